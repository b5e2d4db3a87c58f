#include "models/explore/repolistmodel.h"

#include "models/explore/spacestages.h"
#include "sandbox/sandboxhub.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using State = PagedModelBase::State;

class RepoListModelTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_sandbox.addAccount(u"alice"_s, "hf_alice");
        for (int i = 0; i < 120; ++i)
            m_sandbox.addRepo(sandbox::Kind::Model, u"alice/model-%1"_s.arg(i, 3, 10, QChar(u'0')),
                              {.likes = i, .downloads = 1000 - i});
        m_sandbox.addRepo(sandbox::Kind::Space, u"alice/app"_s, {.sdk = u"gradio"_s});
    }
    void cleanup() { m_sandbox.clearSwitches(); }

    void pagesComeAsTheViewAsksForThem()
    {
        hub::HubClient client({.endpoint = hub::Endpoint(m_sandbox.url())});
        RepoListModel model(client);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setQuery({.sort = hub::RepoQuery::Sort::Likes});
        QTRY_COMPARE(model.rowCount(), RepoListModel::pageSize);
        QCOMPARE(model.index(0).data().toString(), u"alice/model-119"_s);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), 2 * RepoListModel::pageSize);
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), 120);
        QVERIFY(model.state() == State::Complete);
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(model.row(model.index(0)).likes, 119);
    }

    void anOlderAnswerNeverReplacesANewerOne()
    {
        hub::HubClient client({.endpoint = hub::Endpoint(m_sandbox.url())});
        RepoListModel model(client);
        m_sandbox.delay(u"/api/models"_s, 300, 1);
        model.setQuery({.search = u"model-00"_s});
        QTRY_COMPARE(m_sandbox.requests().constLast().query.contains("model-00"), true);
        model.setQuery({.search = u"model-11"_s});
        QTRY_COMPARE(model.rowCount(), 10);
        QTest::qWait(400);
        QCOMPARE(model.rowCount(), 10);
        QVERIFY(model.index(0).data().toString().contains(u"model-11"_s));
    }

    void aFailedPageIsAskedForAgainOnlyByRetry()
    {
        hub::HubClient client({.endpoint = hub::Endpoint(m_sandbox.url())});
        RepoListModel model(client);
        m_sandbox.failNext(u"/api/models"_s, 1, 503, R"({"error":"upstream"})");
        model.setQuery({});
        QTRY_VERIFY(model.state() == State::Failed);
        QCOMPARE(model.error()->httpStatus, 503);
        QVERIFY(!model.canFetchMore({}));
        model.retry();
        QTRY_COMPARE(model.rowCount(), RepoListModel::pageSize);
    }

    void rowsOfAnotherKindDoNotStay()
    {
        hub::HubClient client({.endpoint = hub::Endpoint(m_sandbox.url())});
        RepoListModel model(client);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), RepoListModel::pageSize);
        model.setQuery({.search = u"nothing like it"_s});
        QCOMPARE(model.rowCount(), RepoListModel::pageSize); // until the answer
        model.setQuery({.kind = hub::RepoKind::Space});
        QCOMPARE(model.rowCount(), 0);
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(model.row(model.index(0)).sdk, u"gradio"_s);
    }

    void emissionsAreLookedForInTheCards()
    {
        sandbox::SandboxHub sandbox;
        const auto add = [&sandbox](const QString &id, const QByteArray &emissions) {
            sandbox.addRepo(sandbox::Kind::Model, id);
            sandbox.commitFiles(sandbox::Kind::Model, id,
                                {{.path = u"README.md"_s, .content = "---\n" + emissions + "---\n# Model\n"}});
        };
        add(u"a/silent"_s, "license: mit\n");
        add(u"a/number"_s, "co2_eq_emissions: 10\n");
        add(u"a/object"_s, "co2_eq_emissions:\n  emissions: 0.5\n");
        add(u"a/text"_s, "co2_eq_emissions: about 250 grams\n");
        hub::HubClient client({.endpoint = hub::Endpoint(sandbox.url())});
        RepoListModel model(client);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto found = [&model] {
            QStringList ids;
            for (const hub::RepoSummary &repo : model.rows())
                ids += repo.repo.id;
            ids.sort();
            return ids;
        };
        model.setSearch({.emissions = {.least = 0.5, .most = 10}});
        QTRY_COMPARE(found(), QStringList({u"a/number"_s, u"a/object"_s})); // both ends belong to it
        QVERIFY(model.state() == State::Complete);
        QCOMPARE(model.scanned(), 4);
        model.setSearch({.emissions = {.least = 11}});
        QTRY_COMPARE(found(), QStringList{u"a/text"_s});
        model.setSearch({.query = {.search = u"number"_s}, .emissions = {.most = 11}});
        QTRY_COMPARE(found(), QStringList{u"a/number"_s});
        model.setSearch({});
        QTRY_COMPARE(model.rowCount(), 4);
        QCOMPARE(model.scanned(), 0);
    }

    // One question after the other about the whole Hub would go on for hours and use up the quota.
    void lookingThroughManyCardsStopsAndCanGoOn()
    {
        hub::HubClient client({.endpoint = hub::Endpoint(m_sandbox.url())});
        RepoListModel model(client);
        // 120 models without emissions, ten at a time.
        m_sandbox.clearRequests();
        for (int page = 0; page < 5; ++page)
            m_sandbox.failNext(u"/api/models"_s, 1, 200, "[]",
                               {{"Link", "<" + m_sandbox.url().toEncoded() + "/api/models?cursor=x>; rel=\"next\""}});
        model.setSearch({.emissions = {.least = 1}});
        QTRY_VERIFY(model.state() == State::Idle);
        QCOMPARE(m_sandbox.requests().size(), RepoListModel::scannedPages);
        QVERIFY(model.waits());
        QVERIFY(!model.canFetchMore({}));
        model.lookFurther();
        QTRY_VERIFY(m_sandbox.requests().size() > RepoListModel::scannedPages);
        QTRY_VERIFY(model.state() == State::Complete);
        QVERIFY(!model.waits());
    }

    void newsOfASpaceReachItsRow()
    {
        sandbox::SandboxHub sandbox;
        sandbox.addRepo(sandbox::Kind::Space, u"a/one"_s, {.sdk = u"gradio"_s});
        sandbox.addRepo(sandbox::Kind::Space, u"a/two"_s, {.sdk = u"gradio"_s});
        hub::HubClient client({.endpoint = hub::Endpoint(sandbox.url())});
        RepoListModel model(client);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setQuery({.kind = hub::RepoKind::Space});
        QTRY_COMPARE(model.rowCount(), 2);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        const QModelIndex second = model.index(1);
        model.setStage(second.data().toString(), u"BUILD_ERROR"_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex(), second);
        QCOMPARE(second.data(RepoListModel::RepoRole).value<hub::RepoSummary>().stage, u"BUILD_ERROR"_s);
        model.refresh(); // what the Hub lists is newer again
        QTRY_VERIFY(model.state() == State::Complete);
        QVERIFY(model.index(1).data(RepoListModel::RepoRole).value<hub::RepoSummary>().stage != u"BUILD_ERROR"_s);
    }

    void stagesThatPassAreFollowedWhileOneLooks()
    {
        sandbox::SandboxHub sandbox;
        sandbox.addRepo(sandbox::Kind::Space, u"a/app"_s, {.sdk = u"gradio"_s});
        hub::HubClient client({.endpoint = hub::Endpoint(sandbox.url())});
        SpaceStages stages(client);
        stages.setInterval(std::chrono::milliseconds(30));
        QSignalSpy changed(&stages, &SpaceStages::stageChanged);
        stages.watch({{u"a/app"_s, u"SLEEPING"_s}, {u"a/other"_s, u"RUNNING"_s}});
        QTest::qWait(100);
        QCOMPARE(sandbox.requests().size(), 0); // they stay so for long
        const auto answer = [&sandbox](const QByteArray &stage, int times) {
            sandbox.failNext(u"/api/spaces/a/app/runtime"_s, times, 200,
                             "{\"stage\":\"" + stage + "\",\"hardware\":null,\"storage\":null}");
        };
        answer("BUILDING", 2);
        answer("APP_STARTING", 1);
        answer("RUNNING", 1);
        stages.watch({{u"a/app"_s, u"BUILDING"_s}});
        QTRY_COMPARE(changed.size(), 2);
        QCOMPARE(changed[0][1].toString(), u"APP_STARTING"_s);
        QCOMPARE(changed[1][1].toString(), u"RUNNING"_s);
        const qsizetype asked = sandbox.requests().size();
        QTest::qWait(100);
        QCOMPARE(sandbox.requests().size(), asked); // and that is that
        // What is no longer looked at is no longer asked for.
        answer("BUILDING", -1);
        stages.watch({{u"a/app"_s, u"BUILDING"_s}});
        QTRY_VERIFY(sandbox.requests().size() > asked);
        stages.watch({});
        QTest::qWait(60);
        const qsizetype last = sandbox.requests().size();
        QTest::qWait(100);
        QCOMPARE(sandbox.requests().size(), last);
    }

private:
    sandbox::SandboxHub m_sandbox;
};

QTEST_GUILESS_MAIN(RepoListModelTest)
#include "repolistmodeltest.moc"
