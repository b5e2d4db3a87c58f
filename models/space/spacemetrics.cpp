#include "models/space/spacemetrics.h"

#include "hub/spacestreams.h"

#include <algorithm>
#include <limits>

using namespace std::chrono_literals;

namespace {

using Curve = SpaceMetrics::Curve;
using Samples = std::deque<hub::SpaceUsage>;

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

double share(qint64 used, qint64 total)
{
    return used < 0 || total <= 0 ? unknown : std::clamp(double(used) / double(total), 0.0, 1.0);
}

//! Empty when nothing is known of it at any moment.
template<typename Read>
Curve curveOf(const Samples &samples, Curve::Kind kind, Read read)
{
    Curve curve{.kind = kind};
    bool isKnown = false;
    for (const hub::SpaceUsage &usage : samples) {
        curve.values.push_back(read(usage));
        isKnown = isKnown || curve.values.back() == curve.values.back();
    }
    if (!isKnown)
        curve.values.clear();
    return curve;
}

void addCurve(std::vector<Curve> &curves, Curve curve, qint64 used = -1, qint64 total = -1)
{
    if (curve.values.empty())
        return;
    curve.used = used;
    curve.total = total;
    curves.push_back(std::move(curve));
}

void addGpu(std::vector<Curve> &curves, const Samples &samples, const hub::GpuUsage &gpu, bool isOneOfSeveral)
{
    const auto of = [&gpu](const hub::SpaceUsage &usage) -> std::optional<hub::GpuUsage> {
        const auto found = std::ranges::find(usage.gpus, gpu.name, &hub::GpuUsage::name);
        return found == usage.gpus.end() ? std::nullopt : std::optional(*found);
    };
    Curve busy = curveOf(samples, Curve::Kind::GpuBusy, [&of](const hub::SpaceUsage &usage) {
        const std::optional<hub::GpuUsage> one = of(usage);
        return one && one->busy ? std::clamp(*one->busy, 0.0, 1.0) : unknown;
    });
    Curve memory = curveOf(samples, Curve::Kind::GpuMemory, [&of](const hub::SpaceUsage &usage) {
        const std::optional<hub::GpuUsage> one = of(usage);
        return one ? share(one->memoryUsed, one->memoryTotal) : unknown;
    });
    busy.gpu = memory.gpu = isOneOfSeveral ? gpu.name : QString();
    addCurve(curves, std::move(busy));
    addCurve(curves, std::move(memory), gpu.memoryUsed, gpu.memoryTotal);
}

} // namespace

SpaceMetrics::SpaceMetrics(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &SpaceMetrics::connectAgain);
}

void SpaceMetrics::follow(const hub::RepoId &space)
{
    const bool isSame = space == m_space;
    if (isSame && (m_state == State::Connecting || m_state == State::Following))
        return;
    if (!isSame) {
        m_space = space;
        m_samples.clear();
        emit changed();
    }
    retry();
}

void SpaceMetrics::retry()
{
    stop();
    if (m_space.isEmpty())
        return;
    m_failures = 0;
    setState(State::Connecting);
    connectAgain();
}

void SpaceMetrics::stop()
{
    m_stream.cancel();
    m_pause.stop();
    setState(State::Idle);
}

void SpaceMetrics::connectAgain()
{
    m_events.restart();
    m_stream = m_client.stream(
        hub::spaces::metrics(m_space), [this](QByteArrayView bytes) { onReceived(bytes); },
        [this](const Result<hub::Done> &result) { onEnded(result); });
}

void SpaceMetrics::onReceived(QByteArrayView bytes)
{
    bool isNew = false;
    for (const hub::StreamEvent &event : m_events.take(bytes)) {
        for (const hub::SpaceUsage &usage : hub::SpaceUsage::fromEvent(event.data)) {
            Samples &samples = m_samples[usage.replica];
            samples.push_back(usage);
            if (samples.size() > samplesKept)
                samples.pop_front();
            isNew = true;
        }
    }
    if (!isNew)
        return;
    m_failures = 0;
    if (m_state != State::Following)
        setState(State::Following);
    emit changed();
}

void SpaceMetrics::onEnded(const Result<hub::Done> &result)
{
    if (result)
        return setState(State::Ended);
    m_error = result.error();
    const bool isBroken = m_error.kind == Error::Kind::Offline || m_error.kind == Error::Kind::Timeout;
    if (!isBroken || m_failures == furtherAttempts)
        return setState(State::Failed);
    ++m_failures;
    m_pause.start(std::min<std::chrono::milliseconds>(10s, 1s * (1 << (m_failures - 1))));
}

bool SpaceMetrics::isMissing() const
{
    switch (m_error.kind) {
    case Error::Kind::NotFound:
    case Error::Kind::EntryNotFound:
    case Error::Kind::BadRequest:
    case Error::Kind::Rejected: return m_state == State::Failed;
    default: return false;
    }
}

QStringList SpaceMetrics::replicas() const
{
    QStringList names;
    for (const auto &[name, samples] : m_samples)
        names += name;
    return names;
}

std::optional<hub::SpaceUsage> SpaceMetrics::latest(const QString &replica) const
{
    const auto found = m_samples.find(replica);
    return found == m_samples.end() || found->second.empty() ? std::nullopt : std::optional(found->second.back());
}

std::vector<SpaceMetrics::Curve> SpaceMetrics::curves(const QString &replica) const
{
    std::vector<Curve> curves;
    const auto found = m_samples.find(replica);
    if (found == m_samples.end())
        return curves;
    const Samples &samples = found->second;
    const hub::SpaceUsage &last = samples.back();
    addCurve(curves, curveOf(samples, Curve::Kind::Cpu, [](const hub::SpaceUsage &usage) {
                 return usage.cpu ? std::clamp(*usage.cpu, 0.0, 1.0) : unknown;
             }));
    addCurve(curves,
             curveOf(samples, Curve::Kind::Memory,
                     [](const hub::SpaceUsage &usage) { return share(usage.memoryUsed, usage.memoryTotal); }),
             last.memoryUsed, last.memoryTotal);
    for (const hub::GpuUsage &gpu : last.gpus)
        addGpu(curves, samples, gpu, last.gpus.size() > 1);
    return curves;
}

void SpaceMetrics::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    emit stateChanged();
}
