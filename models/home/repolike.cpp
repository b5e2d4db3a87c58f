#include "models/home/repolike.h"

#include <utility>

RepoLike::RepoLike(hub::HubClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_own(OwnLikes::of(client))
{
    connect(&m_own, &OwnLikes::changed, this, &RepoLike::onLikesChanged);
}

void RepoLike::setUser(const QString &user)
{
    if (user == m_user)
        return;
    m_user = user;
    giveUp();
    m_own.setUser(user);
    if (!m_repo.isEmpty())
        m_own.load();
    setState(known());
}

void RepoLike::setRepo(const hub::RepoId &repo, qint64 count)
{
    const bool isOther = repo != m_repo;
    if (!isOther && isBusy())
        return; // counted without what is under way
    if (isOther)
        giveUp();
    m_repo = repo;
    m_count = count;
    if (isOther && !m_user.isEmpty())
        m_own.load();
    setState(known());
}

void RepoLike::clear()
{
    giveUp();
    m_repo = {};
    m_count = 0;
    setState(State::Unknown);
}

//! Forgets the like under way: its answer would be somebody else's.
void RepoLike::giveUp()
{
    m_request.cancel();
    if (const int pending = std::exchange(m_pending, 0)) {
        m_count -= pending;
        m_own.takeBack(m_repo);
    }
}

RepoLike::State RepoLike::known() const
{
    if (m_repo.isEmpty() || m_user.isEmpty() || m_own.user() != m_user)
        return State::Unknown;
    const std::optional<bool> likes = m_own.likes(m_repo);
    return !likes ? State::Unknown : *likes ? State::Liked : State::NotLiked;
}

void RepoLike::onLikesChanged()
{
    if (!isBusy() && known() != m_state)
        setState(known());
}

void RepoLike::setLiked(bool on)
{
    if (isBusy() || m_repo.isEmpty())
        return;
    const qint64 before = m_count;
    m_pending = on ? 1 : -1;
    m_count += m_pending;
    setState(on ? State::Liked : State::NotLiked);
    m_own.note(m_repo, on, before);
    m_request = m_client.send<hub::Done>(on ? hub::likes::like(m_repo) : hub::likes::unlike(m_repo),
                                         [this, on](const Result<hub::Done> &answer) { onAnswer(answer, on); });
}

void RepoLike::onAnswer(const Result<hub::Done> &answer, bool wantedLike)
{
    if (answer) {
        m_pending = 0;
        emit changed();
        emit done(wantedLike);
        return;
    }
    giveUp();
    setState(known());
    if (wantedLike)
        m_own.reloadWhenBack(); // from its page, where the like can be given
    emit refused(wantedLike ? hub::likes::refusal(answer.error(), m_client.endpoint(), m_repo) : answer.error(),
                 wantedLike);
}

void RepoLike::setState(State state)
{
    m_state = state;
    emit changed();
}
