#include "hub/spaces.h"

#include "hub/carriers.h"
#include "hub/logfollower.h"
#include "hub/spaceevent.h"
#include "hub/spacehardware.h"
#include "hub/spacemetrics.h"
#include "hub/spacesearch.h"
#include "hub/spacesettings.h"
#include "hub/spacestreams.h"
#include "wire/replayserver.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <atomic>

using namespace Qt::StringLiterals;

namespace {

const hub::RepoId space{.kind = hub::RepoKind::Space, .id = u"acme/harbor"_s};

hub::Response answer(const QByteArray &body)
{
    return {.status = 200, .body = body, .url = QUrl(u"https://hub.example/api"_s)};
}

hub::SpaceRuntime runtime(const QByteArray &json)
{
    return hub::SpaceRuntime::fromJson(QJsonDocument::fromJson(json).object()).value_or(hub::SpaceRuntime());
}

hub::Session sessionAt(const ReplayServer &server)
{
    return {.endpoint = hub::Endpoint(QUrl(QString::fromLatin1(server.url()))), .token = "hf_secret"};
}

template<typename T>
bool isRefused(const Result<T> &call)
{
    return !call && call.error().kind == Error::Kind::Invalid && !call.error().detail.isEmpty();
}

constexpr auto echoed = "correct horse";

//! Says of every secret that it does not like it, and repeats it.
ScriptedAnswer repeatSecret(const SeenRequest &request)
{
    const QString value = QJsonDocument::fromJson(request.body).object()["value"_L1].toString();
    return {.status = 400, .body = R"({"error":"The value )" + value.toUtf8() + R"( is too easy"})"};
}

} // namespace

class SpacesTest : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldOfARuntimeIsRead()
    {
        const auto read = runtime(
            R"({"stage":"RUNNING_BUILDING","hardware":{"current":"t4-small","requested":"a10g-small",
                "currentPrettyName":"Nvidia T4 - small"},"gcTimeout":"3600","storage":null,"devMode":true,
                "replicas":{"requested":"auto","current":2},"errorMessage":"none","sha":"abc","sdk":"gradio",
                "sdkVersion":"5.0","hotReloading":{"status":"ready"},
                "domains":[{"domain":"a.example","isCustom":true,"stage":"PENDING"},{"domain":"b","stage":"NEW"}],
                "volumes":[{"type":"bucket","source":"acme/b","mountPath":"/data","readOnly":false}]})");
        QVERIFY(read.stage == hub::Stage::RunningBuilding);
        QCOMPARE(read.hardware, u"t4-small"_s);
        QCOMPARE(read.requestedHardware, u"a10g-small"_s);
        QCOMPARE(read.hardwareName, u"Nvidia T4 - small"_s);
        QCOMPARE(read.sleepTime, 3600);
        QVERIFY(read.storage.isEmpty());
        QVERIFY(read.isDevMode);
        QCOMPARE(read.replicas.requested, u"auto"_s);
        QCOMPARE(read.replicas.current, 2);
        QCOMPARE(read.hotReloading, u"ready"_s);
        QCOMPARE(read.domains.size(), 2U);
        QVERIFY(read.domains[0].stage == hub::DomainState::Pending);
        QVERIFY(!read.domains[1].stage.known());
        QVERIFY(read.volumes);
        QCOMPARE(read.volumes->front().mountPath, u"/data"_s);
        QCOMPARE(read.volumes->front().readOnly, false);
    }

    void aStaticSpaceHasNoHardware()
    {
        const auto read = runtime(R"({"stage":"RUNNING","hardware":{"current":null,"requested":null},"storage":null})");
        QVERIFY(read.stage == hub::Stage::Running);
        QVERIFY(read.hardware.isEmpty());
        QVERIFY(!read.sleepTime);
        QVERIFY(!read.volumes);
    }

    void aNewStageIsKeptAsItCame()
    {
        const auto read = runtime(R"({"stage":"HIBERNATING","hardware":"b300x16"})");
        QVERIFY(!read.stage.known());
        QCOMPARE(read.stage.text(), u"HIBERNATING"_s);
        QCOMPARE(read.hardware, u"b300x16"_s);
        QVERIFY(!hub::isTransitional(read.stage));
        QVERIFY(!hub::isFailed(read.stage));
    }

    void stagesAreTransitionalOrFailedOrNeither()
    {
        QVERIFY(hub::isTransitional(hub::Stage::AppStarting));
        QVERIFY(!hub::isTransitional(hub::Stage::Sleeping));
        QVERIFY(hub::isFailed(hub::Stage::BuildError));
        QVERIFY(hub::isFailed(hub::Stage::NoAppFile));
        QVERIFY(!hub::isFailed(hub::Stage::Paused));
    }

    // What is in the stream is not documented: the shape of jobs, and others that are as likely.
    void metricsAreReadInAnyLikelyShape_data()
    {
        QTest::addColumn<QByteArray>("event");
        QTest::addColumn<QString>("replica");
        QTest::addColumn<QDateTime>("time");
        const QDateTime time(QDate(2026, 11, 26), QTime(10, 0), QTimeZone::UTC);
        const auto row = [&](const char *name, const QByteArray &event, const QString &replica, const QDateTime &when) {
            QTest::newRow(name) << event << replica << when;
        };
        row("as of a job",
            R"({"cpu_usage_pct":25,"cpu_millicores":4000,"memory_used_bytes":1000,"memory_total_bytes":4000,
                "rx_bps":1,"tx_bps":2,"gpus":{"0":{"utilization":50,"memory_used_bytes":5,"memory_total_bytes":10}},
                "replica":"a","timestamp":"2026-11-26T10:00:00.000Z"})",
            u"a"_s, time);
        row("camel case and numbers as text",
            R"({"cpuUsagePct":"25","cpuMillicores":"4000","memoryUsedBytes":1000.0,"memoryTotalBytes":"4000",
                "rxBps":1,"txBps":2,"gpus":[{"index":0,"utilizationPct":50,"memoryUsedBytes":5,"memoryTotalBytes":10}],
                "replica":7,"timestamp":1795687200})",
            u"7"_s, time);
        row("wrapped as a line of a log is",
            R"({"data":"{\"cpu_usage_pct\":25,\"cpu_millicores\":4000,\"memory_used_bytes\":1000,\"memory_total_bytes\":4000,\"rx_bps\":1,\"tx_bps\":2,\"gpus\":[{\"utilization\":50,\"memory_used_bytes\":5,\"memory_total_bytes\":10}]}",
                "timestamp":"2026-11-26T10:00:00.000Z"})",
            {}, time);
        row("by replica, in milliseconds",
            R"({"metrics":{"replicas":{"b":{"cpu_usage_pct":25,"cpu_millicores":4000,"memory_used_bytes":1000,
                "memory_total_bytes":4000,"rx_bps":1,"tx_bps":2,"time":1795687200000,
                "gpus":{"0":{"gpu_usage_pct":50,"memory_used_bytes":5,"memory_total_bytes":10}}}}}})",
            u"b"_s, time);
        row("a list of them",
            R"({"metrics":[{"cpu_usage_pct":25,"cpu_millicores":4000,"memory_used_bytes":1000,"memory_total_bytes":4000,
                "rx_bps":1,"tx_bps":2,"gpus":{"0":{"utilization":50,"memory_used_bytes":5,"memory_total_bytes":10}},
                "replica":"a","timestamp":"2026-11-26T10:00:00.000Z"}]})",
            u"a"_s, time);
    }
    void metricsAreReadInAnyLikelyShape()
    {
        QFETCH(const QByteArray, event);
        QFETCH(const QString, replica);
        QFETCH(const QDateTime, time);
        const auto all = hub::SpaceUsage::fromEvent(QJsonDocument::fromJson(event).object());
        QCOMPARE(all.size(), 1U);
        const hub::SpaceUsage &usage = all.front();
        QCOMPARE(usage.replica, replica);
        QCOMPARE(usage.time, time);
        QCOMPARE(usage.cpu, 0.25);
        QCOMPARE(usage.cpuMillicores, 4000);
        QCOMPARE(usage.memoryUsed, 1000);
        QCOMPARE(usage.memoryTotal, 4000);
        QCOMPARE(usage.receivedPerSecond, 1.0);
        QCOMPARE(usage.sentPerSecond, 2.0);
        QCOMPARE(usage.gpus.size(), 1U);
        QCOMPARE(usage.gpus.front().name, u"0"_s);
        QCOMPARE(usage.gpus.front().busy, 0.5);
        QCOMPARE(usage.gpus.front().memoryTotal, 10);
    }

    void eventsTellTheStage_data();
    void eventsTellTheStage();

    void metricsWithoutAFigureAreNone()
    {
        for (const char *event : {"{}", R"({"hello":"world"})", R"({"data":"text"})", R"({"replicas":[{},{"a":1}]})"})
            QVERIFY(hub::SpaceUsage::fromEvent(QJsonDocument::fromJson(event).object()).empty());
        const auto two = hub::SpaceUsage::fromEvent(
            QJsonDocument::fromJson(R"({"replicas":[{"cpu_usage_pct":1},{"cpu_usage_pct":2}]})").object());
        QCOMPARE(two.size(), 2U);
        QCOMPARE(two.back().replica, u"1"_s);
    }

    void hardwareIsPricedByTheHour()
    {
        const auto list = hub::spaces::hardware().read(answer(
            R"([{"name":"t4-small","prettyName":"Nvidia T4 - small","cpu":"4 vCPU","ram":"15 GB","unitLabel":"minute",
                 "accelerator":{"type":"gpu","model":"T4","quantity":"1","vram":"16 GB","manufacturer":"Nvidia"},
                 "unitCostMicroUSD":6667,"unitCostUSD":0.01},
                {"name":"b300","accelerator":null,"unitCostMicroUSD":"500000","unitLabel":"hour"},
                {"name":"odd","unitLabel":"month"}])"));
        QVERIFY(list);
        QCOMPARE(list->size(), 3U);
        QCOMPARE(list->front().hourlyUsd(), 0.6);
        QCOMPARE(list->front().accelerator->memory, u"16 GB"_s);
        QCOMPARE(list->at(1).prettyName, u"b300"_s);
        QCOMPARE(list->at(1).hourlyUsd(), 0.5);
        QVERIFY(!list->at(2).hourlyUsd());
    }

    void theDocumentedHardwareHasEachFlavorOnce()
    {
        QStringList names;
        for (const hub::DocumentedHardware &flavor : hub::spaces::documentedHardware())
            names += flavor.name;
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
        for (const char *name : {"cpu-basic", "cpu-upgrade", "t4-medium", "l40sx8", "a10g-largex4", "a100x8", "inf2x6"})
            QVERIFY2(names.contains(QLatin1StringView(name)), name);
        const auto flavors = hub::spaces::documentedHardware();
        const auto t4 = std::ranges::find(flavors, "t4-small"_L1, &hub::DocumentedHardware::name);
        QCOMPARE(t4->hourlyUsd, 0.40);
        QCOMPARE(t4->acceleratorMemoryGb, 16);
    }

    void whatTheHubWouldRefuseIsNotSent()
    {
        QVERIFY(isRefused(hub::spaces::setSleepTime(space, 0)));
        QVERIFY(isRefused(hub::spaces::requestHardware(space, {})));
        QVERIFY(isRefused(hub::spaces::requestHardware(space, u"t4-small"_s, -2)));
        QVERIFY(hub::spaces::setSleepTime(space, -1));
        QVERIFY(isRefused(hub::spaces::setReplicas(space, 0)));
        QVERIFY(isRefused(hub::spaces::setCustomDomain(space, u"no domain"_s)));
        QVERIFY(isRefused(hub::spaces::setVolumes(space, {})));
        QVERIFY(isRefused(
            hub::spaces::setVolumes(space, {{.type = u"model"_s, .source = u"a/b"_s, .mountPath = u"relative"_s}})));
        QVERIFY(isRefused(hub::spaces::addSecret(space, u"1KEY"_s, u"v"_s)));
        QVERIFY(isRefused(hub::spaces::addVariable(space, u"A-B"_s, u"v"_s)));
        QVERIFY(isRefused(hub::spaces::removeSecret(space, {})));
        QVERIFY(isRefused(hub::spaces::search({.query = QString(251, u'x')})));
    }

    void aDomainIsSentInLowerCase()
    {
        const auto call = hub::spaces::setCustomDomain(space, u" Demo.Example.COM "_s);
        QVERIFY(call);
        QCOMPARE(call->message.body, R"({"domain":"demo.example.com"})");
    }

    void variablesAreReadWithWhateverTheyHave()
    {
        const auto read = hub::spaces::variables(space).read(answer(
            R"({"B":{"value":"2","updatedAt":"2024-01-15T10:00:48Z"},"A":"1","C":{"value":3,"description":null}})"));
        QVERIFY(read);
        QCOMPARE(read->size(), 3U);
        QCOMPARE(read->at(0).key, u"A"_s);
        QCOMPARE(read->at(0).value, u"1"_s);
        QVERIFY(read->at(1).updatedAt.isValid());
        QCOMPARE(read->at(2).value, u"3"_s);
    }

    void aSecretIsSentAsItWasGiven()
    {
        const QString value = u"quote \" backslash \\ line\nend ü 🔑 \u0001"_s;
        const auto call = hub::spaces::addSecret(space, u"KEY"_s, value, u"why"_s);
        QVERIFY(call);
        const QJsonDocument sent = QJsonDocument::fromJson(call->message.body);
        QVERIFY(sent.isObject());
        QCOMPARE(sent.object(), QJsonObject({{u"key"_s, u"KEY"_s}, {u"value"_s, value}, {u"description"_s, u"why"_s}}));
        QVERIFY(hub::spaces::addSecret(space, u"KEY"_s, {}));
    }

    // Its destructor overwrites it; what matters is that nobody keeps it.
    void nobodyKeepsTheSecretOnceItWasSent()
    {
        QList<QByteArray> arrived;
        ReplayServer server([&](const SeenRequest &request) {
            arrived += QJsonDocument::fromJson(request.body)["value"_L1].toString().toUtf8();
            return ScriptedAnswer{.body = "{}"};
        });
        hub::HubClient client(sessionAt(server));
        auto call = hub::spaces::addSecret(space, u"KEY"_s, QString::fromLatin1(echoed));
        const std::weak_ptr<const hub::SecretBody> secret = call->message.secret;
        bool isDone = false;
        {
            const hub::Request request =
                client.send<hub::Done>(*call, [&](const Result<hub::Done> &done) { isDone = done.has_value(); });
            call = failure(Error::Kind::Cancelled);
            QVERIFY(!secret.expired());
            QTRY_VERIFY(isDone);
        }
        QTRY_VERIFY(secret.expired());
        QCOMPARE(arrived, QList<QByteArray>{echoed});
    }

    void anErrorDoesNotRepeatTheSecret()
    {
        ReplayServer server(repeatSecret);
        const auto call = hub::spaces::addSecret(space, u"KEY"_s, QString::fromLatin1(echoed));
        for (const auto &answered :
             {BlockingCarrier(sessionAt(server)).run(call), WindowCarrier(sessionAt(server)).run(call)}) {
            QVERIFY(!answered);
            QCOMPARE(answered.error().kind, Error::Kind::BadRequest);
            QCOMPARE(answered.error().detail, u"The value … is too easy"_s);
        }
    }

    void aSecretIsNotSentOnElsewhere()
    {
        int seenElsewhere = 0;
        ReplayServer elsewhere([&](const SeenRequest &) {
            ++seenElsewhere;
            return ScriptedAnswer{.body = "{}"};
        });
        ReplayServer server([&](const SeenRequest &) {
            return ScriptedAnswer{.status = 307, .headers = {{"Location", elsewhere.url() + "/x"}}};
        });
        const auto call = hub::spaces::addSecret(space, u"KEY"_s, QString::fromLatin1(echoed));
        QVERIFY(!BlockingCarrier(sessionAt(server)).run(call));
        QVERIFY(!WindowCarrier(sessionAt(server)).run(call));
        QCOMPARE(seenElsewhere, 0);
    }

    void aLogIsReadAsItIsWritten()
    {
        SeenRequest seen;
        ReplayServer server([&](const SeenRequest &request) {
            seen = request;
            return ScriptedAnswer{.headers = {{"Content-Type", "text/event-stream"}},
                                  .body =
                                      "data: {\"data\":\"one\\n\",\"timestamp\":\"2024-01-15T10:00:48Z\"}\n\ndata:\n\n"
                                      "data: {\"data\":\"two\\n\"}\n\n"};
        });
        hub::HubClient client(sessionAt(server));
        hub::LogReader reader;
        QStringList lines;
        bool isOver = false;
        const hub::Request request = client.stream(
            hub::spaces::logs(space, hub::spaces::Log::Build),
            [&](QByteArrayView bytes) {
                for (const hub::LogLine &line : reader.take(bytes))
                    lines += line.text;
            },
            [&](const Result<hub::Done> &ended) { isOver = ended.has_value(); });
        QTRY_VERIFY(isOver);
        QCOMPARE(lines, (QStringList{u"one\n"_s, u"two\n"_s}));
        QCOMPARE(seen.path, "/api/spaces/acme/harbor/logs/build");
        QCOMPARE(seen.header("authorization"), "Bearer hf_secret");
        QCOMPARE(seen.header("accept"), "text/event-stream");
    }

    void aStreamThatBreaksGivesWhatCameAndThenTheError()
    {
        ReplayServer server([](const SeenRequest &) {
            return ScriptedAnswer{.body = "data: {\"data\":\"one\\n\"}\n\ndata: {\"da", .truncateAfter = 26};
        });
        hub::HubClient client(sessionAt(server));
        QByteArray got;
        std::optional<Error> error;
        const hub::Request request = client.stream(
            hub::spaces::events(space), [&](QByteArrayView bytes) { got += bytes; },
            [&](const Result<hub::Done> &ended) { error = ended ? std::nullopt : std::optional(ended.error()); });
        QTRY_VERIFY(error);
        QCOMPARE(error->kind, Error::Kind::Offline);
        QVERIFY(got.startsWith("data: {\"data\":\"one"));
    }

    void aRefusedStreamGivesNothingButTheError()
    {
        ReplayServer server([](const SeenRequest &) {
            return ScriptedAnswer{.status = 403, .body = R"({"error":"No right to read logs"})"};
        });
        hub::HubClient client(sessionAt(server));
        QByteArray got;
        std::optional<Error> error;
        const hub::Request request = client.stream(
            hub::spaces::metrics(space), [&](QByteArrayView bytes) { got += bytes; },
            [&](const Result<hub::Done> &ended) { error = ended ? std::nullopt : std::optional(ended.error()); });
        QTRY_VERIFY(error);
        QCOMPARE(error->kind, Error::Kind::Forbidden);
        QCOMPARE(error->detail, u"No right to read logs"_s);
        QVERIFY(got.isEmpty());
    }

    void aStreamNeedsSomebodySignedIn()
    {
        hub::HubClient client;
        std::optional<Error> error;
        const hub::Request request = client.stream(
            hub::spaces::events(space), [](QByteArrayView) {},
            [&](const Result<hub::Done> &ended) { error = ended ? std::nullopt : std::optional(ended.error()); });
        QTRY_VERIFY(error);
        QCOMPARE(error->kind, Error::Kind::Unauthorized);
    }

    void aDroppedStreamFallsSilentEvenFromWithin()
    {
        ReplayServer server([](const SeenRequest &) { return ScriptedAnswer{.body = "data: {\"data\":\"one\"}\n\n"}; });
        hub::HubClient client(sessionAt(server));
        int pieces = 0;
        int endings = 0;
        hub::Request request;
        request = client.stream(
            hub::spaces::logs(space, hub::spaces::Log::Run, 10),
            [&](QByteArrayView) {
                ++pieces;
                request.cancel();
            },
            [&](const Result<hub::Done> &) { ++endings; });
        QTRY_COMPARE(pieces, 1);
        QTest::qWait(50);
        QCOMPARE(pieces, 1);
        QCOMPARE(endings, 0);
        QVERIFY(!request.isActive());
    }

    void aBrokenLogIsFollowedOnWithoutALineTwice()
    {
        std::atomic<int> connections = 0;
        ReplayServer server([&](const SeenRequest &) {
            ScriptedAnswer log{.body = "data: {\"data\":\"one\"}\n\ndata: {\"data\":\"two\"}\n\n"};
            if (++connections == 1)
                log.truncateAfter = 25;
            return log;
        });
        hub::HubClient client(sessionAt(server));
        hub::LogFollower follower(client);
        QStringList lines;
        connect(&follower, &hub::LogFollower::written, this, [&lines](const std::vector<hub::LogLine> &fresh) {
            for (const hub::LogLine &line : fresh)
                lines += line.text;
        });
        QSignalSpy ends(&follower, &hub::LogFollower::ended);
        QSignalSpy failures(&follower, &hub::LogFollower::failed);
        follower.follow(space, hub::spaces::Log::Run);
        QTRY_COMPARE(ends.size(), 1);
        QCOMPARE(lines, (QStringList{u"one"_s, u"two"_s}));
        QCOMPARE(connections, 2);
        QCOMPARE(failures.size(), 0);
    }

    void aRefusedLogIsNotAskedForAgain()
    {
        std::atomic<int> connections = 0;
        ReplayServer server([&](const SeenRequest &) {
            ++connections;
            return ScriptedAnswer{.status = 404, .body = R"({"error":"No such Space"})"};
        });
        hub::HubClient client(sessionAt(server));
        hub::LogFollower follower(client);
        QSignalSpy failures(&follower, &hub::LogFollower::failed);
        follower.follow(space, hub::spaces::Log::Build);
        QTRY_COMPARE(failures.size(), 1);
        QTest::qWait(1200); // longer than the first pause
        QCOMPARE(connections, 1);
    }

    void transfersReadAStreamThroughASink()
    {
        struct Sink : hub::BodySink {
            hub::LogReader reader;
            QStringList lines;
            Result<hub::Done> begin(const hub::Response &) override { return hub::Done{}; }
            Result<hub::Done> write(QByteArrayView data) override
            {
                for (const hub::LogLine &line : reader.take(data))
                    lines += line.text;
                return hub::Done{};
            }
        } sink;
        ReplayServer server([](const SeenRequest &request) {
            return ScriptedAnswer{.body = "data: {\"data\":\"" + request.query + "\"}\n\n"};
        });
        hub::BlockingHub blocking(sessionAt(server));
        const auto ended = blocking.send(hub::spaces::logs(space, hub::spaces::Log::Run, 5), {}, {.sink = &sink});
        QVERIFY(ended);
        QCOMPARE(sink.lines, QStringList{u"tail=5"_s});
    }

    void searchSendsWhatWasChosen()
    {
        const auto call = hub::spaces::search({.query = u"a b"_s,
                                               .category = u"ocr"_s,
                                               .sdks = {u"gradio"_s, u"docker"_s},
                                               .filters = {u"mcp-server"_s},
                                               .onlyAgents = true});
        QVERIFY(call);
        QCOMPARE(hub::encodedQuery(call->message.target.query),
                 "q=a%20b&category=ocr&sdk=gradio&sdk=docker&filter=mcp-server&agents=true");
        const auto found = call->read(answer(R"([{"id":"a/b","runtime":null,"semanticRelevancyScore":"0.25"}])"));
        QVERIFY(found);
        QCOMPARE(found->front().relevancy, 0.25);
        QVERIFY(!found->front().runtime);
    }

    void aQuotaTellsWhatIsLeft()
    {
        const auto quota = hub::spaces::gpuQuota().read(answer(
            R"({"base":1500,"current":"420.5","resetsAt":"2024-01-16T00:00:00Z","runs":{"used":3,"limit":10}})"));
        QVERIFY(quota);
        QCOMPARE(quota->current, 420.5);
        QCOMPARE(quota->runsLimit, 10);
        QVERIFY(!quota->overquotaUsed);
    }
};

// What is in the stream of events is not documented either.
void SpacesTest::eventsTellTheStage_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QString>("stage");
    QTest::addColumn<bool>("isAll");
    const auto row = [](const char *name, const QByteArray &event, const QString &stage, bool isAll = false) {
        QTest::newRow(name) << event << stage << isAll;
    };
    const QByteArray runtime = "{\"stage\":\"PAUSED\",\"hardware\":{\"current\":null,\"requested\":\"l4x1\"}}";
    row("the runtime", "data: " + runtime, u"PAUSED"_s, true);
    row("the runtime, named", "event: status\ndata: {\"runtime\":" + runtime + "}", u"PAUSED"_s, true);
    row("framed as a log", "data: {\"data\":" + runtime + ",\"timestamp\":\"2026-11-26T10:00:00Z\"}", u"PAUSED"_s,
        true);
    row("framed as a log, in text",
        "data: {\"data\":\"{\\\"stage\\\":\\\"PAUSED\\\"}\",\"timestamp\":\"2026-11-26T10:00:00Z\"}", u"PAUSED"_s);
    row("a word framed as a log", "data: {\"data\":\"SLEEPING\",\"timestamp\":\"2026-11-26T10:00:00Z\"}",
        u"SLEEPING"_s);
    row("a stage alone", "data: {\"stage\":\"PAUSED\"}", u"PAUSED"_s);
    row("a word", "event: stage\ndata: RUNNING", u"RUNNING"_s);
    row("a word as JSON has it", "event: stage\ndata: \"WARMING_UP\"", u"WARMING_UP"_s);
    row("a word that is a stage", "data: RUNNING", u"RUNNING"_s);
    row("the record of the machinery",
        "event: space\n"
        "data: "
        "{\"compute\":{\"current\":{\"spec\":{\"sdk\":\"gradio\"},\"status\":{\"stage\":\"APP_STARTING\"}}},"
        "\"service\":{}}",
        u"APP_STARTING"_s);
    row("a count", "event: zero-gpu-count\ndata: 17", {});
    row("another word", "data: hello", {});
    row("a line of a log", "data: {\"data\":\"Building\\n\",\"timestamp\":\"2026-11-26T10:00:00Z\"}", {});
    row("visitors", "data: {\"type\":\"visitors\",\"count\":3}", {});
}
void SpacesTest::eventsTellTheStage()
{
    QFETCH(const QByteArray, event);
    QFETCH(const QString, stage);
    QFETCH(const bool, isAll);
    hub::EventStream stream(hub::EventStream::Data::Anything);
    const std::vector<hub::StreamEvent> events = stream.take("data:\n\n: hello\n" + event + "\n\n");
    QCOMPARE(events.size(), 1U);
    const hub::SpaceEvent news = hub::SpaceEvent::fromStream(events.front());
    QCOMPARE(news.stage.text(), stage);
    QCOMPARE(news.runtime.has_value(), isAll);
    if (news.runtime) {
        QCOMPARE(news.runtime->stage.text(), stage);
        QCOMPARE(news.runtime->requestedHardware, u"l4x1"_s);
    }
}

QTEST_GUILESS_MAIN(SpacesTest)
#include "spacestest.moc"
