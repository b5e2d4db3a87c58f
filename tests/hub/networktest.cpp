#include "hub/network.h"

#include "core/networksettings.h"
#include "hub/blockinghub.h"
#include "hub/carriers.h"
#include "hub/connectioncheck.h"
#include "hub/proxyserver.h"
#include "hub/tlsserver.h"
#include "wire/replayserver.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class Body : public hub::BodySource
{
public:
    explicit Body(qint64 size) : m_size(size) { }
    qint64 size() const override { return m_size; }
    bool rewind() override
    {
        m_at = 0;
        return true;
    }
    qint64 read(char *data, qint64 length) override
    {
        const qint64 count = std::min(length, m_size - m_at);
        std::fill_n(data, count, 'x');
        m_at += count;
        return count;
    }
    Error failure() const override { return {}; }

private:
    qint64 m_size;
    qint64 m_at = 0;
};

class Sink : public hub::BodySink
{
public:
    Result<hub::Done> begin(const hub::Response &) override { return hub::Done{}; }
    Result<hub::Done> write(QByteArrayView data) override
    {
        size += data.size();
        return hub::Done{};
    }
    std::atomic<qint64> size = 0;
};

hub::Session at(const QByteArray &url)
{
    return {.endpoint = hub::Endpoint(QUrl(QString::fromLatin1(url)))};
}

hub::Message get(const QByteArray &path)
{
    return {.target = {path}};
}

//! Ten in a hundred to either side.
bool isNear(qint64 value, qint64 expected)
{
    return value >= expected * 9 / 10 && value <= expected * 11 / 10;
}

} // namespace

//! The line that all carriers share: how fast, how many at once, through whom, trusting whom.
class NetworkTest : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<hub::Network> m_network;

    hub::BlockingHub hubAt(const QByteArray &url) const { return {at(url), {}, m_network}; }

    //! Milliseconds that so many bytes took, over so many connections.
    qint64 upload(const QByteArray &url, qint64 bytes, int connections, std::shared_ptr<hub::Pace> pace = {}) const
    {
        QElapsedTimer clock;
        clock.start();
        hub::BlockingHub hub(at(url), {}, m_network);
        hub.setPace(std::move(pace));
        std::vector<std::jthread> threads;
        for (int i = 0; i < connections; ++i)
            threads.emplace_back([&hub, size = bytes / connections] {
                Body body(size);
                if (!hub.send({.verb = hub::Verb::Put, .target = {"/object"}}, {}, {.source = &body}))
                    qWarning("not sent");
            });
        threads.clear();
        return clock.elapsed();
    }

private slots:
    void init() { m_network = std::make_shared<hub::Network>(); }
    void cleanup()
    {
        hub::Network::applyToQt({}, {});
        hub::Network::ofProcess()->apply({}, {});
    }

    void anUploadKeepsItsLimitOverAllConnections_data()
    {
        QTest::addColumn<int>("connections");
        QTest::addColumn<bool>("ofJob");
        QTest::newRow("one connection") << 1 << false;
        QTest::newRow("four connections") << 4 << false;
        QTest::newRow("a job's own") << 3 << true;
    }
    void anUploadKeepsItsLimitOverAllConnections()
    {
        QFETCH(const int, connections);
        QFETCH(const bool, ofJob);
        ReplayServer server([](const SeenRequest &) { return ScriptedAnswer(); });
        auto pace = std::make_shared<hub::Pace>();
        (ofJob ? pace->up : m_network->pace().up).setRate(300'000);
        const qint64 took = upload(server.url(), 900'000, connections, pace);
        QVERIFY2(isNear(took, 3000), qPrintable(QString::number(took)));
    }

    void aDownloadKeepsItsLimit()
    {
        ReplayServer server([](const SeenRequest &) { return ScriptedAnswer{.body = QByteArray(600'000, 'd')}; });
        m_network->pace().down.setRate(200'000);
        hub::BlockingHub hub = hubAt(server.url());
        Sink sink;
        QElapsedTimer clock;
        clock.start();
        QVERIFY(hub.send(get("/file"), {}, {.sink = &sink}));
        QCOMPARE(sink.size, 600'000);
        QVERIFY2(isNear(clock.elapsed(), 3000), qPrintable(QString::number(clock.elapsed())));
    }

    void aNewLimitHoldsWithinTwoSeconds()
    {
        ReplayServer server([](const SeenRequest &) { return ScriptedAnswer{.body = QByteArray(3'000'000, 'd')}; });
        m_network->pace().down.setRate(20'000); // a buffer of libcurl lasts for 25 seconds at that speed
        hub::BlockingHub hub = hubAt(server.url());
        Sink sink;
        std::stop_source stop;
        std::jthread runner([&] { hub.send(get("/file"), stop.get_token(), {.sink = &sink}); });
        QTRY_VERIFY(sink.size > 10'000);
        m_network->pace().down.setRate(400'000);
        QTest::qWait(500);
        const qint64 before = sink.size;
        QTest::qWait(2000);
        const qint64 faster = sink.size - before;
        QVERIFY2(isNear(faster, 800'000), qPrintable(QString::number(faster)));
        m_network->pace().down.setRate(50'000);
        QTest::qWait(500);
        const qint64 slowFrom = sink.size;
        QTest::qWait(2000);
        const qint64 slower = sink.size - slowFrom;
        QVERIFY2(isNear(slower, 100'000), qPrintable(QString::number(slower)));
        stop.request_stop();
    }

    void aSlowLimitIsNoSilenceAndEndsAtOnce()
    {
        ReplayServer server([](const SeenRequest &) { return ScriptedAnswer{.body = QByteArray(100'000, 'd')}; });
        m_network->pace().down.setRate(100); // 2.5 seconds for each step
        hub::BlockingHub hub(at(server.url()), {.silentDown = 300ms, .silentUp = 300ms}, m_network);
        Sink sink;
        std::stop_source stop;
        Result<hub::Response> answer = failure(Error::Kind::Offline);
        std::jthread runner([&] { answer = hub.send(get("/file"), stop.get_token(), {.sink = &sink}); });
        QTRY_VERIFY(sink.size > 0);
        QElapsedTimer clock;
        clock.start();
        stop.request_stop();
        runner.join();
        QVERIFY(clock.elapsed() < 10'000);
        QCOMPARE(answer.error().kind, Error::Kind::Cancelled);
    }

    void noMoreRequestsAtOnceThanAllowed()
    {
        std::atomic<int> now = 0;
        std::atomic<int> most = 0;
        ReplayServer server([&](const SeenRequest &) {
            const int count = ++now;
            int seen = most;
            while (seen < count && !most.compare_exchange_weak(seen, count)) { }
            std::this_thread::sleep_for(30ms);
            --now;
            return ScriptedAnswer();
        });
        m_network->gate().setLimit(4);
        std::vector<std::unique_ptr<hub::BlockingHub>> hubs;
        std::vector<std::jthread> threads;
        for (int i = 0; i < 3; ++i)
            hubs.push_back(std::make_unique<hub::BlockingHub>(at(server.url()), hub::BlockingHub::Limits(), m_network));
        for (int i = 0; i < 18; ++i)
            threads.emplace_back([&, i] {
                for (int n = 0; n < 4; ++n)
                    QVERIFY(hubs[size_t(i % 3)]->send(get("/a"), {}));
            });
        threads.clear();
        QCOMPARE(most, 4);
    }

    void aJobWithFewRequestsIsNotHeldUpByOneWithMany()
    {
        std::mutex mutex;
        QList<QByteArray> order;
        std::atomic<int> started = 0;
        ReplayServer server([&](const SeenRequest &request) {
            {
                const std::scoped_lock lock(mutex);
                order.append(request.path);
            }
            ++started;
            std::this_thread::sleep_for(20ms);
            return ScriptedAnswer();
        });
        m_network->gate().setLimit(2);
        hub::BlockingHub many = hubAt(server.url());
        hub::BlockingHub few = hubAt(server.url());
        std::vector<std::jthread> threads;
        for (int i = 0; i < 12; ++i)
            threads.emplace_back([&] {
                for (int n = 0; n < 5; ++n)
                    QVERIFY(many.send(get("/many"), {}));
            });
        while (started < 4)
            std::this_thread::yield();
        for (int n = 0; n < 5; ++n)
            QVERIFY(few.send(get("/few"), {}));
        const std::scoped_lock lock(mutex);
        QCOMPARE(order.count("/few"), 5);
        QVERIFY2(order.lastIndexOf("/few") < 24, qPrintable(QString::number(order.lastIndexOf("/few"))));
    }

    void whoWaitsForAPlaceCanStop()
    {
        std::atomic<bool> release = false;
        ReplayServer server([&](const SeenRequest &) {
            while (!release)
                std::this_thread::sleep_for(5ms);
            return ScriptedAnswer();
        });
        m_network->gate().setLimit(1);
        hub::BlockingHub hub = hubAt(server.url());
        std::jthread holder([&] { hub.send(get("/a"), {}); });
        std::stop_source stop;
        Result<hub::Response> answer = failure(Error::Kind::Offline);
        std::jthread waiter([&] { answer = hub.send(get("/b"), stop.get_token()); });
        QTest::qWait(100);
        stop.request_stop();
        waiter.join();
        QCOMPARE(answer.error().kind, Error::Kind::Cancelled);
        release = true;
        holder.join();
        QVERIFY(hub.send(get("/c"), {}));
    }

    void afterOne429TheClassWaitsToTheSecondAndOthersDoNot()
    {
        std::mutex mutex;
        QList<std::pair<QByteArray, qint64>> seen;
        QElapsedTimer clock;
        clock.start();
        ReplayServer server([&](const SeenRequest &request) {
            const std::scoped_lock lock(mutex);
            seen.append({request.path, clock.elapsed()});
            if (seen.size() > 1)
                return ScriptedAnswer();
            return ScriptedAnswer{.status = 429, .headers = {{"RateLimit", "\"api\";r=0;t=1"}}};
        });
        hub::BlockingHub hub = hubAt(server.url());
        QCOMPARE(hub.send(get("/api/models"), {}).error().kind, Error::Kind::RateLimited);
        QVERIFY(hub.send(get("/a/resolve/main/b"), {}));
        QVERIFY(clock.elapsed() < 900);
        std::chrono::milliseconds told{0};
        const hub::Streams streams{.waiting = [&](std::chrono::milliseconds wait, const Error &) { told = wait; }};
        QVERIFY(hub.send(get("/api/datasets"), {}, streams));
        QVERIFY(told > 1s && told <= 2s);
        const std::scoped_lock lock(mutex);
        QCOMPARE(seen.size(), 3);
        const qint64 waited = seen.last().second - seen.first().second;
        QVERIFY2(waited >= 1950 && waited < 2600, qPrintable(QString::number(waited)));
    }

    void theWaitForAQuotaCanBeStopped()
    {
        ReplayServer server([](const SeenRequest &) {
            return ScriptedAnswer{.status = 429, .headers = {{"RateLimit", "\"api\";r=0;t=290"}}};
        });
        hub::BlockingHub hub = hubAt(server.url());
        QVERIFY(!hub.send(get("/api/models"), {}));
        std::stop_source stop;
        QElapsedTimer clock;
        clock.start();
        const hub::Streams streams{.waiting = [&](std::chrono::milliseconds, const Error &) { stop.request_stop(); }};
        QCOMPARE(hub.send(get("/api/models"), stop.get_token(), streams).error().kind, Error::Kind::Cancelled);
        QVERIFY(clock.elapsed() < 10'000);
    }

    void aProxyIsUsedWithItsLogin_data()
    {
        QTest::addColumn<bool>("inWindow");
        QTest::newRow("transfers") << false;
        QTest::newRow("window") << true;
    }
    void aProxyIsUsedWithItsLogin()
    {
        QFETCH(const bool, inWindow);
        std::mutex mutex;
        QByteArray target;
        ReplayServer proxy([&](const SeenRequest &request) {
            const QByteArray login = request.header("proxy-authorization");
            if (login != "Basic " + QByteArray("ann:open sesame").toBase64())
                return ScriptedAnswer{.status = 407, .headers = {{"Proxy-Authenticate", "Basic realm=\"gate\""}}};
            const std::scoped_lock lock(mutex);
            target = request.path;
            return ScriptedAnswer{.body = "[]"};
        });
        const NetworkSettings settings{.proxy = NetworkSettings::Proxy::Http,
                                       .proxyHost = u"127.0.0.1"_s,
                                       .proxyPort = QUrl(QString::fromLatin1(proxy.url())).port(),
                                       .proxyWantsLogin = true};
        const hub::ProxyLogin login{.user = u"ann"_s, .password = "open sesame"};
        QCOMPARE(hub::Network::ofProcess()->apply(settings, login), QString());
        hub::Network::applyToQt(settings, login);
        const hub::Call<hub::Done> call{.message = get("/api/models"), .read = hub::readNothing};
        const hub::Session session = at("http://hub.test");
        const Result<hub::Done> done = inWindow ? WindowCarrier(session).run(call) : BlockingCarrier(session).run(call);
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
        const std::scoped_lock lock(mutex);
        QCOMPARE(target, "http://hub.test/api/models");
    }

    void aSocksProxyIsUsedWithItsLogin_data() { aProxyIsUsedWithItsLogin_data(); }
    void aSocksProxyIsUsedWithItsLogin()
    {
        QFETCH(const bool, inWindow);
        ReplayServer server([](const SeenRequest &) { return ScriptedAnswer{.body = "[]"}; });
        SocksServer proxy("ann", "open sesame");
        const NetworkSettings settings{.proxy = NetworkSettings::Proxy::Socks5,
                                       .proxyHost = u"127.0.0.1"_s,
                                       .proxyPort = proxy.port(),
                                       .proxyWantsLogin = true};
        const auto run = [&](const QByteArray &password) {
            const hub::ProxyLogin login{.user = u"ann"_s, .password = password};
            hub::Network::ofProcess()->apply(settings, login);
            hub::Network::applyToQt(settings, login);
            const hub::Call<hub::Done> call{.message = get("/api/models"), .read = hub::readNothing};
            const hub::Session session = at(QByteArray(server.url()).replace("127.0.0.1", "hub.test"));
            return inWindow ? WindowCarrier(session).run(call) : BlockingCarrier(session).run(call);
        };
        const Result<hub::Done> refused = run("wrong");
        QVERIFY(!refused);
        QVERIFY(!refused.error().detail.contains(u"wrong"_s));
        QCOMPARE(proxy.accepted(), 0);
        const Result<hub::Done> done = run("open sesame");
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
        QVERIFY(proxy.accepted() > 0);
    }

    void thisMachineIsReachedWithoutAProxy_data() { aProxyIsUsedWithItsLogin_data(); }
    void thisMachineIsReachedWithoutAProxy()
    {
        QFETCH(const bool, inWindow);
        ReplayServer server([](const SeenRequest &) { return ScriptedAnswer{.body = "[]"}; });
        const NetworkSettings settings{
            .proxy = NetworkSettings::Proxy::Http, .proxyHost = u"127.0.0.1"_s, .proxyPort = 1}; // where nobody is
        hub::Network::ofProcess()->apply(settings, {});
        hub::Network::applyToQt(settings, {});
        const hub::Call<hub::Done> call{.message = get("/api/models"), .read = hub::readNothing};
        QVERIFY(inWindow ? WindowCarrier(at(server.url())).run(call) : BlockingCarrier(at(server.url())).run(call));
    }

    void anOwnAuthorityIsTrustedAndNoOther_data() { aProxyIsUsedWithItsLogin_data(); }
    void anOwnAuthorityIsTrustedAndNoOther()
    {
        QFETCH(const bool, inWindow);
        TlsServer server;
        const auto run = [&](const NetworkSettings &settings) {
            const QString complaint = hub::Network::ofProcess()->apply(settings, {});
            if (!complaint.isEmpty())
                qWarning("%s", qPrintable(complaint));
            hub::Network::applyToQt(settings, {});
            const hub::Call<hub::Done> call{.message = get("/api/models"), .read = hub::readNothing};
            const hub::Session session{.endpoint = hub::Endpoint(server.url())};
            return inWindow ? WindowCarrier(session).run(call) : BlockingCarrier(session).run(call);
        };
        const Result<hub::Done> distrusted = run({.proxy = NetworkSettings::Proxy::None});
        QVERIFY(!distrusted);
        QCOMPARE(distrusted.error().kind, Error::Kind::Tls);
        const Result<hub::Done> trusted = run({.proxy = NetworkSettings::Proxy::None, .caFile = server.authority()});
        QVERIFY2(trusted, qPrintable(trusted ? QString() : trusted.error().detail));
        TlsServer other;
        const Result<hub::Done> again = run({.proxy = NetworkSettings::Proxy::None, .caFile = other.authority()});
        QVERIFY(!again);
        QCOMPARE(again.error().kind, Error::Kind::Tls);
    }

    void aCheckShowsTheCertificateThatIsNotTrusted()
    {
        TlsServer server;
        hub::ConnectionCheck check;
        QSignalSpy finished(&check, &hub::ConnectionCheck::finished);
        check.start(hub::Endpoint(server.url()), {}, {});
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(check.facts().error);
        QCOMPARE(check.facts().error->kind, Error::Kind::Tls);
        QVERIFY(!check.facts().complaints.isEmpty());
        QCOMPARE(check.facts().subject, u"harbor.test (Harbor Works)"_s);
        QCOMPARE(check.facts().issuer, u"harbor.test (Harbor Works)"_s);
        QCOMPARE(check.facts().fingerprint.size(), 95);
        QVERIFY(check.facts().validUntil > QDateTime::currentDateTimeUtc());

        check.start(hub::Endpoint(server.url()), {.caFile = server.authority()}, {});
        QTRY_COMPARE(finished.size(), 2);
        QVERIFY2(!check.facts().error, qPrintable(check.facts().error.value_or(Error()).detail));
        QVERIFY(check.facts().protocol.startsWith(u"TLS"_s));
        QVERIFY(check.facts().complaints.isEmpty());
    }

    void aCheckSaysWhenNobodyAnswersAndNeverCallsBackWhenCancelled()
    {
        hub::ConnectionCheck check;
        QSignalSpy finished(&check, &hub::ConnectionCheck::finished);
        check.start(hub::Endpoint(QUrl(u"http://127.0.0.1:1"_s)), {}, {});
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(check.facts().error->kind, Error::Kind::Offline);
        ReplayServer server([](const SeenRequest &) { return ScriptedAnswer{.body = "[]"}; });
        check.start(hub::Endpoint(QUrl(QString::fromLatin1(server.url()))), {}, {});
        check.cancel();
        QTest::qWait(200);
        QCOMPARE(finished.size(), 1);
    }

    void aFileWithoutCertificatesChangesNothing()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"no.pem"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("nothing of the kind");
        file.close();
        QVERIFY(!m_network->apply({.caFile = file.fileName(), .connectSeconds = 5}, {}).isEmpty());
        QVERIFY(!m_network->apply({.caFile = folder.filePath(u"missing.pem"_s), .connectSeconds = 5}, {}).isEmpty());
        QCOMPARE(m_network->patience().connect, 30s);
        QCOMPARE(m_network->apply({.connectSeconds = 5}, {}), QString());
        QCOMPARE(m_network->patience().connect, 5s);
    }
};

QTEST_GUILESS_MAIN(NetworkTest)
#include "networktest.moc"
