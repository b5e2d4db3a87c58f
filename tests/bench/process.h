#pragma once

#include <QByteArrayList>
#include <QByteArrayView>
#include <QFile>

#include <ctime>

//! What the kernel counts of this program.
namespace process {

//! A line of /proc/self/status in bytes: VmRSS for what is resident now, VmHWM for the most until now.
inline qint64 memory(QByteArrayView name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArrayList lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name))
            return line.sliced(name.size() + 1).trimmed().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

//! What the calling thread has computed so far, whoever else had the processor.
inline double threadSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
}

} // namespace process
