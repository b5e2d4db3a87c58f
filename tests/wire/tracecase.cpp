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

//! Also what is no case after all, such as one that was cut: it is to fail, not to be passed over.
bool isMeantAsCase(const QByteArray &content)
{
    const QJsonDocument document = QJsonDocument::fromJson(content);
    if (document.isNull())
        return true;
    const QJsonObject json = document.object();
    return json.contains("given_responses"_L1) || json.contains("call"_L1) || json.contains("calls"_L1);
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
    if (result.isOfOldClient())
        result.translate();
    return result;
}

QStringList TraceCase::names(const QString &folder)
{
    const QDir root(QDir(folder).absolutePath());
    QStringList names;
    QDirIterator files(root.path(), {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (isMeantAsCase(contentOfFile(path)))
            names += root.relativeFilePath(path).chopped(5);
    }
    names.sort();
    return names;
}

QStringList TraceCase::emptyFolders(const QString &folder)
{
    const QDir root(QDir(folder).absolutePath());
    QStringList empty;
    QDirIterator folders(root.path(), QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (folders.hasNext()) {
        const QString path = folders.next();
        if (QDir(path).isEmpty())
            empty += root.relativeFilePath(path);
    }
    empty.sort();
    return empty;
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

void TraceCase::translate()
{
    const QJsonArray recorded = requests();
    const QJsonArray given = answers();
    QList<Exchange> exchanges;
    for (qsizetype i = 0; i < recorded.size(); ++i)
        exchanges.append({.request = recorded[i].toObject(), .answer = given.at(i).toObject()});
    const Step first = steps().constFirst();
    QJsonArray requests;
    QJsonArray answers;
    for (const Exchange &exchange : inTodaysSpelling(exchanges, first.method, first.arguments)) {
        requests.append(exchange.request);
        answers.append(exchange.answer);
    }
    m_json[u"requests"_s] = requests;
    m_json[u"given_responses"_s] = answers;
}

} // namespace wire
