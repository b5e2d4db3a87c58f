#pragma once

#include "hub/eventstream.h"
#include "hub/hubclient.h"
#include "hub/spaces.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

//! One Space as it runs, kept up to date, and what can be done with it.
//!
//! The server's events are followed where it gives them, which takes the right to write; otherwise it is asked again:
//! every few seconds while something is under way, rarely while nothing moves, and still less often while nobody looks
//! or the quota runs low.
//!
//! An event that says a stage and no more is taken as a hint to ask (hub/spaceevent.h); where nothing can be made of
//! them the clock remains.
class LiveSpace : public QObject
{
    Q_OBJECT

public:
    enum class Action { Pause, Restart, FactoryRestart, Hardware, SleepTime, DevMode, Volumes };
    Q_ENUM(Action)

    explicit LiveSpace(hub::HubClient &client, QObject *parent = nullptr);

    void watch(const hub::RepoId &space); //!< what was known of another one is dropped; an empty id: nothing
    void setWatched(bool on); //!< whether anybody looks
    void setSdk(const QString &sdk); //!< as the repo says it: a running Space need not
    void reload();

    const hub::RepoId &space() const { return m_space; }
    const std::optional<hub::SpaceRuntime> &runtime() const { return m_runtime; }
    const std::optional<Error> &error() const { return m_error; } //!< of the last answer, if that was one
    bool isLoading() const { return m_isLoading; }
    bool isStatic() const; //!< its files are served as they are, and nothing runs
    bool isSwitchingHardware() const; //!< it runs or starts, and is to run on something else
    //! Since when it has been running; invalid when it does not run. The Hub does not say it: known is it to who saw it
    //! begin, or has read it in the log. Otherwise this is when it was first seen running.
    QDateTime runningSince() const { return m_runningSince; }
    bool isStartKnown() const { return m_isStartKnown; }
    void learnStart(const QDateTime &time); //!< when its log begins
    std::chrono::milliseconds pollInterval() const; //!< until it is asked again; zero: not by itself

    bool isActing() const { return m_isActing; } //!< one thing is done at a time
    void pause();
    void restart(hub::spaces::Restart how);
    void requestHardware(const QString &flavor, std::optional<int> sleepTime);
    void setSleepTime(int seconds);
    void setDevMode(bool on);
    void setVolumes(const std::vector<hub::SpaceVolume> &volumes); //!< all that are to be mounted, at least one
    void removeVolumes();
    void actAgain(); //!< what was asked for last, e.g. because it was refused for the moment

signals:
    void changed(); //!< runtime, error or loading
    void actingChanged();
    void done(LiveSpace::Action action);
    void refused(LiveSpace::Action action, const Error &error);

private:
    bool isOld() const; //!< what is known of it
    void reloadSoon();
    void followEvents();
    void onEvents(QByteArrayView bytes);
    void take(Result<hub::SpaceRuntime> runtime);
    void schedule();
    template<typename Call>
    void act(Action action, const Call &call);

    hub::HubClient &m_client;
    hub::RepoId m_space;
    QString m_sdk;
    std::optional<hub::SpaceRuntime> m_runtime;
    std::optional<Error> m_error;
    QDateTime m_runningSince;
    bool m_isStartKnown = false;
    QTimer m_poll;
    hub::EventStream m_events{hub::EventStream::Data::Anything};
    hub::SpaceStage m_toldStage; //!< by the last event that says one
    hub::Request m_request;
    hub::Request m_stream;
    hub::Request m_action;
    std::function<void()> m_again; //!< asks for the last action once more
    QDateTime m_askedAt;
    int m_eventFailures = 0; //!< in a row
    bool m_isLoading = false;
    bool m_isActing = false;
    bool m_isWatched = true;
    bool m_hasEvents = false;
    bool m_isQuotaLow = false;
    bool m_isHinted = false; //!< something changed since it was asked
};
