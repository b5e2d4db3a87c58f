#pragma once

#include "core/result.h"

#include <QStringList>

#include <functional>
#include <stop_token>
#include <vector>

namespace transfer {

//! A file on this machine as it was when looked at; the numbers tell later whether it is still the same.
struct LocalFile {
    QString path = {}; //!< absolute
    QString relativePath = {}; //!< from the scanned folder, with slashes; its name for a single file
    qint64 size = 0;
    qint64 modified = 0; //!< nanoseconds since 1970
    quint64 inode = 0;
    quint64 device = 0;
    bool isLink = false; //!< a symbolic link to a file, whose content counts

    //! Whether both describe the same unchanged content.
    bool isSameContentAs(const LocalFile &other) const;
};

//! A file that cannot be taken, and why.
struct LocalProblem {
    QString path = {};
    QString relativePath = {};
    Error error = {};
};

struct FolderScan {
    std::vector<LocalFile> files = {}; //!< sorted by path, part by part and by code point
    std::vector<LocalProblem> problems = {};
    QStringList folderLinks = {}; //!< links to folders: not followed
    QStringList brokenLinks = {}; //!< links that lead nowhere: left out
    QStringList specials = {}; //!< sockets, pipes, devices: left out
};

//! Walks a folder; what cannot be read is listed, not fatal. `seen` is told the number of files found so far.
Result<FolderScan> scanFolder(const QString &folder, const std::stop_token &stop,
                              const std::function<void(int files)> &seen = {});

//! Looks at one file.
Result<LocalFile> inspectFile(const QString &path);

//! The order of the official client: compared part by part, so that "a/b" comes before "a.txt".
bool isPathLess(const QString &left, const QString &right);

} // namespace transfer
