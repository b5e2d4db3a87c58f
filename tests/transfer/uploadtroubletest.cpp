#include "hub/traffic.h"
#include "transfer/journal.h"
#include "transfer/progress.h"
#include "transfer/uploadjob.h"
#include "transfer/uploadworld.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSet>
#include <QTest>

#include <atomic>
#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;
using namespace transfer;
using namespace std::chrono_literals;

//! What happens while an upload is under way: branches that move, files that change, storage that refuses, commits that
//! nobody answers for.
class UploadTroubleTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<UploadWorld> m_world;
    JobId m_job = 0;
    Progress m_last;

    void makeWorld(const sandbox::SandboxOptions &options = {})
    {
        m_world.reset();
        m_world = std::make_unique<UploadWorld>(options);
        m_job = 0;
    }

    Result<UploadOutcome> upload(const UploadSpec &wanted, const QStringList &skipped = {})
    {
        if (m_job == 0)
            m_job = *m_world->journal->addJob({.spec = wanted.toJson(), .created = QDateTime::currentDateTimeUtc()});
        hub::BlockingHub hub(m_world->session());
        ProgressTracker progress;
        const JobRecord record{.id = m_job, .spec = wanted.toJson(), .skipped = skipped};
        Result<UploadOutcome> outcome =
            UploadJob(hub, *m_world->journal, progress, record, {.isRebasing = true}).run({});
        m_last = progress.snapshot();
        return outcome;
    }

    //! Does something while the hub takes its time over an answer.
    Result<UploadOutcome> uploadWhile(const UploadSpec &wanted, const QByteArray &at, const std::function<void()> &act)
    {
        m_world->hub.delay(u"*"_s + QString::fromLatin1(at) + u"*"_s, 700, 1);
        const int before = m_world->requestsTo(at);
        std::jthread actor([&, before](const std::stop_token &stop) {
            while (!stop.stop_requested() && m_world->requestsTo(at) == before)
                std::this_thread::sleep_for(5ms);
            if (!stop.stop_requested())
                act();
        });
        Result<UploadOutcome> outcome = upload(wanted);
        actor.request_stop();
        return outcome;
    }

    void commitOfOthers(const QString &path, const QByteArray &content)
    {
        m_world->hub.commitFiles(sandbox::Kind::Model, UploadWorld::name(), {{.path = path, .content = content}},
                                 u"Work of others"_s);
    }

    QString git(const QStringList &words) const { return m_world->git(words); }
    QString shown(const QString &path) const { return git({u"show"_s, u"main:"_s + path}); }
    int commits() const { return git({u"rev-list"_s, u"--count"_s, u"main"_s}).toInt(); }
    static QString wordsOf(const Result<UploadOutcome> &outcome)
    {
        return outcome ? u"kind %1"_s.arg(int(outcome->kind)) : outcome.error().detail;
    }

private slots:
    void init() { makeWorld(); }

    void aHeadThatMovedElsewhereIsFollowedSilently_data()
    {
        QTest::addColumn<bool>("isPlain");
        QTest::newRow("the Hub") << false;
        QTest::newRow("a server that ignores parents") << true;
    }
    void aHeadThatMovedElsewhereIsFollowedSilently()
    {
        QFETCH(const bool, isPlain);
        makeWorld({.isPlain = isPlain});
        const int before = commits();
        const Result<UploadOutcome> outcome = uploadWhile(m_world->spec(m_world->makeFolder()), "/objects/batch",
                                                          [&] { commitOfOthers(u"elsewhere.txt"_s, "theirs\n"); });
        QVERIFY2(outcome && outcome->kind == UploadOutcome::Kind::Committed, qPrintable(wordsOf(outcome)));
        QCOMPARE(commits(), before + 2);
        QCOMPARE(shown(u"elsewhere.txt"_s), u"theirs"_s);
        QCOMPARE(shown(u"changed.txt"_s), u"after"_s);
        QCOMPARE(git({u"log"_s, u"-1"_s, u"--format=%s"_s, u"main~1"_s}), u"Work of others"_s);
    }

    void aFileThatOthersChangedIsAskedAbout_data() { aHeadThatMovedElsewhereIsFollowedSilently_data(); }
    void aFileThatOthersChangedIsAskedAbout()
    {
        QFETCH(const bool, isPlain);
        makeWorld({.isPlain = isPlain});
        const UploadSpec wanted = m_world->spec(m_world->makeFolder());
        const int before = commits();
        const Result<UploadOutcome> asked =
            uploadWhile(wanted, "/objects/batch", [&] { commitOfOthers(u"changed.txt"_s, "theirs\n"); });
        QVERIFY2(asked && asked->kind == UploadOutcome::Kind::NeedsDecision, qPrintable(wordsOf(asked)));
        QCOMPARE(asked->problems.size(), 1U);
        QCOMPARE(asked->problems[0].repoPath, u"changed.txt"_s);
        QCOMPARE(asked->problems[0].error.kind, Error::Kind::HeadMoved);
        QVERIFY(asked->movedTo.startsWith(git({u"rev-parse"_s, u"main"_s}))); // some servers' ids are longer
        QCOMPARE(commits(), before + 1);
        QCOMPARE(shown(u"changed.txt"_s), u"theirs"_s);

        // Trying again asks again; theirs leaves it out; nothing is sent twice.
        m_world->hub.clearRequests();
        const Result<UploadOutcome> again = upload(wanted);
        QVERIFY(again && again->kind == UploadOutcome::Kind::NeedsDecision);
        const Result<UploadOutcome> theirs = upload(wanted, {u"changed.txt"_s});
        QVERIFY2(theirs && theirs->kind == UploadOutcome::Kind::Committed, qPrintable(wordsOf(theirs)));
        QCOMPARE(shown(u"changed.txt"_s), u"theirs"_s);
        QVERIFY(shown(u"config.json"_s).contains(u"clip"_s));
        QCOMPARE(m_world->hub.bytesReceivedByStorage(), 0);
    }

    void mineTakesThePlaceOfTheirs()
    {
        const UploadSpec wanted = m_world->spec(m_world->makeFolder());
        const Result<UploadOutcome> asked =
            uploadWhile(wanted, "/objects/batch", [&] { commitOfOthers(u"changed.txt"_s, "theirs\n"); });
        QVERIFY(asked && asked->kind == UploadOutcome::Kind::NeedsDecision);
        QVERIFY(m_world->journal->saveBase(m_job, asked->movedTo));
        const Result<UploadOutcome> mine = upload(wanted);
        QVERIFY2(mine && mine->kind == UploadOutcome::Kind::Committed, qPrintable(wordsOf(mine)));
        QCOMPARE(shown(u"changed.txt"_s), u"after"_s);
    }

    void whatOthersChangedBetweenTwoRunsIsSeenToo()
    {
        const UploadSpec wanted = m_world->spec(m_world->makeFolder());
        m_world->hub.failNext(u"*/commit/main*"_s, 1, 403, R"({"error":"over quota"})");
        QVERIFY(!upload(wanted));
        commitOfOthers(u"changed.txt"_s, "theirs, days later\n");
        const Result<UploadOutcome> asked = upload(wanted);
        QVERIFY2(asked && asked->kind == UploadOutcome::Kind::NeedsDecision, qPrintable(wordsOf(asked)));
        QCOMPARE(asked->problems[0].repoPath, u"changed.txt"_s);
    }

    void theSameChangeOfOthersIsNoConflict()
    {
        const Result<UploadOutcome> outcome = uploadWhile(m_world->spec(m_world->makeFolder()), "/objects/batch",
                                                          [&] { commitOfOthers(u"changed.txt"_s, "after\n"); });
        QVERIFY2(outcome && outcome->kind == UploadOutcome::Kind::Committed, qPrintable(wordsOf(outcome)));
    }

    void aDeletionOfWhatIsGoneIsNoFailure()
    {
        UploadSpec wanted = m_world->spec(m_world->makeFolder());
        commitOfOthers(u"old/a.txt"_s, "old\n");
        commitOfOthers(u"old/b.txt"_s, "old\n");
        wanted.deletePatterns = {u"old/*"_s};
        const Result<UploadOutcome> outcome = uploadWhile(wanted, "/objects/batch", [&] {
            m_world->hub.commitFiles(sandbox::Kind::Model, UploadWorld::name(),
                                     sandbox::NewCommit{.deletions = {u"old/a.txt"_s}});
        });
        QVERIFY2(outcome && outcome->kind == UploadOutcome::Kind::Committed, qPrintable(wordsOf(outcome)));
        QVERIFY(!git({u"ls-tree"_s, u"-r"_s, u"--name-only"_s, u"main"_s}).contains(u"old/"_s));
    }

    void aHeadThatKeepsMovingEndsAfterThreeTries()
    {
        m_world->hub.failNext(u"*/commit/main*"_s, -1, 412, R"({"error":"The branch was updated"})");
        const Result<UploadOutcome> outcome = upload(m_world->spec(m_world->makeFolder()));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::HeadMoved);
        QCOMPARE(m_world->requestsTo("/commit/main"), 4);
    }

    void aConflictThatPassesIsTriedAgain()
    {
        m_world->hub.failNext(u"*/commit/main*"_s, 2, 409, R"({"error":"another operation is in progress"})");
        const Result<UploadOutcome> outcome = upload(m_world->spec(m_world->makeFolder()));
        QVERIFY2(outcome && outcome->kind == UploadOutcome::Kind::Committed, qPrintable(wordsOf(outcome)));
        QCOMPARE(m_world->requestsTo("/commit/main"), 3);
    }

    void aLargeFileThatChangesIsReadOnceMore()
    {
        const QString folder = m_world->makeFolder();
        const QString file = folder + u"/model.safetensors"_s;
        const Result<UploadOutcome> outcome = uploadWhile(m_world->spec(folder), "/objects/batch",
                                                          [&] { UploadWorld::write(file, QByteArray(150'000, 'n')); });
        QVERIFY2(outcome && outcome->kind == UploadOutcome::Kind::Committed, qPrintable(wordsOf(outcome)));
        QVERIFY(shown(u"model.safetensors"_s).contains(u"size 150000"_s));
        QCOMPARE(m_last.bytesAcknowledged, m_last.bytesTotal);
    }

    void aPartedFileThatChangesIsSentAsItIsThen()
    {
        makeWorld({.multipartThreshold = 10'000, .partSize = 50'000});
        const QString folder = m_world->makeFolder();
        const QString file = folder + u"/model.safetensors"_s;
        const Result<UploadOutcome> outcome =
            uploadWhile(m_world->spec(folder), "/upload/", [&] { UploadWorld::write(file, QByteArray(220'000, 'n')); });
        QVERIFY2(outcome && outcome->kind == UploadOutcome::Kind::Committed, qPrintable(wordsOf(outcome)));
        // The part that was being sent may have been read before; then all of it is the old content.
        const QString pointer = shown(u"model.safetensors"_s);
        QVERIFY(pointer.contains(u"size 220000"_s) || pointer.contains(u"size 200000"_s));
    }

    void aSmallFileThatChangesIsReadOnceMore()
    {
        const QString folder = m_world->makeFolder();
        const int before = commits();
        const Result<UploadOutcome> outcome = uploadWhile(m_world->spec(folder), "/objects/batch", [&] {
            UploadWorld::write(folder + u"/config.json"_s, "{\"model_type\": \"newer\"}\n");
        });
        QVERIFY2(outcome && outcome->kind == UploadOutcome::Kind::Committed, qPrintable(wordsOf(outcome)));
        QVERIFY(shown(u"config.json"_s).contains(u"newer"_s));
        QCOMPARE(commits(), before + 1);
    }

    void aFileThatVanishesStopsOnlyItself_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("large") << u"model.safetensors"_s;
        QTest::newRow("small") << u"config.json"_s;
    }
    void aFileThatVanishesStopsOnlyItself()
    {
        QFETCH(const QString, name);
        const QString folder = m_world->makeFolder();
        UploadWorld::write(folder + u"/other.bin"_s, QByteArray(70'000, 'o'));
        const int before = commits();
        const Result<UploadOutcome> asked =
            uploadWhile(m_world->spec(folder), "/objects/batch", [&] { QFile::remove(folder + u'/' + name); });
        QVERIFY2(asked && asked->kind == UploadOutcome::Kind::NeedsDecision, qPrintable(wordsOf(asked)));
        QCOMPARE(asked->problems.size(), 1U);
        QCOMPARE(asked->problems[0].repoPath, name);
        QCOMPARE(asked->problems[0].error.kind, Error::Kind::LocalFile);
        QVERIFY(!asked->problems[0].error.detail.isEmpty());
        QCOMPARE(commits(), before);
        QVERIFY(m_world->hub.bytesReceivedByStorage() >= 70'000);
        const Result<UploadOutcome> skipped = upload(m_world->spec(folder), {name});
        QVERIFY2(skipped && skipped->kind == UploadOutcome::Kind::Committed, qPrintable(wordsOf(skipped)));
        QCOMPARE(commits(), before + 1);
    }

    void aFileThatNeverStaysTheSameStopsOnlyItself()
    {
        const QString folder = m_world->makeFolder();
        const QString file = folder + u"/model.safetensors"_s;
        m_world->hub.delay(u"*/objects/batch*"_s, 300);
        std::jthread writer([&](const std::stop_token &stop) {
            for (int i = 0; !stop.stop_requested(); ++i) {
                UploadWorld::write(file, QByteArray(100'000 + i, 'n'));
                std::this_thread::sleep_for(10ms);
            }
        });
        const Result<UploadOutcome> asked = upload(m_world->spec(folder));
        writer.request_stop();
        QVERIFY2(asked && asked->kind == UploadOutcome::Kind::NeedsDecision, qPrintable(wordsOf(asked)));
        QCOMPARE(asked->problems[0].repoPath, u"model.safetensors"_s);
    }

    void freshPartsAreAskedForAnewWhenStorageRefusesThem_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<int>("status");
        QTest::newRow("an address that expired") << u"/upload/*/2*"_s << 403;
        QTest::newRow("an upload that is gone") << u"/upload/*/3*"_s << 404;
        QTest::newRow("a wrong etag") << u"*/complete_multipart*"_s << 400;
        QTest::newRow("a check that fails") << u"*/info/lfs/objects/verify*"_s << 409;
    }
    void freshPartsAreAskedForAnewWhenStorageRefusesThem()
    {
        QFETCH(const QString, pattern);
        QFETCH(const int, status);
        makeWorld({.multipartThreshold = 10'000, .partSize = 50'000});
        m_world->hub.failNext(pattern, 1, status, R"({"error":"InvalidPart"})");
        const Result<UploadOutcome> outcome = upload(m_world->spec(m_world->makeFolder()));
        QVERIFY2(outcome && outcome->kind == UploadOutcome::Kind::Committed, qPrintable(wordsOf(outcome)));
        QVERIFY(shown(u"model.safetensors"_s).contains(u"size 200000"_s));
        QCOMPARE(m_last.bytesAcknowledged, m_last.bytesTotal);
    }

    void storageThatAlwaysRefusesIsAProblemOfThatFile()
    {
        makeWorld({.multipartThreshold = 10'000, .partSize = 50'000});
        m_world->hub.failNext(u"*/complete_multipart*"_s, -1, 400, R"({"error":"InvalidPart"})");
        const Result<UploadOutcome> asked = upload(m_world->spec(m_world->makeFolder()));
        QVERIFY2(asked && asked->kind == UploadOutcome::Kind::NeedsDecision, qPrintable(wordsOf(asked)));
        QCOMPARE(asked->problems[0].repoPath, u"model.safetensors"_s);
        QCOMPARE(m_world->requestsTo("/objects/batch"), 2);
    }

    void anUnansweredDeletionIsFoundAndNotRepeated_data()
    {
        QTest::addColumn<bool>("asPullRequest");
        QTest::newRow("on a branch") << false;
        QTest::newRow("as a pull request") << true;
    }
    void anUnansweredDeletionIsFoundAndNotRepeated()
    {
        QFETCH(const bool, asPullRequest);
        commitOfOthers(u"old/a.txt"_s, "old\n");
        UploadSpec wanted = m_world->spec(m_world->local.filePath(u"same"_s));
        UploadWorld::write(wanted.sources.front().path + u"/same.txt"_s, "the same\n");
        wanted.deletePatterns = {u"old/*"_s};
        wanted.target.createPullRequest = asPullRequest;
        m_world->hub.loseAnswer(u"*/commit/main*"_s, 1);
        const Result<UploadOutcome> outcome = upload(wanted);
        QVERIFY2(outcome && outcome->kind == UploadOutcome::Kind::Committed, qPrintable(wordsOf(outcome)));
        QCOMPARE(m_world->requestsTo("/commit/main"), 1);
        const QString revision = asPullRequest ? u"refs/pr/1"_s : u"main"_s;
        QCOMPARE(git({u"rev-parse"_s, revision}), outcome->commit.oid);
        QVERIFY(!git({u"ls-tree"_s, u"-r"_s, u"--name-only"_s, revision}).contains(u"old/"_s));
    }

    void aCommitThatFailedIsSoonSentAgain_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("arrives");
        QTest::newRow("500, not made") << 500 << false;
        QTest::newRow("503, not made") << 503 << false;
        QTest::newRow("made, and its answer lost") << 0 << true;
    }
    void aCommitThatFailedIsSoonSentAgain()
    {
        QFETCH(const int, status);
        QFETCH(const bool, arrives);
        const UploadSpec wanted = m_world->spec(m_world->makeFolder());
        const int before = commits();
        if (arrives)
            m_world->hub.loseAnswer(u"*/commit/main*"_s, 1);
        else
            m_world->hub.failNext(u"*/commit/main*"_s, 1, status);
        QElapsedTimer time;
        time.start();
        const Result<UploadOutcome> outcome = upload(wanted);
        QVERIFY2(outcome && outcome->kind == UploadOutcome::Kind::Committed, qPrintable(wordsOf(outcome)));
        QVERIFY2(time.elapsed() < 20'000, qPrintable(QString::number(time.elapsed())));
        QCOMPARE(commits(), before + 1);
        QCOMPARE(m_world->requestsTo("/commit/main"), arrives ? 1 : 2);
    }

    void aPersonSeesThatACommitIsLookedFor()
    {
        const UploadSpec wanted = m_world->spec(m_world->makeFolder());
        m_world->hub.failNext(u"*/commit/main*"_s, 1, 500);
        ProgressTracker progress;
        hub::BlockingHub hub(m_world->session());
        std::future<Result<UploadOutcome>> ending = std::async(std::launch::async, [&] {
            return UploadJob(hub, *m_world->journal, progress, {.id = 3, .spec = wanted.toJson()}).run({});
        });
        QTRY_VERIFY(progress.snapshot().waitingUntil.isValid());
        QCOMPARE(progress.snapshot().phase, Phase::Committing);
        QCOMPARE(progress.snapshot().waitingFor.httpStatus, 500);
        QVERIFY(ending.get());
        QVERIFY(!progress.snapshot().waitingUntil.isValid());
    }

    void aCommitThatShowsUpLateIsNotMadeTwice()
    {
        const UploadSpec wanted = m_world->spec(m_world->makeFolder());
        const QString head = git({u"rev-parse"_s, u"main"_s});
        const Result<UploadOutcome> first = upload(wanted);
        QVERIFY(first);
        const int after = commits();
        // As if the program had died after sending, and the Hub had shown nothing of it when it was asked again.
        QVERIFY(m_world->journal->saveDoubt(
            m_job,
            {.headBefore = head,
             .summary = wanted.summary,
             .sentAt = QDateTime::currentDateTimeUtc(),
             .expected = {{u"config.json"_s, git({u"rev-parse"_s, u"main:config.json"_s})}}}));
        QVERIFY(m_world->journal->saveBase(m_job, head));
        const Result<UploadOutcome> second = upload(wanted);
        QVERIFY2(second, qPrintable(wordsOf(second)));
        QCOMPARE(second->commit.oid, first->commit.oid);
        QCOMPARE(commits(), after);
    }

    void withAnEndpointOfItsOwnNothingGoesElsewhere()
    {
        class Watcher : public hub::Observer
        {
        public:
            void onTraffic(const hub::Traffic &traffic) override
            {
                const std::scoped_lock lock(mutex);
                seen.insert(traffic.address.authority());
                tokens += traffic.hasToken && !traffic.isOfHub ? 1 : 0;
            }
            std::mutex mutex;
            QSet<QString> seen;
            int tokens = 0;
        };
        const auto watcher = std::make_shared<Watcher>();
        hub::Session session = m_world->session();
        session.observer = watcher;
        hub::BlockingHub hub(session);
        const UploadSpec wanted = m_world->spec(m_world->makeFolder());
        const JobId job = *m_world->journal->addJob({.spec = wanted.toJson()});
        ProgressTracker progress;
        QVERIFY(UploadJob(hub, *m_world->journal, progress, {.id = job, .spec = wanted.toJson()}, {.isRebasing = true})
                    .run({}));
        // Its storage is elsewhere by the Hub's own word, and never sees the token.
        QCOMPARE(watcher->seen, (QSet<QString>{m_world->hub.url().authority(), m_world->hub.storageUrl().authority()}));
        QCOMPARE(watcher->tokens, 0);
        QVERIFY(m_world->hub.lastStorageAuthorization().isEmpty());
    }
};

QTEST_GUILESS_MAIN(UploadTroubleTest)
#include "uploadtroubletest.moc"
