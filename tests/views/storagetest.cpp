#include "hub/discussionactions.h"
#include "manageworld.h"
#include "models/history/pullrequestrefmodel.h"
#include "models/manage/largefilemodel.h"
#include "models/manage/largefileuses.h"
#include "scenes.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QProcess>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;

class StorageTest : public QObject
{
    Q_OBJECT

private slots:
    void theListsAreModels();
    void filesAreListedBySizeWithWhoNeedsThem();
    void aFileTakenOutOfABranchFreesNothingAndComesBack();
    void aNewerFileOfThatNameIsNotTakenOut();
    void takingOutOfAnotherBranchLeadsThere();
    void whatOnlyOldCommitsNeedIsInNoBranch();
    void erasingAsksForTheNameAndSaysWhatItFrees();
    void erasingKeepsCommitsIfTheHistoryIsNotRewritten();
    void aRefusedErasureIsSaid();
    void whoMayNotWriteChangesNothing();
    void aRepoWithoutLargeFilesSaysSo();
    void aMergedPullRequestLosesItsReference();
    void scenes();

private:
    static QListView *filesOf(const RepoPane &pane) { return part<QListView>(pane, "largeFiles"); }
    static MessageBar *messageOf(const RepoPane &pane) { return part<MessageBar>(pane, "settingsMessage"); }
    static std::unique_ptr<RepoPane> openPart(ManageWorld &world, const char *name, const auth::Account &account)
    {
        auto pane = world.openReal(world.settingsOf(RepoWorld::repo()), account);
        [&] {
            QTRY_COMPARE(part<PaneStates>(*pane, "repoStates")->state(), PaneStates::State::Content);
            press(*pane, name);
        }();
        return pane;
    }
    static std::unique_ptr<RepoPane> openFiles(ManageWorld &world)
    {
        auto pane = openPart(world, "settings-files", world.writer());
        [&] {
            QTRY_COMPARE(filesOf(*pane)->model()->rowCount(), 2);
            waitForUses(*pane);
        }();
        return pane;
    }
    static void waitForUses(const RepoPane &pane)
    {
        QTRY_VERIFY(filesOf(pane)->model()->index(0, 0).data(LargeFileModel::IsLookedUpRole).toBool());
    }
    static StageCommit &commitStaged(ManageWorld &world, const RepoPane &pane)
    {
        StageCommit &commit = world.stages->commit(world.stages->stage(RepoWorld::repo(), u"main"_s));
        auto *send = part<QToolButton>(pane, "stageCommit");
        [&] { QTRY_VERIFY(send->isVisible() && send->isEnabled()); }();
        QTest::mouseClick(send, Qt::LeftButton, {}, QPoint(12, 12));
        [&] { QTRY_VERIFY(commit.state() > StageCommit::State::Running); }();
        return commit;
    }
    static void select(const RepoPane &pane, int row)
    {
        filesOf(pane)->setCurrentIndex(filesOf(pane)->model()->index(row, 0));
    }
    static QStringList revisions(const RepoPane &pane, int row)
    {
        return filesOf(pane)->model()->index(row, 0).data(LargeFileModel::RevisionsRole).toStringList();
    }
    static QStringList files(const ManageWorld &world, const QString &revision = u"main"_s)
    {
        QProcess git;
        git.start(u"git"_s,
                  {u"-C"_s, world.hub.gitFolder(sandbox::Kind::Model, RepoWorld::id()), u"ls-tree"_s, u"-r"_s,
                   u"--name-only"_s, revision});
        git.waitForFinished();
        return QString::fromUtf8(git.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    }
};

void StorageTest::theListsAreModels()
{
    ManageWorld world;
    LargeFileUses uses(world.client);
    LargeFileModel model(world.client, uses);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSubject(RepoWorld::repo(), hub::LfsFileQuery::Sort::Size);
    uses.setRepo(RepoWorld::repo());
    uses.start();
    QTRY_COMPARE(model.rowCount(), 2);
    QTRY_COMPARE(uses.state(), LargeFileUses::State::Complete);
    QCOMPARE(uses.revisionCount(), 1); // main, v1.0 and experiment stand at one commit
    QCOMPARE(model.index(0).data(LargeFileModel::RevisionsRole).toStringList(),
             (QStringList{u"main"_s, u"experiment"_s, u"v1.0"_s}));
    world.hub.failNext(u"/api/models/acme/clip-small/tree/*"_s, 503);
    uses.start();
    QTRY_COMPARE(uses.state(), LargeFileUses::State::Failed);
    QVERIFY(!model.index(0).data(LargeFileModel::IsLookedUpRole).toBool());

    PullRequestRefModel references(world.client);
    const QAbstractItemModelTester other(&references, QAbstractItemModelTester::FailureReportingMode::QtTest);
    references.setRepo(RepoWorld::repo());
    QTRY_COMPARE(references.state(), PagedModelBase::State::Complete);
    QCOMPARE(references.rowCount(), 0);
}

void StorageTest::filesAreListedBySizeWithWhoNeedsThem()
{
    ManageWorld world;
    world.commit(u"Try"_s, {{.path = u"trial.txt"_s, .content = "trial"}}, 0, u"experiment"_s);
    const auto pane = openFiles(world);
    const QAbstractItemModel *model = filesOf(*pane)->model();
    QCOMPARE(model->index(0, 0).data().toString(), u"model.safetensors"_s);
    QCOMPARE(model->index(1, 0).data().toString(), u"weights/encoder.bin"_s);
    QVERIFY(revisions(*pane, 0).contains(u"experiment"_s));
    QVERIFY(part<QLabel>(*pane, "storageSummary")->text().contains(u"201 kB together"_s));
    QVERIFY(!part<QWidget>(*pane, "usesProgress")->isVisible());
    auto *sort = part<QComboBox>(*pane, "storageSort");
    sort->setFocus();
    QTest::keyClick(sort, Qt::Key_Down);
    QTRY_VERIFY(world.requestsFor(u"/lfs-files"_s) >= 2);
}

void StorageTest::aFileTakenOutOfABranchFreesNothingAndComesBack()
{
    ManageWorld world;
    const auto pane = openFiles(world);
    select(*pane, 1);
    QVERIFY(part<QComboBox>(*pane, "removeBranch")->isVisible());
    QCOMPARE(part<QPushButton>(*pane, "removeFromBranch")->text(), u"Take out of main"_s);
    press(*pane, "removeFromBranch");
    auto *note = part<MessageBar>(*pane, "stageNote");
    QTRY_VERIFY(note->isVisible());
    QVERIFY(note->text().contains(u"1 large file"_s));
    QVERIFY(files(world).contains(u"weights/encoder.bin"_s)); // nothing is done yet
    StageCommit &commit = commitStaged(world, *pane);
    QCOMPARE(commit.state(), StageCommit::State::Done);
    QVERIFY(!files(world).contains(u"weights/encoder.bin"_s));
    QVERIFY(files(world, u"experiment"_s).contains(u"weights/encoder.bin"_s));
    QCOMPARE(filesOf(*pane)->model()->rowCount(), 2);
    const qint64 sentBefore = world.hub.bytesReceivedByStorage();
    QTest::mouseClick(part<QToolButton>(*pane, "stageRevert"), Qt::LeftButton);
    QTRY_VERIFY(files(world).contains(u"weights/encoder.bin"_s));
    QCOMPARE(world.hub.bytesReceivedByStorage(), sentBefore);
}

void StorageTest::aNewerFileOfThatNameIsNotTakenOut()
{
    ManageWorld world;
    const auto pane = openFiles(world);
    select(*pane, 1);
    // Somebody else replaces the file after it was listed.
    world.commit(u"Newer"_s, {{.path = u"weights/encoder.bin"_s, .content = QByteArray(50'000, 'n'), .asLfs = true}});
    press(*pane, "removeFromBranch");
    QTRY_COMPARE(world.stages->stage(RepoWorld::repo(), u"main"_s).changes().count(), 1);
    StageCommit &commit = commitStaged(world, *pane);
    QCOMPARE(commit.state(), StageCommit::State::Conflicted);
    QVERIFY(files(world).contains(u"weights/encoder.bin"_s));
}

void StorageTest::takingOutOfAnotherBranchLeadsThere()
{
    ManageWorld world;
    const auto pane = openFiles(world);
    select(*pane, 1);
    auto *branch = part<QComboBox>(*pane, "removeBranch");
    branch->setCurrentIndex(branch->findText(u"experiment"_s));
    press(*pane, "removeFromBranch");
    QTRY_COMPARE(pane->place().repo().revision, u"experiment"_s);
    QCOMPARE(world.stages->stage(RepoWorld::repo(), u"experiment"_s).changes().count(), 1);
    auto *send = part<QToolButton>(*pane, "stageCommit");
    QTRY_VERIFY(send->isVisible());
    QCOMPARE(send->text(), u"Commit to experiment"_s);
    QTRY_VERIFY(part<QWidget>(*pane, "changeView")->isVisible());
}

void StorageTest::whatOnlyOldCommitsNeedIsInNoBranch()
{
    ManageWorld world;
    for (const QString &branch : {u"main"_s, u"experiment"_s})
        world.hub.commitFiles(sandbox::Kind::Model, RepoWorld::id(),
                              {.deletions = {u"weights/encoder.bin"_s}, .branch = branch});
    world.hub.addTag(sandbox::Kind::Model, RepoWorld::id(), u"v2.0"_s);
    const auto pane = openFiles(world);
    select(*pane, 1);
    QCOMPARE(revisions(*pane, 1), QStringList{u"v1.0"_s});
    QVERIFY(!part<QPushButton>(*pane, "removeFromBranch")->isEnabled());
    QVERIFY(part<QPushButton>(*pane, "removeFromBranch")->toolTip().contains(u"No branch"_s));
    QVERIFY(part<QPushButton>(*pane, "eraseForEver")->isEnabled());
}

void StorageTest::erasingAsksForTheNameAndSaysWhatItFrees()
{
    ManageWorld world;
    const auto pane = openFiles(world);
    select(*pane, 1);
    QVERIFY(part<QLabel>(*pane, "erasureText")->text().contains(u"frees 70 kB"_s));
    press(*pane, "eraseForEver");
    QDialog *question = nullptr;
    QTRY_VERIFY((question = openQuestion()));
    QVERIFY(!question->findChild<QPushButton *>(u"accept"_s)->isEnabled());
    answer(u"acme/clip-small"_s);
    QTRY_COMPARE(filesOf(*pane)->model()->rowCount(), 1);
    QVERIFY(messageOf(*pane)->text().contains(u"70 kB are free again"_s));
    QVERIFY(!messageOf(*pane)->findChild<QToolButton *>(u"action"_s)->isVisible());
    QVERIFY(!files(world).contains(u"weights/encoder.bin"_s)); // gone from what was committed, too
    QVERIFY(files(world).contains(u"model.safetensors"_s));
}

void StorageTest::erasingKeepsCommitsIfTheHistoryIsNotRewritten()
{
    ManageWorld world;
    const auto pane = openFiles(world);
    select(*pane, 1);
    QTest::mouseClick(part<QCheckBox>(*pane, "rewriteHistory"), Qt::LeftButton, {}, {8, 8});
    QVERIFY(!part<QCheckBox>(*pane, "rewriteHistory")->isChecked());
    press(*pane, "eraseForEver");
    answer(u"acme/clip-small"_s);
    QTRY_COMPARE(filesOf(*pane)->model()->rowCount(), 1);
    QVERIFY(files(world).contains(u"weights/encoder.bin"_s));
}

void StorageTest::aRefusedErasureIsSaid()
{
    ManageWorld world;
    const auto pane = openFiles(world);
    world.hub.failNext(u"/api/models/acme/clip-small/lfs-files/batch"_s, 1, 403,
                       R"({"error":"You have read access but not the required permissions for this operation"})");
    select(*pane, 0);
    press(*pane, "eraseForEver");
    answer(u"acme/clip-small"_s);
    QTRY_COMPARE(messageOf(*pane)->severity(), MessageBar::Severity::Error);
    QVERIFY(messageOf(*pane)->text().contains(u"that is for acme"_s));
    QCOMPARE(filesOf(*pane)->model()->rowCount(), 2);
    QVERIFY(part<QPushButton>(*pane, "eraseForEver")->isEnabled());
}

void StorageTest::whoMayNotWriteChangesNothing()
{
    ManageWorld world;
    const auto pane = openPart(world, "settings-files", world.reader());
    QVERIFY(!part<QPushButton>(*pane, "eraseForEver")->isEnabled());
    QVERIFY(part<QPushButton>(*pane, "eraseForEver")->toolTip().contains(u"can only read"_s));
    QVERIFY(!part<QPushButton>(*pane, "removeFromBranch")->isEnabled());
}

void StorageTest::aRepoWithoutLargeFilesSaysSo()
{
    ManageWorld world;
    world.hub.addRepo(sandbox::Kind::Model, u"acme/bare"_s);
    const auto pane = world.openSettings(RepoWorld::repo(u"acme/bare"_s));
    QTRY_COMPARE(part<PaneStates>(*pane, "repoStates")->state(), PaneStates::State::Content);
    press(*pane, "settings-files");
    QTRY_COMPARE(part<PaneStates>(*pane, "storageStates")->state(), PaneStates::State::Empty);
}

void StorageTest::aMergedPullRequestLosesItsReference()
{
    ManageWorld world;
    const int number = world.hub.addPullRequest(
        sandbox::Kind::Model, RepoWorld::id(),
        {.files = {{.path = u"big.bin"_s, .content = QByteArray(30'000, 'b'), .asLfs = true}}, .title = u"Bigger"_s});
    QVERIFY(world.run<hub::Done>(hub::discussions::merge(RepoWorld::repo(), number)));
    const auto pane = openPart(world, "settings-references", world.writer());
    auto *list = part<QListView>(*pane, "pullRequestRefs");
    QTRY_COMPARE(list->model()->rowCount(), 1);
    const QModelIndex row = list->model()->index(0, 0);
    QCOMPARE(row.data().toString(), u"#%1 Bigger"_s.arg(number));
    QTRY_VERIFY(row.data(PullRequestRefModel::BytesRole).toLongLong() >= 0);
    QSignalSpy told(&world.changes, &RepoChanges::refsChanged);
    press(*pane, "deleteReference");
    answer(u"refs/pr/%1"_s.arg(number));
    QTRY_VERIFY(row.data(PullRequestRefModel::IsGoneRole).toBool());
    QCOMPARE(told.size(), 1);
    QVERIFY(!part<QPushButton>(*pane, "deleteReference")->isEnabled());
    QVERIFY(messageOf(*pane)->text().contains(u"Its page stays"_s));
    QSignalSpy requested(pane.get(), &Pane::placeRequested);
    press(*pane, "openPullRequest");
    QCOMPARE(requested.first().first().value<Place>().repo().discussion, number);
}

void StorageTest::scenes()
{
    ManageWorld world;
    world.commit(u"Try"_s, {{.path = u"trial.bin"_s, .content = QByteArray(40'000, 't'), .asLfs = true}}, 0,
                 u"experiment"_s);
    for (const QString &title : {u"Add the weights of the second run"_s, u"Try another tokenizer"_s}) {
        const int number = world.hub.addPullRequest(
            sandbox::Kind::Model, RepoWorld::id(),
            {.files = {{.path = title, .content = QByteArray(30'000, 'b') + title.toUtf8(), .asLfs = true}},
             .title = title});
        QVERIFY(world.run<hub::Done>(hub::discussions::merge(RepoWorld::repo(), number)));
    }
    scenes::shoot(u"storage-files"_s, [&] {
        auto pane = openPart(world, "settings-files", world.writer());
        [&] {
            QTRY_VERIFY(filesOf(*pane)->model()->rowCount() > 3);
            waitForUses(*pane);
        }();
        return pane;
    });
    scenes::shoot(u"storage-references"_s, [&] {
        auto pane = openPart(world, "settings-references", world.writer());
        auto *list = part<QListView>(*pane, "pullRequestRefs");
        [&] {
            QTRY_COMPARE(list->model()->rowCount(), 2);
            QTRY_VERIFY(list->model()->index(1, 0).data(PullRequestRefModel::BytesRole).toLongLong() >= 0);
        }();
        return pane;
    });
}

QTEST_MAIN(StorageTest)
#include "storagetest.moc"
