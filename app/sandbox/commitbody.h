#pragma once

#include "sandbox/call.h"

namespace sandbox {

//! Reads the lines of a commit as they arrive and stores each file at once, so that no more than a line is in memory.
class CommitBody
{
public:
    explicit CommitBody(RepoCall &call) : m_call(call) { }

    Outcome<CommitRequest> read();

private:
    Outcome<void> readLine(const QByteArray &line);
    Outcome<void> addHeader(const QJsonObject &value);
    Outcome<void> addFile(const QJsonObject &value);
    Outcome<void> addObject(const QJsonObject &value);
    Outcome<void> addRemoval(const QString &path, Change::Where where);

    RepoCall &m_call;
    CommitRequest m_request;
    bool m_hasHeader = false;
};

} // namespace sandbox
