#include "models/commitlistmodel.h"
#include "repopaneworld.h"
#include "scenes.h"
#include "views/commitdelegate.h"
#include "views/panestates.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using View = hub::RepoUrl::View;

class HistoryPageTest : public QObject
{
    Q_OBJECT

private slots:
    void theNewestCommitIsShownButIsNoStep();
    void keysMoveThroughTheHistory();
    void aSearchLooksAtTitlesAuthorsAndIds();
    void theShortIdCopiesTheLongOne();
    void aPlaceSelectsItsCommit();
    void aCommitFurtherBackIsFoundByListingFromIt();
    void filesCanBeBrowsedAtACommit();
    void aFailedPageIsSaidBelowTheListAndCanBeRetried();
    void scenes();

private:
    static std::unique_ptr<RepoPane> open(RepoPaneWorld &world, const QString &commit = {},
                                          const QSize &size = {1180, 700});
    static QListView *listOf(const RepoPane &pane) { return part<QListView>(pane, "commitList"); }
};

std::unique_ptr<RepoPane> HistoryPageTest::open(RepoPaneWorld &world, const QString &commit, const QSize &size)
{
    hub::RepoUrl url = world.url(commit.isEmpty() ? View::History : View::Commit);
    url.commit = commit;
    if (!commit.isEmpty())
        url.revision.clear();
    auto pane = world.open(url, size);
    [&] { QTRY_VERIFY(listOf(*pane)->model()->rowCount() > 0); }();
    return pane;
}

void HistoryPageTest::theNewestCommitIsShownButIsNoStep()
{
    RepoPaneWorld world;
    const auto pane = open(world);
    QTRY_COMPARE(part<QLabel>(*pane, "commitTitle")->text(), u"Add a tokenizer"_s);
    QVERIFY(part<QLabel>(*pane, "commitCount")->text().endsWith(u"commits"_s));
    QCOMPARE(pane->place().repo().view, View::History);
}

void HistoryPageTest::keysMoveThroughTheHistory()
{
    RepoPaneWorld world;
    const auto pane = open(world);
    QListView *list = listOf(*pane);
    QTRY_VERIFY(list->currentIndex().isValid());
    QSignalSpy refined(pane.get(), &Pane::placeRefined);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_J);
    QCOMPARE(part<QLabel>(*pane, "commitTitle")->text(), u"Upload the weights"_s);
    QCOMPARE(refined.size(), 1);
    QCOMPARE(pane->place().repo().view, View::Commit);
    const QString sha = list->currentIndex().data(CommitListModel::ShaRole).toString();
    QCOMPARE(pane->place().repo().commit, sha);
    QTest::keySequence(list, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), sha);
    QTest::keyClick(list, Qt::Key_K);
    QCOMPARE(part<QLabel>(*pane, "commitTitle")->text(), u"Add a tokenizer"_s);
    QTest::mouseClick(part<QToolButton>(*pane, "commitBefore"), Qt::LeftButton);
    QCOMPARE(part<QLabel>(*pane, "commitTitle")->text(), u"Upload the weights"_s);
}

void HistoryPageTest::aSearchLooksAtTitlesAuthorsAndIds()
{
    RepoPaneWorld world;
    const auto pane = open(world);
    QListView *list = listOf(*pane);
    const int all = list->model()->rowCount();
    QTest::keySequence(list, QKeySequence::Find);
    auto *search = part<QLineEdit>(*pane, "commitSearch");
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, u"WEIGHTS"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(part<QLabel>(*pane, "commitCount")->text(), u"1 of %1 loaded"_s.arg(all));
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(list->model()->rowCount(), all);
}

void HistoryPageTest::theShortIdCopiesTheLongOne()
{
    RepoPaneWorld world;
    const auto pane = open(world);
    QListView *list = listOf(*pane);
    const QModelIndex second = list->model()->index(1, 0);
    QStyleOptionViewItem option;
    option.initFrom(list);
    option.rect = list->visualRect(second);
    option.font = list->font();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, CommitDelegate::shaRect(option, second).center());
    QCOMPARE(QGuiApplication::clipboard()->text(), second.data(CommitListModel::ShaRole).toString());
}

void HistoryPageTest::aPlaceSelectsItsCommit()
{
    RepoPaneWorld world;
    QString sha;
    {
        const auto pane = open(world);
        sha = listOf(*pane)->model()->index(2, 0).data(CommitListModel::ShaRole).toString();
    }
    const auto pane = open(world, sha);
    QTRY_COMPARE(listOf(*pane)->currentIndex().row(), 2);
    QCOMPARE(pane->place().repo().commit, sha);
    QVERIFY(!part<QWidget>(*pane, "historyFrom")->isVisible());
}

void HistoryPageTest::aCommitFurtherBackIsFoundByListingFromIt()
{
    RepoPaneWorld world;
    const QString wanted = QString::fromLatin1(world.commit(u"Wanted"_s, {{.path = u"w.txt"_s, .content = "w"}}));
    for (int number = 0; number < 55; ++number)
        world.commit(u"Step %1"_s.arg(number), {{.path = u"step.txt"_s, .content = QByteArray::number(number)}});
    const auto pane = open(world, wanted);
    QTRY_COMPARE(part<QLabel>(*pane, "commitTitle")->text(), u"Wanted"_s);
    QWidget *from = part<QWidget>(*pane, "historyFrom");
    QTRY_VERIFY(from->isVisible());
    QTest::mouseClick(from->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QTRY_COMPARE(part<QLabel>(*pane, "commitTitle")->text(), u"Step 54"_s);
    QVERIFY(!from->isVisible());
}

void HistoryPageTest::filesCanBeBrowsedAtACommit()
{
    RepoPaneWorld world;
    const auto pane = open(world);
    QListView *list = listOf(*pane);
    QTRY_VERIFY(list->currentIndex().isValid());
    list->setFocus();
    QTest::keyClick(list, Qt::Key_J);
    const QString sha = list->currentIndex().data(CommitListModel::ShaRole).toString();
    QSignalSpy steps(pane.get(), &Pane::placeChanged);
    QTest::mouseClick(part<QPushButton>(*pane, "browseAtCommit"), Qt::LeftButton);
    QCOMPARE(steps.size(), 1);
    QCOMPARE(pane->place().repo().view, View::Files);
    QCOMPARE(pane->place().repo().revision, sha);
    auto *tree = part<QTreeView>(*pane, "fileTree");
    QTRY_VERIFY(tree->model()->rowCount() > 2);
    QVERIFY(tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, u"train.py"_s).isEmpty());
}

void HistoryPageTest::aFailedPageIsSaidBelowTheListAndCanBeRetried()
{
    RepoPaneWorld world;
    world.hub.failNext(u"/api/models/acme/clip-small/commits/main"_s, 503);
    const auto pane = world.open(world.url(View::History));
    auto *states = part<PaneStates>(*pane, "historyStates");
    QTRY_COMPARE(states->state(), PaneStates::State::Failed);
    QTest::mouseClick(part<QWidget>(*states, "error")->findChild<QPushButton *>(u"retry"_s), Qt::LeftButton);
    QTRY_COMPARE(states->state(), PaneStates::State::Content);
    QTRY_VERIFY(listOf(*pane)->model()->rowCount() >= 3);
}

void HistoryPageTest::scenes()
{
    RepoPaneWorld world;
    world.hub.commitFiles(
        sandbox::Kind::Model, RepoWorld::id(),
        {.files = {{.path = u"x"_s, .content = "x"}},
         .title = u"Fix the normalisation of embeddings, which was off by the square root of the dimension"_s,
         .description =
             u"Cosine similarities came out too small.\n\n- normalise after the projection\n- add a test\n\nReported by a reader of the card."_s,
         .author = u"marta-o-nielsen"_s});
    const auto shot = [&world](const QSize &size) {
        return [&world, size] {
            auto pane = open(world, {}, size);
            QTest::qWait(300);
            return std::unique_ptr<QWidget>(std::move(pane));
        };
    };
    scenes::shoot(u"history"_s, shot({1180, 700}));
    scenes::shoot(u"history-narrow"_s, shot({520, 800}));
}

QTEST_MAIN(HistoryPageTest)
#include "historypagetest.moc"
