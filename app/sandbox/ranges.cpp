#include "sandbox/ranges.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sandbox {

void applyRange(Answer &answer, const Incoming &incoming, qint64 size)
{
    static const QRegularExpression shape(u"^bytes=([0-9]*)-([0-9]*)$"_s);
    const QRegularExpressionMatch match = shape.match(QString::fromLatin1(incoming.header("Range").trimmed()));
    if (!match.hasMatch() || (match.captured(1).isEmpty() && match.captured(2).isEmpty()))
        return;
    qint64 first = 0;
    qint64 last = size - 1;
    if (match.captured(1).isEmpty()) {
        first = std::max(size - match.captured(2).toLongLong(), qint64(0));
    } else {
        first = match.captured(1).toLongLong();
        if (!match.captured(2).isEmpty())
            last = std::min(match.captured(2).toLongLong(), size - 1);
    }
    if (first >= size || first > last) {
        answer = {.status = 416,
                  .headers = {{"Content-Range", "bytes */" + QByteArray::number(size)}},
                  .contentType = "text/plain; charset=utf-8",
                  .body = "Range Not Satisfiable"};
        return;
    }
    answer.status = 206;
    answer.headers.emplaceBack("Content-Range",
                               "bytes " + QByteArray::number(first) + '-' + QByteArray::number(last) + '/'
                                   + QByteArray::number(size));
    if (answer.file.isEmpty())
        answer.body = answer.body.mid(first, last - first + 1);
    answer.fileOffset = first;
    answer.fileLength = last - first + 1;
}

} // namespace sandbox
