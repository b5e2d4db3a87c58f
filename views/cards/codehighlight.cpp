#include "views/cards/codehighlight.h"

#include "views/widgets/theme.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>
#include <QHash>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestCode = 60'000; // a block this long is data, and would hold up the whole card

//! Writes line after line of one block of code.
class HtmlHighlighter : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    explicit HtmlHighlighter(const QColor &background) : m_background(background) { }

    QString run(const QString &code)
    {
        KSyntaxHighlighting::State state;
        const QStringList lines = code.split(u'\n');
        for (const QString &line : lines) {
            m_line = line;
            m_written = 0;
            state = highlightLine(line, state);
            m_html += QStringView(line).sliced(m_written).toString().toHtmlEscaped() + u'\n';
        }
        m_html.chop(1);
        return std::move(m_html);
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (length <= 0 || offset < m_written)
            return;
        const QStringView line(m_line);
        m_html += line.sliced(m_written, offset - m_written).toString().toHtmlEscaped();
        const QString text = line.sliced(offset, length).toString().toHtmlEscaped();
        m_written = offset + length;
        const QString style = styleOf(format);
        m_html += style.isEmpty() ? text : u"<span style=\"%1\">%2</span>"_s.arg(style, text);
    }

private:
    QString styleOf(const KSyntaxHighlighting::Format &format) const
    {
        QString style;
        if (format.hasTextColor(theme()))
            style += u"color:%1;"_s.arg(legible(format.textColor(theme()), m_background).name());
        if (format.isBold(theme()))
            style += u"font-weight:600;"_s;
        if (format.isItalic(theme()))
            style += u"font-style:italic;"_s;
        return style;
    }

    QColor m_background;
    QString m_line;
    QString m_html;
    qsizetype m_written = 0;
};

KSyntaxHighlighting::Definition definitionOf(const KSyntaxHighlighting::Repository &repository, const QString &language)
{
    static const QHash<QString, QString> aliases{
        {u"shell"_s, u"Bash"_s},
        {u"console"_s, u"Bash"_s},
        {u"shell-session"_s, u"Bash"_s},
        {u"python3"_s, u"Python"_s},
        {u"py3"_s, u"Python"_s},
        {u"pycon"_s, u"Python"_s},
        {u"jsonl"_s, u"JSON"_s},
        {u"json5"_s, u"JSON"_s},
        {u"typescript"_s, u"TypeScript"_s},
        {u"javascript"_s, u"JavaScript"_s},
    };
    const QString name = aliases.value(language.toLower(), language);
    const KSyntaxHighlighting::Definition definition = repository.definitionForName(name);
    return definition.isValid() ? definition : repository.definitionForFileName(u"code."_s + name.toLower());
}

} // namespace

QString highlightedHtml(const QString &code, const QString &language, bool isDark)
{
    if (language.isEmpty() || code.size() > longestCode)
        return code.toHtmlEscaped();
    thread_local const KSyntaxHighlighting::Repository repository;
    const KSyntaxHighlighting::Definition definition = definitionOf(repository, language);
    if (!definition.isValid())
        return code.toHtmlEscaped();
    HtmlHighlighter highlighter((isDark ? ThemeColors::dark() : ThemeColors::light()).codeBackground);
    highlighter.setDefinition(definition);
    highlighter.setTheme(repository.theme(syntaxThemeName(isDark)));
    return highlighter.run(code);
}

QString syntaxThemeName(bool isDark)
{
    return isDark ? u"GitHub Dark"_s : u"GitHub Light"_s;
}
