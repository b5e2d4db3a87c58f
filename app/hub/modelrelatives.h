#pragma once

#include "hub/call.h"
#include "hub/modeldetails.h"
#include "hub/repoid.h"

#include <QMap>

#include <vector>

//! How a model stands to others (hub-api "expand").
namespace hub {

struct ModelRelatives {
    std::vector<BaseModel> bases = {}; //!< that it was made from
    QMap<QString, qint64> children = {}; //!< how many were made from it, by relation; without one where it is not said

    qint64 childCount() const;

    static ModelRelatives fromJson(const QJsonObject &json);
};

namespace repos {

//! GET /api/models/{id}?expand=baseModels&expand=childrenModelCount: what the Hub says only when asked for it by name.
//! Errors: RepoNotFound, Gated; BadRequest from servers that do not know these fields. Invalid before sending for what
//! is no model's name.
Result<Call<ModelRelatives>> relatives(const RepoId &model);

} // namespace repos

} // namespace hub
