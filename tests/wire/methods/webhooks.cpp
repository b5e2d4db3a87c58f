#include "hub/webhooks.h"

#include "wire/forms.h"
#include "wire/methods.h"

using namespace Qt::StringLiterals;

namespace wire {

namespace {

QJsonObject watchedForm(const hub::WatchedItem &item)
{
    return typed(u"WebhookWatchedItem"_s, {{u"type"_s, item.type}, {u"name"_s, item.name}});
}

QJsonValue webhookForm(const hub::Webhook &webhook)
{
    return typed(
        u"WebhookInfo"_s,
        {{u"id"_s, webhook.id},
         {u"url"_s, textForm(webhook.url)},
         {u"watched"_s, listForm(webhook.watched, watchedForm)},
         {u"domains"_s, listForm(webhook.domains, [](const hub::WebhookDomain &domain) { return domain.text(); })},
         {u"secret"_s, textForm(webhook.secret)},
         {u"disabled"_s, webhook.isDisabled}});
}

Result<QJsonValue> create(Carrier &carrier, const Arguments &arguments)
{
    hub::WebhookSpec spec{.url = arguments.text("url"_L1), .secret = arguments.text("secret"_L1)};
    const QJsonArray watched = arguments.value("watched"_L1).toArray();
    for (const QJsonValueConstRef item : watched)
        spec.watched.push_back({.type = item["type"_L1].toString(), .name = item["name"_L1].toString()});
    const QStringList domains = arguments.texts("domains"_L1);
    for (const QString &domain : domains)
        spec.domains.emplace_back(domain);
    return carrier.run(hub::webhooks::create(spec)).transform(webhookForm);
}

Result<QJsonValue> list(Carrier &carrier, const Arguments &)
{
    return carrier.run(hub::webhooks::list()).transform([](const std::vector<hub::Webhook> &rows) -> QJsonValue {
        return listForm(rows, webhookForm);
    });
}

} // namespace

void addWebhookMethods(Methods &methods)
{
    methods.add(u"create_webhook"_s, create);
    methods.add(u"list_webhooks"_s, list);
}

} // namespace wire
