#include "hub/spacesearch.h"

#include "hub/messages.h"
#include "hub/parameters.h"
#include "hub/readers.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

constexpr qsizetype longestQuery = 250;

template<typename T>
std::optional<T> known(const QJsonValue &value, T (*read)(const QJsonValue &, T))
{
    return value.isUndefined() || value.isNull() ? std::optional<T>() : read(value, 0);
}

Result<std::vector<SpaceTemplate>> readTemplates(const Response &response)
{
    return json::object(response).and_then([](const QJsonObject &body) {
        return readRows<SpaceTemplate>(body["templates"_L1].toArray(), &SpaceTemplate::fromJson);
    });
}

Result<std::vector<RepoSummary>> readFeatured(const Response &response)
{
    return json::array(response).and_then([](const QJsonArray &rows) {
        return readRows<RepoSummary>(rows, std::bind_front(RepoSummary::fromJson, RepoKind::Space));
    });
}

} // namespace

Result<FoundSpace> FoundSpace::fromJson(const QJsonObject &json)
{
    return RepoSummary::fromJson(RepoKind::Space, json).transform([&json](RepoSummary summary) {
        FoundSpace found{.summary = std::move(summary),
                         .description = json::text(json["ai_short_description"_L1]),
                         .category = json::text(json["ai_category"_L1]),
                         .relevancy = json::number(json["semanticRelevancyScore"_L1])};
        if (json["runtime"_L1].isObject())
            found.runtime = SpaceRuntime::fromJson(json["runtime"_L1].toObject()).value_or(SpaceRuntime());
        return found;
    });
}

Result<SpaceTemplate> SpaceTemplate::fromJson(const QJsonObject &json)
{
    const QString repoId = json::text(json["repoId"_L1]);
    if (repoId.isEmpty())
        return failure(Error::Kind::Malformed, u"A template in the answer names no Space."_s);
    return SpaceTemplate{.name = json::text(json["name"_L1]),
                         .repoId = repoId,
                         .sdk = json::text(json["sdk"_L1]),
                         .isPreferablyPrivate = json::flag(json["preferredPrivate"_L1])};
}

Result<GpuQuota> GpuQuota::fromJson(const QJsonObject &json)
{
    const QJsonObject runs = json["runs"_L1].toObject();
    return GpuQuota{.base = json::number(json["base"_L1]),
                    .current = json::number(json["current"_L1]),
                    .resetsAt = json::time(json["resetsAt"_L1]),
                    .overquotaUsed = known<double>(json["overquotaUsed"_L1], json::number),
                    .runsUsed = known<qint64>(runs["used"_L1], json::integer),
                    .runsLimit = known<qint64>(runs["limit"_L1], json::integer)};
}

Result<Call<std::vector<FoundSpace>>> spaces::search(const SpaceSearch &search)
{
    if (search.query.size() > longestQuery)
        return failure(Error::Kind::Invalid,
                       QCoreApplication::translate("Space", "A search for Spaces has at most 250 characters."));
    Parameters parameters;
    parameters.add(u"q"_s, search.query);
    parameters.add(u"category"_s, search.category);
    parameters.add(u"sdk"_s, search.sdks);
    parameters.add(u"filter"_s, search.filters);
    parameters.addIf(search.includeNonRunning, u"includeNonRunning"_s);
    parameters.addIf(search.onlyAgents, u"agents"_s);
    return Call<std::vector<FoundSpace>>{.message = get("/api/spaces/semantic-search", parameters.take()),
                                         .read = readList<FoundSpace>};
}

Call<std::vector<SpaceTemplate>> spaces::templates()
{
    return {.message = get("/api/spaces/templates"), .read = readTemplates};
}

Call<std::vector<RepoSummary>> spaces::featured(const QDate &date)
{
    const Query query = date.isValid() ? Query{{u"date"_s, date.toString(Qt::ISODate)}} : Query();
    return {.message = get("/api/spaces/featured", query), .read = readFeatured};
}

Call<GpuQuota> spaces::gpuQuota()
{
    return {.message = authenticated(get("/api/spaces/zero-gpu/quota")), .read = readObject<GpuQuota>};
}

} // namespace hub
