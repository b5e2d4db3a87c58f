#include "sandbox/accessstore.h"

#include "sandbox/kinds.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

QDateTime date(const QVariant &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

} // namespace

QStringList AccessStore::schema()
{
    return {u"CREATE TABLE IF NOT EXISTS access_requests(repo INTEGER REFERENCES repos(id) ON DELETE CASCADE, "
            "user TEXT COLLATE NOCASE, id TEXT, status TEXT, asked TEXT, reviewed TEXT, granted_by TEXT, fields TEXT, "
            "PRIMARY KEY(repo, user))"_s};
}

std::optional<AccessRequest> AccessStore::find(qint64 repo, const QString &user)
{
    const QList<AccessRequest> found = select(u"repo = ? AND user = ?"_s, {repo, user});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QList<AccessRequest> AccessStore::all(qint64 repo)
{
    return select(u"repo = ?"_s, {repo});
}

void AccessStore::save(qint64 repo, const AccessRequest &request)
{
    m_database.execute([&](QSqlDatabase &connection) {
        const QByteArray fields = QJsonDocument(request.fields).toJson(QJsonDocument::Compact);
        Database::query(connection,
                        u"INSERT OR REPLACE INTO access_requests(repo, user, id, status, asked, reviewed, granted_by, "
                        "fields) VALUES(?, ?, ?, ?, ?, ?, ?, ?)"_s,
                        {repo, request.user, request.id.isEmpty() ? randomHex(24) : request.id, request.status,
                         isoDate(request.timestamp), isoDate(request.reviewedAt), request.grantedBy,
                         QString::fromUtf8(fields)});
    });
}

void AccessStore::remove(qint64 repo, const QString &user)
{
    m_database.execute([&](QSqlDatabase &connection) {
        Database::query(connection, u"DELETE FROM access_requests WHERE repo = ? AND user = ?"_s, {repo, user});
    });
}

QList<AccessRequest> AccessStore::select(const QString &condition, const QVariantList &values)
{
    return m_database.run([&](QSqlDatabase &connection) {
        QSqlQuery query = Database::query(connection,
                                          u"SELECT id, user, status, asked, reviewed, granted_by, fields FROM "
                                          "access_requests WHERE %1 ORDER BY asked DESC, user"_s.arg(condition),
                                          values);
        QList<AccessRequest> found;
        while (query.next()) {
            found.append({.id = query.value(0).toString(),
                          .user = query.value(1).toString(),
                          .status = query.value(2).toString(),
                          .timestamp = date(query.value(3)),
                          .reviewedAt = date(query.value(4)),
                          .grantedBy = query.value(5).toString(),
                          .fields = QJsonDocument::fromJson(query.value(6).toByteArray()).object()});
        }
        return found;
    });
}

} // namespace sandbox
