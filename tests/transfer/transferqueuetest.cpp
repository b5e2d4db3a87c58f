#include "transfer/transferqueue.h"

#include "transfer/uploadworld.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

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
        m_queue = std::make_unique<TransferQueue>(
            *m_world->journal, [this](const QString &) { return Result<hub::Session>(m_world->session()); });
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

private slots:
    void init()
    {
        m_world = std::make_unique<UploadWorld>();
        makeQueue();
        m_queue->start();
    }
    void cleanup()
    {
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
        QVERIFY(clock.elapsed() < 1500);
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
            const PlanRequest dropped = m_queue->plan(m_world->spec(m_world->makeFolder()), {},
                                                      [&](const Result<UploadPlan> &) { wasCalled = true; });
            QVERIFY(dropped.isPending());
        }
        bool isThere = false;
        const PlanRequest kept = m_queue->plan(m_world->spec(m_world->makeFolder()), {},
                                               [&](const Result<UploadPlan> &plan) { isThere = plan.has_value(); });
        QTRY_VERIFY(isThere);
        QVERIFY(!kept.isPending());
        QVERIFY(!wasCalled);
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
