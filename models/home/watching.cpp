#include "models/home/watching.h"

#include "hub/repos.h"

using namespace Qt::StringLiterals;

Watching::Watching(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client) { }

void Watching::watchRepo(const hub::RepoId &repo, bool on)
{
    m_request =
        m_client.send<hub::RepoInfo>(hub::repos::info(repo), [this, repo, on](const Result<hub::RepoInfo> &info) {
            if (info)
                send({.id = info->objectId, .type = u"repo"_s}, repo.id, on);
            else
                emit failed(info.error());
        });
}

void Watching::watchPerson(const QString &name, const QString &id, bool isOrganization, bool on)
{
    // Overviews of organizations come without their id; the name is understood as well.
    send({.id = id.isEmpty() ? name : id, .type = isOrganization ? u"org"_s : u"user"_s}, name, on);
}

void Watching::send(const hub::Watched &what, const QString &name, bool on)
{
    const std::vector<hub::Watched> list{what};
    const Result<hub::Call<hub::Done>> call =
        hub::notifications::watch(on ? list : std::vector<hub::Watched>(), on ? std::vector<hub::Watched>() : list);
    m_request = m_client.send<hub::Done>(call, [this, name, on](const Result<hub::Done> &answer) {
        if (answer)
            emit done(name, on);
        else
            emit failed(answer.error());
    });
}
