#include "transfer/progress.h"

#include "transfer/planforecast.h"

#include <algorithm>
#include <cmath>

namespace transfer {

namespace {

using namespace std::chrono_literals;

constexpr auto speedWindow = 10s;
constexpr auto silenceShown = 1s; // all sent and no answer for so long: the server is being waited for
constexpr double steadySeconds = 8;
constexpr double enoughSeconds = 1.5; // of samples, before a remaining time is named

bool isSettled(FileProgress::State state)
{
    switch (state) {
    case FileProgress::State::Done:
    case FileProgress::State::Unchanged:
    case FileProgress::State::Skipped: return true;
    case FileProgress::State::Waiting:
    case FileProgress::State::Hashing:
    case FileProgress::State::Sending:
    case FileProgress::State::Receiving:
    case FileProgress::State::Failed: break;
    }
    return false;
}

double secondsBetween(ProgressTracker::Clock::time_point from, ProgressTracker::Clock::time_point to)
{
    return std::chrono::duration<double>(to - from).count();
}

} // namespace

double Progress::fraction() const
{
    if (phase == Phase::Finished)
        return 1;
    if (bytesTotal <= 0)
        return 0;
    return std::min(0.999, double(bytesAcknowledged) / double(bytesTotal));
}

void ProgressTracker::setPhase(Phase phase)
{
    const std::scoped_lock lock(m_mutex);
    m_progress.phase = phase;
    m_progress.waitingUntil = {};
}

void ProgressTracker::setFiles(std::vector<FileProgress> files)
{
    const std::scoped_lock lock(m_mutex);
    m_files = std::move(files);
    m_fileIndex.clear();
    m_progress.filesTotal = int(m_files.size());
    m_progress.filesDone = 0;
    for (size_t i = 0; i < m_files.size(); ++i) {
        m_fileIndex.insert(m_files[i].repoPath, i);
        m_progress.filesDone += isSettled(m_files[i].state) ? 1 : 0;
    }
}

void ProgressTracker::setFileState(const QString &repoPath, FileProgress::State state, const Error &error)
{
    const std::scoped_lock lock(m_mutex);
    const auto index = m_fileIndex.constFind(repoPath);
    if (index == m_fileIndex.constEnd())
        return;
    FileProgress &file = m_files[*index];
    m_progress.filesDone += int(isSettled(state)) - int(isSettled(file.state));
    file.state = state;
    file.error = error;
    if (!isSettled(state))
        m_progress.currentFile = repoPath;
}

void ProgressTracker::setCounts(int done, int total)
{
    const std::scoped_lock lock(m_mutex);
    m_progress.filesDone = done;
    m_progress.filesTotal = total;
}

void ProgressTracker::addToMove(qint64 bytes)
{
    const std::scoped_lock lock(m_mutex);
    m_progress.bytesTotal += bytes;
}

void ProgressTracker::addToHash(qint64 bytes)
{
    const std::scoped_lock lock(m_mutex);
    m_progress.hashTotal += bytes;
}

void ProgressTracker::addHashed(qint64 bytes)
{
    const std::scoped_lock lock(m_mutex);
    m_progress.hashDone += bytes;
}

int ProgressTracker::beginRequest(const QString &repoPath, qint64 bytes)
{
    const std::scoped_lock lock(m_mutex);
    m_requests[++m_lastRequest] = {.repoPath = repoPath, .bytes = bytes};
    m_progress.currentFile = repoPath;
    return m_lastRequest;
}

void ProgressTracker::setSent(int request, qint64 bytes)
{
    const std::scoped_lock lock(m_mutex);
    Request &entry = m_requests[request];
    m_moved += std::max<qint64>(0, bytes - entry.sent);
    entry.sent = bytes;
    const bool isAllSent = bytes >= entry.bytes;
    if (!isAllSent)
        entry.allSentAt = {};
    else if (entry.allSentAt == Clock::time_point())
        entry.allSentAt = Clock::now();
    m_progress.waitingUntil = {};
}

void ProgressTracker::endRequest(int request, bool isAcknowledged)
{
    const std::scoped_lock lock(m_mutex);
    const auto entry = m_requests.find(request);
    if (entry == m_requests.end())
        return;
    if (isAcknowledged) {
        m_moved += std::max<qint64>(0, entry->second.bytes - entry->second.sent);
        m_progress.bytesAcknowledged += entry->second.bytes;
    }
    m_requests.erase(entry);
}

void ProgressTracker::addAcknowledged(qint64 bytes)
{
    const std::scoped_lock lock(m_mutex);
    m_progress.bytesAcknowledged += bytes;
}

void ProgressTracker::addReceived(qint64 bytes)
{
    const std::scoped_lock lock(m_mutex);
    m_moved += bytes;
    m_progress.bytesAcknowledged += bytes;
    m_progress.waitingUntil = {};
}

void ProgressTracker::setWaiting(std::chrono::milliseconds wait, const Error &why)
{
    const std::scoped_lock lock(m_mutex);
    m_progress.waitingUntil = QDateTime::currentDateTimeUtc().addMSecs(wait.count());
    m_progress.waitingFor = why;
}

void ProgressTracker::clearWaiting()
{
    const std::scoped_lock lock(m_mutex);
    m_progress.waitingUntil = {};
}

Phase ProgressTracker::shownPhase(Clock::time_point now) const
{
    const bool isBeforeFirst = m_progress.phase == Phase::Sending && m_lastRequest == 0;
    if (isBeforeFirst && m_progress.hashDone < m_progress.hashTotal)
        return Phase::Hashing;
    const bool isAllThere = m_progress.phase == Phase::Sending && m_requests.empty() && m_lastRequest > 0
        && m_progress.bytesAcknowledged >= m_progress.bytesTotal;
    if (isAllThere) // storage puts the parts together and verifies them
        return Phase::WaitingForServer;
    const bool sends = m_progress.phase == Phase::Sending || m_progress.phase == Phase::Committing;
    if (!sends || m_requests.empty())
        return m_progress.phase;
    const bool allWait = std::ranges::all_of(m_requests, [now](const auto &entry) {
        const Clock::time_point since = entry.second.allSentAt;
        return since != Clock::time_point() && now - since >= silenceShown;
    });
    return allWait ? Phase::WaitingForServer : m_progress.phase;
}

void ProgressTracker::updateSpeed(Clock::time_point now, Progress &progress)
{
    const Clock::time_point before = m_samples.empty() ? now : m_samples.back().time;
    m_samples.push_back({.time = now, .bytes = m_moved});
    while (m_samples.size() > 2 && now - m_samples.front().time > speedWindow)
        m_samples.pop_front();
    const double seconds = secondsBetween(m_samples.front().time, now);
    if (seconds <= 0)
        return;
    progress.bytesPerSecond = double(m_moved - m_samples.front().bytes) / seconds;
    const double share = 1 - std::exp(-secondsBetween(before, now) / steadySeconds);
    m_steadySpeed =
        m_steadySpeed > 0 ? m_steadySpeed + share * (progress.bytesPerSecond - m_steadySpeed) : progress.bytesPerSecond;
    const double left = double(progress.bytesTotal - progress.bytesAcknowledged);
    if (seconds >= enoughSeconds && m_steadySpeed > 0 && left >= 0)
        progress.remaining = std::chrono::seconds(std::llround(left / m_steadySpeed));
}

void ProgressTracker::setForecast(const PlanForecast &forecast)
{
    const std::scoped_lock lock(m_mutex);
    m_progress.forecast = std::make_shared<const PlanForecast>(forecast);
}

Progress ProgressTracker::snapshot()
{
    const std::scoped_lock lock(m_mutex);
    const Clock::time_point now = Clock::now();
    Progress progress = m_progress;
    progress.phase = shownPhase(now);
    qint64 underWay = 0;
    for (const auto &[number, request] : m_requests)
        underWay += request.sent;
    m_progress.bytesMoved = std::max(m_progress.bytesMoved, m_progress.bytesAcknowledged + underWay);
    progress.bytesMoved = m_progress.bytesMoved;
    const bool moves = progress.phase == Phase::Sending || progress.phase == Phase::Receiving
        || progress.phase == Phase::WaitingForServer;
    if (moves)
        updateSpeed(now, progress);
    return progress;
}

std::vector<FileProgress> ProgressTracker::files() const
{
    const std::scoped_lock lock(m_mutex);
    return m_files;
}

} // namespace transfer
