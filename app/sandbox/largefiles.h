#pragma once

#include "sandbox/gitrepository.h"

#include <QHash>
#include <QSet>

namespace sandbox {

//! A large object that some commit of a repository points to.
struct LargeFile {
    QByteArray sha256 = {};
    QByteArray pointer = {}; //!< id of the blob that points to it
    qint64 size = 0;
    QString path = {}; //!< where it was seen first
    QString ref = {}; //!< the branch, tag or other ref, without refs/heads/ or refs/tags/
    QDateTime pushedAt = {};
    QString pusher = {};
};

//! All pointers that can be reached from any ref, each with the oldest commit that has it.
QList<LargeFile> largeFilesOf(const GitRepository &git);

//! The blobs that can be reached from any ref, by their ids.
QHash<QByteArray, BlobFacts> blobsOf(const GitRepository &git);

//! Writes all commits anew without the files that point to these objects, and moves the refs to the new commits.
bool removeFromHistory(GitRepository &git, const QSet<QByteArray> &sha256s);

} // namespace sandbox
