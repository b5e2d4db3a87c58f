#include "views/files/draggedfiles.h"

#include "repopaneworld.h"
#include "views/files/fileactions.h"
#include "views/files/filetreeview.h"

#include <QDrag>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTimer>

using namespace Qt::StringLiterals;
using View = hub::RepoUrl::View;

//! What other programs get when files are dragged out of a repo.
class DraggedFilesTest : public QObject
{
    Q_OBJECT

private slots:
    void anotherProgramGetsTheFiles();
    void nothingIsFetchedBeforeItIsWanted();
    void whatCannotBeFetchedIsNotGiven();
    void tooMuchIsGivenAsLinksAlone();
    void filesOfOneNameLieSideBySide();
    void aDragThatComesBackIsNoUpload();
    void filesThatGoAwayAreNotWaitedFor();
    void aTabMayBeClosedDuringADrag();
    void filesOfADragStayOnlyForThoseWhoTookThem();

private:
    static std::vector<hub::TreeEntry> entries(RepoWorld &world, const QStringList &paths);
    static StageClipboard clip(const QStringList &paths);
};

StageClipboard DraggedFilesTest::clip(const QStringList &paths)
{
    StageClipboard clip{.from = {.endpoint = u"https://hub.test"_s, .repo = RepoWorld::repo(), .revision = u"main"_s}};
    for (const QString &path : paths)
        clip.entries.push_back({.type = hub::TreeEntry::Type::File, .path = path});
    return clip;
}

std::vector<hub::TreeEntry> DraggedFilesTest::entries(RepoWorld &world, const QStringList &paths)
{
    std::vector<hub::TreeEntry> found;
    bool isDone = false;
    const hub::Request request = world.client.send<std::vector<hub::TreeEntry>>(
        hub::tree::pathsInfo(RepoWorld::repo(), u"main"_s, paths), [&](const auto &answer) {
            found = answer.value_or(std::vector<hub::TreeEntry>());
            isDone = true;
        });
    [&] { QTRY_VERIFY(isDone); }();
    return found;
}

void DraggedFilesTest::anotherProgramGetsTheFiles()
{
    RepoPaneWorld world;
    const QStringList paths{u"config.json"_s, u"weights/encoder.bin"_s};
    FetchedFiles files(world.client, RepoWorld::repo(), u"main"_s, entries(world, paths));
    const DraggedFiles data(&files, clip(paths), {});
    QVERIFY(data.hasUrls());
    const QList<QUrl> urls = data.urls();
    QCOMPARE(urls.size(), 2);
    QFile encoder(urls[1].toLocalFile());
    QCOMPARE(QFileInfo(encoder).fileName(), u"encoder.bin"_s);
    QVERIFY(encoder.open(QIODevice::ReadOnly));
    QCOMPARE(encoder.readAll(), QByteArray(70'000, 'e'));
    // Asked again, as programs do, it is the same file.
    QCOMPARE(data.urls(), urls);
    QVERIFY(data.data(u"text/uri-list"_s).startsWith("file:///"));
}

void DraggedFilesTest::nothingIsFetchedBeforeItIsWanted()
{
    RepoPaneWorld world;
    FetchedFiles files(world.client, RepoWorld::repo(), u"main"_s, entries(world, {u"config.json"_s}));
    const DraggedFiles data(&files, clip({u"config.json"_s}), {u"https://hub.test/config.json"_s});
    QVERIFY(data.formats().contains(u"text/uri-list"_s));
    QCOMPARE(data.text(), u"https://hub.test/config.json"_s);
    QVERIFY(DraggedFiles::isOwn(data));
    QCOMPARE(StageClipboard::read(data)->entries.front().path, u"config.json"_s);
    QTest::qWait(50);
    QCOMPARE(world.requestsFor(u"/resolve/"_s), 0);
}

void DraggedFilesTest::whatCannotBeFetchedIsNotGiven()
{
    RepoPaneWorld world;
    FetchedFiles files(world.client, RepoWorld::repo(), u"main"_s, entries(world, {u"config.json"_s, u"train.py"_s}));
    world.hub.failNext(u"/acme/clip-small/resolve/main/train.py"_s, -1, 403);
    const DraggedFiles data(&files, clip({}), {});
    QVERIFY(data.urls().isEmpty());
    QCOMPARE(files.state(), FetchedFiles::State::Failed);
    QCOMPARE(files.error().kind, Error::Kind::Forbidden);
}

void DraggedFilesTest::tooMuchIsGivenAsLinksAlone()
{
    RepoPaneWorld world;
    QVERIFY(FetchedFiles::areSmall(entries(world, {u"config.json"_s})));
    QVERIFY(!FetchedFiles::areSmall(entries(world, {u"config.json"_s, u"weights"_s})));
    QVERIFY(!FetchedFiles::areSmall({}));
    std::vector<hub::TreeEntry> large = entries(world, {u"config.json"_s});
    large.front().size = FetchedFiles::sizeLimit + 1;
    QVERIFY(!FetchedFiles::areSmall(large));
    const DraggedFiles data(nullptr, clip({u"big.bin"_s}), {u"https://hub.test/big.bin"_s});
    QVERIFY(!data.hasUrls());
    QVERIFY(data.urls().isEmpty());
    QCOMPARE(data.text(), u"https://hub.test/big.bin"_s);
}

void DraggedFilesTest::filesOfOneNameLieSideBySide()
{
    RepoPaneWorld world;
    world.commit(u"Twins"_s, {{.path = u"a/x.txt"_s, .content = "one"}, {.path = u"b/x.txt"_s, .content = "two"}});
    FetchedFiles files(world.client, RepoWorld::repo(), u"main"_s, entries(world, {u"a/x.txt"_s, u"b/x.txt"_s}));
    QSignalSpy finished(&files, &FetchedFiles::finished);
    files.start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(files.state(), FetchedFiles::State::Complete);
    QCOMPARE(files.localPaths().size(), 2);
    QVERIFY(files.localPaths()[0] != files.localPaths()[1]);
    QFile second(files.localPaths()[1]);
    QVERIFY(second.open(QIODevice::ReadOnly));
    QCOMPARE(second.readAll(), "two");
}

void DraggedFilesTest::aDragThatComesBackIsNoUpload()
{
    RepoPaneWorld world;
    const auto pane = world.open(world.url(View::Files));
    auto *tree = part<FileTreeView>(*pane, "fileTree");
    QTRY_VERIFY(tree->model()->rowCount() > 3);
    QVERIFY(tree->dragEnabled());
    QVERIFY(tree->model()->flags(tree->model()->index(0, 0)).testFlag(Qt::ItemIsDragEnabled));
    FetchedFiles files(world.client, RepoWorld::repo(), u"main"_s, entries(world, {u"config.json"_s}));
    const DraggedFiles data(&files, clip({u"config.json"_s}), {});
    QSignalSpy uploads(pane.get(), &Pane::uploadRequested);
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, {});
    enter.ignore();
    QCoreApplication::sendEvent(pane.get(), &enter);
    QVERIFY(!enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(pane.get(), &drop);
    QCOMPARE(uploads.size(), 0);
    QCOMPARE(world.requestsFor(u"/resolve/"_s), 0);
}

void DraggedFilesTest::filesThatGoAwayAreNotWaitedFor()
{
    RepoPaneWorld world;
    auto *files = new FetchedFiles(world.client, RepoWorld::repo(), u"main"_s, entries(world, {u"config.json"_s}));
    const DraggedFiles data(files, clip({u"config.json"_s}), {});
    QTimer::singleShot(0, files, [files] { delete files; }); // as when the tab is closed
    QElapsedTimer waited;
    waited.start();
    QVERIFY(data.urls().isEmpty());
    QVERIFY(waited.elapsed() < 10'000);
    QVERIFY(!data.hasUrls());
}

void DraggedFilesTest::aTabMayBeClosedDuringADrag()
{
    RepoPaneWorld world;
    auto page = std::make_unique<QWidget>();
    auto *actions = new FileActions(world.services(), *page);
    actions->setPlace(world.url(View::Files));
    StageClipboard dragged = clip({});
    dragged.entries = entries(world, {u"config.json"_s});
    bool isDragged = false;
    actions->setDragger([&](QDrag &drag) {
        isDragged = drag.mimeData()->hasUrls();
        page.reset();
        return Qt::CopyAction;
    });
    actions->drag(dragged);
    QVERIFY(isDragged);
}

void DraggedFilesTest::filesOfADragStayOnlyForThoseWhoTookThem()
{
    RepoPaneWorld world;
    QWidget page;
    FileActions actions(world.services(), page);
    actions.setPlace(world.url(View::Files));
    StageClipboard dragged = clip({});
    dragged.entries = entries(world, {u"config.json"_s});
    Qt::DropAction outcome = Qt::CopyAction;
    bool areRead = false;
    actions.setDragger([&](QDrag &drag) {
        if (areRead)
            drag.mimeData()->urls();
        return outcome;
    });
    actions.drag(dragged); // moved within the tree: nobody asked for them
    QCOMPARE(actions.findChildren<FetchedFiles *>().size(), 0);
    areRead = true;
    outcome = Qt::IgnoreAction;
    actions.drag(dragged);
    QCOMPARE(actions.findChildren<FetchedFiles *>().size(), 0);
    outcome = Qt::CopyAction;
    actions.drag(dragged);
    QCOMPARE(actions.findChildren<FetchedFiles *>().size(), 1);
}

QTEST_MAIN(DraggedFilesTest)
#include "draggedfilestest.moc"
