#include "models/manage/storagekeeper.h"

#include "hub/discussionactions.h"
#include "models/manage/repochanges.h"

StorageKeeper::StorageKeeper(hub::HubClient &client, RepoChanges &changes, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_changes(changes)
{ }

void StorageKeeper::setRepo(const hub::RepoId &repo)
{
    if (repo == m_repo)
        return;
    m_repo = repo;
    m_request.cancel();
    m_waiting.clear();
    setBusy(false);
}

void StorageKeeper::erase(const QStringList &fileOids, qint64 bytes, bool rewriteHistory)
{
    m_waiting = fileOids;
    m_files = int(fileOids.size());
    m_bytes = bytes;
    m_rewritesHistory = rewriteHistory;
    setBusy(true);
    eraseNext();
}

void StorageKeeper::eraseNext()
{
    const qsizetype count = std::min<qsizetype>(hub::lfsfiles::filesPerCall, m_waiting.size());
    if (count == 0) {
        setBusy(false);
        emit erased(m_files, m_bytes);
        emit m_changes.settingsChanged(m_repo);
        if (m_rewritesHistory)
            emit m_changes.refsChanged(m_repo);
        return;
    }
    m_request = m_client.send<hub::Done>(hub::lfsfiles::erase(m_repo, m_waiting.first(count), m_rewritesHistory),
                                         [this, count](const Result<hub::Done> &done) {
                                             if (!done)
                                                 return fail(done.error());
                                             m_waiting.remove(0, count);
                                             eraseNext();
                                         });
}

void StorageKeeper::removeReference(int pullRequest)
{
    setBusy(true);
    m_request = m_client.send<hub::Done>(hub::discussions::removeReference(m_repo, pullRequest),
                                         [this, pullRequest, repo = m_repo](const Result<hub::Done> &done) {
                                             if (!done)
                                                 return fail(done.error());
                                             setBusy(false);
                                             emit referenceRemoved(pullRequest);
                                             emit m_changes.refsChanged(repo);
                                             emit m_changes.discussionsChanged(repo);
                                         });
}

void StorageKeeper::setBusy(bool on)
{
    if (on == m_isBusy)
        return;
    m_isBusy = on;
    emit busyChanged();
}

void StorageKeeper::fail(const Error &error)
{
    m_waiting.clear();
    setBusy(false);
    emit failed(error);
}
