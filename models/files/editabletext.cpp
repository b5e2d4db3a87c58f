#include "models/files/editabletext.h"

#include <QCoreApplication>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView mark("\xEF\xBB\xBF");
constexpr qsizetype longestLine = 20'000; // a text view lays lines out as a whole

std::unexpected<Error> refused(const char *reason)
{
    return failure(Error::Kind::Invalid, QCoreApplication::translate("EditableText", reason));
}

bool hasLongLine(QStringView text)
{
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype end = text.indexOf(u'\n', start);
        const qsizetype length = (end < 0 ? text.size() : end) - start;
        if (length > longestLine)
            return true;
        start += length + 1;
    }
    return false;
}

} // namespace

Result<EditableText> EditableText::decode(const QByteArray &bytes)
{
    if (bytes.contains('\0'))
        return refused(QT_TRANSLATE_NOOP("EditableText", "It is not a text."));
    EditableText result{.hasMark = bytes.startsWith(mark)};
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    result.text = decoder(QByteArrayView(bytes).sliced(result.hasMark ? mark.size() : 0));
    if (decoder.hasError())
        return refused(QT_TRANSLATE_NOOP("EditableText", "It is not written in UTF-8, and saving it would damage it."));
    const qsizetype all = result.text.count(u'\n');
    const qsizetype withReturn = result.text.count(u"\r\n"_s);
    result.hasCarriageReturns = withReturn > 0 && withReturn * 2 >= all;
    result.hasMixedLineEnds = withReturn > 0 && withReturn < all;
    result.text.replace(u"\r\n"_s, u"\n"_s);
    if (result.text.contains(u'\r'))
        return refused(QT_TRANSLATE_NOOP("EditableText", "Its lines end in a way that the editor cannot keep."));
    if (hasLongLine(result.text))
        return refused(QT_TRANSLATE_NOOP("EditableText", "It has lines that are too long for the editor."));
    return result;
}

QByteArray EditableText::encode(const QString &edited) const
{
    QByteArray bytes = edited.toUtf8();
    if (hasCarriageReturns)
        bytes.replace("\n", "\r\n");
    return hasMark ? mark.toByteArray() + bytes : bytes;
}
