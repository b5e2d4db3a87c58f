#include "models/cards/cardmarkdown.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

CardBase commentBase()
{
    return {.links = QUrl(u"https://hub.example/acme/clip/blob/main/"_s),
            .images = QUrl(u"https://hub.example/acme/clip/resolve/main/"_s),
            .people = QUrl(u"https://hub.example/"_s),
            .discussions = QUrl(u"https://hub.example/acme/clip/discussions/"_s)};
}

QString person(const QString &name)
{
    return u"<a href=\"https://hub.example/%1\">@%1</a>"_s.arg(name);
}

QString discussion(int number)
{
    return u"<a href=\"https://hub.example/acme/clip/discussions/%1\">#%1</a>"_s.arg(number);
}

} // namespace

//! In comments @name leads to a person and #12 to a discussion, and nothing else does.
class ReferenceLinksTest : public QObject
{
    Q_OBJECT

private slots:
    void namesAndNumbersAreLinks_data();
    void namesAndNumbersAreLinks();
    void everythingElseStaysAsItIs_data();
    void everythingElseStaysAsItIs();
    void cardsHaveNone();
    void longTextsTakeNoTime();
};

void ReferenceLinksTest::namesAndNumbersAreLinks_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("html");
    QTest::newRow("name") << u"Hi @amber1120 congrats"_s << u"Hi %1 congrats"_s.arg(person(u"amber1120"_s));
    QTest::newRow("hyphen") << u"@open-mmlab"_s << person(u"open-mmlab"_s);
    QTest::newRow("number") << u"See #12."_s << u"See %1."_s.arg(discussion(12));
    QTest::newRow("brackets") << u"(#1, @bob)"_s << u"(%1, %2)"_s.arg(discussion(1), person(u"bob"_s));
    QTest::newRow("end of a sentence") << u"Thanks @bob."_s << u"Thanks %1."_s.arg(person(u"bob"_s));
    QTest::newRow("several") << u"@bob, @eve: #1 #2"_s
                             << u"%1, %2: %3 %4"_s.arg(person(u"bob"_s), person(u"eve"_s), discussion(1),
                                                       discussion(2));
    QTest::newRow("bold") << u"**@bob**"_s << u"<strong>%1</strong>"_s.arg(person(u"bob"_s));
    QTest::newRow("in a list") << u"- #3"_s << discussion(3);
    QTest::newRow("in a heading") << u"## About #3"_s << u"About %1"_s.arg(discussion(3));
    QTest::newRow("quoted") << u"> @bob said"_s << u"%1 said"_s.arg(person(u"bob"_s));
    QTest::newRow("after an end of code") << u"`x` #3"_s << u"</code> "_s + discussion(3);
    QTest::newRow("beside a character reference") << u"a &amp; #3"_s << u"a &amp; "_s + discussion(3);
}

void ReferenceLinksTest::namesAndNumbersAreLinks()
{
    QFETCH(const QString, markdown);
    QFETCH(const QString, html);
    const QString written = renderCard(markdown, commentBase()).html;
    QVERIFY2(written.contains(html), qPrintable(written));
}

void ReferenceLinksTest::everythingElseStaysAsItIs_data()
{
    QTest::addColumn<QString>("markdown");
    for (const QString &text : {u"`@bob #12`"_s,
                                u"```\n@bob\n#12\n```"_s,
                                u"    @bob #12"_s,
                                u"[@bob #12](https://a.example/)"_s,
                                u"https://a.example/@bob/#12"_s,
                                u"bob@example.com"_s,
                                u"Open-source @ HF"_s,
                                u"@scope/package"_s,
                                u"C#12 and a#1"_s,
                                u"#1e1e1e"_s,
                                u"#012"_s,
                                u"#0"_s,
                                u"it&#39;s"_s,
                                u"##12"_s,
                                u"@a"_s,
                                u"@torch.no_grad()"_s,
                                u"<a href=\"https://a.example/\">@bob</a>"_s,
                                u"<kbd>@bob</kbd>"_s,
                                u"<pre>@bob #12</pre>"_s,
                                u"![@bob #12](https://a.example/p.png)"_s,
                                u"[x](#12)"_s,
                                u"<span title=\"@bob\">x</span>"_s,
                                u"#123456789"_s,
                                u"@%1"_s.arg(QString(43, u'a')),
                                u"a/#12"_s,
                                u"-@bob"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void ReferenceLinksTest::everythingElseStaysAsItIs()
{
    QFETCH(const QString, markdown);
    CardBase plain = commentBase();
    plain.people = {};
    plain.discussions = {};
    QCOMPARE(renderCard(markdown, commentBase()).html, renderCard(markdown, plain).html);
}

// The Hub makes these links in comments; what it does with cards is not documented.
void ReferenceLinksTest::cardsHaveNone()
{
    const QString html = renderCard(u"@bob #12"_s, {.links = commentBase().links, .images = commentBase().images}).html;
    QVERIFY2(!html.contains(u"<a "_s), qPrintable(html));
}

void ReferenceLinksTest::longTextsTakeNoTime()
{
    QString text;
    for (int i = 1; i <= 20'000; ++i)
        text += u"@a-@b-#%1 @name%1 #%1\n"_s.arg(i);
    const QString html = renderCard(text, commentBase()).html;
    QCOMPARE(html.count(u"/discussions/"_s), 20'000);
}

QTEST_MAIN(ReferenceLinksTest)
#include "referencelinkstest.moc"
