#include "transfer/scheduledcommits.h"

#include "transfer/commitrun.h"
#include "transfer/commitsteps.h"
#include "transfer/filesnapshot.h"
#include "transfer/preupload.h"
#include "transfer/progress.h"
#include "transfer/uploadworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace transfer;

//! Commits that are made in the background, in steps, or of what other repos and revisions hold.
class ScheduledCommitsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<UploadWorld> m_world;

    QString folder() const { return m_world->local.filePath(u"logs"_s); }
    ScheduledCommits::Plan plan() const
    {
        return {.repo = {.repo = UploadWorld::repo()}, .folder = folder(), .pathInRepo = u"runs/"_s};
    }
    QStringList titles() const { return m_world->git({u"log"_s, u"--format=%s"_s, u"main"_s}).split(u'\n'); }
    QString content(const QString &path) const { return m_world->git({u"show"_s, u"main:"_s + path}); }

    Result<UploadOutcome> commit(hub::BlockingHub &hub, std::vector<Operation> operations)
    {
        ProgressTracker progress;
        CommitRun run(hub, *m_world->journal, progress, 1,
                      {.target = {.repo = UploadWorld::repo()}, .summary = u"By hand"_s}, {});
        return run.run(std::move(operations), {}, {});
    }

    Addition addition(const QString &path, const QByteArray &data) const
    {
        const QString place = m_world->local.filePath(u"content/"_s + path);
        UploadWorld::write(place, data);
        return {.file = inspectFile(place).value_or(LocalFile()), .repoPath = path};
    }

private slots:
    void init() { m_world = std::make_unique<UploadWorld>(); }

    void onlyWhatChangedIsPushed()
    {
        hub::BlockingHub hub(m_world->session());
        UploadWorld::write(folder() + u"/a.txt"_s, "one\n");
        ScheduledCommits schedule(hub, *m_world->journal, plan());
        QVERIFY(schedule.start({}));
        const ScheduledCommits::Push unchanged = schedule.trigger().get();
        QVERIFY(unchanged && !*unchanged);
        QCOMPARE(content(u"runs/a.txt"_s), u"one"_s);
        UploadWorld::write(folder() + u"/b.txt"_s, "two\n");
        const ScheduledCommits::Push changed = schedule.trigger().get();
        QVERIFY(changed && *changed);
        QCOMPARE((*changed)->filesSent, 1);
        QCOMPARE(titles().count(u"Scheduled Commit"_s), 2);
        schedule.stop();
        UploadWorld::write(folder() + u"/c.txt"_s, "three\n");
        const ScheduledCommits::Push late = schedule.trigger().get();
        QVERIFY(late && !*late);
    }

    void aPushThatFailedIsMadeUpFor()
    {
        hub::BlockingHub hub(m_world->session());
        UploadWorld::write(folder() + u"/a.txt"_s, "one\n");
        m_world->hub.failNext(u"*/commit/*"_s, 1, 403);
        ScheduledCommits schedule(hub, *m_world->journal, plan());
        QVERIFY(schedule.start({}));
        const ScheduledCommits::Push last = schedule.finish();
        QVERIFY(last && *last);
        QCOMPARE(content(u"runs/a.txt"_s), u"one"_s);
        QCOMPARE(titles().count(u"Scheduled Commit"_s), 1);
    }

    void theHistoryIsSquashedAfterEachPushThatChangedSomething()
    {
        hub::BlockingHub hub(m_world->session());
        UploadWorld::write(folder() + u"/a.txt"_s, "one\n");
        ScheduledCommits::Plan squashing = plan();
        squashing.squashesHistory = true;
        squashing.squashMessage = u"All in one"_s;
        ScheduledCommits schedule(hub, *m_world->journal, squashing);
        QVERIFY(schedule.start({}));
        const ScheduledCommits::Push unchanged = schedule.trigger().get();
        QVERIFY(unchanged && !*unchanged);
        QCOMPARE(titles(), QStringList{u"All in one"_s});
        UploadWorld::write(folder() + u"/b.txt"_s, "two\n");
        const ScheduledCommits::Push changed = schedule.trigger().get();
        QVERIFY(changed && *changed);
        QCOMPARE(titles(), QStringList{u"All in one"_s});
        QCOMPARE(m_world->requestsTo("/super-squash/"), 2);
        QCOMPARE(content(u"runs/a.txt"_s), u"one"_s);
        QCOMPARE(content(u"runs/b.txt"_s), u"two"_s);
    }

    void aFileThatGrowsIsSentAsItWas()
    {
        const QString path = folder() + u"/grows.log"_s;
        UploadWorld::write(path, "first\n");
        const Result<LocalFile> before = inspectFile(path);
        QVERIFY(before);
        UploadWorld::write(path, "first\nsecond\n");
        const Result<LocalFile> copy = snapshotOf(*before, m_world->local.filePath(u"copy"_s));
        QVERIFY(copy);
        QCOMPARE(UploadWorld::read(copy->path), QByteArray("first\n"));
        UploadWorld::write(path, "f");
        QVERIFY(!snapshotOf(*before, m_world->local.filePath(u"copy"_s)));
    }

    void workIsDoneInTheOrderInWhichItWasGiven()
    {
        QList<int> order;
        SerialWorker worker;
        std::vector<std::future<int>> results;
        for (int i = 0; i < 20; ++i) {
            results.push_back(worker.run([&order, i](const std::stop_token &) {
                order.append(i);
                return i * i;
            }));
        }
        for (int i = 0; i < 20; ++i)
            QCOMPARE(results[size_t(i)].get(), i * i);
        QVERIFY(std::ranges::is_sorted(order));
    }

    void stepsKeepTheOrderAndTheLimits()
    {
        const auto sized = [](const QString &path, qint64 size) {
            return Operation(Addition{.file = {.size = size}, .repoPath = path});
        };
        const Result<CommitSteps> steps = CommitSteps::plan({sized(u"a"_s, 40), Deletion{u"x"_s}, sized(u"big"_s, 200),
                                                             sized(u"c"_s, 70), sized(u"d"_s, 10), sized(u"e"_s, 1)},
                                                            {.operations = 2, .bytes = 100});
        QVERIFY(steps);
        QStringList shape;
        for (const std::vector<Addition> &step : steps->additions) {
            QStringList paths;
            for (const Addition &one : step)
                paths += one.repoPath;
            shape += paths.join(u'+');
        }
        QCOMPARE(shape, (QStringList{u"big"_s, u"a"_s, u"c+d"_s, u"e"_s}));
        QCOMPARE(steps->deletions.size(), 1);
        QVERIFY(!CommitSteps::plan({Copy{.sourcePath = u"a"_s, .repoPath = u"b"_s}}));
    }

    void copiesNameOrCarryTheirContent()
    {
        m_world->hub.commitFiles(sandbox::Kind::Model, UploadWorld::name(),
                                 {{.path = u"large.bin"_s, .content = QByteArray(5000, 'x'), .asLfs = true}});
        m_world->hub.addBranch(sandbox::Kind::Model, UploadWorld::name(), u"old"_s);
        m_world->hub.clearRequests();
        hub::BlockingHub hub(m_world->session());
        const Result<UploadOutcome> outcome =
            commit(hub,
                   {Copy{.sourcePath = u"large.bin"_s, .repoPath = u"copies/large.bin"_s},
                    Copy{.sourcePath = u"same.txt"_s, .repoPath = u"copies/same.txt"_s, .sourceRevision = u"old"_s},
                    Copy{.sourcePath = u"same.txt"_s, .repoPath = u"same.txt"_s}});
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
        QCOMPARE(content(u"copies/same.txt"_s), u"the same"_s);
        QCOMPARE(content(u"copies/large.bin"_s), content(u"large.bin"_s));
        QCOMPARE(m_world->requestsTo("/info/lfs/"), 0);
    }

    void aCopyOfNothingOrOfAFolderIsRefused()
    {
        m_world->hub.commitFiles(sandbox::Kind::Model, UploadWorld::name(), {{.path = u"sub/a"_s, .content = "a"}});
        hub::BlockingHub hub(m_world->session());
        const Result<UploadOutcome> missing = commit(hub, {Copy{.sourcePath = u"nope"_s, .repoPath = u"x"_s}});
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, Error::Kind::EntryNotFound);
        const Result<UploadOutcome> ofFolder = commit(hub, {Copy{.sourcePath = u"sub"_s, .repoPath = u"x"_s}});
        QVERIFY(!ofFolder);
        QCOMPARE(ofFolder.error().kind, Error::Kind::Invalid);
        QCOMPARE(m_world->requestsTo("/commit/"), 0);
    }

    void whatIsStoredBeforehandIsNotSentAgain()
    {
        hub::BlockingHub hub(m_world->session());
        Addition large = addition(u"model.safetensors"_s, QByteArray(50'000, 'm'));
        ProgressTracker progress;
        const Result<hub::Done> stored =
            Preupload(hub, *m_world->journal, progress, {.repo = UploadWorld::repo()}).run({&large}, {}, {});
        QVERIFY2(stored, qPrintable(stored ? QString() : stored.error().detail));
        QVERIFY(large.isStored);
        m_world->hub.clearRequests();
        QVERIFY(commit(hub, {large}));
        QCOMPARE(m_world->hub.requests().size(), 1);
        QVERIFY(content(u"model.safetensors"_s).contains(large.hashes.sha256));
    }
};

QTEST_GUILESS_MAIN(ScheduledCommitsTest)
#include "scheduledcommitstest.moc"
