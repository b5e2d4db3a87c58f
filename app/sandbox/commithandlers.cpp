#include "sandbox/areas.h"
#include "sandbox/commitbody.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

Answer commitFiles(RepoCall &call, const QString &revision)
{
    const bool opensPullRequest = call.call.flag(u"create_pr");
    if (const Outcome<void> allowed = requireUpload(call, revision, opensPullRequest); !allowed)
        return refuse(allowed.error());
    Outcome<CommitRequest> request = CommitBody(call).read();
    if (!request)
        return refuse(request.error());
    request->revision = revision;
    request->opensPullRequest = opensPullRequest;
    request->author = call.call.caller.user;
    const Outcome<CommitOutcome> outcome = call.call.backend.commit(call.repo, call.git, *request);
    if (!outcome)
        return refuse(outcome.error());
    const QString web = QString::fromUtf8(call.call.backend.webAddress(call.repo));
    const QString id = QString::fromLatin1(outcome->id);
    QJsonObject body{{u"success"_s, true},
                     {u"commitOid"_s, id},
                     {u"commitUrl"_s, web + u"/commit/"_s + id},
                     {u"hookOutput"_s, QString()}};
    if (opensPullRequest)
        body.insert("pullRequestUrl"_L1, u"%1/discussions/%2"_s.arg(web).arg(outcome->pullRequest));
    return json(body);
}

constexpr RepoRoute apiRoutes[] = {
    {"POST", "commit/@", [](RepoCall &call, const QStringList &found) { return commitFiles(call, found[0]); }},
};

} // namespace

Area commitArea()
{
    return {.api = apiRoutes};
}

} // namespace sandbox
