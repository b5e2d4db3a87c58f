#pragma once

#include "wire/replayserver.h"
#include "wire/tracecase.h"

#include <QTemporaryDir>
#include <QUrl>

#include <chrono>

namespace wire {

//! Replays one recorded case: gives its answers to whoever makes its calls, and tells how what was asked differs.
class TraceReplay
{
public:
    TraceReplay(const QString &folder, const QString &name);

    const Result<TraceCase> &trace() const { return m_trace; }
    QUrl endpoint() const { return QUrl(QString::fromLatin1(m_endpoint.url())); }
    QString scratch() const { return m_scratch.path(); }

    //! One line for each difference; empty when the requests were those of the trace.
    QStringList differences() const;

private:
    struct Received {
        SeenRequest request;
        bool atEndpoint = true;
        qsizetype index = -1; //!< of the expected request that it was taken for; -1: none
        std::chrono::steady_clock::time_point at;
    };

    ScriptedAnswer answer(const SeenRequest &request, bool atEndpoint);
    qsizetype expectedIndex(const Received &received) const;
    QStringList compare(const Received &received, qsizetype position) const;
    QStringList compareWaits() const;

    mutable std::mutex m_mutex;
    std::vector<Received> m_received;
    std::set<qsizetype> m_used;
    QTemporaryDir m_scratch;
    ReplayServer m_cdn;
    ReplayServer m_endpoint;
    Result<TraceCase> m_trace;
    QJsonArray m_expected;
};

} // namespace wire
