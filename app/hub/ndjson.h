#pragma once

#include "core/result.h"
#include "hub/lines.h"

#include <QJsonObject>

#include <vector>

//! One JSON object a line, `application/x-ndjson`: the body of a commit (hub-api "Upload, wire level") and the rows of
//! .jsonl files.
namespace hub {

//! Reads objects from a stream, however its packets fall. Empty lines are skipped; a line that is not an object, or is
//! longer than LineSplitter takes, ends the reading with Error::Kind::Malformed, which names the line.
class NdjsonReader
{
public:
    Result<std::vector<QJsonObject>> take(QByteArrayView bytes); //!< the objects that these bytes complete
    Result<std::vector<QJsonObject>> finish(); //!< the last one, when no line ending follows it

    static Result<std::vector<QJsonObject>> readAll(QByteArrayView bytes);

private:
    Result<std::vector<QJsonObject>> read(const QByteArrayList &lines);

    LineSplitter m_lines;
    qint64 m_number = 0; //!< of the last line, from 1
};

} // namespace hub
