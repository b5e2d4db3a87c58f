#pragma once

#include "sandbox/exchange.h"
#include "sandbox/spacestore.h"

#include <QElapsedTimer>

namespace sandbox {

//! Server-sent events about a Space: each source says what is new, and silence is broken by keep-alives.
class SpaceStream : public AnswerStream
{
public:
    SpaceStream(SpaceStore &spaces, const Repo &space, int keepAliveMilliseconds);

    std::optional<QByteArray> next() final;

protected:
    virtual QList<QJsonObject> news(const SpaceState &state, qint64 now) = 0;
    SpaceStore &spaces() const { return m_spaces; }
    const Repo &space() const { return m_space; }

private:
    SpaceStore &m_spaces;
    Repo m_space;
    int m_keepAlive;
    QElapsedTimer m_silence;
};

//! The log of the build or of the app: first all that there is, then what comes; a new build begins a new log.
class SpaceLogStream final : public SpaceStream
{
public:
    enum class Log { Build, Run };

    SpaceLogStream(SpaceStore &spaces, const Repo &space, int keepAliveMilliseconds, Log log, qsizetype tail);

private:
    QList<QJsonObject> news(const SpaceState &state, qint64 now) override;

    Log m_log;
    qsizetype m_tail; //!< so many lines of what is there at first; -1: all
    qint64 m_started = -1;
    qsizetype m_sent = 0;
};

//! The runtime whenever it changes.
class SpaceEventStream final : public SpaceStream
{
public:
    using SpaceStream::SpaceStream;

private:
    QList<QJsonObject> news(const SpaceState &state, qint64 now) override;

    QJsonObject m_last;
};

//! What the machine of a running Space is busy with, once a second.
class SpaceMetricStream final : public SpaceStream
{
public:
    using SpaceStream::SpaceStream;

private:
    QList<QJsonObject> news(const SpaceState &state, qint64 now) override;

    qint64 m_last = 0;
};

} // namespace sandbox
