#include "transfer/branchseries.h"

#include "hub/blockinghub.h"
#include "hub/discussions.h"
#include "transfer/commitsteps.h"
#include "transfer/uploadworld.h"

#include <QSet>
#include <QTest>

#include <chrono>
#include <memory>
#include <stop_token>
#include <thread>

using namespace Qt::StringLiterals;
using namespace transfer;

//! A change in as many commits as it takes, and how a later run goes on with it.
class BranchSeriesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<UploadWorld> m_world;

    QString git(const QStringList &words) const { return m_world->git(words); }
    QStringList titles(const QString &range) const
    {
        return git({u"log"_s, u"--reverse"_s, u"--format=%s"_s, range}).split(u'\n', Qt::SkipEmptyParts);
    }
    int filesOn(const QString &revision) const
    {
        return int(git({u"ls-tree"_s, u"-r"_s, u"--name-only"_s, revision, u"many/"_s})
                       .split(u'\n', Qt::SkipEmptyParts)
                       .size());
    }
    int filesIn(const QString &commit) const
    {
        return int(git({u"show"_s, u"--name-only"_s, u"--format="_s, commit}).split(u'\n', Qt::SkipEmptyParts).size());
    }

    UploadSpec spec(int files) const
    {
        const QString folder = m_world->local.filePath(u"many"_s);
        for (int i = 0; i < files; ++i)
            UploadWorld::write(folder + u"/%1.txt"_s.arg(i, 5, 10, QChar(u'0')), QByteArray::number(i));
        UploadSpec wanted = m_world->spec(folder);
        wanted.sources.front().keepsFolderName = true;
        wanted.summary = u"Add many"_s;
        wanted.strategy = Strategy::Commits;
        return wanted;
    }

    Result<UploadOutcome> run(const UploadSpec &wanted, JobId job = 1, const std::stop_token &stop = {}) const
    {
        hub::BlockingHub hub(m_world->session());
        ProgressTracker progress;
        const JobRecord record{.id = job, .spec = wanted.toJson(), .created = QDateTime::currentDateTimeUtc()};
        Result<UploadOutcome> outcome = UploadJob(hub, *m_world->journal, progress, record).run(stop);
        if (outcome && outcome->kind != UploadOutcome::Kind::NeedsDecision
            && progress.snapshot().bytesAcknowledged != progress.snapshot().bytesTotal)
            return failure(Error::Kind::Malformed, u"The bar has not come to its end."_s);
        return outcome;
    }

    std::vector<hub::Discussion> discussions() const
    {
        hub::BlockingHub hub(m_world->session());
        const auto page = hub.run(hub::discussions::list(UploadWorld::repo()), {});
        return page ? page->items : std::vector<hub::Discussion>();
    }

    //! Another machine knows nothing of what was done.
    void forget() const { m_world->journal = *Journal::open(m_world->local.filePath(u"another.sqlite"_s)); }

private slots:
    void init() { m_world = std::make_unique<UploadWorld>(); }

    void thePaceFollowsTheServer()
    {
        using namespace std::chrono_literals;
        CommitPace pace;
        QCOMPARE(pace.files(), 250U);
        pace.committed(250, 39s);
        QCOMPARE(pace.files(), 400U);
        pace.committed(399, 1s); // not full: says nothing about larger ones
        QCOMPARE(pace.files(), 400U);
        pace.committed(400, 40s);
        QCOMPARE(pace.files(), 250U);
        for (const std::size_t expected : {200U, 125U, 100U, 75U, 50U, 20U}) {
            QVERIFY(pace.failed());
            QCOMPARE(pace.files(), expected);
        }
        QVERIFY(!pace.failed());
        for (int i = 0; i < 20; ++i)
            pace.committed(pace.files(), 1s);
        QCOMPARE(pace.files(), 1000U);
    }

    void commitsAreForetold()
    {
        const std::vector<qint64> small(10'000, 4096);
        QCOMPARE(CommitPace::commitsFor(small, 0), 12); // 250, 400, 600, nine of 1000
        QCOMPARE(CommitPace::commitsFor({}, 0), 0);
        QCOMPARE(CommitPace::commitsFor({}, 250), 1);
        QCOMPARE(CommitPace::commitsFor({}, 251), 2);
        QCOMPARE(CommitPace::commitsFor({CommitPace::inlineBytes, 1}, 0), 2);
        QCOMPARE(CommitPace::commitsFor({CommitPace::inlineBytes - 1, 1}, 0), 1);
    }

    void stepsAreCutAsDocumented_data()
    {
        QTest::addColumn<QList<int>>("sizes"); // MiB; -1: a deletion
        QTest::addColumn<QList<int>>("additions");
        QTest::addColumn<QList<int>>("deletions");
        const QList<int> fifty(50, 1);
        QTest::newRow("nothing") << QList<int>{} << QList<int>{} << QList<int>{};
        QTest::newRow("50 files") << fifty << QList<int>{50} << QList<int>{};
        QTest::newRow("51 files") << fifty + QList<int>{1} << QList<int>{50, 1} << QList<int>{};
        QTest::newRow("as large as a commit") << QList<int>{1, 2048, 1} << QList<int>{1, 2} << QList<int>{};
        QTest::newRow("together too large") << QList<int>{1024, 1024, 1} << QList<int>{1, 2} << QList<int>{};
        QTest::newRow("together small enough") << QList<int>{1024, 1023, 1} << QList<int>{2, 1} << QList<int>{};
        QTest::newRow("deletions apart") << QList<int>{1, -1, 1, -1} << QList<int>{2} << QList<int>{2};
        QTest::newRow("51 deletions") << QList<int>(51, -1) << QList<int>{} << QList<int>{50, 1};
    }

    void stepsAreCutAsDocumented()
    {
        QFETCH(QList<int>, sizes);
        std::vector<Operation> operations;
        for (const int size : std::as_const(sizes)) {
            const QString path = QString::number(operations.size());
            if (size < 0)
                operations.emplace_back(Deletion{.repoPath = path});
            else
                operations.emplace_back(Addition{.file = {.size = qint64(size) * 1024 * 1024}, .repoPath = path});
        }
        const Result<CommitSteps> steps = CommitSteps::plan(operations);
        QVERIFY(steps);
        // The order of commits is that in which they are full; a file too large for any goes before those that wait.
        QList<int> additions;
        QList<int> deletions;
        for (const auto &step : steps->additions)
            additions << int(step.size());
        for (const auto &step : steps->deletions)
            deletions << int(step.size());
        QTEST(additions, "additions");
        QTEST(deletions, "deletions");
    }

    void manyFilesBecomeNumberedCommits()
    {
        UploadSpec wanted = spec(700);
        wanted.deletePatterns = QStringList{u"same.txt"_s};
        const QString before = git({u"rev-parse"_s, u"main"_s});
        wanted.parentCommit = before;
        const Result<UploadOutcome> outcome = run(wanted);
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
        QCOMPARE(outcome->kind, UploadOutcome::Kind::Committed);
        QCOMPARE(outcome->filesSent, 700);
        QCOMPARE(outcome->commit.oid, git({u"rev-parse"_s, u"main"_s}));
        QCOMPARE(titles(before + u"..main"_s),
                 (QStringList{u"Add many (part 1)"_s, u"Add many (part 2)"_s, u"Add many (part 3)"_s}));
        QCOMPARE(filesIn(u"main~2"_s), 251); // the deletion is in the first
        QCOMPARE(filesIn(u"main~1"_s), 400);
        QCOMPARE(filesIn(u"main"_s), 50);
        QCOMPARE(m_world->requestsTo("/preupload/"), 3);
        int parents = 0;
        for (const sandbox::RecordedRequest &request : m_world->hub.requests())
            parents += request.path.contains("/commit/") && request.body.contains("parentCommit") ? 1 : 0;
        QCOMPARE(parents, 3); // nothing of others is overwritten unseen

        const Result<UploadOutcome> again = run(wanted, 2);
        QVERIFY2(again, qPrintable(again ? QString() : again.error().detail));
        QCOMPARE(git({u"rev-parse"_s, u"main"_s}), outcome->commit.oid);
        QCOMPARE(again->filesUnchanged, 700);
    }

    void nothingToDoIsNoCommit()
    {
        const UploadSpec wanted = spec(3);
        UploadSpec one = wanted;
        one.strategy = Strategy::OneCommit;
        QVERIFY(run(one, 2));
        const QString head = git({u"rev-parse"_s, u"main"_s});
        const Result<UploadOutcome> outcome = run(wanted);
        QVERIFY(outcome);
        QCOMPARE(outcome->kind, UploadOutcome::Kind::Unchanged);
        QCOMPARE(outcome->commit.oid, head);
        QCOMPARE(git({u"rev-parse"_s, u"main"_s}), head);
    }

    void aRefusedBatchIsSplit()
    {
        m_world->hub.failNext(u"*/commit/*"_s, 1, 413, R"({"error":"too large"})");
        const Result<UploadOutcome> outcome = run(spec(260));
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
        QCOMPARE(filesOn(u"main"_s), 260);
        QCOMPARE(filesIn(u"main~1"_s), 200);
        QCOMPARE(filesIn(u"main"_s), 60);
    }

    void aLostAnswerMakesNoSecondCommit()
    {
        const QString before = git({u"rev-parse"_s, u"main"_s});
        m_world->hub.loseAnswer(u"*/commit/*"_s, 1);
        const Result<UploadOutcome> outcome = run(spec(300));
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
        QCOMPARE(titles(before + u"..main"_s), (QStringList{u"Add many (part 1)"_s, u"Add many (part 2)"_s}));
        QCOMPARE(filesOn(u"main"_s), 300);
    }

    void aKilledSeriesGoesOn_data()
    {
        QTest::addColumn<bool>("isElsewhere");
        QTest::newRow("here") << false;
        QTest::newRow("on another machine") << true;
    }

    //! Killed while the second commit, which has arrived, is being answered.
    void aKilledSeriesGoesOn()
    {
        QFETCH(bool, isElsewhere);
        const QString before = git({u"rev-parse"_s, u"main"_s});
        UploadSpec wanted = spec(700);
        wanted.parentCommit = before;
        std::stop_source stop;
        m_world->hub.delay(u"*/commits/*"_s, 0);
        std::jthread killer([&](const std::stop_token &token) {
            while (!token.stop_requested() && m_world->requestsTo("/commit/") < 2)
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
            stop.request_stop();
        });
        const Result<UploadOutcome> killed = run(wanted, 1, stop.get_token());
        killer.request_stop();
        killer.join();
        QVERIFY(!killed);
        if (isElsewhere)
            forget();
        const Result<UploadOutcome> outcome = run(wanted, isElsewhere ? 5 : 1);
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
        QCOMPARE(filesOn(u"main"_s), 700);
        const QStringList made = titles(before + u"..main"_s);
        QVERIFY(made.size() >= 3);
        for (int i = 0; i < made.size(); ++i)
            QCOMPARE(made.at(i), u"Add many (part %1)"_s.arg(i + 1));
        int touched = 0;
        for (int i = 0; i < made.size(); ++i)
            touched += filesIn(u"main~%1"_s.arg(i));
        QCOMPARE(touched, 700); // no file is in two commits
    }

    void aPullRequestIsGoneOnWith_data() { aKilledSeriesGoesOn_data(); }

    void aPullRequestIsGoneOnWith()
    {
        QFETCH(bool, isElsewhere);
        UploadSpec wanted = spec(300);
        wanted.target.createPullRequest = true;
        wanted.deletePatterns = QStringList{u"same.txt"_s};
        m_world->hub.failNext(u"*/commit/refs%2Fpr%2F1"_s, 1, 403, R"({"error":"no"})");
        QVERIFY(!run(wanted));
        QCOMPARE(discussions().size(), 1U);
        QCOMPARE(discussions().front().status, hub::DiscussionState::Draft);
        if (isElsewhere)
            forget();
        const Result<UploadOutcome> outcome = run(wanted, isElsewhere ? 5 : 1);
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
        QCOMPARE(outcome->commit.pullRequest, 1);
        QCOMPARE(outcome->commit.pullRequestUrl.path(), u"/alice/clip-small/discussions/1"_s);
        QCOMPARE(discussions().size(), 1U);
        QCOMPARE(discussions().front().status, hub::DiscussionState::Open);
        QCOMPARE(titles(u"main..refs/pr/1"_s), (QStringList{u"Add many (part 1)"_s, u"Add many (part 2)"_s}));
        QCOMPARE(filesOn(u"refs/pr/1"_s), 300);
        QCOMPARE(filesOn(u"main"_s), 0);
    }

    void aPullRequestStoppedBetweenItsCommitsGoesOn()
    {
        UploadSpec wanted = spec(700);
        wanted.target.createPullRequest = true;
        wanted.deletePatterns = QStringList{u"same.txt"_s};
        std::stop_source stop;
        std::jthread killer([&](const std::stop_token &token) {
            while (!token.stop_requested() && m_world->requestsTo("/commit/") < 2)
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
            stop.request_stop();
        });
        QVERIFY(!run(wanted, 1, stop.get_token()));
        killer.request_stop();
        killer.join();
        const Result<UploadOutcome> outcome = run(wanted);
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
        QCOMPARE(discussions().size(), 1U);
        QCOMPARE(filesOn(u"refs/pr/1"_s), 700);
    }

    void whatOthersCommitMeanwhileIsKept()
    {
        UploadSpec wanted = spec(300);
        m_world->hub.failNext(u"*/commit/*"_s, 1, 412, R"({"error":"A commit has happened since."})");
        const Result<UploadOutcome> outcome = run(wanted);
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
        QCOMPARE(filesOn(u"main"_s), 300);
        wanted = spec(301);
        wanted.parentCommit = QString(40, u'a');
        const Result<UploadOutcome> refused = run(wanted, 9);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::HeadMoved);
    }

    void oneBadFileDoesNotStopTheOthers()
    {
        UploadSpec wanted = spec(30);
        const QString gone = m_world->local.filePath(u"many/00007.txt"_s);
        m_world->hub.delay(u"*/discussions*"_s, 0);
        // It vanishes after it was asked about.
        std::jthread remover([&](const std::stop_token &token) {
            while (!token.stop_requested() && m_world->requestsTo("/preupload/") < 1)
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            QFile::remove(gone);
        });
        m_world->hub.delay(u"*/preupload/*"_s, 300);
        const Result<UploadOutcome> outcome = run(wanted);
        remover.request_stop();
        remover.join();
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
        QCOMPARE(outcome->kind, UploadOutcome::Kind::NeedsDecision);
        QCOMPARE(outcome->problems.size(), 1U);
        QCOMPARE(outcome->problems.front().repoPath, u"many/00007.txt"_s);
        QCOMPARE(filesOn(u"main"_s), 29);
    }

    void aNewBranchIsMade()
    {
        UploadSpec wanted = spec(3);
        wanted.target.revision = u"dev"_s;
        wanted.newBranchFrom = u"main"_s;
        for (const Strategy strategy : {Strategy::Commits, Strategy::OneCommit}) {
            wanted.strategy = strategy;
            const Result<UploadOutcome> outcome = run(wanted);
            QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
            QCOMPARE(filesOn(u"dev"_s), 3);
            QCOMPARE(filesOn(u"main"_s), 0);
        }
        QCOMPARE(UploadSpec::fromJson(wanted.toJson())->newBranchFrom, u"main"_s);
        wanted.target.revision = u"no such~name"_s;
        QVERIFY(!wanted.validated());
    }
};

QTEST_GUILESS_MAIN(BranchSeriesTest)
#include "branchseriestest.moc"
