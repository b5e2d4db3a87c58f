#pragma once

#include "hub/security.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonValue>

//! What the Hub says of models alone (hub-api "Repo info").
namespace hub {

//! Which classes of the Transformers library load a model.
struct TransformersInfo {
    QString autoModel = {};
    QString customClass = {};
    QString pipelineTag = {};
    QString processor = {};

    bool isEmpty() const { return autoModel.isEmpty() && customClass.isEmpty(); }
};

//! How many weights there are, by number format ("BF16").
struct SafetensorsSummary {
    QHash<QString, qint64> parameters = {};
    qint64 total = 0;
};

//! The header of a GGUF file as the Hub has read it.
struct GgufSummary {
    qint64 total = 0; //!< weights
    QString architecture = {};
    qint64 contextLength = 0; //!< tokens
    qint64 totalFileSize = 0; //!< bytes
    QString chatTemplate = {};
    QString bosToken = {};
    QString eosToken = {};
};

//! One company that runs a model.
struct InferenceProvider {
    QString provider = {};
    QString providerId = {}; //!< what the model is called there
    QString status = {}; //!< live, staging, error, …
    QString task = {};
    QJsonObject raw = {}; //!< adapters, prices, speeds: an open set
};

//! A model that a model was made from.
struct BaseModel {
    QString id = {};
    QString relation = {}; //!< finetune, adapter, merge, quantized; empty when not said
};

struct ModelDetails {
    QString maskToken = {};
    QJsonObject config = {}; //!< an extract of config.json and of the tokenizer's
    TransformersInfo transformers = {};
    SafetensorsSummary safetensors = {};
    GgufSummary gguf = {};
    QJsonValue widgetData = QJsonValue::Undefined; //!< examples for the site's widget
    QJsonValue modelIndex = QJsonValue::Undefined; //!< results, as the card states them
    QJsonValue evalResults = QJsonValue::Undefined; //!< results, as the Hub has collected them
    QStringList spaces = {}; //!< that use it
    QString inference = {}; //!< "warm" when somebody runs it
    std::vector<InferenceProvider> inferenceProviders = {};
    std::optional<RepoSecurity> security = {}; //!< only when asked for
    std::vector<BaseModel> baseModels = {};
    qint64 childrenModelCount = -1; //!< made from this one; -1 when not said

    static ModelDetails fromJson(const QJsonObject &json);
};

} // namespace hub
