#include "wire/methods/repoforms.h"

#include "wire/forms.h"

using namespace Qt::StringLiterals;

namespace wire {

namespace {

QString typeName(hub::RepoKind kind, const QString &suffix)
{
    switch (kind) {
    case hub::RepoKind::Model: return u"Model"_s + suffix;
    case hub::RepoKind::Dataset: return u"Dataset"_s + suffix;
    case hub::RepoKind::Space: return u"Space"_s + suffix;
    }
    Q_UNREACHABLE_RETURN({});
}

QJsonValue gateForm(hub::Gate gate)
{
    switch (gate) {
    case hub::Gate::Open: return false;
    case hub::Gate::Automatic: return u"auto"_s;
    case hub::Gate::Manual: return u"manual"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

//! An object of the Hub as one of a documented type whose fields are spelt in another way.
QJsonValue renamed(const QString &type, const QJsonValue &value, const QHash<QString, QString> &names)
{
    if (!value.isObject())
        return {};
    QJsonObject fields;
    const QJsonObject json = value.toObject();
    for (auto field = json.begin(); field != json.end(); ++field)
        fields[names.value(field.key(), field.key())] = field.value();
    return typed(type, fields);
}

QJsonValue siblingForm(const QJsonObject &file)
{
    return typed(u"RepoSibling"_s,
                 {{u"rfilename"_s, file["rfilename"_L1]},
                  {u"size"_s, file["size"_L1]},
                  {u"blob_id"_s, file["blobId"_L1]},
                  {u"lfs"_s, renamed(u"BlobLfsInfo"_s, file["lfs"_L1], {{u"pointerSize"_s, u"pointer_size"_s}})}});
}

QJsonValue oldSiblingForm(const QJsonObject &file)
{
    return typed(u"RepoFile"_s,
                 {{u"rfilename"_s, file["rfilename"_L1]},
                  {u"size"_s, file["size"_L1]},
                  {u"blob_id"_s, file["blobId"_L1]},
                  {u"lfs"_s, file["lfs"_L1]}});
}

QJsonValue siblingsForm(const QJsonValue &siblings, QJsonValue (*form)(const QJsonObject &))
{
    if (!siblings.isArray())
        return {};
    QJsonArray list;
    const QJsonArray files = siblings.toArray();
    for (const QJsonValueConstRef file : files)
        list.append(form(file.toObject()));
    return list;
}

QJsonValue runtimeForm(const QJsonValue &value)
{
    if (!value.isObject())
        return {};
    const QJsonValue hardware = value["hardware"_L1];
    return typed(u"SpaceRuntime"_s,
                 {{u"stage"_s, value["stage"_L1]},
                  {u"hardware"_s, hardware["current"_L1]},
                  {u"requested_hardware"_s, hardware["requested"_L1]},
                  {u"sleep_time"_s, value["gcTimeout"_L1]},
                  {u"storage"_s, value["storage"_L1]},
                  {u"dev_mode"_s, value["devMode"_L1]}});
}

//! What our own fields hold; only fields that the Hub sent are a statement about the repo.
QJsonObject ownFields(const hub::RepoSummary &repo)
{
    const QJsonObject &raw = repo.raw;
    const auto ifSent = [&raw](const QString &key, const QJsonValue &value) {
        return raw[key].isNull() || raw[key].isUndefined() ? QJsonValue() : value;
    };
    return {{u"id"_s, repo.repo.id},
            {u"author"_s, ifSent(u"author"_s, repo.author)},
            {u"created_at"_s, timeForm(repo.createdAt)},
            {u"last_modified"_s, timeForm(repo.lastModified)},
            {u"downloads"_s, ifSent(u"downloads"_s, repo.downloads)},
            {u"likes"_s, ifSent(u"likes"_s, repo.likes)},
            {u"trending_score"_s, ifSent(u"trendingScore"_s, repo.trendingScore)},
            {u"tags"_s, ifSent(u"tags"_s, textsForm(repo.tags))},
            {u"pipeline_tag"_s, textForm(repo.pipelineTag)},
            {u"library_name"_s, textForm(repo.libraryName)},
            {u"private"_s, ifSent(u"private"_s, repo.isPrivate)},
            {u"disabled"_s, ifSent(u"disabled"_s, repo.isDisabled)},
            {u"gated"_s, ifSent(u"gated"_s, gateForm(repo.gate))},
            {u"sdk"_s, textForm(repo.sdk)}};
}

} // namespace

QJsonValue repoInfoForm(const hub::RepoSummary &repo)
{
    QJsonObject fields = ownFields(repo);
    const QJsonObject &raw = repo.raw;
    for (const QString &name : {u"config"_s, u"description"_s, u"datasets"_s, u"gguf"_s, u"host"_s, u"inference"_s,
                                u"models"_s, u"sha"_s, u"spaces"_s, u"subdomain"_s})
        fields[name] = raw[name];
    fields[u"downloads_all_time"_s] = raw["downloadsAllTime"_L1];
    fields[u"used_storage"_s] = raw["usedStorage"_L1];
    fields[u"security_repo_status"_s] = raw["securityRepoStatus"_L1];
    fields[u"siblings"_s] = siblingsForm(raw["siblings"_L1], siblingForm);
    fields[u"safetensors"_s] = renamed(u"SafeTensorsInfo"_s, raw["safetensors"_L1], {});
    fields[u"transformers_info"_s] = renamed(u"TransformersInfo"_s, raw["transformersInfo"_L1], {});
    fields[u"card_data"_s] = renamed(typeName(repo.repo.kind, u"CardData"_s), raw["cardData"_L1], {});
    fields[u"runtime"_s] = runtimeForm(raw["runtime"_L1]);
    return typed(typeName(repo.repo.kind, u"Info"_s), fields);
}

QJsonValue oldRepoInfoForm(const hub::RepoSummary &repo)
{
    QJsonObject fields = repo.raw;
    fields[u"id"_s] = repo.repo.id;
    if (repo.repo.kind == hub::RepoKind::Model)
        fields[u"modelId"_s] = repo.repo.id;
    fields[u"siblings"_s] = siblingsForm(repo.raw["siblings"_L1], oldSiblingForm);
    return typed(typeName(repo.repo.kind, u"Info"_s), fields);
}

} // namespace wire
