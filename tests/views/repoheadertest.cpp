#include "manageworld.h"
#include "models/home/likerlistmodel.h"
#include "models/home/ownlikes.h"
#include "models/home/repolike.h"
#include "scenes.h"
#include "views/manage/likersdialog.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;

class RepoHeaderTest : public QObject
{
    Q_OBJECT

private slots:
    void theHeartTellsWhetherOneLikesIt();
    void aLikeIsTakenBack();
    void aLikeThatTheHubForbidsLeadsToThePage();
    void aLikeThatAHubTakesIsCounted();
    void aBrokenConnectionIsNoWall();
    void whoIsSignedOutIsToSignIn();
    void aLikeUnderWayEndsWithWhoeverGaveIt();
    void likersAreListed();
    void thePaletteOffersWhatTheHeaderDoes();
    void theRepoGoesIntoACollection();
    void itsDiscussionsAreWatched();
    void keepingIsForThoseWhoMay();
    void scenes();

private:
    static QToolButton *heartOf(const RepoPane &pane) { return part<QToolButton>(pane, "like"); }
    static MessageBar *messageOf(const RepoPane &pane) { return part<MessageBar>(pane, "repoMessage"); }
    static QString countOf(const RepoPane &pane) { return part<QAbstractButton>(pane, "likes")->text(); }
    static std::unique_ptr<RepoPane> open(ManageWorld &world)
    {
        auto pane = world.openReal(world.url(), world.writer());
        [&] {
            QTRY_VERIFY(heartOf(*pane)->isVisible());
            QTRY_COMPARE(world.requestsFor(u"/api/users/alice/likes"_s), 1);
        }();
        return pane;
    }
};

void RepoHeaderTest::theHeartTellsWhetherOneLikesIt()
{
    ManageWorld world;
    const auto pane = open(world);
    QCOMPARE(heartOf(*pane)->accessibleName(), u"Like"_s);
    QTRY_VERIFY(OwnLikes::of(world.client).isComplete());
    world.hub.addLike(sandbox::Kind::Model, RepoWorld::id(), u"alice"_s);
    world.hub.clearRequests();
    pane->reload(); // it was liked elsewhere
    QTRY_COMPARE(heartOf(*pane)->accessibleName(), u"Take the like back"_s);
    const auto other = open(world); // which knows without asking
    QTRY_COMPARE(heartOf(*other)->accessibleName(), u"Take the like back"_s);
    QCOMPARE(world.requestsFor(u"/api/users/alice/likes"_s), 1);
}

void RepoHeaderTest::aLikeIsTakenBack()
{
    ManageWorld world;
    world.hub.addLike(sandbox::Kind::Model, RepoWorld::id(), u"alice"_s);
    const auto pane = open(world);
    QTRY_COMPARE(heartOf(*pane)->accessibleName(), u"Take the like back"_s);
    const QString before = countOf(*pane);
    world.hub.delay(u"/api/models/acme/clip-small/like"_s, 300, 1);
    heartOf(*pane)->setFocus();
    QTest::keyClick(heartOf(*pane), Qt::Key_Space);
    QCOMPARE(heartOf(*pane)->accessibleName(), u"Like"_s); // at once
    QVERIFY(countOf(*pane) != before);
    QTRY_COMPARE(messageOf(*pane)->text(), u"You no longer like acme/clip-small."_s);
    const auto likers = world.run<hub::Page<hub::Author>>(hub::people::likers(RepoWorld::repo()));
    QVERIFY(likers && likers->items.empty());
    QTest::mouseClick(messageOf(*pane)->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QTRY_VERIFY(messageOf(*pane)->text().contains(u"on its own pages only"_s)); // it cannot be given again from here
}

void RepoHeaderTest::aLikeThatTheHubForbidsLeadsToThePage()
{
    ManageWorld world;
    const auto pane = open(world);
    QTRY_COMPARE(countOf(*pane), u"128"_s);
    world.hub.delay(u"/api/models/acme/clip-small/like"_s, 300, 1);
    QTest::mouseClick(heartOf(*pane), Qt::LeftButton);
    QCOMPARE(heartOf(*pane)->accessibleName(), u"Take the like back"_s); // as wished
    QCOMPARE(countOf(*pane), u"129"_s);
    QTRY_COMPARE(heartOf(*pane)->accessibleName(), u"Like"_s); // as it is
    QCOMPARE(countOf(*pane), u"128"_s);
    QVERIFY(messageOf(*pane)->text().contains(u"on its own pages only"_s));
    QCOMPARE(messageOf(*pane)->findChild<QToolButton *>(u"action"_s)->text(), u"Open its page"_s);
}

void RepoHeaderTest::aLikeThatAHubTakesIsCounted()
{
    ManageWorld world;
    const auto pane = open(world);
    world.hub.failNext(u"/api/models/acme/clip-small/like"_s, 1, 200, "OK"); // an older Hub
    QSignalSpy told(&world.changes, &RepoChanges::settingsChanged);
    QTest::mouseClick(heartOf(*pane), Qt::LeftButton);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(heartOf(*pane)->accessibleName(), u"Take the like back"_s);
    QVERIFY(!messageOf(*pane)->isVisible());
}

void RepoHeaderTest::aBrokenConnectionIsNoWall()
{
    ManageWorld world;
    const auto pane = open(world);
    world.hub.failNext(u"/api/models/acme/clip-small/like"_s, 5, 503);
    QTest::mouseClick(heartOf(*pane), Qt::LeftButton);
    QTRY_VERIFY(messageOf(*pane)->text().contains(u"503"_s));
    QCOMPARE(messageOf(*pane)->findChild<QToolButton *>(u"action"_s)->text(), u"Try again"_s);
    QCOMPARE(heartOf(*pane)->accessibleName(), u"Like"_s);
}

void RepoHeaderTest::whoIsSignedOutIsToSignIn()
{
    ManageWorld world;
    world.client.setSession(world.session({}));
    const auto pane = world.openReal(world.url(), auth::Account::signedOut(world.hub.url()));
    QTRY_VERIFY(heartOf(*pane)->isVisible());
    QSignalSpy signIns(pane.get(), &Pane::signInRequested);
    QTest::mouseClick(heartOf(*pane), Qt::LeftButton);
    QTest::mouseClick(messageOf(*pane)->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QCOMPARE(signIns.size(), 1);
    QCOMPARE(world.requestsFor(u"/like"_s), 0);
}

void RepoHeaderTest::aLikeUnderWayEndsWithWhoeverGaveIt()
{
    RepoWorld world;
    RepoLike like(world.client);
    like.setUser(u"alice"_s);
    like.setRepo(RepoWorld::repo(), 128);
    QTRY_COMPARE(like.state(), RepoLike::State::NotLiked);
    QSignalSpy refused(&like, &RepoLike::refused);
    world.hub.staySilent(u"/api/models/acme/clip-small/like"_s, 1);
    like.setLiked(true);
    QCOMPARE(like.count(), 129);
    like.setUser(u"bob"_s);
    QVERIFY(!like.isBusy());
    QCOMPARE(like.count(), 128);
    QTRY_COMPARE(like.state(), RepoLike::State::NotLiked);
    QVERIFY(refused.isEmpty());
    world.hub.clearSwitches();
}

void RepoHeaderTest::likersAreListed()
{
    ManageWorld world;
    world.hub.addAccount({.user = u"carol"_s, .fullName = u"Carol Curious"_s});
    world.hub.addLike(sandbox::Kind::Model, RepoWorld::id(), u"alice"_s);
    world.hub.addLike(sandbox::Kind::Model, RepoWorld::id(), u"carol"_s);
    LikerListModel model(world.client, RepoWorld::repo());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 2);

    const auto pane = open(world);
    press(*pane, "likes");
    auto *dialog = pane->findChild<LikersDialog *>();
    QVERIFY(dialog);
    auto *list = dialog->findChild<QListView *>(u"likers"_s);
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QSignalSpy requested(pane.get(), &Pane::placeRequested);
    const QModelIndex carol =
        list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, u"Carol Curious"_s).value(0);
    QVERIFY(carol.isValid());
    list->setFocus();
    list->setCurrentIndex(carol);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().first().value<Place>().person().name, u"carol"_s);
}

void RepoHeaderTest::theRepoGoesIntoACollection()
{
    ManageWorld world;
    const auto pane = open(world);
    part<QAction>(*pane, "repo.collect")->trigger();
    auto *dialog = pane->findChild<QDialog *>(u"addToCollectionDialog"_s);
    QVERIFY(dialog);
    auto *create = part<QPushButton>(*part<QWidget>(*dialog, "empty"), "emptyAction");
    QTRY_VERIFY(create->isVisible()); // alice has none yet
    QTest::mouseClick(create, Qt::LeftButton);
    auto *made = dialog->findChild<QDialog *>(u"collectionDialog"_s);
    QVERIFY(made);
    QTest::keyClicks(part<QLineEdit>(*made, "collectionTitle"), u"Kept"_s);
    QTest::keyClick(part<QLineEdit>(*made, "collectionTitle"), Qt::Key_Return);
    QTRY_COMPARE(messageOf(*pane)->text(), u"It is in “Kept” now."_s);
    QSignalSpy requested(pane.get(), &Pane::placeRequested);
    QTest::mouseClick(messageOf(*pane)->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QCOMPARE(requested.size(), 1);
    QVERIFY(requested.first().first().value<Place>().slug().startsWith("alice/kept"_L1));
}

void RepoHeaderTest::itsDiscussionsAreWatched()
{
    ManageWorld world;
    const auto pane = open(world);
    part<QAction>(*pane, "repo.watch")->trigger();
    QTRY_VERIFY(messageOf(*pane)->isVisible());
    QVERIFY(messageOf(*pane)->text().contains(RepoWorld::id()));
    QTest::mouseClick(messageOf(*pane)->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QTRY_COMPARE(world.requestsFor(u"/api/settings/watch"_s), 2);
    QTRY_VERIFY(world.hub.requests().last().body.contains("\"delete\""));
}

void RepoHeaderTest::keepingIsForThoseWhoMay()
{
    ManageWorld world;
    const auto pane = world.openReal(world.url(), world.reader());
    QTRY_COMPARE(part<QAction>(*pane, "repo.collect")->toolTip(), u"Your token may only read."_s);
    QVERIFY(!part<QAction>(*pane, "repo.watch")->isEnabled());
    pane->setAccount(world.writer());
    QTRY_VERIFY(part<QAction>(*pane, "repo.collect")->isEnabled());
}

void RepoHeaderTest::thePaletteOffersWhatTheHeaderDoes()
{
    ManageWorld world;
    const auto pane = open(world);
    const QList<PaletteSource *> sources = pane->paletteSources();
    const auto found = std::ranges::find(sources, u"This repo"_s, &PaletteSource::title);
    QVERIFY(found != sources.end());
    PaletteSource &source = **found;
    source.prepare();
    QStringList texts;
    for (qsizetype i = 0; i < source.count(); ++i)
        texts += source.text(i);
    QCOMPARE(texts,
             (QStringList{u"Like this repo"_s, u"Who likes this repo"_s, u"Duplicate this repo"_s,
                          u"Download this repo"_s, u"Add this repo to a collection"_s, u"Watch its discussions"_s,
                          u"Stop watching its discussions"_s}));
    QVERIFY(source.entry(2).refusal.isEmpty());
    source.activate(source.entry(1));
    QVERIFY(pane->findChild<LikersDialog *>());
    pane->setAccount(auth::Account::signedOut(world.hub.url()));
    QCOMPARE(source.entry(2).refusal, u"Sign in to copy it"_s);
}

void RepoHeaderTest::scenes()
{
    std::unique_ptr<ManageWorld> world; // of each picture, for what is liked is not liked afterwards
    const auto start = [&world] {
        world = std::make_unique<ManageWorld>();
        world->hub.addAccount({.user = u"carol"_s, .fullName = u"Carol Curious"_s});
        for (const QString &user : {u"alice"_s, u"carol"_s})
            world->hub.addLike(sandbox::Kind::Model, RepoWorld::id(), user);
    };
    scenes::shoot(u"header-liked"_s, [&] {
        start();
        auto pane = open(*world);
        [&] { QTRY_COMPARE(heartOf(*pane)->accessibleName(), u"Take the like back"_s); }();
        return pane;
    });
    scenes::shoot(u"header-refused"_s, [&] {
        start();
        auto pane = open(*world);
        [&] {
            QTRY_COMPARE(heartOf(*pane)->accessibleName(), u"Take the like back"_s);
            world->hub.failNext(u"/api/models/acme/clip-small/like"_s, 1, 200, "OK");
            QTest::mouseClick(heartOf(*pane), Qt::LeftButton);
            QTRY_VERIFY(messageOf(*pane)->isVisible());
            QTest::mouseClick(messageOf(*pane)->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
            QTRY_VERIFY(messageOf(*pane)->text().contains(u"own pages"_s));
        }();
        return pane;
    });
    scenes::shoot(u"likers"_s, [&] {
        start();
        auto dialog = std::make_unique<LikersDialog>(world->client, RepoWorld::repo());
        dialog->show();
        auto *list = dialog->findChild<QListView *>(u"likers"_s);
        [&] { QTRY_COMPARE(list->model()->rowCount(), 2); }();
        return dialog;
    });
}

QTEST_MAIN(RepoHeaderTest)
#include "repoheadertest.moc"
