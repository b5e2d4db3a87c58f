#include "checks.h"
#include "hub/json.h"
#include "hub/repos.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QString firstOf(const QJsonObject &json, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        if (!plainText(json[key]).isEmpty())
            return plainText(json[key]);
    }
    return {};
}

QString gateName(const QJsonValue &gated)
{
    if (gated.isString())
        return gated.toString();
    return gated.toBool() ? u"auto"_s : u"open"_s;
}

QString gateName(hub::Gate gate)
{
    switch (gate) {
    case hub::Gate::Open: return u"open"_s;
    case hub::Gate::Automatic: return u"auto"_s;
    case hub::Gate::Manual: return u"manual"_s;
    }
    Q_UNREACHABLE();
}

void siblings(Comparison &comparison, const QJsonArray &rows, const std::vector<hub::RepoSibling> &ours)
{
    comparison.count(rows.size(), qsizetype(ours.size()), u"siblings");
    for (qsizetype i = 0; i < std::min(rows.size(), qsizetype(ours.size())); ++i) {
        const hub::RepoSibling &file = ours[size_t(i)];
        comparison.text(rows[i]["rfilename"_L1], file.fileName, u"rfilename");
        comparison.number(rows[i]["size"_L1], double(file.size), u"size", -1);
        comparison.text(rows[i]["blobId"_L1], file.blobId, u"blobId");
        comparison.text(value(rows[i], {"lfs"_L1, "sha256"_L1}), file.lfs ? file.lfs->sha256 : QString(),
                        u"lfs.sha256");
    }
}

void model(Comparison &comparison, const QJsonObject &json, const hub::ModelDetails &ours)
{
    comparison.text(json["mask_token"_L1], ours.maskToken, u"mask_token");
    comparison.count(json["config"_L1].toObject().size(), ours.config.size(), u"keys of config");
    comparison.text(value(json, {"transformersInfo"_L1, "auto_model"_L1}), ours.transformers.autoModel, u"auto_model");
    comparison.text(value(json, {"transformersInfo"_L1, "processor"_L1}), ours.transformers.processor, u"processor");
    const QJsonObject weights = value(json, {"safetensors"_L1, "parameters"_L1}).toObject();
    comparison.count(weights.size(), ours.safetensors.parameters.size(), u"types of weights");
    for (auto entry = weights.begin(); entry != weights.end(); ++entry)
        comparison.number(entry.value(), double(ours.safetensors.parameters.value(entry.key())), entry.key());
    comparison.text(value(json, {"gguf"_L1, "architecture"_L1}), ours.gguf.architecture, u"gguf.architecture");
    comparison.number(value(json, {"gguf"_L1, "context_length"_L1}), double(ours.gguf.contextLength),
                      u"context_length");
    comparison.texts(json["spaces"_L1], ours.spaces, u"spaces");
    comparison.text(json["inference"_L1], ours.inference, u"inference");
    const QJsonValue providers = json["inferenceProviderMapping"_L1];
    comparison.count(providers.isArray() ? providers.toArray().size() : providers.toObject().size(),
                     qsizetype(ours.inferenceProviders.size()), u"inferenceProviderMapping");
    for (const hub::InferenceProvider &provider : ours.inferenceProviders) {
        if (!providers.isObject())
            break;
        comparison.text(providers[provider.provider]["status"_L1], provider.status, u"provider.status");
        comparison.text(providers[provider.provider]["providerId"_L1], provider.providerId, u"provider.providerId");
        comparison.text(providers[provider.provider]["task"_L1], provider.task, u"provider.task");
    }
}

} // namespace

void checks::summary(Comparison &comparison, const QJsonObject &json, const hub::RepoSummary &ours)
{
    const QString id = firstOf(json, {"id"_L1, "modelId"_L1});
    const QString author = firstOf(json, {"author"_L1});
    comparison.same(id, ours.repo.id, u"id");
    comparison.same(author.isEmpty() && id.contains(u'/') ? id.section(u'/', 0, 0) : author, ours.author, u"author");
    comparison.time(json["lastModified"_L1], ours.lastModified, u"lastModified");
    comparison.time(json["createdAt"_L1], ours.createdAt, u"createdAt");
    comparison.number(json["downloads"_L1], double(ours.downloads), u"downloads");
    comparison.number(json["likes"_L1], double(ours.likes), u"likes");
    comparison.number(json["trendingScore"_L1], ours.trendingScore, u"trendingScore");
    comparison.texts(json["tags"_L1], ours.tags, u"tags");
    comparison.text(json["pipeline_tag"_L1], ours.pipelineTag, u"pipeline_tag");
    comparison.text(json["library_name"_L1], ours.libraryName, u"library_name");
    comparison.flag(json["private"_L1], ours.isPrivate, u"private");
    comparison.flag(json["disabled"_L1], ours.isDisabled, u"disabled");
    comparison.same(gateName(json["gated"_L1]), gateName(ours.gate), u"gated");
    comparison.text(json["sdk"_L1], ours.sdk, u"sdk");
    comparison.text(value(json, {"runtime"_L1, "stage"_L1}), ours.stage, u"runtime.stage");
    const QString title = firstOf(json, {"title"_L1});
    const QString emoji = firstOf(json, {"emoji"_L1});
    comparison.same(title.isEmpty() ? plainText(value(json, {"cardData"_L1, "title"_L1})) : title, ours.title,
                    u"title");
    comparison.same(emoji.isEmpty() ? plainText(value(json, {"cardData"_L1, "emoji"_L1})) : emoji, ours.emoji,
                    u"emoji");
    comparison.same(firstOf(json, {"shortDescription"_L1, "ai_short_description"_L1, "description"_L1}).simplified(),
                    ours.description, u"description");
    const double weights = value(json, {"safetensors"_L1, "total"_L1}).toDouble();
    comparison.number(weights > 0 ? QJsonValue(weights) : value(json, {"gguf"_L1, "total"_L1}), double(ours.parameters),
                      u"parameters");
}

void checks::repo(Comparison &comparison, hub::RepoKind kind, const hub::Response &answer)
{
    const QJsonObject json = QJsonDocument::fromJson(answer.body).object();
    const Result<hub::RepoInfo> info = hub::RepoInfo::fromJson(kind, json);
    if (!info)
        return comparison.unreadable(info.error());
    checks::summary(comparison, json, info->summary);
    comparison.text(json["sha"_L1], info->sha, u"sha");
    comparison.text(json["_id"_L1], info->objectId, u"_id");
    comparison.number(json["downloadsAllTime"_L1], double(info->downloadsAllTime), u"downloadsAllTime", -1);
    comparison.number(json["usedStorage"_L1], double(info->usedStorage), u"usedStorage", -1);
    comparison.count(json["cardData"_L1].toObject().size(), info->cardData.size(), u"keys of cardData");
    siblings(comparison, json["siblings"_L1].toArray(), info->siblings);
    if (kind == hub::RepoKind::Model)
        model(comparison, json, info->model);
    if (json != info->raw)
        comparison.fail(u"the whole answer is not kept"_s);
}

void checks::repoList(Comparison &comparison, hub::RepoKind kind, const hub::Response &answer)
{
    const auto call = hub::repos::list({.kind = kind});
    const Result<hub::Page<hub::RepoSummary>> page = call->read(answer);
    if (!page)
        return comparison.unreadable(page.error());
    const QJsonArray rows = QJsonDocument::fromJson(answer.body).array();
    comparison.count(rows.size(), qsizetype(page->items.size()), u"rows");
    for (qsizetype i = 0; i < std::min(rows.size(), qsizetype(page->items.size())); ++i) {
        Comparison row = comparison.at(u"row %1"_s.arg(i));
        checks::summary(row, rows[i].toObject(), page->items[size_t(i)]);
        comparison.add(row);
    }
}
