#include "hub/modelrelatives.h"

#include "hub/json.h"
#include "hub/messages.h"
#include "hub/parameters.h"

#include <QJsonObject>

#include <numeric>

using namespace Qt::StringLiterals;

namespace hub {

qint64 ModelRelatives::childCount() const
{
    return std::accumulate(children.begin(), children.end(), qint64(0));
}

ModelRelatives ModelRelatives::fromJson(const QJsonObject &json)
{
    ModelRelatives relatives{.bases = ModelDetails::fromJson(json).baseModels};
    const QJsonValue children = json["childrenModelCount"_L1];
    const QJsonObject byRelation = children.toObject();
    for (auto count = byRelation.begin(); count != byRelation.end(); ++count)
        relatives.children.insert(count.key(), json::integer(count.value()));
    if (children.isDouble())
        relatives.children.insert(QString(), json::integer(children));
    return relatives;
}

Result<Call<ModelRelatives>> repos::relatives(const RepoId &model)
{
    if (const Result<RepoId> id = model.validated(); !id)
        return std::unexpected(id.error());
    Parameters parameters;
    parameters.add(u"expand"_s, QStringList{u"baseModels"_s, u"childrenModelCount"_s});
    return Call<ModelRelatives>{.message = get(model.apiPath(), parameters.take()), .read = [](const Response &answer) {
                                    return json::object(answer).transform(ModelRelatives::fromJson);
                                }};
}

} // namespace hub
