#pragma once

#include "wire/replayserver.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <QTemporaryDir>

#include <chrono>

//! Replays one golden trace: gives its answers to whoever makes its call, and tells how what was asked differs.
//!
//! The format of a trace is described in traces/README.md.
class TraceReplay
{
public:
    //! The trace of a case, such as "create_commit/lfs_multipart".
    explicit TraceReplay(const QString &name);

    QUrl endpoint() const { return QUrl(QString::fromLatin1(m_endpoint.url())); }
    QByteArray token() const; //!< of the client or of the call; empty when none is to be sent
    QList<QJsonObject> calls() const; //!< each with "method" and "args"
    bool expectsError() const;
    QJsonObject expectedError() const;
    QJsonValue expectedResult() const; //!< of the first call

    //! Content as the trace describes it: bytes, a stream or a file on disk.
    static QByteArray content(const QJsonObject &argument);
    //! Puts a file or folder argument on disk and returns where.
    QString onDisk(const QJsonObject &argument) const;

    //! One line for each difference; empty when the requests were those of the trace.
    QStringList differences() const;

    //! The cases below a folder of the traces, such as "create_commit".
    static QStringList cases(const QString &folder);

private:
    struct Received {
        SeenRequest request;
        bool atEndpoint = true;
        qsizetype index = -1; //!< of the expected request that it was taken for; -1: none
        std::chrono::steady_clock::time_point at;
    };

    ScriptedAnswer answer(const SeenRequest &request, bool atEndpoint);
    qsizetype expectedIndex(const SeenRequest &request, bool atEndpoint) const;
    QStringList compare(const Received &received, qsizetype position) const;

    mutable std::mutex m_mutex;
    std::vector<Received> m_received;
    std::set<qsizetype> m_used;
    QTemporaryDir m_scratch;
    ReplayServer m_cdn;
    ReplayServer m_endpoint;
    QJsonObject m_trace;
};
