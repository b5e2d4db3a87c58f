#include "hub/repos.h"

#include "hub/messages.h"
#include "hub/parameters.h"
#include "hub/readers.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

QString sortName(RepoQuery::Sort sort)
{
    switch (sort) {
    case RepoQuery::Sort::Default: return {};
    case RepoQuery::Sort::Trending: return u"trendingScore"_s;
    case RepoQuery::Sort::Downloads: return u"downloads"_s;
    case RepoQuery::Sort::Likes: return u"likes"_s;
    case RepoQuery::Sort::Created: return u"createdAt"_s;
    case RepoQuery::Sort::Modified: return u"lastModified"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

Error exclusive(const char *text)
{
    return {.kind = Error::Kind::Invalid, .detail = QCoreApplication::translate("RepoQuery", text)};
}

QByteArray listPath(RepoKind kind)
{
    return "/api/" + kindName(kind).toLatin1() + 's';
}

Result<Page<RepoSummary>> readSummaries(RepoKind kind, const Response &response)
{
    return json::array(response)
        .and_then([kind](const QJsonArray &rows) {
            return readRows<RepoSummary>(rows, std::bind_front(&RepoSummary::fromJson, kind));
        })
        .transform([&response](std::vector<RepoSummary> repos) {
            return Page<RepoSummary>{.items = std::move(repos), .next = nextLink(response.headers)};
        });
}

Result<RepoInfo> readInfo(RepoKind kind, const Response &response)
{
    return json::object(response).and_then([kind](const QJsonObject &body) { return RepoInfo::fromJson(kind, body); });
}

Result<CreatedRepo> readCreated(RepoId asked, const Response &response)
{
    return json::object(response).transform([&asked](const QJsonObject &body) {
        const QString name = json::text(body["name"_L1]);
        if (!name.isEmpty())
            asked.id = name;
        return CreatedRepo{.repo = asked, .url = QUrl(json::text(body["url"_L1]))};
    });
}

Query infoParameters(const InfoQuery &query)
{
    Parameters parameters;
    parameters.addIf(query.filesMetadata, u"blobs"_s);
    parameters.addIf(query.securityStatus, u"securityStatus"_s);
    parameters.add(u"expand"_s, query.expand);
    return parameters.take();
}

Result<NewRepo> checked(const NewRepo &repo)
{
    static const QStringList sdks{u"gradio"_s, u"docker"_s, u"static"_s, u"streamlit"_s};
    const Result<RepoId> id = repo.repo.validated();
    if (!id)
        return std::unexpected(id.error());
    if (repo.repo.kind == RepoKind::Space && !sdks.contains(repo.spaceSdk))
        return std::unexpected(
            exclusive(QT_TRANSLATE_NOOP("RepoQuery", "A Space needs an SDK: gradio, docker or static.")));
    return repo;
}

QString visibilityName(Visibility visibility)
{
    switch (visibility) {
    case Visibility::Public: return u"public"_s;
    case Visibility::Private: return u"private"_s;
    case Visibility::Protected: return u"protected"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QJsonArray settingsList(const std::vector<SpaceSetting> &settings)
{
    QJsonArray list;
    for (const SpaceSetting &setting : settings) {
        QJsonObject entry{{u"key"_s, setting.key}, {u"value"_s, setting.value}};
        if (!setting.description.isEmpty())
            entry[u"description"_s] = setting.description;
        list.append(entry);
    }
    return list;
}

void addSpaceFields(QJsonObject &body, const NewRepo &repo)
{
    body[u"sdk"_s] = repo.spaceSdk;
    if (!repo.spaceHardware.isEmpty())
        body[u"hardware"_s] = repo.spaceHardware;
    if (!repo.spaceStorage.isEmpty())
        body[u"storageTier"_s] = repo.spaceStorage;
    if (repo.spaceSleepTime)
        body[u"sleepTimeSeconds"_s] = *repo.spaceSleepTime;
    if (!repo.spaceSecrets.empty())
        body[u"secrets"_s] = settingsList(repo.spaceSecrets);
    if (!repo.spaceVariables.empty())
        body[u"variables"_s] = settingsList(repo.spaceVariables);
}

QJsonObject creationBody(const NewRepo &repo)
{
    const QString owner = repo.repo.owner();
    QJsonObject body{{u"name"_s, repo.repo.name()},
                     {u"organization"_s, owner.isEmpty() ? QJsonValue() : QJsonValue(owner)}};
    if (repo.visibility)
        body[u"visibility"_s] = visibilityName(*repo.visibility);
    if (repo.namesModel || repo.repo.kind != RepoKind::Model)
        body[u"type"_s] = kindName(repo.repo.kind);
    if (!repo.license.isEmpty())
        body[u"license"_s] = repo.license;
    if (!repo.resourceGroup.isEmpty())
        body[u"resourceGroupId"_s] = repo.resourceGroup;
    if (repo.repo.kind == RepoKind::Space)
        addSpaceFields(body, repo);
    return body;
}

} // namespace

Result<Query> RepoQuery::parameterList() const
{
    if (!expand.isEmpty() && (full || cardData || config))
        return std::unexpected(
            exclusive(QT_TRANSLATE_NOOP("RepoQuery", "“expand” cannot be combined with full, card data or config.")));
    Parameters list;
    list.add(u"search"_s, search);
    list.add(u"search"_s, name);
    list.add(u"author"_s, author);
    list.add(u"filter"_s, filters);
    list.add(u"apps"_s, apps);
    list.add(u"pipeline_tag"_s, pipelineTag);
    list.add(u"gated"_s, gated);
    list.add(u"inference"_s, inference);
    list.add(u"inference_provider"_s, inferenceProviders);
    list.add(u"num_parameters"_s, this->parameters);
    list.addIf(linked, u"linked"_s);
    list.add(u"datasets"_s, datasets);
    list.add(u"models"_s, models);
    list.add(u"sort"_s, sortName(sort));
    list.addPositive(u"limit"_s, limit);
    list.addIf(full, u"full"_s);
    list.addIf(config, u"config"_s);
    list.addIf(cardData, u"cardData"_s);
    list.add(u"expand"_s, expand);
    return list.take();
}

Result<Call<Page<RepoSummary>>> repos::list(const RepoQuery &query)
{
    return query.parameterList().transform([&query](Query parameters) {
        return Call<Page<RepoSummary>>{.message = get(listPath(query.kind), std::move(parameters)),
                                       .read = std::bind_front(readSummaries, query.kind)};
    });
}

Call<Page<RepoSummary>> repos::nextPage(RepoKind kind, const QUrl &next)
{
    return {.message = getNext(next), .read = std::bind_front(readSummaries, kind)};
}

Result<Call<RepoInfo>> repos::info(const RepoId &repo, const InfoQuery &query)
{
    if (const Result<RepoId> id = repo.validated(); !id)
        return std::unexpected(id.error());
    if (!query.expand.isEmpty() && (query.filesMetadata || query.securityStatus))
        return std::unexpected(exclusive(
            QT_TRANSLATE_NOOP("RepoQuery", "“expand” cannot be combined with files metadata or the security status.")));
    QByteArray path = repo.apiPath();
    if (!query.revision.isEmpty())
        path += "/revision/" + encodedSegment(query.revision);
    return Call<RepoInfo>{.message = get(path, infoParameters(query)), .read = std::bind_front(readInfo, repo.kind)};
}

Result<Call<CreatedRepo>> repos::create(const NewRepo &repo)
{
    return checked(repo).transform([](const NewRepo &valid) {
        return Call<CreatedRepo>{.message = sendJson(Verb::Post, "/api/repos/create", creationBody(valid)),
                                 .read = std::bind_front(readCreated, valid.repo)};
    });
}

} // namespace hub
