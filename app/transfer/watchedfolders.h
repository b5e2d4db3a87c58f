#pragma once

#include "transfer/folderchanges.h"
#include "transfer/folderpush.h"
#include "transfer/progress.h"
#include "transfer/serialworker.h"
#include "transfer/watchstore.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <vector>

namespace transfer {

class Journal;
class PushMemory;

//! Everything the window shows of one watched folder.
struct WatchedFolder {
    enum class State {
        Waiting, //!< for its time, or for changes
        Queued, //!< its time has come, another push to the same repo is under way
        Pushing,
        Paused,
        Elsewhere, //!< another program pushes it just now
    };

    QString key = {};
    WatchRecord record = {};
    State state = State::Waiting;
    Progress progress = {}; //!< while Pushing
    QDateTime nextRun = {}; //!< invalid: when something changes
    bool hasChanges = false; //!< seen since the last push
    Error limit = {}; //!< why changes cannot all be seen, when isLimited
    bool isLimited = false;

    //! Paused, because what looks like tokens or keys was found; record.error.detail says where.
    bool hasSecrets() const;
    bool needsAttention() const { return record.hasFailed || !record.problems.empty() || !record.conflicts.isEmpty(); }
};

//! Keeps folders in repos: looks every so often or when something changes, and makes what is new a commit (features
//! E6).
//!
//! Lives on the GUI thread and never blocks it; each push runs on a thread of its own, one at a time for a repo. What
//! was pushed stays known after a restart. Its destructor stops everything within a second.
class WatchedFolders : public QObject
{
    Q_OBJECT

public:
    using Sessions = std::function<Result<hub::Session>(const QString &accountId)>;

    static constexpr int parallelPushes = 3;

    //! How quickly it does what; tests hurry.
    struct Tempo {
        FolderChanges::Tempo changes = {};
        std::chrono::milliseconds firstRetry = std::chrono::seconds(30); //!< doubles with each failure
        std::chrono::milliseconds lastRetry = std::chrono::minutes(30);
        std::chrono::milliseconds lookAnyway = std::chrono::minutes(30); //!< where changes are waited for
    };

    //! Reads what is kept in the folder; begins with start().
    WatchedFolders(const QString &folder, Journal &journal, Sessions sessions, QObject *parent = nullptr);
    ~WatchedFolders() override;

    void setTempo(const Tempo &tempo) { m_tempo = tempo; }
    void start();
    const QString &setAside() const { return m_store.setAside(); }

    QStringList keys() const; //!< in the order in which they were added
    WatchedFolder folder(const QString &key) const;
    std::vector<FileProgress> files(const QString &key) const; //!< of the push that is under way or was the last
    bool contains(const QString &key) const { return find(key) != nullptr; }
    int pushing() const;

    //! What was pushed from there before counts only with `remembers`, as when a removal is undone.
    Result<QString> add(const WatchSpec &spec, bool remembers = false);
    //! The new key; another one when it goes to another place.
    Result<QString> change(const QString &key, const WatchSpec &spec);
    void remove(const QString &key);

    //! A last push of all that are not paused; then nothing happens by itself any more.
    void finish(std::function<void()> done);
    void resumeAfterFinish(); //!< the person stays after all

public slots:
    void pushNow(const QString &key); //!< also of one that is paused
    void pause(const QString &key);
    void resume(const QString &key);
    void pauseAll();
    void resumeAll();
    void pushAll(); //!< that are not paused
    void overwriteTheirs(const QString &key); //!< the held files go to the repo after all
    void keepTheirs(const QString &key); //!< the held files stay here until they change once more
    void pushSecrets(const QString &key); //!< what looks like tokens and keys goes to the repo all the same

signals:
    void added(const QString &key);
    void changed(const QString &key); //!< at most eight times a second
    void removed(const QString &key);
    void committed(const QString &key); //!< a push that changed something
    void failed(const QString &key); //!< for the first time after all was well
    void pushingChanged();
    void storeFailed(const Error &error);

private:
    enum class Decision;
    struct Entry;
    struct Ended;

    Entry *find(const QString &key) const;
    void insert(WatchRecord record);
    void begin(Entry &entry);
    void setPaused(Entry &entry, bool paused);
    void planNext(Entry &entry);
    void setDue(Entry &entry);
    void onFolderChanged(const QString &key);
    void onLimited(const QString &key, const Error &error);
    void schedule();
    bool isBlocked(const Entry &entry) const;
    void push(Entry &entry);
    void onEnded(const QString &key, const Ended &ended);
    void conclude(Entry &entry, const Ended &ended);
    void hold(Entry &entry);
    void erase(const QString &key);
    void decide(Entry &entry, Decision decision);
    static Result<void> apply(std::optional<Decision> decision, PushMemory &memory, const QString &folder);
    void refresh();
    void save();
    void checkFinished();

    WatchStore m_store;
    Journal &m_journal;
    Sessions m_sessions;
    Tempo m_tempo;
    std::vector<std::unique_ptr<Entry>> m_entries;
    QTimer m_refresh;
    std::function<void()> m_finished;
    bool m_isStarted = false;
    bool m_isFinishing = false;
    std::future<void> m_saving;
    SerialWorker m_writer;
};

} // namespace transfer
