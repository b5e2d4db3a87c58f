#pragma once

#include "hub/hubclient.h"
#include "hub/spacetypes.h"

#include <QObject>
#include <QStringList>

#include <deque>

//! Pauses and restarts Spaces, one after the other.
class SpaceActs : public QObject
{
    Q_OBJECT

public:
    enum class Action { Pause, Restart };
    Q_ENUM(Action)

    explicit SpaceActs(hub::HubClient &client, QObject *parent = nullptr);

    void add(Action action, const QStringList &ids);
    void clear(); //!< what has not been answered is not waited for
    bool isBusy() const { return !m_acts.empty(); }

signals:
    void done(SpaceActs::Action action, const QString &id, const hub::SpaceRuntime &runtime);
    void refused(SpaceActs::Action action, const QString &id, const Error &error);
    void finished(SpaceActs::Action action, const QStringList &done, int refused); //!< all of that action that was left

private:
    struct Act {
        Action action = Action::Pause;
        QString id = {};
    };

    void sendNext();
    void onAnswer(const Result<hub::SpaceRuntime> &runtime);

    hub::HubClient &m_client;
    std::deque<Act> m_acts; //!< the first one is on its way
    QStringList m_done; //!< since another action, or none, was on its way
    int m_refused = 0; //!< likewise
    bool m_isWaiting = false; //!< for the answer to the first one
    hub::Request m_request;
};
