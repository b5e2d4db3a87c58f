#include "sandbox/database.h"

#include "sandbox/kinds.h"

#include <QLoggingCategory>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace sandbox {

Q_LOGGING_CATEGORY(databaseLog, "hubcap.sandbox.database", QtWarningMsg)

Database::Database() : m_connection(u"sandbox-"_s + randomHex(16)), m_thread([this] { serve(); }) { }

Database::~Database()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isOver = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

bool Database::open(const QString &file, const QStringList &schema)
{
    bool isOpen = false;
    execute([&](QSqlDatabase &) {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
        database.setDatabaseName(file);
        isOpen = database.open();
        // A write-ahead log survives the end of the process at any moment without a sync for every transaction.
        QStringList statements{u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=NORMAL"_s,
                               u"PRAGMA foreign_keys=ON"_s};
        statements += schema;
        for (const QString &statement : std::as_const(statements))
            isOpen = isOpen && !query(database, statement).lastError().isValid();
        if (!isOpen)
            m_errorText = database.lastError().text();
    });
    return isOpen;
}

void Database::execute(const std::function<void(QSqlDatabase &)> &work)
{
    Job job{.work = &work};
    std::unique_lock lock(m_mutex);
    m_jobs.push(&job);
    m_changed.notify_all();
    m_changed.wait(lock, [&] { return job.isDone; });
}

QSqlQuery Database::query(QSqlDatabase &database, const QString &sql, const QVariantList &values)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    bool isDone = query.prepare(sql);
    for (const QVariant &value : values)
        query.addBindValue(value);
    isDone = isDone && query.exec();
    if (!isDone)
        qCWarning(databaseLog) << sql << query.lastError().text();
    return query;
}

void Database::serve()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_isOver || !m_jobs.empty(); });
        if (m_jobs.empty())
            break;
        Job *const job = m_jobs.front();
        m_jobs.pop();
        lock.unlock();
        perform(*job->work);
        lock.lock();
        job->isDone = true;
        m_changed.notify_all();
    }
    lock.unlock();
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

void Database::perform(const std::function<void(QSqlDatabase &)> &work)
{
    QSqlDatabase database = QSqlDatabase::database(m_connection, false);
    const bool isInTransaction = database.isValid() && database.transaction();
    work(database);
    if (isInTransaction)
        database.commit();
}

} // namespace sandbox
