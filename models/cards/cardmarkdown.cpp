#include "models/cards/cardmarkdown.h"

#include "models/cards/htmlsanitizer.h"
#include "models/cards/referencelinks.h"
#include "models/maths/markdownmaths.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

QString decoded(const QByteArray &bytes)
{
    // Without a BOM a card is UTF-8; guessing would take ordinary text for UTF-16.
    const auto encoding = QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8);
    QString text = QStringDecoder(encoding)(bytes);
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace(u'\r', u'\n');
    return text;
}

// cmark's tag filter is left out on purpose: it shows forbidden elements as text, the sanitizer drops them.
QString toHtml(const QString &markdown)
{
    static const bool registered = (cmark_gfm_core_extensions_ensure_registered(), true);
    Q_UNUSED(registered)
    constexpr int options = CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES | CMARK_OPT_GITHUB_PRE_LANG;
    const std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(cmark_parser_new(options),
                                                                             cmark_parser_free);
    for (const char *name : {"table", "strikethrough", "autolink", "tasklist"}) {
        if (cmark_syntax_extension *extension = cmark_find_syntax_extension(name))
            cmark_parser_attach_syntax_extension(parser.get(), extension);
    }
    const QByteArray utf8 = markdown.toUtf8();
    cmark_parser_feed(parser.get(), utf8.constData(), std::size_t(utf8.size()));
    const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> document(cmark_parser_finish(parser.get()),
                                                                           cmark_node_free);
    const std::unique_ptr<char, decltype(&std::free)> html(
        cmark_render_html(document.get(), options, cmark_parser_get_syntax_extensions(parser.get())), std::free);
    return QString::fromUtf8(html.get());
}

} // namespace

CardText splitCard(const QByteArray &bytes)
{
    const QString text = decoded(bytes);
    static const QRegularExpression frontMatter(uR"(\A\s*---[ \t]*\n([\s\S]*?)^---[ \t]*$\n?)"_s,
                                                QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = frontMatter.match(text);
    if (!match.hasMatch())
        return {.yaml = {}, .markdown = text};
    return {.yaml = match.captured(1).toUtf8(), .markdown = text.sliced(match.capturedEnd())};
}

RenderedCard renderCard(const QString &markdown, const CardBase &base, const CodeHighlighter &highlight)
{
    MarkdownMaths maths;
    const QString text = maths.takeOut(markdown);
    RenderedCard card = HtmlSanitizer(base, highlight, &maths).run(toHtml(text));
    if (!base.people.isEmpty() || !base.discussions.isEmpty())
        card.html = linkedReferences(card.html, base);
    return card;
}

QString headingAnchor(const QString &text)
{
    QString anchor;
    for (const QChar c : text.toLower()) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'-' || c == u'_')
            anchor += c;
        else if (c == u' ')
            anchor += u'-';
    }
    return anchor;
}
