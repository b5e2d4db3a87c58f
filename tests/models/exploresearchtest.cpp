#include "core/settings.h"
#include "hub/tags.h"
#include "models/explore/facet.h"
#include "models/explore/querycode.h"
#include "models/explore/querytext.h"
#include "models/explore/savedsearches.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Kind = hub::RepoKind;
using Sort = hub::RepoQuery::Sort;

namespace {

const Facet &facet(Kind kind, const QString &key)
{
    const Facet *found = facets::byKey(kind, key);
    if (!found)
        qFatal("no facet is called %s", qPrintable(key));
    return *found;
}

RepoSearch with(RepoSearch search, const QString &key, const QString &value)
{
    Result<RepoSearch> result = facets::with(search, {&facet(search.query.kind, key), value});
    return result ? *result : search;
}

RepoSearch everythingOfModels()
{
    return {.query = {.kind = Kind::Model,
                      .search = u"whisper large"_s,
                      .name = u"v3"_s,
                      .author = u"openai"_s,
                      .filters = {u"pytorch"_s, u"license:mit"_s, u"dataset:squad"_s, u"base_model:a/b"_s, u"日本"_s},
                      .pipelineTag = u"automatic-speech-recognition"_s,
                      .apps = {u"ollama"_s, u"vllm"_s},
                      .gated = false,
                      .inference = u"warm"_s,
                      .inferenceProviders = {u"together"_s},
                      .parameters = u"min:6B,max:128B"_s,
                      .sort = Sort::Likes},
            .emissions = {.least = 0.5, .most = 1200}};
}

RepoSearch everythingOfDatasets()
{
    return {.query = {.kind = Kind::Dataset,
                      .search = u"wiki"_s,
                      .name = u"text"_s,
                      .author = u"acme"_s,
                      .filters = {u"benchmark:official"_s, u"language_creators:crowdsourced"_s, u"language:fr"_s,
                                  u"multilinguality:monolingual"_s, u"size_categories:100K<n<1M"_s,
                                  u"task_categories:tabular"_s, u"task_ids:rdf-to-text"_s, u"modality:text"_s},
                      .gated = true,
                      .sort = Sort::Modified}};
}

RepoSearch everythingOfSpaces()
{
    return {.query = {.kind = Kind::Space,
                      .filters = {u"gradio"_s, u"license:mit"_s},
                      .models = {u"acme/a"_s, u"acme/b"_s},
                      .datasets = {u"squad"_s},
                      .linked = true,
                      .sort = Sort::Created}};
}

} // namespace

//! Searches taken apart into facets, written as text and code, and kept under a name.
class ExploreSearchTest : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldOfTheDocumentedFiltersIsAFacet()
    {
        // ModelFilter and DatasetFilter of the 2023 documentation, and what the same call gives without facets.
        const hub::ModelFilter models{.author = u"acme"_s,
                                      .library = {u"pytorch"_s},
                                      .language = {u"fr"_s},
                                      .trainedDataset = {u"squad"_s},
                                      .tags = {u"clip"_s}};
        RepoSearch search{.query = {.kind = Kind::Model}};
        search = with(search, u"dataset"_s, u"squad"_s);
        search = with(search, u"library"_s, u"pytorch"_s);
        search = with(search, u"language"_s, u"fr"_s);
        search = with(search, u"tag"_s, u"clip"_s);
        QCOMPARE(search.query.filters, models.query().filters);
        search = with(search, u"task"_s, u"fill-mask"_s);
        search = with(search, u"author"_s, u"acme"_s);
        search = with(search, u"name"_s, u"bert"_s);
        QCOMPARE(search.query.pipelineTag, u"fill-mask"_s);
        QCOMPARE(search.query.author, u"acme"_s);
        QCOMPARE(search.query.name, u"bert"_s);

        const hub::DatasetFilter datasets{.benchmark = {u"official"_s},
                                          .languageCreators = {u"crowdsourced"_s},
                                          .language = {u"fr"_s},
                                          .multilinguality = {u"monolingual"_s},
                                          .sizeCategories = {u"n<1K"_s},
                                          .taskCategories = {u"tabular"_s},
                                          .taskIds = {u"rdf-to-text"_s}};
        RepoSearch wanted{.query = {.kind = Kind::Dataset}};
        for (const auto &[key, value] :
             {std::pair(u"benchmark"_s, u"official"_s), std::pair(u"language_creators"_s, u"crowdsourced"_s),
              std::pair(u"language"_s, u"fr"_s), std::pair(u"multilinguality"_s, u"monolingual"_s),
              std::pair(u"size_categories"_s, u"n<1K"_s), std::pair(u"task_categories"_s, u"tabular"_s),
              std::pair(u"task_ids"_s, u"rdf-to-text"_s)})
            wanted = with(wanted, key, value);
        QCOMPARE(wanted.query.filters, datasets.query().filters);
    }

    void everyTypeOfTagHasAFacet()
    {
        for (const Kind kind : {Kind::Model, Kind::Dataset}) {
            for (const QString &type : hub::tags::types(kind)) {
                const Facet *found = facets::byKey(kind, type);
                QVERIFY2(found, qPrintable(type));
                QVERIFY2(found->tagType == type, qPrintable(type));
                QVERIFY(!found->title().isEmpty());
                QVERIFY(!found->iconName.isEmpty());
            }
        }
        QSet<QString> keys;
        for (const Facet &one : facets::of(Kind::Dataset))
            keys.insert(one.key);
        QCOMPARE(keys.size(), qsizetype(facets::of(Kind::Dataset).size()));
    }

    void aFacetTakesItsPrefixOnce()
    {
        const RepoSearch bare = with({.query = {.kind = Kind::Model}}, u"license"_s, u"mit"_s);
        const RepoSearch whole = with({.query = {.kind = Kind::Model}}, u"license"_s, u"license:mit"_s);
        QCOMPARE(bare, whole);
        QCOMPARE(with(bare, u"license"_s, u"mit"_s), bare); // once is enough
        QVERIFY(facets::holds(bare, {&facet(Kind::Model, u"license"_s), u"mit"_s}));
    }

    void whatIsSetCanBeTakenAwayAgain_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("models") << int(Kind::Model);
        QTest::newRow("datasets") << int(Kind::Dataset);
        QTest::newRow("Spaces") << int(Kind::Space);
    }
    void whatIsSetCanBeTakenAwayAgain()
    {
        QFETCH(const int, kind);
        const RepoSearch all = Kind(kind) == Kind::Model ? everythingOfModels()
            : Kind(kind) == Kind::Dataset                ? everythingOfDatasets()
                                                         : everythingOfSpaces();
        const std::vector<FacetValue> values = facets::valuesIn(all);
        RepoSearch emptied = all;
        RepoSearch rebuilt{.query = {.kind = Kind(kind), .search = all.query.search, .sort = all.query.sort}};
        for (const FacetValue &value : values) {
            QVERIFY(facets::holds(all, value));
            emptied = facets::without(emptied, value);
            QVERIFY(!facets::holds(emptied, value));
            const Result<RepoSearch> next = facets::with(rebuilt, value);
            QVERIFY(next.has_value());
            rebuilt = *next;
        }
        emptied.query.search.clear();
        QVERIFY(!emptied.isNarrowed());
        QCOMPARE(rebuilt, all);
    }

    void whatMeansNothingIsRefused_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("neither yes nor no") << int(Kind::Model) << u"gated"_s << u"maybe"_s;
        QTest::newRow("linked") << int(Kind::Space) << u"linked"_s << u"x"_s;
        QTest::newRow("inference") << int(Kind::Model) << u"inference"_s << u"lukewarm"_s;
        QTest::newRow("grams in words") << int(Kind::Model) << u"co2"_s << u"min:much"_s;
        QTest::newRow("nothing") << int(Kind::Dataset) << u"language"_s << u"  "_s;
    }
    void whatMeansNothingIsRefused()
    {
        QFETCH(const int, kind);
        QFETCH(const QString, key);
        QFETCH(const QString, value);
        const Result<RepoSearch> result =
            facets::with({.query = {.kind = Kind(kind)}}, {&facet(Kind(kind), key), value});
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().kind, Error::Kind::Invalid);
        QVERIFY(!result.error().detail.isEmpty());
    }

    void rangesAreReadBothWays_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("range");
        QTest::addColumn<QString>("text");
        QTest::newRow("both ends") << u"6b..128B"_s << u"min:6B,max:128B"_s << u"6B..128B"_s;
        QTest::newRow("at least") << u"0.5.."_s << u"min:0.5"_s << u"0.5.."_s;
        QTest::newRow("at most") << u" .. 10 "_s << u"max:10"_s << u"..10"_s;
        QTest::newRow("exactly") << u"7B"_s << u"min:7B,max:7B"_s << u"7B..7B"_s;
        QTest::newRow("nothing") << u".."_s << QString() << QString();
        QTest::newRow("words") << u"large"_s << QString() << QString();
        QTest::newRow("half of it") << u"6B..much"_s << QString() << QString();
    }
    void rangesAreReadBothWays()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, range);
        QFETCH(const QString, text);
        const Result<QString> read = facets::rangeFrom(typed);
        QCOMPARE(read.has_value(), !range.isEmpty());
        if (!read)
            return;
        QCOMPARE(*read, range);
        QCOMPARE(facets::rangeText(*read), text);
    }

    void tagsAreSortedIntoTheirFacets()
    {
        const facets::TypeOfTag typeOf = [](const QString &tag) {
            return tag == "pytorch"_L1 ? u"library"_s : tag == "fr"_L1 ? u"language"_s : QString();
        };
        QCOMPARE(facets::ofTag(Kind::Model, u"license:mit"_s).key, "license"_L1);
        QCOMPARE(facets::ofTag(Kind::Model, u"pytorch"_s).key, "tag"_L1); // unless somebody knows better
        QCOMPARE(facets::ofTag(Kind::Model, u"pytorch"_s, typeOf).key, "library"_L1);
        QCOMPARE(facets::ofTag(Kind::Model, u"fr"_s, typeOf).key, "language"_L1);
        QCOMPARE(facets::ofTag(Kind::Model, u"base_model:x"_s, typeOf).key, "tag"_L1);
        QCOMPARE(facets::ofTag(Kind::Dataset, u"size_categories:n<1K"_s).key, "size"_L1);
        QCOMPARE(facets::ofTag(Kind::Space, u"gradio"_s).key, "sdk"_L1);
    }

    void aSearchComesBackFromItsText_data()
    {
        QTest::addColumn<RepoSearch>("search");
        QTest::newRow("nothing") << RepoSearch();
        QTest::newRow("models") << everythingOfModels();
        QTest::newRow("datasets") << everythingOfDatasets();
        QTest::newRow("Spaces") << everythingOfSpaces();
        QTest::newRow("words with a colon") << RepoSearch{.query = {.search = u"a:b \"c\" \\d"_s}};
        QTest::newRow("many spaces") << RepoSearch{.query = {.search = u" a  b "_s}};
        QTest::newRow("spaces in a tag") << RepoSearch{.query = {.filters = {u"two words"_s, u"\"quoted\""_s}}};
        QTest::newRow("a word like a key") << RepoSearch{.query = {.search = u"license"_s, .name = u"a:b"_s}};
        QTest::newRow("half a range") << RepoSearch{.query = {.parameters = u"max:7B"_s}, .emissions = {.least = 3}};
    }
    void aSearchComesBackFromItsText()
    {
        QFETCH(const RepoSearch, search);
        const QString text = querytext::write(search);
        const Result<RepoSearch> read = querytext::read(search.query.kind, text);
        QVERIFY2(read.has_value(), qPrintable(text));
        QVERIFY2(*read == search, qPrintable(text + u" -> "_s + querytext::write(*read)));
    }

    void theTextIsWhatOneWouldWrite()
    {
        QCOMPARE(querytext::write(everythingOfModels()),
                 u"whisper large task:automatic-speech-recognition author:openai name:v3 params:6B..128B "
                 "co2:0.5..1200 gated:no inference:warm provider:together app:ollama app:vllm tag:pytorch "
                 "license:mit dataset:squad tag:base_model:a/b tag:日本 sort:likes"_s);
        QCOMPARE(querytext::write(everythingOfSpaces()),
                 u"model:acme/a model:acme/b dataset:squad linked:yes sdk:gradio license:mit sort:created"_s);
    }

    void whatPeopleWriteIsUnderstood_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<RepoSearch>("search");
        QTest::newRow("any order") << u"sort:likes license:mit small task:fill-mask bert"_s
                                   << RepoSearch{.query = {.search = u"small bert"_s,
                                                           .filters = {u"license:mit"_s},
                                                           .pipelineTag = u"fill-mask"_s,
                                                           .sort = Sort::Likes}};
        QTest::newRow("languages of models are bare")
            << u"language:fr library:jax"_s << RepoSearch{.query = {.filters = {u"fr"_s, u"jax"_s}}};
        QTest::newRow("a tag that has no facet")
            << u"base_model:acme/a"_s << RepoSearch{.query = {.filters = {u"base_model:acme/a"_s}}};
        QTest::newRow("the type of a tag for its key")
            << u"pipeline_tag:fill-mask"_s << RepoSearch{.query = {.pipelineTag = u"fill-mask"_s}};
        QTest::newRow("quotes") << u"\"a:b\" tag:\"two words\""_s
                                << RepoSearch{.query = {.search = u"a:b"_s, .filters = {u"two words"_s}}};
    }
    void whatPeopleWriteIsUnderstood()
    {
        QFETCH(const QString, text);
        QFETCH(const RepoSearch, search);
        const Result<RepoSearch> read = querytext::read(Kind::Model, text);
        QVERIFY(read.has_value());
        QVERIFY2(*read == search, qPrintable(querytext::write(*read)));
    }

    void aMistakeInTheTextIsSaid_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part");
        QTest::newRow("quote") << int(Kind::Model) << u"tag:\"a"_s << u"quotation"_s;
        QTest::newRow("order") << int(Kind::Model) << u"sort:best"_s << u"best"_s;
        QTest::newRow("range") << int(Kind::Model) << u"params:big"_s << u"big"_s;
        QTest::newRow("grams") << int(Kind::Model) << u"co2:5K..6K"_s << u"5K..6K"_s;
        QTest::newRow("gated") << int(Kind::Dataset) << u"gated:perhaps"_s << u"perhaps"_s;
        QTest::newRow("another kind's") << int(Kind::Space) << u"gated:yes"_s << u"gated:"_s;
        QTest::newRow("models' in datasets") << int(Kind::Dataset) << u"params:6B.."_s << u"params:"_s;
        QTest::newRow("nothing behind the colon") << int(Kind::Model) << u"license: x"_s << u"License"_s;
    }
    void aMistakeInTheTextIsSaid()
    {
        QFETCH(const int, kind);
        QFETCH(const QString, text);
        QFETCH(const QString, part);
        const Result<RepoSearch> read = querytext::read(Kind(kind), text);
        QVERIFY(!read.has_value());
        QVERIFY2(read.error().detail.contains(part), qPrintable(read.error().detail));
    }

    void theCommandIsTheOfficialClients()
    {
        const querycode::Code models = querycode::command(everythingOfModels(), hub::Endpoint());
        QCOMPARE(models.text,
                 u"hf models ls --search 'whisper large' --author openai --filter pytorch --filter license:mit "
                 "--filter dataset:squad --filter base_model:a/b --filter '日本' --pipeline-tag "
                 "automatic-speech-recognition --no-gated --apps ollama --apps vllm --num-parameters min:6B,max:128B "
                 "--inference-provider together --sort likes"_s);
        QCOMPARE(models.missing, QStringList({u"Carbon emissions"_s, u"Model name"_s, u"Inference"_s}));
        QCOMPARE(querycode::command({.query = {.inference = u"warm"_s}}, hub::Endpoint()).text,
                 u"hf models ls --warm"_s);
        const querycode::Code datasets = querycode::command(
            {.query = {.kind = Kind::Dataset, .name = u"it's"_s, .filters = {u"size_categories:n<1K"_s}}},
            hub::Endpoint(QUrl(u"http://localhost:8080"_s)));
        QCOMPARE(datasets.text,
                 u"HF_ENDPOINT=http://localhost:8080 hf datasets ls --search 'it'\\''s' --filter "
                 "'size_categories:n<1K'"_s);
        QVERIFY(datasets.missing.isEmpty());
        QCOMPARE(querycode::command(everythingOfSpaces(), hub::Endpoint()).missing,
                 QStringList({u"Uses model"_s, u"Uses dataset"_s, u"Linked"_s}));
    }

    void pythonCallsTheSame()
    {
        QCOMPARE(querycode::python(everythingOfModels(), hub::Endpoint()),
                 u"from huggingface_hub import HfApi\n\napi = HfApi()\nfor model in api.list_models(\n"
                 "    search=\"whisper large\",\n    model_name=\"v3\",\n    author=\"openai\",\n"
                 "    filter=[\"pytorch\", \"license:mit\", \"dataset:squad\", \"base_model:a/b\", \"日本\"],\n"
                 "    pipeline_tag=\"automatic-speech-recognition\",\n    gated=False,\n    inference=\"warm\",\n"
                 "    inference_provider=\"together\",\n    apps=[\"ollama\", \"vllm\"],\n"
                 "    num_parameters=\"min:6B,max:128B\",\n    emissions_thresholds=(0.5, 1200),\n    cardData=True,\n"
                 "    sort=\"likes\",\n    limit=50,\n):\n    print(model.id)\n"_s);
        QCOMPARE(querycode::python({.query = {.kind = Kind::Space, .search = u"say \"hi\""_s}, .emissions = {}},
                                   hub::Endpoint(QUrl(u"http://localhost:8080"_s))),
                 u"from huggingface_hub import HfApi\n\napi = HfApi(endpoint=\"http://localhost:8080\")\n"
                 "for space in api.list_spaces(search=\"say \\\"hi\\\"\", limit=50):\n    print(space.id)\n"_s);
    }

    void theAddressIsTheSites()
    {
        const QString address = querycode::address(
            {.query = {.search = u"clip"_s, .name = u"small"_s, .filters = {u"license:mit"_s}, .sort = Sort::Likes}},
            hub::Endpoint());
        QCOMPARE(address, u"https://huggingface.co/models?search=clip%20small&filter=license%3Amit&sort=likes"_s);
    }

    void savedSearchesAreThereAgainNextTime()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath(u"settings.ini"_s));
        const hub::Endpoint hub;
        const hub::Endpoint other(QUrl(u"http://localhost:8080"_s));
        const RepoSearch everything = everythingOfModels();
        const Place models(hub, everything.query, everything.emissions);
        const Place spaces(hub, everythingOfSpaces().query);
        const Place elsewhere(other, {.search = u"x"_s});
        {
            SavedSearches saved(settings);
            const QSignalSpy changed(&saved, &SavedSearches::changed);
            saved.add(u"Speech"_s, models);
            saved.add(u"Demos"_s, spaces);
            saved.add(u"There"_s, elsewhere);
            saved.rename(spaces, u"  Demonstrations "_s);
            saved.rename(spaces, u"  "_s); // no name at all
            QCOMPARE(changed.size(), 4);
        }
        SavedSearches saved(settings);
        QCOMPARE(saved.of(hub), QList({SavedSearch{u"Speech"_s, models}, SavedSearch{u"Demonstrations"_s, spaces}}));
        QCOMPARE(saved.of(other), QList({SavedSearch{u"There"_s, elsewhere}}));
        QCOMPARE(saved.find(models)->name, u"Speech"_s);
        QVERIFY(!saved.find(Place(hub, {.search = u"never kept"_s})));
        saved.add(u"Once more"_s, models); // the same search has one name
        QCOMPARE(saved.of(hub).size(), 2);
        QCOMPARE(saved.find(models)->name, u"Once more"_s);
    }

    void aRemovedSearchComesBackWhereItWas()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath(u"settings.ini"_s));
        SavedSearches saved(settings);
        const hub::Endpoint hub;
        QList<Place> places;
        for (const QString &word : {u"a"_s, u"b"_s, u"c"_s}) {
            places += Place(hub, {.search = word});
            saved.add(word, places.last());
        }
        const QList<SavedSearch> before = saved.of(hub);
        saved.remove(places[1]);
        QCOMPARE(saved.of(hub).size(), 2);
        QCOMPARE(SavedSearches(settings).of(hub).size(), 2);
        QCOMPARE(saved.removed().name, u"b"_s);
        saved.restore();
        QCOMPARE(saved.of(hub), before);
        QVERIFY(!saved.canRestore());
        QCOMPARE(SavedSearches(settings).of(hub), before);
    }
};

QTEST_GUILESS_MAIN(ExploreSearchTest)
#include "exploresearchtest.moc"
