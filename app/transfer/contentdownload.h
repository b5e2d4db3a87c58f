#pragma once

#include "hub/files.h"
#include "hub/retry.h"
#include "transfer/downloadjob.h"
#include "transfer/filesink.h"

namespace transfer {

//! The content of one file of a repo: what the Hub says of it, then the bytes, from wherever an earlier attempt
//! stopped.
class ContentDownload
{
public:
    enum class Patience { Once, Retry };

    //! `revision` should be a commit where it is known.
    ContentDownload(hub::BlockingHub &hub, ProgressTracker &progress, hub::RepoId repo, QString revision, QString path,
                    DownloadManner manner);

    //! Asks for metadata(); has to succeed before receive().
    Result<hub::Done> ask(Patience patience, const std::stop_token &stop);

    const hub::FileMetadata &metadata() const { return m_metadata; }
    //! What the revision stood for. Also known when the Hub said that there is no such file at it.
    const QString &commit() const { return m_commit; }

    //! Fills one path, which may hold the beginning already, and gives it another when hash and size are right.
    Result<hub::Done> receive(const QString &unfinished, const QString &finished, const std::stop_token &stop);

private:
    void noteCommit(const hub::Response &response);
    Result<hub::Done> fill(FileSink &sink, const std::stop_token &stop);
    Result<hub::Done> goOnAfter(const Error &error, bool hasMoved, FileSink &sink, const std::stop_token &stop);
    bool waitFor(std::chrono::milliseconds time, const Error &why, const std::stop_token &stop);

    hub::BlockingHub &m_hub;
    ProgressTracker &m_progress;
    hub::RepoId m_repo;
    QString m_revision;
    QString m_path;
    DownloadManner m_manner;
    hub::FileMetadata m_metadata;
    QString m_commit;
    int m_dropsWithoutProgress = 0;
    hub::RetrySchedule m_schedule;
    bool m_hasAskedAgain = false;
};

} // namespace transfer
