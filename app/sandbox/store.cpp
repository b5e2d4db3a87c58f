#include "sandbox/store.h"

#include "sandbox/accessstore.h"
#include "sandbox/discussionstore.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

const QString repoColumns =
    u"id, hex, kind, name, private, gated, likes, downloads, trending, created, settings, facts, "
    "used_storage"_s;

QStringList schema()
{
    return {
        u"CREATE TABLE IF NOT EXISTS secrets(name TEXT PRIMARY KEY, value BLOB NOT NULL)"_s,
        u"CREATE TABLE IF NOT EXISTS people(name TEXT PRIMARY KEY COLLATE NOCASE, full_name TEXT, hex TEXT, "
        "is_organization INTEGER)"_s,
        u"CREATE TABLE IF NOT EXISTS tokens(value BLOB PRIMARY KEY, user TEXT, role INTEGER, scopes TEXT, "
        "display_name TEXT)"_s,
        u"CREATE TABLE IF NOT EXISTS members(organization TEXT, user TEXT, role INTEGER, "
        "PRIMARY KEY(organization, user))"_s,
        u"CREATE TABLE IF NOT EXISTS repos(id INTEGER PRIMARY KEY AUTOINCREMENT, hex TEXT, kind INTEGER, "
        "name TEXT COLLATE NOCASE, private INTEGER, gated TEXT, likes INTEGER, downloads INTEGER, trending REAL, "
        "created TEXT, settings TEXT, facts TEXT, used_storage INTEGER DEFAULT 0, UNIQUE(kind, name))"_s,
        u"CREATE TABLE IF NOT EXISTS moved_repos(kind INTEGER, name TEXT COLLATE NOCASE, "
        "repo INTEGER REFERENCES repos(id) ON DELETE CASCADE, PRIMARY KEY(kind, name))"_s,
        u"CREATE TABLE IF NOT EXISTS likes(repo INTEGER REFERENCES repos(id) ON DELETE CASCADE, user TEXT, "
        "created TEXT, PRIMARY KEY(repo, user))"_s,
        u"CREATE TABLE IF NOT EXISTS objects(repo INTEGER REFERENCES repos(id) ON DELETE CASCADE, sha256 BLOB, "
        "size INTEGER, PRIMARY KEY(repo, sha256))"_s,
        u"CREATE INDEX IF NOT EXISTS objects_by_hash ON objects(sha256)"_s,
        u"CREATE TABLE IF NOT EXISTS uploads(id TEXT PRIMARY KEY, repo INTEGER REFERENCES repos(id) ON DELETE CASCADE, "
        "sha256 BLOB, size INTEGER, part_size INTEGER)"_s,
        u"CREATE TABLE IF NOT EXISTS parts(upload TEXT REFERENCES uploads(id) ON DELETE CASCADE, number INTEGER, "
        "etag BLOB, PRIMARY KEY(upload, number))"_s,
    };
}

QString text(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QString text(const QStringList &list)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

QStringList strings(const QJsonArray &array)
{
    QStringList list;
    for (const QJsonValueConstRef value : array)
        list.append(value.toString());
    return list;
}

QJsonObject object(const QVariant &value)
{
    return QJsonDocument::fromJson(value.toByteArray()).object();
}

QDateTime date(const QVariant &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

QJsonObject settingsToJson(const RepoSettings &settings)
{
    return {{u"pipelineTag"_s, settings.pipelineTag},
            {u"libraryName"_s, settings.libraryName},
            {u"sdk"_s, settings.sdk},
            {u"tags"_s, QJsonArray::fromStringList(settings.tags)},
            {u"discussionsDisabled"_s, settings.discussionsDisabled},
            {u"isProtected"_s, settings.isProtected},
            {u"more"_s, settings.more}};
}

Repo readRepo(const QSqlQuery &query)
{
    const QJsonObject settings = object(query.value(10));
    return {.row = query.value(0).toLongLong(),
            .hex = query.value(1).toString(),
            .kind = Kind(query.value(2).toInt()),
            .id = query.value(3).toString(),
            .settings = {.isPrivate = query.value(4).toBool(),
                         .isProtected = settings["isProtected"_L1].toBool(),
                         .gated = query.value(5).toString(),
                         .pipelineTag = settings["pipelineTag"_L1].toString(),
                         .libraryName = settings["libraryName"_L1].toString(),
                         .sdk = settings["sdk"_L1].toString(),
                         .tags = strings(settings["tags"_L1].toArray()),
                         .likes = query.value(6).toLongLong(),
                         .downloads = query.value(7).toLongLong(),
                         .trendingScore = query.value(8).toDouble(),
                         .createdAt = date(query.value(9)),
                         .discussionsDisabled = settings["discussionsDisabled"_L1].toBool(),
                         .more = settings["more"_L1].toObject()},
            .facts = RepoFacts::fromJson(object(query.value(11))),
            .usedStorage = query.value(12).toLongLong()};
}

QList<Repo> findRepos(Database &database, const QString &condition, const QVariantList &values)
{
    return database.run([&](QSqlDatabase &connection) {
        QSqlQuery query =
            Database::query(connection, u"SELECT %1 FROM repos WHERE %2"_s.arg(repoColumns, condition), values);
        QList<Repo> repos;
        while (query.next())
            repos.append(readRepo(query));
        return repos;
    });
}

std::optional<Repo> findRepo(Database &database, const QString &condition, const QVariantList &values)
{
    const QList<Repo> repos = findRepos(database, condition, values);
    return repos.isEmpty() ? std::nullopt : std::optional(repos.first());
}

void change(Database &database, const QString &sql, const QVariantList &values)
{
    database.execute([&](QSqlDatabase &connection) { Database::query(connection, sql, values); });
}

QList<Membership> memberships(QSqlDatabase &connection, const QString &user)
{
    QSqlQuery query = Database::query(connection,
                                      u"SELECT people.name, people.full_name, people.hex, members.role FROM members "
                                      "JOIN people ON people.name = members.organization WHERE members.user = ? "
                                      "ORDER BY people.name"_s,
                                      {user});
    QList<Membership> found;
    while (query.next()) {
        found.append({.organization = {.name = query.value(0).toString(),
                                       .fullName = query.value(1).toString(),
                                       .hex = query.value(2).toString(),
                                       .isOrganization = true},
                      .role = OrgRole(query.value(3).toInt())});
    }
    return found;
}

std::optional<Person> findPerson(Database &database, const QString &condition, const QString &value)
{
    return database.run([&](QSqlDatabase &connection) -> std::optional<Person> {
        QSqlQuery query = Database::query(
            connection, u"SELECT name, full_name, hex, is_organization FROM people WHERE "_s + condition, {value});
        if (!query.next())
            return std::nullopt;
        return Person{.name = query.value(0).toString(),
                      .fullName = query.value(1).toString(),
                      .hex = query.value(2).toString(),
                      .isOrganization = query.value(3).toBool()};
    });
}

} // namespace

bool Caller::isMemberOf(const QString &organization) const
{
    return std::ranges::any_of(memberships, [&](const Membership &membership) {
        return membership.organization.name.compare(organization, Qt::CaseInsensitive) == 0;
    });
}

bool Caller::canWriteIn(const QString &nameSpace) const
{
    if (!isAnonymous() && user.compare(nameSpace, Qt::CaseInsensitive) == 0)
        return true;
    return std::ranges::any_of(memberships, [&](const Membership &membership) {
        return membership.organization.name.compare(nameSpace, Qt::CaseInsensitive) == 0
            && membership.role != OrgRole::Read;
    });
}

QJsonObject RepoFacts::toJson() const
{
    return {{u"sha"_s, sha},
            {u"lastModified"_s, isoDate(lastModified)},
            {u"card"_s, card},
            {u"config"_s, config},
            {u"safetensors"_s, safetensors},
            {u"gguf"_s, gguf},
            {u"tags"_s, QJsonArray::fromStringList(tags)},
            {u"pipelineTag"_s, pipelineTag},
            {u"libraryName"_s, libraryName},
            {u"sdk"_s, sdk}};
}

RepoFacts RepoFacts::fromJson(const QJsonObject &json)
{
    return {.sha = json["sha"_L1].toString(),
            .lastModified = QDateTime::fromString(json["lastModified"_L1].toString(), Qt::ISODateWithMs),
            .card = json["card"_L1].toObject(),
            .config = json["config"_L1].toObject(),
            .safetensors = json["safetensors"_L1].toObject(),
            .gguf = json["gguf"_L1].toObject(),
            .tags = strings(json["tags"_L1].toArray()),
            .pipelineTag = json["pipelineTag"_L1].toString(),
            .libraryName = json["libraryName"_L1].toString(),
            .sdk = json["sdk"_L1].toString()};
}

bool Store::open(const QString &file)
{
    return m_database.open(file, schema() + DiscussionStore::schema() + AccessStore::schema());
}

bool Store::isFresh()
{
    return m_database.run([](QSqlDatabase &connection) {
        QSqlQuery query =
            Database::query(connection, u"SELECT (SELECT count(*) FROM people) + (SELECT count(*) FROM repos)"_s);
        return query.next() && query.value(0).toLongLong() == 0;
    });
}

QByteArray Store::secret()
{
    return m_database.run([](QSqlDatabase &connection) {
        Database::query(connection, u"INSERT OR IGNORE INTO secrets(name, value) VALUES('addresses', ?)"_s,
                        {randomHex(64).toLatin1()});
        QSqlQuery query = Database::query(connection, u"SELECT value FROM secrets WHERE name = 'addresses'"_s);
        return query.next() ? query.value(0).toByteArray() : QByteArray();
    });
}

void Store::addPerson(const Person &person)
{
    change(m_database,
           u"INSERT INTO people(name, full_name, hex, is_organization) VALUES(?, ?, ?, ?) "
           "ON CONFLICT(name) DO UPDATE SET full_name = excluded.full_name"_s,
           {person.name, person.fullName, person.hex.isEmpty() ? randomHex(24) : person.hex, person.isOrganization});
}

void Store::addToken(const QString &user, const Token &token)
{
    change(m_database,
           u"INSERT OR REPLACE INTO tokens(value, user, role, scopes, display_name) VALUES(?, ?, ?, ?, ?)"_s,
           {token.value, user, int(token.role), text(token.scopes), token.displayName});
}

void Store::addMember(const QString &organization, const QString &user, OrgRole role)
{
    change(m_database, u"INSERT OR REPLACE INTO members(organization, user, role) VALUES(?, ?, ?)"_s,
           {organization, user, int(role)});
}

std::optional<Person> Store::person(const QString &name)
{
    return findPerson(m_database, u"name = ?"_s, name);
}

std::optional<Person> Store::personById(const QString &hex)
{
    return findPerson(m_database, u"hex = ?"_s, hex);
}

bool Store::isMember(const QString &organization, const QString &user)
{
    return m_database.run([&](QSqlDatabase &connection) {
        return Database::query(connection, u"SELECT 1 FROM members WHERE organization = ? AND user = ?"_s,
                               {organization, user})
            .next();
    });
}

std::optional<Caller> Store::caller(const QByteArray &token)
{
    return m_database.run([&](QSqlDatabase &connection) -> std::optional<Caller> {
        QSqlQuery query = Database::query(
            connection, u"SELECT user, role, scopes, display_name FROM tokens WHERE value = ?"_s, {token});
        if (!query.next())
            return std::nullopt;
        Caller caller{.user = query.value(0).toString(),
                      .token = {.value = token,
                                .role = Role(query.value(1).toInt()),
                                .scopes = strings(QJsonDocument::fromJson(query.value(2).toByteArray()).array()),
                                .displayName = query.value(3).toString()}};
        caller.memberships = memberships(connection, caller.user);
        return caller;
    });
}

bool Store::addRepo(const Repo &repo)
{
    return m_database.run([&](QSqlDatabase &connection) {
        QSqlQuery query = Database::query(
            connection,
            u"INSERT OR IGNORE INTO repos(hex, kind, name, private, gated, likes, downloads, trending, created, "
            u"settings, "
            "facts, used_storage) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {repo.hex, int(repo.kind), repo.id, repo.settings.isPrivate, repo.settings.gated, repo.settings.likes,
             repo.settings.downloads, repo.settings.trendingScore, isoDate(repo.settings.createdAt),
             text(settingsToJson(repo.settings)), text(repo.facts.toJson()), repo.usedStorage});
        return query.numRowsAffected() == 1;
    });
}

void Store::removeRepo(qint64 row)
{
    change(m_database, u"DELETE FROM repos WHERE id = ?"_s, {row});
}

bool Store::moveRepo(qint64 row, const QString &id)
{
    return m_database.run([&](QSqlDatabase &connection) {
        QSqlQuery old = Database::query(connection, u"SELECT kind, name FROM repos WHERE id = ?"_s, {row});
        if (!old.next())
            return false;
        const QVariant kind = old.value(0);
        const QVariant name = old.value(1);
        QSqlQuery renamed =
            Database::query(connection, u"UPDATE OR IGNORE repos SET name = ? WHERE id = ?"_s, {id, row});
        if (renamed.numRowsAffected() != 1)
            return false;
        Database::query(connection, u"INSERT OR REPLACE INTO moved_repos(kind, name, repo) VALUES(?, ?, ?)"_s,
                        {kind, name, row});
        Database::query(connection, u"DELETE FROM moved_repos WHERE kind = ? AND name = ?"_s, {kind, id});
        return true;
    });
}

std::optional<Repo> Store::movedRepo(Kind kind, const QString &oldId)
{
    return findRepo(m_database, u"id = (SELECT repo FROM moved_repos WHERE kind = ? AND name = ?)"_s,
                    {int(kind), oldId});
}

std::optional<Repo> Store::repo(Kind kind, const QString &id)
{
    return findRepo(m_database, u"kind = ? AND name = ?"_s, {int(kind), id});
}

std::optional<Repo> Store::repoByName(Kind kind, const QString &name)
{
    if (name.contains(u'%') || name.contains(u'_'))
        return std::nullopt;
    return findRepo(m_database, u"kind = ? AND name LIKE ? ORDER BY likes DESC, id LIMIT 1"_s,
                    {int(kind), u"%/"_s + name});
}

std::optional<Repo> Store::repoByRow(qint64 row)
{
    return findRepo(m_database, u"id = ?"_s, {row});
}

QList<Repo> Store::repos(Kind kind)
{
    return findRepos(m_database, u"kind = ? ORDER BY id"_s, {int(kind)});
}

void Store::setSettings(qint64 row, const RepoSettings &settings)
{
    change(m_database, u"UPDATE repos SET private = ?, gated = ?, settings = ? WHERE id = ?"_s,
           {settings.isPrivate, settings.gated, text(settingsToJson(settings)), row});
}

void Store::setFacts(qint64 row, const RepoFacts &facts)
{
    change(m_database, u"UPDATE repos SET facts = ? WHERE id = ?"_s, {text(facts.toJson()), row});
}

void Store::addUsedStorage(qint64 row, qint64 bytes)
{
    change(m_database, u"UPDATE repos SET used_storage = used_storage + ? WHERE id = ?"_s, {bytes, row});
}

void Store::countDownload(qint64 row)
{
    change(m_database, u"UPDATE repos SET downloads = downloads + 1 WHERE id = ?"_s, {row});
}

void Store::setLike(qint64 repo, const QString &user, bool isLiked)
{
    m_database.execute([&](QSqlDatabase &connection) {
        const QVariantList who{repo, user};
        QSqlQuery query = isLiked
            ? Database::query(connection, u"INSERT OR IGNORE INTO likes(repo, user, created) VALUES(?, ?, ?)"_s,
                              who + QVariantList{isoDate(QDateTime::currentDateTimeUtc())})
            : Database::query(connection, u"DELETE FROM likes WHERE repo = ? AND user = ?"_s, who);
        if (query.numRowsAffected() == 1)
            Database::query(connection, u"UPDATE repos SET likes = max(0, likes + ?) WHERE id = ?"_s,
                            {isLiked ? 1 : -1, repo});
    });
}

QList<Like> Store::likes(const QString &user)
{
    return m_database.run([&](QSqlDatabase &connection) {
        QSqlQuery query = Database::query(connection,
                                          u"SELECT repos.name, repos.kind, likes.created FROM likes JOIN repos ON "
                                          "repos.id = likes.repo WHERE likes.user = ? AND repos.private = 0 "
                                          "ORDER BY likes.created DESC"_s,
                                          {user});
        QList<Like> found;
        while (query.next())
            found.append({query.value(0).toString(), Kind(query.value(1).toInt()), date(query.value(2))});
        return found;
    });
}

QStringList Store::likers(qint64 repo)
{
    return m_database.run([&](QSqlDatabase &connection) {
        QSqlQuery query =
            Database::query(connection, u"SELECT user FROM likes WHERE repo = ? ORDER BY created DESC, user"_s, {repo});
        QStringList found;
        while (query.next())
            found.append(query.value(0).toString());
        return found;
    });
}

void Store::linkObject(qint64 repo, const QByteArray &sha256, qint64 size)
{
    m_database.execute([&](QSqlDatabase &connection) {
        QSqlQuery query = Database::query(
            connection, u"INSERT OR IGNORE INTO objects(repo, sha256, size) VALUES(?, ?, ?)"_s, {repo, sha256, size});
        if (query.numRowsAffected() == 1)
            Database::query(connection, u"UPDATE repos SET used_storage = used_storage + ? WHERE id = ?"_s,
                            {size, repo});
    });
}

std::optional<qint64> Store::objectSize(qint64 repo, const QByteArray &sha256)
{
    return m_database.run([&](QSqlDatabase &connection) -> std::optional<qint64> {
        QSqlQuery query =
            Database::query(connection, u"SELECT size FROM objects WHERE repo = ? AND sha256 = ?"_s, {repo, sha256});
        return query.next() ? std::optional(query.value(0).toLongLong()) : std::nullopt;
    });
}

bool Store::unlinkObject(qint64 repo, const QByteArray &sha256)
{
    return m_database.run([&](QSqlDatabase &connection) {
        const QVariantList object{repo, sha256};
        Database::query(connection,
                        u"UPDATE repos SET used_storage = max(0, used_storage - coalesce((SELECT size FROM objects "
                        "WHERE repo = repos.id AND sha256 = ?), 0)) WHERE id = ?"_s,
                        {sha256, repo});
        Database::query(connection, u"DELETE FROM objects WHERE repo = ? AND sha256 = ?"_s, object);
        return !Database::query(connection, u"SELECT 1 FROM objects WHERE sha256 = ?"_s, {sha256}).next();
    });
}

QList<QByteArray> Store::objectsOnlyIn(qint64 repo)
{
    return m_database.run([&](QSqlDatabase &connection) {
        QSqlQuery query = Database::query(connection,
                                          u"SELECT sha256 FROM objects AS mine WHERE repo = ? AND NOT EXISTS (SELECT 1 "
                                          "FROM objects WHERE sha256 = mine.sha256 AND repo != mine.repo)"_s,
                                          {repo});
        QList<QByteArray> found;
        while (query.next())
            found.append(query.value(0).toByteArray());
        return found;
    });
}

void Store::addUpload(const Upload &upload)
{
    change(m_database, u"INSERT INTO uploads(id, repo, sha256, size, part_size) VALUES(?, ?, ?, ?, ?)"_s,
           {upload.id, upload.repo, upload.sha256, upload.size, upload.partSize});
}

std::optional<Upload> Store::upload(const QString &id)
{
    return m_database.run([&](QSqlDatabase &connection) -> std::optional<Upload> {
        QSqlQuery query =
            Database::query(connection, u"SELECT id, repo, sha256, size, part_size FROM uploads WHERE id = ?"_s, {id});
        if (!query.next())
            return std::nullopt;
        return Upload{query.value(0).toString(), query.value(1).toLongLong(), query.value(2).toByteArray(),
                      query.value(3).toLongLong(), query.value(4).toLongLong()};
    });
}

void Store::addPart(const QString &upload, int number, const QByteArray &etag)
{
    change(m_database, u"INSERT OR REPLACE INTO parts(upload, number, etag) VALUES(?, ?, ?)"_s, {upload, number, etag});
}

QHash<int, QByteArray> Store::parts(const QString &upload)
{
    return m_database.run([&](QSqlDatabase &connection) {
        QSqlQuery query = Database::query(connection, u"SELECT number, etag FROM parts WHERE upload = ?"_s, {upload});
        QHash<int, QByteArray> found;
        while (query.next())
            found.insert(query.value(0).toInt(), query.value(1).toByteArray());
        return found;
    });
}

void Store::removeUpload(const QString &id)
{
    change(m_database, u"DELETE FROM uploads WHERE id = ?"_s, {id});
}

} // namespace sandbox
