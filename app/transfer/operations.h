#pragma once

#include "hub/repoid.h"
#include "transfer/filehash.h"

#include <QString>

#include <variant>
#include <vector>

namespace transfer {

//! A file that is to be in the commit, and what is known of it by now.
struct Addition {
    LocalFile file = {};
    QString repoPath = {};
    bool isLarge = false; //!< the Hub's verdict; an empty file never is
    bool isIgnored = false; //!< by the repo's .gitignore
    QString remoteOid = {}; //!< of what is there now
    FileHashes hashes = {};
    bool isJudged = false; //!< the Hub was asked about it before this commit
    bool isStored = false; //!< and has its content in storage

    const QString &localOid() const { return isLarge ? hashes.sha256 : hashes.gitBlob; }
    bool isIdentical() const { return !remoteOid.isEmpty() && remoteOid == localOid(); }
};

struct Deletion {
    QString repoPath = {};
    bool isFolder = false;
};

//! A file of a repo once more, under another path or from another repo. Not a folder.
struct Copy {
    QString sourcePath = {};
    QString repoPath = {};
    QString sourceRevision = {}; //!< empty: the revision that the commit goes to
    hub::RepoId sourceRepo = {}; //!< empty: the repo that the commit goes to

    // What copysource finds out.
    QString oid = {}; //!< SHA-256 of a large file, git blob id of another
    QString remoteOid = {}; //!< of what is at repoPath now
    bool isLarge = false;
    QString xetHash = {}; //!< of a large file that the Hub keeps in chunks
    QByteArray content = {}; //!< of a file that is not large: it is sent inline

    bool isIdentical() const { return !remoteOid.isEmpty() && remoteOid == oid; }
};

//! One line of a commit.
using Operation = std::variant<Addition, Deletion, Copy>;

} // namespace transfer
