#pragma once

#include "hub/call.h"
#include "hub/repoid.h"

#include <QStringList>

#include <vector>

//! From local files to a commit (hub-api "Upload, wire level").
namespace hub {

//! Where a commit goes: a branch, or a new pull request against it.
struct CommitTarget {
    RepoId repo = {};
    QString revision = QStringLiteral("main");
    bool createPullRequest = false;
};

//! What the Hub wants to know of a file before it says how it is to be sent.
struct PreuploadFile {
    QString path = {};
    QByteArray sample = {}; //!< the first sampleSize bytes
    qint64 size = 0;
};

struct PreuploadVerdict {
    QString path = {};
    bool isLarge = false; //!< goes to storage rather than into the commit
    bool isIgnored = false; //!< the repo's .gitignore leaves it out
    QString remoteOid = {}; //!< what is there now: SHA-256 of a large file, git blob id of another; empty: nothing
};

struct PreuploadAnswer {
    std::vector<PreuploadVerdict> files = {};
    QString head = {}; //!< the commit that the answer was made for
};

//! What the Hub thinks of a card's front matter.
struct CardVerdict {
    QStringList warnings = {};
};

struct CommitResult {
    QString oid = {};
    QUrl url = {};
    QUrl pullRequestUrl = {};
    int pullRequest = 0; //!< its number, 0 when the commit went to a branch
};

namespace uploads {

constexpr int filesPerCall = 256;
constexpr qint64 sampleSize = 512;

//! POST /api/validate-yaml {content, repoType}: of a whole README.md; warnings come back. Errors: BadRequest, whose
//! detail names what is wrong in the front matter. A commit with such a card would be refused.
Call<CardVerdict> validateCard(const QByteArray &content, RepoKind kind);

//! POST /api/{kind}s/{id}/preupload/{revision}[?create_pr=1] {files, gitIgnore?}: how 1 to filesPerCall files are to be
//! sent. gitIgnore: the .gitignore that is part of the same commit, if any. Errors: RepoNotFound, RevisionNotFound,
//! Unauthorized, Forbidden, Malformed (a way to send that we do not know).
Call<PreuploadAnswer> preupload(const CommitTarget &target, const std::vector<PreuploadFile> &files,
                                const QByteArray &gitIgnore = {});

//! The lines of a commit's body; each ends with a line feed.
QByteArray headerLine(const QString &summary, const QString &description, const QString &parentCommit = {});
QByteArray largeFileLine(const QString &path, const QString &sha256, qint64 size);
QByteArray copiedLargeFileLine(const QString &path, const QString &sha256);
QByteArray deletedFileLine(const QString &path);
QByteArray deletedFolderLine(const QString &path);
//! An inline file is inlineFileBegin() + base64 of the content + inlineFileEnd(path).
QByteArray inlineFileBegin();
QByteArray inlineFileEnd(const QString &path);

//! POST /api/{kind}s/{id}/commit/{revision}[?create_pr=1], NDJSON: a commit, or a new pull request. At most 25,000
//! large files and 1 GB of inline content. Errors: HeadMoved (parentCommit is no longer the head), Forbidden (without
//! createPullRequest, no right to write), BadRequest (card, path, nothing to do), RevisionNotFound (pull requests are
//! no base of another), ServerFault 503 and 504 (it may have succeeded all the same: look at the branch). The body,
//! made of the lines above, is in the message or is carried as a stream. Never sent twice unasked.
Call<CommitResult> commit(const CommitTarget &target, const QByteArray &body = {});

} // namespace uploads

} // namespace hub
