#include "models/history/squashjob.h"

#include "hub/commits.h"
#include "models/repochanges.h"

SquashJob::SquashJob(hub::HubClient &client, RepoChanges &changes, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_changes(changes)
{ }

void SquashJob::start(const hub::RepoId &repo, const QString &branch, const QString &message)
{
    m_request = m_client.send<QString>(hub::commits::superSquash(repo, branch, message),
                                       [this, repo, branch](const Result<QString> &commit) {
                                           if (!commit) {
                                               emit failed(commit.error());
                                               return;
                                           }
                                           emit finished(branch);
                                           emit m_changes.committed(repo, branch, *commit);
                                       });
}
