#include "models/access/repoaccess.h"

#include "hub/accessrequests.h"
#include "hub/rights.h"

using namespace Qt::StringLiterals;

RepoAccess::RepoAccess(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client) { }

void RepoAccess::setRepo(const hub::RepoId &repo, hub::Gate gate)
{
    const bool isOther = repo != m_repo;
    m_repo = repo;
    if (gate == hub::Gate::Open) {
        m_request.cancel();
        m_isBusy = false;
        return setState(State::Ungated);
    }
    if (isOther || m_state == State::Ungated)
        setState(State::Unknown);
    check();
}

void RepoAccess::clear()
{
    m_request.cancel();
    m_isBusy = false;
    m_repo = {};
    setState(State::Ungated);
}

void RepoAccess::check()
{
    if (m_repo.isEmpty())
        return;
    m_isBusy = true;
    m_request = m_client.send<hub::Done>(hub::rights::mayRead(m_repo),
                                         [this](const Result<hub::Done> &answer) { onAnswer(answer); });
    emit changed();
}

void RepoAccess::takeBack()
{
    m_isBusy = true;
    m_request = m_client.send<hub::Done>(hub::access::cancel(m_repo), [this](const Result<hub::Done> &done) {
        m_isBusy = false;
        if (done)
            return setState(State::NotAsked);
        emit failed(done.error());
        check(); // it may have been decided on meanwhile
    });
    emit changed();
}

// The Hub tells these apart by its words alone (hub-api "Gated repos and access requests").
RepoAccess::State RepoAccess::stateOf(const Error &error)
{
    const auto says = [&error](QLatin1StringView words) { return error.detail.contains(words, Qt::CaseInsensitive); };
    if (error.httpStatus == 401)
        return State::SignedOut;
    if (says("awaiting"_L1))
        return State::Pending;
    if (says("rejected"_L1))
        return State::Rejected;
    return says("has been reset"_L1) ? State::Reset : State::NotAsked;
}

void RepoAccess::onAnswer(const Result<hub::Done> &answer)
{
    m_isBusy = false;
    if (answer) {
        const bool wasRefused = m_state != State::Unknown && m_state != State::Granted && m_state != State::Ungated;
        setState(State::Granted);
        if (wasRefused)
            emit granted();
        return;
    }
    if (answer.error().kind == Error::Kind::Gated)
        return setState(stateOf(answer.error()));
    emit changed(); // what was known stays; the pages say what is wrong
}

void RepoAccess::setState(State state)
{
    m_state = state;
    emit changed();
}
