#include "httpcaller.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using sandbox::Kind;
using sandbox::Role;
using sandbox::SandboxHub;

//! The Hub inside the program against what the real one promises and against git itself.
class SandboxHubTest : public QObject
{
    Q_OBJECT

private slots:
    void whoAmISaysWhoOwnsTheToken();
    void aWrongTokenIsRefusedEverywhere();
    void everyAnswerCarriesARequestId();
    void aNewRepoHoldsTheInitialCommit();
    void aNameThatExistsIsAConflictWithItsAddress();
    void badRepoNamesAreRefused_data();
    void badRepoNamesAreRefused();
    void aReadTokenCannotWrite();
    void aFineGrainedTokenWritesOnlyWhereItMay();
    void privateReposDoNotExistForOthers();
    void gatedReposShowTheirCardButNotTheirFiles();
    void listingsArePagedByTheLinkHeader();
    void listingsAreFilteredAndSorted();
    void anUnknownExpandIsRefused();
    void theCardBecomesTagsAndData();
    void gitAgreesWithEveryId();
    void aCommitOnAMovedHeadIsRefused();
    void deletingWhatIsNotThereIsRefused();
    void pathsThatLeaveTheRepoAreRefused();
    void aPullRequestLeavesItsBaseAlone();
    void aPullRequestCannotStartFromACommit();
    void whoMayOnlyReadMayOpenAPullRequest();
    void preuploadDecidesByPatternSizeAndContent();
    void smallObjectsGoUpInOnePiece();
    void largeObjectsGoUpInParts();
    void aWrongHashIsNotStored();
    void aWrongSizeIsNotStored();
    void theStorageRefusesATokenAndChunks();
    void aPointerNeedsItsObject();
    void gitAttributesFollowTheLargeFiles();
    void rangesAndEtagsOfFiles();
    void filesMayBeBehindARedirectToTheCache();
    void treesArePaged();
    void pathsInfoLeavesOutWhatIsNotThere();
    void branchesAndTagsComeAndGo();
    void oldIdsLeadOn();
    void aDeletedRepoTakesItsObjectsAlong();
    void everythingIsThereAfterARestart();
    void aLockLeftByAKilledProcessIsNoObstacle();
    void fiveThousandFilesInOneCommit();
    void theSampleHubIsSound();

private:
    static void prepare(SandboxHub &hub);
    static QByteArray git(const SandboxHub &hub, const QStringList &arguments, const QString &id = u"alice/one"_s);
};

void SandboxHubTest::prepare(SandboxHub &hub)
{
    QVERIFY2(hub.isRunning(), qPrintable(hub.errorText()));
    hub.addAccount(u"alice"_s, "hf_alice");
    hub.addAccount(u"alice"_s, "hf_alice_reads", Role::Read);
    hub.addAccount(u"bob"_s, "hf_bob");
    hub.addOrganization(u"acme"_s, {u"alice"_s});
    hub.addRepo(Kind::Model, u"alice/one"_s);
}

QByteArray SandboxHubTest::git(const SandboxHub &hub, const QStringList &arguments, const QString &id)
{
    QProcess process;
    process.start(u"git"_s,
                  QStringList{u"--git-dir="_s + hub.gitFolder(Kind::Model, id), u"-c"_s, u"safe.directory=*"_s}
                      + arguments);
    process.waitForFinished();
    return process.exitCode() == 0 ? process.readAllStandardOutput().trimmed()
                                   : "failed: " + process.readAllStandardError();
}

void SandboxHubTest::whoAmISaysWhoOwnsTheToken()
{
    SandboxHub hub;
    prepare(hub);
    const QJsonObject me = HttpCaller(hub, "hf_alice").get("/api/whoami-v2").object();
    QCOMPARE(me["name"_L1].toString(), u"alice"_s);
    QCOMPARE(me["orgs"_L1][0]["name"_L1].toString(), u"acme"_s);
    QCOMPARE(me["auth"_L1]["accessToken"_L1]["role"_L1].toString(), u"write"_s);
    QCOMPARE(HttpCaller(hub, "hf_alice_reads")
                 .get("/api/whoami-v2")
                 .object()["auth"_L1]["accessToken"_L1]["role"_L1]
                 .toString(),
             u"read"_s);
    QCOMPARE(HttpCaller(hub).get("/api/whoami-v2").status, 401);
}

void SandboxHubTest::aWrongTokenIsRefusedEverywhere()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller stranger(hub, "hf_wrong");
    for (const char *path : {"/api/whoami-v2", "/api/models", "/alice/one/resolve/main/.gitattributes"}) {
        const HttpAnswer answer = stranger.get(path);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.header("X-Error-Message"), QByteArray("Invalid credentials in Authorization header"));
        QVERIFY(answer.header("WWW-Authenticate").startsWith("Bearer"));
    }
}

void SandboxHubTest::everyAnswerCarriesARequestId()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller caller(hub);
    const HttpAnswer answer = caller.get("/api/models", {{"X-Amzn-Trace-Id", "my-trace"}});
    QVERIFY(answer.header("X-Request-Id").endsWith(";my-trace"));
    QVERIFY(answer.header("RateLimit").startsWith("\"api\";r="));
    QVERIFY(answer.header("RateLimit-Policy").contains("w=300"));
    QVERIFY(!caller.get("/nothing/here/at/all").header("X-Request-Id").isEmpty());
    QVERIFY(!caller.get(hub.storageUrl().toEncoded() + "/x").header("X-Request-Id").isEmpty());
}

void SandboxHubTest::aNewRepoHoldsTheInitialCommit()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    const HttpAnswer made =
        alice.post("/api/repos/create", {{u"name"_s, u"two"_s}, {u"organization"_s, QJsonValue::Null}});
    QCOMPARE(made.status, 200);
    QCOMPARE(made.object()["name"_L1].toString(), u"alice/two"_s);
    QCOMPARE(made.object()["url"_L1].toString().toUtf8(), hub.url().toEncoded() + "/alice/two");
    const HttpAnswer commits = alice.get("/api/models/alice/two/commits/main");
    QCOMPARE(commits.header("X-Total-Count"), QByteArray("1"));
    QCOMPARE(commits.array()[0]["title"_L1].toString(), u"initial commit"_s);
    QCOMPARE(commits.array()[0]["authors"_L1][0]["user"_L1].toString(), u"alice"_s);
    QCOMPARE(alice.get("/api/models/alice/two/tree/main").array()[0]["path"_L1].toString(), u".gitattributes"_s);

    QCOMPARE(alice.post("/api/repos/create", {{u"name"_s, u"app"_s}, {u"type"_s, u"space"_s}}).status, 400);
    QCOMPARE(alice.post("/api/repos/create", {{u"name"_s, u"app"_s}, {u"type"_s, u"space"_s}, {u"sdk"_s, u"gradio"_s}})
                 .status,
             200);
    QVERIFY(alice.get("/spaces/alice/app/raw/main/README.md").body.contains("sdk: gradio"));
}

void SandboxHubTest::aNameThatExistsIsAConflictWithItsAddress()
{
    SandboxHub hub;
    prepare(hub);
    const HttpAnswer answer =
        HttpCaller(hub, "hf_alice").post("/api/repos/create", {{u"name"_s, u"ONE"_s}, {u"organization"_s, u"alice"_s}});
    QCOMPARE(answer.status, 409);
    QCOMPARE(answer.object()["error"_L1].toString(), u"You already created this model repo"_s);
    QVERIFY(answer.object()["url"_L1].toString().endsWith("/alice/ONE"_L1));
}

void SandboxHubTest::badRepoNamesAreRefused_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"", "-a", "a-", "a--b", "a..b", "a.git", "a b", "a/b/c", ".hidden", "ümlaut"})
        QTest::newRow(name) << QString::fromUtf8(name);
    QTest::newRow("too long") << QString(97, u'a');
}

void SandboxHubTest::badRepoNamesAreRefused()
{
    QFETCH(QString, name);
    SandboxHub hub;
    prepare(hub);
    QCOMPARE(HttpCaller(hub, "hf_alice")
                 .post("/api/repos/create", {{u"name"_s, name}, {u"organization"_s, u"alice"_s}})
                 .status,
             400);
}

void SandboxHubTest::aReadTokenCannotWrite()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller reader(hub, "hf_alice_reads");
    QCOMPARE(reader.commit("alice/one", {HttpCaller::file(u"a"_s, "a")}).status, 403);
    QCOMPARE(reader.batch("/alice/one", HttpCaller::sha256("x"), 1).status, 403);
    QCOMPARE(reader.post("/api/repos/create", {{u"name"_s, u"two"_s}}).status, 403);
    QCOMPARE(reader.post("/api/models/alice/one/branch/b", {}).status, 403);
    QCOMPARE(HttpCaller(hub).commit("alice/one", {HttpCaller::file(u"a"_s, "a")}).status, 401);
    QCOMPARE(HttpCaller(hub, "hf_bob").commit("alice/one", {HttpCaller::file(u"a"_s, "a")}).status, 403);
    QCOMPARE(git(hub, {u"rev-list"_s, u"--count"_s, u"main"_s}), QByteArray("1"));
}

void SandboxHubTest::aFineGrainedTokenWritesOnlyWhereItMay()
{
    SandboxHub hub;
    prepare(hub);
    hub.addRepo(Kind::Model, u"alice/two"_s);
    hub.addAccount(
        {.user = u"alice"_s, .tokens = {{.value = "hf_fine", .role = Role::FineGrained, .scopes = {u"alice/one"_s}}}});
    HttpCaller fine(hub, "hf_fine");
    QCOMPARE(fine.get("/api/models/alice/one/auth-check/write").status, 200);
    QCOMPARE(fine.get("/api/models/alice/two/auth-check/write").status, 403);
    QCOMPARE(fine.commit("alice/one", {HttpCaller::file(u"a"_s, "a")}).status, 200);
    QCOMPARE(fine.commit("alice/two", {HttpCaller::file(u"a"_s, "a")}).status, 403);
}

void SandboxHubTest::privateReposDoNotExistForOthers()
{
    SandboxHub hub;
    prepare(hub);
    hub.addRepo(Kind::Model, u"alice/secret"_s, {.isPrivate = true});
    QCOMPARE(HttpCaller(hub, "hf_alice").get("/api/models/alice/secret").status, 200);
    const HttpAnswer forBob = HttpCaller(hub, "hf_bob").get("/api/models/alice/secret");
    QCOMPARE(forBob.status, 404);
    QCOMPARE(forBob.header("X-Error-Code"), QByteArray("RepoNotFound"));
    QCOMPARE(HttpCaller(hub).get("/api/models/alice/secret").status, 401);
    QCOMPARE(HttpCaller(hub, "hf_bob").get("/api/models?author=alice").array().size(), 1);
    QCOMPARE(HttpCaller(hub, "hf_alice").get("/api/models?author=alice").array().size(), 2);
}

void SandboxHubTest::gatedReposShowTheirCardButNotTheirFiles()
{
    SandboxHub hub;
    prepare(hub);
    hub.addRepo(Kind::Model, u"alice/gated"_s, {.gated = u"auto"_s});
    hub.commitFiles(Kind::Model, u"alice/gated"_s, {{u"README.md"_s, "# Hi"}, {u"w.bin"_s, "weights", true}});
    HttpCaller bob(hub, "hf_bob");
    QCOMPARE(bob.get("/api/models/alice/gated").object()["gated"_L1].toString(), u"auto"_s);
    QCOMPARE(bob.get("/alice/gated/resolve/main/README.md").body, QByteArray("# Hi"));
    const HttpAnswer refused = bob.get("/alice/gated/resolve/main/w.bin");
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.header("X-Error-Code"), QByteArray("GatedRepo"));
    QCOMPARE(HttpCaller(hub).get("/alice/gated/resolve/main/none").status, 401);
    for (const QJsonValue &row : bob.get("/api/models/alice/gated/tree/main").array()) {
        if (row["path"_L1] == "w.bin"_L1)
            QCOMPARE(row["lfs"_L1]["oid"_L1].toString(), QString(64, u'*'));
    }
    QCOMPARE(HttpCaller(hub, "hf_alice").get("/alice/gated/resolve/main/w.bin").status, 302);
}

void SandboxHubTest::listingsArePagedByTheLinkHeader()
{
    SandboxHub hub;
    prepare(hub);
    for (int i = 0; i < 6; ++i)
        hub.addRepo(Kind::Model, u"acme/m%1"_s.arg(i), {.likes = i});
    HttpCaller caller(hub);
    QStringList seen;
    QByteArray next = "/api/models?author=acme&sort=likes&limit=4";
    while (!next.isEmpty()) {
        const HttpAnswer answer = caller.get(next);
        QCOMPARE(answer.status, 200);
        for (const QJsonValue &row : answer.array())
            seen.append(row["id"_L1].toString());
        const QByteArray link = answer.header("Link");
        next = link.isEmpty() ? QByteArray() : link.mid(1, link.indexOf('>') - 1);
        QVERIFY(next.isEmpty() || next.startsWith(hub.url().toEncoded()));
        // What appears between two pages on top must not push a row onto the next page again.
        if (seen.size() == 4)
            hub.addRepo(Kind::Model, u"acme/new"_s, {.likes = 100});
    }
    QCOMPARE(seen, QStringList({u"acme/m5"_s, u"acme/m4"_s, u"acme/m3"_s, u"acme/m2"_s, u"acme/m1"_s, u"acme/m0"_s}));
}

void SandboxHubTest::listingsAreFilteredAndSorted()
{
    SandboxHub hub;
    prepare(hub);
    hub.addRepo(Kind::Model, u"acme/fox"_s,
                {.pipelineTag = u"fill-mask"_s, .tags = {u"fr"_s, u"license:mit"_s}, .likes = 1});
    hub.addRepo(Kind::Model, u"acme/red-fox"_s, {.pipelineTag = u"fill-mask"_s, .tags = {u"fr"_s}, .likes = 2});
    hub.addRepo(Kind::Model, u"bob/wolf"_s, {.pipelineTag = u"fill-mask"_s, .tags = {u"license:mit"_s}, .likes = 3});
    HttpCaller caller(hub);
    const auto ids = [&](const QByteArray &query) {
        QStringList found;
        for (const QJsonValue &row : caller.get("/api/models?" + query).array())
            found.append(row["id"_L1].toString());
        return found;
    };
    QCOMPARE(ids("search=FOX&sort=likes"), QStringList({u"acme/red-fox"_s, u"acme/fox"_s}));
    QCOMPARE(ids("search=fox&sort=likes&direction=1"), QStringList({u"acme/fox"_s, u"acme/red-fox"_s}));
    QCOMPARE(ids("filter=fr&filter=license%3Amit"), QStringList({u"acme/fox"_s}));
    QCOMPARE(ids("pipeline_tag=fill-mask&author=bob"), QStringList({u"bob/wolf"_s}));
    QCOMPARE(caller.get("/api/models?sort=nonsense").status, 400);
}

void SandboxHubTest::anUnknownExpandIsRefused()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller caller(hub);
    QCOMPARE(caller.get("/api/models/alice/one?expand=nonsense").status, 400);
    QCOMPARE(caller.get("/api/models/alice/one?expand=sha&expand[]=likes").object().keys(),
             QStringList({u"_id"_s, u"id"_s, u"likes"_s, u"sha"_s}));
}

void SandboxHubTest::theCardBecomesTagsAndData()
{
    SandboxHub hub;
    prepare(hub);
    hub.commitFiles(Kind::Model, u"alice/one"_s,
                    {{u"README.md"_s,
                      "---\nlicense: mit\ntags: [x, 'true']\nlanguage: fr\npipeline_tag: fill-mask\nn: 3\nb: yes\n"
                      "quoted: '3'\nempty:\n---\nHi"}});
    const QJsonObject info = HttpCaller(hub).get("/api/models/alice/one").object();
    const QJsonArray tags = info["tags"_L1].toArray();
    for (const QString &tag : {u"fill-mask"_s, u"x"_s, u"true"_s, u"fr"_s, u"license:mit"_s})
        QVERIFY2(tags.contains(tag), qPrintable(tag));
    QCOMPARE(info["pipeline_tag"_L1].toString(), u"fill-mask"_s);
    const QJsonObject card = info["cardData"_L1].toObject();
    QCOMPARE(card["n"_L1], QJsonValue(3));
    QCOMPARE(card["quoted"_L1], QJsonValue(u"3"_s));
    QVERIFY(card["empty"_L1].isNull());
    HttpCaller caller(hub);
    const auto validate = [&](const QString &content) {
        return caller.post("/api/validate-yaml", {{u"content"_s, content}, {u"repoType"_s, u"model"_s}});
    };
    QCOMPARE(validate(u"---\nlicense: mit\n---\n"_s).status, 200);
    QCOMPARE(validate(u"no front matter"_s).object()["warnings"_L1].toArray().size(), 1);
    QCOMPARE(validate(u"---\nlicense: nope\n---\n"_s).status, 400);
    const HttpAnswer lines =
        caller.send("POST", "/api/validate-yaml", R"({"content":"---\nlicense: nope\n---\n","repoType":"model"})",
                    {{"Content-Type", "application/json"}, {"Accept", "text/plain"}});
    QCOMPARE(lines.status, 400);
    QVERIFY(lines.body.startsWith("- Error: \"license\" must be one of ["));
    QVERIFY(!validate(u"---\na: [1\n---\n"_s).object()["errors"_L1].toArray().isEmpty());
}

void SandboxHubTest::gitAgreesWithEveryId()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    const QByteArray content = "Hello, World!";
    const HttpAnswer made = alice.commit(
        "alice/one",
        {HttpCaller::file(u"hello.txt"_s, content), HttpCaller::file(u"a/b/c.txt"_s, "deep"),
         HttpCaller::file(u"a.b"_s, "sorts before the folder a"), HttpCaller::file(u"ü/日本 #%?.txt"_s, {})});
    QCOMPARE(made.status, 200);
    const QByteArray head = made.object()["commitOid"_L1].toString().toLatin1();
    QCOMPARE(git(hub, {u"rev-parse"_s, u"main"_s}), head);
    QCOMPARE(git(hub, {u"fsck"_s, u"--strict"_s}), QByteArray());
    QCOMPARE(git(hub, {u"log"_s, u"-1"_s, u"--format=%an|%s|%b"_s}), QByteArray("alice|Change things|because"));
    for (const QJsonValue &row : alice.get("/api/models/alice/one/tree/main?recursive=true").array()) {
        const QString path = row["path"_L1].toString();
        QCOMPARE(git(hub, {u"rev-parse"_s, u"main:"_s + path}), row["oid"_L1].toString().toLatin1());
    }
    QCOMPARE(alice.get("/api/models/alice/one/tree/main/a%2Fb").array()[0]["oid"_L1].toString().toLatin1(),
             git(hub, {u"rev-parse"_s, u"main:a/b/c.txt"_s}));
    QCOMPARE(alice.get("/alice/one/resolve/main/hello.txt").header("ETag"),
             QByteArray("\"b45ef6fec89518d314f546fd6c3025367b721684\""));

    QCOMPARE(alice.commit("alice/one", {HttpCaller::removal(u"a/b/c.txt"_s)}).status, 200);
    QCOMPARE(git(hub, {u"fsck"_s, u"--strict"_s}), QByteArray());
    QVERIFY(!git(hub, {u"ls-tree"_s, u"-r"_s, u"-t"_s, u"--name-only"_s, u"main"_s}).split('\n').contains("a"));
}

void SandboxHubTest::aCommitOnAMovedHeadIsRefused()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    const QByteArray start = git(hub, {u"rev-parse"_s, u"main"_s});
    QCOMPARE(alice.commit("alice/one", {HttpCaller::file(u"a"_s, "1")}, "main", start).status, 200);
    const HttpAnswer late = alice.commit("alice/one", {HttpCaller::file(u"a"_s, "2")}, "main", start);
    QCOMPARE(late.status, 412);
    QCOMPARE(late.object()["error"_L1].toString(),
             u"The branch was updated since you opened this page. Please refresh and try again."_s);
    QCOMPARE(git(hub, {u"show"_s, u"main:a"_s}), QByteArray("1"));
}

void SandboxHubTest::deletingWhatIsNotThereIsRefused()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    const HttpAnswer answer = alice.commit("alice/one", {HttpCaller::file(u"b"_s, "b"), HttpCaller::removal(u"a"_s)});
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.header("X-Error-Code"), QByteArray("EntryNotFound"));
    QCOMPARE(git(hub, {u"rev-list"_s, u"--count"_s, u"main"_s}), QByteArray("1"));
}

void SandboxHubTest::pathsThatLeaveTheRepoAreRefused()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    for (const QString &path : {u"../a"_s, u"a/../b"_s, u".git/config"_s, u"/a"_s, u"a//b"_s, u"./a"_s, QString()})
        QCOMPARE(alice.commit("alice/one", {HttpCaller::file(path, "a")}).status, 422);
}

void SandboxHubTest::aPullRequestLeavesItsBaseAlone()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    const QByteArray start = git(hub, {u"rev-parse"_s, u"main"_s});
    const HttpAnswer opened = alice.commit("alice/one", {HttpCaller::file(u"a"_s, "1")}, "main?create_pr=1");
    QCOMPARE(opened.status, 200);
    QVERIFY(opened.object()["pullRequestUrl"_L1].toString().endsWith("/alice/one/discussions/1"_L1));
    QCOMPARE(git(hub, {u"rev-parse"_s, u"main"_s}), start);
    QCOMPARE(alice.commit("alice/one", {HttpCaller::file(u"b"_s, "2")}, "refs%2Fpr%2F1").status, 200);
    QCOMPARE(git(hub, {u"rev-list"_s, u"--count"_s, u"main..refs/pr/1"_s}), QByteArray("2"));
    const QJsonObject refs = alice.get("/api/models/alice/one/refs?include_prs=1").object();
    QCOMPARE(refs["pullRequests"_L1][0]["ref"_L1].toString(), u"refs/pr/1"_s);
    QVERIFY(!alice.get("/api/models/alice/one/refs").object().contains("pullRequests"_L1));
    QCOMPARE(alice.get("/api/models/alice/one/discussions?p=0").object()["count"_L1].toInt(), 1);
}

void SandboxHubTest::aPullRequestCannotStartFromACommit()
{
    SandboxHub hub;
    prepare(hub);
    const QByteArray start = git(hub, {u"rev-parse"_s, u"main"_s});
    const HttpAnswer answer =
        HttpCaller(hub, "hf_alice").commit("alice/one", {HttpCaller::file(u"a"_s, "1")}, start + "?create_pr=1");
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.header("X-Error-Code"), QByteArray("RevisionNotFound"));
}

void SandboxHubTest::whoMayOnlyReadMayOpenAPullRequest()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller bob(hub, "hf_bob");
    QCOMPARE(bob.upload("/alice/one", "an object of bob").status, 200);
    QCOMPARE(bob.commit("alice/one", {HttpCaller::object(u"b.bin"_s, "an object of bob")}, "main?create_pr=1").status,
             200);
    QCOMPARE(bob.commit("alice/one", {HttpCaller::file(u"b"_s, "b")}, "refs%2Fpr%2F1").status, 200);
    QCOMPARE(bob.commit("alice/one", {HttpCaller::file(u"b"_s, "b")}).status, 403);
}

void SandboxHubTest::preuploadDecidesByPatternSizeAndContent()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    hub.commitFiles(
        Kind::Model, u"alice/one"_s,
        {{u".gitignore"_s, "*.log\n!keep.log\nbuild/\n"}, {u"same.txt"_s, "same"}, {u"w.bin"_s, "weights", true}});
    QJsonArray files;
    const auto add = [&](const QString &path, const QByteArray &sample, qint64 size) {
        files.append(
            QJsonObject{{u"path"_s, path}, {u"sample"_s, QString::fromLatin1(sample.toBase64())}, {u"size"_s, size}});
    };
    add(u"text.txt"_s, "text", 4);
    add(u"model.safetensors"_s, "text", 4);
    add(u"long.txt"_s, "text", 11 << 20);
    add(u"image"_s, QByteArray("\x89PNG\0\0", 6), 6);
    add(u"cut.txt"_s, QByteArray(511, 'a') + '\xc3', 600);
    add(u"empty.bin"_s, {}, 0);
    add(u"a.log"_s, "x", 1);
    add(u"keep.log"_s, "x", 1);
    add(u"build/x"_s, "x", 1);
    add(u"same.txt"_s, "same", 4);
    add(u"w.bin"_s, "weights", 7);
    add(u"saved_model/deep/down/x"_s, "x", 1);
    const HttpAnswer answer = alice.post("/api/models/alice/one/preupload/main", {{u"files"_s, files}});
    QCOMPARE(answer.status, 200);
    const QJsonArray decided = answer.object()["files"_L1].toArray();
    QStringList modes;
    QStringList ignored;
    for (const QJsonValue &file : decided) {
        modes.append(file["uploadMode"_L1].toString());
        if (file["shouldIgnore"_L1].toBool())
            ignored.append(file["path"_L1].toString());
    }
    QCOMPARE(modes.join(u' '), u"regular lfs lfs lfs regular regular regular regular regular regular lfs lfs"_s);
    QCOMPARE(ignored, QStringList({u"a.log"_s, u"build/x"_s}));
    QCOMPARE(decided[9]["oid"_L1].toString().toLatin1(), git(hub, {u"rev-parse"_s, u"main:same.txt"_s}));
    QCOMPARE(decided[10]["oid"_L1].toString().toLatin1(), HttpCaller::sha256("weights"));
    QVERIFY(!decided[0].toObject().contains("oid"_L1));
    QCOMPARE(answer.object()["commitOid"_L1].toString().toLatin1(), git(hub, {u"rev-parse"_s, u"main"_s}));
}

void SandboxHubTest::smallObjectsGoUpInOnePiece()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    const QByteArray content(100'000, 'x');
    QCOMPARE(alice.upload("/alice/one", content).status, 200);
    QCOMPARE(hub.bytesReceivedByStorage(), content.size());
    QVERIFY(hub.lastStorageAuthorization().isEmpty());
    QVERIFY(hub.hasObject(HttpCaller::sha256(content)));
    QVERIFY(!alice.batch("/alice/one", HttpCaller::sha256(content), content.size())
                 .object()["objects"_L1][0]
                 .toObject()
                 .contains("actions"_L1));
    QCOMPARE(alice.commit("alice/one", {HttpCaller::object(u"x.bin"_s, content)}).status, 200);

    const HttpAnswer found = alice.get("/alice/one/resolve/main/x.bin");
    QCOMPARE(found.status, 302);
    QCOMPARE(found.header("X-Linked-Size"), QByteArray("100000"));
    QCOMPARE(found.header("X-Linked-ETag"), '"' + HttpCaller::sha256(content) + '"');
    QVERIFY(found.header("Location").startsWith(hub.storageUrl().toEncoded()));
    QCOMPARE(alice.get(found.header("Location")).body, content);
    QCOMPARE(alice.get(found.header("Location").replace("Signature=", "Signature=0")).status, 403);
    QVERIFY(alice.get("/alice/one/raw/main/x.bin").body.startsWith("version https://git-lfs.github.com/spec/v1\n"));
}

void SandboxHubTest::largeObjectsGoUpInParts()
{
    SandboxHub hub({.multipartThreshold = 1000, .partSize = 400});
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    QByteArray content;
    for (int i = 0; i < 1001; ++i)
        content += char(i % 251);
    const QByteArray hash = HttpCaller::sha256(content);
    QCOMPARE(alice.batch("/alice/one", HttpCaller::sha256("other"), 5).object()["transfer"_L1].toString(), u"basic"_s);
    const QJsonObject plan = alice.batch("/alice/one", hash, content.size()).object();
    QCOMPARE(plan["transfer"_L1].toString(), u"multipart"_s);
    QCOMPARE(plan["objects"_L1][0]["actions"_L1]["upload"_L1]["header"_L1].toObject().keys(),
             QStringList({u"00001"_s, u"00002"_s, u"00003"_s, u"chunk_size"_s}));
    const QByteArray completion = plan["objects"_L1][0]["actions"_L1]["upload"_L1]["href"_L1].toString().toLatin1();
    const HttpAnswer early = alice.send("POST", completion, R"({"oid":")" + hash + R"(","parts":[]})");
    QCOMPARE(early.status, 400);
    QVERIFY(!hub.hasObject(hash));
    QCOMPARE(alice.upload("/alice/one", content).status, 200);
    QVERIFY(hub.hasObject(hash));
}

void SandboxHubTest::aWrongHashIsNotStored()
{
    SandboxHub hub({.multipartThreshold = 1000, .partSize = 400});
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    const auto href = [&](const QByteArray &hash, qint64 size) {
        return alice.batch("/alice/one", hash, size)
            .object()["objects"_L1][0]["actions"_L1]["upload"_L1]["href"_L1]
            .toString()
            .toLatin1();
    };
    const QByteArray hash = HttpCaller::sha256("right");
    QCOMPARE(alice.send("PUT", href(hash, 5), "wrong").status, 400);
    QVERIFY(!hub.hasObject(hash));
    QVERIFY(!hub.hasObject(HttpCaller::sha256("wrong")));
    QCOMPARE(alice.send("PUT", href(hash, 5), "right").status, 200);
    QVERIFY(hub.hasObject(hash));
}

void SandboxHubTest::aWrongSizeIsNotStored()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    const QByteArray hash = HttpCaller::sha256("right");
    const QByteArray target = alice.batch("/alice/one", hash, 6)
                                  .object()["objects"_L1][0]["actions"_L1]["upload"_L1]["href"_L1]
                                  .toString()
                                  .toLatin1();
    QCOMPARE(alice.send("PUT", target, "right").status, 400);
    QVERIFY(!hub.hasObject(hash));
}

void SandboxHubTest::theStorageRefusesATokenAndChunks()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    const QByteArray target = alice.batch("/alice/one", HttpCaller::sha256("right"), 5)
                                  .object()["objects"_L1][0]["actions"_L1]["upload"_L1]["href"_L1]
                                  .toString()
                                  .toLatin1();
    QCOMPARE(alice.send("PUT", target, "right", {{"Authorization", "Bearer hf_alice"}}).status, 400);
    QCOMPARE(hub.lastStorageAuthorization(), QByteArray("Bearer hf_alice"));
    QProcess curl;
    curl.start(u"curl"_s,
               {u"-s"_s, u"-o"_s, u"/dev/null"_s, u"-w"_s, u"%{http_code}"_s, u"-X"_s, u"PUT"_s, u"-H"_s,
                u"Transfer-Encoding: chunked"_s, u"--data-binary"_s, u"right"_s, QString::fromLatin1(target)});
    if (curl.waitForStarted()) {
        QVERIFY(curl.waitForFinished());
        QCOMPARE(curl.readAllStandardOutput(), QByteArray("501"));
    }
    const QByteArray empty = alice.batch("/alice/one", HttpCaller::sha256({}), 0)
                                 .object()["objects"_L1][0]["actions"_L1]["upload"_L1]["href"_L1]
                                 .toString()
                                 .toLatin1();
    QCOMPARE(alice.send("PUT", empty, {}, {{"Content-Length", "0"}}).status, 501);
}

void SandboxHubTest::aPointerNeedsItsObject()
{
    SandboxHub hub;
    prepare(hub);
    hub.addRepo(Kind::Model, u"bob/other"_s);
    HttpCaller alice(hub, "hf_alice");
    QCOMPARE(alice.commit("alice/one", {HttpCaller::object(u"x.bin"_s, "never sent")}).status, 400);
    // Knowing the hash of what somebody else stored is not enough.
    hub.commitFiles(Kind::Model, u"bob/other"_s, {{u"x.bin"_s, "of bob", true}});
    QCOMPARE(alice.commit("alice/one", {HttpCaller::object(u"x.bin"_s, "of bob")}).status, 400);
    QCOMPARE(alice.upload("/alice/one", "of bob").status, 200);
    QCOMPARE(alice.commit("alice/one", {HttpCaller::object(u"x.bin"_s, "of bob")}).status, 200);
}

void SandboxHubTest::gitAttributesFollowTheLargeFiles()
{
    SandboxHub hub;
    prepare(hub);
    hub.commitFiles(Kind::Model, u"alice/one"_s,
                    {{u"covered.bin"_s, "1", true}, {u"my file.weird"_s, "2", true}, {u"a[1].dat"_s, "3", true}});
    const QByteArray attributes = git(hub, {u"show"_s, u"main:.gitattributes"_s});
    QVERIFY(!attributes.contains("covered.bin"));
    for (const QString &path : {u"covered.bin"_s, u"my file.weird"_s, u"a[1].dat"_s}) {
        QCOMPARE(git(hub, {u"check-attr"_s, u"--source=main"_s, u"filter"_s, path}).split(':').last().trimmed(),
                 QByteArray("lfs"));
    }
}

void SandboxHubTest::filesMayBeBehindARedirectToTheCache()
{
    SandboxHub hub({.redirectsFiles = true});
    prepare(hub);
    hub.addRepo(Kind::Dataset, u"alice/hidden"_s, {.isPrivate = true});
    hub.commitFiles(Kind::Dataset, u"alice/hidden"_s,
                    {{u"a b/ü#1.txt"_s, "Hello, World!"}, {u"w.bin"_s, "weights", true}});
    HttpCaller alice(hub, "hf_alice");
    const QByteArray head = alice.get("/api/datasets/alice/hidden").object()["sha"_L1].toString().toLatin1();
    const HttpAnswer there = alice.send("HEAD", "/datasets/alice/hidden/resolve/main/a%20b/%C3%BC%231.txt");
    QCOMPARE(there.status, 307);
    QCOMPARE(there.header("X-Repo-Commit"), head);
    QCOMPARE(there.header("X-Linked-Size"), QByteArray("13"));
    const QByteArray location = there.header("Location");
    QVERIFY(location.startsWith("/api/resolve-cache/datasets/alice/hidden/" + head + "/a%20b/%C3%BC%231.txt?"));
    QCOMPARE(alice.get(location).body, QByteArray("Hello, World!"));
    QCOMPARE(alice.get(location).header("ETag"), there.header("X-Linked-ETag"));
    QCOMPARE(alice.get(location, {{"Range", "bytes=7-"}}).body, QByteArray("World!"));
    QCOMPARE(HttpCaller(hub, "hf_bob").get(location).status, 404);
    QCOMPARE(alice.get("/datasets/alice/hidden/resolve/main/none").status, 404);
    QVERIFY(alice.get("/datasets/alice/hidden/resolve/main/w.bin").header("Location").startsWith("http"));
}

void SandboxHubTest::rangesAndEtagsOfFiles()
{
    SandboxHub hub;
    prepare(hub);
    hub.commitFiles(Kind::Model, u"alice/one"_s, {{u"a.txt"_s, "0123456789"}, {u"b.bin"_s, "0123456789", true}});
    HttpCaller caller(hub);
    const QByteArray large = caller.get("/alice/one/resolve/main/b.bin").header("Location");
    for (const QByteArray &target : {QByteArray("/alice/one/resolve/main/a.txt"), large}) {
        const HttpAnswer whole = caller.get(target);
        QCOMPARE(whole.status, 200);
        QCOMPARE(whole.body, QByteArray("0123456789"));
        const HttpAnswer part = caller.get(target, {{"Range", "bytes=3-5"}});
        QCOMPARE(part.status, 206);
        QCOMPARE(part.body, QByteArray("345"));
        QCOMPARE(part.header("Content-Range"), QByteArray("bytes 3-5/10"));
        QCOMPARE(caller.get(target, {{"Range", "bytes=7-"}}).body, QByteArray("789"));
        QCOMPARE(caller.get(target, {{"Range", "bytes=-2"}}).body, QByteArray("89"));
        const HttpAnswer beyond = caller.get(target, {{"Range", "bytes=10-"}});
        QCOMPARE(beyond.status, 416);
        QCOMPARE(beyond.header("Content-Range"), QByteArray("bytes */10"));
    }
    const HttpAnswer head = caller.send("HEAD", "/alice/one/resolve/main/a.txt");
    QCOMPARE(head.status, 200);
    QCOMPARE(head.header("Content-Length"), QByteArray("10"));
    QCOMPARE(head.header("X-Repo-Commit"), git(hub, {u"rev-parse"_s, u"main"_s}));
    QCOMPARE(caller.get("/alice/one/resolve/main/a.txt", {{"If-None-Match", head.header("ETag")}}).status, 304);
    const HttpAnswer missing = caller.get("/alice/one/resolve/main/none");
    QCOMPARE(missing.status, 404);
    QCOMPARE(missing.header("X-Error-Code"), QByteArray("EntryNotFound"));
    QVERIFY(!missing.header("X-Repo-Commit").isEmpty());
    QCOMPARE(caller.get("/alice/one/resolve/none/a.txt").header("X-Error-Code"), QByteArray("RevisionNotFound"));
}

void SandboxHubTest::treesArePaged()
{
    SandboxHub hub;
    prepare(hub);
    QList<sandbox::NewFile> files;
    for (int i = 0; i < 2500; ++i)
        files.append({u"d%1/e%2/f%3.txt"_s.arg(i % 7).arg(i % 11).arg(i), "x"});
    hub.commitFiles(Kind::Model, u"alice/one"_s, files);
    HttpCaller caller(hub);
    const auto walk = [&](QByteArray next) {
        QStringList paths;
        while (!next.isEmpty()) {
            const HttpAnswer answer = caller.get(next);
            for (const QJsonValue &row : answer.array())
                paths.append(row["path"_L1].toString());
            const QByteArray link = answer.header("Link");
            next = link.isEmpty() ? QByteArray() : link.mid(1, link.indexOf('>') - 1);
        }
        return paths;
    };
    const QStringList recursive = walk("/api/models/alice/one/tree/main?recursive=true");
    const QList<QByteArray> expected =
        git(hub, {u"ls-tree"_s, u"-r"_s, u"-t"_s, u"--name-only"_s, u"main"_s}).split('\n');
    QCOMPARE(recursive.size(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i)
        QCOMPARE(recursive[i].toUtf8(), expected[i]);
    QCOMPARE(walk("/api/models/alice/one/tree/main/d3?recursive=true&limit=17").size(), 357 + 11);
    const QJsonValue row = caller.get("/api/models/alice/one/tree/main?expand=true").array()[0];
    QCOMPARE(row["lastCommit"_L1]["title"_L1].toString(), u"initial commit"_s);
    QCOMPARE(row["securityFileStatus"_L1]["status"_L1].toString(), u"safe"_s);
    const HttpAnswer missing = caller.get("/api/models/alice/one/tree/main/nothing");
    QCOMPARE(missing.header("X-Error-Code"), QByteArray("EntryNotFound"));
}

void SandboxHubTest::pathsInfoLeavesOutWhatIsNotThere()
{
    SandboxHub hub;
    prepare(hub);
    hub.commitFiles(Kind::Model, u"alice/one"_s, {{u"a b/c#?.txt"_s, "x"}, {u"w.bin"_s, "weights", true}});
    HttpCaller caller(hub);
    const HttpAnswer form = caller.send("POST", "/api/models/alice/one/paths-info/main",
                                        "paths=a+b%2Fc%23%3F.txt&paths=none&paths=a%20b&paths=w.bin&expand=false",
                                        {{"Content-Type", "application/x-www-form-urlencoded"}});
    QCOMPARE(form.array().size(), 3);
    QCOMPARE(form.array()[1]["type"_L1].toString(), u"directory"_s);
    QCOMPARE(form.array()[2]["lfs"_L1]["oid"_L1].toString().toLatin1(), HttpCaller::sha256("weights"));
    const HttpAnswer asJson = caller.post("/api/models/alice/one/paths-info/main",
                                          {{u"paths"_s, QJsonArray{u"w.bin"_s}}, {u"expand"_s, true}});
    QCOMPARE(asJson.array()[0]["lastCommit"_L1]["title"_L1].toString(), u"Upload files"_s);
    QCOMPARE(caller.post("/api/models/alice/one/paths-info/main", {{u"paths"_s, QJsonArray()}}).status, 400);
}

void SandboxHubTest::branchesAndTagsComeAndGo()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    const QByteArray repo = "/api/models/alice/one";
    QCOMPARE(alice.post(repo + "/branch/feature%2Fx", {}).status, 200);
    QCOMPARE(alice.post(repo + "/branch/feature%2Fx", {}).status, 409);
    QCOMPARE(alice.post(repo + "/branch/refs%2Fpr%2F5", {}).status, 400);
    QCOMPARE(alice.post(repo + "/branch/y", {{u"startingPoint"_s, u"nowhere"_s}}).status, 404);
    QCOMPARE(alice.commit("alice/one", {HttpCaller::file(u"a"_s, "a")}, "feature%2Fx").status, 200);
    QCOMPARE(alice.get(repo + "/revision/feature%2Fx").object()["sha"_L1].toString().toLatin1(),
             git(hub, {u"rev-parse"_s, u"feature/x"_s}));
    QCOMPARE(alice.post(repo + "/tag/feature%2Fx", {{u"tag"_s, u"v1"_s}, {u"message"_s, u"first"_s}}).status, 200);
    QCOMPARE(alice.post(repo + "/tag/main", {{u"tag"_s, u"v1"_s}}).status, 409);
    QCOMPARE(alice.post(repo + "/tag/main", {{u"tag"_s, u"no good"_s}}).status, 400);
    QCOMPARE(alice.get(repo + "/refs").object()["tags"_L1][0]["targetCommit"_L1].toString().toLatin1(),
             git(hub, {u"rev-parse"_s, u"feature/x"_s}));
    QCOMPARE(alice.send("DELETE", repo + "/tag/v1").status, 204);
    QCOMPARE(alice.send("DELETE", repo + "/tag/v1").header("X-Error-Code"), QByteArray("RevisionNotFound"));
    QCOMPARE(alice.send("DELETE", repo + "/branch/main").status, 403);
    QCOMPARE(alice.send("DELETE", repo + "/branch/feature%2Fx").status, 200);
    QCOMPARE(alice.send("DELETE", repo + "/branch/feature%2Fx").status, 404);
}

void SandboxHubTest::oldIdsLeadOn()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller caller(hub);
    const HttpAnswer info = caller.get("/api/models/one?blobs=true");
    QCOMPARE(info.status, 307);
    QCOMPARE(info.header("Location"), QByteArray("/api/models/alice/one?blobs=true"));
    QCOMPARE(caller.send("HEAD", "/one/resolve/main/.gitattributes").header("Location"),
             QByteArray("/alice/one/resolve/main/.gitattributes"));
    QCOMPARE(caller.get("/api/models/nothing").status, 401);
}

void SandboxHubTest::aDeletedRepoTakesItsObjectsAlong()
{
    SandboxHub hub;
    prepare(hub);
    hub.addRepo(Kind::Model, u"alice/two"_s);
    hub.commitFiles(Kind::Model, u"alice/one"_s, {{u"a.bin"_s, "mine", true}, {u"b.bin"_s, "shared", true}});
    hub.commitFiles(Kind::Model, u"alice/two"_s, {{u"b.bin"_s, "shared", true}});
    const HttpAnswer answer =
        HttpCaller(hub, "hf_alice").send("DELETE", "/api/repos/delete", R"({"name":"one","organization":"alice"})");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray("OK"));
    QVERIFY(!hub.hasObject(HttpCaller::sha256("mine")));
    QVERIFY(hub.hasObject(HttpCaller::sha256("shared")));
    QCOMPARE(HttpCaller(hub, "hf_alice").get("/api/models/alice/one").status, 404);
}

void SandboxHubTest::everythingIsThereAfterARestart()
{
    const QTemporaryDir folder;
    QByteArray head;
    {
        SandboxHub hub({.stateFolder = folder.path()});
        prepare(hub);
        QVERIFY(hub.isFresh());
        head = hub.commitFiles(Kind::Model, u"alice/one"_s, {{u"a.txt"_s, "a"}, {u"a.bin"_s, "object", true}});
        hub.addPullRequest(Kind::Model, u"alice/one"_s, {.files = {{u"b"_s, "b"}}});
        hub.addLike(Kind::Model, u"alice/one"_s, u"bob"_s);
    }
    SandboxHub hub({.stateFolder = folder.path()});
    QVERIFY(!hub.isFresh());
    HttpCaller alice(hub, "hf_alice");
    QCOMPARE(alice.get("/api/models/alice/one").object()["sha"_L1].toString().toLatin1(), head);
    QCOMPARE(alice.get("/api/models/alice/one").object()["likes"_L1].toInt(), 1);
    QCOMPARE(alice.get(alice.get("/alice/one/resolve/main/a.bin").header("Location")).body, QByteArray("object"));
    QCOMPARE(alice.get("/api/models/alice/one/discussions").object()["count"_L1].toInt(), 1);
    QCOMPARE(alice.get("/api/users/bob/likes").array()[0]["repo"_L1]["name"_L1].toString(), u"alice/one"_s);
}

void SandboxHubTest::aLockLeftByAKilledProcessIsNoObstacle()
{
    const QTemporaryDir folder;
    {
        SandboxHub hub({.stateFolder = folder.path()});
        prepare(hub);
        QFile lock(hub.gitFolder(Kind::Model, u"alice/one"_s) + u"/refs/heads/main.lock"_s);
        QVERIFY(lock.open(QIODevice::WriteOnly));
    }
    SandboxHub hub({.stateFolder = folder.path()});
    QCOMPARE(HttpCaller(hub, "hf_alice").commit("alice/one", {HttpCaller::file(u"a"_s, "a")}).status, 200);
}

void SandboxHubTest::fiveThousandFilesInOneCommit()
{
    SandboxHub hub;
    prepare(hub);
    QList<QJsonObject> lines;
    for (int i = 0; i < 5000; ++i)
        lines.append(HttpCaller::file(u"many/%1/file %2.txt"_s.arg(i % 50).arg(i), QByteArray::number(i)));
    QCOMPARE(HttpCaller(hub, "hf_alice").commit("alice/one", lines).status, 200);
    QCOMPARE(git(hub, {u"ls-tree"_s, u"-r"_s, u"--name-only"_s, u"main"_s}).split('\n').size(), 5001);
    QCOMPARE(git(hub, {u"show"_s, u"main:many/49/file 4999.txt"_s}), QByteArray("4999"));
}

void SandboxHubTest::theSampleHubIsSound()
{
    SandboxHub hub;
    QVERIFY(hub.isRunning());
    hub.addSampleData();
    HttpCaller alice(hub, "hf_sandbox_alice");
    int repos = 0;
    for (const QByteArray &kind : {"models"_ba, "datasets"_ba, "spaces"_ba}) {
        for (const QJsonValue &row : alice.get("/api/" + kind + "?full=true").array()) {
            const QByteArray id = row["id"_L1].toString().toUtf8();
            const HttpAnswer info = alice.get("/api/" + kind + '/' + id);
            QVERIFY2(info.status == 200, id.constData());
            QVERIFY2(!info.object()["cardData"_L1].toObject().isEmpty(), id.constData());
            ++repos;
        }
    }
    QVERIFY(repos >= 60);
    const QByteArray showcase = "/api/models/acme/weather-writer-small";
    QVERIFY(alice.get(showcase + "/commits/main").array().size() >= 15);
    QVERIFY(alice.get(showcase).object()["safetensors"_L1]["total"_L1].toInteger() > 100'000);
    QCOMPARE(git(hub, {u"fsck"_s, u"--strict"_s}, u"acme/weather-writer-small"_s), QByteArray());
    const HttpAnswer image = alice.get("/acme/weather-writer-small/resolve/main/assets/loss.png");
    QVERIFY(alice.get(image.header("Location")).body.startsWith("\x89PNG"));
    QVERIFY(alice.get("/api/datasets/northwind/station-days/tree/main?recursive=true").array().size() == 1000);
    QCOMPARE(HttpCaller(hub, "hf_sandbox_bob").get("/api/models/alice/diary-summaries").status, 404);
}

QTEST_GUILESS_MAIN(SandboxHubTest)
#include "sandboxhubtest.moc"
