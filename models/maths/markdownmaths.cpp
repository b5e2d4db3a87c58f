#include "models/maths/markdownmaths.h"

#include "models/maths/texhtml.h"
#include "models/maths/texparser.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostFormulas = 5'000; // of a text; what comes behind stays as it is

bool isBackslash(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && text[at] == u'\\';
}

// An odd number of them takes away the meaning of what comes next.
bool isEscaped(QStringView text, qsizetype at)
{
    qsizetype slashes = 0;
    while (isBackslash(text, at - 1 - slashes))
        ++slashes;
    return slashes % 2 == 1;
}

qsizetype runLength(QStringView text, qsizetype at, QChar c)
{
    qsizetype length = 0;
    while (at + length < text.size() && text[at + length] == c)
        ++length;
    return length;
}

bool isLineStart(QStringView text, qsizetype at)
{
    while (at > 0 && (text[at - 1] == u' ' || text[at - 1] == u'\t'))
        --at;
    return at == 0 || text[at - 1] == u'\n';
}

bool isLineEnd(QStringView text, qsizetype at)
{
    while (at < text.size() && (text[at] == u' ' || text[at] == u'\t'))
        ++at;
    return at >= text.size() || text[at] == u'\n';
}

// The end of a fenced block of code that begins here; -1: none does.
qsizetype fenceEnd(QStringView text, qsizetype at)
{
    const QChar mark = text[at];
    const qsizetype length = runLength(text, at, mark);
    if (length < 3 || !isLineStart(text, at))
        return -1;
    for (qsizetype line = text.indexOf(u'\n', at); line >= 0; line = text.indexOf(u'\n', line + 1)) {
        qsizetype first = line + 1;
        while (first < text.size() && (text[first] == u' ' || text[first] == u'>'))
            ++first;
        const qsizetype run = first < text.size() && text[first] == mark ? runLength(text, first, mark) : 0;
        if (run >= length && isLineEnd(text, first + run))
            return first + run;
    }
    return text.size();
}

// Of a formula in a line: it goes on to the end of its paragraph at most.
bool hasBlankLine(QStringView text)
{
    for (qsizetype at = text.indexOf(u'\n'); at >= 0; at = text.indexOf(u'\n', at + 1)) {
        qsizetype next = at + 1;
        while (next < text.size() && (text[next] == u' ' || text[next] == u'\t'))
            ++next;
        if (next < text.size() && text[next] == u'\n')
            return true;
    }
    return false;
}

bool mayComeBefore(QStringView text, qsizetype at)
{
    return at == 0 || text[at - 1].isSpace() || QStringView(u"([{\"'—–-,;:|*_>").contains(text[at - 1]);
}

bool mayComeAfter(QStringView text, qsizetype at)
{
    return at >= text.size() || text[at].isSpace() || QStringView(u".,;:!?)]}\"'—–-|*_<’”").contains(text[at]);
}

// Where $ that opens at this place is closed; -1: "$5 and $6" is about money.
qsizetype dollarEnd(QStringView text, qsizetype at)
{
    if (!mayComeBefore(text, at) || at + 1 >= text.size() || text[at + 1].isSpace())
        return -1;
    const qsizetype limit = std::min(text.size(), at + TexParser::longest);
    for (qsizetype close = at + 1; close < limit; ++close) {
        if (text[close] == u'\n' && close + 1 < text.size() && text[close + 1] == u'\n')
            return -1;
        if (text[close] != u'$' || isEscaped(text, close))
            continue;
        const bool isEnd = close > at + 1 && !text[close - 1].isSpace() && mayComeAfter(text, close + 1);
        return isEnd ? close : -1;
    }
    return -1;
}

} // namespace

QString MarkdownMaths::takeOut(const QString &markdown)
{
    QString text = markdown;
    text.replace(QChar(begin), QChar::ReplacementCharacter).replace(QChar(end), QChar::ReplacementCharacter);
    if (!text.contains(u'$') && !text.contains("\\("_L1) && !text.contains("\\["_L1))
        return text;
    QString out;
    out.reserve(text.size());
    const QStringView view(text);
    qsizetype at = 0;
    qsizetype noBackticks = -1; // behind here no run of this length closes, so that many open ones cost nothing
    qsizetype noBackticksLength = 0;
    const auto pass = [&](qsizetype until) {
        out += view.sliced(at, until - at);
        at = until;
    };
    const auto find = [&](const QString &opening, const QString &closing, bool isDisplay) -> bool {
        const qsizetype first = at + opening.size();
        const QStringView within = view.sliced(first).first(std::min(view.size() - first, TexParser::longest));
        const qsizetype found = within.indexOf(closing);
        if (found < 0)
            return false;
        const qsizetype close = first + found;
        const QStringView tex = view.sliced(first, close - first);
        const qsizetype after = close + closing.size();
        if (tex.trimmed().isEmpty() || hasBlankLine(tex))
            return false;
        if (opening.endsWith(u'[') && !(isLineStart(view, at) && (after >= view.size() || view[after].isSpace())))
            return false; // [brackets] that Markdown is to leave alone
        if (opening.endsWith(u'(') && !isMath(tex.toString(), u'('))
            return false;
        out += add(view.sliced(at, after - at).toString(), tex.toString(), isDisplay);
        at = after;
        return true;
    };
    while (at < view.size()) {
        const QChar c = view[at];
        if (c == u'`' || c == u'~') {
            if (const qsizetype behind = fenceEnd(view, at); behind >= 0) {
                pass(behind);
                continue;
            }
            const qsizetype length = runLength(view, at, c);
            qsizetype close = c == u'`' && !(noBackticksLength == length && at >= noBackticks) ? at + length : -1;
            while (close >= 0) {
                close = view.indexOf(u'`', close);
                const qsizetype run = close < 0 ? 0 : runLength(view, close, u'`');
                if (close < 0 || run == length)
                    break;
                close += run;
            }
            if (close < 0 && c == u'`') {
                noBackticks = at;
                noBackticksLength = length;
            }
            pass(close < 0 ? at + length : close + length);
            continue;
        }
        if (m_formulas.size() < mostFormulas && c == u'$') {
            const bool isDouble = at + 1 < view.size() && view[at + 1] == u'$';
            if (isDouble && find(u"$$"_s, u"$$"_s, true))
                continue;
            if (const qsizetype close = isDouble ? -1 : dollarEnd(view, at); close >= 0) {
                out += add(view.sliced(at, close + 1 - at).toString(), view.sliced(at + 1, close - at - 1).toString(),
                           false);
                at = close + 1;
                continue;
            }
            pass(at + (isDouble ? 2 : 1));
            continue;
        }
        if (c == u'\\' && m_formulas.size() < mostFormulas) { // what it takes the meaning of is passed over with it
            if (view.sliced(at).startsWith(u"\\\\(") && find(u"\\\\("_s, u"\\\\)"_s, false))
                continue;
            if (view.sliced(at).startsWith(u"\\\\[") && find(u"\\\\["_s, u"\\\\]"_s, true))
                continue;
            if (view.sliced(at).startsWith(u"\\(") && find(u"\\("_s, u"\\)"_s, false))
                continue;
            if (view.sliced(at).startsWith(u"\\[") && find(u"\\["_s, u"\\]"_s, true))
                continue;
            pass(std::min(at + 2, view.size()));
            continue;
        }
        pass(at + 1);
    }
    return out;
}

// \(a remark\) is one that somebody has only kept from being a link.
bool MarkdownMaths::isMath(const QString &tex, QChar /*opening*/) const
{
    static const QRegularExpression sign(uR"([\\^_=+<>|{}*/0-9]|^\s*\S{1,2}\s*$)"_s);
    return sign.match(tex).hasMatch();
}

QString MarkdownMaths::add(const QString &source, const QString &tex, bool isDisplay)
{
    m_formulas.push_back({.source = source, .tex = tex, .isDisplay = isDisplay});
    return QChar(begin) + QString::number(m_formulas.size() - 1) + QChar(end);
}

const MarkdownMaths::Formula *MarkdownMaths::at(QStringView number) const
{
    bool isNumber = false;
    const uint index = number.toUInt(&isNumber);
    return isNumber && index < m_formulas.size() ? &m_formulas[index] : nullptr;
}

QString MarkdownMaths::written(const QString &text) const
{
    static const QRegularExpression mark(uR"((?:\x{FDD0}|%EF%B7%90)(\d{1,9})(?:\x{FDD1}|%EF%B7%91))"_s);
    QString result;
    qsizetype from = 0;
    for (QRegularExpressionMatchIterator it = mark.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const Formula *formula = at(match.capturedView(1));
        const QString source = formula ? formula->source : QString();
        result += QStringView(text).sliced(from, match.capturedStart() - from);
        result += text[match.capturedStart()] == u'%' ? QString::fromLatin1(QUrl::toPercentEncoding(source)) : source;
        from = match.capturedEnd();
    }
    result += QStringView(text).sliced(from);
    return result;
}

QString MarkdownMaths::drawn(QStringView html)
{
    QString result;
    qsizetype from = 0;
    for (qsizetype mark = html.indexOf(QChar(begin)); mark >= 0; mark = html.indexOf(QChar(begin), from)) {
        const qsizetype close = html.indexOf(QChar(end), mark);
        if (close < 0)
            break;
        result += html.sliced(from, mark - from);
        result += draw(html.sliced(mark + 1, close - mark - 1), false);
        from = close + 1;
    }
    result += html.sliced(from);
    return result;
}

bool MarkdownMaths::isDisplay(QStringView html) const
{
    if (html.size() < 3 || html.front() != QChar(begin) || html.indexOf(QChar(end)) != html.size() - 1)
        return false;
    const Formula *formula = at(html.sliced(1, html.size() - 2));
    return formula && formula->isDisplay;
}

QString MarkdownMaths::drawnDisplay(QStringView html)
{
    return draw(html.sliced(1, html.size() - 2), true);
}

QString MarkdownMaths::draw(QStringView number, bool isDisplay)
{
    const Formula *formula = at(number);
    if (!formula || formula->isDrawn)
        return QString(QChar::ReplacementCharacter);
    m_formulas[size_t(formula - m_formulas.data())].isDrawn = true;
    const std::optional<TexNode> node = TexParser::parse(formula->tex);
    if (!node)
        return formula->source.toHtmlEscaped();
    return isDisplay ? TexHtml::displayed(*node) : TexHtml::inlined(*node);
}

QString MarkdownMaths::drawnFormula(const QString &tex, bool isDisplay)
{
    const std::optional<TexNode> node = TexParser::parse(tex);
    if (!node)
        return tex.toHtmlEscaped();
    return isDisplay ? TexHtml::displayed(*node) : TexHtml::inlined(*node);
}
