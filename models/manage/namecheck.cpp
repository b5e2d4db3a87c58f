#include "models/manage/namecheck.h"

#include "hub/repos.h"
#include "transfer/namefolding.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// The Hub keeps the case of a name, but does not tell names by it.
bool isSameName(const QString &one, const QString &other)
{
    return transfer::NameFolding{.foldsCase = true}.isSame(one, other);
}

} // namespace

NameCheck::NameCheck(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(400ms);
    connect(&m_pause, &QTimer::timeout, this, &NameCheck::ask);
}

void NameCheck::setCandidate(const hub::RepoId &repo)
{
    if (repo == m_candidate && m_state != State::Empty)
        return;
    m_candidate = repo;
    recheck();
}

void NameCheck::setItself(const hub::RepoId &repo)
{
    m_itself = repo;
    recheck();
}

void NameCheck::recheck()
{
    m_pause.stop();
    m_request.cancel();
    m_formerly.clear();
    if (m_candidate.name().isEmpty())
        return setState(State::Empty);
    if (const Result<hub::RepoId> valid = m_candidate.validated(); !valid)
        return setState(State::Invalid, valid.error());
    m_pause.start();
    setState(State::Waiting);
}

void NameCheck::ask()
{
    m_request = m_client.send<hub::RepoInfo>(hub::repos::info(m_candidate),
                                             [this](const Result<hub::RepoInfo> &info) { onAnswer(info); });
}

void NameCheck::onAnswer(const Result<hub::RepoInfo> &info)
{
    if (info) {
        const QString &id = info->summary.repo.id;
        if (!m_itself.isEmpty() && isSameName(id, m_itself.id))
            return setState(State::Free);
        // An old name leads to the repo that had it, until something else is called so.
        if (!isSameName(id, m_candidate.id)) {
            m_formerly = id;
            return setState(State::Free);
        }
        return setState(State::Taken);
    }
    switch (info.error().kind) {
    case Error::Kind::RepoNotFound: return setState(State::Free);
    case Error::Kind::Gated:
    case Error::Kind::Disabled:
    case Error::Kind::Forbidden:
    case Error::Kind::RevisionNotFound: return setState(State::Taken);
    default: return setState(State::Unsure, info.error());
    }
}

void NameCheck::setState(State state, const Error &error)
{
    m_state = state;
    m_error = error;
    emit changed();
}
