#pragma once

#include "sandbox/call.h"

namespace sandbox {

//! What the Hub's scanners say about files: pickles are looked at for what they import when they are opened.
class SecurityScan
{
public:
    explicit SecurityScan(const RepoCall &call) : m_call(call) { }

    QJsonObject file(const TreeEntry &entry) const; //!< securityFileStatus
    QJsonObject repo(const git_oid &tree) const; //!< scansDone, filesWithIssues

private:
    QByteArray beginning(const TreeEntry &entry) const;

    const RepoCall &m_call;
};

} // namespace sandbox
