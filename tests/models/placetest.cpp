#include "models/place.h"

#include "models/cache/cacheplace.h"
#include "models/placehistory.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const hub::Endpoint selfHosted(QUrl(u"http://127.0.0.1:4711/hub"_s));

Place repoPlace(const hub::RepoUrl &url)
{
    return Place(url);
}

} // namespace

//! Places and their addresses.
class PlaceTest : public QObject
{
    Q_OBJECT

private slots:
    void everyPlaceComesBackFromItsAddress_data();
    void everyPlaceComesBackFromItsAddress();
    void whatPeopleWriteLeadsSomewhere_data();
    void whatPeopleWriteLeadsSomewhere();
    void anAddressThatLeadsNowhereSaysWhy_data();
    void anAddressThatLeadsNowhereSaysWhy();
    void aSearchOfTheSiteIsUnderstood();
    void theSitesOwnWordsForTagsAreUnderstood_data();
    void theSitesOwnWordsForTagsAreUnderstood();
    void anOwnersPageIsTheirs();
    void aRepoOfTheOldestKindIsNoOwner();
    void placesOfAnotherHubKeepThatHub();
    void historyForgetsWhatLayAhead();
    void historyRefinesAStepInPlace();
    void visitingTheSamePlaceIsNoStep();
};

void PlaceTest::everyPlaceComesBackFromItsAddress_data()
{
    QTest::addColumn<Place>("place");
    using View = hub::RepoUrl::View;
    using Kind = hub::RepoKind;
    using Sort = hub::RepoQuery::Sort;
    for (const hub::Endpoint &endpoint : {hub::Endpoint(), selfHosted}) {
        const QByteArray host = endpoint.displayName().toUtf8();
        const auto add = [&](const char *name, const Place &place) {
            QTest::newRow((host + ' ' + name).constData()) << place;
        };
        const hub::RepoId model{Kind::Model, u"acme/clip-small"_s};
        const hub::RepoId dataset{Kind::Dataset, u"acme/cats.v2"_s};
        const hub::RepoId space{Kind::Space, u"alice/demo"_s};
        for (const Kind kind : {Kind::Model, Kind::Dataset, Kind::Space}) {
            const QByteArray name = hub::kindName(kind).toUtf8();
            add(("all " + name).constData(), Place::explore(kind, endpoint));
            add(("owned " + name).constData(), Place::ownedBy(u"acme"_s, kind, endpoint));
        }
        for (const Sort sort :
             {Sort::Default, Sort::Trending, Sort::Downloads, Sort::Likes, Sort::Created, Sort::Modified})
            add(("sort " + QByteArray::number(int(sort))).constData(),
                Place(endpoint, {.kind = Kind::Dataset, .sort = sort}));
        add("everything at once",
            Place(endpoint,
                  {.kind = Kind::Model,
                   .search = u"größe & +50 % #1?"_s,
                   .author = u"acme"_s,
                   .filters = {u"license:mit"_s, u"dataset:a/b"_s, u"日本"_s},
                   .pipelineTag = u"text-generation"_s,
                   .sort = Sort::Likes}));
        add("what only models have",
            Place(endpoint,
                  {.kind = Kind::Model,
                   .search = u"clip"_s,
                   .name = u"small"_s,
                   .apps = {u"ollama"_s, u"vllm"_s},
                   .gated = false,
                   .inference = u"warm"_s,
                   .inferenceProviders = {u"all"_s},
                   .parameters = u"min:6B,max:128B"_s},
                  {.least = 0.5, .most = 1200}));
        add("at least so much of the air", Place(endpoint, {.kind = Kind::Model}, {.least = 3}));
        add("gated datasets",
            Place(endpoint,
                  {.kind = Kind::Dataset,
                   .name = u"wiki"_s,
                   .filters = {u"language:en"_s, u"size_categories:100K<n<1M"_s},
                   .gated = true}));
        add("what only Spaces have",
            Place(endpoint,
                  {.kind = Kind::Space,
                   .filters = {u"gradio"_s},
                   .models = {u"acme/a"_s, u"acme/b"_s},
                   .datasets = {u"squad"_s},
                   .linked = true}));
        add("metrics", Place(endpoint, Place::Corner::Metrics));
        add("inbox", Place::inbox(endpoint));
        add("cache", Place::cache(endpoint));
        add("a repo in the cache",
            CachePlace{.repo = {.kind = hub::RepoKind::Dataset, .id = u"acme/rows"_s},
                       .revision = u"refs/pr/2"_s,
                       .path = u"a folder/b&c=d.txt"_s}
                .on(endpoint));
        add("inbox, filtered", Place::inbox(endpoint, {{u"status"_s, u"merged"_s}, {u"search"_s, u"größe & +50 %"_s}}));
        add("overview", repoPlace({.endpoint = endpoint, .repo = model}));
        add("legacy", repoPlace({.endpoint = endpoint, .repo = {Kind::Model, u"gpt2"_s}}));
        add("legacy files",
            repoPlace(
                {.endpoint = endpoint, .repo = {Kind::Model, u"gpt2"_s}, .view = View::Files, .revision = u"main"_s}));
        add("legacy dataset", repoPlace({.endpoint = endpoint, .repo = {Kind::Dataset, u"squad"_s}}));
        add("space", repoPlace({.endpoint = endpoint, .repo = space}));
        add("files", repoPlace({.endpoint = endpoint, .repo = model, .view = View::Files, .revision = u"main"_s}));
        add("folder",
            repoPlace({.endpoint = endpoint,
                       .repo = dataset,
                       .view = View::Files,
                       .revision = u"refs/convert/parquet"_s,
                       .path = u"a b/c#d/100%?"_s}));
        add("file of a pull request",
            repoPlace({.endpoint = endpoint,
                       .repo = model,
                       .view = View::File,
                       .revision = u"refs/pr/3"_s,
                       .path = u"日本/ü.json"_s}));
        add("branch with a slash",
            repoPlace({.endpoint = endpoint,
                       .repo = model,
                       .view = View::File,
                       .revision = u"feature/x"_s,
                       .path = u"config.json"_s}));
        add("history", repoPlace({.endpoint = endpoint, .repo = space, .view = View::History, .revision = u"v1.0"_s}));
        add("commit",
            repoPlace({.endpoint = endpoint,
                       .repo = model,
                       .view = View::Commit,
                       .commit = u"0123456789abcdef0123456789abcdef01234567"_s}));
        add("history of a file",
            repoPlace({.endpoint = endpoint,
                       .repo = model,
                       .view = View::History,
                       .revision = u"main"_s,
                       .path = u"weights/a b.bin"_s}));
        add("comparison",
            repoPlace({.endpoint = endpoint,
                       .repo = model,
                       .view = View::Compare,
                       .revision = u"feature/x"_s,
                       .base = u"datasets/acme/d:main"_s}));
        add("discussions", repoPlace({.endpoint = endpoint, .repo = model, .view = View::Discussions}));
        add("discussion", repoPlace({.endpoint = endpoint, .repo = model, .view = View::Discussion, .discussion = 12}));
        add("running", repoPlace({.endpoint = endpoint, .repo = space, .view = View::Space}));
        using Side = Place::Side;
        for (const Side side : {Side::Repos, Side::Models, Side::Datasets, Side::Spaces, Side::Collections, Side::Likes,
                                Side::Members, Side::Followers, Side::Following})
            add(("person " + QByteArray::number(int(side))).constData(), Place::person(u"acme"_s, endpoint, side));
        add("searched person",
            Place(Place::Person{.endpoint = endpoint,
                                .name = u"alice-b.c"_s,
                                .side = Side::Likes,
                                .search = u"größe & +50 % #1?"_s,
                                .sort = Sort::Created}));
        add("collection", Place::collection(u"acme/to-read-0123456789abcdef01234567"_s, endpoint));
        add("collection with letters", Place::collection(u"acme/日本-100%-0123456789abcdef01234567"_s, endpoint));
        add("all collections", Place::collections(endpoint));
        add("searched collections", Place::collections(endpoint, u"a & b"_s));
        add("notifications", Place::notifications(endpoint));
        add("filtered notifications",
            Place::notifications(endpoint, {{u"readStatus"_s, u"unread"_s}, {u"repoName"_s, u"acme/clip + 1"_s}}));
        add("activity", Place::activity(endpoint));
        for (const char *name : {"models", "datasets", "spaces", "collections", "likes"}) {
            add((QByteArray("repo called ") + name).constData(),
                repoPlace({.endpoint = endpoint, .repo = {Kind::Model, u"acme/"_s + QLatin1StringView(name)}}));
        }
        add("revision of a legacy repo",
            repoPlace({.endpoint = endpoint, .repo = {Kind::Model, u"gpt2"_s}, .revision = u"v1"_s}));
        add("settings", repoPlace({.endpoint = endpoint, .repo = dataset, .view = View::Settings}));
    }
}

void PlaceTest::everyPlaceComesBackFromItsAddress()
{
    QFETCH(const Place, place);
    const Result<Place> typed = Place::fromText(place.url().toString(QUrl::FullyEncoded), place.endpoint());
    QVERIFY2(typed.has_value(), qPrintable(place.url().toString()));
    QVERIFY2(*typed == place, qPrintable(place.url().toString() + u" -> "_s + typed->url().toString()));
    const Result<Place> shown = Place::fromText(place.url().toString(QUrl::PrettyDecoded), place.endpoint());
    QVERIFY2(shown.has_value(), qPrintable(place.url().toString(QUrl::PrettyDecoded)));
    QVERIFY2(*shown == place, qPrintable(place.url().toString(QUrl::PrettyDecoded)));
}

void PlaceTest::whatPeopleWriteLeadsSomewhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address");
    const auto add = [](const char *text, const char *path) {
        QTest::newRow(text) << QString::fromUtf8(text) << u"https://huggingface.co"_s + QString::fromUtf8(path);
    };
    add("acme/clip-small", "/acme/clip-small");
    add("  acme/clip-small ", "/acme/clip-small");
    add("datasets/acme/cats", "/datasets/acme/cats");
    add("huggingface.co/acme/clip", "/acme/clip");
    add("hf.co/spaces/acme/demo", "/spaces/acme/demo");
    add("https://hf.co/acme/clip/tree/main/a", "/acme/clip/tree/main/a");
    add("https://huggingface.co/acme/clip/resolve/main/a.bin?download=true", "/acme/clip/blob/main/a.bin");
    add("hf://acme/clip@v1/a.bin", "/acme/clip/blob/v1/a.bin");
    add("hf://datasets/acme/cats", "/datasets/acme/cats");
    add("https://huggingface.co/acme/clip/discussions/7#64ab", "/acme/clip/discussions/7/#64ab");
    add("@acme", "/acme");
    add("huggingface.co/acme", "/acme");
    add("https://hf.co/acme/datasets", "/acme/datasets");
    add("https://huggingface.co/acme/likes", "/acme/activity/likes");
    add("https://huggingface.co/collections/acme", "/acme/collections");
    add("acme/collections", "/models/acme/collections");
    add("clip small", "/models?search=clip+small&sort=trending");
    add("acme/clip/tree/v1.0/weights", "/acme/clip/tree/v1.0/weights");
    add("acme/clip/discussions/3", "/acme/clip/discussions/3");
    add("cats/dogs/birds", "/models?search=cats/dogs/birds&sort=trending");
    add("gpt2", "/models?search=gpt2&sort=trending");
    add("", "/models?sort=trending");
}

void PlaceTest::whatPeopleWriteLeadsSomewhere()
{
    QFETCH(const QString, text);
    QFETCH(const QString, address);
    const Result<Place> place = Place::fromText(text, hub::Endpoint());
    QVERIFY(place.has_value());
    const Result<Place> expected = Place::fromText(address, hub::Endpoint());
    QVERIFY(expected.has_value());
    QVERIFY2(*place == *expected, qPrintable(place->url().toString()));
}

void PlaceTest::anAddressThatLeadsNowhereSaysWhy_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"https://example.org/acme/clip", "https://huggingface.co/docs/hub", "https://huggingface.co", "hf://",
          "https://huggingface.co/acme/clip/unknown-page", "https://huggingface.co/acme/activity/unknown-page",
          "https://huggingface.co/collections/acme/a/b"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void PlaceTest::anAddressThatLeadsNowhereSaysWhy()
{
    QFETCH(const QString, text);
    const Result<Place> place = Place::fromText(text, hub::Endpoint());
    QVERIFY(!place.has_value());
    QCOMPARE(place.error().kind, Error::Kind::Invalid);
    QVERIFY(!place.error().detail.isEmpty());
}

void PlaceTest::aSearchOfTheSiteIsUnderstood()
{
    const Result<Place> place = Place::fromText(
        u"https://huggingface.co/datasets?search=cats%20and+dogs&author=acme&filter=license%3Amit&filter=b&sort=likes"_s,
        hub::Endpoint());
    QVERIFY(place.has_value());
    QVERIFY(place->isExplore());
    QCOMPARE(place->query().kind, hub::RepoKind::Dataset);
    QCOMPARE(place->query().author, u"acme"_s);
    QCOMPARE(place->query().filters, QStringList({u"license:mit"_s, u"b"_s}));
    QCOMPARE(place->query().sort, hub::RepoQuery::Sort::Likes);
}

void PlaceTest::theSitesOwnWordsForTagsAreUnderstood_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QStringList>("filters");
    QTest::newRow("bare") << u"/models?library=pytorch,jax&language=fr"_s
                          << QStringList{u"pytorch"_s, u"jax"_s, u"fr"_s};
    QTest::newRow("typed twice") << u"/models?license=license%3Amit&dataset=squad&other=chat"_s
                                 << QStringList{u"dataset:squad"_s, u"license:mit"_s, u"chat"_s};
    QTest::newRow("datasets") << u"/datasets?task_categories=task_categories%3Atabular&language=fr"_s
                              << QStringList{u"task_categories:tabular"_s, u"language:fr"_s};
}

void PlaceTest::theSitesOwnWordsForTagsAreUnderstood()
{
    QFETCH(const QString, path);
    QFETCH(const QStringList, filters);
    const Result<Place> place = Place::fromText(u"https://huggingface.co"_s + path, hub::Endpoint());
    QVERIFY(place.has_value());
    QCOMPARE(place->query().filters, filters);
}

void PlaceTest::anOwnersPageIsTheirs()
{
    const Result<Place> place = Place::fromText(u"https://huggingface.co/acme"_s, hub::Endpoint());
    QVERIFY(place.has_value());
    QVERIFY(*place == Place::person(u"acme"_s, hub::Endpoint()));
    QCOMPARE(place->title(), u"acme"_s);
    QCOMPARE(place->owner(), u"acme"_s);
}

void PlaceTest::aRepoOfTheOldestKindIsNoOwner()
{
    const Result<Place> place = Place::fromText(u"hf://gpt2"_s, hub::Endpoint());
    QVERIFY(place.has_value());
    QVERIFY(place->isRepo());
    QCOMPARE(place->repo().repo.id, u"gpt2"_s);
}

void PlaceTest::placesOfAnotherHubKeepThatHub()
{
    const Result<Place> repo = Place::fromText(u"https://huggingface.co/acme/clip"_s, selfHosted);
    QVERIFY(repo.has_value());
    QVERIFY(repo->endpoint().isPublicHub());
    const Result<Place> search = Place::fromText(u"https://huggingface.co/models?search=x"_s, selfHosted);
    QVERIFY(search.has_value());
    QVERIFY(search->endpoint().isPublicHub());
}

void PlaceTest::historyForgetsWhatLayAhead()
{
    const hub::Endpoint hub;
    const Place models = Place::explore(hub::RepoKind::Model, hub);
    const Place datasets = Place::explore(hub::RepoKind::Dataset, hub);
    const Place spaces = Place::explore(hub::RepoKind::Space, hub);
    PlaceHistory history(models);
    QVERIFY(!history.canGoBack());
    history.visit(datasets);
    QVERIFY(history.goBack() == models);
    QVERIFY(history.canGoForward());
    history.visit(spaces);
    QVERIFY(!history.canGoForward());
    QVERIFY(history.goBack() == models);
    QVERIFY(history.goForward() == spaces);
}

void PlaceTest::historyRefinesAStepInPlace()
{
    const hub::Endpoint hub;
    PlaceHistory history(Place::explore(hub::RepoKind::Model, hub));
    const Place typed(hub, {.search = u"clip"_s});
    history.refine(typed);
    QVERIFY(history.current() == typed);
    QVERIFY(!history.canGoBack());
}

void PlaceTest::visitingTheSamePlaceIsNoStep()
{
    const Place models = Place::explore(hub::RepoKind::Model, hub::Endpoint());
    PlaceHistory history(models);
    history.visit(models);
    QVERIFY(!history.canGoBack());
}

QTEST_GUILESS_MAIN(PlaceTest)
#include "placetest.moc"
