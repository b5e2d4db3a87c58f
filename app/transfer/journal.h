#pragma once

#include "hub/lfs.h"
#include "transfer/filehash.h"
#include "transfer/jobrecord.h"

#include <QHash>
#include <QMap>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace transfer {

//! An object on its way in parts, as far as it has come: enough to go on in another run of the program.
struct SavedMultipart {
    hub::LfsAction action = {};
    QDateTime begun = {};
    QHash<int, QByteArray> etags = {}; //!< of the parts that are stored, by number from 1
};

//! A commit that was sent and whose answer has not come: what to look for before sending anything again.
struct CommitDoubt {
    QString headBefore = {}; //!< of the branch
    QString summary = {};
    QDateTime sentAt = {};
    QMap<QString, QString> expected = {}; //!< some touched paths and the ids they must have; empty: must be gone
    int pullRequest = 0; //!< instead: the one that has all commits of a series and was to be published or merged
};

//! What transfers must not forget: jobs, hashes, parts and unanswered commits, in one SQLite file of mode 0600.
//!
//! A thread of its own does the writing, so that any thread may call; each call returns when it is safe on disk. Holds
//! addresses that storage has signed for a while, but never a token.
class Journal
{
public:
    //! A file that is damaged, another program's or a newer version's is set aside and a new one begun. Fails only
    //! where no file can be kept at all, or not for now: a full disk, a folder that may not be written to.
    static Result<std::unique_ptr<Journal>> open(const QString &file);
    //! In the user's data folder.
    static QString defaultFile();
    ~Journal();

    QString file() const { return m_file; }
    QString setAside() const { return m_setAside; } //!< where such a file went; empty if all was well
    bool isFromNewer() const { return m_isFromNewer; } //!< and it was a newer version that wrote it

    //! More is refused as if the disk were full; 0: no bound.
    Result<hub::Done> setMostBytes(qint64 bytes);

    Result<JobId> addJob(const JobRecord &job);
    Result<hub::Done> updateJob(const JobRecord &job);
    Result<hub::Done> removeJob(JobId id);
    Result<std::vector<JobRecord>> jobs(JobOrigin origin); //!< in their order
    Result<hub::Done> saveOrder(const QList<JobId> &ids);
    Result<std::optional<JobRecord>> job(JobId id);
    //! The newest job that is the same and not done.
    Result<std::optional<JobRecord>> unfinished(const JobRecord &alike);

    //! The commit that a job's files were compared with when it began; changes since then are somebody else's.
    Result<hub::Done> saveBase(JobId id, const QString &commit);
    QString base(JobId id); //!< empty: it has not begun

    //! Only hashes of the very same content: same path, size, time and inode. In the order of the files.
    std::vector<FileHashes> knownHashes(const std::vector<LocalFile> &files);
    Result<hub::Done> rememberHashes(const std::vector<std::pair<LocalFile, FileHashes>> &hashes);

    //! `store` names endpoint and repo, which signed addresses belong to.
    std::optional<SavedMultipart> multipart(const QString &store, const QString &sha256);
    Result<hub::Done> beginMultipart(const QString &store, const hub::LfsAction &action);
    Result<hub::Done> savePart(const QString &store, const QString &sha256, int number, const QByteArray &etag);
    Result<hub::Done> endMultipart(const QString &store, const QString &sha256);

    Result<hub::Done> saveDoubt(JobId id, const CommitDoubt &doubt);
    std::optional<CommitDoubt> doubt(JobId id);
    Result<hub::Done> clearDoubt(JobId id);

private:
    class Worker;

    explicit Journal(QString file);

    QString m_file;
    QString m_setAside;
    bool m_isFromNewer = false;
    std::unique_ptr<Worker> m_worker;
};

} // namespace transfer
