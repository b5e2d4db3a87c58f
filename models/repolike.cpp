#include "models/repolike.h"

#include <algorithm>

namespace {

constexpr int mostPages = 10; // of one's own likes; who has more is not told whether this is one of them

} // namespace

RepoLike::RepoLike(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client) { }

void RepoLike::setUser(const QString &user)
{
    if (user == m_user)
        return;
    m_user = user;
    setState(State::Unknown);
    ask();
}

void RepoLike::setRepo(const hub::RepoId &repo, qint64 count)
{
    const bool isOther = repo != m_repo;
    if (!isOther && m_isBusy)
        return; // counted without what is under way
    m_repo = repo;
    m_count = count;
    if (isOther) {
        m_request.cancel();
        m_isBusy = false;
        setState(State::Unknown);
        ask();
    } else {
        emit changed();
    }
}

void RepoLike::clear()
{
    m_asking.cancel();
    m_request.cancel();
    m_isBusy = false;
    m_repo = {};
    m_count = 0;
    setState(State::Unknown);
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
    if (m_isBusy || m_repo.isEmpty())
        return;
    m_asking.cancel();
    const State before = m_state;
    m_isBusy = true;
    m_count += on ? 1 : -1;
    setState(on ? State::Liked : State::NotLiked);
    m_request =
        m_client.send<hub::Done>(on ? hub::likes::like(m_repo) : hub::likes::unlike(m_repo),
                                 [this, on, before](const Result<hub::Done> &answer) { onAnswer(answer, on, before); });
}

void RepoLike::onAnswer(const Result<hub::Done> &answer, bool wantedLike, State before)
{
    m_isBusy = false;
    if (answer) {
        emit changed();
        emit done(wantedLike);
        return;
    }
    m_count -= wantedLike ? 1 : -1;
    setState(before);
    emit refused(wantedLike ? hub::likes::refusal(answer.error(), m_client.endpoint(), m_repo) : answer.error(),
                 wantedLike);
}

void RepoLike::setState(State state)
{
    m_state = state;
    emit changed();
}
