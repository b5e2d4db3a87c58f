#include "models/history/commitlistmodel.h"

#include "repoworld.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using State = PagedModelBase::State;

class CommitListModelTest : public QObject
{
    Q_OBJECT

private slots:
    void theNewestComesFirstWithAllThatIsKnownOfIt();
    void aLongHistoryComesPageByPage();
    void aFailedPageIsAskedForAgainOnlyByRetry();
    void anotherRevisionEmptiesTheList();
    void aCommitIsFoundByTheBeginningOfItsId();
    void refreshBringsNewCommits();
    void aPathHasItsOwnCommitsPageByPage();
    void aPathThatIsNotThereIsSaidSo();
};

void CommitListModelTest::theNewestComesFirstWithAllThatIsKnownOfIt()
{
    RepoWorld world;
    CommitListModel model(world.client);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSubject(RepoWorld::repo(), u"main"_s);
    QTRY_COMPARE(model.state(), State::Complete);
    const QModelIndex newest = model.index(0);
    QCOMPARE(newest.data().toString(), u"Add a tokenizer"_s);
    QCOMPARE(newest.data(CommitListModel::AuthorsRole).toStringList(), QStringList{u"alice"_s});
    QCOMPARE(newest.data(CommitListModel::ShaRole).toString().size(), 40);
    QCOMPARE(newest.data(CommitListModel::DateRole).toDateTime().daysTo(QDateTime::currentDateTimeUtc()), 3);
    QCOMPARE(model.total(), model.rowCount());
}

void CommitListModelTest::aLongHistoryComesPageByPage()
{
    RepoWorld world;
    for (int number = 0; number < 60; ++number)
        world.commit(u"Step %1"_s.arg(number), {{.path = u"step.txt"_s, .content = QByteArray::number(number)}});
    CommitListModel model(world.client);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSubject(RepoWorld::repo(), u"main"_s);
    QTRY_COMPARE(model.rowCount(), CommitListModel::pageSize);
    QVERIFY(model.total() > 60);
    if (model.canFetchMore({}))
        model.fetchMore({});
    QTRY_COMPARE(model.state(), State::Complete);
    QCOMPARE(qint64(model.rowCount()), model.total());
}

void CommitListModelTest::aFailedPageIsAskedForAgainOnlyByRetry()
{
    RepoWorld world;
    world.hub.failNext(u"/api/models/acme/clip-small/commits/main"_s, 503);
    CommitListModel model(world.client);
    model.setSubject(RepoWorld::repo(), u"main"_s);
    QTRY_COMPARE(model.state(), State::Failed);
    QCOMPARE(model.error()->kind, Error::Kind::ServerFault);
    QVERIFY(!model.canFetchMore({}));
    model.retry();
    QTRY_COMPARE(model.state(), State::Complete);
    QVERIFY(model.rowCount() >= 3);
}

void CommitListModelTest::anotherRevisionEmptiesTheList()
{
    RepoWorld world;
    world.commit(u"Only here"_s, {{.path = u"x"_s, .content = "x"}}, 0, u"experiment"_s);
    CommitListModel model(world.client);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSubject(RepoWorld::repo(), u"main"_s);
    QTRY_COMPARE(model.state(), State::Complete);
    model.setSubject(RepoWorld::repo(), u"experiment"_s);
    QCOMPARE(model.rowCount(), 0);
    QTRY_COMPARE(model.state(), State::Complete);
    QCOMPARE(model.index(0).data().toString(), u"Only here"_s);
}

void CommitListModelTest::aCommitIsFoundByTheBeginningOfItsId()
{
    RepoWorld world;
    CommitListModel model(world.client);
    model.setSubject(RepoWorld::repo(), u"main"_s);
    QTRY_COMPARE(model.state(), State::Complete);
    const QString sha = model.index(1).data(CommitListModel::ShaRole).toString();
    QCOMPARE(model.indexOf(sha.first(8)).row(), 1);
    QVERIFY(!model.indexOf(u"0000000"_s).isValid());
    QVERIFY(!model.indexOf({}).isValid());
}

void CommitListModelTest::refreshBringsNewCommits()
{
    RepoWorld world;
    CommitListModel model(world.client);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSubject(RepoWorld::repo(), u"main"_s);
    QTRY_COMPARE(model.state(), State::Complete);
    const int before = model.rowCount();
    world.commit(u"News"_s, {{.path = u"news.txt"_s, .content = "news"}});
    model.refresh();
    QCOMPARE(model.rowCount(), before);
    QTRY_COMPARE(model.rowCount(), before + 1);
    QCOMPARE(model.index(0).data().toString(), u"News"_s);
}

void CommitListModelTest::aPathHasItsOwnCommitsPageByPage()
{
    RepoWorld world;
    for (int number = 0; number < CommitListModel::pathPageSize + 3; ++number) {
        world.commit(u"Notes %1"_s.arg(number), {{.path = u"notes.txt"_s, .content = QByteArray::number(number)}});
        world.commit(u"Other %1"_s.arg(number), {{.path = u"other.txt"_s, .content = QByteArray::number(number)}});
    }
    CommitListModel model(world.client);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSubject(RepoWorld::repo(), u"main"_s, u"notes.txt"_s);
    QTRY_COMPARE(model.rowCount(), CommitListModel::pathPageSize);
    QCOMPARE(model.index(0).data().toString(), u"Notes 12"_s);
    QCOMPARE(model.index(1).data().toString(), u"Notes 11"_s);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QTRY_COMPARE(model.state(), State::Complete);
    QCOMPARE(model.rowCount(), CommitListModel::pathPageSize + 3);
    QCOMPARE(model.index(model.rowCount() - 1).data().toString(), u"Notes 0"_s);
    model.setSubject(RepoWorld::repo(), u"main"_s);
    QCOMPARE(model.rowCount(), 0);
    QTRY_VERIFY(model.rowCount() > 20);
    QCOMPARE(model.index(0).data().toString(), u"Other 12"_s);
}

void CommitListModelTest::aPathThatIsNotThereIsSaidSo()
{
    RepoWorld world;
    CommitListModel model(world.client);
    model.setSubject(RepoWorld::repo(), u"main"_s, u"nowhere.txt"_s);
    QTRY_COMPARE(model.state(), State::Failed);
    QCOMPARE(model.error()->kind, Error::Kind::EntryNotFound);
    QCOMPARE(model.error()->subject, u"nowhere.txt"_s);
}

QTEST_GUILESS_MAIN(CommitListModelTest)
#include "commitlistmodeltest.moc"
