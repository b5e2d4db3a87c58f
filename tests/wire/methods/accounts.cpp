#include "hub/accounts.h"

#include "wire/forms.h"
#include "wire/methods.h"

using namespace Qt::StringLiterals;

namespace wire {

namespace {

Result<QJsonValue> whoami(Carrier &carrier, const Arguments &arguments)
{
    const QByteArray token = arguments.stage().sessionFor(arguments.json()).token;
    std::map<QByteArray, QJsonObject> &remembered = arguments.stage().identities;
    if (arguments.on("cache"_L1) && remembered.contains(token))
        return QJsonValue(remembered[token]);
    return carrier.run(hub::accounts::whoami()).transform([&](const hub::Identity &who) -> QJsonValue {
        remembered[token] = who.raw;
        return who.raw;
    });
}

Result<QJsonValue> tokenPermission(Carrier &carrier, const Arguments &)
{
    return hub::accounts::permission(carrier.run(hub::accounts::whoami())).transform(textForm);
}

Result<QJsonValue> fullRepoName(Carrier &carrier, const Arguments &arguments)
{
    const QString name = arguments.text("model_id"_L1);
    const QString organization = arguments.text("organization"_L1);
    if (!organization.isEmpty())
        return QJsonValue(hub::accounts::fullRepoName(name, organization, {}));
    return carrier.run(hub::accounts::whoami()).transform([&](const hub::Identity &who) -> QJsonValue {
        return hub::accounts::fullRepoName(name, {}, who.name);
    });
}

QJsonValue storedForm(const hub::StoredRepo &repo)
{
    return typed(u"RepoStorageInfo"_s,
                 {{u"id"_s, repo.id},
                  {u"type"_s, repo.kind},
                  {u"updated_at"_s, timeForm(repo.updatedAt)},
                  {u"visibility"_s, repo.visibility},
                  {u"storage"_s, repo.storage},
                  {u"storage_percent"_s, repo.storagePercent}});
}

Result<QJsonValue> listUserRepos(Carrier &carrier, const Arguments &arguments)
{
    return carrier.all(hub::accounts::storedRepos(arguments.text("namespace"_L1)), hub::accounts::nextStoredRepos)
        .transform([](const std::vector<hub::StoredRepo> &repos) -> QJsonValue { return listForm(repos, storedForm); });
}

} // namespace

void addAccountMethods(Methods &methods)
{
    methods.add(u"get_full_repo_name"_s, fullRepoName);
    methods.add(u"get_token_permission"_s, tokenPermission);
    methods.add(u"list_user_repos"_s, listUserRepos);
    methods.add(u"whoami"_s, whoami);
}

} // namespace wire
