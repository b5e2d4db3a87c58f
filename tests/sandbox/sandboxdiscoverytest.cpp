#include "httpcaller.h"
#include "sandbox/samplefiles.h"

#include <QTest>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;
using sandbox::Kind;
using sandbox::SandboxHub;

//! Search in all its forms, tags, quotas, and the rows of datasets.
class SandboxDiscoveryTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_sample.addSampleData(); }
    void listingsAnswerEveryFilter_data();
    void listingsAnswerEveryFilter();
    void sortsAreRefusedWhereTheyMakeNoSense();
    void inferenceHasTwoShapes();
    void modelsKnowTheirFamily();
    void ggufFilesAreLookedInto();
    void vocabulariesGroupTags();
    void sampleSpacesAreFoundByWhatTheyAreFor();
    void trendingIsSortedAndLimited();
    void quickSearchCountsWhatItShows();
    void cardsAreSearchedInFull();
    void aLeaderboardRanksByValue();
    void metricsAreGone();
    void quotasAreThoseOfThePlan();
    void usedUpQuotasRefuse();
    void whoAmIHasALimitOfItsOwn();
    void datasetsHaveSplitsAndRows();
    void rowsAreFiltered_data();
    void rowsAreFiltered();
    void badConditionsAreRefused_data();
    void badConditionsAreRefused();
    void rowsAreSearchedAndMeasured();
    void linesOfJsonAreRowsToo();
    void theViewerSaysWhatIsMissing();
    void everyStageCanBeSeen();

private:
    QStringList ids(const QByteArray &target) const;
    static QByteArray where(const char *condition);

    SandboxHub m_sample;
};

QStringList SandboxDiscoveryTest::ids(const QByteArray &target) const
{
    QStringList found;
    for (const QJsonValue &row : HttpCaller(m_sample).get(target).array())
        found.append(row["id"_L1].toString());
    return found;
}

QByteArray SandboxDiscoveryTest::where(const char *condition)
{
    return "where=" + QByteArray(condition).toPercentEncoding();
}

void SandboxDiscoveryTest::listingsAnswerEveryFilter_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("in");
    QTest::addColumn<QString>("out");
    const auto row = [](const char *name, const QByteArray &target, const QString &in, const QString &out) {
        QTest::newRow(name) << target << in << out;
    };
    const QString chat = u"acme/harbor-7b-instruct"_s;
    row("search", "/api/models?search=instruct", chat, u"acme/harbor-7b"_s);
    row("two searches", "/api/models?search=acme&search=rerank", u"acme/pebble-rerank"_s, chat);
    row("author", "/api/models?author=northwind", u"northwind/leaf-vit"_s, chat);
    row("tags are anded", "/api/models?filter=fr&filter=translation", u"lina/bilingual-lullabies-translation"_s,
        u"lina/recipe-ner"_s);
    row("tags with commas", "/api/models?filter=fr,translation", u"lina/bilingual-lullabies-translation"_s,
        u"lina/recipe-ner"_s);
    row("task", "/api/models?pipeline_tag=text-to-image", u"openfield/paper-lantern-xl"_s, chat);
    row("gated", "/api/models?gated=true", u"northwind/clinic-notes-ner"_s, chat);
    row("not gated", "/api/models?gated=False", chat, u"northwind/clinic-notes-ner"_s);
    row("trained on", "/api/models?filter=dataset:alice/gauge-readings", u"acme/weather-writer-small"_s, chat);
    row("app", "/api/models?apps=ollama", u"acme/harbor-7b-gguf"_s, chat);
    row("another app", "/api/models?apps=vllm", chat, u"northwind/leaf-vit"_s);
    row("warm", "/api/models?inference=warm", chat, u"acme/harbor-7b"_s);
    row("provider", "/api/models?inference_provider=together", chat, u"acme/pebble-embed-v2"_s);
    row("any provider", "/api/models?inference_provider=all", u"openfield/paper-lantern-xl"_s, u"acme/harbor-7b"_s);
    row("size", "/api/models?num_parameters=min:150K", u"acme/weather-writer-small"_s, u"acme/harbor-7b"_s);
    row("dataset task", "/api/datasets?filter=task_categories:audio-classification", u"tomasz/hive-sounds"_s,
        u"acme/eval-small"_s);
    row("dataset language", "/api/datasets?filter=language:fr", u"lina/recettes-de-famille"_s, u"acme/eval-small"_s);
    row("space uses model", "/api/spaces?models=acme/harbor-7b-instruct", u"acme/harbor-chat"_s, u"bob/chess-talk"_s);
    row("linked", "/api/spaces?linked=true", u"acme/harbor-chat"_s, u"bob/chess-talk"_s);
    row("sdk", "/api/spaces?filter=docker", u"northwind/radar-live"_s, u"bob/chess-talk"_s);
}

void SandboxDiscoveryTest::listingsAnswerEveryFilter()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QString, in);
    QFETCH(const QString, out);
    const QStringList found = ids(target);
    QVERIFY2(found.contains(in), qPrintable(found.join(u' ')));
    QVERIFY2(!found.contains(out), qPrintable(found.join(u' ')));
}

void SandboxDiscoveryTest::sortsAreRefusedWhereTheyMakeNoSense()
{
    HttpCaller anyone(m_sample);
    QCOMPARE(anyone.get("/api/spaces?sort=downloads").status, 400);
    QCOMPARE(anyone.get("/api/models?sort=colour").status, 400);
    QCOMPARE(ids("/api/models?sort=likes&limit=1"), QStringList{u"openfield/paper-lantern-xl"_s});
    const QStringList up = ids("/api/models?sort=id&direction=1");
    QVERIFY(std::ranges::is_sorted(up));
}

void SandboxDiscoveryTest::inferenceHasTwoShapes()
{
    HttpCaller anyone(m_sample);
    const QByteArray expand = "expand=inference&expand=inferenceProviderMapping";
    const QJsonObject info = anyone.get("/api/models/acme/harbor-7b-instruct?" + expand).object();
    QCOMPARE(info["inference"_L1].toString(), u"warm"_s);
    QCOMPARE(info["inferenceProviderMapping"_L1]["together"_L1]["status"_L1].toString(), u"live"_s);
    const QJsonArray rows = anyone.get("/api/models?search=harbor-7b-instruct&" + expand).array();
    QCOMPARE(rows[0]["inferenceProviderMapping"_L1].toArray().size(), 2);
    QCOMPARE(rows[0]["inferenceProviderMapping"_L1][0]["provider"_L1].toString(), u"hf-inference"_s);
}

void SandboxDiscoveryTest::modelsKnowTheirFamily()
{
    HttpCaller anyone(m_sample);
    const QJsonObject child =
        anyone.get("/api/models/acme/weather-writer-small?expand=baseModels&expand=evalResults").object();
    QCOMPARE(child["baseModels"_L1]["models"_L1][0]["id"_L1].toString(), u"acme/harbor-1b"_s);
    QCOMPARE(child["evalResults"_L1][0]["data"_L1]["value"_L1].toDouble(), 0.871);
    const QJsonObject parent = anyone.get("/api/models/acme/harbor-1b?expand=childrenModelCount").object();
    QCOMPARE(parent["childrenModelCount"_L1]["finetune"_L1].toInt(), 1);
}

void SandboxDiscoveryTest::ggufFilesAreLookedInto()
{
    SandboxHub hub;
    hub.addAccount(u"alice"_s, "hf_alice");
    hub.addRepo(Kind::Model, u"alice/small"_s);
    HttpCaller anyone(hub);
    QVERIFY(!anyone.get("/api/models/alice/small?expand=gguf").object().contains("gguf"_L1));
    const QByteArray file = sandbox::sample::gguf(u"llama"_s, 2048, {u"tide"_s}, {{u"a"_s, {30, 10}}}, 1);
    hub.commitFiles(Kind::Model, u"alice/small"_s, {{u"small.F16.gguf"_s, file, true}});
    const QJsonObject info = anyone.get("/api/models/alice/small").object();
    QCOMPARE(info["gguf"_L1]["total"_L1].toInt(), 300);
    QCOMPARE(info["gguf"_L1]["architecture"_L1].toString(), u"llama"_s);
    QVERIFY(info["tags"_L1].toArray().contains("gguf"_L1));
    QCOMPARE(anyone.get("/api/models?apps=ollama").array().size(), 1);
    QCOMPARE(anyone.get("/api/models?num_parameters=min:300,max:300").array().size(), 1);
    QCOMPARE(anyone.get("/api/models?num_parameters=min:301").array().size(), 0);
}

void SandboxDiscoveryTest::vocabulariesGroupTags()
{
    HttpCaller anyone(m_sample);
    const QJsonObject models = anyone.get("/api/models-tags-by-type").object();
    const auto labels = [](const QJsonObject &vocabulary, const QString &type) {
        QMap<QString, QString> found;
        for (const QJsonValue &tag : vocabulary[type].toArray())
            found.insert(tag["id"_L1].toString(), tag["label"_L1].toString());
        return found;
    };
    QCOMPARE(labels(models, u"pipeline_tag"_s).value(u"text-generation"_s), u"Text Generation"_s);
    QCOMPARE(labels(models, u"language"_s).value(u"fr"_s), u"French"_s);
    QVERIFY(labels(models, u"license"_s).contains(u"license:mit"_s));
    QVERIFY(labels(models, u"dataset"_s).contains(u"dataset:alice/gauge-readings"_s));
    QVERIFY(labels(models, u"library"_s).contains(u"diffusers"_s));
    const QJsonObject datasets = anyone.get("/api/datasets-tags-by-type?type=task_categories").object();
    QCOMPARE(datasets.keys(), QStringList{u"task_categories"_s});
    QVERIFY(labels(datasets, u"task_categories"_s).contains(u"task_categories:audio-classification"_s));
    QCOMPARE(anyone.get("/api/models-tags-by-type?type=colour").status, 400);
}

void SandboxDiscoveryTest::sampleSpacesAreFoundByWhatTheyAreFor()
{
    const auto found = [&](const QByteArray &query) {
        QStringList spaces;
        const QJsonArray rows =
            HttpCaller(m_sample).get("/api/spaces/semantic-search?includeNonRunning=true&" + query).array();
        for (const QJsonValue &row : rows)
            spaces.append(row["id"_L1].toString());
        return spaces;
    };
    QVERIFY(found("q=generate%20image").contains("openfield/lantern-studio"_L1));
    const QStringList chats = found("q=talk&category=chatbots");
    QVERIFY(chats.contains("acme/harbor-chat"_L1));
    QVERIFY(!chats.contains("bob/chess-talk"_L1));
}

void SandboxDiscoveryTest::trendingIsSortedAndLimited()
{
    HttpCaller anyone(m_sample);
    const QJsonArray rows = anyone.get("/api/trending").object()["recentlyTrending"_L1].toArray();
    QCOMPARE(rows.size(), 10);
    QCOMPARE(rows[0]["repoData"_L1]["id"_L1].toString(), u"acme/weather-writer-small"_s);
    const QJsonArray spaces = anyone.get("/api/trending?type=space&limit=3").object()["recentlyTrending"_L1].toArray();
    QCOMPARE(spaces.size(), 3);
    for (const QJsonValue &space : spaces) {
        QCOMPARE(space["repoType"_L1].toString(), u"space"_s);
        QVERIFY(!space["repoData"_L1]["runtime"_L1]["stage"_L1].toString().isEmpty());
    }
    QCOMPARE(anyone.get("/api/trending?limit=21").status, 400);
}

void SandboxDiscoveryTest::quickSearchCountsWhatItShows()
{
    HttpCaller anyone(m_sample);
    const QJsonObject all = anyone.get("/api/quicksearch?q=harbor&limit=2").object();
    QCOMPARE(all["q"_L1].toString(), u"harbor"_s);
    QCOMPARE(all["models"_L1].toArray().size(), 2);
    QVERIFY(all["modelsCount"_L1].toInt() >= 4);
    QCOMPARE(all["collections"_L1][0]["title"_L1].toString(), u"Harbor family"_s);
    QCOMPARE(anyone.get("/api/quicksearch?q=acme&type=org").object()["models"_L1].toArray().size(), 0);
    QCOMPARE(anyone.get("/api/quicksearch?q=acme&type=org").object()["orgs"_L1][0]["name"_L1].toString(), u"acme"_s);
    QCOMPARE(anyone.get("/api/quicksearch?q=okafor").object()["users"_L1][0]["user"_L1].toString(), u"bob"_s);
    QCOMPARE(anyone.get("/api/quicksearch?q=hive").object()["papersCount"_L1].toInt(), 1);
    const QJsonObject posted =
        anyone
            .post("/api/quicksearch",
                  {{u"q"_s, u"harbor-1b"_s}, {u"exclude"_s, QJsonArray{u"models/acme/harbor-1b"_s}}})
            .object();
    QCOMPARE(posted["modelsCount"_L1].toInt(-1), 0);
    QCOMPARE(anyone.get("/api/quicksearch?q=x&limit=21").status, 400);
}

void SandboxDiscoveryTest::cardsAreSearchedInFull()
{
    HttpCaller anyone(m_sample);
    const QJsonObject found = anyone.get("/api/search/full-text?q=hurricane").object();
    QCOMPARE(found["estimatedTotalHits"_L1].toInt(), 1);
    QCOMPARE(found["hits"_L1][0]["name"_L1].toString(), u"acme/weather-writer-small"_s);
    QVERIFY(found["hits"_L1][0]["fragment"_L1].toString().contains(u"hurricane"_s));
    QCOMPARE(anyone.get("/api/search/full-text?q=hurricane&type=space").object()["hits"_L1].toArray().size(), 0);
    QCOMPARE(anyone.get("/api/search/full-text").status, 400);
}

void SandboxDiscoveryTest::aLeaderboardRanksByValue()
{
    SandboxHub hub;
    hub.addAccount(u"alice"_s, "hf_alice");
    hub.addRepo(Kind::Dataset, u"alice/test"_s);
    for (const auto &[name, value, more] : {std::tuple{u"alice/low"_s, "0.3"_ba, ""_ba},
                                            {u"alice/high"_s, "0.9"_ba, ""_ba},
                                            {u"alice/tuned"_s, "0.95"_ba, "base_model: alice/high\n"_ba}}) {
        hub.addRepo(Kind::Model, name);
        hub.commitFiles(
            Kind::Model, name,
            {{u"README.md"_s,
              "---\n" + more
                  + "model-index:\n- name: x\n  results:\n  - task:\n      type: qa\n    dataset:\n      name: t\n"
                    "      type: alice/test\n    metrics:\n    - type: accuracy\n      value: "
                  + value + "\n    source:\n      name: EvalAI\n      url: https://e.org\n---\n# x\n"}});
    }
    const QJsonArray rows = HttpCaller(hub).get("/api/datasets/alice/test/leaderboard").array();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0]["modelId"_L1].toString(), u"alice/high"_s);
    QCOMPARE(rows[0]["rank"_L1].toInt(), 1);
    QCOMPARE(rows[0]["source"_L1]["name"_L1].toString(), u"EvalAI"_s);
    QCOMPARE(HttpCaller(hub).get("/api/datasets/alice/test/leaderboard?task_id=other").array().size(), 0);
    const QJsonArray all = HttpCaller(hub).get("/api/datasets/alice/test/leaderboard?base_model=false").array();
    QCOMPARE(all.size(), 3);
    QCOMPARE(all[0]["modelId"_L1].toString(), u"alice/tuned"_s);
}

void SandboxDiscoveryTest::metricsAreGone()
{
    QCOMPARE(HttpCaller(m_sample).get("/api/metrics").status, 404);
}

void SandboxDiscoveryTest::quotasAreThoseOfThePlan()
{
    SandboxHub hub({.quotaFactor = 1});
    hub.addAccount(u"free"_s, "hf_free");
    hub.addAccount({.user = u"pro"_s, .tokens = {{.value = "hf_pro"}}, .isPro = true});
    hub.addAccount(u"worker"_s, "hf_worker");
    hub.addOrganization(
        {.name = u"firm"_s, .members = {{u"worker"_s, sandbox::OrgRole::Read}}, .plan = u"enterprise"_s});
    const auto policy = [&](const QByteArray &token, const QByteArray &target) {
        return HttpCaller(hub, token).get(target).header("RateLimit-Policy");
    };
    QVERIFY(policy({}, "/api/models").contains("\"api\";q=500;w=300"));
    QVERIFY(policy("hf_free", "/api/models").contains("\"api\";q=1000;w=300"));
    QVERIFY(policy("hf_pro", "/api/models").contains("\"api\";q=2500;w=300"));
    QVERIFY(policy("hf_worker", "/api/models").contains("\"api\";q=6000;w=300"));
    QVERIFY(policy("hf_free", "/a/b/resolve/main/c").contains("\"resolvers\";q=5000;w=300"));
    QVERIFY(policy({}, "/avatars/free.svg").contains("\"pages\";q=100;w=300"));
}

void SandboxDiscoveryTest::usedUpQuotasRefuse()
{
    SandboxHub hub({.quotaFactor = 0.006}); // three calls without an account, six with one
    hub.addAccount(u"alice"_s, "hf_alice");
    HttpCaller anyone(hub);
    for (int left = 2; left >= 0; --left) {
        const HttpAnswer answer = anyone.get("/api/models");
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.header("RateLimit").startsWith("\"api\";r=" + QByteArray::number(left) + ";t="));
    }
    const HttpAnswer refused = anyone.get("/api/models");
    QCOMPARE(refused.status, 429);
    QVERIFY(refused.header("RateLimit").startsWith("\"api\";r=0;t="));
    QVERIFY(refused.header("Retry-After").toInt() > 0);
    QCOMPARE(anyone.post("/api/validate-yaml", {{u"content"_s, QString(2'000'000, u'x')}}).status, 429);
    QCOMPARE(anyone.get("/avatars/alice.svg").status, 200); // another bucket
    QCOMPARE(HttpCaller(hub, "hf_alice").get("/api/models").status, 200);
}

void SandboxDiscoveryTest::whoAmIHasALimitOfItsOwn()
{
    SandboxHub hub({.whoAmIPerMinute = 2});
    hub.addAccount(u"alice"_s, "hf_alice");
    HttpCaller alice(hub, "hf_alice");
    QCOMPARE(alice.get("/api/whoami-v2").status, 200);
    QCOMPARE(alice.get("/api/whoami-v2").status, 200);
    const HttpAnswer refused = alice.get("/api/whoami-v2");
    QCOMPARE(refused.status, 429);
    QVERIFY(!refused.header("RateLimit").contains("r=0;"));
    QVERIFY(refused.header("Retry-After").toInt() <= 60);
    QCOMPARE(alice.get("/api/models").status, 200);
}

void SandboxDiscoveryTest::datasetsHaveSplitsAndRows()
{
    HttpCaller anyone(m_sample);
    const QByteArray dataset = "dataset=alice/gauge-readings";
    QCOMPARE(anyone.get("/is-valid?" + dataset).object()["viewer"_L1].toBool(), true);
    const QJsonArray splits = anyone.get("/splits?" + dataset).object()["splits"_L1].toArray();
    QCOMPARE(splits.size(), 2);
    const QByteArray train = dataset + "&config=default&split=train";
    const HttpAnswer first = anyone.get("/first-rows?" + train);
    QCOMPARE(first.object()["rows"_L1].toArray().size(), 60);
    QCOMPARE(first.header("X-Revision"),
             anyone.get("/api/datasets/alice/gauge-readings").object()["sha"_L1].toString().toUtf8());
    QStringList types;
    for (const QJsonValue &feature : first.object()["features"_L1].toArray())
        types.append(feature["type"_L1]["dtype"_L1].toString());
    QCOMPARE(types, (QStringList{u"int64"_s, u"string"_s, u"string"_s, u"float64"_s}));
    const QJsonObject page = anyone.get("/rows?" + train + "&offset=58&length=10").object();
    QCOMPARE(page["num_rows_total"_L1].toInt(), 60);
    QCOMPARE(page["rows"_L1].toArray().size(), 2);
    QCOMPARE(page["rows"_L1][0]["row_idx"_L1].toInt(), 58);
    QCOMPARE(page["rows"_L1][0]["row"_L1]["id"_L1].toInt(), 59);
    const QJsonObject size = anyone.get("/size?" + dataset).object()["size"_L1].toObject();
    QCOMPARE(size["dataset"_L1]["num_rows"_L1].toInt(), 75);
    QCOMPARE(size["splits"_L1].toArray().size(), 2);
    QVERIFY(anyone.get("/api/datasets/alice/gauge-readings/parquet").object().contains("default"_L1));
}

void SandboxDiscoveryTest::rowsAreFiltered_data()
{
    QTest::addColumn<QByteArray>("condition");
    QTest::addColumn<int>("rows");
    QTest::newRow("equals") << where("\"id\"=7") << 1;
    QTest::newRow("less") << where("\"id\"<7") << 6;
    QTest::newRow("not") << where("NOT \"id\"<=7") << 53;
    QTest::newRow("and binds more than or") << where("\"id\"=1 OR \"id\"=2 AND \"id\"=3") << 1;
    QTest::newRow("parentheses") << where("(\"id\"=1 OR \"id\"=2) AND \"id\">1") << 1;
    QTest::newRow("text") << where("\"text\"='nothing of the kind'") << 0;
    QTest::newRow("quotes in text") << where("\"text\"<>'O''Neil'") << 60;
}

void SandboxDiscoveryTest::rowsAreFiltered()
{
    QFETCH(const QByteArray, condition);
    QFETCH(const int, rows);
    HttpCaller anyone(m_sample);
    const QByteArray train = "/filter?dataset=alice/gauge-readings&config=default&split=train&";
    const QByteArray order = "&orderby=" + QByteArray("\"id\" DESC").toPercentEncoding();
    const QJsonObject page = anyone.get(train + condition + order).object();
    QCOMPARE(page["num_rows_total"_L1].toInt(-1), rows);
    QList<int> ids;
    for (const QJsonValue &row : page["rows"_L1].toArray())
        ids.append(row["row"_L1]["id"_L1].toInt());
    QVERIFY(std::ranges::is_sorted(ids, std::ranges::greater()));
}

void SandboxDiscoveryTest::badConditionsAreRefused_data()
{
    QTest::addColumn<QByteArray>("condition");
    QTest::newRow("unknown column") << where("\"height\"=7");
    QTest::newRow("no value") << where("\"id\"=");
    QTest::newRow("open parenthesis") << where("(\"id\"=7");
    QTest::newRow("two conditions") << where("\"id\"=7 \"id\"=8");
    QTest::newRow("strange sign") << where("\"id\"=7;");
    QTest::newRow("column without quotes") << where("id=7");
    QTest::newRow("order") << "orderby=id"_ba;
    QTest::newRow("length") << "length=101"_ba;
}

void SandboxDiscoveryTest::badConditionsAreRefused()
{
    QFETCH(const QByteArray, condition);
    const QByteArray train = "/filter?dataset=alice/gauge-readings&config=default&split=train&";
    const HttpAnswer answer = HttpCaller(m_sample).get(train + condition);
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.header("X-Error-Code"), QByteArray("InvalidParameter"));
}

void SandboxDiscoveryTest::rowsAreSearchedAndMeasured()
{
    HttpCaller anyone(m_sample);
    const QByteArray train = "dataset=alice/gauge-readings&config=default&split=train";
    const QJsonObject found = anyone.get("/search?" + train + "&query=fog").object();
    QVERIFY(found["num_rows_total"_L1].toInt() > 0);
    for (const QJsonValue &row : found["rows"_L1].toArray())
        QVERIFY(row["row"_L1]["text"_L1].toString().contains(u"fog"_s));
    const QJsonArray columns = anyone.get("/statistics?" + train).object()["statistics"_L1].toArray();
    QCOMPARE(columns.size(), 4);
    QCOMPARE(columns[0]["column_type"_L1].toString(), u"int"_s);
    QCOMPARE(columns[0]["column_statistics"_L1]["mean"_L1].toDouble(), 30.5);
    QCOMPARE(columns[0]["column_statistics"_L1]["max"_L1].toDouble(), 60.0);
    int counted = 0;
    for (const QJsonValue &count : columns[0]["column_statistics"_L1]["histogram"_L1]["hist"_L1].toArray())
        counted += count.toInt();
    QCOMPARE(counted, 60);
    QCOMPARE(columns[2]["column_type"_L1].toString(), u"string_label"_s);
}

void SandboxDiscoveryTest::linesOfJsonAreRowsToo()
{
    SandboxHub hub;
    hub.addAccount(u"alice"_s, "hf_alice");
    hub.addRepo(Kind::Dataset, u"alice/lines"_s);
    hub.commitFiles(Kind::Dataset, u"alice/lines"_s,
                    {{u"data/validation.jsonl"_s, "{\"a\":1,\"b\":[1,2]}\n\n{\"a\":2.5,\"c\":true}\n"}});
    HttpCaller anyone(hub);
    const QJsonObject page = anyone.get("/rows?dataset=alice/lines&config=default&split=validation").object();
    QCOMPARE(page["num_rows_total"_L1].toInt(), 2);
    QCOMPARE(page["rows"_L1][1]["row"_L1]["a"_L1].toDouble(), 2.5);
    QVERIFY(page["rows"_L1][1]["row"_L1]["b"_L1].isNull());
    QCOMPARE(page["features"_L1].toArray().size(), 3);
    hub.commitFiles(Kind::Dataset, u"alice/lines"_s, {{u"data/validation.jsonl"_s, "not json\n"}});
    QCOMPARE(anyone.get("/rows?dataset=alice/lines&config=default&split=validation").status, 500);
}

void SandboxDiscoveryTest::theViewerSaysWhatIsMissing()
{
    HttpCaller anyone(m_sample);
    HttpCaller alice(m_sample, "hf_sandbox_alice");
    const auto code = [](const HttpAnswer &answer) { return qMakePair(answer.status, answer.header("X-Error-Code")); };
    QCOMPARE(code(anyone.get("/splits")), qMakePair(422, "MissingRequiredParameter"_ba));
    QCOMPARE(code(anyone.get("/rows?dataset=alice/gauge-readings")), qMakePair(422, "MissingRequiredParameter"_ba));
    QCOMPARE(code(anyone.get("/splits?dataset=no/thing")), qMakePair(401, "ExternalUnauthenticatedError"_ba));
    QCOMPARE(code(alice.get("/splits?dataset=no/thing")), qMakePair(404, "ExternalAuthenticatedError"_ba));
    QCOMPARE(code(anyone.get("/rows?dataset=alice/gauge-readings&config=default&split=night")),
             qMakePair(404, "ResponseNotFound"_ba));
}

void SandboxDiscoveryTest::everyStageCanBeSeen()
{
    QSet<QString> stages;
    for (const QJsonValue &space : HttpCaller(m_sample).get("/api/spaces?expand=runtime").array())
        stages.insert(space["runtime"_L1]["stage"_L1].toString());
    const QSet<QString> wanted{u"BUILDING"_s,     u"RUNNING_BUILDING"_s, u"APP_STARTING"_s, u"RUNNING"_s,
                               u"SLEEPING"_s,     u"PAUSED"_s,           u"STOPPED"_s,      u"NO_APP_FILE"_s,
                               u"CONFIG_ERROR"_s, u"BUILD_ERROR"_s,      u"RUNTIME_ERROR"_s};
    QVERIFY2((wanted - stages).isEmpty(), qPrintable((wanted - stages).values().join(u' ')));
    HttpCaller alice(m_sample, "hf_sandbox_alice");
    const QJsonObject chat = alice.get("/api/spaces/acme/harbor-chat/runtime").object();
    QCOMPARE(chat["hardware"_L1]["current"_L1].toString(), u"a10g-large"_s);
    QCOMPARE(alice.get("/api/spaces/acme/harbor-chat/secrets").object().size(), 2);
    QCOMPARE(alice.get("/api/spaces/templates").object()["templates"_L1].toArray().size(), 3);
    QVERIFY(!alice.get("/api/spaces/featured").array().isEmpty());
}

QTEST_GUILESS_MAIN(SandboxDiscoveryTest)
#include "sandboxdiscoverytest.moc"
