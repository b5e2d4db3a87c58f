#include "views/home/collectionpane.h"

#include "homeworld.h"
#include "hub/collections.h"
#include "models/home/collectionreference.h"
#include "scenes.h"
#include "views/home/addtocollectiondialog.h"
#include "views/home/collectionspane.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

QString slugOf(HomeWorld &world, const QString &owner, const QString &title)
{
    QString slug;
    const hub::Request request = world.client.send<hub::Page<hub::Collection>>(
        hub::collections::list({.owners = {owner}}), [&](const Result<hub::Page<hub::Collection>> &page) {
            for (const hub::Collection &collection : page->items) {
                if (collection.title == title)
                    slug = collection.slug;
            }
        });
    [&] { QTRY_VERIFY(!slug.isEmpty()); }();
    return slug;
}

//! A pane on alice's collection of small models.
std::unique_ptr<CollectionPane> openSmall(HomeWorld &world, const std::optional<auth::Account> &account = {})
{
    const QString slug = slugOf(world, u"alice"_s, u"Small enough for a laptop"_s);
    auto pane = world.open<CollectionPane>(Place::collection(slug, world.endpoint()), account);
    [&] { QTRY_COMPARE(part<QListView>(*pane, "itemList")->model()->rowCount(), 3); }();
    return pane;
}

QStringList namesOf(const CollectionPane &pane)
{
    QStringList names;
    const QAbstractItemModel *model = part<QListView>(pane, "itemList")->model();
    for (int row = 0; row < model->rowCount(); ++row)
        names += model->index(row, 0).data(CollectionModel::IdRole).toString().section(u'/', -1);
    return names;
}

} // namespace

class CollectionPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void aCollectionIsShown();
    void anAddressIsPastedIn();
    void whatIsNoAddressIsSaid();
    void anItemIsRemovedAndPutBack();
    void itemsMoveByKeys();
    void aNoteIsWritten();
    void titleAndVisibilityAreEdited();
    void deletingAsksForTheTitle();
    void othersMayOnlyLook();
    void itemsLeadToTheirPlaces();
    void anEmptyOneSaysSo();
    void aFailureIsSaidAndRetried();
    void aRefusedChangeIsSaid();
    void everybodysCollectionsAreSearched();
    void signedOutNothingIsMade();
    void pictures();
};

void CollectionPaneTest::aCollectionIsShown()
{
    LookingWorld world;
    const auto pane = openSmall(world);
    QCOMPARE(pane->title(), u"Small enough for a laptop"_s);
    QCOMPARE(part<ElidedLabel>(*pane, "collectionName")->text(), u"Small enough for a laptop"_s);
    QCOMPARE(part<QLabel>(*pane, "collectionAbout")->text(), u"Models that answer before the kettle boils."_s);
    QVERIFY(part<QLabel>(*pane, "collectionFacts")->text().startsWith(u"3 item(s) · 1 upvote(s)"_s));
    QVERIFY(part<QWidget>(*pane, "itemAddress")->isVisible());
    QSignalSpy requested(pane.get(), &Pane::placeRequested);
    QTest::mouseClick(part<QToolButton>(*pane, "collectionOwner"), Qt::LeftButton);
    QVERIFY(requested[0][0].value<Place>() == Place::person(u"alice"_s, world.endpoint(), Place::Side::Collections));
}

void CollectionPaneTest::anAddressIsPastedIn()
{
    HomeWorld world;
    const auto pane = openSmall(world);
    pane->focusFind();
    auto *address = part<QLineEdit>(*pane, "itemAddress");
    QTRY_VERIFY(address->hasFocus());
    QVERIFY(!part<QPushButton>(*pane, "addItem")->isEnabled());
    QGuiApplication::clipboard()->setText(world.hub.url().toString() + u"/datasets/alice/gauge-readings"_s);
    QTest::keySequence(address, QKeySequence::Paste);
    QTest::keyClick(address, Qt::Key_Return);
    QTRY_COMPARE(namesOf(*pane).size(), 4);
    QCOMPARE(namesOf(*pane).last(), u"gauge-readings"_s);
    QCOMPARE(address->text(), QString());
    QCOMPARE(part<QListView>(*pane, "itemList")->currentIndex().row(), 3);
    QTest::keyClicks(address, u"arxiv.org/abs/2506.04417"_s);
    QTest::mouseClick(part<QPushButton>(*pane, "addItem"), Qt::LeftButton);
    QTRY_COMPARE(namesOf(*pane).last(), u"2506.04417"_s);
}

void CollectionPaneTest::whatIsNoAddressIsSaid()
{
    HomeWorld world;
    const auto pane = openSmall(world);
    auto *address = part<QLineEdit>(*pane, "itemAddress");
    auto *message = part<MessageBar>(*pane, "collectionMessage");
    address->setFocus();
    QTest::keyClicks(address, u"some words"_s);
    QTest::keyClick(address, Qt::Key_Return);
    QVERIFY(message->isVisible());
    QCOMPARE(address->text(), u"some words"_s); // to be corrected
    address->setText(u"acme/harbor-1b"_s);
    QTest::keyClick(address, Qt::Key_Return);
    QTRY_COMPARE(message->severity(), MessageBar::Severity::Error); // it is in already
    QTRY_COMPARE(namesOf(*pane).size(), 3);
}

void CollectionPaneTest::anItemIsRemovedAndPutBack()
{
    HomeWorld world;
    const auto pane = openSmall(world);
    const QStringList before = namesOf(*pane);
    auto *list = part<QListView>(*pane, "itemList");
    list->setFocus();
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(namesOf(*pane).size(), 2);
    auto *message = part<MessageBar>(*pane, "collectionMessage");
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->text().contains(before[1]));
    auto *undo = message->findChild<QToolButton *>(u"action"_s);
    QCOMPARE(undo->text(), u"Undo"_s);
    QTest::mouseClick(undo, Qt::LeftButton);
    QTRY_COMPARE(namesOf(*pane), before);
    pane->reload();
    QTRY_COMPARE(world.requestsFor("PATCH", u"/items/"_s), 1);
    QTRY_COMPARE(namesOf(*pane), before);
}

void CollectionPaneTest::itemsMoveByKeys()
{
    HomeWorld world;
    const auto pane = openSmall(world);
    const QStringList before = namesOf(*pane);
    auto *list = part<QListView>(*pane, "itemList");
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier); // further it does not go
    const QStringList wanted{before[1], before[2], before[0]};
    QCOMPARE(namesOf(*pane), wanted);
    QCOMPARE(list->currentIndex().row(), 2);
    QTRY_COMPARE(world.requestsFor("PATCH", u"/items/"_s), 2);
    pane->reload();
    QTRY_COMPARE(world.requestsFor("GET", u"/api/collections/alice/"_s), 2);
    QTRY_COMPARE(namesOf(*pane), wanted);
    QTest::keyClick(list, Qt::Key_J);
}

void CollectionPaneTest::aNoteIsWritten()
{
    class Writer : public ScriptedPrompter
    {
    public:
        void askText(QWidget *, const TextQuestion &question,
                     std::function<void(std::optional<QString>)> answer) override
        {
            asked = question;
            answer(u"Fits into 8 GB"_s);
        }
        TextQuestion asked;
    };
    HomeWorld world;
    Writer writer;
    HomeServices services{.client = world.client,
                          .settings = world.settings,
                          .avatars = world.avatars,
                          .prompter = writer,
                          .changes = world.changes,
                          .inbox = world.inbox,
                          .mutes = world.mutes};
    const QString slug = slugOf(world, u"alice"_s, u"Small enough for a laptop"_s);
    CollectionPane pane(services, Place::collection(slug, world.endpoint()));
    pane.setAccount(world.alice());
    pane.show();
    auto *list = part<QListView>(pane, "itemList");
    QTRY_COMPARE(list->model()->rowCount(), 3);
    list->setCurrentIndex(list->model()->index(2, 0));
    QTest::keyClick(list, Qt::Key_F2);
    QCOMPARE(writer.asked.initial, u"Vectors in a blink."_s);
    QVERIFY(!writer.asked.problem(QString(501, u'x')).isEmpty());
    QCOMPARE(list->model()->index(2, 0).data(CollectionModel::NoteRole).toString(), u"Fits into 8 GB"_s);
    QTRY_COMPARE(world.requestsFor("PATCH", u"/items/"_s), 1);
    QVERIFY(world.hub.requests().last().body.contains("Fits into 8 GB"));
}

void CollectionPaneTest::titleAndVisibilityAreEdited()
{
    HomeWorld world;
    const auto pane = openSmall(world);
    QSignalSpy refined(pane.get(), &Pane::placeRefined);
    QTest::mouseClick(part<QPushButton>(*pane, "editCollection"), Qt::LeftButton);
    auto *dialog = pane->findChild<QDialog *>(u"collectionDialog"_s);
    QVERIFY(dialog);
    auto *title = part<QLineEdit>(*dialog, "collectionTitle");
    QCOMPARE(title->text(), u"Small enough for a laptop"_s);
    QVERIFY(!part<QComboBox>(*dialog, "collectionOwner")->isEnabled());
    title->selectAll();
    QTest::keyClicks(title, u"Tiny"_s);
    QTest::mouseClick(part<QWidget>(*dialog, "privateCollection"), Qt::LeftButton, Qt::NoModifier, QPoint(10, 10));
    QTest::keyClick(title, Qt::Key_Return);
    QTRY_COMPARE(refined.size(), 1);
    QCOMPARE(pane->title(), u"Tiny"_s);
    QVERIFY(pane->place().slug().startsWith("alice/tiny"_L1));
    QVERIFY(part<QWidget>(*pane, "privateMark")->isVisible());
    const QByteArray body = world.hub.requests().last().body;
    QVERIFY2(!body.contains("description") && !body.contains("theme"), body.constData()); // they stay
}

void CollectionPaneTest::deletingAsksForTheTitle()
{
    class Asker : public ScriptedPrompter
    {
    public:
        void ask(QWidget *, const Question &question, std::function<void(bool)> answer) override
        {
            asked = question;
            answer(true);
        }
        Question asked;
    };
    HomeWorld world;
    Asker asker;
    HomeServices services{.client = world.client,
                          .settings = world.settings,
                          .avatars = world.avatars,
                          .prompter = asker,
                          .changes = world.changes,
                          .inbox = world.inbox,
                          .mutes = world.mutes};
    const QString slug = slugOf(world, u"alice"_s, u"Small enough for a laptop"_s);
    CollectionPane pane(services, Place::collection(slug, world.endpoint()));
    pane.setAccount(world.alice());
    pane.show();
    QTRY_VERIFY(part<QPushButton>(pane, "deleteCollection")->isEnabled());
    QSignalSpy requested(&pane, &Pane::placeRequested);
    QTest::mouseClick(part<QPushButton>(pane, "deleteCollection"), Qt::LeftButton);
    QCOMPARE(asker.asked.typed, u"Small enough for a laptop"_s);
    QVERIFY(asker.asked.isDestructive);
    QTRY_COMPARE(requested.size(), 1);
    QVERIFY(requested[0][0].value<Place>() == Place::person(u"alice"_s, world.endpoint(), Place::Side::Collections));
}

void CollectionPaneTest::othersMayOnlyLook()
{
    LookingWorld world;
    const QString slug = slugOf(world, u"northwind"_s, u"Weather, from gauge to sentence"_s);
    const auto pane = world.open<CollectionPane>(Place::collection(slug, world.endpoint()));
    QTRY_COMPARE(namesOf(*pane).size(), 6);
    QVERIFY(!part<QWidget>(*pane, "itemAddress")->isVisible());
    QVERIFY(!part<QPushButton>(*pane, "editCollection")->isEnabled());
    QCOMPARE(part<QPushButton>(*pane, "deleteCollection")->toolTip(), u"This collection belongs to northwind."_s);
    auto *list = part<QListView>(*pane, "itemList");
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(namesOf(*pane).size(), 6);
    const auto own = openSmall(world, world.alice(u"read"_s));
    QCOMPARE(part<QPushButton>(*own, "editCollection")->toolTip(), u"Your token may only read."_s);
}

void CollectionPaneTest::itemsLeadToTheirPlaces()
{
    LookingWorld world;
    const QString slug = slugOf(world, u"northwind"_s, u"Weather, from gauge to sentence"_s);
    const auto pane = world.open<CollectionPane>(Place::collection(slug, world.endpoint()));
    QTRY_COMPARE(namesOf(*pane).size(), 6);
    QSignalSpy requested(pane.get(), &Pane::placeRequested);
    auto *list = part<QListView>(*pane, "itemList");
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].value<Place>().repo().repo,
             (hub::RepoId{hub::RepoKind::Dataset, u"alice/gauge-readings"_s}));
}

void CollectionPaneTest::anEmptyOneSaysSo()
{
    HomeWorld world;
    const auto pane = openSmall(world);
    auto *list = part<QListView>(*pane, "itemList");
    for (int i = 0; i < 3; ++i) {
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Delete);
    }
    auto *states = pane->findChild<PaneStates *>();
    QTRY_COMPARE(states->state(), PaneStates::State::Empty);
    QTest::mouseClick(states->findChild<QPushButton *>(u"emptyAction"_s), Qt::LeftButton);
    QTRY_VERIFY(part<QLineEdit>(*pane, "itemAddress")->hasFocus());
}

void CollectionPaneTest::aFailureIsSaidAndRetried()
{
    LookingWorld world;
    const QString slug = slugOf(world, u"alice"_s, u"Small enough for a laptop"_s);
    world.hub.failNext(u"/api/collections/alice/*"_s, 503);
    const auto pane = world.open<CollectionPane>(Place::collection(slug, world.endpoint()));
    auto *states = pane->findChild<PaneStates *>();
    QTRY_COMPARE(states->state(), PaneStates::State::Failed);
    auto *retry = states->findChild<QWidget *>(u"error"_s)->findChild<QPushButton *>(u"retry"_s);
    QTRY_VERIFY(retry->isVisible());
    QTest::mouseClick(retry, Qt::LeftButton);
    QTRY_COMPARE(states->state(), PaneStates::State::Content);
}

void CollectionPaneTest::aRefusedChangeIsSaid()
{
    HomeWorld world;
    const auto pane = openSmall(world);
    const QStringList before = namesOf(*pane);
    auto *list = part<QListView>(*pane, "itemList");
    list->setCurrentIndex(list->model()->index(0, 0));
    world.hub.failNext(u"/api/collections/*/items/*"_s, 1, 403, R"({"error":"Not yours any more"})");
    QTest::keyClick(list, Qt::Key_Delete);
    auto *message = part<MessageBar>(*pane, "collectionMessage");
    QTRY_COMPARE(message->severity(), MessageBar::Severity::Error);
    QTRY_COMPARE(namesOf(*pane), before);
}

void CollectionPaneTest::everybodysCollectionsAreSearched()
{
    LookingWorld world;
    const auto pane = world.open<CollectionsPane>(Place::collections(world.endpoint()));
    auto *list = part<QListView>(*pane, "collectionList");
    QTRY_VERIFY(list->model()->rowCount() >= 4);
    QSignalSpy refined(pane.get(), &Pane::placeRefined);
    pane->focusFind();
    auto *search = part<QLineEdit>(*pane, "collectionSearch");
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, u"harbor"_s);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QTRY_COMPARE(refined.size(), 1);
    QVERIFY(pane->place() == Place::collections(world.endpoint(), u"harbor"_s));
    QCOMPARE(pane->title(), u"harbor"_s);
    QVERIFY(pane->setPlace(Place::collections(world.endpoint())));
    QTRY_VERIFY(list->model()->rowCount() >= 4);
    QSignalSpy requested(pane.get(), &Pane::placeRequested);
    QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(requested[0][0].value<Place>().sort(), Place::Sort::Collection);
}

void CollectionPaneTest::signedOutNothingIsMade()
{
    HomeWorld world({});
    const auto pane = world.open<CollectionsPane>(Place::collections(world.endpoint()), world.nobody());
    auto *list = part<QListView>(*pane, "collectionList");
    QTRY_VERIFY(list->model()->rowCount() >= 3);
    auto *create = part<QPushButton>(*pane, "newCollection");
    QVERIFY(!create->isEnabled());
    QCOMPARE(create->toolTip(), u"Sign in to make a collection"_s);
}

void CollectionPaneTest::pictures()
{
    std::unique_ptr<HomeWorld> world;
    scenes::shoot(u"collection"_s, [&world] {
        world = std::make_unique<HomeWorld>();
        auto pane = openSmall(*world);
        part<QListView>(*pane, "itemList")->setCurrentIndex(part<QListView>(*pane, "itemList")->model()->index(1, 0));
        return pane;
    });
    scenes::shoot(u"collections"_s, [&world] {
        world = std::make_unique<HomeWorld>();
        auto pane = world->open<CollectionsPane>(Place::collections(world->endpoint()));
        [&] { QTRY_VERIFY(part<QListView>(*pane, "collectionList")->model()->rowCount() >= 4); }();
        return pane;
    });
    scenes::shoot(u"collection-dialog"_s, [&world] {
        world = std::make_unique<HomeWorld>();
        auto pane = openSmall(*world);
        QTest::mouseClick(part<QPushButton>(*pane, "editCollection"), Qt::LeftButton);
        std::unique_ptr<QWidget> dialog(pane->findChild<QDialog *>(u"collectionDialog"_s));
        dialog->setParent(nullptr, Qt::Dialog);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        return dialog;
    });
    const auto add = [&world](const auth::Account &account, PaneStates::State state) {
        world = std::make_unique<HomeWorld>();
        const hub::RepoId repo{hub::RepoKind::Model, u"acme/tide-reader"_s};
        std::unique_ptr<QWidget> dialog(
            AddToCollectionDialog::open(world->client, account, collectionreference::of(repo), nullptr));
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        [&] { QTRY_COMPARE(dialog->findChild<PaneStates *>()->state(), state); }();
        return dialog;
    };
    auth::Account account = HomeWorld().alice();
    scenes::shoot(u"collection-add"_s, [&] { return add(account, PaneStates::State::Content); });
    account.user = u"newcomer"_s;
    account.organizations.clear();
    scenes::shoot(u"collection-add-none"_s, [&] { return add(account, PaneStates::State::Empty); });
}

QTEST_MAIN(CollectionPaneTest)
#include "collectionpanetest.moc"
