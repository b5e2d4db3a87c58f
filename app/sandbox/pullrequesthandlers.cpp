#include "sandbox/areas.h"
#include "sandbox/pullrequests.h"
#include "sandbox/validation.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr TextRule optionalComment{.longest = 65536, .isTrimmed = true, .isOptional = true};

Outcome<Discussion> findPullRequest(RepoCall &call, const QString &number)
{
    if (const Outcome<void> open = requireDiscussions(call); !open)
        return std::unexpected(open.error());
    return PullRequests(call.call.backend, call.repo, call.git).find(number.toInt());
}

Answer merge(RepoCall &call, const QString &number)
{
    if (const Outcome<void> open = requireDiscussions(call); !open)
        return refuse(open.error());
    const Outcome<QJsonObject> body = readJson(call.call, requireWrite(call.call, call.repo));
    if (!body)
        return refuse(body.error());
    const Outcome<QString> comment = readText(*body, u"comment"_s, optionalComment);
    if (!comment)
        return refuse(comment.error());
    const Outcome<void> done = PullRequests(call.call.backend, call.repo, call.git)
                                   .merge({.user = call.call.caller.user}, number.toInt(), *comment);
    return done ? plain("OK") : refuse(done.error());
}

Answer removeRef(RepoCall &call, const QString &number)
{
    const Outcome<void> participation = requireParticipation(call);
    if (!participation)
        return refuse(participation.error());
    const Outcome<Discussion> found = findPullRequest(call, number);
    if (!found)
        return refuse(found.error());
    if (found->author != call.call.caller.user) {
        if (const Outcome<void> allowed = requireWrite(call.call, call.repo); !allowed)
            return refuse(allowed.error());
    }
    const Outcome<void> done =
        PullRequests(call.call.backend, call.repo, call.git).removeRef({.user = call.call.caller.user}, found->number);
    return done ? plain("OK") : refuse(done.error());
}

Answer storage(RepoCall &call, const QString &number)
{
    const Outcome<Discussion> found = findPullRequest(call, number);
    if (!found)
        return refuse(found.error());
    const bool isDeleted = !found->headBeforeDeletion().isEmpty();
    const qint64 bytes = isDeleted ? 0 : PullRequests(call.call.backend, call.repo, call.git).storage(*found);
    return json(QJsonObject{{u"estimatedStorage"_s, bytes}, {u"refDeleted"_s, isDeleted}});
}

Answer rawDiff(RepoCall &call, const QString &number)
{
    const Outcome<Discussion> found = findPullRequest(call, number);
    if (!found)
        return refuse(found.error());
    return plain(PullRequests(call.call.backend, call.repo, call.git).diff(*found));
}

constexpr RepoRoute apiRoutes[] = {
    {"POST", "discussions/*/merge", [](RepoCall &call, const QStringList &found) { return merge(call, found[0]); }},
    {"DELETE", "discussions/*/ref", [](RepoCall &call, const QStringList &found) { return removeRef(call, found[0]); }},
    {"GET", "discussions/*/storage", [](RepoCall &call, const QStringList &found) { return storage(call, found[0]); }},
};

constexpr RepoRoute webRoutes[] = {
    {"GET", "discussions/*/files.diff",
     [](RepoCall &call, const QStringList &found) { return rawDiff(call, found[0]); }},
};

} // namespace

Area pullRequestArea()
{
    return {.api = apiRoutes, .web = webRoutes};
}

} // namespace sandbox
