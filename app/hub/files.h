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

//! A notebook made readable by the Hub.
struct NotebookPage {
    QUrl url = {}; //!< empty: not made yet, or not possible
    QString error = {}; //!< why not; empty: it is not made yet, ask again

    static Result<NotebookPage> fromJson(const QJsonObject &json);
};

//! Errors beside the ordinary (hub/httperror.h): RepoNotFound, RevisionNotFound, EntryNotFound, Gated.
namespace files {

QByteArray resolvePath(const RepoId &repo, const QString &revision, const QString &path);
QByteArray rawPath(const RepoId &repo, const QString &revision, const QString &path);

//! HEAD /[{kind}s/]{id}/resolve/{revision}/{path}: facts from the headers; a storage address is not followed.
//! The Hub counts it as a download.
Call<FileMetadata> metadata(const RepoId &repo, const QString &revision, const QString &path);

//! file_exists, from the answer to metadata(): a repo, a revision or a file that is missing is no error, a gate is.
Result<bool> exists(const Result<FileMetadata> &answer);

//! GET of the same address with Range: the first bytes of a file's content, at most `length` of them; large files are
//! followed to their storage.
Call<QByteArray> head(const RepoId &repo, const QString &revision, const QString &path, qint64 length);

//! GET of FileMetadata::location, from `offset` (bytes) on: the content, to be carried with a sink.
Message content(const QUrl &location, qint64 offset = 0);

//! GET /api/{kind}s/{id}/notebook/{revision}/{path}: where a notebook can be looked at as a page.
Call<NotebookPage> notebook(const RepoId &repo, const QString &revision, const QString &path);

} // namespace files

} // namespace hub
