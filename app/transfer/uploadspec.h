#pragma once

#include "hub/uploads.h"

#include <QJsonObject>

#include <vector>

namespace transfer {

//! One thing that a person dropped or named.
struct UploadSource {
    QString path = {}; //!< absolute, file or folder
    bool keepsFolderName = false; //!< a folder goes below its own name, instead of its content alone
    QString fileName = {}; //!< of a single file in the repo; empty: its own

    friend bool operator==(const UploadSource &, const UploadSource &) = default;
};

//! A folder of the repo that files go to, in its plain form; empty for the root.
Result<QString> folderInRepo(const QString &path);

//! How an upload becomes commits.
enum class Strategy {
    OneCommit,
    Commits, //!< as many as it takes, one after the other on the branch, or on one pull request
    PullRequestSeries, //!< planned beforehand, on a draft pull request that says how far it is
};

//! Everything a person says about an upload; the same again finds the same unfinished job.
struct UploadSpec {
    QString accountId = {};
    hub::CommitTarget target = {};
    std::vector<UploadSource> sources = {}; //!< none when the commit only deletes
    QString pathInRepo = {}; //!< the folder all sources go to; empty: the root
    QString summary = {};
    QString description = {};
    QStringList allow = {}; //!< patterns against the path inside a source folder
    QStringList ignore = {};
    QStringList deletePatterns = {}; //!< against paths of the repo below pathInRepo
    QString parentCommit = {}; //!< refuse when the branch has moved past it
    //! A PullRequestSeries is merged at the end unless `target` asks for a pull request. Several commits on a pull
    //! request are only possible against main.
    Strategy strategy = Strategy::OneCommit;
    QString newBranchFrom = {}; //!< the target's branch is made from this one unless it is there; empty: it has to be
    QStringList leaveOut = {}; //!< paths in the repo that are not to be sent after all
    bool allowSecrets = false; //!< send what looks like a token or a key, too
    QStringList allowedSecrets = {}; //!< paths in the repo that may hold some
    bool excludeJunk = true; //!< leave out what operating systems leave behind
    bool skipUnreadable = false; //!< go on without files that cannot be read, instead of asking

    //! Address, message, patterns and sources as far as they can be judged without looking at the disk.
    Result<UploadSpec> validated() const;
    //! What a commit is called when the person says nothing.
    QString defaultSummary() const;

    QJsonObject toJson() const;
    static Result<UploadSpec> fromJson(const QJsonObject &json);
};

} // namespace transfer
