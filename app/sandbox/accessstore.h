#pragma once

#include "sandbox/database.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace sandbox {

//! That somebody asked to see the files of a gated repo, and what became of it.
struct AccessRequest {
    QString id = {}; //!< 24 hex digits; empty until it is saved
    QString user = {};
    QString status = {}; //!< pending, accepted, rejected or reset
    QDateTime timestamp = {};
    QDateTime reviewedAt = {}; //!< invalid: nobody has looked at it
    QString grantedBy = {}; //!< who gave access without having been asked
    QJsonObject fields = {}; //!< the answers to the form of the gate
};

class AccessStore
{
public:
    explicit AccessStore(Database &database) : m_database(database) { }

    static QStringList schema();

    std::optional<AccessRequest> find(qint64 repo, const QString &user);
    QList<AccessRequest> all(qint64 repo); //!< newest first
    void save(qint64 repo, const AccessRequest &request); //!< made, or changed where there is one of this user
    void remove(qint64 repo, const QString &user);

private:
    QList<AccessRequest> select(const QString &condition, const QVariantList &values);

    Database &m_database;
};

} // namespace sandbox
