#include "gitcaller.h"
#include "httpcaller.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sandbox::Kind;
using sandbox::Role;
using sandbox::SandboxHub;

//! Pull requests of the Hub inside the program, and what git finds in the repository after each step.
class SandboxPullRequestsTest : public QObject
{
    Q_OBJECT

private slots:
    void aDraftStandsWhereItsBaseStands();
    void commitsAppearAsEvents();
    void theDiffIsGitsOwn();
    void aMergePutsTheChangesOnTheBase();
    void aMergeKeepsWhatHappenedMeanwhile();
    void aMergedDiffStaysWhatItWas();
    void draftsClosedAndMergedOnesAreNotMerged();
    void anEmptyOneIsNotMerged();
    void conflictsAreNamedAndRefused();
    void onlyWritersMerge();
    void aPlainDiscussionCannotBeMerged();
    void theReferenceOfAClosedOneCanBeDeleted();
    void aFinishedOneTakesNoMoreCommits();
    void storageCountsWhatOnlyItBrings();
    void itsStorageGoesWithItsReference();
    void aPublishedDraftIsOpen();
    void aMergedOneStaysMerged();
    void theSamplesShowEveryStateAndEvent();

private:
    static void prepare(SandboxHub &hub);
    static int propose(const SandboxHub &hub, const QString &path, const QByteArray &content,
                       const QByteArray &token = "hf_bob");
    static QByteArray git(const SandboxHub &hub, const QStringList &arguments)
    {
        return gitSays(hub, arguments, u"alice/one"_s);
    }
    static QJsonObject details(const SandboxHub &hub, int number);
    static QStringList eventTypes(const SandboxHub &hub, int number);
};

namespace {

QByteArray at(int number, const QByteArray &rest = {})
{
    return "/api/models/alice/one/discussions/" + QByteArray::number(number) + rest;
}

} // namespace

void SandboxPullRequestsTest::prepare(SandboxHub &hub)
{
    QVERIFY2(hub.isRunning(), qPrintable(hub.errorText()));
    hub.addAccount({.user = u"alice"_s, .fullName = u"Alice Martin"_s, .tokens = {{.value = "hf_alice"}}});
    hub.addAccount({.user = u"bob"_s, .fullName = u"Bob Okafor"_s, .tokens = {{.value = "hf_bob"}}});
    hub.addAccount(u"alice"_s, "hf_alice_reads", Role::Read);
    hub.addRepo(Kind::Model, u"alice/one"_s);
    hub.commitFiles(Kind::Model, u"alice/one"_s, {{u"notes.txt"_s, "one\ntwo\nthree\n"}}, u"Begin"_s);
}

int SandboxPullRequestsTest::propose(const SandboxHub &hub, const QString &path, const QByteArray &content,
                                     const QByteArray &token)
{
    const HttpAnswer answer =
        HttpCaller(hub, token).commit("alice/one", {HttpCaller::file(path, content)}, "main?create_pr=1");
    return answer.object()["pullRequestUrl"_L1].toString().section(u'/', -1).toInt();
}

QJsonObject SandboxPullRequestsTest::details(const SandboxHub &hub, int number)
{
    return HttpCaller(hub).get(at(number, "?diff=1")).object();
}

QStringList SandboxPullRequestsTest::eventTypes(const SandboxHub &hub, int number)
{
    QStringList types;
    const QJsonArray events = details(hub, number)["events"_L1].toArray();
    for (const QJsonValueConstRef event : events)
        types.append(event["type"_L1].toString());
    return types;
}

void SandboxPullRequestsTest::aDraftStandsWhereItsBaseStands()
{
    SandboxHub hub;
    prepare(hub);
    const HttpAnswer made =
        HttpCaller(hub, "hf_bob")
            .post("/api/models/alice/one/discussions",
                  {{u"title"_s, u"A change"_s}, {u"description"_s, u"Because"_s}, {u"pullRequest"_s, true}});
    QCOMPARE(made.object()["references"_L1]["base"_L1].toString(), u"refs/heads/main"_s);
    const QJsonObject shown = details(hub, 1);
    QCOMPARE(shown["status"_L1].toString(), u"draft"_s);
    QCOMPARE(shown["changes"_L1]["base"_L1].toString(), u"refs/heads/main"_s);
    QCOMPARE(shown["diff"_L1].toString(), QString());
    QCOMPARE(git(hub, {u"rev-parse"_s, u"refs/pr/1"_s}), git(hub, {u"rev-parse"_s, u"main"_s}));
}

void SandboxPullRequestsTest::commitsAppearAsEvents()
{
    SandboxHub hub;
    prepare(hub);
    const int number = propose(hub, u"a.txt"_s, "a\n");
    HttpCaller bob(hub, "hf_bob");
    const HttpAnswer second = bob.commit("alice/one", {HttpCaller::file(u"b.txt"_s, "b\n")}, "refs%2Fpr%2F1");
    QCOMPARE(second.status, 200);
    QCOMPARE(eventTypes(hub, number), (QStringList{u"comment"_s, u"commit"_s, u"commit"_s}));
    const QJsonObject last = details(hub, number)["events"_L1][2].toObject();
    QCOMPARE(last["data"_L1]["oid"_L1].toString().toLatin1(), git(hub, {u"rev-parse"_s, u"refs/pr/1"_s}));
    QCOMPARE(last["data"_L1]["subject"_L1].toString(), u"Change things"_s);
    QCOMPARE(bob.get("/api/models/alice/one/refs?include_prs=1").object()["pullRequests"_L1][0]["ref"_L1].toString(),
             u"refs/pr/1"_s);
    QVERIFY(bob.get("/alice/one/resolve/refs%2Fpr%2F1/b.txt").body == "b\n");
    QVERIFY(bob.get("/alice/one/resolve/refs/pr/1/b.txt").body == "b\n");
}

void SandboxPullRequestsTest::theDiffIsGitsOwn()
{
    SandboxHub hub;
    prepare(hub);
    const int number = propose(hub, u"notes.txt"_s, "one\nTWO\nthree\n");
    hub.commitFiles(Kind::Model, u"alice/one"_s, {{u"later.txt"_s, "later\n"}}, u"Go on"_s);
    const QByteArray diff = details(hub, number)["diff"_L1].toString().trimmed().toUtf8();
    QCOMPARE(diff, git(hub, {u"diff"_s, u"main...refs/pr/1"_s}));
    QVERIFY(diff.contains("+TWO"));
    const QByteArray address = details(hub, number)["diffUrl"_L1].toString().toUtf8();
    QCOMPARE(HttpCaller(hub).get(address).body.trimmed(), diff);
}

void SandboxPullRequestsTest::aMergePutsTheChangesOnTheBase()
{
    SandboxHub hub;
    prepare(hub);
    const int number = propose(hub, u"a.txt"_s, "a\n");
    HttpCaller(hub, "hf_bob").commit("alice/one", {HttpCaller::file(u"b.txt"_s, "b\n")}, "refs%2Fpr%2F1");
    const QByteArray before = git(hub, {u"rev-parse"_s, u"main"_s});
    HttpCaller alice(hub, "hf_alice");
    const HttpAnswer merged = alice.post(at(number, "/merge"), {{u"comment"_s, u"Thank you"_s}});
    QCOMPARE(merged.status, 200);
    QCOMPARE(git(hub, {u"rev-parse"_s, u"main^"_s}), before);
    QCOMPARE(git(hub, {u"log"_s, u"-1"_s, u"--format=%s"_s, u"main"_s}), QByteArray("Change things (#1)"));
    QCOMPARE(git(hub, {u"show"_s, u"main:b.txt"_s}), QByteArray("b"));
    QCOMPARE(git(hub, {u"fsck"_s, u"--strict"_s, u"--no-dangling"_s}), QByteArray());
    const QJsonObject shown = details(hub, number);
    QCOMPARE(shown["status"_L1].toString(), u"merged"_s);
    QCOMPARE(shown["changes"_L1]["mergeCommitId"_L1].toString().toLatin1(), git(hub, {u"rev-parse"_s, u"main"_s}));
    QCOMPARE(eventTypes(hub, number),
             (QStringList{u"comment"_s, u"commit"_s, u"commit"_s, u"comment"_s, u"status-change"_s}));
    QCOMPARE(shown["events"_L1][4]["data"_L1].toObject(), (QJsonObject{{u"status"_s, u"merged"_s}}));
    const QJsonObject commit = alice.get("/api/models/alice/one/commits/main").array()[0].toObject();
    QCOMPARE(commit["authors"_L1][0]["user"_L1].toString(), u"alice"_s);
    QCOMPARE(commit["authors"_L1][1]["user"_L1].toString(), u"bob"_s);
    QCOMPARE(alice.get("/api/models/alice/one").object()["sha"_L1].toString().toLatin1(),
             git(hub, {u"rev-parse"_s, u"main"_s}));
}

void SandboxPullRequestsTest::aMergeKeepsWhatHappenedMeanwhile()
{
    SandboxHub hub;
    prepare(hub);
    const int number = propose(hub, u"notes.txt"_s, "one\ntwo\nthree\nfour\n");
    hub.commitFiles(Kind::Model, u"alice/one"_s, {{u"notes.txt"_s, "zero\none\ntwo\nthree\n"}}, u"Meanwhile"_s);
    QCOMPARE(details(hub, number)["filesWithConflicts"_L1].toArray(), QJsonArray());
    QCOMPARE(HttpCaller(hub, "hf_alice").send("POST", at(number, "/merge")).status, 200);
    QCOMPARE(git(hub, {u"show"_s, u"main:notes.txt"_s}), QByteArray("zero\none\ntwo\nthree\nfour"));
}

void SandboxPullRequestsTest::aMergedDiffStaysWhatItWas()
{
    SandboxHub hub;
    prepare(hub);
    const int number = propose(hub, u"notes.txt"_s, "one\nTWO\nthree\n");
    const QString before = details(hub, number)["diff"_L1].toString();
    HttpCaller(hub, "hf_alice").send("POST", at(number, "/merge"));
    hub.commitFiles(Kind::Model, u"alice/one"_s, {{u"notes.txt"_s, "other\n"}}, u"Later"_s);
    QVERIFY(before.contains("+TWO"_L1));
    QCOMPARE(details(hub, number)["diff"_L1].toString(), before);
}

void SandboxPullRequestsTest::draftsClosedAndMergedOnesAreNotMerged()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    alice.post("/api/models/alice/one/discussions", {{u"title"_s, u"A draft"_s}, {u"pullRequest"_s, true}});
    QCOMPARE(alice.send("POST", at(1, "/merge")).status, 400);
    QVERIFY(alice.send("POST", at(1, "/merge")).object()["error"_L1].toString().contains("draft"_L1));
    const int number = propose(hub, u"a.txt"_s, "a\n");
    alice.post(at(number, "/status"), {{u"status"_s, u"closed"_s}});
    QCOMPARE(alice.send("POST", at(number, "/merge")).status, 400);
    alice.post(at(number, "/status"), {{u"status"_s, u"open"_s}});
    QCOMPARE(alice.send("POST", at(number, "/merge")).status, 200);
    QCOMPARE(alice.send("POST", at(number, "/merge")).status, 400);
    QCOMPARE(git(hub, {u"rev-list"_s, u"--count"_s, u"main"_s}), QByteArray("3"));
}

void SandboxPullRequestsTest::anEmptyOneIsNotMerged()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    alice.post("/api/models/alice/one/discussions", {{u"title"_s, u"Nothing yet"_s}, {u"pullRequest"_s, true}});
    alice.post(at(1, "/status"), {{u"status"_s, u"open"_s}});
    const HttpAnswer answer = alice.send("POST", at(1, "/merge"));
    QCOMPARE(answer.status, 400);
    QVERIFY(answer.object()["error"_L1].toString().contains("no associated changes"_L1));
}

void SandboxPullRequestsTest::conflictsAreNamedAndRefused()
{
    SandboxHub hub;
    prepare(hub);
    const int number = propose(hub, u"notes.txt"_s, "one\nTWO\nthree\n");
    hub.commitFiles(Kind::Model, u"alice/one"_s, {{u"notes.txt"_s, "one\nzwei\nthree\n"}}, u"Meanwhile"_s);
    QCOMPARE(details(hub, number)["filesWithConflicts"_L1].toArray(), QJsonArray{u"notes.txt"_s});
    const QByteArray before = git(hub, {u"rev-parse"_s, u"main"_s});
    const HttpAnswer answer = HttpCaller(hub, "hf_alice").send("POST", at(number, "/merge"));
    QCOMPARE(answer.status, 409);
    QVERIFY(answer.object()["error"_L1].toString().contains("notes.txt"_L1));
    QCOMPARE(git(hub, {u"rev-parse"_s, u"main"_s}), before);
    QCOMPARE(details(hub, number)["status"_L1].toString(), u"open"_s);
}

void SandboxPullRequestsTest::onlyWritersMerge()
{
    SandboxHub hub;
    prepare(hub);
    const int number = propose(hub, u"a.txt"_s, "a\n");
    QCOMPARE(HttpCaller(hub, "hf_bob").send("POST", at(number, "/merge")).status, 403);
    QCOMPARE(HttpCaller(hub, "hf_alice_reads").send("POST", at(number, "/merge")).status, 403);
    QCOMPARE(HttpCaller(hub).send("POST", at(number, "/merge")).status, 401);
    QCOMPARE(details(hub, number)["status"_L1].toString(), u"open"_s);
}

void SandboxPullRequestsTest::aPlainDiscussionCannotBeMerged()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    alice.post("/api/models/alice/one/discussions", {{u"title"_s, u"A question"_s}});
    const HttpAnswer answer = alice.send("POST", at(1, "/merge"));
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.object()["error"_L1].toString(), u"Discussion is not a pull request"_s);
}

void SandboxPullRequestsTest::theReferenceOfAClosedOneCanBeDeleted()
{
    SandboxHub hub;
    prepare(hub);
    const int number = propose(hub, u"a.txt"_s, "a\n");
    const QByteArray head = git(hub, {u"rev-parse"_s, u"refs/pr/1"_s});
    HttpCaller alice(hub, "hf_alice");
    QCOMPARE(alice.send("DELETE", at(number, "/ref")).status, 400);
    alice.post(at(number, "/status"), {{u"status"_s, u"closed"_s}});
    const QString diff = details(hub, number)["diff"_L1].toString();
    QCOMPARE(alice.send("DELETE", at(number, "/ref")).status, 200);
    QVERIFY(git(hub, {u"rev-parse"_s, u"--verify"_s, u"refs/pr/1"_s}).startsWith("failed"));
    const QJsonObject shown = details(hub, number);
    QCOMPARE(shown["changes"_L1]["refDeleted"_L1], QJsonValue(true));
    QCOMPARE(shown["changes"_L1]["headCommitId"_L1].toString().toLatin1(), head);
    QCOMPARE(shown["diff"_L1].toString(), diff);
    QCOMPARE(eventTypes(hub, number).last(), u"ref-deleted"_s);
    QCOMPARE(shown["events"_L1].toArray().last()["data"_L1].toObject(), QJsonObject());
    QCOMPARE(alice.post(at(number, "/status"), {{u"status"_s, u"open"_s}}).status, 400);
    QCOMPARE(alice.get("/api/models/alice/one/revision/refs%2Fpr%2F1").header("X-Error-Code"),
             QByteArray("RevisionNotFound"));
}

void SandboxPullRequestsTest::storageCountsWhatOnlyItBrings()
{
    SandboxHub hub;
    prepare(hub);
    const int number = hub.addPullRequest(
        Kind::Model, u"alice/one"_s,
        {.files = {{u"w.bin"_s, QByteArray(5000, 'w'), true}}, .title = u"Weights"_s, .author = u"bob"_s});
    HttpCaller alice(hub, "hf_alice");
    const QJsonObject storage = alice.get(at(number, "/storage")).object();
    QCOMPARE(storage["estimatedStorage"_L1].toInt(), 5000);
    QCOMPARE(storage["refDeleted"_L1], QJsonValue(false));
    QVERIFY(details(hub, number)["diff"_L1].toString().contains("+oid sha256:"_L1));
    QCOMPARE(alice.send("POST", at(number, "/merge")).status, 200);
    QCOMPARE(alice.get(alice.get("/alice/one/resolve/main/w.bin").header("Location")).body.size(), 5000);
}

void SandboxPullRequestsTest::aFinishedOneTakesNoMoreCommits()
{
    SandboxHub hub;
    prepare(hub);
    const int closed = propose(hub, u"a.txt"_s, "a\n");
    const int merged = propose(hub, u"b.txt"_s, "b\n");
    HttpCaller alice(hub, "hf_alice");
    alice.post(at(closed, "/status"), {{u"status"_s, u"closed"_s}});
    QCOMPARE(alice.send("POST", at(merged, "/merge")).status, 200);
    for (const int number : {closed, merged}) {
        const QByteArray ref = "refs%2Fpr%2F" + QByteArray::number(number);
        const QByteArray head = git(hub, {u"rev-parse"_s, u"refs/pr/%1"_s.arg(number)});
        for (const QByteArray &token : {QByteArray("hf_alice"), QByteArray("hf_bob")}) {
            HttpCaller caller(hub, token);
            QCOMPARE(caller.commit("alice/one", {HttpCaller::file(u"c.txt"_s, "c\n")}, ref).status, 403);
            QCOMPARE(caller.post("/api/models/alice/one/preupload/" + ref, {{u"files"_s, QJsonArray()}}).status, 403);
        }
        QCOMPARE(git(hub, {u"rev-parse"_s, u"refs/pr/%1"_s.arg(number)}), head);
        QCOMPARE(eventTypes(hub, number).count(u"commit"_s), 1);
    }
    alice.post(at(closed, "/status"), {{u"status"_s, u"open"_s}});
    QCOMPARE(alice.commit("alice/one", {HttpCaller::file(u"c.txt"_s, "c\n")}, "refs%2Fpr%2F1").status, 200);
}

void SandboxPullRequestsTest::itsStorageGoesWithItsReference()
{
    SandboxHub hub;
    prepare(hub);
    hub.commitFiles(Kind::Model, u"alice/one"_s, {{u"kept.bin"_s, QByteArray(3000, 'k'), true}});
    HttpCaller alice(hub, "hf_alice");
    const auto storage = [&] { return alice.get("/api/settings/repositories").array()[0]["storage"_L1].toInteger(); };
    const auto large = [&] {
        QStringList paths;
        const QJsonArray files = alice.get("/api/models/alice/one/lfs-files").array();
        for (const QJsonValueConstRef file : files)
            paths.append(file["filename"_L1].toString());
        return paths;
    };
    const qint64 before = storage();
    const QByteArray weights(5000, 'w');
    const int number = hub.addPullRequest(Kind::Model, u"alice/one"_s,
                                          {.files = {{u"w.bin"_s, weights, true},
                                                     {u"again.bin"_s, QByteArray(3000, 'k'), true},
                                                     {u"note.txt"_s, "five\n"}},
                                           .title = u"Weights"_s,
                                           .author = u"bob"_s});
    QCOMPARE(storage(), before + 5005);
    QCOMPARE(large(), (QStringList{u"kept.bin"_s, u"w.bin"_s}));
    alice.post(at(number, "/status"), {{u"status"_s, u"closed"_s}});
    QCOMPARE(storage(), before + 5005);
    QCOMPARE(alice.send("DELETE", at(number, "/ref")).status, 200);
    QCOMPARE(storage(), before);
    QCOMPARE(large(), QStringList{u"kept.bin"_s});
    QVERIFY(!hub.hasObject(HttpCaller::sha256(weights)));
    QVERIFY(hub.hasObject(HttpCaller::sha256(QByteArray(3000, 'k'))));
}

void SandboxPullRequestsTest::aPublishedDraftIsOpen()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller bob(hub, "hf_bob");
    bob.post("/api/models/alice/one/discussions", {{u"title"_s, u"A draft"_s}, {u"pullRequest"_s, true}});
    QCOMPARE(bob.commit("alice/one", {HttpCaller::file(u"a.txt"_s, "a\n")}, "refs%2Fpr%2F1").status, 200);
    QCOMPARE(details(hub, 1)["status"_L1].toString(), u"draft"_s);
    QCOMPARE(bob.get("/api/models/alice/one/discussions?status=open").object()["count"_L1].toInt(), 1);
    QCOMPARE(bob.post(at(1, "/status"), {{u"status"_s, u"open"_s}}).status, 200);
    QCOMPARE(HttpCaller(hub, "hf_alice").send("POST", at(1, "/merge")).status, 200);
    QCOMPARE(git(hub, {u"show"_s, u"main:a.txt"_s}), QByteArray("a"));
}

void SandboxPullRequestsTest::aMergedOneStaysMerged()
{
    SandboxHub hub;
    prepare(hub);
    const int number = propose(hub, u"a.txt"_s, "a\n");
    HttpCaller alice(hub, "hf_alice");
    alice.send("POST", at(number, "/merge"));
    for (const QString &status : {u"open"_s, u"closed"_s})
        QCOMPARE(alice.post(at(number, "/status"), {{u"status"_s, status}}).status, 400);
    QCOMPARE(alice.get("/api/models/alice/one/discussions?status=closed").object()["count"_L1].toInt(), 1);
}

void SandboxPullRequestsTest::theSamplesShowEveryStateAndEvent()
{
    SandboxHub hub;
    hub.addSampleData();
    HttpCaller anyone(hub);
    const QByteArray all = "/api/models/acme/tide-reader/discussions";
    QSet<QString> states;
    QSet<QString> types;
    int conflicting = 0;
    int hidden = 0;
    int edited = 0;
    const int count = anyone.get(all).object()["count"_L1].toInt();
    QVERIFY(count > 20);
    for (int number = 1; number <= count; ++number) {
        const QJsonObject shown = anyone.get(all + '/' + QByteArray::number(number) + "?diff=1").object();
        if (shown["isPullRequest"_L1].toBool())
            states.insert(shown["status"_L1].toString());
        conflicting += shown["filesWithConflicts"_L1].toArray().isEmpty() ? 0 : 1;
        const QJsonArray events = shown["events"_L1].toArray();
        for (const QJsonValueConstRef event : events) {
            types.insert(event["type"_L1].toString());
            hidden += event["data"_L1]["hidden"_L1].toBool() ? 1 : 0;
            edited += event["data"_L1]["edited"_L1].toBool() ? 1 : 0;
        }
    }
    QCOMPARE(states, (QSet<QString>{u"draft"_s, u"open"_s, u"closed"_s, u"merged"_s}));
    QCOMPARE(types,
             (QSet<QString>{u"comment"_s, u"commit"_s, u"status-change"_s, u"title-change"_s, u"pinning-change"_s,
                            u"locking-change"_s, u"ref-deleted"_s}));
    QVERIFY(conflicting > 0);
    QVERIFY(hidden > 0);
    QVERIFY(edited > 0);
    qsizetype repos = 0;
    for (const char *kind : {"models", "datasets", "spaces"})
        repos += anyone.get("/api/" + QByteArray(kind)).array().size();
    QVERIFY(repos >= 60);
    QCOMPARE(anyone.get("/api/datasets/alice/tide-tables-old").header("Location"),
             QByteArray("/api/datasets/acme/tide-tables"));
    QCOMPARE(anyone.get("/api/datasets/lina/finished-list/discussions").status, 403);
}

QTEST_GUILESS_MAIN(SandboxPullRequestsTest)
#include "sandboxpullrequeststest.moc"
