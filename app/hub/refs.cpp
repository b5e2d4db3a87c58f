#include "hub/refs.h"

#include "hub/json.h"
#include "hub/messages.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

std::vector<Ref> refsIn(const QJsonValue &value)
{
    std::vector<Ref> result;
    const QJsonArray rows = value.toArray();
    for (const QJsonValueConstRef row : rows) {
        const QJsonObject json = row.toObject();
        result.push_back({.name = json::text(json["name"_L1]),
                          .ref = json::text(json["ref"_L1]),
                          .target = json::text(json["targetCommit"_L1])});
    }
    return result;
}

Result<Refs> readRefs(const Response &response)
{
    return json::object(response).transform([](const QJsonObject &body) {
        return Refs{.branches = refsIn(body["branches"_L1]),
                    .converts = refsIn(body["converts"_L1]),
                    .tags = refsIn(body["tags"_L1]),
                    .pullRequests = refsIn(body["pullRequests"_L1])};
    });
}

QByteArray placeOf(const RepoId &repo, const QByteArray &what, const QString &name)
{
    return repo.apiPath() + what + encodedSegment(name);
}

//! Without a name the address would be that of something else.
Result<Call<Done>> named(const QString &name, Message message)
{
    if (name.isEmpty())
        return failure(Error::Kind::Invalid, QCoreApplication::translate("Refs", "A branch or a tag needs a name."));
    return Call<Done>{.message = std::move(message), .read = readNothing};
}

} // namespace

Call<Refs> refs::list(const RepoId &repo, bool withPullRequests)
{
    const Query query = withPullRequests ? Query{{u"include_prs"_s, u"1"_s}} : Query();
    return {.message = get(repo.apiPath() + "/refs", query), .read = readRefs};
}

Result<Call<Done>> refs::createBranch(const RepoId &repo, const NewBranch &branch)
{
    QJsonObject body;
    if (!branch.startingPoint.isEmpty())
        body[u"startingPoint"_s] = branch.startingPoint;
    if (branch.empty)
        body[u"emptyBranch"_s] = true;
    if (branch.overwrite)
        body[u"overwrite"_s] = true;
    return named(branch.name, sendJson(Verb::Post, placeOf(repo, "/branch/", branch.name), body));
}

Result<Call<Done>> refs::deleteBranch(const RepoId &repo, const QString &name)
{
    return named(name, send(Verb::Delete, placeOf(repo, "/branch/", name)));
}

Result<Call<Done>> refs::createTag(const RepoId &repo, const NewTag &tag)
{
    QJsonObject body{{u"tag"_s, tag.name}};
    if (!tag.message.isEmpty())
        body[u"message"_s] = tag.message;
    return named(tag.name, sendJson(Verb::Post, placeOf(repo, "/tag/", tag.revision), body));
}

Result<Done> refs::unlessThere(const Result<Done> &made)
{
    if (!made && made.error().kind == Error::Kind::Conflict)
        return Done{};
    return made;
}

Result<Call<Done>> refs::deleteTag(const RepoId &repo, const QString &name)
{
    return named(name, send(Verb::Delete, placeOf(repo, "/tag/", name)));
}

} // namespace hub
