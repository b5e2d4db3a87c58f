#include "gitcaller.h"
#include "httpcaller.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using sandbox::Kind;
using sandbox::SandboxHub;

//! Differences, squashing, large objects and long trees of the Hub inside the program, with git as the judge.
class SandboxHistoryTest : public QObject
{
    Q_OBJECT

private slots:
    void comparisonsAreGitsOwn();
    void squashingLeavesOneCommit();
    void onlyBranchesAreSquashed();
    void pullRequestsAreSquashedLikeBranches();
    void branchesStartWhereTheyAreTold();
    void tagsHaveTheHubsOddities();
    void unknownRevisionsAreNamed();
    void aFolderIsDeletedAsAFileAndNoFileAsAFolder();
    void noPathLeadsOutOfTheRepo();
    void copiesOfLargeFilesNeedNoSize();
    void convertedRefsAreListed();
    void largeFilesAreListedInPages();
    void erasedFilesLeaveTheHistory();
    void erasedFilesMayLeaveTheirPointers();
    void largeFilesAreSharedBetweenRepos();
    void scansFindWhatPicklesImport();
    void treesHaveASize();
    void aHundredThousandFilesAreListedInEvenSteps();

private:
    static void prepare(SandboxHub &hub);
    static QByteArray git(const SandboxHub &hub, const QStringList &arguments)
    {
        return gitSays(hub, arguments, u"alice/one"_s);
    }
};

namespace {

const QByteArray repo = "/api/models/alice/one";

} // namespace

void SandboxHistoryTest::prepare(SandboxHub &hub)
{
    QVERIFY2(hub.isRunning(), qPrintable(hub.errorText()));
    hub.addAccount(u"alice"_s, "hf_alice");
    hub.addAccount(u"bob"_s, "hf_bob");
    hub.addRepo(Kind::Model, u"alice/one"_s);
    hub.commitFiles(Kind::Model, u"alice/one"_s, {{u"notes.txt"_s, "one\ntwo\nthree\n"}}, u"Begin"_s);
}

void SandboxHistoryTest::comparisonsAreGitsOwn()
{
    SandboxHub hub;
    prepare(hub);
    hub.addBranch(Kind::Model, u"alice/one"_s, u"side"_s);
    hub.commitFiles(
        Kind::Model, u"alice/one"_s,
        {.files = {{u"notes.txt"_s, "one\nTWO\nthree\n"}, {u"sub/new file.txt"_s, "new\n"}}, .branch = u"side"_s});
    hub.commitFiles(Kind::Model, u"alice/one"_s, {{u"main.txt"_s, "main\n"}}, u"Go on"_s);
    HttpCaller anyone(hub);
    QCOMPARE(anyone.get(repo + "/compare/main..side?raw=true").body.trimmed(), git(hub, {u"diff"_s, u"main..side"_s}));
    QCOMPARE(anyone.get(repo + "/compare/main...side?raw=true").body.trimmed(),
             git(hub, {u"diff"_s, u"main...side"_s}));
    const HttpAnswer quoted = anyone.get(repo + "/compare/main..side");
    QVERIFY(quoted.body.startsWith("\"diff --git"));
    QCOMPARE(QJsonDocument::fromJson('[' + quoted.body + ']').array()[0].toString().trimmed().toUtf8(),
             git(hub, {u"diff"_s, u"main..side"_s}));
    QCOMPARE(anyone.get(repo + "/compare/main..nowhere").header("X-Error-Code"), QByteArray("RevisionNotFound"));
    QCOMPARE(anyone.get(repo + "/compare/main").status, 400);
}

void SandboxHistoryTest::squashingLeavesOneCommit()
{
    SandboxHub hub;
    prepare(hub);
    hub.commitFiles(Kind::Model, u"alice/one"_s, {{u"a.txt"_s, "a"}}, u"More"_s);
    const QByteArray tree = git(hub, {u"rev-parse"_s, u"main^{tree}"_s});
    HttpCaller alice(hub, "hf_alice");
    QCOMPARE(HttpCaller(hub, "hf_bob").post(repo + "/super-squash/main", {}).status, 403);
    QCOMPARE(alice.post(repo + "/super-squash/main", {{u"message"_s, QString(501, u'x')}}).status, 400);
    const HttpAnswer squashed = alice.post(repo + "/super-squash/main", {{u"message"_s, u"All in one"_s}});
    QCOMPARE(squashed.status, 200);
    QCOMPARE(squashed.object()["commitId"_L1].toString().toLatin1(), git(hub, {u"rev-parse"_s, u"main"_s}));
    QCOMPARE(git(hub, {u"rev-list"_s, u"--count"_s, u"main"_s}), QByteArray("1"));
    QCOMPARE(git(hub, {u"rev-parse"_s, u"main^{tree}"_s}), tree);
    QCOMPARE(alice.get(repo + "/commits/main").array()[0]["title"_L1].toString(), u"All in one"_s);
    QCOMPARE(alice.get(repo).object()["sha"_L1].toString().toLatin1(), git(hub, {u"rev-parse"_s, u"main"_s}));
}

void SandboxHistoryTest::onlyBranchesAreSquashed()
{
    SandboxHub hub;
    prepare(hub);
    hub.addTag(Kind::Model, u"alice/one"_s, u"v1"_s);
    HttpCaller alice(hub, "hf_alice");
    QCOMPARE(alice.post(repo + "/super-squash/v1", {}).status, 400);
    QCOMPARE(alice.post(repo + "/super-squash/refs%2Ftags%2Fv1", {}).status, 400);
    QCOMPARE(alice.post(repo + "/super-squash/" + git(hub, {u"rev-parse"_s, u"main"_s}), {}).header("X-Error-Code"),
             QByteArray("RevisionNotFound"));
    QCOMPARE(alice.post(repo + "/super-squash/nowhere", {}).header("X-Error-Message"),
             QByteArray("Invalid rev id: nowhere"));
}

void SandboxHistoryTest::pullRequestsAreSquashedLikeBranches()
{
    SandboxHub hub;
    prepare(hub);
    hub.addPullRequest(Kind::Model, u"alice/one"_s, {.files = {{u"a.txt"_s, "a"}}, .title = u"A"_s});
    const QByteArray main = git(hub, {u"rev-parse"_s, u"main"_s});
    const QByteArray tree = git(hub, {u"rev-parse"_s, u"refs/pr/1^{tree}"_s});
    HttpCaller alice(hub, "hf_alice");
    QCOMPARE(alice.post(repo + "/super-squash/refs%2Fpr%2F1", {}).status, 200);
    QCOMPARE(git(hub, {u"rev-list"_s, u"--count"_s, u"refs/pr/1"_s}), QByteArray("1"));
    QCOMPARE(git(hub, {u"rev-parse"_s, u"refs/pr/1^{tree}"_s}), tree);
    QCOMPARE(git(hub, {u"rev-parse"_s, u"main"_s}), main);
    QCOMPARE(alice.post(repo + "/super-squash/refs%2Fpr%2F2", {}).header("X-Error-Code"),
             QByteArray("RevisionNotFound"));
}

void SandboxHistoryTest::branchesStartWhereTheyAreTold()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    const QByteArray first = git(hub, {u"rev-list"_s, u"--max-parents=0"_s, u"main"_s});
    QCOMPARE(alice.post(repo + "/branch/empty", {{u"emptyBranch"_s, true}}).status, 200);
    QCOMPARE(git(hub, {u"rev-parse"_s, u"empty"_s}), first);
    QCOMPARE(alice.post(repo + "/branch/old", {{u"startingPoint"_s, QString::fromLatin1(first.left(10))}}).status, 200);
    QCOMPARE(git(hub, {u"rev-parse"_s, u"old"_s}), first);
    const HttpAnswer again = alice.post(repo + "/branch/old", {});
    QCOMPARE(again.status, 409);
    QCOMPARE(again.object()["error"_L1].toString(), u"Reference refs/heads/old already exists"_s);
    QCOMPARE(alice.post(repo + "/branch/old", {{u"overwrite"_s, true}}).status, 200);
    QCOMPARE(git(hub, {u"rev-parse"_s, u"old"_s}), git(hub, {u"rev-parse"_s, u"main"_s}));
    const HttpAnswer invalid = alice.post(repo + "/branch/refs%2Ffoo%2Fbar", {});
    QCOMPARE(invalid.status, 400);
    QVERIFY(invalid.object()["error"_L1].toString().startsWith("Invalid reference for a branch"_L1));
    QCOMPARE(alice.send("DELETE", repo + "/branch/main").object()["error"_L1].toString(),
             u"Cannot delete refs/heads/main"_s);
    QVERIFY(alice.send("DELETE", repo + "/branch/none").object()["error"_L1].toString().contains("Invalid rev id"_L1));
}

void SandboxHistoryTest::tagsHaveTheHubsOddities()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    const QByteArray head = git(hub, {u"rev-parse"_s, u"main"_s});
    QCOMPARE(alice.post(repo + "/tag/" + head.left(8), {{u"tag"_s, u"v1"_s}}).status, 200);
    QCOMPARE(git(hub, {u"rev-parse"_s, u"v1"_s}), head);
    for (const QString &name : {u"with space"_s, u"ends.lock"_s, u"a..b"_s, u"que?"_s, QString()})
        QCOMPARE(alice.post(repo + "/tag/main", {{u"tag"_s, name}}).status, 400);
    QCOMPARE(alice.post(repo + "/tag/nowhere", {{u"tag"_s, u"v2"_s}}).header("X-Error-Code"),
             QByteArray("RevisionNotFound"));
    QCOMPARE(alice.send("DELETE", repo + "/tag/main").status, 500);
    QCOMPARE(git(hub, {u"rev-parse"_s, u"main"_s}), head);
}

void SandboxHistoryTest::unknownRevisionsAreNamed()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    for (const char *path : {"/tree/nowhere", "/commits/nowhere", "/revision/nowhere"}) {
        const HttpAnswer answer = alice.get(repo + path);
        QCOMPARE(answer.status, 404);
        QCOMPARE(answer.header("X-Error-Code"), QByteArray("RevisionNotFound"));
        QCOMPARE(answer.object()["error"_L1].toString(), u"Invalid rev id: nowhere"_s);
    }
}

void SandboxHistoryTest::noPathLeadsOutOfTheRepo()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    for (const QString &path : {u"../a"_s, u"..\\a"_s, u"b/../a"_s, u"."_s, u"/a"_s, u"b//a"_s})
        QCOMPARE(alice.commit("alice/one", {HttpCaller::file(path, "a")}).status, 422);
    QCOMPARE(alice.commit("alice/one", {HttpCaller::file(u"b/..\\..\\a"_s, "a")}).status, 200);
}

void SandboxHistoryTest::aFolderIsDeletedAsAFileAndNoFileAsAFolder()
{
    SandboxHub hub;
    prepare(hub);
    hub.commitFiles(Kind::Model, u"alice/one"_s, {{u"logs/a.txt"_s, "a"}, {u"logs/b.txt"_s, "b"}});
    HttpCaller alice(hub, "hf_alice");
    const auto removal = [](const QString &key, const QString &path) {
        return QJsonObject{{u"key"_s, key}, {u"value"_s, QJsonObject{{u"path"_s, path}}}};
    };
    const HttpAnswer refused = alice.commit("alice/one", {removal(u"deletedFolder"_s, u"notes.txt"_s)});
    QCOMPARE(refused.status, 404);
    QCOMPARE(refused.header("X-Error-Code"), QByteArray("EntryNotFound"));
    QVERIFY(refused.object()["error"_L1].toString().contains("A file with this name doesn't exist"_L1));
    QCOMPARE(alice.commit("alice/one", {removal(u"deletedFile"_s, u"log"_s)}).status, 404);
    QCOMPARE(alice.commit("alice/one", {removal(u"deletedFile"_s, u"logs"_s)}).status, 200);
    QCOMPARE(git(hub, {u"ls-tree"_s, u"-r"_s, u"--name-only"_s, u"main"_s}), QByteArray(".gitattributes\nnotes.txt"));
    hub.commitFiles(Kind::Model, u"alice/one"_s, {{u"logs/a.txt"_s, "a"}});
    QCOMPARE(alice.commit("alice/one", {removal(u"deletedFolder"_s, u"logs/"_s)}).status, 200);
    QCOMPARE(git(hub, {u"ls-tree"_s, u"-r"_s, u"--name-only"_s, u"main"_s}), QByteArray(".gitattributes\nnotes.txt"));
}

void SandboxHistoryTest::copiesOfLargeFilesNeedNoSize()
{
    SandboxHub hub;
    prepare(hub);
    hub.commitFiles(Kind::Model, u"alice/one"_s, {{u"w.bin"_s, "weights", true}});
    HttpCaller alice(hub, "hf_alice");
    const QString sha256 = QString::fromLatin1(HttpCaller::sha256("weights"));
    const QJsonObject copy{
        {u"key"_s, u"lfsFile"_s},
        {u"value"_s, QJsonObject{{u"path"_s, u"copy/w.bin"_s}, {u"algo"_s, u"sha256"_s}, {u"oid"_s, sha256}}}};
    QCOMPARE(alice.commit("alice/one", {copy}).status, 200);
    QCOMPARE(git(hub, {u"rev-parse"_s, u"main:copy/w.bin"_s}), git(hub, {u"rev-parse"_s, u"main:w.bin"_s}));
}

void SandboxHistoryTest::convertedRefsAreListed()
{
    SandboxHub hub;
    prepare(hub);
    git(hub, {u"update-ref"_s, u"refs/convert/parquet"_s, u"main"_s});
    HttpCaller alice(hub, "hf_alice");
    const QJsonObject convert = alice.get(repo + "/refs").object()["converts"_L1][0].toObject();
    QCOMPARE(convert["name"_L1].toString(), u"parquet"_s);
    QCOMPARE(convert["ref"_L1].toString(), u"refs/convert/parquet"_s);
    QCOMPARE(alice.get(repo + "/tree/refs%2Fconvert%2Fparquet").array().size(), 2);
    QCOMPARE(alice.get(repo + "/tree/refs/convert/parquet").array().size(), 2);
}

void SandboxHistoryTest::largeFilesAreListedInPages()
{
    SandboxHub hub;
    prepare(hub);
    for (int i = 1; i <= 5; ++i) {
        hub.commitFiles(Kind::Model, u"alice/one"_s,
                        {.files = {{u"w%1.bin"_s.arg(i), QByteArray(100 * i, char('a' + i)), true}},
                         .date = QDateTime::fromSecsSinceEpoch(1'700'000'000 + i * 60)});
    }
    hub.addPullRequest(Kind::Model, u"alice/one"_s, {.files = {{u"pr.bin"_s, "only in a pull request", true}}});
    HttpCaller alice(hub, "hf_alice");
    const QJsonArray all = alice.get(repo + "/lfs-files").array();
    QCOMPARE(all.size(), 6);
    const QJsonObject first = all[0].toObject();
    QCOMPARE(first["filename"_L1].toString(), u"w1.bin"_s);
    QCOMPARE(first["ref"_L1].toString(), u"main"_s);
    QCOMPARE(first["size"_L1].toInt(), 100);
    QCOMPARE(first["pusher"_L1]["name"_L1].toString(), u"alice"_s);
    QCOMPARE(first["fileOid"_L1].toString().toLatin1(), git(hub, {u"rev-parse"_s, u"main:w1.bin"_s}));
    QCOMPARE(all[5]["ref"_L1].toString(), u"refs/pr/1"_s);
    const HttpAnswer page = alice.get(repo + "/lfs-files?limit=4&sort=size&direction=desc");
    QCOMPARE(page.array()[0]["filename"_L1].toString(), u"w5.bin"_s);
    const HttpAnswer rest = alice.get(page.next(hub));
    QCOMPARE(rest.array().size(), 2);
    QVERIFY(rest.next(hub).isEmpty());
    QCOMPARE(alice.get(repo + "/lfs-files?sort=pushedAt&direction=asc").array()[0]["filename"_L1].toString(),
             u"w1.bin"_s);
    QCOMPARE(alice.get(repo + "/lfs-files?sort=name").status, 400);
    QCOMPARE(HttpCaller(hub, "hf_bob").get(repo + "/lfs-files").status, 403);
}

void SandboxHistoryTest::erasedFilesLeaveTheHistory()
{
    SandboxHub hub;
    prepare(hub);
    hub.commitFiles(Kind::Model, u"alice/one"_s, {{u"sub/w.bin"_s, "weights", true}, {u"a.txt"_s, "a"}}, u"Weights"_s);
    hub.commitFiles(Kind::Model, u"alice/one"_s, {{u"kept.bin"_s, "kept", true}}, u"More"_s);
    hub.addBranch(Kind::Model, u"alice/one"_s, u"side"_s);
    HttpCaller alice(hub, "hf_alice");
    const QString pointer = QString::fromLatin1(git(hub, {u"rev-parse"_s, u"main:sub/w.bin"_s}));
    const QJsonObject body{{u"deletions"_s, QJsonObject{{u"sha"_s, QJsonArray{pointer}}, {u"rewriteHistory"_s, true}}}};
    QCOMPARE(HttpCaller(hub, "hf_bob").post(repo + "/lfs-files/batch", body).status, 403);
    QCOMPARE(alice.post(repo + "/lfs-files/batch", body).status, 200);
    QVERIFY(!hub.hasObject(HttpCaller::sha256("weights")));
    QVERIFY(hub.hasObject(HttpCaller::sha256("kept")));
    QCOMPARE(git(hub, {u"log"_s, u"--all"_s, u"--format=%h"_s, u"--"_s, u"sub"_s}), QByteArray());
    QCOMPARE(git(hub, {u"log"_s, u"--format=%s"_s, u"main"_s}), QByteArray("More\nWeights\nBegin\ninitial commit"));
    QCOMPARE(git(hub, {u"rev-parse"_s, u"side"_s}), git(hub, {u"rev-parse"_s, u"main"_s}));
    QCOMPARE(git(hub, {u"ls-tree"_s, u"-r"_s, u"--name-only"_s, u"main"_s}),
             QByteArray(".gitattributes\na.txt\nkept.bin\nnotes.txt"));
    QCOMPARE(alice.get(repo + "/lfs-files").array().size(), 1);
    QCOMPARE(alice.post(repo + "/lfs-files/batch", body).status, 404);
}

void SandboxHistoryTest::erasedFilesMayLeaveTheirPointers()
{
    SandboxHub hub;
    prepare(hub);
    hub.commitFiles(Kind::Model, u"alice/one"_s, {{u"w.bin"_s, "weights", true}}, u"Weights"_s);
    const QByteArray head = git(hub, {u"rev-parse"_s, u"main"_s});
    const QByteArray pointer = git(hub, {u"rev-parse"_s, u"main:w.bin"_s});
    HttpCaller alice(hub, "hf_alice");
    const qint64 before = alice.get(repo).object()["usedStorage"_L1].toInteger();
    QCOMPARE(alice.send("DELETE", repo + "/lfs-files/" + pointer).status, 200);
    QCOMPARE(git(hub, {u"rev-parse"_s, u"main"_s}), head);
    QVERIFY(!hub.hasObject(HttpCaller::sha256("weights")));
    QCOMPARE(before - alice.get(repo).object()["usedStorage"_L1].toInteger(), 7);
}

void SandboxHistoryTest::largeFilesAreSharedBetweenRepos()
{
    SandboxHub hub;
    prepare(hub);
    hub.addRepo(Kind::Dataset, u"alice/two"_s);
    hub.commitFiles(Kind::Model, u"alice/one"_s, {{u"w.bin"_s, "weights", true}});
    HttpCaller alice(hub, "hf_alice");
    const QString sha256 = QString::fromLatin1(HttpCaller::sha256("weights"));
    const auto body = [](const QStringList &hashes) {
        QJsonArray files;
        for (const QString &hash : hashes)
            files.append(QJsonObject{{u"sha256"_s, hash}, {u"xetHash"_s, QString()}});
        return QJsonObject{{u"target"_s, QJsonObject{{u"type"_s, u"dataset"_s}, {u"name"_s, u"alice/two"_s}}},
                           {u"files"_s, files}};
    };
    QCOMPARE(HttpCaller(hub, "hf_bob").post(repo + "/lfs-files/duplicate", body({sha256})).status, 403);
    const HttpAnswer shared = alice.post(repo + "/lfs-files/duplicate", body({sha256, QString(64, u'0')}));
    QCOMPARE(shared.status, 207);
    QCOMPARE(shared.object()["succeeded"_L1].toInt(), 1);
    QCOMPARE(shared.object()["failed"_L1][0]["sha256"_L1].toString(), QString(64, u'0'));
    QCOMPARE(alice.post(repo + "/lfs-files/duplicate", body({sha256})).status, 200);
    const QJsonObject line = HttpCaller::object(u"w.bin"_s, "weights");
    const HttpAnswer commit = alice.send("POST", "/api/datasets/alice/two/commit/main",
                                         R"({"key":"header","value":{"summary":"Share"}})"
                                         "\n" + QJsonDocument(line).toJson(QJsonDocument::Compact),
                                         {{"Content-Type", "application/x-ndjson"}});
    QCOMPARE(commit.status, 200);
    QCOMPARE(alice.get(alice.get("/datasets/alice/two/resolve/main/w.bin").header("Location")).body,
             QByteArray("weights"));
}

void SandboxHistoryTest::scansFindWhatPicklesImport()
{
    SandboxHub hub;
    prepare(hub);
    hub.commitFiles(Kind::Model, u"alice/one"_s,
                    {{u"bad.pkl"_s,
                      "\x80\x02"
                      "cposix\nsystem\nq\x01.",
                      true},
                     {u"good.pkl"_s,
                      "\x80\x02"
                      "ctorch\nFloatStorage\nq\x01.",
                      true},
                     {u"odd.pkl"_s,
                      "\x80\x02"
                      "cmypackage.thing\nload\nq\x01.",
                      true}});
    HttpCaller alice(hub, "hf_alice");
    const QJsonArray files = alice.get(repo + "/tree/main?expand=true").array();
    QHash<QString, QString> statuses;
    for (const QJsonValueConstRef file : files)
        statuses.insert(file["path"_L1].toString(), file["securityFileStatus"_L1]["status"_L1].toString());
    QCOMPARE(statuses.value(u"bad.pkl"_s), u"unsafe"_s);
    QCOMPARE(statuses.value(u"good.pkl"_s), u"safe"_s);
    QCOMPARE(statuses.value(u"odd.pkl"_s), u"suspicious"_s);
    QCOMPARE(statuses.value(u"notes.txt"_s), u"safe"_s);
    const QJsonArray issues = alice.get(repo + "/scan").object()["filesWithIssues"_L1].toArray();
    QCOMPARE(issues.size(), 2);
    QCOMPARE(issues[0].toObject(), (QJsonObject{{u"path"_s, u"bad.pkl"_s}, {u"level"_s, u"unsafe"_s}}));
    QCOMPARE(alice.get(repo + "?securityStatus=true").object()["securityRepoStatus"_L1]["filesWithIssues"_L1].toArray(),
             issues);
}

void SandboxHistoryTest::treesHaveASize()
{
    SandboxHub hub;
    prepare(hub);
    hub.commitFiles(Kind::Model, u"alice/one"_s,
                    {{u"sub/w.bin"_s, QByteArray(3000, 'w'), true}, {u"sub/a/b.txt"_s, "12345"}});
    HttpCaller alice(hub, "hf_alice");
    QCOMPARE(alice.get(repo + "/treesize/main/sub").object(), (QJsonObject{{u"path"_s, u"sub"_s}, {u"size"_s, 3005}}));
    QCOMPARE(alice.get(repo + "/treesize/main/none").header("X-Error-Code"), QByteArray("EntryNotFound"));
}

void SandboxHistoryTest::aHundredThousandFilesAreListedInEvenSteps()
{
    constexpr int count = 100'000;
    SandboxHub hub;
    prepare(hub);
    QList<sandbox::NewFile> files;
    for (int i = 0; i < count; ++i)
        files.append({u"%1/%2.txt"_s.arg(i / 25'000).arg(i, 6, 10, '0'_L1), QByteArray::number(i % 500)});
    hub.commitFiles(Kind::Model, u"alice/one"_s, files);
    HttpCaller anyone(hub);
    QByteArray next = repo + "/tree/main?recursive=true";
    QList<qint64> milliseconds;
    qsizetype listed = 0;
    while (!next.isEmpty()) {
        QElapsedTimer timer;
        timer.start();
        const HttpAnswer page = anyone.get(next);
        milliseconds.append(timer.elapsed());
        QCOMPARE(page.status, 200);
        listed += page.array().size();
        next = page.next(hub);
    }
    QCOMPARE(listed, count + 2 + 4);
    QCOMPARE(milliseconds.size(), 101);
    const auto sum = [&](qsizetype from, qsizetype to) {
        qint64 total = 0;
        for (qsizetype i = from; i < to; ++i)
            total += milliseconds[i];
        return total;
    };
    qInfo() << "listed in" << sum(0, 101) << "ms";
    // The last pages cost about what the first do: nothing is walked over again for each of them.
    QVERIFY2(sum(50, 100) < 3 * sum(0, 50) + 500, qPrintable(u"%1 and %2 ms"_s.arg(sum(0, 50)).arg(sum(50, 100))));
}

QTEST_GUILESS_MAIN(SandboxHistoryTest)
#include "sandboxhistorytest.moc"
