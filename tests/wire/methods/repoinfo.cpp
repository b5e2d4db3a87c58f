#include "hub/repos.h"
#include "wire/methods.h"
#include "wire/methods/repoforms.h"

using namespace Qt::StringLiterals;

namespace wire {

namespace {

Result<hub::RepoInfo> askInfo(Carrier &carrier, const Arguments &arguments, const Result<hub::RepoId> &repo)
{
    const hub::InfoQuery query{.revision = arguments.text("revision"_L1),
                               .filesMetadata = arguments.on("files_metadata"_L1),
                               .securityStatus = arguments.on("securityStatus"_L1),
                               .expand = arguments.texts("expand"_L1)};
    return repo.and_then([&](const hub::RepoId &id) { return carrier.run(hub::repos::info(id, query)); });
}

Method infoOf(std::optional<hub::RepoKind> kind)
{
    return [kind](Carrier &carrier, const Arguments &arguments) {
        return askInfo(carrier, arguments, kind ? arguments.repo(*kind) : arguments.repo())
            .transform([&](const hub::RepoInfo &info) { return repoForm(info, arguments.isOfOldClient()); });
    };
}

Result<QJsonValue> repoExists(Carrier &carrier, const Arguments &arguments)
{
    return hub::repos::exists(askInfo(carrier, arguments, arguments.repo())).transform([](bool is) {
        return QJsonValue(is);
    });
}

} // namespace

void addRepoInfoMethods(Methods &methods)
{
    methods.add(u"dataset_info"_s, infoOf(hub::RepoKind::Dataset));
    methods.add(u"model_info"_s, infoOf(hub::RepoKind::Model));
    methods.add(u"repo_exists"_s, repoExists);
    methods.add(u"repo_info"_s, infoOf({}));
    methods.add(u"revision_exists"_s, repoExists);
    methods.add(u"space_info"_s, infoOf(hub::RepoKind::Space));
}

} // namespace wire
