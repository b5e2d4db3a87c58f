#include "models/accounts/serverprobe.h"

#include "hub/collections.h"
#include "hub/discussions.h"
#include "hub/repos.h"

using namespace Qt::StringLiterals;

ServerProbe::ServerProbe(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client)
{
    connect(&m_client, &hub::HubClient::sessionChanged, this, &ServerProbe::ask);
}

bool ServerProbe::isDue(const QString &question)
{
    const QString key = question + u' ' + m_client.endpoint().text();
    if (m_client.endpoint().isPublicHub() || m_asked.contains(key))
        return false;
    m_asked.insert(key);
    return true;
}

// What is answered is the client's to learn from.
template<typename Answer, typename Question>
void ServerProbe::send(const Question &question)
{
    std::erase_if(m_requests, [](const hub::Request &request) { return !request.isActive(); });
    m_requests.push_back(m_client.send<Answer>(question, [](const Result<Answer> &) { }));
}

void ServerProbe::ask()
{
    if (!isDue(u"server"_s))
        return;
    send<hub::Page<hub::RepoSummary>>(hub::repos::list({.kind = hub::RepoKind::Space, .limit = 1}));
    send<hub::Page<hub::Collection>>(hub::collections::list({.limit = 1}));
}

// Of a Space an answer would not say whether it is Spaces or discussions that are missing.
void ServerProbe::askAbout(const hub::RepoId &repo)
{
    if (repo.kind != hub::RepoKind::Space && isDue(u"repo"_s))
        send<hub::Page<hub::Discussion>>(hub::discussions::list(repo));
}
