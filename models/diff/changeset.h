#pragma once

#include "models/diff/changedfile.h"

#include <vector>

//! What changed between two trees, file by file, in the order in which the Hub tells it. Copies share the files.
struct ChangeSet {
    std::vector<ChangedFilePointer> files = {};
    qint64 added = 0; //!< lines of all files
    qint64 removed = 0;

    //! Of a unified diff. A pure function for a worker thread: 50 MB take the better part of a second.
    static ChangeSet fromDiff(const QByteArray &diff);
    static ChangeSet of(std::vector<ChangedFile> files);

    void replace(size_t index, ChangedFilePointer file); //!< and count again
    int indexOf(const QString &path) const; //!< -1: not among them
};
