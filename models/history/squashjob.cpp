#include "models/history/squashjob.h"

#include "hub/commits.h"
#include "models/manage/repochanges.h"

SquashJob::SquashJob(hub::HubClient &client, RepoChanges &changes, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_changes(changes)
{ }

void SquashJob::start(const hub::RepoId &repo, const QString &branch, const QString &message)
{
    m_repo = repo;
    m_branch = branch;
    m_request =
        m_client.send<QString>(hub::commits::superSquash(repo, branch, message), [this](const Result<QString> &commit) {
            m_request = {};
            emit runningChanged();
            if (!commit) {
                emit failed(commit.error());
                return;
            }
            emit finished(m_branch);
            emit m_changes.committed(m_repo, m_branch, *commit);
        });
    emit runningChanged();
}

void SquashJob::stop()
{
    m_request = {};
    emit runningChanged();
}
