#pragma once

#include "hub/call.h"
#include "hub/repoid.h"

//! The content of files (hub-api "Download and cache").
namespace hub {

//! What a HEAD of a file says before it is fetched.
struct FileMetadata {
    QString commit = {}; //!< what the revision stood for
    QString etag = {}; //!< SHA-256 of a large file, git blob id of another; without quotes
    qint64 size = -1;
    QUrl location = {}; //!< where to GET it; another host for large files
    QString xetHash = {};
};

namespace files {

QByteArray resolvePath(const RepoId &repo, const QString &revision, const QString &path);
QByteArray rawPath(const RepoId &repo, const QString &revision, const QString &path);

Call<FileMetadata> metadata(const RepoId &repo, const QString &revision, const QString &path);

//! The first bytes of a file's content, at most `length` of them; large files are followed to their storage.
Call<QByteArray> head(const RepoId &repo, const QString &revision, const QString &path, qint64 length);

//! A GET of the content from `offset` on, to be carried with a sink.
Message content(const QUrl &location, qint64 offset = 0);

} // namespace files

} // namespace hub
