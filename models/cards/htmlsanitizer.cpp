#include "models/cards/htmlsanitizer.h"

#include "models/cards/cardfolds.h"
#include "models/maths/markdownmaths.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <ranges>

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t deepest = 40; // QTextDocument lays out nested frames recursively
constexpr int mostQuotes = 4;
constexpr int mostBrokenTags = 8; // each may cost a look at the whole rest
constexpr qsizetype mostLeftOut = 12; // names that are kept of what does nothing
constexpr qsizetype longestName = 20;
constexpr int measure = 820; // what per cent of an image's width are of
constexpr int mostSpan = 64; // rows or columns
constexpr int mostCells = 80; // QTextDocument lays out a table at one go; so many take about ten milliseconds

//! How an allowed element is written.
struct Shape {
    QString start;
    QString end;
};

const QHash<QString, Shape> &shapes()
{
    static const QHash<QString, Shape> table = [] {
        QHash<QString, Shape> result;
        for (const QString &name :
             u"a abbr b cite code dd dfn div dl dt em h1 h2 h3 h4 h5 h6 i ins kbd li ol p q "
             "s samp small span strong sub sup tbody td tfoot th thead tr tt u ul var pre"_s.split(u' '))
            result.insert(name, {name, u"</%1>"_s.arg(name)});
        for (const QString &name : {u"del"_s, u"strike"_s})
            result.insert(name, {u"s"_s, u"</s>"_s});
        for (const QString &name :
             {u"section"_s, u"article"_s, u"figure"_s, u"header"_s, u"footer"_s, u"main"_s, u"nav"_s, u"address"_s})
            result.insert(name, {u"div"_s, u"</div>"_s});
        result.insert(u"center"_s, {u"div align=\"center\""_s, u"</div>"_s});
        result.insert(u"figcaption"_s, {u"p class=\"caption\""_s, u"</p>"_s});
        result.insert(u"caption"_s, {u"p class=\"caption\""_s, u"</p>"_s});
        result.insert(u"mark"_s, {u"span class=\"mark\""_s, u"</span>"_s});
        result.insert(u"details"_s, {u"div class=\"details\""_s, u"</div>"_s});
        result.insert(u"summary"_s, {u"div class=\"summary\""_s, u"</div>"_s});
        result.insert(u"table"_s,
                      {u"table class=\"data\" border=\"1\" cellspacing=\"0\" cellpadding=\"6\""_s, u"</table>"_s});
        // QTextDocument draws no border beside a paragraph; a table cell stands in for it.
        result.insert(u"blockquote"_s,
                      {u"table class=\"quote\" border=\"0\" cellspacing=\"0\" cellpadding=\"0\" width=\"100%\"><tr>"
                       "<td class=\"quotebar\" width=\"4\"></td><td class=\"quote\""_s,
                       u"</td></tr></table>"_s});
        return result;
    }();
    return table;
}

bool isDroppedWithContent(const QString &name)
{
    static const QSet<QString> names{u"script"_s,   u"style"_s,   u"iframe"_s,   u"object"_s,   u"embed"_s,
                                     u"svg"_s,      u"math"_s,    u"template"_s, u"noscript"_s, u"textarea"_s,
                                     u"select"_s,   u"title"_s,   u"applet"_s,   u"frameset"_s, u"noembed"_s,
                                     u"noframes"_s, u"xmp"_s,     u"canvas"_s,   u"map"_s,      u"plaintext"_s,
                                     u"button"_s,   u"datalist"_s};
    return names.contains(name);
}

//! What is never closed goes on to the end, as in browsers: all of it was text to them, and not for people.
bool isRawText(const QString &name)
{
    static const QSet<QString> names{u"script"_s,   u"style"_s,   u"iframe"_s,   u"title"_s, u"textarea"_s,
                                     u"noscript"_s, u"noembed"_s, u"noframes"_s, u"xmp"_s,   u"plaintext"_s};
    return names.contains(name);
}

bool isBlock(const QString &name)
{
    static const QSet<QString> names{u"p"_s,      u"div"_s,     u"ul"_s,    u"ol"_s,      u"table"_s,  u"pre"_s,
                                     u"h1"_s,     u"h2"_s,      u"h3"_s,    u"h4"_s,      u"h5"_s,     u"h6"_s,
                                     u"center"_s, u"section"_s, u"dl"_s,    u"details"_s, u"figure"_s, u"blockquote"_s,
                                     u"hr"_s,     u"article"_s, u"header"_s};
    return names.contains(name);
}

bool isFootnotes(const HtmlTag &tag)
{
    return tag.name == "section"_L1 && tag.value(u"class") == "footnotes"_L1;
}

QString alertTitle(const QString &kind)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("CardMarkup", text); };
    //: the headings of five kinds of quotes that are to be noticed
    return kind == "tip"_L1      ? tr(QT_TRANSLATE_NOOP("CardMarkup", "Tip"))
        : kind == "important"_L1 ? tr(QT_TRANSLATE_NOOP("CardMarkup", "Important"))
        : kind == "warning"_L1   ? tr(QT_TRANSLATE_NOOP("CardMarkup", "Warning"))
        : kind == "caution"_L1   ? tr(QT_TRANSLATE_NOOP("CardMarkup", "Caution"))
                                 : tr(QT_TRANSLATE_NOOP("CardMarkup", "Note"));
}

int headingLevel(const QString &name)
{
    return name.size() == 2 && name.at(0) == u'h' && name.at(1) >= u'1' && name.at(1) <= u'6' ? name.at(1).digitValue()
                                                                                              : 0;
}

QString attribute(const QString &name, const QString &value)
{
    return u" %1=\"%2\""_s.arg(name, value.toHtmlEscaped());
}

QString oneOf(const HtmlTag &tag, const QString &name, const QStringList &allowed)
{
    const QString value = tag.value(name).trimmed().toLower();
    return allowed.contains(value) ? attribute(name, value) : QString();
}

QString number(const HtmlTag &tag, const QString &name, int most)
{
    bool ok = false;
    const int value = tag.value(name).trimmed().toInt(&ok);
    return ok && value > 0 ? attribute(name, QString::number(std::min(value, most))) : QString();
}

// "640", "640px" and "50%"; anything else is left to the image.
QString extent(const HtmlTag &tag, const QString &name)
{
    QString text = tag.value(name).trimmed().toLower();
    const bool isPercent = text.endsWith(u'%');
    if (isPercent)
        text.chop(1);
    else if (text.endsWith("px"_L1))
        text.chop(2);
    bool ok = false;
    double value = text.toDouble(&ok);
    if (!ok || value <= 0 || (isPercent && name == "height"_L1))
        return {};
    if (isPercent)
        value = value / 100 * measure;
    return attribute(name, QString::number(std::clamp(int(value), 1, 4096)));
}

// Browsers leave out tabs and line ends inside an address, and so "java\nscript:" would be one.
QString cleanAddress(const QString &address)
{
    QString result = address.trimmed();
    result.removeIf([](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; });
    return result;
}

bool isWeb(const QUrl &url)
{
    return url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) && !url.host().isEmpty();
}

} // namespace

HtmlSanitizer::HtmlSanitizer(const CardBase &base, const CodeHighlighter &highlight, MarkdownMaths *maths)
    : m_base(base)
    , m_highlight(highlight)
    , m_maths(maths)
{ }

RenderedCard HtmlSanitizer::run(const QString &html)
{
    m_in = html;
    m_out.reserve(html.size() + html.size() / 4);
    while (m_at < m_in.size()) {
        const qsizetype next = m_in.indexOf(u'<', m_at);
        onText(QStringView(m_in).sliced(m_at, (next < 0 ? m_in.size() : next) - m_at));
        if (next < 0)
            break;
        m_at = next;
        readMarkup();
    }
    while (!m_open.empty())
        pop();
    m_card.html = std::move(m_out);
    return std::move(m_card);
}

void HtmlSanitizer::readMarkup()
{
    const QStringView rest = QStringView(m_in).sliced(m_at);
    if (rest.startsWith("<!--"_L1) || rest.startsWith("<!"_L1) || rest.startsWith("<?"_L1)) {
        const QString close = rest.startsWith("<!--"_L1) ? u"-->"_s : u">"_s;
        const qsizetype end = m_in.indexOf(close, m_at + 2);
        m_at = end < 0 ? m_in.size() : end + close.size();
        return;
    }
    std::optional<HtmlTag> tag = m_brokenTags < mostBrokenTags ? readTag(m_in, m_at) : std::nullopt;
    if (!tag) {
        const bool looksLikeTag = rest.size() > 1 && (rest.at(1).isLetter() || rest.at(1) == u'/');
        m_brokenTags += looksLikeTag ? 1 : 0;
        onText(u"&lt;");
        ++m_at;
        return;
    }
    if (m_maths)
        restoreMaths(*tag);
    const qsizetype start = std::exchange(m_at, tag->end);
    if (tag->isEnd)
        onEnd(tag->name);
    else if (tag->name != "pre"_L1 || (m_at = start, !onCode()))
        m_at = tag->end, onStart(*tag);
}

void HtmlSanitizer::onText(QStringView text)
{
    if (m_isInMedia)
        return;
    if (m_maths && MarkdownMaths::hasMark(text))
        return addMaths(text);
    m_out += text;
    if (m_headingStart >= 0)
        m_headingText += text;
}

void HtmlSanitizer::addMaths(QStringView text)
{
    const QString written = m_maths->written(decodeReferences(text.toString())).toHtmlEscaped();
    if (m_headingStart >= 0)
        m_headingText += written;
    if (isVerbatim()) {
        m_out += written;
        return;
    }
    const QString paragraph = u"<p>"_s;
    const bool standsAlone = m_maths->isDisplay(text) && !m_open.empty() && m_open.back().name == "p"_L1
        && m_out.endsWith(paragraph) && QStringView(m_in).sliced(m_at + text.size()).startsWith(u"</p>");
    if (!standsAlone) {
        m_out += m_maths->drawn(text);
        return;
    }
    // A formula may be a table, which no paragraph holds.
    m_out.chop(paragraph.size());
    m_out += u"<div align=\"center\">"_s + m_maths->drawnDisplay(text);
    m_open.back().closing = u"</div>"_s;
}

bool HtmlSanitizer::isVerbatim() const
{
    return std::ranges::any_of(m_open, [](const Open &open) {
        return open.name == "code"_L1 || open.name == "pre"_L1 || open.name == "tt"_L1 || open.name == "kbd"_L1
            || open.name == "samp"_L1;
    });
}

void HtmlSanitizer::restoreMaths(HtmlTag &tag) const
{
    for (auto &[name, value] : tag.attributes) {
        if (MarkdownMaths::hasMark(value))
            value = m_maths->written(value);
    }
}

void HtmlSanitizer::onStart(const HtmlTag &tag)
{
    noteHandlers(tag);
    if (isDroppedWithContent(tag.name))
        return skipElement(tag.name);
    if (onMedia(tag) || onVoid(tag) || m_isInMedia || !shapes().contains(tag.name))
        return;
    closeImplied(tag.name);
    push(tag);
}

bool HtmlSanitizer::onVoid(const HtmlTag &tag)
{
    if (tag.name == "br"_L1 || tag.name == "hr"_L1)
        m_out += u"<%1>"_s.arg(tag.name);
    else if (tag.name == "img"_L1)
        addImage(tag);
    else if (tag.name == "input"_L1 && tag.value(u"type") == "checkbox"_L1)
        addTaskBox(tag.has(u"checked"));
    else
        return false;
    return true;
}

// QTextDocument draws a box in place of the bullet where the item says so.
void HtmlSanitizer::addTaskBox(bool isChecked)
{
    const QString item = u"<li>"_s;
    if (m_out.endsWith(item)) {
        m_out.chop(item.size());
        m_out += isChecked ? u"<li class=\"checked\">"_s : u"<li class=\"unchecked\">"_s;
    } else {
        m_out += isChecked ? u"\u2611"_s : u"\u2610"_s;
    }
}

bool HtmlSanitizer::onMedia(const HtmlTag &tag)
{
    if (tag.name == "video"_L1 || tag.name == "audio"_L1) {
        m_isInMedia = true;
        m_hasMediaLink = false;
    } else if (tag.name != "source"_L1 || !m_isInMedia) {
        return false;
    }
    addMediaLink(tag.value(u"src"));
    return true;
}

void HtmlSanitizer::addMediaLink(const QString &source)
{
    const QUrl url = imageTarget(source);
    if (m_hasMediaLink || !isWeb(url))
        return;
    m_hasMediaLink = true;
    m_out += u"<a href=\"%1\">\u25b6 %2</a>"_s.arg(url.toString(QUrl::FullyEncoded).toHtmlEscaped(),
                                                   url.fileName().toHtmlEscaped());
}

// Markdown's code blocks hold nothing but text; a <pre> that holds tags is treated like any other element.
bool HtmlSanitizer::onCode()
{
    const std::optional<HtmlTag> pre = readTag(m_in, m_at);
    const std::optional<HtmlTag> code =
        m_in.indexOf("<code"_L1, pre->end) == pre->end ? readTag(m_in, pre->end) : std::nullopt;
    if (!code)
        return false;
    const qsizetype end = m_in.indexOf(u'<', code->end);
    if (end < 0 || m_in.indexOf("</code></pre>"_L1, end) != end)
        return false;
    closeImplied(u"pre"_s);
    QString text = decodeReferences(m_in.sliced(code->end, end - code->end));
    if (text.endsWith(u'\n'))
        text.chop(1);
    if (m_maths)
        text = m_maths->written(text);
    const QString language = pre->value(u"lang").section(u' ', 0, 0);
    if (language == "math"_L1) {
        m_out += u"<div align=\"center\">%1</div>"_s.arg(MarkdownMaths::drawnFormula(text, true));
        m_at = end + QLatin1StringView("</code></pre>").size();
        return true;
    }
    m_out += u"<table class=\"code\" border=\"0\" cellspacing=\"0\" cellpadding=\"12\" width=\"100%\"><tr>"
             "<td class=\"code\"><pre style=\"white-space:pre-wrap\">"_s
        + (m_highlight ? m_highlight(text, language) : text.toHtmlEscaped()) + u"</pre></td></tr></table>"_s;
    m_at = end + QLatin1StringView("</code></pre>").size();
    return true;
}

void HtmlSanitizer::leaveOut(const QString &name)
{
    if (!m_card.leftOut.contains(name) && m_card.leftOut.size() < mostLeftOut)
        m_card.leftOut += name;
}

void HtmlSanitizer::noteHandlers(const HtmlTag &tag)
{
    for (const auto &[name, value] : tag.attributes) {
        const bool isHandler = name.size() > 2 && name.startsWith("on"_L1) && name.at(2).isLetter();
        if (isHandler)
            leaveOut(name.first(std::min<qsizetype>(name.size(), longestName)));
    }
}

void HtmlSanitizer::noteAddress(const QString &address)
{
    const QString scheme = QUrl(cleanAddress(address)).scheme();
    if (!scheme.isEmpty())
        leaveOut(scheme.first(std::min<qsizetype>(scheme.size(), longestName)));
}

void HtmlSanitizer::skipElement(const QString &name)
{
    leaveOut(name);
    const qsizetype end = m_neverClosed.contains(name) ? -1 : m_in.indexOf(u"</"_s + name, m_at, Qt::CaseInsensitive);
    if (end < 0)
        m_neverClosed.insert(name);
    if (end < 0 && !isRawText(name))
        return;
    const qsizetype close = end < 0 ? -1 : m_in.indexOf(u'>', end);
    m_at = close < 0 ? m_in.size() : close + 1;
}

void HtmlSanitizer::onEnd(const QString &name)
{
    if (name == "video"_L1 || name == "audio"_L1)
        m_isInMedia = false;
    if (!isOpenInScope(name))
        return;
    while (m_open.back().name != name)
        pop();
    pop();
}

// A cell keeps to itself what it has opened: "</div>" in it does not close a <div> around the table.
bool HtmlSanitizer::isOpenInScope(const QString &name) const
{
    const bool isOfTable = name == "table"_L1 || name == "tr"_L1 || name == "td"_L1 || name == "th"_L1
        || name == "tbody"_L1 || name == "thead"_L1 || name == "tfoot"_L1;
    for (const Open &open : std::views::reverse(m_open)) {
        if (open.name == name)
            return true;
        if (open.name == "table"_L1 || (!isOfTable && (open.name == "td"_L1 || open.name == "th"_L1)))
            return false;
    }
    return false;
}

void HtmlSanitizer::closeImplied(const QString &name)
{
    static const QSet<QString> list{u"ul"_s, u"ol"_s};
    static const QSet<QString> row{u"tr"_s, u"table"_s};
    static const QSet<QString> table{u"table"_s};
    static const QSet<QString> flow{u"td"_s, u"th"_s, u"li"_s, u"div"_s, u"blockquote"_s, u"table"_s, u"details"_s};
    if (name == "li"_L1)
        closeWithin(name, list);
    if (name == "tr"_L1 || name == "td"_L1 || name == "th"_L1) {
        closeWithin(u"td"_s, row);
        closeWithin(u"th"_s, row);
    }
    if (name == "tr"_L1)
        closeWithin(name, table);
    if (isBlock(name))
        closeWithin(u"p"_s, flow);
}

void HtmlSanitizer::closeWithin(const QString &name, const QSet<QString> &limits)
{
    for (const Open &open : std::views::reverse(m_open)) {
        if (limits.contains(open.name))
            return;
        if (open.name == name)
            return onEnd(name);
    }
}

void HtmlSanitizer::push(const HtmlTag &tag)
{
    // What is left out here leaves its end tag to close something further out: untidy, but still balanced.
    const bool isQuote = tag.name == "blockquote"_L1;
    if (m_open.size() >= deepest || (isQuote && std::ranges::count(m_open, tag.name, &Open::name) >= mostQuotes))
        return;
    const Shape shape = shapes().value(tag.name);
    const bool holdsItsAnchor =
        tag.name == "li"_L1 || tag.name == "td"_L1 || tag.name == "th"_L1 || headingLevel(tag.name) > 0;
    if (!holdsItsAnchor)
        addAnchor(tag);
    if (isFootnotes(tag))
        m_out += u"<hr>"_s;
    if (tag.name == "a"_L1 && linkTarget(tag.value(u"href")).isEmpty())
        noteAddress(tag.value(u"href"));
    if (tag.name == "tr"_L1)
        beginRow();
    else if (tag.name == "td"_L1 || tag.name == "th"_L1)
        countCell(tag);
    Open open{.name = tag.name, .closing = shape.end};
    if (const QString alert = isQuote ? takeAlert() : QString(); !alert.isEmpty()) {
        m_out += alert;
        m_open.push_back(open);
        return QStringView(m_in).sliced(m_at).startsWith(u'<') ? void() : push({.name = u"p"_s, .attributes = {}});
    }
    open.opening = u'<' + shape.start + attributes(tag) + u'>';
    open.isPlain = tag.name == "table"_L1 && isTablePlain();
    m_out += open.opening;
    if (holdsItsAnchor)
        addAnchor(tag);
    if (headingLevel(tag.name) > 0) {
        m_headingStart = m_out.size();
        m_headingText.clear();
    }
    if (tag.name == "details"_L1) {
        m_out += tag.has(u"open") ? CardFolds::openFold : CardFolds::fold;
        open.closing = CardFolds::foldEnd + open.closing;
    } else if (tag.name == "summary"_L1 && !m_open.empty() && m_open.back().name == "details"_L1) {
        m_out += CardFolds::sign;
        open.closing = CardFolds::signEnd + open.closing + CardFolds::body;
    }
    m_open.push_back(std::move(open));
}

HtmlSanitizer::Open *HtmlSanitizer::openTable()
{
    const auto table = std::ranges::find(m_open.rbegin(), m_open.rend(), u"table"_s, &Open::name);
    return table == m_open.rend() ? nullptr : &*table;
}

const HtmlSanitizer::Open *HtmlSanitizer::openTable() const
{
    return const_cast<HtmlSanitizer *>(this)->openTable();
}

void HtmlSanitizer::beginRow()
{
    Open *table = openTable();
    if (!table)
        return;
    const QString &parent = m_open.back().name;
    table->reach = std::max(0, table->reach - 1);
    if (table->isPlain && table->cells >= mostCells && table->reach == 0
        && (parent == "tbody"_L1 || parent == "table"_L1))
        cutTable(*table);
    if (std::ranges::none_of(m_open, [](const Open &open) { return open.name == "thead"_L1; }))
        ++table->rows;
}

//! The table goes on in another one, which is drawn close below it.
void HtmlSanitizer::cutTable(Open &table)
{
    const bool isInBody = m_open.back().name == "tbody"_L1;
    QString opening = table.opening;
    opening.replace("class=\"data\""_L1, "class=\"data more\""_L1);
    m_out += (isInBody ? u"</tbody></table>"_s : u"</table>"_s) + opening + (isInBody ? u"<tbody>"_s : QString());
    table.cells = 0;
}

void HtmlSanitizer::countCell(const HtmlTag &tag)
{
    Open *table = openTable();
    if (!table)
        return;
    ++table->cells;
    table->reach = std::max({table->reach, 1, std::min(tag.value(u"rowspan").trimmed().toInt(), mostSpan)});
}

// How wide the columns of all pieces have to be is known beforehand where there is nothing but text in them.
bool HtmlSanitizer::isTablePlain() const
{
    if (openTable() || std::ranges::contains(m_open, u"blockquote"_s, &Open::name))
        return false;
    const qsizetype end = m_in.indexOf("</table"_L1, m_at, Qt::CaseInsensitive);
    const QStringView inside = QStringView(m_in).sliced(m_at, (end < 0 ? m_in.size() : end) - m_at);
    constexpr std::array others{"<table"_L1, "<img"_L1, "<pre"_L1, "<blockquote"_L1, "<h"_L1, "<details"_L1};
    return !MarkdownMaths::hasMark(inside) && std::ranges::none_of(others, [&](QLatin1StringView name) {
        return inside.contains(name, Qt::CaseInsensitive);
    });
}

// "[!NOTE]" in a line of its own, as GitHub and the Hub write a quote that is to be noticed.
QString HtmlSanitizer::takeAlert()
{
    static const QRegularExpression expression(
        uR"(\s*<p>\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:<br ?/?>)?(?:\n|</p>\n?))"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match =
        expression.match(m_in, m_at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    if (!match.hasMatch())
        return {};
    m_at = match.capturedEnd();
    const QString kind = match.captured(1).toLower();
    return u"<table class=\"quote\" border=\"0\" cellspacing=\"0\" cellpadding=\"0\" width=\"100%\"><tr><td "
           "class=\"%1bar\" width=\"4\"></td><td class=\"alert\"><p class=\"%1\">%2</p>"_s.arg(
               kind, alertTitle(kind).toHtmlEscaped());
}

bool HtmlSanitizer::isInEvenRow() const
{
    const Open *table = openTable();
    return table && table->rows > 0 && table->rows % 2 == 0;
}

void HtmlSanitizer::pop()
{
    const Open open = std::move(m_open.back());
    m_open.pop_back();
    if (const int level = headingLevel(open.name); level > 0 && m_headingStart >= 0)
        endHeading(level);
    m_out += open.closing;
}

void HtmlSanitizer::endHeading(int level)
{
    const QString text = decodeReferences(m_headingText).simplified();
    QString id = headingAnchor(text);
    if (const int earlier = m_anchors[id]++; earlier > 0)
        id += u'-' + QString::number(earlier);
    m_out.insert(m_headingStart, u"<a name=\"%1\"></a>"_s.arg(id.toHtmlEscaped()));
    m_card.headings.push_back({level, text, id});
    m_headingStart = -1;
}

void HtmlSanitizer::addAnchor(const HtmlTag &tag)
{
    const QString id = tag.has(u"id") ? tag.value(u"id") : tag.name == "a"_L1 ? tag.value(u"name") : QString();
    if (!id.isEmpty())
        m_out += u"<a name=\"%1\"></a>"_s.arg(id.toHtmlEscaped());
}

QString HtmlSanitizer::attributes(const HtmlTag &tag) const
{
    if (tag.name == "a"_L1) {
        const QString target = linkTarget(tag.value(u"href"));
        return target.isEmpty() ? QString() : attribute(u"href"_s, target);
    }
    QString result;
    if (tag.name != "center"_L1 && tag.name != "blockquote"_L1)
        result += oneOf(tag, u"align"_s, {u"left"_s, u"right"_s, u"center"_s, u"justify"_s});
    result += oneOf(tag, u"dir"_s, {u"ltr"_s, u"rtl"_s});
    if (tag.name == "td"_L1 || tag.name == "th"_L1) {
        result += oneOf(tag, u"valign"_s, {u"top"_s, u"middle"_s, u"bottom"_s});
        result += number(tag, u"colspan"_s, mostSpan) + number(tag, u"rowspan"_s, mostSpan);
    }
    if (tag.name == "td"_L1 && isInEvenRow())
        result += attribute(u"class"_s, u"even"_s);
    if (isFootnotes(tag))
        result += attribute(u"class"_s, u"footnotes"_s);
    if (tag.name == "ol"_L1)
        result += number(tag, u"start"_s, 1'000'000);
    return result;
}

void HtmlSanitizer::addImage(const HtmlTag &tag)
{
    const QString alternative = tag.value(u"alt").simplified();
    const QUrl url = imageTarget(tag.value(u"src"));
    if (!isWeb(url)) {
        noteAddress(tag.value(u"src"));
        m_out += alternative.toHtmlEscaped();
        return;
    }
    const bool isOwn = url.host() == m_base.images.host() && url.port() == m_base.images.port();
    QList<QUrl> &images = isOwn ? m_card.ownImages : m_card.remoteImages;
    if (!m_card.imageTexts.contains(url))
        images.append(url);
    m_card.imageTexts.insert(url, alternative.isEmpty() ? url.fileName() : alternative);
    m_out += u"<img"_s + attribute(u"src"_s, url.toString(QUrl::FullyEncoded)) + extent(tag, u"width"_s)
        + extent(tag, u"height"_s) + oneOf(tag, u"align"_s, {u"left"_s, u"right"_s, u"middle"_s, u"top"_s})
        + (alternative.isEmpty() ? QString() : attribute(u"title"_s, alternative)) + u'>';
}

QString HtmlSanitizer::linkTarget(const QString &href) const
{
    const QString address = cleanAddress(href);
    if (address.isEmpty())
        return {};
    if (address.startsWith(u'#'))
        return address;
    const QUrl url(address);
    if (url.scheme() == "mailto"_L1)
        return url.toString(QUrl::FullyEncoded);
    const QUrl target = url.isRelative() ? m_base.links.resolved(url) : url;
    return isWeb(target) ? target.toString(QUrl::FullyEncoded) : QString();
}

QUrl HtmlSanitizer::imageTarget(const QString &source) const
{
    const QString address = cleanAddress(source);
    if (address.isEmpty())
        return {};
    QUrl url(address);
    if (url.isRelative())
        url = m_base.images.resolved(url);
    // People paste the address of the page that shows a file; the file itself is next door.
    if (url.host() == m_base.images.host() && url.path().contains("/blob/"_L1))
        url.setPath(url.path().replace("/blob/"_L1, "/resolve/"_L1));
    return url;
}
