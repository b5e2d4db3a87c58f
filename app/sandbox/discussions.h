#pragma once

#include "sandbox/backend.h"

namespace sandbox {

//! Who does something, and when it is said to have been.
struct Actor {
    QString user = {};
    QDateTime when = QDateTime::currentDateTimeUtc();
};

DiscussionEvent newEvent(const Actor &actor, const QString &type, const QJsonObject &data = {});
DiscussionEvent newComment(const Actor &actor, const QString &text);

//! What happens in the discussions of one repo; who may do it is for the caller to decide.
class Discussions
{
public:
    Discussions(Backend &backend, const Repo &repo) : m_backend(backend), m_repo(repo) { }

    Outcome<Discussion> find(int number);
    //! A pull request begins as a draft whose ref stands where the base stands.
    Outcome<Discussion> open(const Actor &actor, const QString &title, const QString &text, bool isPullRequest);
    Outcome<DiscussionEvent> comment(const Actor &actor, int number, const QString &text);
    Outcome<DiscussionEvent> edit(const Actor &actor, int number, const QString &id, const QString &text);
    Outcome<DiscussionEvent> hide(const Actor &actor, int number, const QString &id, const QString &reason);
    Outcome<void> react(const Actor &actor, int number, const QString &id, const QString &reaction, bool isAdded);
    Outcome<DiscussionEvent> setStatus(const Actor &actor, int number, const QString &status, const QString &comment);
    Outcome<DiscussionEvent> rename(const Actor &actor, int number, const QString &title);
    Outcome<void> pin(const Actor &actor, int number, bool isPinned);
    Outcome<void> lock(const Actor &actor, int number, bool isLocked);
    Outcome<void> remove(int number);

private:
    Outcome<DiscussionEvent> visibleComment(int number, const QString &id);
    Outcome<void> mark(const Actor &actor, int number, const QString &type, const QString &key, bool value);
    DiscussionStore store() { return DiscussionStore(m_backend.store().database()); }

    Backend &m_backend;
    const Repo &m_repo;
};

} // namespace sandbox
