#include "views/home/notificationspane.h"

#include "homeworld.h"
#include "scenes.h"
#include "views/widgets/chip.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"
#include "views/window/desktopnotices.h"

#include <QAbstractProxyModel>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

//! To the last page.
void settle(const NotificationsPane &pane)
{
    const auto *shown = qobject_cast<QAbstractProxyModel *>(part<QListView>(pane, "notificationList")->model());
    auto *model = qobject_cast<NotificationListModel *>(shown->sourceModel());
    QTRY_VERIFY(model->state() != PagedModelBase::State::Loading);
    while (model->canFetchMore({})) {
        model->fetchMore({});
        QTRY_VERIFY(model->state() != PagedModelBase::State::Loading);
    }
}

std::unique_ptr<NotificationsPane> openAll(HomeWorld &world)
{
    auto pane = world.open<NotificationsPane>(Place::notifications(world.endpoint()));
    [&] { QTRY_VERIFY(part<QListView>(*pane, "notificationList")->model()->rowCount() > 2); }();
    settle(*pane);
    return pane;
}

QListView *list(const NotificationsPane &pane)
{
    return part<QListView>(pane, "notificationList");
}

int rows(const NotificationsPane &pane)
{
    return list(pane)->model()->rowCount();
}

hub::Notification at(const NotificationsPane &pane, int row)
{
    return list(pane)->model()->index(row, 0).data(NotificationListModel::NotificationRole).value<hub::Notification>();
}

void choose(NotificationsPane &pane, int row)
{
    list(pane)->setFocus();
    list(pane)->setCurrentIndex(list(pane)->model()->index(row, 0));
}

void chooseFromMenu(NotificationsPane &pane, const QString &action)
{
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(list(pane)->viewport(), &event);
    const QList<QMenu *> menus = pane.findChildren<QMenu *>(u"notificationMenu"_s);
    QVERIFY(!menus.isEmpty());
    auto *chosen = menus.last()->findChild<QAction *>(action);
    QVERIFY2(chosen, qPrintable(action));
    chosen->trigger();
    menus.last()->close();
}

QToolButton *undo(const NotificationsPane &pane)
{
    return part<MessageBar>(pane, "notificationMessage")->findChild<QToolButton *>(u"action"_s);
}

QString emptyTitle(const NotificationsPane &pane)
{
    const auto *label = part<QLabel>(pane, "emptyTitle");
    return label->isVisible() ? label->text() : QString();
}

} // namespace

class NotificationsPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void newsOnTheDesktopLeadToTheirPlace();
    void aClickOpensTheThreadAndMarksIt();
    void filtersNarrowTheListAndAreKeptInThePlace();
    void rowsAreMarkedByKey();
    void allIsMarkedAndUnmarked();
    void whatIsDoneIsTakenOutAndPutBack();
    void whatIsTakenOutIsToldToTheHubInTheEnd();
    void aThreadIsMutedAndUnmuted();
    void aRepoIsMutedHereAndShownOnDemand();
    void aRepoIsNoLongerWatched();
    void settingsGoToTheHub();
    void unreadIsToldToTheWindow();
    void signedOutOneIsAskedToSignIn();
    void aFailureIsSaidAndRetried();
    void aRefusedMarkIsSaid();
    void nothingNewIsSaid();
    void whatHasNoTextHasAName();
    void pictures();
};

void NotificationsPaneTest::newsOnTheDesktopLeadToTheirPlace()
{
    HomeWorld world;
    DesktopNotices notices(world.settings);
    std::vector<DesktopNotices::Notice> shown;
    notices.setShow([&shown](const DesktopNotices::Notice &notice) { shown.push_back(notice); });
    QSignalSpy activated(&notices, &DesktopNotices::activated);
    const hub::Notification one{.repo = RepoWorld::repo(), .number = 7, .isPullRequest = true, .title = u"Fix it"_s};
    notices.tell({one}, world.endpoint());
    QCOMPARE(shown.size(), size_t(1));
    QCOMPARE(shown[0].title, RepoWorld::id());
    QCOMPARE(shown[0].text, u"Fix it"_s);
    notices.activate();
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().value<Place>().repo().discussion, 7);
    notices.activate(); // once only
    QCOMPARE(activated.size(), 1);

    notices.tell({one, {.title = u"A paper"_s}}, world.endpoint()); // one message for all of it
    QCOMPARE(shown.size(), size_t(2));
    QVERIFY(shown[1].place.is(Place::Corner::Notifications));
    QVERIFY(shown[1].text.contains(u"A paper"_s));
    world.settings.setNotifiesOnDesktop(false);
    notices.tell({one}, world.endpoint());
    QCOMPARE(shown.size(), size_t(2));
}

void NotificationsPaneTest::aClickOpensTheThreadAndMarksIt()
{
    HomeWorld world;
    const auto pane = openAll(world);
    QSignalSpy requested(pane.get(), &Pane::placeRequested);
    const hub::Notification first = at(*pane, 0);
    QVERIFY(!first.isRead);
    choose(*pane, 0);
    QTest::keyClick(list(*pane), Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    const hub::RepoUrl url = requested[0][0].value<Place>().repo();
    QCOMPARE(url.repo, first.repo);
    QCOMPARE(url.view, hub::RepoUrl::View::Discussion);
    QCOMPARE(url.discussion, first.number);
    QVERIFY(at(*pane, 0).isRead);
    QTRY_COMPARE(world.requestsFor("POST", u"mark-as-read"_s), 1);
    QTest::mouseDClick(list(*pane)->viewport(), Qt::LeftButton, Qt::NoModifier,
                       list(*pane)->visualRect(list(*pane)->model()->index(1, 0)).center());
    QCOMPARE(requested.size(), 2);
}

void NotificationsPaneTest::filtersNarrowTheListAndAreKeptInThePlace()
{
    HomeWorld world;
    const auto pane = openAll(world);
    const int all = rows(*pane);
    QSignalSpy changed(pane.get(), &Pane::placeChanged);
    choose(*pane, 0);
    QTest::keyClick(list(*pane), Qt::Key_R);
    QTRY_COMPARE(world.requestsFor("POST", u"mark-as-read"_s), 1);
    QTest::mouseClick(part<QToolButton>(*pane, "showUnread"), Qt::LeftButton);
    QCOMPARE(changed.size(), 1);
    settle(*pane);
    QCOMPARE(rows(*pane), all - 1);
    auto *mention = part<QComboBox>(*pane, "mention");
    mention->setFocus();
    QTest::keyClick(mention, Qt::Key_Down);
    QCOMPARE(changed.size(), 2);
    const Place place = pane->place();
    QVERIFY(place.url().query().contains("readStatus=unread"_L1));
    QVERIFY(place.url().query().contains("mention=participating"_L1));
    QVERIFY(pane->setPlace(Place::notifications(world.endpoint())));
    settle(*pane);
    QCOMPARE(rows(*pane), all);
    QVERIFY(part<QToolButton>(*pane, "showAll")->isChecked());
    QVERIFY(pane->setPlace(place));
    QCOMPARE(mention->currentIndex(), 1);
    pane->setPlace(Place::notifications(world.endpoint()));
    settle(*pane);
    QCOMPARE(rows(*pane), all);
    const hub::RepoId repo = at(*pane, 0).repo;
    choose(*pane, 0);
    chooseFromMenu(*pane, u"onlyThisRepo"_s);
    auto *chip = part<Chip>(*pane, "repoFilter");
    QTRY_VERIFY(chip->isVisible());
    QCOMPARE(chip->text(), repo.id);
    QTest::mouseClick(chip, Qt::LeftButton);
    settle(*pane);
    QCOMPARE(rows(*pane), all);
    QVERIFY(!chip->isVisible());
}

void NotificationsPaneTest::rowsAreMarkedByKey()
{
    HomeWorld world;
    const auto pane = openAll(world);
    choose(*pane, 0);
    QTest::keyClick(list(*pane), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(list(*pane), Qt::Key_R);
    QVERIFY(at(*pane, 0).isRead && at(*pane, 1).isRead && !at(*pane, 2).isRead);
    QTRY_COMPARE(world.requestsFor("POST", u"mark-as-read"_s), 1); // both at once
    QTest::keyClick(list(*pane), Qt::Key_R);
    QVERIFY(!at(*pane, 0).isRead && !at(*pane, 1).isRead);
}

void NotificationsPaneTest::allIsMarkedAndUnmarked()
{
    HomeWorld world;
    const auto pane = openAll(world);
    auto *all = part<QPushButton>(*pane, "markAllRead");
    QVERIFY(all->isEnabled());
    QTest::mouseClick(all, Qt::LeftButton);
    QTRY_VERIFY(!all->isEnabled());
    QCOMPARE(all->toolTip(), u"Nothing is unread"_s);
    QTRY_VERIFY(at(*pane, 0).isRead);
    QVERIFY(undo(*pane)->isVisible());
    QTest::mouseClick(undo(*pane), Qt::LeftButton);
    QVERIFY(!at(*pane, 0).isRead);
    QTRY_VERIFY(all->isEnabled());
}

void NotificationsPaneTest::whatIsDoneIsTakenOutAndPutBack()
{
    HomeWorld world;
    const auto pane = openAll(world);
    const int all = rows(*pane);
    const QString title = at(*pane, 1).title;
    choose(*pane, 1);
    QTest::keyClick(list(*pane), Qt::Key_Delete);
    QCOMPARE(rows(*pane), all - 1);
    QVERIFY(at(*pane, 1).title != title);
    QTest::mouseClick(undo(*pane), Qt::LeftButton);
    QCOMPARE(rows(*pane), all);
    QCOMPARE(at(*pane, 1).title, title);
    QTest::qWait(50);
    QCOMPARE(world.requestsFor("DELETE", u"/api/notifications"_s), 0);
}

void NotificationsPaneTest::whatIsTakenOutIsToldToTheHubInTheEnd()
{
    HomeWorld world;
    const auto pane = openAll(world);
    const int all = rows(*pane);
    choose(*pane, 0);
    QTest::keyClick(list(*pane), Qt::Key_E);
    QTest::keyClick(list(*pane), Qt::Key_E); // the next one: the first is certain now
    QTRY_COMPARE(world.requestsFor("DELETE", u"/api/notifications"_s), 1);
    auto *close = part<MessageBar>(*pane, "notificationMessage")->findChild<QToolButton *>(u"close"_s);
    QTRY_VERIFY(close->isVisible());
    QTest::mouseClick(close, Qt::LeftButton);
    QTRY_COMPARE(world.requestsFor("DELETE", u"/api/notifications"_s), 2);
    pane->reload();
    settle(*pane);
    QCOMPARE(rows(*pane), all - 2);
}

void NotificationsPaneTest::aThreadIsMutedAndUnmuted()
{
    HomeWorld world;
    const auto pane = openAll(world);
    const int all = rows(*pane);
    choose(*pane, 0);
    QTest::keyClick(list(*pane), Qt::Key_M);
    QCOMPARE(rows(*pane), all - 1);
    QTRY_COMPARE(world.requestsFor("POST", u"/ignore"_s), 1);
    QTest::mouseClick(undo(*pane), Qt::LeftButton);
    QCOMPARE(rows(*pane), all);
    QTRY_COMPARE(world.requestsFor("POST", u"/ignore"_s), 2);
}

void NotificationsPaneTest::aRepoIsMutedHereAndShownOnDemand()
{
    LookingWorld world;
    const auto pane = openAll(world);
    const int all = rows(*pane);
    const hub::RepoId repo = at(*pane, 0).repo;
    auto *muted = part<QToolButton>(*pane, "showMuted");
    QVERIFY(!muted->isVisible());
    choose(*pane, 0);
    chooseFromMenu(*pane, u"muteRepo"_s);
    QVERIFY(rows(*pane) < all);
    QVERIFY(world.mutes.isMuted(repo));
    QTRY_VERIFY(muted->isVisible());
    QTest::mouseClick(muted, Qt::LeftButton);
    QCOMPARE(rows(*pane), all);
    QTest::mouseClick(muted, Qt::LeftButton);
    QTest::mouseClick(undo(*pane), Qt::LeftButton);
    QCOMPARE(rows(*pane), all);
    QVERIFY(!world.mutes.isMuted(repo));
    world.mutes.setMuted(Mutes::Kind::Discussions, true);
    world.mutes.setMuted(Mutes::Kind::PullRequests, true);
    QTRY_COMPARE(emptyTitle(*pane), u"Nothing that you want to hear of"_s);
    QTest::mouseClick(part<QPushButton>(*pane, "emptyAction"), Qt::LeftButton);
    QTRY_COMPARE(rows(*pane), all);
}

void NotificationsPaneTest::aRepoIsNoLongerWatched()
{
    HomeWorld world;
    const auto pane = openAll(world);
    choose(*pane, 0);
    chooseFromMenu(*pane, u"repo.unwatch"_s);
    QTRY_COMPARE(world.requestsFor("PATCH", u"/api/settings/watch"_s), 1);
    auto *message = part<MessageBar>(*pane, "notificationMessage");
    QTRY_VERIFY(message->text().contains(at(*pane, 0).repo.id));
    world.hub.failNext(u"/api/settings/watch"_s, 403);
    chooseFromMenu(*pane, u"watchRepo"_s);
    QTRY_COMPARE(message->severity(), MessageBar::Severity::Error);
}

void NotificationsPaneTest::settingsGoToTheHub()
{
    HomeWorld world;
    world.mutes.setMuted({hub::RepoKind::Model, u"acme/harbor-1b"_s}, true);
    const auto pane = openAll(world);
    QTest::mouseClick(part<QPushButton>(*pane, "notificationSettings"), Qt::LeftButton);
    auto *dialog = pane->findChild<QDialog *>(u"notificationSettingsDialog"_s);
    QVERIFY(dialog);
    auto *save = part<QPushButton>(*dialog, "saveSettings");
    QVERIFY(!save->isEnabled());
    auto *choice = part<QComboBox>(*dialog, "discussions_watched");
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down);
    QTest::keyClick(choice, Qt::Key_Down);
    QCOMPARE(choice->currentText(), u"Off"_s);
    QTest::mouseClick(save, Qt::LeftButton);
    auto *message = part<MessageBar>(*dialog, "settingsMessage");
    QTRY_COMPARE(message->severity(), MessageBar::Severity::Positive);
    QVERIFY(world.hub.requests().last().body.contains(R"("discussions_watched":false)"));
    QVERIFY(!world.hub.requests().last().body.contains("user_follows")); // what was left alone stays
    QVERIFY(!save->isEnabled());
    auto *check = part<QCheckBox>(*dialog, "mutePullRequests");
    check->setFocus();
    QTest::keyClick(check, Qt::Key_Space);
    QVERIFY(world.mutes.isMuted(Mutes::Kind::PullRequests));
    auto *repos = part<QListWidget>(*dialog, "mutedRepos");
    QCOMPARE(repos->item(0)->text(), u"acme/harbor-1b"_s);
    auto *unmute = part<QPushButton>(*dialog, "unmute");
    QVERIFY(!unmute->isEnabled());
    repos->setCurrentRow(0);
    QTest::mouseClick(unmute, Qt::LeftButton);
    QVERIFY(world.mutes.repos().isEmpty());
    QVERIFY(!unmute->isEnabled());
}

void NotificationsPaneTest::unreadIsToldToTheWindow()
{
    HomeWorld world;
    QSignalSpy told(&world.inbox, &Inbox::unreadChanged);
    const auto pane = openAll(world);
    QTRY_VERIFY(world.inbox.unread() > 0);
    const qint64 before = world.inbox.unread();
    choose(*pane, 0);
    QTest::keyClick(list(*pane), Qt::Key_R);
    QCOMPARE(world.inbox.unread(), before - 1);
}

void NotificationsPaneTest::signedOutOneIsAskedToSignIn()
{
    HomeWorld world({});
    const auto pane = world.open<NotificationsPane>(Place::notifications(world.endpoint()), world.nobody());
    auto *states = pane->findChild<PaneStates *>();
    QTRY_COMPARE(states->state(), PaneStates::State::Failed);
    QSignalSpy requested(pane.get(), &Pane::signInRequested);
    auto *action = states->findChild<QWidget *>(u"error"_s)->findChild<QPushButton *>(u"errorAction"_s);
    QTRY_VERIFY(action->isVisible());
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(requested.size(), 1);
    QVERIFY(!part<QPushButton>(*pane, "notificationSettings")->isEnabled());
}

void NotificationsPaneTest::aFailureIsSaidAndRetried()
{
    LookingWorld world;
    world.hub.failNext(u"/api/notifications"_s, -1, 503); // the inbox asks as well
    const auto pane = world.open<NotificationsPane>(Place::notifications(world.endpoint()));
    auto *states = pane->findChild<PaneStates *>();
    QTRY_COMPARE(states->state(), PaneStates::State::Failed);
    world.hub.clearSwitches();
    auto *retry = states->findChild<QWidget *>(u"error"_s)->findChild<QPushButton *>(u"retry"_s);
    QTRY_VERIFY(retry->isVisible());
    QTest::mouseClick(retry, Qt::LeftButton);
    QTRY_VERIFY(rows(*pane) > 2);
}

void NotificationsPaneTest::aRefusedMarkIsSaid()
{
    HomeWorld world;
    const auto pane = openAll(world);
    world.hub.failNext(u"/api/notifications/mark-as-read"_s, 403);
    choose(*pane, 0);
    QTest::keyClick(list(*pane), Qt::Key_R);
    auto *message = part<MessageBar>(*pane, "notificationMessage");
    QTRY_COMPARE(message->severity(), MessageBar::Severity::Error);
    QVERIFY(!at(*pane, 0).isRead);
}

void NotificationsPaneTest::nothingNewIsSaid()
{
    HomeWorld world;
    world.hub.addAccount(u"newcomer"_s, "hf_new");
    world.client.setSession({.endpoint = world.endpoint(), .token = "hf_new"});
    const auto pane = world.open<NotificationsPane>(Place::notifications(world.endpoint()));
    QTRY_COMPARE(emptyTitle(*pane), u"No notifications"_s);
    QTest::mouseClick(part<QToolButton>(*pane, "showUnread"), Qt::LeftButton);
    QTRY_COMPARE(emptyTitle(*pane), u"All read"_s);
    QTest::mouseClick(part<QPushButton>(*pane, "emptyAction"), Qt::LeftButton);
    QTRY_COMPARE(emptyTitle(*pane), u"No notifications"_s);
}

void NotificationsPaneTest::whatHasNoTextHasAName()
{
    LookingWorld world;
    const auto pane = openAll(world);
    for (const char *name : {"notificationList", "mention", "notificationKind"})
        QVERIFY2(!part<QWidget>(*pane, name)->accessibleName().isEmpty(), name);
}

void NotificationsPaneTest::pictures()
{
    std::unique_ptr<HomeWorld> world;
    scenes::shoot(u"notifications"_s, [&world] {
        world = std::make_unique<HomeWorld>();
        auto pane = openAll(*world);
        choose(*pane, 1);
        QTest::keyClick(list(*pane), Qt::Key_R);
        return pane;
    });
    scenes::shoot(u"notifications-none"_s, [&world] {
        world = std::make_unique<HomeWorld>();
        world->hub.addAccount(u"newcomer"_s, "hf_new");
        world->client.setSession({.endpoint = world->endpoint(), .token = "hf_new"});
        auto pane = world->open<NotificationsPane>(Place::notifications(world->endpoint()));
        [&] { QTRY_COMPARE(emptyTitle(*pane), u"No notifications"_s); }();
        return pane;
    });
    scenes::shoot(u"notification-settings"_s, [&world] {
        world = std::make_unique<HomeWorld>();
        auto pane = openAll(*world);
        world->mutes.setMuted({hub::RepoKind::Model, u"acme/tide-reader"_s}, true);
        QTest::mouseClick(part<QPushButton>(*pane, "notificationSettings"), Qt::LeftButton);
        std::unique_ptr<QWidget> dialog(pane->findChild<QDialog *>(u"notificationSettingsDialog"_s));
        dialog->setParent(nullptr, Qt::Dialog);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        return dialog;
    });
}

QTEST_MAIN(NotificationsPaneTest)
#include "notificationspanetest.moc"
