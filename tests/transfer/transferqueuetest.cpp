#include "transfer/transferqueue.h"

#include "hub/network.h"
#include "transfer/uploadworld.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;
using namespace transfer;

//! The list of jobs: what runs when, what survives, and what a person can do to it.
class TransferQueueTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<UploadWorld> m_world;
    std::unique_ptr<TransferQueue> m_queue;

    void makeQueue()
    {
        makeQueue([this] { return Result<hub::Session>(m_world->session()); });
    }
    void makeQueue(std::function<Result<hub::Session>()> session)
    {
        m_queue.reset(); // before the next one reads the journal
        m_queue = std::make_unique<TransferQueue>(
            *m_world->journal, [session = std::move(session)](const QString &) { return session(); });
    }
    JobState stateOf(JobId id) const { return m_queue->job(id).state; }

    UploadSpec specOf(const QString &name, const QByteArray &content) const
    {
        const QString folder = m_world->local.filePath(name);
        UploadWorld::write(folder + u'/' + name + u".bin"_s, content);
        UploadSpec spec = m_world->spec(folder);
        spec.summary = u"Add "_s + name;
        return spec;
    }

    //! A job in a repo of that number.
    UploadSpec specIn(int number) const
    {
        const QString repo = u"alice/repo-%1"_s.arg(number);
        m_world->hub.addRepo(sandbox::Kind::Model, repo);
        UploadSpec spec = specOf(u"in%1"_s.arg(number), "content");
        spec.target.repo.id = repo;
        return spec;
    }

private slots:
    void init()
    {
        m_world = std::make_unique<UploadWorld>();
        makeQueue();
        m_queue->start();
    }
    void cleanup()
    {
        if (m_queue)
            m_queue->line().set({});
        m_queue.reset();
        m_world.reset();
    }

    void anUploadRunsToItsCommit()
    {
        QSignalSpy finished(m_queue.get(), &TransferQueue::jobFinished);
        const Result<JobId> id = m_queue->enqueue(specOf(u"one"_s, QByteArray(100'000, '1')));
        QVERIFY(id);
        QTRY_COMPARE(finished.size(), 1);
        const JobSnapshot job = m_queue->job(*id);
        QCOMPARE(job.state, JobState::Done);
        QCOMPARE(job.commit.oid, m_world->git({u"rev-parse"_s, u"main"_s}));
        QCOMPARE(job.progress.fraction(), 1.0);
        QCOMPARE(job.title, u"Add one"_s);
    }

    void whatAPlanAskedTheJobDoesNotAskAgain_data()
    {
        QTest::addColumn<bool>("isMoved");
        QTest::addColumn<bool>("inCommits");
        QTest::newRow("one commit") << false << false;
        QTest::newRow("several commits") << false << true;
        QTest::newRow("somebody else committed") << true << false;
    }
    void whatAPlanAskedTheJobDoesNotAskAgain()
    {
        QFETCH(const bool, isMoved);
        QFETCH(const bool, inCommits);
        constexpr int files = 3 * hub::uploads::filesPerCall + 10; // four calls
        const QString folder = m_world->local.filePath(u"many"_s);
        for (int i = 0; i < files; ++i)
            UploadWorld::write(folder + u"/%1.txt"_s.arg(i, 4, 10, QChar(u'0')), QByteArray::number(i));
        UploadSpec spec = m_world->spec(folder);
        spec.strategy = inCommits ? Strategy::Commits : Strategy::OneCommit;
        std::optional<UploadPlan> plan;
        const PlanRequest request = m_queue->plans().begin(spec, {}, [&](Result<UploadPlan> made) {
            if (made)
                plan = *std::move(made);
        });
        QTRY_VERIFY(plan);
        QCOMPARE(m_world->requestsTo("/preupload/"), 4);
        const QString last = u"/0759.txt"_s;
        UploadWorld::write(folder + last, "written since"); // is another file by now
        if (isMoved)
            m_world->hub.commitFiles(sandbox::Kind::Model, UploadWorld::name(),
                                     {{.path = u"0700.txt"_s, .content = "700"}});
        const JobId id = *m_queue->enqueue(spec);
        QTRY_COMPARE(stateOf(id), JobState::Done);
        // One call to see that the branch still stands there, and one for the file that is another.
        QCOMPARE(m_world->requestsTo("/preupload/"), 4 + (isMoved ? 4 : 2));
        QCOMPARE(m_world->git({u"show"_s, u"main:0759.txt"_s}), u"written since"_s);
        QCOMPARE(m_world->git({u"ls-tree"_s, u"--name-only"_s, u"main"_s}).count(u".txt"_s), files + 2);
        QCOMPARE(std::ranges::count(m_queue->files(id), FileProgress::State::Unchanged, &FileProgress::state),
                 isMoved ? 1 : 0);
    }

    void jobsOfOneRepoKeepTheirOrder()
    {
        QList<JobId> ids;
        for (const QString &name : {u"first"_s, u"second"_s, u"third"_s})
            ids += *m_queue->enqueue(specOf(name, name.toUtf8()));
        QTRY_COMPARE(stateOf(ids.last()), JobState::Done);
        const QStringList titles = m_world->git({u"log"_s, u"--format=%s"_s, u"-3"_s, u"main"_s}).split(u'\n');
        QCOMPARE(titles, (QStringList{u"Add third"_s, u"Add second"_s, u"Add first"_s}));
    }

    void progressNeverRunsBackwardsAndIsNotTooChatty()
    {
        QElapsedTimer clock;
        clock.start();
        qint64 last = 0;
        int told = 0;
        bool isSteady = true;
        connect(m_queue.get(), &TransferQueue::jobChanged, this, [&](JobId id) {
            const Progress progress = m_queue->job(id).progress;
            isSteady = isSteady && progress.bytesAcknowledged >= last;
            last = progress.bytesAcknowledged;
            ++told;
        });
        m_world->hub.delay(u"*"_s, 100);
        const JobId id = *m_queue->enqueue(specOf(u"big"_s, QByteArray(2'000'000, 'b')));
        QTRY_COMPARE(stateOf(id), JobState::Done);
        QVERIFY(isSteady);
        QCOMPARE(last, 2'000'000);
        QVERIFY(told <= 10 * (clock.elapsed() / 1000 + 1) + 5);
    }

    void aPausedJobGoesOn()
    {
        m_world->hub.delay(u"*"_s, 200);
        const JobId id = *m_queue->enqueue(specOf(u"paused"_s, QByteArray(50'000, 'p')));
        QTRY_COMPARE(stateOf(id), JobState::Running);
        m_queue->pause(id);
        QCOMPARE(stateOf(id), JobState::Paused);
        m_world->hub.clearSwitches();
        m_queue->resume(id);
        QTRY_COMPARE(stateOf(id), JobState::Done);
    }

    void aCancelledJobStaysCancelled()
    {
        m_world->hub.staySilent(u"*/preupload/*"_s, -1);
        const QString head = m_world->git({u"rev-parse"_s, u"main"_s});
        const JobId id = *m_queue->enqueue(specOf(u"cancelled"_s, "c"));
        QTRY_COMPARE(stateOf(id), JobState::Running);
        QSignalSpy finished(m_queue.get(), &TransferQueue::jobFinished);
        m_queue->cancel(id);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 2000);
        QCOMPARE(stateOf(id), JobState::Cancelled);
        QCOMPARE(m_world->git({u"rev-parse"_s, u"main"_s}), head);
        m_queue->remove(id);
        QVERIFY(m_queue->jobs().isEmpty());
    }

    void aFailureCanBeRetried()
    {
        m_world->hub.failNext(u"*/preupload/*"_s, 1, 403, R"({"error":"no"})");
        const JobId id = *m_queue->enqueue(specOf(u"failing"_s, "f"));
        QTRY_COMPARE(stateOf(id), JobState::Failed);
        QCOMPARE(m_queue->job(id).error.kind, Error::Kind::Forbidden);
        m_queue->retry(id);
        QTRY_COMPARE(stateOf(id), JobState::Done);
        QVERIFY(m_queue->job(id).error.detail.isEmpty());
    }

    void badFilesWaitForADecision()
    {
        const UploadSpec spec = specOf(u"decide"_s, "d");
        UploadWorld::writeBadlyNamed(spec.sources.front().path);
        const JobId id = *m_queue->enqueue(spec);
        QTRY_COMPARE(stateOf(id), JobState::NeedsDecision);
        QCOMPARE(m_queue->job(id).problems.size(), 1U);
        m_queue->skipProblems(id);
        QTRY_COMPARE(stateOf(id), JobState::Done);
        QVERIFY(!m_queue->job(id).isUnchanged);
    }

    void quittingIsQuickAndTheNextStartGoesOn()
    {
        m_world->hub.staySilent(u"*/preupload/*"_s, -1);
        const JobId id = *m_queue->enqueue(specOf(u"survivor"_s, QByteArray(10'000, 's')));
        QTRY_VERIFY(m_world->requestsTo("/preupload/") > 0);
        QElapsedTimer clock;
        clock.start();
        m_queue.reset();
        QVERIFY(clock.elapsed() < 10'000);
        m_world->hub.clearSwitches();
        makeQueue();
        QCOMPARE(m_queue->jobs(), QList<JobId>{id});
        QCOMPARE(stateOf(id), JobState::Waiting);
        m_queue->start();
        QTRY_COMPARE(stateOf(id), JobState::Done);
    }

    void aDroppedPlanNeverCallsBack()
    {
        bool wasCalled = false;
        {
            const PlanRequest dropped = m_queue->plans().begin(m_world->spec(m_world->makeFolder()), {},
                                                      [&](const Result<UploadPlan> &) { wasCalled = true; });
            QVERIFY(dropped.isPending());
        }
        bool isThere = false;
        const PlanRequest kept = m_queue->plans().begin(m_world->spec(m_world->makeFolder()), {},
                                               [&](const Result<UploadPlan> &plan) { isThere = plan.has_value(); });
        QTRY_VERIFY(isThere);
        QVERIFY(!kept.isPending());
        QVERIFY(!wasCalled);
    }

    void theOrderCanBeChangedAndIsKept()
    {
        makeQueue(); // not started yet
        QList<JobId> ids;
        for (const QString &name : {u"first"_s, u"second"_s, u"third"_s, u"fourth"_s})
            ids += *m_queue->enqueue(specOf(name, name.toUtf8()));
        QSignalSpy moved(m_queue.get(), &TransferQueue::orderChanged);
        m_queue->moveToTop(ids[2]); // 2 0 1 3
        m_queue->moveUp(ids[3]); // 2 0 3 1
        m_queue->moveDown(ids[0]); // 2 3 0 1
        m_queue->moveUp(ids[2]); // already at the top
        m_queue->moveToBottom(ids[3]); // 2 0 1 3
        QCOMPARE(moved.size(), 4);
        const QList<JobId> expected{ids[2], ids[0], ids[1], ids[3]};
        QCOMPARE(m_queue->jobs(), expected);
        makeQueue();
        QCOMPARE(m_queue->jobs(), expected);
        m_queue->start();
        QTRY_COMPARE(m_queue->activeJobs(), 0);
        const QStringList titles = m_world->git({u"log"_s, u"--format=%s"_s, u"-4"_s, u"main"_s}).split(u'\n');
        QCOMPARE(titles, (QStringList{u"Add fourth"_s, u"Add second"_s, u"Add first"_s, u"Add third"_s}));
    }

    void anUrgentJobGoesFirstButNotBeforeThoseOfItsRepo()
    {
        makeQueue();
        m_world->hub.staySilent(u"*/preupload/*"_s, -1);
        QList<JobId> ids;
        for (int i = 0; i < 5; ++i)
            ids += *m_queue->enqueue(specIn(i));
        const JobId second = *m_queue->enqueue(specIn(0));
        m_queue->setPriority(ids[4], JobPriority::High);
        m_queue->setPriority(second, JobPriority::High);
        m_queue->setPriority(ids[0], JobPriority::Low);
        m_queue->start();
        QCOMPARE(stateOf(ids[4]), JobState::Running);
        QCOMPARE(stateOf(ids[1]), JobState::Running);
        QCOMPARE(stateOf(ids[2]), JobState::Running);
        QCOMPARE(stateOf(ids[0]), JobState::Waiting);
        QCOMPARE(stateOf(second), JobState::Waiting);
        QCOMPARE(m_queue->job(second).priority, JobPriority::High);
        m_world->hub.clearSwitches();
        QTRY_COMPARE_WITH_TIMEOUT(m_queue->activeJobs(), 0, 20'000);
    }

    void eachBadFileIsDecidedOnItsOwn()
    {
        const UploadSpec spec = specOf(u"hundred"_s, QByteArray(20'000, 'h'));
        const QString folder = spec.sources.front().path;
        for (int i = 0; i < 97; ++i)
            UploadWorld::write(u"%1/n%2.txt"_s.arg(folder).arg(i), QByteArray::number(i));
        UploadWorld::writeBadlyNamed(folder);
        m_world->hub.failNext(u"*info/lfs/objects/verify*"_s, 1, 422, R"({"error":"bad object"})");
        const JobId id = *m_queue->enqueue(spec);
        QTRY_COMPARE(stateOf(id), JobState::NeedsDecision);
        QCOMPARE(m_queue->job(id).problems.size(), 2U);
        QVERIFY(m_world->hub.bytesReceivedByStorage() >= 20'000);
        QString bad;
        for (const FileProblem &problem : m_queue->job(id).problems) {
            QVERIFY(!problem.error.detail.isEmpty());
            if (problem.repoPath != "hundred.bin"_L1)
                bad = problem.repoPath;
        }
        m_queue->skipFiles(id, {bad});
        QCOMPARE(stateOf(id), JobState::NeedsDecision); // the other is undecided
        QCOMPARE(m_queue->job(id).problems.size(), 1U);
        makeQueue(); // which a new start knows
        m_queue->start();
        QCOMPARE(stateOf(id), JobState::NeedsDecision);
        QCOMPARE(m_queue->job(id).problems.size(), 1U);
        m_world->hub.clearRequests();
        m_queue->retryFiles(id, {u"hundred.bin"_s});
        QTRY_COMPARE(stateOf(id), JobState::Done);
        QVERIFY(m_world->git({u"show"_s, u"main:hundred.bin"_s}).contains(u"size 20000"_s));
        QVERIFY(m_world->git({u"show"_s, u"main:n96.txt"_s}) == u"96"_s);
        QCOMPARE(m_world->hub.bytesReceivedByStorage(), 0);
    }

    void fiftyJobsThatWaitStopAndAllGoOn()
    {
        m_world->hub.staySilent(u"*/preupload/*"_s, -1);
        QList<JobId> ids;
        for (int i = 0; i < 50; ++i)
            ids += *m_queue->enqueue(specIn(i));
        QTRY_VERIFY(m_world->requestsTo("/preupload/") >= 3);
        QElapsedTimer clock;
        clock.start();
        m_queue.reset();
        QVERIFY2(clock.elapsed() < 10'000, qPrintable(QString::number(clock.elapsed())));
        m_world->hub.clearSwitches();
        makeQueue();
        QCOMPARE(m_queue->jobs(), ids);
        for (const JobId id : ids)
            QCOMPARE(stateOf(id), JobState::Waiting);
        m_queue->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_queue->activeJobs(), 0, 60'000);
        for (const JobId id : ids)
            QCOMPARE(stateOf(id), JobState::Done);
    }

    void afterAQuotaIsLiftedOnlyTheRestIsSent_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::newRow("at the commit") << u"*/commit/main*"_s;
        QTest::newRow("when addresses are asked for") << u"*/objects/batch*"_s;
    }
    void afterAQuotaIsLiftedOnlyTheRestIsSent()
    {
        QFETCH(const QString, pattern);
        const bool isLate = pattern.contains(u"commit"_s);
        m_world->hub.failNext(pattern, 1, 403, R"({"error":"Private repository storage limit reached"})");
        const JobId id = *m_queue->enqueue(specOf(u"quota"_s, QByteArray(80'000, 'q')));
        QTRY_COMPARE(stateOf(id), JobState::Failed);
        QVERIFY(m_queue->job(id).error.detail.contains(u"storage limit"_s));
        const qint64 before = m_world->hub.bytesReceivedByStorage();
        m_queue->retry(id);
        QTRY_COMPARE(stateOf(id), JobState::Done);
        QCOMPARE(m_world->hub.bytesReceivedByStorage() - before, isLate ? 0 : 80'000);
    }

    void somebodyElsesChangeIsDecidedOnPerFile()
    {
        const UploadSpec spec = specOf(u"moved"_s, QByteArray(30'000, 'm'));
        for (const QString &name : {u"same.txt"_s, u"changed.txt"_s})
            UploadWorld::write(spec.sources.front().path + u'/' + name, "mine\n");
        m_world->hub.delay(u"*/objects/batch*"_s, 500, 1);
        const JobId id = *m_queue->enqueue(spec);
        QTRY_VERIFY(m_world->requestsTo("/objects/batch") > 0);
        m_world->hub.commitFiles(
            sandbox::Kind::Model, UploadWorld::name(),
            {{.path = u"same.txt"_s, .content = "theirs\n"}, {.path = u"changed.txt"_s, .content = "theirs\n"}});
        QTRY_COMPARE(stateOf(id), JobState::NeedsDecision);
        QCOMPARE(m_queue->job(id).problems.size(), 2U);
        QVERIFY(!m_queue->job(id).movedTo.isEmpty());
        m_queue->takeMine(id, {u"changed.txt"_s});
        QCOMPARE(stateOf(id), JobState::NeedsDecision);
        m_queue->skipFiles(id, {u"same.txt"_s});
        QTRY_COMPARE(stateOf(id), JobState::Done);
        QCOMPARE(m_world->git({u"show"_s, u"main:changed.txt"_s}), u"mine"_s);
        QCOMPARE(m_world->git({u"show"_s, u"main:same.txt"_s}), u"theirs"_s);
    }

    void aServerThatTakesAllAndIsSilentIsSaidSoThenCutAndTriedAgain()
    {
        hub::Network::ofProcess()->apply({.silentUpSeconds = 4}, {});
        m_world->hub.staySilent(u"/upload/*"_s, 1);
        const JobId id = *m_queue->enqueue(specOf(u"silent"_s, QByteArray(40'000, 's')));
        QTRY_VERIFY(m_world->requestsTo("/upload/") > 0 || m_world->requestsTo("/objects/batch") > 0);
        QTRY_COMPARE_WITH_TIMEOUT(m_queue->job(id).progress.phase, Phase::WaitingForServer, 5000);
        QCOMPARE(stateOf(id), JobState::Running);
        QVERIFY(m_queue->job(id).progress.fraction() < 1);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), JobState::Done, 15'000);
        hub::Network::ofProcess()->apply({}, {});
    }

    void aFullDiskPausesAndRoomGoesOn()
    {
        const UploadSpec spec = specOf(u"room"_s, "r");
        // So many names take more pages to remember than there are.
        for (int i = 0; i < 80; ++i)
            UploadWorld::write(u"%1/%2-%3.txt"_s.arg(spec.sources.front().path, QString(200, u'n')).arg(i), "n");
        const JobId id = *m_queue->enqueue(spec);
        QVERIFY(m_world->journal->setMostBytes(1));
        QTRY_COMPARE(stateOf(id), JobState::Paused);
        QVERIFY(m_queue->job(id).waitsForRoom);
        QVERIFY(!m_queue->job(id).error.detail.isEmpty());
        QCOMPARE(m_world->requestsTo("/commit/"), 0);
        QVERIFY(m_world->journal->setMostBytes(0));
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), JobState::Done, 15'000);
        QVERIFY(!m_queue->job(id).waitsForRoom);
    }

    void whatCannotReachTheHubWaitsForItInItsTurn()
    {
        bool isReachable = true;
        makeQueue([&isReachable, this]() -> Result<hub::Session> {
            if (!isReachable)
                return std::unexpected(Error{.kind = Error::Kind::Offline, .detail = u"no route"_s});
            return m_world->session();
        });
        QSignalSpy finished(m_queue.get(), &TransferQueue::jobFinished);
        const JobId first = *m_queue->enqueue(specOf(u"first"_s, "1"));
        const JobId second = *m_queue->enqueue(specOf(u"second"_s, "2"));
        isReachable = false;
        m_queue->start();
        QTRY_COMPARE(stateOf(first), JobState::Paused);
        QVERIFY(m_queue->job(first).waitsForHub);
        QCOMPARE(m_queue->job(first).error.detail, u"no route"_s);
        QCOMPARE(stateOf(second), JobState::Waiting); // not before the first
        QVERIFY(finished.isEmpty());
        makeQueue(); // in the next run of the program
        QVERIFY(m_queue->job(first).waitsForHub);
        m_queue->start();
        QTRY_COMPARE(stateOf(second), JobState::Done);
        QCOMPARE(stateOf(first), JobState::Done);
        QVERIFY(!m_queue->job(first).waitsForHub);
        QCOMPARE(m_world->git({u"log"_s, u"-1"_s, u"--format=%s"_s, u"main"_s}), u"Add second"_s);
    }

    void whoPausesWhatWaitsForTheHubPausesIt()
    {
        bool isReachable = true;
        makeQueue([&isReachable, this]() -> Result<hub::Session> {
            if (!isReachable)
                return std::unexpected(Error{.kind = Error::Kind::Offline, .detail = u"no"_s});
            return m_world->session();
        });
        const JobId id = *m_queue->enqueue(specOf(u"one"_s, "1"));
        isReachable = false;
        m_queue->start();
        QTRY_VERIFY(m_queue->job(id).waitsForHub);
        m_queue->pause(id);
        QVERIFY(!m_queue->job(id).waitsForHub);
        m_queue->tryUnreached();
        QCOMPARE(stateOf(id), JobState::Paused);
    }

    void aJobsOwnLimitHoldsAndIsKept()
    {
        makeQueue();
        const JobId id = *m_queue->enqueue(specOf(u"slow"_s, QByteArray(600'000, 's')));
        m_queue->setJobLimits(id, {.up = 50'000});
        makeQueue();
        QCOMPARE(m_queue->job(id).limits, (SpeedLimits{.up = 50'000}));
        QElapsedTimer clock;
        clock.start();
        m_queue->start();
        QTRY_VERIFY(m_queue->job(id).progress.bytesMoved > 50'000);
        QVERIFY(clock.elapsed() > 700);
        QCOMPARE(stateOf(id), JobState::Running);
        m_queue->setJobLimits(id, {});
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), JobState::Done, 2000);
    }

    void limitsOfAllJobsFollowWhatIsSet()
    {
        QSignalSpy changed(&m_queue->line(), &LineLimits::limitsChanged);
        m_queue->line().setLimits({.up = 1'000'000});
        QCOMPARE(m_queue->line().now(), (SpeedLimits{.up = 1'000'000}));
        m_queue->line().setGentle(true);
        QCOMPARE(m_queue->line().now(), (SpeedLimits{.up = 500'000, .down = 2'000'000}));
        QCOMPARE(hub::Network::ofProcess()->pace().up.rate(), 500'000);
        QCOMPARE(hub::Network::ofProcess()->gate().limit(), 2);
        m_queue->line().set({});
        QCOMPARE(hub::Network::ofProcess()->pace().up.rate(), 0);
        QCOMPARE(hub::Network::ofProcess()->gate().limit(), 8);
        QCOMPARE(changed.size(), 3);
    }

    void aDownloadRunsToo()
    {
        const QString folder = m_world->local.filePath(u"down"_s);
        const JobId id = *m_queue->enqueue(DownloadSpec{.repo = UploadWorld::repo(), .folder = folder});
        QTRY_COMPARE(stateOf(id), JobState::Done);
        QCOMPARE(UploadWorld::read(folder + u"/same.txt"_s), QByteArray("the same\n"));
    }
};

QTEST_GUILESS_MAIN(TransferQueueTest)
#include "transferqueuetest.moc"
