#include "sandbox/discussionjson.h"

#include "sandbox/notifications.h"
#include "sandbox/personjson.h"
#include "sandbox/pullrequests.h"

#include <algorithm>
#include <cmark-gfm.h>
#include <cstdlib>
#include <memory>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

QString htmlOf(const QString &markdown)
{
    const QByteArray text = markdown.toUtf8();
    const std::unique_ptr<char, decltype(&std::free)> html(
        cmark_markdown_to_html(text.constData(), size_t(text.size()), CMARK_OPT_DEFAULT), std::free);
    return QString::fromUtf8(html.get());
}

QStringList strings(const QJsonValue &array)
{
    QStringList list;
    for (const QJsonValue &value : array.toArray())
        list.append(value.toString());
    return list;
}

} // namespace

QList<ReactionCount> reactionsOf(const Discussion &discussion)
{
    QList<ReactionCount> counts;
    for (const DiscussionEvent &event : discussion.events) {
        const QJsonArray reactions = event.data["reactions"_L1].toArray();
        for (const QJsonValueConstRef value : reactions) {
            const QString reaction = value["reaction"_L1].toString();
            auto known = std::ranges::find(counts, reaction, &ReactionCount::reaction);
            if (known == counts.end())
                known = counts.insert(counts.end(), {.reaction = reaction});
            known->users += strings(value["users"_L1]);
        }
    }
    std::ranges::stable_sort(counts, std::ranges::greater{},
                             [](const ReactionCount &count) { return count.users.size(); });
    return counts;
}

qsizetype commentsOf(const Discussion &discussion)
{
    return std::ranges::count(discussion.events, u"comment"_s, &DiscussionEvent::type);
}

QJsonValue DiscussionJson::author(const QString &name) const
{
    Store &store = m_call.call.backend.store();
    const QJsonValue person = describePerson(store, name);
    if (!person.isObject())
        return person;
    QJsonObject json = person.toObject();
    json.insert("isOwner"_L1, name.compare(m_call.repo.owner(), Qt::CaseInsensitive) == 0);
    json.insert("isOrgMember"_L1, store.isMember(m_call.repo.owner(), name));
    return json;
}

QJsonObject DiscussionJson::common(const Discussion &discussion) const
{
    return {{u"_id"_s, discussionHex(m_call.repo, discussion.number)},
            {u"num"_s, discussion.number},
            {u"title"_s, discussion.title},
            {u"status"_s, discussion.status},
            {u"isPullRequest"_s, discussion.isPullRequest},
            {u"author"_s, describePerson(m_call.call.backend.store(), discussion.author)},
            {u"createdAt"_s, isoDate(discussion.createdAt)},
            {u"repo"_s, QJsonObject{{u"name"_s, m_call.repo.id}, {u"type"_s, kindName(m_call.repo.kind)}}},
            {u"pinned"_s, discussion.isPinned()}};
}

QJsonObject DiscussionJson::row(const Discussion &discussion) const
{
    QJsonObject json = common(discussion);
    QJsonArray top;
    QStringList users;
    const QList<ReactionCount> reactions = reactionsOf(discussion);
    for (const ReactionCount &count : reactions) {
        if (top.size() < 5)
            top.append(QJsonObject{{u"reaction"_s, count.reaction}, {u"count"_s, count.users.size()}});
        users += count.users;
    }
    users.removeDuplicates();
    json.insert("numComments"_L1, commentsOf(discussion));
    json.insert("numReactionUsers"_L1, users.size());
    json.insert("topReactions"_L1, top);
    const QString owner = m_call.repo.owner();
    const std::optional<Person> person = m_call.call.backend.store().person(owner);
    const bool isParticipating = std::ranges::contains(discussion.events, owner, &DiscussionEvent::author);
    json.insert("repoOwner"_L1,
                QJsonObject{{u"name"_s, owner},
                            {u"type"_s, person && person->isOrganization ? u"org"_s : u"user"_s},
                            {u"isParticipating"_s, isParticipating},
                            {u"isDiscussionAuthor"_s, discussion.author == owner}});
    return json;
}

QJsonObject DiscussionJson::details(const Discussion &discussion, bool withDiff) const
{
    QJsonObject json = common(discussion);
    json.insert("locked"_L1, discussion.isLocked());
    json.insert("isReport"_L1, false);
    QJsonArray events;
    for (const DiscussionEvent &happened : discussion.events)
        events.append(event(happened));
    json.insert("events"_L1, events);
    if (!discussion.isPullRequest)
        return json;
    const PullRequests pullRequests(m_call.call.backend, m_call.repo, m_call.git);
    QJsonObject changes{{u"base"_s, discussion.base}};
    if (!discussion.mergeCommit().isEmpty())
        changes.insert("mergeCommitId"_L1, discussion.mergeCommit());
    if (const QString head = discussion.headBeforeDeletion(); !head.isEmpty()) {
        changes.insert("headCommitId"_L1, head);
        changes.insert("refDeleted"_L1, true);
    }
    json.insert("changes"_L1, changes);
    json.insert("filesWithConflicts"_L1, QJsonArray::fromStringList(pullRequests.conflicts(discussion)));
    json.insert("diffUrl"_L1,
                QString::fromUtf8(m_call.call.backend.webAddress(m_call.repo))
                    + u"/discussions/%1/files.diff"_s.arg(discussion.number));
    if (withDiff)
        json.insert("diff"_L1, QString::fromUtf8(pullRequests.diff(discussion)));
    return json;
}

QJsonObject DiscussionJson::event(const DiscussionEvent &event) const
{
    QJsonObject data = event.data;
    if (event.type == "comment"_L1) {
        data = comment(event);
    } else {
        data.remove("head"_L1);
        data.remove("mergeCommitId"_L1);
    }
    return {{u"id"_s, event.id},
            {u"author"_s, author(event.author)},
            {u"createdAt"_s, isoDate(event.createdAt)},
            {u"type"_s, event.type},
            {u"data"_s, data}};
}

QJsonObject DiscussionJson::comment(const DiscussionEvent &event) const
{
    Store &store = m_call.call.backend.store();
    QStringList editors{event.author};
    QJsonArray history;
    const QJsonArray earlier = event.data["earlier"_L1].toArray();
    for (const QJsonValueConstRef version : earlier) {
        history.append(QJsonObject{{u"raw"_s, version["raw"_L1]},
                                   {u"html"_s, htmlOf(version["raw"_L1].toString())},
                                   {u"updatedAt"_s, version["updatedAt"_L1]},
                                   {u"author"_s, describePerson(store, version["author"_L1].toString())}});
        editors.append(version["author"_L1].toString());
    }
    const bool isHidden = event.data["hidden"_L1].toBool();
    const QString editor = event.data["editor"_L1].toString();
    if (!isHidden)
        editors.append(editor);
    editors.removeDuplicates();
    QJsonArray avatars;
    for (const QString &name : std::as_const(editors))
        avatars.append(avatarPath(name));
    QJsonArray reactions;
    const QJsonArray given = event.data["reactions"_L1].toArray();
    for (const QJsonValueConstRef value : given) {
        const QJsonArray users = value["users"_L1].toArray();
        reactions.append(
            QJsonObject{{u"reaction"_s, value["reaction"_L1]}, {u"users"_s, users}, {u"count"_s, users.size()}});
    }
    const QString raw = event.data["raw"_L1].toString();
    QJsonObject data{{u"edited"_s, !history.isEmpty()},
                     {u"hidden"_s, isHidden},
                     {u"latest"_s,
                      QJsonObject{{u"raw"_s, raw},
                                  {u"html"_s, htmlOf(raw)},
                                  {u"updatedAt"_s, event.data["updatedAt"_L1]},
                                  {u"author"_s, describePerson(store, editor)}}},
                     {u"numEdits"_s, history.size()},
                     {u"editors"_s, QJsonArray::fromStringList(editors)},
                     {u"editorAvatarUrls"_s, avatars},
                     {u"reactions"_s, reactions},
                     {u"isReport"_s, false},
                     {u"history"_s, history}};
    if (isHidden) {
        data.insert("hiddenBy"_L1, event.data["hiddenBy"_L1]);
        if (const QString reason = event.data["hiddenReason"_L1].toString(); !reason.isEmpty())
            data.insert("hiddenReason"_L1, reason);
    }
    return data;
}

} // namespace sandbox
