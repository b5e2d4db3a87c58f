#include "models/community/reviewcomment.h"

#include "models/cards/cardmarkdown.h"
#include "models/community/drafts.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

ReviewSubject subject()
{
    return {.endpoint = hub::Endpoint(QUrl(u"https://hub.example"_s)),
            .repo = {.kind = hub::RepoKind::Model, .id = u"acme/clip"_s},
            .before = u"main"_s,
            .after = u"refs/pr/4"_s};
}

Remark remark(const QString &path, qint64 first, qint64 last, const QString &text, const QString &lines = u"+new"_s)
{
    return {.range = {.path = path, .first = first, .last = last, .lines = lines}, .text = text};
}

} // namespace

//! Remarks are kept while they are collected, and become one comment that reads well.
class ReviewCommentTest : public QObject
{
    Q_OBJECT

private slots:
    void everyRemarkLinksItsLines();
    void oldLinesLinkWhatWasThere();
    void aKnownCommitIsLinkedRatherThanABranch();
    void nothingRunsIntoTheNext();
    void oddNamesStayOneLink();
    void longQuotationsAreShortened();
    void remarksSurviveARestart();
    void wordlessRemarksAreNotSent();
};

void ReviewCommentTest::everyRemarkLinksItsLines()
{
    const QString text =
        reviewComment(u"Looks good.\n"_s,
                      {remark(u"a.py"_s, 3, 3, u"Why?"_s), remark(u"dir/b.py"_s, 10, 14, u"Twice.\n"_s)}, subject());
    QCOMPARE(text,
             u"Looks good.\n\n"
             "**[`a.py`](https://hub.example/acme/clip/blob/refs%2Fpr%2F4/a.py#L3), line 3**\n\n"
             "```diff\n+new\n```\n\nWhy?\n\n"
             "**[`dir/b.py`](https://hub.example/acme/clip/blob/refs%2Fpr%2F4/dir/b.py#L10-L14), lines 10–14**\n\n"
             "```diff\n+new\n```\n\nTwice."_s);
}

void ReviewCommentTest::oldLinesLinkWhatWasThere()
{
    Remark gone = remark(u"a.py"_s, 7, 7, u"Keep it."_s, u"-old"_s);
    gone.range.isOld = true;
    const QString text = reviewComment({}, {gone}, subject());
    QVERIFY2(text.contains(u"/blob/main/a.py#L7), line 7 before the change**"_s), qPrintable(text));
}

void ReviewCommentTest::aKnownCommitIsLinkedRatherThanABranch()
{
    Remark at = remark(u"a.py"_s, 1, 1, u"x"_s);
    at.head = QString(40, u'a');
    QVERIFY(reviewComment({}, {at}, subject()).contains(u"/blob/%1/a.py#L1"_s.arg(at.head)));
}

void ReviewCommentTest::nothingRunsIntoTheNext()
{
    const QString text =
        reviewComment({},
                      {remark(u"a.md"_s, 1, 1, u"Write\n\n```python\nprint(1)"_s, u"+````"_s),
                       remark(u"b.md"_s, 1, 1, u"<!-- hm"_s), remark(u"c.md"_s, 2, 2, u"~~~\nx\n~~~"_s)},
                      subject());
    const QString html = renderCard(text, {}, {}).html;
    QCOMPARE(html.count(u"blob/refs%2Fpr%2F4/"_s), 3); // links all, not text of a block of code
    QVERIFY(text.contains(u"`````diff\n+````\n`````"_s));
    QVERIFY(text.contains(u"print(1)\n```\n"_s));
    QCOMPARE(text.count(u"~~~"_s), 2);
}

void ReviewCommentTest::oddNamesStayOneLink()
{
    for (const QString &path :
         {u"a (1).txt"_s, u"b`c`.txt"_s, u"x](y).md"_s, u"sp ace/ü.txt"_s, u"a\u202Etxt.exe"_s, u"#?%.txt"_s}) {
        const QString text = reviewComment({}, {remark(path, 5, 6, u"hm"_s)}, subject());
        const QString html = renderCard(text, {}, {}).html;
        QVERIFY2(html.contains(u"#L5-L6\""_s), qPrintable(html));
        QCOMPARE(html.count(u"<a "_s), 1);
        QVERIFY(!text.contains(u'\u202E'));
    }
}

void ReviewCommentTest::longQuotationsAreShortened()
{
    QStringList lines;
    for (int i = 0; i < 40; ++i)
        lines += u"+line %1"_s.arg(i);
    const QString text = reviewComment({}, {remark(u"a"_s, 1, 40, u"long"_s, lines.join(u'\n'))}, subject());
    QVERIFY(text.contains(u"+line 11\n …\n```"_s));
    QVERIFY(!text.contains(u"+line 12"_s));
}

void ReviewCommentTest::remarksSurviveARestart()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"drafts.json"_s);
    const DiffRange range{.path = u"a.py"_s, .isOld = true, .first = 2, .last = 4, .lines = u"-x\n-y"_s};
    {
        Drafts drafts(file);
        Remarks remarks;
        remarks.setPlace(&drafts, u"review/1"_s);
        const int id = remarks.add(range, u"abc"_s);
        remarks.setText(id, u"first"_s);
        remarks.setText(remarks.add({.path = u"b"_s}, {}), u"second"_s);
    }
    Drafts drafts(file);
    Remarks remarks;
    QSignalSpy changed(&remarks, &Remarks::changed);
    remarks.setPlace(&drafts, u"review/1"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(remarks.all().size(), std::size_t(2));
    QCOMPARE(remarks.all()[0].range, range);
    QCOMPARE(remarks.all()[0].text, u"first"_s);
    QCOMPARE(remarks.all()[0].head, u"abc"_s);
    QVERIFY(remarks.all()[1].range.isWholeFile());
    remarks.remove(remarks.all()[0].id);
    remarks.setPlace(&drafts, u"review/2"_s);
    QVERIFY(remarks.all().empty());
    remarks.setPlace(&drafts, u"review/1"_s);
    QCOMPARE(remarks.all().size(), std::size_t(1));
    remarks.clear();
    QVERIFY(drafts.text(u"review/1"_s).isEmpty());
}

void ReviewCommentTest::wordlessRemarksAreNotSent()
{
    Remarks remarks;
    remarks.setPlace(nullptr, u"x"_s);
    remarks.add({.path = u"b"_s, .first = 1, .last = 1}, {});
    remarks.setText(remarks.add({.path = u"b"_s, .first = 9, .last = 9}, {}), u"later"_s);
    remarks.setText(remarks.add({.path = u"a"_s, .first = 3, .last = 3}, {}), u"first file"_s);
    remarks.setText(remarks.add({.path = u"b"_s, .first = 2, .last = 2}, {}), u"earlier"_s);
    QStringList texts;
    for (const Remark &remark : remarks.written())
        texts += remark.text;
    QCOMPARE(texts, QStringList({u"first file"_s, u"earlier"_s, u"later"_s}));
}

QTEST_GUILESS_MAIN(ReviewCommentTest)
#include "reviewcommenttest.moc"
