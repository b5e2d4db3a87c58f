#include "models/stage/blockmap.h"

#include <QMap>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

//! Counts how often a map looks at what it holds.
struct Watched {
    int value = 0;

    static inline int comparisons = 0;

    friend bool operator==(const Watched &one, const Watched &other)
    {
        ++comparisons;
        return one.value == other.value;
    }
};

QString nameOf(int number)
{
    return u"data/part-%1/File.txt"_s.arg(number, 6, 10, QChar(u'0'));
}

BlockMap<Watched> filled(int count)
{
    BlockMap<Watched> map;
    for (int i = 0; i < count; ++i)
        map.insert(nameOf(i), {.value = i});
    return map;
}

//! "+ path", "- path", "~ path": from one state to the other.
QStringList differences(const BlockMap<Watched> &before, const BlockMap<Watched> &after)
{
    QStringList lines;
    BlockMap<Watched>::compare(before, after, [&lines](const Watched *old, const Watched *now) {
        const QChar sign = !old ? u'+' : !now ? u'-' : u'~';
        lines += sign + QString::number(now ? now->value : old->value);
        return true;
    });
    return lines;
}

} // namespace

//! Values by path of which many states are kept.
class BlockMapTest : public QObject
{
    Q_OBJECT

private slots:
    void isWhatAnOrdinaryMapIs();
    void aCopyStaysAsItWas();
    void twoStatesAreComparedWhereTheyDiffer();
    void aComparisonLooksAtLittleOfALargeMap();
    void aBoundIsTheFirstThatIsNotLess();
};

void BlockMapTest::isWhatAnOrdinaryMapIs()
{
    QRandomGenerator random(7);
    QMap<QString, int> expected;
    BlockMap<int> map;
    for (int step = 0; step < 20'000; ++step) {
        const QString key = nameOf(random.bounded(1500));
        if (random.bounded(5) < 3) {
            expected.insert(key, step);
            map.insert(key, step);
        } else {
            QCOMPARE(map.contains(key), expected.contains(key));
            QCOMPARE(map.take(key), expected.take(key));
        }
        QCOMPARE(map.size(), expected.size());
    }
    auto there = map.begin();
    for (auto one = expected.cbegin(); one != expected.cend(); ++one, ++there) {
        QCOMPARE(there.key(), one.key());
        QCOMPARE(*there, *one);
    }
    QVERIFY(there == map.end());
    for (const QString &key : expected.keys())
        QVERIFY(map.remove(key));
    QVERIFY(map.isEmpty() && map.begin() == map.end());
    QVERIFY(!map.remove(nameOf(1)));
}

void BlockMapTest::aCopyStaysAsItWas()
{
    BlockMap<Watched> map = filled(1000);
    const BlockMap<Watched> before = map;
    map.insert(nameOf(500), {.value = -1});
    map.remove(nameOf(0));
    map.insert(u"a"_s, {.value = -2});
    QCOMPARE(before.size(), 1000);
    QCOMPARE(before.value(nameOf(500)).value, 500);
    QVERIFY(before.contains(nameOf(0)) && !before.contains(u"a"_s));
    QVERIFY(map != before);
    map.insert(nameOf(500), {.value = 500});
    map.insert(nameOf(0), {.value = 0});
    map.remove(u"a"_s);
    QVERIFY(map == before); // though its blocks are others
}

void BlockMapTest::twoStatesAreComparedWhereTheyDiffer()
{
    const BlockMap<Watched> before = filled(2000);
    BlockMap<Watched> after = before;
    QCOMPARE(differences(before, after), QStringList());
    after.remove(nameOf(3));
    after.insert(nameOf(1000), {.value = 7777});
    after.insert(nameOf(2000), {.value = 2000});
    QCOMPARE(differences(before, after), (QStringList{u"-3"_s, u"~7777"_s, u"+2000"_s}));
    QCOMPARE(differences(after, before), (QStringList{u"+3"_s, u"~1000"_s, u"-2000"_s}));
    QCOMPARE(differences({}, filled(2)), (QStringList{u"+0"_s, u"+1"_s}));
    QCOMPARE(differences(filled(2), {}), (QStringList{u"-0"_s, u"-1"_s}));
}

void BlockMapTest::aComparisonLooksAtLittleOfALargeMap()
{
    const BlockMap<Watched> before = filled(100'000);
    BlockMap<Watched> after = before;
    for (int i = 0; i < 300; ++i) // more than a block takes, so that one is split
        after.insert(nameOf(50'000) + QString::number(i), {.value = i});
    Watched::comparisons = 0;
    QCOMPARE(differences(before, after).size(), 300);
    QVERIFY2(Watched::comparisons < 1000, qPrintable(QString::number(Watched::comparisons)));
}

void BlockMapTest::aBoundIsTheFirstThatIsNotLess()
{
    const BlockMap<Watched> map = filled(1000);
    QCOMPARE(map.lowerBound(u"a"_s).key(), nameOf(0));
    QCOMPARE(map.lowerBound(nameOf(300)).key(), nameOf(300));
    for (int i = 1; i < 1000; ++i) // also between two blocks
        QCOMPARE(map.lowerBound(nameOf(i - 1) + u'!').key(), nameOf(i));
    QVERIFY(map.lowerBound(u"e"_s) == map.end());
    const BlockMap<Watched> none;
    QVERIFY(none.lowerBound(u"a"_s) == none.end());
}

QTEST_GUILESS_MAIN(BlockMapTest)

#include "blockmaptest.moc"
