#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QMetaType>
#include <QStringList>
#include <QUrl>

#include <vector>

class QJsonObject;

namespace auth {

//! An organization that an account belongs to.
struct Organization {
    QString name = {};
    QString fullName = {};
    QString role = {}; //!< admin, write, contributor, read, no_access; empty when not said
    QString avatarUrl = {};
    QStringList restrictions = {}; //!< mfa, sso, ip, …: calls to it fail until that is solved

    bool mayWrite() const;

    friend bool operator==(const Organization &, const Organization &) = default;
};

//! Somebody on one Hub, or nobody there: what is known about them and where their token is kept, never the token.
struct Account {
    enum class TokenPlace {
        Keychain, //!< the system's secret store
        File, //!< a file that only its owner can read, by the person's choice
        SessionOnly, //!< memory, gone when the program ends
        Environment, //!< HF_TOKEN and its like
    };

    QString id = {}; //!< idOf(endpoint, user); of the environment's account: "$HF_TOKEN@https://…"
    QUrl endpoint = {}; //!< as normalized() leaves it
    QString user = {}; //!< empty when signed out, or not known yet (environment)
    QString fullName = {};
    QString email = {};
    bool emailVerified = false;
    bool isPro = false;
    QString avatarUrl = {}; //!< absolute, or a path below the endpoint
    TokenPlace place = TokenPlace::Keychain;
    QString tokenRole = {}; //!< read, write, fineGrained, god; empty when not known
    QString tokenName = {};
    QStringList permissions = {}; //!< of a fine-grained token, for showing
    QDateTime expiresAt = {};
    std::vector<Organization> organizations = {};

    bool isSignedOut() const; //!< nobody: public data of that Hub only
    bool isIdentified() const { return !user.isEmpty(); }
    //! False only when no write can succeed: signed out, or a token that can only read.
    bool mayWrite() const;
    bool isFineGrained() const;
    QString displayName() const; //!< the full name, else the user name
    QString serverName() const; //!< host, with the port when it is not the usual one
    QUrl avatar() const; //!< absolute; empty when there is none
    QStringList namespaces() const; //!< who repos may be made for: the user, then organizations that allow it

    QJsonObject toJson() const;
    static Result<Account> fromJson(const QJsonObject &json);

    static Account signedOut(const QUrl &endpoint);
    static QString idOf(const QUrl &endpoint, const QString &user);

    friend bool operator==(const Account &, const Account &) = default;
};

//! https://huggingface.co
QUrl publicEndpoint();

//! The address of a Hub without what does not belong to it: user, query, fragment, usual port, trailing slashes.
//! Empty unless it is an http or https address with a host.
QUrl normalized(const QUrl &endpoint);

} // namespace auth

Q_DECLARE_METATYPE(auth::Account)
