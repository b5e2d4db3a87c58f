#pragma once

#include "hub/call.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <functional>

namespace transfer {

//! The journal's connection to its file, used on one thread alone: opens it with suspicion, brings older forms of it up
//! to date, and writes so that what was written is there after a loss of power.
class JournalDatabase
{
public:
    //! Why a file cannot be gone on with, and must make way for a new one.
    enum class Fault {
        None, //!< or one that will pass, such as a full disk: the file stays where it is
        Damaged, //!< or made by another program
        Newer, //!< written by a later version of this program
    };

    explicit JournalDatabase(const QString &file);
    ~JournalDatabase();
    JournalDatabase(const JournalDatabase &) = delete;
    JournalDatabase &operator=(const JournalDatabase &) = delete;

    Result<hub::Done> open();
    Fault fault() const { return m_fault; } //!< after a failure to open

    Result<QSqlQuery> exec(const QString &statement, const QVariantList &values = {});
    //! A statement for many rows is read once; each use of it ends the one before.
    Result<QSqlQuery> prepare(const QString &statement);
    Result<hub::Done> use(QSqlQuery &query, const QVariantList &values) const;
    //! Everything or nothing.
    Result<hub::Done> transact(const std::function<Result<hub::Done>()> &changes);
    //! More than so many bytes are refused as if the disk were full; 0: no bound.
    Result<hub::Done> setMostBytes(qint64 bytes);

private:
    QSqlDatabase connection() const { return QSqlDatabase::database(m_name, false); }
    Error errorFrom(const QSqlError &error) const;
    Result<qint64> number(const QString &pragma);
    Result<hub::Done> check();
    Result<hub::Done> bringUpToDate();
    Result<hub::Done> execAll(const QStringList &statements);
    Result<hub::Done> checkTables();

    QString m_file;
    QString m_name;
    Fault m_fault = Fault::None;
};

} // namespace transfer
