#include "models/cache/cachefilter.h"

#include "models/cache/cachemodel.h"

#include <QDateTime>

#include <algorithm>

CacheFilter::CacheFilter(CacheModel &model, QObject *parent) : QSortFilterProxyModel(parent), m_model(model)
{
    setSourceModel(&model);
    setSortRole(CacheModel::SortRole);
}

void CacheFilter::setWords(const QString &words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

void CacheFilter::setKind(const QString &kind)
{
    m_kind = kind;
    invalidateRowsFilter();
}

bool CacheFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (parent.isValid())
        return true; // all of a repo that is shown
    const transfer::CachedRepo *repo = m_model.repo(m_model.index(row, 0));
    if (!m_kind.isEmpty() && repo->kind != m_kind)
        return false;
    return std::ranges::all_of(m_words, [repo](const QString &word) {
        const auto hasWord = [&word](const transfer::CachedRevision &revision) {
            return revision.commit.startsWith(word, Qt::CaseInsensitive)
                || std::ranges::any_of(revision.refs,
                                       [&word](const QString &ref) { return ref.contains(word, Qt::CaseInsensitive); });
        };
        return repo->id.contains(word, Qt::CaseInsensitive) || std::ranges::any_of(repo->revisions, hasWord);
    });
}

bool CacheFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant first = left.data(CacheModel::SortRole);
    const QVariant second = right.data(CacheModel::SortRole);
    switch (left.column()) {
    case CacheModel::NameColumn: return first.toString().compare(second.toString(), Qt::CaseInsensitive) < 0;
    case CacheModel::UsedColumn:
    case CacheModel::ModifiedColumn: return first.toDateTime() < second.toDateTime();
    default: return first.toLongLong() < second.toLongLong();
    }
}
