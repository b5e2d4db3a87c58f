#include "models/activity/activityfilter.h"

#include "models/activity/activitylog.h"

#include <algorithm>

namespace {

bool isOfSort(const hub::Traffic &traffic, ActivityFilter::Sort sort)
{
    switch (sort) {
    case ActivityFilter::Sort::All: return true;
    case ActivityFilter::Sort::Changes: return traffic.verb != hub::Verb::Get && traffic.verb != hub::Verb::Head;
    case ActivityFilter::Sort::Failures: return traffic.isFailure();
    case ActivityFilter::Sort::Retries: return traffic.attempt > 0;
    case ActivityFilter::Sort::Elsewhere: return !traffic.isOfHub;
    }
    Q_UNREACHABLE_RETURN(false);
}

} // namespace

ActivityFilter::ActivityFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(ActivityLog::ValueRole);
}

void ActivityFilter::setSort(Sort sort)
{
    m_sort = sort;
    invalidateRowsFilter();
}

void ActivityFilter::setWords(const QString &words)
{
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

bool ActivityFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto *log = static_cast<const ActivityLog *>(sourceModel());
    if (!isOfSort(log->entry(row), m_sort))
        return false;
    return std::ranges::all_of(m_words, [&](const QString &word) {
        for (const int column : {ActivityLog::PlaceColumn, ActivityLog::MethodColumn, ActivityLog::StatusColumn,
                                 ActivityLog::RequestColumn}) {
            if (log->index(row, column, parent).data().toString().contains(word, Qt::CaseInsensitive))
                return true;
        }
        return false;
    });
}
