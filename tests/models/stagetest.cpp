#include "models/stage/stageversions.h"
#include "stageworld.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using State = StageCommit::State;
using Outcome = StageCommitOutcome;
using Take = StageDecision::Take;

//! Pending changes from being staged to being committed.
class StageTest : public QObject
{
    Q_OBJECT

private slots:
    void aStageOutlivesTheProgram();
    void aDamagedStageIsSetAside();
    void whatIsUnstagedIsForgottenOnDisk();
    void everyStepCanBeUndone();
    void aStageFollowsItsRepo();
    void aStageJoinsTheOneOfTheNewName();
    void allSortsOfChangesBecomeOneCommit();
    void aLargeFileIsRenamedWithoutAByteOfContent();
    void aFolderIsMovedWithAllThatIsInIt();
    void aFolderIsReplacedByAnother();
    void twoFilesChangePlaces();
    void anOldVersionIsRestored();
    void aFileIsCopiedFromAnotherRepo();
    void theCommitNamesItsParent();
    void aHeadThatMovedElsewhereIsNoMatter();
    void aHeadThatMovesDuringTheCommitIsRebasedOn();
    void afterThreeTriesItIsSaid();
    void aPathThatSomebodyChangedIsAskedAbout();
    void mineOverwritesKnowingly();
    void theirsIsKept();
    void theSameChangeByBothIsNoConflict();
    void aFailedCommitLeavesTheStage();
    void aTokenThatCanOnlyReadIsRefused();
    void aFileThatCannotBeReadIsNamed();
    void allFilesThatCannotBeReadAreNamed();
    void moreThanOneCommitTakesBecomesSeveral();
    void aSeriesIsTakenBackAsOne();
    void decisionsOfAllKindsAreOneStep();
    void whatOfASeriesIsCommittedStaysCommitted();
    void aSeriesStaysOnItsPullRequest();
    void aCommitCanBeCancelled();
    void nothingCanBeStagedMeanwhile();
    void aCommitCanBeTakenBackWithoutContent();
    void aCommitThatOthersBuiltOnIsNotTakenBack();
    void aPullRequestIsOpened();
    void anAnswerThatGotLostIsFound();
    void aCommitThatWasCutOffIsFoundAfterARestart();
    void aServerThatIgnoresTheParentIsFoundOut();
};

#define COMMIT(world, ...)                                                                                             \
    QVERIFY2((world).send(__VA_ARGS__) == State::Done, qPrintable((world).commitOf().error().detail))

void StageTest::aStageOutlivesTheProgram()
{
    StageWorld world;
    QVERIFY(world.write(u"notes.txt"_s, "remember me\n"));
    QVERIFY(world.move(u"weights"_s, u"models"_s));
    world.stage().setDraft(u"A title"_s, u"and more"_s);
    const StageChanges before = world.stage().changes();
    world.restart();
    QSignalSpy changed(&world.stage(), &Stage::changed);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(world.stage().changes(), before);
    QCOMPARE(world.stage().title(), u"A title"_s);
    QCOMPARE(world.stage().description(), u"and more"_s);
    const auto permissions = QFileInfo(world.folder()).permissions();
    QVERIFY(!(permissions & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    const QStringList files = QDir(world.folder()).entryList({u"*.json"_s}, QDir::Files);
    QCOMPARE(files.size(), 1);
    QFile file(world.folder() + u'/' + files.first());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains(RepoWorld::token));
    QVERIFY(!(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    COMMIT(world);
    QCOMPARE(world.content(u"notes.txt"_s), QByteArray("remember me\n"));
    QCOMPARE(world.content(u"models/deep/notes.txt"_s), QByteArray("deep down\n"));
}

void StageTest::aDamagedStageIsSetAside()
{
    StageWorld world;
    QVERIFY(world.write(u"notes.txt"_s, "remember me\n"));
    world.stages->store().waitForWrites();
    const QString name = QDir(world.folder()).entryList({u"*.json"_s}, QDir::Files).first();
    world.stages.reset();
    QFile file(world.folder() + u'/' + name);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() / 2));
    file.close();
    world.stages = std::make_unique<Stages>(world.client, *world.journal, world.changes, world.folder());
    QSignalSpy aside(world.stages.get(), &Stages::setAside);
    QTRY_COMPARE(aside.size(), 1);
    QVERIFY(QFile::exists(file.fileName() + u".damaged"_s));
    QVERIFY(world.stage().isEmpty());
    QVERIFY(world.write(u"other.txt"_s, "again\n"));
    world.stages->store().waitForWrites();
    QCOMPARE(QDir(world.folder() + u"/contents"_s).entryList(QDir::Files).size(), 2); // what the other named is kept
}

void StageTest::whatIsUnstagedIsForgottenOnDisk()
{
    StageWorld world;
    QVERIFY(world.write(u"notes.txt"_s, "remember me\n"));
    QVERIFY(world.remove(u"notes.txt"_s));
    QVERIFY(world.stage().isEmpty());
    world.stages->store().waitForWrites();
    QVERIFY(QDir(world.folder()).entryList({u"*.json"_s}, QDir::Files).isEmpty());
    world.restart();
    world.stages->store().waitForWrites();
    QVERIFY(QDir(world.folder() + u"/contents"_s).entryList(QDir::Files).isEmpty());
}

void StageTest::everyStepCanBeUndone()
{
    StageWorld world;
    QVERIFY(world.write(u"notes.txt"_s, "one\n"));
    QVERIFY(world.remove(u"config.json"_s));
    QVERIFY(!world.write(u"train.py/inside"_s, "no\n"));
    QCOMPARE(world.stage().undoText(), u"Delete"_s);
    world.stage().undo();
    QCOMPARE(world.stage().changes().count(), 1);
    world.stage().undo();
    QVERIFY(world.stage().isEmpty());
    QVERIFY(!world.stage().canUndo());
}

void StageTest::aStageFollowsItsRepo()
{
    StageWorld world;
    QVERIFY(world.write(u"notes.txt"_s, "one\n"));
    const hub::RepoId moved = RepoWorld::repo(u"acme/clip-tiny"_s);
    emit world.changes.moved(RepoWorld::repo(), moved);
    QVERIFY(world.stage().isEmpty());
    QCOMPARE(world.stages->stage(moved, u"main"_s).changes().count(), 1);
    emit world.changes.removed(moved);
    QVERIFY(world.stages->stage(moved, u"main"_s).isEmpty());
}

void StageTest::allSortsOfChangesBecomeOneCommit()
{
    StageWorld world;
    QVERIFY(world.write(u"new/notes.txt"_s, "new\n"));
    QVERIFY(world.write(u"config.json"_s, "{}\n"));
    QVERIFY(world.put({.path = u"big.bin"_s, .localPath = world.makeFile(u"big.bin"_s, QByteArray(300'000, 'b'))}));
    QVERIFY(world.remove(u"train.py"_s));
    QVERIFY(world.remove(u"tokenizer"_s));
    QVERIFY(world.move(u"weights/deep/notes.txt"_s, u"deep.txt"_s));
    const QString before = world.head();
    QSignalSpy told(&world.changes, &RepoChanges::committed);
    COMMIT(world, u"All at once"_s);
    QCOMPARE(told.size(), 1);
    QVERIFY(world.stage().isEmpty());
    QCOMPARE(world.commitOf().outcome().parent, before);
    QCOMPARE(world.commitOf().outcome().commit.oid, world.head());
    const StageSurroundings now = world.entries();
    QStringList paths = now.keys();
    paths.removeIf([&](const QString &path) { return now.value(path).isFolder(); });
    paths.sort();
    QCOMPARE(paths,
             (QStringList{u".gitattributes"_s, u"README.md"_s, u"big.bin"_s, u"config.json"_s, u"deep.txt"_s,
                          u"model.safetensors"_s, u"new/notes.txt"_s, u"weights/encoder.bin"_s}));
    QVERIFY(now.value(u"big.bin"_s).lfs);
    QCOMPARE(world.content(u"config.json"_s), QByteArray("{}\n"));
    QCOMPARE(world.content(u"deep.txt"_s), QByteArray("deep down\n"));
}

void StageTest::aLargeFileIsRenamedWithoutAByteOfContent()
{
    StageWorld world;
    const QByteArray before = world.content(u"weights/encoder.bin"_s);
    const QString sha256 = world.entries().value(u"weights/encoder.bin"_s).lfs->sha256;
    QVERIFY(world.move(u"weights/encoder.bin"_s, u"encoder-v2.bin"_s));
    world.hub.clearRequests();
    COMMIT(world);
    QCOMPARE(world.hub.bytesReceivedByStorage(), 0);
    QCOMPARE(world.hub.bytesSentByStorage(), 0);
    qint64 sent = 0;
    int commits = 0;
    for (const sandbox::RecordedRequest &request : world.hub.requests()) {
        QVERIFY2(!request.path.contains("/resolve/"), request.path.constData());
        QVERIFY(!request.path.contains("/info/lfs/"));
        sent += request.bodySize;
        commits += request.path.contains("/commit/main") ? 1 : 0;
    }
    QCOMPARE(commits, 1);
    QVERIFY2(sent < 1000, qPrintable(QString::number(sent))); // names and ids
    const StageSurroundings now = world.entries();
    QVERIFY(!now.contains(u"weights/encoder.bin"_s));
    QCOMPARE(now.value(u"encoder-v2.bin"_s).lfs->sha256, sha256);
    QCOMPARE(world.content(u"encoder-v2.bin"_s), before);
}

void StageTest::aFolderIsMovedWithAllThatIsInIt()
{
    StageWorld world;
    QVERIFY(world.write(u"weights/new.txt"_s, "came along\n"));
    QVERIFY(world.write(u"weights/deep/notes.txt"_s, "edited\n"));
    QVERIFY(world.move(u"weights"_s, u"models/v1"_s));
    world.hub.clearRequests();
    COMMIT(world);
    QCOMPARE(world.hub.bytesReceivedByStorage(), 0);
    const StageSurroundings now = world.entries();
    QVERIFY(!now.contains(u"weights"_s));
    QVERIFY(now.value(u"models/v1/encoder.bin"_s).lfs);
    QCOMPARE(world.content(u"models/v1/new.txt"_s), QByteArray("came along\n"));
    QCOMPARE(world.content(u"models/v1/deep/notes.txt"_s), QByteArray("edited\n"));
}

void StageTest::aFolderIsReplacedByAnother()
{
    StageWorld world;
    QVERIFY(world.remove(u"tokenizer"_s));
    QVERIFY(world.move(u"weights"_s, u"tokenizer"_s));
    COMMIT(world);
    const StageSurroundings now = world.entries();
    QVERIFY(!now.contains(u"weights"_s) && !now.contains(u"tokenizer/vocab.txt"_s));
    QCOMPARE(world.content(u"tokenizer/deep/notes.txt"_s), QByteArray("deep down\n"));
    // A file that comes back unchanged into a deleted folder is there afterwards.
    const hub::TreeEntry notes = now.value(u"tokenizer/deep/notes.txt"_s);
    QVERIFY(world.remove(u"tokenizer"_s));
    QVERIFY(world.put({.kind = StagedChange::Kind::Restore,
                       .path = notes.path,
                       .sourceRevision = world.head(),
                       .sourcePath = notes.path,
                       .sourceOid = notes.oid,
                       .size = notes.size}));
    COMMIT(world);
    QCOMPARE(world.content(u"tokenizer/deep/notes.txt"_s), QByteArray("deep down\n"));
    QVERIFY(!world.entries().contains(u"tokenizer/encoder.bin"_s));
}

void StageTest::twoFilesChangePlaces()
{
    StageWorld world;
    QVERIFY(world.move(u"train.py"_s, u"other.py"_s));
    QVERIFY(world.move(u"config.json"_s, u"train.py"_s));
    QVERIFY(world.move(u"other.py"_s, u"config.json"_s));
    COMMIT(world);
    QVERIFY(world.content(u"config.json"_s).contains("import torch"));
    QVERIFY(world.content(u"train.py"_s).contains("projection_dim"));
}

void StageTest::anOldVersionIsRestored()
{
    StageWorld world;
    const QString old = world.head();
    const hub::TreeEntry before = world.entries().value(u"weights/encoder.bin"_s);
    world.commit(u"Other weights"_s,
                 {{.path = u"weights/encoder.bin"_s, .content = QByteArray(80'000, 'f'), .asLfs = true}});
    QVERIFY(world.put({.kind = StagedChange::Kind::Restore,
                       .path = before.path,
                       .sourceRevision = old,
                       .sourcePath = before.path,
                       .sourceOid = before.oid,
                       .isLarge = true,
                       .size = before.size}));
    world.hub.clearRequests();
    COMMIT(world);
    QCOMPARE(world.hub.bytesReceivedByStorage(), 0);
    QCOMPARE(world.entries().value(before.path).lfs->sha256, before.lfs->sha256);
}

void StageTest::aFileIsCopiedFromAnotherRepo()
{
    StageWorld world;
    const hub::RepoId other{.kind = hub::RepoKind::Dataset, .id = u"acme/captions"_s};
    world.hub.addRepo(sandbox::Kind::Dataset, other.id);
    world.hub.commitFiles(sandbox::Kind::Dataset, other.id,
                          {{.path = u"data.parquet"_s, .content = QByteArray(90'000, 'p'), .asLfs = true},
                           {.path = u"notes/small.txt"_s, .content = "small\n"}});
    world.hub.clearRequests();
    QVERIFY(world.put({.kind = StagedChange::Kind::Copy,
                       .path = u"captions/data.parquet"_s,
                       .sourceRepo = other,
                       .sourceRevision = u"main"_s,
                       .sourcePath = u"data.parquet"_s}));
    QVERIFY(world.put({.kind = StagedChange::Kind::Copy,
                       .path = u"captions/notes"_s,
                       .isFolder = true,
                       .sourceRepo = other,
                       .sourceRevision = u"main"_s,
                       .sourcePath = u"notes"_s}));
    COMMIT(world);
    QCOMPARE(world.hub.bytesReceivedByStorage(), 0);
    QCOMPARE(world.content(u"captions/data.parquet"_s), QByteArray(90'000, 'p'));
    QCOMPARE(world.content(u"captions/notes/small.txt"_s), QByteArray("small\n"));
}

void StageTest::theCommitNamesItsParent()
{
    StageWorld world;
    const QString before = world.head();
    QVERIFY(world.write(u"notes.txt"_s, "one\n"));
    world.hub.clearRequests();
    COMMIT(world);
    bool isNamed = false;
    for (const sandbox::RecordedRequest &request : world.hub.requests())
        isNamed = isNamed || (request.path.contains("/commit/main") && request.body.contains(before.toLatin1()));
    QVERIFY(isNamed);
}

void StageTest::aHeadThatMovedElsewhereIsNoMatter()
{
    StageWorld world;
    QVERIFY(world.write(u"config.json"_s, "{}\n"));
    world.commit(u"Meanwhile"_s, {{.path = u"train.py"_s, .content = "pass\n"}});
    COMMIT(world);
    QCOMPARE(world.content(u"config.json"_s), QByteArray("{}\n"));
    QCOMPARE(world.content(u"train.py"_s), QByteArray("pass\n"));
}

void StageTest::aHeadThatMovesDuringTheCommitIsRebasedOn()
{
    StageWorld world;
    QVERIFY(world.write(u"config.json"_s, "{}\n"));
    world.hub.failNext(u"/api/models/acme/clip-small/commit/main"_s, 1, 412,
                       R"({"error":"The branch was updated since you opened this page."})");
    COMMIT(world);
    QCOMPARE(world.commitOf().outcome().rebases, 1);
    QVERIFY(world.write(u"config.json"_s, "{ }\n"));
    world.hub.failNext(u"/api/models/acme/clip-small/commit/main"_s, 2, 409, R"({"error":"A commit is under way"})");
    COMMIT(world);
    QCOMPARE(world.commitOf().outcome().rebases, 2);
    QCOMPARE(world.content(u"config.json"_s), QByteArray("{ }\n"));
}

void StageTest::afterThreeTriesItIsSaid()
{
    StageWorld world;
    QVERIFY(world.write(u"config.json"_s, "{}\n"));
    world.hub.failNext(u"/api/models/acme/clip-small/commit/main"_s, -1, 412);
    world.hub.clearRequests();
    QCOMPARE(world.send(), State::Failed);
    QCOMPARE(world.commitOf().error().kind, Error::Kind::HeadMoved);
    QCOMPARE(world.requestsFor(u"/commit/main"_s), 3);
    QCOMPARE(world.stage().changes().count(), 1);
}

void StageTest::aPathThatSomebodyChangedIsAskedAbout()
{
    StageWorld world;
    QVERIFY(world.write(u"config.json"_s, "{}\n"));
    QVERIFY(world.write(u"new.txt"_s, "mine\n"));
    QVERIFY(world.remove(u"tokenizer"_s));
    world.commit(u"Meanwhile"_s,
                 {{.path = u"config.json"_s, .content = "[]\n"},
                  {.path = u"new.txt"_s, .content = "theirs\n"},
                  {.path = u"tokenizer/more.txt"_s, .content = "more\n"}});
    world.hub.clearRequests();
    QCOMPARE(world.send(), State::Conflicted);
    QCOMPARE(world.requestsFor(u"/commit/main"_s), 0);
    const std::vector<StageConflict> &conflicts = world.commitOf().conflicts();
    QCOMPARE(conflicts.size(), 3U);
    QCOMPARE(conflicts[0].path, u"config.json"_s);
    QVERIFY(conflicts[0].wasThere());
    QCOMPARE(conflicts[1].path, u"new.txt"_s);
    QVERIFY(!conflicts[1].wasThere() && conflicts[1].now);
    QVERIFY(conflicts[2].now->isFolder());
    QCOMPARE(world.stage().changes().count(), 3);
    QCOMPARE(world.content(u"config.json"_s), QByteArray("[]\n"));
}

void StageTest::mineOverwritesKnowingly()
{
    StageWorld world;
    QVERIFY(world.write(u"config.json"_s, "{}\n"));
    QVERIFY(world.remove(u"train.py"_s));
    world.commit(u"Meanwhile"_s,
                 {{.path = u"config.json"_s, .content = "[]\n"}, {.path = u"train.py"_s, .content = "pass\n"}});
    QCOMPARE(world.send(), State::Conflicted);
    world.commitOf().resolve({{u"config.json"_s, {Take::Mine}}, {u"train.py"_s, {Take::Mine}}});
    QTRY_COMPARE(world.commitOf().state(), State::Done);
    QCOMPARE(world.content(u"config.json"_s), QByteArray("{}\n"));
    QVERIFY(!world.entries().contains(u"train.py"_s));
}

void StageTest::theirsIsKept()
{
    StageWorld world;
    QVERIFY(world.write(u"config.json"_s, "{}\n"));
    QVERIFY(world.write(u"other.txt"_s, "other\n"));
    world.commit(u"Meanwhile"_s, {{.path = u"config.json"_s, .content = "[]\n"}});
    QCOMPARE(world.send(), State::Conflicted);
    world.commitOf().resolve({{u"config.json"_s, {Take::Theirs}}});
    QTRY_COMPARE(world.commitOf().state(), State::Done);
    QCOMPARE(world.content(u"config.json"_s), QByteArray("[]\n"));
    QCOMPARE(world.content(u"other.txt"_s), QByteArray("other\n"));
}

void StageTest::theSameChangeByBothIsNoConflict()
{
    StageWorld world;
    QVERIFY(world.write(u"config.json"_s, "{}\n"));
    QVERIFY(world.put({.path = u"local.txt"_s, .localPath = world.makeFile(u"local.txt"_s, "from disk\n")}));
    QVERIFY(world.remove(u"train.py"_s));
    world.hub.commitFiles(
        sandbox::Kind::Model, RepoWorld::id(),
        {.files = {{.path = u"config.json"_s, .content = "{}\n"}, {.path = u"local.txt"_s, .content = "from disk\n"}},
         .deletions = {u"train.py"_s}});
    const QString head = world.head();
    COMMIT(world);
    QCOMPARE(world.commitOf().outcome().kind, Outcome::Kind::Unchanged);
    QCOMPARE(world.head(), head);
    QVERIFY(world.stage().isEmpty());
}

void StageTest::aFailedCommitLeavesTheStage()
{
    StageWorld world;
    QVERIFY(world.write(u"config.json"_s, "{}\n"));
    world.stage().setDraft(u"A title"_s, {});
    world.hub.failNext(u"/api/models/acme/clip-small/commit/main"_s, 1, 400, R"({"error":"No."})");
    QCOMPARE(world.send(), State::Failed);
    QCOMPARE(world.commitOf().error().detail, u"No."_s);
    QCOMPARE(world.stage().changes().count(), 1);
    QCOMPARE(world.stage().title(), u"A title"_s);
    QVERIFY(!world.stage().isLocked());
    COMMIT(world);
}

void StageTest::aTokenThatCanOnlyReadIsRefused()
{
    StageWorld world;
    QVERIFY(world.write(u"config.json"_s, "{}\n"));
    world.client.setSession(world.session("hf_readonly"));
    QCOMPARE(world.send(), State::Failed);
    QCOMPARE(world.commitOf().error().kind, Error::Kind::Forbidden);
    QCOMPARE(world.stage().changes().count(), 1);
}

void StageTest::aFileThatCannotBeReadIsNamed()
{
    StageWorld world;
    const QString path = world.makeFile(u"gone.txt"_s, "here\n");
    QVERIFY(world.put({.path = u"gone.txt"_s, .localPath = path}));
    QVERIFY(QFile::remove(path));
    QCOMPARE(world.send(), State::Failed);
    QCOMPARE(world.commitOf().error().kind, Error::Kind::LocalFile);
    QCOMPARE(world.commitOf().error().subject, path);
    QCOMPARE(world.stage().changes().count(), 1);
}

void StageTest::allFilesThatCannotBeReadAreNamed()
{
    StageWorld world;
    QStringList gone;
    for (const QString &name : {u"a.txt"_s, u"b.txt"_s, u"c.txt"_s}) {
        gone += world.makeFile(name, "here\n");
        QVERIFY(world.put({.path = name, .localPath = gone.last()}));
    }
    QVERIFY(QFile::remove(gone[0]) && QFile::remove(gone[2]));
    QCOMPARE(world.send(), State::Failed);
    QStringList named;
    for (const transfer::FileProblem &problem : world.commitOf().problems())
        named += problem.repoPath;
    QCOMPARE(named, (QStringList{u"a.txt"_s, u"c.txt"_s}));
    QCOMPARE(world.requestsFor(u"/preupload/"_s), 0);
}

namespace {

//! Stages so many small files of this machine, an edit, a deletion and a move.
void stageMany(StageWorld &world, int count)
{
    std::vector<StagedChange> changes;
    const QString file = world.makeFile(u"many.txt"_s, "one of many\n");
    for (int i = 0; i < count; ++i)
        changes.push_back({.path = u"many/%1.txt"_s.arg(i, 4, 10, QChar(u'0')), .localPath = file, .size = 12});
    QVERIFY(world.stage().change(
        u"Put"_s, [&](StageChanges &all) { return all.putAll(changes, {}, StageChanges::Existing::Refuse); }));
    QVERIFY(world.write(u"config.json"_s, "{}\n"));
    QVERIFY(world.remove(u"train.py"_s));
    QVERIFY(world.move(u"weights"_s, u"models"_s));
}

} // namespace

void StageTest::moreThanOneCommitTakesBecomesSeveral()
{
    StageWorld world;
    stageMany(world, 25);
    world.commitOf().setLimits({.most = 20, .part = 10});
    const QString before = world.head();
    COMMIT(world, u"Many things"_s);
    QVERIFY(world.stage().isEmpty());
    const StageSurroundings entries = world.entries();
    QVERIFY(entries.contains(u"many/0000.txt"_s) && entries.contains(u"many/0024.txt"_s));
    QVERIFY(entries.contains(u"models/encoder.bin"_s) && !entries.contains(u"train.py"_s));
    QCOMPARE(world.content(u"config.json"_s), QByteArray("{}\n"));
    hub::BlockingHub blocking(world.session());
    const auto history = blocking.run(hub::commits::list(RepoWorld::repo(), u"main"_s, {.limit = 5}), {});
    QCOMPARE(history->items[0].title, u"Many things (part 3 of 3)"_s);
    QCOMPARE(history->items[2].title, u"Many things (part 1 of 3)"_s);
    QCOMPARE(history->items[3].id, before);
}

void StageTest::aSeriesIsTakenBackAsOne()
{
    StageWorld world;
    const StageSurroundings before = world.entries();
    stageMany(world, 25);
    world.commitOf().setLimits({.most = 20, .part = 10});
    COMMIT(world, u"Many things"_s);
    // What somebody else adds meanwhile stays.
    world.commit(u"Meanwhile"_s, {{.path = u"theirs.txt"_s, .content = "theirs\n"}});
    QVERIFY(world.commitOf().canRevert());
    world.hub.clearRequests();
    world.commitOf().revert(u"Revert “Many things”"_s);
    QTRY_COMPARE_WITH_TIMEOUT(world.commitOf().state(), State::Done, 20'000);
    StageSurroundings after = world.entries();
    QVERIFY(after.remove(u"theirs.txt"_s));
    QStringList paths = after.keys();
    QStringList expected = before.keys();
    paths.sort();
    expected.sort();
    QCOMPARE(paths, expected);
    for (const QString &path : std::as_const(expected))
        QCOMPARE(after.value(path).oid, before.value(path).oid);
    QCOMPARE(world.requestsFor(u"/info/lfs/"_s), 0); // nothing was sent again
    QVERIFY(!world.commitOf().canRevert());
}

void StageTest::decisionsOfAllKindsAreOneStep()
{
    StageWorld world;
    const QByteArray before = world.content(u"config.json"_s);
    QVERIFY(world.write(u"config.json"_s, "{}\n"));
    QVERIFY(world.write(u"new.txt"_s, "mine\n"));
    QVERIFY(world.write(u"train.py"_s, "mine\n"));
    world.commit(u"Meanwhile"_s,
                 {{.path = u"config.json"_s, .content = "[]\n"},
                  {.path = u"new.txt"_s, .content = "theirs\n"},
                  {.path = u"train.py"_s, .content = "theirs\n"}});
    QCOMPARE(world.send(), State::Conflicted);
    const std::vector<StageConflict> conflicts = world.commitOf().conflicts();
    StageVersions reader(world.client);
    StageVersions::Versions versions;
    bool isRead = false;
    reader.read(world.stage(), world.stages->store(), conflicts[0], [&](const Result<StageVersions::Versions> &found) {
        versions = found.value_or(StageVersions::Versions());
        isRead = true;
    });
    QTRY_VERIFY(isRead);
    QVERIFY(versions.isBeforeKnown);
    QCOMPARE(versions.conflict.kind, MergeConflict::Kind::Text);
    QCOMPARE(versions.conflict.base.content.value_or(QByteArray()), before);
    QCOMPARE(versions.conflict.ours.content.value_or(QByteArray()), QByteArray("{}\n"));
    QCOMPARE(versions.conflict.theirs.content.value_or(QByteArray()), QByteArray("[]\n"));
    const StageDecisions decisions{
        {u"config.json"_s,
         {.take = Take::Before, .revision = versions.revision, .before = versions.conflict.base.entry}},
        {u"new.txt"_s, {.take = Take::Before}},
        {u"train.py"_s, {.take = Take::Merged, .text = "both\n"}}};
    const StageChanges staged = world.stage().changes();
    QVERIFY(stagedecisions::apply(world.stage(), u"Decide"_s, conflicts, decisions));
    world.stage().undo();
    QVERIFY(world.stage().changes() == staged);
    world.commitOf().resolve(decisions);
    QTRY_COMPARE(world.commitOf().state(), State::Done);
    QCOMPARE(world.content(u"config.json"_s), before);
    QVERIFY(!world.entries().contains(u"new.txt"_s));
    QCOMPARE(world.content(u"train.py"_s), QByteArray("both\n"));
}

void StageTest::whatOfASeriesIsCommittedStaysCommitted()
{
    StageWorld world;
    stageMany(world, 25);
    world.commitOf().setLimits({.most = 20, .part = 10});
    // The first part arrives, the second one does not: it has a file that cannot be read.
    const QString file = world.makeFile(u"away.txt"_s, "for a moment\n");
    QVERIFY(world.put({.path = u"many/0012.txt"_s, .localPath = file, .size = 13}));
    QVERIFY(QFile::remove(file));
    QCOMPARE(world.send(u"Many things"_s), State::Failed);
    QCOMPARE(world.commitOf().problems().size(), 1);
    QCOMPARE(world.stage().changes().count(), 18);
    QVERIFY(!world.entries().contains(u"train.py"_s));
    world.makeFile(u"away.txt"_s, "for a moment\n");
    COMMIT(world, u"The rest"_s);
    QVERIFY(world.stage().isEmpty());
    QVERIFY(world.entries().contains(u"many/0024.txt"_s));
}

void StageTest::aSeriesStaysOnItsPullRequest()
{
    StageWorld world;
    stageMany(world, 25);
    world.commitOf().setLimits({.most = 20, .part = 10});
    const QString head = world.head();
    COMMIT(world, u"Many things"_s, true);
    QCOMPARE(world.head(), head);
    QCOMPARE(world.commitOf().outcome().commit.pullRequest, 1);
    QVERIFY(world.entries(u"refs/pr/1"_s).contains(u"many/0024.txt"_s));
    QVERIFY(!world.entries(u"refs/pr/1"_s).contains(u"train.py"_s));
    QVERIFY(world.stage().isEmpty());
}

void StageTest::aCommitCanBeCancelled()
{
    StageWorld world;
    QVERIFY(world.write(u"config.json"_s, "{}\n"));
    world.hub.staySilent(u"/api/models/acme/clip-small/preupload/main"_s);
    StageCommit &commit = world.commitOf();
    commit.start(u"Never"_s, {}, false);
    QTRY_COMPARE(world.requestsFor(u"/preupload/"_s), 1);
    QElapsedTimer timer;
    timer.start();
    commit.cancel();
    QTRY_COMPARE(commit.state(), State::Failed);
    QVERIFY(timer.elapsed() < 10'000); // the server would be silent for longer
    QCOMPARE(commit.error().kind, Error::Kind::Cancelled);
    QCOMPARE(world.stage().changes().count(), 1);
    world.hub.clearSwitches();
}

void StageTest::nothingCanBeStagedMeanwhile()
{
    StageWorld world;
    QVERIFY(world.write(u"config.json"_s, "{}\n"));
    world.hub.delay(u"/api/models/acme/clip-small/commit/main"_s, 300, 1);
    StageCommit &commit = world.commitOf();
    commit.start(u"Slow"_s, {}, false);
    QVERIFY(world.stage().isLocked());
    QVERIFY(!world.stage().change(u"More"_s, [](StageChanges &) { return Result<hub::Done>(); }));
    QTRY_COMPARE(commit.state(), State::Done);
    QVERIFY(!world.stage().isLocked());
}

void StageTest::aCommitCanBeTakenBackWithoutContent()
{
    StageWorld world;
    const StageSurroundings before = world.entries();
    QVERIFY(world.write(u"new/notes.txt"_s, "new\n"));
    QVERIFY(world.write(u"config.json"_s, "{}\n"));
    QVERIFY(world.put({.path = u"model.safetensors"_s, .localPath = world.makeFile(u"m"_s, QByteArray(300'000, 'b'))}));
    QVERIFY(world.remove(u"tokenizer"_s));
    QVERIFY(world.move(u"weights"_s, u"models"_s));
    COMMIT(world);
    QVERIFY(world.commitOf().canRevert());
    world.hub.clearRequests();
    world.commitOf().revert(u"Revert “Change things”"_s);
    QTRY_COMPARE(world.commitOf().state(), State::Done);
    QCOMPARE(world.hub.bytesReceivedByStorage(), 0);
    const StageSurroundings after = world.entries();
    QCOMPARE(after.size(), before.size());
    for (const hub::TreeEntry &entry : before)
        QVERIFY2(after.value(entry.path).oid == entry.oid, qPrintable(entry.path));
    QVERIFY(!world.commitOf().canRevert());
}

void StageTest::aCommitThatOthersBuiltOnIsNotTakenBack()
{
    StageWorld world;
    QVERIFY(world.write(u"config.json"_s, "{}\n"));
    COMMIT(world);
    world.commit(u"Meanwhile"_s, {{.path = u"config.json"_s, .content = "[]\n"}});
    world.commitOf().revert(u"Revert"_s);
    QTRY_COMPARE(world.commitOf().state(), State::Conflicted);
    QCOMPARE(world.commitOf().action(), StageCommit::Action::Revert);
    QCOMPARE(world.content(u"config.json"_s), QByteArray("[]\n"));
}

void StageTest::aPullRequestIsOpened()
{
    StageWorld world;
    QVERIFY(world.write(u"config.json"_s, "{}\n"));
    const QString head = world.head();
    QSignalSpy told(&world.changes, &RepoChanges::discussionsChanged);
    COMMIT(world, u"Propose"_s, true);
    QCOMPARE(told.size(), 1);
    QCOMPARE(world.head(), head);
    QCOMPARE(world.commitOf().outcome().commit.pullRequest, 1);
    QCOMPARE(world.content(u"config.json"_s, u"refs/pr/1"_s), QByteArray("{}\n"));
    QVERIFY(!world.commitOf().canRevert());
}

void StageTest::anAnswerThatGotLostIsFound()
{
    StageWorld world;
    QVERIFY(world.move(u"weights/encoder.bin"_s, u"encoder.bin"_s));
    world.hub.loseAnswer(u"/api/models/acme/clip-small/commit/main"_s);
    const QString before = world.head();
    COMMIT(world);
    QVERIFY(world.head() != before);
    QCOMPARE(world.commitOf().outcome().commit.oid, world.head());
    QCOMPARE(world.requestsFor(u"/commit/main"_s), 1);
}

void StageTest::aCommitThatWasCutOffIsFoundAfterARestart()
{
    StageWorld world;
    QVERIFY(world.write(u"config.json"_s, "{}\n"));
    world.hub.loseAnswer(u"/api/models/acme/clip-small/commit/main"_s);
    world.hub.staySilent(u"/api/models/acme/clip-small/refs"_s, -1);
    world.commitOf().start(u"Cut off"_s, {}, true);
    QTRY_COMPARE(world.requestsFor(u"/refs"_s), 1); // it is being looked for
    world.commitOf().cancel();
    QTRY_COMPARE(world.commitOf().state(), State::Failed);
    world.hub.clearSwitches();
    world.restart();
    QTRY_COMPARE(world.stage().changes().count(), 1);
    world.hub.clearRequests();
    COMMIT(world, u"Cut off"_s, true);
    QCOMPARE(world.requestsFor(u"/commit/main"_s), 0);
    QCOMPARE(world.commitOf().outcome().commit.pullRequest, 1);
    QVERIFY(world.stage().isEmpty());
}

void StageTest::aServerThatIgnoresTheParentIsFoundOut()
{
    StageWorld world({{u"ignoresParent"_s, true}});
    QVERIFY(world.write(u"config.json"_s, "{}\n"));
    QVERIFY(world.write(u"other.txt"_s, "other\n"));
    const QString before = world.head();
    world.hub.delay(u"/api/models/acme/clip-small/commit/main"_s, 1000, 1);
    world.commitOf().start(u"Late"_s, {}, false);
    QTRY_COMPARE(world.requestsFor(u"/commit/main"_s), 1);
    world.commit(u"Meanwhile"_s, {{.path = u"config.json"_s, .content = "[]\n"}});
    const QString theirs = world.head();
    QTRY_COMPARE(world.commitOf().state(), State::Done);
    QCOMPARE(world.commitOf().outcome().overwritten, QStringList{u"config.json"_s});
    // Taken back, it gives them their change again.
    QVERIFY(theirs != before);
    QCOMPARE(world.commitOf().outcome().parent, theirs);
    world.commitOf().revert(u"Revert"_s);
    QTRY_COMPARE(world.commitOf().state(), State::Done);
    QCOMPARE(world.content(u"config.json"_s), QByteArray("[]\n"));
}

void StageTest::aStageJoinsTheOneOfTheNewName()
{
    StageWorld world;
    const hub::RepoId moved = RepoWorld::repo(u"acme/clip-tiny"_s);
    QVERIFY(world.write(u"notes.txt"_s, "typed under the old name\n"));
    QVERIFY(world.write(u"config.json"_s, "{}\n"));
    QVERIFY(world.remove(u"train.py"_s));
    world.stage().setDraft(u"Old title"_s, {});
    Stage &there = world.stages->stage(moved, u"main"_s);
    StagedChange own{.path = u"notes.txt"_s};
    there.keep("typed under the new name\n", own);
    QVERIFY(
        there.change(u"Put"_s, [&](StageChanges &all) { return all.put(own, {}, StageChanges::Existing::Refuse); }));
    there.setDraft(u"New title"_s, {});
    emit world.changes.moved(RepoWorld::repo(), moved);
    QVERIFY(world.stage().isEmpty());
    QCOMPARE(there.title(), u"New title"_s);
    QCOMPARE(there.changes().count(), 4);
    QCOMPARE(there.changes().targetAt(u"notes.txt"_s)->blob, own.blob);
    QCOMPARE(there.changes().targetAt(u"notes (copy).txt"_s)->size, qint64(qstrlen("typed under the old name\n")));
    QCOMPARE(there.changes().targetAt(u"config.json"_s)->kind, StagedChange::Kind::Edit);
    QVERIFY(there.changes().isGone(u"train.py"_s));
    there.undo();
    QCOMPARE(there.changes().count(), 1);
}

QTEST_GUILESS_MAIN(StageTest)
#include "stagetest.moc"
