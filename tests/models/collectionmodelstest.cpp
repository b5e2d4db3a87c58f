#include "hub/hubclient.h"
#include "models/home/collectionchoice.h"
#include "models/home/collectionmodel.h"
#include "models/home/collectionreference.h"
#include "samplehub.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

//! The sample Hub as alice, with one collection of hers to change.
struct World {
    World()
    {
        std::optional<Result<hub::Collection>> made;
        const hub::Request request =
            client.send<hub::Collection>(hub::collections::create({.title = u"Mine"_s, .owner = u"alice"_s}),
                                         [&made](Result<hub::Collection> collection) { made = std::move(collection); });
        [&] { QTRY_VERIFY(made && made->has_value()); }();
        slug = made->value().slug;
    }

    hub::Endpoint endpoint() const { return hub::Endpoint(hub.url()); }

    void fill(CollectionModel &model)
    {
        model.open(slug);
        model.setEditable(true);
        for (const QString &id : {u"acme/harbor-1b"_s, u"acme/harbor-7b"_s, u"acme/pebble-embed-v2"_s})
            model.add({{.id = id, .type = hub::ItemKind::Model}});
        QTRY_COMPARE(model.rowCount(), 3);
        QTRY_VERIFY(!model.isChanging());
    }

    SampleHub hub;
    hub::HubClient client{{.endpoint = hub::Endpoint(hub.url()), .token = "hf_sandbox_alice"}};
    QString slug;
};

QStringList namesOf(const QAbstractItemModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names += model.index(row, 0).data(CollectionModel::IdRole).toString().section(u'/', -1);
    return names;
}

//! As the Hub has it, whatever the model says.
QStringList onHub(World &world)
{
    CollectionModel other(world.client);
    other.open(world.slug);
    [&] { QTRY_COMPARE(other.state(), CollectionModel::State::Ready); }();
    return namesOf(other);
}

} // namespace

class CollectionModelsTest : public QObject
{
    Q_OBJECT

private slots:
    void whatSomebodyWritesIsAnItem_data();
    void whatSomebodyWritesIsAnItem();
    void whatIsNoItemIsRefused_data();
    void whatIsNoItemIsRefused();
    void itemsAreAddedRemovedAndPutBack();
    void aNameWithoutKindIsTriedAsEachKind();
    void whatIsThereAlreadyIsSaid();
    void itemsMoveAndStayMoved();
    void draggedRowsMove();
    void droppedAddressesAreTold();
    void aRefusedChangeIsUndoneInTheList();
    void notesAndTheCollectionItselfChange();
    void theCollectionGoes();
    void collectionsOfOnesOwnAreOfferedWithWhatTheyHold();
};

void CollectionModelsTest::whatSomebodyWritesIsAnItem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("candidates");
    const auto add = [](const char *text, const char *type, const char *id, int candidates = 1) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(type) << QString::fromLatin1(id)
                            << candidates;
    };
    add("https://huggingface.co/acme/clip", "model", "acme/clip");
    add("https://huggingface.co/acme/clip/tree/main/a", "model", "acme/clip");
    add("https://huggingface.co/datasets/acme/cats", "dataset", "acme/cats");
    add("hf://spaces/acme/demo", "space", "acme/demo");
    add("acme/clip", "model", "acme/clip", 3);
    add("datasets/acme/cats", "dataset", "acme/cats");
    add("https://huggingface.co/papers/2506.04417", "paper", "2506.04417");
    add("https://arxiv.org/abs/2506.04417v2", "paper", "2506.04417");
    add("https://arxiv.org/pdf/2506.04417.pdf", "paper", "2506.04417");
    add("arXiv:2506.04417", "paper", "2506.04417");
    add(" 2506.04417 ", "paper", "2506.04417");
    add("https://huggingface.co/collections/acme/to-read-0123456789abcdef01234567", "collection",
        "acme/to-read-0123456789abcdef01234567");
}

void CollectionModelsTest::whatSomebodyWritesIsAnItem()
{
    QFETCH(const QString, text);
    QFETCH(const QString, type);
    QFETCH(const QString, id);
    QFETCH(const int, candidates);
    const auto references = collectionreference::fromText(text, hub::Endpoint());
    QVERIFY(references.has_value());
    QCOMPARE(int(references->size()), candidates);
    QCOMPARE(references->front().type.text(), type);
    QCOMPARE(references->front().id, id);
}

void CollectionModelsTest::whatIsNoItemIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"some words", "clip", "https://example.org/acme/clip", "https://huggingface.co/acme", "",
                             "https://huggingface.co/notifications", "hubcap:activity"})
        QTest::newRow(text) << QString::fromLatin1(text);
    // Of another Hub than the one that is asked.
    QTest::newRow("other Hub") << u"http://127.0.0.1:9/acme/clip"_s;
}

void CollectionModelsTest::whatIsNoItemIsRefused()
{
    QFETCH(const QString, text);
    const auto references = collectionreference::fromText(text, hub::Endpoint());
    QVERIFY(!references.has_value());
    QVERIFY(!references.error().detail.isEmpty());
}

void CollectionModelsTest::itemsAreAddedRemovedAndPutBack()
{
    World world;
    CollectionModel model(world.client);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    world.fill(model);
    QCOMPARE(onHub(world), QStringList({u"harbor-1b"_s, u"harbor-7b"_s, u"pebble-embed-v2"_s}));
    QSignalSpy removed(&model, &CollectionModel::removed);
    model.remove(1);
    QCOMPARE(model.rowCount(), 2); // at once
    QTRY_COMPARE(removed.size(), 1);
    QCOMPARE(onHub(world), QStringList({u"harbor-1b"_s, u"pebble-embed-v2"_s}));
    model.putBack(removed[0][0].value<hub::CollectionItem>(), removed[0][1].toInt());
    QTRY_COMPARE(namesOf(model), QStringList({u"harbor-1b"_s, u"harbor-7b"_s, u"pebble-embed-v2"_s}));
    QTRY_VERIFY(!model.isChanging());
    QCOMPARE(onHub(world), QStringList({u"harbor-1b"_s, u"harbor-7b"_s, u"pebble-embed-v2"_s}));
}

void CollectionModelsTest::aNameWithoutKindIsTriedAsEachKind()
{
    World world;
    CollectionModel model(world.client);
    model.open(world.slug);
    QSignalSpy added(&model, &CollectionModel::added);
    QSignalSpy failed(&model, &CollectionModel::failed);
    model.add(*collectionreference::fromText(u"northwind/radar-live"_s, world.endpoint()));
    QTRY_COMPARE(added.size(), 1);
    QVERIFY(model.item(0).subject.type == hub::ItemKind::Space);
    model.add(*collectionreference::fromText(u"nobody/nothing"_s, world.endpoint()));
    QTRY_COMPARE(failed.size(), 1);
    QTRY_COMPARE(model.state(), CollectionModel::State::Ready);
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(!model.isChanging());
}

void CollectionModelsTest::whatIsThereAlreadyIsSaid()
{
    World world;
    CollectionModel model(world.client);
    world.fill(model);
    QSignalSpy failed(&model, &CollectionModel::failed);
    model.add({{.id = u"acme/harbor-1b"_s, .type = hub::ItemKind::Model}});
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<Error>().kind, Error::Kind::Conflict);
    QCOMPARE(model.rowCount(), 3);
}

void CollectionModelsTest::itemsMoveAndStayMoved()
{
    World world;
    CollectionModel model(world.client);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    world.fill(model);
    model.move(0, 2);
    QCOMPARE(namesOf(model), QStringList({u"harbor-7b"_s, u"pebble-embed-v2"_s, u"harbor-1b"_s}));
    model.move(1, 0); // before the first has been answered
    const QStringList wanted{u"pebble-embed-v2"_s, u"harbor-7b"_s, u"harbor-1b"_s};
    QCOMPARE(namesOf(model), wanted);
    QTRY_VERIFY(!model.isChanging());
    QCOMPARE(onHub(world), wanted);
    model.move(0, 0);
    model.move(-1, 1);
    model.move(0, 3);
    QVERIFY(!model.isChanging());
}

void CollectionModelsTest::draggedRowsMove()
{
    World world;
    CollectionModel model(world.client);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    world.fill(model);
    QVERIFY(model.flags(model.index(0)) & Qt::ItemIsDragEnabled);
    const std::unique_ptr<QMimeData> data(model.mimeData({model.index(0)}));
    QCOMPARE(data->urls(), QList<QUrl>{QUrl(world.hub.url().toString() + u"/acme/harbor-1b"_s)});
    QVERIFY(model.canDropMimeData(data.get(), Qt::MoveAction, 3, 0, {}));
    model.dropMimeData(data.get(), Qt::MoveAction, 3, 0, {}); // behind the last
    const QStringList wanted{u"harbor-7b"_s, u"pebble-embed-v2"_s, u"harbor-1b"_s};
    QCOMPARE(namesOf(model), wanted);
    QTRY_VERIFY(!model.isChanging());
    QCOMPARE(onHub(world), wanted);
    model.setEditable(false);
    QVERIFY(!(model.flags(model.index(0)) & Qt::ItemIsDragEnabled));
    QVERIFY(!model.canDropMimeData(data.get(), Qt::MoveAction, 0, 0, {}));
}

void CollectionModelsTest::droppedAddressesAreTold()
{
    World world;
    CollectionModel model(world.client);
    world.fill(model);
    QSignalSpy dropped(&model, &CollectionModel::textDropped);
    QMimeData data;
    data.setUrls({QUrl(u"https://huggingface.co/acme/clip"_s)});
    model.dropMimeData(&data, Qt::CopyAction, -1, -1, {});
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(dropped[0][0].toString(), u"https://huggingface.co/acme/clip"_s);
    QCOMPARE(model.rowCount(), 3);
}

void CollectionModelsTest::aRefusedChangeIsUndoneInTheList()
{
    World world;
    CollectionModel model(world.client);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    world.fill(model);
    const QStringList before = namesOf(model);
    QSignalSpy failed(&model, &CollectionModel::failed);
    world.hub.failNext(u"/api/collections/*/items/*"_s, 403);
    model.move(0, 2);
    model.move(1, 0); // is dropped with it
    QVERIFY(namesOf(model) != before);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<Error>().kind, Error::Kind::Forbidden);
    QTRY_COMPARE(namesOf(model), before);
    QVERIFY(!model.isChanging());
    model.move(0, 1); // and goes on working
    QTRY_VERIFY(!model.isChanging());
    QCOMPARE(onHub(world), namesOf(model));
}

void CollectionModelsTest::notesAndTheCollectionItselfChange()
{
    World world;
    CollectionModel model(world.client);
    world.fill(model);
    QSignalSpy changed(&model, &CollectionModel::changed);
    model.setNote(1, u"Start here"_s);
    QCOMPARE(model.index(1).data(CollectionModel::NoteRole).toString(), u"Start here"_s);
    model.change({.title = u"Renamed"_s, .isPrivate = true, .theme = hub::Theme::Pink});
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(model.collection().title, u"Renamed"_s);
    QVERIFY(model.collection().isPrivate);
    QVERIFY(model.collection().theme == hub::Theme::Pink);
    QVERIFY(model.slug().contains("renamed"_L1));
    QCOMPARE(model.item(1).note, u"Start here"_s);
}

void CollectionModelsTest::theCollectionGoes()
{
    World world;
    CollectionModel model(world.client);
    world.fill(model);
    QSignalSpy gone(&model, &CollectionModel::gone);
    model.removeCollection();
    QTRY_COMPARE(gone.size(), 1);
    model.open(world.slug);
    QTRY_COMPARE(model.state(), CollectionModel::State::Failed);
    QCOMPARE(model.error().kind, Error::Kind::NotFound);
}

void CollectionModelsTest::collectionsOfOnesOwnAreOfferedWithWhatTheyHold()
{
    World world;
    CollectionChoice choice(world.client, {u"alice"_s, u"acme"_s},
                            {.id = u"acme/harbor-1b"_s, .type = hub::ItemKind::Model});
    QAbstractItemModelTester tester(&choice, QAbstractItemModelTester::FailureReportingMode::QtTest);
    choice.load();
    QTRY_COMPARE(choice.state(), CollectionChoice::State::Ready);
    QHash<QString, int> rows;
    for (int row = 0; row < choice.rowCount(); ++row)
        rows.insert(choice.index(row).data().toString(), row);
    QVERIFY(rows.contains(u"Mine"_s) && rows.contains(u"Harbor family"_s));
    QVERIFY(!rows.contains(u"Weather, from gauge to sentence"_s)); // somebody else's
    QVERIFY(choice.holds(rows[u"Harbor family"_s]));
    QVERIFY(!choice.holds(rows[u"Mine"_s]));
    QSignalSpy added(&choice, &CollectionChoice::added);
    choice.add(rows[u"Mine"_s], u"Small enough"_s);
    QTRY_COMPARE(added.size(), 1);
    QVERIFY(choice.holds(rows[u"Mine"_s]));
    QCOMPARE(onHub(world), QStringList{u"harbor-1b"_s});
    world.hub.failNext(u"/api/collections"_s, 500);
    choice.load();
    QTRY_COMPARE(choice.state(), CollectionChoice::State::Failed);
    QCOMPARE(choice.error().kind, Error::Kind::ServerFault);
}

QTEST_GUILESS_MAIN(CollectionModelsTest)
#include "collectionmodelstest.moc"
