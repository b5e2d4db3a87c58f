#include "hub/validation.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Rule = Result<QString> (*)(const QString &);

void addRows(const char *rule, Rule check, const QStringList &good, const QStringList &bad)
{
    for (const QString &text : good)
        QTest::addRow("%s takes %s", rule, qPrintable(text.left(40))) << check << text << true;
    for (const QString &text : bad)
        QTest::addRow("%s refuses %s", rule, qPrintable(text.left(40))) << check << text << false;
}

} // namespace

Q_DECLARE_METATYPE(Rule)

//! What the Hub would refuse is refused here, with a sentence; what it would take is not held up.
class ValidationTest : public QObject
{
    Q_OBJECT

private slots:
    void textsAreJudgedAsTheHubJudgesThem_data()
    {
        QTest::addColumn<Rule>("check");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isGood");
        const QString hex24 = u"0123456789abcdefABCDEF01"_s;
        addRows("account", hub::accountName, {u"al"_s, u"a-b-c"_s, u"1a"_s, QString(42, u'x'), hex24 + u"1"_s},
                {u""_s, u"a"_s, u"-a"_s, u"a-"_s, u"a--b"_s, u"a_b"_s, u"123"_s, hex24, QString(43, u'x'), u"é1"_s});
        const QStringList badNames{u""_s,     u"a b"_s,  u"a~b"_s,  u"a^b"_s,      u"a:b"_s,  u"a?"_s,
                                   u"a*"_s,   u"a[b"_s,  u"a\\b"_s, u"/a"_s,       u"a/"_s,   u"a//b"_s,
                                   u".a"_s,   u"a/.b"_s, u"a."_s,   u"a..b"_s,     u"a@{b"_s, u"a.lock"_s,
                                   u"a\tb"_s, u"@"_s,    u"-a"_s,   u"a.lock/b"_s, u"a\x7f"_s};
        addRows("branch", hub::branchName, {u"main"_s, u"feature/x"_s, u"a.b"_s, u"ü"_s, u"a@b"_s},
                badNames + QStringList{u"refs/pr/5"_s, u"refs/foo/bar"_s});
        addRows("tag", hub::tagName, {u"v1.0"_s, u"rel/1#é"_s}, badNames);
        addRows("commit", hub::commitId, {QString(40, u'a'), QString(64, u'A')},
                {QString(39, u'a'), QString(41, u'a'), QString(63, u'a'), QString(65, u'a'), QString(64, u'g')});
        addRows("parent", hub::parentCommit, {u"abcde"_s, u"ABCDE"_s, QString(40, u'0'), QString(64, u'0')},
                {u"abcd"_s, QString(41, u'0'), QString(65, u'0'), u"main!"_s});
        addRows("title", hub::discussionTitle, {u"  abc "_s, QString(200, u'x')}, {u" ab "_s, QString(201, u'x')});
        addRows("comment", hub::commentText, {u"x"_s, QString(65536, u'x')}, {u""_s, QString(65537, u'x')});
        addRows("key", hub::settingKey, {u"A"_s, u"HF_TOKEN2"_s}, {u""_s, u"2A"_s, u"_A"_s, u"A-B"_s, u"A\n"_s});
        addRows("collection", hub::collectionTitle, {QString(60, u'x')}, {u" "_s, QString(61, u'x')});
        addRows("description", hub::collectionDescription, {u""_s, QString(150, u'x')}, {QString(151, u'x')});
        addRows("note", hub::collectionNote, {QString(500, u'x')}, {QString(501, u'x')});
        addRows("reason", hub::accessReason, {QString(200, u'x')}, {QString(201, u'x')});
        addRows("squash", hub::squashMessage, {u""_s, QString(500, u'x')}, {QString(501, u'x')});
    }
    void textsAreJudgedAsTheHubJudgesThem()
    {
        QFETCH(Rule, check);
        QFETCH(QString, text);
        QFETCH(bool, isGood);
        const Result<QString> got = check(text);
        QCOMPARE(got.has_value(), isGood);
        if (!isGood) {
            QCOMPARE(got.error().kind, Error::Kind::Invalid);
            QVERIFY(!got.error().detail.isEmpty());
        }
    }

    void aTitleIsSentWithoutTheSpacesAroundIt()
    {
        QCOMPARE(hub::discussionTitle(u"  a title\n"_s).value_or(QString()), u"a title"_s);
    }

    void lengthsCountCharactersAndNotTheirHalves()
    {
        const QString face = u"😀"_s; // two UTF-16 units
        QVERIFY(hub::collectionTitle(face.repeated(60)));
        QVERIFY(!hub::collectionTitle(face.repeated(61)));
    }

    void numbersHaveTheirRange()
    {
        QVERIFY(hub::discussionNumber(1));
        QVERIFY(!hub::discussionNumber(0));
        QVERIFY(!hub::discussionNumber(-1));
        QVERIFY(hub::sleepTime(-1));
        QVERIFY(hub::sleepTime(1));
        QVERIFY(!hub::sleepTime(0));
        QVERIFY(!hub::sleepTime(-2));
    }
};

QTEST_GUILESS_MAIN(ValidationTest)
#include "validationtest.moc"
