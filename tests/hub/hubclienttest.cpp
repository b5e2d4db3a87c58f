#include "hub/hubclient.h"

#include "hub/json.h"
#include "hub/repos.h"
#include "wire/replayserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

hub::Session sessionAt(const ReplayServer &server, const QByteArray &token = {})
{
    return {.endpoint = hub::Endpoint(QUrl(QString::fromLatin1(server.url()))), .token = token};
}

hub::Call<QByteArray> get(const QByteArray &path)
{
    return {.message = {.target = {path}},
            .read = [](const hub::Response &response) -> Result<QByteArray> { return response.body; }};
}

} // namespace

class HubClientTest : public QObject
{
    Q_OBJECT

private slots:
    void aRedirectToAnotherHostLosesTheToken()
    {
        QByteArray seenElsewhere = "nothing came";
        ReplayServer elsewhere([&](const SeenRequest &request) {
            seenElsewhere = request.header("authorization");
            return ScriptedAnswer{.body = "file"};
        });
        QByteArray seenAtHome;
        ReplayServer home([&](const SeenRequest &request) {
            seenAtHome = request.header("authorization");
            return ScriptedAnswer{.status = 302, .headers = {{"Location", elsewhere.url() + "/x"}}};
        });
        hub::HubClient client(sessionAt(home, "hf_secret"));
        QByteArray body;
        const hub::Request request = client.send<QByteArray>(
            get("/a"), [&](const Result<QByteArray> &answer) { body = answer.value_or("failed"); });
        QTRY_COMPARE(body, "file");
        QCOMPARE(seenAtHome, "Bearer hf_secret");
        QCOMPARE(seenElsewhere, "");
    }

    void aRedirectWithinTheHubKeepsTheTokenAndTheVerb()
    {
        QList<SeenRequest> seen;
        ReplayServer home([&](const SeenRequest &request) {
            seen += request;
            return request.path == "/old" ? ScriptedAnswer{.status = 307, .headers = {{"Location", "/new"}}}
                                          : ScriptedAnswer{.body = "{}"};
        });
        hub::HubClient client(sessionAt(home, "hf_secret"));
        bool done = false;
        hub::Call<QByteArray> call = get("/old");
        call.message.verb = hub::Verb::Post;
        call.message.body = "body";
        const hub::Request request =
            client.send<QByteArray>(call, [&](const auto &answer) { done = answer.has_value(); });
        QTRY_VERIFY(done);
        QCOMPARE(seen.size(), 2);
        QCOMPARE(seen[1].method, "POST");
        QCOMPARE(seen[1].body, "body");
        QCOMPARE(seen[1].header("authorization"), "Bearer hf_secret");
    }

    void aDroppedRequestNeverCallsBack()
    {
        ReplayServer home([](const SeenRequest &) { return ScriptedAnswer{.body = "late"}; });
        hub::HubClient client(sessionAt(home));
        int calls = 0;
        {
            const hub::Request request = client.send<QByteArray>(get("/a"), [&](const auto &) { ++calls; });
            QVERIFY(request.isActive());
        }
        bool second = false;
        const hub::Request request = client.send<QByteArray>(get("/b"), [&](const auto &) { second = true; });
        QTRY_VERIFY(second);
        QCOMPARE(calls, 0);
    }

    void aBigAnswerIsReadAwayFromTheWindowsThread()
    {
        ReplayServer home([](const SeenRequest &) { return ScriptedAnswer{.body = QByteArray(300'000, 'x')}; });
        hub::HubClient client(sessionAt(home));
        QThread *reader = nullptr;
        QThread *caller = nullptr;
        hub::Call<QByteArray> call = get("/a");
        call.read = [&reader](const hub::Response &response) -> Result<QByteArray> {
            reader = QThread::currentThread();
            return response.body;
        };
        const hub::Request request =
            client.send<QByteArray>(call, [&](const auto &) { caller = QThread::currentThread(); });
        QTRY_VERIFY(caller);
        QVERIFY(reader != QThread::currentThread());
        QCOMPARE(caller, QThread::currentThread());
    }

    void aSilentServerIsGivenUp()
    {
        std::atomic<bool> release = false;
        ReplayServer home([&](const SeenRequest &) {
            while (!release)
                std::this_thread::yield();
            return ScriptedAnswer();
        });
        hub::HubClient client(sessionAt(home));
        client.setSilenceLimit(std::chrono::milliseconds(200));
        std::optional<Error> error;
        const hub::Request request =
            client.send<QByteArray>(get("/a"), [&](const Result<QByteArray> &answer) { error = answer.error(); });
        QTRY_VERIFY(error);
        release = true;
        QCOMPARE(error->kind, Error::Kind::Timeout);
    }

    void anAnswerCutInTheMiddleIsNotTakenForTheWhole()
    {
        ReplayServer home([](const SeenRequest &) { return ScriptedAnswer{.body = "[1,2,3]", .truncateAfter = 3}; });
        hub::HubClient client(sessionAt(home));
        std::optional<Error> error;
        const hub::Request request = client.send<QByteArray>(get("/a"), [&](const Result<QByteArray> &answer) {
            error = answer ? Error{.kind = Error::Kind::Malformed} : answer.error();
        });
        QTRY_VERIFY(error);
        QCOMPARE(error->kind, Error::Kind::Offline);
    }

    void htmlInsteadOfJsonIsSaidToBeMalformed()
    {
        ReplayServer home([](const SeenRequest &) {
            return ScriptedAnswer{.headers = {{"Content-Type", "text/html"}},
                                  .body = "<html>Sign in to the Wi-Fi</html>"};
        });
        hub::HubClient client(sessionAt(home));
        std::optional<Error> error;
        const hub::Request request = client.send<hub::Page<hub::RepoSummary>>(
            hub::repos::list({}), [&](const Result<hub::Page<hub::RepoSummary>> &answer) { error = answer.error(); });
        QTRY_VERIFY(error);
        QCOMPARE(error->kind, Error::Kind::Malformed);
    }

    void theTokenIsInNoErrorText()
    {
        ReplayServer home([](const SeenRequest &request) {
            return ScriptedAnswer{.status = 403, .body = "no rights for " + request.header("authorization")};
        });
        hub::HubClient client(sessionAt(home, "hf_verySecretToken1"));
        std::optional<Error> error;
        const hub::Request request =
            client.send<QByteArray>(get("/a"), [&](const Result<QByteArray> &answer) { error = answer.error(); });
        QTRY_VERIFY(error);
        QVERIFY(error->detail.contains("no rights"_L1));
        QVERIFY2(!error->detail.contains("verySecret"_L1), qPrintable(error->detail));
    }

    void anotherAccountHearsNothingOfTheFirstOnesRequests()
    {
        ReplayServer home([](const SeenRequest &) { return ScriptedAnswer{.body = "x"}; });
        hub::HubClient client(sessionAt(home, "hf_one"));
        int calls = 0;
        const hub::Request first = client.send<QByteArray>(get("/a"), [&](const auto &) { ++calls; });
        client.setSession(sessionAt(home, "hf_two"));
        bool done = false;
        const hub::Request second = client.send<QByteArray>(get("/b"), [&](const auto &) { done = true; });
        QTRY_VERIFY(done);
        QCOMPARE(calls, 0);
    }

    void quotaAndWarningsOfTheHubAreTold()
    {
        ReplayServer home([](const SeenRequest &) {
            return ScriptedAnswer{.headers = {{"RateLimit", R"("api";r=12;t=34)"},
                                              {"RateLimit-Policy", R"("fixed window";"api";q=500;w=300)"},
                                              {"X-HF-Warning", "deprecated; Use another address"}}};
        });
        hub::HubClient client(sessionAt(home));
        QSignalSpy limits(&client, &hub::HubClient::rateLimitChanged);
        QSignalSpy warnings(&client, &hub::HubClient::warningReceived);
        int answers = 0;
        const hub::Request first = client.send<QByteArray>(get("/a"), [&](const auto &) { ++answers; });
        const hub::Request second = client.send<QByteArray>(get("/b"), [&](const auto &) { ++answers; });
        QTRY_COMPARE(answers, 2);
        QCOMPARE(limits.size(), 2);
        const auto limit = limits[0][0].value<hub::RateLimit>();
        QCOMPARE(limit.remaining, 12);
        QCOMPARE(limit.quota, 500);
        QCOMPARE(warnings.size(), 1);
        QCOMPARE(warnings[0][1].toString(), u"Use another address"_s);
    }

    void whatMustHappenOnceIsNotSentAgainByTheNetworkLayer()
    {
        std::atomic<int> requests = 0;
        ReplayServer home([&](const SeenRequest &) {
            ++requests;
            return ScriptedAnswer{.drop = true};
        });
        hub::HubClient client(sessionAt(home));
        hub::Call<QByteArray> call = get("/api/repos/create");
        call.message.verb = hub::Verb::Post;
        call.message.headers = {{"Content-Type", "application/json"}};
        call.message.body = "{}";
        std::optional<Error> error;
        const hub::Request request =
            client.send<QByteArray>(call, [&](const Result<QByteArray> &answer) { error = answer.error(); });
        QTRY_VERIFY(error);
        QCOMPARE(error->kind, Error::Kind::Offline);
        QCOMPARE(requests, 1);
    }

    void aRefusedCallIsToldLikeAnAnswer()
    {
        hub::HubClient client;
        std::optional<Error> error;
        const hub::Request request = client.send<hub::RepoInfo>(
            hub::repos::info({.id = u"a/b/c"_s}), [&](const Result<hub::RepoInfo> &answer) { error = answer.error(); });
        QVERIFY(!error);
        QTRY_VERIFY(error);
        QCOMPARE(error->kind, Error::Kind::Invalid);
    }
};

QTEST_GUILESS_MAIN(HubClientTest)
#include "hubclienttest.moc"
