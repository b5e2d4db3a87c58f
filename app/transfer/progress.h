#pragma once

#include "core/error.h"

#include <QDateTime>
#include <QHash>
#include <QString>

#include <chrono>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace transfer {

struct PlanForecast;

//! What a job is doing, in the words that a person is told.
enum class Phase {
    Starting,
    Scanning, //!< looking at local files, or listing a repo
    Hashing, //!< reading local files, nothing is being sent yet
    Asking, //!< which files the Hub wants, and how
    Sending,
    WaitingForServer, //!< all bytes under way are sent, the answer is not there
    Committing,
    Receiving,
    Finished,
};

//! A file of a job and how far it is.
struct FileProgress {
    enum class State { Waiting, Hashing, Sending, Receiving, Done, Unchanged, Skipped, Failed };

    QString repoPath = {};
    QString localPath = {};
    qint64 size = 0;
    State state = State::Waiting;
    bool isLarge = false; //!< goes to storage rather than into the commit
    Error error = {}; //!< when Failed
};

//! Numbers of a job at one moment.
struct Progress {
    Phase phase = Phase::Starting;
    QString currentFile = {}; //!< path in the repo
    int filesTotal = 0;
    int filesDone = 0;
    qint64 bytesTotal = 0; //!< to be moved; grows while files are still being looked at
    qint64 bytesMoved = 0; //!< sent or received, answered for or not
    qint64 bytesAcknowledged = 0; //!< the server has answered for them, or they are on disk; never runs backwards
    qint64 hashTotal = 0;
    qint64 hashDone = 0;
    double bytesPerSecond = 0; //!< over the last 10 s
    std::optional<std::chrono::seconds> remaining = {}; //!< absent until it can be told
    QDateTime waitingUntil = {}; //!< the server asked to wait: then it goes on by itself
    Error waitingFor = {}; //!< what made it wait
    std::shared_ptr<const PlanForecast> forecast = {}; //!< of an upload, once the Hub was asked; at most that much

    //! 0 to 1; 1 only when all is finished.
    double fraction() const;
};

//! Collects what the threads of one job do, and tells anybody who asks.
class ProgressTracker
{
public:
    using Clock = std::chrono::steady_clock;

    void setPhase(Phase phase);
    void setFiles(std::vector<FileProgress> files);
    void setFileState(const QString &repoPath, FileProgress::State state, const Error &error = {});
    void setCounts(int done, int total); //!< while scanning and asking
    void addToMove(qint64 bytes);
    void addToHash(qint64 bytes);
    void addHashed(qint64 bytes);

    //! One request with a body: bytes as they go out, then the answer. The returned number names it.
    int beginRequest(const QString &repoPath, qint64 bytes);
    void setSent(int request, qint64 bytes);
    void endRequest(int request, bool isAcknowledged);
    void addAcknowledged(qint64 bytes); //!< moved in an earlier run, or already there
    void addReceived(qint64 bytes); //!< came in and is on disk

    void setWaiting(std::chrono::milliseconds wait, const Error &why);
    void clearWaiting();
    void setForecast(const PlanForecast &forecast);

    Progress snapshot();
    std::vector<FileProgress> files() const;

private:
    struct Request {
        QString repoPath;
        qint64 bytes = 0;
        qint64 sent = 0;
        Clock::time_point allSentAt = {};
    };
    struct Sample {
        Clock::time_point time;
        qint64 bytes;
    };

    Phase shownPhase(Clock::time_point now) const;
    void updateSpeed(Clock::time_point now, Progress &progress);

    mutable std::mutex m_mutex;
    Progress m_progress;
    std::vector<FileProgress> m_files;
    QHash<QString, size_t> m_fileIndex;
    std::map<int, Request> m_requests;
    int m_lastRequest = 0;
    qint64 m_moved = 0; //!< by this run, also of attempts that failed: the speed of the line
    std::deque<Sample> m_samples;
    double m_steadySpeed = 0; //!< a slower average, so that the remaining time does not jump
};

} // namespace transfer
