#include "models/repolike.h"

#include <algorithm>
#include <utility>

namespace {

constexpr int mostPages = 10; // of one's own likes; who has more is not told whether this is one of them

} // namespace

RepoLike::RepoLike(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client) { }

void RepoLike::setUser(const QString &user)
{
    if (user == m_user)
        return;
    m_user = user;
    giveUp();
    setState(State::Unknown);
    ask();
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
    if (isOther) {
        setState(State::Unknown);
        ask();
    } else {
        emit changed();
    }
}

void RepoLike::clear()
{
    m_asking.cancel();
    giveUp();
    m_repo = {};
    m_count = 0;
    setState(State::Unknown);
}

//! Forgets the like under way: its answer would be somebody else's.
void RepoLike::giveUp()
{
    m_request.cancel();
    m_count -= std::exchange(m_pending, 0);
}

// The Hub says nowhere whether one likes a repo, only what one likes.
void RepoLike::ask()
{
    m_asking.cancel();
    m_pages = 0;
    if (m_user.isEmpty() || m_repo.isEmpty())
        return;
    m_asking = m_client.send<hub::Page<hub::LikedRepo>>(
        hub::likes::ofUser(m_user), [this](const Result<hub::Page<hub::LikedRepo>> &page) { onPage(page); });
}

void RepoLike::onPage(const Result<hub::Page<hub::LikedRepo>> &page)
{
    if (!page)
        return; // it stays unknown, which is no reason to complain
    const QString kind = hub::kindName(m_repo.kind);
    const bool isFound = std::ranges::any_of(page->items, [&](const hub::LikedRepo &liked) {
        return liked.kind == kind && liked.id.compare(m_repo.id, Qt::CaseInsensitive) == 0;
    });
    if (isFound)
        return setState(State::Liked);
    if (page->next.isEmpty())
        return setState(State::NotLiked);
    if (++m_pages >= mostPages)
        return;
    m_asking = m_client.send<hub::Page<hub::LikedRepo>>(
        hub::likes::nextOfUser(page->next), [this](const Result<hub::Page<hub::LikedRepo>> &more) { onPage(more); });
}

void RepoLike::setLiked(bool on)
{
    if (isBusy() || m_repo.isEmpty())
        return;
    m_asking.cancel();
    const State before = m_state;
    m_pending = on ? 1 : -1;
    m_count += m_pending;
    setState(on ? State::Liked : State::NotLiked);
    m_request =
        m_client.send<hub::Done>(on ? hub::likes::like(m_repo) : hub::likes::unlike(m_repo),
                                 [this, on, before](const Result<hub::Done> &answer) { onAnswer(answer, on, before); });
}

void RepoLike::onAnswer(const Result<hub::Done> &answer, bool wantedLike, State before)
{
    const int pending = std::exchange(m_pending, 0);
    if (answer) {
        emit changed();
        emit done(wantedLike);
        return;
    }
    m_count -= pending;
    setState(before);
    emit refused(wantedLike ? hub::likes::refusal(answer.error(), m_client.endpoint(), m_repo) : answer.error(),
                 wantedLike);
}

void RepoLike::setState(State state)
{
    m_state = state;
    emit changed();
}
