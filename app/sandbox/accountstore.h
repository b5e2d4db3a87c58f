#pragma once

#include "sandbox/documenttable.h"
#include "sandbox/store.h"

namespace sandbox {

//! What a user or an organisation is besides a name.
struct Profile {
    QString details = {};
    bool isPro = false;
    bool canPay = false;
    bool paysForSpaces = false; //!< may make Spaces that run only with a subscription
    bool isVerified = false;
    QString plan = {}; //!< of organisations: empty, team, enterprise, plus, academia
    QStringList restrictions = {}; //!< of organisations: mfa, sso, ip, …
    bool isPrivateByDefault = false; //!< what new repos of an organisation are where nobody says otherwise
    QJsonObject socials = {};
    QDateTime createdAt = {};

    bool isPaying() const { return isPro || !plan.isEmpty(); }
    QJsonObject toJson() const;
    static Profile fromJson(const QJsonObject &json);
};

struct Following {
    QString follower = {};
    QString followed = {};
    QDateTime since = {};
};

//! Profiles, and who follows whom.
class AccountStore
{
public:
    AccountStore(Store &store, Database &database);

    void create();

    void setProfile(const QString &name, const Profile &profile);
    Profile profile(const QString &name);
    QList<Person> people(); //!< users and organisations, oldest first
    QList<QPair<QString, OrgRole>> members(const QString &organization);
    QStringList organizationsOf(const QString &user);

    void revoke(const QByteArray &token);

    void follow(const QString &follower, const QString &followed, const QDateTime &since);
    QList<Following> followings(); //!< oldest first

    //! Somebody as discussions, collections and members name them; empty where there is nobody of that name.
    QJsonObject author(const QString &name);

    static QString avatarPath(const QString &name);

private:
    Store &m_store;
    Database &m_database;
    DocumentTable m_profiles;
    DocumentTable m_followings;
};

} // namespace sandbox
