#include "gitcaller.h"
#include "httpcaller.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using sandbox::Kind;
using sandbox::SandboxHub;

//! The Hub inside the program where it plays a server that can do less, and one that can do everything beside it.
class SandboxPlainServerTest : public QObject
{
    Q_OBJECT

private slots:
    void commitsHaveIdsOf64Digits();
    void longIdsAreRevisions();
    void aBranchStartsAtALongId();
    void hashesOfLargeFilesAreNoIds();
    void theAddressOfACommitHasNoHost();
    void aParentIsNotLookedAt();
    void thereAreNoDiscussions_data();
    void thereAreNoDiscussions();
    void reposMayBeCalledDiscussions();
    void noPullRequestIsOpenedOnTheWay();
    void thereAreNoSpaces();
    void anOldIdLeadsNowhere();
    void theSamplesHaveNothingThatIsMissing();
    void theHubItselfHasAllOfIt();

private:
    static void prepare(SandboxHub &hub);
    static QByteArray head(const SandboxHub &hub) { return gitSays(hub, {u"rev-parse"_s, u"main"_s}, u"alice/one"_s); }
};

namespace {

const QByteArray repo = "/api/models/alice/one";

bool isLong(const QString &id)
{
    static const QRegularExpression shape(u"^[0-9a-f]{64}$"_s);
    return shape.match(id).hasMatch();
}

} // namespace

void SandboxPlainServerTest::prepare(SandboxHub &hub)
{
    QVERIFY2(hub.isRunning(), qPrintable(hub.errorText()));
    hub.addAccount({.user = u"alice"_s, .tokens = {{.value = "hf_alice"}}, .isPro = true});
    hub.addRepo(Kind::Model, u"alice/one"_s);
    hub.commitFiles(Kind::Model, u"alice/one"_s, {{u"a.txt"_s, "a"}, {u"w.bin"_s, "weights", true}});
}

void SandboxPlainServerTest::commitsHaveIdsOf64Digits()
{
    SandboxHub hub({.isPlain = true});
    prepare(hub);
    hub.addTag(Kind::Model, u"alice/one"_s, u"v1"_s);
    HttpCaller alice(hub, "hf_alice");
    const QString id = alice.get(repo).object()["sha"_L1].toString();
    QVERIFY(isLong(id));
    QVERIFY(id.startsWith(QString::fromLatin1(head(hub))));
    QCOMPARE(alice.get(repo + "/commits/main").array()[0]["id"_L1].toString(), id);
    const QJsonObject refs = alice.get(repo + "/refs").object();
    QCOMPARE(refs["branches"_L1][0]["targetCommit"_L1].toString(), id);
    QCOMPARE(refs["tags"_L1][0]["targetCommit"_L1].toString(), id);
    QCOMPARE(alice.get("/alice/one/resolve/main/a.txt").header("X-Repo-Commit"), id.toLatin1());
    QCOMPARE(alice.get("/alice/one/resolve/main/missing").header("X-Repo-Commit"), id.toLatin1());
    const QJsonArray tree = alice.get(repo + "/tree/main?expand=true").array();
    QCOMPARE(tree[1]["lastCommit"_L1]["id"_L1].toString(), id);
    QCOMPARE(tree[1]["oid"_L1].toString().size(), 40); // a blob's
    const HttpAnswer made = alice.commit("alice/one", {HttpCaller::file(u"b.txt"_s, "b")});
    QVERIFY(isLong(made.object()["commitOid"_L1].toString()));
    QVERIFY(isLong(alice.post(repo + "/super-squash/main", {}).object()["commitId"_L1].toString()));
    QCOMPARE(alice.get("/api/models?full=true").array()[0]["sha"_L1].toString().size(), 64);
}

void SandboxPlainServerTest::longIdsAreRevisions()
{
    SandboxHub hub({.isPlain = true});
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    const QByteArray id = alice.get(repo).object()["sha"_L1].toString().toLatin1();
    hub.commitFiles(Kind::Model, u"alice/one"_s, {{u"a.txt"_s, "later"}});
    QCOMPARE(alice.get("/alice/one/resolve/" + id + "/a.txt").body, QByteArray("a"));
    QCOMPARE(alice.get(repo + "/revision/" + id).object()["sha"_L1].toString().toLatin1(), id);
    QCOMPARE(alice.get(repo + "/tree/" + id).array().size(), 3);
    const HttpAnswer first = alice.get(repo + "/commits/" + id + "?limit=1");
    QVERIFY(first.header("Link").contains("/commits/"));
    QCOMPARE(alice.get(first.next(hub)).array()[0]["title"_L1].toString(), u"initial commit"_s);
    // As many digits, and no commit of this name.
    QCOMPARE(alice.get(repo + "/revision/" + QByteArray(64, 'a')).header("X-Error-Code"),
             QByteArray("RevisionNotFound"));
}

void SandboxPlainServerTest::aBranchStartsAtALongId()
{
    SandboxHub hub({.isPlain = true});
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    const QString id = alice.get(repo).object()["sha"_L1].toString();
    hub.commitFiles(Kind::Model, u"alice/one"_s, {{u"a.txt"_s, "later"}});
    QCOMPARE(alice.post(repo + "/branch/old", {{u"startingPoint"_s, id}}).status, 200);
    QCOMPARE(alice.get("/alice/one/resolve/old/a.txt").body, QByteArray("a"));
    QCOMPARE(alice.post(repo + "/tag/" + id.toLatin1(), {{u"tag"_s, u"v0"_s}}).status, 200);
    QCOMPARE(alice.get("/alice/one/resolve/v0/a.txt").body, QByteArray("a"));
}

void SandboxPlainServerTest::hashesOfLargeFilesAreNoIds()
{
    SandboxHub hub({.isPlain = true});
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    const QByteArray weights = "more weights";
    QCOMPARE(alice.upload("/alice/one", weights).status, 200);
    QCOMPARE(alice.commit("alice/one", {HttpCaller::object(u"m.bin"_s, weights)}).status, 200);
    const QJsonArray files = alice.get(repo + "/tree/main").array();
    QCOMPARE(files[2]["lfs"_L1]["oid"_L1].toString().toLatin1(), HttpCaller::sha256(weights));
    const HttpAnswer redirected = alice.get("/alice/one/resolve/main/m.bin");
    QCOMPARE(redirected.header("X-Linked-ETag"), '"' + HttpCaller::sha256(weights) + '"');
    QCOMPARE(HttpCaller(hub).get(redirected.header("Location")).body, weights);
}

void SandboxPlainServerTest::theAddressOfACommitHasNoHost()
{
    SandboxHub hub({.isPlain = true});
    prepare(hub);
    const QJsonObject made =
        HttpCaller(hub, "hf_alice").commit("alice/one", {HttpCaller::file(u"b.txt"_s, "b")}).object();
    QCOMPARE(made["commitUrl"_L1].toString(), u"/alice/one/commit/"_s + made["commitOid"_L1].toString());
}

void SandboxPlainServerTest::aParentIsNotLookedAt()
{
    SandboxHub hub({.isPlain = true});
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    const QByteArray old = alice.get(repo).object()["sha"_L1].toString().toLatin1();
    hub.commitFiles(Kind::Model, u"alice/one"_s, {{u"a.txt"_s, "later"}});
    const QByteArray before = head(hub);
    for (const QByteArray &parent : {old, QByteArray(64, 'a'), QByteArray("no id at all")})
        QCOMPARE(alice.commit("alice/one", {HttpCaller::file(u"b.txt"_s, parent)}, "main", parent).status, 200);
    QCOMPARE(gitSays(hub, {u"rev-parse"_s, u"main~3"_s}, u"alice/one"_s), before);
}

void SandboxPlainServerTest::thereAreNoDiscussions_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("list") << QByteArray("GET") << repo + "/discussions?p=0";
    QTest::newRow("open") << QByteArray("POST") << repo + "/discussions";
    QTest::newRow("details") << QByteArray("GET") << repo + "/discussions/1?diff=1";
    QTest::newRow("merge") << QByteArray("POST") << repo + "/discussions/1/merge";
    QTest::newRow("page") << QByteArray("GET") << QByteArray("/alice/one/discussions/1");
    QTest::newRow("page of a dataset") << QByteArray("GET") << QByteArray("/datasets/alice/one/discussions/1");
}

void SandboxPlainServerTest::thereAreNoDiscussions()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, path);
    SandboxHub hub({.isPlain = true});
    prepare(hub);
    const HttpAnswer answer = HttpCaller(hub, "hf_alice").send(method, path, method == "POST" ? "{}" : "");
    QCOMPARE(answer.status, 501);
    QVERIFY(!answer.object()["error"_L1].toString().isEmpty());
}

void SandboxPlainServerTest::reposMayBeCalledDiscussions()
{
    SandboxHub hub({.isPlain = true});
    prepare(hub);
    hub.addRepo(Kind::Model, u"alice/discussions"_s);
    hub.addRepo(Kind::Dataset, u"alice/discussions"_s);
    HttpCaller alice(hub, "hf_alice");
    QCOMPARE(alice.get("/api/models/alice/discussions").status, 200);
    QCOMPARE(alice.get("/api/datasets/alice/discussions/tree/main").status, 200);
    QCOMPARE(alice.get("/alice/discussions/resolve/main/.gitattributes").status, 200);
    QCOMPARE(alice.get("/datasets/alice/discussions/resolve/main/.gitattributes").status, 200);
}

void SandboxPlainServerTest::noPullRequestIsOpenedOnTheWay()
{
    SandboxHub hub({.isPlain = true});
    prepare(hub);
    const QByteArray before = head(hub);
    HttpCaller alice(hub, "hf_alice");
    QCOMPARE(alice.commit("alice/one", {HttpCaller::file(u"b.txt"_s, "b")}, "main?create_pr=1").status, 501);
    QCOMPARE(alice.post(repo + "/preupload/main?create_pr=1", {{u"files"_s, QJsonArray()}}).status, 501);
    QCOMPARE(head(hub), before);
}

void SandboxPlainServerTest::thereAreNoSpaces()
{
    SandboxHub hub({.isPlain = true});
    prepare(hub);
    hub.addRepo(Kind::Space, u"alice/app"_s, {.sdk = u"static"_s});
    HttpCaller alice(hub, "hf_alice");
    QCOMPARE(alice.get("/api/spaces").status, 501);
    QCOMPARE(alice.get("/api/spaces/hardware").status, 501);
    QCOMPARE(alice.get("/api/spaces/alice/app").status, 501);
    QCOMPARE(alice.get("/spaces/alice/app/resolve/main/README.md").status, 501);
    const QJsonObject body{{u"name"_s, u"app"_s}, {u"type"_s, u"space"_s}, {u"sdk"_s, u"static"_s}};
    QCOMPARE(alice.post("/api/repos/create", body).status, 501);
    QVERIFY(hub.gitFolder(Kind::Space, u"alice/app"_s).isEmpty());
}

void SandboxPlainServerTest::anOldIdLeadsNowhere()
{
    SandboxHub hub({.isPlain = true});
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    QCOMPARE(alice
                 .post("/api/repos/move",
                       {{u"fromRepo"_s, u"alice/one"_s}, {u"toRepo"_s, u"alice/two"_s}, {u"type"_s, u"model"_s}})
                 .status,
             200);
    QCOMPARE(alice.get(repo).status, 404);
    QCOMPARE(alice.get("/alice/one/resolve/main/a.txt").status, 404);
    QCOMPARE(alice.get("/alice/two/resolve/main/a.txt").body, QByteArray("a"));
}

void SandboxPlainServerTest::theSamplesHaveNothingThatIsMissing()
{
    SandboxHub hub({.isPlain = true});
    hub.addSampleData();
    HttpCaller alice(hub, "hf_sandbox_alice");
    QVERIFY(alice.get("/api/models").array().size() > 10);
    QCOMPARE(alice.get("/api/quicksearch?q=l&type=space").object()["spaces"_L1].toArray().size(), 0);
    QCOMPARE(alice.get("/api/trending?type=space").object()["recentlyTrending"_L1].toArray().size(), 0);
    QCOMPARE(alice.get("/api/collections?owner=northwind").status, 200);
}

void SandboxPlainServerTest::theHubItselfHasAllOfIt()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    QCOMPARE(alice.get(repo).object()["sha"_L1].toString().toLatin1(), head(hub));
    QCOMPARE(alice.get(repo + "/discussions").status, 200);
    QCOMPARE(alice.get("/api/spaces").status, 200);
    const QByteArray old = head(hub);
    const QJsonObject made = alice.commit("alice/one", {HttpCaller::file(u"b.txt"_s, "b")}).object();
    QVERIFY(made["commitUrl"_L1].toString().startsWith(hub.url().toString()));
    QCOMPARE(alice.commit("alice/one", {HttpCaller::file(u"c.txt"_s, "c")}, "main", old).status, 412);
}

QTEST_GUILESS_MAIN(SandboxPlainServerTest)
#include "sandboxplainservertest.moc"
