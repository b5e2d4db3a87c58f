#include "sandbox/areas.h"
#include "sandbox/discussionjson.h"
#include "sandbox/discussions.h"
#include "sandbox/validation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype discussionsPerPage = 20;
constexpr TextRule titleRule{.shortest = 3, .longest = 200, .isTrimmed = true};
constexpr TextRule descriptionRule{.longest = 65536, .isTrimmed = true, .isOptional = true};
constexpr TextRule optionalComment{.longest = 65536, .isTrimmed = true, .isOptional = true};

Outcome<QString> choice(const Call &call, QStringView key, const QStringList &choices)
{
    const QString asked = call.parameter(key);
    if (asked.isEmpty())
        return choices.first();
    return readChoice(QJsonObject{{key.toString(), asked}}, key.toString(), choices);
}

bool contains(const Discussion &discussion, const QString &words)
{
    return discussion.title.contains(words, Qt::CaseInsensitive)
        || std::ranges::any_of(discussion.events, [&](const DiscussionEvent &event) {
               return event.data["raw"_L1].toString().contains(words, Qt::CaseInsensitive);
           });
}

qsizetype weight(const Discussion &discussion, const QString &sort)
{
    qsizetype reactions = 0;
    for (const ReactionCount &count : reactionsOf(discussion))
        reactions += count.users.size();
    return sort == "trending"_L1 ? reactions + commentsOf(discussion) : reactions;
}

Answer listDiscussions(RepoCall &call)
{
    if (const Outcome<void> open = requireDiscussions(call); !open)
        return refuse(open.error());
    const Outcome<QString> type = choice(call.call, u"type", {u"all"_s, u"discussion"_s, u"pull_request"_s});
    const Outcome<QString> status = choice(call.call, u"status", {u"all"_s, u"open"_s, u"closed"_s});
    const Outcome<QString> sort = choice(call.call, u"sort", {u"recently-created"_s, u"trending"_s, u"reactions"_s});
    for (const Outcome<QString> *const read : {&type, &status, &sort}) {
        if (!*read)
            return refuse(read->error());
    }
    const QString author = call.call.parameter(u"author");
    const QString words = call.call.parameter(u"search");
    QList<Discussion> found = DiscussionStore(call.call.backend.store().database()).all(call.repo.row);
    found.removeIf([&](const Discussion &discussion) {
        return (*type != "all"_L1 && discussion.isPullRequest != (*type == "pull_request"_L1))
            || (!author.isEmpty() && discussion.author.compare(author, Qt::CaseInsensitive) != 0)
            || (!words.isEmpty() && !contains(discussion, words));
    });
    const auto closed = std::ranges::count(found, false, &Discussion::isOpen);
    found.removeIf([&](const Discussion &discussion) {
        return *status != "all"_L1 && discussion.isOpen() != (*status == "open"_L1);
    });
    if (*sort != "recently-created"_L1) {
        std::ranges::stable_sort(found, std::ranges::greater{},
                                 [&](const Discussion &discussion) { return weight(discussion, *sort); });
    }
    const qsizetype start = std::max(call.call.parameter(u"p").toInt(), 0) * discussionsPerPage;
    const DiscussionJson describe(call);
    QJsonArray page;
    for (qsizetype i = start; i < std::min(start + discussionsPerPage, found.size()); ++i)
        page.append(describe.row(found[i]));
    return json(QJsonObject{{u"discussions"_s, page},
                            {u"count"_s, found.size()},
                            {u"start"_s, start},
                            {u"numClosedDiscussions"_s, qint64(closed)}});
}

Answer showDiscussion(RepoCall &call, const QString &number)
{
    if (const Outcome<void> open = requireDiscussions(call); !open)
        return refuse(open.error());
    const Outcome<Discussion> found = Discussions(call.call.backend, call.repo).find(number.toInt());
    if (!found)
        return refuse(found.error());
    return json(DiscussionJson(call).details(*found, call.call.flag(u"diff")));
}

Answer openDiscussion(RepoCall &call)
{
    const Outcome<QJsonObject> body = readJson(call.call, requireParticipation(call));
    if (!body)
        return refuse(body.error());
    const Outcome<QString> title = readText(*body, u"title"_s, titleRule);
    if (!title)
        return refuse(title.error());
    const Outcome<QString> description = readText(*body, u"description"_s, descriptionRule);
    if (!description)
        return refuse(description.error());
    const Outcome<Discussion> made =
        Discussions(call.call.backend, call.repo)
            .open({.user = call.call.caller.user}, *title, *description, (*body)["pullRequest"_L1].toBool());
    if (!made)
        return refuse(made.error());
    QJsonObject answer{
        {u"num"_s, made->number},
        {u"title"_s, made->title},
        {u"url"_s,
         u"%1/discussions/%2"_s.arg(QString::fromUtf8(call.call.backend.webAddress(call.repo))).arg(made->number)},
        {u"pullRequest"_s, made->isPullRequest}};
    if (made->isPullRequest)
        answer.insert("references"_L1, QJsonObject{{u"base"_s, made->base}});
    return json(answer);
}

struct OwnChange {
    int number = 0;
    QJsonObject body = {};
};

//! A change that the author of a discussion and those who may write to the repo can make.
Outcome<OwnChange> readOwnChange(RepoCall &call, const QString &number)
{
    if (const Outcome<void> allowed = requireParticipation(call); !allowed)
        return std::unexpected(allowed.error());
    const Outcome<Discussion> found = Discussions(call.call.backend, call.repo).find(number.toInt());
    if (!found)
        return std::unexpected(found.error());
    const bool isOwn = found->author == call.call.caller.user;
    return readJson(call.call, isOwn ? Outcome<void>() : requireWrite(call.call, call.repo))
        .transform([&](const QJsonObject &body) { return OwnChange{found->number, body}; });
}

Answer changeStatus(RepoCall &call, const QString &number)
{
    const Outcome<OwnChange> change = readOwnChange(call, number);
    if (!change)
        return refuse(change.error());
    const Outcome<QString> status = readChoice(change->body, u"status"_s, {u"open"_s, u"closed"_s});
    if (!status)
        return refuse(status.error());
    const Outcome<QString> comment = readText(change->body, u"comment"_s, optionalComment);
    if (!comment)
        return refuse(comment.error());
    const Outcome<DiscussionEvent> event =
        Discussions(call.call.backend, call.repo)
            .setStatus({.user = call.call.caller.user}, change->number, *status, *comment);
    return event ? json(QJsonObject{{u"newStatus"_s, DiscussionJson(call).event(*event)}}) : refuse(event.error());
}

Answer rename(RepoCall &call, const QString &number)
{
    const Outcome<OwnChange> change = readOwnChange(call, number);
    if (!change)
        return refuse(change.error());
    const Outcome<QString> title = readText(change->body, u"title"_s, titleRule);
    if (!title)
        return refuse(title.error());
    const Outcome<DiscussionEvent> event =
        Discussions(call.call.backend, call.repo).rename({.user = call.call.caller.user}, change->number, *title);
    return event ? json(QJsonObject{{u"newTitle"_s, DiscussionJson(call).event(*event)}}) : refuse(event.error());
}

Answer pin(RepoCall &call, const QString &number)
{
    const Outcome<QJsonObject> body = readJson(call.call, requireWrite(call.call, call.repo));
    if (!body)
        return refuse(body.error());
    if (!(*body)["pinned"_L1].isBool())
        return refuse(schemaRefusal(u"Invalid input: expected boolean"_s, u"pinned"_s));
    const Outcome<void> done = Discussions(call.call.backend, call.repo)
                                   .pin({.user = call.call.caller.user}, number.toInt(), (*body)["pinned"_L1].toBool());
    return done ? plain("OK") : refuse(done.error());
}

Answer ignore(RepoCall &call, const QString &number)
{
    if (const Outcome<void> login = requireLogin(call.call); !login)
        return refuse(login.error());
    const Outcome<Discussion> found = Discussions(call.call.backend, call.repo).find(number.toInt());
    if (!found)
        return refuse(found.error());
    const Outcome<QJsonObject> body = readJson(call.call);
    if (!body)
        return refuse(body.error());
    const Outcome<QString> action = readChoice(*body, u"action"_s, {u"add"_s, u"remove"_s});
    if (!action)
        return refuse(action.error());
    DiscussionStore(call.call.backend.store().database())
        .setIgnored(call.repo.row, found->number, call.call.caller.user, *action == "add"_L1);
    return plain("OK");
}

Answer removeDiscussion(RepoCall &call, const QString &number)
{
    if (const Outcome<void> allowed = requireWrite(call.call, call.repo); !allowed)
        return refuse(allowed.error());
    const Outcome<void> done = Discussions(call.call.backend, call.repo).remove(number.toInt());
    return done ? plain("OK") : refuse(done.error());
}

constexpr RepoRoute apiRoutes[] = {
    {"GET", "discussions", [](RepoCall &call, const QStringList &) { return listDiscussions(call); }},
    {"POST", "discussions", [](RepoCall &call, const QStringList &) { return openDiscussion(call); }},
    {"GET", "discussions/*", [](RepoCall &call, const QStringList &found) { return showDiscussion(call, found[0]); }},
    {"DELETE", "discussions/*",
     [](RepoCall &call, const QStringList &found) { return removeDiscussion(call, found[0]); }},
    {"POST", "discussions/*/status",
     [](RepoCall &call, const QStringList &found) { return changeStatus(call, found[0]); }},
    {"POST", "discussions/*/title", [](RepoCall &call, const QStringList &found) { return rename(call, found[0]); }},
    {"POST", "discussions/*/pin", [](RepoCall &call, const QStringList &found) { return pin(call, found[0]); }},
    {"POST", "discussions/*/ignore", [](RepoCall &call, const QStringList &found) { return ignore(call, found[0]); }},
};

} // namespace

Area discussionArea()
{
    return {.api = apiRoutes};
}

} // namespace sandbox
