#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <vector>

//! Who a token belongs to and what it may do (hub-api "whoami").
namespace hub {

//! A group of repos within an organization, and what one is in it.
struct GroupMembership {
    QString id = {};
    QString name = {};
    QString role = {};
};

//! An organization one belongs to.
struct Membership {
    QString id = {}; //!< 24 hex digits
    QString name = {};
    QString fullName = {};
    QString role = {}; //!< admin, write, contributor, read, no_access; empty when not said
    QString avatarUrl = {};
    QStringList restrictions = {}; //!< mfa, sso, ip, …: calls to it fail until that is solved
    QString email = {};
    QString plan = {}; //!< team, enterprise, plus, academia; empty: none
    bool isEnterprise = false; //!< the older word for having a plan
    bool canPay = false;
    QDateTime periodEnd = {}; //!< of the bill; invalid when not said
    std::vector<GroupMembership> resourceGroups = {};

    bool mayWrite() const { return role != QLatin1StringView("read") && role != QLatin1StringView("no_access"); }

    static Membership fromJson(const QJsonObject &json);
};

//! What a fine-grained token may do with one thing. Permissions are an open set of dotted words: show them, do not
//! decide by them.
struct TokenScope {
    QString entityType = {}; //!< model, dataset, space, collection, org, user, …
    QString entityId = {}; //!< 24 hex digits
    QString entityName = {}; //!< may be missing
    QStringList permissions = {}; //!< repo.write, discussion.write, …
};

struct Identity {
    enum class Role { Unknown, Read, Write, FineGrained, Staff };

    QString type = {}; //!< user; other kinds of tokens have been seen
    QString id = {}; //!< 24 hex digits
    QString name = {};
    QString fullName = {};
    QString email = {};
    bool emailVerified = false;
    bool isPro = false;
    bool canPay = false;
    QString billingMode = {}; //!< prepaid or postpaid
    QDateTime periodEnd = {}; //!< of the bill; invalid when not said
    QString avatarUrl = {}; //!< absolute, or a path below the endpoint
    std::vector<Membership> organizations = {};
    QString authType = {}; //!< access_token for user tokens
    QString tokenName = {};
    Role role = Role::Unknown;
    QString roleName = {}; //!< as the Hub spells it: read, write, fineGrained, god
    QDateTime tokenCreatedAt = {};
    bool readsGatedRepos = false; //!< of a fine-grained token
    QStringList globalPermissions = {}; //!< of a fine-grained token: discussion.write, post.write
    std::vector<TokenScope> scopes = {}; //!< of a fine-grained token
    QStringList permissions = {}; //!< both of them as lines: "owner/name: repo.write", "global: discussion.write"
    QDateTime expiresAt = {};
    QJsonObject raw = {}; //!< the whole answer, for what has no field here

    //! False only when no write can succeed; a fine-grained token may still be refused for one repo.
    bool mayWrite() const { return role != Role::Read; }

    static Result<Identity> fromJson(const QJsonObject &json);
};

} // namespace hub
