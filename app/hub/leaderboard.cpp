#include "hub/leaderboard.h"

#include "hub/messages.h"
#include "hub/parameters.h"
#include "hub/readers.h"
#include "hub/repoid.h"

using namespace Qt::StringLiterals;

namespace hub {

Result<LeaderboardEntry> LeaderboardEntry::fromJson(const QJsonObject &json)
{
    const QJsonValue author = json["author"_L1];
    const QJsonValue source = json["source"_L1];
    return LeaderboardEntry{.rank = json::integer(json["rank"_L1]),
                            .modelId = json::text(json["modelId"_L1]),
                            .author = json::text(author.isObject() ? author["name"_L1] : author),
                            .value = json::number(json["value"_L1]),
                            .lowerIsBetter = json::flag(json["lower_is_better"_L1]),
                            .isVerified = json::flag(json["verified"_L1]),
                            .source = json::text(source.isObject() ? source["name"_L1] : source),
                            .sourceUrl = QUrl(json::text(source["url"_L1])),
                            .pullRequest = json::integer(json["pullRequest"_L1]),
                            .fileName = json::text(json["filename"_L1]),
                            .notes = json::text(json["notes"_L1]),
                            .parameters = json::integer(json["num_parameters"_L1], -1)};
}

Result<Call<std::vector<LeaderboardEntry>>> leaderboards::ofDataset(const QString &dataset,
                                                                    const LeaderboardQuery &query)
{
    const RepoId repo{.kind = RepoKind::Dataset, .id = dataset};
    return repo.validated().transform([&query](const RepoId &id) {
        Parameters parameters;
        parameters.add(u"task_id"_s, query.taskId);
        parameters.addPositive(u"max_params"_s, query.maximumParameters);
        parameters.add(u"base_model"_s, query.onlyBaseModels);
        return Call<std::vector<LeaderboardEntry>>{.message = get(id.apiPath() + "/leaderboard", parameters.take()),
                                                   .read = readList<LeaderboardEntry>};
    });
}

} // namespace hub
