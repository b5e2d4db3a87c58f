#include "views/transfers/transfernotices.h"

#include "views/transfers/transfertext.h"
#include "views/watch/watchwords.h"

#include <QDateTime>

using transfer::JobId;
using transfer::JobSnapshot;
using transfer::JobState;

TransferNotices::TransferNotices(transfer::TransferQueue &queue, transfer::WatchedFolders &folders,
                                 DesktopNotices &notices, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_folders(folders)
    , m_notices(notices)
{
    connect(&queue, &transfer::TransferQueue::jobFinished, this, &TransferNotices::onJobFinished);
    connect(&folders, &transfer::WatchedFolders::failed, this, &TransferNotices::onFolderFailed);
}

bool TransferNotices::isWorthIt(const JobSnapshot &job)
{
    switch (job.state) {
    case JobState::Failed:
    case JobState::NeedsDecision: return true;
    case JobState::Done: return job.created.secsTo(QDateTime::currentDateTimeUtc()) >= longSeconds;
    default: return false;
    }
}

void TransferNotices::onJobFinished(JobId id)
{
    const JobSnapshot job = m_queue.job(id);
    if (m_isLookedAt() || !isWorthIt(job))
        return;
    const QString problem = transfertext::problem(job);
    m_notices.tell({.title = transfertext::title(job),
                    .text = problem.isEmpty() ? transfertext::status(job) : problem,
                    .place = Place(),
                    .lead = [this, id] { emit jobWanted(id); }});
}

void TransferNotices::onFolderFailed(const QString &key)
{
    if (m_isLookedAt())
        return;
    const transfer::WatchedFolder folder = m_folders.folder(key);
    m_notices.tell({.title = tr("%1 could not be pushed").arg(watchwords::name(folder.record.spec)),
                    .text = watchwords::problem(folder),
                    .place = Place(),
                    .lead = [this, key] { emit folderWanted(key); }});
}
