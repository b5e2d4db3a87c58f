#pragma once

#include "hub/notificationtypes.h"
#include "models/place.h"

#include <QSystemTrayIcon>

#include <functional>
#include <optional>

class Settings;

//! Tells the desktop of news while nobody looks at the window: one message for all of it, and a click on it leads to
//! the place. Quiet where the person wants it so, or the desktop has no room for it.
class DesktopNotices : public QObject
{
    Q_OBJECT

public:
    struct Notice {
        QString title = {};
        QString text = {};
        Place place;
        std::function<void()> lead = {}; //!< what a click does, instead of going to the place
    };
    using Show = std::function<void(const Notice &)>;

    explicit DesktopNotices(const Settings &settings, QObject *parent = nullptr);

    void setShow(Show show) { m_show = std::move(show); } //!< instead of the desktop's own
    void tell(const std::vector<hub::Notification> &news, const hub::Endpoint &endpoint);
    void tell(const Notice &notice);

    static Notice noticeOf(const std::vector<hub::Notification> &news, const hub::Endpoint &endpoint);

public slots:
    void activate(); //!< the message was clicked

signals:
    void activated(const Place &place);

private:
    void showOnDesktop(const Notice &notice);

    const Settings &m_settings;
    Show m_show;
    QSystemTrayIcon m_tray;
    std::optional<Notice> m_last; //!< that was shown
};
