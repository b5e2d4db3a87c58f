#pragma once

#include "hub/call.h"
#include "hub/eventstream.h"
#include "hub/request.h"
#include "hub/spacestreams.h"

#include <QObject>
#include <QTimer>

namespace hub {

class HubClient;

//! Follows a log of a Space for the window (hub-api "Logs"): gives each line once, however often the connection breaks.
//!
//! A broken or silent connection is tried again after 1, 2, 4, 8 and 10 seconds; a line that is new starts the count
//! anew. What the Hub refuses is final.
class LogFollower : public QObject
{
    Q_OBJECT

public:
    static constexpr int furtherAttempts = 5;

    explicit LogFollower(HubClient &hub, QObject *parent = nullptr);

    void follow(const RepoId &space, spaces::Log log); //!< from its beginning; what was followed before is let go
    void stop();
    void setFirstPause(std::chrono::milliseconds pause)
    {
        m_firstPause = pause;
    } //!< before a connection is tried again

signals:
    void written(const std::vector<hub::LogLine> &lines);
    void ended(); //!< the server closed it: there will be no more
    void failed(const Error &error);

private:
    void connectAgain();
    void onReceived(QByteArrayView bytes);
    void onEnded(const Result<Done> &result);

    HubClient &m_hub;
    RepoId m_space;
    spaces::Log m_log = spaces::Log::Run;
    LogReader m_reader;
    Request m_request;
    QTimer m_pause;
    std::chrono::milliseconds m_firstPause{1000};
    int m_failures = 0;
};

} // namespace hub
