#include "sandbox/discussions.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sandbox {

DiscussionEvent newEvent(const Actor &actor, const QString &type, const QJsonObject &data)
{
    return {.id = randomHex(24), .type = type, .author = actor.user, .createdAt = actor.when, .data = data};
}

DiscussionEvent newComment(const Actor &actor, const QString &text)
{
    return newEvent(actor, u"comment"_s,
                    {{u"raw"_s, text}, {u"updatedAt"_s, isoDate(actor.when)}, {u"editor"_s, actor.user}});
}

Outcome<Discussion> Discussions::find(int number)
{
    const std::optional<Discussion> found = store().find(m_repo.row, number);
    if (!found)
        return refusal(404, u"Discussion not found"_s);
    return *found;
}

Outcome<Discussion> Discussions::open(const Actor &actor, const QString &title, const QString &text, bool isPullRequest)
{
    const std::shared_ptr<std::mutex> mutex = m_backend.lockFor(m_repo);
    const std::scoped_lock locked(*mutex);
    Discussion discussion{.title = title,
                          .author = actor.user,
                          .status = isPullRequest ? u"draft"_s : u"open"_s,
                          .isPullRequest = isPullRequest,
                          .createdAt = actor.when,
                          .events = {newComment(actor, text)}};
    if (isPullRequest)
        discussion.base = u"refs/heads/main"_s;
    discussion.number = store().add(m_repo.row, discussion);
    if (isPullRequest) {
        GitRepository git(m_backend.gitFolder(m_repo));
        const std::optional<git_oid> head = git.refTarget(discussion.base);
        if (!head || !git.setRef(discussion.reference(), *head))
            return refusal(500, u"The reference of the pull request could not be made"_s);
    }
    return discussion;
}

Outcome<DiscussionEvent> Discussions::comment(const Actor &actor, int number, const QString &text)
{
    if (const Outcome<Discussion> found = find(number); !found)
        return std::unexpected(found.error());
    const DiscussionEvent event = newComment(actor, text);
    store().addEvent(m_repo.row, number, event);
    return event;
}

Outcome<DiscussionEvent> Discussions::visibleComment(int number, const QString &id)
{
    const Outcome<Discussion> discussion = find(number);
    if (!discussion)
        return std::unexpected(discussion.error());
    const DiscussionEvent *const event = discussion->event(id);
    if (!event || event->type != "comment"_L1)
        return refusal(404, u"Comment not found"_s);
    if (event->data["hidden"_L1].toBool())
        return refusal(403, u"This comment has been hidden and cannot be changed any more"_s);
    return *event;
}

Outcome<DiscussionEvent> Discussions::edit(const Actor &actor, int number, const QString &id, const QString &text)
{
    const std::shared_ptr<std::mutex> mutex = m_backend.lockFor(m_repo);
    const std::scoped_lock locked(*mutex);
    Outcome<DiscussionEvent> event = visibleComment(number, id);
    if (!event)
        return event;
    QJsonArray earlier = event->data["earlier"_L1].toArray(); // newest first
    earlier.prepend(QJsonObject{{u"raw"_s, event->data["raw"_L1]},
                                {u"updatedAt"_s, event->data["updatedAt"_L1]},
                                {u"author"_s, event->data["editor"_L1]}});
    event->data["earlier"_L1] = earlier;
    event->data["raw"_L1] = text;
    event->data["updatedAt"_L1] = isoDate(actor.when);
    event->data["editor"_L1] = actor.user;
    store().changeEvent(*event);
    return event;
}

Outcome<DiscussionEvent> Discussions::hide(const Actor &actor, int number, const QString &id, const QString &reason)
{
    const std::shared_ptr<std::mutex> mutex = m_backend.lockFor(m_repo);
    const std::scoped_lock locked(*mutex);
    Outcome<DiscussionEvent> event = visibleComment(number, id);
    if (!event)
        return event;
    // What was hidden is gone for good, earlier versions included.
    event->data = {{u"raw"_s, QString()}, {u"updatedAt"_s, isoDate(actor.when)}, {u"editor"_s, actor.user},
                   {u"hidden"_s, true},   {u"hiddenBy"_s, actor.user},           {u"hiddenReason"_s, reason}};
    store().changeEvent(*event);
    return event;
}

Outcome<void> Discussions::react(const Actor &actor, int number, const QString &id, const QString &reaction,
                                 bool isAdded)
{
    const std::shared_ptr<std::mutex> mutex = m_backend.lockFor(m_repo);
    const std::scoped_lock locked(*mutex);
    Outcome<DiscussionEvent> event = visibleComment(number, id);
    if (!event)
        return std::unexpected(event.error());
    QJsonArray reactions;
    QJsonArray users;
    const QJsonArray before = event->data["reactions"_L1].toArray();
    for (const QJsonValueConstRef value : before) {
        if (value["reaction"_L1].toString() == reaction)
            users = value["users"_L1].toArray();
        else
            reactions.append(value);
    }
    for (qsizetype i = users.size() - 1; i >= 0; --i) {
        if (users[i].toString() == actor.user)
            users.removeAt(i);
    }
    if (isAdded)
        users.append(actor.user);
    if (!users.isEmpty())
        reactions.append(QJsonObject{{u"reaction"_s, reaction}, {u"users"_s, users}});
    event->data["reactions"_L1] = reactions;
    store().changeEvent(*event);
    return {};
}

Outcome<DiscussionEvent> Discussions::setStatus(const Actor &actor, int number, const QString &status,
                                                const QString &comment)
{
    const std::shared_ptr<std::mutex> mutex = m_backend.lockFor(m_repo);
    const std::scoped_lock locked(*mutex);
    const Outcome<Discussion> found = find(number);
    if (!found)
        return std::unexpected(found.error());
    if (found->status == "merged"_L1)
        return refusal(400, u"A merged pull request cannot be opened or closed"_s);
    if (found->status == status)
        return refusal(400, u"The status is already \"%1\""_s.arg(status));
    if (status == "open"_L1 && !found->headBeforeDeletion().isEmpty())
        return refusal(400, u"The reference of this pull request has been deleted"_s);
    if (!comment.isEmpty())
        store().addEvent(m_repo.row, number, newComment(actor, comment));
    const DiscussionEvent event = newEvent(actor, u"status-change"_s, {{u"status"_s, status}});
    store().addEvent(m_repo.row, number, event);
    store().setStatus(m_repo.row, number, status);
    return event;
}

Outcome<DiscussionEvent> Discussions::rename(const Actor &actor, int number, const QString &title)
{
    const std::shared_ptr<std::mutex> mutex = m_backend.lockFor(m_repo);
    const std::scoped_lock locked(*mutex);
    const Outcome<Discussion> found = find(number);
    if (!found)
        return std::unexpected(found.error());
    const DiscussionEvent event = newEvent(actor, u"title-change"_s, {{u"from"_s, found->title}, {u"to"_s, title}});
    store().addEvent(m_repo.row, number, event);
    store().setTitle(m_repo.row, number, title);
    return event;
}

Outcome<void> Discussions::pin(const Actor &actor, int number, bool isPinned)
{
    return mark(actor, number, u"pinning-change"_s, u"pinned"_s, isPinned);
}

Outcome<void> Discussions::lock(const Actor &actor, int number, bool isLocked)
{
    return mark(actor, number, u"locking-change"_s, u"locked"_s, isLocked);
}

Outcome<void> Discussions::mark(const Actor &actor, int number, const QString &type, const QString &key, bool value)
{
    const Outcome<Discussion> found = find(number);
    if (!found)
        return std::unexpected(found.error());
    const bool before = key == "pinned"_L1 ? found->isPinned() : found->isLocked();
    if (before != value)
        store().addEvent(m_repo.row, number, newEvent(actor, type, {{key, value}}));
    return {};
}

Outcome<void> Discussions::remove(int number)
{
    const std::shared_ptr<std::mutex> mutex = m_backend.lockFor(m_repo);
    const std::scoped_lock locked(*mutex);
    const Outcome<Discussion> found = find(number);
    if (!found)
        return std::unexpected(found.error());
    if (found->isPullRequest) {
        GitRepository git(m_backend.gitFolder(m_repo));
        m_backend.dropRef(m_repo, git, found->reference());
    }
    store().remove(m_repo.row, number);
    return {};
}

} // namespace sandbox
