#include "models/files/filetreemodel.h"
#include "repopaneworld.h"
#include "scenes.h"
#include "views/files/filetreedelegate.h"
#include "views/files/filetreeview.h"
#include "views/widgets/dropoverlay.h"
#include "views/widgets/panestates.h"

#include <QClipboard>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyleOptionViewItem>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;
using View = hub::RepoUrl::View;

class FilesPageTest : public QObject
{
    Q_OBJECT

private slots:
    void aFileIsShownWhenItIsSelected();
    void markdownIsRenderedAndItsSourceIsAClickAway();
    void aLargeFileSaysWhatItIs();
    void aBigTextIsLoadedOnlyWhenAskedFor();
    void anEmptyFileSaysSo();
    void aFileThatIsGatedSaysSo();
    void keysMoveThroughTheTree();
    void lettersSearchTheWholeRepo();
    void aFileThatWasFoundIsShownInItsFolder();
    void aSearchThatIsStoppedSaysThatItIsIncomplete();
    void aSearchThatFailsCanBeTriedAgain();
    void aSearchThatFindsNothingSaysSo();
    void aFailedFolderIsRetriedInItsRow();
    void lastCommitsAreFetchedForWhatIsOnScreen();
    void theMenuCopiesAndDownloads();
    void severalFilesAreSavedAtOnceAndEachCanBeStopped();
    void somethingDangerousIsNotSavedUnasked();
    void theHistoryOfAFileIsAClickAway();
    void spaceShowsTheFileAlone();
    void anEmptyRepoInvitesToUpload();
    void aPlaceOpensTheFoldersOnTheWay();
    void scenes();

private:
    struct Opened {
        std::unique_ptr<RepoPane> pane = {};
        FileTreeView *tree = nullptr;

        QModelIndex find(const QString &name, const QModelIndex &parent = {}) const
        {
            for (int row = 0; row < tree->model()->rowCount(parent); ++row) {
                const QModelIndex index = tree->model()->index(row, 0, parent);
                if (index.data().toString() == name)
                    return index;
            }
            return {};
        }
        void click(const QModelIndex &index) const
        {
            QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(index).center());
        }
    };
    static Opened open(RepoPaneWorld &world, const QString &path = {}, const QSize &size = {1180, 760});
};

FilesPageTest::Opened FilesPageTest::open(RepoPaneWorld &world, const QString &path, const QSize &size)
{
    Opened opened{.pane = world.open(world.url(path.isEmpty() ? View::Files : View::File, path), size)};
    opened.tree = part<FileTreeView>(*opened.pane, "fileTree");
    [&] { QTRY_VERIFY(opened.tree->model()->rowCount() > 3); }();
    return opened;
}

void FilesPageTest::aFileIsShownWhenItIsSelected()
{
    RepoPaneWorld world;
    const Opened files = open(world);
    QSignalSpy refined(files.pane.get(), &Pane::placeRefined);
    files.click(files.find(u"train.py"_s));
    auto *code = part<QPlainTextEdit>(*files.pane, "code");
    QTRY_VERIFY(code->isVisible() && code->toPlainText().contains(u"import torch"_s));
    QCOMPARE(refined.size(), 1);
    QCOMPARE(files.pane->place(), Place(world.url(View::File, u"train.py"_s)));
    QVERIFY(part<QLabel>(*files.pane, "previewMeta")->text().contains(u"B"_s));
}

void FilesPageTest::markdownIsRenderedAndItsSourceIsAClickAway()
{
    RepoPaneWorld world;
    const Opened files = open(world, u"README.md"_s);
    auto *code = part<QPlainTextEdit>(*files.pane, "code");
    QWidget *rendered = part<QWidget>(*files.pane, "markdown");
    QTRY_VERIFY(rendered->isVisible());
    QTest::mouseClick(part<QToolButton>(*files.pane, "previewSource"), Qt::LeftButton);
    QVERIFY(code->isVisible());
    QVERIFY(code->toPlainText().contains(u"license: apache-2.0"_s));
    QTest::mouseClick(part<QToolButton>(*files.pane, "previewSource"), Qt::LeftButton);
    QVERIFY(rendered->isVisible());
}

void FilesPageTest::aLargeFileSaysWhatItIs()
{
    RepoPaneWorld world;
    const Opened files = open(world, u"model.safetensors"_s);
    QTRY_VERIFY(part<QWidget>(*files.pane, "largeFile")->isVisible());
    QVERIFY(part<QLabel>(*files.pane, "fileExplanation")->text().contains(u"LFS"_s));
    QTRY_VERIFY(part<QWidget>(*files.pane, "tensors")->isVisible());
    QCOMPARE(part<QLabel>(*files.pane, "tensorSummary")->text(), u"2 tensors, 32.8k parameters, F32"_s);
    QSignalSpy downloads(files.pane.get(), &Pane::downloadRequested);
    QTest::mouseClick(part<QPushButton>(*files.pane, "fileDownload"), Qt::LeftButton);
    QCOMPARE(downloads.size(), 1);
    QCOMPARE(downloads.first().at(2).toStringList(), QStringList{u"model.safetensors"_s});
}

void FilesPageTest::aBigTextIsLoadedOnlyWhenAskedFor()
{
    RepoPaneWorld world;
    QByteArray lines;
    while (lines.size() < 1'500'000)
        lines += "one more line of a long, long text\n";
    world.commit(u"Long"_s, {{.path = u"long.txt"_s, .content = lines}});
    world.hub.clearRequests();
    const Opened files = open(world, u"long.txt"_s);
    auto *load = part<QPushButton>(*files.pane, "loadAnyway");
    QTRY_VERIFY(load->isVisible());
    QCOMPARE(world.requestsFor(u"/resolve/main/long.txt"_s), 0);
    QTest::mouseClick(load, Qt::LeftButton);
    auto *code = part<QPlainTextEdit>(*files.pane, "code");
    QTRY_VERIFY(code->isVisible());
    QTRY_COMPARE(code->toPlainText().size(), lines.size());
}

void FilesPageTest::anEmptyFileSaysSo()
{
    RepoPaneWorld world;
    const Opened files = open(world, u"tokenizer/empty.txt"_s);
    auto *states = part<PaneStates>(*files.pane, "previewStates");
    QTRY_COMPARE(states->state(), PaneStates::State::Empty);
    QTRY_COMPARE(part<QLabel>(*states, "emptyTitle")->text(), u"Empty file"_s);
}

void FilesPageTest::aFileThatIsGatedSaysSo()
{
    RepoPaneWorld world;
    const Opened files = open(world);
    world.hub.failNext(
        u"/acme/clip-small/resolve/main/config.json"_s, -1, 403, {},
        {{"X-Error-Code", "GatedRepo"}, {"X-Error-Message", "Access to model acme/clip-small is restricted."}});
    files.click(files.find(u"config.json"_s));
    auto *states = part<PaneStates>(*files.pane, "previewStates");
    QTRY_COMPARE(states->state(), PaneStates::State::Failed);
    QCOMPARE(part<QWidget>(*states, "error")->findChild<QPushButton *>(u"errorAction"_s)->text(), u"Open on the Hub"_s);
    world.hub.clearSwitches();
    QTest::mouseClick(part<QWidget>(*states, "error")->findChild<QPushButton *>(u"retry"_s), Qt::LeftButton);
    QTRY_COMPARE(states->state(), PaneStates::State::Content);
}

void FilesPageTest::keysMoveThroughTheTree()
{
    RepoPaneWorld world;
    const Opened files = open(world);
    QTRY_VERIFY(files.tree->hasFocus());
    QCOMPARE(files.pane->uploadFolder(), QString());
    QTest::keyClick(files.tree, Qt::Key_J);
    QCOMPARE(files.tree->currentIndex().data().toString(), u"tokenizer"_s);
    QTest::keyClick(files.tree, Qt::Key_J);
    QCOMPARE(files.tree->currentIndex().data().toString(), u"weights"_s);
    QTest::keyClick(files.tree, Qt::Key_Return);
    QVERIFY(files.tree->isExpanded(files.find(u"weights"_s)));
    QTRY_COMPARE(files.tree->model()->rowCount(files.find(u"weights"_s)), 2);
    QTest::keyClick(files.tree, Qt::Key_J);
    QTest::keyClick(files.tree, Qt::Key_J);
    QCOMPARE(files.tree->currentIndex().data().toString(), u"encoder.bin"_s);
    QCOMPARE(files.pane->uploadFolder(), u"weights"_s);
    QTest::keySequence(files.tree, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"weights/encoder.bin"_s);
    QTest::keyClick(files.tree, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(files.tree->currentIndex().data().toString(), u"weights"_s);
    QTest::keyClick(files.tree, Qt::Key_K);
    QCOMPARE(files.tree->currentIndex().data().toString(), u"tokenizer"_s);
}

void FilesPageTest::lettersSearchTheWholeRepo()
{
    RepoPaneWorld world;
    const Opened files = open(world);
    files.tree->setFocus();
    QTest::keyClicks(files.tree, u"n"_s);
    auto *field = part<QLineEdit>(*files.pane, "fileFilter");
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, u"otes"_s);
    auto *results = part<QTreeView>(*files.pane, "searchResults");
    QTRY_VERIFY(results->isVisible() && results->model()->rowCount() == 1);
    // Nobody opened its folder.
    QCOMPARE(results->model()->index(0, 0).data().toString(), u"weights/deep/notes.txt"_s);
    QTRY_COMPARE(part<QLabel>(*files.pane, "searchStatus")->text(), u"1 found among all 12 files and folders"_s);
    QTest::keyClick(field, Qt::Key_Down);
    QVERIFY(results->hasFocus());
    QTRY_VERIFY(part<QPlainTextEdit>(*files.pane, "code")->toPlainText().contains(u"deep down"_s));
    QCOMPARE(files.pane->place(), Place(world.url(View::File, u"weights/deep/notes.txt"_s)));
    QTest::keyClick(results, Qt::Key_Up);
    QVERIFY(field->hasFocus());
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(files.tree->hasFocus());
    QVERIFY(files.tree->isVisible());
    QTest::keySequence(files.tree, QKeySequence::Find);
    QVERIFY(field->hasFocus());
}

void FilesPageTest::aFileThatWasFoundIsShownInItsFolder()
{
    RepoPaneWorld world;
    const Opened files = open(world);
    auto *field = part<QLineEdit>(*files.pane, "fileFilter");
    QTest::keyClicks(field, u"DEEP notes"_s);
    auto *results = part<QTreeView>(*files.pane, "searchResults");
    QTRY_COMPARE(results->model()->rowCount(), 1);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(field->text().isEmpty());
    QTRY_COMPARE(files.tree->currentIndex().data().toString(), u"notes.txt"_s);
    QVERIFY(files.tree->isVisible() && files.tree->hasFocus());
    QVERIFY(files.tree->isExpanded(files.find(u"weights"_s)));
}

void FilesPageTest::aSearchThatIsStoppedSaysThatItIsIncomplete()
{
    RepoPaneWorld world;
    QList<sandbox::NewFile> many;
    for (int number = 0; number < 1200; ++number)
        many.append({.path = u"many/file-%1.txt"_s.arg(number, 4, 10, QChar(u'0')), .content = "x"});
    world.commit(u"Many"_s, many);
    const Opened files = open(world);
    world.hub.delay(u"/api/models/acme/clip-small/tree/main"_s, 200);
    QTest::keyClicks(part<QLineEdit>(*files.pane, "fileFilter"), u"file-"_s);
    auto *results = part<QTreeView>(*files.pane, "searchResults");
    QTRY_VERIFY(results->model()->rowCount() > 0);
    QVERIFY(part<QWidget>(*files.pane, "searchProgress")->isVisible());
    auto *stop = part<QPushButton>(*files.pane, "searchStop");
    QTest::mouseClick(stop, Qt::LeftButton);
    auto *status = part<QLabel>(*files.pane, "searchStatus");
    QVERIFY2(status->text().startsWith(u"Incomplete"_s), qPrintable(status->text()));
    QVERIFY(results->model()->rowCount() < 1200);
    world.hub.clearSwitches();
    QTest::mouseClick(part<QPushButton>(*files.pane, "searchResume"), Qt::LeftButton);
    QTRY_COMPARE(results->model()->rowCount(), 1200);
    QTRY_VERIFY(!status->text().startsWith(u"Incomplete"_s));
    QVERIFY(!stop->isVisible());
}

void FilesPageTest::aSearchThatFailsCanBeTriedAgain()
{
    RepoPaneWorld world;
    const Opened files = open(world);
    world.hub.failNext(u"/api/models/acme/clip-small/tree/main"_s, -1, 503);
    QTest::keyClicks(part<QLineEdit>(*files.pane, "fileFilter"), u"train"_s);
    auto *states = part<PaneStates>(*files.pane, "searchStates");
    QTRY_COMPARE(states->state(), PaneStates::State::Failed);
    world.hub.clearSwitches();
    QTest::mouseClick(part<QWidget>(*states, "error")->findChild<QPushButton *>(u"retry"_s), Qt::LeftButton);
    QTRY_COMPARE(part<QTreeView>(*files.pane, "searchResults")->model()->rowCount(), 1);
}

void FilesPageTest::aSearchThatFindsNothingSaysSo()
{
    RepoPaneWorld world;
    const Opened files = open(world);
    QTest::keyClicks(part<QLineEdit>(*files.pane, "fileFilter"), u"nowhere"_s);
    auto *states = part<PaneStates>(*files.pane, "searchStates");
    QTRY_COMPARE(states->state(), PaneStates::State::Empty);
    QVERIFY(part<QLabel>(*states, "emptySentence")->text().contains(u"“nowhere”"_s));
}

void FilesPageTest::aFailedFolderIsRetriedInItsRow()
{
    RepoPaneWorld world;
    const Opened files = open(world);
    world.hub.failNext(u"/api/models/acme/clip-small/tree/main/weights"_s, 503);
    files.tree->expand(files.find(u"weights"_s));
    const auto state = [&files] { return files.tree->model()->index(0, 0, files.find(u"weights"_s)); };
    QTRY_COMPARE(state().data(FileTreeModel::RowRole).toInt(), int(FileTreeModel::Row::Failed));
    QStyleOptionViewItem option;
    option.initFrom(files.tree);
    option.rect = files.tree->visualRect(state());
    option.font = files.tree->font();
    QTest::mouseClick(files.tree->viewport(), Qt::LeftButton, {},
                      FileTreeDelegate::retryRect(option, state()).center());
    QTRY_COMPARE(files.tree->model()->rowCount(files.find(u"weights"_s)), 2);
}

void FilesPageTest::lastCommitsAreFetchedForWhatIsOnScreen()
{
    RepoPaneWorld world;
    QList<sandbox::NewFile> many;
    for (int number = 0; number < 300; ++number)
        many.append({.path = u"many-%1.txt"_s.arg(number, 3, 10, QChar(u'0')), .content = "x"});
    world.commit(u"Many"_s, many);
    const Opened files = open(world, {}, {1600, 500});
    const auto commitOf = [&files](int row) {
        return files.tree->model()->index(row, FileTreeModel::CommitColumn).data().toString();
    };
    QTRY_VERIFY(!commitOf(3).isEmpty());
    QVERIFY(commitOf(250).isEmpty());
    files.tree->scrollToBottom();
    const int last = files.tree->model()->rowCount() - 1;
    QTRY_VERIFY(!commitOf(last).isEmpty());
    QVERIFY(commitOf(150).isEmpty());
}

void FilesPageTest::theMenuCopiesAndDownloads()
{
    RepoPaneWorld world;
    const Opened files = open(world);
    const QModelIndex config = files.find(u"config.json"_s);
    files.click(config);
    emit files.tree->customContextMenuRequested(files.tree->visualRect(config).center());
    auto *menu = files.pane->findChild<QMenu *>(u"fileMenu"_s);
    QVERIFY(menu);
    menu->findChild<QAction *>(u"copyLink"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             world.hub.url().toString() + u"/acme/clip-small/blob/main/config.json"_s);
    menu->findChild<QAction *>(u"copyPath"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"config.json"_s);
    QSignalSpy downloads(files.pane.get(), &Pane::downloadRequested);
    menu->findChild<QAction *>(u"download"_s)->trigger();
    QCOMPARE(downloads.first().at(2).toStringList(), QStringList{u"config.json"_s});
    menu->close();
}

void FilesPageTest::severalFilesAreSavedAtOnceAndEachCanBeStopped()
{
    RepoPaneWorld world;
    const Opened files = open(world, u"train.py"_s);
    const auto saveAs = [&](const QString &name) {
        world.prompter.saveFile = world.local.filePath(name);
        QTRY_VERIFY(part<QToolButton>(*files.pane, "previewSave")->isVisible());
        QTest::mouseClick(part<QToolButton>(*files.pane, "previewSave"), Qt::LeftButton);
    };
    const auto asked = [&world] {
        return std::ranges::count_if(world.hub.requests(), [](const sandbox::RecordedRequest &request) {
            return request.path.endsWith("/train.py");
        });
    };
    const auto before = asked();
    world.hub.staySilent(u"*/train.py"_s, 1);
    saveAs(u"never.py"_s);
    QTRY_VERIFY(asked() > before); // or the other one might be first, and meet the silence
    saveAs(u"saved.py"_s);
    QTRY_VERIFY(QFile::exists(world.local.filePath(u"saved.py"_s)));
    QFile saved(world.local.filePath(u"saved.py"_s));
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QVERIFY(saved.readAll().contains("import torch"));
    auto *rows = part<QWidget>(*files.pane, "fileSaves");
    QTRY_VERIFY(rows->isVisible());
    QTRY_COMPARE(rows->findChildren<QToolButton *>(u"saveStop"_s).size(), 1);
    QTest::mouseClick(part<QToolButton>(*rows, "saveStop"), Qt::LeftButton);
    QTRY_VERIFY(!rows->isVisible());
    QVERIFY(!QFile::exists(world.local.filePath(u"never.py"_s)));
    world.hub.clearSwitches();
}

void FilesPageTest::somethingDangerousIsNotSavedUnasked()
{
    RepoPaneWorld world;
    world.commit(u"Add a virus"_s, {{.path = u"bad.bin"_s, .content = "X5O!EICAR-STANDARD-ANTIVIRUS-TEST-FILE!"}});
    const Opened files = open(world);
    const auto save = [&](const QString &name) {
        world.prompter.saveFile = world.local.filePath(name);
        files.click(files.find(name));
        emit files.tree->customContextMenuRequested(files.tree->visualRect(files.find(name)).center());
        auto *menu = files.pane->findChild<QMenu *>(u"fileMenu"_s);
        QVERIFY(menu);
        menu->findChild<QAction *>(u"saveAs"_s)->trigger();
        menu->close();
        delete menu;
    };
    world.prompter.answersYes = false;
    save(u"bad.bin"_s);
    QCOMPARE(world.prompter.asked, 1);
    QVERIFY2(world.prompter.lastQuestion.text.contains(u"bad.bin"_s), qPrintable(world.prompter.lastQuestion.text));
    save(u"train.py"_s);
    QCOMPARE(world.prompter.asked, 1);
    QTRY_VERIFY(QFile::exists(world.local.filePath(u"train.py"_s)));
    QVERIFY(!QFile::exists(world.local.filePath(u"bad.bin"_s)));
    world.prompter.answersYes = true;
    save(u"bad.bin"_s);
    QTRY_VERIFY(QFile::exists(world.local.filePath(u"bad.bin"_s)));
}

void FilesPageTest::theHistoryOfAFileIsAClickAway()
{
    RepoPaneWorld world;
    const Opened files = open(world, u"train.py"_s);
    QTRY_VERIFY(part<QToolButton>(*files.pane, "preview_previewHistory")->isVisible());
    QTest::mouseClick(part<QToolButton>(*files.pane, "preview_previewHistory"), Qt::LeftButton);
    QCOMPARE(files.pane->place().repo().view, View::History);
    QCOMPARE(files.pane->place().repo().path, u"train.py"_s);
}

void FilesPageTest::spaceShowsTheFileAlone()
{
    RepoPaneWorld world;
    const Opened files = open(world);
    files.click(files.find(u"train.py"_s));
    files.tree->setFocus();
    QTRY_VERIFY(part<QPlainTextEdit>(*files.pane, "code")->isVisible());
    QTest::keyClick(files.tree, Qt::Key_Space);
    QVERIFY(!files.tree->isVisible());
    QVERIFY(part<QPlainTextEdit>(*files.pane, "code")->isVisible());
    QTest::keyClick(files.pane->window()->focusWidget(), Qt::Key_Space);
    QTRY_VERIFY(files.tree->isVisible());
    QVERIFY(files.tree->hasFocus());
    QTest::keyClick(files.tree, Qt::Key_Space);
    QTest::keyClick(files.pane->window()->focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(files.tree->isVisible());
}

void FilesPageTest::anEmptyRepoInvitesToUpload()
{
    RepoPaneWorld world;
    const auto pane = world.open(world.url(View::Files));
    auto *tree = part<QTreeView>(*pane, "fileTree");
    QTRY_VERIFY(tree->model()->rowCount() > 3);
    const QStringList all{u"README.md"_s, u"config.json"_s, u"model.safetensors"_s, u"weights"_s,
                          u"tokenizer"_s, u"train.py"_s,    u".gitattributes"_s};
    world.hub.commitFiles(sandbox::Kind::Model, RepoWorld::id(), {.deletions = all});
    QTest::keyClick(tree, Qt::Key_F5);
    auto *states = part<PaneStates>(*pane, "treeStates");
    QTRY_COMPARE(states->state(), PaneStates::State::Empty);
    QVERIFY(part<QPushButton>(*states, "emptyAction")->isVisible());
}

void FilesPageTest::aPlaceOpensTheFoldersOnTheWay()
{
    RepoPaneWorld world;
    const Opened files = open(world, u"weights/deep/notes.txt"_s);
    QTRY_COMPARE(files.tree->currentIndex().data().toString(), u"notes.txt"_s);
    QVERIFY(files.tree->isExpanded(files.find(u"weights"_s)));
    QTRY_VERIFY(part<QPlainTextEdit>(*files.pane, "code")->toPlainText().contains(u"deep down"_s));
}

void FilesPageTest::scenes()
{
    RepoPaneWorld world;
    world.commit(u"A title that is far too long for the column it has to live in, and goes on"_s,
                 {{.path = u"a folder/with a rather long name that needs to be shortened in the middle.json"_s,
                   .content = "{}"}});
    const auto settled = [&world](const QString &path, const QSize &size) {
        Opened files = open(world, path, size);
        QTest::qWait(400);
        return files;
    };
    const auto shot = [&](const QString &path, const QSize &size) {
        return [&, path, size] { return std::unique_ptr<QWidget>(settled(path, size).pane); };
    };
    scenes::shoot(u"files-code"_s, shot(u"train.py"_s, {1280, 760}));
    scenes::shoot(u"files-safetensors"_s, shot(u"model.safetensors"_s, {1280, 760}));
    scenes::shoot(u"files-markdown"_s, shot(u"README.md"_s, {1280, 760}));
    scenes::shoot(u"files-wide"_s, shot({}, {1800, 760}));
    scenes::shoot(u"files-narrow"_s, shot(u"config.json"_s, {560, 800}));
    const auto searching = [&](const QString &words, const QSize &size) {
        return [&, words, size] {
            Opened files = settled({}, size);
            auto *field = part<QLineEdit>(*files.pane, "fileFilter");
            field->setText(words);
            QTest::qWait(300);
            QTest::keyClick(field, Qt::Key_Down);
            QTest::qWait(300);
            return std::unique_ptr<QWidget>(std::move(files.pane));
        };
    };
    scenes::shoot(u"files-search"_s, searching(u"t"_s, {1280, 700}));
    scenes::shoot(u"files-search-narrow"_s, searching(u"e"_s, {560, 700}));
    scenes::shoot(u"files-search-nothing"_s, searching(u"nowhere"_s, {1180, 600}));
    scenes::shoot(u"files-drop"_s, [&] {
        Opened files = settled(u"config.json"_s, {1180, 700});
        part<DropOverlay>(*files.pane, "dropOverlay")
            ->announce(u"Drop to upload to acme/clip-small @ main / weights"_s);
        return std::unique_ptr<QWidget>(std::move(files.pane));
    });
    scenes::shoot(u"files-refused"_s, [&] {
        Opened files = settled(u"config.json"_s, {1180, 700});
        files.pane->setAccount(auth::Account::signedOut(world.hub.url()));
        part<DropOverlay>(*files.pane, "dropOverlay")->refuse(u"Sign in to upload to this repo"_s);
        return std::unique_ptr<QWidget>(std::move(files.pane));
    });
    scenes::shoot(u"files-failed-folder"_s, [&] {
        world.hub.failNext(u"/api/models/acme/clip-small/tree/main/weights"_s, 503);
        Opened files = settled({}, {1180, 500});
        files.tree->expand(files.find(u"weights"_s));
        QTest::qWait(300);
        return std::unique_ptr<QWidget>(std::move(files.pane));
    });
}

QTEST_MAIN(FilesPageTest)
#include "filespagetest.moc"
