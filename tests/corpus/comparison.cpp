#include "comparison.h"

#include <QJsonArray>
#include <QTimeZone>

using namespace Qt::StringLiterals;

Comparison Comparison::at(const QString &place)
{
    return Comparison(m_where + u' ' + place);
}

void Comparison::add(const Comparison &below)
{
    m_failures += below.m_failures;
    m_fields += below.m_fields;
}

void Comparison::same(const QString &theirs, const QString &ours, QStringView field)
{
    ++m_fields;
    if (theirs != ours)
        fail(u"%1 is \"%2\", read as \"%3\""_s.arg(field, theirs.left(200), ours.left(200)));
}

void Comparison::text(const QJsonValue &theirs, const QString &ours, QStringView field)
{
    same(plainText(theirs), ours, field);
}

void Comparison::texts(const QJsonValue &theirs, const QStringList &ours, QStringView field)
{
    QStringList list;
    const QJsonArray rows = theirs.isArray() ? theirs.toArray() : QJsonArray{theirs};
    for (const QJsonValueConstRef row : rows) {
        if (!plainText(row).isEmpty())
            list += plainText(row);
    }
    same(list.join(u" | "_s), ours.join(u" | "_s), field);
}

void Comparison::number(const QJsonValue &theirs, double ours, QStringView field, double byDefault)
{
    ++m_fields;
    const double number = theirs.isString() ? theirs.toString().toDouble() : theirs.toDouble(byDefault);
    if (number != ours)
        fail(u"%1 is %2, read as %3"_s.arg(field).arg(number, 0, 'g', 17).arg(ours, 0, 'g', 17));
}

void Comparison::flag(const QJsonValue &theirs, bool ours, QStringView field)
{
    ++m_fields;
    if (theirs.toBool() != ours)
        fail(u"%1 is %2, read as %3"_s.arg(field).arg(theirs.toBool()).arg(ours));
}

void Comparison::time(const QJsonValue &theirs, const QDateTime &ours, QStringView field)
{
    ++m_fields;
    const QString text = theirs.toString();
    if (text.isEmpty() && !ours.isValid())
        return;
    const bool hasMilliseconds = text.contains(u'.');
    QDateTime time = QDateTime::fromString(
        text, hasMilliseconds ? u"yyyy-MM-dd'T'HH:mm:ss.zzz'Z'"_s : u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s);
    time.setTimeZone(QTimeZone::UTC);
    if (!time.isValid() || time != ours)
        fail(u"%1 is %2, read as %3"_s.arg(field, text, ours.toString(Qt::ISODateWithMs)));
}

void Comparison::count(qsizetype theirs, qsizetype ours, QStringView field)
{
    ++m_fields;
    if (theirs != ours)
        fail(u"%1 are %2, read as %3"_s.arg(field).arg(theirs).arg(ours));
}

QJsonValue value(const QJsonValue &json, std::initializer_list<QLatin1StringView> keys)
{
    QJsonValue at = json;
    for (const QLatin1StringView key : keys)
        at = at.toObject().value(key);
    return at;
}

QString plainText(const QJsonValue &json)
{
    if (json.isDouble())
        return json.toVariant().toString();
    return json.toString();
}
