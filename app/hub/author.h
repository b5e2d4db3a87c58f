#pragma once

#include <QDateTime>
#include <QJsonValue>
#include <QString>

#include <optional>
#include <vector>

namespace hub {

//! Who did something: a person or an organization, as lists, comments, followers and access requests name them
//! (hub-api "Discussions and pull requests" and "Users, organizations, avatars").
struct Author {
    QString id = {}; //!< 24 hex digits; may be missing
    QString name = {};
    QString fullName = {};
    QString avatarUrl = {}; //!< absolute, or a path below the endpoint
    QString type = {}; //!< user or org, as the Hub says it
    bool isPro = false;
    bool isStaff = false; //!< works for the Hub
    bool isModerator = false;
    std::optional<qint64> followers = {};
    std::optional<bool> isFollowed = {}; //!< by whoever asks
    QString plan = {}; //!< organizations: team, enterprise, …
    QString primaryOrganization = {};
    QString oauthApp = {}; //!< what acted in their name
    bool isOwner = false; //!< of the repo this is about
    bool isMember = false; //!< of the organization that owns it
    bool isBlocked = false; //!< by whoever asks
    QDateTime followedAt = {}; //!< only when a listing was asked for it

    bool isOrganization() const { return type == QLatin1StringView("org"); }

    //! Nothing when nobody is named, which is how a deleted account appears. A bare text is a name.
    static std::optional<Author> fromJson(const QJsonValue &json);
    static std::vector<Author> listFromJson(const QJsonValue &json);
};

} // namespace hub
