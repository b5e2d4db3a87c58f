#include "hub/files.h"
#include "models/history/commitlistmodel.h"
#include "repopaneworld.h"
#include "scenes.h"
#include "stageacts.h"
#include "views/diff/diffpane.h"
#include "views/diff/diffview.h"
#include "views/history/commitdelegate.h"
#include "views/history/commitpanel.h"
#include "views/stage/changeview.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using View = hub::RepoUrl::View;

namespace {

//! A repo's pane, and what is staged for its branches.
class World : public RepoPaneWorld, public StageActs
{
public:
    World() : StageActs(*this, stages) { }
};

} // namespace

class HistoryPageTest : public QObject
{
    Q_OBJECT

private slots:
    void theNewestCommitIsShownButIsNoStep();
    void keysMoveThroughTheHistory();
    void aSearchLooksAtTitlesAuthorsAndIds();
    void aSearchGoesOnThroughOlderCommitsUntilItIsStopped();
    void aSearchThatFindsNoCommitSaysSo();
    void theAuthorLeadsToTheirPage();
    void aLongMessageKeepsToItsLines();
    void theShortIdCopiesTheLongOne();
    void aPlaceSelectsItsCommit();
    void aCommitFurtherBackIsFoundByListingFromIt();
    void filesCanBeBrowsedAtACommit();
    void aFailedPageIsSaidBelowTheListAndCanBeRetried();
    void whatACommitChangedStandsBesideIt();
    void aFirstCommitIsComparedWithNothing();
    void theLastOfAPageLooksItsPredecessorUp();
    void aFileIsRestoredFromItsMenuAndTheRestoringUndone();
    void aRestorationIsLookedAtBeforeItIsCommitted();
    void aRestorationCanBeCancelled();
    void aSquashSaysThatItIsUnderWay();
    void aFolderIsRestoredFromTheListOfFiles();
    void aWholeStateIsRestored();
    void aCommitIsReverted();
    void whatChangedSinceIsSaidBeforeTheRestIsReverted();
    void aRefusedRestorationIsSaidInWords();
    void whoMayNotWriteIsToldWhy();
    void whoDoesNotOwnTheRepoProposes();
    void aBranchBeginsAtACommit();
    void aRefusedNameStaysInItsForm();
    void aTagWithAMessageIsMadeAndTakenBack();
    void aTagThatIsThereAlreadyIsMoved();
    void aHistoryIsSquashedOnlyAfterItsNameWasTyped();
    void aPathHasAHistoryOfItsOwn();
    void twoRevisionsAreCompared();
    void anotherRepoIsComparedWith();
    void scenes();

private:
    static std::unique_ptr<RepoPane> open(World &world, const QString &commit = {}, const QSize &size = {1180, 700});
    static QAction *actionOf(const QMenu &menu, const QString &beginning);
    static std::unique_ptr<QMenu> fileMenu(DiffPane &changes, int file);
    static QMenu *commitMenu(RepoPane &pane);
    static void commitStaged(World &world, const RepoPane &pane);
    static void ready(const RepoPane &pane, const char *name = "commitChanges");
    static MessageBar *outcomeOf(const RepoPane &pane) { return part<MessageBar>(pane, "historyOutcome"); }
    static QByteArray contentAt(World &world, const QString &path, const QString &revision = u"main"_s);
    template<typename T>
    static T *inDialog(const QDialog &dialog, const char *name)
    {
        return dialog.findChild<T *>(QLatin1StringView(name));
    }
    static QListView *listOf(const RepoPane &pane) { return part<QListView>(pane, "commitList"); }
};

std::unique_ptr<RepoPane> HistoryPageTest::open(World &world, const QString &commit, const QSize &size)
{
    hub::RepoUrl url = world.url(commit.isEmpty() ? View::History : View::Commit);
    url.commit = commit;
    if (!commit.isEmpty())
        url.revision.clear();
    auto pane = world.open(url, size);
    [&] { QTRY_VERIFY(listOf(*pane)->model()->rowCount() > 0); }();
    return pane;
}

//! As a person does who has looked at what is staged for main.
void HistoryPageTest::commitStaged(World &world, const RepoPane &pane)
{
    auto *send = part<QToolButton>(pane, "stageCommit");
    QTRY_VERIFY(send->isVisible() && send->isEnabled());
    QTest::mouseClick(send, Qt::LeftButton, {}, QPoint(12, 12));
    QTRY_COMPARE(world.commitOf().state(), StageCommit::State::Done);
}

void HistoryPageTest::theNewestCommitIsShownButIsNoStep()
{
    World world;
    const auto pane = open(world);
    QTRY_COMPARE(part<QLabel>(*pane, "commitTitle")->text(), u"Add a tokenizer"_s);
    QVERIFY(part<QLabel>(*pane, "commitCount")->text().endsWith(u"commits"_s));
    QCOMPARE(pane->place().repo().view, View::History);
}

void HistoryPageTest::keysMoveThroughTheHistory()
{
    World world;
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
    World world;
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

void HistoryPageTest::aSearchGoesOnThroughOlderCommitsUntilItIsStopped()
{
    World world;
    for (int number = 0; number < 120; ++number)
        world.commit(u"Step %1"_s.arg(number), {{.path = u"counter.txt"_s, .content = QByteArray::number(number)}});
    const auto pane = open(world);
    QListView *list = listOf(*pane);
    auto *search = part<QLineEdit>(*pane, "commitSearch");
    QVERIFY(list->model()->rowCount() < 100);
    search->setText(u"upload the weights"_s); // the oldest but one
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QTRY_VERIFY(!part<QWidget>(*pane, "commitSeek")->isVisible()); // all were looked through
    search->clear();

    world.hub.delay(u"/api/models/acme/clip-small/commits/*"_s, 300);
    const auto other = open(world);
    auto *field = part<QLineEdit>(*other, "commitSearch");
    auto *button = part<QToolButton>(*other, "commitSeekButton");
    field->setText(u"upload the weights"_s);
    QTRY_VERIFY(button->isVisible());
    QCOMPARE(button->text(), u"Stop"_s);
    QVERIFY(part<QLabel>(*other, "commitsNotFound")->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(button->text(), u"Search further"_s);
    QTest::qWait(500); // what was under way may still come
    const qsizetype asked = world.requestsFor(u"/commits/"_s);
    QTest::qWait(500);
    QCOMPARE(world.requestsFor(u"/commits/"_s), asked);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(listOf(*other)->model()->rowCount(), 1);
}

void HistoryPageTest::aSearchThatFindsNoCommitSaysSo()
{
    World world;
    const auto pane = open(world);
    part<QLineEdit>(*pane, "commitSearch")->setText(u"nobody said this"_s);
    auto *sentence = part<QLabel>(*pane, "commitsNotFound");
    QTRY_COMPARE(sentence->text(), u"No commit speaks of “nobody said this”."_s);
    QVERIFY(sentence->isVisible());
    QVERIFY(!listOf(*pane)->isVisible());
    part<QLineEdit>(*pane, "commitSearch")->clear();
    QVERIFY(listOf(*pane)->isVisible());
    QVERIFY(!sentence->isVisible());
}

void HistoryPageTest::theAuthorLeadsToTheirPage()
{
    World world;
    const auto pane = open(world);
    QSignalSpy asked(pane.get(), &Pane::placeRequested);
    QTRY_VERIFY(part<QToolButton>(*pane, "commitAuthor"));
    auto *author = part<QToolButton>(*pane, "commitAuthor");
    QCOMPARE(author->text(), u"alice"_s);
    QTest::mouseClick(author, Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<Place>(), Place::person(u"alice"_s, world.endpoint()));
}

void HistoryPageTest::theShortIdCopiesTheLongOne()
{
    World world;
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
    World world;
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
    World world;
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
    World world;
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
    World world;
    world.hub.failNext(u"/api/models/acme/clip-small/commits/main"_s, 503);
    const auto pane = world.open(world.url(View::History));
    auto *states = part<PaneStates>(*pane, "historyStates");
    QTRY_COMPARE(states->state(), PaneStates::State::Failed);
    QTest::mouseClick(part<QWidget>(*states, "error")->findChild<QPushButton *>(u"retry"_s), Qt::LeftButton);
    QTRY_COMPARE(states->state(), PaneStates::State::Content);
    QTRY_VERIFY(listOf(*pane)->model()->rowCount() >= 3);
}

QAction *HistoryPageTest::actionOf(const QMenu &menu, const QString &beginning)
{
    for (QAction *action : menu.actions()) {
        if (action->text().startsWith(beginning))
            return action;
    }
    return nullptr;
}

std::unique_ptr<QMenu> HistoryPageTest::fileMenu(DiffPane &changes, int file)
{
    auto menu = std::make_unique<QMenu>();
    emit changes.fileMenuRequested(file, menu.get());
    return menu;
}

QMenu *HistoryPageTest::commitMenu(RepoPane &pane)
{
    QTest::mouseClick(part<QToolButton>(pane, "commitMore"), Qt::LeftButton);
    return pane.findChild<QMenu *>(u"commitMenu"_s);
}

void HistoryPageTest::ready(const RepoPane &pane, const char *name)
{
    QTRY_COMPARE(part<DiffPane>(pane, name)->comparison().state(), Comparison::State::Ready);
}

QByteArray HistoryPageTest::contentAt(World &world, const QString &path, const QString &revision)
{
    std::optional<QByteArray> content;
    const hub::Request request = world.client.send<QByteArray>(
        hub::files::head(RepoWorld::repo(), revision, path, 100'000),
        [&content](const Result<QByteArray> &bytes) { content = bytes ? *bytes : QByteArray("missing"); });
    [&] { QTRY_VERIFY(content.has_value()); }();
    return content.value_or(QByteArray());
}

void HistoryPageTest::whatACommitChangedStandsBesideIt()
{
    World world;
    const auto pane = open(world);
    ready(*pane);
    auto *changes = part<DiffPane>(*pane, "commitChanges");
    QCOMPARE(changes->comparison().changes().files.size(), 3);
    QVERIFY(changes->comparison().changes().indexOf(u"train.py"_s) >= 0);
    QListView *list = listOf(*pane);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_J);
    QTRY_VERIFY(changes->comparison().changes().indexOf(u"model.safetensors"_s) >= 0);
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(changes->view().hasFocus());
}

void HistoryPageTest::aFirstCommitIsComparedWithNothing()
{
    World world;
    const auto pane = open(world);
    QListView *list = listOf(*pane);
    list->setCurrentIndex(list->model()->index(list->model()->rowCount() - 1, 0));
    ready(*pane);
    const Comparison &comparison = part<DiffPane>(*pane, "commitChanges")->comparison();
    QVERIFY(comparison.before().isNothing());
    QVERIFY(comparison.changes().indexOf(u".gitattributes"_s) >= 0);
    QVERIFY(!part<QToolButton>(*pane, "commitBefore")->isVisible());
}

void HistoryPageTest::theLastOfAPageLooksItsPredecessorUp()
{
    World world;
    for (int number = 0; number < CommitListModel::pageSize; ++number)
        world.commit(u"Step %1"_s.arg(number), {{.path = u"step.txt"_s, .content = QByteArray::number(number)}});
    const auto pane = open(world, {}, {1180, 300});
    QListView *list = listOf(*pane);
    QCOMPARE(list->model()->rowCount(), CommitListModel::pageSize);
    world.hub.staySilent(u"*/commits/main"_s); // the next page
    list->setCurrentIndex(list->model()->index(CommitListModel::pageSize - 1, 0));
    auto *before = part<QToolButton>(*pane, "commitBefore");
    QTRY_VERIFY(before->isVisible());
    ready(*pane);
    QCOMPARE(part<DiffPane>(*pane, "commitChanges")->comparison().changes().files.size(), 1);
}

void HistoryPageTest::aFileIsRestoredFromItsMenuAndTheRestoringUndone()
{
    World world;
    world.commit(u"Old"_s, {{.path = u"w.bin"_s, .content = QByteArray(9000, 'a'), .asLfs = true}});
    world.commit(u"New"_s, {{.path = u"w.bin"_s, .content = QByteArray(9000, 'b'), .asLfs = true}});
    const auto pane = open(world);
    ready(*pane);
    const auto menu = fileMenu(*part<DiffPane>(*pane, "commitChanges"), 0);
    QAction *restore = actionOf(*menu, u"Restore the version before"_s);
    QVERIFY(restore && restore->isEnabled());
    world.hub.clearRequests();
    restore->trigger();
    QTRY_COMPARE(world.stage().changes().count(), 1);
    QVERIFY(part<QLineEdit>(*pane, "stageTitle")->text().startsWith(u"Restore w.bin as"_s));
    commitStaged(world, *pane);
    QCOMPARE(world.hub.bytesReceivedByStorage(), 0);
    QCOMPARE(contentAt(world, u"w.bin"_s), QByteArray(9000, 'a'));
    QTRY_COMPARE(listOf(*pane)->model()->index(0, 0).data().toString().left(16), u"Restore w.bin as"_s);
    QTest::mouseClick(part<QToolButton>(*pane, "stageRevert"), Qt::LeftButton);
    QTRY_COMPARE(contentAt(world, u"w.bin"_s), QByteArray(9000, 'b'));
    QCOMPARE(world.hub.bytesReceivedByStorage(), 0);
}

void HistoryPageTest::aRestorationIsLookedAtBeforeItIsCommitted()
{
    World world;
    world.commit(u"Old"_s, {{.path = u"a.txt"_s, .content = "one\n"}});
    world.commit(u"New"_s, {{.path = u"a.txt"_s, .content = "two\n"}});
    const auto pane = open(world);
    ready(*pane);
    const QString head = world.head();
    QTest::mouseClick(part<QPushButton>(*pane, "revertCommit"), Qt::LeftButton);
    auto *change = part<ChangeView>(*pane, "changeView");
    QTRY_VERIFY(change->isVisible());
    const Comparison &comparison = change->changes().comparison();
    QTRY_VERIFY(comparison.changes().files.size() == 1 && comparison.file(0).added == 1);
    QCOMPARE(comparison.file(0).path(), u"a.txt"_s);
    QCOMPARE(world.head(), head); // nothing is done yet
    QVERIFY(part<QLineEdit>(*pane, "stageTitle")->text().startsWith(u"Revert "_s));
    // Somebody who may write can propose it all the same.
    part<QToolButton>(*pane, "stageCommit")->menu()->findChild<QAction *>(u"openPullRequest"_s)->trigger();
    QTRY_COMPARE(world.commitOf().state(), StageCommit::State::Done);
    QCOMPARE(world.commitOf().outcome().commit.pullRequest, 1);
    QCOMPARE(contentAt(world, u"a.txt"_s, u"refs/pr/1"_s), QByteArray("one\n"));
    QCOMPARE(world.head(), head);
    QTRY_VERIFY(!change->isVisible());
}

void HistoryPageTest::aRestorationCanBeCancelled()
{
    World world;
    const auto pane = open(world);
    ready(*pane);
    world.hub.staySilent(u"*/paths-info/*"_s, -1);
    QTest::mouseClick(part<QPushButton>(*pane, "revertCommit"), Qt::LeftButton);
    MessageBar *outcome = outcomeOf(*pane);
    QTRY_VERIFY(outcome->isVisible());
    QVERIFY(!part<QPushButton>(*pane, "revertCommit")->isEnabled());
    QTest::mouseClick(outcome->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QVERIFY(!outcome->isVisible());
    QVERIFY(part<QPushButton>(*pane, "revertCommit")->isEnabled());
    world.hub.clearSwitches();
    QVERIFY(world.stage().isEmpty());
}

void HistoryPageTest::aSquashSaysThatItIsUnderWay()
{
    World world;
    const auto pane = open(world);
    ready(*pane);
    world.hub.staySilent(u"*/super-squash/*"_s);
    QMenu *menu = part<QToolButton>(*pane, "historyMore")->menu();
    emit menu->aboutToShow();
    actionOf(*menu, u"Squash all commits of main"_s)->trigger();
    MessageBar *outcome = outcomeOf(*pane);
    QTRY_VERIFY(outcome->isVisible() && outcome->text().contains(u"all commits of main"_s));
    emit menu->aboutToShow();
    QVERIFY(!actionOf(*menu, u"Squash all commits of main"_s)->isEnabled());
    QTest::mouseClick(outcome->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QVERIFY(outcome->text().contains(u"may still be"_s));
    world.hub.clearSwitches();
}

void HistoryPageTest::aFolderIsRestoredFromTheListOfFiles()
{
    World world;
    world.hub.commitFiles(sandbox::Kind::Model, RepoWorld::id(),
                          {.files = {{.path = u"tokenizer/vocab.txt"_s, .content = "[UNK]\n"},
                                     {.path = u"tokenizer/more.txt"_s, .content = "more\n"},
                                     {.path = u"other.txt"_s, .content = "other\n"}}});
    const auto pane = open(world);
    ready(*pane);
    QMenu menu;
    emit part<DiffPane>(*pane, "commitChanges")->folderMenuRequested(u"tokenizer"_s, &menu);
    actionOf(menu, u"Restore the version before"_s)->trigger();
    QTRY_COMPARE(world.stage().changes().count(), 2);
    commitStaged(world, *pane);
    QCOMPARE(contentAt(world, u"tokenizer/vocab.txt"_s), QByteArray("[PAD]\n[CLS]\n"));
    QCOMPARE(contentAt(world, u"tokenizer/more.txt"_s), QByteArray("missing"));
    QCOMPARE(contentAt(world, u"other.txt"_s), QByteArray("other\n"));
}

void HistoryPageTest::aWholeStateIsRestored()
{
    World world;
    world.commit(u"Break everything"_s, {{.path = u"config.json"_s, .content = "broken"}});
    const auto pane = open(world);
    ready(*pane);
    listOf(*pane)->setCurrentIndex(listOf(*pane)->model()->index(1, 0));
    QMenu *menu = commitMenu(*pane);
    QVERIFY(menu);
    actionOf(*menu, u"Restore all files of main"_s)->trigger();
    menu->close();
    QTRY_COMPARE(world.stage().changes().count(), 1);
    commitStaged(world, *pane);
    QVERIFY(contentAt(world, u"config.json"_s).contains("clip"));
}

void HistoryPageTest::aCommitIsReverted()
{
    World world;
    const auto pane = open(world);
    ready(*pane);
    auto *revert = part<QPushButton>(*pane, "revertCommit");
    QVERIFY(revert->isEnabled());
    QTest::mouseClick(revert, Qt::LeftButton);
    QTRY_COMPARE(world.stage().changes().deletions().size(), 3);
    commitStaged(world, *pane);
    QCOMPARE(contentAt(world, u"train.py"_s), QByteArray("missing"));
    QTRY_VERIFY(listOf(*pane)->model()->index(0, 0).data().toString().startsWith(u"Revert "_s));
}

void HistoryPageTest::whatChangedSinceIsSaidBeforeTheRestIsReverted()
{
    World world;
    world.commit(u"Base"_s, {{.path = u"a.txt"_s, .content = "a\n"}, {.path = u"b.txt"_s, .content = "b\n"}});
    world.commit(u"Change"_s, {{.path = u"a.txt"_s, .content = "A\n"}, {.path = u"b.txt"_s, .content = "B\n"}});
    world.commit(u"Since"_s, {{.path = u"b.txt"_s, .content = "since\n"}});
    const auto pane = open(world);
    listOf(*pane)->setCurrentIndex(listOf(*pane)->model()->index(1, 0));
    ready(*pane);
    QTest::mouseClick(part<QPushButton>(*pane, "revertCommit"), Qt::LeftButton);
    MessageBar *outcome = outcomeOf(*pane);
    QTRY_COMPARE(outcome->severity(), MessageBar::Severity::Warning);
    QVERIFY(outcome->text().contains(u"b.txt"_s));
    QCOMPARE(contentAt(world, u"a.txt"_s), QByteArray("A\n"));
    QTest::mouseClick(outcome->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QTRY_COMPARE(world.stage().changes().count(), 1);
    commitStaged(world, *pane);
    QCOMPARE(contentAt(world, u"a.txt"_s), QByteArray("a\n"));
    QCOMPARE(contentAt(world, u"b.txt"_s), QByteArray("since\n"));
}

void HistoryPageTest::aRefusedRestorationIsSaidInWords()
{
    World world;
    const auto pane = open(world);
    ready(*pane);
    world.hub.failNext(u"*/paths-info/*"_s, 1, 403, R"({"error":"This repo is locked."})");
    QTest::mouseClick(part<QPushButton>(*pane, "revertCommit"), Qt::LeftButton);
    MessageBar *outcome = outcomeOf(*pane);
    QTRY_COMPARE(outcome->severity(), MessageBar::Severity::Error);
    QVERIFY(!outcome->text().isEmpty());
    QVERIFY(world.stage().isEmpty());
    QVERIFY(contentAt(world, u"train.py"_s).contains("import torch"));
    QVERIFY(part<QPushButton>(*pane, "revertCommit")->isEnabled());
}

void HistoryPageTest::whoMayNotWriteIsToldWhy()
{
    World world;
    const auto pane = open(world);
    ready(*pane);
    auth::Account reader = world.writer();
    reader.tokenRole = u"read"_s;
    pane->setAccount(reader);
    auto *revert = part<QPushButton>(*pane, "revertCommit");
    QVERIFY(!revert->isEnabled());
    QVERIFY(revert->toolTip().contains(u"can only read"_s));
    QMenu *menu = commitMenu(*pane);
    for (const QString &text : {u"New branch"_s, u"New tag"_s, u"Revert"_s, u"Restore all"_s}) {
        QVERIFY(!actionOf(*menu, text)->isEnabled());
        QVERIFY(!actionOf(*menu, text)->toolTip().isEmpty());
    }
    menu->close();
}

void HistoryPageTest::whoDoesNotOwnTheRepoProposes()
{
    World world;
    world.hub.addAccount(u"carol"_s, "hf_carol");
    world.client.setSession(world.session("hf_carol"));
    const auto pane = open(world);
    ready(*pane);
    auth::Account carol = world.writer();
    carol.user = u"carol"_s;
    carol.organizations.clear();
    pane->setAccount(carol);
    QSignalSpy discussions(&world.changes, &RepoChanges::discussionsChanged);
    QTest::mouseClick(part<QPushButton>(*pane, "revertCommit"), Qt::LeftButton);
    QTRY_COMPARE(world.stage().changes().count(), 3);
    QCOMPARE(part<QToolButton>(*pane, "stageCommit")->text(), u"Open pull request"_s);
    commitStaged(world, *pane);
    QCOMPARE(world.commitOf().outcome().commit.pullRequest, 1);
    QCOMPARE(discussions.size(), 1);
    QVERIFY(contentAt(world, u"train.py"_s).contains("import torch"));
}

void HistoryPageTest::aLongMessageKeepsToItsLines()
{
    QWidget window;
    auto *panel = new CommitPanel(&window);
    auto *rest = new QWidget(&window);
    rest->setMinimumHeight(150);
    auto *layout = new QVBoxLayout(&window);
    layout->addWidget(panel);
    layout->addWidget(rest, 1);
    panel->setCommit({.id = QString(40, u'a'),
                      .title = QString(u"A title that needs more than a line of its own "_s).repeated(3),
                      .message = QString(u"and a message\n"_s).repeated(20),
                      .authors = {{.user = u"alice"_s}}});
    window.resize(360, 200);
    window.show();
    const auto *body = panel->findChild<QWidget *>(u"commitBody"_s)->parentWidget(); // what is seen of it
    const auto *authors = panel->findChild<QWidget *>(u"commitAuthors"_s);
    QTRY_VERIFY(body->mapTo(panel, QPoint(0, body->height())).y() <= authors->mapTo(panel, QPoint()).y());
}

void HistoryPageTest::aBranchBeginsAtACommit()
{
    World world;
    const auto pane = open(world);
    ready(*pane);
    QListView *list = listOf(*pane);
    list->setCurrentIndex(list->model()->index(1, 0));
    const QString sha = list->currentIndex().data(CommitListModel::ShaRole).toString();
    QMenu *menu = commitMenu(*pane);
    actionOf(*menu, u"New branch"_s)->trigger();
    menu->close();
    auto *dialog = pane->findChild<QDialog *>(u"branchDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(inDialog<QLineEdit>(*dialog, "refStart")->text(), sha);
    auto *accept = inDialog<QPushButton>(*dialog, "refAccept");
    QVERIFY(!accept->isEnabled());
    QTest::keyClicks(inDialog<QLineEdit>(*dialog, "refName"), u"not a name"_s);
    QVERIFY(!accept->isEnabled());
    const auto *remark = inDialog<QLabel>(*dialog, "refRemark");
    QVERIFY(remark->text().contains(u"spaces"_s));
    QTRY_VERIFY(remark->height() >= remark->heightForWidth(remark->width()));
    inDialog<QLineEdit>(*dialog, "refName")->clear();
    QTest::keyClicks(inDialog<QLineEdit>(*dialog, "refName"), u"from-there"_s);
    QVERIFY(accept->isEnabled());
    QTest::mouseClick(accept, Qt::LeftButton);
    auto *notice = pane->findChild<QWidget *>(u"historyPage"_s)->findChild<MessageBar *>(u"refNotice"_s);
    QTRY_VERIFY(notice->isVisible());
    QCOMPARE(notice->text(), u"Branch “from-there” was created."_s);
    QTest::mouseClick(notice->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QTRY_COMPARE(notice->text(), u"Branch “from-there” was deleted."_s);
}

void HistoryPageTest::aRefusedNameStaysInItsForm()
{
    World world;
    const auto pane = open(world);
    ready(*pane);
    world.hub.failNext(u"*/branch/*"_s, 1, 403, "{\"error\":\"Branches are not for everybody\"}");
    QMenu *menu = commitMenu(*pane);
    actionOf(*menu, u"New branch"_s)->trigger();
    menu->close();
    auto *dialog = pane->findChild<QDialog *>(u"branchDialog"_s);
    QTest::keyClicks(inDialog<QLineEdit>(*dialog, "refName"), u"mine"_s);
    QTest::keyClick(inDialog<QLineEdit>(*dialog, "refName"), Qt::Key_Return);
    auto *message = inDialog<MessageBar>(*dialog, "refMessage");
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->text().contains(u"Branches are not for everybody"_s)
            || message->severity() == MessageBar::Severity::Error);
    QVERIFY(dialog->isVisible());
    QCOMPARE(inDialog<QLineEdit>(*dialog, "refName")->text(), u"mine"_s);
    QTest::mouseClick(inDialog<QPushButton>(*dialog, "refAccept"), Qt::LeftButton);
    QTRY_VERIFY(!pane->findChild<QDialog *>(u"branchDialog"_s));
}

void HistoryPageTest::aTagWithAMessageIsMadeAndTakenBack()
{
    World world;
    const auto pane = open(world);
    ready(*pane);
    QMenu *menu = commitMenu(*pane);
    actionOf(*menu, u"New tag"_s)->trigger();
    menu->close();
    auto *dialog = pane->findChild<QDialog *>(u"tagDialog"_s);
    QTest::keyClicks(inDialog<QLineEdit>(*dialog, "refName"), u"v2.0"_s);
    QTest::keyClicks(inDialog<QPlainTextEdit>(*dialog, "tagMessage"), u"The second one"_s);
    world.hub.clearRequests();
    QTest::mouseClick(inDialog<QPushButton>(*dialog, "refAccept"), Qt::LeftButton);
    auto *notice = pane->findChild<QWidget *>(u"historyPage"_s)->findChild<MessageBar *>(u"refNotice"_s);
    QTRY_COMPARE(notice->text(), u"Tag “v2.0” was created."_s);
    const QList<sandbox::RecordedRequest> requests = world.hub.requests();
    QVERIFY(std::ranges::any_of(requests, [](const sandbox::RecordedRequest &request) {
        return request.method == "POST" && request.body.contains("The second one");
    }));
    QTest::mouseClick(notice->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QTRY_COMPARE(notice->text(), u"Tag “v2.0” was deleted."_s);
}

void HistoryPageTest::aTagThatIsThereAlreadyIsMoved()
{
    World world;
    const auto pane = open(world);
    ready(*pane);
    QListView *list = listOf(*pane);
    list->setCurrentIndex(list->model()->index(2, 0));
    QMenu *menu = commitMenu(*pane);
    actionOf(*menu, u"New tag"_s)->trigger();
    menu->close();
    auto *dialog = pane->findChild<QDialog *>(u"tagDialog"_s);
    QTest::keyClicks(inDialog<QLineEdit>(*dialog, "refName"), u"v1.0"_s);
    auto *accept = inDialog<QPushButton>(*dialog, "refAccept");
    QTRY_COMPARE(accept->text(), u"Move tag"_s);
    QVERIFY(inDialog<QLabel>(*dialog, "refRemark")->text().contains(u"will be moved"_s));
    QTest::mouseClick(accept, Qt::LeftButton);
    auto *notice = pane->findChild<QWidget *>(u"historyPage"_s)->findChild<MessageBar *>(u"refNotice"_s);
    QTRY_COMPARE(notice->text(), u"Tag “v1.0” was moved."_s);
}

void HistoryPageTest::aHistoryIsSquashedOnlyAfterItsNameWasTyped()
{
    World world;
    const auto pane = open(world);
    ready(*pane);
    QListView *list = listOf(*pane);
    const int before = list->model()->rowCount();
    auto *menu = pane->findChild<QMenu *>(u"historyMenu"_s);
    const auto squash = [&] {
        emit menu->aboutToShow();
        actionOf(*menu, u"Squash all commits of main"_s)->trigger();
    };
    world.prompter.answersYes = false;
    squash();
    QVERIFY(world.prompter.lastQuestion.isDestructive);
    QCOMPARE(world.prompter.lastQuestion.typed, RepoWorld::id());
    QCOMPARE(world.requestsFor(u"/super-squash/"_s), 0);
    world.hub.failNext(u"*/super-squash/*"_s, 403);
    world.prompter.answersYes = true;
    squash();
    QTRY_COMPARE(outcomeOf(*pane)->severity(), MessageBar::Severity::Error);
    QVERIFY(outcomeOf(*pane)->isVisible());
    QCOMPARE(list->model()->rowCount(), before);
    squash();
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QCOMPARE(outcomeOf(*pane)->severity(), MessageBar::Severity::Positive);
    QVERIFY(contentAt(world, u"train.py"_s).contains("import torch"));
}

void HistoryPageTest::aPathHasAHistoryOfItsOwn()
{
    World world;
    world.commit(u"Other things"_s, {{.path = u"other.txt"_s, .content = "o"}});
    world.commit(u"Train better"_s, {{.path = u"train.py"_s, .content = "import torch as t\n"}});
    world.commit(u"More other things"_s, {{.path = u"other.txt"_s, .content = "p"}});
    hub::RepoUrl url = world.url(View::History);
    url.path = u"train.py"_s;
    const auto pane = world.open(url);
    QListView *list = listOf(*pane);
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"Train better"_s);
    QCOMPARE(list->model()->index(1, 0).data().toString(), u"Add a tokenizer"_s);
    QVERIFY(part<QWidget>(*pane, "historyPathBar")->isVisible());
    QCOMPARE(part<QLabel>(*pane, "commitCount")->text(), u"2 commits"_s);
    ready(*pane); // compared with the commit before it, not with the row below
    QCOMPARE(part<DiffPane>(*pane, "commitChanges")->comparison().changes().files.size(), 1);
    QTest::mouseClick(part<QToolButton>(*pane, "historyLeavePath"), Qt::LeftButton);
    QTRY_VERIFY(list->model()->rowCount() > 4);
    QVERIFY(!part<QWidget>(*pane, "historyPathBar")->isVisible());
    // And from the menu of a changed file back again.
    ready(*pane);
    const auto menu = fileMenu(*part<DiffPane>(*pane, "commitChanges"), 0);
    actionOf(*menu, u"Its history"_s)->trigger();
    QTRY_VERIFY(part<QWidget>(*pane, "historyPathBar")->isVisible());
}

void HistoryPageTest::twoRevisionsAreCompared()
{
    World world;
    world.commit(u"Only there"_s, {{.path = u"there.txt"_s, .content = "there\n"}}, 0, u"experiment"_s);
    const auto pane = open(world);
    ready(*pane);
    QSignalSpy steps(pane.get(), &Pane::placeChanged);
    hub::RepoUrl url = world.url(View::Compare);
    url.base = u"main"_s;
    url.revision = u"experiment"_s;
    QVERIFY(pane->setPlace(Place(url)));
    auto *compare = part<QWidget>(*pane, "compareView");
    QVERIFY(compare->isVisible());
    ready(*pane, "compareChanges");
    const Comparison &comparison = part<DiffPane>(*pane, "compareChanges")->comparison();
    QCOMPARE(comparison.changes().files.size(), 1);
    QCOMPARE(comparison.file(0).path(), u"there.txt"_s);
    QCOMPARE(pane->place(), Place(url));
    QTest::mouseClick(part<QToolButton>(*pane, "compareSwap"), Qt::LeftButton);
    ready(*pane, "compareChanges");
    QCOMPARE(pane->place().repo().base, u"experiment"_s);
    QCOMPARE(pane->place().repo().revision, u"main"_s);
    QCOMPARE(comparison.file(0).diff.change, hub::FileDiff::Change::Deleted);
    // What the base has can be taken over.
    const auto menu = fileMenu(*part<DiffPane>(*pane, "compareChanges"), 0);
    actionOf(*menu, u"Restore the version of experiment"_s)->trigger();
    QTRY_COMPARE(world.stage().changes().count(), 1);
    commitStaged(world, *pane);
    QCOMPARE(contentAt(world, u"there.txt"_s), QByteArray("there\n"));
    QTRY_VERIFY(compare->isVisible());
    QTest::mouseClick(part<QToolButton>(*pane, "compareClose"), Qt::LeftButton);
    QVERIFY(!compare->isVisible());
    QCOMPARE(pane->place().repo().view, View::History);
    QVERIFY(steps.size() >= 2);
}

void HistoryPageTest::anotherRepoIsComparedWith()
{
    World world;
    world.hub.addRepo(sandbox::Kind::Dataset, u"acme/other"_s);
    world.hub.commitFiles(sandbox::Kind::Dataset, u"acme/other"_s, {{.path = u"config.json"_s, .content = "{}\n"}});
    hub::RepoUrl url = world.url(View::Compare);
    url.base = u"experiment"_s;
    const auto pane = world.open(url);
    ready(*pane, "compareChanges");
    world.prompter.typed = u"datasets/acme/other"_s;
    QTest::mouseClick(part<QToolButton>(*pane, "compareChooseRepo"), Qt::LeftButton);
    QCOMPARE(pane->place().repo().base, u"datasets/acme/other:main"_s);
    ready(*pane, "compareChanges");
    const Comparison &comparison = part<DiffPane>(*pane, "compareChanges")->comparison();
    QCOMPARE(comparison.file(comparison.changes().indexOf(u"config.json"_s)).diff.change,
             hub::FileDiff::Change::Modified);
    QVERIFY(part<QWidget>(*pane, "compareRepo")->isVisible());
    QVERIFY(!part<QToolButton>(*pane, "compareSwap")->isEnabled());
}

void HistoryPageTest::scenes()
{
    World world;
    world.hub.commitFiles(
        sandbox::Kind::Model, RepoWorld::id(),
        {.files = {{.path = u"x"_s, .content = "x"}},
         .title = u"Fix the normalisation of embeddings, which was off by the square root of the dimension"_s,
         .description =
             u"Cosine similarities came out too small.\n\n- normalise after the projection\n- add a test\n\nReported by a reader of the card."_s,
         .author = u"marta-o-nielsen"_s});
    scenes::shoot(u"history-search-nothing"_s, [&world] {
        auto pane = open(world);
        part<QLineEdit>(*pane, "commitSearch")->setText(u"nobody said this"_s);
        [&] { QTRY_VERIFY(part<QLabel>(*pane, "commitsNotFound")->isVisible()); }();
        QTest::qWait(300);
        return std::unique_ptr<QWidget>(std::move(pane));
    });
    const auto shot = [&world](const QSize &size) {
        return [&world, size] {
            auto pane = open(world, {}, size);
            QTest::qWait(300);
            return std::unique_ptr<QWidget>(std::move(pane));
        };
    };
    scenes::shoot(u"history"_s, shot({1180, 700}));
    scenes::shoot(u"history-narrow"_s, shot({520, 800}));
    scenes::shoot(u"compare"_s, [&world] {
        hub::RepoUrl url = world.url(View::Compare);
        url.base = u"experiment"_s;
        auto pane = world.open(url, {1180, 700});
        ready(*pane, "compareChanges");
        QTest::qWait(500);
        return std::unique_ptr<QWidget>(std::move(pane));
    });
    std::unique_ptr<RepoPane> pane; // outlives the dialogs that are taken out of it
    const auto dialog = [&](const QString &action, const char *name, const QString &typed) {
        return [&world, &pane, action, name, typed] {
            pane = open(world);
            ready(*pane);
            QMenu *menu = commitMenu(*pane);
            actionOf(*menu, action)->trigger();
            menu->close();
            auto *found = pane->findChild<QDialog *>(QLatin1StringView(name));
            found->setParent(nullptr);
            found->setAttribute(Qt::WA_DeleteOnClose, false);
            inDialog<QLineEdit>(*found, "refName")->setText(typed);
            found->show();
            QTest::qWait(100);
            return std::unique_ptr<QWidget>(found);
        };
    };
    scenes::shoot(u"history-file"_s, [&world] {
        hub::RepoUrl url = world.url(View::History);
        url.path = u"train.py"_s;
        auto shown = world.open(url, {1180, 700});
        ready(*shown);
        QTest::qWait(300);
        return std::unique_ptr<QWidget>(std::move(shown));
    });
    scenes::shoot(u"branch-dialog"_s, dialog(u"New branch"_s, "branchDialog", u"feature x"_s));
    scenes::shoot(u"tag-dialog"_s, dialog(u"New tag"_s, "tagDialog", u"v1.0"_s));
}

QTEST_MAIN(HistoryPageTest)
#include "historypagetest.moc"
