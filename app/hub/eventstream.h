#pragma once

#include "core/result.h"
#include "hub/lines.h"

#include <QDateTime>
#include <QJsonObject>

#include <vector>

//! Streams of the Hub that stay open: `text/event-stream` (hub-api "Logs").
//!
//! GET /api/spaces/{ns}/{name}/logs/build, …/logs/run, …/events and …/metrics answer in it. Each event is one line,
//! `data: {"data":"…\n","timestamp":"…"}`; a bare `data:` keeps the connection alive. A log replays its whole buffer at
//! each connection, so whoever connects again skips what it has (LogReader); a `tail` must not be sent then. While
//! following, a stream silent for 120 s is connected again, at most 5 times in a row, after 1 s doubling to 10 s. An
//! HTTP error is final: 403 without write right on the Space, 404 without such a Space.
namespace hub {

//! One event with something in it.
struct StreamEvent {
    QString name = {}; //!< from an `event:` line before it, mostly empty
    QJsonObject data = {};
    QString text = {}; //!< what came instead of an object, where that is read as well
};

//! Reads events from the bytes of a stream, however its packets fall. Comments, keep-alives and ids are skipped, and
//! whatever else is not an object, unless it is asked for.
class EventStream
{
public:
    enum class Data { Objects, Anything };

    explicit EventStream(Data read = Data::Objects) : m_read(read) { }

    static constexpr qsizetype lineLimit = 4 * 1024 * 1024; //!< longer lines are skipped

    //! Of the next `toSkip` events nothing is read: a replay costs no more than finding its lines. Counts down.
    std::vector<StreamEvent> take(QByteArrayView bytes, qint64 &toSkip);
    std::vector<StreamEvent> take(QByteArrayView bytes);
    void restart(); //!< another connection begins: half a line of the last one is forgotten

private:
    bool isRead(QByteArrayView data) const;

    Data m_read;
    LineSplitter m_lines{lineLimit};
    QString m_name;
};

//! What a Space, its build or its job wrote.
struct LogLine {
    QString text = {}; //!< as written, with its line ending; may hold several lines or half of one
    QDateTime time = {}; //!< UTC; invalid when the Hub does not say

    static LogLine fromJson(const QJsonObject &json);
};

//! A log over any number of connections: gives each line once, although each connection begins from the start.
class LogReader
{
public:
    std::vector<LogLine> take(QByteArrayView bytes); //!< lines not given before
    void reconnect(); //!< to be called before the bytes of another connection
    qint64 lineCount() const { return m_given; } //!< given in all

private:
    EventStream m_events;
    qint64 m_given = 0;
    qint64 m_toSkip = 0; //!< events of this connection that were given by an earlier one
};

} // namespace hub
