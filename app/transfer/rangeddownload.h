#pragma once

#include "hub/blockinghub.h"
#include "transfer/downloadmanner.h"
#include "transfer/filehash.h"
#include "transfer/rangefile.h"

#include <functional>

namespace hub {
struct FileMetadata;
} // namespace hub

namespace transfer {

class ProgressTracker;

//! One large content over several connections at once, hashed while it comes in.
class RangedDownload
{
public:
    //! Below this one connection is as good.
    static constexpr qint64 worthSplitting = qint64(64) << 20;

    //! What the streams need of whoever knows the file; called on their threads.
    struct Source {
        std::function<QUrl()> location;
        //! Asks where the content is now, unless that was done since `used` was the address.
        std::function<Result<hub::Done>(const QUrl &used, const std::stop_token &stop)> renew;
        //! Waits before another attempt; false when it was stopped.
        std::function<bool(std::chrono::milliseconds time, const Error &why, const std::stop_token &stop)> wait;
        //! Waits until the disk has room again; fails when it is not to be waited for, or another thing was wrong.
        std::function<Result<hub::Done>(const Error &why, const std::stop_token &stop)> waitForSpace;
    };

    RangedDownload(hub::BlockingHub &hub, ProgressTracker &progress, const hub::FileMetadata &wanted, Source source,
                   DownloadManner manner);

    //! Fills the file. Malformed when the server cannot give pieces, or gave other bytes than were announced.
    Result<hub::Done> run(RangeFile &file, const std::stop_token &stop);

private:
    class Sink;

    Result<hub::Done> fetchPiece(RangeFile &file, size_t index, const std::stop_token &stop);
    Result<hub::Done> attempt(RangeFile &file, size_t index, const QUrl &location, const std::stop_token &stop);
    QString hashBehind(const RangeFile &file, const std::atomic<bool> &isOver, const std::stop_token &stop) const;
    bool isSameContent(const QByteArray &etag);

    hub::BlockingHub &m_hub;
    ProgressTracker &m_progress;
    const QString m_etag;
    const qint64 m_size;
    Source m_source;
    DownloadManner m_manner;
    std::mutex m_mutex;
    QByteArray m_answerEtag; //!< of the first answer; all others have to have it
};

} // namespace transfer
