#include "models/manage/repoadmin.h"

#include "models/home/ownlikes.h"
#include "models/manage/repochanges.h"

RepoAdmin::RepoAdmin(hub::HubClient &client, RepoChanges &changes, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_changes(changes)
{ }

void RepoAdmin::setRepo(const hub::RepoId &repo)
{
    if (repo == m_repo)
        return;
    m_repo = repo;
    m_request.cancel();
    setBusy(false);
}

void RepoAdmin::change(const hub::RepoSettings &settings)
{
    setBusy(true);
    m_request =
        m_client.send<hub::RepoSettings>(hub::repos::updateSettings(m_repo, settings),
                                         [this, settings, repo = m_repo](const Result<hub::RepoSettings> &done) {
                                             if (!done)
                                                 return fail(done.error());
                                             setBusy(false);
                                             emit changed(settings);
                                             emit m_changes.settingsChanged(repo);
                                         });
}

void RepoAdmin::move(const QString &to)
{
    setBusy(true);
    const hub::RepoId target{.kind = m_repo.kind, .id = to};
    m_request = m_client.send<hub::Done>(hub::repos::move(m_repo, to),
                                         [this, target, repo = m_repo](const Result<hub::Done> &done) {
                                             if (!done)
                                                 return fail(done.error());
                                             setBusy(false);
                                             m_repo = target;
                                             OwnLikes::of(m_client).rename(repo, target);
                                             emit moved(repo, target);
                                             emit m_changes.moved(repo, target);
                                         });
}

void RepoAdmin::remove()
{
    setBusy(true);
    m_request =
        m_client.send<hub::Done>(hub::repos::remove(m_repo), [this, repo = m_repo](const Result<hub::Done> &done) {
            if (!done)
                return fail(done.error());
            setBusy(false);
            emit removed(repo);
            emit m_changes.removed(repo);
        });
}

void RepoAdmin::setBusy(bool on)
{
    if (on == m_isBusy)
        return;
    m_isBusy = on;
    emit busyChanged();
}

void RepoAdmin::fail(const Error &error)
{
    setBusy(false);
    emit failed(error);
}
