#include "sandbox/areas.h"
#include "sandbox/card.h"
#include "sandbox/plainserver.h"
#include "sandbox/spacerequests.h"
#include "sandbox/visibility.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

Outcome<RepoSettings> readSettings(const Call &call, const QJsonObject &body, Kind kind, const QString &owner)
{
    RepoSettings settings;
    const auto visibility = readVisibility(call, body, kind, owner);
    if (!visibility)
        return std::unexpected(visibility.error());
    const bool isPrivateByDefault = call.backend.platform().accounts.profile(owner).isPrivateByDefault;
    setVisibility(settings, visibility->value_or(isPrivateByDefault ? Visibility::Private : Visibility::Public));
    if (kind != Kind::Space)
        return settings;
    settings.sdk = body["sdk"_L1].toString();
    if (!QStringList{u"gradio"_s, u"docker"_s, u"static"_s, u"streamlit"_s}.contains(settings.sdk))
        return refusal(400, u"\"sdk\" must be one of [gradio, docker, static]"_s);
    return settings;
}

QList<NewFile> initialFiles(const QJsonObject &body, Kind kind, const QString &name)
{
    QList<NewFile> files;
    const QString license = body["license"_L1].toString();
    if (kind == Kind::Space || !license.isEmpty()) {
        QString readme = u"---\n"_s;
        if (kind == Kind::Space) {
            readme +=
                u"title: %1\nemoji: \U0001F4E6\ncolorFrom: indigo\ncolorTo: green\nsdk: %2\npinned: false\n"_s.arg(
                    name, body["sdk"_L1].toString());
            if (QString text = body["short_description"_L1].toString(); !text.isEmpty())
                readme += u"short_description: '%1'\n"_s.arg(text.replace(u'\'', u"''"_s));
        }
        if (!license.isEmpty())
            readme += u"license: %1\n"_s.arg(license);
        files.append({u"README.md"_s, (readme + u"---\n"_s).toUtf8()});
    }
    const QJsonArray given = body["files"_L1].toArray();
    for (const QJsonValueConstRef value : given) {
        const QByteArray content = value["content"_L1].toString().toUtf8();
        const bool isEncoded = value["encoding"_L1].toString() == "base64"_L1;
        files.append({value["path"_L1].toString(), isEncoded ? QByteArray::fromBase64(content) : content});
    }
    return files;
}

//! Owner and kind of the repo that a create or delete is about.
struct Target {
    Kind kind = Kind::Model;
    QString owner = {};
    QString name = {};
    QJsonObject body = {};

    QString id() const { return owner + u'/' + name; }
};

Outcome<Target> readTarget(Call &call)
{
    const Outcome<QJsonObject> body = readJson(call, requireLogin(call));
    if (!body)
        return std::unexpected(body.error());
    const QString type = (*body)["type"_L1].toString(u"model"_s);
    const std::optional<Kind> kind = kindFromName(type);
    if (!kind)
        return refusal(400, u"Invalid repo type: "_s + type);
    Target target{.kind = *kind,
                  .owner = (*body)["organization"_L1].toString(),
                  .name = (*body)["name"_L1].toString(),
                  .body = *body};
    if (target.owner.isEmpty() && target.name.count(u'/') == 1) {
        target.owner = target.name.section(u'/', 0, 0);
        target.name = target.name.section(u'/', 1);
    }
    if (target.owner.isEmpty())
        target.owner = call.caller.user;
    return target;
}

Answer createRepo(Call &call)
{
    const Outcome<Target> target = readTarget(call);
    if (!target)
        return refuse(target.error());
    if (call.backend.options().isPlain && target->kind == Kind::Space)
        return refuse(PlainServer::notImplemented());
    if (!isNameValid(target->name))
        return refuse(400, u"Invalid repo name: %1"_s.arg(target->name));
    const std::optional<Person> owner = call.backend.store().person(target->owner);
    Repo wanted{.kind = target->kind, .id = (owner ? owner->name : target->owner) + u'/' + target->name};
    if (call.caller.token.role == Role::Read)
        return refuse(403, u"You don't have the required permissions: a token with the role \"write\" is needed"_s);
    if (!owner || !canWrite(call.caller, wanted)) {
        return refuse(403,
                      u"You don't have the rights to create a %1 under the namespace \"%2\""_s.arg(
                          kindName(target->kind), target->owner));
    }
    const Outcome<RepoSettings> settings = readSettings(call, target->body, target->kind, owner->name);
    if (!settings)
        return refuse(settings.error());
    QList<NewFile> files = initialFiles(target->body, target->kind, target->name);
    if (target->kind == Kind::Space) {
        if (const Outcome<void> space = checkSpaceRequest(call, owner->name, settings->sdk, target->body); !space)
            return refuse(space.error());
        if (const QString from = target->body["template"_L1].toString(); !from.isEmpty()) {
            const Outcome<QList<NewFile>> given = templateFiles(call, from, target->name);
            if (!given)
                return refuse(given.error());
            files = *given;
        }
    }
    const Outcome<Repo> made = call.backend.createRepo(
        {.kind = target->kind, .id = wanted.id, .creator = call.caller.user, .settings = *settings, .files = files});
    if (!made) {
        Refusal reason = made.error();
        if (reason.status == 409)
            reason.more.insert("url"_L1, QString::fromUtf8(call.backend.webAddress(wanted)));
        return refuse(reason);
    }
    if (target->kind == Kind::Space)
        applySpaceRequest(call.backend, *made, target->body);
    return json(QJsonObject{
        {u"url"_s, QString::fromUtf8(call.backend.webAddress(*made))}, {u"name"_s, made->id}, {u"id"_s, made->hex}});
}

Answer deleteRepo(Call &call)
{
    const Outcome<Target> target = readTarget(call);
    if (!target)
        return refuse(target.error());
    const Outcome<Repo> repo = findReadable(call, target->kind, target->id());
    if (!repo)
        return refuse(repo.error());
    if (const Outcome<void> allowed = requireWrite(call, *repo); !allowed)
        return refuse(allowed.error());
    call.backend.removeRepo(*repo);
    return plain("OK");
}

QByteArray linesOf(const Card &card)
{
    QStringList lines;
    for (const QString &error : card.errors)
        lines.append(u"- Error: "_s + error);
    for (const QString &warning : card.warnings)
        lines.append(u"- Warning: "_s + warning);
    return lines.join(u'\n').toUtf8();
}

Answer validateYaml(Call &call)
{
    const Outcome<QJsonObject> body = readJson(call);
    if (!body)
        return refuse(body.error());
    const std::optional<Kind> kind = kindFromName((*body)["repoType"_L1].toString(u"model"_s));
    if (!kind || !(*body)["content"_L1].isString())
        return refuse(400, u"\"content\" and \"repoType\" are required"_s);
    const Card card = readCard((*body)["content"_L1].toString().toUtf8(), *kind);
    const auto messages = [](const QStringList &texts) {
        QJsonArray array;
        for (const QString &text : texts)
            array.append(QJsonObject{{u"message"_s, text}});
        return array;
    };
    const int status = card.errors.isEmpty() ? 200 : 400;
    if (call.incoming.header("Accept").startsWith("text/plain"))
        return plain(linesOf(card), status);
    return json(QJsonObject{{u"errors"_s, messages(card.errors)}, {u"warnings"_s, messages(card.warnings)}}, status);
}

Answer authCheck(RepoCall &call, bool forWriting)
{
    if (!canOpenFiles(call.call, call.repo))
        return refuse(gatedRefusal(call.call, call.repo));
    if (forWriting) {
        if (const Outcome<void> allowed = requireWrite(call.call, call.repo); !allowed)
            return refuse(allowed.error());
    }
    return plain("OK");
}

constexpr HubRoute hubRoutes[] = {
    {"POST", "api/repos/create", [](Call &call, const QStringList &) { return createRepo(call); }},
    {"DELETE", "api/repos/delete", [](Call &call, const QStringList &) { return deleteRepo(call); }},
    {"POST", "api/validate-yaml", [](Call &call, const QStringList &) { return validateYaml(call); }},
};

constexpr RepoRoute apiRoutes[] = {
    {"GET", "auth-check", [](RepoCall &call, const QStringList &) { return authCheck(call, false); }},
    {"GET", "auth-check/write", [](RepoCall &call, const QStringList &) { return authCheck(call, true); }},
};

} // namespace

Area repoArea()
{
    return {.hub = hubRoutes, .api = apiRoutes};
}

} // namespace sandbox
