#include "views/community/markdownhighlighter.h"

#include "views/widgets/theme.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

MarkdownHighlighter::MarkdownHighlighter(QTextDocument *document) : QSyntaxHighlighter(document) { }

void MarkdownHighlighter::setPalette(const QPalette &palette)
{
    const ThemeColors &colors = ThemeColors::of(palette);
    m_quiet = colors.mutedText;
    m_link = colors.accent;
    m_code = colors.info;
    rehighlight();
}

bool MarkdownHighlighter::highlightFence(const QString &text)
{
    const QString start = text.trimmed();
    const bool isIndented = text.startsWith("    "_L1);
    const int fence = isIndented     ? Ordinary
        : start.startsWith("```"_L1) ? Backticks
        : start.startsWith("~~~"_L1) ? Tildes
                                     : Ordinary;
    const int before = previousBlockState();
    if (before == Ordinary && fence == Ordinary)
        return false;
    QTextCharFormat code;
    code.setForeground(fence == Ordinary ? m_code : m_quiet);
    setFormat(0, int(text.size()), code);
    const bool ends = before != Ordinary && fence == before;
    setCurrentBlockState(before == Ordinary ? fence : ends ? int(Ordinary) : before);
    return true;
}

void MarkdownHighlighter::highlightLineStart(const QString &text)
{
    static const QRegularExpression heading(uR"(^ {0,3}#{1,6}\s)"_s);
    static const QRegularExpression start(uR"(^(\s*(?:>\s?)+|\s*(?:[-*+]|\d{1,9}[.)])\s(?:\[[ xX]\]\s)?))"_s);
    if (heading.match(text).hasMatch()) {
        QTextCharFormat bold;
        bold.setFontWeight(QFont::Bold);
        setFormat(0, int(text.size()), bold);
        return;
    }
    const QRegularExpressionMatch match = start.match(text);
    if (!match.hasMatch())
        return;
    QTextCharFormat quiet;
    quiet.setForeground(m_quiet);
    const bool isQuotation = match.captured(1).contains(u'>');
    setFormat(0, int(isQuotation ? text.size() : match.capturedLength(1)), quiet);
}

void MarkdownHighlighter::highlightSpans(const QString &text)
{
    struct Span {
        QRegularExpression expression;
        enum { Bold, Italic, Struck, Code, Link } what;
    };
    static const Span spans[] = {
        {QRegularExpression(uR"((\*\*|__)(?=\S)(.+?)(?<=\S)\1)"_s), Span::Bold},
        {QRegularExpression(uR"((?<![\w*_])([*_])(?=[^\s*_])([^*_]+?)(?<=\S)\1(?![\w*_]))"_s), Span::Italic},
        {QRegularExpression(uR"(~~(?=\S)(.+?)(?<=\S)~~)"_s), Span::Struck},
        {QRegularExpression(uR"(!?\[[^\]]*\]\([^)\s]*\)|https?://\S+|(?<![\w@])@[\w-]+)"_s), Span::Link},
        {QRegularExpression(uR"((`+)(?!`).+?(?<!`)\1(?!`))"_s), Span::Code}};
    for (const Span &span : spans) {
        QRegularExpressionMatchIterator matches = span.expression.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i) {
                QTextCharFormat there = format(int(i));
                switch (span.what) {
                case Span::Bold: there.setFontWeight(QFont::Bold); break;
                case Span::Italic: there.setFontItalic(true); break;
                case Span::Struck: there.setFontStrikeOut(true); break;
                case Span::Code:
                    there = QTextCharFormat();
                    there.setForeground(m_code);
                    break;
                case Span::Link: there.setForeground(m_link); break;
                }
                setFormat(int(i), 1, there);
            }
        }
    }
}

void MarkdownHighlighter::highlightBlock(const QString &text)
{
    setCurrentBlockState(Ordinary);
    if (highlightFence(text) || text.size() > 5000)
        return;
    highlightLineStart(text);
    highlightSpans(text);
}
