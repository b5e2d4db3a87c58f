#include "wire/methods/repoforms.h"

#include "wire/forms.h"
#include "wire/methods/spaceforms.h"

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

QJsonValue numberForm(qint64 number)
{
    return number < 0 ? QJsonValue() : QJsonValue(number);
}

QJsonValue siblingForm(const hub::RepoSibling &file)
{
    const auto lfs = [&file]() -> QJsonValue {
        if (!file.lfs)
            return {};
        return typed(
            u"BlobLfsInfo"_s,
            {{u"size"_s, file.lfs->size}, {u"sha256"_s, file.lfs->sha256}, {u"pointer_size"_s, file.lfs->pointerSize}});
    };
    return typed(u"RepoSibling"_s,
                 {{u"rfilename"_s, file.fileName},
                  {u"size"_s, numberForm(file.size)},
                  {u"blob_id"_s, textForm(file.blobId)},
                  {u"lfs"_s, lfs()}});
}

QJsonValue oldSiblingForm(const hub::RepoSibling &file)
{
    QJsonValue lfs;
    if (file.lfs)
        lfs = QJsonObject{
            {u"size"_s, file.lfs->size}, {u"sha256"_s, file.lfs->sha256}, {u"pointerSize"_s, file.lfs->pointerSize}};
    return typed(u"RepoFile"_s,
                 {{u"rfilename"_s, file.fileName},
                  {u"size"_s, numberForm(file.size)},
                  {u"blob_id"_s, textForm(file.blobId)},
                  {u"lfs"_s, lfs}});
}

QJsonValue safetensorsForm(const hub::SafetensorsSummary &summary)
{
    QJsonObject parameters;
    for (auto format = summary.parameters.begin(); format != summary.parameters.end(); ++format)
        parameters[format.key()] = format.value();
    return typed(u"SafeTensorsInfo"_s, {{u"parameters"_s, parameters}, {u"total"_s, summary.total}});
}

QJsonValue transformersForm(const hub::TransformersInfo &info)
{
    return typed(u"TransformersInfo"_s,
                 {{u"auto_model"_s, info.autoModel},
                  {u"custom_class"_s, textForm(info.customClass)},
                  {u"pipeline_tag"_s, textForm(info.pipelineTag)},
                  {u"processor"_s, textForm(info.processor)}});
}

QJsonValue securityForm(const std::optional<hub::RepoSecurity> &security)
{
    if (!security)
        return {};
    return QJsonObject{{u"scansDone"_s, security->scansDone},
                       {u"filesWithIssues"_s, listForm(security->issues, [](const hub::FileIssue &issue) {
                            return QJsonObject{{u"path"_s, issue.path}, {u"level"_s, issue.level}};
                        })}};
}

QJsonObject commonFields(const hub::RepoInfo &repo)
{
    const hub::RepoSummary &summary = repo.summary;
    return {{u"id"_s, summary.repo.id},
            {u"author"_s, summary.author},
            {u"sha"_s, textForm(repo.sha)},
            {u"created_at"_s, timeForm(summary.createdAt)},
            {u"last_modified"_s, timeForm(summary.lastModified)},
            {u"downloads"_s, summary.downloads},
            {u"downloads_all_time"_s, numberForm(repo.downloadsAllTime)},
            {u"likes"_s, summary.likes},
            {u"trending_score"_s, summary.trendingScore},
            {u"tags"_s, textsForm(summary.tags)},
            {u"private"_s, summary.isPrivate},
            {u"disabled"_s, summary.isDisabled},
            {u"gated"_s, gateForm(summary.gate)},
            {u"used_storage"_s, numberForm(repo.usedStorage)},
            {u"siblings"_s, listForm(repo.siblings, siblingForm)},
            {u"card_data"_s, typed(typeName(summary.repo.kind, u"CardData"_s), repo.cardData)}};
}

QJsonObject kindFields(const hub::RepoInfo &repo)
{
    switch (repo.summary.repo.kind) {
    case hub::RepoKind::Model:
        return {{u"pipeline_tag"_s, textForm(repo.summary.pipelineTag)},
                {u"library_name"_s, textForm(repo.summary.libraryName)},
                {u"mask_token"_s, textForm(repo.model.maskToken)},
                {u"config"_s, repo.model.config},
                {u"inference"_s, textForm(repo.model.inference)},
                {u"safetensors"_s, safetensorsForm(repo.model.safetensors)},
                {u"security_repo_status"_s, securityForm(repo.model.security)},
                {u"spaces"_s, textsForm(repo.model.spaces)},
                {u"transformers_info"_s, transformersForm(repo.model.transformers)}};
    case hub::RepoKind::Dataset:
        return {{u"description"_s, textForm(repo.dataset.description)},
                {u"citation"_s, textForm(repo.dataset.citation)},
                {u"paperswithcode_id"_s, textForm(repo.dataset.papersWithCodeId)}};
    case hub::RepoKind::Space:
        return {{u"sdk"_s, textForm(repo.space.sdk)},
                {u"host"_s, textForm(repo.space.host)},
                {u"subdomain"_s, textForm(repo.space.subdomain)},
                {u"models"_s, textsForm(repo.space.models)},
                {u"datasets"_s, textsForm(repo.space.datasets)},
                {u"runtime"_s, repo.space.runtime ? runtimeForm(*repo.space.runtime) : QJsonValue()}};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QJsonValue repoInfoForm(const hub::RepoInfo &repo)
{
    QJsonObject fields = commonFields(repo);
    const QJsonObject more = kindFields(repo);
    for (auto field = more.begin(); field != more.end(); ++field)
        fields[field.key()] = field.value();
    return typed(typeName(repo.summary.repo.kind, u"Info"_s), fields);
}

QJsonValue oldRepoInfoForm(const hub::RepoInfo &repo)
{
    QJsonObject fields = repo.raw;
    fields[u"id"_s] = repo.summary.repo.id;
    if (repo.summary.repo.kind == hub::RepoKind::Model)
        fields[u"modelId"_s] = repo.summary.repo.id;
    fields[u"siblings"_s] = listForm(repo.siblings, oldSiblingForm);
    return typed(typeName(repo.summary.repo.kind, u"Info"_s), fields);
}

} // namespace wire
