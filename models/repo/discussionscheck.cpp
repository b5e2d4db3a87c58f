#include "models/repo/discussionscheck.h"

DiscussionsCheck::DiscussionsCheck(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client) { }

void DiscussionsCheck::ask(const hub::RepoId &repo)
{
    if (repo != m_repo)
        forget();
    m_repo = repo;
    m_request = m_client.send<hub::Page<hub::Discussion>>(
        hub::discussions::list(repo), [this](const Result<hub::Page<hub::Discussion>> &page) { onAnswer(page); });
}

void DiscussionsCheck::forget()
{
    m_request.cancel();
    m_repo = {};
    setState(State::Unknown);
}

void DiscussionsCheck::onAnswer(const Result<hub::Page<hub::Discussion>> &page)
{
    if (page)
        return setState(State::On);
    if (page.error().kind == Error::Kind::Forbidden)
        setState(State::Off);
}

void DiscussionsCheck::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    emit changed();
}
