#include "models/cards/htmltags.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

//! Walks over the inside of one tag.
class TagReader
{
public:
    TagReader(const QString &html, qsizetype position) : m_html(html), m_at(position) { }

    std::optional<HtmlTag> read()
    {
        HtmlTag tag;
        ++m_at;
        if (peek() == u'/') {
            tag.isEnd = true;
            ++m_at;
        }
        if (!isLetter(peek()))
            return std::nullopt;
        tag.name = word(u"/>").toLower();
        while (true) {
            while (isSpace(peek()) || peek() == u'/')
                ++m_at;
            if (atEnd())
                return std::nullopt;
            if (peek() == u'>') {
                tag.end = m_at + 1;
                return tag;
            }
            if (!readAttribute(tag))
                return std::nullopt;
        }
    }

private:
    bool atEnd() const { return m_at >= m_html.size(); }
    QChar peek() const { return atEnd() ? QChar() : m_html.at(m_at); }

    QString word(QStringView stops)
    {
        const qsizetype start = m_at;
        // A leading "=" belongs to the name, or nothing would be consumed.
        do
            ++m_at;
        while (!atEnd() && !isSpace(peek()) && !stops.contains(peek()));
        return m_html.sliced(start, m_at - start);
    }

    bool readAttribute(HtmlTag &tag)
    {
        const QString name = word(u"/>=").toLower();
        while (isSpace(peek()))
            ++m_at;
        if (peek() != u'=') {
            tag.attributes.emplace_back(name, QString());
            return true;
        }
        ++m_at;
        while (isSpace(peek()))
            ++m_at;
        if (atEnd())
            return false;
        const QChar quote = peek();
        QString value;
        if (quote == u'"' || quote == u'\'') {
            const qsizetype close = m_html.indexOf(quote, m_at + 1);
            if (close < 0)
                return false;
            value = m_html.sliced(m_at + 1, close - m_at - 1);
            m_at = close + 1;
        } else if (quote != u'>') {
            value = word(u">");
        }
        tag.attributes.emplace_back(name, decodeReferences(value));
        return true;
    }

    const QString &m_html;
    qsizetype m_at;
};

QString named(QStringView name)
{
    static const QHash<QString, QString> names{
        {u"amp"_s, u"&"_s},      {u"lt"_s, u"<"_s},        {u"gt"_s, u">"_s},    {u"quot"_s, u"\""_s},
        {u"apos"_s, u"'"_s},     {u"nbsp"_s, u"\u00a0"_s}, {u"colon"_s, u":"_s}, {u"tab"_s, u"\t"_s},
        {u"newline"_s, u"\n"_s}, {u"sol"_s, u"/"_s},       {u"lpar"_s, u"("_s},  {u"rpar"_s, u")"_s},
    };
    return names.value(name.toString().toLower());
}

QString resolved(QStringView reference)
{
    if (!reference.startsWith(u'#'))
        return named(reference);
    const bool isHex = reference.size() > 1 && reference.at(1).toLower() == u'x';
    bool ok = false;
    const char32_t code = reference.sliced(isHex ? 2 : 1).toUInt(&ok, isHex ? 16 : 10);
    if (!ok || code == 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
        return u"\ufffd"_s;
    return QString::fromUcs4(&code, 1);
}

} // namespace

QString HtmlTag::value(QStringView attribute) const
{
    const auto found = std::ranges::find(attributes, attribute, &std::pair<QString, QString>::first);
    return found == attributes.end() ? QString() : found->second;
}

bool HtmlTag::has(QStringView attribute) const
{
    return std::ranges::find(attributes, attribute, &std::pair<QString, QString>::first) != attributes.end();
}

std::optional<HtmlTag> readTag(const QString &html, qsizetype position)
{
    return TagReader(html, position).read();
}

QString decodeReferences(const QString &text)
{
    QString result;
    result.reserve(text.size());
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype start = text.indexOf(u'&', at);
        if (start < 0)
            break;
        result += QStringView(text).sliced(at, start - at);
        constexpr qsizetype longest = 12;
        const qsizetype end = QStringView(text).mid(start, longest).indexOf(u';');
        const QString character = end > 1 ? resolved(QStringView(text).sliced(start + 1, end - 1)) : QString();
        if (character.isEmpty()) {
            result += u'&';
            at = start + 1;
        } else {
            result += character;
            at = start + end + 1;
        }
    }
    return result += QStringView(text).sliced(at);
}
