#include "httpcaller.h"
#include "httpstream.h"

#include <QElapsedTimer>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using sandbox::Kind;
using sandbox::NewFile;
using sandbox::SandboxHub;

namespace {

const QByteArray gradioCard = "---\ntitle: Demo\nemoji: 🎈\nsdk: gradio\nshort_description: Draws tides\n---\n";

} // namespace

//! Spaces at run time: what is asked of them and how that goes on.
class SandboxSpacesTest : public QObject
{
    Q_OBJECT

private slots:
    void anAppIsBuiltStartedAndRuns();
    void aSpaceWithoutAnAppSaysSo();
    void anAppWithoutAWordInItIsBuiltAllTheSame();
    void whatIsWrongIsSaid_data();
    void whatIsWrongIsSaid();
    void aRestartGoesThroughAllStages();
    void aCommitKeepsTheOldVersionServing();
    void aPausedSpaceStaysPausedUntilItIsRestarted();
    void hardwareChangesOnlyOnceTheSpaceRuns();
    void hardwareIsRefused_data();
    void hardwareIsRefused();
    void onlyWhoMayWriteManagesASpace();
    void freeHardwareSleepsByItself();
    void secretsNeverComeBack();
    void variablesAnswerTheWholeMap();
    void aSettingRestartsTheSpace();
    void volumesAreKeptAndTakenAway();
    void devModeNeedsASubscription();
    void aStaticSpaceIsNotManaged();
    void hardwareIsListedWithItsPrice();
    void aNewSpaceGetsWhatWasAskedFor();
    void aSpaceBeginsFromATemplate();
    void aFreeAccountMayBeToldToPay();
    void logsAreReplayedAndFollowed();
    void aTailBeginsNearTheEnd();
    void silenceIsBrokenByKeepAlives();
    void eventsTellEveryStage();
    void aStreamCanBeCut();
    void searchFindsByMeaningOfWords();

private:
    static void prepare(SandboxHub &hub, const QList<NewFile> &more = {});
    static QString stage(const SandboxHub &hub, const QByteArray &id = "alice/demo");
    static QJsonObject runtime(const SandboxHub &hub, const QByteArray &id = "alice/demo");
};

void SandboxSpacesTest::prepare(SandboxHub &hub, const QList<NewFile> &more)
{
    QVERIFY2(hub.isRunning(), qPrintable(hub.errorText()));
    hub.addAccount({.user = u"alice"_s, .tokens = {{.value = "hf_alice"}}, .isPro = true, .canPay = true});
    hub.addAccount(u"bob"_s, "hf_bob");
    hub.addRepo(Kind::Space, u"alice/demo"_s, {.sdk = u"gradio"_s});
    hub.commitFiles(Kind::Space, u"alice/demo"_s,
                    QList<NewFile>{{u"README.md"_s, gradioCard}, {u"app.py"_s, "import gradio\n"}} + more);
}

QJsonObject SandboxSpacesTest::runtime(const SandboxHub &hub, const QByteArray &id)
{
    return HttpCaller(hub, "hf_alice").get("/api/spaces/" + id + "/runtime").object();
}

QString SandboxSpacesTest::stage(const SandboxHub &hub, const QByteArray &id)
{
    return runtime(hub, id)["stage"_L1].toString();
}

void SandboxSpacesTest::anAppIsBuiltStartedAndRuns()
{
    SandboxHub hub({.spaceSpeed = 8});
    prepare(hub);
    QCOMPARE(stage(hub), u"BUILDING"_s);
    QCOMPARE(runtime(hub)["hardware"_L1]["current"_L1], QJsonValue(QJsonValue::Null));
    QTRY_COMPARE(stage(hub), u"APP_STARTING"_s);
    QTRY_COMPARE(stage(hub), u"RUNNING"_s);
    const QJsonObject now = runtime(hub);
    QCOMPARE(now["hardware"_L1]["current"_L1].toString(), u"cpu-basic"_s);
    QCOMPARE(now["gcTimeout"_L1].toInt(), 172800);
    QCOMPARE(now["domains"_L1][0]["domain"_L1].toString(), u"alice-demo.hf.space"_s);
    QCOMPARE(now["replicas"_L1]["current"_L1].toInt(), 1);
    const QJsonObject info = HttpCaller(hub).get("/api/spaces/alice/demo").object();
    QCOMPARE(info["runtime"_L1]["stage"_L1].toString(), u"RUNNING"_s);
    QCOMPARE(info["runtime"_L1]["sha"_L1].toString(), info["sha"_L1].toString());
}

void SandboxSpacesTest::aSpaceWithoutAnAppSaysSo()
{
    SandboxHub hub;
    prepare(hub);
    QCOMPARE(HttpCaller(hub, "hf_alice")
                 .post("/api/repos/create", {{u"name"_s, u"empty"_s}, {u"type"_s, u"space"_s}, {u"sdk"_s, u"gradio"_s}})
                 .status,
             200);
    QCOMPARE(stage(hub, "alice/empty"), u"NO_APP_FILE"_s);
}

void SandboxSpacesTest::anAppWithoutAWordInItIsBuiltAllTheSame()
{
    SandboxHub hub({.spaceSpeed = 1});
    prepare(hub, {{u"app.py"_s, ""}});
    QCOMPARE(stage(hub), u"BUILDING"_s);
    hub.addRepo(Kind::Space, u"alice/dock"_s, {.sdk = u"docker"_s});
    hub.commitFiles(Kind::Space, u"alice/dock"_s,
                    {{u"README.md"_s, "---\ntitle: Dock\nsdk: docker\n---\n"}, {u"Dockerfile"_s, ""}});
    QTRY_COMPARE_WITH_TIMEOUT(stage(hub, "alice/dock"), u"BUILD_ERROR"_s, 15000);
}

void SandboxSpacesTest::whatIsWrongIsSaid_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QString>("message");
    QTest::newRow("card") << u"README.md"_s << "---\nsdk: [\n---\n"_ba << u"CONFIG_ERROR"_s << u"Invalid YAML"_s;
    QTest::newRow("requirements") << u"requirements.txt"_s << "numpy==2.0\nnot a package !!\n"_ba << u"BUILD_ERROR"_s
                                  << u"Invalid requirement: 'not a package !!'"_s;
    QTest::newRow("empty script") << u"app.py"_s << ""_ba << u"RUNTIME_ERROR"_s << u"Exit code: 0"_s;
    QTest::newRow("script") << u"app.py"_s << "import os\nraise ValueError(\"no weights\")\n"_ba << u"RUNTIME_ERROR"_s
                            << u"ValueError: no weights"_s;
}

void SandboxSpacesTest::whatIsWrongIsSaid()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, content);
    QFETCH(const QString, stage);
    QFETCH(const QString, message);
    SandboxHub hub({.spaceSpeed = 200});
    prepare(hub);
    hub.commitFiles(Kind::Space, u"alice/demo"_s, {{path, content}});
    QTRY_COMPARE(SandboxSpacesTest::stage(hub), stage);
    QVERIFY(runtime(hub)["errorMessage"_L1].toString().contains(message));
}

void SandboxSpacesTest::aRestartGoesThroughAllStages()
{
    SandboxHub hub({.spaceSpeed = 8});
    prepare(hub);
    QTRY_COMPARE(stage(hub), u"RUNNING"_s);
    HttpCaller alice(hub, "hf_alice");
    QCOMPARE(alice.send("POST", "/api/spaces/alice/demo/restart").object()["stage"_L1].toString(), u"BUILDING"_s);
    QTRY_COMPARE(stage(hub), u"APP_STARTING"_s);
    QTRY_COMPARE(stage(hub), u"RUNNING"_s);
    QElapsedTimer plain;
    plain.start();
    alice.send("POST", "/api/spaces/alice/demo/restart?factory=true");
    QTRY_COMPARE(stage(hub), u"APP_STARTING"_s);
    QVERIFY(plain.elapsed() > 1500); // ten seconds of build, half as many again without a cache, eight at a time
}

void SandboxSpacesTest::aCommitKeepsTheOldVersionServing()
{
    SandboxHub hub({.spaceSpeed = 8});
    prepare(hub);
    QTRY_COMPARE(stage(hub), u"RUNNING"_s);
    hub.commitFiles(Kind::Space, u"alice/demo"_s, {{u"app.py"_s, "import gradio as gr\n"}});
    QCOMPARE(stage(hub), u"RUNNING_BUILDING"_s);
    QCOMPARE(runtime(hub)["hardware"_L1]["current"_L1].toString(), u"cpu-basic"_s);
    QTRY_COMPARE(stage(hub), u"RUNNING_APP_STARTING"_s);
    QTRY_COMPARE(stage(hub), u"RUNNING"_s);
}

void SandboxSpacesTest::aPausedSpaceStaysPausedUntilItIsRestarted()
{
    SandboxHub hub({.spaceSpeed = 100});
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    QCOMPARE(alice.send("POST", "/api/spaces/alice/demo/pause").object()["stage"_L1].toString(), u"PAUSED"_s);
    alice.post("/api/spaces/alice/demo/variables", {{u"key"_s, u"A"_s}, {u"value"_s, u"1"_s}});
    QTest::qWait(400);
    QCOMPARE(stage(hub), u"PAUSED"_s);
    alice.send("POST", "/api/spaces/alice/demo/restart");
    QTRY_COMPARE(stage(hub), u"RUNNING"_s);
}

void SandboxSpacesTest::hardwareChangesOnlyOnceTheSpaceRuns()
{
    SandboxHub hub({.spaceSpeed = 8});
    prepare(hub);
    QTRY_COMPARE(stage(hub), u"RUNNING"_s);
    HttpCaller alice(hub, "hf_alice");
    const QJsonObject asked =
        alice.post("/api/spaces/alice/demo/hardware", {{u"flavor"_s, u"t4-small"_s}, {u"sleepTimeSeconds"_s, 3600}})
            .object();
    QCOMPARE(asked["hardware"_L1]["current"_L1].toString(), u"cpu-basic"_s);
    QCOMPARE(asked["hardware"_L1]["requested"_L1].toString(), u"t4-small"_s);
    QCOMPARE(asked["gcTimeout"_L1].toInt(), 3600);
    QTRY_COMPARE(runtime(hub)["hardware"_L1]["current"_L1].toString(), u"t4-small"_s);
    QCOMPARE(stage(hub), u"RUNNING"_s);
    const QJsonObject never = alice.post("/api/spaces/alice/demo/sleeptime", {{u"seconds"_s, -1}}).object();
    QCOMPARE(never["gcTimeout"_L1].toInt(), -1);
    QCOMPARE(alice.post("/api/spaces/alice/demo/sleeptime", {{u"seconds"_s, 0}}).status, 400);
}

void SandboxSpacesTest::hardwareIsRefused_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("space");
    QTest::addColumn<QString>("flavor");
    QTest::addColumn<int>("status");
    QTest::newRow("unknown") << "hf_alice"_ba << "alice/demo"_ba << u"abacus"_s << 400;
    QTest::newRow("unpaid") << "hf_bob"_ba << "bob/own"_ba << u"a100-large"_s << 402;
    QTest::newRow("not the owner") << "hf_bob"_ba << "alice/demo"_ba << u"cpu-basic"_s << 403;
    QTest::newRow("anonymous") << ""_ba << "alice/demo"_ba << u"cpu-basic"_s << 401;
    QTest::newRow("not there") << "hf_alice"_ba << "alice/none"_ba << u"cpu-basic"_s << 404;
}

void SandboxSpacesTest::hardwareIsRefused()
{
    QFETCH(const QByteArray, token);
    QFETCH(const QByteArray, space);
    QFETCH(const QString, flavor);
    QFETCH(const int, status);
    SandboxHub hub;
    prepare(hub);
    hub.addRepo(Kind::Space, u"bob/own"_s, {.sdk = u"gradio"_s});
    const HttpAnswer answer =
        HttpCaller(hub, token).post("/api/spaces/" + space + "/hardware", {{u"flavor"_s, flavor}});
    QCOMPARE(answer.status, status);
    QVERIFY(!answer.object()["error"_L1].toString().isEmpty());
}

void SandboxSpacesTest::onlyWhoMayWriteManagesASpace()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller bob(hub, "hf_bob");
    for (const char *action : {"restart", "pause", "hardware", "sleeptime", "secrets", "variables", "dev-mode"})
        QCOMPARE(bob.send("POST", QByteArray("/api/spaces/alice/demo/") + action, "{}").status, 403);
    for (const char *read : {"secrets", "logs/build", "logs/run", "events", "metrics"})
        QCOMPARE(bob.get(QByteArray("/api/spaces/alice/demo/") + read).status, 403);
    QCOMPARE(bob.get("/api/spaces/alice/demo/runtime").status, 200);
}

void SandboxSpacesTest::freeHardwareSleepsByItself()
{
    SandboxHub hub({.spaceSpeed = 400'000}); // two days in half a second
    prepare(hub);
    QTRY_COMPARE(stage(hub), u"SLEEPING"_s);
    HttpCaller alice(hub, "hf_alice");
    const HttpAnswer refused = alice.post("/api/spaces/alice/demo/sleeptime", {{u"seconds"_s, 60}});
    QCOMPARE(refused.status, 400);
    alice.post("/api/spaces/alice/demo/hardware", {{u"flavor"_s, u"cpu-upgrade"_s}});
    QTRY_COMPARE(stage(hub), u"RUNNING"_s);
    QTest::qWait(700);
    QCOMPARE(stage(hub), u"RUNNING"_s); // paid hardware never sleeps unless told to
}

void SandboxSpacesTest::secretsNeverComeBack()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    const QByteArray target = "/api/spaces/alice/demo/secrets";
    QCOMPARE(alice.post(target, {{u"key"_s, u"TOKEN"_s}, {u"value"_s, u"very-secret"_s}, {u"description"_s, u"mine"_s}})
                 .body,
             QByteArray("{}"));
    const HttpAnswer list = alice.get(target);
    QCOMPARE(list.object()["TOKEN"_L1]["key"_L1].toString(), u"TOKEN"_s);
    QCOMPARE(list.object()["TOKEN"_L1]["description"_L1].toString(), u"mine"_s);
    QVERIFY(!list.object()["TOKEN"_L1]["updatedAt"_L1].toString().isEmpty());
    QVERIFY(!list.body.contains("very-secret"));
    QCOMPARE(alice.post(target, {{u"key"_s, u"1BAD"_s}, {u"value"_s, u"x"_s}}).status, 400);
    QCOMPARE(alice.send("DELETE", target, R"({"key":"TOKEN"})").status, 200);
    QCOMPARE(alice.send("DELETE", target, R"({"key":"TOKEN"})").status, 200);
    QVERIFY(alice.get(target).object().isEmpty());
}

void SandboxSpacesTest::variablesAnswerTheWholeMap()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    const QByteArray target = "/api/spaces/alice/demo/variables";
    alice.post(target, {{u"key"_s, u"A"_s}, {u"value"_s, u"1"_s}});
    const QJsonObject two = alice.post(target, {{u"key"_s, u"B"_s}, {u"value"_s, u"2"_s}}).object();
    QCOMPARE(two["A"_L1]["value"_L1].toString(), u"1"_s);
    QCOMPARE(two["B"_L1]["value"_L1].toString(), u"2"_s);
    QCOMPARE(alice.send("DELETE", target, R"({"key":"A"})").object().keys(), QStringList{u"B"_s});
    QCOMPARE(HttpCaller(hub).get(target).object().keys(), QStringList{u"B"_s});
    QCOMPARE(alice.post("/api/spaces/alice/demo/secrets", {{u"key"_s, u"B"_s}, {u"value"_s, u"x"_s}}).status, 400);
}

void SandboxSpacesTest::aSettingRestartsTheSpace()
{
    SandboxHub hub({.spaceSpeed = 20});
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    for (const char *kind : {"secrets", "variables"}) {
        QTRY_COMPARE(stage(hub), u"RUNNING"_s);
        alice.post(QByteArray("/api/spaces/alice/demo/") + kind,
                   {{u"key"_s, QString::fromLatin1(kind).toUpper()}, {u"value"_s, u"1"_s}});
        QCOMPARE(stage(hub), u"BUILDING"_s);
    }
}

void SandboxSpacesTest::volumesAreKeptAndTakenAway()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    const QByteArray target = "/api/spaces/alice/demo/volumes";
    QCOMPARE(alice.send("DELETE", target).status, 400);
    const QByteArray one = R"({"volumes":[{"type":"model","source":"alice/one","mountPath":"/models"}]})";
    const QJsonObject set = alice.send("PUT", target, one).object();
    QCOMPARE(set["volumes"_L1][0]["mountPath"_L1].toString(), u"/models"_s);
    QCOMPARE(set["volumes"_L1][0]["readOnly"_L1].toBool(), true);
    QCOMPARE(alice.send("PUT", target, R"({"volumes":[]})").status, 400);
    QCOMPARE(alice.send("PUT", target, R"({"volumes":[{"type":"model","source":"a/b","mountPath":"x"}]})").status, 400);
    QVERIFY(alice.send("DELETE", target).object()["volumes"_L1].toArray().isEmpty());
    QCOMPARE(alice.send("DELETE", "/api/spaces/alice/demo/storage").status, 400);
}

void SandboxSpacesTest::devModeNeedsASubscription()
{
    SandboxHub hub;
    prepare(hub);
    hub.addRepo(Kind::Space, u"bob/own"_s, {.sdk = u"gradio"_s});
    HttpCaller alice(hub, "hf_alice");
    QCOMPARE(alice.post("/api/spaces/alice/demo/dev-mode", {{u"enabled"_s, true}}).object()["devMode"_L1].toBool(),
             true);
    QCOMPARE(alice.post("/api/spaces/alice/demo/dev-mode", {{u"enabled"_s, false}}).object()["devMode"_L1].toBool(true),
             false);
    QCOMPARE(HttpCaller(hub, "hf_bob").post("/api/spaces/bob/own/dev-mode", {{u"enabled"_s, true}}).status, 402);
}

void SandboxSpacesTest::aStaticSpaceIsNotManaged()
{
    SandboxHub hub;
    prepare(hub);
    hub.addRepo(Kind::Space, u"alice/page"_s, {.sdk = u"static"_s});
    hub.commitFiles(Kind::Space, u"alice/page"_s,
                    {{u"README.md"_s, "---\ntitle: Page\nsdk: static\n---\n"}, {u"index.html"_s, "<p>hello</p>"}});
    const QJsonObject runtime = SandboxSpacesTest::runtime(hub, "alice/page");
    QCOMPARE(runtime["stage"_L1].toString(), u"RUNNING"_s);
    QCOMPARE(runtime["hardware"_L1]["requested"_L1], QJsonValue(QJsonValue::Null));
    HttpCaller alice(hub, "hf_alice");
    for (const char *action : {"restart", "pause"})
        QCOMPARE(alice.send("POST", QByteArray("/api/spaces/alice/page/") + action).status, 400);
    QCOMPARE(alice.post("/api/spaces/alice/page/hardware", {{u"flavor"_s, u"cpu-basic"_s}}).status, 400);
}

void SandboxSpacesTest::hardwareIsListedWithItsPrice()
{
    SandboxHub hub;
    const QJsonArray list = HttpCaller(hub).get("/api/spaces/hardware").array();
    QVERIFY(list.size() >= 25);
    QCOMPARE(list[0]["name"_L1].toString(), u"cpu-basic"_s);
    QCOMPARE(list[0]["unitCostMicroUSD"_L1].toInt(-1), 0);
    QVERIFY(list[0]["accelerator"_L1].isNull());
    for (const QJsonValue &machine : list) {
        if (machine["name"_L1].toString() == "t4-small"_L1) {
            QCOMPARE(machine["unitCostMicroUSD"_L1].toInt(), 6667); // 0.40 dollars an hour, by the minute
            QCOMPARE(machine["accelerator"_L1]["model"_L1].toString(), u"T4"_s);
        }
    }
}

void SandboxSpacesTest::aNewSpaceGetsWhatWasAskedFor()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    const QJsonObject request{
        {u"name"_s, u"made"_s},
        {u"type"_s, u"space"_s},
        {u"sdk"_s, u"gradio"_s},
        {u"hardware"_s, u"t4-small"_s},
        {u"sleepTimeSeconds"_s, 600},
        {u"secrets"_s, QJsonArray{QJsonObject{{u"key"_s, u"S"_s}, {u"value"_s, u"x"_s}}}},
        {u"variables"_s, QJsonArray{QJsonObject{{u"key"_s, u"V"_s}, {u"value"_s, u"1"_s}}}},
        {u"volumes"_s,
         QJsonArray{QJsonObject{{u"type"_s, u"bucket"_s}, {u"source"_s, u"alice/b"_s}, {u"mountPath"_s, u"/b"_s}}}}};
    QCOMPARE(alice.post("/api/repos/create", request).status, 200);
    const QJsonObject runtime = SandboxSpacesTest::runtime(hub, "alice/made");
    QCOMPARE(runtime["hardware"_L1]["requested"_L1].toString(), u"t4-small"_s);
    QCOMPARE(runtime["gcTimeout"_L1].toInt(), 600);
    QCOMPARE(runtime["volumes"_L1][0]["source"_L1].toString(), u"alice/b"_s);
    QCOMPARE(alice.get("/api/spaces/alice/made/secrets").object().keys(), QStringList{u"S"_s});
    QCOMPARE(alice.get("/api/spaces/alice/made/variables").object()["V"_L1]["value"_L1].toString(), u"1"_s);
    QJsonObject bad = request;
    bad.insert("name"_L1, u"other"_s);
    bad.insert("hardware"_L1, u"abacus"_s);
    QCOMPARE(alice.post("/api/repos/create", bad).status, 400);
    QCOMPARE(alice.get("/api/spaces/alice/other").status, 404);
}

void SandboxSpacesTest::aSpaceBeginsFromATemplate()
{
    SandboxHub hub({.spaceSpeed = 200});
    prepare(hub);
    hub.addRepo(Kind::Space, u"bob/chat-template"_s, {.sdk = u"gradio"_s});
    hub.commitFiles(Kind::Space, u"bob/chat-template"_s,
                    {{u"README.md"_s, "---\ntitle: Chat\nsdk: gradio\ntags:\n- template\n---\n"},
                     {u"app.py"_s, "import gradio\n"}});
    HttpCaller alice(hub, "hf_alice");
    const QJsonArray templates = alice.get("/api/spaces/templates").object()["templates"_L1].toArray();
    QCOMPARE(templates.size(), 1);
    QCOMPARE(templates[0]["repoId"_L1].toString(), u"bob/chat-template"_s);
    QCOMPARE(templates[0]["preferredPrivate"_L1].toBool(true), false);
    const QJsonObject request{{u"name"_s, u"mine"_s},
                              {u"type"_s, u"space"_s},
                              {u"sdk"_s, u"gradio"_s},
                              {u"template"_s, u"bob/chat-template"_s}};
    QCOMPARE(alice.post("/api/repos/create", request).status, 200);
    QVERIFY(alice.get("/spaces/alice/mine/raw/main/README.md").body.contains("title: mine"));
    QTRY_COMPARE(stage(hub, "alice/mine"), u"RUNNING"_s);
}

void SandboxSpacesTest::aFreeAccountMayBeToldToPay()
{
    SandboxHub hub;
    hub.addAccount({.user = u"carol"_s, .tokens = {{.value = "hf_carol"}}, .paysForSpaces = true});
    HttpCaller carol(hub, "hf_carol");
    const auto create = [&](const QString &name, const QString &sdk) {
        return carol.post("/api/repos/create", {{u"name"_s, name}, {u"type"_s, u"space"_s}, {u"sdk"_s, sdk}}).status;
    };
    QCOMPARE(create(u"a"_s, u"gradio"_s), 402);
    QCOMPARE(create(u"b"_s, u"docker"_s), 402);
    QCOMPARE(create(u"c"_s, u"static"_s), 200);
}

void SandboxSpacesTest::logsAreReplayedAndFollowed()
{
    SandboxHub hub({.spaceSpeed = 10});
    prepare(hub, {{u"requirements.txt"_s, "numpy\npandas>=2\n"}});
    HttpStream log(hub, "hf_alice", "/api/spaces/alice/demo/logs/build");
    QTRY_VERIFY(log.text().contains("Build Queued"));
    QVERIFY(!log.text().contains("Pushing image"));
    QTRY_VERIFY(log.text().contains("Collecting pandas>=2"));
    QTRY_VERIFY(log.text().contains("Pushing image"));
    const QJsonObject first = log.events().first();
    QVERIFY(first["data"_L1].toString().endsWith(u'\n'));
    QVERIFY(QDateTime::fromString(first["timestamp"_L1].toString(), Qt::ISODateWithMs).isValid());
    HttpStream again(hub, "hf_alice", "/api/spaces/alice/demo/logs/build");
    QTRY_COMPARE(again.events().size(), log.events().size());
    QCOMPARE(again.events().first(), first);
    HttpStream run(hub, "hf_alice", "/api/spaces/alice/demo/logs/run");
    QTRY_VERIFY(run.text().contains("Running on local URL"));
    QVERIFY(!run.isOver());
}

void SandboxSpacesTest::aTailBeginsNearTheEnd()
{
    SandboxHub hub({.spaceSpeed = 1000});
    prepare(hub);
    QTRY_COMPARE(stage(hub), u"RUNNING"_s);
    HttpStream log(hub, "hf_alice", "/api/spaces/alice/demo/logs/build?tail=1");
    QTRY_COMPARE(log.events().size(), 1);
    QVERIFY(log.text().contains("Pushing image"));
}

void SandboxSpacesTest::silenceIsBrokenByKeepAlives()
{
    SandboxHub hub({.spaceSpeed = 1000, .keepAliveMilliseconds = 100});
    prepare(hub);
    QTRY_COMPARE(stage(hub), u"RUNNING"_s);
    HttpStream log(hub, "hf_alice", "/api/spaces/alice/demo/logs/run");
    QTRY_VERIFY(log.text().contains("data:\n\ndata:\n\n"));
    hub.stop();
    QTRY_VERIFY(log.isOver());
}

void SandboxSpacesTest::eventsTellEveryStage()
{
    SandboxHub hub({.spaceSpeed = 10});
    prepare(hub);
    HttpStream events(hub, "hf_alice", "/api/spaces/alice/demo/events");
    QTRY_VERIFY(events.text().contains("\"RUNNING\""));
    QStringList stages;
    for (const QJsonObject &event : events.events())
        stages.append(event["runtime"_L1]["stage"_L1].toString());
    stages.removeDuplicates();
    QCOMPARE(stages, (QStringList{u"BUILDING"_s, u"APP_STARTING"_s, u"RUNNING"_s}));
    HttpStream metrics(hub, "hf_alice", "/api/spaces/alice/demo/metrics");
    QTRY_VERIFY(!metrics.events().isEmpty());
    QVERIFY(metrics.events().first()["memory_total_bytes"_L1].toInteger() > 0);
}

void SandboxSpacesTest::aStreamCanBeCut()
{
    SandboxHub hub({.spaceSpeed = 1000});
    prepare(hub);
    QTRY_COMPARE(stage(hub), u"RUNNING"_s);
    hub.cutAfter(u"*/logs/build"_s, 100);
    HttpStream log(hub, "hf_alice", "/api/spaces/alice/demo/logs/build");
    QTRY_VERIFY(log.isOver());
    QCOMPARE(log.text().size(), 100);
}

void SandboxSpacesTest::searchFindsByMeaningOfWords()
{
    SandboxHub hub({.spaceSpeed = 1000});
    prepare(hub);
    QTRY_COMPARE(stage(hub), u"RUNNING"_s);
    HttpCaller anyone(hub);
    const QJsonArray found = anyone.get("/api/spaces/semantic-search?q=tide%20pictures").array();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0]["id"_L1].toString(), u"alice/demo"_s);
    QVERIFY(found[0]["semanticRelevancyScore"_L1].toDouble() > 0);
    QCOMPARE(anyone.get("/api/spaces/semantic-search?q=volcano").array().size(), 0);
    QCOMPARE(anyone.get("/api/spaces/semantic-search?q=tides&sdk=docker").array().size(), 0);
    HttpCaller(hub, "hf_alice").send("POST", "/api/spaces/alice/demo/pause");
    QCOMPARE(anyone.get("/api/spaces/semantic-search?q=tides").array().size(), 0);
    QCOMPARE(anyone.get("/api/spaces/semantic-search?q=tides&includeNonRunning=true").array().size(), 1);
}

QTEST_GUILESS_MAIN(SandboxSpacesTest)
#include "sandboxspacestest.moc"
