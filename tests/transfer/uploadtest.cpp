#include "transfer/journal.h"
#include "transfer/uploadjob.h"
#include "transfer/uploadplan.h"
#include "transfer/uploadworld.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace transfer;

//! Uploads against a Hub that answers, and one that does not.
class UploadTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<UploadWorld> m_world;
    JobId m_job = 0;

    UploadSpec spec(const QString &folder) const { return m_world->spec(folder); }

    Result<UploadOutcome> upload(const UploadSpec &wanted, const std::stop_token &stop = {},
                                 const QStringList &skipped = {})
    {
        if (m_job == 0)
            m_job = *m_world->journal->addJob({.spec = wanted.toJson(), .created = QDateTime::currentDateTimeUtc()});
        hub::BlockingHub hub(m_world->session());
        ProgressTracker progress;
        const JobRecord record{.id = m_job, .spec = wanted.toJson(), .skipped = skipped};
        Result<UploadOutcome> outcome = UploadJob(hub, *m_world->journal, progress, record).run(stop);
        m_last = progress.snapshot();
        return outcome;
    }

    QString git(const QStringList &words) const { return m_world->git(words); }
    int commits(const QString &revision = u"main"_s) const
    {
        return git({u"rev-list"_s, u"--count"_s, revision}).toInt();
    }

    Progress m_last;

private slots:
    void init()
    {
        m_world = std::make_unique<UploadWorld>();
        m_job = 0;
    }

    void aFolderBecomesOneCommit()
    {
        const int before = commits();
        const Result<UploadOutcome> outcome = upload(spec(m_world->makeFolder()));
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
        QCOMPARE(outcome->kind, UploadOutcome::Kind::Committed);
        QCOMPARE(commits(), before + 1);
        QCOMPARE(git({u"rev-parse"_s, u"main"_s}), outcome->commit.oid);
        QCOMPARE(git({u"show"_s, u"main:changed.txt"_s}), u"after"_s);
        QVERIFY(git({u"show"_s, u"main:model.safetensors"_s}).startsWith(u"version https://git-lfs"_s));
        const QStringList files = git({u"ls-tree"_s, u"-r"_s, u"--name-only"_s, u"main"_s}).split(u'\n');
        QVERIFY(files.contains(u"logs/run.log"_s));
        QVERIFY(!files.contains(u".DS_Store"_s));
        QVERIFY(!files.contains(u".git/HEAD"_s));
        QCOMPARE(m_last.fraction(), 1.0);
        QCOMPARE(m_last.bytesAcknowledged, m_last.bytesTotal);
    }

    void aSecondTimeThereIsNothingToDo()
    {
        const QString folder = m_world->makeFolder();
        const Result<UploadOutcome> first = upload(spec(folder));
        QVERIFY(first);
        const int before = commits();
        m_world->hub.clearRequests();
        m_job = 0;
        const Result<UploadOutcome> second = upload(spec(folder));
        QVERIFY(second);
        QCOMPARE(second->kind, UploadOutcome::Kind::Unchanged);
        QCOMPARE(second->commit.oid, first->commit.oid);
        QCOMPARE(commits(), before);
        QCOMPARE(m_world->requestsTo("/commit/"), 0);
        QCOMPARE(m_world->hub.bytesReceivedByStorage(), 0);
    }

    void thePlanSaysWhatHappens()
    {
        hub::BlockingHub hub(m_world->session());
        UploadSpec wanted = spec(m_world->makeFolder());
        wanted.ignore = {u"logs/*2.log"_s};
        const Result<UploadPlan> plan = UploadPlanner(hub, *m_world->journal).plan(wanted, {});
        QVERIFY(plan);
        const auto stateOf = [&](const QString &path) {
            const auto row = std::ranges::find(plan->rows, path, &PlanRow::repoPath);
            return row == plan->rows.end() ? PlanRow::State::Problem : row->state;
        };
        QCOMPARE(stateOf(u"same.txt"_s), PlanRow::State::Identical);
        QCOMPARE(stateOf(u"changed.txt"_s), PlanRow::State::Changed);
        QCOMPARE(stateOf(u"config.json"_s), PlanRow::State::New);
        QCOMPARE(stateOf(u"logs/run2.log"_s), PlanRow::State::ExcludedByPattern);
        QCOMPARE(stateOf(u".DS_Store"_s), PlanRow::State::ExcludedByDefault);
        QCOMPARE(stateOf(u".git/"_s), PlanRow::State::ExcludedByDefault);
        QCOMPARE(plan->commits, 1);
        QCOMPARE(plan->largeFiles, 1);
        QCOMPARE(plan->count(PlanRow::State::New), 3);
        QVERIFY(plan->head.size() == 40);
        QCOMPARE(m_world->requestsTo("/commit/"), 0);
    }

    void theSameContentIsSentOnce()
    {
        const QString folder = m_world->local.filePath(u"twins"_s);
        for (const QString &name : {u"a.bin"_s, u"b.bin"_s, u"sub/c.bin"_s})
            UploadWorld::write(folder + u'/' + name, QByteArray(300'000, 't'));
        QVERIFY(upload(spec(folder)));
        QCOMPARE(m_world->hub.bytesReceivedByStorage(), 300'000);
        QCOMPARE(m_last.bytesAcknowledged, 900'000);
        QVERIFY(git({u"show"_s, u"main:sub/c.bin"_s}).contains(u"size 300000"_s));
    }

    void anUnansweredCommitIsFoundAndNotRepeated_data()
    {
        QTest::addColumn<bool>("asPullRequest");
        QTest::newRow("on a branch") << false;
        QTest::newRow("as a pull request") << true;
    }
    void anUnansweredCommitIsFoundAndNotRepeated()
    {
        QFETCH(const bool, asPullRequest);
        UploadSpec wanted = spec(m_world->makeFolder());
        wanted.target.createPullRequest = asPullRequest;
        m_world->hub.loseAnswer(u"*/commit/main*"_s, 1);
        const int before = commits();
        const Result<UploadOutcome> outcome = upload(wanted);
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
        QCOMPARE(outcome->kind, UploadOutcome::Kind::Committed);
        QCOMPARE(m_world->requestsTo("/commit/main"), 1);
        QCOMPARE(commits(), asPullRequest ? before : before + 1);
        QCOMPARE(outcome->commit.pullRequest, asPullRequest ? 1 : 0);
        const QString revision = asPullRequest ? u"refs/pr/1"_s : u"main"_s;
        QCOMPARE(git({u"rev-parse"_s, revision}), outcome->commit.oid);
    }

    void aCommitOfAnEarlierRunIsFound()
    {
        const UploadSpec wanted = spec(m_world->makeFolder());
        const Result<UploadOutcome> first = upload(wanted);
        QVERIFY(first);
        // As if the program had died before the answer came.
        QVERIFY(m_world->journal->saveDoubt(
            m_job,
            {.headBefore = git({u"rev-parse"_s, u"main~1"_s}),
             .summary = wanted.summary,
             .sentAt = QDateTime::currentDateTimeUtc(),
             .expected = {{u"config.json"_s, git({u"rev-parse"_s, u"main:config.json"_s})}}}));
        m_world->hub.clearRequests();
        const Result<UploadOutcome> second = upload(wanted);
        QVERIFY(second);
        QCOMPARE(second->commit.oid, first->commit.oid);
        QCOMPARE(m_world->requestsTo("/preupload/"), 0);
        QVERIFY(!m_world->journal->doubt(m_job));
    }

    void aCommitThatDidNotArriveIsSentAgain()
    {
        m_world->hub.cutUploadAfter(u"*/commit/main*"_s, 10, 1);
        const int before = commits();
        Result<UploadOutcome> outcome = upload(spec(m_world->makeFolder()));
        if (!outcome)
            outcome = upload(spec(m_world->makeFolder()));
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
        QCOMPARE(commits(), before + 1);
    }

    void whatIsRefusedKeepsItsWords()
    {
        m_world->hub.failNext(u"*/commit/main*"_s, 1, 403,
                              R"({"error":"You have read access but not the required permissions"})");
        const Result<UploadOutcome> outcome = upload(spec(m_world->makeFolder()));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::Forbidden);
        QVERIFY(outcome.error().detail.contains(u"read access"_s));
        QVERIFY(!m_world->journal->doubt(m_job));
    }

    void aMovedHeadIsSaid_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("412") << 412;
        QTest::newRow("409") << 409;
    }
    void aMovedHeadIsSaid()
    {
        QFETCH(const int, status);
        m_world->hub.failNext(u"*/commit/main*"_s, 1, status, R"({"error":"The branch was updated"})");
        const Result<UploadOutcome> outcome = upload(spec(m_world->makeFolder()));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::HeadMoved);
    }

    void aRateLimitOnTheCommitIsWaitedOut()
    {
        m_world->hub.failNext(u"*/commit/main*"_s, 1, 429, "{}", {{"Retry-After", "0"}});
        const Result<UploadOutcome> outcome = upload(spec(m_world->makeFolder()));
        QVERIFY(outcome);
        QCOMPARE(m_world->requestsTo("/commit/main"), 2);
    }

    void aBadFileStopsOnlyItself()
    {
        const QString folder = m_world->makeFolder();
        UploadWorld::writeBadlyNamed(folder);
        const int before = commits();
        const Result<UploadOutcome> asked = upload(spec(folder));
        QVERIFY(asked);
        QCOMPARE(asked->kind, UploadOutcome::Kind::NeedsDecision);
        QCOMPARE(asked->problems.size(), 1U);
        const QString bad = asked->problems[0].repoPath;
        QCOMPARE(commits(), before);
        QVERIFY(m_world->hub.bytesReceivedByStorage() > 0);
        m_world->hub.clearRequests();
        const Result<UploadOutcome> skipped = upload(spec(folder), {}, {bad});
        QVERIFY(skipped);
        QCOMPARE(skipped->kind, UploadOutcome::Kind::Committed);
        QCOMPARE(m_world->hub.bytesReceivedByStorage(), 0);
    }

    void aFileThatTheStorageRefusesStopsOnlyItself()
    {
        const QString folder = m_world->local.filePath(u"two"_s);
        UploadWorld::write(folder + u"/a.bin"_s, QByteArray(1000, 'a'));
        UploadWorld::write(folder + u"/b.bin"_s, QByteArray(2000, 'b'));
        m_world->hub.failNext(u"*info/lfs/objects/verify*"_s, 1, 422, R"({"error":"bad object"})");
        const Result<UploadOutcome> outcome = upload(spec(folder));
        QVERIFY(outcome);
        QCOMPARE(outcome->kind, UploadOutcome::Kind::NeedsDecision);
        QCOMPARE(outcome->problems.size(), 1U);
        QVERIFY(m_world->hub.bytesReceivedByStorage() >= 3000);
    }

    void aStopIsQuickAndTheNextRunSendsOnlyTheRest()
    {
        m_world.reset();
        m_world = std::make_unique<UploadWorld>(
            sandbox::SandboxOptions{.multipartThreshold = 1'000'000, .partSize = 1'000'000});
        const QString folder = m_world->local.filePath(u"big"_s);
        QByteArray content(12'000'000, 'x');
        for (qsizetype i = 0; i < content.size(); i += 997)
            content[i] = char(i);
        UploadWorld::write(folder + u"/big.bin"_s, content);
        m_world->hub.delay(u"*"_s, 60);
        std::stop_source source;
        std::jthread stopper([&] {
            QTRY_VERIFY_WITH_TIMEOUT(m_world->hub.bytesReceivedByStorage() > 6'000'000, 20'000);
            source.request_stop();
        });
        const Result<UploadOutcome> stopped = upload(spec(folder), source.get_token());
        stopper.join();
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
        m_world->hub.clearSwitches();
        const qint64 before = m_world->hub.bytesReceivedByStorage();
        QVERIFY(before < 12'000'000);
        const int batches = m_world->requestsTo("/objects/batch");
        const Result<UploadOutcome> outcome = upload(spec(folder));
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
        QCOMPARE(m_world->requestsTo("/objects/batch"), batches);
        // Sent again at most are the parts that were under way.
        QVERIFY(m_world->hub.bytesReceivedByStorage() <= 12'000'000 + 4 * 1'000'000);
        QVERIFY(m_world->hub.bytesReceivedByStorage() - before < 12'000'000);
    }

    void partsWhoseAddressesAreGoneAreSentToNewOnes()
    {
        m_world.reset();
        m_world =
            std::make_unique<UploadWorld>(sandbox::SandboxOptions{.multipartThreshold = 1'000, .partSize = 1'000});
        const QString folder = m_world->local.filePath(u"parts"_s);
        UploadWorld::write(folder + u"/p.bin"_s, QByteArray(4'500, 'p'));
        const UploadSpec wanted = spec(folder);
        hub::LfsAction stale{.object = {.sha256 = *hashOf(folder + u"/p.bin"_s), .size = 4'500},
                             .upload = m_world->hub.url().resolved(QUrl(u"/complete/gone"_s)),
                             .partSize = 1'000};
        for (int part = 1; part <= 5; ++part)
            stale.parts.push_back(m_world->hub.storageUrl().resolved(QUrl(u"/gone/%1"_s.arg(part))));
        const QString store = hub::Endpoint(m_world->hub.url()).text() + u"/alice/clip-small"_s;
        QVERIFY(m_world->journal->beginMultipart(store, stale));
        QVERIFY(m_world->journal->savePart(store, stale.object.sha256, 1, "\"gone\""));
        const Result<UploadOutcome> outcome = upload(wanted);
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
        QCOMPARE(outcome->kind, UploadOutcome::Kind::Committed);
        QVERIFY(m_world->hub.hasObject(stale.object.sha256.toLatin1()));
        QVERIFY(!m_world->journal->multipart(store, stale.object.sha256));
    }

    void theTokenIsNeitherInTheJournalNorSentToTheStorage()
    {
        QVERIFY(upload(spec(m_world->makeFolder())));
        QVERIFY(m_world->hub.lastStorageAuthorization().isEmpty());
        for (const QString &suffix : {u""_s, u"-wal"_s}) {
            QFile file(m_world->journal->file() + suffix);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains(UploadWorld::token));
        }
    }

private:
    static Result<QString> hashOf(const QString &path)
    {
        return inspectFile(path)
            .and_then([](const LocalFile &file) { return hashFile(file, {.sha256 = true}, {}); })
            .transform([](const FileHashes &hashes) { return hashes.sha256; });
    }
};

QTEST_GUILESS_MAIN(UploadTest)
#include "uploadtest.moc"
