#pragma once

#include <QObject>
#include <QVariantMap>

#include <functional>

//! Shows on the program's button in the desktop's task bar or dock how far all transfers are, where the desktop listens
//! to com.canonical.Unity.LauncherEntry (KDE Plasma, Unity, Dash to Dock); elsewhere nobody hears it.
class LauncherEntry : public QObject
{
    Q_OBJECT

public:
    using Send = std::function<void(const QString &application, const QVariantMap &properties)>;

    //! The name is that of the desktop file, without its ending.
    explicit LauncherEntry(const QString &desktopFile, QObject *parent = nullptr);
    ~LauncherEntry() override;

    void setSend(Send send) { m_send = std::move(send); } //!< instead of the session's bus

    //! How many transfers are under way and how far they are together; none takes the bar away.
    void setProgress(int active, double fraction);
    void setUrgent(bool urgent); //!< something waits for the person

private:
    void update(const QVariantMap &properties);

    QString m_application;
    Send m_send;
    int m_active = 0;
    int m_percent = -1; //!< what was sent last
    bool m_isUrgent = false;
};
