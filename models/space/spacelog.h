#pragma once

#include "hub/logfollower.h"
#include "models/space/logbuffer.h"

#include <QFutureWatcher>
#include <QTimer>

//! A log of a Space while it is looked at: its lines, how it goes, and a search in it that keeps out of the way.
class SpaceLog : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Connecting, Following, Ended, Failed };

    explicit SpaceLog(hub::HubClient &client, QObject *parent = nullptr);

    void follow(const hub::RepoId &space, hub::spaces::Log log);
    void stop();
    void restart(); //!< from the beginning

    const LogBuffer &lines() const { return m_lines; }
    State state() const { return m_state; }
    const Error &error() const { return m_error; }

    //! Ends in found(), and so again whenever more of them were written; an earlier search is forgotten.
    void find(const QString &words);
    void save(const QString &path); //!< what is kept of it; ends in saved() or saveFailed()

signals:
    void stateChanged();
    void found(const QString &words, const std::vector<qint64> &lines); //!< all of them that are kept
    void saved(const QString &path);
    void saveFailed(const Error &error);

private:
    void setState(State state);
    void search();
    void onSearched();

    hub::LogFollower m_follower;
    LogBuffer m_lines;
    hub::RepoId m_space;
    hub::spaces::Log m_log = hub::spaces::Log::Run;
    State m_state = State::Idle;
    Error m_error;
    QString m_words; //!< that are searched for
    std::vector<qint64> m_found;
    qint64 m_searchedTo = -1; //!< number of the first line that was not searched; -1: none was
    qint64 m_searchesTo = 0; //!< the same for the search that is running
    QTimer m_searchPause; //!< lines come faster than it is worth looking
    QFutureWatcher<std::vector<qint64>> m_search;
    QFutureWatcher<Result<QString>> m_saving;
};
