#pragma once

#include "hub/eventstream.h"
#include "hub/hubclient.h"
#include "hub/repoid.h"
#include "hub/spacemetrics.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <deque>
#include <map>

//! What a running Space uses while somebody looks: the last minutes of its processors and memory, by replica.
//!
//! A connection that breaks is made again after 1, 2, 4, 8 and 10 seconds. What the server refuses is final: not all
//! serve this.
class SpaceMetrics : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Connecting, Following, Ended, Failed };

    //! One figure over time, each value between 0 and 1; a NaN where it was not said.
    struct Curve {
        enum class Kind { Cpu, Memory, GpuBusy, GpuMemory };

        Kind kind = Kind::Cpu;
        QString gpu = {}; //!< which one, of several
        std::vector<double> values = {};
        qint64 used = -1; //!< bytes at last, of memory
        qint64 total = -1;
    };

    static constexpr size_t samplesKept = 300; //!< of each replica: five minutes, as the Hub sends them
    static constexpr int furtherAttempts = 5;

    explicit SpaceMetrics(hub::HubClient &client, QObject *parent = nullptr);

    void follow(const hub::RepoId &space); //!< what was known of another one is dropped
    void stop(); //!< what was drawn stays
    void retry();

    const hub::RepoId &space() const { return m_space; }
    State state() const { return m_state; }
    const Error &error() const { return m_error; } //!< once Failed
    //! The server has nothing like it, or not for us: nothing that asking again would change.
    bool isMissing() const;
    QStringList replicas() const;
    std::optional<hub::SpaceUsage> latest(const QString &replica) const;
    std::vector<Curve> curves(const QString &replica) const; //!< those of which something is known

signals:
    void stateChanged();
    void changed(); //!< a figure came

private:
    void connectAgain();
    void onReceived(QByteArrayView bytes);
    void onEnded(const Result<hub::Done> &result);
    void setState(State state);

    hub::HubClient &m_client;
    hub::RepoId m_space;
    std::map<QString, std::deque<hub::SpaceUsage>> m_samples; //!< by replica
    hub::EventStream m_events;
    hub::Request m_stream;
    QTimer m_pause;
    int m_failures = 0;
    State m_state = State::Idle;
    Error m_error;
};
