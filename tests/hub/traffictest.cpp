#include "hub/traffic.h"

#include "carriers.h"
#include "hub/newrepo.h"
#include "hub/spacesettings.h"
#include "wire/replayserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <mutex>

using namespace Qt::StringLiterals;

namespace {

class Recorder : public hub::Observer
{
public:
    void onTraffic(const hub::Traffic &traffic) override
    {
        const std::lock_guard lock(m_mutex);
        m_seen.push_back(traffic);
    }
    std::vector<hub::Traffic> seen() const
    {
        const std::lock_guard lock(m_mutex);
        return m_seen;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<hub::Traffic> m_seen;
};

//! Everything that is told of a request, as one text.
QByteArray allOf(const std::vector<hub::Traffic> &seen)
{
    QByteArray text;
    for (const hub::Traffic &traffic : seen) {
        text += traffic.address.toEncoded() + '\n' + traffic.body + '\n' + traffic.requestId.toUtf8() + '\n';
        if (traffic.problem)
            text += (traffic.problem->detail + u' ' + traffic.problem->subject).toUtf8() + '\n';
        for (const hub::Headers *headers : {&traffic.asked, &traffic.answered}) {
            for (const auto &[name, value] : *headers)
                text += name + ": " + value + '\n';
        }
    }
    return text;
}

hub::Call<hub::Done> callOf(hub::Message message)
{
    return {.message = std::move(message), .read = hub::readNothing};
}

hub::Message get(const QByteArray &path)
{
    return {.target = {path}};
}

} // namespace

//! What both carriers tell an observer, and what they keep to themselves.
class TrafficTest : public QObject
{
    Q_OBJECT

private slots:
    void bothCarriersTellOfARequest_data() { carriers(); }
    void bothCarriersTellOfARequest();
    void eachAttemptIsTold_data() { carriers(); }
    void eachAttemptIsTold();
    void aConnectionThatBreaksIsTold_data() { carriers(); }
    void aConnectionThatBreaksIsTold();
    void aRedirectIsTwoRequestsAndSignaturesAreLeftOut_data() { carriers(); }
    void aRedirectIsTwoRequestsAndSignaturesAreLeftOut();
    void noSecretIsTold_data() { carriers(); }
    void noSecretIsTold();
    void aBodyIsToldWhereItIsShortText_data() { carriers(); }
    void aBodyIsToldWhereItIsShortText();
    void whatIsStoppedIsTold();

private:
    static void carriers()
    {
        QTest::addColumn<bool>("isWindow");
        QTest::newRow("window") << true;
        QTest::newRow("blocking") << false;
    }

    template<typename Call>
    static void carry(const hub::Session &session, const Call &call)
    {
        QFETCH(const bool, isWindow);
        if (isWindow)
            (void)WindowCarrier(session).run(call);
        else
            (void)BlockingCarrier(session).run(call);
    }

    hub::Session sessionAt(const ReplayServer &server, const QByteArray &token = {})
    {
        m_recorder = std::make_shared<Recorder>();
        return {
            .endpoint = hub::Endpoint(QUrl(QString::fromLatin1(server.url()))), .token = token, .observer = m_recorder};
    }

    std::shared_ptr<Recorder> m_recorder;
};

void TrafficTest::bothCarriersTellOfARequest()
{
    ReplayServer server([](const SeenRequest &) {
        return ScriptedAnswer{.headers = {{"X-Request-Id", "Root=1-2"},
                                          {"RateLimit", "\"api\";r=489;t=189"},
                                          {"RateLimit-Policy", "\"fixed window\";\"api\";q=500;w=300"},
                                          {"Set-Cookie", "session=tasty"}},
                              .body = "0123456789"};
    });
    const QDateTime before = QDateTime::currentDateTimeUtc();
    hub::Message message = get("/api/models");
    message.target.query = {{u"search"_s, u"clip"_s}};
    carry(sessionAt(server, "hf_known"), callOf(message));
    const std::vector<hub::Traffic> seen = m_recorder->seen();
    QCOMPARE(seen.size(), 1);
    const hub::Traffic &told = seen.front();
    QCOMPARE(told.verb, hub::Verb::Get);
    QCOMPARE(told.address.path(), u"/api/models"_s);
    QCOMPARE(told.address.query(), u"search=clip"_s);
    QVERIFY(told.isOfHub);
    QVERIFY(told.hasToken);
    QVERIFY(told.startedAt >= before && told.startedAt <= QDateTime::currentDateTimeUtc());
    QCOMPARE(told.status, 200);
    QCOMPARE(told.received, 10);
    QCOMPARE(told.sent, 0);
    QCOMPARE(told.attempt, 0);
    QCOMPARE(told.requestId, u"Root=1-2"_s);
    QVERIFY(told.limit);
    QCOMPARE(told.limit->remaining, 489);
    QCOMPARE(told.limit->quota, 500);
    QVERIFY(!told.answered.contains("Set-Cookie"));
    QVERIFY(!told.isFailure());
}

void TrafficTest::eachAttemptIsTold()
{
    std::atomic<int> count = 0;
    ReplayServer server([&](const SeenRequest &) {
        return ++count == 1 ? ScriptedAnswer{.status = 503, .headers = {{"Retry-After", "0"}}} : ScriptedAnswer{};
    });
    hub::Message message = get("/api/models");
    message.retry = hub::Message::Retry::WhenTransient;
    carry(sessionAt(server), callOf(message));
    const std::vector<hub::Traffic> seen = m_recorder->seen();
    QCOMPARE(seen.size(), 2);
    QCOMPARE(seen[0].status, 503);
    QCOMPARE(seen[0].attempt, 0);
    QVERIFY(seen[0].isFailure());
    QVERIFY(!seen[0].hasToken);
    QCOMPARE(seen[1].status, 200);
    QCOMPARE(seen[1].attempt, 1);
}

void TrafficTest::aConnectionThatBreaksIsTold()
{
    ReplayServer server([](const SeenRequest &) { return ScriptedAnswer{.drop = true}; });
    carry(sessionAt(server), callOf(get("/api/models")));
    const std::vector<hub::Traffic> seen = m_recorder->seen();
    QVERIFY(!seen.empty());
    QCOMPARE(seen.back().status, 0);
    QVERIFY(seen.back().problem);
    QCOMPARE(seen.back().problem->kind, Error::Kind::Offline);
    QVERIFY(!seen.back().problem->detail.isEmpty());
    QVERIFY(seen.back().isFailure());
}

void TrafficTest::aRedirectIsTwoRequestsAndSignaturesAreLeftOut()
{
    ReplayServer storage([](const SeenRequest &) { return ScriptedAnswer{.body = "bytes"}; });
    ReplayServer server([&](const SeenRequest &) {
        return ScriptedAnswer{.status = 302,
                              .headers = {{"Location", storage.url() + "/x?X-Amz-Signature=telltale&Expires=12345"}}};
    });
    carry(sessionAt(server, "hf_known"), callOf(get("/acme/clip/resolve/main/a.bin")));
    const std::vector<hub::Traffic> seen = m_recorder->seen();
    QCOMPARE(seen.size(), 2);
    QCOMPARE(seen[0].status, 302);
    QVERIFY(seen[0].isOfHub && seen[0].hasToken);
    QCOMPARE(seen[1].status, 200);
    QVERIFY(!seen[1].isOfHub && !seen[1].hasToken);
    QVERIFY(seen[1].address.hasQuery());
    const QByteArray all = allOf(seen);
    QVERIFY2(!all.contains("telltale") && !all.contains("12345"), all.constData());
}

void TrafficTest::noSecretIsTold()
{
    ReplayServer server([](const SeenRequest &request) {
        // A server that repeats what it was told, wherever it can.
        return ScriptedAnswer{.status = 400,
                              .headers = {{"X-Error-Message", request.header("authorization") + ' ' + request.body},
                                          {"X-Request-Id", request.header("authorization")},
                                          {"ETag", request.query}}};
    });
    const QByteArray token = "no-such-shape-7f3a";
    const hub::Session session = sessionAt(server, token);
    const hub::RepoId space{hub::RepoKind::Space, u"acme/demo"_s};
    carry(session, hub::spaces::addSecret(space, u"KEY"_s, u"s3cret-value"_s));
    carry(session,
          callOf({.verb = hub::Verb::Post,
                  .target = {"/api/x", {{u"t"_s, QString::fromLatin1(token)}}},
                  .headers = {{"Content-Type", "application/json"}, {"Cookie", "tasty"}},
                  .body = R"({"token":"plain-words","secret":"a \" b","title":"hf_abcdefgh and )" + token + "\"}"}));
    const hub::SpaceSetup setup{
        .secrets = {{.key = u"A"_s, .value = u"first-hidden"_s}, {.key = u"B"_s, .value = u"first-hidden-and-more"_s}}};
    carry(session, hub::repos::create({.repo = space, .spaceSdk = u"gradio"_s, .space = setup}));
    carry(session, hub::repos::duplicate({.from = space, .to = u"acme/copy"_s, .space = setup}));
    const std::vector<hub::Traffic> seen = m_recorder->seen();
    QCOMPARE(seen.size(), 4);
    const QByteArray all = allOf(seen);
    for (const char *secret : {"no-such-shape", "s3cret-value", "tasty", "plain-words", "a \\\" b", "hf_abcdefgh",
                               "first-hidden", "and-more"})
        QVERIFY2(!all.contains(secret), (QByteArray(secret) + " in\n" + all).constData());
    QVERIFY(seen[0].body.isEmpty());
    QVERIFY(seen[0].isBodyLeftOut);
    QVERIFY(seen[0].sent > 0);
    QVERIFY(QJsonDocument::fromJson(seen[1].body).object().contains("title"_L1));
    for (const size_t i : {2, 3}) {
        QVERIFY(seen[i].body.isEmpty());
        QVERIFY(seen[i].isBodyLeftOut);
    }
}

void TrafficTest::aBodyIsToldWhereItIsShortText()
{
    ReplayServer server([](const SeenRequest &) { return ScriptedAnswer{}; });
    const hub::Session session = sessionAt(server);
    const auto post = [&](const QByteArray &type, const QByteArray &body) {
        carry(
            session,
            callOf({.verb = hub::Verb::Post, .target = {"/api/x"}, .headers = {{"Content-Type", type}}, .body = body}));
        return m_recorder->seen().back();
    };
    const hub::Traffic json = post("application/json", R"({"title":"Ü"})");
    QCOMPARE(json.body, QByteArray(R"({"title":"Ü"})"));
    QVERIFY(!json.isBodyLeftOut);
    QCOMPARE(json.sent, 14);
    for (const hub::Traffic &other :
         {post("application/octet-stream", "file"), post("application/json", QByteArray(9000, ' '))}) {
        QVERIFY(other.body.isEmpty());
        QVERIFY(other.isBodyLeftOut);
    }
}

void TrafficTest::whatIsStoppedIsTold()
{
    ReplayServer server([](const SeenRequest &) {
        QThread::msleep(500);
        return ScriptedAnswer{};
    });
    hub::HubClient client(sessionAt(server));
    {
        const hub::Request request =
            client.send<hub::Done>(callOf(get("/api/slow")), [](const auto &) { QFAIL("called"); });
        QTest::qWait(100);
    }
    QTRY_COMPARE(m_recorder->seen().size(), 1);
    QCOMPARE(m_recorder->seen().front().status, 0);
    QVERIFY(m_recorder->seen().front().problem);
}

QTEST_GUILESS_MAIN(TrafficTest)
#include "traffictest.moc"
