#pragma once

#include "hub/hubclient.h"
#include "hub/spaces.h"

#include <QHash>
#include <QTimer>

#include <unordered_map>

//! Follows the stages of the Spaces in a listing that pass by themselves (building, starting) while somebody looks at
//! them; Spaces that run, sleep or are broken stay so for longer than anybody looks at a listing.
class SpaceStages : public QObject
{
    Q_OBJECT

public:
    explicit SpaceStages(hub::HubClient &client, QObject *parent = nullptr);

    void setInterval(std::chrono::milliseconds interval) { m_beat.setInterval(interval); }
    //! The Spaces that can be seen now, with their stages as far as known; others are no longer followed.
    void watch(const QHash<QString, QString> &stages);

signals:
    void stageChanged(const QString &space, const QString &stage);

private:
    void ask();
    void onAnswer(const QString &space, const Result<hub::SpaceRuntime> &runtime);

    hub::HubClient &m_client;
    QHash<QString, QString> m_passing; //!< stage by id
    std::unordered_map<QString, hub::Request> m_requests;
    QTimer m_beat;
};
