#include "transfer/folderchanges.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <stop_token>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace transfer {

namespace {

constexpr quint32 interesting = IN_MODIFY | IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
    | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_DONT_FOLLOW | IN_EXCL_UNLINK;
constexpr int lookForFolderEvery = 5'000; // milliseconds, while it is not there

int milliseconds(std::chrono::steady_clock::duration time)
{
    return std::max(0, int(std::chrono::ceil<std::chrono::milliseconds>(time).count()));
}

} // namespace

FolderChanges::FolderChanges(QString folder, Changed changed, Limited limited, Tempo tempo)
    : m_folder(std::move(folder))
    , m_changed(std::move(changed))
    , m_limited(std::move(limited))
    , m_tempo(tempo)
    , m_inotify(inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    , m_wake(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
    , m_thread([this](const std::stop_token &stop) { watch(stop); })
{ }

FolderChanges::~FolderChanges()
{
    m_thread.request_stop();
    eventfd_write(m_wake, 1);
    m_thread.join();
    if (m_inotify >= 0)
        ::close(m_inotify);
    if (m_wake >= 0)
        ::close(m_wake);
}

void FolderChanges::watch(const std::stop_token &stop)
{
    if (m_inotify < 0)
        beLimited(errno);
    else
        addBelow(m_folder, stop);
    while (!stop.stop_requested()) {
        std::array<pollfd, 2> sources{
            {{.fd = m_wake, .events = POLLIN, .revents = 0}, {.fd = m_inotify, .events = POLLIN, .revents = 0}}};
        ::poll(sources.data(), sources.size(), waitTime());
        if (stop.stop_requested())
            return;
        if (sources[1].revents & POLLIN)
            readEvents(stop);
        else if (m_inotify >= 0 && m_folders.isEmpty()) {
            addBelow(m_folder, stop); // it may have come into being
            if (!m_folders.isEmpty())
                touch();
        }
        tellWhenDue();
    }
}

int FolderChanges::waitTime() const
{
    int wait = -1;
    const auto atMost = [&wait](int time) { wait = wait < 0 ? time : std::min(wait, time); };
    const Clock::time_point now = Clock::now();
    if (m_first != Clock::time_point())
        atMost(milliseconds(std::min(m_last + m_tempo.quiet, m_first + m_tempo.atMost) - now));
    if (m_isBlind)
        atMost(milliseconds(m_told + m_tempo.blind - now));
    else if (m_folders.isEmpty())
        atMost(lookForFolderEvery);
    return wait;
}

void FolderChanges::addBelow(const QString &folder, const std::stop_token &stop)
{
    if (!add(folder))
        return;
    QDirIterator folders(folder, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks,
                         QDirIterator::Subdirectories);
    while (folders.hasNext() && !m_isBlind && !stop.stop_requested()) {
        const QString path = folders.next();
        // Git writes much that is never pushed.
        if (!path.endsWith("/.git"_L1) && !path.contains("/.git/"_L1))
            add(path);
    }
}

bool FolderChanges::add(const QString &folder)
{
    const int watch = inotify_add_watch(m_inotify, QFile::encodeName(folder).constData(), interesting);
    if (watch >= 0)
        m_folders.insert(watch, folder);
    else if (errno == ENOSPC || errno == ENOMEM)
        beLimited(errno);
    return watch >= 0;
}

void FolderChanges::readEvents(const std::stop_token &stop)
{
    alignas(inotify_event) std::array<char, 16'384> buffer{};
    for (;;) {
        const ssize_t length = ::read(m_inotify, buffer.data(), buffer.size());
        if (length <= 0)
            return;
        for (ssize_t at = 0; at < length;) {
            const auto *event = reinterpret_cast<const inotify_event *>(buffer.data() + at);
            at += ssize_t(sizeof(inotify_event)) + ssize_t(event->len);
            if (event->mask & IN_IGNORED) {
                m_folders.remove(event->wd);
                continue;
            }
            touch();
            const bool isNewFolder = (event->mask & IN_ISDIR) && (event->mask & (IN_CREATE | IN_MOVED_TO));
            if (isNewFolder && m_folders.contains(event->wd))
                addBelow(m_folders.value(event->wd) + u'/' + QFile::decodeName(event->name), stop);
        }
    }
}

void FolderChanges::touch()
{
    m_last = Clock::now();
    if (m_first == Clock::time_point())
        m_first = m_last;
}

void FolderChanges::tellWhenDue()
{
    const Clock::time_point now = Clock::now();
    const bool hasRested =
        m_first != Clock::time_point() && (now >= m_last + m_tempo.quiet || now >= m_first + m_tempo.atMost);
    const bool isBlindlyDue = m_isBlind && now >= m_told + m_tempo.blind;
    if (!hasRested && !isBlindlyDue)
        return;
    m_first = {};
    m_told = now;
    m_changed();
}

void FolderChanges::beLimited(int error)
{
    if (std::exchange(m_isBlind, true))
        return;
    const QString words = error == ENOSPC
        ? QCoreApplication::translate("FolderChanges",
                                      "The system has no more watches for folders (fs.inotify.max_user_watches).")
        : QString::fromLocal8Bit(std::strerror(error));
    if (m_limited)
        m_limited({.kind = Error::Kind::LocalFile, .detail = words, .subject = m_folder});
}

} // namespace transfer
