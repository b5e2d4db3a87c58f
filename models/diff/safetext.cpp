#include "models/diff/safetext.h"

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t controlPictures = 0x2400;
constexpr char16_t deletePicture = 0x2421;

//! Embeddings, overrides and isolates (Unicode TR 9).
bool turnsDirection(char16_t c)
{
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

//! These, and marks of no width (Unicode TR 36).
bool isHiddenMark(char16_t c)
{
    return turnsDirection(c) || (c >= 0x200b && c <= 0x200f) || c == 0x061c || c == 0x2028 || c == 0x2029 || c == 0xfeff
        || c == 0x180e;
}

bool isControl(char16_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0);
}

// The bytes that such marks begin with in UTF-8.
bool beginsHiddenMark(const char *at, qsizetype left)
{
    const auto byte = [at](int i) { return static_cast<unsigned char>(at[i]); };
    if (left < 3)
        return false;
    if (byte(0) == 0xe2 && byte(1) == 0x80)
        return (byte(2) >= 0x8b && byte(2) <= 0x8f) || (byte(2) >= 0xa8 && byte(2) <= 0xae);
    return byte(0) == 0xe2 && byte(1) == 0x81 && byte(2) >= 0xa6 && byte(2) <= 0xa9;
}

} // namespace

QString safetext::name(const QString &name)
{
    QString shown;
    for (const QChar c : name) {
        if (isHiddenMark(c.unicode()) || isControl(c.unicode()))
            shown += u"\\u%1"_s.arg(QString::number(c.unicode(), 16).toUpper(), 4, u'0');
        else
            shown += c;
    }
    return shown;
}

QString safetext::line(QString text)
{
    const bool isPlain = std::ranges::all_of(
        text, [](QChar c) { return c == u'\t' || (!isHiddenMark(c.unicode()) && !isControl(c.unicode())); });
    if (isPlain)
        return text;
    for (QChar &c : text) {
        const char16_t code = c.unicode();
        if (isHiddenMark(code) || (code >= 0x80 && code < 0xa0))
            c = QChar::ReplacementCharacter;
        else if (code == 0x7f)
            c = deletePicture;
        else if (isControl(code) && c != u'\t')
            c = char16_t(controlPictures + code);
    }
    return text;
}

QString safetext::prose(QString text)
{
    for (QChar &c : text) {
        if (turnsDirection(c.unicode()) || isControl(c.unicode()))
            c = QChar::ReplacementCharacter;
    }
    return text;
}

bool safetext::hasHiddenMarks(QByteArrayView utf8)
{
    const char *at = utf8.data();
    const char *const end = at + utf8.size();
    while (at < end) {
        at = static_cast<const char *>(std::memchr(at, 0xe2, size_t(end - at)));
        if (!at)
            return false;
        if (beginsHiddenMark(at, end - at))
            return true;
        ++at;
    }
    return false;
}
