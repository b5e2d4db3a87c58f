#include "hub/eventstream.h"

#include "hub/json.h"

#include <QJsonDocument>

#include <utility>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

//! What follows `field:` and at most one space, as the format has it; nothing for another field.
std::optional<QByteArrayView> valueOf(QByteArrayView field, QByteArrayView line)
{
    if (!line.startsWith(field) || line.size() <= field.size() || line[field.size()] != ':')
        return {};
    line.slice(field.size() + 1);
    if (line.startsWith(' '))
        line.slice(1);
    return line;
}

bool isObject(QByteArrayView data)
{
    return data.startsWith('{');
}

StreamEvent eventOf(const QString &name, QByteArrayView data)
{
    // One that cannot be read counts all the same: it will be there again in a replay.
    if (isObject(data))
        return {.name = name, .data = QJsonDocument::fromJson(data.toByteArray()).object()};
    data = data.trimmed();
    if (data.size() > 1 && data.startsWith('"') && data.endsWith('"')) // a word as JSON has it
        data = data.sliced(1).chopped(1);
    return {.name = name, .text = QString::fromUtf8(data)};
}

} // namespace

bool EventStream::isRead(QByteArrayView data) const
{
    return isObject(data) || (m_read == Data::Anything && !data.trimmed().isEmpty());
}

std::vector<StreamEvent> EventStream::take(QByteArrayView bytes)
{
    qint64 none = 0;
    return take(bytes, none);
}

std::vector<StreamEvent> EventStream::take(QByteArrayView bytes, qint64 &toSkip)
{
    std::vector<StreamEvent> events;
    const QByteArrayList lines = m_lines.take(bytes);
    for (const QByteArray &line : lines) {
        if (line.isEmpty())
            m_name.clear();
        else if (const auto name = valueOf("event", line))
            m_name = QString::fromUtf8(*name);
        else if (const auto data = valueOf("data", line); !data || !isRead(*data))
            continue;
        else if (toSkip > 0)
            --toSkip;
        else
            events.push_back(eventOf(m_name, *data));
    }
    return events;
}

void EventStream::restart()
{
    m_lines = LineSplitter(lineLimit);
    m_name.clear();
}

LogLine LogLine::fromJson(const QJsonObject &json)
{
    return {.text = json::text(json["data"_L1]), .time = json::time(json["timestamp"_L1])};
}

std::vector<LogLine> LogReader::take(QByteArrayView bytes)
{
    std::vector<LogLine> fresh;
    const std::vector<StreamEvent> events = m_events.take(bytes, m_toSkip);
    for (const StreamEvent &event : events)
        fresh.push_back(LogLine::fromJson(event.data));
    m_given += qint64(fresh.size());
    return fresh;
}

void LogReader::reconnect()
{
    m_events.restart();
    m_toSkip = m_given;
}

} // namespace hub
