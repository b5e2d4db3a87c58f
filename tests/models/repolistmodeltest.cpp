#include "models/repolistmodel.h"

#include "sandbox/sandboxhub.h"

#include <QAbstractItemModelTester>
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

private:
    sandbox::SandboxHub m_sandbox;
};

QTEST_GUILESS_MAIN(RepoListModelTest)
#include "repolistmodeltest.moc"
