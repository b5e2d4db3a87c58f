#include "hub/author.h"

#include "hub/json.h"

using namespace Qt::StringLiterals;

namespace hub {

namespace {

QString nameIn(const QJsonValue &value)
{
    return value.isObject() ? json::text(value.toObject()["name"_L1]) : json::text(value);
}

std::optional<bool> flagIn(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() ? std::optional<bool>() : json::flag(value);
}

std::optional<qint64> countIn(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() ? std::optional<qint64>() : json::integer(value);
}

} // namespace

std::optional<Author> Author::fromJson(const QJsonValue &value)
{
    if (value.isString() && !value.toString().isEmpty())
        return Author{.name = value.toString()};
    const QJsonObject json = value.toObject();
    const QString user = json::text(json["user"_L1]);
    const QString name = user.isEmpty() ? json::text(json["name"_L1]) : user;
    if (name.isEmpty())
        return {};
    // Notifications shorten the key.
    const QString avatar = json::text(json["avatarUrl"_L1]);
    return Author{.id = json::text(json["_id"_L1]),
                  .name = name,
                  .fullName = json::text(json["fullname"_L1]),
                  .avatarUrl = avatar.isEmpty() ? json::text(json["avatar"_L1]) : avatar,
                  .type = json::text(json["type"_L1]),
                  .isPro = json::flag(json["isPro"_L1]),
                  .isStaff = json::flag(json["isHf"_L1]) || json::flag(json["isHfAdmin"_L1]),
                  .isModerator = json::flag(json["isMod"_L1]),
                  .followers = countIn(json["followerCount"_L1]),
                  .isFollowed = flagIn(json["isUserFollowing"_L1]),
                  .plan = json::text(json["plan"_L1]),
                  .primaryOrganization = nameIn(json["primaryOrg"_L1]),
                  .oauthApp = nameIn(json["oauthApp"_L1]),
                  .isOwner = json::flag(json["isOwner"_L1]),
                  .isMember = json::flag(json["isOrgMember"_L1]),
                  .isBlocked = json::flag(json["isBlockedByMe"_L1]),
                  .followedAt = json::time(json["followedAt"_L1])};
}

std::vector<Author> Author::listFromJson(const QJsonValue &json)
{
    std::vector<Author> authors;
    const QJsonArray rows = json.toArray();
    for (const QJsonValueConstRef row : rows) {
        if (std::optional<Author> author = fromJson(row))
            authors.push_back(*std::move(author));
    }
    return authors;
}

} // namespace hub
