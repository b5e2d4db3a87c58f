#pragma once

#include "sandbox/database.h"

#include <QJsonObject>

#include <optional>

namespace sandbox {

//! A table of JSON objects by key, in the order in which they came; keys are compared without case.
class DocumentTable
{
public:
    DocumentTable(Database &database, const QString &name) : m_database(database), m_name(name) { }

    void create(); //!< where it is not there yet

    void put(const QString &key, const QJsonObject &document); //!< adds or replaces
    std::optional<QJsonObject> find(const QString &key);
    QList<QJsonObject> all();
    bool remove(const QString &key); //!< false: there was none

    //! Reads, changes and writes in one transaction; an object that is missing begins empty.
    QJsonObject change(const QString &key, const std::function<void(QJsonObject &)> &edit);

private:
    Database &m_database;
    QString m_name;
};

} // namespace sandbox
