#include "hub/discovery.h"

#include "hub/messages.h"
#include "hub/parameters.h"
#include "hub/readers.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

constexpr qsizetype longestText = 250;
constexpr qsizetype longestFilter = 600;

constexpr std::array hitTypes{"model"_L1, "dataset"_L1,    "space"_L1,  "org"_L1,    "user"_L1,
                              "paper"_L1, "collection"_L1, "bucket"_L1, "kernel"_L1, "blog"_L1};

QString firstText(const QJsonObject &json, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        const QString text = json::text(json[key]);
        if (!text.isEmpty())
            return text;
    }
    return {};
}

//! Rows of a kind or an id that we cannot read are left out: this is a list to look through, not to rely on.
Result<std::vector<TrendingRepo>> readTrending(const Response &response)
{
    return json::object(response).transform([](const QJsonObject &body) {
        std::vector<TrendingRepo> repos;
        const QJsonArray rows = body["recentlyTrending"_L1].toArray();
        for (const QJsonValueConstRef row : rows) {
            const QJsonObject data = row["repoData"_L1].toObject();
            const Result<RepoKind> kind = kindFromName(json::text(row["repoType"_L1]));
            Result<RepoSummary> summary =
                kind ? RepoSummary::fromJson(*kind, data) : Result<RepoSummary>(std::unexpected(kind.error()));
            if (summary)
                repos.push_back({.repo = *std::move(summary), .raw = data});
        }
        return repos;
    });
}

Result<FullTextAnswer> readFullText(const Response &response)
{
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    if (document.isNull())
        return failure(Error::Kind::Malformed, u"The answer is not JSON."_s, response.url.path());
    const QJsonObject body = document.object();
    const QJsonArray rows = document.isArray() ? document.array() : body["hits"_L1].toArray();
    return readRows<FullTextHit>(rows, &FullTextHit::fromJson).transform([&body](std::vector<FullTextHit> hits) {
        return FullTextAnswer{.hits = std::move(hits), .total = json::integer(body["estimatedTotalHits"_L1], -1)};
    });
}

} // namespace

std::vector<QuickHit> QuickHit::listFromJson(const QString &type, const QJsonArray &hits)
{
    std::vector<QuickHit> result;
    for (const QJsonValueConstRef hit : hits) {
        const QJsonObject json = hit.toObject();
        result.push_back({.type = type,
                          .objectId = json::text(json["_id"_L1]),
                          .id = firstText(json, {"id"_L1, "name"_L1, "user"_L1, "slug"_L1}),
                          .title = firstText(json, {"title"_L1, "fullname"_L1, "emoji"_L1}),
                          .avatarUrl = json::text(json["avatarUrl"_L1])});
    }
    return result;
}

Result<QuickAnswer> QuickAnswer::fromJson(const QJsonObject &json)
{
    QuickAnswer answer;
    for (const QLatin1StringView type : hitTypes) {
        const QString list = QString(type) + u's';
        std::vector<QuickHit> hits = QuickHit::listFromJson(type, json[list].toArray());
        answer.counts.insert(type, json::integer(json[list + "Count"_L1], qint64(hits.size())));
        std::ranges::move(hits, std::back_inserter(answer.hits));
    }
    return answer;
}

Result<FullTextHit> FullTextHit::fromJson(const QJsonObject &json)
{
    return FullTextHit{.type = firstText(json, {"type"_L1, "repoType"_L1}),
                       .repoId = firstText(json, {"repoId"_L1, "repo"_L1, "name"_L1, "id"_L1}),
                       .path = firstText(json, {"fileName"_L1, "path"_L1, "file"_L1}),
                       .excerpt = firstText(json, {"formattedFileContent"_L1, "fileContent"_L1, "content"_L1}),
                       .raw = json};
}

Call<std::vector<TrendingRepo>> discovery::trending(std::optional<RepoKind> kind, int limit)
{
    Parameters parameters;
    if (kind)
        parameters.add(u"type"_s, kindName(*kind));
    parameters.addPositive(u"limit"_s, limit);
    return {.message = get("/api/trending", parameters.take()), .read = readTrending};
}

Call<QuickAnswer> discovery::quick(const QuickQuery &query)
{
    Parameters parameters;
    parameters.add(u"q"_s, query.text);
    parameters.addPositive(u"limit"_s, query.limit);
    parameters.add(u"type"_s, query.types);
    parameters.add(u"lang"_s, query.language);
    parameters.add(u"library"_s, query.library);
    parameters.add(u"pipelines"_s, query.pipelines);
    parameters.add(u"namespace"_s, query.owner);
    parameters.add(u"exclude"_s, query.exclude);
    parameters.add(u"reposFilter"_s, query.reposFilter);
    parameters.add(u"orgsFilter"_s, query.orgsFilter);
    return {.message = get("/api/quicksearch", parameters.take()), .read = readObject<QuickAnswer>};
}

Result<Call<FullTextAnswer>> discovery::fullText(const FullTextQuery &query)
{
    if (query.text.trimmed().isEmpty() || query.text.size() > longestText || query.filter.size() > longestFilter)
        return failure(Error::Kind::Invalid,
                       QCoreApplication::translate("Discovery", "Search for 1 to 250 characters of text."));
    Parameters parameters;
    parameters.add(u"q"_s, query.text);
    parameters.addPositive(u"limit"_s, query.limit);
    parameters.addPositive(u"skip"_s, query.skip);
    parameters.add(u"type"_s, query.types);
    parameters.add(u"filter"_s, query.filter);
    return Call<FullTextAnswer>{.message = get("/api/search/full-text", parameters.take()), .read = readFullText};
}

} // namespace hub
