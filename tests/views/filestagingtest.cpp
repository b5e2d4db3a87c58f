#include "models/files/filetreemodel.h"
#include "models/stage/stageclipboard.h"
#include "repopaneworld.h"
#include "scenes.h"
#include "stageacts.h"
#include "views/editor/codeeditor.h"
#include "views/editor/editorpanel.h"
#include "views/files/filetreeview.h"
#include "views/stage/changeview.h"
#include "views/stage/conflictdialog.h"
#include "views/widgets/dropoverlay.h"
#include "views/widgets/messagebar.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QDragMoveEvent>
#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using View = hub::RepoUrl::View;
using Kind = StagedChange::Kind;
using Mark = StageOverlay::Mark;
using State = StageCommit::State;

//! What a person does to files in the tree, by keys, menu and drag and drop.
class FileStagingTest : public QObject
{
    Q_OBJECT

private slots:
    void f2RenamesAFile();
    void f2RenamesAFolderAndItIsListedThere();
    void namesThatCannotBeAreRefused();
    void aTakenNameIsRefused();
    void deleteStagesWhatIsSelected();
    void keysWorkInTheResultsOfASearchAsWell();
    void whatIsDoneCanBeUndone();
    void aLargeFileIsRenamedAndCommittedWithoutContent();
    void copyAndPasteBesideItself();
    void cutAndPasteMoves();
    void aCutThatWasRefusedCanStillBePasted();
    void anOldVersionIsPastedFromATag();
    void aFolderOfATagJoinsTheOneThatIsThere();
    void aFolderIsReplacedOrStandsBesideTheOther();
    void aRestoredFolderJoinsTheOneThatIsThere();
    void aMovedFolderJoinsTheOneThatIsThere();
    void aMovedFileReplacesTheOtherOnlyIfAgreed();
    void aRenamedFolderJoinsTheOneOfThatName();
    void aFileIsPastedFromAnotherRepo();
    void filesOfAnotherServerAreRefused();
    void whatIsNoFileOfARepoIsPastedAsBefore();
    void draggingMovesAndWithControlCopies();
    void aDropIsAnnouncedOrRefused();
    void aNewFileIsWrittenAndStaged();
    void aFileIsEditedInPlace();
    void typedTextIsStagedByItself();
    void typedTextFollowsARenamedRepo();
    void typedTextWaitsForTheEndOfACommit();
    void stagedFilesAreLookedAtAsTheyWillBe();
    void aMovedFileIsLookedAtWhereItIs();
    void filesOfTheDiskAreStaged();
    void aFolderOfTheDiskIsStaged();
    void anOlderRevisionIsRestored();
    void aTokenThatCanOnlyReadIsToldSo();
    void aProgramOutsideStagesWhatItSaves();
    void aChangeByOthersMeanwhileIsDecided();
    void theMenuHasAllOfIt();
    void scenes();

private:
    class World : public RepoPaneWorld, public StageActs
    {
    public:
        World() : StageActs(*this, stages) { }

        void show(const QString &path = {}, const QString &revision = u"main"_s, const QSize &size = {1180, 860})
        {
            hub::RepoUrl place = url(path.isEmpty() ? View::Files : View::File, path);
            place.revision = revision;
            pane = open(place, size);
            tree = part<FileTreeView>(*pane, "fileTree");
            [&] { QTRY_VERIFY(tree->model()->rowCount() > 3); }();
            [&] { QTRY_VERIFY(tree->hasFocus()); }();
        }
        FileTreeModel &model() const { return *qobject_cast<FileTreeModel *>(tree->model()); }
        QModelIndex at(const QString &path) const { return model().indexOf(path); }
        Mark mark(const QString &path) const { return Mark(at(path).data(FileTreeModel::StageMarkRole).toInt()); }
        void openFolder(const QString &path)
        {
            tree->expand(at(path));
            [&] {
                QTRY_VERIFY(model().rowCount(at(path)) > 0
                            && model().rowType(model().index(0, 0, at(path))) <= FileTreeModel::Row::Other);
            }();
        }
        void select(const QStringList &paths)
        {
            tree->selectionModel()->clear();
            for (const QString &path : paths) {
                const QModelIndex index = at(path);
                QVERIFY2(index.isValid(), qPrintable(path));
                tree->scrollTo(index);
                QTest::mouseClick(tree->viewport(), Qt::LeftButton,
                                  path == paths.first() ? Qt::NoModifier : Qt::ControlModifier,
                                  tree->visualRect(index).center());
            }
            tree->setFocus();
        }
        void press(QKeySequence key) { QTest::keySequence(tree, key); }
        const StagedChange *target(const QString &path) { return stage().changes().targetAt(path); }
        QString note() const { return part<MessageBar>(*pane, "stageNote")->text(); }
        QString message() const { return part<MessageBar>(*pane, "repoMessage")->text(); }
        void drop(const StageClipboard &clip, const QString &onto, Qt::KeyboardModifiers modifiers = {})
        {
            const std::unique_ptr<QMimeData> data = clip.toMimeData();
            const QPoint point =
                onto.isEmpty() ? QPoint(20, tree->viewport()->height() - 4) : tree->visualRect(at(onto)).center();
            QDragEnterEvent enter(point, Qt::CopyAction | Qt::MoveAction, data.get(), Qt::LeftButton, modifiers);
            QCoreApplication::sendEvent(tree->viewport(), &enter);
            QVERIFY(enter.isAccepted());
            QDropEvent drop(point, Qt::CopyAction | Qt::MoveAction, data.get(), Qt::LeftButton, modifiers);
            QCoreApplication::sendEvent(tree->viewport(), &drop);
        }
        StageClipboard clip(const QStringList &paths)
        {
            StageClipboard clip{.from = stage().key(), .commit = head()};
            for (const QString &path : paths)
                clip.entries.push_back(model().entry(at(path)));
            return clip;
        }
        void commit()
        {
            part<QToolButton>(*pane, "stageCommit")->click();
            [&] { QTRY_COMPARE(commitOf().state(), State::Done); }();
        }
        using RepoWorld::commit;

        std::unique_ptr<RepoPane> pane;
        FileTreeView *tree = nullptr;
    };
};

void FileStagingTest::f2RenamesAFile()
{
    World world;
    world.show();
    world.prompter.typed = u"settings.json"_s;
    world.select({u"config.json"_s});
    world.press(Qt::Key_F2);
    QCOMPARE(world.prompter.lastInitial, u"config.json"_s);
    QTRY_VERIFY(world.target(u"settings.json"_s));
    QCOMPARE(world.target(u"settings.json"_s)->kind, Kind::Move);
    QCOMPARE(world.mark(u"settings.json"_s), Mark::Moved);
    QCOMPARE(world.mark(u"config.json"_s), Mark::MovedAway);
    QVERIFY(world.note().contains(u"settings.json"_s));
    // A path from the root moves it elsewhere.
    world.prompter.typed = u"/weights/settings.json"_s;
    world.select({u"settings.json"_s});
    world.press(Qt::Key_F2);
    QTRY_VERIFY(world.target(u"weights/settings.json"_s));
    QCOMPARE(world.stage().changes().count(), 1);
    QCOMPARE(world.requestsFor(u"/commit/"_s), 0);
}

void FileStagingTest::f2RenamesAFolderAndItIsListedThere()
{
    World world;
    world.show();
    world.prompter.typed = u"models"_s;
    world.select({u"weights"_s});
    world.press(Qt::Key_F2);
    QTRY_COMPARE(world.mark(u"models"_s), Mark::Moved);
    world.openFolder(u"models"_s);
    QVERIFY(world.at(u"models/encoder.bin"_s).isValid());
    QCOMPARE(world.mark(u"models/encoder.bin"_s), Mark::Moved);
    world.commit();
    QTRY_VERIFY(!world.at(u"weights"_s).isValid());
    QTRY_COMPARE(world.mark(u"models"_s), Mark::None);
    QVERIFY(world.entries().contains(u"models/deep/notes.txt"_s));
}

void FileStagingTest::namesThatCannotBeAreRefused()
{
    World world;
    world.show();
    world.select({u"config.json"_s});
    for (const QString &name : {u".."_s, u"a\\b"_s, QString(), u"/.git/config"_s}) {
        world.prompter.typed = name;
        world.press(Qt::Key_F2);
        QVERIFY2(!world.prompter.lastProblem.isEmpty(), qPrintable(name));
    }
    QVERIFY(world.stage().isEmpty());
}

void FileStagingTest::aTakenNameIsRefused()
{
    World world;
    world.show();
    world.select({u"config.json"_s});
    world.prompter.typed = u"train.py"_s;
    world.press(Qt::Key_F2);
    QTRY_VERIFY(world.message().contains(u"train.py"_s));
    world.prompter.typed = u"README.MD"_s;
    world.press(Qt::Key_F2);
    QTRY_VERIFY(world.message().contains(u"tell the two names apart"_s));
    // Also in a folder that was never opened.
    world.prompter.typed = u"/weights/encoder.bin"_s;
    world.press(Qt::Key_F2);
    QTRY_VERIFY(world.message().contains(u"weights/encoder.bin"_s));
    QVERIFY(world.stage().isEmpty());
}

void FileStagingTest::deleteStagesWhatIsSelected()
{
    World world;
    world.show();
    world.select({u"config.json"_s, u"train.py"_s, u"tokenizer"_s});
    world.press(Qt::Key_Delete);
    QCOMPARE(world.stage().changes().deletions().size(), 3);
    QCOMPARE(world.mark(u"config.json"_s), Mark::Deleted);
    QCOMPARE(world.mark(u"tokenizer"_s), Mark::Deleted);
    world.commit();
    QTRY_VERIFY(!world.at(u"tokenizer"_s).isValid());
    QVERIFY(!world.entries().contains(u"train.py"_s));
}

void FileStagingTest::keysWorkInTheResultsOfASearchAsWell()
{
    World world;
    world.show();
    auto *field = part<QLineEdit>(*world.pane, "fileFilter");
    field->setFocus();
    QTest::keyClicks(field, u"encoder"_s);
    auto *results = part<QTreeView>(*world.pane, "searchResults");
    QTRY_COMPARE(results->model()->rowCount(), 1);
    QTest::keyClick(field, Qt::Key_Down);
    QVERIFY(results->hasFocus());
    QTest::keyClick(results, Qt::Key_Delete);
    QVERIFY(world.stage().changes().isGone(u"weights/encoder.bin"_s));
    QTest::keySequence(results, QKeySequence::Undo);
    QVERIFY(world.stage().isEmpty());
    world.prompter.typed = u"coder.bin"_s;
    QTest::keyClick(results, Qt::Key_F2);
    QTRY_VERIFY(world.target(u"weights/coder.bin"_s));
}

void FileStagingTest::whatIsDoneCanBeUndone()
{
    World world;
    world.show();
    world.select({u"config.json"_s});
    world.press(Qt::Key_Delete);
    QCOMPARE(world.mark(u"config.json"_s), Mark::Deleted);
    QTest::mouseClick(part<MessageBar>(*world.pane, "stageNote")->findChild<QToolButton *>(u"action"_s),
                      Qt::LeftButton);
    QVERIFY(world.stage().isEmpty());
    QCOMPARE(world.mark(u"config.json"_s), Mark::None);
    world.press(Qt::Key_Delete);
    world.press(QKeySequence::Undo);
    QVERIFY(world.stage().isEmpty());
}

void FileStagingTest::aLargeFileIsRenamedAndCommittedWithoutContent()
{
    World world;
    world.show();
    world.prompter.typed = u"model-v2.safetensors"_s;
    world.select({u"model.safetensors"_s});
    world.press(Qt::Key_F2);
    QTRY_VERIFY(world.target(u"model-v2.safetensors"_s));
    world.hub.clearRequests();
    world.commit();
    QCOMPARE(world.hub.bytesReceivedByStorage(), 0);
    qint64 sent = 0;
    for (const sandbox::RecordedRequest &request : world.hub.requests()) {
        if (request.path.contains("/commit/"))
            sent += request.bodySize;
    }
    QVERIFY2(sent > 0 && sent < 500, qPrintable(QString::number(sent)));
    QVERIFY(world.entries().value(u"model-v2.safetensors"_s).lfs);
    QVERIFY(!world.entries().contains(u"model.safetensors"_s));
}

void FileStagingTest::copyAndPasteBesideItself()
{
    World world;
    world.show();
    world.select({u"config.json"_s});
    world.press(QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"config.json"_s); // for other programs
    world.press(QKeySequence::Paste);
    QTRY_VERIFY(world.target(u"config (copy).json"_s));
    world.press(QKeySequence::Paste);
    QTRY_VERIFY(world.target(u"config (copy 2).json"_s));
    world.commit();
    QCOMPARE(world.content(u"config (copy).json"_s), world.content(u"config.json"_s));
}

void FileStagingTest::cutAndPasteMoves()
{
    World world;
    world.show();
    world.select({u"config.json"_s, u"train.py"_s});
    world.press(QKeySequence::Cut);
    world.select({u"weights"_s});
    world.press(QKeySequence::Paste);
    QTRY_VERIFY(world.target(u"weights/config.json"_s) && world.target(u"weights/train.py"_s));
    QCOMPARE(world.stage().changes().count(), 2);
    QVERIFY(world.note().contains(u"weights/"_s));
    QVERIFY(!QGuiApplication::clipboard()->mimeData()
            || !StageClipboard::canRead(*QGuiApplication::clipboard()->mimeData()));
}

void FileStagingTest::anOldVersionIsPastedFromATag()
{
    World world;
    world.RepoWorld::commit(u"Newer"_s, {{.path = u"config.json"_s, .content = "{}\n"}});
    world.show({}, u"v1.0"_s);
    world.select({u"config.json"_s});
    world.press(QKeySequence::Copy);
    QVERIFY(world.pane->setPlace(Place(world.url(View::Files))));
    QTRY_COMPARE(world.model().revision(), u"main"_s);
    QTRY_VERIFY(world.at(u"config.json"_s).isValid());
    world.tree->setFocus();
    world.prompter.answersYes = false;
    world.press(QKeySequence::Paste);
    QTRY_COMPARE(world.prompter.asked, 1); // it is there already
    QVERIFY(world.stage().isEmpty());
    world.prompter.answersYes = true;
    world.press(QKeySequence::Paste);
    QTRY_VERIFY(world.target(u"config.json"_s));
    QCOMPARE(world.target(u"config.json"_s)->kind, Kind::Restore);
    world.commit();
    QVERIFY(world.content(u"config.json"_s).contains("projection_dim"));
}

void FileStagingTest::aFolderOfATagJoinsTheOneThatIsThere()
{
    World world;
    world.RepoWorld::commit(u"Newer"_s,
                            {{.path = u"tokenizer/vocab.txt"_s, .content = "newer\n"},
                             {.path = u"tokenizer/merges.txt"_s, .content = "merges\n"}});
    const QString taggedVocab = QString::fromUtf8(world.content(u"tokenizer/vocab.txt"_s, u"v1.0"_s));
    world.show({}, u"v1.0"_s);
    world.select({u"tokenizer"_s});
    world.press(QKeySequence::Copy);
    QVERIFY(world.pane->setPlace(Place(world.url(View::Files))));
    QTRY_COMPARE(world.model().revision(), u"main"_s);
    QTRY_VERIFY(world.at(u"tokenizer"_s).isValid());
    world.tree->setFocus();
    world.tree->setCurrentIndex(world.at(u"config.json"_s));
    // Nothing is done before the person has chosen.
    world.press(QKeySequence::Paste);
    QTRY_COMPARE(world.prompter.asked, 1);
    QCOMPARE(world.prompter.lastChoice.choices, (QStringList{u"Merge"_s, u"Replace"_s, u"Keep both"_s}));
    QVERIFY(world.prompter.lastChoice.title.contains(u"tokenizer/"_s));
    QVERIFY(world.stage().isEmpty());
    world.prompter.choice = 0;
    world.press(QKeySequence::Paste);
    QTRY_VERIFY(world.target(u"tokenizer/vocab.txt"_s));
    QCOMPARE(world.target(u"tokenizer/vocab.txt"_s)->kind, Kind::Restore);
    world.commit();
    QCOMPARE(QString::fromUtf8(world.content(u"tokenizer/vocab.txt"_s)), taggedVocab);
    QCOMPARE(world.content(u"tokenizer/merges.txt"_s), QByteArray("merges\n"));
}

void FileStagingTest::aFolderIsReplacedOrStandsBesideTheOther()
{
    World world;
    world.RepoWorld::commit(u"Newer"_s, {{.path = u"weights/tokenizer/merges.txt"_s, .content = "merges\n"}});
    world.show();
    world.select({u"tokenizer"_s});
    world.press(QKeySequence::Copy);
    world.select({u"weights"_s});
    world.prompter.choice = 2;
    world.press(QKeySequence::Paste);
    QTRY_VERIFY(world.target(u"weights/tokenizer (copy)"_s));
    world.press(QKeySequence::Undo);
    QVERIFY(world.stage().isEmpty());
    world.prompter.choice = 1;
    world.press(QKeySequence::Paste);
    QTRY_VERIFY(world.target(u"weights/tokenizer"_s));
    world.commit();
    const StageSurroundings entries = world.entries();
    QVERIFY(entries.contains(u"weights/tokenizer/vocab.txt"_s));
    QVERIFY(!entries.contains(u"weights/tokenizer/merges.txt"_s));
    QVERIFY(entries.contains(u"tokenizer/vocab.txt"_s));
}

void FileStagingTest::aRestoredFolderJoinsTheOneThatIsThere()
{
    World world;
    world.RepoWorld::commit(u"Newer"_s,
                            {{.path = u"tokenizer/vocab.txt"_s, .content = "newer\n"},
                             {.path = u"tokenizer/merges.txt"_s, .content = "merges\n"}});
    world.show({}, u"v1.0"_s);
    world.select({u"tokenizer"_s});
    const QList<QAction *> actions = world.tree->actions();
    QAction *restore = *std::ranges::find(actions, u"restore"_s, &QAction::objectName);
    QTRY_VERIFY(restore->menu());
    world.prompter.choice = 0;
    restore->menu()->actions().first()->trigger();
    QTRY_VERIFY(world.target(u"tokenizer/vocab.txt"_s));
    QCOMPARE(world.prompter.lastChoice.choices, (QStringList{u"Merge"_s, u"Replace"_s}));
    QVERIFY(!world.stage().changes().isGone(u"tokenizer/merges.txt"_s));
}

void FileStagingTest::aMovedFolderJoinsTheOneThatIsThere()
{
    World world;
    world.RepoWorld::commit(u"Newer"_s,
                            {{.path = u"weights/tokenizer/vocab.txt"_s, .content = "older\n"},
                             {.path = u"weights/tokenizer/merges.txt"_s, .content = "merges\n"}});
    const QByteArray vocab = world.content(u"tokenizer/vocab.txt"_s);
    world.show();
    // Nothing is done before the person has chosen.
    world.drop(world.clip({u"tokenizer"_s}), u"weights"_s);
    QTRY_COMPARE(world.prompter.asked, 1);
    QCOMPARE(world.prompter.lastChoice.choices, (QStringList{u"Merge"_s, u"Replace"_s, u"Keep both"_s}));
    QVERIFY(world.stage().isEmpty());
    world.prompter.choice = 2;
    world.drop(world.clip({u"tokenizer"_s}), u"weights"_s);
    QTRY_VERIFY(world.target(u"weights/tokenizer (copy)"_s));
    QCOMPARE(world.target(u"weights/tokenizer (copy)"_s)->kind, Kind::Move);
    world.tree->setFocus();
    world.press(QKeySequence::Undo);
    QVERIFY(world.stage().isEmpty());
    world.prompter.choice = 0;
    world.drop(world.clip({u"tokenizer"_s}), u"weights"_s);
    QTRY_VERIFY(world.target(u"weights/tokenizer/vocab.txt"_s));
    world.commit();
    QCOMPARE(world.content(u"weights/tokenizer/vocab.txt"_s), vocab);
    QCOMPARE(world.content(u"weights/tokenizer/merges.txt"_s), QByteArray("merges\n"));
    QVERIFY(!world.entries().contains(u"tokenizer/vocab.txt"_s));
}

void FileStagingTest::aMovedFileReplacesTheOtherOnlyIfAgreed()
{
    World world;
    world.RepoWorld::commit(u"Newer"_s, {{.path = u"weights/config.json"_s, .content = "{}\n"}});
    const QByteArray config = world.content(u"config.json"_s);
    world.show();
    world.prompter.answersYes = false;
    world.drop(world.clip({u"config.json"_s}), u"weights"_s);
    QTRY_COMPARE(world.prompter.asked, 1);
    QVERIFY(world.stage().isEmpty());
    world.prompter.answersYes = true;
    world.drop(world.clip({u"config.json"_s}), u"weights"_s);
    QTRY_VERIFY(world.target(u"weights/config.json"_s));
    world.commit();
    QCOMPARE(world.content(u"weights/config.json"_s), config);
    QVERIFY(!world.entries().contains(u"config.json"_s));
}

void FileStagingTest::aRenamedFolderJoinsTheOneOfThatName()
{
    World world;
    world.show();
    world.prompter.typed = u"weights"_s;
    world.prompter.choice = 0;
    world.select({u"tokenizer"_s});
    world.press(Qt::Key_F2);
    QTRY_VERIFY(world.target(u"weights/vocab.txt"_s));
    QVERIFY(world.prompter.lastChoice.title.contains(u"weights/"_s));
    world.commit();
    QVERIFY(world.entries().contains(u"weights/vocab.txt"_s));
    QVERIFY(world.entries().contains(u"weights/encoder.bin"_s));
    QVERIFY(!world.entries().contains(u"tokenizer/vocab.txt"_s));
}

void FileStagingTest::aFileIsPastedFromAnotherRepo()
{
    World world;
    const hub::RepoId other{.kind = hub::RepoKind::Dataset, .id = u"acme/captions"_s};
    world.hub.addRepo(sandbox::Kind::Dataset, other.id);
    world.hub.commitFiles(sandbox::Kind::Dataset, other.id,
                          {{.path = u"data.parquet"_s, .content = QByteArray(90'000, 'p'), .asLfs = true}});
    world.show();
    hub::TreeEntry entry{.path = u"data.parquet"_s, .oid = u"1"_s, .size = 90'000};
    entry.lfs = hub::LfsPointer{.size = 90'000};
    const StageClipboard clip{.from = {.endpoint = world.endpoint().text(), .repo = other, .revision = u"main"_s},
                              .entries = {entry}};
    QGuiApplication::clipboard()->setMimeData(clip.toMimeData().release());
    world.select({u"weights"_s});
    world.press(QKeySequence::Paste);
    QTRY_VERIFY(world.target(u"weights/data.parquet"_s));
    QCOMPARE(world.target(u"weights/data.parquet"_s)->sourceRepo, other);
    world.hub.clearRequests();
    world.commit();
    QCOMPARE(world.hub.bytesReceivedByStorage(), 0);
    QCOMPARE(world.content(u"weights/data.parquet"_s).size(), 90'000);
}

void FileStagingTest::filesOfAnotherServerAreRefused()
{
    World world;
    world.show();
    const StageClipboard clip{
        .from = {.endpoint = u"https://hub.example"_s, .repo = RepoWorld::repo(), .revision = u"main"_s},
        .entries = {{.path = u"a.txt"_s, .oid = u"1"_s}}};
    QGuiApplication::clipboard()->setMimeData(clip.toMimeData().release());
    world.press(QKeySequence::Paste);
    QVERIFY(world.message().contains(u"hub.example"_s));
    QVERIFY(world.stage().isEmpty());
}

void FileStagingTest::whatIsNoFileOfARepoIsPastedAsBefore()
{
    World world;
    world.show();
    QSignalSpy uploads(world.pane.get(), &Pane::uploadRequested);
    auto *files = new QMimeData;
    files->setUrls({QUrl::fromLocalFile(world.makeFile(u"pasted.txt"_s))});
    QGuiApplication::clipboard()->setMimeData(files);
    world.press(QKeySequence::Paste);
    QTRY_COMPARE(uploads.size(), 1);
    QVERIFY(world.stage().isEmpty());
}

void FileStagingTest::draggingMovesAndWithControlCopies()
{
    World world;
    world.show();
    world.drop(world.clip({u"config.json"_s}), u"weights"_s);
    QTRY_VERIFY(world.target(u"weights/config.json"_s));
    QCOMPARE(world.target(u"weights/config.json"_s)->kind, Kind::Move);
    world.drop(world.clip({u"train.py"_s}), u"tokenizer"_s, Qt::ControlModifier);
    QTRY_VERIFY(world.target(u"tokenizer/train.py"_s));
    QCOMPARE(world.target(u"tokenizer/train.py"_s)->kind, Kind::Copy);
    // On the empty part of the tree it is the root's.
    world.openFolder(u"tokenizer"_s);
    world.drop(world.clip({u"tokenizer/vocab.txt"_s}), {});
    QTRY_VERIFY(world.target(u"vocab.txt"_s));
    world.commit();
    QVERIFY(world.entries().contains(u"train.py"_s) && world.entries().contains(u"tokenizer/train.py"_s));
    QVERIFY(!world.entries().contains(u"config.json"_s));
}

void FileStagingTest::aDropIsAnnouncedOrRefused()
{
    World world;
    world.show();
    auto *overlay = part<DropOverlay>(*world.pane, "treeDropOverlay");
    const auto hover = [&](const StageClipboard &clip, const QString &onto, Qt::KeyboardModifiers modifiers = {}) {
        const std::unique_ptr<QMimeData> data = clip.toMimeData();
        // Whoever is entered is the one that hears of moves.
        QDragEnterEvent enter(world.tree->visualRect(world.at(onto)).center(), Qt::CopyAction | Qt::MoveAction,
                              data.get(), Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(world.tree->viewport(), &enter);
        QDragMoveEvent move(world.tree->visualRect(world.at(onto)).center(), Qt::CopyAction | Qt::MoveAction,
                            data.get(), Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(world.tree->viewport(), &move);
        return move.dropAction();
    };
    QCOMPARE(hover(world.clip({u"config.json"_s}), u"weights"_s), Qt::MoveAction);
    QVERIFY(overlay->isVisible() && !overlay->isRefusal());
    QCOMPARE(overlay->text(), u"Move config.json to weights/"_s);
    QCOMPARE(hover(world.clip({u"config.json"_s}), u"weights"_s, Qt::ControlModifier), Qt::CopyAction);
    QCOMPARE(overlay->text(), u"Copy config.json to weights/"_s);
    QCOMPARE(hover(world.clip({u"weights"_s}), u"weights"_s), Qt::IgnoreAction);
    QVERIFY(overlay->isRefusal());
    QCOMPARE(hover(world.clip({u"config.json"_s}), u"train.py"_s), Qt::IgnoreAction); // it is there already
    QVERIFY(overlay->isRefusal());
    QDragLeaveEvent leave;
    QCoreApplication::sendEvent(world.tree->viewport(), &leave);
    QVERIFY(!overlay->isVisible());
}

void FileStagingTest::aNewFileIsWrittenAndStaged()
{
    World world;
    world.show();
    world.select({u"weights"_s});
    world.prompter.typed = u"README.md"_s;
    world.press(Qt::CTRL | Qt::ALT | Qt::Key_N);
    auto *editor = part<CodeEditor>(*world.pane, "editor");
    QTRY_VERIFY(editor->isVisible());
    QTRY_VERIFY(editor->hasFocus());
    QCOMPARE(part<EditorPanel>(*world.pane, "editorPanel")->path(), u"weights/README.md"_s);
    QTest::keyClicks(editor, u"# Weights"_s);
    QTest::keySequence(editor, QKeySequence::Save);
    QCOMPARE(world.target(u"weights/README.md"_s)->kind, Kind::Add);
    // A name that is taken opens no editor.
    QTest::mouseClick(part<QToolButton>(*world.pane, "editorClose"), Qt::LeftButton);
    world.prompter.typed = u"/train.py"_s;
    world.tree->setFocus();
    world.press(Qt::CTRL | Qt::ALT | Qt::Key_N);
    QTRY_VERIFY(world.message().contains(u"train.py"_s));
    QVERIFY(!editor->isVisible());
}

void FileStagingTest::aFileIsEditedInPlace()
{
    World world;
    world.show();
    world.select({u"config.json"_s});
    world.press(Qt::Key_F4);
    auto *editor = part<CodeEditor>(*world.pane, "editor");
    QTRY_VERIFY(editor->isVisible() && editor->text().contains(u"512"_s));
    QTest::keySequence(editor, QKeySequence::SelectAll);
    QTest::keyClicks(editor, u"{}"_s);
    QTest::keySequence(editor, QKeySequence::Save);
    QCOMPARE(world.mark(u"config.json"_s), Mark::Edited);
    QCOMPARE(world.at(u"config.json"_s).siblingAtColumn(FileTreeModel::SizeColumn).data().toInt(), 2);
    QVERIFY(editor->isVisible()); // it goes on
    world.commit();
    QCOMPARE(world.content(u"config.json"_s), QByteArray("{}"));
    // From the preview there is a button.
    QTest::mouseClick(part<QToolButton>(*world.pane, "editorClose"), Qt::LeftButton);
    world.select({u"train.py"_s});
    auto *button = part<QToolButton>(*world.pane, "preview_edit");
    QTRY_VERIFY(button->isVisible() && button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(editor->isVisible() && editor->text().contains(u"import torch"_s));
    // What cannot be edited says why.
    world.select({u"model.safetensors"_s});
    QTRY_VERIFY(button->isVisible());
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains(u"not a text"_s));
}

void FileStagingTest::typedTextIsStagedByItself()
{
    World world;
    world.show();
    world.select({u"config.json"_s});
    world.press(Qt::Key_F4);
    auto *editor = part<CodeEditor>(*world.pane, "editor");
    QTRY_VERIFY(editor->isVisible() && !editor->text().isEmpty());
    QTest::keyClicks(editor, u"x"_s);
    world.select({u"train.py"_s});
    QVERIFY(!editor->isVisible());
    QVERIFY(world.target(u"config.json"_s));
    QVERIFY(world.note().contains(u"config.json"_s));
    // Also when the whole tab is closed.
    world.press(Qt::Key_F4);
    QTRY_VERIFY(editor->isVisible() && !editor->text().isEmpty());
    QTest::keyClicks(editor, u"y"_s);
    world.pane.reset();
    QVERIFY(world.target(u"train.py"_s));
}

void FileStagingTest::typedTextWaitsForTheEndOfACommit()
{
    World world;
    QVERIFY(world.write(u"notes.txt"_s, "to be committed\n"));
    world.show();
    world.select({u"config.json"_s});
    world.press(Qt::Key_F4);
    auto *editor = part<CodeEditor>(*world.pane, "editor");
    QTRY_VERIFY(editor->isVisible() && !editor->text().isEmpty());
    QTest::keyClicks(editor, u"x"_s);
    world.hub.delay(u"/api/models/acme/clip-small/commit/main"_s, 800, 1);
    world.commitOf().start(u"Notes"_s, {}, false);
    world.pane.reset();
    QVERIFY(!world.target(u"config.json"_s));
    QTRY_COMPARE(world.commitOf().state(), StageCommit::State::Done);
    QTRY_VERIFY(world.target(u"config.json"_s));
    QCOMPARE(world.stage().changes().count(), 1);
}

void FileStagingTest::stagedFilesAreLookedAtAsTheyWillBe()
{
    World world;
    QVERIFY(world.write(u"notes.txt"_s, "to come\n"));
    world.show();
    world.select({u"notes.txt"_s});
    auto *side = part<QWidget>(*world.pane, "fileSide");
    auto *change = side->findChild<ChangeView *>();
    QTRY_VERIFY(change->isVisible());
    QCOMPARE(change->change().path, u"notes.txt"_s);
    // Once unstaged it is gone.
    world.press(Qt::Key_Delete);
    QVERIFY(!world.at(u"notes.txt"_s).isValid());
    QTRY_VERIFY(!change->isVisible());
}

void FileStagingTest::aMovedFileIsLookedAtWhereItIs()
{
    World world;
    QVERIFY(world.move(u"weights"_s, u"models"_s));
    world.show();
    world.openFolder(u"models"_s);
    world.openFolder(u"models/deep"_s);
    world.select({u"models/deep/notes.txt"_s});
    auto *code = part<QPlainTextEdit>(*world.pane, "code");
    QTRY_VERIFY(code->isVisible() && code->toPlainText().contains(u"deep down"_s));
}

void FileStagingTest::filesOfTheDiskAreStaged()
{
    World world;
    world.show();
    world.prompter.files = {world.makeFile(u"new.bin"_s, QByteArray(300'000, 'n')),
                            world.makeFile(u"config.json"_s, "{}\n")};
    world.select({u"weights"_s});
    world.tree->findChild<QAction *>(u"stageFiles"_s);
    emit world.tree->customContextMenuRequested(world.tree->visualRect(world.at(u"weights"_s)).center());
    auto *menu = world.pane->findChild<QMenu *>(u"fileMenu"_s);
    QVERIFY(menu);
    const QList<QAction *> actions = menu->actions();
    const auto stageFiles = std::ranges::find(actions, u"stageFiles"_s, &QAction::objectName);
    QVERIFY(stageFiles != actions.end());
    (*stageFiles)->trigger();
    menu->close();
    QTRY_COMPARE(world.stage().changes().count(), 2);
    QCOMPARE(world.target(u"weights/new.bin"_s)->kind, Kind::Add);
    QCOMPARE(world.requestsFor(u"/preupload/"_s), 0);
    world.commit();
    QCOMPARE(world.content(u"weights/new.bin"_s).size(), 300'000);
    QVERIFY(world.entries().value(u"weights/new.bin"_s).lfs);
}

void FileStagingTest::aFolderOfTheDiskIsStaged()
{
    World world;
    QVERIFY(QDir(world.local.path()).mkpath(u"run/logs"_s) && QDir(world.local.path()).mkpath(u"run/.git"_s));
    world.makeFile(u"run/result.txt"_s, "good\n");
    world.makeFile(u"run/logs/one.log"_s, "log\n");
    world.makeFile(u"run/.git/HEAD"_s, "ref\n");
    world.makeFile(u"run/.DS_Store"_s, "junk\n");
    world.show();
    world.prompter.folder = world.local.filePath(u"run"_s);
    const QList<QAction *> actions = world.tree->actions();
    (*std::ranges::find(actions, u"stageFolder"_s, &QAction::objectName))->trigger();
    QTRY_COMPARE(world.stage().changes().count(), 2);
    QVERIFY(world.target(u"run/result.txt"_s) && world.target(u"run/logs/one.log"_s));
    QCOMPARE(world.mark(u"run"_s), Mark::Inside);
}

void FileStagingTest::anOlderRevisionIsRestored()
{
    World world;
    const QString old = world.head();
    for (const QString &branch : {u"main"_s, u"experiment"_s})
        world.hub.commitFiles(sandbox::Kind::Model, RepoWorld::id(), {.deletions = {u"weights"_s}, .branch = branch});
    world.show({}, old);
    world.select({u"weights"_s});
    const QList<QAction *> actions = world.tree->actions();
    QAction *restore = *std::ranges::find(actions, u"restore"_s, &QAction::objectName);
    QVERIFY(restore->isVisible() && restore->isEnabled());
    // Nothing else can be done to a commit, and that is said.
    QAction *rename = *std::ranges::find(actions, u"rename"_s, &QAction::objectName);
    QVERIFY(!rename->isEnabled() && rename->toolTip().contains(u"choose a branch"_s));
    QTRY_VERIFY(restore->menu());
    QCOMPARE(restore->menu()->actions().size(), 2); // main, and a branch besides
    restore->menu()->actions().last()->trigger();
    QTRY_VERIFY(!world.stage(u"experiment"_s).isEmpty());
    world.stage(u"experiment"_s).undo();
    restore->menu()->actions().first()->trigger();
    QTRY_VERIFY(world.target(u"weights"_s));
    QVERIFY(world.message().contains(u"main"_s));
    world.hub.clearRequests();
    world.commitOf().start(u"Restore"_s, {}, false);
    QTRY_COMPARE(world.commitOf().state(), State::Done);
    QCOMPARE(world.hub.bytesReceivedByStorage(), 0);
    QVERIFY(world.entries().value(u"weights/encoder.bin"_s).lfs);
}

void FileStagingTest::aTokenThatCanOnlyReadIsToldSo()
{
    World world;
    world.show();
    auth::Account reader = world.writer();
    reader.tokenRole = u"read"_s;
    world.pane->setAccount(reader);
    world.select({u"config.json"_s});
    const QList<QAction *> actions = world.tree->actions();
    for (const QString &name : {u"rename"_s, u"delete"_s, u"edit"_s, u"newFile"_s, u"stageFiles"_s}) {
        const QAction *action = *std::ranges::find(actions, name, &QAction::objectName);
        QVERIFY2(!action->isEnabled() && action->toolTip().contains(u"only read"_s), qPrintable(name));
    }
    world.press(Qt::Key_Delete);
    QVERIFY(world.stage().isEmpty());
    world.drop(world.clip({u"config.json"_s}), u"weights"_s);
    QVERIFY(world.message().contains(u"only read"_s));
    QVERIFY(world.stage().isEmpty());
}

void FileStagingTest::aProgramOutsideStagesWhatItSaves()
{
    World world;
    QString opened;
    world.stages->externalEdits().setOpener([&opened](const QUrl &url) {
        opened = url.toLocalFile();
        return true;
    });
    world.show();
    world.select({u"train.py"_s});
    world.press(Qt::SHIFT | Qt::Key_F4);
    QTRY_VERIFY(!opened.isEmpty());
    QVERIFY(world.message().contains(u"train.py"_s));
    QFile file(opened);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("pass\n");
    file.close();
    QTRY_COMPARE(world.mark(u"train.py"_s), Mark::Edited);
    QVERIFY(world.note().contains(u"train.py"_s));
    QTest::mouseClick(part<MessageBar>(*world.pane, "stageNote")->findChild<QToolButton *>(u"action"_s),
                      Qt::LeftButton);
    QVERIFY(world.stage().isEmpty());
}

void FileStagingTest::aChangeByOthersMeanwhileIsDecided()
{
    World world;
    QString opened;
    world.stages->externalEdits().setOpener([&opened](const QUrl &url) {
        opened = url.toLocalFile();
        return true;
    });
    world.show();
    world.select({u"train.py"_s});
    world.press(Qt::SHIFT | Qt::Key_F4);
    QTRY_VERIFY(!opened.isEmpty());
    world.RepoWorld::commit(u"Meanwhile"_s, {{.path = u"train.py"_s, .content = "theirs\n"}});
    QFile file(opened);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("mine\n");
    file.close();
    QTRY_VERIFY(part<ConflictDialog>(*world.pane, "conflictDialog"));
    auto *dialog = part<ConflictDialog>(*world.pane, "conflictDialog");
    QTRY_VERIFY(dialog->isVisible());
    QTest::mouseClick(part<QWidget>(*dialog, "keepMine"), Qt::LeftButton, {}, QPoint(8, 8));
    QTest::mouseClick(part<QWidget>(*dialog, "decide"), Qt::LeftButton);
    world.commit();
    QCOMPARE(world.content(u"train.py"_s), QByteArray("mine\n"));
}

void FileStagingTest::theMenuHasAllOfIt()
{
    World world;
    world.show();
    world.select({u"config.json"_s});
    emit world.tree->customContextMenuRequested(world.tree->visualRect(world.at(u"config.json"_s)).center());
    auto *menu = world.pane->findChild<QMenu *>(u"fileMenu"_s);
    QVERIFY(menu);
    QStringList names;
    const QList<QAction *> actions = menu->actions();
    for (const QAction *action : actions)
        names += action->objectName();
    for (const QString &name : {u"edit"_s, u"editExternally"_s, u"rename"_s, u"delete"_s, u"cutFiles"_s, u"copyFiles"_s,
                                u"pasteFiles"_s, u"newFile"_s, u"stageFiles"_s, u"stageFolder"_s, u"undoStaging"_s})
        QVERIFY2(names.contains(name), qPrintable(name));
    menu->close();
}

void FileStagingTest::scenes()
{
    const auto prepared = [](World &world) {
        world.stage().settle();
        QVERIFY(world.write(u"config.json"_s, "{\n  \"model_type\": \"clip\",\n  \"projection_dim\": 768\n}\n"));
        QVERIFY(world.write(u"notes/new.md"_s, "# Notes\n"));
        QVERIFY(world.move(u"weights/encoder.bin"_s, u"encoder-v2.bin"_s));
        QVERIFY(world.remove(u"tokenizer"_s));
        QVERIFY(world.remove(u"train.py"_s));
    };
    World world;
    scenes::shoot(u"staging-tree"_s, [&] {
        prepared(world);
        world.show({}, u"main"_s, {1280, 820});
        world.openFolder(u"weights"_s);
        world.select({u"config.json"_s});
        QTest::qWait(400);
        return std::unique_ptr<QWidget>(std::move(world.pane));
    });
    scenes::shoot(u"staging-editor"_s, [&] {
        prepared(world);
        world.show({}, u"main"_s, {1280, 820});
        world.select({u"README.md"_s});
        world.press(Qt::Key_F4);
        QTest::qWait(400);
        part<CodeEditor>(*world.pane, "editor")->insertPlainText(u"Typed just now\n"_s);
        return std::unique_ptr<QWidget>(std::move(world.pane));
    });
    scenes::shoot(u"staging-drag"_s, [&] {
        prepared(world);
        world.show({}, u"main"_s, {1280, 820});
        part<DropOverlay>(*world.pane, "treeDropOverlay")->announce(u"Move config.json to weights/"_s);
        QTest::qWait(200);
        return std::unique_ptr<QWidget>(std::move(world.pane));
    });
    scenes::shoot(u"staging-menu"_s, [&] {
        prepared(world);
        world.show({}, u"main"_s, {1280, 820});
        world.select({u"README.md"_s});
        emit world.tree->customContextMenuRequested(world.tree->visualRect(world.at(u"README.md"_s)).center());
        auto *menu = world.pane->findChild<QMenu *>(u"fileMenu"_s);
        auto picture = std::make_unique<QLabel>();
        picture->setPixmap(menu->grab());
        picture->resize(picture->sizeHint());
        menu->close();
        return std::unique_ptr<QWidget>(std::move(picture));
    });
}

void FileStagingTest::aCutThatWasRefusedCanStillBePasted()
{
    World world;
    world.show();
    world.select({u"weights"_s});
    world.press(QKeySequence::Cut);
    world.press(QKeySequence::Paste); // into itself
    QVERIFY(world.message().contains(u"into itself"_s));
    world.select({u"config.json"_s});
    world.press(QKeySequence::Cut);
    world.openFolder(u"weights"_s);
    world.hub.failNext(u"/api/models/acme/clip-small/tree/main/weights"_s, 1, 400, R"({"error":"Not today."})");
    world.select({u"weights"_s});
    world.press(QKeySequence::Paste);
    QTRY_VERIFY(world.message().contains(u"Not today"_s));
    QVERIFY(!world.target(u"weights/config.json"_s));
    world.press(QKeySequence::Paste);
    QTRY_VERIFY(world.target(u"weights/config.json"_s));
    // Once it is done there is nothing left to be pasted.
    const QMimeData *left = QGuiApplication::clipboard()->mimeData();
    QVERIFY(!left || !StageClipboard::canRead(*left));
}

void FileStagingTest::typedTextFollowsARenamedRepo()
{
    World world;
    world.show();
    world.select({u"config.json"_s});
    world.press(Qt::Key_F4);
    auto *editor = part<CodeEditor>(*world.pane, "editor");
    QTRY_VERIFY(editor->isVisible() && !editor->text().isEmpty());
    QTest::keyClicks(editor, u"x"_s);
    const hub::RepoId moved = RepoWorld::repo(u"acme/clip-tiny"_s);
    emit world.changes.moved(RepoWorld::repo(), moved);
    world.pane.reset(); // and is staged where the repo is now
    QVERIFY(world.stages->stage(moved, u"main"_s).changes().targetAt(u"config.json"_s));
    QVERIFY(world.stage().isEmpty());
}

QTEST_MAIN(FileStagingTest)
#include "filestagingtest.moc"
