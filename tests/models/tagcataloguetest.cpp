#include "models/explore/tagcatalogue.h"

#include "models/explore/facetvaluemodel.h"
#include "sandbox/sandboxhub.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Kind = hub::RepoKind;
using State = TagCatalogue::State;

namespace {

QStringList labels(const FacetValueModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all += model.index(row).data().toString();
    return all;
}

const Facet &facet(Kind kind, const QString &key)
{
    return *facets::byKey(kind, key);
}

} // namespace

//! The words repos are tagged with, and what is offered of them for one facet.
class TagCatalogueTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_sandbox.addSampleData(); }
    void cleanup()
    {
        m_sandbox.clearSwitches();
        m_sandbox.clearRequests();
    }

    void itIsFetchedOnceAndKept()
    {
        const QTemporaryDir cache;
        {
            TagCatalogue catalogue(m_client, cache.path());
            QCOMPARE(catalogue.state(Kind::Model), State::Absent);
            catalogue.ensure(Kind::Model);
            QCOMPARE(catalogue.state(Kind::Model), State::Loading);
            QTRY_COMPARE(catalogue.state(Kind::Model), State::Ready);
            QVERIFY(!catalogue.tags(Kind::Model, u"language"_s).empty());
            QVERIFY(catalogue.fetchedAt(Kind::Model).secsTo(QDateTime::currentDateTimeUtc()) < 60);
            catalogue.ensure(Kind::Model);
            QTRY_VERIFY(!QDir(cache.path()).isEmpty());
        }
        QCOMPARE(asked(), 1);
        TagCatalogue catalogue(m_client, cache.path());
        catalogue.ensure(Kind::Model);
        QTRY_COMPARE(catalogue.state(Kind::Model), State::Ready);
        QCOMPARE(asked(), 1); // from the disk
        QVERIFY(!catalogue.tags(Kind::Model, u"language"_s).empty());
        QCOMPARE(catalogue.labelOf(Kind::Model, u"fr"_s), u"French"_s);
        QCOMPARE(catalogue.typeOf(Kind::Model, u"fr"_s), u"language"_s);
        QCOMPARE(catalogue.typeOf(Kind::Model, u"never heard of"_s), QString());
        catalogue.refresh(Kind::Model);
        QTRY_COMPARE(catalogue.state(Kind::Model), State::Ready);
        QCOMPARE(asked(), 2);
    }

    void whatIsOnTheDiskMayBeBroken_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("<html>");
        QTest::newRow("another version") << QByteArray(
            "{\"version\":99,\"fetched\":\"2026-01-01T00:00:00Z\",\"types\":{}}");
        QTest::newRow("no time") << QByteArray("{\"version\":1,\"types\":{}}");
    }
    void whatIsOnTheDiskMayBeBroken()
    {
        QFETCH(const QByteArray, content);
        const QTemporaryDir cache;
        {
            TagCatalogue catalogue(m_client, cache.path());
            catalogue.ensure(Kind::Dataset);
            QTRY_VERIFY(!QDir(cache.path()).isEmpty());
        }
        QFile file(QDir(cache.path()).entryInfoList(QDir::Files).constFirst().filePath());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
        file.close();
        m_sandbox.clearRequests();
        TagCatalogue catalogue(m_client, cache.path());
        catalogue.ensure(Kind::Dataset);
        QTRY_COMPARE(catalogue.state(Kind::Dataset), State::Ready);
        QCOMPARE(asked(), 1);
    }

    void aFailedRefreshKeepsTheOldTags()
    {
        const QTemporaryDir cache;
        TagCatalogue catalogue(m_client, cache.path());
        catalogue.ensure(Kind::Model);
        QTRY_COMPARE(catalogue.state(Kind::Model), State::Ready);
        const QDateTime before = catalogue.fetchedAt(Kind::Model);
        m_sandbox.failNext(u"/api/models-tags-by-type"_s, 1, 500);
        catalogue.refresh(Kind::Model);
        QTRY_COMPARE(catalogue.state(Kind::Model), State::Failed);
        QCOMPARE(catalogue.error(Kind::Model)->httpStatus, 500);
        QVERIFY(!catalogue.tags(Kind::Model, u"language"_s).empty());
        QCOMPARE(catalogue.fetchedAt(Kind::Model), before);
    }

    void eachHubHasItsOwn()
    {
        const QTemporaryDir cache;
        sandbox::SandboxHub other;
        hub::HubClient client({.endpoint = hub::Endpoint(m_sandbox.url())});
        TagCatalogue catalogue(client, cache.path());
        catalogue.ensure(Kind::Model);
        QTRY_COMPARE(catalogue.state(Kind::Model), State::Ready);
        client.setSession({.endpoint = client.endpoint(), .token = "hf_sandbox_alice"});
        QCOMPARE(catalogue.state(Kind::Model), State::Ready); // another account there gets the same
        client.setSession({.endpoint = hub::Endpoint(other.url())});
        QCOMPARE(catalogue.state(Kind::Model), State::Absent);
        QVERIFY(catalogue.tags(Kind::Model, u"language"_s).empty());
        catalogue.ensure(Kind::Model);
        QTRY_COMPARE(catalogue.state(Kind::Model), State::Ready);
        QVERIFY(catalogue.tags(Kind::Model, u"language"_s).empty()); // that Hub has no models
        QTRY_COMPARE(QDir(cache.path()).entryList(QDir::Files).size(), 2);
    }

    void aFacetOffersItsValuesByName()
    {
        const QTemporaryDir cache;
        TagCatalogue catalogue(m_client, cache.path());
        FacetValueModel model(m_client, catalogue);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSubject(facet(Kind::Model, u"language"_s), {});
        QCOMPARE(model.state(), FacetValueModel::State::Loading);
        QTRY_COMPARE(model.state(), FacetValueModel::State::Ready);
        QVERIFY(labels(model).contains(u"French"_s));
        model.setText(u"fren"_s);
        QCOMPARE(labels(model).constFirst(), u"French"_s);
        QCOMPARE(model.index(0).data(FacetValueModel::ValueRole).toString(), u"fr"_s);
        QCOMPARE(model.index(0).data(FacetValueModel::DetailRole).toString(), u"fr"_s);
        model.setText(u"zzzz"_s);
        QCOMPARE(model.rowCount(), 0);
        // By its code as well.
        model.setText(u"pl"_s);
        QVERIFY(labels(model).contains(u"Polish"_s));
        QVERIFY(model.offers(u"pl"_s));
        QVERIFY(!model.offers(u"tlh"_s));
    }

    void whatIsSetComesFirstAndIsMarked()
    {
        const QTemporaryDir cache;
        TagCatalogue catalogue(m_client, cache.path());
        FacetValueModel model(m_client, catalogue);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const RepoSearch search{.query = {.filters = {u"license:never-heard-of"_s}}};
        model.setSubject(facet(Kind::Model, u"license"_s), search);
        QTRY_COMPARE(model.state(), FacetValueModel::State::Ready);
        QCOMPARE(labels(model).constFirst(), u"never-heard-of"_s);
        QVERIFY(model.index(0).data(FacetValueModel::ChosenRole).toBool());
        QVERIFY(!model.index(1).data(FacetValueModel::ChosenRole).toBool());
        const QString second = model.index(1).data(FacetValueModel::ValueRole).toString();
        model.setSearch({.query = {.filters = {second}}});
        QVERIFY(!model.index(0).data(FacetValueModel::ChosenRole).toBool()); // where it was, for as long as one looks
        QVERIFY(model.index(1).data(FacetValueModel::ChosenRole).toBool());
    }

    void aBareTagIsMarkedAtItsFacet()
    {
        const QTemporaryDir cache;
        TagCatalogue catalogue(m_client, cache.path());
        FacetValueModel model(m_client, catalogue);
        const RepoSearch search{.query = {.filters = {u"fr"_s}}};
        model.setSubject(facet(Kind::Model, u"language"_s), search);
        QTRY_COMPARE(model.state(), FacetValueModel::State::Ready);
        QCOMPARE(labels(model).constFirst(), u"French"_s);
        QCOMPARE(labels(model).count(u"French"_s), 1);
    }

    void peopleAndReposAreAskedOfTheHub()
    {
        const QTemporaryDir cache;
        TagCatalogue catalogue(m_client, cache.path());
        FacetValueModel model(m_client, catalogue);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSubject(facet(Kind::Model, u"author"_s), {});
        QCOMPARE(model.state(), FacetValueModel::State::Ready);
        QCOMPARE(model.rowCount(), 0);
        model.setText(u"north"_s);
        QCOMPARE(model.state(), FacetValueModel::State::Loading);
        QTRY_COMPARE(labels(model), QStringList{u"northwind"_s});
        QCOMPARE(model.index(0).data(FacetValueModel::DetailRole).toString(), u"Northwind Weather"_s);
        model.setSubject(facet(Kind::Space, u"model"_s), {.query = {.kind = Kind::Space}});
        model.setText(u"weather"_s);
        QTRY_VERIFY(model.rowCount() > 0);
        for (const QString &label : labels(model))
            QVERIFY2(label.contains(u'/'), qPrintable(label));
        m_sandbox.failNext(u"/api/quicksearch"_s, 1, 503);
        model.setText(u"weather w"_s);
        QTRY_COMPARE(model.state(), FacetValueModel::State::Failed);
        QCOMPARE(model.error()->httpStatus, 503);
        model.setText({});
        QCOMPARE(model.state(), FacetValueModel::State::Ready);
    }

    void anAnswerToOlderLettersNeverComes()
    {
        const QTemporaryDir cache;
        TagCatalogue catalogue(m_client, cache.path());
        FacetValueModel model(m_client, catalogue);
        model.setSubject(facet(Kind::Model, u"author"_s), {});
        m_sandbox.delay(u"/api/quicksearch"_s, 250, 1);
        model.setText(u"north"_s);
        QTRY_COMPARE(m_sandbox.requests().size(), 1);
        model.setText(u"acme"_s);
        QTRY_COMPARE(labels(model), QStringList{u"acme"_s});
        QTest::qWait(300);
        QCOMPARE(labels(model), QStringList{u"acme"_s});
    }

    void aFewValuesNeedNobody()
    {
        const QTemporaryDir cache;
        TagCatalogue catalogue(m_client, cache.path());
        FacetValueModel model(m_client, catalogue);
        model.setSubject(facet(Kind::Model, u"gated"_s), {});
        QCOMPARE(model.state(), FacetValueModel::State::Ready);
        QCOMPARE(labels(model), QStringList({u"yes"_s, u"no"_s}));
        QCOMPARE(m_sandbox.requests().size(), 0);
    }

    void ofALongVocabularyAFewHundredAreShown()
    {
        QJsonArray many;
        for (int i = 0; i < 1000; ++i)
            many.append(QJsonObject{
                {u"type"_s, u"language"_s}, {u"id"_s, u"l%1"_s.arg(i)}, {u"label"_s, u"Language %1"_s.arg(i)}});
        m_sandbox.failNext(u"/api/models-tags-by-type"_s, 1, 200,
                           QJsonDocument(QJsonObject{{u"language"_s, many}}).toJson());
        const QTemporaryDir cache;
        TagCatalogue catalogue(m_client, cache.path());
        FacetValueModel model(m_client, catalogue);
        model.setSubject(facet(Kind::Model, u"language"_s), {});
        QTRY_COMPARE(model.state(), FacetValueModel::State::Ready);
        QCOMPARE(model.rowCount(), int(FacetValueModel::mostRows));
        QCOMPARE(model.hiddenCount(), 1000 - FacetValueModel::mostRows);
        model.setText(u"999"_s);
        QCOMPARE(labels(model).constFirst(), u"Language 999"_s); // beyond those that were shown
        QCOMPARE(model.hiddenCount(), 0);
    }

private:
    qsizetype asked() const
    {
        const QList<sandbox::RecordedRequest> all = m_sandbox.requests();
        return std::ranges::count_if(
            all, [](const sandbox::RecordedRequest &request) { return request.path.contains("tags-by-type"); });
    }

    sandbox::SandboxHub m_sandbox;
    hub::HubClient m_client{{.endpoint = hub::Endpoint(m_sandbox.url())}};
};

QTEST_GUILESS_MAIN(TagCatalogueTest)
#include "tagcataloguetest.moc"
