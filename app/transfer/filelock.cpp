#include "transfer/filelock.h"

#include "hub/blockinghub.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace transfer {

namespace {

constexpr std::chrono::milliseconds betweenLooks{50};

} // namespace

std::optional<FileLock> FileLock::tryTake(const QString &path)
{
    QDir().mkpath(QFileInfo(path).path());
    const int descriptor = ::open(path.toUtf8().constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor < 0)
        return {};
    FileLock lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        return {};
    return lock;
}

Result<FileLock> FileLock::take(const QString &path, const std::stop_token &stop)
{
    QDir().mkpath(QFileInfo(path).path());
    const int descriptor = ::open(path.toUtf8().constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor < 0)
        return failure(Error::Kind::LocalFile, QString::fromLocal8Bit(std::strerror(errno)), path);
    FileLock lock(descriptor);
    while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return failure(Error::Kind::LocalFile, QString::fromLocal8Bit(std::strerror(errno)), path);
        if (!hub::pause(betweenLooks, stop))
            return failure(Error::Kind::Cancelled);
    }
    return lock;
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace transfer
