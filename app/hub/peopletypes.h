#pragma once

#include "core/result.h"
#include "hub/author.h"

#include <QJsonObject>
#include <QStringList>

//! Users and organizations as the Hub describes them (hub-api "Users, organizations, avatars").
namespace hub {

//! How much there is of somebody; -1 where the Hub does not say.
struct AccountCounts {
    qint64 models = -1;
    qint64 datasets = -1;
    qint64 spaces = -1;
    qint64 buckets = -1;
    qint64 kernels = -1;
    qint64 discussions = -1;
    qint64 papers = -1;
    qint64 upvotes = -1;
    qint64 likes = -1;
    qint64 followers = -1;
    qint64 following = -1;
    qint64 followedOrganizations = -1;
    qint64 members = -1; //!< organizations only
};

//! What somebody runs models on at home.
struct OwnHardware {
    QStringList sku = {}; //!< kind, maker, model
    double memoryGb = 0;
    int number = 1;
    bool isPrimary = false;
};

struct UserOverview {
    Author user = {};
    QString details = {}; //!< what they say about themselves
    QDateTime createdAt = {};
    std::optional<bool> isFollowed = {}; //!< by whoever asks
    std::vector<Author> organizations = {};
    AccountCounts counts = {};
    QString primaryOrganizationAvatarUrl = {};
    bool isServiceAccount = false;
    std::vector<OwnHardware> hardware = {};

    static Result<UserOverview> fromJson(const QJsonObject &json);
};

struct OrganizationOverview {
    Author organization = {};
    QString details = {};
    std::optional<bool> isVerified = {};
    std::optional<bool> isFollowed = {};
    AccountCounts counts = {};

    static Result<OrganizationOverview> fromJson(const QJsonObject &json);
};

//! Where else somebody can be found.
struct SocialLink {
    QString kind = {}; //!< github, twitter, …
    QString value = {}; //!< a name there or an address
};

} // namespace hub
