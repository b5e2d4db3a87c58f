#include "hub/repos.h"

#include "hub/accounts.h"
#include "hub/repocreation.h"
#include "wire/forms.h"
#include "wire/methods.h"
#include "wire/methods/repoarguments.h"

using namespace Qt::StringLiterals;

namespace wire {

namespace {

hub::NewRepo newRepoOf(const hub::RepoId &repo, const Arguments &arguments)
{
    return {.repo = repo,
            .namesModel = arguments.text("repo_type"_L1) == "model"_L1,
            .visibility = visibilityOf(arguments),
            .resourceGroup = arguments.text("resource_group_id"_L1),
            .spaceSdk = arguments.text("space_sdk"_L1),
            .space = spaceSetupOf(arguments, u"space_"_s)};
}

Result<QJsonValue> createRepo(Carrier &carrier, const Arguments &arguments)
{
    return arguments.repo()
        .and_then([&](const hub::RepoId &repo) {
            const hub::NewRepo wanted = newRepoOf(repo, arguments);
            return arguments.on("exist_ok"_L1) ? hub::createUnlessThere(carrier.blocking(), wanted, {})
                                               : carrier.run(hub::repos::create(wanted));
        })
        .transform([&](const hub::CreatedRepo &created) -> QJsonValue {
            return repoUrlForm(arguments.stage().endpoint(), created.repo);
        });
}

//! to_id with its owner: without a name that of the original, without an owner one's own.
Result<QString> targetOf(Carrier &carrier, const Arguments &arguments, const hub::RepoId &from)
{
    const QString wanted = arguments.text("to_id"_L1, from.name());
    if (wanted.contains(u'/'))
        return wanted;
    return carrier.run(hub::accounts::whoami()).transform([&wanted](const hub::Identity &who) {
        return hub::accounts::fullRepoName(wanted, {}, who.name);
    });
}

Result<QJsonValue> duplicate(Carrier &carrier, const Arguments &arguments, hub::RepoKind kind)
{
    const hub::RepoId from{.kind = kind, .id = arguments.text("from_id"_L1)};
    const hub::Endpoint endpoint = arguments.stage().endpoint();
    return targetOf(carrier, arguments, from)
        .and_then([&](const QString &target) {
            hub::RepoCopy copy{
                .from = from, .to = target, .visibility = visibilityOf(arguments), .space = spaceSetupOf(arguments)};
            if (arguments.isOfOldClient()) {
                copy.isPrivate = arguments.flag("private"_L1);
                copy.visibility.reset();
            }
            const Result<hub::CreatedRepo> made = carrier.run(hub::repos::duplicate(copy));
            return arguments.on("exist_ok"_L1) ? hub::repos::unlessThere(made, {.kind = kind, .id = target}, endpoint)
                                               : made;
        })
        .transform([&](const hub::CreatedRepo &made) -> QJsonValue { return repoUrlForm(endpoint, made.repo); });
}

Result<QJsonValue> duplicateRepo(Carrier &carrier, const Arguments &arguments)
{
    return hub::kindFromName(arguments.text("repo_type"_L1)).and_then([&](hub::RepoKind kind) {
        return duplicate(carrier, arguments, kind);
    });
}

Result<QJsonValue> duplicateSpace(Carrier &carrier, const Arguments &arguments)
{
    return duplicate(carrier, arguments, hub::RepoKind::Space);
}

} // namespace

void addRepoMethods(Methods &methods)
{
    methods.add(u"duplicate_repo"_s, duplicateRepo);
    methods.add(u"duplicate_space"_s, duplicateSpace);
    methods.add(u"create_repo"_s, createRepo);
}

} // namespace wire
