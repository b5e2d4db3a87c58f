#pragma once

#include "hub/hubclient.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QTimer>

//! Watches the GUI thread with a heartbeat a millisecond, and when each answer's last byte arrives.
class Watch : public QObject
{
    Q_OBJECT

public:
    explicit Watch(hub::HubClient &client);

    void start();
    QJsonObject stop(qsizetype files);
    double sinceLastByte() const { return double(m_clock.nsecsElapsed() - m_lastByte) * 1e-9; } //!< of an answer
    static qint64 resident(); //!< bytes of the whole process

    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void beat();

    QTimer m_heart;
    QElapsedTimer m_clock;
    qint64 m_memory = 0;
    qint64 m_lastBeat = 0;
    qint64 m_lastByte = 0;
    double m_lastWork = 0;
    double m_longestPause = 0; //!< seconds that the thread was held, whoever had the processor
    double m_longestWork = 0; //!< seconds of that in which it computed
};
