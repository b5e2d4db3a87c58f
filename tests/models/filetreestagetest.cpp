#include "models/files/filetreemodel.h"
#include "repoworld.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using Mark = StageOverlay::Mark;
using State = FileTreeModel::State;

//! The file tree of a branch with pending changes.
class FileTreeStageTest : public QObject
{
    Q_OBJECT

private slots:
    void stagedFilesAreRowsAmongTheOthers();
    void rowsAreMarkedWithWhatBecomesOfThem();
    void aMovedFolderIsListedWhereItWas();
    void aStagedRowStaysWhenTheFileIsThere();
    void aFolderThatIsListedFromElsewhereTwiceHoldsNoRefreshUp();
    void theModelKeepsItsPromisesWhateverIsStaged();

private:
    struct Tree {
        explicit Tree(RepoWorld &world) : model(world.client)
        {
            model.setSubject(RepoWorld::repo(), u"main"_s);
            [&] { QTRY_COMPARE(model.rootState(), State::Complete); }();
        }

        QStringList names(const QModelIndex &parent = {}) const
        {
            QStringList found;
            for (int row = 0; row < model.rowCount(parent); ++row)
                found << model.index(row, 0, parent).data().toString();
            found.sort();
            return found;
        }
        hub::TreeEntry at(const QString &path) const { return model.entry(model.indexOf(path)); }
        Mark mark(const QString &path) const
        {
            return Mark(model.indexOf(path).data(FileTreeModel::StageMarkRole).toInt());
        }
        void open(const QString &path)
        {
            model.fetchMore(model.indexOf(path));
            [&] {
                QTRY_VERIFY(!names(model.indexOf(path)).isEmpty()
                            && !names(model.indexOf(path)).contains(u"Loading…"_s));
            }();
        }
        void show() { model.setOverlay(std::make_shared<StageOverlay>(changes)); }
        void add(const QString &path)
        {
            QVERIFY(changes.put({.path = path, .blob = u"b10b"_s, .size = 4}, {}, StageChanges::Existing::Refuse));
        }

        FileTreeModel model;
        StageChanges changes;
    };
};

void FileTreeStageTest::stagedFilesAreRowsAmongTheOthers()
{
    RepoWorld world;
    Tree tree(world);
    const QStringList before = tree.names();
    tree.add(u"new.txt"_s);
    tree.add(u"fresh/down/deep.txt"_s);
    tree.add(u"weights/more.txt"_s);
    QSignalSpy inserted(&tree.model, &QAbstractItemModel::rowsInserted);
    tree.show();
    QCOMPARE(inserted.size(), 3); // two at the root at once, then one in each new folder
    QVERIFY(tree.model.isStaged(tree.model.indexOf(u"new.txt"_s)));
    QCOMPARE(tree.mark(u"new.txt"_s), Mark::Added);
    QCOMPARE(tree.names(tree.model.indexOf(u"fresh"_s)), QStringList{u"down"_s});
    QCOMPARE(tree.names(tree.model.indexOf(u"fresh/down"_s)), QStringList{u"deep.txt"_s});
    tree.open(u"weights"_s);
    QCOMPARE(tree.names(tree.model.indexOf(u"weights"_s)), (QStringList{u"deep"_s, u"encoder.bin"_s, u"more.txt"_s}));
    const qsizetype asked = world.requestsFor(u"paths-info"_s);
    tree.model.requestDetails({tree.model.indexOf(u"new.txt"_s)});
    QTest::qWait(50);
    QCOMPARE(world.requestsFor(u"paths-info"_s), asked);

    tree.model.setOverlay(nullptr);
    QCOMPARE(tree.names(), before);
    QCOMPARE(tree.names(tree.model.indexOf(u"weights"_s)), (QStringList{u"deep"_s, u"encoder.bin"_s}));
}

void FileTreeStageTest::rowsAreMarkedWithWhatBecomesOfThem()
{
    RepoWorld world;
    Tree tree(world);
    tree.open(u"weights"_s);
    QVERIFY(tree.changes.remove(tree.at(u"config.json"_s)));
    QVERIFY(tree.changes.move(tree.at(u"weights/encoder.bin"_s), u"encoder.bin"_s, {}));
    QSignalSpy changed(&tree.model, &QAbstractItemModel::dataChanged);
    tree.show();
    QCOMPARE(tree.mark(u"config.json"_s), Mark::Deleted);
    QCOMPARE(tree.mark(u"weights/encoder.bin"_s), Mark::MovedAway);
    QCOMPARE(tree.mark(u"encoder.bin"_s), Mark::Moved);
    QCOMPARE(tree.mark(u"weights"_s), Mark::Inside);
    QCOMPARE(tree.mark(u"train.py"_s), Mark::None);
    const auto isTold = [&changed, &tree](const QString &path) {
        const QModelIndex index = tree.model.indexOf(path);
        return std::ranges::any_of(changed, [&](const QList<QVariant> &told) {
            const QModelIndex first = told.at(0).toModelIndex();
            return first.parent() == index.parent() && first.row() <= index.row()
                && told.at(1).toModelIndex().row() >= index.row();
        });
    };
    QVERIFY(isTold(u"config.json"_s));
    QVERIFY(isTold(u"weights/encoder.bin"_s));
}

void FileTreeStageTest::aMovedFolderIsListedWhereItWas()
{
    RepoWorld world;
    Tree tree(world);
    QVERIFY(tree.changes.move(tree.at(u"weights"_s), u"models"_s, {}));
    tree.show();
    QCOMPARE(tree.mark(u"weights"_s), Mark::MovedAway);
    tree.open(u"models"_s);
    QCOMPARE(tree.names(tree.model.indexOf(u"models"_s)), (QStringList{u"deep"_s, u"encoder.bin"_s}));
    QCOMPARE(tree.at(u"models/encoder.bin"_s).size, 70'000);
    QCOMPARE(tree.mark(u"models/encoder.bin"_s), Mark::Moved);
    tree.open(u"models/deep"_s);
    QCOMPARE(tree.names(tree.model.indexOf(u"models/deep"_s)), QStringList{u"notes.txt"_s});
    // What leaves it is marked there.
    QVERIFY(tree.changes.remove(tree.at(u"models/encoder.bin"_s)));
    tree.show();
    QCOMPARE(tree.mark(u"models/encoder.bin"_s), Mark::Deleted);
}

void FileTreeStageTest::aStagedRowStaysWhenTheFileIsThere()
{
    RepoWorld world;
    Tree tree(world);
    tree.add(u"new.txt"_s);
    tree.show();
    const QPersistentModelIndex row = tree.model.indexOf(u"new.txt"_s);
    world.commit(u"New"_s, {{.path = u"new.txt"_s, .content = "here\n"}});
    QSignalSpy finished(&tree.model, &FileTreeModel::refreshFinished);
    tree.model.refresh();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(row.isValid());
    QVERIFY(!tree.model.isStaged(row));
    tree.model.setOverlay(nullptr);
    QVERIFY(row.isValid());
    QCOMPARE(tree.mark(u"new.txt"_s), Mark::None);
    QCOMPARE(tree.at(u"new.txt"_s).size, 5);
}

void FileTreeStageTest::aFolderThatIsListedFromElsewhereTwiceHoldsNoRefreshUp()
{
    RepoWorld world;
    Tree tree(world);
    tree.open(u"tokenizer"_s);
    QVERIFY(tree.changes.remove(tree.at(u"tokenizer"_s)));
    QVERIFY(tree.changes.move(tree.at(u"weights"_s), u"tokenizer"_s, {}));
    world.hub.delay(u"/api/models/acme/clip-small/tree/main/weights"_s, 200, 1);
    tree.show();
    tree.model.setOverlay(nullptr); // before the Hub has answered
    QTRY_VERIFY(tree.names(tree.model.indexOf(u"tokenizer"_s)).contains(u"vocab.txt"_s));
    world.commit(u"More"_s, {{.path = u"tokenizer/more.txt"_s, .content = "m"}});
    QSignalSpy finished(&tree.model, &FileTreeModel::refreshFinished);
    tree.model.refresh();
    QTRY_VERIFY(!finished.isEmpty());
    // One that was under way ends first.
    QTRY_VERIFY(tree.model.indexOf(u"tokenizer/more.txt"_s).isValid());
}

void FileTreeStageTest::theModelKeepsItsPromisesWhateverIsStaged()
{
    RepoWorld world;
    Tree tree(world);
    const QAbstractItemModelTester tester(&tree.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tree.model.sort(FileTreeModel::SizeColumn, Qt::DescendingOrder);
    tree.open(u"weights"_s);
    tree.add(u"new.txt"_s);
    tree.add(u"fresh/down/deep.txt"_s);
    tree.show();
    QVERIFY(tree.changes.move(tree.at(u"weights"_s), u"models"_s, {}));
    tree.show();
    tree.open(u"models"_s);
    QVERIFY(tree.changes.remove(tree.at(u"tokenizer"_s)));
    tree.show();
    QVERIFY(tree.changes.move(hub::TreeEntry{.type = hub::TreeEntry::Type::Folder, .path = u"models"_s}, u"tokenizer"_s,
                              {}));
    tree.show();
    QTRY_VERIFY(
        tree.names(tree.model.indexOf(u"tokenizer"_s)).contains(u"encoder.bin"_s)); // the same row, another folder
    QSignalSpy finished(&tree.model, &FileTreeModel::refreshFinished);
    tree.model.refresh();
    QTRY_COMPARE(finished.size(), 1);
    tree.model.setOverlay(nullptr);
    QTRY_VERIFY(tree.names(tree.model.indexOf(u"tokenizer"_s)).contains(u"vocab.txt"_s));
    QVERIFY(!tree.names().contains(u"models"_s));
    tree.model.clear();
    QCOMPARE(tree.model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(FileTreeStageTest)
#include "filetreestagetest.moc"
