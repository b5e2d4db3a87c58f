#include "models/transfers/transfermodel.h"

#include "transferworld.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using transfer::FileProgress;
using transfer::JobId;
using transfer::JobState;

class TransferModelTest : public QObject
{
    Q_OBJECT

private slots:
    void theNewestJobIsOnTopAndEndsWithItsCommit();
    void filesAreThereOnlyWhileTheyAreLookedAt();
    void onlyFilesThatChangedAreAnnounced();
    void aRemovedJobLeavesTheList();
    void theSumCountsWhatIsUnderWay();
};

void TransferModelTest::theNewestJobIsOnTopAndEndsWithItsCommit()
{
    TransferWorld world;
    TransferModel model(*world.queue);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const Result<JobId> first = world.queue->enqueue(world.spec(world.makeFolder()));
    QVERIFY(first);
    transfer::UploadSpec other = world.spec(world.makeFolder());
    other.pathInRepo = u"again"_s;
    const Result<JobId> second = world.queue->enqueue(other);
    QVERIFY(second);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data(TransferModel::JobIdRole).toLongLong(), *second);

    world.queue->start();
    const auto stateOf = [&](JobId id) {
        return JobState(model.indexOf(id).data(TransferModel::JobStateRole).toInt());
    };
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(*first), JobState::Done, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(*second), JobState::Done, 20'000);
    QCOMPARE(model.job(model.indexOf(*first))->commit.oid.size(), 40);
    QCOMPARE(model.job(model.indexOf(*first))->progress.fraction(), 1.0);
}

void TransferModelTest::filesAreThereOnlyWhileTheyAreLookedAt()
{
    TransferWorld world;
    TransferModel model(*world.queue);
    const Result<JobId> id = world.queue->enqueue(world.spec(world.makeFolder()));
    QVERIFY(id);
    const QPersistentModelIndex job = model.indexOf(*id);
    QVERIFY(!model.hasChildren(job));
    world.queue->start();
    QTRY_COMPARE_WITH_TIMEOUT(model.job(job)->state, JobState::Done, 20'000);
    QVERIFY(model.canFetchMore(job));
    QCOMPARE(model.rowCount(job), 0);

    model.fetchMore(job);
    QVERIFY(model.rowCount(job) >= 6);
    const QModelIndex file = model.index(0, 0, job);
    QCOMPARE(model.parent(file), QModelIndex(job));
    QVERIFY(!file.data(TransferModel::FileRole).value<FileProgress>().repoPath.isEmpty());

    model.releaseFiles(job);
    QCOMPARE(model.rowCount(job), 0);
    QVERIFY(model.canFetchMore(job));
}

void TransferModelTest::onlyFilesThatChangedAreAnnounced()
{
    TransferWorld world;
    TransferModel model(*world.queue);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    world.hub.delay(u"/api/models/alice/clip-small/commit/*"_s, 400, 1);
    const Result<JobId> id = world.queue->enqueue(world.spec(world.makeFolder()));
    QVERIFY(id);
    world.queue->start();
    const QPersistentModelIndex job = model.indexOf(*id);
    QTRY_VERIFY_WITH_TIMEOUT(model.hasChildren(job), 20'000);
    if (model.canFetchMore(job)) // the tester has done it otherwise
        model.fetchMore(job);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QTRY_COMPARE_WITH_TIMEOUT(model.job(job)->state, JobState::Done, 20'000);

    QMap<QString, int> last;
    for (int row = 0; row < model.rowCount(job); ++row) {
        const auto file = model.index(row, 0, job).data(TransferModel::FileRole).value<FileProgress>();
        last.insert(file.repoPath, int(file.state));
    }
    QCOMPARE(last.value(u"same.txt"_s), int(FileProgress::State::Unchanged));
    QCOMPARE(last.value(u"model.safetensors"_s), int(FileProgress::State::Done));
    for (const QList<QVariant> &arguments : changed) {
        const auto first = arguments.at(0).toModelIndex();
        if (first.parent().isValid())
            QCOMPARE(arguments.at(2).value<QList<int>>(), QList<int>{TransferModel::FileRole});
    }
}

void TransferModelTest::aRemovedJobLeavesTheList()
{
    TransferWorld world;
    TransferModel model(*world.queue);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const Result<JobId> id = world.queue->enqueue(world.spec(world.makeFolder()));
    QVERIFY(id);
    world.queue->cancel(*id);
    QCOMPARE(model.job(model.indexOf(*id))->state, JobState::Cancelled);
    world.queue->removeFinished();
    QTRY_COMPARE(model.rowCount(), 0);
    QVERIFY(!model.indexOf(*id).isValid());
}

void TransferModelTest::theSumCountsWhatIsUnderWay()
{
    TransferWorld world;
    TransferModel model(*world.queue);
    QCOMPARE(model.overall().active, 0);
    const Result<JobId> id = world.queue->enqueue(world.spec(world.makeFolder()));
    QVERIFY(id);
    QCOMPARE(model.overall().active, 1);
    world.queue->pause(*id);
    QCOMPARE(model.overall().active, 0);
}

QTEST_GUILESS_MAIN(TransferModelTest)
#include "transfermodeltest.moc"
