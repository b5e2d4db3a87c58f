#pragma once

#include "hub/call.h"
#include "hub/page.h"
#include "hub/repoid.h"

#include <QDateTime>
#include <QStringList>

#include <vector>

//! The large files that a repo keeps, in every revision (hub-api "LFS housekeeping").
namespace hub {

struct LfsFile {
    QString fileOid = {}; //!< what it is erased by
    QString sha256 = {};
    QString fileName = {}; //!< empty: no revision that still exists names it
    QDateTime pushedAt = {};
    qint64 size = 0; //!< bytes
    QString ref = {}; //!< where it was last seen
    QString xetHash = {};
    QString pusher = {}; //!< account

    static Result<LfsFile> fromJson(const QJsonObject &json);
};

struct LfsFileQuery {
    enum class Sort { Default, Size, Pushed };

    Sort sort = Sort::Default;
    bool ascending = false; //!< only with a sort
    int limit = 0; //!< rows a page, 1 to 1000; 0 for the Hub's own choice, 1000
};

//! A file to be lent to another repo.
struct LfsCopy {
    QString xetHash = {};
    QString sha256 = {};
    QString fileName = {};
};

struct LfsCopyOutcome {
    struct Failure {
        QString sha256 = {};
        QString error = {};
    };

    bool success = false; //!< of all
    qint64 processed = 0;
    qint64 succeeded = 0;
    std::vector<Failure> failures = {};

    static Result<LfsCopyOutcome> fromJson(const QJsonObject &json);
};

//! All of it needs the right to write. Errors beside the ordinary (hub/httperror.h): RepoNotFound, Forbidden; Invalid
//! for more than fit into one call, or none.
namespace lfsfiles {

constexpr int filesPerCall = 1000;

//! GET /api/{kind}s/{id}/lfs-files[?limit=&sort=size|pushedAt&direction=asc|desc], in pages.
Call<Page<LfsFile>> list(const RepoId &repo, const LfsFileQuery &query = {});
Call<Page<LfsFile>> nextPage(const QUrl &next);

//! POST /api/{kind}s/{id}/lfs-files/batch {deletions: {sha, rewriteHistory}}: erases files for good. Unless the history
//! is rewritten, commits go on naming them. 1 to filesPerCall fileOids; nothing comes back.
Result<Call<Done>> erase(const RepoId &repo, const QStringList &fileOids, bool rewriteHistory = true);

//! DELETE /api/{kind}s/{id}/lfs-files/{fileOid}?rewriteHistory=: the same for one file.
Call<Done> eraseOne(const RepoId &repo, const QString &fileOid, bool rewriteHistory = true);

//! POST /api/{kind}s/{id}/lfs-files/duplicate {target, files}: makes files of one repo known to another, which may then
//! commit them by their SHA-256. 1 to filesPerCall files; some may fail where others succeed.
Result<Call<LfsCopyOutcome>> duplicate(const RepoId &source, const RepoId &target, const std::vector<LfsCopy> &files);

//! Any number of fileOids, filesPerCall at a time. Run carries a call: it makes a Result<T> of a Result<Call<T>>.
template<typename Run>
Result<Done> eraseAll(Run run, const RepoId &repo, const QStringList &fileOids, bool rewriteHistory = true)
{
    for (qsizetype first = 0; first < fileOids.size(); first += filesPerCall) {
        const Result<Done> erased = run(erase(repo, fileOids.mid(first, filesPerCall), rewriteHistory));
        if (!erased)
            return erased;
    }
    return Done{};
}

} // namespace lfsfiles

} // namespace hub
