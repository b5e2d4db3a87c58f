#include "models/history/reflistmodel.h"

#include "models/history/reffilter.h"
#include "repoworld.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using State = RefListModel::State;
using Section = RefListModel::Section;

class RefListModelTest : public QObject
{
    Q_OBJECT

private slots:
    void eachGroupHasAHeading();
    void aFilterKeepsOnlyHeadingsWithSomethingBelow();
    void aFailureKeepsWhatWasThereAndReloadTriesAgain();
    void aCommitBelongsToNoSection();
    void whatStandsAtACommitIsKnown();

private:
    static QStringList names(const QAbstractItemModel &model);
};

QStringList RefListModelTest::names(const QAbstractItemModel &model)
{
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row)
        found << model.index(row, 0).data().toString();
    return found;
}

void RefListModelTest::eachGroupHasAHeading()
{
    RepoWorld world;
    world.hub.addPullRequest(sandbox::Kind::Model, RepoWorld::id(),
                             {.files = {{.path = u"a"_s, .content = "a"}}, .title = u"One"_s});
    world.hub.addPullRequest(sandbox::Kind::Model, RepoWorld::id(),
                             {.files = {{.path = u"b"_s, .content = "b"}}, .title = u"Two"_s});
    RefListModel model(world.client);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRepo(RepoWorld::repo());
    QTRY_COMPARE(model.state(), State::Complete);
    QCOMPARE(names(model),
             (QStringList{u"Branches"_s, u"main"_s, u"experiment"_s, u"Tags"_s, u"v1.0"_s, u"Pull requests"_s,
                          u"refs/pr/2"_s, u"refs/pr/1"_s}));
    QCOMPARE(model.refCount(), 5);
    QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsEnabled));
    QVERIFY(model.flags(model.index(1)).testFlag(Qt::ItemIsSelectable));
    QCOMPARE(model.index(1).data(RefListModel::TargetRole).toString().size(), 40);
}

void RefListModelTest::aFilterKeepsOnlyHeadingsWithSomethingBelow()
{
    RepoWorld world;
    RefListModel model(world.client);
    RefFilter filter(model);
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRepo(RepoWorld::repo());
    QTRY_COMPARE(model.state(), State::Complete);
    filter.setText(u" EXP "_s);
    QCOMPARE(names(filter), (QStringList{u"Branches"_s, u"experiment"_s}));
    filter.setText(u"v1"_s);
    QCOMPARE(names(filter), (QStringList{u"Tags"_s, u"v1.0"_s}));
    filter.setText(u"nothing"_s);
    QCOMPARE(filter.rowCount(), 0);
}

void RefListModelTest::aFailureKeepsWhatWasThereAndReloadTriesAgain()
{
    RepoWorld world;
    RefListModel model(world.client);
    model.setRepo(RepoWorld::repo());
    QTRY_COMPARE(model.state(), State::Complete);
    const QStringList before = names(model);
    world.hub.failNext(u"/api/models/acme/clip-small/refs"_s, 503);
    model.reload();
    QTRY_COMPARE(model.state(), State::Failed);
    QCOMPARE(model.error()->kind, Error::Kind::ServerFault);
    QCOMPARE(names(model), before);
    world.hub.addBranch(sandbox::Kind::Model, RepoWorld::id(), u"later"_s);
    model.reload();
    QTRY_COMPARE(model.state(), State::Complete);
    QVERIFY(names(model).contains(u"later"_s));
}

void RefListModelTest::aCommitBelongsToNoSection()
{
    RepoWorld world;
    RefListModel model(world.client);
    model.setRepo(RepoWorld::repo());
    QTRY_COMPARE(model.state(), State::Complete);
    QCOMPARE(model.sectionOf(u"main"_s), Section::Branches);
    QCOMPARE(model.sectionOf(u"v1.0"_s), Section::Tags);
    QVERIFY(!model.sectionOf(u"0123456789012345678901234567890123456789"_s));
}

void RefListModelTest::whatStandsAtACommitIsKnown()
{
    RepoWorld world;
    RefListModel model(world.client);
    model.setRepo(RepoWorld::repo());
    QTRY_COMPARE(model.state(), State::Complete);
    const QString head = model.targetOf(Section::Branches, u"main"_s);
    QCOMPARE(head.size(), 40);
    QCOMPARE(model.namesAt(head), (QStringList{u"main"_s, u"experiment"_s, u"v1.0"_s}));
    QCOMPARE(model.targetOf(Section::Tags, u"v1.0"_s), head);
    QVERIFY(model.targetOf(Section::Tags, u"main"_s).isEmpty());
    QVERIFY(model.namesAt(u"0"_s).isEmpty());
    const auto isDeletable = [&model](const QString &name) {
        return model.match(model.index(0), RefListModel::NameRole, name, 1, Qt::MatchExactly)
            .value(0)
            .data(RefListModel::DeletableRole)
            .toBool();
    };
    QVERIFY(!isDeletable(u"main"_s));
    QVERIFY(isDeletable(u"experiment"_s));
    QVERIFY(isDeletable(u"v1.0"_s));
}

QTEST_GUILESS_MAIN(RefListModelTest)
#include "reflistmodeltest.moc"
