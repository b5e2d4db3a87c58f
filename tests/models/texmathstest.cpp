#include "models/cards/cardmarkdown.h"
#include "models/maths/markdownmaths.h"
#include "models/maths/texhtml.h"
#include "models/maths/texparser.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>
#include <QTextDocument>
#include <QTextDocumentFragment>

using namespace Qt::StringLiterals;

namespace {

QString plain(const QString &html)
{
    QString text = QTextDocumentFragment::fromHtml(html).toPlainText();
    return text.replace(QChar(0x202f), u' ').replace(u'\n', u' ').simplified();
}

QString shown(const QString &markdown)
{
    return plain(renderCard(markdown, {}).html);
}

QString inlined(const QString &tex)
{
    const std::optional<TexNode> node = TexParser::parse(tex);
    return node ? TexHtml::inlined(*node) : u"none"_s;
}

} // namespace

//! Formulas are drawn where they are formulas, and nothing else is taken for one.
class TexMathsTest : public QObject
{
    Q_OBJECT

private slots:
    void commandsBecomeWhatTheyMean_data();
    void commandsBecomeWhatTheyMean();
    void whatIsNoneStaysAsItWas_data();
    void whatIsNoneStaysAsItWas();
    void formulasAreFoundInMarkdown();
    void moneyIsNoMaths();
    void codeAndAddressesStayUntouched();
    void formulasOfTheirOwnLinesAreStacked();
    void unknownCommandsAreShownAsTheirSource();
    void nothingOfAFormulaIsMarkup();
    void marksOfStrangersAreHarmless();
    void badNestingIsSurvived();
    void longTextsTakeNoSquareOfTime();
};

void TexMathsTest::commandsBecomeWhatTheyMean_data()
{
    QTest::addColumn<QString>("tex");
    QTest::addColumn<QString>("html");
    QTest::newRow("variable") << u"x"_s << u"<i>x</i>"_s;
    QTest::newRow("number") << u"3.14"_s << u"3.14"_s;
    QTest::newRow("scripts") << u"x_i^2"_s << u"<i>x</i><sub><i>i</i></sub><sup>2</sup>"_s;
    QTest::newRow("group") << u"e^{-x}"_s << u"<i>e</i><sup>−<i>x</i></sup>"_s;
    QTest::newRow("prime") << u"f'(x)"_s << u"<i>f</i>′(<i>x</i>)"_s;
    QTest::newRow("greek") << u"\\alpha\\Omega"_s << u"<i>α</i>Ω"_s;
    QTest::newRow("fraction") << u"\\frac{a}{b+1}"_s << u"<i>a</i>/(<i>b</i>\u202f+\u202f1)"_s;
    QTest::newRow("short fraction") << u"\\frac12"_s << u"1/2"_s;
    QTest::newRow("root") << u"\\sqrt[3]{x}"_s
                          << u"<sup>3</sup>√<span style=\"text-decoration:overline\"><i>x</i></span>"_s;
    QTest::newRow("relation") << u"a \\le b"_s << u"<i>a</i>\u202f≤\u202f<i>b</i>"_s;
    QTest::newRow("less") << u"a<b"_s << u"<i>a</i>\u202f&lt;\u202f<i>b</i>"_s;
    QTest::newRow("sum") << u"\\sum_{i=1}^n i"_s
                         << u"∑<sub><i>i</i>\u202f=\u202f1</sub><sup><i>n</i></sup>\u202f<i>i</i>"_s;
    QTest::newRow("function") << u"2\\log x"_s << u"2\u202flog\u202f<i>x</i>"_s;
    QTest::newRow("text") << u"\\text{if } x"_s << u"if <i>x</i>"_s;
    QTest::newRow("alphabets") << u"\\mathbb{R}^n \\mathcal L"_s << u"ℝ<sup><i>n</i></sup>ℒ"_s;
    QTest::newRow("accent") << u"\\hat{y}"_s << u"<i>y\u0302</i>"_s;
    QTest::newRow("bold") << u"\\mathbf{w}"_s << u"<b><i>w</i></b>"_s;
    QTest::newRow("fence") << u"\\left( \\frac{1}{2} \\right)"_s << u"(1/2)"_s;
    QTest::newRow("braces") << u"\\{1, 2\\}"_s << u"{1,\u202f2}"_s;
    QTest::newRow("matrix") << u"\\begin{pmatrix} 1 & 0 \\\\ 0 & 1 \\end{pmatrix}"_s << u"(1\u20030;\u20020\u20031)"_s;
    QTest::newRow("minus") << u"-1"_s << u"−1"_s;
    QTest::newRow("comment") << u"a % b\n+ c"_s << u"<i>a</i>\u202f+\u202f<i>c</i>"_s;
}

void TexMathsTest::commandsBecomeWhatTheyMean()
{
    QFETCH(const QString, tex);
    QTEST(inlined(tex), "html");
}

void TexMathsTest::whatIsNoneStaysAsItWas_data()
{
    QTest::addColumn<QString>("tex");
    for (const QString &tex : {u"{a"_s, u"a}"_s, u"\\frac{a}"_s, u"x^"_s, u"x_1_2"_s, u"\\left( a"_s, u"a \\right)"_s,
                               u"\\begin{matrix} a"_s, u"\\begin{matrix} a \\end{pmatrix}"_s, u"\\begin{verbatim}a"_s,
                               u"\\text{a"_s, u"\\"_s, u"^^"_s, u"\\sqrt[2"_s})
        QTest::newRow(qPrintable(tex)) << tex;
}

void TexMathsTest::whatIsNoneStaysAsItWas()
{
    QFETCH(const QString, tex);
    QVERIFY(!TexParser::parse(tex));
    // With what stood around it.
    QVERIFY2(shown(u"so $$"_s + tex + u"$$ it is"_s).startsWith(u"so $$"_s),
             qPrintable(shown(u"$$"_s + tex + u"$$"_s)));
}

void TexMathsTest::formulasAreFoundInMarkdown()
{
    QCOMPARE(shown(u"with $a_1 * b_2 * c_3$ in it"_s), u"with a1 ∗ b2 ∗ c3 in it"_s);
    QCOMPARE(shown(u"where \\(x^2\\) and \\\\(y_1\\\\) are"_s), u"where x2 and y1 are"_s);
    QCOMPARE(shown(u"**bold $x$** and *$y$*."_s), u"bold x and y."_s);
    QCOMPARE(shown(u"($x$), \"$y$\", $z$-th, $n$'s"_s), u"(x), \"y\", z-th, n's"_s);
    QCOMPARE(shown(u"| a | b |\n|---|---|\n| $x|y$ | 2 |"_s), u"a b x|y 2"_s);
    QCOMPARE(shown(u"# On $\\beta$ decay\n"_s), u"On β decay"_s);
    QCOMPARE(renderCard(u"# On $x$\n"_s, {}).headings.front().id, u"on-x"_s);
    QCOMPARE(shown(u"$$E = mc^2$$"_s), u"E = mc2"_s);
    QCOMPARE(shown(u"\\[\nE = mc^2\n\\]"_s), u"E = mc2"_s);
    QCOMPARE(shown(u"```math\nE = mc^2\n```"_s), u"E = mc2"_s);
    QCOMPARE(shown(u"- a $x$\n- b $y$"_s), u"a x b y"_s);
    QVERIFY(renderCard(u"a $x$ b"_s, {}).html.contains(u"a <i>x</i> b"_s));
}

void TexMathsTest::moneyIsNoMaths()
{
    for (const QString &text :
         {u"costs $5 and $6 each"_s, u"from $5-$6 to $7"_s, u"US$5/US$6"_s, u"$100M or $200M"_s, u"a $ b $ c"_s,
          u"set $HOME and $PATH"_s, u"just $"_s, u"$$"_s, u"$$$$"_s, u"$PATH:$HOME/bin"_s})
        QCOMPARE(shown(text), text);
    QCOMPARE(shown(u"really \\$5 and \\$6$"_s), u"really $5 and $6$"_s);
    QCOMPARE(shown(u"a \\[x\\] is no formula, nor \\(see there\\)"_s), u"a [x] is no formula, nor (see there)"_s);
    QCOMPARE(shown(u"over $a\n\nparagraphs$"_s), u"over $a paragraphs$"_s);
}

void TexMathsTest::codeAndAddressesStayUntouched()
{
    QCOMPARE(shown(u"`$x$` and ``a ` $y$``"_s), u"$x$ and a ` $y$"_s);
    QCOMPARE(shown(u"```sh\necho $x$ \\(a^2\\)\n```"_s), u"echo $x$ \\(a^2\\)"_s);
    QCOMPARE(shown(u"~~~\n$$x$$\n~~~\nthen $y$"_s), u"$$x$$ then y"_s);
    QCOMPARE(shown(u"text\n\n    echo $x$\n"_s), u"text echo $x$"_s);
    QCOMPARE(shown(u"<pre>a $x$ b</pre> <code>$y$</code>"_s), u"a $x$ b $y$"_s);
    const RenderedCard link = renderCard(u"[a](https://example.com/?a=$x$ \"$t$\")"_s, {});
    QVERIFY2(link.html.contains(u"https://example.com/?a=$x$"_s), qPrintable(link.html));
    const RenderedCard image = renderCard(u"![at $x$](https://example.com/a.png)"_s, {});
    QVERIFY(image.imageTexts.values().contains(u"at $x$"_s));
    QCOMPARE(shown(u"an open ` and $x$"_s), u"an open ` and x"_s);
}

void TexMathsTest::formulasOfTheirOwnLinesAreStacked()
{
    const QString html = renderCard(u"$$\\frac{a}{b} = \\sum_{i=1}^{n} x_i$$"_s, {}).html;
    QCOMPARE(html.count(u"<table"_s), html.count(u"</table>"_s));
    QVERIFY(html.count(u"<table"_s) >= 3); // the line, the fraction, the limits of the sum
    QVERIFY(html.contains(u"mathsline"_s));
    QCOMPARE(plain(html), u"a b = n ∑ i = 1 xi"_s);
    // In a line it stays one.
    QVERIFY(!renderCard(u"so $\\frac{a}{b}$"_s, {}).html.contains(u"<table"_s));
    const QString matrix = renderCard(u"$$A = \\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}$$"_s, {}).html;
    QCOMPARE(plain(matrix), u"A = [ 1 2 3 4 ]"_s);
    const QString lines = renderCard(u"$$\\begin{aligned} a &= b \\\\ &= c \\end{aligned}$$"_s, {}).html;
    QCOMPARE(plain(lines), u"a = b = c"_s);
}

void TexMathsTest::unknownCommandsAreShownAsTheirSource()
{
    QCOMPARE(inlined(u"\\foo{x}"_s), u"<code>\\foo</code><i>x</i>"_s);
    for (const QString &tex :
         {u"\\href{javascript:alert(1)}{x}"_s, u"\\includegraphics{/etc/passwd}"_s, u"\\input{/etc/passwd}"_s,
          u"\\def\\a{\\a\\a}\\a"_s, u"\\write18{id}"_s, u"\\htmlData{a=b}{c}"_s}) {
        const QString html = inlined(tex);
        QVERIFY2(html.contains(u"<code>\\"_s), qPrintable(html));
        QVERIFY(!html.contains(u"href"_s) || html.contains(u"<code>\\href</code>"_s));
        QVERIFY(!html.contains(u"<a"_s) && !html.contains(u"<img"_s));
    }
}

void TexMathsTest::nothingOfAFormulaIsMarkup()
{
    static const QRegularExpression allowed(
        uR"(</?(i|b|u|sub|sup|small|code|tr|td|font|table|span|p|div|a|em|strong)(\s[^<>]*)?>)"_s);
    for (const QString &text :
         {u"$<script>alert(1)</script>$"_s, u"$$\\text{<img src=x onerror=alert(1)>}$$"_s, u"$\"><iframe src=x>$"_s,
          u"$\\mathbb{<svg>}$"_s, u"$$\\begin{array}{<b onclick=x>} a \\end{array}$$"_s, u"$\\sqrt[<img src=x>]{2}$"_s,
          u"$\\left< a \\right>$"_s, u"$\\operatorname{<a href='javascript:x'>}$"_s, u"$\\hat{<}$"_s}) {
        QString html = renderCard(text, {}).html;
        QVERIFY2(!html.contains(u"<script"_s) && !html.contains(u"<img"_s) && !html.contains(u"<iframe"_s)
                     && !html.contains(u"<svg"_s) && !html.contains(u"<a "_s),
                 qPrintable(html));
        html.remove(allowed);
        QVERIFY2(!html.contains(u'<') && !html.contains(u'>'), qPrintable(html));
    }
}

void TexMathsTest::marksOfStrangersAreHarmless()
{
    const QString begin(QChar(MarkdownMaths::begin));
    const QString end(QChar(MarkdownMaths::end));
    QVERIFY(!renderCard(begin + u"0"_s + end + u" and $x$"_s, {}).html.contains(begin));
    // As character references they survive to the end, but no formula comes twice.
    const QString bomb = u"&#xFDD0;0&#xFDD1; "_s.repeated(2000) + u"$"_s + u"x_{1}"_s.repeated(500) + u"$"_s;
    const QString html = renderCard(bomb, {}).html;
    QVERIFY2(html.size() < 300'000, qPrintable(QString::number(html.size())));
    QVERIFY(!renderCard(u"&#xFDD0;99&#xFDD1; &#xFDD0;x $y$"_s, {}).html.contains(u"99"_s));
    QVERIFY(
        !renderCard(u"<a href=\"&#xFDD0;0&#xFDD1;\" title='$\"><script>$'>x</a>"_s, {}).html.contains(u"<script"_s));
}

void TexMathsTest::badNestingIsSurvived()
{
    const QStringList pieces{u"{"_s,
                             u"}"_s,
                             u"^"_s,
                             u"_"_s,
                             u"\\frac"_s,
                             u"\\left("_s,
                             u"\\right)"_s,
                             u"\\begin{matrix}"_s,
                             u"\\end{matrix}"_s,
                             u"&"_s,
                             u"\\\\"_s,
                             u"\\sqrt"_s,
                             u"["_s,
                             u"]"_s,
                             u"x"_s,
                             u"12"_s,
                             u"\\alpha"_s,
                             u"\\text{"_s,
                             u"$"_s,
                             u"\\sum"_s,
                             u"'"_s,
                             u"%"_s,
                             u"\\"_s,
                             u"\n"_s,
                             u"\\mathbb"_s,
                             u"\\begin{cases}"_s,
                             u"\\end{cases}"_s,
                             u"\\overline"_s,
                             u"\\not"_s,
                             u"<"_s,
                             u"\\left."_s,
                             u"\\hat"_s,
                             u"\U0001d54f"_s,
                             u"\xd800"_s,
                             u"\\unknown"_s};
    QRandomGenerator random(20261126);
    int formulas = 0;
    for (int round = 0; round < 20'000; ++round) {
        QString tex;
        const int length = random.bounded(1, 30);
        for (int i = 0; i < length; ++i)
            tex += pieces[random.bounded(int(pieces.size()))];
        if (const std::optional<TexNode> node = TexParser::parse(tex)) {
            ++formulas;
            for (const QString &html : {TexHtml::inlined(*node), TexHtml::displayed(*node)}) {
                for (const QString &tag : {u"table"_s, u"tr"_s, u"td"_s, u"sub"_s, u"sup"_s, u"i"_s, u"span"_s})
                    QCOMPARE(html.count(u"<%1>"_s.arg(tag)) + html.count(u"<%1 "_s.arg(tag)),
                             html.count(u"</%1>"_s.arg(tag)));
            }
        }
        if (round % 50 == 0)
            (void)renderCard(u"a $"_s + tex + u"$ b\n\n$$"_s + tex + u"$$\n"_s, {});
    }
    QVERIFY2(formulas > 500, qPrintable(QString::number(formulas)));
    for (const QString &piece : {u"{"_s, u"\\frac"_s, u"\\left("_s, u"\\sqrt"_s, u"x^"_s, u"\\begin{matrix}"_s,
                                 u"\\hat"_s, u"\\overline{"_s, u"\\not"_s})
        QVERIFY(!TexParser::parse(piece.repeated(3'900 / piece.size())));
    QVERIFY(!TexParser::parse(u"x"_s.repeated(TexParser::longest + 1)));
    QVERIFY(!TexParser::parse(u"&"_s.repeated(60) + u"\\\\"_s.repeated(60))); // cells that nobody has written
}

void TexMathsTest::longTextsTakeNoSquareOfTime()
{
    QElapsedTimer timer;
    for (const QString &piece : {u"$"_s, u"$a "_s, u"$x$ "_s, u"`"_s, u"` "_s, u"`` ` "_s, u"\\("_s, u"\\[ "_s,
                                 u"$$ "_s, u"\\\\("_s, u"\\"_s, u"```\n"_s, u"~~~ x\n"_s, u" $a$b"_s}) {
        timer.start();
        MarkdownMaths maths;
        (void)maths.takeOut(piece.repeated(300'000 / piece.size()));
        QVERIFY2(timer.elapsed() < 30'000, qPrintable(piece + QString::number(timer.elapsed())));
    }
}

QTEST_MAIN(TexMathsTest)
#include "texmathstest.moc"
