#pragma once

#include "hub/logfollower.h"
#include "models/space/logbuffer.h"

#include <QFutureWatcher>

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

    void find(const QString &words); //!< ends in found(); an earlier search is forgotten
    void save(const QString &path); //!< what is kept of it; ends in saved() or saveFailed()

signals:
    void stateChanged();
    void found(const QString &words, const std::vector<qint64> &lines);
    void saved(const QString &path);
    void saveFailed(const Error &error);

private:
    void setState(State state);

    hub::LogFollower m_follower;
    LogBuffer m_lines;
    hub::RepoId m_space;
    hub::spaces::Log m_log = hub::spaces::Log::Run;
    State m_state = State::Idle;
    Error m_error;
    QString m_words;
    QFutureWatcher<std::vector<qint64>> m_search;
    QFutureWatcher<Result<QString>> m_saving;
};
