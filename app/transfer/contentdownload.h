#pragma once

#include "hub/files.h"
#include "transfer/downloadmanner.h"
#include "transfer/filesink.h"
#include "transfer/streamretry.h"

#include <atomic>
#include <mutex>

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

    //! Where a large content is while it comes in, beside the unfinished file of a smaller one.
    static QString piecesFile(const QString &unfinished);

    //! Asks for metadata(); has to succeed before receive().
    Result<hub::Done> ask(Patience patience, const std::stop_token &stop);

    const hub::FileMetadata &metadata() const { return m_metadata; }
    //! What the revision stood for. Also known when the Hub said that there is no such file at it.
    const QString &commit() const { return m_commit; }

    //! Fills one path, which may hold the beginning already, and gives it another when hash and size are right. A large
    //! content comes in pieces, in a file beside it. HeadMoved when the file is another one by now.
    Result<hub::Done> receive(const QString &unfinished, const QString &finished, const std::stop_token &stop);

private:
    void noteCommit(const hub::Response &response);
    bool isWorthSplitting() const;
    Result<hub::Done> receiveInPieces(const QString &pieces, const QString &unfinished, const std::stop_token &stop);
    Result<hub::Done> receiveInOne(const QString &unfinished, const std::stop_token &stop);
    Result<hub::Done> fill(FileSink &sink, StreamRetry &retry, const std::stop_token &stop);
    Result<hub::Done> goOnAfter(const Error &error, const StreamRetry::Verdict &verdict, FileSink &sink,
                                const std::stop_token &stop);
    QUrl location() const;
    Result<hub::Done> renew(const QUrl &used, const std::stop_token &stop);
    Result<hub::Done> waitForSpace(const Error &why, const std::stop_token &stop);
    bool waitFor(std::chrono::milliseconds time, const Error &why, const std::stop_token &stop);

    hub::BlockingHub &m_hub;
    ProgressTracker &m_progress;
    hub::RepoId m_repo;
    QString m_revision;
    QString m_path;
    DownloadManner m_manner;
    hub::FileMetadata m_metadata;
    QString m_commit;
    std::atomic<int> m_doubts = 0; //!< local failures for which no reason was found
    mutable std::mutex m_mutex; //!< of m_metadata, while there are several streams
};

} // namespace transfer
