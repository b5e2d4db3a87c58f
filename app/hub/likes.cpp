#include "hub/likes.h"

#include "hub/messages.h"
#include "hub/readers.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hub {

Result<LikedRepo> LikedRepo::fromJson(const QJsonObject &json)
{
    const QJsonObject repo = json["repo"_L1].toObject();
    return LikedRepo{.kind = json::text(repo["type"_L1]),
                     .id = json::text(repo["name"_L1]),
                     .likedAt = json::time(json["createdAt"_L1])};
}

void UserLikes::add(const std::vector<LikedRepo> &repos)
{
    for (const LikedRepo &repo : repos) {
        ++total;
        if (repo.kind == "model"_L1)
            models += repo.id;
        else if (repo.kind == "dataset"_L1)
            datasets += repo.id;
        else if (repo.kind == "space"_L1)
            spaces += repo.id;
        else if (repo.kind == "kernel"_L1)
            kernels += repo.id;
    }
}

Call<Done> likes::like(const RepoId &repo)
{
    return {.message = send(Verb::Post, repo.apiPath() + "/like"), .read = readNothing};
}

Call<Done> likes::unlike(const RepoId &repo)
{
    return {.message = send(Verb::Delete, repo.apiPath() + "/like"), .read = readNothing};
}

Error likes::refusal(const Error &error, const Endpoint &endpoint, const RepoId &repo)
{
    // With which status a Hub refuses is not documented; these are the ones a wall against programs may have.
    const bool isRefused = error.kind == Error::Kind::Forbidden || error.kind == Error::Kind::NotFound
        || error.kind == Error::Kind::BadRequest || error.kind == Error::Kind::Rejected;
    if (!isRefused)
        return error;
    const QString page = endpoint.at(repo.webPath()).toString(QUrl::FullyEncoded);
    Error told = error;
    told.detail =
        QCoreApplication::translate("Likes", "The Hub takes likes on its own pages only. Like it there: %1").arg(page);
    told.subject = page;
    return told;
}

Call<Page<LikedRepo>> likes::ofUser(const QString &user)
{
    return {.message = get("/api/users/" + encodedSegment(user) + "/likes"), .read = readPage<LikedRepo>};
}

Call<Page<LikedRepo>> likes::nextOfUser(const QUrl &next)
{
    return {.message = getNext(next), .read = readPage<LikedRepo>};
}

} // namespace hub
