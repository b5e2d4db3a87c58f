#include "hub/spaceevent.h"

#include <QJsonDocument>
#include <QJsonValue>

#include <utility>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

//! It may be text that is JSON itself.
QJsonObject objectIn(const QJsonValue &value)
{
    return value.isString() ? QJsonDocument::fromJson(value.toString().toUtf8()).object() : value.toObject();
}

QJsonObject unwrapped(QJsonObject json)
{
    constexpr int mostWrappings = 3;
    for (int i = 0; i < mostWrappings; ++i) {
        QJsonObject inner = objectIn(json["runtime"_L1]);
        if (inner.isEmpty())
            inner = objectIn(json["data"_L1]);
        if (inner.isEmpty())
            break;
        json = std::move(inner);
    }
    return json;
}

//! A word stands for a stage where the event is named so, or where it is one that is known.
SpaceStage stageNamed(const QString &word, const QString &event)
{
    const SpaceStage stage(word);
    return event == "stage"_L1 || stage.known() ? stage : SpaceStage();
}

SpaceStage stageIn(const QJsonObject &json)
{
    const QJsonValue compute = json["compute"_L1];
    const QJsonValue places[] = {json["stage"_L1], compute["current"_L1]["status"_L1]["stage"_L1],
                                 compute["status"_L1]["stage"_L1], json["status"_L1]["stage"_L1]};
    for (const QJsonValue &place : places) {
        if (const QString stage = place.toString(); !stage.isEmpty())
            return SpaceStage(stage);
    }
    return {};
}

} // namespace

SpaceEvent SpaceEvent::fromStream(const StreamEvent &event)
{
    if (!event.text.isEmpty())
        return {.stage = stageNamed(event.text, event.name)};
    const QJsonObject told = unwrapped(event.data);
    SpaceEvent news{.stage = stageIn(told)};
    if (news.stage.isEmpty())
        news.stage = stageNamed(told["data"_L1].toString(), event.name);
    if (!told["stage"_L1].toString().isEmpty() && told.contains("hardware"_L1)) {
        if (Result<SpaceRuntime> runtime = SpaceRuntime::fromJson(told))
            news.runtime = *std::move(runtime);
    }
    return news;
}

} // namespace hub
