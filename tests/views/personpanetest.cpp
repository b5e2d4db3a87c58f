#include "views/home/personpane.h"

#include "homeworld.h"
#include "models/activity/activitylog.h"
#include "models/explore/repolistmodel.h"
#include "models/home/ownlikes.h"
#include "models/home/repolike.h"
#include "scenes.h"
#include "views/repo/repodelegate.h"
#include "views/widgets/chip.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"
#include "views/widgets/theme.h"
#include "views/window/sidebar.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyleOptionViewItem>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using Side = Place::Side;

namespace {

QListView *list(const PersonPane &pane, const char *name)
{
    return part<QListView>(pane, name);
}

int rows(const PersonPane &pane, const char *name)
{
    return list(pane, name)->model()->rowCount();
}

//! Of the page with the repos: that with the likes has such buttons as well.
QToolButton *kind(const PersonPane &pane, const char *name)
{
    return part<QToolButton>(*part<QWidget>(pane, "ownedRepos"), name);
}

QStringList textsOf(const QListView &view)
{
    QStringList texts;
    for (int row = 0; row < view.model()->rowCount(); ++row)
        texts += view.model()->index(row, 0).data().toString();
    return texts;
}

QStringList tabsOf(const PersonPane &pane)
{
    QStringList titles;
    const auto *tabs = part<QTabBar>(pane, "personTabs");
    for (int tab = 0; tab < tabs->count(); ++tab) {
        if (tabs->isTabVisible(tab))
            titles += tabs->tabText(tab).section(u' ', 0, 0);
    }
    return titles;
}

void clickTab(const PersonPane &pane, const QString &word)
{
    auto *tabs = part<QTabBar>(pane, "personTabs");
    for (int tab = 0; tab < tabs->count(); ++tab) {
        if (tabs->isTabVisible(tab) && tabs->tabText(tab).section(u' ', 0, 0) == word)
            return QTest::mouseClick(tabs, Qt::LeftButton, Qt::NoModifier, tabs->tabRect(tab).center());
    }
    QFAIL(qPrintable(u"no tab "_s + word));
}

QModelIndex indexOf(const QListView &view, const QString &id)
{
    for (int row = 0; row < view.model()->rowCount(); ++row) {
        if (view.model()->index(row, 0).data().toString() == id)
            return view.model()->index(row, 0);
    }
    return {};
}

QVariant liked(const QListView &view, const QString &id)
{
    return indexOf(view, id).data(RepoListModel::LikedRole);
}

hub::RepoSummary repoOf(const QListView &view, const QString &id)
{
    return indexOf(view, id).data(RepoListModel::RepoRole).value<hub::RepoSummary>();
}

void clickHeart(QListView &view, const QString &id)
{
    const QModelIndex index = indexOf(view, id);
    view.scrollTo(index);
    QStyleOptionViewItem option;
    option.initFrom(&view);
    option.font = view.font();
    option.rect = view.visualRect(index);
    const auto *delegate = qobject_cast<RepoDelegate *>(view.itemDelegate());
    QVERIFY(delegate);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::NoModifier, delegate->heartRect(option, index).center());
}

PaneStates *states(const PersonPane &pane)
{
    return part<PaneStates>(pane, "personStates");
}

} // namespace

class PersonPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void onesOwnReposOfAllKindsAreListed();
    void kindsSearchAndOrderNarrowTheList();
    void aFilterIsPartOfThePlace();
    void aRepoIsOpenedByKeyAndMouse();
    void aRepoGoesIntoACollectionFromItsMenu();
    void aRepoIsManagedFromItsMenu();
    void whatOneMayNotDoSaysWhy();
    void aNewRepoBeginsHere();
    void whatOneLikesIsOneList();
    void unlikingAsksFirst();
    void heartsTellWhatOneLikes();
    void aHeartIsClickedAndTheHubRefuses();
    void aLikeIsTakenBackFromItsRow();
    void whoIsSignedOutIsSentToSignIn();
    void aRepoIsGivenToAnOrganization();
    void whatCannotBeGivenSaysWhy();
    void aRepoIsDraggedOntoAnOrganization();
    void anOrganizationShowsItsMembers();
    void peopleLeadToTheirPages();
    void watchingIsOfferedToThoseWhoMay();
    void collectionsOfOthersAreLookedAt();
    void aNewCollectionIsMadeAndOpened();
    void aTitleThatIsTakenIsSaidBeforehand();
    void aNameThatIsARepoLeadsThere();
    void nobodyIsSaid();
    void aFailureCanBeRetried();
    void aWrongTokenOffersToSignIn();
    void nothingThereIsSaid();
    void nothingIsAskedOfOtherServers();
    void whatHasNoTextHasAName();
    void theSearchKeepsItsRoomInANarrowWindow();
    void aNameIsReadWholeInANarrowWindow();
    void aNameGrowsWithTheFont();
    void pictures();
};

void PersonPaneTest::onesOwnReposOfAllKindsAreListed()
{
    LookingWorld world;
    const auto pane = world.open<PersonPane>(Place::person(u"alice"_s, world.endpoint()));
    QTRY_VERIFY(rows(*pane, "ownedRepoList") > 2);
    QCOMPARE(part<ElidedLabel>(*pane, "personTitle")->text(), u"Alice Martin"_s);
    QCOMPARE(part<ElidedLabel>(*pane, "personHandle")->text(), u"alice"_s);
    QSet<hub::RepoKind> kinds;
    const QAbstractItemModel *model = list(*pane, "ownedRepoList")->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const auto repo = model->index(row, 0).data(Qt::UserRole + 1).value<hub::RepoSummary>();
        QCOMPARE(repo.repo.owner(), u"alice"_s);
        kinds.insert(repo.repo.kind);
    }
    QVERIFY(kinds.size() > 1);
    QCOMPARE(tabsOf(*pane), QStringList({u"Repos"_s, u"Collections"_s, u"Likes"_s, u"Followers"_s, u"Following"_s}));
    QVERIFY(!part<QPushButton>(*pane, "follow")->isVisible()); // oneself
}

void PersonPaneTest::kindsSearchAndOrderNarrowTheList()
{
    LookingWorld world;
    const auto pane = world.open<PersonPane>(Place::person(u"acme"_s, world.endpoint()));
    QTRY_VERIFY(rows(*pane, "ownedRepoList") > 10);
    QSignalSpy changed(pane.get(), &Pane::placeChanged);
    QTest::mouseClick(kind(*pane, "kind-dataset"), Qt::LeftButton);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(pane->place().person().side, Side::Datasets);
    QTRY_VERIFY(rows(*pane, "ownedRepoList") > 0);
    QTRY_VERIFY([&] {
        const QAbstractItemModel *model = list(*pane, "ownedRepoList")->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data(Qt::UserRole + 1).value<hub::RepoSummary>().repo.kind
                != hub::RepoKind::Dataset)
                return false;
        }
        return true;
    }());
    QTest::mouseClick(kind(*pane, "kind-all"), Qt::LeftButton);
    QSignalSpy refined(pane.get(), &Pane::placeRefined);
    pane->focusFind();
    auto *search = part<QLineEdit>(*pane, "repoSearch");
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, u"harbor"_s);
    QTRY_COMPARE(refined.size(), 1);
    QTRY_VERIFY(!textsOf(*list(*pane, "ownedRepoList")).isEmpty()
                && textsOf(*list(*pane, "ownedRepoList")).filter(u"harbor"_s).size() == rows(*pane, "ownedRepoList"));
    auto *sort = part<QComboBox>(*pane, "repoSort");
    sort->setFocus();
    QTest::keyClick(sort, Qt::Key_Down);
    QTRY_COMPARE(pane->place().person().sort, hub::RepoQuery::Sort::Created);
    search->setFocus();
    QTest::keyClicks(search, u" nothing is called like this"_s);
    QTest::keyClick(search, Qt::Key_Return);
    auto *inner = list(*pane, "ownedRepoList")->parentWidget()->parentWidget();
    auto *empty = qobject_cast<PaneStates *>(inner);
    QVERIFY(empty);
    QTRY_COMPARE(empty->state(), PaneStates::State::Empty);
    QTest::mouseClick(empty->findChild<QPushButton *>(u"emptyAction"_s), Qt::LeftButton);
    QTRY_VERIFY(rows(*pane, "ownedRepoList") > 10);
    QCOMPARE(search->text(), QString());
}

void PersonPaneTest::aFilterIsPartOfThePlace()
{
    LookingWorld world;
    const Place::Person wanted{.endpoint = world.endpoint(),
                               .name = u"acme"_s,
                               .side = Side::Models,
                               .search = u"harbor"_s,
                               .sort = hub::RepoQuery::Sort::Likes};
    const auto pane = world.open<PersonPane>(Place(wanted));
    QTRY_VERIFY(rows(*pane, "ownedRepoList") > 0);
    QVERIFY(kind(*pane, "kind-model")->isChecked());
    QCOMPARE(part<QLineEdit>(*pane, "repoSearch")->text(), u"harbor"_s);
    QVERIFY(pane->place() == Place(wanted));
    QVERIFY(pane->setPlace(Place::person(u"acme"_s, world.endpoint(), Side::Members)));
    QTRY_VERIFY(rows(*pane, "peopleList") > 0 || pane->findChildren<QListView *>(u"peopleList"_s).size() > 1);
    QVERIFY(!pane->setPlace(Place::notifications(world.endpoint())));
}

void PersonPaneTest::aRepoIsOpenedByKeyAndMouse()
{
    LookingWorld world;
    const auto pane = world.open<PersonPane>(Place::person(u"acme"_s, world.endpoint()));
    QTRY_VERIFY(rows(*pane, "ownedRepoList") > 2);
    QSignalSpy requested(pane.get(), &Pane::placeRequested);
    auto *search = part<QLineEdit>(*pane, "repoSearch");
    search->setFocus();
    QTest::keyClick(search, Qt::Key_Down);
    QListView *view = list(*pane, "ownedRepoList");
    QTest::keyClick(view, Qt::Key_J);
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].value<Place>().repo().repo.id, view->model()->index(1, 0).data().toString());
    QCOMPARE(requested[0][1].toBool(), false);
    const QPoint third = view->visualRect(view->model()->index(2, 0)).center();
    QTest::mouseClick(view->viewport(), Qt::MiddleButton, Qt::NoModifier, third);
    QCOMPARE(requested.size(), 2);
    QCOMPARE(requested[1][1].toBool(), true);
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, Qt::NoModifier,
                       QPoint(view->width() / 2, view->visualRect(view->model()->index(2, 0)).top() + 12));
    QCOMPARE(requested.size(), 3);
}

void PersonPaneTest::aRepoGoesIntoACollectionFromItsMenu()
{
    HomeWorld world;
    const auto pane = world.open<PersonPane>(Place::person(u"alice"_s, world.endpoint()));
    QTRY_VERIFY(rows(*pane, "ownedRepoList") > 1);
    QListView *view = list(*pane, "ownedRepoList");
    view->setCurrentIndex(view->model()->index(0, 0));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(view->viewport(), &event);
    auto *menu = pane->findChild<QMenu *>(u"repoMenu"_s);
    QVERIFY(menu);
    menu->findChild<QAction *>(u"addToCollection"_s)->trigger();
    auto *dialog = pane->findChild<QDialog *>(u"addToCollectionDialog"_s);
    QVERIFY(dialog);
    auto *choices = part<QListView>(*dialog, "choiceList");
    QTRY_VERIFY(choices->model()->rowCount() > 1);
    QTest::keyClicks(part<QLineEdit>(*dialog, "itemNote"), u"Because"_s);
    auto *add = part<QPushButton>(*dialog, "addToThis");
    while (!add->isEnabled() && choices->currentIndex().row() + 1 < choices->model()->rowCount())
        QTest::keyClick(choices, Qt::Key_J);
    QVERIFY(add->isEnabled());
    world.hub.failNext(u"/api/collections/*/items"_s, 403);
    QTest::mouseClick(add, Qt::LeftButton);
    QTRY_VERIFY(part<MessageBar>(*dialog, "addMessage")->isVisible());
    QCOMPARE(dialog->focusWidget(), add); // so that Return tries again
    QTest::keyClick(add, Qt::Key_Return);
    QTRY_COMPARE(world.requestsFor("POST", u"/items"_s), 2);
    QTRY_VERIFY(pane->findChild<QDialog *>(u"addToCollectionDialog"_s) == nullptr);
    QVERIFY(world.hub.requests().last().body.contains("Because"));
}

void PersonPaneTest::aRepoIsManagedFromItsMenu()
{
    HomeWorld world;
    const auto pane = world.open<PersonPane>(Place::person(u"alice"_s, world.endpoint(), Side::Models));
    QTRY_VERIFY(rows(*pane, "ownedRepoList") > 0);
    QListView *view = list(*pane, "ownedRepoList");
    QString id = view->model()->index(0, 0).data().toString();
    auto *bar = part<MessageBar>(*pane, "repoActionBar");
    const auto trigger = [&](const char *name) {
        int row = 0;
        while (row < view->model()->rowCount() && view->model()->index(row, 0).data().toString() != id)
            ++row;
        view->setCurrentIndex(view->model()->index(row, 0));
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QCoreApplication::sendEvent(view->viewport(), &event);
        auto *menu = pane->findChild<QMenu *>(u"repoMenu"_s);
        QVERIFY(menu);
        auto *action = menu->findChild<QAction *>(QLatin1StringView(name));
        QVERIFY2(action && action->isEnabled(), name);
        action->trigger();
        delete menu;
    };
    const auto undo = [&] { QTest::mouseClick(part<QToolButton>(*bar, "action"), Qt::LeftButton); };

    trigger("visibility");
    QTRY_VERIFY(bar->isVisible());
    QVERIFY2(bar->text().contains(id), qPrintable(bar->text()));
    QTRY_COMPARE(world.requestsFor("PUT", u"/settings"_s), 1);
    undo();
    QTRY_COMPARE(world.requestsFor("PUT", u"/settings"_s), 2);
    QTRY_VERIFY(bar->isVisible());

    world.prompter.typed = u"alice/renamed-from-the-list"_s;
    trigger("rename");
    QTRY_COMPARE(bar->text(), u"%1 is called alice/renamed-from-the-list now."_s.arg(id));
    QTRY_VERIFY(textsOf(*view).contains(u"alice/renamed-from-the-list"_s));
    undo();
    QTRY_VERIFY(textsOf(*view).contains(id));
    world.prompter.typed = u"eve/not-mine"_s;
    trigger("rename");
    QVERIFY(!world.prompter.lastProblem.isEmpty());

    QSignalSpy downloads(pane.get(), &Pane::downloadRequested);
    trigger("downloadRepo");
    QTRY_COMPARE(downloads.size(), 1);
    QCOMPARE(downloads.first().first().value<hub::RepoId>().id, id);

    trigger("deleteRepo");
    QCOMPARE(world.prompter.lastQuestion.typed, id);
    QTRY_VERIFY(!textsOf(*view).contains(id));
    QCOMPARE(bar->text(), u"%1 was deleted."_s.arg(id));
}

void PersonPaneTest::whatOneMayNotDoSaysWhy()
{
    LookingWorld world;
    const auto pane = world.open<PersonPane>(Place::person(u"alice"_s, world.endpoint()), world.alice(u"read"_s));
    QTRY_VERIFY(rows(*pane, "ownedRepoList") > 0);
    QListView *view = list(*pane, "ownedRepoList");
    view->setCurrentIndex(view->model()->index(0, 0));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(view->viewport(), &event);
    auto *menu = pane->findChild<QMenu *>(u"repoMenu"_s);
    for (const char *name : {"rename", "visibility", "deleteRepo", "duplicate"}) {
        const auto *action = menu->findChild<QAction *>(QLatin1StringView(name));
        QVERIFY2(!action->isEnabled(), name);
        QCOMPARE(action->toolTip(), u"Your token may only read."_s);
    }
    QVERIFY(menu->findChild<QAction *>(u"downloadRepo"_s)->isEnabled());
}

void PersonPaneTest::aNewRepoBeginsHere()
{
    LookingWorld world;
    const auto pane = world.open<PersonPane>(Place::person(u"alice"_s, world.endpoint()));
    auto *button = part<QPushButton>(*pane, "newRepoHere");
    QTRY_VERIFY(button->isVisible());
    QSignalSpy asked(pane.get(), &PersonPane::newRepoRequested);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toString(), u"alice"_s);
    const auto other = world.open<PersonPane>(Place::person(u"bob"_s, world.endpoint()));
    QTRY_VERIFY(rows(*other, "ownedRepoList") >= 0);
    QTest::qWait(200);
    QVERIFY(!part<QPushButton>(*other, "newRepoHere")->isVisible());
}

void PersonPaneTest::whatOneLikesIsOneList()
{
    LookingWorld world;
    const auto pane = world.open<PersonPane>(Place::person(u"alice"_s, world.endpoint(), Side::Likes));
    QTRY_VERIFY(rows(*pane, "likeList") > 1);
    QCOMPARE(pane->title(), u"Likes of alice"_s);
    QCOMPARE(pane->iconName(), u"heart"_s);
    const QStringList newest = textsOf(*list(*pane, "likeList"));
    auto *order = part<QComboBox>(*pane, "likeOrder");
    order->setCurrentIndex(2);
    QStringList sorted = newest;
    sorted.sort(Qt::CaseInsensitive);
    QCOMPARE(textsOf(*list(*pane, "likeList")), sorted);
    auto *search = part<QLineEdit>(*pane, "likeSearch");
    search->setFocus();
    QTest::keyClicks(search, sorted.first().section(u'/', 1));
    QCOMPARE(rows(*pane, "likeList"), 1);
    QSignalSpy requested(pane.get(), &Pane::placeRequested);
    QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClick(list(*pane, "likeList"), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].value<Place>().repo().repo.id, sorted.first());
    QCOMPARE(requested[0][1].toBool(), true);
}

void PersonPaneTest::unlikingAsksFirst()
{
    HomeWorld world;
    const auto pane = world.open<PersonPane>(Place::person(u"alice"_s, world.endpoint(), Side::Likes));
    QTRY_VERIFY(rows(*pane, "likeList") > 1);
    const int before = rows(*pane, "likeList");
    QListView *view = list(*pane, "likeList");
    view->setCurrentIndex(view->model()->index(0, 0));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(view->viewport(), &event);
    pane->findChild<QMenu *>(u"repoMenu"_s)->findChild<QAction *>(u"unlike"_s)->trigger();
    QTRY_COMPARE(rows(*pane, "likeList"), before - 1);
    QTRY_VERIFY(part<MessageBar>(*pane, "personMessage")->text().contains("no longer like"_L1));
    QCOMPARE(world.requestsFor("DELETE", u"/like"_s), 1);
}

void PersonPaneTest::heartsTellWhatOneLikes()
{
    HomeWorld world;
    world.hub.addLike(sandbox::Kind::Model, u"acme/harbor-7b"_s, u"alice"_s);
    const auto pane = world.open<PersonPane>(Place::person(u"acme"_s, world.endpoint()));
    QListView *view = list(*pane, "ownedRepoList");
    QTRY_VERIFY(rows(*pane, "ownedRepoList") > 2);
    OwnLikes &likes = OwnLikes::of(world.client);
    QTRY_VERIFY(likes.isComplete());
    QCOMPARE(liked(*view, u"acme/harbor-7b"_s), QVariant(true));
    int others = 0;
    for (const QString &id : textsOf(*view))
        others += liked(*view, id) == QVariant(false);
    QVERIFY(others > 0);
    // Another list, a page, a repo: all know already.
    const auto second = world.open<PersonPane>(Place::person(u"alice"_s, world.endpoint()));
    QTRY_VERIFY(rows(*second, "ownedRepoList") > 2);
    RepoLike like(world.client);
    like.setUser(u"alice"_s);
    like.setRepo({.kind = hub::RepoKind::Model, .id = u"acme/harbor-7b"_s}, 5);
    QCOMPARE(like.state(), RepoLike::State::Liked);
    QCOMPARE(world.requestsFor("GET", u"/api/users/alice/likes"_s), 1);
    like.setUser(u"bob"_s);
    QCOMPARE(like.state(), RepoLike::State::Unknown); // not hers
    QTRY_COMPARE(world.requestsFor("GET", u"/api/users/bob/likes"_s), 1);
}

void PersonPaneTest::aHeartIsClickedAndTheHubRefuses()
{
    HomeWorld world;
    const auto pane = world.open<PersonPane>(Place::person(u"acme"_s, world.endpoint()));
    QListView *view = list(*pane, "ownedRepoList");
    QTRY_VERIFY(rows(*pane, "ownedRepoList") > 2);
    QTRY_VERIFY(OwnLikes::of(world.client).isComplete());
    QString id;
    for (const QString &text : textsOf(*view)) {
        if (liked(*view, text) == QVariant(false))
            id = text;
    }
    const qint64 before = repoOf(*view, id).likes;
    world.hub.delay(u"*/like"_s, 400, 1);
    clickHeart(*view, id);
    QCOMPARE(liked(*view, id), QVariant(true)); // as wished for
    QCOMPARE(repoOf(*view, id).likes, before + 1);
    auto *bar = part<MessageBar>(*pane, "repoActionBar");
    QTRY_VERIFY2(bar->text().contains(u"own pages only"_s), qPrintable(bar->text()));
    QCOMPARE(liked(*view, id), QVariant(false)); // as it is
    QCOMPARE(repoOf(*view, id).likes, before);
}

void PersonPaneTest::aLikeIsTakenBackFromItsRow()
{
    HomeWorld world;
    world.hub.addLike(sandbox::Kind::Model, u"acme/harbor-7b"_s, u"alice"_s);
    const auto pane = world.open<PersonPane>(Place::person(u"acme"_s, world.endpoint(), Side::Models));
    QListView *view = list(*pane, "ownedRepoList");
    QTRY_VERIFY(textsOf(*view).contains(u"acme/harbor-7b"_s));
    QTRY_COMPARE(liked(*view, u"acme/harbor-7b"_s), QVariant(true));
    const qint64 before = repoOf(*view, u"acme/harbor-7b"_s).likes;
    world.prompter.answersYes = false;
    clickHeart(*view, u"acme/harbor-7b"_s);
    QVERIFY(world.prompter.lastQuestion.title.contains(u"Unlike"_s));
    QCOMPARE(world.requestsFor("DELETE", u"/like"_s), 0);
    world.prompter.answersYes = true;
    view->setCurrentIndex(indexOf(*view, u"acme/harbor-7b"_s));
    QTest::keyClick(view, Qt::Key_L);
    QCOMPARE(liked(*view, u"acme/harbor-7b"_s), QVariant(false));
    QTRY_COMPARE(world.requestsFor("DELETE", u"/like"_s), 1);
    QTRY_VERIFY(part<MessageBar>(*pane, "repoActionBar")->text().contains(u"no longer like"_s));
    QTRY_COMPARE(repoOf(*view, u"acme/harbor-7b"_s).likes, before - 1);
    QTest::qWait(100);
    QCOMPARE(repoOf(*view, u"acme/harbor-7b"_s).likes, before - 1); // also after the list was asked for anew
}

void PersonPaneTest::whoIsSignedOutIsSentToSignIn()
{
    const QByteArray none;
    HomeWorld world(none);
    const auto pane = world.open<PersonPane>(Place::person(u"acme"_s, world.endpoint()), world.nobody());
    QListView *view = list(*pane, "ownedRepoList");
    QTRY_VERIFY(rows(*pane, "ownedRepoList") > 1);
    QSignalSpy signIn(pane.get(), &Pane::signInRequested);
    clickHeart(*view, textsOf(*view).constFirst());
    auto *bar = part<MessageBar>(*pane, "repoActionBar");
    QVERIFY(bar->text().contains(u"Sign in"_s));
    QTest::mouseClick(part<QToolButton>(*bar, "action"), Qt::LeftButton);
    QCOMPARE(signIn.size(), 1);
    QCOMPARE(world.requestsFor("GET", u"/likes"_s), 0);
    QCOMPARE(world.requestsFor("POST", u"/like"_s), 0);
}

void PersonPaneTest::aRepoIsGivenToAnOrganization()
{
    HomeWorld world;
    const auto pane = world.open<PersonPane>(Place::person(u"alice"_s, world.endpoint(), Side::Models));
    QListView *view = list(*pane, "ownedRepoList");
    QTRY_VERIFY(rows(*pane, "ownedRepoList") > 0);
    const QString id = textsOf(*view).constFirst();
    const QString name = id.section(u'/', 1);
    view->setCurrentIndex(view->model()->index(0, 0));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(view->viewport(), &event);
    auto *give = part<QMenu>(*pane, "repoMenu")->findChild<QAction *>(u"giveTo-acme"_s);
    QVERIFY(give);
    world.prompter.answersYes = false;
    give->trigger();
    QVERIFY(world.prompter.lastQuestion.title.contains(u"acme"_s));
    QVERIFY(world.prompter.lastQuestion.text.contains(u"acme/"_s + name));
    QVERIFY(world.prompter.lastQuestion.text.contains(u"their rules"_s));
    QCOMPARE(world.requestsFor("POST", u"/api/repos/move"_s), 0);
    world.prompter.answersYes = true;
    QSignalSpy moved(&world.changes, &RepoChanges::moved); // what open windows follow
    static_cast<TransferCommands &>(*pane).transferRepo({.kind = hub::RepoKind::Model, .id = id}, u"acme"_s);
    QTRY_COMPARE(moved.size(), 1);
    QCOMPARE(moved.first().last().value<hub::RepoId>().id, u"acme/"_s + name);
    QTRY_VERIFY(!textsOf(*view).contains(id));
    auto *bar = part<MessageBar>(*pane, "repoActionBar");
    QTRY_VERIFY(bar->text().contains(u"acme/"_s + name));
    QTest::mouseClick(part<QToolButton>(*bar, "action"), Qt::LeftButton); // Undo
    QTRY_VERIFY(textsOf(*view).contains(id));
}

void PersonPaneTest::whatCannotBeGivenSaysWhy()
{
    LookingWorld world;
    const auto pane = world.open<PersonPane>(Place::person(u"alice"_s, world.endpoint(), Side::Models));
    QTRY_VERIFY(rows(*pane, "ownedRepoList") > 0);
    const hub::RepoId repo{.kind = hub::RepoKind::Model, .id = textsOf(*list(*pane, "ownedRepoList")).constFirst()};
    auto *bar = part<MessageBar>(*pane, "repoActionBar");
    pane->transferRepo(repo, u"stranger"_s);
    QVERIFY2(bar->text().contains(u"stranger"_s), qPrintable(bar->text()));
    pane->setAccount(world.alice(u"read"_s));
    pane->transferRepo(repo, u"acme"_s);
    QVERIFY2(bar->text().contains(u"only read"_s), qPrintable(bar->text()));
    QVERIFY(world.prompter.lastQuestion.title.isEmpty());
}

void PersonPaneTest::aRepoIsDraggedOntoAnOrganization()
{
    LookingWorld world;
    const auto pane = world.open<PersonPane>(Place::person(u"alice"_s, world.endpoint(), Side::Models));
    QTRY_VERIFY(rows(*pane, "ownedRepoList") > 0);
    const QListView *view = list(*pane, "ownedRepoList");
    const QModelIndex row = view->model()->index(0, 0);
    QVERIFY(view->dragEnabled());
    QVERIFY(row.flags().testFlag(Qt::ItemIsDragEnabled));
    const std::unique_ptr<QMimeData> data(view->model()->mimeData({row}));
    QCOMPARE(data->urls().constFirst().path(), u'/' + row.data().toString());
    Sidebar sidebar;
    sidebar.setEndpoint(world.endpoint());
    sidebar.setNamespaces(u"alice"_s, {u"acme"_s});
    sidebar.resize(220, 700);
    sidebar.show();
    auto *places = part<QListView>(sidebar, "sidebar");
    QSignalSpy dropped(&sidebar, &Sidebar::repoDropped);
    const auto drop = [&](const QString &place) {
        QPoint at;
        for (int i = 0; i < places->model()->rowCount(); ++i) {
            const QModelIndex index = places->model()->index(i, 0);
            if (index.data().toString() == place)
                at = places->visualRect(index).center();
        }
        QDragEnterEvent enter(at, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(places->viewport(), &enter);
        QDragMoveEvent move(at, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(places->viewport(), &move);
        QDropEvent end(QPointF(at), Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(places->viewport(), &end);
        QCoreApplication::processEvents();
        return move.isAccepted();
    };
    QVERIFY(!drop(u"Models"_s));
    QVERIFY(!drop(u"alice"_s)); // whose it is
    QVERIFY(!drop(u"Likes"_s));
    QVERIFY(dropped.isEmpty());
    QVERIFY(drop(u"acme"_s));
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(dropped.first().first().value<hub::RepoId>().id, row.data().toString());
    QCOMPARE(dropped.first().last().toString(), u"acme"_s);
}

void PersonPaneTest::anOrganizationShowsItsMembers()
{
    HomeWorld world;
    const auto pane = world.open<PersonPane>(Place::person(u"acme"_s, world.endpoint()));
    QTRY_COMPARE(tabsOf(*pane), QStringList({u"Repos"_s, u"Collections"_s, u"Members"_s, u"Followers"_s}));
    QVERIFY(part<Chip>(*pane, "organizationMark")->isVisible());
    QCOMPARE(pane->iconName(), u"organization"_s);
    clickTab(*pane, u"Members"_s);
    QCOMPARE(pane->place().person().side, Side::Members);
    QTRY_VERIFY(!pane->findChildren<QListView *>(u"peopleList"_s).isEmpty());
    QListView *members = nullptr;
    for (QListView *view : pane->findChildren<QListView *>(u"peopleList"_s)) {
        if (view->isVisible())
            members = view;
    }
    QTRY_VERIFY(members || (members = [&]() -> QListView * {
                    for (QListView *view : pane->findChildren<QListView *>(u"peopleList"_s)) {
                        if (view->isVisible())
                            return view;
                    }
                    return nullptr;
                }()));
    QTRY_VERIFY(textsOf(*members).contains(u"alice"_s));
    QTRY_VERIFY(world.requestsFor("GET", u"/api/organizations/acme/members"_s) == 1);
}

void PersonPaneTest::peopleLeadToTheirPages()
{
    LookingWorld world;
    const auto pane = world.open<PersonPane>(Place::person(u"alice"_s, world.endpoint(), Side::Followers));
    const auto visible = [&]() -> QListView * {
        for (QListView *view : pane->findChildren<QListView *>(u"peopleList"_s)) {
            if (view->isVisible() && view->model()->rowCount() > 0)
                return view;
        }
        return nullptr;
    };
    QTRY_VERIFY(visible());
    QSignalSpy requested(pane.get(), &Pane::placeRequested);
    visible()->setCurrentIndex(visible()->model()->index(0, 0));
    QTest::keyClick(visible(), Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QVERIFY(requested[0][0].value<Place>()
            == Place::person(visible()->model()->index(0, 0).data().toString(), world.endpoint()));
    auto *chip = part<Chip>(*pane, "organization-acme");
    QVERIFY(chip);
    QTest::mouseClick(chip, Qt::LeftButton);
    QCOMPARE(requested.size(), 2);
    QVERIFY(requested[1][0].value<Place>() == Place::person(u"acme"_s, world.endpoint()));
}

void PersonPaneTest::watchingIsOfferedToThoseWhoMay()
{
    HomeWorld world;
    const auto pane = world.open<PersonPane>(Place::person(u"northwind"_s, world.endpoint()));
    auto *watch = part<QPushButton>(*pane, "watch");
    QTRY_VERIFY(watch->isVisible());
    QVERIFY(watch->isEnabled());
    QVERIFY(part<QPushButton>(*pane, "follow")->toolTip().contains("own pages"_L1));
    QVERIFY(part<Chip>(*pane, "followedMark")->isVisible()); // the sample alice does
    watch->menu()->findChild<QAction *>(u"watchOn"_s)->trigger();
    auto *message = part<MessageBar>(*pane, "personMessage");
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->text().contains("northwind"_L1));
    world.hub.failNext(u"/api/settings/watch"_s, 403);
    watch->menu()->findChild<QAction *>(u"watchOff"_s)->trigger();
    QTRY_COMPARE(message->severity(), MessageBar::Severity::Error);
    pane->setAccount(world.nobody());
    QVERIFY(!watch->isEnabled());
    QCOMPARE(watch->toolTip(), u"Sign in to watch somebody"_s);
}

void PersonPaneTest::collectionsOfOthersAreLookedAt()
{
    LookingWorld world;
    const auto pane = world.open<PersonPane>(Place::person(u"northwind"_s, world.endpoint(), Side::Collections));
    QTRY_COMPARE(rows(*pane, "collectionList"), 1);
    QVERIFY(!part<QPushButton>(*pane, "newCollection")->isVisible());
    QSignalSpy requested(pane.get(), &Pane::placeRequested);
    QListView *view = list(*pane, "collectionList");
    view->setFocus();
    view->setCurrentIndex(view->model()->index(0, 0));
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].value<Place>().sort(), Place::Sort::Collection);
}

void PersonPaneTest::aNewCollectionIsMadeAndOpened()
{
    HomeWorld world;
    const auto pane = world.open<PersonPane>(Place::person(u"alice"_s, world.endpoint(), Side::Collections));
    QTRY_VERIFY(rows(*pane, "collectionList") > 0);
    QSignalSpy requested(pane.get(), &Pane::placeRequested);
    QTest::mouseClick(part<QPushButton>(*pane, "newCollection"), Qt::LeftButton);
    auto *dialog = pane->findChild<QDialog *>(u"collectionDialog"_s);
    QVERIFY(dialog);
    auto *accept = part<QPushButton>(*dialog, "acceptCollection");
    QVERIFY(!accept->isEnabled());
    QTest::keyClicks(part<QLineEdit>(*dialog, "collectionTitle"), u"Kept for later"_s);
    QTRY_COMPARE(part<QLabel>(*dialog, "collectionResult")->text(), u"alice/Kept for later is free."_s);
    QTest::mouseClick(part<QWidget>(*dialog, "privateCollection"), Qt::LeftButton, Qt::NoModifier, QPoint(10, 10));
    world.hub.failNext(u"/api/collections"_s, 1, 403, R"({"error":"Not here"})");
    QTest::mouseClick(accept, Qt::LeftButton);
    auto *message = part<MessageBar>(*dialog, "collectionMessage");
    QTRY_VERIFY(message->isVisible()); // it stays open with what was typed
    QCOMPARE(part<QLineEdit>(*dialog, "collectionTitle")->text(), u"Kept for later"_s);
    QCOMPARE(dialog->focusWidget(), accept); // so that Return tries again
    QTest::keyClick(accept, Qt::Key_Return);
    QTRY_COMPARE(requested.size(), 1);
    QVERIFY(requested[0][0].value<Place>().slug().startsWith("alice/kept-for-later"_L1));
    QVERIFY(world.hub.requests().last().path.contains("/collections"));
    QTRY_VERIFY(textsOf(*list(*pane, "collectionList")).contains(u"Kept for later"_s));
}

void PersonPaneTest::aTitleThatIsTakenIsSaidBeforehand()
{
    LookingWorld world;
    const auto pane = world.open<PersonPane>(Place::person(u"alice"_s, world.endpoint(), Side::Collections));
    QTRY_VERIFY(rows(*pane, "collectionList") > 0);
    QTest::mouseClick(part<QPushButton>(*pane, "newCollection"), Qt::LeftButton);
    auto *dialog = pane->findChild<QDialog *>(u"collectionDialog"_s);
    QTest::keyClicks(part<QLineEdit>(*dialog, "collectionTitle"), u"To read this winter"_s);
    auto *result = part<QLabel>(*dialog, "collectionResult");
    QTRY_COMPARE(result->text(), u"alice has a collection of this title already."_s);
    part<QComboBox>(*dialog, "collectionOwner")->setCurrentText(u"acme"_s);
    QTRY_COMPARE(result->text(), u"acme/To read this winter is free."_s);
    part<QPlainTextEdit>(*dialog, "collectionDescription")->setPlainText(QString(151, u'x'));
    QVERIFY(!part<QPushButton>(*dialog, "acceptCollection")->isEnabled());
}

void PersonPaneTest::aNameThatIsARepoLeadsThere()
{
    HomeWorld world;
    world.hub.addRepo(sandbox::Kind::Model, u"museum/old-one"_s);
    const auto pane = world.open<PersonPane>(Place::person(u"old-one"_s, world.endpoint()));
    QSignalSpy refined(pane.get(), &Pane::placeRefined);
    QSignalSpy requested(pane.get(), &Pane::placeRequested);
    QTRY_COMPARE(requested.size(), 1);
    QCOMPARE(refined.size(), 1);
    QCOMPARE(requested[0][0].value<Place>().repo().repo.id, u"old-one"_s);
}

void PersonPaneTest::nobodyIsSaid()
{
    LookingWorld world;
    const auto pane = world.open<PersonPane>(Place::person(u"no-such-name"_s, world.endpoint()));
    QTRY_COMPARE(states(*pane)->state(), PaneStates::State::Failed);
    QVERIFY(tabsOf(*pane).isEmpty());
}

void PersonPaneTest::aFailureCanBeRetried()
{
    LookingWorld world;
    world.hub.failNext(u"/api/users/bob/*"_s, 503);
    const auto pane = world.open<PersonPane>(Place::person(u"bob"_s, world.endpoint()));
    QTRY_COMPARE(states(*pane)->state(), PaneStates::State::Failed);
    auto *retry = states(*pane)->findChild<QWidget *>(u"error"_s)->findChild<QPushButton *>(u"retry"_s);
    QTRY_VERIFY(retry->isVisible());
    QTest::mouseClick(retry, Qt::LeftButton);
    QTRY_COMPARE(states(*pane)->state(), PaneStates::State::Content);
}

void PersonPaneTest::aWrongTokenOffersToSignIn()
{
    HomeWorld world("hf_wrong");
    const auto pane = world.open<PersonPane>(Place::person(u"bob"_s, world.endpoint()));
    QTRY_COMPARE(states(*pane)->state(), PaneStates::State::Failed);
    QSignalSpy requested(pane.get(), &Pane::signInRequested);
    auto *action = states(*pane)->findChild<QWidget *>(u"error"_s)->findChild<QPushButton *>(u"errorAction"_s);
    QTRY_VERIFY(action->isVisible());
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(requested.size(), 1);
}

void PersonPaneTest::nothingThereIsSaid()
{
    HomeWorld world;
    world.hub.addAccount(u"newcomer"_s, "hf_new");
    const auto pane = world.open<PersonPane>(Place::person(u"newcomer"_s, world.endpoint()));
    const auto emptyTitle = [&]() -> QString {
        for (const QLabel *label : pane->findChildren<QLabel *>(u"emptyTitle"_s)) {
            if (label->isVisible())
                return label->text();
        }
        return {};
    };
    QTRY_COMPARE(emptyTitle(), u"No repos yet"_s);
    clickTab(*pane, u"Likes"_s);
    QTRY_COMPARE(emptyTitle(), u"No likes yet"_s);
    clickTab(*pane, u"Collections"_s);
    QTRY_COMPARE(emptyTitle(), u"No collections yet"_s);
    clickTab(*pane, u"Followers"_s);
    QTRY_COMPARE(emptyTitle(), u"No followers"_s);
}

void PersonPaneTest::nothingIsAskedOfOtherServers()
{
    LookingWorld world;
    ActivityLog log;
    world.client.setSession({.endpoint = world.endpoint(), .token = "hf_sandbox_alice", .observer = log.observer()});
    const auto pane = world.open<PersonPane>(Place::person(u"acme"_s, world.endpoint()));
    QTRY_VERIFY(rows(*pane, "ownedRepoList") > 0);
    for (const QString &tab : {u"Collections"_s, u"Members"_s, u"Followers"_s})
        clickTab(*pane, tab);
    QTRY_VERIFY(world.images.asked.size() > 1);
    QTRY_VERIFY(world.requestsFor("GET", u"/followers"_s) > 0);
    QTRY_VERIFY(log.rowCount() >= 6);
    for (int row = 0; row < log.rowCount(); ++row)
        QVERIFY2(log.entry(row).isOfHub, qPrintable(log.entry(row).address.toString()));
    for (const QUrl &url : std::as_const(world.images.asked))
        QVERIFY2(world.endpoint().owns(url), qPrintable(url.toString()));
}

void PersonPaneTest::whatHasNoTextHasAName()
{
    LookingWorld world;
    const auto pane = world.open<PersonPane>(Place::person(u"acme"_s, world.endpoint()));
    QTRY_VERIFY(rows(*pane, "ownedRepoList") > 0);
    for (const char *name : {"ownedRepoList", "repoSearch", "repoSort", "kind-all", "personTabs", "copyPerson",
                             "collectionSearch", "likeSearch", "peopleSearch"})
        QVERIFY2(!part<QWidget>(*pane, name)->accessibleName().isEmpty(), name);
}

void PersonPaneTest::theSearchKeepsItsRoomInANarrowWindow()
{
    LookingWorld world;
    for (const int width : {460, 560, 700, 850, 1100}) {
        const auto pane = world.open<PersonPane>(Place::person(u"alice"_s, world.endpoint()), {}, {width, 700});
        QTRY_VERIFY(rows(*pane, "ownedRepoList") > 0);
        const auto *models = part<QToolButton>(*part<QWidget>(*pane, "ownedRepos"), "kind-model");
        QTRY_VERIFY(models->text().back().isDigit()); // which takes room as well
        const auto *search = part<QLineEdit>(*pane, "repoSearch");
        const int wanted = search->fontMetrics().averageCharWidth() * 24;
        QTRY_VERIFY2(search->width() >= wanted, qPrintable(u"%1 of %2"_s.arg(search->width()).arg(width)));
        QVERIFY(pane->rect().contains(QRect(search->mapTo(pane.get(), QPoint()), search->size())));
    }
}

void PersonPaneTest::aNameIsReadWholeInANarrowWindow()
{
    LookingWorld world;
    for (const int width : {560, 700, 1100}) {
        const auto pane = world.open<PersonPane>(Place::person(u"acme"_s, world.endpoint()), {}, {width, 700});
        const auto *title = part<ElidedLabel>(*pane, "personTitle");
        QTRY_COMPARE(title->text(), u"Acme Research"_s);
        QTRY_VERIFY2(!title->isElided(), qPrintable(QString::number(width)));
        const auto *mark = part<QWidget>(*pane, "verifiedMark");
        QVERIFY(mark->isVisible());
        const bool isBelow = mark->mapTo(pane.get(), QPoint()).y() > title->mapTo(pane.get(), QPoint()).y() + 16;
        QCOMPARE(isBelow, width < 1100);
    }
}

void PersonPaneTest::aNameGrowsWithTheFont()
{
    Theme theme(*qApp);
    LookingWorld world;
    const auto pane = world.open<PersonPane>(Place::person(u"acme"_s, world.endpoint()));
    const auto *title = part<ElidedLabel>(*pane, "personTitle");
    QTRY_COMPARE(title->text(), u"Acme Research"_s);
    for (const double scale : {1.5, 2.0, 1.0}) {
        theme.setFontScale(scale);
        QTRY_COMPARE(title->sizeHint().height(), QFontMetrics(Theme::heading(pane->font()), title).height());
    }
}

void PersonPaneTest::pictures()
{
    std::unique_ptr<HomeWorld> world;
    const auto make = [&world](const QString &name, Side side, const char *view) {
        world = std::make_unique<HomeWorld>();
        auto pane = world->open<PersonPane>(Place::person(name, world->endpoint(), side));
        [&] {
            QTRY_VERIFY(std::ranges::any_of(
                pane->findChildren<QListView *>(QLatin1StringView(view)),
                [](const QListView *shown) { return shown->isVisible() && shown->model()->rowCount() > 0; }));
        }();
        QTest::qWait(50);
        return pane;
    };
    scenes::shoot(u"home-repos"_s, [&] { return make(u"alice"_s, Side::Repos, "ownedRepoList"); });
    scenes::shoot(u"home-organization"_s, [&] { return make(u"acme"_s, Side::Members, "peopleList"); });
    scenes::shoot(u"home-likes"_s, [&] { return make(u"alice"_s, Side::Likes, "likeList"); });
    scenes::shoot(u"home-collections"_s, [&] { return make(u"alice"_s, Side::Collections, "collectionList"); });
    scenes::shoot(u"home-narrow-window"_s, [&] {
        auto pane = make(u"alice"_s, Side::Repos, "ownedRepoList");
        pane->resize(740, 600);
        return pane;
    });
    scenes::shoot(u"home-nothing"_s, [&] {
        auto pane = make(u"alice"_s, Side::Repos, "ownedRepoList");
        part<QLineEdit>(*pane, "repoSearch")->setText(u"nothing is called this"_s);
        [&] { QTRY_COMPARE(rows(*pane, "ownedRepoList"), 0); }();
        QTest::qWait(300);
        return pane;
    });
    scenes::shoot(u"home-nobody"_s, [&] {
        world = std::make_unique<HomeWorld>();
        auto pane = world->open<PersonPane>(Place::person(u"no-such-name"_s, world->endpoint()));
        [&] { QTRY_COMPARE(states(*pane)->state(), PaneStates::State::Failed); }();
        return pane;
    });
}

QTEST_MAIN(PersonPaneTest)
#include "personpanetest.moc"
