#include "views/transfers/transferfilter.h"

#include "models/transfers/transfermodel.h"
#include "views/transfers/transfertext.h"
#include "views/widgets/format.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using transfer::JobState;

namespace {

TransferFilter::Group groupOf(JobState state)
{
    switch (state) {
    case JobState::Running: return TransferFilter::Group::Active;
    case JobState::Waiting:
    case JobState::Paused: return TransferFilter::Group::Waiting;
    case JobState::NeedsDecision:
    case JobState::Failed: return TransferFilter::Group::Failed;
    case JobState::Cancelled:
    case JobState::Done: return TransferFilter::Group::Finished;
    }
    Q_UNREACHABLE_RETURN(TransferFilter::Group::Finished);
}

QString spoken(const transfer::JobSnapshot &job)
{
    QStringList parts{transfertext::title(job), transfertext::destination(job), transfertext::status(job)};
    if (job.state == JobState::Running)
        parts << format::percent(job.progress.fraction());
    parts << transfertext::problem(job);
    parts.removeAll(QString());
    return parts.join(", "_L1);
}

QString spoken(const transfer::FileProgress &file)
{
    return QStringList{file.repoPath, transfertext::fileState(file), format::size(file.size)}.join(", "_L1);
}

QString toolTip(const transfer::JobSnapshot &job)
{
    QStringList lines{transfertext::title(job), transfertext::destination(job), job.localPath};
    if (!job.progress.currentFile.isEmpty() && job.state == JobState::Running)
        lines << job.progress.currentFile;
    lines << transfertext::problem(job) << format::exactTime(job.created);
    lines.removeAll(QString());
    return lines.join(u'\n').toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

QString toolTip(const transfer::FileProgress &file)
{
    const QStringList lines{file.localPath, transfertext::fileState(file), format::exactSize(file.size)};
    return lines.join(u'\n').toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

} // namespace

void TransferFilter::setGroup(Group group)
{
    m_group = group;
    invalidateRowsFilter();
}

void TransferFilter::setWords(const QString &words)
{
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

bool TransferFilter::hasWords(const QModelIndex &index) const
{
    const auto job = index.data(TransferModel::JobRole).value<transfer::JobSnapshot>();
    const QString text = QStringList{job.title, job.repo.id, job.revision, job.localPath}.join(u'\n');
    return std::ranges::all_of(m_words,
                               [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

QVariant TransferFilter::data(const QModelIndex &index, int role) const
{
    if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return QSortFilterProxyModel::data(index, role);
    if (index.data(TransferModel::IsJobRole).toBool()) {
        const auto job = index.data(TransferModel::JobRole).value<transfer::JobSnapshot>();
        return role == Qt::ToolTipRole ? toolTip(job) : spoken(job);
    }
    const auto file = index.data(TransferModel::FileRole).value<transfer::FileProgress>();
    return role == Qt::ToolTipRole ? toolTip(file) : spoken(file);
}

bool TransferFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (parent.isValid())
        return true;
    const QModelIndex index = sourceModel()->index(row, 0);
    if (!m_words.isEmpty() && !hasWords(index))
        return false;
    return m_group == Group::All || groupOf(JobState(index.data(TransferModel::JobStateRole).toInt())) == m_group;
}
