#pragma once

#include "hub/call.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace hub {

//! An organization one belongs to.
struct Membership {
    QString name = {};
    QString fullName = {};
    QString role = {}; //!< admin, write, contributor, read, no_access; empty when not said
    QString avatarUrl = {};
    QStringList restrictions = {}; //!< mfa, sso, ip, …: calls to it fail until that is solved

    bool mayWrite() const { return role != QLatin1StringView("read") && role != QLatin1StringView("no_access"); }
};

//! Who a token belongs to and what it may do, as /api/whoami-v2 says it.
struct Identity {
    enum class Role { Unknown, Read, Write, FineGrained, Staff };

    QString name = {};
    QString fullName = {};
    QString email = {};
    bool emailVerified = false;
    bool isPro = false;
    QString avatarUrl = {}; //!< absolute, or a path below the endpoint
    std::vector<Membership> organizations = {};
    QString tokenName = {};
    Role role = Role::Unknown;
    QStringList permissions = {}; //!< of a fine-grained token: "owner/name: repo.write", "global: discussion.write"
    QDateTime expiresAt = {};
    QJsonObject raw = {}; //!< the whole answer, for what has no field here

    //! False only when no write can succeed; a fine-grained token may still be refused for one repo.
    bool mayWrite() const { return role != Role::Read; }

    static Result<Identity> fromJson(const QJsonObject &json);
};

namespace accounts {

//! The Hub limits this call strictly: once per token, then remembered.
Call<Identity> whoami();

//! A pasted token without the spaces and line ends around it; refused when it cannot be one.
Result<QByteArray> cleanToken(const QByteArray &pasted);

} // namespace accounts

} // namespace hub
