#include "hub/json.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hub::json {

namespace {

std::unexpected<Error> malformed(const Response &response, const QString &what)
{
    return failure(Error::Kind::Malformed, what, response.url.path());
}

} // namespace

Result<QJsonObject> object(const Response &response)
{
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    if (!document.isObject())
        return malformed(response, u"The answer is not a JSON object."_s);
    return document.object();
}

Result<QJsonArray> array(const Response &response)
{
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    if (!document.isArray())
        return malformed(response, u"The answer is not a JSON list."_s);
    return document.array();
}

QString text(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toString();
}

QStringList texts(const QJsonValue &value)
{
    QStringList result;
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        for (const QJsonValueConstRef entry : list)
            result += text(entry);
    } else {
        result += text(value);
    }
    result.removeAll(QString());
    return result;
}

qint64 integer(const QJsonValue &value, qint64 fallback)
{
    if (!value.isString())
        return value.toInteger(fallback);
    bool isNumber = false;
    const qint64 number = value.toString().toLongLong(&isNumber);
    return isNumber ? number : fallback;
}

double number(const QJsonValue &value, double fallback)
{
    if (!value.isString())
        return value.toDouble(fallback);
    bool isNumber = false;
    const double number = value.toString().toDouble(&isNumber);
    return isNumber ? number : fallback;
}

bool flag(const QJsonValue &value, bool fallback)
{
    if (value.isDouble())
        return value.toDouble() != 0;
    if (!value.isString())
        return value.toBool(fallback);
    const QString word = value.toString().toLower();
    return word == "true"_L1 || (word != "false"_L1 && fallback);
}

QDateTime time(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace hub::json
