#include "watch.h"

#include "process.h"

#include <QChildEvent>
#include <QFile>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr double millisecond = 1e-3;

void forgetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        file.write("5");
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
    return process::memory("VmRSS");
}

void Watch::start()
{
    forgetPeak();
    m_memory = process::memory("VmRSS");
    m_longestPause = m_longestWork = 0;
    m_clock.start();
    m_lastBeat = m_clock.nsecsElapsed();
    m_lastWork = process::threadSeconds();
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
            {u"added_memory"_s, process::memory("VmRSS") - m_memory},
            {u"added_peak"_s, process::memory("VmHWM") - m_memory},
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
    const double work = process::threadSeconds();
    m_longestPause = std::max(m_longestPause, double(now - m_lastBeat) * 1e-9 - millisecond);
    m_longestWork = std::max(m_longestWork, work - m_lastWork);
    m_lastBeat = now;
    m_lastWork = work;
}
