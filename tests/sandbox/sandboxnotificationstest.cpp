#include "httpcaller.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sandbox::Kind;
using sandbox::SandboxHub;

//! Notifications, made by what others do in discussions.
class SandboxNotificationsTest : public QObject
{
    Q_OBJECT

private slots:
    void ownersHearOfNewDiscussions();
    void nobodyHearsOfOneself();
    void watchingARepoOrAnOwnerIsEnough();
    void readIsReadUntilItIsMarkedAgain();
    void whatIsDeletedIsGone();
    void filtersNarrowTheView();
    void settingsSilence();
    void nonsenseIsRefused();

private:
    static void prepare(SandboxHub &hub);
    //! Opens a pull request, which is what makes most news.
    static int open(HttpCaller &caller, const QString &title, const QByteArray &repo = "models/alice/one");
    static QJsonObject list(HttpCaller &caller, const QByteArray &query = {});
    static int count(HttpCaller &caller, const QByteArray &query = {});
};

void SandboxNotificationsTest::prepare(SandboxHub &hub)
{
    QVERIFY2(hub.isRunning(), qPrintable(hub.errorText()));
    for (const QString &name : {u"alice"_s, u"bob"_s, u"carol"_s})
        hub.addAccount(name, "hf_" + name.toLatin1());
    hub.addRepo(Kind::Model, u"alice/one"_s);
    hub.addRepo(Kind::Dataset, u"alice/rows"_s);
}

int SandboxNotificationsTest::open(HttpCaller &caller, const QString &title, const QByteArray &repo)
{
    const QJsonObject header{{u"key"_s, u"header"_s}, {u"value"_s, QJsonObject{{u"summary"_s, title}}}};
    const QByteArray lines = QJsonDocument(header).toJson(QJsonDocument::Compact) + '\n'
        + QJsonDocument(HttpCaller::file(u"notes.txt"_s, title.toUtf8())).toJson(QJsonDocument::Compact) + '\n';
    const QString address = caller
                                .send("POST", "/api/" + repo + "/commit/main?create_pr=1", lines,
                                      {{"Content-Type", "application/x-ndjson"}})
                                .object()["pullRequestUrl"_L1]
                                .toString();
    return address.section(u'/', -1).toInt();
}

QJsonObject SandboxNotificationsTest::list(HttpCaller &caller, const QByteArray &query)
{
    return caller.get("/api/notifications" + query).object();
}

int SandboxNotificationsTest::count(HttpCaller &caller, const QByteArray &query)
{
    return list(caller, query)["count"_L1]["view"_L1].toInt(-1);
}

void SandboxNotificationsTest::ownersHearOfNewDiscussions()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    HttpCaller bob(hub, "hf_bob");
    QCOMPARE(count(alice), 0);
    const int number = open(bob, u"A question"_s);
    const QJsonObject one = list(alice)["notifications"_L1][0].toObject();
    QCOMPARE(one["type"_L1].toString(), u"repo"_s);
    QCOMPARE(one["read"_L1].toBool(true), false);
    QCOMPARE(one["repo"_L1]["name"_L1].toString(), u"alice/one"_s);
    QCOMPARE(one["discussion"_L1]["num"_L1].toInt(), number);
    QCOMPARE(one["discussion"_L1]["title"_L1].toString(), u"A question"_s);
    QCOMPARE(one["discussion"_L1]["id"_L1].toString().size(), 24);
    QCOMPARE(one["discussion"_L1]["participating"_L1][0]["user"_L1].toString(), u"bob"_s);
    QCOMPARE(HttpCaller(hub).get("/api/notifications").status, 401);
}

void SandboxNotificationsTest::nobodyHearsOfOneself()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    HttpCaller bob(hub, "hf_bob");
    open(alice, u"A note"_s);
    open(bob, u"A question"_s);
    QCOMPARE(count(alice), 1);
    QCOMPARE(count(bob), 0);
}

void SandboxNotificationsTest::watchingARepoOrAnOwnerIsEnough()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller bob(hub, "hf_bob");
    HttpCaller carol(hub, "hf_carol");
    open(bob, u"A question"_s);
    QCOMPARE(count(carol), 0);
    const auto watch = [&](const QByteArray &change, const QByteArray &type, const QByteArray &id) {
        return carol
            .send("PATCH", "/api/settings/watch",
                  "{\"" + change + "\":[{\"type\":\"" + type + "\",\"id\":\"" + id + "\"}]}")
            .status;
    };
    const QByteArray hex = carol.get("/api/models/alice/one").object()["_id"_L1].toString().toLatin1();
    QCOMPARE(watch("add", "repo", hex), 200);
    QCOMPARE(count(carol), 1);
    QCOMPARE(watch("delete", "repo", hex), 200);
    QCOMPARE(count(carol), 0);
    QCOMPARE(watch("add", "user", "alice"), 200);
    QCOMPARE(count(carol), 1);
    QCOMPARE(watch("add", "org", "alice"), 404);
}

void SandboxNotificationsTest::readIsReadUntilItIsMarkedAgain()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    HttpCaller bob(hub, "hf_bob");
    open(bob, u"A question"_s);
    const QJsonArray ids{list(alice)["notifications"_L1][0]["discussion"_L1]["id"_L1]};
    QTest::qWait(5);
    QCOMPARE(alice.post("/api/notifications/mark-as-read", {{u"discussionIds"_s, ids}, {u"read"_s, true}}).status, 200);
    QCOMPARE(list(alice)["count"_L1]["unread"_L1].toInt(-1), 0);
    QCOMPARE(count(alice, "?readStatus=unread"), 0);
    QCOMPARE(count(alice), 1);
    QCOMPARE(alice.post("/api/notifications/mark-as-read?applyToAll=true", {{u"read"_s, true}}).status, 200);
    QCOMPARE(count(alice, "?readStatus=unread"), 0);
    QCOMPARE(alice.post("/api/notifications/mark-as-read?applyToAll=true", {{u"read"_s, false}}).status, 200);
    QCOMPARE(count(alice, "?readStatus=unread"), 1);
}

void SandboxNotificationsTest::whatIsDeletedIsGone()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    HttpCaller bob(hub, "hf_bob");
    open(bob, u"A question"_s);
    QTest::qWait(5);
    QCOMPARE(alice.send("DELETE", "/api/notifications?applyToAll=true").status, 200);
    QCOMPARE(count(alice), 0);
    QTest::qWait(5);
    open(bob, u"Another question"_s);
    QCOMPARE(count(alice), 1);
}

void SandboxNotificationsTest::filtersNarrowTheView()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    HttpCaller bob(hub, "hf_bob");
    HttpCaller carol(hub, "hf_carol");
    open(bob, u"A question"_s);
    open(carol, u"Rows"_s, "datasets/alice/rows");
    QCOMPARE(count(alice), 2);
    QCOMPARE(count(alice, "?repoType=dataset"), 1);
    QCOMPARE(count(alice, "?repoType=model&repoName=alice/one"), 1);
    QCOMPARE(count(alice, "?postAuthor=carol"), 1);
    QCOMPARE(count(alice, "?p=1"), 2);
    QCOMPARE(list(alice, "?p=1")["notifications"_L1].toArray().size(), 0);
    QCOMPARE(alice.send("DELETE", "/api/notifications?applyToAll=true&repoType=dataset").status, 200);
    QCOMPARE(count(alice), 1);
}

void SandboxNotificationsTest::settingsSilence()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    HttpCaller bob(hub, "hf_bob");
    open(bob, u"A question"_s);
    const QByteArray off = R"({"notifications":{"web_discussions_watched":false}})";
    QCOMPARE(alice.send("PATCH", "/api/settings/notifications", off).status, 200);
    QCOMPARE(count(alice), 0);
    const QByteArray unknown = R"({"notifications":{"tea_is_ready":true}})";
    QCOMPARE(alice.send("PATCH", "/api/settings/notifications", unknown).status, 400);
}

void SandboxNotificationsTest::nonsenseIsRefused()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    QCOMPARE(alice.post("/api/notifications/mark-as-read", {}).status, 400);
    QCOMPARE(alice.send("DELETE", "/api/notifications", "{}").status, 400);
}

QTEST_GUILESS_MAIN(SandboxNotificationsTest)
#include "sandboxnotificationstest.moc"
