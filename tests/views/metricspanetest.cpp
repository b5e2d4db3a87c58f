#include "views/explore/metricspane.h"

#include "sandbox/sandboxhub.h"
#include "views/scenes.h"
#include "views/widgets/panestates.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

//! The catalogue of metrics, where there still is one and where there is none any more.
class MetricsPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_sandbox.clearSwitches(); }

    void aHubThatGaveItUpSaysSoAndLeadsToTheSpaces_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("not found") << 404;
        QTest::newRow("gone") << 410;
    }
    void aHubThatGaveItUpSaysSoAndLeadsToTheSpaces()
    {
        QFETCH(const int, status);
        m_sandbox.failNext(u"/api/metrics"_s, 1, status, R"({"error":"gone"})");
        const std::unique_ptr<MetricsPane> pane = open();
        auto *states = pane->findChild<PaneStates *>();
        QTRY_COMPARE(states->state(), PaneStates::State::Empty);
        QCOMPARE(states->findChild<QLabel *>(u"emptyTitle"_s)->text(), u"This Hub no longer has a list of metrics"_s);
        QSignalSpy requested(pane.get(), &Pane::placeRequested);
        QTest::mouseClick(states->findChild<QPushButton *>(u"emptyAction"_s), Qt::LeftButton);
        QCOMPARE(requested.size(), 1);
        const Place place = requested[0][0].value<Place>();
        QCOMPARE(place.query().kind, hub::RepoKind::Space);
        QCOMPARE(place.query().author, u"evaluate-metric"_s);
    }

    void aFailureIsAnErrorAndCanBeRetried()
    {
        m_sandbox.failNext(u"/api/metrics"_s, 1, 503, R"({"error":"upstream"})");
        const std::unique_ptr<MetricsPane> pane = open();
        auto *states = pane->findChild<PaneStates *>();
        QTRY_COMPARE(states->state(), PaneStates::State::Failed);
        offer();
        QTest::mouseClick(states->findChild<QWidget *>(u"error"_s)->findChild<QPushButton *>(u"retry"_s),
                          Qt::LeftButton);
        QTRY_COMPARE(states->state(), PaneStates::State::Content);
    }

    void metricsAreSearchedReadAndOpened()
    {
        offer();
        const std::unique_ptr<MetricsPane> pane = open();
        auto *list = pane->findChild<QListView *>(u"metricList"_s);
        const QAbstractItemModelTester tester(list->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(list->model()->rowCount(), 3);
        QCOMPARE(pane->findChild<QLabel *>(u"metricName"_s)->text(), u"accuracy"_s);
        auto *search = pane->findChild<QLineEdit *>(u"metricSearch"_s);
        pane->focusFind();
        QTest::keyClicks(search, u"n-grams"_s); // a word of its description
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(pane->findChild<QLabel *>(u"metricCount"_s)->text(), u"1 metric(s)"_s);
        QTest::keyClick(search, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(pane->findChild<QLabel *>(u"metricName"_s)->text(), u"bleu"_s);
        QTest::mouseClick(pane->findChild<QPushButton *>(u"copyCitation"_s), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"@inproceedings"_s));
        QSignalSpy requested(pane.get(), &Pane::placeRequested);
        QTest::keyClick(list, Qt::Key_Return);
        QTest::keyClick(list, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(requested.size(), 2);
        QCOMPARE(requested[0][0].value<Place>().repo().repo,
                 (hub::RepoId{hub::RepoKind::Space, u"evaluate-metric/bleu"_s}));
        QCOMPARE(requested[1][1].toBool(), true);
    }

    void anEmptyListSaysSo()
    {
        m_sandbox.failNext(u"/api/metrics"_s, 1, 200, "[]");
        const std::unique_ptr<MetricsPane> pane = open();
        auto *states = pane->findChild<PaneStates *>();
        QTRY_COMPARE(states->state(), PaneStates::State::Empty);
        QCOMPARE(states->findChild<QLabel *>(u"emptyTitle"_s)->text(), u"No metrics"_s);
    }

    void pictures()
    {
        scenes::shoot(u"metrics"_s, [this] {
            offer();
            auto pane = open();
            [&] { QTRY_VERIFY(pane->findChild<PaneStates *>()->state() == PaneStates::State::Content); }();
            pane->findChild<QListView *>()->setCurrentIndex(pane->findChild<QListView *>()->model()->index(1, 0));
            return pane;
        });
        scenes::shoot(u"metrics-gone"_s, [this] {
            auto pane = open();
            [&] { QTRY_VERIFY(pane->findChild<PaneStates *>()->state() == PaneStates::State::Empty); }();
            return pane;
        });
    }

private:
    std::unique_ptr<MetricsPane> open()
    {
        auto pane = std::make_unique<MetricsPane>(m_client, Place(m_client.endpoint(), Place::Corner::Metrics));
        pane->resize(1000, 600);
        pane->show();
        pane->activateWindow();
        return pane;
    }

    //! The next question is answered as Hubs did while they had the list.
    void offer()
    {
        m_sandbox.failNext(u"/api/metrics"_s, 1, 200,
                           R"([{"id":"accuracy","description":"The share of right answers among all answers.",)"
                           R"("citation":null,"key":"accuracy"},)"
                           R"({"id":"bleu","description":"Compares a translation with reference texts by the )"
                           R"(n-grams that both have.\nFrom 0 to 1.","citation":"@inproceedings{papineni2002bleu,\n)"
                           R"(  title = {Bleu: a method for automatic evaluation of machine translation},\n)"
                           R"(  year = {2002}\n}","key":"bleu"},)"
                           R"({"id":"wer","description":"How many words of a transcript are wrong.","key":"wer"}])");
    }

    sandbox::SandboxHub m_sandbox;
    hub::HubClient m_client{{.endpoint = hub::Endpoint(m_sandbox.url())}};
};

QTEST_MAIN(MetricsPaneTest)
#include "metricspanetest.moc"
