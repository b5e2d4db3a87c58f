#include "hub/reposettings.h"

#include "hub/messages.h"
#include "hub/readers.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

//! The words of an enumeration in the order of its values.
constexpr std::array mailNames{"bulk"_L1, "real-time"_L1};
constexpr std::array orderNames{"recently-created"_L1, "trending"_L1, "reactions"_L1};
constexpr std::array visibilityNames{"public"_L1, "private"_L1, "protected"_L1};

template<typename Enum, size_t count>
std::optional<Enum> valueIn(const std::array<QLatin1StringView, count> &names, const QJsonValue &value)
{
    const QString word = value.toString();
    const auto found = std::ranges::find_if(names, [&word](QLatin1StringView name) { return word == name; });
    return found == names.end() ? std::nullopt : std::optional(Enum(found - names.begin()));
}

std::optional<bool> flagIn(const QJsonValue &value)
{
    return value.isUndefined() ? std::nullopt : std::optional(json::flag(value));
}

std::unexpected<Error> refused(const char *text, const QString &subject = {})
{
    return failure(Error::Kind::Invalid, QCoreApplication::translate("RepoSettings", text), subject);
}

QJsonValue gateValue(Gate gate)
{
    switch (gate) {
    case Gate::Open: return false;
    case Gate::Automatic: return u"auto"_s;
    case Gate::Manual: return u"manual"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<Gate> gateIn(const QJsonValue &value)
{
    if (value.isUndefined())
        return {};
    return gateFromName(value.toString()).value_or(Gate::Open);
}

//! In no group is said by null.
Result<ResourceGroup> readGroup(const Response &response)
{
    if (response.body.trimmed() == "null" || response.body.trimmed().isEmpty())
        return ResourceGroup{};
    return json::object(response).transform(&ResourceGroup::fromJson);
}

} // namespace

Result<Gate> gateFromName(const QString &name)
{
    if (name == "auto"_L1)
        return Gate::Automatic;
    if (name == "manual"_L1)
        return Gate::Manual;
    if (name == "false"_L1)
        return Gate::Open;
    return refused(QT_TRANSLATE_NOOP("RepoSettings", "Access is asked for with “auto”, “manual” or not at all."), name);
}

QJsonObject RepoSettings::toJson() const
{
    QJsonObject body;
    if (visibility)
        body[u"visibility"_s] = visibilityName(*visibility);
    else if (isPrivate)
        body[u"private"_s] = *isPrivate;
    if (gate)
        body[u"gated"_s] = gateValue(*gate);
    if (isGatedForMembers)
        body[u"orgMembersGated"_s] = *isGatedForMembers;
    if (gateMail)
        body[u"gatedNotificationsMode"_s] = mailNames.at(size_t(*gateMail));
    if (gateMailAddress)
        body[u"gatedNotificationsEmail"_s] = *gateMailAddress;
    if (discussionsDisabled)
        body[u"discussionsDisabled"_s] = *discussionsDisabled;
    if (discussionOrder)
        body[u"discussionsSorting"_s] = orderNames.at(size_t(*discussionOrder));
    if (xetEnabled)
        body[u"xetEnabled"_s] = *xetEnabled;
    return body;
}

Result<RepoSettings> RepoSettings::fromJson(const QJsonObject &json)
{
    RepoSettings settings{
        .visibility = valueIn<Visibility>(visibilityNames, json["visibility"_L1]),
        .isPrivate = flagIn(json["private"_L1]),
        .gate = gateIn(json["gated"_L1]),
        .isGatedForMembers = flagIn(json["orgMembersGated"_L1]),
        .gateMail = valueIn<GateMail>(mailNames, json["gatedNotificationsMode"_L1]),
        .discussionsDisabled = flagIn(json["discussionsDisabled"_L1]),
        .discussionOrder = valueIn<DiscussionOrder>(orderNames, json["discussionsSorting"_L1]),
        .xetEnabled = flagIn(json["xetEnabled"_L1]),
    };
    if (json.contains("gatedNotificationsEmail"_L1))
        settings.gateMailAddress = json::text(json["gatedNotificationsEmail"_L1]);
    return settings;
}

Result<Call<RepoSettings>> repos::updateSettings(const RepoId &repo, const RepoSettings &settings)
{
    const QJsonObject body = settings.toJson();
    if (body.isEmpty())
        return refused(QT_TRANSLATE_NOOP("RepoSettings", "There is nothing to change."), repo.id);
    return Call<RepoSettings>{.message = sendJson(Verb::Put, repo.apiPath() + "/settings", body),
                              .read = readObject<RepoSettings>};
}

Call<Done> repos::remove(const RepoId &repo, bool namesModel)
{
    const QString owner = repo.owner();
    QJsonObject body{{u"name"_s, repo.name()}, {u"organization"_s, owner.isEmpty() ? QJsonValue() : QJsonValue(owner)}};
    if (namesModel || repo.kind != RepoKind::Model)
        body[u"type"_s] = kindName(repo.kind);
    return {.message = sendJson(Verb::Delete, "/api/repos/delete", body), .read = readNothing};
}

Result<Done> repos::unlessMissing(const Result<Done> &removed)
{
    if (!removed && removed.error().kind == Error::Kind::RepoNotFound)
        return Done{};
    return removed;
}

Result<Call<Done>> repos::move(const RepoId &from, const QString &to)
{
    const RepoId target{.kind = from.kind, .id = to};
    for (const RepoId &repo : {from, target}) {
        if (const Result<RepoId> id = repo.validated(); !id)
            return std::unexpected(id.error());
        if (repo.owner().isEmpty())
            return refused(QT_TRANSLATE_NOOP("RepoSettings", "To move a repo, name it as owner/name."), repo.id);
    }
    const QJsonObject body{{u"fromRepo"_s, from.id}, {u"toRepo"_s, to}, {u"type"_s, kindName(from.kind)}};
    return Call<Done>{.message = sendJson(Verb::Post, "/api/repos/move", body), .read = readNothing};
}

Call<ResourceGroup> repos::resourceGroup(const RepoId &repo)
{
    return {.message = get(repo.apiPath() + "/resource-group"), .read = readGroup};
}

Result<Call<ResourceGroup>> repos::setResourceGroup(const RepoId &repo, const QString &groupId)
{
    static const QRegularExpression hex(u"^[0-9a-f]{24}$"_s);
    if (!groupId.isEmpty() && !hex.match(groupId).hasMatch())
        return refused(QT_TRANSLATE_NOOP("RepoSettings", "A resource group is named by 24 hex digits."), groupId);
    const QJsonObject body{{u"resourceGroupId"_s, groupId.isEmpty() ? QJsonValue() : QJsonValue(groupId)}};
    return Call<ResourceGroup>{.message = sendJson(Verb::Post, repo.apiPath() + "/resource-group", body),
                               .read = readGroup};
}

} // namespace hub
