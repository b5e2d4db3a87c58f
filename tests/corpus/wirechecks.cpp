#include "checks.h"
#include "hub/accounts.h"
#include "hub/httperror.h"
#include "hub/page.h"
#include "hub/ratelimit.h"
#include "hub/repos.h"
#include "hub/uploads.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

const hub::RepoId anyRepo{.kind = hub::RepoKind::Model, .id = u"owner/name"_s};

QJsonObject objectOf(const hub::Response &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

QString roleName(hub::Identity::Role role)
{
    switch (role) {
    case hub::Identity::Role::Unknown: return u"unknown"_s;
    case hub::Identity::Role::Read: return u"read"_s;
    case hub::Identity::Role::Write: return u"write"_s;
    case hub::Identity::Role::FineGrained: return u"fineGrained"_s;
    case hub::Identity::Role::Staff: return u"god"_s;
    }
    Q_UNREACHABLE();
}

//! A number behind `letter=` in a structured header.
double parameterOf(const QByteArray &header, const QByteArray &letter)
{
    const QByteArrayList parts = header.split(';');
    for (const QByteArray &part : parts) {
        if (part.trimmed().startsWith(letter + '='))
            return part.trimmed().sliced(2).toDouble();
    }
    return 0;
}

} // namespace

void checks::whoami(Comparison &comparison, const hub::Response &answer)
{
    const Result<hub::Identity> identity = hub::accounts::whoami().read(answer);
    if (!identity)
        return comparison.unreadable(identity.error());
    const QJsonObject json = objectOf(answer);
    comparison.text(json["name"_L1], identity->name, u"name");
    comparison.text(json["fullname"_L1], identity->fullName, u"fullname");
    comparison.text(json["email"_L1], identity->email, u"email");
    comparison.flag(json["emailVerified"_L1], identity->emailVerified, u"emailVerified");
    comparison.flag(json["isPro"_L1], identity->isPro, u"isPro");
    comparison.text(json["avatarUrl"_L1], identity->avatarUrl, u"avatarUrl");
    const QJsonValue token = value(json, {"auth"_L1, "accessToken"_L1});
    comparison.text(token["displayName"_L1], identity->tokenName, u"displayName");
    comparison.text(token["role"_L1], roleName(identity->role), u"role");
    const QJsonArray organizations = json["orgs"_L1].toArray();
    comparison.count(organizations.size(), qsizetype(identity->organizations.size()), u"orgs");
    for (qsizetype i = 0; i < std::min(organizations.size(), qsizetype(identity->organizations.size())); ++i) {
        const hub::Membership &ours = identity->organizations[size_t(i)];
        comparison.text(organizations[i]["name"_L1], ours.name, u"orgs.name");
        comparison.text(organizations[i]["fullname"_L1], ours.fullName, u"orgs.fullname");
        comparison.text(organizations[i]["roleInOrg"_L1], ours.role, u"orgs.roleInOrg");
    }
    comparison.texts(value(token, {"fineGrained"_L1, "global"_L1}), identity->globalPermissions, u"global");
    const QJsonArray scopes = value(token, {"fineGrained"_L1, "scoped"_L1}).toArray();
    comparison.count(scopes.size(), qsizetype(identity->scopes.size()), u"scoped");
    for (qsizetype i = 0; i < std::min(scopes.size(), qsizetype(identity->scopes.size())); ++i) {
        const hub::TokenScope &ours = identity->scopes[size_t(i)];
        comparison.text(value(scopes[i], {"entity"_L1, "type"_L1}), ours.entityType, u"scoped.type");
        comparison.text(value(scopes[i], {"entity"_L1, "name"_L1}), ours.entityName, u"scoped.name");
        comparison.texts(scopes[i]["permissions"_L1], ours.permissions, u"scoped.permissions");
    }
}

void checks::creation(Comparison &comparison, const hub::Response &answer)
{
    const Result<hub::CreatedRepo> repo = hub::repos::create({.repo = anyRepo})->read(answer);
    if (!repo)
        return comparison.unreadable(repo.error());
    comparison.text(objectOf(answer)["url"_L1], repo->url.toString(), u"url");
    const QString address = repo->url.path().sliced(1);
    comparison.same(
        address.section(u'/', address.startsWith("spaces/"_L1) || address.startsWith("datasets/"_L1) ? 1 : 0),
        repo->repo.id, u"name");
}

void checks::preupload(Comparison &comparison, const hub::Response &answer)
{
    const auto verdicts = hub::uploads::preupload({.repo = anyRepo}, {}).read(answer);
    if (!verdicts)
        return comparison.unreadable(verdicts.error());
    const QJsonObject json = objectOf(answer);
    comparison.text(json["commitOid"_L1], verdicts->head, u"commitOid");
    const QJsonArray files = json["files"_L1].toArray();
    comparison.count(files.size(), qsizetype(verdicts->files.size()), u"files");
    for (qsizetype i = 0; i < std::min(files.size(), qsizetype(verdicts->files.size())); ++i) {
        const hub::PreuploadVerdict &ours = verdicts->files[size_t(i)];
        comparison.text(files[i]["path"_L1], ours.path, u"path");
        comparison.text(files[i]["uploadMode"_L1], ours.isLarge ? u"lfs"_s : u"regular"_s, u"uploadMode");
        comparison.flag(files[i]["shouldIgnore"_L1], ours.isIgnored, u"shouldIgnore");
        comparison.text(files[i]["oid"_L1], ours.remoteOid, u"oid");
    }
}

void checks::commitResult(Comparison &comparison, const hub::Response &answer)
{
    const auto commit = hub::uploads::commit({.repo = anyRepo}).read(answer);
    if (!commit)
        return comparison.unreadable(commit.error());
    const QJsonObject json = objectOf(answer);
    comparison.text(json["commitOid"_L1], commit->oid, u"commitOid");
    comparison.text(json["commitUrl"_L1], commit->url.toString(), u"commitUrl");
    comparison.text(json["pullRequestUrl"_L1], commit->pullRequestUrl.toString(), u"pullRequestUrl");
}

void checks::error(Comparison &comparison, const hub::Response &answer)
{
    const Error error = hub::errorFrom(answer);
    const QJsonObject json = objectOf(answer);
    const QString words =
        plainText(json["error"_L1]).isEmpty() ? plainText(json["message"_L1]) : plainText(json["error"_L1]);
    comparison.flag(QJsonValue(true), error.detail.contains(words), u"the server's words are kept");
    comparison.number(QJsonValue(answer.status), error.httpStatus, u"status");
}

void checks::headers(Comparison &comparison, const hub::Response &answer)
{
    const QByteArray link = answer.headers.value("Link");
    if (link.contains("rel=\"next\"")) {
        const QByteArray next = link.sliced(link.indexOf('<') + 1);
        comparison.same(QString::fromLatin1(next.first(next.indexOf('>'))),
                        QString::fromLatin1(hub::nextLink(answer.headers).toEncoded()), u"the next page");
    }
    if (const QByteArray limit = answer.headers.value("RateLimit"); !limit.isEmpty()) {
        const auto ours = hub::rateLimit(answer.headers).value_or(hub::RateLimit());
        const QByteArray policy = answer.headers.value("RateLimit-Policy");
        comparison.same(QString::fromLatin1(limit.split('"').value(1)), ours.bucket, u"bucket");
        comparison.number(parameterOf(limit, "r"), ours.remaining, u"remaining");
        comparison.number(parameterOf(limit, "t"), ours.resetSeconds, u"reset");
        comparison.number(parameterOf(policy, "q"), ours.quota, u"quota");
        comparison.number(parameterOf(policy, "w"), ours.windowSeconds, u"window");
    }
    if (answer.status >= 400) {
        const Error error = hub::errorFrom(answer);
        comparison.number(QJsonValue(answer.status), error.httpStatus, u"status");
        comparison.same(QString::fromLatin1(answer.headers.value("X-Error-Code")), error.code, u"X-Error-Code");
        const QString words = QString::fromUtf8(answer.headers.value("X-Error-Message"));
        comparison.flag(QJsonValue(true), error.detail.contains(words), u"the server's words are kept");
    }
    const QByteArray location = answer.headers.value("Location");
    if (answer.isRedirect() && !location.isEmpty())
        comparison.same(QString::fromUtf8(answer.url.resolved(QUrl::fromEncoded(location)).toEncoded()),
                        QString::fromUtf8(hub::redirectTarget({}, answer).toEncoded()), u"where a redirect leads");
}
