#include "models/history/restorejob.h"

#include "hub/files.h"
#include "stageworld.h"

#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

class RestoreJobTest : public QObject
{
    Q_OBJECT

private slots:
    void aFileComesBackWithoutBeingSent();
    void aFolderIsAsItWas();
    void whatIsAlreadySoMakesNoCommit();
    void aCommitIsUndone();
    void aFirstCommitIsUndone();
    void whatOthersChangedSinceIsNotUndone();
    void aBranchThatMovedElsewhereDoesNotStandInTheWay();
    void aFileThatMovedMeanwhileDoes();
    void aCommitWhoseAnswerWasLostIsFound();
    void whoMayNotWriteProposes();
    void refusalsComeInTheHubsWords();

private:
    //! What came of it once it was staged and committed.
    struct Outcome {
        hub::CommitResult commit = {};
        QString before = {};
        qsizetype restored = 0; //!< files
        qsizetype removed = 0;
        QStringList changedSince = {};
        bool isUnchanged = false; //!< there was nothing to stage
    };

    static QString text(const QByteArray &id) { return QString::fromLatin1(id); }
    static QByteArray contentAt(StageWorld &world, const QString &path, const QString &revision = u"main"_s);
    static QStringList pathsAt(StageWorld &world, const QString &revision = u"main"_s);
    static Result<Outcome> run(StageWorld &world, RestoreJob::Wish wish, bool createPullRequest = false);
};

QByteArray RestoreJobTest::contentAt(StageWorld &world, const QString &path, const QString &revision)
{
    hub::BlockingHub hub(world.session());
    const Result<QByteArray> bytes =
        hub.run(hub::files::head(RepoWorld::repo(), revision, path, 1'000'000), std::stop_token());
    return bytes ? *bytes : "missing";
}

QStringList RestoreJobTest::pathsAt(StageWorld &world, const QString &revision)
{
    hub::BlockingHub hub(world.session());
    QStringList paths;
    const auto run = [&hub](const auto &call) { return hub.run(call, std::stop_token()); };
    const auto files = hub::tree::listFiles(run, RepoWorld::repo(), revision);
    if (files) {
        for (const hub::TreeEntry &file : *files)
            paths += file.path;
    }
    paths.sort();
    return paths;
}

Result<RestoreJobTest::Outcome> RestoreJobTest::run(StageWorld &world, RestoreJob::Wish wish, bool createPullRequest)
{
    if (wish.repo.isEmpty())
        wish.repo = RepoWorld::repo();
    wish.branch = u"main"_s;
    RestoreJob job(world.client);
    Result<transfer::RestorationPlan> plan = failure(Error::Kind::Timeout);
    connect(&job, &RestoreJob::finished, &job, [&plan](const transfer::RestorationPlan &found) { plan = found; });
    connect(&job, &RestoreJob::failed, &job, [&plan](const Error &error) { plan = std::unexpected(error); });
    job.start(wish);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(!job.isRunning(), 20'000); }();
    if (!plan)
        return std::unexpected(plan.error());
    Outcome outcome{.before = plan->head, .changedSince = plan->changedSince, .isUnchanged = plan->changes.empty()};
    for (const transfer::RestorationPlan::Change &change : plan->changes)
        ++(change.then ? outcome.restored : outcome.removed);
    Stage &stage = world.stages->stage(wish.repo, wish.branch);
    const Result<hub::Done> staged =
        stage.change(wish.summary, [&](StageChanges &all) { return RestoreJob::stage(*plan, all); });
    if (!staged)
        return std::unexpected(staged.error());
    if (outcome.isUnchanged)
        return outcome;
    StageCommit &commit = world.stages->commit(stage);
    commit.start(wish.summary, {}, createPullRequest);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(commit.state() != StageCommit::State::Running, 20'000); }();
    if (commit.state() == StageCommit::State::Conflicted)
        return failure(Error::Kind::Conflict, commit.conflicts().front().path);
    if (commit.state() != StageCommit::State::Done)
        return std::unexpected(commit.error());
    outcome.commit = commit.outcome().commit;
    return outcome;
}

void RestoreJobTest::aFileComesBackWithoutBeingSent()
{
    StageWorld world;
    const QByteArray old = world.commit(u"Old"_s,
                                        {{.path = u"w.bin"_s, .content = QByteArray(50'000, 'a'), .asLfs = true},
                                         {.path = u"small.txt"_s, .content = "old\n"}});
    const QByteArray head = world.commit(u"New"_s,
                                         {{.path = u"w.bin"_s, .content = QByteArray(50'000, 'b'), .asLfs = true},
                                          {.path = u"small.txt"_s, .content = "new\n"}});
    world.hub.clearRequests();
    const auto outcome =
        run(world, {.summary = u"Restore two files"_s, .revision = text(old), .paths = {u"w.bin"_s, u"small.txt"_s}});
    QVERIFY(outcome);
    QCOMPARE(outcome->restored, 2);
    QCOMPARE(outcome->before, text(head));
    QCOMPARE(world.hub.bytesReceivedByStorage(), 0);
    QCOMPARE(contentAt(world, u"w.bin"_s), QByteArray(50'000, 'a'));
    QCOMPARE(contentAt(world, u"small.txt"_s), "old\n");
    // It says what it was made for.
    const QList<sandbox::RecordedRequest> requests = world.hub.requests();
    const auto commit = std::ranges::find_if(
        requests, [](const sandbox::RecordedRequest &request) { return request.path.contains("/commit/"); });
    QVERIFY(commit != requests.end());
    QVERIFY(commit->body.contains("\"parentCommit\":\"" + head + '"'));
    QVERIFY(!commit->body.contains("w.bin\",\"encoding"));
}

void RestoreJobTest::aFolderIsAsItWas()
{
    StageWorld world;
    const QByteArray old = world.commit(
        u"Old"_s, {{.path = u"d/a.txt"_s, .content = "a\n"}, {.path = u"d/gone.txt"_s, .content = "gone\n"}});
    world.hub.commitFiles(sandbox::Kind::Model, RepoWorld::id(),
                          {.files = {{.path = u"d/a.txt"_s, .content = "A\n"},
                                     {.path = u"d/new.txt"_s, .content = "n\n"},
                                     {.path = u"other.txt"_s, .content = "o\n"}},
                           .deletions = {u"d/gone.txt"_s}});
    const auto outcome = run(world, {.summary = u"Restore d"_s, .revision = text(old), .paths = {u"d"_s}});
    QVERIFY(outcome);
    QCOMPARE(outcome->restored, 2);
    QCOMPARE(outcome->removed, 1);
    QCOMPARE(contentAt(world, u"d/a.txt"_s), "a\n");
    QCOMPARE(contentAt(world, u"d/gone.txt"_s), "gone\n");
    QVERIFY(!pathsAt(world).contains(u"d/new.txt"_s));
    QVERIFY(pathsAt(world).contains(u"other.txt"_s)); // elsewhere nothing happens
}

void RestoreJobTest::whatIsAlreadySoMakesNoCommit()
{
    StageWorld world;
    const QByteArray head = world.commit(u"One"_s, {{.path = u"a.txt"_s, .content = "a\n"}});
    const auto outcome = run(world, {.summary = u"Restore"_s, .revision = text(head), .paths = {u"a.txt"_s}});
    QVERIFY(outcome);
    QVERIFY(outcome->isUnchanged);
    QCOMPARE(world.requestsFor(u"/commit/"_s), 0);
    const auto missing = run(world, {.summary = u"Restore"_s, .revision = text(head), .paths = {u"nowhere"_s}});
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, Error::Kind::EntryNotFound);
    QCOMPARE(missing.error().subject, u"nowhere"_s);
}

void RestoreJobTest::aCommitIsUndone()
{
    StageWorld world;
    const QByteArray before = world.commit(u"Before"_s,
                                           {{.path = u"a.txt"_s, .content = "a\n"},
                                            {.path = u"w.bin"_s, .content = QByteArray(9000, 'w'), .asLfs = true}});
    const QByteArray commit = world.hub.commitFiles(
        sandbox::Kind::Model, RepoWorld::id(),
        {.files = {{.path = u"a.txt"_s, .content = "b\n"}, {.path = u"new.txt"_s, .content = "new\n"}},
         .deletions = {u"w.bin"_s}});
    world.commit(u"Elsewhere"_s, {{.path = u"later.txt"_s, .content = "later\n"}});
    const QStringList paths = pathsAt(world, text(before));
    const auto outcome = run(world, {.summary = u"Undo"_s, .commit = text(commit), .before = text(before)});
    QVERIFY(outcome);
    QStringList expected = paths + QStringList{u"later.txt"_s};
    expected.sort();
    QCOMPARE(pathsAt(world), expected);
    QCOMPARE(contentAt(world, u"a.txt"_s), "a\n");
    QCOMPARE(contentAt(world, u"w.bin"_s), QByteArray(9000, 'w'));
    // And the undoing is undone the same way.
    const auto again =
        run(world, {.summary = u"Undo the undoing"_s, .commit = outcome->commit.oid, .before = outcome->before});
    QVERIFY(again);
    QCOMPARE(contentAt(world, u"new.txt"_s), "new\n");
    QVERIFY(!pathsAt(world).contains(u"w.bin"_s));
}

void RestoreJobTest::aFirstCommitIsUndone()
{
    StageWorld world;
    world.hub.addRepo(sandbox::Kind::Model, u"acme/fresh"_s);
    const hub::RepoId repo = RepoWorld::repo(u"acme/fresh"_s);
    const QByteArray first =
        world.hub.commitFiles(sandbox::Kind::Model, u"acme/fresh"_s, {{.path = u"a.txt"_s, .content = "a\n"}});
    const auto outcome = run(world, {.repo = repo, .summary = u"Undo"_s, .commit = text(first)});
    QVERIFY(outcome);
    QVERIFY(outcome->removed >= 1);
}

void RestoreJobTest::whatOthersChangedSinceIsNotUndone()
{
    StageWorld world;
    const QByteArray before =
        world.commit(u"Before"_s, {{.path = u"a.txt"_s, .content = "a\n"}, {.path = u"b.txt"_s, .content = "b\n"}});
    const QByteArray commit =
        world.commit(u"Change"_s, {{.path = u"a.txt"_s, .content = "A\n"}, {.path = u"b.txt"_s, .content = "B\n"}});
    world.commit(u"Since"_s, {{.path = u"b.txt"_s, .content = "since\n"}});
    RestoreJob::Wish wish{.summary = u"Undo"_s, .commit = text(commit), .before = text(before)};
    const auto refused = run(world, wish);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Conflict);
    QCOMPARE(refused.error().detail, u"b.txt"_s);
    QCOMPARE(contentAt(world, u"a.txt"_s), "A\n");
    wish.skipChanged = true;
    const auto outcome = run(world, wish);
    QVERIFY(outcome);
    QCOMPARE(outcome->changedSince, QStringList{u"b.txt"_s});
    QCOMPARE(contentAt(world, u"a.txt"_s), "a\n");
    QCOMPARE(contentAt(world, u"b.txt"_s), "since\n");
}

void RestoreJobTest::aBranchThatMovedElsewhereDoesNotStandInTheWay()
{
    StageWorld world;
    const QByteArray old = world.commit(u"Old"_s, {{.path = u"a.txt"_s, .content = "old\n"}});
    world.commit(u"New"_s, {{.path = u"a.txt"_s, .content = "new\n"}});
    world.hub.failNext(u"*/commit/*"_s, 412);
    const auto outcome = run(world, {.summary = u"Restore"_s, .revision = text(old), .paths = {u"a.txt"_s}});
    QVERIFY(outcome);
    QCOMPARE(contentAt(world, u"a.txt"_s), "old\n");
    QCOMPARE(world.requestsFor(u"/commit/"_s), 2);
}

void RestoreJobTest::aFileThatMovedMeanwhileDoes()
{
    StageWorld world;
    const QByteArray old = world.commit(u"Old"_s, {{.path = u"a.txt"_s, .content = "old\n"}});
    world.commit(u"New"_s, {{.path = u"a.txt"_s, .content = "new\n"}});
    world.hub.failNext(u"*/commit/*"_s, 412);
    // While the first attempt is under way, somebody commits to the same file.
    world.hub.delay(u"*/commit/*"_s, 600, 1);
    QTimer::singleShot(300, &world.client,
                       [&world] { world.commit(u"Theirs"_s, {{.path = u"a.txt"_s, .content = "theirs\n"}}); });
    const auto outcome = run(world, {.summary = u"Restore"_s, .revision = text(old), .paths = {u"a.txt"_s}});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::Conflict);
    QCOMPARE(outcome.error().detail, u"a.txt"_s);
    QCOMPARE(contentAt(world, u"a.txt"_s), "theirs\n");
}

void RestoreJobTest::aCommitWhoseAnswerWasLostIsFound()
{
    StageWorld world;
    const QByteArray old = world.commit(u"Old"_s, {{.path = u"a.txt"_s, .content = "old\n"}});
    world.commit(u"New"_s, {{.path = u"a.txt"_s, .content = "new\n"}});
    world.hub.loseAnswer(u"*/commit/*"_s);
    const auto outcome = run(world, {.summary = u"Restore a"_s, .revision = text(old), .paths = {u"a.txt"_s}});
    QVERIFY(outcome);
    QCOMPARE(outcome->commit.oid.size(), 40);
    QCOMPARE(contentAt(world, u"a.txt"_s, outcome->commit.oid), "old\n");
    QCOMPARE(world.requestsFor(u"/commit/"_s), 1);
}

void RestoreJobTest::whoMayNotWriteProposes()
{
    StageWorld world;
    world.hub.addAccount(u"carol"_s, "hf_carol");
    const QByteArray old = world.commit(u"Old"_s, {{.path = u"a.txt"_s, .content = "old\n"}});
    world.commit(u"New"_s, {{.path = u"a.txt"_s, .content = "new\n"}});
    world.client.setSession(world.session("hf_carol"));
    RestoreJob::Wish wish{.summary = u"Restore"_s, .revision = text(old), .paths = {u"a.txt"_s}};
    const auto refused = run(world, wish);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Forbidden);
    const auto outcome = run(world, wish, true);
    QVERIFY(outcome);
    QCOMPARE(outcome->commit.pullRequest, 1);
    QCOMPARE(contentAt(world, u"a.txt"_s), "new\n");
    QCOMPARE(contentAt(world, u"a.txt"_s, u"refs/pr/1"_s), "old\n");
}

void RestoreJobTest::refusalsComeInTheHubsWords()
{
    StageWorld world;
    const QByteArray old = world.commit(u"Old"_s, {{.path = u"a.txt"_s, .content = "old\n"}});
    world.commit(u"New"_s, {{.path = u"a.txt"_s, .content = "new\n"}});
    world.hub.failNext(u"*/commit/*"_s, 1, 403, "{\"error\":\"This branch is protected\"}");
    const auto outcome = run(world, {.summary = u"Restore"_s, .revision = text(old), .paths = {u"a.txt"_s}});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().detail, u"This branch is protected"_s);
}

QTEST_GUILESS_MAIN(RestoreJobTest)
#include "restorejobtest.moc"
