#include "sandbox/areas.h"
#include "sandbox/validation.h"
#include "sandbox/visibility.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

Outcome<void> readGate(const QJsonObject &body, RepoSettings &settings)
{
    if (!body.contains("gated"_L1))
        return {};
    const QJsonValue gated = body["gated"_L1];
    if (gated.isBool() && !gated.toBool()) {
        settings.gated.clear();
        return {};
    }
    const Outcome<QString> mode = readChoice(body, u"gated"_s, {u"auto"_s, u"manual"_s});
    if (!mode)
        return std::unexpected(mode.error());
    settings.gated = *mode;
    return {};
}

//! Settings that change nothing that a client could see; they are kept under their own names.
Outcome<void> readOthers(const QJsonObject &body, RepoSettings &settings)
{
    static const QHash<QString, QStringList> choices{
        {u"gatedNotificationsMode"_s, {u"bulk"_s, u"real-time"_s}},
        {u"discussionsSorting"_s, {u"recently-created"_s, u"trending"_s, u"reactions"_s}}};
    for (auto known = choices.cbegin(); known != choices.cend(); ++known) {
        if (!body.contains(known.key()))
            continue;
        const Outcome<QString> value = readChoice(body, known.key(), known.value());
        if (!value)
            return std::unexpected(value.error());
        settings.more.insert(known.key(), *value);
    }
    for (const QString &key : {u"orgMembersGated"_s, u"xetEnabled"_s}) {
        if (body.contains(key) && !body[key].isBool())
            return std::unexpected(schemaRefusal(u"Invalid input: expected boolean"_s, key));
        if (body.contains(key))
            settings.more.insert(key, body[key]);
    }
    if (body.contains("gatedNotificationsEmail"_L1)) {
        const QString address = body["gatedNotificationsEmail"_L1].toString();
        if (!address.contains(u'@'))
            return std::unexpected(schemaRefusal(u"Invalid email address"_s, u"gatedNotificationsEmail"_s));
        settings.more.insert("gatedNotificationsEmail"_L1, address);
    }
    return {};
}

Answer changeSettings(RepoCall &call)
{
    const Outcome<QJsonObject> body = readJson(call.call, requireWrite(call.call, call.repo));
    if (!body)
        return refuse(body.error());
    RepoSettings settings = call.repo.settings;
    const auto visibility = readVisibility(call.call, *body, call.repo.kind, call.repo.owner());
    if (!visibility)
        return refuse(visibility.error());
    setVisibility(settings, visibility->value_or(visibilityOf(settings)));
    if (const Outcome<void> read = readGate(*body, settings); !read)
        return refuse(read.error());
    if (const Outcome<void> read = readOthers(*body, settings); !read)
        return refuse(read.error());
    if (body->contains("discussionsDisabled"_L1)) {
        if (!(*body)["discussionsDisabled"_L1].isBool())
            return refuse(schemaRefusal(u"Invalid input: expected boolean"_s, u"discussionsDisabled"_s));
        settings.discussionsDisabled = (*body)["discussionsDisabled"_L1].toBool();
    }
    call.call.backend.store().setSettings(call.repo.row, settings);
    return json(*body);
}

Answer showResourceGroup(RepoCall &call)
{
    const QJsonValue group = call.repo.settings.more["resourceGroup"_L1];
    if (!group.isObject())
        return refuse(404, u"This repo belongs to no resource group"_s);
    return json(group.toObject());
}

//! Groups come into being with the first repo that is put into them.
Answer setResourceGroup(RepoCall &call)
{
    static const QRegularExpression hex(u"^[0-9a-f]{24}$"_s);
    if (const Outcome<void> allowed = requireWrite(call.call, call.repo); !allowed)
        return refuse(allowed.error());
    const std::optional<Person> owner = call.call.backend.store().person(call.repo.owner());
    if (!owner || !owner->isOrganization)
        return refuse(400, u"Only repos of an organization can belong to a resource group"_s);
    const Outcome<QJsonObject> body = readJson(call.call);
    if (!body)
        return refuse(body.error());
    const QJsonValue id = (*body)["resourceGroupId"_L1];
    if (!id.isNull() && !hex.match(id.toString()).hasMatch())
        return refuse(schemaRefusal(u"Invalid input: expected 24 hex digits or null"_s, u"resourceGroupId"_s));
    RepoSettings settings = call.repo.settings;
    if (id.isNull())
        settings.more.remove("resourceGroup"_L1);
    else
        settings.more.insert("resourceGroup"_L1,
                             QJsonObject{{u"id"_s, id}, {u"name"_s, u"Group "_s + id.toString().right(4)}});
    call.call.backend.store().setSettings(call.repo.row, settings);
    return json(QJsonObject{{u"name"_s, call.repo.id},
                            {u"type"_s, kindName(call.repo.kind)},
                            {u"private"_s, call.repo.settings.isPrivate},
                            {u"addedBy"_s, call.call.caller.user}});
}

constexpr RepoRoute apiRoutes[] = {
    {"PUT", "settings", [](RepoCall &call, const QStringList &) { return changeSettings(call); }},
    {"GET", "resource-group", [](RepoCall &call, const QStringList &) { return showResourceGroup(call); }},
    {"POST", "resource-group", [](RepoCall &call, const QStringList &) { return setResourceGroup(call); }},
};

} // namespace

Area settingsArea()
{
    return {.api = apiRoutes};
}

} // namespace sandbox
