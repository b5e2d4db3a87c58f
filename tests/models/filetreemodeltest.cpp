#include "models/files/filetreemodel.h"

#include "repoworld.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using Row = FileTreeModel::Row;
using State = FileTreeModel::State;

class FileTreeModelTest : public QObject
{
    Q_OBJECT

private slots:
    void foldersAreListedWhenTheyAreOpened();
    void theModelKeepsItsPromisesWhateverHappens();
    void aFailedFolderIsAskedForAgainOnlyByRetry();
    void aFailedRootSaysWhy();
    void aBigFolderComesPageByPage();
    void lastCommitsAreAskedForNamedRowsOnly();
    void detailsComeInBatchesOfFifty();
    void refreshChangesOnlyWhatChanged();
    void aRefreshAskedForWhileOneRunsIsMadeAfterwards();
    void aFailedRefreshKeepsTheRows();
    void revealListsTheFoldersOnTheWay();
    void revealOfAMissingPathEndsAtTheDeepestFolder();
    void foldersComeFirstInEitherOrder();
    void whatComesLaterGoesToItsPlace();
    void aRefreshThatTurnsEverythingAroundKeepsWhatStays();

private:
    static QStringList names(const QAbstractItemModel &model, const QModelIndex &parent = {});
    static QModelIndex find(const QAbstractItemModel &model, const QString &name, const QModelIndex &parent = {});
};

QStringList FileTreeModelTest::names(const QAbstractItemModel &model, const QModelIndex &parent)
{
    QStringList found;
    for (int row = 0; row < model.rowCount(parent); ++row)
        found << model.index(row, 0, parent).data().toString();
    return found;
}

QModelIndex FileTreeModelTest::find(const QAbstractItemModel &model, const QString &name, const QModelIndex &parent)
{
    return model.index(int(names(model, parent).indexOf(name)), 0, parent);
}

void FileTreeModelTest::foldersAreListedWhenTheyAreOpened()
{
    RepoWorld world;
    FileTreeModel model(world.client);
    model.setSubject(RepoWorld::repo(), u"main"_s);
    QTRY_COMPARE(model.rootState(), State::Complete);
    QVERIFY(names(model).contains(u"config.json"_s));
    const QModelIndex weights = find(model, u"weights"_s);
    QVERIFY(model.hasChildren(weights));
    QCOMPARE(model.rowCount(weights), 0);
    QCOMPARE(world.requestsFor(u"/tree/"_s), 1);

    QVERIFY(model.canFetchMore(weights));
    model.fetchMore(weights);
    QTRY_COMPARE(names(model, weights), QStringList{u"Loading…"_s});
    QTRY_COMPARE(names(model, weights), (QStringList{u"deep"_s, u"encoder.bin"_s}));
    const QModelIndex encoder = find(model, u"encoder.bin"_s, weights);
    QCOMPARE(encoder.data(FileTreeModel::PathRole).toString(), u"weights/encoder.bin"_s);
    QCOMPARE(encoder.siblingAtColumn(FileTreeModel::SizeColumn).data().toLongLong(), 70'000);
    QCOMPARE(encoder.data(FileTreeModel::StorageRole).toInt(), int(FileTreeModel::Storage::Lfs));
    QCOMPARE(world.requestsFor(u"/tree/"_s), 2);
}

void FileTreeModelTest::theModelKeepsItsPromisesWhateverHappens()
{
    RepoWorld world;
    FileTreeModel model(world.client);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    world.hub.failNext(u"/api/models/acme/clip-small/tree/main/weights"_s, 503);
    model.setSubject(RepoWorld::repo(), u"main"_s);
    QTRY_COMPARE(model.rootState(), State::Complete);
    // The testers have opened every folder by themselves.
    QTRY_COMPARE(model.index(0, 0, find(model, u"weights"_s)).data(FileTreeModel::RowRole).toInt(), int(Row::Failed));
    model.retry(find(model, u"weights"_s));
    QTRY_COMPARE(names(model, find(model, u"weights"_s)).size(), 2);
    model.sort(FileTreeModel::SizeColumn, Qt::DescendingOrder);
    world.hub.commitFiles(sandbox::Kind::Model, RepoWorld::id(),
                          {.files = {{.path = u"weights/new.txt"_s, .content = "new"}}, .deletions = {u"tokenizer"_s}});
    QSignalSpy refreshed(&model, &FileTreeModel::refreshFinished);
    model.refresh();
    QTRY_COMPARE(refreshed.size(), 1);
    model.sort(FileTreeModel::UpdatedColumn, Qt::AscendingOrder);
    model.setSubject(RepoWorld::repo(), u"experiment"_s);
    QTRY_COMPARE(model.rootState(), State::Complete);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void FileTreeModelTest::aFailedFolderIsAskedForAgainOnlyByRetry()
{
    RepoWorld world;
    FileTreeModel model(world.client);
    model.setSubject(RepoWorld::repo(), u"main"_s);
    QTRY_COMPARE(model.rootState(), State::Complete);
    world.hub.failNext(u"/api/models/acme/clip-small/tree/main/weights"_s, 1, 503, R"({"error":"upstream"})");
    const QModelIndex weights = find(model, u"weights"_s);
    model.fetchMore(weights);
    QTRY_COMPARE(model.index(0, 0, weights).data(FileTreeModel::RowRole).toInt(), int(Row::Failed));
    const auto error = model.index(0, 0, weights).data(FileTreeModel::ErrorRole).value<Error>();
    QCOMPARE(error.kind, Error::Kind::ServerFault);
    QCOMPARE(error.detail, u"upstream"_s);
    QVERIFY(!model.canFetchMore(weights));

    model.retry(weights);
    QTRY_COMPARE(names(model, weights), (QStringList{u"deep"_s, u"encoder.bin"_s}));
}

void FileTreeModelTest::aFailedRootSaysWhy()
{
    RepoWorld world;
    FileTreeModel model(world.client);
    model.setSubject(RepoWorld::repo(), u"no-such-branch"_s);
    QTRY_COMPARE(model.rootState(), State::Failed);
    QCOMPARE(model.rootError()->kind, Error::Kind::RevisionNotFound);
}

void FileTreeModelTest::aBigFolderComesPageByPage()
{
    RepoWorld world;
    QList<sandbox::NewFile> files;
    for (int number = 0; number < 1500; ++number)
        files.append({.path = u"many/file-%1.txt"_s.arg(number, 4, 10, QChar(u'0')), .content = "x"});
    world.commit(u"Many"_s, files);
    FileTreeModel model(world.client);
    model.setSubject(RepoWorld::repo(), u"main"_s);
    QTRY_COMPARE(model.rootState(), State::Complete);
    const QModelIndex many = find(model, u"many"_s);
    model.fetchMore(many);
    QTRY_COMPARE(model.rowCount(many), 1001);
    QCOMPARE(model.rowType(model.index(1000, 0, many)), Row::More);
    QVERIFY(!model.canFetchMore(many));

    world.hub.failNext(u"/api/models/acme/clip-small/tree/main/many"_s, -1, 400);
    model.loadMore(many);
    QTRY_COMPARE(model.rowType(model.index(1000, 0, many)), Row::Failed);
    world.hub.clearSwitches();
    model.retry(many);
    QTRY_COMPARE(model.rowCount(many), 1500);
    QCOMPARE(model.rowType(model.index(1499, 0, many)), Row::File);
}

void FileTreeModelTest::lastCommitsAreAskedForNamedRowsOnly()
{
    RepoWorld world;
    FileTreeModel model(world.client);
    model.setSubject(RepoWorld::repo(), u"main"_s);
    QTRY_COMPARE(model.rootState(), State::Complete);
    const QModelIndex config = find(model, u"config.json"_s);
    QVERIFY(!config.siblingAtColumn(FileTreeModel::CommitColumn).data().isValid());
    QCOMPARE(world.requestsFor(u"/paths-info/"_s), 0);

    model.requestDetails({config});
    QTRY_COMPARE(config.siblingAtColumn(FileTreeModel::CommitColumn).data().toString(),
                 u"Add the card and the settings"_s);
    QVERIFY(config.siblingAtColumn(FileTreeModel::UpdatedColumn).data().toDateTime().isValid());
    QVERIFY(!find(model, u"README.md"_s).siblingAtColumn(FileTreeModel::CommitColumn).data().isValid());
    model.requestDetails({config});
    QCOMPARE(world.requestsFor(u"/paths-info/"_s), 1);
}

void FileTreeModelTest::detailsComeInBatchesOfFifty()
{
    RepoWorld world;
    QList<sandbox::NewFile> files;
    for (int number = 0; number < 120; ++number)
        files.append({.path = u"many/%1.txt"_s.arg(number), .content = "x"});
    world.commit(u"Many"_s, files);
    FileTreeModel model(world.client);
    model.setSubject(RepoWorld::repo(), u"main"_s);
    QTRY_COMPARE(model.rootState(), State::Complete);
    const QModelIndex many = find(model, u"many"_s);
    model.fetchMore(many);
    QTRY_COMPARE(model.rowCount(many), 120);
    QModelIndexList rows;
    for (int row = 0; row < 120; ++row)
        rows.append(model.index(row, 0, many));
    model.requestDetails(rows);
    QTRY_COMPARE(rows.last().siblingAtColumn(FileTreeModel::CommitColumn).data().toString(), u"Many"_s);
    QCOMPARE(world.requestsFor(u"/paths-info/"_s), 3);
}

void FileTreeModelTest::refreshChangesOnlyWhatChanged()
{
    RepoWorld world;
    FileTreeModel model(world.client);
    model.setSubject(RepoWorld::repo(), u"main"_s);
    QTRY_COMPARE(model.rootState(), State::Complete);
    model.fetchMore(find(model, u"weights"_s));
    model.fetchMore(find(model, u"tokenizer"_s));
    QTRY_COMPARE(model.rowCount(find(model, u"weights"_s)), 2);
    QTRY_COMPARE(model.rowCount(find(model, u"tokenizer"_s)), 2);
    const QPersistentModelIndex encoder = model.indexOf(u"weights/encoder.bin"_s);
    world.hub.commitFiles(sandbox::Kind::Model, RepoWorld::id(),
                          {.files = {{.path = u"weights/new.txt"_s, .content = "new"}}, .deletions = {u"train.py"_s}});
    world.hub.clearRequests();
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy refreshed(&model, &FileTreeModel::refreshFinished);
    model.refresh();
    QTRY_COMPARE(refreshed.size(), 1);
    QCOMPARE(resets.size(), 0);
    QVERIFY(encoder.isValid());
    QVERIFY(model.indexOf(u"weights/new.txt"_s).isValid());
    QVERIFY(!model.indexOf(u"train.py"_s).isValid());
    // The tokenizer did not change, so it was not asked for.
    QCOMPARE(world.requestsFor(u"/tree/main"_s), 2);
}

void FileTreeModelTest::aRefreshAskedForWhileOneRunsIsMadeAfterwards()
{
    RepoWorld world;
    FileTreeModel model(world.client);
    model.setSubject(RepoWorld::repo(), u"main"_s);
    QTRY_COMPARE(model.rootState(), State::Complete);
    QSignalSpy refreshed(&model, &FileTreeModel::refreshFinished);
    world.hub.clearRequests();
    model.refresh();
    model.refresh(); // somebody has committed meanwhile
    model.refresh();
    QTRY_COMPARE(refreshed.size(), 2);
    QTest::qWait(50);
    QCOMPARE(refreshed.size(), 2);
    QCOMPARE(world.requestsFor(u"/tree/main"_s), 2);
}

void FileTreeModelTest::aFailedRefreshKeepsTheRows()
{
    RepoWorld world;
    FileTreeModel model(world.client);
    model.setSubject(RepoWorld::repo(), u"main"_s);
    QTRY_COMPARE(model.rootState(), State::Complete);
    const QStringList before = names(model);
    world.hub.failNext(u"/api/models/acme/clip-small/tree/main"_s, 503);
    QSignalSpy failed(&model, &FileTreeModel::refreshFailed);
    model.refresh();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(names(model), before);
    QSignalSpy refreshed(&model, &FileTreeModel::refreshFinished);
    model.refresh();
    QTRY_COMPARE(refreshed.size(), 1);
}

void FileTreeModelTest::revealListsTheFoldersOnTheWay()
{
    RepoWorld world;
    FileTreeModel model(world.client);
    QSignalSpy revealed(&model, &FileTreeModel::revealed);
    model.setSubject(RepoWorld::repo(), u"main"_s);
    model.reveal(u"weights/deep/notes.txt"_s);
    QTRY_COMPARE(revealed.size(), 1);
    QVERIFY(revealed.first().at(1).toBool());
    QCOMPARE(revealed.first().at(0).toModelIndex(), model.indexOf(u"weights/deep/notes.txt"_s));
}

void FileTreeModelTest::revealOfAMissingPathEndsAtTheDeepestFolder()
{
    RepoWorld world;
    FileTreeModel model(world.client);
    QSignalSpy revealed(&model, &FileTreeModel::revealed);
    model.setSubject(RepoWorld::repo(), u"main"_s);
    model.reveal(u"weights/deep/gone.txt"_s);
    QTRY_COMPARE(revealed.size(), 1);
    QVERIFY(!revealed.first().at(1).toBool());
    QCOMPARE(revealed.first().at(0).toModelIndex(), model.indexOf(u"weights/deep"_s));
}

void FileTreeModelTest::foldersComeFirstInEitherOrder()
{
    RepoWorld world;
    FileTreeModel model(world.client);
    model.setSubject(RepoWorld::repo(), u"main"_s);
    QTRY_COMPARE(model.rootState(), State::Complete);
    const QPersistentModelIndex train = model.indexOf(u"train.py"_s);
    QCOMPARE(names(model).first(2), (QStringList{u"tokenizer"_s, u"weights"_s}));
    QCOMPARE(names(model).last(), u"train.py"_s);
    model.sort(FileTreeModel::NameColumn, Qt::DescendingOrder);
    QCOMPARE(names(model).first(3), (QStringList{u"weights"_s, u"tokenizer"_s, u"train.py"_s}));
    QCOMPARE(train.row(), 2);
    model.sort(FileTreeModel::SizeColumn, Qt::DescendingOrder);
    QCOMPARE(names(model).at(2), u"model.safetensors"_s);
    QCOMPARE(train.data().toString(), u"train.py"_s);
}

void FileTreeModelTest::whatComesLaterGoesToItsPlace()
{
    RepoWorld world;
    // The Hub lists by bytes, people count.
    QList<sandbox::NewFile> files;
    for (int number = 0; number < 1500; ++number)
        files.append({.path = u"many/part-%1.txt"_s.arg(number), .content = "x"});
    world.commit(u"Many"_s, files);
    FileTreeModel model(world.client);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSubject(RepoWorld::repo(), u"main"_s);
    QTRY_COMPARE(model.rowCount(find(model, u"many"_s)), 1001);
    const QPersistentModelIndex many = find(model, u"many"_s);
    const QPersistentModelIndex some = model.indexOf(u"many/part-1000.txt"_s);
    int insertions = 0;
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [&](const QModelIndex &parent) { insertions += parent == many ? 1 : 0; });
    model.loadMore(many);
    QTRY_COMPARE(model.rowCount(many), 1500);
    QStringList expected;
    for (int number = 0; number < 1500; ++number)
        expected << u"part-%1.txt"_s.arg(number);
    QCOMPARE(names(model, many), expected);
    QCOMPARE(some.row(), 1000);
    QCOMPARE(insertions, 1);
}

void FileTreeModelTest::aRefreshThatTurnsEverythingAroundKeepsWhatStays()
{
    RepoWorld world;
    FileTreeModel model(world.client);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSubject(RepoWorld::repo(), u"main"_s);
    QTRY_VERIFY(model.indexOf(u"weights/deep/notes.txt"_s).isValid());
    const QPersistentModelIndex notes = model.indexOf(u"weights/deep/notes.txt"_s);
    const QPersistentModelIndex vocab = model.indexOf(u"tokenizer/vocab.txt"_s);
    const QPersistentModelIndex train = model.indexOf(u"train.py"_s);
    // A folder becomes a file and a file a folder; others come and go on either side of them.
    world.hub.commitFiles(sandbox::Kind::Model, RepoWorld::id(),
                          {.files = {{.path = u"aaa.txt"_s, .content = "a"},
                                     {.path = u"tokenizer"_s, .content = "a file now"},
                                     {.path = u"zzz.txt"_s, .content = "z"}},
                           .deletions = {u"tokenizer/vocab.txt"_s, u"tokenizer/empty.txt"_s, u"README.md"_s}});
    QSignalSpy refreshed(&model, &FileTreeModel::refreshFinished);
    model.refresh();
    QTRY_COMPARE(refreshed.size(), 1);
    QVERIFY(!vocab.isValid());
    QVERIFY(notes.isValid());
    QCOMPARE(notes.data(FileTreeModel::PathRole).toString(), u"weights/deep/notes.txt"_s);
    QCOMPARE(train.data().toString(), u"train.py"_s);
    QCOMPARE(model.rowType(model.indexOf(u"tokenizer"_s)), Row::File);
    QVERIFY(!model.hasChildren(model.indexOf(u"tokenizer"_s)));
    QCOMPARE(names(model).first(), u"weights"_s);
    QCOMPARE(names(model).last(), u"zzz.txt"_s);
    QVERIFY(!names(model).contains(u"README.md"_s));
}

QTEST_GUILESS_MAIN(FileTreeModelTest)
#include "filetreemodeltest.moc"
