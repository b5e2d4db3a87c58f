#include "hub/discovery.h"
#include "hub/emissions.h"
#include "hub/leaderboard.h"
#include "hub/papers.h"
#include "hub/repos.h"
#include "hub/tags.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

hub::Response answer(const QByteArray &body)
{
    return {.status = 200, .body = body};
}

QByteArray asked(const hub::Message &message)
{
    return message.target.path + '?' + hub::encodedQuery(message.target.query);
}

} // namespace

//! Looking for repos: what is asked, and how words and numbers of cards are understood.
class SearchTest : public QObject
{
    Q_OBJECT

private slots:
    void emissionsAreReadHoweverACardStatesThem_data()
    {
        QTest::addColumn<QJsonValue>("stated");
        QTest::addColumn<double>("grams"); // -1: none
        QTest::newRow("number") << QJsonValue(12.5) << 12.5;
        QTest::newRow("text") << QJsonValue(u"12.5 g"_s) << 12.5;
        QTest::newRow("first of several") << QJsonValue(u"about 3, not 4.5"_s) << 3.0;
        QTest::newRow("object") << QJsonValue(QJsonObject{{u"emissions"_s, 7}}) << 7.0;
        QTest::newRow("text in an object") << QJsonValue(QJsonObject{{u"emissions"_s, u"0.08 kg"_s}}) << 0.08;
        QTest::newRow("words") << QJsonValue(u"little"_s) << -1.0;
        QTest::newRow("null") << QJsonValue() << -1.0;
        QTest::newRow("object without") << QJsonValue(QJsonObject{{u"source"_s, u"x"_s}}) << -1.0;
    }
    void emissionsAreReadHoweverACardStatesThem()
    {
        QFETCH(QJsonValue, stated);
        QFETCH(double, grams);
        QCOMPARE(hub::emissions({{u"co2_eq_emissions"_s, stated}}).value_or(-1), grams);
    }

    void bothEndsOfARangeBelongToIt()
    {
        const QJsonObject ten{{u"co2_eq_emissions"_s, 10}};
        QVERIFY((hub::EmissionsRange{.least = 10, .most = 10}.holds(ten)));
        QVERIFY((hub::EmissionsRange{.least = 10}.holds(ten)));
        QVERIFY((!hub::EmissionsRange{.least = 10.1}.holds(ten)));
        QVERIFY((!hub::EmissionsRange{.most = 9.9}.holds(ten)));
        QVERIFY(!hub::EmissionsRange{}.holds({}));
    }

    void aFilterObjectIsAQueryOfToday()
    {
        const hub::RepoQuery models = hub::ModelFilter{.author = u"acme"_s,
                                                       .modelName = u"bert"_s,
                                                       .library = {u"pytorch"_s},
                                                       .language = {u"fr"_s},
                                                       .task = {u"fill-mask"_s},
                                                       .trainedDataset = {u"glue"_s, u"dataset:squad"_s},
                                                       .tags = {u"demo"_s}}
                                          .query();
        QCOMPARE(models.search, u"acme/bert"_s);
        QCOMPARE(
            models.filters,
            QStringList({u"fill-mask"_s, u"dataset:glue"_s, u"dataset:squad"_s, u"pytorch"_s, u"fr"_s, u"demo"_s}));
        QCOMPARE(hub::ModelFilter{.author = u"acme"_s}.query().search, u"acme/"_s);
        QCOMPARE(hub::ModelFilter{.modelName = u"bert"_s}.query().search, u"bert"_s);
        const hub::RepoQuery datasets =
            hub::DatasetFilter{.benchmark = {u"raft"_s}, .sizeCategories = {u"100K<n<1M"_s}}.query();
        QCOMPARE(datasets.kind, hub::RepoKind::Dataset);
        QCOMPARE(datasets.filters, QStringList({u"benchmark:raft"_s, u"size_categories:100K<n<1M"_s}));
    }

    void anUpwardOrderIsAskedFor()
    {
        const auto call = hub::repos::list({.kind = hub::RepoKind::Space,
                                            .sort = hub::RepoQuery::Sort::Created,
                                            .direction = hub::RepoQuery::Direction::Ascending});
        QVERIFY(call);
        QCOMPARE(asked(call->message), "/api/spaces?sort=createdAt&direction=1");
    }

    void labelsBecomeNames()
    {
        QCOMPARE(hub::tags::key(u"Text Generation"_s), u"TextGeneration"_s);
        QCOMPARE(hub::tags::key(u"fill-mask v1.0"_s), u"fill_maskv1_0"_s);
        const auto call = hub::tags::byType(hub::RepoKind::Model, u"license"_s);
        QVERIFY(call);
        QCOMPARE(asked(call->message), "/api/models-tags-by-type?type=license");
        const auto vocabulary =
            call->read(answer(R"({"license":[{"type":"license","id":"license:mit","label":"MIT","more":1},null],
                                  "odd":"text"})"));
        QVERIFY(vocabulary);
        const auto names = vocabulary->namespaces(hub::tags::documentedTypes(hub::RepoKind::Model));
        QCOMPARE(names.value(u"license"_s).value(u"MIT"_s), u"license:mit"_s);
        QVERIFY(names.contains(u"language"_s));
        QVERIFY(names.value(u"language"_s).isEmpty());
        QVERIFY(!hub::tags::byType(hub::RepoKind::Space));
    }

    void aQuickSearchTellsWhatItFound()
    {
        const hub::Call<hub::QuickAnswer> call = hub::discovery::quick(
            {.text = u"a b"_s, .limit = 3, .types = {u"model"_s, u"org"_s}, .exclude = {u"models/a/b"_s}});
        QCOMPARE(asked(call.message), "/api/quicksearch?q=a%20b&limit=3&type=model&type=org&exclude=models%2Fa%2Fb");
        const auto found = call.read(answer(
            R"({"q":"a b","models":[{"_id":"1","id":"x/y"}],"modelsCount":12,"orgs":[{"name":"o","fullname":"Org"}],
                "spaces":null})"));
        QVERIFY(found);
        QCOMPARE(found->hits.size(), 2u);
        QCOMPARE(found->hits[0].id, u"x/y"_s);
        QCOMPARE(found->counts.value(u"model"_s), 12);
        QCOMPARE(found->hits[1].type, u"org"_s);
        QCOMPARE(found->hits[1].title, u"Org"_s);
        QCOMPARE(found->counts.value(u"org"_s), 1);
    }

    void whatTrendsIsReadWithoutWhatIsUnknown()
    {
        const hub::Call<std::vector<hub::TrendingRepo>> call = hub::discovery::trending(hub::RepoKind::Space, 5);
        QCOMPARE(asked(call.message), "/api/trending?type=space&limit=5");
        const auto repos = call.read(answer(
            R"({"recentlyTrending":[{"repoType":"space","repoData":{"id":"a/s","likes":"7","emoji":"🐟"}},
                {"repoType":"planet","repoData":{"id":"a/p"}},{"repoType":"model","repoData":{}}]})"));
        QVERIFY(repos);
        QCOMPARE(repos->size(), 1u);
        QCOMPARE(repos->front().repo.likes, 7);
        QCOMPARE(repos->front().raw["emoji"_L1].toString(), u"🐟"_s);
    }

    void aTextSearchIsLimited()
    {
        QVERIFY(!hub::discovery::fullText({.text = u"  "_s}));
        QVERIFY(!hub::discovery::fullText({.text = QString(251, u'x')}));
        const auto call = hub::discovery::fullText({.text = u"x"_s, .limit = 2, .skip = 4});
        QVERIFY(call);
        QCOMPARE(asked(call->message), "/api/search/full-text?q=x&limit=2&skip=4");
        const auto wrapped = call->read(answer(R"({"hits":[{"repoId":"a/b","fileName":"README.md"}]})"));
        const auto bare = call->read(answer(R"([{"name":"a/b","path":"README.md"}])"));
        QVERIFY(wrapped && bare);
        QCOMPARE(wrapped->hits.at(0).repoId, u"a/b"_s);
        QCOMPARE(bare->hits.at(0).path, u"README.md"_s);
        QVERIFY(!call->read(answer("<html>")));
    }

    void aLeaderboardIsRead()
    {
        const auto call = hub::leaderboards::ofDataset(u"a/d"_s, {.taskId = u"t"_s, .maximumParameters = 7});
        QVERIFY(call);
        QCOMPARE(asked(call->message), "/api/datasets/a/d/leaderboard?task_id=t&max_params=7");
        const auto all = hub::leaderboards::ofDataset(u"a/d"_s, {.onlyBaseModels = false});
        QVERIFY(all);
        QCOMPARE(asked(all->message), "/api/datasets/a/d/leaderboard?base_model=false");
        const auto entries =
            call->read(answer(R"([{"rank":1,"modelId":"a/m","value":"0.5","verified":true,"source":"the author"},)"
                              "{\"author\":{\"name\":\"b\"},\"num_parameters\":null,\"source\":{\"name\":\"EvalAI\","
                              "\"url\":\"https://e.org/1\"}}]"));
        QVERIFY(entries);
        QCOMPARE(entries->at(0).value, 0.5);
        QVERIFY(entries->at(0).isVerified);
        QCOMPARE(entries->at(0).source, u"the author"_s);
        QCOMPARE(entries->at(1).author, u"b"_s);
        QCOMPARE(entries->at(1).source, u"EvalAI"_s);
        QCOMPARE(entries->at(1).sourceUrl, QUrl(u"https://e.org/1"_s));
        QCOMPARE(entries->at(1).parameters, -1);
    }

    void aPaperIsReadFromItsPageAndFromTheDailyList()
    {
        const auto call = hub::papers::info(u"2401.00001"_s);
        QVERIFY(call);
        QCOMPARE(call->message.target.path, "/api/papers/2401.00001");
        const auto paper = call->read(answer(
            R"({"id":"2401.00001","title":"T","authors":[{"name":"A B","user":{"user":"ab"}},"C D",null],"upvotes":"3",
                "linkedModels":[{"id":"a/m"},{"odd":1}],"publishedAt":"2024-01-01T00:00:00.000Z"})"));
        QVERIFY(paper);
        QCOMPARE(paper->authors.size(), 3u);
        QCOMPARE(paper->authors[0].user, u"ab"_s);
        QCOMPARE(paper->authors[1].name, u"C D"_s);
        QCOMPARE(paper->upvotes, 3);
        QCOMPARE(paper->models.size(), 1u);
        const hub::Call<std::vector<hub::Paper>> daily =
            hub::papers::daily({.month = u"2026-05"_s, .sort = hub::DailyQuery::Sort::Trending, .page = 2});
        QCOMPARE(asked(daily.message), "/api/daily_papers?month=2026-05&sort=trending&p=2");
        const auto list = daily.read(
            answer(R"([{"paper":{"id":"2401.2","title":"T"},"numComments":4,"submittedBy":{"name":"ab"}}])"));
        QVERIFY(list);
        QCOMPARE(list->front().comments, 4);
        QCOMPARE(list->front().submitter, u"ab"_s);
        QVERIFY(!hub::papers::info(u"../x"_s));
        QVERIFY(hub::papers::info(u"hep-th/9901001v2"_s));
    }
};

QTEST_GUILESS_MAIN(SearchTest)
#include "searchtest.moc"
