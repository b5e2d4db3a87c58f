#include "httpcaller.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using sandbox::Kind;
using sandbox::Role;
using sandbox::SandboxHub;

//! Discussions of the Hub inside the program: who may say and change what, and what is remembered of it.
class SandboxDiscussionsTest : public QObject
{
    Q_OBJECT

private slots:
    void aDiscussionBeginsWithItsDescription();
    void titlesAndCommentsHaveLimits_data();
    void titlesAndCommentsHaveLimits();
    void listsAreFilteredAndPaged();
    void anEditKeepsWhatWasThereBefore();
    void hiddenIsGoneForGood();
    void reactionsAreCountedOncePerUser();
    void statusAndTitleChangesAreEvents();
    void whoIsNeitherAuthorNorMaintainerChangesNothing();
    void aReadTokenSaysNothing();
    void aDiscussionCanBePinnedAndDeletedByMaintainersOnly();
    void numbersAreNotGivenTwice();
    void disabledDiscussionsAreRefusedEverywhere();
    void whatIsNotThereIsNotFound();
    void whatWasSaidIsThereAfterARestart();

private:
    static void prepare(SandboxHub &hub);
    static int open(const SandboxHub &hub, const QByteArray &token, const QString &title);
    static QJsonObject details(const SandboxHub &hub, int number);
    static QJsonArray events(const SandboxHub &hub, int number) { return details(hub, number)["events"_L1].toArray(); }
};

namespace {

const QByteArray all = "/api/models/alice/one/discussions";

QByteArray at(int number, const QByteArray &rest = {})
{
    return all + '/' + QByteArray::number(number) + rest;
}

} // namespace

void SandboxDiscussionsTest::prepare(SandboxHub &hub)
{
    QVERIFY2(hub.isRunning(), qPrintable(hub.errorText()));
    hub.addAccount(u"alice"_s, "hf_alice");
    hub.addAccount(u"bob"_s, "hf_bob");
    hub.addAccount(u"bob"_s, "hf_bob_reads", Role::Read);
    hub.addAccount(u"carol"_s, "hf_carol");
    hub.addRepo(Kind::Model, u"alice/one"_s);
}

int SandboxDiscussionsTest::open(const SandboxHub &hub, const QByteArray &token, const QString &title)
{
    return HttpCaller(hub, token)
        .post(all, {{u"title"_s, title}, {u"description"_s, u"Said first"_s}, {u"pullRequest"_s, false}})
        .object()["num"_L1]
        .toInt();
}

QJsonObject SandboxDiscussionsTest::details(const SandboxHub &hub, int number)
{
    return HttpCaller(hub).get(at(number)).object();
}

void SandboxDiscussionsTest::aDiscussionBeginsWithItsDescription()
{
    SandboxHub hub;
    prepare(hub);
    const HttpAnswer made = HttpCaller(hub, "hf_bob")
                                .post(all,
                                      {{u"title"_s, u"  A question "_s},
                                       {u"description"_s, u"What *for*? <b>"_s},
                                       {u"pullRequest"_s, false}});
    QCOMPARE(made.status, 200);
    QCOMPARE(made.object()["num"_L1].toInt(), 1);
    QCOMPARE(made.object()["pullRequest"_L1], QJsonValue(false));
    QCOMPARE(made.object()["url"_L1].toString().toUtf8(), hub.url().toEncoded() + "/alice/one/discussions/1");
    const QJsonObject shown = details(hub, 1);
    QCOMPARE(shown["title"_L1].toString(), u"A question"_s);
    QCOMPARE(shown["status"_L1].toString(), u"open"_s);
    QCOMPARE(shown["author"_L1]["name"_L1].toString(), u"bob"_s);
    QCOMPARE(shown["events"_L1][0]["type"_L1].toString(), u"comment"_s);
    QCOMPARE(shown["events"_L1][0]["data"_L1]["latest"_L1]["raw"_L1].toString(), u"What *for*? <b>"_s);
    QVERIFY(
        shown["events"_L1][0]["data"_L1]["latest"_L1]["html"_L1].toString().startsWith("<p>What <em>for</em>? "_L1));
    QVERIFY(!shown["events"_L1][0]["data"_L1]["latest"_L1]["html"_L1].toString().contains("<b>"_L1));
    QVERIFY(!shown.contains("diff"_L1));
    QVERIFY(!shown.contains("changes"_L1));
}

void SandboxDiscussionsTest::titlesAndCommentsHaveLimits_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("key");
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<int>("status");
    QTest::newRow("short title") << all << u"title"_s << qsizetype(2) << 400;
    QTest::newRow("shortest title") << all << u"title"_s << qsizetype(3) << 200;
    QTest::newRow("longest title") << all << u"title"_s << qsizetype(200) << 200;
    QTest::newRow("long title") << all << u"title"_s << qsizetype(201) << 400;
    QTest::newRow("new title too long") << at(1, "/title") << u"title"_s << qsizetype(201) << 400;
    QTest::newRow("no comment") << at(1, "/comment") << u"comment"_s << qsizetype(0) << 400;
    QTest::newRow("longest comment") << at(1, "/comment") << u"comment"_s << qsizetype(65536) << 201;
    QTest::newRow("long comment") << at(1, "/comment") << u"comment"_s << qsizetype(65537) << 400;
}

void SandboxDiscussionsTest::titlesAndCommentsHaveLimits()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QString, key);
    QFETCH(const qsizetype, size);
    QFETCH(const int, status);
    SandboxHub hub;
    prepare(hub);
    open(hub, "hf_bob", u"First"_s);
    const HttpAnswer answer = HttpCaller(hub, "hf_bob").post(path, {{key, QString(size, u'x')}});
    QCOMPARE(answer.status, status);
    if (status == 400)
        QVERIFY(answer.header("X-Error-Message").contains(("at " + key.toLatin1())));
}

void SandboxDiscussionsTest::listsAreFilteredAndPaged()
{
    SandboxHub hub;
    prepare(hub);
    for (int i = 1; i <= 23; ++i)
        open(hub, i % 2 == 0 ? "hf_bob" : "hf_carol", u"Number %1"_s.arg(i));
    HttpCaller alice(hub, "hf_alice");
    QCOMPARE(alice.post(at(4, "/status"), {{u"status"_s, u"closed"_s}}).status, 200);
    alice.post(all, {{u"title"_s, u"A change"_s}, {u"pullRequest"_s, true}});
    const auto list = [&](const QByteArray &query) { return alice.get(all + query).object(); };
    const QJsonObject first = list("?p=0");
    QCOMPARE(first["count"_L1].toInt(), 24);
    QCOMPARE(first["discussions"_L1].toArray().size(), 20);
    QCOMPARE(first["discussions"_L1][0]["num"_L1].toInt(), 24);
    QCOMPARE(first["numClosedDiscussions"_L1].toInt(), 1);
    const QJsonObject second = list("?p=1");
    QCOMPARE(second["start"_L1].toInt(), 20);
    QCOMPARE(second["discussions"_L1].toArray().size(), 4);
    QCOMPARE(list("?p=2")["discussions"_L1].toArray().size(), 0);
    QCOMPARE(list("?type=pull_request")["count"_L1].toInt(), 1);
    QCOMPARE(list("?type=discussion")["count"_L1].toInt(), 23);
    QCOMPARE(list("?status=closed")["discussions"_L1][0]["num"_L1].toInt(), 4);
    QCOMPARE(list("?status=open")["count"_L1].toInt(), 23);
    QCOMPARE(list("?author=bob")["count"_L1].toInt(), 11);
    QCOMPARE(list("?author=carol&status=closed")["count"_L1].toInt(), 0);
    QCOMPARE(list("?search=number%202")["count"_L1].toInt(), 5);
    const QString id = events(hub, 7)[0]["id"_L1].toString();
    alice.post(at(7, "/comment/" + id.toLatin1() + "/reaction"),
               {{u"reaction"_s, u"\U0001F44D"_s}, {u"action"_s, u"add"_s}});
    QCOMPARE(list("?sort=reactions")["discussions"_L1][0]["num"_L1].toInt(), 7);
    QCOMPARE(alice.get(all + "?status=merged").status, 400);
    QCOMPARE(alice.get(all + "?type=issue").status, 400);
}

void SandboxDiscussionsTest::anEditKeepsWhatWasThereBefore()
{
    SandboxHub hub;
    prepare(hub);
    const int number = open(hub, "hf_bob", u"First"_s);
    const QByteArray id = events(hub, number)[0]["id"_L1].toString().toUpper().toLatin1();
    HttpCaller bob(hub, "hf_bob");
    QCOMPARE(bob.post(at(number, "/comment/" + id + "/edit"), {{u"content"_s, u"Said second"_s}}).status, 200);
    const HttpAnswer third = bob.post(at(number, "/comment/" + id + "/edit"), {{u"content"_s, u"Said third"_s}});
    const QJsonObject data = third.object()["updatedComment"_L1]["data"_L1].toObject();
    QCOMPARE(data["edited"_L1], QJsonValue(true));
    QCOMPARE(data["numEdits"_L1].toInt(), 2);
    QCOMPARE(data["latest"_L1]["raw"_L1].toString(), u"Said third"_s);
    QCOMPARE(data["history"_L1][0]["raw"_L1].toString(), u"Said second"_s);
    QCOMPARE(data["history"_L1][1]["raw"_L1].toString(), u"Said first"_s);
    QCOMPARE(data["editors"_L1].toArray(), QJsonArray{u"bob"_s});
    // Not even a maintainer puts words into somebody else's mouth.
    QCOMPARE(HttpCaller(hub, "hf_alice").post(at(number, "/comment/" + id + "/edit"), {{u"content"_s, u"x"_s}}).status,
             403);
}

void SandboxDiscussionsTest::hiddenIsGoneForGood()
{
    SandboxHub hub;
    prepare(hub);
    const int number = open(hub, "hf_bob", u"First"_s);
    const QByteArray comment = at(number, "/comment/" + events(hub, number)[0]["id"_L1].toString().toLatin1());
    HttpCaller alice(hub, "hf_alice");
    QCOMPARE(HttpCaller(hub, "hf_carol").post(comment + "/hide", {}).status, 403);
    QCOMPARE(alice.post(comment + "/hide", {{u"reason"_s, u"Boring"_s}}).status, 400);
    const HttpAnswer hidden = alice.post(comment + "/hide", {{u"reason"_s, u"Off-Topic"_s}});
    QCOMPARE(hidden.status, 200);
    const QJsonObject data = events(hub, number)[0]["data"_L1].toObject();
    QCOMPARE(data["hidden"_L1], QJsonValue(true));
    QCOMPARE(data["hiddenBy"_L1].toString(), u"alice"_s);
    QCOMPARE(data["hiddenReason"_L1].toString(), u"Off-Topic"_s);
    QVERIFY(data["latest"_L1]["raw"_L1].toString().isEmpty());
    QCOMPARE(HttpCaller(hub, "hf_bob").post(comment + "/edit", {{u"content"_s, u"Again"_s}}).status, 403);
    QCOMPARE(alice.post(comment + "/hide", {}).status, 403);
    QVERIFY(!alice.get(at(number)).body.contains("Said first"));
}

void SandboxDiscussionsTest::reactionsAreCountedOncePerUser()
{
    SandboxHub hub;
    prepare(hub);
    const int number = open(hub, "hf_bob", u"First"_s);
    const QByteArray path =
        at(number, "/comment/" + events(hub, number)[0]["id"_L1].toString().toLatin1() + "/reaction");
    HttpCaller alice(hub, "hf_alice");
    HttpCaller bob(hub, "hf_bob");
    const QJsonObject add{{u"reaction"_s, u"\U0001F525"_s}, {u"action"_s, u"add"_s}};
    QCOMPARE(alice.post(path, add).status, 200);
    alice.post(path, add);
    bob.post(path, add);
    QCOMPARE(events(hub, number)[0]["data"_L1]["reactions"_L1][0]["count"_L1].toInt(), 2);
    const QJsonObject row = alice.get(all).object()["discussions"_L1][0].toObject();
    QCOMPARE(row["numReactionUsers"_L1].toInt(), 2);
    QCOMPARE(row["topReactions"_L1][0]["count"_L1].toInt(), 2);
    for (HttpCaller *const caller : {&alice, &bob})
        caller->post(path, {{u"reaction"_s, u"\U0001F525"_s}, {u"action"_s, u"remove"_s}});
    QVERIFY(events(hub, number)[0]["data"_L1]["reactions"_L1].toArray().isEmpty());
    QCOMPARE(alice.post(path, {{u"reaction"_s, u"\U0001F4A9"_s}, {u"action"_s, u"add"_s}}).status, 400);
}

void SandboxDiscussionsTest::statusAndTitleChangesAreEvents()
{
    SandboxHub hub;
    prepare(hub);
    const int number = open(hub, "hf_bob", u"First"_s);
    HttpCaller bob(hub, "hf_bob");
    const HttpAnswer closed =
        bob.post(at(number, "/status"), {{u"status"_s, u"closed"_s}, {u"comment"_s, u"Found it myself"_s}});
    QCOMPARE(closed.object()["newStatus"_L1]["data"_L1]["status"_L1].toString(), u"closed"_s);
    QCOMPARE(bob.post(at(number, "/status"), {{u"status"_s, u"closed"_s}}).status, 400);
    QCOMPARE(bob.post(at(number, "/status"), {{u"status"_s, u"merged"_s}}).status, 400);
    const HttpAnswer renamed = bob.post(at(number, "/title"), {{u"title"_s, u"Second"_s}});
    QCOMPARE(renamed.object()["newTitle"_L1]["data"_L1]["from"_L1].toString(), u"First"_s);
    QCOMPARE(bob.post(at(number, "/status"), {{u"status"_s, u"open"_s}}).status, 200);
    const QJsonObject shown = details(hub, number);
    QCOMPARE(shown["title"_L1].toString(), u"Second"_s);
    QCOMPARE(shown["status"_L1].toString(), u"open"_s);
    QStringList types;
    const QJsonArray happened = shown["events"_L1].toArray();
    for (const QJsonValueConstRef event : happened)
        types.append(event["type"_L1].toString());
    QCOMPARE(types,
             (QStringList{u"comment"_s, u"comment"_s, u"status-change"_s, u"title-change"_s, u"status-change"_s}));
    QCOMPARE(happened[1]["data"_L1]["latest"_L1]["raw"_L1].toString(), u"Found it myself"_s);
}

void SandboxDiscussionsTest::whoIsNeitherAuthorNorMaintainerChangesNothing()
{
    SandboxHub hub;
    prepare(hub);
    const int number = open(hub, "hf_bob", u"First"_s);
    HttpCaller carol(hub, "hf_carol");
    QCOMPARE(carol.post(at(number, "/status"), {{u"status"_s, u"closed"_s}}).status, 403);
    QCOMPARE(carol.post(at(number, "/title"), {{u"title"_s, u"Mine"_s}}).status, 403);
    QCOMPARE(carol.post(at(number, "/pin"), {{u"pinned"_s, true}}).status, 403);
    QCOMPARE(carol.send("DELETE", at(number)).status, 403);
    QCOMPARE(carol.post(at(number, "/comment"), {{u"comment"_s, u"But this I may"_s}}).status, 201);
    QCOMPARE(HttpCaller(hub).post(at(number, "/comment"), {{u"comment"_s, u"Me too?"_s}}).status, 401);
    QCOMPARE(HttpCaller(hub, "hf_alice").post(at(number, "/title"), {{u"title"_s, u"Mine"_s}}).status, 200);
}

void SandboxDiscussionsTest::aReadTokenSaysNothing()
{
    SandboxHub hub;
    prepare(hub);
    const int number = open(hub, "hf_bob", u"First"_s);
    HttpCaller reader(hub, "hf_bob_reads");
    QCOMPARE(reader.post(all, {{u"title"_s, u"Another"_s}}).status, 403);
    QCOMPARE(reader.post(at(number, "/comment"), {{u"comment"_s, u"Hello"_s}}).status, 403);
    QCOMPARE(reader.post(at(number, "/status"), {{u"status"_s, u"closed"_s}}).status, 403);
    QCOMPARE(reader.get(at(number)).status, 200);
    QCOMPARE(reader.post(at(number, "/ignore"), {{u"action"_s, u"add"_s}}).status, 200);
}

void SandboxDiscussionsTest::aDiscussionCanBePinnedAndDeletedByMaintainersOnly()
{
    SandboxHub hub;
    prepare(hub);
    const int number = open(hub, "hf_bob", u"First"_s);
    QCOMPARE(HttpCaller(hub, "hf_bob").post(at(number, "/pin"), {{u"pinned"_s, true}}).status, 403);
    HttpCaller alice(hub, "hf_alice");
    QCOMPARE(alice.post(at(number, "/pin"), {{u"pinned"_s, true}}).status, 200);
    QCOMPARE(details(hub, number)["pinned"_L1], QJsonValue(true));
    QCOMPARE(events(hub, number)[1]["type"_L1].toString(), u"pinning-change"_s);
    QCOMPARE(alice.send("DELETE", at(number)).status, 200);
    QCOMPARE(alice.get(at(number)).status, 404);
}

void SandboxDiscussionsTest::numbersAreNotGivenTwice()
{
    SandboxHub hub;
    prepare(hub);
    QCOMPARE(open(hub, "hf_bob", u"First"_s), 1);
    HttpCaller(hub, "hf_alice").send("DELETE", at(1));
    QCOMPARE(open(hub, "hf_bob", u"Second"_s), 2);
    QCOMPARE(HttpCaller(hub).get(all).object()["count"_L1].toInt(), 1);
}

void SandboxDiscussionsTest::disabledDiscussionsAreRefusedEverywhere()
{
    SandboxHub hub;
    prepare(hub);
    const int number = open(hub, "hf_bob", u"First"_s);
    HttpCaller alice(hub, "hf_alice");
    const HttpAnswer echoed = alice.send("PUT", "/api/models/alice/one/settings", R"({"discussionsDisabled":true})");
    QCOMPARE(echoed.object(), (QJsonObject{{u"discussionsDisabled"_s, true}}));
    QCOMPARE(alice.get(all).status, 403);
    QCOMPARE(alice.get(at(number)).status, 403);
    QCOMPARE(alice.post(all, {{u"title"_s, u"Another"_s}}).status, 403);
    QCOMPARE(HttpCaller(hub, "hf_bob").commit("alice/one", {HttpCaller::file(u"a"_s, "a")}, "main?create_pr=1").status,
             403);
}

void SandboxDiscussionsTest::whatIsNotThereIsNotFound()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    QCOMPARE(alice.get(at(7)).status, 404);
    QCOMPARE(alice.get(at(7)).object()["error"_L1].toString(), u"Discussion not found"_s);
    const int number = open(hub, "hf_bob", u"First"_s);
    const HttpAnswer answer = alice.post(at(number, "/comment/000000000000000000000000/hide"), {});
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.object()["error"_L1].toString(), u"Comment not found"_s);
    QCOMPARE(alice.get("/api/models/alice/none/discussions").header("X-Error-Code"), QByteArray("RepoNotFound"));
}

void SandboxDiscussionsTest::whatWasSaidIsThereAfterARestart()
{
    const QTemporaryDir folder;
    QJsonArray before;
    {
        SandboxHub hub({.stateFolder = folder.path()});
        prepare(hub);
        open(hub, "hf_bob", u"First"_s);
        HttpCaller(hub, "hf_alice").post(at(1, "/comment"), {{u"comment"_s, u"Yes \U0001F44D"_s}});
        before = events(hub, 1);
    }
    const SandboxHub hub({.stateFolder = folder.path()});
    QCOMPARE(before.size(), 2);
    QCOMPARE(events(hub, 1), before);
}

QTEST_GUILESS_MAIN(SandboxDiscussionsTest)
#include "sandboxdiscussionstest.moc"
