#include "models/transfers/uploadplanmodel.h"

#include "models/transfers/planfindingsmodel.h"
#include "transferworld.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using Group = UploadPlanModel::Group;
using State = UploadPlanModel::State;

class UploadPlanModelTest : public QObject
{
    Q_OBJECT

private slots:
    void theSumsTellWhatWouldBeSent();
    void patternsActWithoutAskingTheHubAgain();
    void aPatternThatLetsInUnknownFilesAsksForThem();
    void patternsAreMatchedInsideTheFolderWhateverItsPlaceInTheRepo();
    void onlyTheChosenGroupIsListedAndFound();
    void sizesSortAsNumbers();
    void aFailureIsKeptAndRetrySucceeds();
    void aStoppedPlanNeverArrives();
    void aHundredThousandRowsAreJudgedAtOnce();
    void aLargePlanIsWorkedOutBesideTheWindow();
    void deletePatternsListTheirVictimsAtOnce();
    void whatIsDecidedAboutSecretsCounts();
    void findingsFollowThePatterns();
    void theStrategyChangesTheForecast();

private:
    static QStringList paths(const UploadPlanModel &model);
};

QStringList UploadPlanModelTest::paths(const UploadPlanModel &model)
{
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row)
        found << model.index(row, 0).data(UploadPlanModel::PathRole).toString();
    return found;
}

void UploadPlanModelTest::theSumsTellWhatWouldBeSent()
{
    TransferWorld world;
    UploadPlanModel model(world.queue->plans());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy progressed(&model, &UploadPlanModel::progressChanged);
    model.plan(world.spec(world.makeFolder()));
    QCOMPARE(model.state(), State::Planning);
    QTRY_COMPARE(model.state(), State::Ready);

    const UploadPlanModel::Totals &totals = model.totals();
    QCOMPARE(totals.of(Group::New).files, 4);
    QCOMPARE(totals.of(Group::Changed).files, 1);
    QCOMPARE(totals.of(Group::Identical).files, 1);
    QVERIFY(totals.of(Group::Ignored).files >= 2);
    QCOMPARE(totals.of(Group::Problems).files, 0);
    QCOMPARE(totals.largeFiles.files, 1);
    QCOMPARE(totals.largeFiles.bytes, 200'000);
    QCOMPARE(totals.filesToSend(), 5);
    QCOMPARE(totals.commits(), 1);
    QCOMPARE(totals.forecast.calls, 4);
    QVERIFY(!progressed.isEmpty());
    QCOMPARE(world.hub.bytesReceivedByStorage(), 0);
}

void UploadPlanModelTest::patternsActWithoutAskingTheHubAgain()
{
    TransferWorld world;
    UploadPlanModel model(world.queue->plans());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.plan(world.spec(world.makeFolder()));
    QTRY_COMPARE(model.state(), State::Ready);
    const auto asked = world.hub.requests().size();

    model.setPatterns({}, {u"logs/"_s});
    QCOMPARE(model.state(), State::Ready);
    QCOMPARE(model.totals().of(Group::New).files, 2);
    QCOMPARE(model.totals().filesToSend(), 3);
    model.setPatterns({u"*.json"_s}, {});
    QCOMPARE(model.totals().filesToSend(), 1);
    model.setPatterns({}, {});
    QCOMPARE(model.totals().filesToSend(), 5);
    QCOMPARE(world.hub.requests().size(), asked);
}

void UploadPlanModelTest::aPatternThatLetsInUnknownFilesAsksForThem()
{
    TransferWorld world;
    UploadPlanModel model(world.queue->plans());
    transfer::UploadSpec spec = world.spec(world.makeFolder());
    spec.ignore = {u"*.log"_s};
    model.plan(spec);
    QTRY_COMPARE(model.state(), State::Ready);
    QCOMPARE(model.totals().filesToSend(), 3);

    model.setPatterns({}, {});
    QCOMPARE(model.state(), State::Planning);
    QTRY_COMPARE(model.state(), State::Ready);
    QCOMPARE(model.totals().filesToSend(), 5);
}

void UploadPlanModelTest::patternsAreMatchedInsideTheFolderWhateverItsPlaceInTheRepo()
{
    TransferWorld world;
    UploadPlanModel model(world.queue->plans());
    transfer::UploadSpec spec = world.spec(world.makeFolder());
    spec.pathInRepo = u"deep/down"_s;
    spec.sources.front().keepsFolderName = true;
    model.plan(spec);
    QTRY_COMPARE(model.state(), State::Ready);
    QCOMPARE(model.totals().filesToSend(), 6);
    QVERIFY(paths(model).contains(u"deep/down/weights/logs/run.log"_s));

    model.setPatterns({}, {u"logs/*"_s});
    QCOMPARE(model.totals().filesToSend(), 4);
}

void UploadPlanModelTest::onlyTheChosenGroupIsListedAndFound()
{
    TransferWorld world;
    UploadPlanModel model(world.queue->plans());
    model.plan(world.spec(world.makeFolder()));
    QTRY_COMPARE(model.state(), State::Ready);
    model.setShownGroup(Group::Changed);
    QCOMPARE(paths(model), QStringList{u"changed.txt"_s});
    model.setShownGroup({});
    model.setSearch(u"RUN2"_s);
    QCOMPARE(paths(model), QStringList{u"logs/run2.log"_s});
    QCOMPARE(model.totals().filesToSend(), 5);
}

void UploadPlanModelTest::sizesSortAsNumbers()
{
    TransferWorld world;
    UploadPlanModel model(world.queue->plans());
    model.plan(world.spec(world.makeFolder()));
    QTRY_COMPARE(model.state(), State::Ready);
    model.sort(UploadPlanModel::SizeColumn, Qt::DescendingOrder);
    QCOMPARE(paths(model).constFirst(), u"model.safetensors"_s);
    model.sort(-1, Qt::AscendingOrder);
    QVERIFY(paths(model).constFirst() != u"model.safetensors"_s);
}

void UploadPlanModelTest::aFailureIsKeptAndRetrySucceeds()
{
    TransferWorld world;
    UploadPlanModel model(world.queue->plans());
    world.hub.failNext(u"/api/models/alice/clip-small/preupload/*"_s, 1, 403, R"({"error":"read only"})");
    model.plan(world.spec(world.makeFolder()));
    QTRY_COMPARE(model.state(), State::Failed);
    QCOMPARE(model.error().httpStatus, 403);
    QVERIFY(model.error().detail.contains(u"read only"_s));
    model.retry();
    QTRY_COMPARE(model.state(), State::Ready);
    QCOMPARE(model.totals().filesToSend(), 5);
}

void UploadPlanModelTest::aStoppedPlanNeverArrives()
{
    TransferWorld world;
    UploadPlanModel model(world.queue->plans());
    world.hub.staySilent(u"/api/models/alice/clip-small/preupload/*"_s);
    model.plan(world.spec(world.makeFolder()));
    QTRY_VERIFY(world.requestsTo("preupload") > 0);
    model.cancel();
    QCOMPARE(model.state(), State::Cancelled);
    QSignalSpy changed(&model, &UploadPlanModel::stateChanged);
    world.hub.clearSwitches();
    QVERIFY(!changed.wait(300));
}

void UploadPlanModelTest::aHundredThousandRowsAreJudgedAtOnce()
{
    TransferWorld world;
    const QString folder = world.local.filePath(u"many"_s);
    constexpr int files = 2000;
    for (int i = 0; i < files; ++i)
        TransferWorld::write(u"%1/part-%2/file-%3.txt"_s.arg(folder).arg(i % 20).arg(i), QByteArray::number(i));
    UploadPlanModel model(world.queue->plans());
    model.plan(world.spec(folder));
    QTRY_COMPARE_WITH_TIMEOUT(model.state(), State::Ready, 30'000);
    QCOMPARE(model.totals().filesToSend(), files);
    QElapsedTimer timer;
    timer.start();
    constexpr int rounds = 50; // as many judgements as 100,000 files take
    for (int round = 0; round < rounds; ++round)
        model.setPatterns({}, {u"*7.txt"_s, u"part-%1/"_s.arg(round % 20)});
    qInfo("judging 100,000 files takes %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < 30'000); // of what grows with the square it takes minutes
}

void UploadPlanModelTest::aLargePlanIsWorkedOutBesideTheWindow()
{
    TransferWorld world;
    const QString folder = world.local.filePath(u"many"_s);
    const int files = int(UploadPlanModel::workedOutAtOnce) + 500;
    for (int i = 0; i < files; ++i)
        TransferWorld::write(u"%1/part-%2/%3.txt"_s.arg(folder).arg(i % 10).arg(i), QByteArray::number(i));
    UploadPlanModel model(world.queue->plans());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.plan(world.spec(folder));
    QTRY_COMPARE_WITH_TIMEOUT(model.state(), State::Ready, 60'000);
    QVERIFY(model.isSettled());
    QCOMPARE(model.totals().filesToSend(), files);
    const auto asked = world.hub.requests().size();

    QSignalSpy told(&model, &UploadPlanModel::totalsChanged);
    model.setPatterns({}, {u"part-1/"_s});
    QVERIFY(!model.isSettled());
    QCOMPARE(model.totals().filesToSend(), files); // what is shown still fits together
    QCOMPARE(model.rowCount(), files);
    // What is said meanwhile is not lost.
    model.setPatterns({}, {u"part-1/"_s, u"part-2/"_s});
    model.setShownGroup(Group::Ignored);
    model.setStrategy(transfer::Strategy::Commits);
    QTRY_VERIFY(model.isSettled());
    QCOMPARE(model.totals().filesToSend(), files / 10 * 8);
    QCOMPARE(model.rowCount(), files / 10 * 2);
    QVERIFY(model.totals().commits() > 1);
    QVERIFY(told.size() <= 2);
    model.setShownGroup({});
    model.sort(UploadPlanModel::PathColumn, Qt::AscendingOrder);
    QTRY_VERIFY(model.isSettled());
    QCOMPARE(model.rowCount(), files);
    QCOMPARE(paths(model).constFirst(), u"part-0/0.txt"_s);
    QCOMPARE(world.hub.requests().size(), asked);

    // A new plan takes the place of what was being worked out for the old one.
    model.setPatterns({}, {u"part-3/"_s});
    model.plan(world.spec(folder));
    QTRY_COMPARE_WITH_TIMEOUT(model.state(), State::Ready, 60'000);
    QTRY_VERIFY(model.isSettled());
    QCOMPARE(model.totals().filesToSend(), files);
}

void UploadPlanModelTest::deletePatternsListTheirVictimsAtOnce()
{
    TransferWorld world;
    world.hub.commitFiles(sandbox::Kind::Model, u"alice/clip-small"_s,
                          {{.path = u"old/1.txt"_s, .content = "1"}, {.path = u"old/2.bin"_s, .content = "2"}});
    UploadPlanModel model(world.queue->plans());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.plan(world.spec(world.makeFolder()));
    QTRY_COMPARE(model.state(), State::Ready);
    const auto asked = world.hub.requests().size();
    const auto deleted = [&model] {
        QStringList found;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, 0);
            if (transfer::PlanRow::State(index.data(UploadPlanModel::RowStateRole).toInt())
                == transfer::PlanRow::State::Deleted)
                found << index.data(UploadPlanModel::PathRole).toString();
        }
        return found;
    };
    QVERIFY(deleted().isEmpty());
    model.setPatterns({}, {}, {u"*.txt"_s, u".gitattributes"_s});
    QCOMPARE(deleted(), QStringList{u"old/1.txt"_s}); // changed.txt and same.txt are part of the upload
    QCOMPARE(model.totals().of(Group::Deleted).files, 1);
    model.setPatterns({}, {u"changed.txt"_s}, {u"*.txt"_s});
    QCOMPARE(deleted(), (QStringList{u"changed.txt"_s, u"old/1.txt"_s}));
    model.setPatterns({u"nothing"_s}, {}, {u"old/*"_s});
    QCOMPARE(deleted(), (QStringList{u"old/1.txt"_s, u"old/2.bin"_s}));
    QCOMPARE(model.totals().commits(), 1); // it only deletes
    model.setPatterns({}, {}, {});
    QVERIFY(deleted().isEmpty());
    QCOMPARE(model.totals().filesToSend(), 5);
    QCOMPARE(world.hub.requests().size(), asked);
}

void UploadPlanModelTest::whatIsDecidedAboutSecretsCounts()
{
    using Choice = UploadPlanModel::SecretChoice;
    TransferWorld world;
    const QString folder = world.makeFolder();
    const QByteArray token = "hf_" + QByteArray("aBcDeFgHiJkLmNoPqRsTuVwXyZaBcDeFgH");
    TransferWorld::write(folder + u"/run.sh"_s, "a\n" + token + "\n" + token + "\n");
    UploadPlanModel model(world.queue->plans());
    PlanFindingsModel findings(model);
    const QAbstractItemModelTester tester(&findings, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.plan(world.spec(folder));
    QTRY_COMPARE(model.state(), State::Ready);
    QCOMPARE(model.secretPaths(Choice::Open), QStringList{u"run.sh"_s});
    QVERIFY(findings.isRefused());
    const QModelIndex group = findings.index(0, 0);
    QCOMPARE(findings.rowCount(group), 2);
    const auto line = [&](int row) { return findings.index(row, 0, group).data().toString(); };
    QCOMPARE(line(0), u"run.sh, line 2: Hugging Face token (hf_…)"_s);
    QCOMPARE(line(1), u"run.sh, line 3: Hugging Face token (hf_…)"_s);
    const int files = model.totals().filesToSend();

    model.setSecretChoice({u"run.sh"_s}, Choice::LeaveOut);
    QVERIFY(!findings.isRefused());
    QCOMPARE(model.totals().filesToSend(), files - 1);
    QVERIFY(findings.index(0, 0, findings.index(0, 0)).data().toString().endsWith(u"left out"_s));
    QCOMPARE(model.secretPaths(Choice::LeaveOut), QStringList{u"run.sh"_s});
    model.setSecretChoice({u"run.sh"_s}, Choice::SendAnyway);
    QVERIFY(!findings.isRefused());
    QCOMPARE(model.totals().filesToSend(), files);
    model.setSecretChoice({u"run.sh"_s}, Choice::Open);
    QVERIFY(findings.isRefused());
    model.setPatterns({}, {u"run.sh"_s});
    QVERIFY(!findings.isRefused());
    QCOMPARE(findings.groups(), 0);
}

void UploadPlanModelTest::findingsFollowThePatterns()
{
    using Kind = transfer::PlanFinding::Kind;
    TransferWorld world;
    const QString folder = world.makeFolder();
    TransferWorld::write(folder + u"/Logs/run.log"_s, "other");
    TransferWorld::write(folder + u"/copy.safetensors"_s, QByteArray(200'000, 'w'));
    UploadPlanModel model(world.queue->plans());
    PlanFindingsModel findings(model);
    const QAbstractItemModelTester tester(&findings, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.plan(world.spec(folder));
    QTRY_COMPARE(model.state(), State::Ready);
    const auto kinds = [&model] {
        QList<Kind> list;
        for (const transfer::PlanFinding &finding : model.findings())
            list << finding.kind;
        return list;
    };
    QCOMPARE(kinds(), (QList<Kind>{Kind::CaseTwin, Kind::Duplicate}));
    QCOMPARE(findings.groups(), 2);
    QVERIFY(model.totals().bytesToSend() < 210'000);
    model.setPatterns({}, {u"Logs/"_s});
    QCOMPARE(kinds(), QList<Kind>{Kind::Duplicate});
    // Without the file whose content it shares, the other is sent.
    model.setPatterns({}, {u"copy.safetensors"_s});
    QCOMPARE(kinds(), QList<Kind>{Kind::CaseTwin});
    QVERIFY(model.totals().bytesToSend() > 200'000);
    QVERIFY(model.rowOf(u"model.safetensors"_s) >= 0);
    QCOMPARE(model.rowOf(u"no such"_s), -1);
}

void UploadPlanModelTest::theStrategyChangesTheForecast()
{
    TransferWorld world;
    const QString folder = world.local.filePath(u"many"_s);
    for (int i = 0; i < 1100; ++i)
        TransferWorld::write(u"%1/%2.txt"_s.arg(folder).arg(i), QByteArray::number(i));
    UploadPlanModel model(world.queue->plans());
    model.plan(world.spec(folder));
    QTRY_COMPARE_WITH_TIMEOUT(model.state(), State::Ready, 30'000);
    QCOMPARE(model.totals().commits(), 1);
    QVERIFY(model.totals().forecast.suggestsCommits);
    model.setStrategy(transfer::Strategy::Commits);
    QCOMPARE(model.totals().commits(), 3); // 250, 400, 450
    model.setStrategy(transfer::Strategy::PullRequestSeries);
    QCOMPARE(model.totals().commits(), 22);
    const qint64 slow = model.totals().forecast.seconds;
    model.setSpeed(10);
    QVERIFY(model.totals().forecast.seconds > slow);
    QVERIFY(model.totals().forecast.isSpeedMeasured);
}

QTEST_GUILESS_MAIN(UploadPlanModelTest)
#include "uploadplanmodeltest.moc"
