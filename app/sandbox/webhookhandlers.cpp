#include "sandbox/areas.h"
#include "sandbox/platform.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

DocumentTable &webhooks(const Call &call)
{
    return call.backend.platform().webhooks;
}

//! A webhook as it is told: that there is a secret, but not which.
QJsonObject shown(QJsonObject webhook)
{
    webhook.insert("hasSecret"_L1, !webhook["secret"_L1].toString().isEmpty());
    webhook.remove("secret"_L1);
    webhook.remove("owner"_L1);
    return webhook;
}

Outcome<QJsonArray> readWatched(const QJsonObject &body)
{
    static const QStringList types = u"user org model dataset space bucket kernel container"_s.split(u' ');
    const QJsonArray watched = body["watched"_L1].toArray();
    if (watched.isEmpty())
        return refusal(400, u"✖ Too small: expected array to have >=1 items\n  → at watched"_s);
    for (const QJsonValueConstRef item : watched) {
        if (!types.contains(item["type"_L1].toString()) || item["name"_L1].toString().isEmpty())
            return refusal(400, u"✖ Invalid input: expected a type and a name\n  → at watched[]"_s);
    }
    return watched;
}

Outcome<QJsonArray> readDomains(const QJsonObject &body)
{
    const QJsonArray domains = body["domains"_L1].toArray();
    if (domains.isEmpty())
        return refusal(400, u"✖ Too small: expected array to have >=1 items\n  → at domains"_s);
    for (const QJsonValueConstRef domain : domains) {
        if (!QStringList{u"repo"_s, u"discussion"_s, u"discussions"_s}.contains(domain.toString()))
            return refusal(400, u"✖ Invalid option: expected one of \"repo\"|\"discussion\"\n  → at domains[]"_s);
    }
    return domains;
}

Outcome<void> readTarget(const QJsonObject &body, QJsonObject &webhook)
{
    const QUrl url(body["url"_L1].toString(), QUrl::StrictMode);
    const bool isWeb = url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
    if (!isWeb && !body["job"_L1].isObject() && !body["jobSourceId"_L1].isString())
        return refusal(400, u"✖ Invalid URL\n  → at url"_s);
    if (isWeb)
        webhook.insert("url"_L1, body["url"_L1]);
    if (body["job"_L1].isObject())
        webhook.insert("job"_L1, body["job"_L1]);
    else if (body["jobSourceId"_L1].isString())
        webhook.insert("job"_L1, QJsonObject{{u"jobSourceId"_s, body["jobSourceId"_L1]}});
    return {};
}

Outcome<QJsonObject> readWebhook(Call &call, QJsonObject webhook)
{
    const Outcome<QJsonObject> body = readJson(call);
    if (!body)
        return body;
    const Outcome<QJsonArray> watched = readWatched(*body);
    if (!watched)
        return std::unexpected(watched.error());
    const Outcome<QJsonArray> domains = readDomains(*body);
    if (!domains)
        return std::unexpected(domains.error());
    for (const auto key : {"url"_L1, "job"_L1})
        webhook.remove(key);
    if (const Outcome<void> target = readTarget(*body, webhook); !target)
        return std::unexpected(target.error());
    webhook.insert("watched"_L1, *watched);
    webhook.insert("domains"_L1, *domains);
    if (body->contains("secret"_L1)) {
        const QString secret = (*body)["secret"_L1].toString();
        if (std::ranges::any_of(secret, [](QChar c) { return c.unicode() < 32 || c.unicode() > 126; }))
            return refusal(400, u"✖ Invalid string: expected printable ASCII\n  → at secret"_s);
        webhook.insert("secret"_L1, secret);
    }
    return webhook;
}

//! One's own webhook, for those who may change settings.
Outcome<QJsonObject> findWebhook(const Call &call, const QString &id)
{
    if (const Outcome<void> login = requireLogin(call); !login)
        return std::unexpected(login.error());
    const std::optional<QJsonObject> webhook = webhooks(call).find(id);
    if (!webhook || (*webhook)["owner"_L1].toString() != call.caller.user)
        return refusal(404, u"Webhook not found"_s);
    if (call.method() != "GET" && call.caller.token.role == Role::Read)
        return refusal(403, u"You don't have the required permissions: a token with the role \"write\" is needed"_s);
    return *webhook;
}

Answer listWebhooks(Call &call, const QStringList &)
{
    if (const Outcome<void> login = requireLogin(call); !login)
        return refuse(login.error());
    QJsonArray list;
    for (const QJsonObject &webhook : webhooks(call).all()) {
        if (webhook["owner"_L1].toString() == call.caller.user)
            list.append(shown(webhook));
    }
    return json(list);
}

Answer createWebhook(Call &call, const QStringList &)
{
    if (const Outcome<void> login = requireLogin(call); !login)
        return refuse(login.error());
    if (call.caller.token.role == Role::Read)
        return refuse(403, u"You don't have the required permissions: a token with the role \"write\" is needed"_s);
    const Outcome<QJsonObject> made =
        readWebhook(call, {{u"id"_s, randomHex(24)}, {u"owner"_s, call.caller.user}, {u"disabled"_s, false}});
    if (!made)
        return refuse(made.error());
    webhooks(call).put((*made)["id"_L1].toString(), *made);
    return json(QJsonObject{{u"webhook"_s, shown(*made)}});
}

Answer getWebhook(Call &call, const QStringList &names)
{
    const Outcome<QJsonObject> found = findWebhook(call, names[0]);
    if (!found)
        return refuse(found.error());
    return json(QJsonObject{{u"webhook"_s, shown(*found)}, {u"activity"_s, QJsonArray()}});
}

Answer updateWebhook(Call &call, const QStringList &names)
{
    const Outcome<QJsonObject> found = findWebhook(call, names[0]);
    if (!found)
        return refuse(found.error());
    const Outcome<QJsonObject> edited = readWebhook(call, *found);
    if (!edited)
        return refuse(edited.error());
    webhooks(call).put(names[0], *edited);
    return json(QJsonObject{{u"webhook"_s, shown(*edited)}});
}

Answer deleteWebhook(Call &call, const QStringList &names)
{
    const Outcome<QJsonObject> found = findWebhook(call, names[0]);
    if (!found)
        return refuse(found.error());
    webhooks(call).remove(names[0]);
    return json(QJsonObject{{u"success"_s, true}});
}

Answer setDisabled(Call &call, const QString &id, bool isDisabled)
{
    const Outcome<QJsonObject> found = findWebhook(call, id);
    if (!found)
        return refuse(found.error());
    const QJsonObject edited =
        webhooks(call).change(id, [&](QJsonObject &webhook) { webhook.insert("disabled"_L1, isDisabled); });
    return json(QJsonObject{{u"webhook"_s, shown(edited)}});
}

// Nothing is ever delivered from here, so there is no delivery to repeat.
Answer replayWebhook(Call &call, const QStringList &names)
{
    const Outcome<QJsonObject> found = findWebhook(call, names[0]);
    return found ? refuse(404, u"Webhook log not found"_s) : refuse(found.error());
}

constexpr HubRoute hubRoutes[] = {
    {"GET", "api/settings/webhooks", listWebhooks},
    {"POST", "api/settings/webhooks", createWebhook},
    {"GET", "api/settings/webhooks/*", getWebhook},
    {"POST", "api/settings/webhooks/*", updateWebhook},
    {"DELETE", "api/settings/webhooks/*", deleteWebhook},
    {"POST", "api/settings/webhooks/*/enable",
     [](Call &call, const QStringList &names) { return setDisabled(call, names[0], false); }},
    {"POST", "api/settings/webhooks/*/disable",
     [](Call &call, const QStringList &names) { return setDisabled(call, names[0], true); }},
    {"POST", "api/settings/webhooks/*/replay/*", replayWebhook},
};

} // namespace

Area webhookArea()
{
    return {.hub = hubRoutes};
}

} // namespace sandbox
