#include "wire/tracecase.h"

#include "wire/dialect.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace wire {

namespace {

QByteArray contentOfFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray authority(const QByteArray &url)
{
    return url.sliced(url.indexOf("//") + 2);
}

} // namespace

Result<TraceCase> TraceCase::read(const QString &folder, const QString &name, const Places &places)
{
    const QString path = folder + u'/' + name + u".json"_s;
    QByteArray text = contentOfFile(path);
    text.replace("{ENDPOINT_AUTHORITY}", authority(places.endpoint)).replace("{ENDPOINT}", places.endpoint);
    text.replace("{CDN_AUTHORITY}", authority(places.cdn)).replace("{CDN}", places.cdn);
    text.replace("{TMP}", places.scratch);
    TraceCase result;
    result.m_json = QJsonDocument::fromJson(text).object();
    const bool isCase = result.m_json["requests"_L1].isArray() && result.m_json["given_responses"_L1].isArray()
        && !result.steps().isEmpty();
    if (!isCase)
        return failure(Error::Kind::Malformed, u"Not a recorded case."_s, path);
    return result;
}

QStringList TraceCase::names(const QString &folder)
{
    const QDir root(QDir(folder).absolutePath());
    QStringList names;
    QDirIterator files(root.path(), {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (QJsonDocument::fromJson(contentOfFile(path)).object().contains("given_responses"_L1))
            names += root.relativeFilePath(path).chopped(5);
    }
    names.sort();
    return names;
}

bool TraceCase::isOfOldClient() const
{
    return m_json["recorded_with"_L1].toString().contains(" 0."_L1);
}

bool TraceCase::isOrdered() const
{
    return m_json["order"_L1].toString() != "any"_L1;
}

QList<TraceCase::Step> TraceCase::steps() const
{
    const bool isOne = m_json.contains("call"_L1);
    const QJsonArray calls = isOne ? QJsonArray{m_json["call"_L1]} : m_json["calls"_L1].toArray();
    const QJsonArray outcomes = isOne ? QJsonArray{m_json["result"_L1]} : m_json["results"_L1].toArray();
    QList<Step> steps;
    for (qsizetype i = 0; i < calls.size(); ++i) {
        const QJsonObject call = calls[i].toObject();
        steps.append({.method = call["method"_L1].toString(),
                      .arguments = call["args"_L1].toObject(),
                      .outcome = outcomes.at(i).toObject()});
    }
    return steps;
}

QJsonObject TraceCase::object(const QString &name) const
{
    return m_json["objects"_L1][name].toObject();
}

QStringList TraceCase::methods() const
{
    QStringList methods;
    const QList<Step> all = steps();
    for (const Step &step : all)
        methods += step.method;
    return methods;
}

QJsonArray TraceCase::requests() const
{
    QJsonArray requests = m_json["requests"_L1].toArray();
    if (!isOfOldClient())
        return requests;
    // All calls of one case are made for the same revision.
    const QJsonObject arguments = steps().constFirst().arguments;
    for (QJsonValueRef request : requests)
        request = inTodaysSpelling(request.toObject(), arguments);
    return requests;
}

} // namespace wire
