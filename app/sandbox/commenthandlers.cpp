#include "sandbox/areas.h"
#include "sandbox/discussionjson.h"
#include "sandbox/discussions.h"
#include "sandbox/validation.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr TextRule commentRule{.shortest = 1, .longest = 65536};

Answer addComment(RepoCall &call, const QString &number)
{
    if (const Outcome<void> allowed = requireParticipation(call); !allowed)
        return refuse(allowed.error());
    const Outcome<Discussion> found = Discussions(call.call.backend, call.repo).find(number.toInt());
    if (!found)
        return refuse(found.error());
    if (found->isLocked() && !canWrite(call.call.caller, call.repo))
        return refuse(403, u"This discussion has been locked"_s);
    const Outcome<QJsonObject> body = readJson(call.call);
    if (!body)
        return refuse(body.error());
    const Outcome<QString> text = readText(*body, u"comment"_s, commentRule);
    if (!text)
        return refuse(text.error());
    const Outcome<DiscussionEvent> event =
        Discussions(call.call.backend, call.repo).comment({.user = call.call.caller.user}, found->number, *text);
    return event ? json(QJsonObject{{u"newMessage"_s, DiscussionJson(call).event(*event)}}, 201)
                 : refuse(event.error());
}

//! A comment that its author may change and, where maintainers may too, whoever may write to the repo.
Outcome<int> findOwnComment(RepoCall &call, const QString &number, const QString &id, bool mayMaintain)
{
    if (const Outcome<void> allowed = requireParticipation(call); !allowed)
        return std::unexpected(allowed.error());
    const Outcome<Discussion> found = Discussions(call.call.backend, call.repo).find(number.toInt());
    if (!found)
        return std::unexpected(found.error());
    const DiscussionEvent *const event = found->event(id);
    if (!event || event->type != "comment"_L1)
        return refusal(404, u"Comment not found"_s);
    if (event->author != call.call.caller.user && !(mayMaintain && canWrite(call.call.caller, call.repo)))
        return refusal(403, u"Only the author of a comment can change it"_s);
    return found->number;
}

Answer editComment(RepoCall &call, const QStringList &found)
{
    const Outcome<int> number = findOwnComment(call, found[0], found[1], false);
    if (!number)
        return refuse(number.error());
    const Outcome<QJsonObject> body = readJson(call.call);
    if (!body)
        return refuse(body.error());
    const Outcome<QString> text = readText(*body, u"content"_s, commentRule);
    if (!text)
        return refuse(text.error());
    const Outcome<DiscussionEvent> event =
        Discussions(call.call.backend, call.repo).edit({.user = call.call.caller.user}, *number, found[1], *text);
    return event ? json(QJsonObject{{u"updatedComment"_s, DiscussionJson(call).event(*event)}}) : refuse(event.error());
}

Answer hideComment(RepoCall &call, const QStringList &found)
{
    const Outcome<int> number = findOwnComment(call, found[0], found[1], true);
    if (!number)
        return refuse(number.error());
    const Outcome<QJsonObject> body = readJson(call.call);
    if (!body)
        return refuse(body.error());
    const QStringList reasons{u"Spam"_s,     u"Abuse"_s,     u"Graphic Content"_s,
                              u"Resolved"_s, u"Off-Topic"_s, u"Low Quality"_s};
    const bool hasReason = !(*body)["reason"_L1].isUndefined() && !(*body)["reason"_L1].isNull();
    const Outcome<QString> reason = hasReason ? readChoice(*body, u"reason"_s, reasons) : Outcome<QString>(QString());
    if (!reason)
        return refuse(reason.error());
    const Outcome<DiscussionEvent> event =
        Discussions(call.call.backend, call.repo).hide({.user = call.call.caller.user}, *number, found[1], *reason);
    return event ? json(QJsonObject{{u"updatedComment"_s, DiscussionJson(call).event(*event)}}) : refuse(event.error());
}

Answer react(RepoCall &call, const QStringList &found)
{
    static const QStringList known{u"\U0001F525"_s, u"\U0001F680"_s, u"\U0001F440"_s, u"\u2764\uFE0F"_s,
                                   u"\U0001F917"_s, u"\U0001F60E"_s, u"\u2795"_s,     u"\U0001F9E0"_s,
                                   u"\U0001F44D"_s, u"\U0001F91D"_s, u"\U0001F614"_s, u"\U0001F92F"_s};
    const Outcome<QJsonObject> body = readJson(call.call, requireParticipation(call));
    if (!body)
        return refuse(body.error());
    const Outcome<QString> reaction = readChoice(*body, u"reaction"_s, known);
    if (!reaction)
        return refuse(reaction.error());
    const Outcome<QString> action = readChoice(*body, u"action"_s, {u"add"_s, u"remove"_s});
    if (!action)
        return refuse(action.error());
    const Outcome<void> done =
        Discussions(call.call.backend, call.repo)
            .react({.user = call.call.caller.user}, found[0].toInt(), found[1], *reaction, *action == "add"_L1);
    return done ? json(QJsonObject{{u"ok"_s, true}}) : refuse(done.error());
}

constexpr RepoRoute apiRoutes[] = {
    {"POST", "discussions/*/comment",
     [](RepoCall &call, const QStringList &found) { return addComment(call, found[0]); }},
    {"POST", "discussions/*/comment/*/edit", editComment},
    {"POST", "discussions/*/comment/*/hide", hideComment},
    {"POST", "discussions/*/comment/*/reaction", react},
};

} // namespace

Area commentArea()
{
    return {.api = apiRoutes};
}

} // namespace sandbox
