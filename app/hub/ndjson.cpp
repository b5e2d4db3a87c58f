#include "hub/ndjson.h"

#include <QJsonDocument>

#include <iterator>

using namespace Qt::StringLiterals;

namespace hub {

Result<std::vector<QJsonObject>> NdjsonReader::take(QByteArrayView bytes)
{
    return read(m_lines.take(bytes));
}

Result<std::vector<QJsonObject>> NdjsonReader::finish()
{
    return read({m_lines.takeRest()});
}

Result<std::vector<QJsonObject>> NdjsonReader::read(const QByteArrayList &lines)
{
    if (m_lines.droppedLines() > 0)
        return failure(Error::Kind::Malformed, u"A line after line %1 is too long."_s.arg(m_number));
    std::vector<QJsonObject> objects;
    for (const QByteArray &line : lines) {
        ++m_number;
        if (line.trimmed().isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!document.isObject())
            return failure(Error::Kind::Malformed, u"Line %1 is not a JSON object."_s.arg(m_number));
        objects.push_back(document.object());
    }
    return objects;
}

Result<std::vector<QJsonObject>> NdjsonReader::readAll(QByteArrayView bytes)
{
    NdjsonReader reader;
    Result<std::vector<QJsonObject>> objects = reader.take(bytes);
    if (!objects)
        return objects;
    Result<std::vector<QJsonObject>> last = reader.finish();
    if (!last)
        return last;
    std::move(last->begin(), last->end(), std::back_inserter(*objects));
    return objects;
}

} // namespace hub
