#include "views/stage/stagepane.h"

#include "repopaneworld.h"
#include "scenes.h"
#include "stageacts.h"
#include "views/diff/diffpane.h"
#include "views/diff/diffview.h"
#include "views/editor/codeeditor.h"
#include "views/stage/changeview.h"
#include "views/stage/conflictdialog.h"
#include "views/stage/contentpanel.h"
#include "views/stage/stagedelegate.h"
#include "views/stage/stageresult.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"

#include <QAction>
#include <QBuffer>
#include <QFile>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStyleOptionViewItem>
#include <QTabBar>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using View = hub::RepoUrl::View;
using State = StageCommit::State;

namespace {

//! A repo's pane with what is staged at its foot.
class StagePaneWorld : public RepoPaneWorld, public StageActs
{
public:
    explicit StagePaneWorld(const QJsonObject &more = {}) : RepoPaneWorld(more), StageActs(*this, stages) { }

    std::unique_ptr<RepoPane> openWith(const std::function<void()> &act, const QSize &size = {1180, 760})
    {
        act();
        std::unique_ptr<RepoPane> pane = open(url(View::Files), size);
        [&] { QTRY_VERIFY(part<QWidget>(*pane, "stagePane")->isVisible()); }();
        return pane;
    }
};

QString textOf(const QWidget &pane, const char *name)
{
    return part<MessageBar>(pane, name)->text();
}

QToolButton *button(const QWidget &pane, const char *name)
{
    return part<QToolButton>(pane, name);
}

QStyleOptionViewItem optionOf(const QListView &list, int row)
{
    QStyleOptionViewItem option;
    option.initFrom(&list);
    option.font = list.font();
    option.fontMetrics = list.fontMetrics();
    option.rect = list.visualRect(list.model()->index(row, 0));
    return option;
}

} // namespace

class StagePaneTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsShownWhileNothingIsStaged();
    void changesAreListedWithWhatBecomesOfThem();
    void aClickShowsTheChange();
    void allThatIsStagedIsShownTogether();
    void picturesTensorsAndCardsAreShownBeforeTheyAreCommitted();
    void aChangeThatCannotBeLookedUpIsTriedAgain();
    void keysUnstageAndUndo();
    void theCrossUnstages();
    void allIsUnstagedAndComesBack();
    void controlReturnCommits();
    void theTitleIsMadeUpUnlessTyped();
    void whatWasTypedOutlivesThePane();
    void aPullRequestIsOneOfTheWays();
    void aRepoOfOthersIsOnlyProposedTo();
    void aTokenThatCanOnlyReadIsToldSo();
    void somebodySignedOutIsToldSo();
    void progressIsShownAndCancelStops();
    void aFailureIsSaidAndTriedAgain();
    void aFailedPullRequestIsTriedAgainAsOne();
    void aCommitIsUndone();
    void aPullRequestIsClosedAgain();
    void aConflictIsDecided();
    void aConflictInATextIsMergedLineByLine();
    void aConflictIsSettledAsItWasBefore();
    void aServerThatIgnoresTheParentIsToldOf();
    void aStageBelongsToItsBranch();
    void thePaneCollapses();
    void theMenuAndThePaletteHaveTheStage();
    void changedTablesAreShownAsTables();
    void scenes();

private:
    static ConflictDialog *runIntoConflict(StagePaneWorld &world, const RepoPane &pane);
    static std::unique_ptr<RepoPane> openWithChanges(StagePaneWorld &world, const QSize &size = {1180, 760});
};

std::unique_ptr<RepoPane> StagePaneTest::openWithChanges(StagePaneWorld &world, const QSize &size)
{
    return world.openWith(
        [&world] {
            QVERIFY(world.write(u"config.json"_s, "{\n  \"model_type\": \"clip\",\n  \"projection_dim\": 768\n}\n"));
            QVERIFY(world.write(u"notes.txt"_s, "A new file\n"));
            QVERIFY(world.move(u"weights/encoder.bin"_s, u"encoder-v2.bin"_s));
            QVERIFY(world.remove(u"tokenizer"_s));
        },
        size);
}

void StagePaneTest::nothingIsShownWhileNothingIsStaged()
{
    StagePaneWorld world;
    const auto pane = world.open(world.url(View::Files));
    QTRY_VERIFY(part<QTreeView>(*pane, "fileTree")->isVisible());
    QVERIFY(!part<QWidget>(*pane, "stagePane")->isVisible());
    QVERIFY(world.write(u"notes.txt"_s, "A new file\n"));
    QVERIFY(part<QWidget>(*pane, "stagePane")->isVisible());
    world.stage().undo();
    QVERIFY(!part<QWidget>(*pane, "stagePane")->isVisible());
}

void StagePaneTest::changesAreListedWithWhatBecomesOfThem()
{
    StagePaneWorld world;
    const auto pane = openWithChanges(world);
    QCOMPARE(part<QLabel>(*pane, "stageCount")->text(), u"Stage (4)"_s);
    auto *list = part<QListView>(*pane, "stageList");
    QStringList rows;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        rows += list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    QCOMPARE(rows,
             (QStringList{u"Changed config.json, 52 B"_s, u"Moved weights/encoder.bin → encoder-v2.bin, 70 kB"_s,
                          u"Added notes.txt, 11 B"_s, u"Deleted tokenizer/"_s}));
}

void StagePaneTest::aClickShowsTheChange()
{
    StagePaneWorld world;
    const auto pane = openWithChanges(world);
    auto *list = part<QListView>(*pane, "stageList");
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    auto *change = part<ChangeView>(*pane, "changeView");
    QVERIFY(change->isVisible());
    auto *lines = part<DiffView>(change->changes(), "diffView");
    QTRY_VERIFY(lines->isVisible());
    QTRY_VERIFY(!change->changes().comparison().file(0).diff.hunks.empty());
    lines->setFocus();
    QTest::keySequence(lines, QKeySequence::SelectAll);
    QVERIFY(lines->selectedText().contains(u"512"_s));
    QVERIFY(lines->selectedText().contains(u"768"_s) || lines->isSplit());
    // Keys go on through the list.
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(change->change().path, u"encoder-v2.bin"_s);
    // What only moves has no lines.
    QTRY_COMPARE(change->changes().comparison().file(0).diff.change, hub::FileDiff::Change::Renamed);
    QCOMPARE(change->changes().comparison().file(0).kind, ChangedFile::Kind::Alike);
    // What is unstaged is no longer to be seen.
    QTest::keyClick(list, Qt::Key_Delete);
    QTRY_VERIFY(!change->isVisible());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    QVERIFY(change->isVisible());
    change->setFocus();
    QTest::keyClick(change, Qt::Key_Escape);
    QVERIFY(part<QTreeView>(*pane, "fileTree")->isVisible());
}

void StagePaneTest::allThatIsStagedIsShownTogether()
{
    StagePaneWorld world;
    const auto pane = openWithChanges(world);
    QTest::mouseClick(button(*pane, "stageShowAll"), Qt::LeftButton);
    auto *change = part<ChangeView>(*pane, "changeView");
    QVERIFY(change->isVisible());
    const Comparison &comparison = change->changes().comparison();
    const auto paths = [&comparison] {
        QStringList all;
        for (const ChangedFilePointer &file : comparison.changes().files)
            all += file->path();
        return all;
    };
    // A folder comes with the files in it.
    QTRY_COMPARE(paths(),
                 (QStringList{u"config.json"_s, u"encoder-v2.bin"_s, u"notes.txt"_s, u"tokenizer/empty.txt"_s,
                              u"tokenizer/vocab.txt"_s}));
    QCOMPARE(comparison.file(4).diff.change, hub::FileDiff::Change::Deleted);
    QTRY_VERIFY(comparison.file(0).added == 1 && comparison.file(0).removed == 1);
    QTRY_COMPARE(comparison.file(2).added, 1);
    // What is staged meanwhile comes along, and what is unstaged goes.
    QVERIFY(world.move(u"weights/deep"_s, u"shallow"_s));
    QTRY_VERIFY(paths().contains(u"shallow/notes.txt"_s));
    QTest::mouseClick(button(*pane, "unstageAll"), Qt::LeftButton);
    QTRY_VERIFY(!change->isVisible());
}

void StagePaneTest::picturesTensorsAndCardsAreShownBeforeTheyAreCommitted()
{
    StagePaneWorld world;
    QImage picture(40, 30, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QBuffer png;
    QVERIFY(png.open(QIODevice::WriteOnly) && picture.save(&png, "PNG"));
    QByteArray weights = RepoWorld::safetensors();
    weights.replace("logit_scale", "logit_scalf");
    const auto pane = world.openWith([&] {
        QVERIFY(world.put(
            {.path = u"a/logo.png"_s, .localPath = world.makeFile(u"logo.png"_s, png.data()), .size = png.size()}));
        QVERIFY(world.put({.path = u"model.safetensors"_s,
                           .localPath = world.makeFile(u"w.bin"_s, weights),
                           .size = weights.size()}));
        QVERIFY(world.write(u"README.md"_s, RepoWorld::card().replace("apache-2.0", "mit")));
    });
    QTest::mouseClick(button(*pane, "stageShowAll"), Qt::LeftButton);
    auto *change = part<ChangeView>(*pane, "changeView");
    const Comparison &comparison = change->changes().comparison();
    const auto detailsOf = [&comparison](const QString &path) -> const FileDetails & {
        static const FileDetails none;
        const int file = comparison.changes().indexOf(path);
        return file < 0 ? none : comparison.details(file);
    };
    auto *view = part<DiffView>(*change, "diffView");
    const auto look = [&](const QString &path) {
        [&] { QTRY_VERIFY(comparison.changes().indexOf(path) >= 0); }();
        view->goToFile(comparison.changes().indexOf(path));
        [&] { QTRY_COMPARE(detailsOf(path).state, FileDetails::State::Ready); }();
    };
    look(u"a/logo.png"_s);
    QVERIFY(detailsOf(u"a/logo.png"_s).pictures[0].image.isNull());
    QCOMPARE(detailsOf(u"a/logo.png"_s).pictures[1].size, QSize(40, 30));
    look(u"model.safetensors"_s);
    QStringList cells;
    for (const DetailTable &table : detailsOf(u"model.safetensors"_s).tables) {
        for (const DetailTable::Row &row : table.rows)
            cells += row.cells;
    }
    QVERIFY(cells.contains(u"logit_scale"_s) && cells.contains(u"logit_scalf"_s));
    look(u"README.md"_s);
    QCOMPARE(detailsOf(u"README.md"_s).tables.size(), 1);
    QCOMPARE(comparison.file(comparison.changes().indexOf(u"README.md"_s)).added, 1);
}

void StagePaneTest::aChangeThatCannotBeLookedUpIsTriedAgain()
{
    StagePaneWorld world;
    const auto pane = openWithChanges(world);
    world.hub.failNext(u"/api/models/acme/clip-small/paths-info/main"_s, 1, 400, R"({"error":"Not today."})");
    QTest::mouseClick(button(*pane, "stageShowAll"), Qt::LeftButton);
    auto *change = part<ChangeView>(*pane, "changeView");
    auto *states = part<PaneStates>(*change, "changeStates");
    QTRY_COMPARE(states->state(), PaneStates::State::Failed);
    emit states->retryRequested();
    QTRY_COMPARE(change->changes().comparison().changes().files.size(), 5);
}

void StagePaneTest::keysUnstageAndUndo()
{
    StagePaneWorld world;
    const auto pane = openWithChanges(world);
    auto *list = part<QListView>(*pane, "stageList");
    list->setFocus();
    list->setCurrentIndex(list->model()->index(2, 0));
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(list->model()->rowCount(), 3);
    QCOMPARE(textOf(*pane, "stageNote"), u"notes.txt was unstaged."_s);
    QTest::keySequence(list, QKeySequence::Undo);
    QCOMPARE(list->model()->rowCount(), 4);
    QTest::keySequence(list, QKeySequence::SelectAll);
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(list->model()->rowCount(), 0);
    QVERIFY(part<QWidget>(*pane, "stagePane")->isVisible()); // there is something to be undone
    QTest::mouseClick(part<MessageBar>(*pane, "stageNote")->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QCOMPARE(list->model()->rowCount(), 4);
}

void StagePaneTest::theCrossUnstages()
{
    StagePaneWorld world;
    const auto pane = openWithChanges(world);
    auto *list = part<QListView>(*pane, "stageList");
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, StageDelegate::crossRect(optionOf(*list, 0)).center());
    QCOMPARE(list->model()->rowCount(), 3);
    QVERIFY(!world.stage().changes().targetAt(u"config.json"_s));
    emit list->customContextMenuRequested(list->visualRect(list->model()->index(0, 0)).center());
    auto *menu = pane->findChild<QMenu *>(u"stageMenu"_s);
    QVERIFY(menu);
    menu->findChild<QAction *>(u"unstage"_s)->trigger();
    QCOMPARE(list->model()->rowCount(), 2);
    menu->close();
}

void StagePaneTest::allIsUnstagedAndComesBack()
{
    StagePaneWorld world;
    const auto pane = openWithChanges(world);
    QTest::mouseClick(button(*pane, "unstageAll"), Qt::LeftButton);
    QVERIFY(world.stage().isEmpty());
    QCOMPARE(textOf(*pane, "stageNote"), u"4 change(s) were unstaged."_s);
    QTest::mouseClick(part<MessageBar>(*pane, "stageNote")->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QCOMPARE(world.stage().changes().count(), 4);
    QTest::mouseClick(button(*pane, "unstageAll"), Qt::LeftButton);
    QTest::mouseClick(part<MessageBar>(*pane, "stageNote")->findChild<QToolButton *>(u"close"_s), Qt::LeftButton);
    QVERIFY(!part<QWidget>(*pane, "stagePane")->isVisible());
}

void StagePaneTest::controlReturnCommits()
{
    StagePaneWorld world;
    const auto pane = openWithChanges(world);
    auto *title = part<QLineEdit>(*pane, "stageTitle");
    title->setFocus();
    QTest::keyClicks(title, u"Tidy up"_s);
    auto *description = part<QPlainTextEdit>(*pane, "stageDescription");
    QTest::keyClick(title, Qt::Key_Tab);
    QVERIFY(description->hasFocus());
    QTest::keyClicks(description, u"All at once"_s);
    QTest::keyClick(description, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(world.commitOf().state(), State::Done);
    QVERIFY(part<QLabel>(*pane, "stageResultText")->text().contains(u"Tidy up"_s));
    QVERIFY(title->text().isEmpty());
    QVERIFY(!part<QWidget>(*pane, "stageList")->isVisible());
    // The files are those of the new commit.
    auto *tree = part<QTreeView>(*pane, "fileTree");
    const auto has = [tree](const QString &name) {
        return !tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, name).isEmpty();
    };
    QTRY_VERIFY(has(u"notes.txt"_s));
    QTRY_VERIFY(!has(u"tokenizer"_s));
    QSignalSpy places(pane.get(), &Pane::placeChanged);
    QTest::mouseClick(button(*pane, "stageView"), Qt::LeftButton);
    QCOMPARE(places.size(), 1);
    QCOMPARE(pane->place().repo().commit, world.head());
    QTest::mouseClick(button(*pane, "stageResultClose"), Qt::LeftButton);
    QVERIFY(!part<QWidget>(*pane, "stagePane")->isVisible());
}

void StagePaneTest::theTitleIsMadeUpUnlessTyped()
{
    StagePaneWorld world;
    const auto pane = world.openWith([&] { QVERIFY(world.write(u"config.json"_s, "{}\n")); });
    QCOMPARE(part<QLineEdit>(*pane, "stageTitle")->placeholderText(), u"Update config.json"_s);
    QVERIFY(world.remove(u"train.py"_s));
    QCOMPARE(part<QLineEdit>(*pane, "stageTitle")->placeholderText(), u"Change 2 file(s)"_s);
    QTest::mouseClick(button(*pane, "stageCommit"), Qt::LeftButton, {}, QPoint(12, 12));
    QTRY_COMPARE(world.commitOf().state(), State::Done);
    QCOMPARE(world.commitOf().summary(), u"Change 2 file(s)"_s);
}

void StagePaneTest::whatWasTypedOutlivesThePane()
{
    StagePaneWorld world;
    auto pane = openWithChanges(world);
    QTest::keyClicks(part<QLineEdit>(*pane, "stageTitle"), u"Half a title"_s);
    QTest::keyClicks(part<QPlainTextEdit>(*pane, "stageDescription"), u"and more"_s);
    pane = world.openWith([] { });
    QCOMPARE(part<QLineEdit>(*pane, "stageTitle")->text(), u"Half a title"_s);
    QCOMPARE(part<QPlainTextEdit>(*pane, "stageDescription")->toPlainText(), u"and more"_s);
    pane.reset();
    // And the program.
    world.stages.reset();
    world.stages = std::make_unique<Stages>(world.client, *world.journal, world.changes, world.stageFolder());
    pane = world.openWith([] { });
    QCOMPARE(part<QListView>(*pane, "stageList")->model()->rowCount(), 4);
    QCOMPARE(part<QLineEdit>(*pane, "stageTitle")->text(), u"Half a title"_s);
}

void StagePaneTest::aPullRequestIsOneOfTheWays()
{
    StagePaneWorld world;
    const auto pane = openWithChanges(world);
    QToolButton *send = button(*pane, "stageCommit");
    QCOMPARE(send->text(), u"Commit to main"_s);
    QCOMPARE(send->popupMode(), QToolButton::MenuButtonPopup);
    const QString head = world.head();
    send->menu()->findChild<QAction *>(u"openPullRequest"_s)->trigger();
    QTRY_COMPARE(world.commitOf().state(), State::Done);
    QCOMPARE(world.head(), head);
    QVERIFY(part<QLabel>(*pane, "stageResultText")->text().contains(u"Pull request #1"_s));
    QSignalSpy places(pane.get(), &Pane::placeChanged);
    QTest::mouseClick(button(*pane, "stageView"), Qt::LeftButton);
    QCOMPARE(pane->place().repo().discussion, 1);
    QVERIFY(!part<QWidget>(*pane, "stageResult")->isVisible());
}

void StagePaneTest::aRepoOfOthersIsOnlyProposedTo()
{
    StagePaneWorld world;
    const auto pane = openWithChanges(world);
    auth::Account other = world.writer();
    other.organizations.clear();
    pane->setAccount(other);
    QToolButton *send = button(*pane, "stageCommit");
    QCOMPARE(send->text(), u"Open pull request"_s);
    QVERIFY(!send->menu());
    QVERIFY(part<QLabel>(*pane, "stageObstacle")->text().contains(u"not yours"_s));
    QTest::mouseClick(send, Qt::LeftButton);
    QTRY_COMPARE(world.commitOf().state(), State::Done);
    QCOMPARE(world.commitOf().outcome().commit.pullRequest, 1);
}

void StagePaneTest::aTokenThatCanOnlyReadIsToldSo()
{
    StagePaneWorld world;
    const auto pane = openWithChanges(world);
    auth::Account reader = world.writer();
    reader.tokenRole = u"read"_s;
    pane->setAccount(reader);
    world.hub.clearRequests();
    QVERIFY(!button(*pane, "stageCommit")->isEnabled());
    QVERIFY(button(*pane, "stageCommit")->toolTip().contains(u"only read"_s));
    QVERIFY(part<QLabel>(*pane, "stageObstacle")->text().contains(u"only read"_s));
    QVERIFY(button(*pane, "stageRemedy")->isVisible());
    part<QLineEdit>(*pane, "stageTitle")->setFocus();
    QTest::keyClick(part<QLineEdit>(*pane, "stageTitle"), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(world.commitOf().state(), State::Idle);
    QCOMPARE(world.requestsFor(u"/commit/"_s), 0);
}

void StagePaneTest::somebodySignedOutIsToldSo()
{
    StagePaneWorld world;
    const auto pane = openWithChanges(world);
    pane->setAccount(auth::Account::signedOut(world.hub.url()));
    QVERIFY(!button(*pane, "stageCommit")->isEnabled());
    QSignalSpy asked(pane.get(), &Pane::signInRequested);
    QTest::mouseClick(button(*pane, "stageRemedy"), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
}

void StagePaneTest::progressIsShownAndCancelStops()
{
    StagePaneWorld world;
    const auto pane = openWithChanges(world);
    world.hub.staySilent(u"/api/models/acme/clip-small/preupload/main"_s);
    part<QLineEdit>(*pane, "stageTitle")->setFocus();
    QTest::keyClick(part<QLineEdit>(*pane, "stageTitle"), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(part<QProgressBar>(*pane, "stageProgress")->isVisible());
    QVERIFY(!button(*pane, "stageCommit")->isVisible());
    QTRY_COMPARE(part<QLabel>(*pane, "stagePhase")->text(), u"Asking the Hub"_s);
    // Nothing can be unstaged meanwhile, and that is said.
    auto *list = part<QListView>(*pane, "stageList");
    list->setCurrentIndex(list->model()->index(0, 0));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(list->model()->rowCount(), 4);
    QTest::mouseClick(part<QPushButton>(*pane, "stageCancel"), Qt::LeftButton);
    QTRY_COMPARE(world.commitOf().state(), State::Failed);
    QVERIFY(textOf(*pane, "stageMessage").startsWith(u"Cancelled"_s));
    QCOMPARE(list->model()->rowCount(), 4);
    world.hub.clearSwitches();
}

void StagePaneTest::aFailureIsSaidAndTriedAgain()
{
    StagePaneWorld world;
    const auto pane = openWithChanges(world);
    world.hub.failNext(u"/api/models/acme/clip-small/commit/main"_s, 1, 400, R"({"error":"Not today."})");
    part<QLineEdit>(*pane, "stageTitle")->setFocus();
    QTest::keyClick(part<QLineEdit>(*pane, "stageTitle"), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(world.commitOf().state(), State::Failed);
    QVERIFY(textOf(*pane, "stageMessage").contains(u"Not today."_s));
    QCOMPARE(part<QListView>(*pane, "stageList")->model()->rowCount(), 4);
    QTest::mouseClick(part<MessageBar>(*pane, "stageMessage")->findChild<QToolButton *>(u"retry"_s), Qt::LeftButton);
    QTRY_COMPARE(world.commitOf().state(), State::Done);
}

void StagePaneTest::aCommitIsUndone()
{
    StagePaneWorld world;
    const auto pane = openWithChanges(world);
    const StageSurroundings before = world.entries();
    button(*pane, "stageCommit")->click();
    QTRY_COMPARE(world.commitOf().state(), State::Done);
    QVERIFY(world.entries().size() != before.size());
    world.hub.clearRequests();
    // Not while something else is staged.
    QVERIFY(world.write(u"other.txt"_s, "x\n"));
    QVERIFY(!button(*pane, "stageRevert")->isEnabled());
    QVERIFY(!button(*pane, "stageRevert")->toolTip().isEmpty());
    world.stage().undo();
    QTest::mouseClick(button(*pane, "stageRevert"), Qt::LeftButton);
    QTRY_COMPARE(world.commitOf().action(), StageCommit::Action::Revert);
    QTRY_COMPARE(world.commitOf().state(), State::Done);
    QVERIFY(part<QLabel>(*pane, "stageResultText")->text().startsWith(u"The commit was undone"_s));
    QVERIFY(!button(*pane, "stageRevert")->isVisible());
    QCOMPARE(world.hub.bytesReceivedByStorage(), 0);
    QCOMPARE(world.entries().size(), before.size());
}

void StagePaneTest::aPullRequestIsClosedAgain()
{
    StagePaneWorld world;
    const auto pane = openWithChanges(world);
    button(*pane, "stageCommit")->menu()->findChild<QAction *>(u"openPullRequest"_s)->trigger();
    QTRY_COMPARE(world.commitOf().state(), State::Done);
    QTest::mouseClick(button(*pane, "stageRevert"), Qt::LeftButton);
    QTRY_COMPARE(textOf(*pane, "stageNote"), u"Pull request #1 was closed."_s);
    QVERIFY(!part<QWidget>(*pane, "stageResult")->isVisible());
}

void StagePaneTest::aConflictIsDecided()
{
    StagePaneWorld world;
    const auto pane = openWithChanges(world);
    world.commit(u"Meanwhile"_s,
                 {{.path = u"config.json"_s, .content = "{\n  \"theirs\": true\n}\n"},
                  {.path = u"notes.txt"_s, .content = "Their file\n"}});
    const QString head = world.head();
    button(*pane, "stageCommit")->click();
    QTRY_COMPARE(world.commitOf().state(), State::Conflicted);
    QCOMPARE(world.head(), head);
    QTest::mouseClick(part<MessageBar>(*pane, "stageMessage")->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    auto *dialog = part<ConflictDialog>(*pane, "conflictDialog");
    QVERIFY(dialog && dialog->isVisible());
    QTRY_VERIFY(
        part<QWidget>(*dialog, "conflictMine")->findChild<QPlainTextEdit *>()->toPlainText().contains(u"768"_s));
    QTRY_VERIFY(
        part<QWidget>(*dialog, "conflictTheirs")->findChild<QPlainTextEdit *>()->toPlainText().contains(u"theirs"_s));
    QVERIFY(!part<QPushButton>(*dialog, "decide")->isEnabled());
    QTest::mouseClick(part<QRadioButton>(*dialog, "keepMine"), Qt::LeftButton, {}, QPoint(8, 8));
    QCOMPARE(part<QLabel>(*dialog, "conflictsLeft")->text(), u"1 path(s) left to decide about"_s);
    auto *paths = part<QListWidget>(*dialog, "conflictList");
    QTest::keyClick(paths, Qt::Key_Down);
    QTest::mouseClick(part<QRadioButton>(*dialog, "keepTheirs"), Qt::LeftButton, {}, QPoint(8, 8));
    QTest::mouseClick(part<QPushButton>(*dialog, "decide"), Qt::LeftButton);
    QTRY_COMPARE(world.commitOf().state(), State::Done);
    QVERIFY(world.content(u"config.json"_s).contains("768"));
    QCOMPARE(world.content(u"notes.txt"_s), QByteArray("Their file\n"));
    QVERIFY(world.entries().contains(u"encoder-v2.bin"_s));
}

//! Others change what is staged, and the commit runs into it.
ConflictDialog *StagePaneTest::runIntoConflict(StagePaneWorld &world, const RepoPane &pane)
{
    world.commit(
        u"Meanwhile"_s,
        {{.path = u"config.json"_s, .content = "{\n  \"model_type\": \"clip\",\n  \"projection_dim\": 1024\n}\n"},
         {.path = u"notes.txt"_s, .content = "Their file\n"}});
    button(pane, "stageCommit")->click();
    [&] { QTRY_COMPARE(world.commitOf().state(), State::Conflicted); }();
    QTest::mouseClick(part<MessageBar>(pane, "stageMessage")->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    return part<ConflictDialog>(pane, "conflictDialog");
}

void StagePaneTest::aConflictInATextIsMergedLineByLine()
{
    StagePaneWorld world;
    const auto pane = openWithChanges(world);
    auto *dialog = runIntoConflict(world, *pane);
    QVERIFY(dialog);
    auto *merge = part<QRadioButton>(*dialog, "mergeLines");
    QVERIFY(!merge->isEnabled() && !merge->toolTip().isEmpty());
    QTRY_VERIFY(merge->isEnabled());
    QTest::mouseClick(merge, Qt::LeftButton, {}, QPoint(8, 8));
    auto *result = part<CodeEditor>(*dialog, "conflictResult");
    QTRY_VERIFY(result->isVisible());
    QVERIFY(result->text().contains("<<<<<<<"_L1));
    QCOMPARE(part<QLabel>(*dialog, "conflictsLeft")->text(), u"2 path(s) left to decide about"_s);
    QTest::keyClick(result, Qt::Key_3, Qt::AltModifier);
    QVERIFY2(!result->text().contains("<<<<<<<"_L1), qPrintable(result->text()));
    QCOMPARE(part<QLabel>(*dialog, "conflictsLeft")->text(), u"1 path(s) left to decide about"_s);
    // The other file was added by both: it is taken as it is made by hand.
    auto *paths = part<QListWidget>(*dialog, "conflictList");
    QTest::keyClick(paths, Qt::Key_Down);
    QVERIFY(!result->isVisible());
    QTRY_VERIFY(merge->isEnabled());
    QTest::mouseClick(merge, Qt::LeftButton, {}, QPoint(8, 8));
    QTRY_VERIFY(result->isVisible());
    result->selectAll();
    QTest::keyClicks(result, u"by hand"_s);
    // What was made of the first one is still there.
    QTest::keyClick(paths, Qt::Key_Up);
    QVERIFY(result->text().contains("768"_L1) && result->text().contains("1024"_L1));
    QTest::mouseClick(part<QPushButton>(*dialog, "decide"), Qt::LeftButton);
    QTRY_COMPARE(world.commitOf().state(), State::Done);
    const QByteArray config = world.content(u"config.json"_s);
    QVERIFY2(config.indexOf("768") < config.indexOf("1024") && config.contains("768"), config.constData());
    QVERIFY(!config.contains("<<<<"));
    QCOMPARE(world.content(u"notes.txt"_s), QByteArray("by hand"));
}

void StagePaneTest::aConflictIsSettledAsItWasBefore()
{
    StagePaneWorld world;
    const QByteArray before = world.content(u"config.json"_s);
    const auto pane = openWithChanges(world);
    auto *dialog = runIntoConflict(world, *pane);
    QVERIFY(dialog);
    auto *keep = part<QRadioButton>(*dialog, "keepBefore");
    QTRY_VERIFY(keep->isEnabled());
    QTRY_VERIFY(
        part<QWidget>(*dialog, "conflictBefore")->findChild<QPlainTextEdit *>()->toPlainText().contains(u"512"_s));
    QTest::mouseClick(keep, Qt::LeftButton, {}, QPoint(8, 8));
    QTest::keyClick(part<QListWidget>(*dialog, "conflictList"), Qt::Key_Down);
    QTRY_VERIFY(keep->isEnabled());
    QVERIFY(keep->text().contains(u"delete"_s));
    QTest::mouseClick(keep, Qt::LeftButton, {}, QPoint(8, 8));
    QTest::mouseClick(part<QPushButton>(*dialog, "decide"), Qt::LeftButton);
    QTRY_COMPARE(world.commitOf().state(), State::Done);
    QCOMPARE(world.content(u"config.json"_s), before);
    QVERIFY(!world.entries().contains(u"notes.txt"_s));
    QVERIFY(world.entries().contains(u"encoder-v2.bin"_s));
}

void StagePaneTest::aServerThatIgnoresTheParentIsToldOf()
{
    StagePaneWorld world({{u"ignoresParent"_s, true}});
    const auto pane = openWithChanges(world);
    world.hub.delay(u"/api/models/acme/clip-small/commit/main"_s, 1000, 1);
    button(*pane, "stageCommit")->click();
    QTRY_COMPARE(world.requestsFor(u"/commit/main"_s), 1);
    world.commit(u"Meanwhile"_s, {{.path = u"config.json"_s, .content = "[]\n"}});
    QTRY_COMPARE(world.commitOf().state(), State::Done);
    const QString words = part<QLabel>(*pane, "stageResultText")->text();
    QVERIFY2(words.contains(u"replace"_s) && words.contains(u"config.json"_s), qPrintable(words));
}

void StagePaneTest::aStageBelongsToItsBranch()
{
    StagePaneWorld world;
    const auto pane = openWithChanges(world);
    hub::RepoUrl other = world.url(View::Files);
    other.revision = u"experiment"_s;
    QVERIFY(pane->setPlace(Place(other)));
    QTRY_VERIFY(!part<QWidget>(*pane, "stagePane")->isVisible());
    other.revision = u"v1.0"_s;
    QVERIFY(pane->setPlace(Place(other)));
    QTRY_VERIFY(part<QTreeView>(*pane, "fileTree")->model()->rowCount() > 3);
    QVERIFY(!part<QWidget>(*pane, "stagePane")->isVisible());
    QVERIFY(pane->setPlace(Place(world.url(View::Files))));
    QTRY_VERIFY(part<QWidget>(*pane, "stagePane")->isVisible());
}

void StagePaneTest::thePaneCollapses()
{
    StagePaneWorld world;
    const auto pane = openWithChanges(world);
    QTest::mouseClick(button(*pane, "stageToggle"), Qt::LeftButton);
    QVERIFY(!part<QListView>(*pane, "stageList")->isVisible());
    QVERIFY(part<QLabel>(*pane, "stageCount")->isVisible());
    QTest::mouseClick(button(*pane, "stageToggle"), Qt::LeftButton);
    QVERIFY(part<QListView>(*pane, "stageList")->isVisible());
}

void StagePaneTest::theMenuAndThePaletteHaveTheStage()
{
    StagePaneWorld world;
    const auto pane = world.open(world.url(View::Files));
    QTRY_VERIFY(part<QTreeView>(*pane, "fileTree")->model()->rowCount() > 3);
    const auto group = [&pane] {
        const QList<ActionGroup> groups = pane->actionGroups();
        const auto found = std::ranges::find(groups, u"Stage"_s, &ActionGroup::title);
        return found == groups.end() ? QList<QAction *>() : found->actions;
    };
    const auto action = [&group](const QString &name) {
        const QList<QAction *> actions = group();
        const auto found = std::ranges::find(actions, name, &QAction::objectName);
        return found == actions.end() ? nullptr : *found;
    };
    QAction *commit = action(u"stage.commit"_s);
    QVERIFY(commit && !commit->isEnabled());
    QCOMPARE(commit->toolTip(), u"Nothing is staged"_s);
    QVERIFY(world.write(u"notes.txt"_s, "A new file\n"));
    QVERIFY(world.remove(u"tokenizer"_s));
    QVERIFY(commit->isEnabled() && action(u"stage.propose"_s)->isEnabled());
    QVERIFY(!action(u"stage.decide"_s)->isEnabled() && !action(u"stage.takeBack"_s)->isEnabled());
    action(u"stage.unstageAll"_s)->trigger();
    QVERIFY(world.stage().isEmpty());
    action(u"stage.undo"_s)->trigger();
    QCOMPARE(world.stage().changes().count(), 2);
    action(u"stage.showAll"_s)->trigger();
    QVERIFY(part<QWidget>(*pane, "changeView")->isVisible());
    // The palette finds the same by its words.
    QStringList words;
    const QList<PaletteSource *> sources = pane->paletteSources();
    for (PaletteSource *source : sources) {
        source->prepare();
        for (qsizetype i = 0; i < source->count(); ++i)
            words += source->text(i);
    }
    QVERIFY2(words.contains(u"Commit what is staged"_s), qPrintable(words.join(u'\n')));
    QVERIFY(words.contains(u"Unstage all"_s));
    const QString head = world.head();
    commit->trigger();
    QTRY_COMPARE(world.commitOf().state(), State::Done);
    QVERIFY(world.head() != head);
    QVERIFY(!commit->isEnabled());
    action(u"stage.takeBack"_s)->trigger();
    QTRY_VERIFY(!world.entries().contains(u"notes.txt"_s));
}

void StagePaneTest::changedTablesAreShownAsTables()
{
    StagePaneWorld world;
    world.commit(u"Add a table"_s, {{.path = u"data.csv"_s, .content = "id,name\n1,ann\n2,bob\n"}});
    const auto pane = world.openWith([&world] { QVERIFY(world.write(u"data.csv"_s, "id,name\n1,ann\n2,eve\n")); });
    auto *list = part<QListView>(*pane, "stageList");
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    auto *change = part<ChangeView>(*pane, "changeView");
    QVERIFY(change->isVisible());
    QTRY_VERIFY(change->changes().comparison().changes().files.size() == 1);
    QTRY_VERIFY(!change->changes().comparison().details(0).tables.empty());
    const DetailTable &table = change->changes().comparison().details(0).tables.front();
    QVERIFY(table.isRows);
    QCOMPARE(table.columns, (QStringList{u"Row"_s, u"id"_s, u"name"_s}));
    QCOMPARE(table.rows.front().cells.last(), u"bob → eve"_s);
}

void StagePaneTest::scenes()
{
    StagePaneWorld world;
    const auto settled = [&](const QSize &size) {
        [&] { QTRY_VERIFY(world.commitOf().state() != State::Running); }();
        world.hub.clearSwitches();
        world.commitOf().dismiss();
        world.stage().settle();
        auto pane = openWithChanges(world, size);
        QTest::qWait(300);
        return pane;
    };
    scenes::shoot(u"stage"_s, [&] { return settled({1280, 760}); });
    scenes::shoot(u"stage-change"_s, [&] {
        auto pane = settled({1280, 760});
        auto *list = part<QListView>(*pane, "stageList");
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
        QTest::qWait(300);
        return pane;
    });
    scenes::shoot(u"stage-table"_s, [&] {
        auto pane = settled({1280, 760});
        world.stage().settle();
        world.commit(u"Add a table"_s,
                     {{.path = u"data.csv"_s,
                       .content = "id,name,score,comment\n1,ann,0.5,first\n2,bob,0.25,second\n3,cid,0.75,third\n"}});
        [&] {
            QVERIFY(world.write(u"data.csv"_s,
                                "id,name,score,comment\n1,ann,0.5,first\n2,bob,0.5,better\n4,dan,0.1,new\n"
                                "5,eve,0.9,\"new, too\"\n"));
        }();
        auto *list = part<QListView>(*pane, "stageList");
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
        QTest::qWait(500);
        return pane;
    });
    scenes::shoot(u"stage-all"_s, [&] {
        auto pane = settled({1280, 860});
        QImage picture(320, 200, QImage::Format_RGB32);
        picture.fill(QColor(0x2f, 0x6f, 0xb0));
        QBuffer png;
        if (!png.open(QIODevice::WriteOnly) || !picture.save(&png, "PNG"))
            qFatal("a picture for the scene cannot be made");
        world.put(
            {.path = u"a/logo.png"_s, .localPath = world.makeFile(u"logo.png"_s, png.data()), .size = png.size()});
        button(*pane, "stageShowAll")->click();
        QTest::qWait(800);
        return pane;
    });
    scenes::shoot(u"stage-unreadable"_s, [&] {
        auto pane = settled({1280, 760});
        for (const QString &name : {u"first.bin"_s, u"second.bin"_s}) {
            world.put({.path = name, .localPath = world.makeFile(name), .size = 8});
            QFile::remove(world.local.filePath(name));
        }
        button(*pane, "stageCommit")->click();
        [&] { QTRY_COMPARE(world.commitOf().state(), State::Failed); }();
        return pane;
    });
    scenes::shoot(u"stage-refused"_s, [&] {
        auto pane = settled({1280, 760});
        auth::Account reader = world.writer();
        reader.tokenRole = u"read"_s;
        pane->setAccount(reader);
        return pane;
    });
    scenes::shoot(u"stage-running"_s, [&] {
        auto pane = settled({1280, 760});
        world.hub.staySilent(u"/api/models/acme/clip-small/preupload/main"_s);
        button(*pane, "stageCommit")->click();
        QTest::qWait(400);
        world.commitOf().cancel();
        return pane;
    });
    scenes::shoot(u"stage-failed"_s, [&] {
        auto pane = settled({1280, 760});
        world.hub.failNext(u"/api/models/acme/clip-small/commit/main"_s, 1, 400, R"({"error":"Not today."})");
        button(*pane, "stageCommit")->click();
        [&] { QTRY_COMPARE(world.commitOf().state(), State::Failed); }();
        return pane;
    });
    const auto conflict = [&] {
        auto pane = settled({1280, 760});
        const QString oid = world.entries().value(u"config.json"_s).oid;
        world.commit(u"Meanwhile"_s,
                     {{.path = u"config.json"_s, .content = "{\n  \"theirs\": true\n}\n"},
                      {.path = u"notes.txt"_s, .content = "Their file\n"}});
        auto dialog = std::make_unique<ConflictDialog>(
            *world.stages, world.stage(),
            std::vector<StageConflict>{
                {.path = u"config.json"_s,
                 .expectedOid = oid,
                 .now = world.entries().value(u"config.json"_s),
                 .head = world.head()},
                {.path = u"notes.txt"_s, .now = world.entries().value(u"notes.txt"_s), .head = world.head()}});
        dialog->show();
        QTest::qWait(500);
        return dialog;
    };
    scenes::shoot(u"stage-conflict"_s, [&] {
        auto dialog = conflict();
        part<QRadioButton>(*dialog, "keepMine")->click();
        return std::unique_ptr<QWidget>(std::move(dialog));
    });
    scenes::shoot(u"stage-conflict-merge"_s, [&] {
        auto dialog = conflict();
        part<QRadioButton>(*dialog, "mergeLines")->click();
        QTest::qWait(300);
        return std::unique_ptr<QWidget>(std::move(dialog));
    });
    scenes::shoot(u"stage-done"_s, [&] {
        // Each look takes back what the one before has committed.
        if (world.commitOf().canRevert())
            world.commitOf().revert(u"Revert"_s);
        auto pane = settled({1280, 760});
        button(*pane, "stageCommit")->click();
        [&] { QTRY_COMPARE(world.commitOf().state(), State::Done); }();
        QTest::qWait(300);
        return pane;
    });
}

void StagePaneTest::aFailedPullRequestIsTriedAgainAsOne()
{
    StagePaneWorld world;
    const auto pane = openWithChanges(world);
    const QString head = world.head();
    world.hub.failNext(u"/api/models/acme/clip-small/commit/main"_s, 1, 400, R"({"error":"Not today."})");
    button(*pane, "stageCommit")->menu()->findChild<QAction *>(u"openPullRequest"_s)->trigger();
    QTRY_COMPARE(world.commitOf().state(), State::Failed);
    QTest::mouseClick(part<MessageBar>(*pane, "stageMessage")->findChild<QToolButton *>(u"retry"_s), Qt::LeftButton);
    QTRY_COMPARE(world.commitOf().state(), State::Done);
    QVERIFY(world.commitOf().outcome().commit.pullRequest > 0);
    QCOMPARE(world.head(), head);
}

QTEST_MAIN(StagePaneTest)
#include "stagepanetest.moc"
