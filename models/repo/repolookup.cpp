#include "models/repo/repolookup.h"

#include "hub/serverarea.h"

RepoLookup::RepoLookup(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client) { }

void RepoLookup::open(const hub::RepoId &repo, const QString &revision, bool triesOtherKinds)
{
    if (repo != m_repo)
        m_info.reset();
    m_asked = repo;
    m_repo = repo;
    m_revision = revision;
    m_triesOtherKinds = triesOtherKinds;
    reload();
}

void RepoLookup::reload()
{
    if (m_repo.isEmpty())
        return;
    m_firstError.reset();
    setState(State::Loading);
    ask(m_repo);
}

void RepoLookup::ask(const hub::RepoId &repo)
{
    const hub::InfoQuery query{.revision = m_revision, .securityStatus = repo.kind == hub::RepoKind::Model};
    m_request = m_client.send<hub::RepoInfo>(
        hub::repos::info(repo, query), [this, repo](Result<hub::RepoInfo> info) { onAnswer(repo, std::move(info)); });
}

void RepoLookup::onAnswer(const hub::RepoId &repo, Result<hub::RepoInfo> info)
{
    if (info) {
        const bool isOtherKind = repo.kind != m_asked.kind;
        m_repo = repo;
        m_info = *std::move(info);
        if (isOtherKind) {
            m_asked = repo;
            emit kindFound(repo);
        }
        return setState(State::Ready);
    }
    if (!m_firstError)
        m_firstError = info.error();
    const bool mayBeOther = m_triesOtherKinds && info.error().kind == Error::Kind::RepoNotFound;
    if (mayBeOther && repo.kind != hub::RepoKind::Space)
        return ask(
            {.kind = repo.kind == hub::RepoKind::Model ? hub::RepoKind::Dataset : hub::RepoKind::Space, .id = repo.id});
    // A failure on the way (no connection, say) is the news; otherwise what was said of the first guess, on a server
    // without the other kinds as well.
    const bool isNoNews = info.error().kind == Error::Kind::RepoNotFound || hub::isNotOffered(info.error());
    m_error = isNoNews ? *m_firstError : info.error();
    if (!m_error.isTransient())
        m_info.reset();
    setState(State::Failed);
}

void RepoLookup::setState(State state)
{
    m_state = state;
    emit stateChanged();
}
