#include "sandbox/areas.h"
#include "sandbox/notifications.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype pageSize = 25;

NotificationStore &marks(const Call &call)
{
    return call.backend.platform().notifications;
}

Answer listNotifications(Call &call, const QStringList &)
{
    if (const Outcome<void> login = requireLogin(call); !login)
        return refuse(login.error());
    const QList<Notification> all = notificationsOf(call);
    QList<Notification> view = all;
    view.removeIf([&](const Notification &one) { return !isAskedFor(call, one); });
    const qsizetype start = std::max(call.parameter(u"p").toInt(), 0) * pageSize;
    QJsonArray page;
    for (qsizetype i = start; i < std::min(start + pageSize, view.size()); ++i)
        page.append(view[i].toJson(call));
    return json(QJsonObject{{u"notifications"_s, page},
                            {u"start"_s, start},
                            {u"count"_s,
                             QJsonObject{{u"view"_s, view.size()},
                                         {u"unread"_s, std::ranges::count(all, false, &Notification::isRead)},
                                         {u"all"_s, all.size()}}}});
}

//! The discussions that a request is about: those it names, or with applyToAll those that its filters leave.
Outcome<QStringList> readIds(const Call &call, const QJsonObject &body)
{
    if (!call.flag(u"applyToAll")) {
        const QStringList ids = body["discussionIds"_L1].toVariant().toStringList();
        if (ids.isEmpty())
            return refusal(400, u"✖ Too small: expected array to have >=1 items\n  → at discussionIds"_s);
        return ids;
    }
    QStringList ids;
    for (const Notification &one : notificationsOf(call)) {
        if (isAskedFor(call, one))
            ids.append(one.hex);
    }
    return ids;
}

Answer markEach(Call &call, const std::function<void(const QJsonObject &body, const QString &id)> &mark)
{
    const Outcome<QJsonObject> body = readJson(call, requireLogin(call));
    if (!body)
        return refuse(body.error());
    const Outcome<QStringList> ids = readIds(call, *body);
    if (!ids)
        return refuse(ids.error());
    for (const QString &id : *ids)
        mark(*body, id);
    return json(QJsonObject{{u"success"_s, true}});
}

Answer markAsRead(Call &call, const QStringList &)
{
    return markEach(call, [&](const QJsonObject &body, const QString &id) {
        marks(call).setRead(call.caller.user, id, body["read"_L1].toBool(true));
    });
}

Answer deleteNotifications(Call &call, const QStringList &)
{
    return markEach(call, [&](const QJsonObject &, const QString &id) { marks(call).remove(call.caller.user, id); });
}

Answer changeSettings(Call &call, const QStringList &)
{
    const Outcome<QJsonObject> body = readJson(call, requireLogin(call));
    if (!body)
        return refuse(body.error());
    const QJsonObject wanted = (*body)["notifications"_L1].toObject();
    for (auto setting = wanted.begin(); setting != wanted.end(); ++setting) {
        if (!setting->isBool() || !NotificationStore::settingNames().contains(setting.key()))
            return refuse(400, u"✖ Invalid input: expected boolean\n  → at notifications.%1"_s.arg(setting.key()));
    }
    return json(QJsonObject{{u"notifications"_s, marks(call).changeSettings(call.caller.user, wanted)}});
}

//! What a line of a request to watch names, by name or id; refused where it is not there.
Outcome<NotificationStore::Watched> readWatched(const Call &call, const QJsonValue &line)
{
    const QString type = line["type"_L1].toString();
    const QString id = line["id"_L1].toString();
    if (type == "repo"_L1) {
        for (const Kind kind : {Kind::Model, Kind::Dataset, Kind::Space}) {
            for (const Repo &repo : call.backend.store().repos(kind)) {
                if ((repo.hex == id || repo.id == id) && canRead(call.caller, repo))
                    return NotificationStore::Watched{.type = type, .name = repo.hex};
            }
        }
    } else if (type == "org"_L1 || type == "user"_L1) {
        for (const Person &person : call.backend.platform().accounts.people()) {
            if (person.isOrganization == (type == "org"_L1) && (person.hex == id || person.name == id))
                return NotificationStore::Watched{.type = type, .name = person.name};
        }
    }
    return refusal(404, u"There is no %1 %2 to watch"_s.arg(type, id));
}

Answer changeWatched(Call &call, const QStringList &)
{
    const Outcome<QJsonObject> body = readJson(call, requireLogin(call));
    if (!body)
        return refuse(body.error());
    for (const auto &[key, isAdded] : {std::pair{"add"_L1, true}, {"delete"_L1, false}}) {
        const QJsonArray lines = (*body)[key].toArray();
        for (const QJsonValueConstRef line : lines) {
            const Outcome<NotificationStore::Watched> watched = readWatched(call, line);
            if (!watched)
                return refuse(watched.error());
            marks(call).setWatched(call.caller.user, *watched, isAdded);
        }
    }
    return json(QJsonObject{{u"success"_s, true}});
}

constexpr HubRoute hubRoutes[] = {
    {"GET", "api/notifications", listNotifications},         {"DELETE", "api/notifications", deleteNotifications},
    {"POST", "api/notifications/mark-as-read", markAsRead},  {"POST", "api/discussions/mark-as-read", markAsRead},
    {"PATCH", "api/settings/notifications", changeSettings}, {"PATCH", "api/settings/watch", changeWatched},
};

} // namespace

Area notificationArea()
{
    return {.hub = hubRoutes};
}

} // namespace sandbox
