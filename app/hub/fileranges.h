#pragma once

#include "hub/call.h"
#include "hub/repoid.h"

//! Some bytes of a file instead of all of it (hub-api "File metadata without download").
namespace hub {

struct FileRange {
    QByteArray bytes = {}; //!< fewer than asked for where the file ends before
    qint64 offset = 0; //!< of the first byte in the file
    qint64 fileSize = -1; //!< bytes; -1 when the server does not say
};

//! GET /{repo}/resolve/{revision}/{path} with `Range: bytes=first-last`, both in bytes and included; large files are
//! followed to their storage, without the token. A server that sends the whole file all the same is understood.
//! Errors: what a file's address answers (RepoNotFound, RevisionNotFound, EntryNotFound, Gated, …);
//! RangeNotSatisfiable where the file ends before `first`; Malformed where other bytes came than were asked for.
Call<FileRange> fileRange(const RepoId &repo, const QString &revision, const QString &path, qint64 first, qint64 last);

} // namespace hub
