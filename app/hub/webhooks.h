#pragma once

#include "hub/call.h"
#include "hub/openname.h"

#include <QDateTime>
#include <QJsonObject>
#include <QUrl>

#include <array>
#include <vector>

//! Webhooks of one's account (hub-api "Webhooks"). W is /api/settings/webhooks. All need a token with the right to
//! change settings. A hook is triggered at most 1000 times in 24 hours. Errors: NotFound for an unknown id, BadRequest,
//! Forbidden.
namespace hub {

//! What a hook is told about. The Hub's own description says "discussion", its Python client "discussions"; both are
//! understood, the first is sent unless a text says otherwise.
enum class WebhookTopic { Repo, Discussion };
template<>
inline constexpr auto spellings<WebhookTopic> =
    std::to_array<Spelling<WebhookTopic>>({{WebhookTopic::Repo, QLatin1StringView("repo")},
                                           {WebhookTopic::Discussion, QLatin1StringView("discussion")},
                                           {WebhookTopic::Discussion, QLatin1StringView("discussions")}});
using WebhookDomain = OpenName<WebhookTopic>;

//! Whose events it is told: user, org, model, dataset, space, bucket, …
struct WatchedItem {
    QString type = {};
    QString name = {};
};

struct Webhook {
    QString id = {};
    QString url = {}; //!< empty when it starts a job
    QJsonObject job = {};
    std::vector<WatchedItem> watched = {};
    std::vector<WebhookDomain> domains = {};
    bool isDisabled = false;
    QString disabledReason = {}; //!< suspended-after-failure; empty when somebody disabled it
    bool hasSecret = false;
    QString secret = {}; //!< only older servers give it back
    QDateTime lastTriggerAt = {};

    static Result<Webhook> fromJson(const QJsonObject &json);
};

//! What a hook is to be: one of url, job and jobSourceId.
struct WebhookSpec {
    QString url = {}; //!< http or https
    QJsonObject job = {};
    QString jobSourceId = {};
    std::vector<WatchedItem> watched = {}; //!< at least one
    std::vector<WebhookDomain> domains = {}; //!< at least one
    QString secret = {}; //!< printable ASCII, sent along with each event; empty: none
};

namespace webhooks {

//! GET W. All of them, in one answer.
Call<std::vector<Webhook>> list();
//! GET W/{id}.
Result<Call<Webhook>> get(const QString &id);
//! POST W {"watched","domains","url"|"job"|"jobSourceId","secret"?}. The secret is wiped from memory once it was sent.
Result<Call<Webhook>> create(const WebhookSpec &spec);
//! POST W/{id}, as for create. The hook as it is then.
Result<Call<Webhook>> update(const QString &id, const WebhookSpec &spec);
//! DELETE W/{id}.
Result<Call<Done>> remove(const QString &id);
//! POST W/{id}/enable or …/disable. The hook as it is then.
Result<Call<Webhook>> setEnabled(const QString &id, bool enabled);
//! POST W/{id}/replay/{logId}. Has the Hub send an event again, by its id in the hook's log; nothing comes back.
Result<Call<Done>> replay(const QString &id, const QString &logId);

} // namespace webhooks

} // namespace hub
