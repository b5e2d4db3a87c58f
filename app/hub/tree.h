#pragma once

#include "hub/call.h"
#include "hub/page.h"
#include "hub/repoid.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

//! Files and folders of a repo at a revision (hub-api "Git objects").
namespace hub {

//! The content behind a large file's pointer.
struct LfsPointer {
    QString sha256 = {}; //!< 64 hex digits; empty when the Hub masks it (gated repos)
    qint64 size = 0;
    qint64 pointerSize = 0;
};

struct LastCommit {
    QString id = {};
    QString title = {};
    QDateTime date = {};
};

struct TreeEntry {
    enum class Type { File, Folder, Other };

    Type type = Type::File;
    QString path = {}; //!< from the root of the repo, with slashes
    QString oid = {}; //!< git id: blob, pointer blob or tree
    qint64 size = 0; //!< of the content, also for large files; 0 for folders
    std::optional<LfsPointer> lfs = {};
    QString xetHash = {};
    std::optional<LastCommit> lastCommit = {}; //!< only when asked for
    QJsonObject virusScan = {}; //!< what the virus scanner said; only when asked for
    QString scanStatus = {}; //!< safe, unsafe, suspicious, queued, …; only when asked for

    QString name() const { return path.section(u'/', -1); }
    bool isFolder() const { return type == Type::Folder; }

    static Result<TreeEntry> fromJson(const QJsonObject &json);
};

struct TreeQuery {
    QString revision = QStringLiteral("main");
    QString folder = {}; //!< empty: the root
    bool recursive = false;
    bool expand = false; //!< also last commits and scan results; smaller pages
};

namespace tree {

constexpr int pathsPerCall = 500; //!< what the Hub takes in one paths-info

Call<Page<TreeEntry>> list(const RepoId &repo, const TreeQuery &query);
Call<Page<TreeEntry>> nextPage(const QUrl &next);

//! The given paths as they are at a revision; unknown ones are missing from the answer. At most pathsPerCall.
Call<std::vector<TreeEntry>> pathsInfo(const RepoId &repo, const QString &revision, const QStringList &paths,
                                       bool expand = false);

} // namespace tree

} // namespace hub
