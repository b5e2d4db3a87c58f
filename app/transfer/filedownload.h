#pragma once

#include "hub/files.h"
#include "transfer/downloadjob.h"
#include "transfer/filehash.h"
#include "transfer/localdir.h"

namespace transfer {

//! Takes a file's content as it comes in: onto the disk and into its hash.
class FileSink : public hub::BodySink
{
public:
    FileSink(QString path, const hub::FileMetadata &wanted, ProgressTracker &progress);
    ~FileSink() override;
    FileSink(const FileSink &) = delete;
    FileSink &operator=(const FileSink &) = delete;

    //! Opens what an earlier attempt left and hashes it.
    Result<hub::Done> open(const std::stop_token &stop);
    Result<hub::Done> startOver();
    //! What has come has the wanted size and hash; it is on the disk then.
    Result<hub::Done> finish();

    qint64 size() const { return m_size; }

    Result<hub::Done> begin(const hub::Response &head) override;
    Result<hub::Done> write(QByteArrayView data) override;

private:
    std::unexpected<Error> systemFailure() const;
    Digest newDigest() const;

    QString m_path;
    const hub::FileMetadata &m_wanted;
    ProgressTracker &m_progress;
    Digest m_digest;
    int m_descriptor = -1;
    qint64 m_size = 0;
};

//! One file of a repo into a folder, from wherever an earlier attempt stopped.
class FileDownload
{
public:
    enum class Outcome { Received, Unchanged };

    struct File {
        QString repoPath = {};
        QString revision = {}; //!< a commit where it is known
        bool isAnnounced = false; //!< its size is in the total already
    };

    FileDownload(hub::BlockingHub &hub, ProgressTracker &progress, const LocalDir &target, hub::RepoId repo, File file,
                 DownloadManner manner);

    Result<Outcome> run(const std::stop_token &stop);

    //! What the revision stood for; known after run().
    const QString &commit() const { return m_metadata.commit; }

private:
    bool isHereAlready(const std::optional<DownloadMark> &mark, const std::stop_token &stop) const;
    Result<hub::Done> ask(const std::stop_token &stop);
    Result<hub::Done> receive(const std::stop_token &stop);
    Result<hub::Done> fill(FileSink &sink, const std::stop_token &stop);
    Result<hub::Done> goOnAfter(const Error &error, bool hasMoved, FileSink &sink, const std::stop_token &stop);
    bool waitFor(std::chrono::milliseconds time, const Error &why, const std::stop_token &stop);

    hub::BlockingHub &m_hub;
    ProgressTracker &m_progress;
    const LocalDir &m_target;
    hub::RepoId m_repo;
    File m_file;
    DownloadManner m_manner;
    hub::FileMetadata m_metadata;
    int m_dropsWithoutProgress = 0;
    hub::RetrySchedule m_schedule;
    bool m_hasAskedAgain = false;
};

} // namespace transfer
