#include "models/storagekeeper.h"

#include "hub/discussionactions.h"
#include "models/repochanges.h"

using namespace Qt::StringLiterals;

namespace {

QString summaryOf(const QString &verb, const std::vector<StorageKeeper::Placed> &files)
{
    if (files.size() == 1)
        return verb + u' ' + files.front().path;
    return verb + u' ' + QString::number(files.size()) + u" large files"_s;
}

} // namespace

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

void StorageKeeper::commit(const QString &branch, const QByteArray &body, const std::function<void()> &done)
{
    setBusy(true);
    m_request =
        m_client.send<hub::CommitResult>(hub::uploads::commit({.repo = m_repo, .revision = branch}, body),
                                         [this, branch, done, repo = m_repo](const Result<hub::CommitResult> &result) {
                                             if (!result)
                                                 return fail(result.error());
                                             setBusy(false);
                                             done();
                                             emit m_changes.committed(repo, branch, result->oid);
                                         });
}

void StorageKeeper::removeFromBranch(const QString &branch, const std::vector<Placed> &files)
{
    QByteArray body = hub::uploads::headerLine(summaryOf(u"Delete"_s, files), {});
    for (const Placed &file : files)
        body += hub::uploads::deletedFileLine(file.path);
    commit(branch, body, [this, branch, files] { emit removedFromBranch(branch, files); });
}

void StorageKeeper::putBack(const QString &branch, const std::vector<Placed> &files)
{
    QByteArray body = hub::uploads::headerLine(summaryOf(u"Restore"_s, files), {});
    for (const Placed &file : files)
        body += hub::uploads::largeFileLine(file.path, file.sha256, file.size);
    commit(branch, body, [this, branch] { emit putBackInto(branch); });
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
