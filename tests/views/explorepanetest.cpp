#include "views/explore/explorepane.h"

#include "exploreworld.h"
#include "models/explore/repolistmodel.h"
#include "repopaneworld.h"
#include "sandbox/sandboxhub.h"
#include "views/explore/facetpopup.h"
#include "views/repo/repodelegate.h"
#include "views/scenes.h"
#include "views/widgets/chip.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using Kind = hub::RepoKind;

//! Finding repos: words, filters of every kind, the search as text and code, and searches that are kept.
class ExplorePaneTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_sandbox.addSampleData(); }
    void cleanup()
    {
        m_sandbox.clearSwitches();
        m_sandbox.clearRequests();
    }

    void typingSearchesOnceThePersonPauses()
    {
        const auto pane = open();
        auto *search = part<QLineEdit>(*pane, "search");
        QTRY_VERIFY(rows(*pane) > 0);
        m_sandbox.clearRequests();
        QSignalSpy refined(pane.get(), &Pane::placeRefined);
        QTest::keyClicks(search, u"whisper"_s);
        QTRY_COMPARE(refined.size(), 1);
        QTRY_VERIFY(m_sandbox.requests().size() == 1);
        QVERIFY(m_sandbox.requests().constFirst().query.contains("search=whisper"));
        QCOMPARE(pane->place().query().search, u"whisper"_s);
    }

    void aFailureIsSaidInThePaneAndCanBeRetried()
    {
        m_sandbox.failNext(u"/api/models"_s, 1, 503, "{\"error\":\"upstream is down\"}");
        const auto pane = open();
        auto *states = pane->findChild<PaneStates *>();
        QTRY_VERIFY(states->state() == PaneStates::State::Failed);
        auto *retry = states->findChild<QWidget *>(u"error"_s)->findChild<QAbstractButton *>(u"retry"_s);
        QVERIFY(retry);
        QTRY_VERIFY(retry->isVisible());
        QTest::mouseClick(retry, Qt::LeftButton);
        QTRY_VERIFY(states->state() == PaneStates::State::Content);
        QVERIFY(rows(*pane) > 0);
    }

    void nothingFoundOffersToClearTheSearch()
    {
        const auto pane = open(Place(m_client.endpoint(), {.search = u"surely nothing is called this"_s}));
        auto *states = pane->findChild<PaneStates *>();
        QTRY_VERIFY(states->state() == PaneStates::State::Empty);
        QTest::mouseClick(part<QPushButton>(*states, "emptyAction"), Qt::LeftButton);
        QTRY_VERIFY(states->state() == PaneStates::State::Content);
        QCOMPARE(part<QLineEdit>(*pane, "search")->text(), QString());
    }

    void aFilterIsFoundByItsNameAndTakenAwayAgain()
    {
        const auto pane = open();
        QTRY_VERIFY(rows(*pane) > 0);
        const int all = rows(*pane);
        QSignalSpy steps(pane.get(), &Pane::placeChanged);
        FacetPopup &popup = openFacet(*pane, u"language"_s);
        QVERIFY(popup.isVisible());
        auto *text = part<QLineEdit>(popup, "facetText");
        auto *values = part<QListView>(popup, "facetValues");
        const QAbstractItemModelTester tester(values->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_VERIFY(values->model()->rowCount() > 0); // the catalogue has come
        QTest::keyClicks(text, u"fren"_s);
        QCOMPARE(values->currentIndex().data().toString(), u"French"_s);
        QTest::keyClick(text, Qt::Key_Return);
        QVERIFY(!popup.isVisible());
        QCOMPARE(pane->place().query().filters, QStringList{u"fr"_s});
        QCOMPARE(steps.size(), 1);
        auto *chip = part<Chip>(*pane, "filter-language:fr");
        QVERIFY(chip);
        QCOMPARE(chip->text(), u"Language: French"_s);
        QTRY_VERIFY(rows(*pane) > 0 && rows(*pane) < all);
        QTest::mouseClick(chip, Qt::LeftButton);
        QVERIFY(pane->place().query().filters.isEmpty());
        QTRY_COMPARE(rows(*pane), all);
        QVERIFY(!part<Chip>(*pane, "filter-language:fr"));
    }

    void severalValuesAreSetWithoutClosing()
    {
        const auto pane = open(Place::explore(Kind::Dataset, m_client.endpoint()));
        FacetPopup &popup = openFacet(*pane, u"license"_s);
        auto *values = part<QListView>(popup, "facetValues");
        QTRY_VERIFY(values->model()->rowCount() > 1);
        const auto click = [&](int row) {
            QTest::mouseClick(values->viewport(), Qt::LeftButton, Qt::NoModifier,
                              values->visualRect(values->model()->index(row, 0)).center());
        };
        const QString first = values->model()->index(0, 0).data(FacetValueModel::ValueRole).toString();
        const QString second = values->model()->index(1, 0).data(FacetValueModel::ValueRole).toString();
        click(0);
        click(1);
        QVERIFY(popup.isVisible());
        QCOMPARE(pane->place().query().filters, QStringList({first, second}));
        QVERIFY(values->model()->index(1, 0).data(FacetValueModel::ChosenRole).toBool());
        click(0);
        QCOMPARE(pane->place().query().filters, QStringList{second});
        QTest::keyClick(part<QLineEdit>(popup, "facetText"), Qt::Key_Escape);
        QVERIFY(!popup.isVisible());
    }

    void whatTheCatalogueDoesNotKnowCanBeTyped()
    {
        const auto pane = open();
        FacetPopup &popup = openFacet(*pane, u"license"_s);
        auto *text = part<QLineEdit>(popup, "facetText");
        QTRY_VERIFY(part<QListView>(popup, "facetValues")->model()->rowCount() > 0);
        auto *typed = part<QPushButton>(popup, "facetTyped");
        QTest::keyClicks(text, u"zz-my-own-license"_s);
        QTRY_VERIFY(typed->isVisible());
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(pane->place().query().filters, QStringList{u"license:zz-my-own-license"_s});
    }

    void everyFacetCanBeSetFromTheMenu_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("asked");
        const auto row = [](Kind kind, const char *key, const char *typed, const char *asked) {
            QTest::addRow("%s %s", qPrintable(hub::kindName(kind)), key)
                << int(kind) << QString::fromLatin1(key) << QString::fromLatin1(typed) << QByteArray(asked);
        };
        row(Kind::Model, "task", "fill-mask", "pipeline_tag=fill-mask");
        row(Kind::Model, "library", "my-library", "filter=my-library");
        row(Kind::Model, "language", "tlh", "filter=tlh");
        row(Kind::Model, "license", "mine", "filter=license%3Amine");
        row(Kind::Model, "dataset", "acme/never-heard", "filter=dataset%3Aacme%2Fnever-heard");
        row(Kind::Model, "name", "bert", "search=bert");
        row(Kind::Model, "tag", "my-tag", "filter=my-tag");
        row(Kind::Model, "region", "mars", "filter=region%3Amars");
        row(Kind::Model, "gated", "yes", "gated=true");
        row(Kind::Model, "inference", "warm", "inference=warm");
        row(Kind::Model, "provider", "together", "inference_provider=together");
        row(Kind::Model, "app", "ollama", "apps=ollama");
        row(Kind::Dataset, "benchmark", "official", "filter=benchmark%3Aofficial");
        row(Kind::Dataset, "name", "wiki", "search=wiki");
        row(Kind::Dataset, "language", "tlh", "filter=language%3Atlh");
        row(Kind::Dataset, "language_creators", "me", "filter=language_creators%3Ame");
        row(Kind::Dataset, "multilinguality", "some", "filter=multilinguality%3Asome");
        row(Kind::Dataset, "size", "n<2", "filter=size_categories%3An%3C2");
        row(Kind::Dataset, "task", "my-task", "filter=task_categories%3Amy-task");
        row(Kind::Dataset, "task_ids", "my-id", "filter=task_ids%3Amy-id");
        row(Kind::Dataset, "gated", "no", "gated=false");
        row(Kind::Space, "sdk", "gradio", "filter=gradio");
        row(Kind::Space, "linked", "yes", "linked=true");
        row(Kind::Space, "license", "mit", "filter=license%3Amit");
        row(Kind::Space, "tag", "my-tag", "filter=my-tag");
    }
    void everyFacetCanBeSetFromTheMenu()
    {
        QFETCH(const int, kind);
        QFETCH(const QString, key);
        QFETCH(const QString, typed);
        QFETCH(const QByteArray, asked);
        const auto pane = open(Place::explore(Kind(kind), m_client.endpoint()));
        FacetPopup &popup = openFacetOfMenu(*pane, key);
        auto *text = part<QLineEdit>(popup, "facetText");
        QTRY_VERIFY(part<QLabel>(popup, "catalogueAge")->text() != u"Fetching tags…"_s);
        QTest::keyClicks(text, typed);
        // What fits is chosen by Enter, what is new by the button; both end in the same search.
        auto *button = part<QPushButton>(popup, "facetTyped");
        if (button->isVisible())
            QTest::mouseClick(button, Qt::LeftButton);
        else
            QTest::keyClick(text, Qt::Key_Return);
        QVERIFY(!popup.isVisible());
        const auto wasAsked = [&] {
            const QList<sandbox::RecordedRequest> requests = m_sandbox.requests();
            return std::ranges::any_of(
                requests, [&](const sandbox::RecordedRequest &request) { return request.query.contains(asked); });
        };
        QTRY_VERIFY2(wasAsked(), asked.constData());
    }

    void peopleAndUsedReposAreCompletedByTheHub()
    {
        const auto pane = open(Place::explore(Kind::Space, m_client.endpoint()));
        FacetPopup &popup = openFacet(*pane, u"author"_s);
        auto *values = part<QListView>(popup, "facetValues");
        QTest::keyClicks(part<QLineEdit>(popup, "facetText"), u"north"_s);
        QTRY_COMPARE(values->currentIndex().data().toString(), u"northwind"_s);
        QTest::keyClick(part<QLineEdit>(popup, "facetText"), Qt::Key_Return);
        QCOMPARE(pane->place().query().author, u"northwind"_s);

        openFacet(*pane, u"model"_s);
        QTest::keyClicks(part<QLineEdit>(popup, "facetText"), u"weather-writer-small"_s);
        QTRY_COMPARE(values->currentIndex().data().toString(), u"acme/weather-writer-small"_s);
        QTest::keyClick(part<QLineEdit>(popup, "facetText"), Qt::Key_Return);
        QCOMPARE(pane->place().query().models, QStringList{u"acme/weather-writer-small"_s});
        auto *clear = part<QToolButton>(*pane, "clearFilters");
        QVERIFY(clear);
        QTest::mouseClick(clear, Qt::LeftButton);
        QVERIFY(!pane->place().search().isNarrowed());
    }

    void aRangeHasTwoEnds()
    {
        const auto pane = open();
        FacetPopup &popup = openFacetOfMenu(*pane, u"params"_s);
        auto *least = part<QLineEdit>(popup, "rangeLeast");
        QVERIFY(least->hasFocus());
        QTest::keyClicks(least, u"many"_s);
        QTest::keyClick(least, Qt::Key_Return);
        QVERIFY(popup.isVisible());
        QVERIFY(part<QLabel>(popup, "rangeHint")->text().contains(u"many"_s));
        least->clear();
        QTest::keyClicks(least, u"1m"_s);
        QTest::keyClicks(part<QLineEdit>(popup, "rangeMost"), u"7B"_s);
        QTest::mouseClick(part<QPushButton>(popup, "rangeApply"), Qt::LeftButton);
        QVERIFY(!popup.isVisible());
        QCOMPARE(pane->place().query().parameters, u"min:1M,max:7B"_s);
        QCOMPARE(part<Chip>(*pane, "filter-params:1M..7B")->text(), u"Number of parameters: 1M to 7B"_s);
        openFacetOfMenu(*pane, u"params"_s);
        QCOMPARE(least->text(), u"1M"_s);
        QTest::mouseClick(part<QPushButton>(popup, "rangeClear"), Qt::LeftButton);
        QCOMPARE(pane->place().query().parameters, QString());
    }

    void emissionsAreLookedThroughInTheCards()
    {
        const auto pane = open();
        FacetPopup &popup = openFacetOfMenu(*pane, u"co2"_s);
        QTest::keyClicks(part<QLineEdit>(popup, "rangeLeast"), u"0"_s);
        QTest::keyClick(part<QLineEdit>(popup, "rangeLeast"), Qt::Key_Return);
        QCOMPARE(pane->place().search().emissions.least, 0.0);
        auto *footer = part<QLabel>(*pane, "footer");
        QTRY_VERIFY2(footer->isVisible(), qPrintable(u"%1 rows, %2"_s.arg(rows(*pane)).arg(footer->text())));
        QTRY_VERIFY2(footer->text().contains(u"models state emissions"_s), qPrintable(footer->text()));
        QVERIFY(rows(*pane) > 0);
        QVERIFY(!part<QToolButton>(*pane, "lookFurther")->isVisible()); // all were looked at
    }

    void aPopupIsNoHigherThanWhatIsInIt()
    {
        const auto pane = open();
        FacetPopup &popup = openFacet(*pane, u"library"_s);
        const auto *values = part<QListView>(popup, "facetValues");
        QTRY_VERIFY(values->isVisible() && values->model()->rowCount() > 0);
        QTRY_COMPARE(popup.height(), popup.sizeHint().height());
        const int height = popup.height();
        auto *text = part<QLineEdit>(popup, "facetText");
        QTest::keyClicks(text, u"nothing like this"_s);
        QTRY_VERIFY(!values->isVisible() && part<QLabel>(popup, "facetSentence")->isVisible());
        text->clear();
        QTRY_VERIFY(values->isVisible());
        QTRY_COMPARE(popup.height(), height);
        const auto *title = part<QLabel>(popup, "facetTitle");
        QVERIFY(title->height() < 2 * title->fontMetrics().height());
    }

    void theCatalogueSaysItsAgeAndIsFetchedAnew()
    {
        const auto pane = open();
        FacetPopup &popup = openFacet(*pane, u"library"_s);
        auto *age = part<QLabel>(popup, "catalogueAge");
        QTRY_VERIFY2(age->text().startsWith(u"Tags fetched "_s), qPrintable(age->text()));
        m_sandbox.clearRequests();
        m_sandbox.failNext(u"/api/models-tags-by-type"_s, 1, 500);
        QTest::mouseClick(part<QToolButton>(popup, "refreshCatalogue"), Qt::LeftButton);
        QTRY_VERIFY2(age->text().contains(u"again failed"_s), qPrintable(age->text()));
        QVERIFY(part<QListView>(popup, "facetValues")->model()->rowCount() > 0);
        QTest::mouseClick(part<QToolButton>(popup, "refreshCatalogue"), Qt::LeftButton);
        QTRY_VERIFY(!age->text().contains(u"again failed"_s) && age->text().startsWith(u"Tags fetched "_s));
        const QList<sandbox::RecordedRequest> requests = m_sandbox.requests();
        QCOMPARE(std::ranges::count(requests, "/api/models-tags-by-type", &sandbox::RecordedRequest::path), 2);
    }

    void theWholeSearchIsEditedAsText()
    {
        const auto pane = open(Place(m_client.endpoint(), {.search = u"weather"_s, .filters = {u"license:mit"_s}}));
        QTest::mouseClick(part<QToolButton>(*pane, "searchAsText"), Qt::LeftButton);
        auto *text = part<QLineEdit>(*pane, "searchText");
        QVERIFY(text->isVisible());
        QVERIFY(text->hasFocus());
        QCOMPARE(text->text(), u"weather license:mit"_s);
        QTest::keyClicks(text, u" gated:maybe"_s);
        QTest::keyClick(text, Qt::Key_Return);
        QVERIFY(part<QLabel>(*pane, "searchTextHint")->text().contains(u"maybe"_s));
        QCOMPARE(text->text(), u"weather license:mit gated:maybe"_s); // everything typed is still in it
        text->clear();
        QTest::keyClicks(text, u"harbor task:text-generation sort:likes"_s);
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(pane->place().query(),
                 (hub::RepoQuery{
                     .search = u"harbor"_s, .pipelineTag = u"text-generation"_s, .sort = hub::RepoQuery::Sort::Likes}));
        QCOMPARE(part<QLineEdit>(*pane, "search")->text(), u"harbor"_s);
        QVERIFY(part<Chip>(*pane, "filter-task:text-generation"));
        QTest::keyClick(text, Qt::Key_Escape);
        QVERIFY(!text->isVisible());
    }

    void theSearchIsCopiedInThreeLanguages()
    {
        const auto pane = open(Place(m_client.endpoint(), {.search = u"weather"_s, .filters = {u"license:mit"_s}}));
        auto *menu = part<QMenu>(*pane, "copySearchMenu");
        const auto copy = [menu](const char *name) {
            menu->findChild<QAction *>(QLatin1StringView(name))->trigger();
            return QGuiApplication::clipboard()->text();
        };
        const QString endpoint = m_client.endpoint().text();
        QCOMPARE(copy("copyAddress"), endpoint + u"/models?search=weather&filter=license%3Amit"_s);
        QCOMPARE(copy("copyCommand"),
                 u"HF_ENDPOINT=%1 hf models ls --search weather --filter license:mit"_s.arg(endpoint));
        QVERIFY(
            copy("copyPython").contains(u"api.list_models(search=\"weather\", filter=\"license:mit\", limit=50)"_s));
        QCOMPARE(copy("copyText"), u"weather license:mit"_s);
        // What the command cannot say is not left out in silence.
        pane->setPlace(Place(m_client.endpoint(), {.kind = Kind::Space, .linked = true}));
        auto *command = menu->findChild<QAction *>(u"copyCommand"_s);
        QVERIFY(!command->isEnabled());
        QVERIFY2(command->toolTip().contains(u"Linked"_s), qPrintable(command->toolTip()));
    }

    void aSearchIsKeptUnderANameAndRemovedWithUndo()
    {
        const auto pane = open(Place(m_client.endpoint(), {.search = u"weather"_s}));
        auto *save = part<QToolButton>(*pane, "saveSearch");
        m_world.prompter.answer = std::nullopt;
        QTest::mouseClick(save, Qt::LeftButton);
        QCOMPARE(m_world.prompter.offered, u"weather"_s);
        QVERIFY(m_world.saved.of(m_client.endpoint()).isEmpty());
        m_world.prompter.answer = u" Rain and wind "_s;
        QTest::mouseClick(save, Qt::LeftButton);
        QCOMPARE(m_world.saved.find(pane->place())->name, u"Rain and wind"_s);
        QVERIFY(save->toolTip().startsWith(u"Saved"_s));
        QTest::mouseClick(save, Qt::LeftButton);
        QVERIFY(!m_world.saved.find(pane->place()));
        auto *notice = part<QWidget>(*pane, "searchNotice");
        QVERIFY(notice->isVisible());
        QTest::mouseClick(notice->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
        QCOMPARE(m_world.saved.find(pane->place())->name, u"Rain and wind"_s);
        QVERIFY(!notice->isVisible());
        m_world.saved.remove(pane->place());
    }

    void anotherKindForgetsWhatMeansNothingThere()
    {
        const auto pane = open(Place(m_client.endpoint(),
                                     {.search = u"a"_s,
                                      .author = u"acme"_s,
                                      .filters = {u"pytorch"_s},
                                      .sort = hub::RepoQuery::Sort::Downloads}));
        QTest::mouseClick(part<QToolButton>(*pane, "kind-space"), Qt::LeftButton);
        QCOMPARE(
            pane->place().query(),
            (hub::RepoQuery{
                .kind = Kind::Space, .search = u"a"_s, .author = u"acme"_s, .sort = hub::RepoQuery::Sort::Trending}));
        auto *sort = part<QComboBox>(*pane, "sort");
        QCOMPARE(sort->findData(int(hub::RepoQuery::Sort::Downloads)), -1); // the Hub would refuse it
        QVERIFY(part<QToolButton>(*pane, "facet-sdk"));
        QVERIFY(!part<QToolButton>(*pane, "facet-library"));
    }

    void aWordOfARowBecomesAFilter()
    {
        const auto pane = open();
        QTRY_VERIFY(rows(*pane) > 0);
        auto *list = part<QListView>(*pane, "repoList");
        emit static_cast<RepoDelegate *>(list->itemDelegate())->filterRequested(u"license:mit"_s);
        QVERIFY(part<Chip>(*pane, "filter-license:mit"));
    }

    void aHeartTellsTheTruth()
    {
        RepoPaneWorld world;
        world.hub.addLike(sandbox::Kind::Model, RepoWorld::id(), u"alice"_s);
        ExploreWorld around(world.client);
        const RepoServices repos = world.services();
        ExploreServices services = around.services();
        services.repos = &repos;
        ExplorePane pane(services, Place::explore(Kind::Model, world.endpoint()));
        pane.setAccount(world.writer());
        pane.resize(1000, 600);
        pane.show();
        auto *list = part<QListView>(pane, "repoList");
        const auto row = [list] { return list->model()->index(0, 0); };
        QTRY_COMPARE(row().data(RepoListModel::IdRole).toString(), RepoWorld::id());
        QTRY_COMPARE(row().data(RepoListModel::LikedRole), QVariant(true));
        const auto likes = [&row] { return row().data(RepoListModel::RepoRole).value<hub::RepoSummary>().likes; };
        const qint64 before = likes();
        QStyleOptionViewItem option;
        option.initFrom(list);
        option.rect = list->visualRect(row());
        const QPoint heart = static_cast<RepoDelegate *>(list->itemDelegate())->heartRect(option, row()).center();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, heart); // and agrees
        QVERIFY(world.prompter.lastQuestion.title.contains(RepoWorld::id()));
        QCOMPARE(row().data(RepoListModel::LikedRole), QVariant(false));
        QCOMPARE(likes(), before - 1);
        auto *bar = part<MessageBar>(pane, "repoActionBar");
        QTRY_VERIFY(bar->text().contains(u"no longer like"_s));
        list->setCurrentIndex(row());
        QTest::keyClick(list, Qt::Key_L); // which the Hub takes from people only
        QCOMPARE(row().data(RepoListModel::LikedRole), QVariant(true));
        QTRY_VERIFY2(bar->text().contains(u"own pages only"_s), qPrintable(bar->text()));
        QCOMPARE(row().data(RepoListModel::LikedRole), QVariant(false));
        QCOMPARE(likes(), before - 1);
    }

    void stagesOfSpacesFollowWhatHappens()
    {
        sandbox::SandboxHub sandbox;
        sandbox.addRepo(sandbox::Kind::Space, u"a/app"_s, {.sdk = u"gradio"_s});
        hub::HubClient client({.endpoint = hub::Endpoint(sandbox.url())});
        ExploreWorld world(client);
        sandbox.failNext(u"/api/spaces"_s, 1, 200,
                         "[{\"id\":\"a/app\",\"sdk\":\"gradio\",\"runtime\":{\"stage\":\"BUILDING\"}}]");
        sandbox.failNext(u"/api/spaces/a/app/runtime"_s, -1, 200, "{\"stage\":\"RUNNING\"}");
        ExplorePane pane(world.services(), Place::explore(Kind::Space, client.endpoint()));
        pane.resize(900, 600);
        pane.show();
        const auto stage = [&pane] {
            const QModelIndex first = part<QListView>(pane, "repoList")->model()->index(0, 0);
            return first.data(RepoListModel::RepoRole).value<hub::RepoSummary>().stage;
        };
        QTRY_COMPARE(stage(), u"BUILDING"_s);
        QTRY_COMPARE_WITH_TIMEOUT(stage(), u"RUNNING"_s, 15'000);
    }

    void thePaletteOffersWhatCanBeDoneWithTheSearch()
    {
        const auto pane = open();
        const QList<PaletteSource *> sources = pane->paletteSources();
        QCOMPARE(sources.size(), 1);
        const auto run = [&](const QString &title) {
            for (qsizetype i = 0; i < sources[0]->count(); ++i) {
                if (sources[0]->text(i) == title) {
                    sources[0]->activate(sources[0]->entry(i));
                    return true;
                }
            }
            return false;
        };
        QVERIFY(run(u"Filter by: Region"_s));
        auto *popup = pane->findChild<FacetPopup *>();
        QVERIFY(popup->isVisible());
        QCOMPARE(part<QLabel>(*popup, "facetTitle")->text(), u"Region"_s);
        popup->close();
        QVERIFY(run(u"Copy search as: Python"_s));
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"api.list_models"_s));
    }

    void aRowIsOpenedFromTheKeyboardAlone()
    {
        const auto pane = open();
        QVERIFY(QTest::qWaitForWindowExposed(pane.get()));
        QTRY_VERIFY(rows(*pane) > 1);
        QSignalSpy requested(pane.get(), &Pane::placeRequested);
        pane->focusFind();
        QTest::keyClick(part<QLineEdit>(*pane, "search"), Qt::Key_Down);
        auto *list = part<QListView>(*pane, "repoList");
        QTest::keyClick(list, Qt::Key_J);
        QCOMPARE(list->currentIndex().row(), 1);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(requested.size(), 1);
        QVERIFY(requested[0][0].value<Place>().isRepo());
        QCOMPARE(requested[0][1].toBool(), false);
        QTest::keyClick(list, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(requested.size(), 2);
        QCOMPARE(requested[1][1].toBool(), true);
    }

    void whatHasNoTextHasAName()
    {
        const auto pane = open();
        for (const QAbstractButton *button : pane->findChildren<QAbstractButton *>())
            QVERIFY2(qobject_cast<QLineEdit *>(button->parent()) || !button->isVisibleTo(pane.get())
                         || !button->text().isEmpty() || !button->accessibleName().isEmpty(),
                     qPrintable(button->objectName()));
        for (const QLineEdit *edit : pane->findChildren<QLineEdit *>())
            QVERIFY2(!edit->accessibleName().isEmpty() || edit->isHidden() || !edit->parentWidget()->isVisible(),
                     qPrintable(edit->objectName()));
    }

    void pictures()
    {
        if (!scenes::areWanted())
            QSKIP("HUBCAP_SHOTS names no folder, so no pictures were taken");
        const auto make = [this](const Place &place, QSize size) {
            auto pane = open(place, size);
            [&] { QTRY_VERIFY(pane->findChild<PaneStates *>()->state() == PaneStates::State::Content); }();
            part<QListView>(*pane, "repoList")
                ->setCurrentIndex(part<QListView>(*pane, "repoList")->model()->index(2, 0));
            return pane;
        };
        const hub::Endpoint &endpoint = m_client.endpoint();
        scenes::shoot(u"explore-models"_s, [&] { return make(explore(), {1000, 640}); });
        scenes::shoot(u"explore-filtered"_s, [&] {
            auto pane =
                make(Place(endpoint,
                           {.kind = Kind::Model, .author = u"acme"_s, .filters = {u"en"_s, u"license:apache-2.0"_s}}),
                     {1000, 640});
            QTest::mouseClick(part<QToolButton>(*pane, "searchAsText"), Qt::LeftButton);
            return pane;
        });
        scenes::shoot(u"explore-spaces"_s, [&] { return make(Place::explore(Kind::Space, endpoint), {900, 640}); });
        scenes::shoot(u"explore-emissions"_s, [&] {
            return make(Place(endpoint, {.kind = Kind::Model}, {.least = 0, .most = 5000}), {900, 500});
        });
        scenes::shoot(u"explore-datasets"_s,
                      [&] { return make(Place::explore(Kind::Dataset, endpoint), {1000, 640}); });
        scenes::shoot(u"explore-nothing"_s, [&] {
            auto pane = open(Place(endpoint, {.search = u"nothing is called this"_s}), {1000, 640});
            [&] { QTRY_VERIFY(pane->findChild<PaneStates *>()->state() == PaneStates::State::Empty); }();
            return pane;
        });
        scenes::shoot(u"explore-failed"_s, [&] {
            m_sandbox.failNext(u"/api/models"_s, 1, 503, R"({"error":"upstream is down"})");
            auto pane = open(explore(), {1000, 640});
            [&] { QTRY_VERIFY(pane->findChild<PaneStates *>()->state() == PaneStates::State::Failed); }();
            return pane;
        });
        for (const QString &key : {u"language"_s, u"params"_s, u"gated"_s, u"author"_s}) {
            scenes::shoot(u"facet-"_s + key, [&]() -> std::unique_ptr<QWidget> {
                auto pane = make(Place(endpoint, {.filters = {u"fr"_s}}), {1000, 640});
                FacetPopup &popup = openFacetOfMenu(*pane, key);
                if (key == "language"_L1)
                    [&] { QTRY_VERIFY(part<QListView>(popup, "facetValues")->model()->rowCount() > 3); }();
                auto picture = std::make_unique<QLabel>(); // a popup is a window of its own
                picture->setPixmap(popup.grab());
                picture->setFixedSize(picture->pixmap().size());
                return picture;
            });
        }
    }

private:
    template<typename T>
    static T *part(const QWidget &widget, const char *name)
    {
        return widget.findChild<T *>(QLatin1StringView(name));
    }

    std::unique_ptr<ExplorePane> open(const std::optional<Place> &place = {}, QSize size = {1000, 640})
    {
        auto pane = std::make_unique<ExplorePane>(m_world.services(), place.value_or(explore()));
        pane->resize(size);
        pane->show();
        pane->activateWindow();
        [&] { QVERIFY(QTest::qWaitForWindowActive(pane.get())); }();
        return pane;
    }

    FacetPopup &openFacet(ExplorePane &pane, const QString &key)
    {
        QTest::mouseClick(pane.findChild<QToolButton *>(u"facet-"_s + key), Qt::LeftButton);
        return *pane.findChild<FacetPopup *>();
    }

    FacetPopup &openFacetOfMenu(ExplorePane &pane, const QString &key)
    {
        auto *menu = part<QToolButton>(pane, "moreFilters")->menu();
        emit menu->aboutToShow();
        menu->findChild<QAction *>(u"filterBy-"_s + key)->trigger();
        return *pane.findChild<FacetPopup *>();
    }

    Place explore() const { return Place::explore(Kind::Model, m_client.endpoint()); }
    static int rows(const ExplorePane &pane) { return part<QListView>(pane, "repoList")->model()->rowCount(); }

    sandbox::SandboxHub m_sandbox;
    hub::HubClient m_client{{.endpoint = hub::Endpoint(m_sandbox.url())}};
    ExploreWorld m_world{m_client};
};

QTEST_MAIN(ExplorePaneTest)
#include "explorepanetest.moc"
