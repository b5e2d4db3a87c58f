#include "httpcaller.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using sandbox::Kind;
using sandbox::SandboxHub;

//! What tests can make the Hub do wrong.
class SandboxSwitchesTest : public QObject
{
    Q_OBJECT

private slots:
    void failuresAreCountedDown();
    void patternsMatchTheEncodedPath();
    void aDelayDelays();
    void aCutAnswerIsShort();
    void aCutBeforeAnyAnswerHasNoEffectOnTheRepo();
    void aLostAnswerTookEffect();
    void anUploadBreaksOff();
    void silenceEndsWithTheHub();
    void aRedirectLeadsAway();
    void aRateLimitSaysWhenItEnds();
    void requestsAreKeptAsTheyCame();
    void switchesAreSetOverHttpOnlyWhereAllowed();
    void manyCallersAreServedAtOnce();
    void aPortInUseIsSaid();
};

void SandboxSwitchesTest::failuresAreCountedDown()
{
    SandboxHub hub;
    hub.failNext(u"/api/models*"_s, 2, 503, R"({"error":"upstream"})", {{"Retry-After", "7"}});
    HttpCaller caller(hub);
    const HttpAnswer first = caller.get("/api/models");
    QCOMPARE(first.status, 503);
    QCOMPARE(first.header("Retry-After"), QByteArray("7"));
    QCOMPARE(first.object()["error"_L1].toString(), u"upstream"_s);
    QVERIFY(!first.header("X-Request-Id").isEmpty());
    QCOMPARE(caller.get("/api/datasets").status, 200);
    QCOMPARE(caller.get("/api/models").status, 503);
    QCOMPARE(caller.get("/api/models").status, 200);
}

void SandboxSwitchesTest::patternsMatchTheEncodedPath()
{
    SandboxHub hub;
    hub.failNext(u"/api/models/a/b/tree/refs%2Fpr%2F1"_s, 500);
    HttpCaller caller(hub);
    QCOMPARE(caller.get("/api/models/a/b/tree/refs/pr/1").status, 401);
    QCOMPARE(caller.get("/api/models/a/b/tree/refs%2Fpr%2F1").status, 500);
}

void SandboxSwitchesTest::aDelayDelays()
{
    SandboxHub hub;
    hub.delay(u"/api/models"_s, 300, 1);
    HttpCaller caller(hub);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(caller.get("/api/models").status, 200);
    QVERIFY(timer.elapsed() >= 295);
}

void SandboxSwitchesTest::aCutAnswerIsShort()
{
    SandboxHub hub;
    hub.addAccount(u"alice"_s, "hf_alice");
    hub.addRepo(Kind::Model, u"alice/one"_s);
    hub.commitFiles(Kind::Model, u"alice/one"_s,
                    {{u"a.txt"_s, QByteArray(100'000, 'a')}, {u"b.bin"_s, QByteArray(2'000'000, 'b'), true}});
    HttpCaller caller(hub);
    hub.cutAfter(u"*/resolve/*"_s, 10'000);
    const HttpAnswer cut = caller.get("/alice/one/resolve/main/a.txt");
    QCOMPARE(cut.error, QNetworkReply::RemoteHostClosedError);
    QCOMPARE(cut.body.size(), 10'000);
    QCOMPARE(caller.get("/alice/one/resolve/main/a.txt").body.size(), 100'000);
    const QByteArray large = caller.get("/alice/one/resolve/main/b.bin").header("Location");
    hub.cutAfter(u"/repos/*"_s, 500'000);
    QCOMPARE(caller.get(large).body.size(), 500'000);
    QCOMPARE(caller.get(large, {{"Range", "bytes=500000-"}}).body.size(), 1'500'000);
}

void SandboxSwitchesTest::aCutBeforeAnyAnswerHasNoEffectOnTheRepo()
{
    SandboxHub hub;
    hub.addAccount(u"alice"_s, "hf_alice");
    hub.addRepo(Kind::Model, u"alice/one"_s);
    HttpCaller alice(hub, "hf_alice");
    hub.cutAfter(u"*/commit/*"_s, 0, -1);
    QCOMPARE(alice.commit("alice/one", {HttpCaller::file(u"a"_s, "a")}).status, 0);
    hub.clearSwitches();
    QCOMPARE(alice.get("/api/models/alice/one/commits/main").array().size(), 1);
}

void SandboxSwitchesTest::aLostAnswerTookEffect()
{
    SandboxHub hub;
    hub.addAccount(u"alice"_s, "hf_alice");
    hub.addRepo(Kind::Model, u"alice/one"_s);
    HttpCaller alice(hub, "hf_alice");
    // QNetworkAccessManager sends even a POST again when the connection ends before the answer begins.
    hub.loseAnswer(u"*/commit/*"_s, -1);
    QCOMPARE(alice.commit("alice/one", {HttpCaller::file(u"a"_s, "a")}).status, 0);
    const QList<sandbox::RecordedRequest> requests = hub.requests();
    QCOMPARE(alice.get("/api/models/alice/one/commits/main").array().size(), 1 + requests.size());
    QCOMPARE(requests.first().path, QByteArray("/api/models/alice/one/commit/main"));
    QCOMPARE(requests.first().status, 0);
}

void SandboxSwitchesTest::anUploadBreaksOff()
{
    SandboxHub hub;
    hub.addAccount(u"alice"_s, "hf_alice");
    hub.addRepo(Kind::Model, u"alice/one"_s);
    HttpCaller alice(hub, "hf_alice");
    const QByteArray content(3'000'000, 'x');
    // As often as QNetworkAccessManager tries by itself.
    hub.cutUploadAfter(u"/upload/*"_s, 1'000'000, -1);
    QVERIFY(alice.upload("/alice/one", content).status != 200);
    QVERIFY(hub.bytesReceivedByStorage() > 0);
    QCOMPARE(hub.bytesReceivedByStorage() % 1'000'000, 0);
    QVERIFY(!hub.hasObject(HttpCaller::sha256(content)));
    hub.clearSwitches();
    QCOMPARE(alice.upload("/alice/one", content).status, 200);
}

void SandboxSwitchesTest::silenceEndsWithTheHub()
{
    QElapsedTimer timer;
    timer.start();
    {
        SandboxHub hub;
        hub.staySilent(u"/api/models"_s, -1);
        HttpCaller caller(hub);
        const std::jthread stopper([&] {
            while (hub.requests().isEmpty())
                std::this_thread::yield();
            hub.stop();
        });
        QCOMPARE(caller.get("/api/models").status, 0);
    }
    QVERIFY(timer.elapsed() < 5000);
}

void SandboxSwitchesTest::aRedirectLeadsAway()
{
    SandboxHub hub;
    SandboxHub other;
    hub.redirect(u"/api/models"_s, other.url().resolved(QUrl(u"/api/models"_s)));
    const HttpAnswer answer = HttpCaller(hub).get("/api/models?limit=3");
    QCOMPARE(answer.status, 307);
    QCOMPARE(answer.header("Location"), other.url().toEncoded() + "/api/models?limit=3");
}

void SandboxSwitchesTest::aRateLimitSaysWhenItEnds()
{
    SandboxHub hub;
    hub.rateLimit(u"/api/*"_s, 1, 2);
    HttpCaller caller(hub);
    QCOMPARE(caller.get("/api/models").status, 200);
    const HttpAnswer limited = caller.get("/api/models");
    QCOMPARE(limited.status, 429);
    QVERIFY(limited.header("RateLimit").startsWith("\"api\";r=0;t="));
    QTRY_COMPARE_WITH_TIMEOUT(caller.get("/api/models").status, 200, 4000);
}

void SandboxSwitchesTest::requestsAreKeptAsTheyCame()
{
    SandboxHub hub;
    hub.addAccount(u"alice"_s, "hf_alice");
    HttpCaller alice(hub, "hf_alice");
    alice.send("POST", "/api/models/a%2Fb/x%20y?q=a%26b&r", QByteArray(100'000, 'z'), {{"X-Mine", "yes"}});
    const sandbox::RecordedRequest request = hub.requests().value(0);
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.path, QByteArray("/api/models/a%2Fb/x%20y"));
    QCOMPARE(request.query, QByteArray("q=a%26b&r"));
    QCOMPARE(request.header("x-mine"), QByteArray("yes"));
    QCOMPARE(hub.lastAuthorization(), QByteArray("Bearer hf_alice"));
    alice.send("POST", "/api/validate-yaml", QByteArray(100'000, 'z'));
    QCOMPARE(hub.requests().last().bodySize, 100'000);
    QCOMPARE(hub.requests().last().body.size(), 65'536);
    hub.clearRequests();
    QVERIFY(hub.requests().isEmpty());
}

void SandboxSwitchesTest::switchesAreSetOverHttpOnlyWhereAllowed()
{
    SandboxHub closed;
    QCOMPARE(HttpCaller(closed).post("/_sandbox/switches", {{u"switch"_s, u"clear"_s}}).status, 401);
    SandboxHub hub({.controlRoutes = true});
    HttpCaller caller(hub);
    QCOMPARE(caller.post("/_sandbox/switches", {{u"switch"_s, u"nonsense"_s}, {u"path"_s, u"*"_s}}).status, 400);
    QCOMPARE(caller.post("/_sandbox/switches", {{u"switch"_s, u"failNext"_s}, {u"path"_s, u"*"_s}, {u"status"_s, 502}})
                 .status,
             200);
    QCOMPARE(caller.get("/api/models").status, 502);
    QCOMPARE(caller.get("/api/models").status, 200);
}

void SandboxSwitchesTest::manyCallersAreServedAtOnce()
{
    SandboxHub hub;
    hub.delay(u"/api/models"_s, 400);
    QElapsedTimer timer;
    timer.start();
    std::atomic<int> served = 0;
    {
        std::list<std::jthread> threads;
        for (int i = 0; i < 50; ++i)
            threads.emplace_back([&] { served += HttpCaller(hub).get("/api/models").status == 200 ? 1 : 0; });
    }
    QCOMPARE(served, 50);
    QVERIFY(timer.elapsed() < 50 * 400 / 3);
}

void SandboxSwitchesTest::aPortInUseIsSaid()
{
    const SandboxHub first;
    const SandboxHub second({.port = quint16(first.url().port())});
    QVERIFY(!second.isRunning());
    QVERIFY(second.errorText().contains(QString::number(first.url().port())));
}

QTEST_GUILESS_MAIN(SandboxSwitchesTest)
#include "sandboxswitchestest.moc"
