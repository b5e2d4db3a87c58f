#pragma once

#include "core/networksettings.h"

#include <QObject>
#include <QTimer>

namespace transfer {

//! What the person wants of the line to the Hub, put into force for the whole process (hub::Network): speed limits,
//! other ones at certain hours, and gentleness towards whoever shares the line. Lives on the GUI thread.
class LineLimits : public QObject
{
    Q_OBJECT

public:
    explicit LineLimits(QObject *parent = nullptr);

    const NetworkSettings &settings() const { return m_settings; }
    SpeedLimits now() const; //!< as the hour wants it

public slots:
    void set(const NetworkSettings &settings);
    void setLimits(const SpeedLimits &limits); //!< of all jobs together
    void setGentle(bool on);

signals:
    void settingsChanged(); //!< to be kept by whoever keeps settings
    void limitsChanged(); //!< those that hold now

private:
    void apply();

    NetworkSettings m_settings;
    SpeedLimits m_limits; //!< as they were last put into force
    QTimer m_hours;
};

} // namespace transfer
