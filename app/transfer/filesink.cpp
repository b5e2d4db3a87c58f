#include "transfer/filesink.h"

#include "transfer/earlywriting.h"
#include "transfer/progress.h"
#include "transfer/spaceguard.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;
using hub::Done;

namespace transfer {

namespace {

constexpr qsizetype sha256Length = 64;
constexpr qsizetype gitBlobLength = 40;

} // namespace

bool isSha256Etag(const QString &etag)
{
    return etag.size() == sha256Length;
}

Error contentMismatch(const QString &path)
{
    return {.kind = Error::Kind::Malformed,
            .detail =
                QCoreApplication::translate("FileDownload", "What arrived is not the file that the Hub announced."),
            .subject = path};
}

FileSink::FileSink(QString path, const hub::FileMetadata &wanted, ProgressTracker &progress, const SpaceGuard *space)
    : m_path(std::move(path))
    , m_wanted(wanted)
    , m_progress(progress)
    , m_space(space)
    , m_digest(newDigest())
    , m_buffer([this](QByteArrayView data) { return append(data); })
{ }

FileSink::~FileSink()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

Digest FileSink::newDigest() const
{
    return Digest(isSha256Etag(m_wanted.etag) ? Digest::Kind::Sha256 : Digest::Kind::GitBlob, m_wanted.size);
}

std::unexpected<Error> FileSink::systemFailure() const
{
    return failure(Error::Kind::LocalFile, QString::fromLocal8Bit(std::strerror(errno)), m_path);
}

Result<Done> FileSink::open(const std::stop_token &stop)
{
    m_descriptor = ::open(m_path.toUtf8().constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (m_descriptor < 0)
        return systemFailure();
    const off_t left = lseek(m_descriptor, 0, SEEK_END);
    if (left < 0)
        return systemFailure();
    if (m_wanted.size >= 0 && left > m_wanted.size)
        return startOver();
    QByteArray chunk(256 * 1024, Qt::Uninitialized);
    while (m_size < left) {
        if (stop.stop_requested())
            return failure(Error::Kind::Cancelled);
        const ssize_t count = pread(m_descriptor, chunk.data(), size_t(chunk.size()), m_size);
        if (count <= 0)
            return systemFailure();
        m_digest.add(chunk.constData(), count);
        m_size += count;
    }
    m_progress.addAcknowledged(m_size);
    return Done{};
}

Result<Done> FileSink::startOver()
{
    if (ftruncate(m_descriptor, 0) != 0)
        return systemFailure();
    m_progress.addToMove(m_size); // comes in once more
    m_buffer.clear();
    m_size = 0;
    m_digest = newDigest();
    return Done{};
}

Result<Done> FileSink::begin(const hub::Response &head)
{
    if (Result<Done> flushed = flush(); !flushed)
        return flushed;
    constexpr int partialContent = 206;
    if (head.status == partialContent) {
        const QByteArray expected = "bytes " + QByteArray::number(m_size) + '-';
        if (!head.headers.value("Content-Range").startsWith(expected))
            return std::unexpected(contentMismatch(m_path));
        return Done{};
    }
    return m_size > 0 ? startOver() : Done{}; // the server sends all of it
}

Result<Done> FileSink::write(QByteArrayView data)
{
    if (m_wanted.size >= 0 && m_size + m_buffer.size() + data.size() > m_wanted.size)
        return std::unexpected(contentMismatch(m_path));
    return m_buffer.add(data);
}

Result<Done> FileSink::append(QByteArrayView data)
{
    if (m_space) {
        if (Result<Done> fits = m_space->checkNext(data.size()); !fits)
            return fits;
    }
    for (qsizetype done = 0; done < data.size();) {
        const ssize_t count = pwrite(m_descriptor, data.data() + done, size_t(data.size() - done), m_size + done);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return systemFailure();
        done += count;
    }
    m_digest.add(data);
    beginWriting(m_descriptor, 0, m_size, m_size + data.size());
    m_size += data.size();
    m_progress.addReceived(data.size());
    return Done{};
}

Result<Done> FileSink::finish()
{
    if (Result<Done> flushed = flush(); !flushed)
        return flushed;
    const bool hasSize = m_wanted.size < 0 || m_size == m_wanted.size;
    const bool canCompare =
        isSha256Etag(m_wanted.etag) || (m_wanted.etag.size() == gitBlobLength && m_wanted.size >= 0);
    if (!hasSize || (canCompare && m_digest.hex() != m_wanted.etag))
        return std::unexpected(contentMismatch(m_path));
    if (fdatasync(m_descriptor) != 0)
        return systemFailure();
    return Done{};
}

} // namespace transfer
