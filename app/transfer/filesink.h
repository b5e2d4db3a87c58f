#pragma once

#include "hub/blockinghub.h"
#include "hub/files.h"
#include "transfer/filehash.h"
#include "transfer/writebuffer.h"

#include <QString>

namespace transfer {

class ProgressTracker;
class SpaceGuard;

//! Whether an ETag is the SHA-256 of a large file; the others are git blob ids.
bool isSha256Etag(const QString &etag);

//! What is said of content that is not what its metadata promised.
Error contentMismatch(const QString &path);

//! Takes a file's content as it comes in: onto the disk and into its hash.
class FileSink : public hub::BodySink
{
public:
    FileSink(QString path, const hub::FileMetadata &wanted, ProgressTracker &progress,
             const SpaceGuard *space = nullptr);
    ~FileSink() override;
    FileSink(const FileSink &) = delete;
    FileSink &operator=(const FileSink &) = delete;

    //! Opens what an earlier attempt left and hashes it.
    Result<hub::Done> open(const std::stop_token &stop);
    Result<hub::Done> startOver();
    //! All that has come so far is in the file then; to be called when no more comes.
    Result<hub::Done> flush() { return m_buffer.flush(); }
    //! What has come has the wanted size and hash; it is on the disk then.
    Result<hub::Done> finish();

    qint64 size() const { return m_size; }

    Result<hub::Done> begin(const hub::Response &head) override;
    Result<hub::Done> write(QByteArrayView data) override;

private:
    std::unexpected<Error> systemFailure() const;
    Digest newDigest() const;
    Result<hub::Done> append(QByteArrayView data);

    QString m_path;
    const hub::FileMetadata &m_wanted;
    ProgressTracker &m_progress;
    const SpaceGuard *m_space;
    Digest m_digest;
    int m_descriptor = -1;
    qint64 m_size = 0; //!< of what is in the file
    WriteBuffer m_buffer;
};

} // namespace transfer
