#pragma once

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

    const QString &localOid() const { return isLarge ? hashes.sha256 : hashes.gitBlob; }
    bool isIdentical() const { return !remoteOid.isEmpty() && remoteOid == localOid(); }
};

struct Deletion {
    QString repoPath = {};
    bool isFolder = false;
};

//! One line of a commit.
using Operation = std::variant<Addition, Deletion>;

} // namespace transfer
