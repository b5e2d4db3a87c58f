#include "cli/commands.h"
#include "cli/line.h"
#include "cli/login.h"
#include "cli/reporter.h"
#include "transfer/filelock.h"
#include "transfer/folderchanges.h"
#include "transfer/journal.h"
#include "transfer/pushmemory.h"
#include "transfer/scheduledcommits.h"
#include "transfer/secretguard.h"
#include "transfer/watchstore.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

using namespace Qt::StringLiterals;
using transfer::FolderPush;
using transfer::Journal;
using transfer::ProgressTracker;
using transfer::ScheduledCommits;
using transfer::WatchSpec;

namespace cli {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto reportEvery = 200ms;
constexpr auto firstRetry = 30s;
constexpr auto lastRetry = 30min;
constexpr auto lookAnyway = 30min; // where changes are waited for

//! What happens on the threads of the schedule, for the one that talks.
class PushNews
{
public:
    struct Ended {
        FolderPush::Push push;
        QStringList held;
    };

    void begin(ProgressTracker &tracker)
    {
        const std::scoped_lock lock(m_mutex);
        m_tracker = &tracker;
    }
    void end(const FolderPush::Push &push, const QStringList &held)
    {
        const std::scoped_lock lock(m_mutex);
        m_tracker = nullptr;
        m_ended.push_back({.push = push, .held = held});
    }
    std::optional<Ended> next()
    {
        const std::scoped_lock lock(m_mutex);
        if (m_ended.empty())
            return {};
        Ended first = std::move(m_ended.front());
        m_ended.pop_front();
        return first;
    }
    std::optional<transfer::Progress> progress()
    {
        const std::scoped_lock lock(m_mutex);
        return m_tracker ? std::optional(m_tracker->snapshot()) : std::nullopt;
    }

private:
    std::mutex m_mutex;
    ProgressTracker *m_tracker = nullptr; //!< of the push that is under way
    std::deque<Ended> m_ended;
};

ScheduledCommits::Plan planOf(const WatchOptions &options, const transfer::WatchStore &store)
{
    const WatchSpec &spec = options.spec;
    hub::NewRepo repo{.repo = spec.repo};
    if (spec.isPrivate)
        repo.visibility = hub::Visibility::Private;
    return {.repo = repo,
            .revision = spec.revision,
            .folder = spec.folder,
            .pathInRepo = spec.pathInRepo,
            .allow = spec.allow,
            .ignore = spec.ignore,
            .every = spec.onChange ? lookAnyway : spec.every,
            .squashesHistory = spec.squashesHistory,
            .job = spec.job(),
            .memoryFile = store.memoryFile(spec.key()),
            .scratch = store.scratch(),
            .care = {.holdsConflicts = !options.overwrites,
                     .leavesOutUnreadable = true,
                     .mirrorsDeletions = spec.mirrorsDeletions,
                     .stopsAtSecrets = !options.allowSecrets}};
}

//! One folder from the first push to the last.
class Watch
{
public:
    Watch(const WatchOptions &options, hub::BlockingHub &hub, Journal &journal, const transfer::WatchStore &store,
          Reporter &reporter)
        : m_options(options)
        , m_reporter(reporter)
        , m_schedule(hub, journal, withNews(planOf(options, store)))
    { }

    ExitCode run(const std::stop_token &stop)
    {
        if (const Result<hub::Done> started = m_schedule.start(stop); !started) {
            m_reporter.error(started.error());
            return exitCodeFor(started.error());
        }
        if (m_options.isOnce)
            waitForFirst(stop);
        else
            keepWatching(stop);
        if (!m_options.isOnce)
            finish();
        if (!m_options.isOnce)
            m_reporter.stopped();
        return m_code;
    }

private:
    ScheduledCommits::Plan withNews(ScheduledCommits::Plan plan)
    {
        plan.begun = [this](ProgressTracker &tracker) { m_news.begin(tracker); };
        plan.ended = [this](const FolderPush::Push &push) { m_news.end(push, m_schedule.held()); };
        return plan;
    }

    void waitForFirst(const std::stop_token &stop)
    {
        while (m_isPushing && hub::pause(50ms, stop))
            report();
        if (stop.stop_requested())
            m_code = Interrupted;
    }

    void keepWatching(const std::stop_token &stop)
    {
        m_reporter.watching(m_options.spec);
        std::optional<transfer::FolderChanges> changes;
        if (m_options.spec.onChange)
            changes.emplace(
                m_options.spec.folder, [this] { m_hasChanged = true; },
                [this](const Error &error) {
                    const std::scoped_lock lock(m_limitMutex);
                    m_limit = error;
                },
                transfer::FolderChanges::Tempo());
        while (hub::pause(reportEvery, stop)) {
            report();
            const Clock::time_point now = Clock::now();
            const bool isChangeDue = m_hasChanged && !m_isPushing && now >= m_pushedAt + m_options.spec.every;
            const bool isRetryDue = m_retryAt && now >= *m_retryAt && !m_isPushing;
            if (!isChangeDue && !isRetryDue)
                continue;
            m_hasChanged = false;
            m_retryAt.reset();
            m_isPushing = true;
            m_schedule.trigger();
        }
    }

    void finish()
    {
        std::atomic<bool> isOver = false;
        const std::jthread last([this, &isOver] {
            m_schedule.finish();
            isOver = true;
        });
        while (!isOver) {
            report();
            std::this_thread::sleep_for(50ms);
        }
        report();
    }

    void report()
    {
        if (const std::optional<transfer::Progress> progress = m_news.progress()) {
            m_isPushing = true;
            if (progress->phase != transfer::Phase::Scanning && progress->phase != transfer::Phase::Starting)
                m_reporter.progress(*progress);
        }
        while (const std::optional<PushNews::Ended> ended = m_news.next())
            say(*ended);
        const std::scoped_lock lock(m_limitMutex);
        if (m_limit)
            m_reporter.problem({.localPath = m_options.spec.folder, .error = *std::exchange(m_limit, std::nullopt)});
    }

    void say(const PushNews::Ended &ended)
    {
        m_isPushing = false;
        m_pushedAt = Clock::now();
        if (!ended.push && ended.push.error().code == transfer::SecretGuard::code())
            return sayHeld(ended.push.error());
        m_secrets.clear();
        if (!ended.push) {
            m_reporter.error(ended.push.error());
            m_code = exitCodeFor(ended.push.error());
            const auto wait = std::min<std::chrono::seconds>(lastRetry, firstRetry * (1 << std::min(m_failures++, 10)));
            m_retryAt = Clock::now() + std::max(wait, ended.push.error().retryAfter.value_or(0s));
            return;
        }
        m_failures = 0;
        const bool hasProblems = *ended.push && !(*ended.push)->problems.empty();
        m_code = hasProblems ? SomeFilesBad : Success;
        if (*ended.push)
            m_reporter.pushed(**ended.push);
        else
            m_reporter.nothingPushed();
        for (const QString &path : ended.held) {
            if (!m_held.contains(path))
                m_reporter.conflict(path);
        }
        m_held = ended.held;
    }

    //! What was found does not go away by itself: it is looked at again when something changed, or when it is time.
    void sayHeld(const Error &found)
    {
        m_code = SecretsFound;
        m_failures = 0;
        if (std::exchange(m_secrets, found.detail) == found.detail)
            return;
        m_reporter.error(
            {.kind = Error::Kind::Invalid,
             .detail = QCoreApplication::translate(
                           "WatchCommand",
                           "Nothing is pushed while this looks like tokens or keys: %1. Take them out, leave "
                           "those files out with --exclude, or add --allow-secrets.")
                           .arg(QString(found.detail).replace(u'\n', "; "_L1)),
             .code = found.code},
            SecretsFound);
    }

    const WatchOptions &m_options;
    Reporter &m_reporter;
    PushNews m_news;
    std::atomic<bool> m_hasChanged = false;
    std::mutex m_limitMutex;
    std::optional<Error> m_limit;
    bool m_isPushing = true; // the schedule begins with one
    Clock::time_point m_pushedAt = {};
    std::optional<Clock::time_point> m_retryAt;
    int m_failures = 0;
    QStringList m_held;
    QString m_secrets; //!< that were told of
    ExitCode m_code = Success; //!< of the last push
    ScheduledCommits m_schedule; // last: its threads use the others
};

ExitCode fail(Reporter &reporter, const Error &error)
{
    reporter.error(error);
    return exitCodeFor(error);
}

//! Only if it is free at once.
Result<transfer::FileLock> lockFor(const QString &file)
{
    std::stop_source stopped;
    stopped.request_stop();
    Result<transfer::FileLock> lock = transfer::FileLock::take(file, stopped.get_token());
    if (!lock && lock.error().kind == Error::Kind::Cancelled)
        return failure(
            Error::Kind::Conflict,
            QCoreApplication::translate("WatchCommand", "This folder is being pushed to the same place already."));
    return lock;
}

Result<void> prepareMemory(const WatchOptions &options, const QString &file)
{
    if (!options.forgets && !options.overwrites)
        return {};
    transfer::PushMemory memory(file);
    if (options.forgets)
        memory.clear();
    memory.release();
    return memory.save();
}

} // namespace

ExitCode watchFolder(const WatchOptions &wanted, const std::stop_token &stop)
{
    Reporter reporter(Reporter::styleFor(wanted.json));
    const Result<hub::Session> session = login();
    if (!session)
        return fail(reporter, session.error());
    if (const Result<void> line = prepareLine({}); !line)
        return fail(reporter, line.error());
    const Result<std::unique_ptr<Journal>> journal = Journal::open(Journal::defaultFile());
    if (!journal)
        return fail(reporter, journal.error());
    WatchOptions options = wanted;
    options.spec.endpoint = session->endpoint.text();
    const transfer::WatchStore store(transfer::WatchStore::defaultFolder());
    const QString key = options.spec.key();
    const Result<transfer::FileLock> lock = lockFor(store.lockFile(key));
    if (!lock)
        return fail(reporter, lock.error());
    if (const Result<void> prepared = prepareMemory(options, store.memoryFile(key)); !prepared)
        return fail(reporter, prepared.error());
    hub::BlockingHub hub(*session);
    return Watch(options, hub, **journal, store, reporter).run(stop);
}

} // namespace cli
