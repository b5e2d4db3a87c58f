#include "sandbox/spacestreams.h"

#include "sandbox/spacehardware.h"

#include <QJsonDocument>
#include <QTimeZone>

#include <cmath>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qint64 metricMilliseconds = 1000;

QByteArray event(const QJsonObject &data)
{
    return "data: " + QJsonDocument(data).toJson(QJsonDocument::Compact) + "\n\n";
}

QString timeOf(qint64 moment)
{
    return isoDate(QDateTime::fromMSecsSinceEpoch(moment, QTimeZone::UTC));
}

} // namespace

SpaceStream::SpaceStream(SpaceStore &spaces, const Repo &space, int keepAliveMilliseconds)
    : m_spaces(spaces)
    , m_space(space)
    , m_keepAlive(keepAliveMilliseconds)
{
    m_silence.start();
}

std::optional<QByteArray> SpaceStream::next()
{
    QByteArray piece;
    for (const QJsonObject &data : news(m_spaces.state(m_space), SpaceStore::now()))
        piece += event(data);
    if (piece.isEmpty() && m_silence.elapsed() >= m_keepAlive)
        piece = "data:\n\n";
    if (!piece.isEmpty())
        m_silence.restart();
    return piece;
}

SpaceLogStream::SpaceLogStream(SpaceStore &spaces, const Repo &space, int keepAliveMilliseconds, Log log,
                               qsizetype tail)
    : SpaceStream(spaces, space, keepAliveMilliseconds)
    , m_log(log)
    , m_tail(tail)
{ }

QList<QJsonObject> SpaceLogStream::news(const SpaceState &state, qint64 now)
{
    if (state.started != m_started) {
        m_started = state.started;
        m_sent = 0;
    }
    const double speed = spaces().speed();
    const bool isBuild = m_log == Log::Build;
    const double stretch = isBuild && state.plan.buildSeconds > 0 ? state.buildSeconds() / state.plan.buildSeconds : 1;
    const double begin = isBuild ? 0 : state.buildSeconds();
    const QList<SpacePlan::Line> &lines = isBuild ? state.plan.buildLog : state.plan.runLog;
    const double elapsed = state.secondsAt(now, speed);
    qsizetype there = 0;
    while (there < lines.size() && begin + lines[there].second * stretch <= elapsed)
        ++there;
    if (m_tail >= 0)
        m_sent = std::max(m_sent, there - m_tail);
    m_tail = -1;
    QList<QJsonObject> news;
    for (; m_sent < there; ++m_sent) {
        const double second = begin + lines[m_sent].second * stretch;
        news.append(
            {{u"data"_s, lines[m_sent].text}, {u"timestamp"_s, timeOf(state.started + qint64(second * 1000 / speed))}});
    }
    return news;
}

QList<QJsonObject> SpaceEventStream::news(const SpaceState &state, qint64 now)
{
    const QJsonObject runtime = state.runtimeAt(now, spaces().speed(), SpaceStore::subdomain(space()));
    if (runtime == m_last)
        return {};
    m_last = runtime;
    return {{{u"runtime"_s, runtime}, {u"timestamp"_s, timeOf(now)}}};
}

QList<QJsonObject> SpaceMetricStream::news(const SpaceState &state, qint64 now)
{
    const std::optional<SpaceHardware> machine = spaceHardware(state.hardwareAt(now, spaces().speed()));
    if (now - m_last < metricMilliseconds || !machine)
        return {};
    m_last = now;
    const double load = 0.5 + 0.4 * std::sin(double(now) / 9000);
    const qint64 memory = qint64(machine->memory) << 30;
    QJsonObject gpus;
    for (int i = 0; i < machine->accelerators; ++i) {
        const qint64 total = (qint64(machine->acceleratorMemory) << 30) / machine->accelerators;
        gpus.insert(QString::number(i),
                    QJsonObject{{u"utilization"_s, int(load * 100)},
                                {u"memory_used_bytes"_s, qint64(double(total) * load)},
                                {u"memory_total_bytes"_s, total}});
    }
    return {{{u"cpu_usage_pct"_s, int(load * 60)},
             {u"cpu_millicores"_s, machine->processors * 1000},
             {u"memory_used_bytes"_s, qint64(double(memory) * load / 2)},
             {u"memory_total_bytes"_s, memory},
             {u"rx_bps"_s, qint64(load * 20'000)},
             {u"tx_bps"_s, qint64(load * 90'000)},
             {u"gpus"_s, gpus},
             {u"replica"_s, u"0"_s},
             {u"timestamp"_s, timeOf(now)}}};
}

} // namespace sandbox
