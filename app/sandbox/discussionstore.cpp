#include "sandbox/discussionstore.h"

#include "sandbox/kinds.h"

#include <QJsonDocument>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

QDateTime date(const QVariant &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

QByteArray text(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void insertEvent(QSqlDatabase &connection, qint64 repo, int number, const DiscussionEvent &event)
{
    Database::query(connection,
                    u"INSERT INTO discussion_events(repo, number, id, type, author, created, data) "
                    "VALUES(?, ?, ?, ?, ?, ?, ?)"_s,
                    {repo, number, event.id, event.type, event.author, isoDate(event.createdAt),
                     QString::fromUtf8(text(event.data))});
}

QList<DiscussionEvent> readEvents(QSqlDatabase &connection, qint64 repo, int number)
{
    QSqlQuery query = Database::query(connection,
                                      u"SELECT id, type, author, created, data FROM discussion_events "
                                      "WHERE repo = ? AND number = ? ORDER BY position"_s,
                                      {repo, number});
    QList<DiscussionEvent> events;
    while (query.next()) {
        events.append({.id = query.value(0).toString(),
                       .type = query.value(1).toString(),
                       .author = query.value(2).toString(),
                       .createdAt = date(query.value(3)),
                       .data = QJsonDocument::fromJson(query.value(4).toByteArray()).object()});
    }
    return events;
}

} // namespace

QString Discussion::mergeCommit() const
{
    return last(u"status-change")["mergeCommitId"_L1].toString();
}

QString Discussion::headBeforeDeletion() const
{
    return last(u"ref-deleted")["head"_L1].toString();
}

const DiscussionEvent *Discussion::event(const QString &id) const
{
    const auto found = std::ranges::find(events, id.toLower(), &DiscussionEvent::id);
    return found == events.end() ? nullptr : &*found;
}

QJsonObject Discussion::last(QStringView type) const
{
    const auto newestFirst = std::views::reverse(events);
    const auto found = std::ranges::find(newestFirst, type, &DiscussionEvent::type);
    return found == newestFirst.end() ? QJsonObject() : found->data;
}

QStringList DiscussionStore::schema()
{
    return {
        u"CREATE TABLE IF NOT EXISTS discussions(repo INTEGER REFERENCES repos(id) ON DELETE CASCADE, number INTEGER, "
        "title TEXT, description TEXT, author TEXT, status TEXT, is_pull_request INTEGER, base TEXT, created TEXT, "
        "PRIMARY KEY(repo, number))"_s,
        u"CREATE TABLE IF NOT EXISTS discussion_events(position INTEGER PRIMARY KEY AUTOINCREMENT, "
        "repo INTEGER REFERENCES repos(id) ON DELETE CASCADE, number INTEGER, id TEXT UNIQUE, type TEXT, author TEXT, "
        "created TEXT, data TEXT)"_s,
        u"CREATE INDEX IF NOT EXISTS events_of_discussions ON discussion_events(repo, number)"_s,
        // What was written before there were events had its description beside the title.
        u"INSERT INTO discussion_events(repo, number, id, type, author, created, data) SELECT repo, number, "
        "lower(hex(randomblob(12))), 'comment', author, created, json_object('raw', description, 'updatedAt', created, "
        "'editor', author) FROM discussions WHERE description IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "
        "discussion_events AS event WHERE event.repo = discussions.repo AND event.number = discussions.number)"_s,
        u"CREATE TABLE IF NOT EXISTS ignored_discussions(repo INTEGER REFERENCES repos(id) ON DELETE CASCADE, "
        "number INTEGER, user TEXT, PRIMARY KEY(repo, number, user))"_s,
    };
}

int DiscussionStore::add(qint64 repo, const Discussion &discussion)
{
    return m_database.run([&](QSqlDatabase &connection) {
        QSqlQuery query = Database::query(
            connection, u"SELECT coalesce(max(number), 0) + 1 FROM discussions WHERE repo = ?"_s, {repo});
        const int number = query.next() ? query.value(0).toInt() : 1;
        Database::query(connection,
                        u"INSERT INTO discussions(repo, number, title, author, status, is_pull_request, base, created) "
                        "VALUES(?, ?, ?, ?, ?, ?, ?, ?)"_s,
                        {repo, number, discussion.title, discussion.author, discussion.status, discussion.isPullRequest,
                         discussion.base, isoDate(discussion.createdAt)});
        for (const DiscussionEvent &event : discussion.events)
            insertEvent(connection, repo, number, event);
        return number;
    });
}

void DiscussionStore::addEvent(qint64 repo, int number, const DiscussionEvent &event)
{
    m_database.execute([&](QSqlDatabase &connection) { insertEvent(connection, repo, number, event); });
}

void DiscussionStore::changeEvent(const DiscussionEvent &event)
{
    m_database.execute([&](QSqlDatabase &connection) {
        Database::query(connection, u"UPDATE discussion_events SET data = ? WHERE id = ?"_s,
                        {QString::fromUtf8(text(event.data)), event.id});
    });
}

void DiscussionStore::setTitle(qint64 repo, int number, const QString &title)
{
    m_database.execute([&](QSqlDatabase &connection) {
        Database::query(connection, u"UPDATE discussions SET title = ? WHERE repo = ? AND number = ?"_s,
                        {title, repo, number});
    });
}

void DiscussionStore::setStatus(qint64 repo, int number, const QString &status)
{
    m_database.execute([&](QSqlDatabase &connection) {
        Database::query(connection, u"UPDATE discussions SET status = ? WHERE repo = ? AND number = ?"_s,
                        {status, repo, number});
    });
}

void DiscussionStore::remove(qint64 repo, int number)
{
    m_database.execute([&](QSqlDatabase &connection) {
        Database::query(
            connection,
            u"UPDATE discussions SET status = 'deleted', description = NULL WHERE repo = ? AND number = ?"_s,
            {repo, number});
        Database::query(connection, u"DELETE FROM discussion_events WHERE repo = ? AND number = ?"_s, {repo, number});
    });
}

std::optional<Discussion> DiscussionStore::find(qint64 repo, int number)
{
    const QList<Discussion> found = select(u"repo = ? AND number = ?"_s, {repo, number});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QList<Discussion> DiscussionStore::all(qint64 repo)
{
    return select(u"repo = ?"_s, {repo});
}

QList<Discussion> DiscussionStore::select(const QString &condition, const QVariantList &values)
{
    return m_database.run([&](QSqlDatabase &connection) {
        QSqlQuery query = Database::query(
            connection,
            u"SELECT number, title, author, status, is_pull_request, base, created FROM discussions WHERE %1 "
            "AND status != 'deleted' ORDER BY number DESC"_s.arg(condition),
            values);
        QList<Discussion> found;
        while (query.next()) {
            found.append({.number = query.value(0).toInt(),
                          .title = query.value(1).toString(),
                          .author = query.value(2).toString(),
                          .status = query.value(3).toString(),
                          .isPullRequest = query.value(4).toBool(),
                          .base = query.value(5).toString(),
                          .createdAt = date(query.value(6))});
        }
        for (Discussion &discussion : found)
            discussion.events = readEvents(connection, values.first().toLongLong(), discussion.number);
        return found;
    });
}

void DiscussionStore::setIgnored(qint64 repo, int number, const QString &user, bool isIgnored)
{
    m_database.execute([&](QSqlDatabase &connection) {
        const QString sql = isIgnored
            ? u"INSERT OR IGNORE INTO ignored_discussions(repo, number, user) VALUES(?, ?, ?)"_s
            : u"DELETE FROM ignored_discussions WHERE repo = ? AND number = ? AND user = ?"_s;
        Database::query(connection, sql, {repo, number, user});
    });
}

bool DiscussionStore::isIgnored(qint64 repo, int number, const QString &user)
{
    return m_database.run([&](QSqlDatabase &connection) {
        return Database::query(connection,
                               u"SELECT 1 FROM ignored_discussions WHERE repo = ? AND number = ? AND user = ?"_s,
                               {repo, number, user})
            .next();
    });
}

} // namespace sandbox
