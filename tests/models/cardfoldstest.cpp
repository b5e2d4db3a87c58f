#include "models/cards/cardfolds.h"

#include "models/cards/cardmarkdown.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString card =
    u"before\n\n<details><summary>Outer</summary>\n\n## Deep\n\nouter text\n\n<details open><summary>Inner"
    "</summary>inner text</details>\n\n</details>\n\n<details>untitled text</details>\n\nafter"_s;

QString html()
{
    return renderCard(card, {}).html;
}

} // namespace

//! What an author folded away is unfolded where the reader wants it.
class CardFoldsTest : public QObject
{
    Q_OBJECT

private slots:
    void bodiesAreLeftOut();
    void aToggledFoldIsShown();
    void oneWithinAnotherIsToggledByItself();
    void oneWithoutATitleGetsOne();
    void anAnchorIsFoundInWhatIsFolded();
    void elementsStayBalanced();
};

void CardFoldsTest::bodiesAreLeftOut()
{
    const QString shown = CardFolds(html()).shown({});
    QVERIFY(shown.contains("before"_L1) && shown.contains("after"_L1));
    QVERIFY(shown.contains(u"<a class=\"fold\" href=\"fold:0\">\u25b8 Outer"_s));
    QVERIFY(!shown.contains("outer text"_L1) && !shown.contains("Inner"_L1) && !shown.contains("untitled text"_L1));
}

void CardFoldsTest::aToggledFoldIsShown()
{
    const QString shown = CardFolds(html()).shown({0});
    QVERIFY(shown.contains(u"href=\"fold:0\">\u25be Outer"_s));
    QVERIFY(shown.contains("outer text"_L1));
    QVERIFY(shown.contains("inner text"_L1)); // its author left it open
    QVERIFY(!shown.contains("untitled text"_L1));
}

void CardFoldsTest::oneWithinAnotherIsToggledByItself()
{
    const QString shown = CardFolds(html()).shown({0, 1});
    QVERIFY(shown.contains("outer text"_L1));
    QVERIFY(shown.contains(u"href=\"fold:1\">\u25b8 Inner"_s));
    QVERIFY(!shown.contains("inner text"_L1));
}

void CardFoldsTest::oneWithoutATitleGetsOne()
{
    QVERIFY(CardFolds(html()).shown({}).contains(u"href=\"fold:2\">\u25b8 Details</a>"_s));
    QVERIFY(CardFolds(html()).shown({2}).contains("untitled text"_L1));
}

void CardFoldsTest::anAnchorIsFoundInWhatIsFolded()
{
    const CardFolds folds(html());
    QCOMPARE(folds.hiding(u"deep"_s, {}), QList{0});
    QCOMPARE(folds.hiding(u"deep"_s, {0}), QList<int>());
    QCOMPARE(folds.hiding(u"nowhere"_s, {}), QList<int>());
}

void CardFoldsTest::elementsStayBalanced()
{
    for (const QSet<int> &toggled : {QSet<int>(), QSet<int>{0}, QSet<int>{0, 1, 2}, QSet<int>{1, 2}}) {
        const QString shown = CardFolds(html()).shown(toggled);
        for (const QString &name : {u"div"_s, u"p"_s, u"a"_s})
            QCOMPARE(shown.count(u"<%1 "_s.arg(name)) + shown.count(u"<%1>"_s.arg(name)),
                     shown.count(u"</%1>"_s.arg(name)));
    }
}

QTEST_GUILESS_MAIN(CardFoldsTest)
#include "cardfoldstest.moc"
