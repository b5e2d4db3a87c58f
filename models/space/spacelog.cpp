#include "models/space/spacelog.h"

#include <QSaveFile>
#include <QtConcurrentRun>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Result<QString> writeLines(const std::deque<LogBuffer::Block> &blocks, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(Error::Kind::LocalFile, file.errorString(), path);
    for (const LogBuffer::Block &block : blocks) {
        for (qsizetype line = 0; line < block.size(); ++line)
            file.write(readAnsi(QString::fromUtf8(block.line(line))).text.toUtf8() + '\n');
    }
    if (!file.commit())
        return failure(Error::Kind::LocalFile, file.errorString(), path);
    return path;
}

} // namespace

SpaceLog::SpaceLog(hub::HubClient &client, QObject *parent) : QObject(parent), m_follower(client)
{
    connect(&m_follower, &hub::LogFollower::written, this, [this](const std::vector<hub::LogLine> &lines) {
        for (const hub::LogLine &line : lines)
            m_lines.append(line.text, line.time);
        if (m_state == State::Connecting)
            setState(State::Following);
        m_lines.flush();
    });
    connect(&m_follower, &hub::LogFollower::ended, this, [this] { setState(State::Ended); });
    connect(&m_follower, &hub::LogFollower::failed, this, [this](const Error &error) {
        m_error = error;
        setState(State::Failed);
    });
    connect(&m_search, &QFutureWatcherBase::finished, this, &SpaceLog::onSearched);
    m_searchPause.setSingleShot(true);
    m_searchPause.setInterval(300ms);
    connect(&m_searchPause, &QTimer::timeout, this, &SpaceLog::search);
    connect(&m_lines, &LogBuffer::changed, this, [this] {
        if (!m_words.isEmpty() && !m_searchPause.isActive())
            m_searchPause.start();
    });
    connect(&m_saving, &QFutureWatcherBase::finished, this, [this] {
        const Result<QString> result = m_saving.result();
        if (result)
            emit saved(*result);
        else
            emit saveFailed(result.error());
    });
}

void SpaceLog::follow(const hub::RepoId &space, hub::spaces::Log log)
{
    const bool isSame = space == m_space && log == m_log;
    if (isSame && (m_state == State::Connecting || m_state == State::Following))
        return;
    m_space = space;
    m_log = log;
    restart();
}

void SpaceLog::restart()
{
    m_lines.clear();
    m_found.clear();
    m_searchedTo = -1;
    m_search.setFuture({});
    setState(State::Connecting);
    m_follower.follow(m_space, m_log);
}

void SpaceLog::stop()
{
    m_follower.stop();
    setState(State::Idle);
}

void SpaceLog::find(const QString &words)
{
    m_words = words;
    m_found.clear();
    m_searchedTo = -1;
    m_search.setFuture({});
    search();
}

// Only what came since the last time.
void SpaceLog::search()
{
    if (m_search.isRunning())
        return m_searchPause.start();
    const std::deque<LogBuffer::Block> &all = m_lines.blocks();
    const auto first = std::ranges::find_if(
        all, [this](const LogBuffer::Block &block) { return block.first + block.size() > m_searchedTo; });
    m_searchesTo = m_lines.endLine();
    m_search.setFuture(QtConcurrent::run(linesWith, std::deque<LogBuffer::Block>(first, all.end()), m_words));
}

void SpaceLog::onSearched()
{
    if (m_search.isCanceled() || m_search.future().resultCount() == 0)
        return;
    const bool isFirst = m_searchedTo < 0;
    const std::vector<qint64> lines = m_search.result();
    const auto fresh = std::ranges::lower_bound(lines, m_searchedTo);
    const bool isNews = isFirst || fresh != lines.end();
    m_found.erase(m_found.begin(), std::ranges::lower_bound(m_found, m_lines.firstLine()));
    m_found.insert(m_found.end(), fresh, lines.end());
    m_searchedTo = m_searchesTo;
    if (isNews)
        emit found(m_words, m_found);
}

void SpaceLog::save(const QString &path)
{
    m_saving.setFuture(QtConcurrent::run(writeLines, m_lines.blocks(), path));
}

void SpaceLog::setState(State state)
{
    m_state = state;
    emit stateChanged();
}
