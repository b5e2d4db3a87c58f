#include "homeworld.h"
#include "models/explore/metriclistmodel.h"
#include "models/history/commitlistmodel.h"
#include "models/home/collectionlistmodel.h"
#include "models/space/envchoices.h"
#include "models/space/envfile.h"
#include "models/space/spacekeysmodel.h"
#include "models/space/spacetemplates.h"
#include "models/stage/stagelistmodel.h"
#include "models/threads/inboxstore.h"
#include "models/threads/threadfilter.h"
#include "models/threads/threadinboxmodel.h"
#include "models/transfers/transfermodel.h"
#include "models/transfers/uploadplanmodel.h"
#include "repopaneworld.h"
#include "stageacts.h"
#include "transferworld.h"
#include "views/history/commitfilter.h"
#include "views/transfers/transferfilter.h"
#include "views/upload/plantexts.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using Mode = QAbstractItemModelTester::FailureReportingMode;

namespace {

class World : public RepoPaneWorld, public StageActs
{
public:
    World() : StageActs(*this, stages) { }
};

} // namespace

//! Item models that no test of their own puts to the test of Qt: each with its rows coming, changing and going.
class EveryModelTest : public QObject
{
    Q_OBJECT

private slots:
    void stagedChanges();
    void collections();
    void metrics();
    void templatesOfSpaces();
    void linesOfAnEnvFile();
    void threadsThatPassAFilter();
    void commitsThatASearchLeaves();
    void transfersOfAGroup();
    void textsOfAPlan();
};

void EveryModelTest::stagedChanges()
{
    World world;
    StageListModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.setStage(&world.stage());
    QVERIFY(world.write(u"notes.txt"_s, "new\n"));
    QVERIFY(world.write(u"a/b.txt"_s, "new\n"));
    QVERIFY(world.move(u"config.json"_s, u"z.json"_s));
    QVERIFY(world.remove(u"tokenizer"_s));
    QCOMPARE(model.rowCount(), 4);
    QVERIFY(world.write(u"notes.txt"_s, "newer\n"));
    QCOMPARE(model.rowCount(), 4);
    world.stage().undo();
    world.stage().undo();
    QCOMPARE(model.rowCount(), 3);
    world.stage().settle();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(world.write(u"notes.txt"_s, "new\n"));
    model.setStage(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void EveryModelTest::collections()
{
    HomeWorld world;
    CollectionListModel model(world.client);
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.setQuery({.owners = {u"alice"_s}});
    QTRY_VERIFY(model.rowCount() > 0);
    model.refresh();
    QTRY_VERIFY(model.state() != PagedModelBase::State::Loading);
    model.setQuery({.owners = {u"nobody-of-that-name"_s}});
    QTRY_COMPARE(model.rowCount(), 0);
    QTRY_VERIFY(model.state() != PagedModelBase::State::Loading);
}

void EveryModelTest::metrics()
{
    HomeWorld world;
    MetricListModel model(world.client);
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.refresh();
    QTRY_VERIFY(model.state() != PagedModelBase::State::Loading);
    // This Hub has given the list up, and the model can tell.
    QVERIFY(model.rowCount() > 0 || model.isGivenUp());
}

void EveryModelTest::templatesOfSpaces()
{
    HomeWorld world;
    SpaceTemplates model(world.client);
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    QCOMPARE(model.rowCount(), 1);
    model.load();
    QTRY_COMPARE(world.requestsFor("GET", u"/api/spaces/templates"_s), 1);
    QTest::qWait(100);
    QVERIFY(model.rowCount() >= 1);
}

void EveryModelTest::linesOfAnEnvFile()
{
    HomeWorld world;
    const SpaceKeysModel keys(world.client);
    EnvChoices model(readEnvFile(u"API_TOKEN=abc\nLOG_LEVEL=info\n1bad=x\n"_s), keys);
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(model.setData(model.index(1, EnvChoices::KindColumn), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(model.setData(model.index(0, EnvChoices::UseColumn), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(model.chosenCount(), 1);
}

void EveryModelTest::threadsThatPassAFilter()
{
    World world;
    const QStringList titles{u"Alpha"_s, u"Beta"_s, u"Gamma"_s, u"Delta"_s};
    for (int i = 0; i < 4; ++i)
        world.hub.addPullRequest(sandbox::Kind::Model, RepoWorld::id(),
                                 {.files = {{u"f%1.txt"_s.arg(i), "x\n"}}, .title = titles[i], .author = u"bob"_s});
    InboxStore store(world.local.filePath(u"inbox.json"_s));
    ThreadInboxModel model(world.client, store);
    ThreadInboxFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester tester(&filter, Mode::QtTest);
    model.setReader({.account = u"alice"_s, .namespaces = {u"acme"_s}});
    QTRY_COMPARE(filter.rowCount(), 4);
    ThreadFilter narrow;
    narrow.text = u"gamma"_s;
    filter.setFilter(narrow);
    QCOMPARE(filter.rowCount(), 1);
    filter.setFilter({});
    QCOMPARE(filter.rowCount(), 4);
}

void EveryModelTest::commitsThatASearchLeaves()
{
    World world;
    CommitListModel model(world.client);
    CommitFilter filter;
    filter.setFilterRole(CommitListModel::SearchRole);
    filter.setFilterCaseSensitivity(Qt::CaseInsensitive);
    filter.setSourceModel(&model);
    const QAbstractItemModelTester tester(&filter, Mode::QtTest);
    model.setSubject(RepoWorld::repo(), u"main"_s);
    QTRY_COMPARE(model.state(), PagedModelBase::State::Complete);
    const int all = filter.rowCount();
    filter.setFilterFixedString(u"tokenizer"_s);
    QCOMPARE(filter.rowCount(), 1);
    filter.setFilterFixedString(QString());
    QCOMPARE(filter.rowCount(), all);
}

void EveryModelTest::transfersOfAGroup()
{
    TransferWorld world;
    TransferModel model(*world.queue);
    TransferFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester tester(&filter, Mode::QtTest);
    const Result<transfer::JobId> id = world.queue->enqueue(world.spec(world.makeFolder()));
    QVERIFY(id);
    QCOMPARE(filter.rowCount(), 1);
    filter.setGroup(TransferFilter::Group::Finished);
    QCOMPARE(filter.rowCount(), 0);
    filter.setGroup(TransferFilter::Group::Active);
    QCOMPARE(filter.rowCount(), 0);
    filter.setGroup(TransferFilter::Group::Waiting); // nobody has started the queue
    QCOMPARE(filter.rowCount(), 1);
    filter.setGroup(TransferFilter::Group::Failed);
    QCOMPARE(filter.rowCount(), 0);
    filter.setGroup(TransferFilter::Group::All);
    QCOMPARE(filter.rowCount(), 1);
    // Its files come while it is looked at, and go with it.
    world.queue->start();
    QTRY_COMPARE_WITH_TIMEOUT(model.job(model.indexOf(*id))->state, transfer::JobState::Done, 20'000);
}

void EveryModelTest::textsOfAPlan()
{
    TransferWorld world;
    UploadPlanModel model(world.queue->plans());
    PlanTexts texts;
    texts.setSourceModel(&model);
    const QAbstractItemModelTester tester(&texts, Mode::QtTest);
    model.plan(world.spec(world.makeFolder()));
    QTRY_COMPARE(model.state(), UploadPlanModel::State::Ready);
    QVERIFY(texts.rowCount() > 0);
    model.setPatterns({}, {u"logs/"_s});
    QCOMPARE(texts.rowCount(), model.rowCount());
}

QTEST_MAIN(EveryModelTest)
#include "everymodeltest.moc"
