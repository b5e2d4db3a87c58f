#include "hub/likes.h"

#include "hub/accounts.h"
#include "wire/forms.h"
#include "wire/methods.h"

using namespace Qt::StringLiterals;

namespace wire {

namespace {

using LikeCall = hub::Call<hub::Done> (*)(const hub::RepoId &);

Method likeMethod(LikeCall call)
{
    return [call](Carrier &carrier, const Arguments &arguments) {
        return nothing(arguments.repo().and_then([&](const hub::RepoId &repo) { return carrier.run(call(repo)); }));
    };
}

Result<QString> userOf(Carrier &carrier, const Arguments &arguments)
{
    if (arguments.has("user"_L1))
        return arguments.text("user"_L1);
    return carrier.run(hub::accounts::whoami()).transform([](const hub::Identity &who) { return who.name; });
}

Result<QJsonValue> listLikedRepos(Carrier &carrier, const Arguments &arguments)
{
    const Result<QString> user = userOf(carrier, arguments);
    if (!user)
        return std::unexpected(user.error());
    return carrier.all(hub::likes::ofUser(*user), hub::likes::nextOfUser)
        .transform([&](const std::vector<hub::LikedRepo> &repos) -> QJsonValue {
            hub::UserLikes likes{.user = *user};
            likes.add(repos);
            return typed(u"UserLikes"_s,
                         {{u"user"_s, likes.user},
                          {u"total"_s, likes.total},
                          {u"models"_s, textsForm(likes.models)},
                          {u"datasets"_s, textsForm(likes.datasets)},
                          {u"spaces"_s, textsForm(likes.spaces)},
                          {u"kernels"_s, textsForm(likes.kernels)}});
        });
}

} // namespace

void addLikeMethods(Methods &methods)
{
    methods.add(u"like"_s, likeMethod(hub::likes::like));
    methods.add(u"list_liked_repos"_s, listLikedRepos);
    methods.add(u"unlike"_s, likeMethod(hub::likes::unlike));
}

} // namespace wire
