#include "views/inbox/inboxpane.h"

#include "models/home/inbox.h"
#include "models/home/mutes.h"
#include "models/threads/inboxstore.h"
#include "models/threads/threadinboxmodel.h"
#include "models/threads/threadmarks.h"
#include "repopaneworld.h"
#include "scenes.h"
#include "views/widgets/messagebar.h"
#include "views/window/sidebar.h"
#include "views/window/sidebardelegate.h"

#include <QAbstractItemModel>
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

//! Two repos of one's organization, one of somebody else, each with pull requests.
class InboxWorld : public RepoPaneWorld
{
public:
    InboxWorld()
    {
        hub.addAccount(u"carol"_s, "hf_carol");
        hub.addRepo(sandbox::Kind::Dataset, u"acme/captions"_s, {});
        hub.commitFiles(sandbox::Kind::Dataset, u"acme/captions"_s,
                        {.files = {{u"a.txt"_s, "a\n"}}, .title = u"Begin"_s, .author = u"alice"_s});
        hub.addRepo(sandbox::Kind::Model, u"carol/other"_s, {});
        hub.commitFiles(sandbox::Kind::Model, u"carol/other"_s,
                        {.files = {{u"a.txt"_s, "a\n"}}, .title = u"Begin"_s, .author = u"carol"_s});
        note = propose(sandbox::Kind::Model, id(), u"Add a note"_s, u"notes.txt"_s);
        clash = propose(sandbox::Kind::Model, id(), u"Other settings"_s, u"config.json"_s);
        typo = propose(sandbox::Kind::Dataset, u"acme/captions"_s, u"Correct a typo"_s, u"b.txt"_s);
        foreign = propose(sandbox::Kind::Model, u"carol/other"_s, u"From afar"_s, u"c.txt"_s);
        commit(u"Ours"_s, {{.path = u"config.json"_s, .content = "{\"ours\": 1}\n"}});
    }

    int propose(sandbox::Kind kind, const QString &repo, const QString &title, const QString &path)
    {
        return hub.addPullRequest(kind, repo, {.files = {{path, "proposed\n"}}, .title = title, .author = u"bob"_s});
    }

    std::unique_ptr<InboxPane> openInbox(const hub::Query &filters = {}, const QString &role = u"write"_s)
    {
        auto pane = std::make_unique<InboxPane>(
            InboxPane::Services{
                .client = client, .prompter = prompter, .changes = changes, .store = store, .marks = &marks},
            Place::inbox(endpoint(), filters));
        auth::Account account = writer();
        account.tokenRole = role;
        pane->setAccount(account);
        pane->resize(1100, 700);
        pane->show();
        pane->activateWindow();
        [&pane] { QTRY_VERIFY(part<QLabel>(*pane, "inboxNote")->text().startsWith(u"From"_s)); }(); // all are asked
        return pane;
    }

    InboxStore store{local.filePath(u"inbox.json"_s)};
    Mutes mutes{settings};
    Inbox inbox{client, mutes};
    ThreadMarks marks{client, inbox, store, mutes};
    int note = 0;
    int clash = 0;
    int typo = 0;
    int foreign = 0;
};

QListView *listOf(const InboxPane &pane)
{
    return part<QListView>(pane, "inboxList");
}

QStringList titles(const InboxPane &pane)
{
    QStringList all;
    const QAbstractItemModel *model = listOf(pane)->model();
    for (int row = 0; row < model->rowCount(); ++row)
        all += model->index(row, 0).data().toString();
    all.sort();
    return all;
}

void goTo(const InboxPane &pane, const QString &title)
{
    const QModelIndexList found =
        listOf(pane)->model()->match(listOf(pane)->model()->index(0, 0), Qt::DisplayRole, title, 1, Qt::MatchExactly);
    QVERIFY(!found.isEmpty());
    listOf(pane)->setCurrentIndex(found.front());
    listOf(pane)->setFocus();
}

hub::DiscussionDetails detailsOf(InboxWorld &world, const hub::RepoId &repo, int number)
{
    DiscussionThread thread(world.client);
    thread.open(repo, number);
    [&thread] { QTRY_COMPARE(thread.state(), DiscussionThread::State::Ready); }();
    return thread.details();
}

void choose(const InboxPane &pane, const char *box, int value)
{
    auto *combo = part<QComboBox>(pane, box);
    combo->setCurrentIndex(combo->findData(value));
    emit combo->activated(combo->currentIndex());
}

} // namespace

//! What others propose in all of one's repos is in one list, and dealt with by one key.
class InboxPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void allOwnReposAreAsked();
    void filtersAreAPlace();
    void noThreadIsThereTwice();
    void aWatchedRepoIsAskedAsWell();
    void whatWasReadStaysRead();
    void sectionsAreKept();
    void passingTheSectionsChoosesNone();
    void whatIsUnreadIsCounted();
    void whatWasReadElsewhereIsReadHere();
    void threadsAndReposAreMuted();
    void oneKeyMerges();
    void aConflictIsSaidInsteadOfMerging();
    void oneKeyClosesAndUndoReopens();
    void whatCouldNotBeLookedAtIsTriedAgain();
    void aReaderIsToldWhyNot();
    void aRepoThatFailsIsAskedAgain();
    void signedOutThereIsNothing();
    void aNarrowWindowKeepsItsFiltersShort();
    void aScreenReaderHearsTheStateInTheReadersLanguage();
    void scenes();
};

void InboxPaneTest::allOwnReposAreAsked()
{
    InboxWorld world;
    const auto pane = world.openInbox();
    QTRY_COMPARE(titles(*pane), QStringList({u"Add a note"_s, u"Correct a typo"_s, u"Other settings"_s}));
    goTo(*pane, u"Correct a typo"_s);
    QSignalSpy wanted(pane.get(), &Pane::placeRequested);
    QTest::keyClick(listOf(*pane), Qt::Key_O);
    QCOMPARE(wanted.count(), 1);
    const auto place = wanted.front().front().value<Place>();
    QCOMPARE(place.repo().repo.id, u"acme/captions"_s);
    QCOMPARE(place.repo().discussion, world.typo);
}

void InboxPaneTest::filtersAreAPlace()
{
    InboxWorld world;
    const auto pane = world.openInbox();
    QTRY_COMPARE(titles(*pane).size(), 3);
    QTest::keyClicks(part<QLineEdit>(*pane, "inboxSearch"), u"captions typo"_s);
    QTRY_COMPARE(titles(*pane), QStringList{u"Correct a typo"_s});
    part<QLineEdit>(*pane, "inboxSearch")->clear();
    QTest::keyClicks(part<QLineEdit>(*pane, "inboxAuthor"), u"nobody"_s);
    QTRY_VERIFY(titles(*pane).isEmpty());
    part<QLineEdit>(*pane, "inboxAuthor")->clear();
    QTRY_COMPARE(titles(*pane).size(), 3);
    choose(*pane, "inboxState", int(ThreadFilter::State::Merged));
    QTRY_VERIFY(titles(*pane).isEmpty());
    const Place place = pane->place();
    QCOMPARE(ThreadFilter::read(place.filters()).state, ThreadFilter::State::Merged);
    choose(*pane, "inboxState", int(ThreadFilter::State::Open));
    choose(*pane, "inboxKind", int(ThreadFilter::Kind::Discussions));
    QTRY_VERIFY(titles(*pane).isEmpty());
    QVERIFY(pane->setPlace(Place::inbox(world.endpoint())));
    QTRY_COMPARE(titles(*pane).size(), 3);
}

void InboxPaneTest::noThreadIsThereTwice()
{
    InboxWorld world;
    for (int i = 0; i < 25; ++i)
        world.propose(sandbox::Kind::Model, RepoWorld::id(), u"Number %1"_s.arg(i), u"f%1.txt"_s.arg(i));
    ThreadInboxModel model(world.client, world.store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    world.store.setWatched(RepoWorld::repo(), true); // own and watched
    model.setReader({.account = u"alice"_s, .namespaces = {u"alice"_s, u"acme"_s}});
    QTRY_COMPARE(model.state(), PagedModelBase::State::Idle);
    // What is opened meanwhile pushes the others into the next page.
    world.propose(sandbox::Kind::Model, RepoWorld::id(), u"Just now"_s, u"new.txt"_s);
    while (model.canFetchMore({})) {
        model.fetchMore({});
        QTRY_VERIFY(model.state() != PagedModelBase::State::Loading);
    }
    QSet<QString> keys;
    for (int row = 0; row < model.rowCount(); ++row)
        keys.insert(model.thread(model.index(row)).key());
    QCOMPARE(keys.size(), model.rowCount());
    QVERIFY(model.rowCount() >= 28);
    const int before = model.rowCount();
    model.refresh();
    QTRY_COMPARE(model.state(), PagedModelBase::State::Idle);
    while (model.canFetchMore({})) {
        model.fetchMore({});
        QTRY_VERIFY(model.state() != PagedModelBase::State::Loading);
    }
    QVERIFY(model.rowCount() == before || model.rowCount() == before + 1);
}

void InboxPaneTest::aWatchedRepoIsAskedAsWell()
{
    InboxWorld world;
    const auto pane = world.openInbox();
    QTRY_COMPARE(titles(*pane).size(), 3);
    world.prompter.typed = u"carol/other"_s;
    QTest::mouseClick(part<QPushButton>(*pane, "inboxWatch"), Qt::LeftButton);
    QTRY_VERIFY(titles(*pane).contains(u"From afar"_s));
    choose(*pane, "inboxOrigin", int(ThreadFilter::Origin::Watched));
    QTRY_COMPARE(titles(*pane), QStringList{u"From afar"_s});
    world.store.save();
    const InboxStore again(world.local.filePath(u"inbox.json"_s));
    QCOMPARE(again.watched(), QList<hub::RepoId>{RepoWorld::repo(u"carol/other"_s)});
}

void InboxPaneTest::whatWasReadStaysRead()
{
    InboxWorld world;
    {
        const auto pane = world.openInbox();
        QTRY_COMPARE(titles(*pane).size(), 3);
        goTo(*pane, u"Add a note"_s);
        QVERIFY(listOf(*pane)->currentIndex().data(ThreadInboxModel::UnreadRole).toBool());
        QTest::keyClick(listOf(*pane), Qt::Key_U);
        QVERIFY(!listOf(*pane)->currentIndex().data(ThreadInboxModel::UnreadRole).toBool());
        part<QToolButton>(*pane, "inboxUnread")->click();
        QTRY_COMPARE(titles(*pane), QStringList({u"Correct a typo"_s, u"Other settings"_s}));
    }
    world.store.save();
    InboxStore again(world.local.filePath(u"inbox.json"_s));
    ThreadInboxModel model(world.client, again);
    model.setReader({.account = u"alice"_s, .namespaces = {u"acme"_s}});
    QTRY_COMPARE(model.rowCount(), 3);
    int unread = 0;
    for (int row = 0; row < 3; ++row)
        unread += model.index(row).data(ThreadInboxModel::UnreadRole).toBool() ? 1 : 0;
    QCOMPARE(unread, 2);
}

void InboxPaneTest::whatIsUnreadIsCounted()
{
    InboxWorld world;
    world.marks.setAccount(world.writer().id);
    Sidebar sidebar;
    sidebar.setEndpoint(world.endpoint());
    sidebar.setNamespaces(u"alice"_s, {u"acme"_s});
    connect(&world.marks, &ThreadMarks::unreadPullRequestsChanged, &sidebar, &Sidebar::setUnreadPullRequests);
    const auto shown = [&sidebar] {
        const auto *model = part<QListView>(sidebar, "sidebar")->model();
        const QModelIndexList found =
            model->match(model->index(0, 0), SidebarDelegate::IconNameRole, u"pull-request"_s);
        return found.isEmpty() ? -1 : found.front().data(SidebarDelegate::CountRole).toInt();
    };
    // Before anybody has opened the inbox, what the Hub tells of is counted.
    world.inbox.ask();
    QTRY_VERIFY(world.marks.unreadPullRequests() > 0);
    QCOMPARE(shown(), world.marks.unreadPullRequests());
    const auto pane = world.openInbox();
    QTRY_COMPARE(titles(*pane).size(), 3);
    QTRY_COMPARE(shown(), 3);
    goTo(*pane, u"Add a note"_s);
    QTest::keyClick(listOf(*pane), Qt::Key_U);
    QCOMPARE(shown(), 2);
    QTest::keyClick(listOf(*pane), Qt::Key_U);
    QCOMPARE(shown(), 3);
    world.mutes.setMuted(RepoWorld::repo(), true);
    QCOMPARE(shown(), 1);
}

void InboxPaneTest::whatWasReadElsewhereIsReadHere()
{
    InboxWorld world;
    const auto pane = world.openInbox();
    QTRY_COMPARE(titles(*pane).size(), 3);
    world.marks.setAccount(world.writer().id);
    RepoServices services = world.services();
    services.marks = &world.marks;
    world.inbox.ask();
    QTRY_VERIFY(world.marks.isUnread(RepoWorld::repo(), world.note));
    // Its own repo's list has the mark as well, until the thread is on screen.
    RepoPane repo(services, Place(world.url(hub::RepoUrl::View::Discussions)));
    repo.setAccount(world.writer());
    repo.resize(1000, 700);
    repo.show();
    auto *list = part<QListView>(repo, "discussionList");
    const auto isMarked = [list, &world] {
        const QModelIndexList found =
            list->model()->match(list->model()->index(0, 0), DiscussionListModel::NumberRole, world.note);
        return !found.isEmpty() && found.front().data(DiscussionListModel::UnreadRole).toBool();
    };
    QTRY_VERIFY(isMarked());
    repo.setPlace(Place(hub::RepoUrl{.endpoint = world.endpoint(),
                                     .repo = RepoWorld::repo(),
                                     .view = hub::RepoUrl::View::Discussion,
                                     .discussion = world.note}));
    goTo(*pane, u"Add a note"_s);
    QTRY_VERIFY(!listOf(*pane)->currentIndex().data(ThreadInboxModel::UnreadRole).toBool());
    QVERIFY(!isMarked());
    QTRY_COMPARE(world.requestsFor(u"mark-as-read"_s), 1); // and the Hub knows
}

void InboxPaneTest::threadsAndReposAreMuted()
{
    InboxWorld world;
    world.marks.setAccount(world.writer().id);
    const auto pane = world.openInbox();
    QTRY_COMPARE(titles(*pane).size(), 3);
    const auto choose = [&pane](const QString &action) {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QCoreApplication::sendEvent(listOf(*pane)->viewport(), &event);
        auto *menu = pane->findChildren<QMenu *>(u"inboxMenu"_s).last();
        menu->findChild<QAction *>(action)->trigger();
        menu->close();
    };
    goTo(*pane, u"Add a note"_s);
    choose(u"muteThread"_s);
    QCOMPARE(titles(*pane), QStringList({u"Correct a typo"_s, u"Other settings"_s}));
    QTRY_COMPARE(world.requestsFor(u"/ignore"_s), 1); // the Hub is told as well
    auto *muted = part<QToolButton>(*pane, "inboxMuted");
    QVERIFY(muted->isVisible() && muted->text().contains(u'1'));
    QTest::mouseClick(muted, Qt::LeftButton);
    QCOMPARE(titles(*pane).size(), 3);
    QTest::mouseClick(muted, Qt::LeftButton);
    auto *undo = part<MessageBar>(*pane, "inboxMessage")->findChild<QToolButton *>(u"action"_s);
    QTest::mouseClick(undo, Qt::LeftButton);
    QCOMPARE(titles(*pane).size(), 3);
    QVERIFY(!muted->isVisible());
    goTo(*pane, u"Other settings"_s);
    choose(u"muteRepo"_s);
    QCOMPARE(titles(*pane), QStringList{u"Correct a typo"_s});
    // The next time as well.
    const Mutes again(world.settings);
    QVERIFY(again.isMuted(RepoWorld::repo()));
    const auto next = world.openInbox();
    QTRY_COMPARE(titles(*next), QStringList{u"Correct a typo"_s});
}

void InboxPaneTest::sectionsAreKept()
{
    InboxWorld world;
    const auto pane = world.openInbox();
    QTRY_COMPARE(titles(*pane).size(), 3);
    auto *sections = part<QListWidget>(*pane, "inboxSections");
    const int given = sections->count();
    QTest::keyClicks(part<QLineEdit>(*pane, "inboxSearch"), u"typo"_s);
    QTRY_COMPARE(titles(*pane).size(), 1);
    world.prompter.typed = u"Typos"_s;
    QTest::mouseClick(part<QPushButton>(*pane, "inboxSave"), Qt::LeftButton);
    QCOMPARE(sections->count(), given + 1);
    QCOMPARE(sections->currentItem()->text(), u"Typos"_s);
    sections->setCurrentRow(0);
    QTRY_COMPARE(titles(*pane).size(), 3);
    sections->setCurrentRow(given);
    QTRY_COMPARE(titles(*pane), QStringList{u"Correct a typo"_s});
    world.store.save();
    const InboxStore again(world.local.filePath(u"inbox.json"_s));
    QCOMPARE(again.sections(), world.store.sections());

    emit sections->customContextMenuRequested(sections->visualItemRect(sections->item(given)).center());
    auto *menu = pane->findChild<QMenu *>(u"inboxSectionMenu"_s);
    QVERIFY(menu);
    menu->findChild<QAction *>(u"removeSection"_s)->trigger();
    QCOMPARE(sections->count(), given);
    QTest::mouseClick(part<QToolButton>(*part<MessageBar>(*pane, "inboxMessage"), "action"), Qt::LeftButton);
    QCOMPARE(sections->count(), given + 1);
}

void InboxPaneTest::passingTheSectionsChoosesNone()
{
    InboxWorld world;
    const auto pane = world.openInbox({{u"search"_s, u"typo"_s}}); // which is no section
    auto *sections = part<QListWidget>(*pane, "inboxSections");
    listOf(*pane)->setFocus();
    sections->setFocus(Qt::TabFocusReason);
    QTest::qWait(50);
    QCOMPARE(titles(*pane), QStringList{u"Correct a typo"_s});
    QTest::mouseClick(sections->viewport(), Qt::LeftButton, {}, sections->visualItemRect(sections->item(0)).center());
    QTRY_COMPARE(titles(*pane).size(), 3);
}

void InboxPaneTest::oneKeyMerges()
{
    InboxWorld world;
    const auto pane = world.openInbox();
    QTRY_COMPARE(titles(*pane).size(), 3);
    goTo(*pane, u"Add a note"_s);
    QTest::keyClick(listOf(*pane), Qt::Key_M);
    QTRY_COMPARE(world.prompter.asked, 1);
    QVERIFY2(world.prompter.lastQuestion.text.contains(u"Add a note (#%1)"_s.arg(world.note)),
             qPrintable(world.prompter.lastQuestion.text));
    QTRY_COMPARE(titles(*pane), QStringList({u"Correct a typo"_s, u"Other settings"_s}));
    QVERIFY(!detailsOf(world, RepoWorld::repo(), world.note).changes->mergeCommit.isEmpty());
}

void InboxPaneTest::aConflictIsSaidInsteadOfMerging()
{
    InboxWorld world;
    const auto pane = world.openInbox();
    QTRY_COMPARE(titles(*pane).size(), 3);
    goTo(*pane, u"Other settings"_s);
    QTest::keyClick(listOf(*pane), Qt::Key_M);
    auto *message = part<MessageBar>(*pane, "inboxMessage");
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->text().contains(u"config.json"_s));
    QCOMPARE(world.prompter.asked, 0);
    QCOMPARE(listOf(*pane)->currentIndex().data(DiscussionListModel::CommentsRole).toInt(),
             1); // was looked at, and stays
}

void InboxPaneTest::oneKeyClosesAndUndoReopens()
{
    InboxWorld world;
    const auto pane = world.openInbox();
    QTRY_COMPARE(titles(*pane).size(), 3);
    goTo(*pane, u"Correct a typo"_s);
    QTest::keyClick(listOf(*pane), Qt::Key_X);
    QTRY_VERIFY2(titles(*pane).size() == 2, qPrintable(part<MessageBar>(*pane, "inboxMessage")->text()));
    const hub::RepoId repo{.kind = hub::RepoKind::Dataset, .id = u"acme/captions"_s};
    QVERIFY(detailsOf(world, repo, world.typo).discussion.status == hub::DiscussionState::Closed);
    QTest::mouseClick(part<QToolButton>(*part<MessageBar>(*pane, "inboxMessage"), "action"), Qt::LeftButton);
    QTRY_COMPARE(titles(*pane).size(), 3);
    QVERIFY(detailsOf(world, repo, world.typo).discussion.status == hub::DiscussionState::Open);
}

void InboxPaneTest::whatCouldNotBeLookedAtIsTriedAgain()
{
    InboxWorld world;
    const auto pane = world.openInbox();
    QTRY_COMPARE(titles(*pane).size(), 3);
    goTo(*pane, u"Correct a typo"_s);
    world.hub.failNext(u"*/acme/captions/discussions/%1"_s.arg(world.typo), 10, 503);
    QTest::keyClick(listOf(*pane), Qt::Key_X);
    auto *message = part<MessageBar>(*pane, "inboxMessage");
    QTRY_VERIFY_WITH_TIMEOUT(message->isVisible(), 60'000);
    QCOMPARE(message->severity(), MessageBar::Severity::Error);
    QCOMPARE(titles(*pane).size(), 3);
    world.hub.clearSwitches();
    goTo(*pane, u"Add a note"_s); // what is tried again is what failed, wherever somebody looks now
    QTest::mouseClick(part<QToolButton>(*message, "retry"), Qt::LeftButton);
    QTRY_COMPARE(titles(*pane), QStringList({u"Add a note"_s, u"Other settings"_s}));
    QCOMPARE(message->severity(), MessageBar::Severity::Positive);
}

void InboxPaneTest::aReaderIsToldWhyNot()
{
    InboxWorld world;
    const auto pane = world.openInbox({}, u"read"_s);
    QTRY_COMPARE(titles(*pane).size(), 3);
    goTo(*pane, u"Add a note"_s);
    QTest::keyClick(listOf(*pane), Qt::Key_M);
    QVERIFY(part<MessageBar>(*pane, "inboxMessage")->isVisible());
    QVERIFY(!part<MessageBar>(*pane, "inboxMessage")->text().isEmpty());
    QCOMPARE(world.prompter.asked, 0);
}

void InboxPaneTest::aRepoThatFailsIsAskedAgain()
{
    InboxWorld world;
    world.hub.failNext(u"*/acme/captions/discussions"_s, 10, 503);
    ThreadInboxModel model(world.client, world.store);
    model.setReader({.account = u"alice"_s, .namespaces = {u"acme"_s}});
    QTRY_COMPARE_WITH_TIMEOUT(model.state(), PagedModelBase::State::Failed, 60'000);
    QCOMPARE(model.reposFailed(), 1);
    QVERIFY(model.rowCount() >= 2); // the others are there all the same
    world.hub.clearSwitches();
    model.retry();
    QTRY_COMPARE_WITH_TIMEOUT(model.reposFailed(), 0, 60'000);
    QTRY_COMPARE(model.rowCount(), 3);
}

void InboxPaneTest::signedOutThereIsNothing()
{
    InboxWorld world;
    InboxPane pane({.client = world.client, .prompter = world.prompter, .changes = world.changes, .store = world.store},
                   Place::inbox(world.endpoint()));
    pane.setAccount(auth::Account::signedOut(world.hub.url()));
    pane.show();
    QSignalSpy signIn(&pane, &Pane::signInRequested);
    auto *action = part<QPushButton>(pane, "emptyAction");
    QTRY_VERIFY(action && action->isVisible());
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(signIn.count(), 1);
}

void InboxPaneTest::aNarrowWindowKeepsItsFiltersShort()
{
    InboxWorld world;
    const auto pane = world.openInbox({});
    QVERIFY(!part<QToolButton>(*pane, "inboxMore")->isVisible());
    QVERIFY(part<QPushButton>(*pane, "inboxSave")->isVisible());
    pane->resize(560, 700);
    auto *more = part<QToolButton>(*pane, "inboxMore");
    QTRY_VERIFY(more->isVisible());
    QVERIFY(!part<QPushButton>(*pane, "inboxSave")->isVisible());
    QCOMPARE(more->menu()->actions().size(), 2);
    const int lines = (more->geometry().bottom() - part<QLineEdit>(*pane, "inboxSearch")->geometry().top())
        / part<QLineEdit>(*pane, "inboxSearch")->height();
    QVERIFY2(lines <= 4, qPrintable(QString::number(lines)));
}

void InboxPaneTest::aScreenReaderHearsTheStateInTheReadersLanguage()
{
    struct German : QTranslator {
        QString translate(const char *context, const char *text, const char *, int) const override
        {
            return qstrcmp(context, "CommunityWords") == 0 && qstrcmp(text, "Open") == 0 ? u"Offen"_s : QString();
        }
        bool isEmpty() const override { return false; }
    };
    InboxWorld world;
    const auto pane = world.openInbox({});
    QTRY_VERIFY(listOf(*pane)->model()->rowCount() > 0);
    const QModelIndex first = listOf(*pane)->model()->index(0, 0);
    QVERIFY2(first.data(Qt::AccessibleTextRole).toString().contains(u", Open"_s),
             qPrintable(first.data(Qt::AccessibleTextRole).toString()));
    German german;
    QCoreApplication::installTranslator(&german);
    const QString spoken = first.data(Qt::AccessibleTextRole).toString();
    QCoreApplication::removeTranslator(&german);
    QVERIFY2(spoken.contains(u", Offen"_s), qPrintable(spoken));
}

void InboxPaneTest::scenes()
{
    if (!scenes::areWanted())
        QSKIP("HUBCAP_SHOTS names no folder, so no pictures were taken");
    InboxWorld world;
    world.store.setSection(u"Typos"_s, {.text = u"typo"_s});
    world.store.setSection(u"Everything that bob has proposed"_s,
                           {.kind = ThreadFilter::Kind::All, .author = u"bob"_s});
    world.store.setWatched(RepoWorld::repo(u"carol/other"_s), true);
    world.propose(sandbox::Kind::Model, RepoWorld::id(),
                  u"A title that is rather long, since it says what was changed and also why that was necessary"_s,
                  u"d.txt"_s);
    const auto open = [&world](const hub::Query &filters, qsizetype count) {
        auto pane = world.openInbox(filters);
        [&] { QTRY_COMPARE(titles(*pane).size(), count); }();
        return pane;
    };
    scenes::shoot(u"inbox"_s, [&open]() -> std::unique_ptr<QWidget> {
        auto pane = open({}, 5);
        goTo(*pane, u"Correct a typo"_s);
        QTest::keyClick(listOf(*pane), Qt::Key_U); // one is read, or unread again
        goTo(*pane, u"Add a note"_s);
        return pane;
    });
    scenes::shoot(u"inbox-conflict"_s, [&open]() -> std::unique_ptr<QWidget> {
        auto pane = open({}, 5);
        goTo(*pane, u"Other settings"_s);
        QTest::keyClick(listOf(*pane), Qt::Key_M);
        auto *message = part<MessageBar>(*pane, "inboxMessage");
        [message] { QTRY_VERIFY(message->isVisible()); }();
        return pane;
    });
    scenes::shoot(u"inbox-empty"_s,
                  [&open]() -> std::unique_ptr<QWidget> { return open({{u"search"_s, u"nothing has this"_s}}, 0); });
}

QTEST_MAIN(InboxPaneTest)
#include "inboxpanetest.moc"
