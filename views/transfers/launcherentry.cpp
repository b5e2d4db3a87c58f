#include "views/transfers/launcherentry.h"

#include <QDBusConnection>
#include <QDBusMessage>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int steps = 100;

void sendOnBus(const QString &application, const QVariantMap &properties)
{
    QDBusMessage message =
        QDBusMessage::createSignal(u"/com/canonical/unity/launcherentry/%1"_s.arg(qHash(application)),
                                   u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
    message << application << properties;
    QDBusConnection::sessionBus().send(message); // nobody answers; without a bus it is lost
}

} // namespace

LauncherEntry::LauncherEntry(const QString &desktopFile, QObject *parent)
    : QObject(parent)
    , m_application(u"application://%1.desktop"_s.arg(desktopFile))
    , m_send(sendOnBus)
{ }

LauncherEntry::~LauncherEntry()
{
    setProgress(0, 0);
    setUrgent(false);
}

void LauncherEntry::setProgress(int active, double fraction)
{
    const int percent = active > 0 ? int(std::clamp(fraction, 0.0, 1.0) * steps) : -1;
    if (active == m_active && percent == m_percent)
        return;
    m_active = active;
    m_percent = percent;
    update({{u"progress"_s, active > 0 ? double(percent) / steps : 0.0},
            {u"progress-visible"_s, active > 0},
            {u"count"_s, qint64(active)},
            {u"count-visible"_s, active > 1}});
}

void LauncherEntry::setUrgent(bool urgent)
{
    if (std::exchange(m_isUrgent, urgent) != urgent)
        update({{u"urgent"_s, urgent}});
}

void LauncherEntry::update(const QVariantMap &properties)
{
    m_send(m_application, properties);
}
