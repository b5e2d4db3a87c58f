#include "models/community/discussionthread.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString headOf(const hub::DiscussionDetails &details)
{
    QString head;
    for (const hub::DiscussionEvent &event : details.events) {
        if (const auto *commit = event.as<hub::PushedCommit>())
            head = commit->oid;
        else if (const auto *truncated = event.as<hub::CommitsTruncated>())
            head = truncated->headOid;
    }
    return head;
}

} // namespace

DiscussionThread::DiscussionThread(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client)
{
    m_news.setInterval(60s);
    connect(&m_news, &QTimer::timeout, this, [this] {
        if (!m_isActing && m_state != State::Loading)
            reload();
    });
}

void DiscussionThread::open(const hub::RepoId &repo, int number)
{
    if (repo == m_repo && number == m_number)
        return;
    m_repo = repo;
    m_number = number;
    m_details.reset();
    m_check = {};
    m_action = {};
    m_again = nullptr;
    setActing(false);
    if (m_number > 0)
        return reload();
    m_request = {};
    setState(State::Idle);
}

void DiscussionThread::reload()
{
    if (m_number <= 0)
        return;
    setState(State::Loading);
    m_request = m_client.send<hub::DiscussionDetails>(
        hub::discussions::details(m_repo, m_number),
        [this](Result<hub::DiscussionDetails> details) { take(std::move(details)); });
}

void DiscussionThread::setWatched(bool on)
{
    if (on)
        m_news.start();
    else
        m_news.stop();
}

void DiscussionThread::take(Result<hub::DiscussionDetails> details)
{
    if (!details) {
        m_error = details.error();
        return setState(State::Failed);
    }
    m_details = *std::move(details);
    setState(State::Ready);
}

void DiscussionThread::setState(State state)
{
    m_state = state;
    emit changed();
}

void DiscussionThread::setActing(bool on)
{
    m_isActing = on;
    emit actingChanged();
}

QString DiscussionThread::key() const
{
    return u"%1/%2/%3"_s.arg(hub::kindName(m_repo.kind), m_repo.id).arg(m_number);
}

QString DiscussionThread::branch() const
{
    const bool isKnown = m_details && m_details->changes && !m_details->changes->base.isEmpty();
    return isKnown ? QString(m_details->changes->base).remove(u"refs/heads/"_s) : u"main"_s;
}

QString DiscussionThread::head() const
{
    return m_details ? headOf(*m_details) : QString();
}

const hub::DiscussionEvent *DiscussionThread::comment(const QString &id) const
{
    if (!m_details)
        return nullptr;
    const auto found = std::ranges::find_if(m_details->events, [&id](const hub::DiscussionEvent &event) {
        return event.id == id && event.as<hub::Comment>();
    });
    return found == m_details->events.end() ? nullptr : &*found;
}

template<typename T, typename Call>
void DiscussionThread::act(Action action, const Call &call)
{
    if (m_isActing)
        return;
    setActing(true);
    m_action = m_client.send<T>(call, [this, action, call](const Result<T> &result) {
        setActing(false);
        if (!result) {
            m_again = [this, action, call] { act<T>(action, call); };
            emit refused(action, result.error());
            return;
        }
        emit done(action);
        reload();
    });
}

void DiscussionThread::tryAgain()
{
    if (const std::function<void()> again = std::exchange(m_again, nullptr))
        again();
}

void DiscussionThread::addComment(const QString &text)
{
    act<hub::DiscussionEvent>(Action::Comment, hub::comments::add(m_repo, m_number, text));
}

void DiscussionThread::edit(const QString &commentId, const QString &text)
{
    act<hub::DiscussionEvent>(Action::Edit, hub::comments::edit(m_repo, m_number, commentId, text));
}

void DiscussionThread::hide(const QString &commentId, hub::HideReason reason)
{
    act<hub::DiscussionEvent>(Action::Hide, hub::comments::hide(m_repo, m_number, commentId, reason));
}

void DiscussionThread::react(const QString &commentId, const QString &emoji, bool add)
{
    act<hub::Done>(Action::React, hub::comments::react(m_repo, m_number, commentId, emoji, add));
}

void DiscussionThread::rename(const QString &title)
{
    act<hub::DiscussionEvent>(Action::Rename, hub::discussions::rename(m_repo, m_number, title));
}

void DiscussionThread::setStatus(hub::discussions::SettableStatus status, const QString &comment)
{
    const bool isDraft = m_details && m_details->discussion.status == hub::DiscussionState::Draft;
    const Action action = status == hub::discussions::SettableStatus::Closed ? Action::Close
        : isDraft                                                            ? Action::Publish
                                                                             : Action::Reopen;
    act<hub::DiscussionEvent>(action, hub::discussions::setStatus(m_repo, m_number, status, comment));
}

// The Hub merges whatever the pull request holds by then. What nobody here has looked at is not merged.
void DiscussionThread::merge(const QString &comment, const QString &seenHead)
{
    if (m_isActing)
        return;
    setActing(true);
    m_check = m_client.send<hub::DiscussionDetails>(
        hub::discussions::details(m_repo, m_number), [this, comment, seenHead](Result<hub::DiscussionDetails> details) {
            setActing(false);
            if (!details) {
                emit refused(Action::Merge, details.error());
                return;
            }
            if (headOf(*details) != seenHead) {
                take(std::move(details));
                emit refused(Action::Merge, {.kind = Error::Kind::HeadMoved});
                return;
            }
            act<hub::Done>(Action::Merge, hub::discussions::merge(m_repo, m_number, comment));
        });
}

void DiscussionThread::pin(bool pinned)
{
    act<hub::Done>(Action::Pin, hub::discussions::pin(m_repo, m_number, pinned));
}

void DiscussionThread::removeReference()
{
    act<hub::Done>(Action::RemoveReference, hub::discussions::removeReference(m_repo, m_number));
}
