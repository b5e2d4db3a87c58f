#include "models/access/writecheck.h"

#include "hub/rights.h"

WriteCheck::WriteCheck(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client) { }

void WriteCheck::ask(const hub::RepoId &repo)
{
    if (repo != m_repo)
        forget();
    m_repo = repo;
    m_request = m_client.send<hub::Done>(hub::rights::mayWrite(repo),
                                         [this](const Result<hub::Done> &answer) { onAnswer(answer); });
}

void WriteCheck::forget()
{
    m_request.cancel();
    m_repo = {};
    setState(State::Unknown);
}

void WriteCheck::onAnswer(const Result<hub::Done> &answer)
{
    if (answer)
        return setState(State::Allowed);
    switch (answer.error().kind) {
    case Error::Kind::Forbidden:
    case Error::Kind::Unauthorized:
    case Error::Kind::InvalidToken:
    case Error::Kind::Gated:
    case Error::Kind::RepoNotFound: return setState(State::Refused, answer.error());
    default: return; // says nothing about the right
    }
}

void WriteCheck::setState(State state, const Error &error)
{
    if (state == m_state && error.detail == m_error.detail)
        return;
    m_state = state;
    m_error = error;
    emit changed();
}
