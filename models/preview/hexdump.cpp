#include "models/preview/hexdump.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype perLine = 16;

QString line(QByteArrayView bytes, qint64 offset)
{
    QString hex;
    QString text;
    for (qsizetype at = 0; at < perLine; ++at) {
        if (at == perLine / 2)
            hex += u' ';
        if (at >= bytes.size()) {
            hex += u"   "_s;
            continue;
        }
        const quint8 byte = quint8(bytes[at]);
        hex += u"%1 "_s.arg(byte, 2, 16, QChar(u'0'));
        text += byte >= 0x20 && byte < 0x7f ? QChar(char16_t(byte)) : QChar(u'·');
    }
    return u"%1  %2 %3\n"_s.arg(offset, 8, 16, QChar(u'0')).arg(hex, text);
}

} // namespace

QString hexDump(QByteArrayView bytes, qint64 offset)
{
    QString dump;
    for (qsizetype at = 0; at < bytes.size(); at += perLine)
        dump += line(bytes.sliced(at, std::min(perLine, bytes.size() - at)), offset + at);
    dump.chop(1);
    return dump;
}
