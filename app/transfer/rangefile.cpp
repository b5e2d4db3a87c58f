#include "transfer/rangefile.h"

#include "transfer/earlywriting.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

using hub::Done;

namespace transfer {

namespace {

constexpr qint64 smallestPiece = qint64(16) << 20;
constexpr qint64 largestPiece = qint64(256) << 20;
constexpr qint64 mostPieces = 1 << 20;

//! What stands in front of the notes; the numbers of finished bytes follow, one for each piece.
struct Head {
    std::array<char, 8> magic{'H', 'u', 'b', 'c', 'a', 'p', 'R', '1'};
    qint64 size = 0;
    qint64 pieceSize = 0;
};

qint64 pieceCount(qint64 size, qint64 pieceSize)
{
    return (size + pieceSize - 1) / pieceSize;
}

//! Several pieces for each stream, so that a slow one does not keep all waiting at the end.
qint64 pieceSizeFor(qint64 size, int streams)
{
    constexpr qint64 unit = 1 << 20;
    const qint64 wanted = size / (qint64(std::max(1, streams)) * 4);
    return (std::clamp(wanted, smallestPiece, largestPiece) + unit - 1) / unit * unit;
}

} // namespace

Result<std::unique_ptr<RangeFile>> RangeFile::open(const QString &path, const QString &beginning, qint64 size,
                                                   int streams)
{
    const QByteArray name = QFile::encodeName(path);
    const QByteArray from = QFile::encodeName(beginning);
    qint64 head = 0;
    struct stat left{};
    if (::access(name.constData(), F_OK) != 0 && ::lstat(from.constData(), &left) == 0 && S_ISREG(left.st_mode)
        && left.st_size <= size && ::rename(from.constData(), name.constData()) == 0)
        head = left.st_size;
    const int descriptor = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    std::unique_ptr<RangeFile> file(new RangeFile(path, descriptor, size));
    if (descriptor < 0)
        return file->systemFailure();
    if (head == 0 && file->readNotes())
        return file;
    return file->writeNotes(head, streams).transform([&file](Done) { return std::move(file); });
}

RangeFile::~RangeFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

std::unexpected<Error> RangeFile::systemFailure() const
{
    return failure(Error::Kind::LocalFile, QString::fromLocal8Bit(std::strerror(errno)), m_path);
}

bool RangeFile::readNotes()
{
    Head head;
    struct stat facts{};
    if (::fstat(m_descriptor, &facts) != 0 || facts.st_size <= m_size
        || ::pread(m_descriptor, &head, sizeof head, m_size) != ssize_t(sizeof head))
        return false;
    if (head.magic != Head().magic || head.size != m_size || head.pieceSize < smallestPiece
        || head.pieceSize > largestPiece)
        return false;
    const qint64 count = pieceCount(m_size, head.pieceSize);
    std::vector<qint64> done(size_t(std::min(count, mostPieces)));
    const auto bytes = qint64(done.size() * sizeof(qint64));
    const bool isWhole = count <= mostPieces && facts.st_size == m_size + qint64(sizeof head) + bytes
        && ::pread(m_descriptor, done.data(), size_t(bytes), m_size + qint64(sizeof head)) == bytes;
    if (!isWhole)
        return false;
    m_pieceSize = head.pieceSize;
    m_done = std::vector<std::atomic<qint64>>(done.size());
    for (size_t i = 0; i < done.size(); ++i)
        m_done[i] = std::clamp<qint64>(done[i], 0, piece(i).size);
    return true;
}

Result<Done> RangeFile::writeNotes(qint64 beginning, int streams)
{
    const Head head{.size = m_size, .pieceSize = pieceSizeFor(m_size, streams)};
    m_pieceSize = head.pieceSize;
    m_done = std::vector<std::atomic<qint64>>(size_t(pieceCount(m_size, m_pieceSize)));
    std::vector<qint64> done(m_done.size());
    for (size_t i = 0; i < done.size(); ++i) {
        done[i] = std::clamp<qint64>(beginning - piece(i).first, 0, piece(i).size);
        m_done[i] = done[i];
    }
    if (::ftruncate(m_descriptor, beginning) != 0)
        return systemFailure();
    return writeAll(reinterpret_cast<const char *>(&head), sizeof head, m_size).and_then([&](Done) {
        return writeAll(reinterpret_cast<const char *>(done.data()), qint64(done.size() * sizeof(qint64)),
                        noteOffset(0));
    });
}

qint64 RangeFile::noteOffset(size_t index) const
{
    return m_size + qint64(sizeof(Head)) + qint64(index * sizeof(qint64));
}

RangeFile::Piece RangeFile::piece(size_t index) const
{
    const qint64 first = qint64(index) * m_pieceSize;
    return {.first = first, .size = std::min(m_pieceSize, m_size - first)};
}

qint64 RangeFile::received() const
{
    qint64 sum = 0;
    for (const std::atomic<qint64> &done : m_done)
        sum += done.load();
    return sum;
}

qint64 RangeFile::frontier() const
{
    for (size_t i = 0; i < m_done.size(); ++i) {
        if (const qint64 here = done(i); here < piece(i).size)
            return piece(i).first + here;
    }
    return m_size;
}

Result<Done> RangeFile::writeAll(const char *data, qint64 length, qint64 offset) const
{
    for (qint64 done = 0; done < length;) {
        const ssize_t count = ::pwrite(m_descriptor, data + done, size_t(length - done), offset + done);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return systemFailure();
        done += count;
    }
    return Done{};
}

Result<Done> RangeFile::write(size_t index, QByteArrayView data)
{
    const qint64 before = done(index);
    return writeAll(data.data(), data.size(), piece(index).first + before).and_then([&](Done) {
        const qint64 now = before + data.size();
        m_done[index] = now;
        beginWriting(m_descriptor, piece(index).first, before, now);
        return writeAll(reinterpret_cast<const char *>(&now), sizeof now, noteOffset(index));
    });
}

Result<qint64> RangeFile::read(qint64 offset, char *data, qint64 length) const
{
    while (true) {
        const ssize_t count = ::pread(m_descriptor, data, size_t(length), offset);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return systemFailure();
        return qint64(count);
    }
}

Result<Done> RangeFile::finish()
{
    if (::ftruncate(m_descriptor, m_size) != 0 || ::fdatasync(m_descriptor) != 0)
        return systemFailure();
    return Done{};
}

} // namespace transfer
