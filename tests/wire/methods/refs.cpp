#include "hub/refs.h"

#include "wire/forms.h"
#include "wire/methods.h"

using namespace Qt::StringLiterals;

namespace wire {

namespace {

QJsonValue refForm(const hub::Ref &ref)
{
    return typed(u"GitRefInfo"_s,
                 {{u"name"_s, ref.name}, {u"ref"_s, ref.ref}, {u"target_commit"_s, textForm(ref.target)}});
}

Result<QJsonValue> listRefs(Carrier &carrier, const Arguments &arguments)
{
    const bool withPullRequests = arguments.on("include_pull_requests"_L1);
    return arguments.repo()
        .and_then([&](const hub::RepoId &repo) { return carrier.run(hub::refs::list(repo, withPullRequests)); })
        .transform([&](const hub::Refs &refs) -> QJsonValue {
            const QJsonArray requests = listForm(refs.pullRequests, refForm);
            return typed(u"GitRefs"_s,
                         {{u"branches"_s, listForm(refs.branches, refForm)},
                          {u"converts"_s, listForm(refs.converts, refForm)},
                          {u"tags"_s, listForm(refs.tags, refForm)},
                          {u"pull_requests"_s, withPullRequests ? QJsonValue(requests) : QJsonValue()}});
        });
}

} // namespace

void addRefMethods(Methods &methods)
{
    methods.add(u"list_repo_refs"_s, listRefs);
}

} // namespace wire
