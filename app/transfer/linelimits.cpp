#include "transfer/linelimits.h"

#include "hub/network.h"

#include <chrono>

namespace transfer {

namespace {

constexpr auto hoursEvery = std::chrono::seconds(15);

} // namespace

LineLimits::LineLimits(QObject *parent) : QObject(parent)
{
    m_hours.setInterval(hoursEvery);
    connect(&m_hours, &QTimer::timeout, this, &LineLimits::apply);
}

void LineLimits::set(const NetworkSettings &settings)
{
    const bool isNew = settings != m_settings;
    m_settings = settings;
    if (settings.hours.isOn)
        m_hours.start();
    else
        m_hours.stop();
    apply();
    if (isNew)
        emit settingsChanged();
}

void LineLimits::setLimits(const SpeedLimits &limits)
{
    NetworkSettings settings = m_settings;
    settings.limits = limits;
    set(settings);
}

void LineLimits::setGentle(bool on)
{
    NetworkSettings settings = m_settings;
    settings.isGentle = on;
    set(settings);
}

SpeedLimits LineLimits::now() const
{
    return m_settings.limitsAt(QDateTime::currentDateTime());
}

void LineLimits::apply()
{
    hub::Network &line = *hub::Network::ofProcess();
    line.gate().setLimit(m_settings.requestsNow());
    const SpeedLimits limits = now();
    // Only what is new: setting a limit forgives what is owed.
    if (line.pace().up.rate() != limits.up)
        line.pace().up.setRate(limits.up);
    if (line.pace().down.rate() != limits.down)
        line.pace().down.setRate(limits.down);
    if (m_limits == limits)
        return;
    m_limits = limits;
    emit limitsChanged();
}

} // namespace transfer
