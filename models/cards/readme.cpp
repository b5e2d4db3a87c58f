#include "models/cards/readme.h"

#include "hub/files.h"

using namespace Qt::StringLiterals;

Readme::Readme(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client) { }

void Readme::open(const hub::RepoId &repo, const QString &revision)
{
    m_repo = repo;
    m_revision = revision;
    reload();
}

void Readme::reload()
{
    if (m_repo.isEmpty())
        return;
    setState(State::Loading);
    m_request = m_client.send<QByteArray>(hub::files::head(m_repo, m_revision, u"README.md"_s, sizeLimit),
                                          [this](Result<QByteArray> content) { onAnswer(std::move(content)); });
}

void Readme::onAnswer(Result<QByteArray> content)
{
    if (content) {
        m_content = *std::move(content);
        return setState(m_content.trimmed().isEmpty() ? State::Absent : State::Present);
    }
    m_error = content.error();
    m_content.clear();
    // An empty file has no first byte to send.
    const bool isAbsent = m_error.kind == Error::Kind::EntryNotFound || m_error.kind == Error::Kind::NotFound
        || m_error.kind == Error::Kind::RangeNotSatisfiable;
    setState(isAbsent ? State::Absent : State::Failed);
}

void Readme::setState(State state)
{
    m_state = state;
    emit stateChanged();
}
