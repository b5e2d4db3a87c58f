#include "hub/peopletypes.h"

#include "hub/json.h"

using namespace Qt::StringLiterals;

namespace hub {

namespace {

AccountCounts countsIn(const QJsonObject &json)
{
    const auto count = [&json](QLatin1StringView key) { return json::integer(json[key], -1); };
    return {.models = count("numModels"_L1),
            .datasets = count("numDatasets"_L1),
            .spaces = count("numSpaces"_L1),
            .buckets = count("numBuckets"_L1),
            .kernels = count("numKernels"_L1),
            .discussions = count("numDiscussions"_L1),
            .papers = count("numPapers"_L1),
            .upvotes = count("numUpvotes"_L1),
            .likes = count("numLikes"_L1),
            .followers = count("numFollowers"_L1),
            .following = count("numFollowing"_L1),
            .followedOrganizations = count("numFollowingOrgs"_L1),
            .members = count("numUsers"_L1)};
}

std::optional<bool> flagIn(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() ? std::optional<bool>() : json::flag(value);
}

std::vector<OwnHardware> hardwareIn(const QJsonValue &value)
{
    std::vector<OwnHardware> items;
    const QJsonArray rows = value.toArray();
    for (const QJsonValueConstRef row : rows) {
        const QJsonObject json = row.toObject();
        items.push_back({.sku = json::texts(json["sku"_L1]),
                         .memoryGb = json::number(json["mem"_L1]),
                         .number = int(json::integer(json["num"_L1], 1)),
                         .isPrimary = json::flag(json["isPrimary"_L1])});
    }
    return items;
}

} // namespace

Result<UserOverview> UserOverview::fromJson(const QJsonObject &json)
{
    std::optional<Author> user = Author::fromJson(json);
    if (!user)
        return failure(Error::Kind::Malformed, u"The answer names no user."_s);
    return UserOverview{.user = *std::move(user),
                        .details = json::text(json["details"_L1]),
                        .createdAt = json::time(json["createdAt"_L1]),
                        .isFollowed = flagIn(json["isFollowing"_L1]),
                        .organizations = Author::listFromJson(json["orgs"_L1]),
                        .counts = countsIn(json),
                        .primaryOrganizationAvatarUrl = json::text(json["primaryOrgAvatarUrl"_L1]),
                        .isServiceAccount = json::flag(json["serviceAccount"_L1]),
                        .hardware = hardwareIn(json["hardwareItems"_L1])};
}

Result<OrganizationOverview> OrganizationOverview::fromJson(const QJsonObject &json)
{
    std::optional<Author> organization = Author::fromJson(json);
    if (!organization)
        return failure(Error::Kind::Malformed, u"The answer names no organization."_s);
    return OrganizationOverview{.organization = *std::move(organization),
                                .details = json::text(json["details"_L1]),
                                .isVerified = flagIn(json["isVerified"_L1]),
                                .isFollowed = flagIn(json["isFollowing"_L1]),
                                .counts = countsIn(json)};
}

} // namespace hub
