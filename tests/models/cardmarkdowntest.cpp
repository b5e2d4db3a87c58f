#include "models/cards/cardmarkdown.h"

#include "corpus.h"
#include "models/cards/cardfolds.h"
#include "models/cards/htmltags.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

CardBase hubBase()
{
    return {.links = QUrl(u"https://hub.example/acme/clip/blob/main/"_s),
            .images = QUrl(u"https://hub.example/acme/clip/resolve/main/"_s)};
}

QString html(const QString &markdown)
{
    return renderCard(markdown, hubBase()).html;
}

bool isFoldMark(QStringView text)
{
    return std::ranges::any_of(std::array{CardFolds::fold, CardFolds::openFold, CardFolds::sign, CardFolds::signEnd,
                                          CardFolds::body, CardFolds::foldEnd},
                               [text](QLatin1StringView mark) { return text.startsWith(mark); });
}

// Reads the result as QTextDocument would and says what should not be in it; empty when it is harmless.
QString harmIn(const QString &markup)
{
    static const QSet<QString> allowed{u"href"_s,        u"name"_s,  u"src"_s,    u"title"_s,  u"width"_s,
                                       u"height"_s,      u"align"_s, u"valign"_s, u"dir"_s,    u"colspan"_s,
                                       u"rowspan"_s,     u"start"_s, u"class"_s,  u"border"_s, u"cellspacing"_s,
                                       u"cellpadding"_s, u"style"_s};
    static const QSet<QString> forbidden{u"script"_s, u"style"_s,  u"iframe"_s, u"svg"_s,  u"link"_s,  u"meta"_s,
                                         u"base"_s,   u"object"_s, u"embed"_s,  u"form"_s, u"input"_s, u"video"_s,
                                         u"body"_s,   u"html"_s,   u"math"_s,   u"title"_s};
    static const QRegularExpression address(u"^(https?://[^/]|mailto:|#)"_s);
    static const QRegularExpression larger(u"^\\+[1-4]$"_s); // a sign in a formula
    for (qsizetype at = markup.indexOf(u'<'); at >= 0; at = markup.indexOf(u'<', at + 1)) {
        if (isFoldMark(QStringView(markup).sliced(at)))
            continue;
        const auto tag = readTag(markup, at);
        if (!tag || forbidden.contains(tag->name))
            return markup.sliced(at, std::min<qsizetype>(80, markup.size() - at));
        for (const auto &[name, value] : tag->attributes) {
            if (tag->name == "font"_L1 && name == "size"_L1 && larger.match(value).hasMatch())
                continue;
            const bool isAddress = name == "href"_L1 || name == "src"_L1;
            if (!allowed.contains(name) || (isAddress && !address.match(value).hasMatch())
                || (name == "style"_L1 && value != "white-space:pre-wrap"_L1))
                return u"%1: %2=%3"_s.arg(tag->name, name, value);
        }
    }
    return {};
}

} // namespace

//! Cards are taken apart and turned into HTML that is safe to show.
class CardMarkdownTest : public QObject
{
    Q_OBJECT

private slots:
    void frontMatterIsSplitOff_data();
    void frontMatterIsSplitOff();
    void hostileHtmlNeverPasses_data();
    void hostileHtmlNeverPasses();
    void whatAuthorsUseStays_data();
    void whatAuthorsUseStays();
    void relativeAddressesLeadIntoTheRepo();
    void imagesOfOtherHostsAreSetApart();
    void headingsCanBeLinkedTo();
    void codeIsHandedToTheHighlighterAsWritten();
    void openElementsAreClosed();
    void absurdNestingStaysShallow();
    void aLongTableComesInPieces();
    void aTableStaysWholeWhereItCannotBeTakenApart_data();
    void aTableStaysWholeWhereItCannotBeTakenApart();
    void aMegabyteIsQuick_data();
    void aMegabyteIsQuick();
    void cardsOfTheHubRender_data() { m_hasCorpus = corpus::addCards(); }
    void cardsOfTheHubRender();

private:
    bool m_hasCorpus = false;
};

void CardMarkdownTest::frontMatterIsSplitOff_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("markdown");
    const auto utf16 = [](const QString &text) {
        return QByteArray("\xff\xfe", 2)
            + QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * qsizetype(sizeof(char16_t)));
    };
    QTest::newRow("usual") << QByteArray("---\na: 1\n---\n# Hi\n") << QByteArray("a: 1\n") << u"# Hi\n"_s;
    QTest::newRow("none") << QByteArray("# Hi\n") << QByteArray() << u"# Hi\n"_s;
    QTest::newRow("empty file") << QByteArray() << QByteArray() << QString();
    QTest::newRow("empty yaml") << QByteArray("---\n---\ntext") << QByteArray() << u"text"_s;
    QTest::newRow("CRLF") << QByteArray("---\r\na: 1\r\n---\r\nHi\r\n") << QByteArray("a: 1\n") << u"Hi\n"_s;
    QTest::newRow("BOM") << QByteArray("\xef\xbb\xbf---\na: 1\n---\nHi") << QByteArray("a: 1\n") << u"Hi"_s;
    QTest::newRow("UTF-16") << utf16(u"---\na: \u00e9\n---\nHi"_s) << QByteArray("a: \xc3\xa9\n") << u"Hi"_s;
    QTest::newRow("never closed") << QByteArray("---\na: 1\n") << QByteArray() << u"---\na: 1\n"_s;
    QTest::newRow("rule in text") << QByteArray("Hi\n\n---\n\nyou\n---\n") << QByteArray()
                                  << u"Hi\n\n---\n\nyou\n---\n"_s;
    QTest::newRow("table later") << QByteArray("---\na: 1\n---\nx\n\n---\n") << QByteArray("a: 1\n") << u"x\n\n---\n"_s;
    QTest::newRow("no text") << QByteArray("\xff\xff") << QByteArray() << u"\ufffd\ufffd"_s;
}

void CardMarkdownTest::frontMatterIsSplitOff()
{
    QFETCH(const QByteArray, bytes);
    const CardText card = splitCard(bytes);
    QTEST(card.yaml, "yaml");
    QTEST(card.markdown, "markdown");
}

void CardMarkdownTest::hostileHtmlNeverPasses_data()
{
    QTest::addColumn<QString>("markdown");
    const QStringList attacks{
        u"<script>alert(1)</script>"_s,
        u"<SCRIPT SRC=//evil.example/x.js></SCRIPT >"_s,
        u"<scr<script>ipt>alert(1)</scr</script>ipt>"_s,
        u"<img src=x onerror=alert(1)>"_s,
        u"<img src=\"file:///etc/passwd\">"_s,
        u"<img src=\"/etc/passwd\">"_s,
        u"<img src=\"qrc:/icons/lock.svg\">"_s,
        u"<img src=\":/icons/lock.svg\">"_s,
        u"<img src='data:image/svg+xml;base64,PHN2Zz48L3N2Zz4='>"_s,
        u"<img/src=`javascript:1`/onerror=alert(1)>"_s,
        u"<img src=\"a.png\" srcset=\"file:///etc/passwd 2x\" style=\"background:url(file:///etc/passwd)\">"_s,
        u"<a href=\"javascript:alert(1)\">x</a>"_s,
        u"<a href=\"JaVaScRiPt:alert(1)\">x</a>"_s,
        u"<a href=\"java\tscript:alert(1)\">x</a>"_s,
        u"<a href=\" &#106;avascript&#58;alert(1)\">x</a>"_s,
        u"<a href=\"&#x6A&#x61&#x76&#x61script:alert(1)\">x</a>"_s,
        u"<a href=\"javascript&colon;alert(1)\">x</a>"_s,
        u"<a href=\"vbscript:x\">x</a><a href=\"data:text/html,<script>1</script>\">y</a>"_s,
        u"<a href=\"file:///etc/passwd\">x</a>"_s,
        u"<a href=x onclick=\"alert(1)\" style=\"position:fixed\">x</a>"_s,
        u"[x](javascript:alert(1)) [y](file:///etc/passwd) ![z](file:///etc/passwd)"_s,
        u"<style>@import url(file:///etc/passwd); body { background: url(http://evil.example) }</style>"_s,
        u"<link rel=stylesheet href=\"http://evil.example/x.css\">"_s,
        u"<iframe src=\"https://evil.example\"></iframe>"_s,
        u"<svg><image href=\"file:///etc/passwd\"/><script>1</script></svg>"_s,
        u"<math><mi xlink:href=\"javascript:1\">x</mi></math>"_s,
        u"<object data=\"file:///etc/passwd\"></object><embed src=\"file:///etc/passwd\">"_s,
        u"<table background=\"file:///etc/passwd\"><tr><td bgcolor=red background=\"http://evil.example/\">x</table>"_s,
        u"<body background=\"http://evil.example/\"><meta http-equiv=refresh content=\"0;url=http://evil.example\">"_s,
        u"<base href=\"https://evil.example/\"><form action=\"https://evil.example\"><input name=q></form>"_s,
        u"<div style=\"background-image:url(http://evil.example/x.png)\">x</div>"_s,
        u"<!--<img src=file:///etc/passwd>--><!-- never closed <img src=file:///x>"_s,
        u"<![CDATA[<img src=file:///etc/passwd>]]><?php <img src=file:///x> ?>"_s,
        u"<video src=\"file:///etc/passwd\" onerror=alert(1)><source src=\"javascript:1\"></video>"_s,
        u"<a title=\"<img src=file:///x>\" href=\"#\"><img alt=\"<script>1</script>\" src=\"x.png\"></a>"_s,
        u"<h1 id='\"><script>1</script>'>x</h1><a name='\" onclick=\"1'>y</a>"_s,
        u"# <script>1</script> &lt;script&gt; \"quoted\" heading"_s,
        u"```<script>\n</code></pre><script>alert(1)</script>\n```"_s,
        u"```html\n</pre><img src=x onerror=1>\n```"_s,
        u"<pre lang='\"><script>'><code>x</code></pre>"_s,
        u"<p title='unclosed ><script>alert(1)</script>"_s,
        u"<img src=\"https://u:p@evil.example/a.png\" width=\"99999999999999\" height=\"-1\">"_s,
        u"<td colspan=1000000000 rowspan=1000000000>x</td>"_s,
        u"<xmp><script>1</script></xmp><plaintext><img src=file:///x>"_s,
        u"\0<scr\0ipt>alert(1)</script>"_s,
    };
    for (qsizetype row = 0; row < attacks.size(); ++row)
        QTest::addRow("%lld", static_cast<long long>(row)) << attacks.at(row);
}

void CardMarkdownTest::hostileHtmlNeverPasses()
{
    QFETCH(const QString, markdown);
    const RenderedCard card = renderCard(markdown, hubBase());
    QCOMPARE(harmIn(card.html), QString());
    for (const QUrl &url : card.ownImages + card.remoteImages)
        QVERIFY2(url.scheme() == "https"_L1 || url.scheme() == "http"_L1, qPrintable(url.toString()));
    // The same inside of what it may stand in.
    QCOMPARE(harmIn(html(u"<div>\n\n| a |\n|---|\n| "_s + markdown + u" |\n\n</div>"_s)), QString());
    QCOMPARE(harmIn(html(u"> - "_s + markdown)), QString());
}

void CardMarkdownTest::whatAuthorsUseStays_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("expected");
    QTest::newRow("table") << u"| a | b |\n|:-:|--:|\n| 1 | 2 |\n"_s << u"<td align=\"right\">2</td>"_s;
    QTest::newRow("stripes") << u"| a |\n|---|\n| 1 |\n| 2 |\n"_s << u"<td class=\"even\">2</td>"_s;
    QTest::newRow("strike") << u"~~old~~"_s << u"<s>old</s>"_s;
    QTest::newRow("task done") << u"- [x] done"_s << u"<li class=\"checked\"> done</li>"_s;
    QTest::newRow("task open") << u"- [ ] open"_s << u"<li class=\"unchecked\"> open</li>"_s;
    QTest::newRow("box in text") << u"a <input type=\"checkbox\" checked> b"_s << u"a \u2611 b"_s;
    QTest::newRow("autolink") << u"see https://example.org/a?b=1&c=2"_s
                              << u"<a href=\"https://example.org/a?b=1&amp;c=2\">"_s;
    QTest::newRow("mail") << u"<x@example.org>"_s << u"<a href=\"mailto:x@example.org\">"_s;
    QTest::newRow("centred") << u"<p align=\"center\"><b>Hi</b></p>"_s << u"<p align=\"center\"><b>Hi</b></p>"_s;
    QTest::newRow("centre") << u"<center>Hi</center>"_s << u"<div align=\"center\">Hi</div>"_s;
    QTest::newRow("details") << u"<details><summary>More</summary>\n\nhidden *text*\n\n</details>"_s
                             << u"<em>text</em>"_s;
    QTest::newRow("summary") << u"<details><summary>More</summary>x</details>"_s
                             << u"<!--sign-->More<!--/sign--></div><!--body-->x<!--/fold-->"_s;
    QTest::newRow("summary elsewhere") << u"<summary>More</summary>"_s << u"<div class=\"summary\">More</div>"_s;
    QTest::newRow("open details") << u"<details open>x</details>"_s << u"<!--fold open-->x<!--/fold-->"_s;
    QTest::newRow("footnote") << u"a[^1]\n\n[^1]: note"_s << u"<a href=\"#fn-1\">1</a>"_s;
    QTest::newRow("footnote target") << u"a[^1]\n\n[^1]: note"_s << u"<a name=\"fn-1\"></a>"_s;
    QTest::newRow("video") << u"<video controls><source src=\"demo.mp4\">No video</video>"_s
                           << u"<a href=\"https://hub.example/acme/clip/resolve/main/demo.mp4\">\u25b6 demo.mp4</a>"_s;
    QTest::newRow("width") << u"<img src=\"a.png\" width=\"50%\">"_s << u"width=\"410\""_s;
    QTest::newRow("code span") << u"`a < b`"_s << u"<code>a &lt; b</code>"_s;
    QTest::newRow("less than") << u"a < b <3"_s << u"a &lt; b &lt;3"_s;
    QTest::newRow("maths") << u"$a_1 b_2$"_s << u"<i>a</i><sub>1</sub><i>b</i><sub>2</sub>"_s;
    QTest::newRow("mention stays text") << u"@someone"_s << u"@someone"_s;
    QTest::newRow("quote") << u"> wise"_s << u"wise"_s;
    QTest::newRow("alert") << u"> [!TIP]\n> Do *this*."_s
                           << u"<td class=\"alert\"><p class=\"tip\">Tip</p><p>Do <em>this</em>.</p>"_s;
    QTest::newRow("alert in paragraphs") << u"> [!warning]\n>\n> Hot."_s
                                         << u"<p class=\"warning\">Warning</p><p>Hot.</p>"_s;
    QTest::newRow("no alert") << u"> [!LOUD]\n> x"_s << u"[!LOUD]"_s;
    QTest::newRow("alert that goes on") << u"> [!NOTE] x"_s << u"[!NOTE] x"_s;
    QTest::newRow("a page instead of a card")
        << u"<html>\n<head>\n\n\t<title>x</title>\n\n</hea\n\nits *text*"_s << u"its <em>text</em>"_s;
    QTest::newRow("drawing that never ends") << u"<svg><path> some *text*"_s << u"some"_s;
    QTest::newRow("footnotes") << u"a[^1]\n\n[^1]: note"_s << u"<hr><div class=\"footnotes\">"_s;
}

void CardMarkdownTest::whatAuthorsUseStays()
{
    QFETCH(const QString, markdown);
    QFETCH(const QString, expected);
    const QString result = html(markdown);
    QVERIFY2(result.contains(expected), qPrintable(result));
    QCOMPARE(harmIn(result), QString());
}

void CardMarkdownTest::relativeAddressesLeadIntoTheRepo()
{
    QVERIFY(html(u"[x](docs/use.md#top)"_s).contains("https://hub.example/acme/clip/blob/main/docs/use.md#top"_L1));
    QVERIFY(html(u"[x](#usage)"_s).contains("href=\"#usage\""_L1));
    QVERIFY(html(u"![x](img/a.png)"_s).contains("https://hub.example/acme/clip/resolve/main/img/a.png"_L1));
    QVERIFY(html(u"![x](https://hub.example/acme/clip/blob/main/a.png)"_s)
                .contains("https://hub.example/acme/clip/resolve/main/a.png"_L1));
    QVERIFY(!renderCard(u"[x](docs/use.md)"_s, {}).html.contains("href"_L1));
}

void CardMarkdownTest::imagesOfOtherHostsAreSetApart()
{
    const RenderedCard card = renderCard(
        u"![one](a.png) ![two](https://img.example/b.png) ![again](https://img.example/b.png) ![port](https://hub.example:81/c.png)"_s,
        hubBase());
    QCOMPARE(card.ownImages, QList{QUrl(u"https://hub.example/acme/clip/resolve/main/a.png"_s)});
    QCOMPARE(card.remoteImages, (QList{QUrl(u"https://img.example/b.png"_s), QUrl(u"https://hub.example:81/c.png"_s)}));
    QCOMPARE(card.imageTexts.value(card.ownImages.constFirst()), u"one"_s);
}

void CardMarkdownTest::headingsCanBeLinkedTo()
{
    const RenderedCard card = renderCard(u"# What's *new*?\n\n## Use\n\n## Use\n\n## \u4f7f\u7528 `x`\n"_s, hubBase());
    QStringList ids;
    for (const CardHeading &heading : card.headings) {
        ids << heading.id;
        QVERIFY(card.html.contains(u"<a name=\"%1\"></a>"_s.arg(heading.id)));
    }
    QCOMPARE(ids, (QStringList{u"whats-new"_s, u"use"_s, u"use-1"_s, u"\u4f7f\u7528-x"_s}));
    QCOMPARE(card.headings.at(0).text, u"What's new?"_s);
    QCOMPARE(card.headings.at(1).level, 2);
}

void CardMarkdownTest::codeIsHandedToTheHighlighterAsWritten()
{
    QString seenCode;
    QString seenLanguage;
    const RenderedCard card = renderCard(u"```python title=x\nif a < b && c:\n    pass\n```\n"_s, hubBase(),
                                         [&](const QString &code, const QString &language) {
                                             seenCode = code;
                                             seenLanguage = language;
                                             return u"<b>coloured</b>"_s;
                                         });
    QCOMPARE(seenCode, u"if a < b && c:\n    pass"_s);
    QCOMPARE(seenLanguage, u"python"_s);
    QVERIFY(card.html.contains("<b>coloured</b></pre>"_L1));
}

void CardMarkdownTest::openElementsAreClosed()
{
    const QString result = html(u"<div align=\"center\"><b>one <table><tr><td>a<td>b</div><tr><td>c"_s);
    for (const QString &name : {u"div"_s, u"b"_s, u"table"_s, u"tr"_s, u"td"_s}) {
        const QRegularExpression start(u"<%1[ >]"_s.arg(name));
        QCOMPARE(result.count(start), result.count(u"</%1>"_s.arg(name)));
    }
}

void CardMarkdownTest::absurdNestingStaysShallow()
{
    const QString result = html(u"<table><tr><td>"_s.repeated(5000) + u"x"_s);
    QVERIFY(result.count("<table"_L1) < 20);
    QVERIFY(html(u"> "_s.repeated(500) + u"x"_s).count("<table"_L1) < 10);
}

// Each piece is laid out at one go.
void CardMarkdownTest::aLongTableComesInPieces()
{
    QString text = u"| a | b | c |\n|---|--:|---|\n"_s;
    for (int row = 1; row <= 200; ++row)
        text += u"| %1 | b | c |\n"_s.arg(row);
    const QString result = html(text);
    QCOMPARE(result.count("<table"_L1), result.count("</table>"_L1));
    QCOMPARE(result.count("<tbody>"_L1), result.count("</tbody>"_L1));
    const QStringList pieces = result.split(u"</table>"_s, Qt::SkipEmptyParts);
    QVERIFY(pieces.size() >= 5);
    int row = 0;
    for (const QString &piece : pieces) {
        QVERIFY(piece.count("<td"_L1) <= 123);
        for (const QString &part : piece.split(u"<tr>"_s)) {
            const bool isBody = part.contains("<td"_L1);
            row += isBody ? 1 : 0;
            QVERIFY2(!isBody || part.contains(u">%1</td>"_s.arg(row)), qPrintable(part));
            QVERIFY2(!isBody || part.contains("class=\"even\""_L1) == (row % 2 == 0), qPrintable(part));
        }
    }
    QCOMPARE(row, 200);
    QVERIFY(!pieces.constFirst().contains("data more"_L1));
    QVERIFY(pieces.at(1).contains("<table class=\"data more\""_L1));
}

void CardMarkdownTest::aTableStaysWholeWhereItCannotBeTakenApart_data()
{
    QTest::addColumn<QString>("cell");
    QTest::newRow("cells that go down over rows") << u"<td rowspan=64>x</td>"_s;
    QTest::newRow("pictures, which are wide as they come") << u"<td><img src=\"a.png\"></td>"_s;
    QTest::newRow("tables within") << u"<td><table><tr><td>x</td></tr></table></td>"_s;
}

void CardMarkdownTest::aTableStaysWholeWhereItCannotBeTakenApart()
{
    QFETCH(const QString, cell);
    const QString row = u"<tr>"_s + cell + u"<td>y</td><td>z</td><td>w</td></tr>"_s;
    const QString result = html(u"<table>"_s + row + row.repeated(40) + u"</table>"_s);
    QVERIFY(!result.contains("data more"_L1));
}

void CardMarkdownTest::aMegabyteIsQuick_data()
{
    QTest::addColumn<QString>("piece");
    QTest::newRow("prose")
        << u"## Title\n\nSome *text* with `code` and a [link](x.md).\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n"_s;
    QTest::newRow("unclosed tags") << u"<a "_s;
    QTest::newRow("unclosed quotes") << u"<a href=\"x' "_s;
    QTest::newRow("comments") << u"<!-- <!-"_s;
    QTest::newRow("ends") << u"</div></b></p>"_s;
    QTest::newRow("starts") << u"<div><b><p>"_s;
    QTest::newRow("svg") << u"<svg><p>"_s;
    QTest::newRow("tables") << u"<table><tr><td>"_s;
    QTest::newRow("rows") << u"<tr><td>x"_s;
    QTest::newRow("quotes") << u"<blockquote><p>[!NOTE]"_s;
    QTest::newRow("folds") << u"<details><summary>"_s;
    QTest::newRow("references") << u"&amp;&#1;&bogus "_s;
}

void CardMarkdownTest::aMegabyteIsQuick()
{
    QFETCH(const QString, piece);
    QElapsedTimer timer;
    timer.start();
    const RenderedCard card = renderCard(u"<div>\n"_s + piece.repeated(1'000'000 / piece.size()), hubBase());
    QCOMPARE(harmIn(card.html), QString());
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

void CardMarkdownTest::cardsOfTheHubRender()
{
    if (!m_hasCorpus)
        QSKIP("HUBCAP_CORPUS names no folder with cards, so only our own examples were rendered");
    QFETCH(const QByteArray, bytes);
    const CardText text = splitCard(bytes);
    const RenderedCard card = renderCard(text.markdown, hubBase());
    QCOMPARE(harmIn(card.html), QString());
    QVERIFY(text.markdown.trimmed().isEmpty() || !card.html.trimmed().isEmpty());
}

QTEST_GUILESS_MAIN(CardMarkdownTest)
#include "cardmarkdowntest.moc"
