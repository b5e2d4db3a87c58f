#include "views/explore/explorepane.h"

#include "sandbox/sandboxhub.h"
#include "views/chip.h"
#include "views/panestates.h"
#include "views/scenes.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

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
        ExplorePane pane(m_client, explore());
        pane.show();
        auto *search = pane.findChild<QLineEdit *>(u"search"_s);
        QTRY_VERIFY(rows(pane) > 0);
        m_sandbox.clearRequests();
        QSignalSpy refined(&pane, &Pane::placeRefined);
        QTest::keyClicks(search, u"whisper"_s);
        QTRY_COMPARE(refined.size(), 1);
        QTRY_VERIFY(m_sandbox.requests().size() == 1);
        QVERIFY(m_sandbox.requests().constFirst().query.contains("search=whisper"));
        QCOMPARE(pane.place().query().search, u"whisper"_s);
    }

    void aFailureIsSaidInThePaneAndCanBeRetried()
    {
        m_sandbox.failNext(u"/api/models"_s, 1, 503, R"({"error":"upstream is down"})");
        ExplorePane pane(m_client, explore());
        pane.resize(900, 600);
        pane.show();
        auto *states = pane.findChild<PaneStates *>();
        QTRY_VERIFY(states->state() == PaneStates::State::Failed);
        auto *retry = states->findChild<QWidget *>(u"error"_s)->findChild<QAbstractButton *>(u"retry"_s);
        QVERIFY(retry);
        QTRY_VERIFY(retry->isVisible());
        QTest::mouseClick(retry, Qt::LeftButton);
        QTRY_VERIFY(states->state() == PaneStates::State::Content);
        QVERIFY(rows(pane) > 0);
    }

    void nothingFoundOffersToClearTheSearch()
    {
        ExplorePane pane(m_client, Place(m_client.endpoint(), {.search = u"surely nothing is called this"_s}));
        pane.resize(900, 600);
        pane.show();
        auto *states = pane.findChild<PaneStates *>();
        QTRY_VERIFY(states->state() == PaneStates::State::Empty);
        emit states->emptyActionTriggered();
        QTRY_VERIFY(states->state() == PaneStates::State::Content);
        QCOMPARE(pane.findChild<QLineEdit *>(u"search"_s)->text(), QString());
    }

    void aFilterIsAddedAndTakenAwayAgain()
    {
        ExplorePane pane(m_client, explore());
        pane.show();
        auto *field = pane.findChild<QLineEdit *>(u"filterField"_s);
        QTest::keyClicks(field, u"author:acme"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(pane.place().query().author, u"acme"_s);
        QCOMPARE(field->text(), QString());
        auto *chip = pane.findChild<Chip *>(u"filter-author:acme"_s);
        QVERIFY(chip);
        QTRY_VERIFY(rows(pane) > 0);
        QTest::mouseClick(chip, Qt::LeftButton);
        QCOMPARE(pane.place().query().author, QString());
    }

    void aRowIsOpenedFromTheKeyboardAlone()
    {
        ExplorePane pane(m_client, explore());
        pane.resize(900, 600);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        QTRY_VERIFY(rows(pane) > 1);
        QSignalSpy requested(&pane, &Pane::placeRequested);
        pane.focusFind();
        QTest::keyClick(pane.findChild<QLineEdit *>(u"search"_s), Qt::Key_Down);
        auto *list = pane.findChild<QListView *>(u"repoList"_s);
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

    void pictures()
    {
        const auto make = [this](const Place &place, QSize size) {
            auto pane = std::make_unique<ExplorePane>(m_client, place);
            pane->resize(size);
            pane->show();
            [&] { QTRY_VERIFY(pane->findChild<PaneStates *>()->state() == PaneStates::State::Content); }();
            pane->findChild<QListView *>(u"repoList"_s)
                ->setCurrentIndex(pane->findChild<QListView *>()->model()->index(2, 0));
            return pane;
        };
        scenes::shoot(u"explore-models"_s, [&] { return make(explore(), {1000, 640}); });
        scenes::shoot(u"explore-filtered"_s, [&] {
            return make(Place(m_client.endpoint(), {.kind = hub::RepoKind::Dataset, .author = u"acme"_s}), {1000, 640});
        });
        scenes::shoot(u"explore-spaces-narrow"_s,
                      [&] { return make(Place::explore(hub::RepoKind::Space, m_client.endpoint()), {520, 640}); });
    }

private:
    Place explore() const { return Place::explore(hub::RepoKind::Model, m_client.endpoint()); }
    static int rows(const ExplorePane &pane) { return pane.findChild<QListView *>(u"repoList"_s)->model()->rowCount(); }

    sandbox::SandboxHub m_sandbox;
    hub::HubClient m_client{{.endpoint = hub::Endpoint(m_sandbox.url())}};
};

QTEST_MAIN(ExplorePaneTest)
#include "explorepanetest.moc"
