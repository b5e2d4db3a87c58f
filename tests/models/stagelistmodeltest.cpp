#include "models/stage/stagelistmodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Kind = StagedChange::Kind;
using Existing = StageChanges::Existing;
using Rows = std::vector<StagedChange>;

namespace {

QString nameOf(int number)
{
    return u"data/part-%1.txt"_s.arg(number, 5, 10, QChar(u'0'));
}

StagedChange added(int number, qint64 size = 10)
{
    return {.path = nameOf(number), .blob = u"b10b"_s, .size = size};
}

Rows rowsOf(const StageListModel &model)
{
    Rows rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows.push_back(model.change(model.index(row)));
    return rows;
}

Rows rowsOf(const Stage &stage)
{
    const std::vector<SharedChange> all = stage.changes().all();
    return Rows(all.begin(), all.end());
}

//! A stage and the model that shows it.
struct World {
    QTemporaryDir folder = {};
    StageStore store{folder.path()};
    Stage stage{{.endpoint = u"http://hub"_s, .repo = {.id = u"me/mine"_s}, .revision = u"main"_s}, store, [] { }};
    StageListModel model = StageListModel();
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    World() { model.setStage(&stage); }

    bool add(int first, int end)
    {
        return stage
            .change(u"Add"_s,
                    [&](StageChanges &all) {
                        std::vector<StagedChange> changes;
                        for (int i = first; i < end; ++i)
                            changes.push_back(added(i));
                        return all.putAll(changes, {}, Existing::Replace);
                    })
            .has_value();
    }
    void change(const std::function<void(StageChanges &)> &act)
    {
        QVERIFY(stage.change(u"Something"_s, [&](StageChanges &all) {
            act(all);
            return Result<hub::Done>();
        }));
    }
};

} // namespace

//! The rows of a stage follow it step by step.
class StageListModelTest : public QObject
{
    Q_OBJECT

private slots:
    void oneChangeOfManyIsOneRow();
    void whatIsCountedIsWhatIsThere();
    void aDeletionStandsBeforeWhatTakesItsPlace();
    void rowsThatGoAndComeBesideEachOtherFindTheirPlaces();
    void anyStepsLeadToTheSameRows();
    void aPathIsFound();
};

void StageListModelTest::oneChangeOfManyIsOneRow()
{
    World world;
    QVERIFY(world.add(0, 5000));
    QCOMPARE(world.model.rowCount(), 5000);
    QSignalSpy reset(&world.model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&world.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&world.model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(&world.model, &QAbstractItemModel::dataChanged);
    world.change([](StageChanges &all) { QVERIFY(all.unstage(*all.targetAt(nameOf(2500)))); });
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.first().at(1).toInt(), 2500);
    QCOMPARE(removed.first().at(2).toInt(), 2500);
    world.change([](StageChanges &all) { QVERIFY(all.put(added(10, 99), {}, Existing::Replace)); });
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 10);
    world.stage.undo();
    world.stage.undo();
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 2500);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(rowsOf(world.model), rowsOf(world.stage));
}

void StageListModelTest::whatIsCountedIsWhatIsThere()
{
    World world;
    QSignalSpy summary(&world.model, &StageListModel::summaryChanged);
    QVERIFY(world.add(0, 3));
    world.change([](StageChanges &all) {
        QVERIFY(all.remove({.path = u"old.txt"_s, .oid = u"0"_s, .size = 5}));
        QVERIFY(all.move({.path = u"from.txt"_s, .oid = u"1"_s, .size = 5}, u"to.txt"_s, {}));
    });
    QCOMPARE(summary.size(), 2);
    QCOMPARE(world.model.summary().of(Kind::Add), 3);
    QCOMPARE(world.model.summary().of(Kind::Delete), 1);
    QCOMPARE(world.model.summary().of(Kind::Move), 1);
    QCOMPARE(world.model.summary().bytesToSend, 30);
    world.change([](StageChanges &all) { QVERIFY(all.put(added(1, 100), {}, Existing::Replace)); });
    QCOMPARE(world.model.summary().of(Kind::Add), 3);
    QCOMPARE(world.model.summary().bytesToSend, 120);
    world.change([](StageChanges &all) { all = {}; });
    QCOMPARE(world.model.summary().of(Kind::Add), 0);
    QCOMPARE(world.model.summary().of(Kind::Delete), 0);
    QCOMPARE(world.model.summary().bytesToSend, 0);
}

void StageListModelTest::aDeletionStandsBeforeWhatTakesItsPlace()
{
    World world;
    const hub::TreeEntry folder{.type = hub::TreeEntry::Type::Folder, .path = u"data"_s, .oid = u"d0"_s};
    world.change([&](StageChanges &all) { QVERIFY(all.remove(folder)); });
    world.change([&](StageChanges &all) {
        QVERIFY(all.copy({.type = hub::TreeEntry::Type::Folder, .path = u"other"_s, .oid = u"d1"_s}, u"abc"_s,
                         u"data"_s, {}));
    });
    QCOMPARE(world.model.rowCount(), 2);
    QCOMPARE(world.model.change(world.model.index(0)).kind, Kind::Delete);
    QCOMPARE(world.model.change(world.model.index(1)).kind, Kind::Copy);
}

void StageListModelTest::rowsThatGoAndComeBesideEachOtherFindTheirPlaces()
{
    World world;
    QVERIFY(world.add(100, 110));
    // All of them at once somewhere within where they were, before and behind it.
    world.change([](StageChanges &all) {
        all = {};
        QVERIFY(
            all.putAll({added(50), {.path = nameOf(104) + u'x', .blob = u"1"_s}, added(200)}, {}, Existing::Replace));
    });
    QCOMPARE(rowsOf(world.model), rowsOf(world.stage));
    world.stage.undo();
    QCOMPARE(rowsOf(world.model), rowsOf(world.stage));
    QCOMPARE(world.model.rowCount(), 10);
}

void StageListModelTest::anyStepsLeadToTheSameRows()
{
    World world;
    QRandomGenerator random(11);
    for (int step = 0; step < 300; ++step) {
        const int first = random.bounded(400);
        const int end = first + 1 + random.bounded(step % 10 == 0 ? 300 : 4);
        switch (random.bounded(4)) {
        case 0:
        case 1: QVERIFY(world.add(first, end)); break;
        case 2:
            world.change([&](StageChanges &all) {
                for (int i = first; i < end; i += 1 + step % 2) {
                    if (const StagedChange *change = all.targetAt(nameOf(i)))
                        QVERIFY(all.unstage(StagedChange(*change)));
                    else
                        QVERIFY(all.remove({.path = nameOf(i), .oid = u"0"_s, .size = 1}));
                }
            });
            break;
        default: world.stage.undo();
        }
        QCOMPARE(rowsOf(world.model), rowsOf(world.stage));
    }
    int counted = 0;
    for (const Kind kind : {Kind::Add, Kind::Edit, Kind::Delete, Kind::Move, Kind::Copy, Kind::Restore})
        counted += world.model.summary().of(kind);
    QCOMPARE(counted, world.model.rowCount());
}

void StageListModelTest::aPathIsFound()
{
    World world;
    QVERIFY(world.add(0, 20));
    QCOMPARE(world.model.indexOf(nameOf(7)).row(), 7);
    QVERIFY(!world.model.indexOf(nameOf(7) + u'!').isValid());
    QVERIFY(!world.model.indexOf(u"z"_s).isValid());
}

QTEST_GUILESS_MAIN(StageListModelTest)

#include "stagelistmodeltest.moc"
