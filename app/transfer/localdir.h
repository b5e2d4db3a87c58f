#pragma once

#include "core/result.h"
#include "hub/call.h"

#include <QDateTime>

#include <optional>

namespace transfer {

//! What is remembered of a downloaded file, in the form of the official client.
struct DownloadMark {
    QString commit = {};
    QString etag = {};
};

//! A folder that files of a repo are downloaded to, and the private corner in it for marks and unfinished files, shared
//! with the official client. Keeps whatever a repo's names say inside.
class LocalDir
{
public:
    explicit LocalDir(QString root) : m_root(std::move(root)) { }

    //! Makes the folder and its private corner.
    Result<hub::Done> prepare() const;

    //! Why a name of a repo cannot be a file below this folder, if so.
    static std::optional<Error> objection(const QString &repoPath);

    QString file(const QString &repoPath) const { return m_root + u'/' + repoPath; }
    QString treeFolder() const { return corner() + QStringLiteral("/trees"); } //!< for listings of commits
    QString unfinishedFile(const QString &repoPath, const QString &etag) const;
    //! Makes the folders that a file and its mark need; fails when a link would lead out of the root.
    Result<hub::Done> makeFolders(const QString &repoPath) const;

    //! Absent when the file is not there, or was changed since.
    std::optional<DownloadMark> mark(const QString &repoPath) const;
    Result<hub::Done> setMark(const QString &repoPath, const DownloadMark &mark) const;

private:
    QString markFile(const QString &repoPath) const;
    QString corner() const { return m_root + QStringLiteral("/.cache/huggingface"); }

    QString m_root;
};

} // namespace transfer
