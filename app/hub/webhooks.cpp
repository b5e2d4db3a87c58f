#include "hub/webhooks.h"

#include "hub/messages.h"
#include "hub/readers.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

std::unexpected<Error> refused(const char *text)
{
    return failure(Error::Kind::Invalid, QCoreApplication::translate("Webhook", text));
}

Result<QByteArray> pathOf(const QString &id)
{
    if (id.isEmpty())
        return refused(QT_TRANSLATE_NOOP("Webhook", "The webhook has no id."));
    return "/api/settings/webhooks/" + encodedSegment(id);
}

// Some answers are {"webhook": …}, some the webhook itself.
Result<Webhook> readWebhook(const Response &response)
{
    if (!response.isSuccess())
        return failure(Error::Kind::Malformed, u"The server sends this elsewhere."_s, response.url.path());
    return json::object(response).and_then([](const QJsonObject &body) {
        return Webhook::fromJson(body["webhook"_L1].isObject() ? body["webhook"_L1].toObject() : body);
    });
}

bool isPrintable(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u' ' && c <= u'~'; });
}

Result<QJsonObject> jsonOf(const WebhookSpec &spec)
{
    if (spec.watched.empty())
        return refused(QT_TRANSLATE_NOOP("Webhook", "A webhook watches at least one account or repo."));
    if (spec.domains.empty())
        return refused(QT_TRANSLATE_NOOP("Webhook", "A webhook is told about repos, discussions or both."));
    if (!isPrintable(spec.secret))
        return refused(QT_TRANSLATE_NOOP("Webhook", "The secret of a webhook is made of ASCII characters."));
    QJsonArray watched;
    for (const WatchedItem &item : spec.watched)
        watched.append(QJsonObject{{u"type"_s, item.type}, {u"name"_s, item.name}});
    QJsonArray domains;
    for (const WebhookDomain &domain : spec.domains)
        domains.append(domain.text());
    QJsonObject body{{u"watched"_s, watched}, {u"domains"_s, domains}};
    const QUrl url(spec.url);
    if (!spec.job.isEmpty())
        body.insert(u"job"_s, spec.job);
    else if (!spec.jobSourceId.isEmpty())
        body.insert(u"jobSourceId"_s, spec.jobSourceId);
    else if (url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1))
        body.insert(u"url"_s, spec.url);
    else
        return refused(QT_TRANSLATE_NOOP("Webhook", "A webhook needs the address that is to be told."));
    return body;
}

Result<Call<Webhook>> writing(const QByteArray &path, const WebhookSpec &spec)
{
    return jsonOf(spec).transform([&](const QJsonObject &body) {
        Message message = spec.secret.isEmpty() ? sendJson(Verb::Post, path, body)
                                                : sendSecret(Verb::Post, path, body, u"secret"_s, spec.secret);
        return Call<Webhook>{.message = authenticated(std::move(message)), .read = readWebhook};
    });
}

} // namespace

Result<Webhook> Webhook::fromJson(const QJsonObject &json)
{
    const QString id = json::text(json["id"_L1]);
    if (id.isEmpty())
        return failure(Error::Kind::Malformed, u"A webhook in the answer has no id."_s);
    const QJsonValue disabled = json["disabled"_L1];
    const bool hasReason = disabled.isString() && disabled != "false"_L1 && disabled != "true"_L1;
    const QString secret = json::text(json["secret"_L1]);
    Webhook webhook{.id = id,
                    .url = json::text(json["url"_L1]),
                    .job = json["job"_L1].toObject(),
                    .isDisabled = hasReason || json::flag(disabled),
                    .disabledReason = hasReason ? disabled.toString() : QString(),
                    .hasSecret = json::flag(json["hasSecret"_L1]) || !secret.isEmpty(),
                    .secret = secret,
                    .lastTriggerAt = json::time(json["lastTriggerAt"_L1])};
    const QJsonArray watched = json["watched"_L1].toArray();
    for (const QJsonValueConstRef entry : watched) {
        const QJsonObject item = entry.toObject();
        webhook.watched.push_back({.type = json::text(item["type"_L1]), .name = json::text(item["name"_L1])});
    }
    const QStringList domains = json::texts(json["domains"_L1]);
    for (const QString &domain : domains)
        webhook.domains.emplace_back(domain);
    return webhook;
}

Call<std::vector<Webhook>> webhooks::list()
{
    return {.message = authenticated(hub::get("/api/settings/webhooks")), .read = readList<Webhook>};
}

Result<Call<Webhook>> webhooks::get(const QString &id)
{
    return pathOf(id).transform([](const QByteArray &path) {
        return Call<Webhook>{.message = authenticated(hub::get(path)), .read = readWebhook};
    });
}

Result<Call<Webhook>> webhooks::create(const WebhookSpec &spec)
{
    return writing("/api/settings/webhooks", spec);
}

Result<Call<Webhook>> webhooks::update(const QString &id, const WebhookSpec &spec)
{
    return pathOf(id).and_then([&spec](const QByteArray &path) { return writing(path, spec); });
}

Result<Call<Done>> webhooks::remove(const QString &id)
{
    return pathOf(id).transform([](const QByteArray &path) {
        return Call<Done>{.message = authenticated(send(Verb::Delete, path)), .read = readNothing};
    });
}

Result<Call<Webhook>> webhooks::setEnabled(const QString &id, bool enabled)
{
    return pathOf(id).transform([enabled](const QByteArray &path) {
        return Call<Webhook>{.message = authenticated(send(Verb::Post, path + (enabled ? "/enable" : "/disable"))),
                             .read = readWebhook};
    });
}

Result<Call<Done>> webhooks::replay(const QString &id, const QString &logId)
{
    return pathOf(id).transform([&logId](const QByteArray &path) {
        return Call<Done>{.message = authenticated(send(Verb::Post, path + "/replay/" + encodedSegment(logId))),
                          .read = readNothing};
    });
}

} // namespace hub
