#include "transfer/journaldatabase.h"

#include "transfer/diskfull.h"

#include <QSqlError>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using hub::Done;

namespace transfer {

namespace {

constexpr qint64 schemaVersion = 2;
constexpr qint64 ourMark = 0x48554243; // "HUBC": tells our files from those of other programs

// What SQLite says, https://sqlite.org/rescode.html; the lower byte of what it says in detail.
constexpr int resultIoError = 10;
constexpr int resultCorrupt = 11;
constexpr int resultFull = 13;
constexpr int resultNotADatabase = 26;

int resultOf(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

const QStringList &firstForm()
{
    static const QStringList statements{
        u"CREATE TABLE jobs (id INTEGER PRIMARY KEY AUTOINCREMENT, kind INTEGER NOT NULL, origin INTEGER NOT NULL, "
        "state INTEGER NOT NULL, endpoint TEXT NOT NULL, spec TEXT NOT NULL, created INTEGER NOT NULL, "
        "outcome TEXT NOT NULL)"_s,
        u"CREATE TABLE hashes (path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL, "
        "inode INTEGER NOT NULL, device INTEGER NOT NULL, sha256 TEXT NOT NULL, gitblob TEXT NOT NULL, "
        "used INTEGER NOT NULL) WITHOUT ROWID"_s,
        u"CREATE TABLE multiparts (store TEXT NOT NULL, sha256 TEXT NOT NULL, action TEXT NOT NULL, "
        "begun INTEGER NOT NULL, PRIMARY KEY (store, sha256)) WITHOUT ROWID"_s,
        u"CREATE TABLE parts (store TEXT NOT NULL, sha256 TEXT NOT NULL, number INTEGER NOT NULL, "
        "etag BLOB NOT NULL, PRIMARY KEY (store, sha256, number)) WITHOUT ROWID"_s,
        u"CREATE TABLE doubts (job INTEGER PRIMARY KEY, content TEXT NOT NULL)"_s};
    return statements;
}

//! From version 1: jobs have a place in their list, a manner (priority, limits), and the commit they began on.
const QStringList &secondForm()
{
    static const QStringList statements{u"ALTER TABLE jobs ADD COLUMN position INTEGER NOT NULL DEFAULT 0"_s,
                                        u"ALTER TABLE jobs ADD COLUMN manner TEXT NOT NULL DEFAULT '{}'"_s,
                                        u"ALTER TABLE jobs ADD COLUMN base TEXT NOT NULL DEFAULT ''"_s,
                                        u"UPDATE jobs SET position = id"_s};
    return statements;
}

} // namespace

JournalDatabase::JournalDatabase(const QString &file) : m_file(file), m_name(u"journal-%1"_s.arg(quintptr(this)))
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    database.setDatabaseName(file);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
}

JournalDatabase::~JournalDatabase()
{
    connection().close();
    QSqlDatabase::removeDatabase(m_name);
}

Error JournalDatabase::errorFrom(const QSqlError &error) const
{
    const int result = resultOf(error);
    // The shared memory beside the file is grown by SQLite itself, and says only that it could not be.
    if (result == resultFull || (result == resultIoError && !hasRoom(m_file)))
        return diskFull(m_file, error.text());
    return {.kind = Error::Kind::LocalFile, .detail = error.text(), .subject = m_file};
}

Result<Done> JournalDatabase::open()
{
    QSqlDatabase database = connection();
    if (!database.open()) {
        const int result = resultOf(database.lastError());
        m_fault = result == resultCorrupt || result == resultNotADatabase ? Fault::Damaged : Fault::None;
        return std::unexpected(errorFrom(database.lastError()));
    }
    // FULL: each transaction is on the disk when it is over, so that the order of what was written survives a loss of
    // power. A few times a second is all that costs.
    for (const QString &pragma :
         {u"PRAGMA cell_size_check = ON"_s, u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s}) {
        if (Result<QSqlQuery> done = exec(pragma); !done)
            return std::unexpected(done.error());
    }
    return check().and_then([this](Done) { return bringUpToDate(); }).and_then([this](Done) { return checkTables(); });
}

Result<qint64> JournalDatabase::number(const QString &pragma)
{
    Result<QSqlQuery> row = exec(u"PRAGMA "_s + pragma);
    if (!row)
        return std::unexpected(row.error());
    return row->next() ? row->value(0).toLongLong() : 0;
}

Result<Done> JournalDatabase::check()
{
    Result<QSqlQuery> check = exec(u"PRAGMA quick_check(1)"_s);
    if (!check)
        return std::unexpected(check.error());
    const bool isWhole = check->next() && check->value(0).toString() == "ok"_L1;
    if (isWhole)
        return Done{};
    m_fault = Fault::Damaged;
    return failure(Error::Kind::LocalFile, check->isValid() ? check->value(0).toString() : check->lastError().text());
}

Result<Done> JournalDatabase::bringUpToDate()
{
    const Result<qint64> version = number(u"user_version"_s);
    const Result<qint64> mark = number(u"application_id"_s);
    const Result<qint64> tables = number(u"schema_version"_s); // grows with each table, whosever it is
    if (!version || !mark || !tables)
        return failure(Error::Kind::LocalFile, u"The journal does not say what it is."_s);
    const bool isNew = *version == 0 && *mark == 0 && *tables == 0;
    const bool isOurs = *mark == ourMark || (*mark == 0 && *version == 1);
    if (!isNew && !isOurs) {
        m_fault = Fault::Damaged;
        return failure(Error::Kind::LocalFile, u"The file is another program's."_s);
    }
    if (*version > schemaVersion) {
        m_fault = Fault::Newer;
        return failure(Error::Kind::LocalFile, u"The journal has version %1."_s.arg(*version));
    }
    if (*version == schemaVersion)
        return Done{};
    QStringList statements;
    if (isNew)
        statements += firstForm();
    statements += secondForm();
    statements += u"PRAGMA application_id = %1"_s.arg(ourMark);
    statements += u"PRAGMA user_version = %1"_s.arg(schemaVersion);
    Result<Done> done = transact([&] { return execAll(statements); });
    // Its version says 1, but its tables do not.
    if (!done && !isNew && !isDiskFull(done.error()))
        m_fault = Fault::Damaged;
    return done;
}

Result<Done> JournalDatabase::execAll(const QStringList &statements)
{
    for (const QString &statement : statements) {
        if (Result<QSqlQuery> done = exec(statement); !done)
            return std::unexpected(done.error());
    }
    return Done{};
}

//! That every table has what will be asked of it, and can be read to its end.
Result<Done> JournalDatabase::checkTables()
{
    const QStringList questions{
        u"SELECT id, kind, origin, state, endpoint, spec, created, outcome, position, manner, base FROM jobs"_s,
        u"SELECT path, size, modified, inode, device, sha256, gitblob, used FROM hashes LIMIT 1"_s,
        u"SELECT store, sha256, action, begun FROM multiparts"_s, u"SELECT store, sha256, number, etag FROM parts"_s,
        u"SELECT job, content FROM doubts"_s};
    for (const QString &question : questions) {
        Result<QSqlQuery> rows = exec(question);
        while (rows && rows->next()) { }
        if (rows && rows->lastError().type() == QSqlError::NoError)
            continue;
        m_fault = Fault::Damaged;
        return std::unexpected(rows ? errorFrom(rows->lastError()) : rows.error());
    }
    return Done{};
}

Result<QSqlQuery> JournalDatabase::prepare(const QString &statement)
{
    QSqlQuery query(connection());
    query.setForwardOnly(true);
    if (!query.prepare(statement)) {
        const int result = resultOf(query.lastError());
        if (result == resultCorrupt || result == resultNotADatabase)
            m_fault = Fault::Damaged;
        return std::unexpected(errorFrom(query.lastError()));
    }
    return query;
}

Result<Done> JournalDatabase::use(QSqlQuery &query, const QVariantList &values) const
{
    for (qsizetype i = 0; i < values.size(); ++i) {
        // A null text would become NULL.
        const bool isNullText = values.at(i).typeId() == QMetaType::QString && values.at(i).toString().isNull();
        query.bindValue(int(i), isNullText ? QVariant(u""_s) : values.at(i));
    }
    if (!query.exec())
        return std::unexpected(errorFrom(query.lastError()));
    return Done{};
}

Result<QSqlQuery> JournalDatabase::exec(const QString &statement, const QVariantList &values)
{
    Result<QSqlQuery> query = prepare(statement);
    if (!query)
        return query;
    if (Result<Done> used = use(*query, values); !used) {
        const int result = resultOf(query->lastError());
        if (result == resultCorrupt || result == resultNotADatabase)
            m_fault = Fault::Damaged;
        return std::unexpected(used.error());
    }
    return query;
}

Result<Done> JournalDatabase::transact(const std::function<Result<Done>()> &changes)
{
    // IMMEDIATE takes the write lock at once: another process then makes us wait instead of making us fail.
    if (Result<QSqlQuery> begun = exec(u"BEGIN IMMEDIATE"_s); !begun)
        return std::unexpected(begun.error());
    Result<Done> result = changes();
    if (result) {
        Result<QSqlQuery> committed = exec(u"COMMIT"_s);
        if (committed)
            return result;
        result = std::unexpected(committed.error());
    }
    exec(u"ROLLBACK"_s); // a full disk may have done so already
    return result;
}

Result<Done> JournalDatabase::setMostBytes(qint64 bytes)
{
    const Result<qint64> pageSize = number(u"page_size"_s);
    if (!pageSize || *pageSize <= 0)
        return failure(Error::Kind::LocalFile, u"The journal does not say how it is made."_s, m_file);
    constexpr qint64 unbounded = 4'294'967'294;
    return number(u"max_page_count = %1"_s.arg(bytes > 0 ? std::max<qint64>(1, bytes / *pageSize) : unbounded))
        .transform([](qint64) { return Done{}; });
}

} // namespace transfer
