#pragma once

#include "hub/call.h"

#include <QUrl>

#include <optional>
#include <vector>

//! How models do on a dataset (hub-api "Other discovery endpoints").
namespace hub {

//! One result of one model.
struct LeaderboardEntry {
    qint64 rank = 0; //!< from 1
    QString modelId = {};
    QString author = {};
    double value = 0;
    bool lowerIsBetter = false;
    bool isVerified = false;
    QString source = {}; //!< who says so; empty when not said
    QUrl sourceUrl = {}; //!< where they say it
    qint64 pullRequest = 0; //!< of the model that the result stands in; 0: none
    QString fileName = {}; //!< of the model that the result stands in
    QString notes = {};
    qint64 parameters = -1; //!< weights of the model, -1 when not said

    static Result<LeaderboardEntry> fromJson(const QJsonObject &json);
};

struct LeaderboardQuery {
    QString taskId = {};
    qint64 maximumParameters = 0; //!< weights; 0: any
    std::optional<bool> onlyBaseModels = {}; //!< without what was made from another model; unset: the same
};

namespace leaderboards {

//! GET /api/datasets/{id}/leaderboard[?task_id=&max_params=&base_model=], best first. Needs no token. Errors:
//! Invalid (id), RepoNotFound; NotFound (a dataset that is no benchmark).
Result<Call<std::vector<LeaderboardEntry>>> ofDataset(const QString &dataset, const LeaderboardQuery &query = {});

} // namespace leaderboards

} // namespace hub
