#include "hub/diffnames.h"

using namespace Qt::StringLiterals;

namespace hub::diffnames {

namespace {

bool isOctal(char c)
{
    return c >= '0' && c <= '7';
}

char unescaped(char c)
{
    switch (c) {
    case 'a': return '\a';
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case 'v': return '\v';
    default: return c;
    }
}

//! A name in double quotes at the beginning of a text, which afterwards begins behind it.
std::optional<QByteArray> takeQuoted(QByteArrayView &text)
{
    if (!text.startsWith('"'))
        return {};
    QByteArray name;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i] == '"') {
            text.slice(i + 1);
            return name;
        }
        if (text[i] != '\\' || i + 1 == text.size()) {
            name += text[i];
        } else if (i + 3 < text.size() && isOctal(text[i + 1]) && isOctal(text[i + 2]) && isOctal(text[i + 3])) {
            name += char((text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 + (text[i + 3] - '0'));
            i += 3;
        } else {
            name += unescaped(text[++i]);
        }
    }
    return {};
}

QString withoutPrefix(QByteArrayView name)
{
    if (name.size() > 2 && name[1] == '/' && (name[0] == 'a' || name[0] == 'b'))
        name.slice(2);
    return QString::fromUtf8(name);
}

} // namespace

QString name(QByteArrayView text, bool hasPrefix)
{
    QByteArray name;
    if (std::optional<QByteArray> quoted = takeQuoted(text)) {
        name = *std::move(quoted);
    } else {
        // git ends a name with a blank in it by a tab, others put a time behind it.
        const qsizetype tab = hasPrefix ? text.indexOf('\t') : -1;
        name = (tab < 0 ? text : text.first(tab)).toByteArray();
        if (hasPrefix && name == "/dev/null")
            return {};
    }
    return hasPrefix ? withoutPrefix(name) : QString::fromUtf8(name);
}

std::optional<std::pair<QString, QString>> both(QByteArrayView text)
{
    if (const std::optional<QByteArray> first = takeQuoted(text)) {
        if (!text.startsWith(' '))
            return {};
        text.slice(1);
        return {{withoutPrefix(*first), name(text, true)}};
    }
    if (const qsizetype quote = text.indexOf(" \""); quote >= 0 && text.endsWith('"'))
        return {{withoutPrefix(text.first(quote)), name(text.sliced(quote + 1), true)}};
    const qsizetype middle = text.size() / 2;
    if (text.size() % 2 == 0 || text[middle] != ' ')
        return {};
    const QString left = withoutPrefix(text.first(middle));
    const QString right = withoutPrefix(text.sliced(middle + 1));
    if (left != right)
        return {};
    return {{left, right}};
}

} // namespace hub::diffnames
