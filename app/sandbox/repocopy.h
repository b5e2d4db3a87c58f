#pragma once

#include "sandbox/visibility.h"

namespace sandbox {

struct CopyRequest {
    QString id = {};
    Visibility visibility = Visibility::Public;
    QString author = {};
};

//! Makes a repo with the files of another one: everything on its default branch, in one commit.
class RepoCopy
{
public:
    RepoCopy(Backend &backend, const Repo &source) : m_backend(backend), m_source(source) { }

    Outcome<Repo> make(const CopyRequest &request);

private:
    Outcome<void> copyFiles(const Repo &target, const QString &author);
    bool copyTree(const GitRepository &from, GitRepository &to, const git_oid &tree);

    Backend &m_backend;
    const Repo &m_source;
};

} // namespace sandbox
