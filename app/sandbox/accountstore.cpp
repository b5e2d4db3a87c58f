#include "sandbox/accountstore.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sandbox {

QJsonObject Profile::toJson() const
{
    return {{u"details"_s, details},
            {u"isPro"_s, isPro},
            {u"canPay"_s, canPay},
            {u"paysForSpaces"_s, paysForSpaces},
            {u"isVerified"_s, isVerified},
            {u"plan"_s, plan},
            {u"restrictions"_s, QJsonArray::fromStringList(restrictions)},
            {u"isPrivateByDefault"_s, isPrivateByDefault},
            {u"socials"_s, socials},
            {u"createdAt"_s, isoDate(createdAt)}};
}

Profile Profile::fromJson(const QJsonObject &json)
{
    return {.details = json["details"_L1].toString(),
            .isPro = json["isPro"_L1].toBool(),
            .canPay = json["canPay"_L1].toBool(),
            .paysForSpaces = json["paysForSpaces"_L1].toBool(),
            .isVerified = json["isVerified"_L1].toBool(),
            .plan = json["plan"_L1].toString(),
            .restrictions = json["restrictions"_L1].toVariant().toStringList(),
            .isPrivateByDefault = json["isPrivateByDefault"_L1].toBool(),
            .socials = json["socials"_L1].toObject(),
            .createdAt = QDateTime::fromString(json["createdAt"_L1].toString(), Qt::ISODateWithMs)};
}

AccountStore::AccountStore(Store &store, Database &database)
    : m_store(store)
    , m_database(database)
    , m_profiles(database, u"profiles"_s)
    , m_followings(database, u"followings"_s)
{ }

void AccountStore::create()
{
    m_profiles.create();
    m_followings.create();
}

void AccountStore::setProfile(const QString &name, const Profile &profile)
{
    m_profiles.put(name, profile.toJson());
}

Profile AccountStore::profile(const QString &name)
{
    return Profile::fromJson(m_profiles.find(name).value_or(QJsonObject()));
}

QList<Person> AccountStore::people()
{
    return m_database.run([](QSqlDatabase &connection) {
        QSqlQuery query =
            Database::query(connection, u"SELECT name, full_name, hex, is_organization FROM people ORDER BY rowid"_s);
        QList<Person> found;
        while (query.next()) {
            found.append({.name = query.value(0).toString(),
                          .fullName = query.value(1).toString(),
                          .hex = query.value(2).toString(),
                          .isOrganization = query.value(3).toBool()});
        }
        return found;
    });
}

QList<QPair<QString, OrgRole>> AccountStore::members(const QString &organization)
{
    return m_database.run([&](QSqlDatabase &connection) {
        QSqlQuery query = Database::query(
            connection, u"SELECT user, role FROM members WHERE organization = ? COLLATE NOCASE ORDER BY rowid"_s,
            {organization});
        QList<QPair<QString, OrgRole>> found;
        while (query.next())
            found.append({query.value(0).toString(), OrgRole(query.value(1).toInt())});
        return found;
    });
}

QStringList AccountStore::organizationsOf(const QString &user)
{
    return m_database.run([&](QSqlDatabase &connection) {
        QSqlQuery query = Database::query(
            connection, u"SELECT organization FROM members WHERE user = ? COLLATE NOCASE ORDER BY organization"_s,
            {user});
        QStringList found;
        while (query.next())
            found.append(query.value(0).toString());
        return found;
    });
}

void AccountStore::revoke(const QByteArray &token)
{
    m_database.execute([&](QSqlDatabase &connection) {
        Database::query(connection, u"DELETE FROM tokens WHERE value = ?"_s, {token});
    });
}

void AccountStore::follow(const QString &follower, const QString &followed, const QDateTime &since)
{
    m_followings.put(follower + u'/' + followed,
                     {{u"follower"_s, follower}, {u"followed"_s, followed}, {u"since"_s, isoDate(since)}});
}

QList<Following> AccountStore::followings()
{
    QList<Following> found;
    for (const QJsonObject &json : m_followings.all()) {
        found.append({.follower = json["follower"_L1].toString(),
                      .followed = json["followed"_L1].toString(),
                      .since = QDateTime::fromString(json["since"_L1].toString(), Qt::ISODateWithMs)});
    }
    return found;
}

QJsonObject AccountStore::author(const QString &name)
{
    const std::optional<Person> person = m_store.person(name);
    if (!person)
        return {};
    QJsonObject author{{u"_id"_s, person->hex},
                       {u"avatarUrl"_s, avatarPath(person->name)},
                       {u"fullname"_s, person->fullName},
                       {u"name"_s, person->name},
                       {u"type"_s, person->isOrganization ? u"org"_s : u"user"_s},
                       {u"isHf"_s, false}};
    const Profile facts = profile(name);
    if (person->isOrganization) {
        author.insert("isEnterprise"_L1, facts.plan.startsWith("enterprise"_L1) || facts.plan == "plus"_L1);
    } else {
        author.insert("isPro"_L1, facts.isPro);
        author.insert("isMod"_L1, false);
    }
    return author;
}

QString AccountStore::avatarPath(const QString &name)
{
    return u"/avatars/"_s + name + u".svg"_s;
}

} // namespace sandbox
