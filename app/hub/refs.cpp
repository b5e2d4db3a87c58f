#include "hub/refs.h"

#include "hub/json.h"
#include "hub/messages.h"

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

} // namespace

Call<Refs> refs::list(const RepoId &repo, bool withPullRequests)
{
    const Query query = withPullRequests ? Query{{u"include_prs"_s, u"1"_s}} : Query();
    return {.message = get(repo.apiPath() + "/refs", query), .read = readRefs};
}

} // namespace hub
