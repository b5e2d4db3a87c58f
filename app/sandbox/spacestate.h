#pragma once

#include "sandbox/spaceplan.h"

#include <QJsonArray>

namespace sandbox {

//! A Space at run time: what was asked of it and when. What it does at a given moment follows from that.
struct SpaceState {
    enum class Power { On, Paused, Stopped };

    struct Domain {
        QString name = {};
        qint64 added = 0;
    };

    SpacePlan plan = {};
    QString sha = {}; //!< commit that is built or runs
    qint64 started = 0; //!< when the present build began, in milliseconds since 1970
    qint64 visited = 0; //!< likewise, when somebody last used it
    bool isFactory = false; //!< built without a cache
    bool keepsServing = false; //!< the version before goes on while this one is built
    Power power = Power::On;
    QString hardware = {}; //!< before the present build; empty: none
    QString requested = QStringLiteral("cpu-basic");
    std::optional<qint64> sleepSeconds = {}; //!< as set; -1: never
    bool isInDevMode = false;
    int replicas = 1;
    QList<Domain> domains = {};
    std::optional<QJsonArray> volumes = {};
    QString storage = {}; //!< tier of the storage of old

    double secondsAt(qint64 now, double speed) const { return double(now - started) * speed / 1000; }
    double idleSecondsAt(qint64 now, double speed) const { return double(now - visited) * speed / 1000; }
    double buildSeconds() const { return plan.buildSeconds * (isFactory ? 1.5 : 1); }
    QString stageAt(qint64 now, double speed) const;
    bool isServingAt(qint64 now, double speed) const;
    QString hardwareAt(qint64 now, double speed) const; //!< empty: none
    std::optional<qint64> sleepTime() const; //!< in seconds; without a value it never sleeps
    QJsonObject runtimeAt(qint64 now, double speed, const QString &subdomain) const;

    void restart(qint64 now, double speed, bool goesOnServing);

    QJsonObject toJson() const;
    static SpaceState fromJson(const QJsonObject &json);
};

} // namespace sandbox
