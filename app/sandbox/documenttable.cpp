#include "sandbox/documenttable.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

QJsonObject read(const QSqlQuery &query)
{
    return QJsonDocument::fromJson(query.value(0).toByteArray()).object();
}

} // namespace

void DocumentTable::create()
{
    m_database.execute([this](QSqlDatabase &connection) {
        Database::query(connection,
                        u"CREATE TABLE IF NOT EXISTS %1(id INTEGER PRIMARY KEY AUTOINCREMENT, "
                        "key TEXT UNIQUE COLLATE NOCASE, document TEXT NOT NULL)"_s.arg(m_name));
    });
}

void DocumentTable::put(const QString &key, const QJsonObject &document)
{
    change(key, [&](QJsonObject &kept) { kept = document; });
}

std::optional<QJsonObject> DocumentTable::find(const QString &key)
{
    return m_database.run([&](QSqlDatabase &connection) -> std::optional<QJsonObject> {
        QSqlQuery query = Database::query(connection, u"SELECT document FROM %1 WHERE key = ?"_s.arg(m_name), {key});
        return query.next() ? std::optional(read(query)) : std::nullopt;
    });
}

QList<QJsonObject> DocumentTable::all()
{
    return m_database.run([&](QSqlDatabase &connection) {
        QSqlQuery query = Database::query(connection, u"SELECT document FROM %1 ORDER BY id"_s.arg(m_name));
        QList<QJsonObject> found;
        while (query.next())
            found.append(read(query));
        return found;
    });
}

bool DocumentTable::remove(const QString &key)
{
    return m_database.run([&](QSqlDatabase &connection) {
        return Database::query(connection, u"DELETE FROM %1 WHERE key = ?"_s.arg(m_name), {key}).numRowsAffected() > 0;
    });
}

QJsonObject DocumentTable::change(const QString &key, const std::function<void(QJsonObject &)> &edit)
{
    return m_database.run([&](QSqlDatabase &connection) {
        QSqlQuery query = Database::query(connection, u"SELECT document FROM %1 WHERE key = ?"_s.arg(m_name), {key});
        QJsonObject document = query.next() ? read(query) : QJsonObject();
        query.finish();
        edit(document);
        Database::query(connection,
                        u"INSERT INTO %1(key, document) VALUES(?, ?) "
                        "ON CONFLICT(key) DO UPDATE SET document = excluded.document"_s.arg(m_name),
                        {key, QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Compact))});
        return document;
    });
}

} // namespace sandbox
