#include "transfer/journal.h"

#include "hub/json.h"
#include "transfer/journaldatabase.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSqlQuery>
#include <QStandardPaths>

#include <condition_variable>
#include <deque>
#include <fcntl.h>
#include <future>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;
using hub::Done;

namespace transfer {

namespace {

constexpr qint64 daysToRememberHashes = 180;

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject parsed(const QVariant &text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8()).object();
}

QJsonObject actionToJson(const hub::LfsAction &action)
{
    QJsonArray parts;
    for (const QUrl &part : action.parts)
        parts.append(QString::fromLatin1(part.toEncoded()));
    return {{u"sha256"_s, action.object.sha256},
            {u"size"_s, action.object.size},
            {u"upload"_s, QString::fromLatin1(action.upload.toEncoded())},
            {u"partSize"_s, action.partSize},
            {u"parts"_s, parts},
            {u"verify"_s, QString::fromLatin1(action.verify.toEncoded())},
            {u"expiresIn"_s, action.expiresIn}};
}

QUrl urlFrom(const QJsonValue &value)
{
    return QUrl::fromEncoded(value.toString().toLatin1());
}

hub::LfsAction actionFromJson(const QJsonObject &json)
{
    hub::LfsAction action{
        .object = {.sha256 = json["sha256"_L1].toString(), .size = hub::json::integer(json["size"_L1])},
        .upload = urlFrom(json["upload"_L1]),
        .partSize = hub::json::integer(json["partSize"_L1]),
        .verify = urlFrom(json["verify"_L1]),
        .expiresIn = hub::json::integer(json["expiresIn"_L1])};
    const QJsonArray parts = json["parts"_L1].toArray();
    for (const QJsonValueConstRef part : parts)
        action.parts.push_back(urlFrom(part));
    return action;
}

QJsonObject doubtToJson(const CommitDoubt &doubt)
{
    QJsonObject expected;
    for (auto entry = doubt.expected.begin(); entry != doubt.expected.end(); ++entry)
        expected[entry.key()] = entry.value();
    return {{u"headBefore"_s, doubt.headBefore},
            {u"summary"_s, doubt.summary},
            {u"sentAt"_s, doubt.sentAt.toMSecsSinceEpoch()},
            {u"expected"_s, expected},
            {u"pullRequest"_s, doubt.pullRequest}};
}

CommitDoubt doubtFromJson(const QJsonObject &json)
{
    CommitDoubt doubt{.headBefore = json["headBefore"_L1].toString(),
                      .summary = json["summary"_L1].toString(),
                      .sentAt = QDateTime::fromMSecsSinceEpoch(hub::json::integer(json["sentAt"_L1]), QTimeZone::UTC)};
    doubt.pullRequest = json["pullRequest"_L1].toInt();
    const QJsonObject expected = json["expected"_L1].toObject();
    for (auto entry = expected.begin(); entry != expected.end(); ++entry)
        doubt.expected[entry.key()] = entry.value().toString();
    return doubt;
}

//! What was damaged in a way that SQLite cannot see must still be something.
template<typename Enum>
Enum enumFrom(const QVariant &value, Enum last, Enum fallback)
{
    const int number = value.toInt();
    return number >= 0 && number <= int(last) ? Enum(number) : fallback;
}

JobRecord recordFrom(const QSqlQuery &row)
{
    JobRecord job{.id = row.value(0).toLongLong(),
                  .kind = enumFrom(row.value(1), JobKind::Download, JobKind::Upload),
                  .origin = enumFrom(row.value(2), JobOrigin::CommandLine, JobOrigin::Window),
                  .state = enumFrom(row.value(3), JobState::Done, JobState::Paused),
                  .endpoint = row.value(4).toString(),
                  .spec = parsed(row.value(5)),
                  .created = QDateTime::fromMSecsSinceEpoch(row.value(6).toLongLong(), QTimeZone::UTC)};
    job.setOutcome(parsed(row.value(7)));
    job.setManner(parsed(row.value(8)));
    return job;
}

constexpr auto jobColumns = "SELECT id, kind, origin, state, endpoint, spec, created, outcome, manner FROM jobs "_L1;

Result<Done> withoutRows(const Result<QSqlQuery> &query)
{
    return query.transform([](const QSqlQuery &) { return Done{}; });
}

QString moveAside(const QString &file, JournalDatabase::Fault fault)
{
    const QString reason = fault == JournalDatabase::Fault::Newer ? u"newer"_s : u"damaged"_s;
    const QString base =
        u"%1.%2-%3"_s.arg(file, reason, QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s));
    QString target = base;
    for (int i = 2; QFileInfo::exists(target); ++i)
        target = u"%1-%2"_s.arg(base).arg(i);
    QFile::rename(file, target);
    for (const QString &companion : {u"-wal"_s, u"-shm"_s})
        QFile::rename(file + companion, target + companion);
    return target;
}

//! Made by us before SQLite sees it, so that it is never readable to others; its companions take over the mode.
Result<Done> makePrivate(const QString &file)
{
    if (!QDir().mkpath(QFileInfo(file).path()))
        return failure(Error::Kind::LocalFile, u"The folder cannot be made."_s, file);
    const QByteArray path = file.toUtf8();
    const int descriptor = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return failure(Error::Kind::LocalFile, QString::fromLocal8Bit(strerror(errno)), file);
    fchmod(descriptor, S_IRUSR | S_IWUSR);
    close(descriptor);
    return Done{};
}

} // namespace

//! A thread that owns the connection and does what it is handed, one thing after the other.
class Journal::Worker
{
public:
    explicit Worker(const QString &file) : m_thread([this, file](const std::stop_token &stop) { work(file, stop); })
    {
        m_opened = m_opening.get_future().get();
    }
    ~Worker()
    {
        m_thread.request_stop();
        m_wake.notify_all();
    }
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    const Result<Done> &opened() const { return m_opened; }
    JournalDatabase::Fault fault() const { return m_fault; } //!< after a failure to open

    //! Of hashes that nothing has used for long, before there are to be more: to look through all of them takes time
    //! that nobody has at the start.
    Result<Done> forgetOldHashes(JournalDatabase &database, qint64 now)
    {
        constexpr qint64 secondsADay = 24 * 60 * 60;
        if (std::exchange(m_hasForgotten, true))
            return Done{};
        return withoutRows(
            database.exec(u"DELETE FROM hashes WHERE used < ?"_s, {now - daysToRememberHashes * secondsADay}));
    }

    //! Runs it there and waits for what it returns.
    template<typename F>
    auto call(F function) -> std::invoke_result_t<F, JournalDatabase &>
    {
        using Value = std::invoke_result_t<F, JournalDatabase &>;
        std::promise<Value> promise;
        std::future<Value> future = promise.get_future();
        {
            const std::scoped_lock lock(m_mutex);
            m_tasks.emplace_back([&](JournalDatabase &database) { promise.set_value(function(database)); });
        }
        m_wake.notify_all();
        return future.get();
    }

private:
    void work(const QString &file, const std::stop_token &stop)
    {
        JournalDatabase database(file);
        Result<Done> opened = database.open();
        m_fault = database.fault();
        m_opening.set_value(std::move(opened));
        std::unique_lock lock(m_mutex);
        while (m_wake.wait(lock, stop, [this] { return !m_tasks.empty(); })) {
            const std::function<void(JournalDatabase &)> task = std::move(m_tasks.front());
            m_tasks.pop_front();
            lock.unlock();
            task(database);
            lock.lock();
        }
    }

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<std::function<void(JournalDatabase &)>> m_tasks;
    std::promise<Result<Done>> m_opening;
    Result<Done> m_opened;
    JournalDatabase::Fault m_fault = JournalDatabase::Fault::None;
    bool m_hasForgotten = false; //!< of that thread
    std::jthread m_thread; // last: joined before the rest goes away
};

Journal::Journal(QString file) : m_file(std::move(file)) { }

Journal::~Journal() = default;

QString Journal::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/transfers.sqlite"_s;
}

Result<std::unique_ptr<Journal>> Journal::open(const QString &file)
{
    std::unique_ptr<Journal> journal(new Journal(file));
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (Result<Done> made = makePrivate(file); !made)
            return std::unexpected(made.error());
        journal->m_worker = std::make_unique<Worker>(file);
        if (journal->m_worker->opened())
            break;
        const Error error = journal->m_worker->opened().error();
        const JournalDatabase::Fault fault = journal->m_worker->fault();
        journal->m_worker.reset();
        // A full disk, or another program that holds the file, is no reason to give up what is in it.
        if (attempt > 0 || fault == JournalDatabase::Fault::None)
            return std::unexpected(error);
        journal->m_setAside = moveAside(file, fault);
        journal->m_isFromNewer = fault == JournalDatabase::Fault::Newer;
    }
    return journal;
}

Result<JobId> Journal::addJob(const JobRecord &job)
{
    return m_worker->call([&job](JournalDatabase &database) {
        return database
            .exec(u"INSERT INTO jobs (kind, origin, state, endpoint, spec, created, outcome, manner, position) "
                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, (SELECT COALESCE(MAX(position), 0) + 1 FROM jobs))"_s,
                  {int(job.kind), int(job.origin), int(job.state), job.endpoint, compact(job.spec),
                   job.created.toMSecsSinceEpoch(), compact(job.outcome()), compact(job.manner())})
            .transform([](const QSqlQuery &query) { return query.lastInsertId().toLongLong(); });
    });
}

Result<Done> Journal::updateJob(const JobRecord &job)
{
    return m_worker->call([&job](JournalDatabase &database) {
        return withoutRows(
            database.exec(u"UPDATE jobs SET state = ?, spec = ?, outcome = ?, manner = ? WHERE id = ?"_s,
                          {int(job.state), compact(job.spec), compact(job.outcome()), compact(job.manner()), job.id}));
    });
}

Result<Done> Journal::removeJob(JobId id)
{
    return m_worker->call([id](JournalDatabase &database) {
        return database.transact([&] {
            return withoutRows(database.exec(u"DELETE FROM jobs WHERE id = ?"_s, {id})).and_then([&](Done) {
                return withoutRows(database.exec(u"DELETE FROM doubts WHERE job = ?"_s, {id}));
            });
        });
    });
}

Result<std::vector<JobRecord>> Journal::jobs(JobOrigin origin)
{
    return m_worker->call([origin](JournalDatabase &database) {
        return database.exec(jobColumns + u"WHERE origin = ? ORDER BY position, id"_s, {int(origin)})
            .transform([](QSqlQuery query) {
                std::vector<JobRecord> records;
                while (query.next())
                    records.push_back(recordFrom(query));
                return records;
            });
    });
}

Result<Done> Journal::saveOrder(const QList<JobId> &ids)
{
    return m_worker->call([&ids](JournalDatabase &database) {
        return database.transact([&]() -> Result<Done> {
            for (qsizetype i = 0; i < ids.size(); ++i) {
                Result<QSqlQuery> moved =
                    database.exec(u"UPDATE jobs SET position = ? WHERE id = ?"_s, {qint64(i + 1), ids.at(i)});
                if (!moved)
                    return std::unexpected(moved.error());
            }
            return Done{};
        });
    });
}

Result<Done> Journal::saveBase(JobId id, const QString &commit)
{
    return m_worker->call([&](JournalDatabase &database) {
        return withoutRows(database.exec(u"UPDATE jobs SET base = ? WHERE id = ?"_s, {commit, id}));
    });
}

QString Journal::base(JobId id)
{
    return m_worker->call([id](JournalDatabase &database) {
        Result<QSqlQuery> row = database.exec(u"SELECT base FROM jobs WHERE id = ?"_s, {id});
        return row && row->next() ? row->value(0).toString() : QString();
    });
}

Result<Done> Journal::setMostBytes(qint64 bytes)
{
    return m_worker->call([bytes](JournalDatabase &database) { return database.setMostBytes(bytes); });
}

Result<std::optional<JobRecord>> Journal::job(JobId id)
{
    return m_worker->call([id](JournalDatabase &database) {
        return database.exec(jobColumns + u"WHERE id = ?"_s, {id}).transform([](QSqlQuery query) {
            return query.next() ? std::optional(recordFrom(query)) : std::nullopt;
        });
    });
}

Result<std::optional<JobRecord>> Journal::unfinished(const JobRecord &alike)
{
    return m_worker->call([&alike](JournalDatabase &database) {
        return database
            .exec(jobColumns
                      + u"WHERE kind = ? AND origin = ? AND endpoint = ? AND spec = ? AND state NOT IN (?, ?) "
                        "ORDER BY id DESC LIMIT 1"_s,
                  {int(alike.kind), int(alike.origin), alike.endpoint, compact(alike.spec), int(JobState::Done),
                   int(JobState::Cancelled)})
            .transform([](QSqlQuery query) { return query.next() ? std::optional(recordFrom(query)) : std::nullopt; });
    });
}

std::vector<FileHashes> Journal::knownHashes(const std::vector<LocalFile> &files)
{
    return m_worker->call([&files](JournalDatabase &database) {
        std::vector<FileHashes> result(files.size());
        Result<QSqlQuery> query = database.prepare(
            u"SELECT sha256, gitblob FROM hashes WHERE path = ? AND size = ? AND modified = ? AND inode = ? "
            "AND device = ?"_s);
        for (size_t i = 0; query && i < files.size(); ++i) {
            const LocalFile &file = files[i];
            const Result<Done> found =
                database.use(*query, {file.path, file.size, file.modified, qint64(file.inode), qint64(file.device)});
            if (found && query->next())
                result[i] = {.sha256 = query->value(0).toString(), .gitBlob = query->value(1).toString()};
        }
        return result;
    });
}

Result<Done> Journal::rememberHashes(const std::vector<std::pair<LocalFile, FileHashes>> &hashes)
{
    // A hash that was known of the same content stays beside the new one.
    static const QString statement =
        u"INSERT INTO hashes (path, size, modified, inode, device, sha256, gitblob, used) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (path) DO UPDATE SET "
        "sha256 = CASE WHEN excluded.sha256 = '' AND size = excluded.size AND "
        "modified = excluded.modified AND inode = excluded.inode THEN sha256 ELSE excluded.sha256 END, "
        "gitblob = CASE WHEN excluded.gitblob = '' AND size = excluded.size AND "
        "modified = excluded.modified AND inode = excluded.inode THEN gitblob ELSE excluded.gitblob END, "
        "size = excluded.size, modified = excluded.modified, inode = excluded.inode, "
        "device = excluded.device, used = excluded.used"_s;
    const qint64 now = QDateTime::currentDateTimeUtc().toSecsSinceEpoch();
    return m_worker->call([&](JournalDatabase &database) {
        return database.transact([&]() -> Result<Done> {
            if (const Result<Done> forgotten = m_worker->forgetOldHashes(database, now); !forgotten)
                return forgotten;
            Result<QSqlQuery> query = database.prepare(statement);
            if (!query)
                return std::unexpected(query.error());
            for (const auto &[file, found] : hashes) {
                const Result<Done> done = database.use(*query,
                                                       {file.path, file.size, file.modified, qint64(file.inode),
                                                        qint64(file.device), found.sha256, found.gitBlob, now});
                if (!done)
                    return done;
            }
            return Done{};
        });
    });
}

std::optional<SavedMultipart> Journal::multipart(const QString &store, const QString &sha256)
{
    return m_worker->call([&](JournalDatabase &database) -> std::optional<SavedMultipart> {
        Result<QSqlQuery> row =
            database.exec(u"SELECT action, begun FROM multiparts WHERE store = ? AND sha256 = ?"_s, {store, sha256});
        if (!row || !row->next())
            return {};
        SavedMultipart saved{.action = actionFromJson(parsed(row->value(0))),
                             .begun = QDateTime::fromMSecsSinceEpoch(row->value(1).toLongLong(), QTimeZone::UTC)};
        Result<QSqlQuery> parts =
            database.exec(u"SELECT number, etag FROM parts WHERE store = ? AND sha256 = ?"_s, {store, sha256});
        while (parts && parts->next())
            saved.etags[parts->value(0).toInt()] = parts->value(1).toByteArray();
        return saved;
    });
}

Result<Done> Journal::beginMultipart(const QString &store, const hub::LfsAction &action)
{
    const QString &sha256 = action.object.sha256;
    const qint64 now = QDateTime::currentDateTimeUtc().toMSecsSinceEpoch();
    return m_worker->call([&](JournalDatabase &database) {
        return database.transact([&] {
            return withoutRows(database.exec(u"DELETE FROM parts WHERE store = ? AND sha256 = ?"_s, {store, sha256}))
                .and_then([&](Done) {
                    return withoutRows(database.exec(
                        u"INSERT OR REPLACE INTO multiparts (store, sha256, action, begun) VALUES (?, ?, ?, ?)"_s,
                        {store, sha256, compact(actionToJson(action)), now}));
                });
        });
    });
}

Result<Done> Journal::savePart(const QString &store, const QString &sha256, int number, const QByteArray &etag)
{
    return m_worker->call([&](JournalDatabase &database) {
        return withoutRows(
            database.exec(u"INSERT OR REPLACE INTO parts (store, sha256, number, etag) VALUES (?, ?, ?, ?)"_s,
                          {store, sha256, number, etag}));
    });
}

Result<Done> Journal::endMultipart(const QString &store, const QString &sha256)
{
    return m_worker->call([&](JournalDatabase &database) {
        return database.transact([&] {
            return withoutRows(database.exec(u"DELETE FROM parts WHERE store = ? AND sha256 = ?"_s, {store, sha256}))
                .and_then([&](Done) {
                    return withoutRows(
                        database.exec(u"DELETE FROM multiparts WHERE store = ? AND sha256 = ?"_s, {store, sha256}));
                });
        });
    });
}

Result<Done> Journal::saveDoubt(JobId id, const CommitDoubt &doubt)
{
    return m_worker->call([&](JournalDatabase &database) {
        return database.transact([&] {
            return withoutRows(database.exec(u"INSERT OR REPLACE INTO doubts (job, content) VALUES (?, ?)"_s,
                                             {id, compact(doubtToJson(doubt))}));
        });
    });
}

std::optional<CommitDoubt> Journal::doubt(JobId id)
{
    return m_worker->call([id](JournalDatabase &database) -> std::optional<CommitDoubt> {
        Result<QSqlQuery> row = database.exec(u"SELECT content FROM doubts WHERE job = ?"_s, {id});
        if (!row || !row->next())
            return {};
        return doubtFromJson(parsed(row->value(0)));
    });
}

Result<Done> Journal::clearDoubt(JobId id)
{
    return m_worker->call([id](JournalDatabase &database) {
        return withoutRows(database.exec(u"DELETE FROM doubts WHERE job = ?"_s, {id}));
    });
}

} // namespace transfer
