#include "watch.h"

#include <QChildEvent>
#include <QFile>
#include <QPointer>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;

namespace {

constexpr double millisecond = 1e-3;

//! A line of /proc/self/status, in bytes.
qint64 memory(QByteArrayView name)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArrayList lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name))
            return line.sliced(name.size() + 1).trimmed().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

void forgetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        file.write("5");
}

double threadSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
}

} // namespace

Watch::Watch(hub::HubClient &client)
{
    client.installEventFilter(this);
    m_heart.setTimerType(Qt::PreciseTimer);
    m_heart.setInterval(1);
    connect(&m_heart, &QTimer::timeout, this, &Watch::beat);
}

qint64 Watch::resident()
{
    return memory("VmRSS");
}

void Watch::start()
{
    forgetPeak();
    m_memory = memory("VmRSS");
    m_longestPause = m_longestWork = 0;
    m_clock.start();
    m_lastBeat = m_clock.nsecsElapsed();
    m_lastWork = threadSeconds();
    m_heart.start();
}

QJsonObject Watch::stop(qsizetype files)
{
    beat();
    m_heart.stop();
    const qint64 now = m_clock.nsecsElapsed();
    return {{u"files"_s, files},
            {u"seconds"_s, double(now) * 1e-9},
            {u"after_last_byte"_s, double(now - m_lastByte) * 1e-9},
            {u"added_memory"_s, memory("VmRSS") - m_memory},
            {u"added_peak"_s, memory("VmHWM") - m_memory},
            {u"longest_pause"_s, m_longestPause},
            {u"longest_work"_s, m_longestWork}};
}

bool Watch::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::ChildAdded) {
        // It has yet to become an Exchange, and cannot be answered before that.
        const QPointer<QObject> child(static_cast<QChildEvent *>(event)->child());
        QTimer::singleShot(0, this, [this, child] {
            if (auto *exchange = qobject_cast<hub::Exchange *>(child))
                connect(exchange, &hub::Exchange::answered, this, [this] { m_lastByte = m_clock.nsecsElapsed(); });
        });
    }
    return QObject::eventFilter(object, event);
}

void Watch::beat()
{
    const qint64 now = m_clock.nsecsElapsed();
    const double work = threadSeconds();
    m_longestPause = std::max(m_longestPause, double(now - m_lastBeat) * 1e-9 - millisecond);
    m_longestWork = std::max(m_longestWork, work - m_lastWork);
    m_lastBeat = now;
    m_lastWork = work;
}
