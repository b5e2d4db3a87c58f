#include "hub/blockinghub.h"

#include "wire/replayserver.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

hub::Session sessionAt(const ReplayServer &server, const QByteArray &token = {})
{
    return {.endpoint = hub::Endpoint(QUrl(QString::fromLatin1(server.url()))), .token = token};
}

hub::Message get(const QByteArray &path)
{
    return {.target = {path}};
}

class MemoryBody : public hub::BodySource
{
public:
    explicit MemoryBody(QByteArray data) : m_data(std::move(data)) { }
    qint64 size() const override { return m_data.size(); }
    bool rewind() override
    {
        m_at = 0;
        ++rewinds;
        return true;
    }
    qint64 read(char *data, qint64 length) override
    {
        const qint64 count = std::min(length, qint64(m_data.size()) - m_at);
        std::copy_n(m_data.constData() + m_at, count, data);
        m_at += count;
        return count;
    }
    Error failure() const override { return {.kind = Error::Kind::LocalFile}; }

    int rewinds = 0;

private:
    QByteArray m_data;
    qint64 m_at = 0;
};

class MemorySink : public hub::BodySink
{
public:
    Result<hub::Done> begin(const hub::Response &) override
    {
        data.clear();
        ++begun;
        return hub::Done{};
    }
    Result<hub::Done> write(QByteArrayView bytes) override
    {
        data.append(bytes);
        return hub::Done{};
    }

    QByteArray data;
    int begun = 0;
};

} // namespace

class BlockingHubTest : public QObject
{
    Q_OBJECT

private slots:
    void aRedirectToAnotherHostLosesTheToken()
    {
        QByteArray elsewhereSaw = "nothing came";
        ReplayServer elsewhere([&](const SeenRequest &request) {
            elsewhereSaw = request.header("authorization");
            return ScriptedAnswer{.body = "file"};
        });
        ReplayServer home([&](const SeenRequest &) {
            return ScriptedAnswer{.status = 302, .headers = {{"Location", elsewhere.url() + "/x"}}};
        });
        hub::BlockingHub hub(sessionAt(home, "hf_secret"));
        QCOMPARE(hub.send(get("/a"), {}).transform([](const auto &response) { return response.body; }).value_or(""),
                 "file");
        QCOMPARE(elsewhereSaw, "");
    }

    void aStreamedBodyArrivesWholeWithItsLength()
    {
        const QByteArray data = QByteArray("0123456789").repeated(300'000);
        SeenRequest seen;
        ReplayServer home([&](const SeenRequest &request) {
            seen = request;
            return ScriptedAnswer();
        });
        hub::BlockingHub hub(sessionAt(home));
        MemoryBody body(data);
        qint64 sent = 0;
        hub::Message message{.verb = hub::Verb::Put, .target = {"/object"}};
        QVERIFY(hub.send(message, {}, {.source = &body, .sent = [&](qint64 bytes) { sent = bytes; }}));
        QCOMPARE(seen.method, "PUT");
        QCOMPARE(seen.body, data);
        QCOMPARE(seen.header("content-length"), QByteArray::number(data.size()));
        QVERIFY(!seen.hasHeader("expect"));
        QVERIFY(!seen.hasHeader("content-type"));
        QCOMPARE(sent, data.size());
    }

    void anEmptyBodyIsSentAsOneOfLengthZero()
    {
        SeenRequest seen;
        ReplayServer home([&](const SeenRequest &request) {
            seen = request;
            return ScriptedAnswer();
        });
        hub::BlockingHub hub(sessionAt(home));
        QVERIFY(hub.send({.verb = hub::Verb::Post, .target = {"/merge"}}, {}));
        QCOMPARE(seen.method, "POST");
        QCOMPARE(seen.header("content-length"), "0");
    }

    void aRetriedStreamStartsFromTheBeginning()
    {
        int requests = 0;
        QByteArray second;
        ReplayServer home([&](const SeenRequest &request) {
            second = request.body;
            return ++requests == 1 ? ScriptedAnswer{.drop = true} : ScriptedAnswer();
        });
        hub::BlockingHub hub(sessionAt(home));
        MemoryBody body("content");
        hub::Message message{
            .verb = hub::Verb::Put, .target = {"/object"}, .retry = hub::Message::Retry::WhenTransient};
        QVERIFY(hub.send(message, {}, {.source = &body}));
        QCOMPARE(requests, 2);
        QCOMPARE(second, "content");
    }

    void anErrorAnswerNeverReachesTheSink()
    {
        ReplayServer home([](const SeenRequest &) {
            return ScriptedAnswer{
                .status = 404, .headers = {{"X-Error-Code", "EntryNotFound"}}, .body = "Entry not found"};
        });
        hub::BlockingHub hub(sessionAt(home));
        MemorySink sink;
        const auto answer = hub.send(get("/a"), {}, {.sink = &sink});
        QCOMPARE(sink.begun, 0);
        QCOMPARE(answer.error().kind, Error::Kind::EntryNotFound);
        QCOMPARE(answer.error().detail, u"Entry not found"_s);
    }

    void anEmptyFileStillOpensTheSink()
    {
        ReplayServer home([](const SeenRequest &) { return ScriptedAnswer(); });
        hub::BlockingHub hub(sessionAt(home));
        MemorySink sink;
        QVERIFY(hub.send(get("/a"), {}, {.sink = &sink}));
        QCOMPARE(sink.begun, 1);
    }

    void aConnectionCutInTheMiddleIsAFailure()
    {
        ReplayServer home([](const SeenRequest &) { return ScriptedAnswer{.body = "0123456789", .truncateAfter = 4}; });
        hub::BlockingHub hub(sessionAt(home));
        MemorySink sink;
        const auto answer = hub.send(get("/a"), {}, {.sink = &sink});
        QCOMPARE(answer.error().kind, Error::Kind::Offline);
        QCOMPARE(sink.data, "0123");
    }

    void stoppingEndsASilentRequestWithinTwoSeconds()
    {
        std::atomic<bool> release = false;
        ReplayServer home([&](const SeenRequest &) {
            while (!release)
                std::this_thread::yield();
            return ScriptedAnswer();
        });
        hub::BlockingHub hub(sessionAt(home));
        std::stop_source stop;
        std::jthread stopper([&stop] {
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            stop.request_stop();
        });
        QElapsedTimer timer;
        timer.start();
        const auto answer = hub.send(get("/a"), stop.get_token());
        const qint64 took = timer.elapsed();
        release = true;
        QCOMPARE(answer.error().kind, Error::Kind::Cancelled);
        QVERIFY2(took < 2000, qPrintable(QString::number(took)));
    }

    void aSilentServerIsGivenUp()
    {
        std::atomic<bool> release = false;
        ReplayServer home([&](const SeenRequest &) {
            while (!release)
                std::this_thread::yield();
            return ScriptedAnswer();
        });
        hub::BlockingHub hub(sessionAt(home), {.silentUp = std::chrono::milliseconds(300)});
        const auto answer = hub.send(get("/a"), {});
        release = true;
        QCOMPARE(answer.error().kind, Error::Kind::Timeout);
    }

    void nobodyThereIsSaidToBeOffline()
    {
        QUrl nowhere;
        {
            ReplayServer gone([](const SeenRequest &) { return ScriptedAnswer(); });
            nowhere = QUrl(QString::fromLatin1(gone.url()));
        }
        hub::BlockingHub hub({.endpoint = hub::Endpoint(nowhere)});
        QCOMPARE(hub.send(get("/a"), {}).error().kind, Error::Kind::Offline);
    }
};

QTEST_GUILESS_MAIN(BlockingHubTest)
#include "blockinghubtest.moc"
