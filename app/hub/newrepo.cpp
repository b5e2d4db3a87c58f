#include "hub/newrepo.h"

#include "hub/messages.h"
#include "hub/readers.h"
#include "hub/secretbody.h"
#include "hub/validation.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <memory>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

std::unexpected<Error> refused(const char *text, const QString &subject = {})
{
    return failure(Error::Kind::Invalid, QCoreApplication::translate("RepoQuery", text), subject);
}

Result<CreatedRepo> readCreated(RepoId asked, const Response &response)
{
    if (const Result<Done> stored = readStored(response); !stored)
        return std::unexpected(stored.error());
    return json::object(response).transform([&asked](const QJsonObject &body) {
        const QUrl url(json::text(body["url"_L1]));
        const QString name = json::text(body["name"_L1]);
        if (!name.isEmpty())
            asked.id = name;
        return CreatedRepo{.repo = asked,
                           .url = url,
                           .objectId = json::text(body["id"_L1]),
                           .isCopying = json::flag(body["filesCopyPending"_L1])};
    });
}

// Of a Space's secrets nothing is to be told, and nobody else gets them.
Message creation(const QByteArray &path, const QJsonObject &body, const SpaceSetup &space)
{
    Message message = sendJson(Verb::Post, path, body);
    if (space.secrets.empty())
        return message;
    QStringList secrets;
    for (const SpaceSetting &secret : space.secrets)
        secrets += secret.value;
    message.secret = std::make_shared<const SecretBody>(QJsonObject(), QString(), secrets.join(QChar(u'\0')));
    message.redirects = Message::Redirects::None;
    return message;
}

Result<QJsonArray> settingsList(const std::vector<SpaceSetting> &settings)
{
    QJsonArray list;
    for (const SpaceSetting &setting : settings) {
        const Result<QString> key = settingKey(setting.key);
        if (!key)
            return std::unexpected(key.error());
        QJsonObject entry{{u"key"_s, *key}, {u"value"_s, setting.value}};
        if (!setting.description.isEmpty())
            entry[u"description"_s] = setting.description;
        list.append(entry);
    }
    return list;
}

void addText(QJsonObject &body, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        body[key] = text;
}

void addVisibility(QJsonObject &body, std::optional<Visibility> visibility, std::optional<bool> isPrivate)
{
    if (visibility)
        body[u"visibility"_s] = visibilityName(*visibility);
    else if (isPrivate)
        body[u"private"_s] = *isPrivate;
}

void addAll(QJsonObject &body, const QJsonObject &more)
{
    for (auto field = more.begin(); field != more.end(); ++field)
        body[field.key()] = field.value();
}

QJsonArray filesList(const std::vector<FirstFile> &files)
{
    QJsonArray list;
    for (const FirstFile &file : files)
        list.append(QJsonObject{{u"path"_s, file.path},
                                {u"content"_s, QString::fromLatin1(file.content.toBase64())},
                                {u"encoding"_s, u"base64"_s}});
    return list;
}

Result<NewRepo> checked(const NewRepo &repo)
{
    static const QStringList sdks{u"gradio"_s, u"docker"_s, u"static"_s, u"streamlit"_s};
    static const QRegularExpression licenseName(u"^[a-z0-9.-]*$"_s);
    if (const Result<RepoId> id = repo.repo.validated(); !id)
        return std::unexpected(id.error());
    if (repo.repo.kind == RepoKind::Space && !sdks.contains(repo.spaceSdk))
        return refused(QT_TRANSLATE_NOOP("RepoQuery", "A Space needs an SDK: gradio, docker or static."),
                       repo.spaceSdk);
    if (repo.spaceDescription.size() > longestSpaceDescription)
        return refused(QT_TRANSLATE_NOOP("RepoQuery", "The short description of a Space has at most 60 characters."));
    if (!licenseName.match(repo.licenseName).hasMatch())
        return refused(
            QT_TRANSLATE_NOOP("RepoQuery", "The name of a license has lower-case letters, digits, “-” and “.” only."),
            repo.licenseName);
    for (const FirstFile &file : repo.files) {
        if (const Result<QString> path = repoPath(file.path); !path)
            return std::unexpected(path.error());
    }
    return repo;
}

Result<QJsonObject> creationBody(const NewRepo &repo)
{
    const QString owner = repo.repo.owner();
    QJsonObject body{{u"name"_s, repo.repo.name()},
                     {u"organization"_s, owner.isEmpty() ? QJsonValue() : QJsonValue(owner)}};
    addVisibility(body, repo.visibility, repo.isPrivate);
    if (repo.namesModel || repo.repo.kind != RepoKind::Model)
        body[u"type"_s] = kindName(repo.repo.kind);
    addText(body, u"license"_s, repo.license);
    addText(body, u"license_name"_s, repo.licenseName);
    addText(body, u"license_link"_s, repo.licenseLink);
    addText(body, u"region"_s, repo.region);
    addText(body, u"resourceGroupId"_s, repo.resourceGroup);
    if (!repo.files.empty())
        body[u"files"_s] = filesList(repo.files);
    if (repo.repo.kind != RepoKind::Space)
        return body;
    addText(body, u"sdk"_s, repo.spaceSdk);
    addText(body, u"sdkVersion"_s, repo.spaceSdkVersion);
    addText(body, u"template"_s, repo.spaceTemplate);
    addText(body, u"short_description"_s, repo.spaceDescription);
    if (repo.spaceDevMode)
        body[u"devModeEnabled"_s] = true;
    return repo.space.toJson().transform([&body](const QJsonObject &setup) {
        addAll(body, setup);
        return body;
    });
}

} // namespace

QString visibilityName(Visibility visibility)
{
    switch (visibility) {
    case Visibility::Public: return u"public"_s;
    case Visibility::Private: return u"private"_s;
    case Visibility::Protected: return u"protected"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

Result<QJsonObject> SpaceSetup::toJson() const
{
    QJsonObject body;
    addText(body, u"hardware"_s, hardware);
    addText(body, u"storageTier"_s, storage);
    if (sleepTime) {
        const Result<int> seconds = hub::sleepTime(*sleepTime);
        if (!seconds)
            return std::unexpected(seconds.error());
        body[u"sleepTimeSeconds"_s] = *seconds;
    }
    const std::pair<QString, const std::vector<SpaceSetting> *> lists[] = {{u"secrets"_s, &secrets},
                                                                           {u"variables"_s, &variables}};
    for (const auto &[name, settings] : lists) {
        const Result<QJsonArray> list = settingsList(*settings);
        if (!list)
            return std::unexpected(list.error());
        if (!list->isEmpty())
            body[name] = *list;
    }
    QJsonArray mounted;
    for (const SpaceVolume &volume : volumes)
        mounted.append(volume.toJson());
    if (!mounted.isEmpty())
        body[u"volumes"_s] = mounted;
    return body;
}

Result<CopyStatus> CopyStatus::fromJson(const QJsonObject &json)
{
    return CopyStatus{.isPending = json::flag(json["pending"_L1]),
                      .filesTotal = json::integer(json["filesTotal"_L1], -1),
                      .filesCopied = json::integer(json["filesCopied"_L1], -1)};
}

Result<Call<CreatedRepo>> repos::create(const NewRepo &repo)
{
    return checked(repo).and_then(creationBody).transform([&repo](const QJsonObject &body) {
        return Call<CreatedRepo>{.message = creation("/api/repos/create", body, repo.space),
                                 .read = std::bind_front(readCreated, repo.repo)};
    });
}

Result<Call<CreatedRepo>> repos::duplicate(const RepoCopy &copy)
{
    const RepoId target{.kind = copy.from.kind, .id = copy.to};
    if (const Result<RepoId> id = target.validated(); !id)
        return std::unexpected(id.error());
    if (target.owner().isEmpty())
        return refused(QT_TRANSLATE_NOOP("RepoQuery", "A copy needs an owner and a name."), copy.to);
    QJsonObject body{{u"repository"_s, copy.to}};
    addVisibility(body, copy.visibility, copy.isPrivate);
    addText(body, u"resourceGroupId"_s, copy.resourceGroup);
    return copy.space.toJson().transform([&](const QJsonObject &setup) {
        addAll(body, setup);
        return Call<CreatedRepo>{.message = creation(copy.from.apiPath() + "/duplicate", body, copy.space),
                                 .read = std::bind_front(readCreated, target)};
    });
}

Result<CreatedRepo> repos::unlessThere(const Result<CreatedRepo> &made, const RepoId &wanted, const Endpoint &endpoint)
{
    if (!made && made.error().kind == Error::Kind::Conflict)
        return CreatedRepo{.repo = wanted, .url = endpoint.at(wanted.webPath())};
    return made;
}

Call<CopyStatus> repos::copyStatus(const RepoId &repo)
{
    return {.message = get(repo.apiPath() + "/duplicate/status"), .read = readObject<CopyStatus>};
}

} // namespace hub
