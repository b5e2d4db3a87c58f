#include "transfer/localreader.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace transfer {

namespace {

Error systemError(int number, const QString &path)
{
    return {.kind = Error::Kind::LocalFile, .detail = QString::fromLocal8Bit(std::strerror(number)), .subject = path};
}

const QString &changedCode()
{
    static const QString code = QStringLiteral("file-changed");
    return code;
}

Error changed(const QString &path)
{
    return {.kind = Error::Kind::LocalFile,
            .detail = QCoreApplication::translate("LocalReader", "The file was changed while it was read."),
            .code = changedCode(),
            .subject = path};
}

} // namespace

Result<LocalReader> LocalReader::open(const LocalFile &expected)
{
    const int descriptor = ::open(expected.path.toUtf8().constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return std::unexpected(systemError(errno, expected.path));
    LocalReader reader(expected, descriptor);
    if (std::optional<Error> change = reader.change())
        return std::unexpected(*std::move(change));
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL);
    return reader;
}

LocalReader::~LocalReader()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

LocalReader::LocalReader(LocalReader &&other) noexcept
    : m_file(std::move(other.m_file))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
{ }

LocalReader &LocalReader::operator=(LocalReader &&other) noexcept
{
    std::swap(m_file, other.m_file);
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

Result<qint64> LocalReader::readAt(qint64 offset, char *data, qint64 length) const
{
    const qint64 wanted = std::min(length, m_file.size - offset);
    if (wanted <= 0)
        return 0;
    ssize_t count = 0;
    do {
        count = pread(m_descriptor, data, size_t(wanted), offset);
    } while (count < 0 && errno == EINTR);
    if (count < 0)
        return std::unexpected(systemError(errno, m_file.path));
    if (count == 0)
        return std::unexpected(changed(m_file.path));
    return count;
}

std::optional<Error> LocalReader::change() const
{
    struct stat facts{};
    if (fstat(m_descriptor, &facts) != 0)
        return systemError(errno, m_file.path);
    const LocalFile now{.size = facts.st_size,
                        .modified = qint64(facts.st_mtim.tv_sec) * 1'000'000'000 + facts.st_mtim.tv_nsec,
                        .inode = facts.st_ino,
                        .device = facts.st_dev};
    if (now.isSameContentAs(m_file))
        return {};
    return changed(m_file.path);
}

Result<LocalFile> lookAgain(const LocalFile &file)
{
    struct stat facts{};
    if (stat(file.path.toUtf8().constData(), &facts) != 0)
        return std::unexpected(systemError(errno, file.path));
    if (!S_ISREG(facts.st_mode))
        return std::unexpected(changed(file.path));
    LocalFile now = file;
    now.size = facts.st_size;
    now.modified = qint64(facts.st_mtim.tv_sec) * 1'000'000'000 + facts.st_mtim.tv_nsec;
    now.inode = facts.st_ino;
    now.device = facts.st_dev;
    return now;
}

bool saysChanged(const Error &error)
{
    return error.kind == Error::Kind::LocalFile && error.code == changedCode();
}

Result<QByteArray> readStart(const LocalFile &file, qint64 length)
{
    const Result<LocalReader> reader = LocalReader::open(file);
    if (!reader)
        return std::unexpected(reader.error());
    QByteArray content(std::min(length, file.size), Qt::Uninitialized);
    qint64 done = 0;
    while (done < content.size()) {
        const Result<qint64> count = reader->readAt(done, content.data() + done, content.size() - done);
        if (!count)
            return std::unexpected(count.error());
        done += *count;
    }
    if (std::optional<Error> change = reader->change())
        return std::unexpected(*std::move(change));
    return content;
}

Result<QByteArray> readWhole(const LocalFile &file)
{
    return readStart(file, file.size);
}

} // namespace transfer
