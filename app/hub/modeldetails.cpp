#include "hub/modeldetails.h"

#include "hub/json.h"

using namespace Qt::StringLiterals;

namespace hub {

namespace {

TransformersInfo transformersIn(const QJsonObject &json)
{
    return {.autoModel = json::text(json["auto_model"_L1]),
            .customClass = json::text(json["custom_class"_L1]),
            .pipelineTag = json::text(json["pipeline_tag"_L1]),
            .processor = json::text(json["processor"_L1])};
}

SafetensorsSummary safetensorsIn(const QJsonObject &json)
{
    SafetensorsSummary summary{.total = json::integer(json["total"_L1])};
    const QJsonObject parameters = json["parameters"_L1].toObject();
    for (auto format = parameters.begin(); format != parameters.end(); ++format)
        summary.parameters.insert(format.key(), json::integer(format.value()));
    return summary;
}

GgufSummary ggufIn(const QJsonObject &json)
{
    return {.total = json::integer(json["total"_L1]),
            .architecture = json::text(json["architecture"_L1]),
            .contextLength = json::integer(json["context_length"_L1]),
            .totalFileSize = json::integer(json["totalFileSize"_L1]),
            .chatTemplate = json::text(json["chat_template"_L1]),
            .bosToken = json::text(json["bos_token"_L1]),
            .eosToken = json::text(json["eos_token"_L1])};
}

InferenceProvider providerIn(const QString &name, const QJsonObject &json)
{
    return {.provider = name.isEmpty() ? json::text(json["provider"_L1]) : name,
            .providerId = json::text(json["providerId"_L1]),
            .status = json::text(json["status"_L1]),
            .task = json::text(json["task"_L1]),
            .raw = json};
}

//! Keyed by provider in the facts of one model, a list in listings.
std::vector<InferenceProvider> providersIn(const QJsonValue &value)
{
    std::vector<InferenceProvider> providers;
    const QJsonArray list = value.toArray();
    for (const QJsonValueConstRef entry : list)
        providers.push_back(providerIn({}, entry.toObject()));
    const QJsonObject byName = value.toObject();
    for (auto entry = byName.begin(); entry != byName.end(); ++entry)
        providers.push_back(providerIn(entry.key(), entry.value().toObject()));
    return providers;
}

void addBaseModel(std::vector<BaseModel> &models, const QJsonValue &value, const QString &relation)
{
    const QString id = value.isObject() ? json::text(value["id"_L1]) : json::text(value);
    if (!id.isEmpty())
        models.push_back({.id = id, .relation = relation});
}

//! A list of ids or of objects, or {relation, models: […]}.
std::vector<BaseModel> baseModelsIn(const QJsonValue &value)
{
    std::vector<BaseModel> models;
    const QJsonArray list = value.isObject() ? value["models"_L1].toArray() : value.toArray();
    const QString relation = json::text(value["relation"_L1]);
    for (const QJsonValueConstRef entry : list)
        addBaseModel(models, entry, relation);
    if (value.isString())
        addBaseModel(models, value, {});
    return models;
}

std::optional<RepoSecurity> securityIn(const QJsonObject &json)
{
    for (const QLatin1StringView key : {"securityRepoStatus"_L1, "securityStatus"_L1}) {
        if (!json[key].isObject())
            continue;
        if (const Result<RepoSecurity> security = RepoSecurity::fromJson(json[key].toObject()))
            return *security;
    }
    return {};
}

} // namespace

ModelDetails ModelDetails::fromJson(const QJsonObject &json)
{
    return {.maskToken = json::text(json["mask_token"_L1]),
            .config = json["config"_L1].toObject(),
            .transformers = transformersIn(json["transformersInfo"_L1].toObject()),
            .safetensors = safetensorsIn(json["safetensors"_L1].toObject()),
            .gguf = ggufIn(json["gguf"_L1].toObject()),
            .widgetData = json["widgetData"_L1],
            .modelIndex = json["model-index"_L1],
            .evalResults = json["evalResults"_L1],
            .spaces = json::texts(json["spaces"_L1]),
            .inference = json::text(json["inference"_L1]),
            .inferenceProviders = providersIn(json["inferenceProviderMapping"_L1]),
            .security = securityIn(json),
            .baseModels = baseModelsIn(json["baseModels"_L1]),
            .childrenModelCount = json::integer(json["childrenModelCount"_L1], -1)};
}

} // namespace hub
