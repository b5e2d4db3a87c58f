#include "models/access/accesskeeper.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype usersPerCall = 100;

QString reasonOf(const hub::AccessOutcome &outcome)
{
    if (outcome.error == "user_not_found"_L1)
        return AccessKeeper::tr("%1 is nobody on this Hub").arg(outcome.user);
    if (outcome.error == "request_not_found"_L1)
        return AccessKeeper::tr("%1 has not asked").arg(outcome.user);
    return u"%1: %2"_s.arg(outcome.user, outcome.error);
}

} // namespace

AccessKeeper::AccessKeeper(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client) { }

void AccessKeeper::setRepo(const hub::RepoId &repo)
{
    if (repo == m_repo)
        return;
    m_repo = repo;
    m_request.cancel();
    m_waiting.clear();
    setBusy(false);
}

void AccessKeeper::decide(const QStringList &users, hub::AccessState state, const QString &reason)
{
    m_waiting = users;
    m_done.clear();
    m_refused.clear();
    m_state = state;
    m_reason = reason;
    setBusy(true);
    decideNext();
}

void AccessKeeper::decideNext()
{
    if (m_waiting.isEmpty())
        return finish();
    const QStringList users = m_waiting.first(std::min(usersPerCall, m_waiting.size()));
    // One alone is told apart by errors of its own.
    if (users.size() == 1)
        m_request = m_client.send<hub::Done>(hub::access::handle(m_repo, users.first(), m_state, m_reason),
                                             [this, users](const Result<hub::Done> &done) {
                                                 if (!done)
                                                     return fail(done.error());
                                                 onOutcomes({{.user = users.first(), .isDone = true}});
                                             });
    else
        m_request = m_client.send<std::vector<hub::AccessOutcome>>(
            hub::access::handleAll(m_repo, users, m_state, m_reason),
            [this](const Result<std::vector<hub::AccessOutcome>> &outcomes) {
                if (!outcomes)
                    return fail(outcomes.error());
                onOutcomes(*outcomes);
            });
}

void AccessKeeper::onOutcomes(const std::vector<hub::AccessOutcome> &outcomes)
{
    for (const hub::AccessOutcome &outcome : outcomes) {
        if (outcome.isDone)
            m_done += outcome.user;
        else
            m_refused += reasonOf(outcome);
    }
    m_waiting = m_waiting.sliced(std::min(usersPerCall, m_waiting.size()));
    decideNext();
}

void AccessKeeper::finish()
{
    setBusy(false);
    emit decided(m_done, m_state, m_refused);
}

void AccessKeeper::grant(const QString &user)
{
    setBusy(true);
    m_request =
        m_client.send<QJsonObject>(hub::access::grant(m_repo, user), [this, user](const Result<QJsonObject> &done) {
            if (!done)
                return fail(done.error());
            setBusy(false);
            emit granted(user);
        });
}

void AccessKeeper::fail(const Error &error)
{
    m_waiting.clear();
    setBusy(false);
    emit failed(error);
}

void AccessKeeper::setBusy(bool on)
{
    if (on == m_isBusy)
        return;
    m_isBusy = on;
    emit busyChanged();
}
