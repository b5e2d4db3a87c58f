#include "transfer/watchedfolders.h"

#include "hub/blockinghub.h"
#include "transfer/filelock.h"
#include "transfer/journal.h"
#include "transfer/pushmemory.h"
#include "transfer/secretguard.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <stop_token>
#include <thread>
#include <utility>

using namespace Qt::StringLiterals;

namespace transfer {

namespace {

using namespace std::chrono_literals;

constexpr auto refreshEvery = 125ms;

//! Only if it is free at once.
Result<FileLock> tryLock(const QString &file)
{
    std::stop_source stopped;
    stopped.request_stop();
    return FileLock::take(file, stopped.get_token());
}

FolderPush::Plan planOf(const WatchSpec &spec, const QString &scratch)
{
    hub::NewRepo repo{.repo = spec.repo};
    if (spec.isPrivate)
        repo.visibility = hub::Visibility::Private;
    return {.repo = repo,
            .revision = spec.revision,
            .folder = spec.folder,
            .pathInRepo = spec.pathInRepo,
            .allow = spec.allow,
            .ignore = spec.ignore,
            .squashesHistory = spec.squashesHistory,
            .job = spec.job(),
            .scratch = scratch,
            .care = {.holdsConflicts = true,
                     .leavesOutUnreadable = true,
                     .mirrorsDeletions = spec.mirrorsDeletions,
                     .stopsAtSecrets = true}};
}

bool saysSecrets(const Error &error)
{
    return error.code == SecretGuard::code();
}

QDateTime after(const QDateTime &time, std::chrono::milliseconds wait)
{
    return time.addMSecs(wait.count());
}

} // namespace

enum class WatchedFolders::Decision { OverwriteTheirs, KeepTheirs, PushSecrets };

bool WatchedFolder::hasSecrets() const
{
    return record.hasFailed && saysSecrets(record.error);
}

//! How a push came out, as its thread saw it.
struct WatchedFolders::Ended {
    FolderPush::Push push = std::nullopt;
    QStringList held = {};
    bool isElsewhere = false;
};

//! One folder of the list; its thread, while there is one, knows only what it was given.
struct WatchedFolders::Entry {
    QString key;
    WatchRecord record;
    std::shared_ptr<ProgressTracker> tracker = std::make_shared<ProgressTracker>();
    std::unique_ptr<FolderChanges> watcher = {};
    QTimer timer;
    QDateTime nextRun = {};
    QDateTime pushedAt = {};
    Error limit = {};
    std::jthread thread = {};
    std::optional<Decision> decision = {}; //!< of the person, for the next push
    int failures = 0; //!< in a row
    bool isLimited = false;
    bool isPushing = false;
    bool isDue = false;
    bool hasChanges = false;
    bool isElsewhere = false;
    bool isToBeRemoved = false;
};

WatchedFolders::WatchedFolders(const QString &folder, Journal &journal, Sessions sessions, QObject *parent)
    : QObject(parent)
    , m_store(folder)
    , m_journal(journal)
    , m_sessions(std::move(sessions))
{
    m_refresh.setInterval(refreshEvery);
    connect(&m_refresh, &QTimer::timeout, this, &WatchedFolders::refresh);
    for (WatchRecord &record : m_store.load()) {
        if (!find(record.spec.key()))
            insert(std::move(record));
    }
}

WatchedFolders::~WatchedFolders()
{
    // All are told before the first is waited for.
    for (const std::unique_ptr<Entry> &entry : m_entries)
        entry->thread.request_stop();
    m_entries.clear();
    if (m_saving.valid())
        m_saving.wait();
}

Result<void> WatchedFolders::apply(std::optional<Decision> decision, PushMemory &memory, const QString &folder)
{
    if (!decision)
        return {};
    switch (*decision) {
    case Decision::KeepTheirs: memory.keepTheirs(folder); break;
    case Decision::OverwriteTheirs: memory.release(); break;
    case Decision::PushSecrets: memory.allowSuspects(); break;
    }
    return memory.save();
}

WatchedFolders::Entry *WatchedFolders::find(const QString &key) const
{
    const auto found = std::ranges::find(m_entries, key, [](const auto &entry) { return entry->key; });
    return found == m_entries.end() ? nullptr : found->get();
}

void WatchedFolders::insert(WatchRecord record)
{
    auto entry = std::make_unique<Entry>();
    entry->key = record.spec.key();
    entry->record = std::move(record);
    entry->timer.setSingleShot(true);
    connect(&entry->timer, &QTimer::timeout, this, [this, key = entry->key] {
        if (Entry *due = find(key))
            setDue(*due);
    });
    m_entries.push_back(std::move(entry));
}

void WatchedFolders::start()
{
    if (std::exchange(m_isStarted, true))
        return;
    for (const QString &key : keys())
        begin(*find(key));
}

//! Looks at once: what changed while nobody watched is made up for.
void WatchedFolders::begin(Entry &entry)
{
    if (!m_isStarted || entry.record.spec.isPaused)
        return;
    if (entry.record.spec.onChange) {
        // Both come from the watcher's thread, and may come late.
        entry.watcher = std::make_unique<FolderChanges>(
            entry.record.spec.folder,
            [this, key = entry.key] {
                QMetaObject::invokeMethod(this, [this, key] { onFolderChanged(key); }, Qt::QueuedConnection);
            },
            [this, key = entry.key](const Error &error) {
                QMetaObject::invokeMethod(this, [this, key, error] { onLimited(key, error); }, Qt::QueuedConnection);
            },
            m_tempo.changes);
    }
    setDue(entry);
}

QStringList WatchedFolders::keys() const
{
    QStringList keys;
    for (const std::unique_ptr<Entry> &entry : m_entries) {
        if (!entry->isToBeRemoved)
            keys += entry->key;
    }
    return keys;
}

WatchedFolder WatchedFolders::folder(const QString &key) const
{
    const Entry *entry = find(key);
    if (!entry)
        return {};
    WatchedFolder folder{.key = key,
                         .record = entry->record,
                         .nextRun = entry->nextRun,
                         .hasChanges = entry->hasChanges,
                         .limit = entry->limit,
                         .isLimited = entry->isLimited};
    using State = WatchedFolder::State;
    if (entry->isPushing) {
        folder.state = State::Pushing;
        folder.progress = entry->tracker->snapshot();
    } else if (entry->isDue) {
        folder.state = State::Queued;
    } else if (entry->record.spec.isPaused) {
        folder.state = State::Paused;
    } else if (entry->isElsewhere) {
        folder.state = State::Elsewhere;
    }
    return folder;
}

std::vector<FileProgress> WatchedFolders::files(const QString &key) const
{
    const Entry *entry = find(key);
    return entry ? entry->tracker->files() : std::vector<FileProgress>();
}

int WatchedFolders::pushing() const
{
    return int(std::ranges::count_if(m_entries, [](const auto &entry) { return entry->isPushing; }));
}

Result<QString> WatchedFolders::add(const WatchSpec &spec, bool remembers)
{
    Result<hub::Session> session = m_sessions(spec.accountId);
    if (!session)
        return std::unexpected(session.error());
    WatchSpec named = spec;
    named.endpoint = session->endpoint.text();
    const Result<WatchSpec> valid = named.validated();
    if (!valid)
        return std::unexpected(valid.error());
    const QString key = valid->key();
    if (find(key))
        return failure(
            Error::Kind::Conflict,
            QCoreApplication::translate("WatchedFolders", "This folder is watched already, to the same place."),
            valid->folder);
    if (!remembers)
        QFile::remove(m_store.memoryFile(key));
    insert({.spec = *valid});
    save();
    emit added(key);
    begin(*find(key));
    return key;
}

Result<QString> WatchedFolders::change(const QString &key, const WatchSpec &spec)
{
    Entry *entry = find(key);
    if (!entry)
        return failure(Error::Kind::NotFound);
    WatchSpec named = spec;
    named.endpoint = entry->record.spec.endpoint;
    const Result<WatchSpec> valid = named.validated();
    if (!valid)
        return std::unexpected(valid.error());
    if (valid->key() != key) {
        const Result<QString> moved = add(*valid);
        if (moved)
            remove(key);
        return moved;
    }
    entry->record.spec = *valid;
    entry->watcher.reset();
    entry->timer.stop();
    entry->failures = 0;
    save();
    emit changed(key);
    begin(*entry);
    return key;
}

void WatchedFolders::remove(const QString &key)
{
    Entry *entry = find(key);
    if (!entry || entry->isToBeRemoved)
        return;
    entry->isToBeRemoved = true;
    entry->watcher.reset();
    entry->timer.stop();
    entry->isDue = false;
    entry->thread.request_stop();
    save();
    emit removed(key);
    if (!entry->isPushing)
        erase(key);
}

void WatchedFolders::erase(const QString &key)
{
    std::erase_if(m_entries, [&key](const auto &entry) { return entry->key == key; });
}

void WatchedFolders::pushNow(const QString &key)
{
    if (Entry *entry = find(key))
        setDue(*entry);
}

void WatchedFolders::pause(const QString &key)
{
    if (Entry *entry = find(key))
        setPaused(*entry, true);
}

void WatchedFolders::resume(const QString &key)
{
    if (Entry *entry = find(key))
        setPaused(*entry, false);
}

void WatchedFolders::setPaused(Entry &entry, bool paused)
{
    if (entry.record.spec.isPaused == paused)
        return;
    entry.record.spec.isPaused = paused;
    entry.watcher.reset();
    entry.timer.stop();
    entry.nextRun = {};
    entry.failures = 0;
    entry.isDue = false;
    if (paused)
        entry.thread.request_stop();
    save();
    emit changed(entry.key);
    begin(entry);
}

void WatchedFolders::pauseAll()
{
    for (const QString &key : keys())
        pause(key);
}

void WatchedFolders::resumeAll()
{
    for (const QString &key : keys())
        resume(key);
}

void WatchedFolders::pushAll()
{
    for (const QString &key : keys()) {
        if (Entry *entry = find(key); !entry->record.spec.isPaused)
            setDue(*entry);
    }
}

void WatchedFolders::overwriteTheirs(const QString &key)
{
    if (Entry *entry = find(key); entry && !entry->record.conflicts.isEmpty())
        decide(*entry, Decision::OverwriteTheirs);
}

void WatchedFolders::keepTheirs(const QString &key)
{
    if (Entry *entry = find(key); entry && !entry->record.conflicts.isEmpty())
        decide(*entry, Decision::KeepTheirs);
}

void WatchedFolders::pushSecrets(const QString &key)
{
    Entry *entry = find(key);
    if (!entry || !entry->record.hasFailed || !saysSecrets(entry->record.error))
        return;
    entry->decision = Decision::PushSecrets; // before resuming, which begins with a push
    setPaused(*entry, false);
    if (!entry->isPushing)
        setDue(*entry);
}

void WatchedFolders::decide(Entry &entry, Decision decision)
{
    entry.decision = decision;
    setDue(entry);
}

void WatchedFolders::onFolderChanged(const QString &key)
{
    Entry *entry = find(key);
    if (!entry || !entry->watcher)
        return;
    entry->hasChanges = true;
    planNext(*entry);
    emit changed(key);
}

void WatchedFolders::onLimited(const QString &key, const Error &error)
{
    Entry *entry = find(key);
    if (!entry)
        return;
    entry->limit = error;
    entry->isLimited = true;
    emit changed(key);
}

//! When to look next, after a push or a change.
void WatchedFolders::planNext(Entry &entry)
{
    if (entry.record.spec.isPaused || entry.isPushing || entry.isDue || m_isFinishing)
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const WatchSpec &spec = entry.record.spec;
    QDateTime next = after(now, spec.every);
    if (entry.failures > 0) {
        auto wait = std::min(m_tempo.lastRetry, m_tempo.firstRetry * (1 << std::min(entry.failures - 1, 10)));
        if (entry.record.error.retryAfter)
            wait = std::max<std::chrono::milliseconds>(wait, *entry.record.error.retryAfter);
        next = spec.onChange ? after(now, wait) : std::min(next, after(now, std::max(wait, 1000ms)));
    } else if (spec.onChange && entry.hasChanges) {
        next = std::max(now, entry.pushedAt.isValid() ? after(entry.pushedAt, spec.every) : now);
    } else if (spec.onChange) {
        next = after(now, m_tempo.lookAnyway);
    }
    const bool isVague = spec.onChange && entry.failures == 0 && !entry.hasChanges;
    entry.nextRun = isVague ? QDateTime() : next;
    entry.timer.start(std::chrono::milliseconds(std::max<qint64>(0, now.msecsTo(next))));
}

void WatchedFolders::setDue(Entry &entry)
{
    if (entry.isToBeRemoved)
        return;
    entry.timer.stop();
    entry.isDue = true;
    emit changed(entry.key);
    schedule();
}

bool WatchedFolders::isBlocked(const Entry &entry) const
{
    return std::ranges::any_of(m_entries, [&entry](const auto &other) {
        const WatchSpec &spec = other->record.spec;
        return other->isPushing && spec.endpoint == entry.record.spec.endpoint && spec.repo == entry.record.spec.repo;
    });
}

void WatchedFolders::schedule()
{
    if (!m_isStarted)
        return;
    for (const QString &key : keys()) {
        Entry *entry = find(key);
        if (entry && entry->isDue && pushing() < parallelPushes && !isBlocked(*entry))
            push(*entry);
    }
}

void WatchedFolders::push(Entry &entry)
{
    entry.isDue = false;
    Result<hub::Session> session = m_sessions(entry.record.spec.accountId);
    if (!session) {
        conclude(entry, {.push = std::unexpected(session.error())});
        return checkFinished();
    }
    entry.tracker = std::make_shared<ProgressTracker>();
    entry.isPushing = true;
    entry.hasChanges = false;
    entry.nextRun = {};
    entry.thread = std::jthread([this, key = entry.key, spec = entry.record.spec, session = *std::move(session),
                                 tracker = entry.tracker,
                                 decision = std::exchange(entry.decision, std::nullopt)](const std::stop_token &stop) {
        auto ended = std::make_shared<Ended>();
        if (const Result<FileLock> lock = tryLock(m_store.lockFile(key)); lock) {
            hub::BlockingHub hub(session);
            PushMemory memory(m_store.memoryFile(key));
            if (const Result<void> applied = apply(decision, memory, spec.folder); applied)
                ended->push = FolderPush(hub, m_journal, memory, planOf(spec, m_store.scratch())).run(*tracker, stop);
            else
                ended->push = std::unexpected(applied.error());
            ended->held = memory.held();
        } else if (lock.error().kind == Error::Kind::Cancelled) {
            ended->isElsewhere = true;
        } else {
            ended->push = std::unexpected(lock.error());
        }
        QMetaObject::invokeMethod(this, [this, key, ended] { onEnded(key, *ended); }, Qt::QueuedConnection);
    });
    if (!m_refresh.isActive())
        m_refresh.start();
    emit changed(entry.key);
    emit pushingChanged();
}

void WatchedFolders::onEnded(const QString &key, const Ended &ended)
{
    Entry *entry = find(key);
    if (!entry)
        return;
    entry->thread.join();
    entry->isPushing = false;
    if (entry->isToBeRemoved)
        erase(key);
    else
        conclude(*entry, ended);
    emit pushingChanged();
    schedule();
    checkFinished();
}

void WatchedFolders::conclude(Entry &entry, const Ended &ended)
{
    WatchRecord &record = entry.record;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool wasStopped = !ended.push && ended.push.error().kind == Error::Kind::Cancelled;
    const bool hadFailed = record.hasFailed;
    const bool hadSecrets = hadFailed && saysSecrets(record.error);
    bool isNew = false;
    entry.isElsewhere = ended.isElsewhere;
    entry.hasChanges = entry.hasChanges || ended.isElsewhere;
    entry.pushedAt = now;
    if (!ended.isElsewhere && !wasStopped) {
        record.hasFailed = !ended.push;
        record.error = ended.push ? Error() : ended.push.error();
        entry.failures = ended.push ? 0 : entry.failures + 1;
        record.conflicts = ended.push ? ended.held : record.conflicts;
    }
    if (ended.push && !ended.isElsewhere) {
        record.lookedAt = now;
        record.problems = *ended.push ? (*ended.push)->problems : std::vector<FileProblem>();
        isNew = *ended.push && (*ended.push)->kind == UploadOutcome::Kind::Committed;
        if (isNew) {
            record.commit = (*ended.push)->commit;
            record.committedAt = now;
            record.filesSent = (*ended.push)->filesSent;
        }
    }
    const bool hasSecrets = !ended.push && saysSecrets(ended.push.error());
    if (hasSecrets)
        hold(entry);
    save();
    planNext(entry);
    emit changed(entry.key);
    if (isNew)
        emit committed(entry.key);
    const bool isNews = hasSecrets ? !hadSecrets : record.hasFailed && !hadFailed;
    if (isNews && !m_isFinishing)
        emit failed(entry.key);
}

//! Until the person has taken out what was found, or wants it pushed: both is for them to say.
void WatchedFolders::hold(Entry &entry)
{
    entry.record.spec.isPaused = true;
    entry.watcher.reset();
    entry.timer.stop();
    entry.nextRun = {};
    entry.isDue = false;
}

void WatchedFolders::refresh()
{
    bool isAny = false;
    for (const QString &key : keys()) {
        if (const Entry *entry = find(key); entry && entry->isPushing) {
            isAny = true;
            emit changed(key);
        }
    }
    if (!isAny)
        m_refresh.stop();
}

void WatchedFolders::save()
{
    std::vector<WatchRecord> records;
    for (const std::unique_ptr<Entry> &entry : m_entries) {
        if (!entry->isToBeRemoved)
            records.push_back(entry->record);
    }
    // Waiting for the disk is nothing for the GUI thread.
    m_saving = m_writer.run([this, store = m_store, records = std::move(records)](const std::stop_token &) {
        if (const Result<void> saved = store.save(records); !saved)
            QMetaObject::invokeMethod(
                this, [this, error = saved.error()] { emit storeFailed(error); }, Qt::QueuedConnection);
    });
}

void WatchedFolders::finish(std::function<void()> done)
{
    m_finished = std::move(done);
    m_isFinishing = true;
    for (const std::unique_ptr<Entry> &entry : m_entries)
        entry->timer.stop();
    pushAll();
    checkFinished();
}

void WatchedFolders::checkFinished()
{
    const bool isBusy = m_isStarted
        && std::ranges::any_of(m_entries, [](const auto &entry) { return entry->isPushing || entry->isDue; });
    if (m_isFinishing && m_finished && !isBusy)
        std::exchange(m_finished, {})();
}

void WatchedFolders::resumeAfterFinish()
{
    m_finished = {};
    m_isFinishing = false;
    for (const std::unique_ptr<Entry> &entry : m_entries)
        planNext(*entry);
}

} // namespace transfer
