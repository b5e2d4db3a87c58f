#include "models/transfers/foldercount.h"

#include "transfer/folderscan.h"
#include "transfer/pathfilter.h"

#include <QFuture>
#include <QtConcurrentRun>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace {

constexpr auto typingPause = 250ms;

struct Count {
    int files = 0;
    qint64 bytes = 0;
    int unreadable = 0;
};

Result<Count> countIn(const FolderCount::Wanted &wanted, const std::stop_token &stop)
{
    const Result<transfer::FolderScan> scan = transfer::scanFolder(wanted.folder, stop);
    if (!scan)
        return std::unexpected(scan.error());
    const transfer::PathPatterns defaults(transfer::defaultIgnores());
    const transfer::PathFilter chosen(wanted.allow, wanted.ignore);
    Count count{.unreadable = int(scan->problems.size())};
    for (const transfer::LocalFile &file : scan->files) {
        if (defaults.matchAny(file.relativePath) || !chosen.keeps(file.relativePath))
            continue;
        ++count.files;
        count.bytes += file.size;
    }
    return count;
}

} // namespace

FolderCount::FolderCount(QObject *parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &FolderCount::begin);
}

FolderCount::~FolderCount()
{
    m_stop.request_stop();
}

void FolderCount::count(const Wanted &wanted)
{
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    m_stop.request_stop();
    m_question.reset();
    m_isCounting = !wanted.folder.isEmpty();
    m_files = 0;
    m_bytes = 0;
    m_unreadable = 0;
    m_error.reset();
    if (m_isCounting)
        m_pause.start();
    else
        m_pause.stop();
    emit changed();
}

void FolderCount::begin()
{
    m_stop = std::stop_source();
    m_question = std::make_shared<int>();
    QtConcurrent::run([wanted = m_wanted, stop = m_stop.get_token()] {
        return countIn(wanted, stop);
    }).then(this, [this, question = m_question](const Result<Count> &count) {
        if (question != m_question)
            return;
        m_isCounting = false;
        if (count) {
            m_files = count->files;
            m_bytes = count->bytes;
            m_unreadable = count->unreadable;
        } else {
            m_error = count.error();
        }
        emit changed();
    });
}
