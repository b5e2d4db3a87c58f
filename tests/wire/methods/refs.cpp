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

Result<QJsonValue> createBranch(Carrier &carrier, const Arguments &arguments)
{
    const hub::NewBranch branch{.name = arguments.text("branch"_L1), .startingPoint = arguments.text("revision"_L1)};
    const auto run = [&carrier](const auto &call) { return carrier.run(call); };
    return nothing(arguments.repo().and_then([&](const hub::RepoId &repo) {
        return arguments.on("exist_ok"_L1) ? hub::refs::ensureBranch(run, repo, branch)
                                           : carrier.run(hub::refs::createBranch(repo, branch));
    }));
}

Result<QJsonValue> deleteBranch(Carrier &carrier, const Arguments &arguments)
{
    return nothing(arguments.repo().and_then([&](const hub::RepoId &repo) {
        return carrier.run(hub::refs::deleteBranch(repo, arguments.text("branch"_L1)));
    }));
}

Result<QJsonValue> createTag(Carrier &carrier, const Arguments &arguments)
{
    const hub::NewTag tag{.name = arguments.text("tag"_L1),
                          .message = arguments.text("tag_message"_L1),
                          .revision = arguments.revision()};
    return nothing(arguments.repo().and_then([&](const hub::RepoId &repo) {
        const Result<hub::Done> made = carrier.run(hub::refs::createTag(repo, tag));
        return arguments.on("exist_ok"_L1) ? hub::refs::unlessThere(made) : made;
    }));
}

Result<QJsonValue> deleteTag(Carrier &carrier, const Arguments &arguments)
{
    return nothing(arguments.repo().and_then(
        [&](const hub::RepoId &repo) { return carrier.run(hub::refs::deleteTag(repo, arguments.text("tag"_L1))); }));
}

} // namespace

void addRefMethods(Methods &methods)
{
    methods.add(u"create_branch"_s, createBranch);
    methods.add(u"create_tag"_s, createTag);
    methods.add(u"delete_branch"_s, deleteBranch);
    methods.add(u"delete_tag"_s, deleteTag);
    methods.add(u"list_repo_refs"_s, listRefs);
}

} // namespace wire
