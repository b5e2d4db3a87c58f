#pragma once

#include <QDateTime>
#include <QString>
#include <QVariantMap>

#include <optional>

//! How fast transfers may be, in bytes a second; 0: as fast as they can.
struct SpeedLimits {
    qint64 up = 0;
    qint64 down = 0;

    bool operator==(const SpeedLimits &) const = default;
    bool isNone() const { return up <= 0 && down <= 0; }
    //! The tighter of both, each way.
    SpeedLimits within(const SpeedLimits &other) const;

    //! "500K", "2M", "1.5 MB/s", "750000", "2MiB": bytes a second; nothing when it is no speed.
    static std::optional<qint64> bytesFromText(const QString &text);
};

//! Hours of the week in which other limits hold, on the clock of this machine.
struct LimitHours {
    bool isOn = false;
    QTime from = QTime(8, 0);
    QTime until = QTime(18, 0); //!< before `from`: until then on the next day
    int days = 0b0011111; //!< on which they begin: bit 0 is Monday
    SpeedLimits limits = {.up = 500'000, .down = 2'000'000};

    bool operator==(const LimitHours &) const = default;
    bool include(const QDateTime &local) const;
};

//! How the program reaches servers, and how much of the line it takes. Holds no login of a proxy: that is in the
//! keychain.
struct NetworkSettings {
    enum class Proxy { System, None, Http, Socks5 };

    Proxy proxy = Proxy::System;
    QString proxyHost = {};
    int proxyPort = 0;
    bool proxyWantsLogin = false;
    QString caFile = {}; //!< certificates in PEM, trusted besides those of the system
    int connectSeconds = 30;
    int silentDownSeconds = 20; //!< an answer that has begun and does not go on
    int silentUpSeconds = 90; //!< nothing sent any more, or all sent and no answer
    int requestsPerHost = 8; //!< at once, of all transfers together
    SpeedLimits limits = {};
    bool isGentle = false; //!< leave the line to others for now
    SpeedLimits gentle = {.up = 500'000, .down = 2'000'000};
    LimitHours hours = {};

    bool operator==(const NetworkSettings &) const = default;

    bool hasManualProxy() const { return proxy == Proxy::Http || proxy == Proxy::Socks5; }
    //! Under which a proxy's login is kept; the same proxy has the same one.
    QString loginKey() const;
    SpeedLimits limitsAt(const QDateTime &local) const;
    int requestsNow() const; //!< at once, to one host

    QVariantMap toMap() const;
    static NetworkSettings fromMap(const QVariantMap &map); //!< what makes no sense there is as it is by default
};
