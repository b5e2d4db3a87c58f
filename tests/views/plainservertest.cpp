#include "exploreworld.h"
#include "hub/serverabilities.h"
#include "models/accounts/accountavatars.h"
#include "models/history/commitlistmodel.h"
#include "models/home/inbox.h"
#include "models/home/mutes.h"
#include "plainhub.h"
#include "repopaneworld.h"
#include "scenes.h"
#include "transfer/transferqueue.h"
#include "views/diff/diffpane.h"
#include "views/explore/explorepane.h"
#include "views/history/revisionselector.h"
#include "views/home/homeservices.h"
#include "views/home/personpane.h"
#include "views/manage/newrepodialog.h"
#include "views/upload/uploadsheet.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"
#include "views/window/actions.h"
#include "views/window/mainwindow.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using hub::Area;
using View = hub::RepoUrl::View;

namespace {

//! What the panes on a plain server are made with.
class PlainWorld : public PlainHub
{
public:
    QTemporaryDir local;
    Settings settings{local.filePath(u"settings.ini"_s)};
    NoImages images;
    ScriptedPrompter prompter;
    RepoChanges changes;
    std::unique_ptr<transfer::Journal> journal = transfer::Journal::open(local.filePath(u"journal.sqlite"_s)).value();
    Stages stages{client, *journal, changes, local.filePath(u"stage"_s)};
    transfer::TransferQueue queue{*journal, [this](const QString &) { return Result<hub::Session>(client.session()); }};
    ExploreWorld exploring{client};
    AccountAvatars avatars{images};
    Mutes mutes{settings};
    Inbox inbox{client, mutes};

    RepoServices services()
    {
        return {.client = client,
                .settings = settings,
                .images = images,
                .prompter = prompter,
                .changes = changes,
                .stages = stages};
    }

    HomeServices home()
    {
        return {.client = client,
                .settings = settings,
                .avatars = avatars,
                .prompter = prompter,
                .changes = changes,
                .inbox = inbox,
                .mutes = mutes};
    }

    hub::ServerAbilities &abilities() { return hub::ServerAbilities::of(client); }

    hub::RepoUrl url(View view, const hub::RepoId &repo = mine()) const
    {
        return {.endpoint = endpoint(), .repo = repo, .view = view, .revision = u"main"_s};
    }

    std::unique_ptr<RepoPane> open(const hub::RepoUrl &place)
    {
        auto pane = std::make_unique<RepoPane>(services(), Place(place), nullptr);
        pane->setAccount(alice());
        show(*pane);
        return pane;
    }

    std::unique_ptr<ExplorePane> explore(hub::RepoKind kind)
    {
        auto pane = std::make_unique<ExplorePane>(exploring.services(), Place::explore(kind, endpoint()));
        show(*pane);
        return pane;
    }

    std::unique_ptr<UploadSheet> upload()
    {
        QFile file(local.filePath(u"new.txt"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write("new\n") != 4)
            qFatal("a file for the test cannot be written");
        auto sheet =
            std::make_unique<UploadSheet>(UploadRequest{.repo = mine(), .localPaths = {file.fileName()}},
                                          UploadActor{.accountId = u"alice"_s, .name = u"alice"_s}, queue, client);
        sheet->setAttribute(Qt::WA_DeleteOnClose, false);
        sheet->open();
        return sheet;
    }

    //! A change that waits to be committed.
    Stage &stageChange(const hub::RepoId &repo = mine())
    {
        Stage &stage = stages.stage(repo, u"main"_s);
        StagedChange change{.path = u"added.txt"_s};
        stage.keep("added\n", change);
        const bool isPut =
            stage
                .change(u"Put"_s,
                        [&](StageChanges &all) { return all.put(change, {}, StageChanges::Existing::Replace); })
                .has_value();
        if (!isPut)
            qFatal("a change cannot be staged");
        return stage;
    }

    static void show(QWidget &pane)
    {
        pane.resize(1180, 760);
        pane.show();
        pane.activateWindow();
    }
};

int tabOf(const QTabBar &tabs, const QString &word)
{
    for (int tab = 0; tab < tabs.count(); ++tab) {
        if (tabs.tabText(tab).startsWith(word))
            return tab;
    }
    return -1;
}

//! The page of a pane that says in words what the server lacks, without a button that would lead nowhere.
void verifyLack(const QWidget &around, const QString &beginning)
{
    const auto *page = around.findChild<QWidget *>(u"error"_s);
    QVERIFY(page);
    QTRY_VERIFY(page->isVisible());
    const QString text = page->findChild<QLabel *>(u"text"_s)->text();
    QVERIFY2(text.startsWith(beginning), qPrintable(text));
    QVERIFY(!text.contains(u"501"_s));
    QVERIFY(!page->findChild<QPushButton *>(u"retry"_s)->isVisible());
}

} // namespace

//! The pages on a server that has less than the Hub: what is missing is explained once and offered no more, and the
//! rest works.
class PlainServerTest : public QObject
{
    Q_OBJECT

private slots:
    void exploreHasNoSpaces();
    void aHomeListsWhatThereIs();
    void theWindowOffersNothingThatIsMissing();
    void aRepoIsShownWithItsFiles();
    void communityIsExplainedThenOfferedNoMore();
    void aCommitIsNoBranch();
    void theHistoryComparesWithoutTheServersHelp();
    void aSquashThatIsMissingIsOfferedNoMore();
    void stagedChangesAreCommitted();
    void aPullRequestThatIsRefusedIsOfferedNoMore();
    void othersReposSayWhyNothingCanBeChanged();
    void anUploadGoesToTheBranchOnly();
    void aNewRepoIsNoSpace();
    void likesAndCollectionsSayWhyTheyAreMissing();
    void settingsSayWhatTheServerLacks();
    void contentOutlivesItsServerWithItsAge();
    void pictures();

private:
    static QString longId(PlainWorld &world);
};

void PlainServerTest::exploreHasNoSpaces()
{
    PlainWorld world;
    const auto pane = world.explore(hub::RepoKind::Space);
    verifyLack(*pane, u"This server has no Spaces."_s);
    auto *spaces = part<QToolButton>(*pane, "kind-space");
    QVERIFY(!spaces->isEnabled());
    QCOMPARE(spaces->toolTip(), u"This server has no Spaces"_s);
    QTest::mouseClick(part<QToolButton>(*pane, "kind-model"), Qt::LeftButton);
    QTRY_COMPARE(part<QListView>(*pane, "repoList")->model()->rowCount(), 2);
    // Whoever opens another one later sees it at once.
    const auto another = world.explore(hub::RepoKind::Model);
    QVERIFY(!part<QToolButton>(*another, "kind-space")->isEnabled());
}

void PlainServerTest::aHomeListsWhatThereIs()
{
    PlainWorld world;
    PersonPane pane(world.home(), Place::person(u"alice"_s, world.endpoint()));
    pane.setAccount(world.alice());
    PlainWorld::show(pane);
    auto *list = part<QListView>(pane, "ownedRepoList");
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QVERIFY(list->isVisible());
}

void PlainServerTest::theWindowOffersNothingThatIsMissing()
{
    PlainWorld world;
    Theme theme(*qApp);
    MainWindow window(world.client, world.settings, theme, [&world](const Place &place, QWidget *parent) -> Pane * {
        return new ExplorePane(world.exploring.services(), place, parent);
    });
    window.setNamespaces(u"alice"_s, {});
    PlainWorld::show(window);
    QAction *spaces = window.actions().action(u"go.spaces"_s);
    QAction *notifications = window.actions().action(u"go.notifications"_s);
    QVERIFY(spaces->isEnabled());
    spaces->trigger();
    QTRY_VERIFY(!spaces->isEnabled());
    QCOMPARE(spaces->toolTip(), u"This server has no Spaces"_s);
    QVERIFY(!window.actions().action(u"go.spacesBoard"_s)->isEnabled());
    QVERIFY(notifications->isEnabled());
    world.abilities().learn(Area::Notifications, {.kind = Error::Kind::ServerFault, .httpStatus = 501});
    QVERIFY(!notifications->isEnabled());

    auto *sidebar = part<QListView>(window, "sidebar");
    const auto rowOf = [&](const QString &text) {
        const QModelIndexList found =
            sidebar->model()->match(sidebar->model()->index(0, 0), Qt::DisplayRole, text, 1, Qt::MatchExactly);
        return found.value(0);
    };
    const QModelIndex row = rowOf(u"Spaces"_s);
    QVERIFY(row.isValid());
    QVERIFY(!row.flags().testFlag(Qt::ItemIsEnabled));
    QCOMPARE(row.data(Qt::ToolTipRole).toString(), u"This server has no Spaces"_s);
    QVERIFY(!rowOf(u"Notifications"_s).flags().testFlag(Qt::ItemIsEnabled));
    QVERIFY(rowOf(u"Models"_s).flags().testFlag(Qt::ItemIsEnabled));
    // A click there leads nowhere.
    window.open(Place::explore(hub::RepoKind::Model, world.endpoint()), false);
    const QString title = window.windowTitle();
    QTest::mouseClick(sidebar->viewport(), Qt::LeftButton, {}, sidebar->visualRect(row).center());
    QTest::mouseClick(sidebar->viewport(), Qt::MiddleButton, {}, sidebar->visualRect(row).center());
    QCOMPARE(window.windowTitle(), title);
}

void PlainServerTest::aRepoIsShownWithItsFiles()
{
    PlainWorld world;
    const auto pane = world.open(world.url(View::Files));
    auto *tree = part<QTreeView>(*pane, "fileTree");
    QVERIFY(tree);
    QTRY_VERIFY(tree->model()->rowCount() >= 4);
    QTRY_VERIFY(part<PaneStates>(*pane, "repoStates")->state() == PaneStates::State::Content);
    auto *tabs = part<QTabBar>(*pane, "repoTabs");
    for (const QString &word : {u"Overview"_s, u"Files"_s, u"History"_s}) {
        tabs->setCurrentIndex(tabOf(*tabs, word));
        QTRY_COMPARE(part<PaneStates>(*pane, "repoStates")->state(), PaneStates::State::Content);
    }
    QTRY_COMPARE(part<QListView>(*pane, "commitList")->model()->rowCount(), 4);
}

void PlainServerTest::communityIsExplainedThenOfferedNoMore()
{
    PlainWorld world;
    const auto pane = world.open(world.url(View::Discussions));
    auto *page = part<QWidget>(*pane, "discussionsPage");
    QTRY_VERIFY(page->isVisible());
    verifyLack(*page, u"This server has no discussions and no pull requests."_s);
    for (const char *name : {"newDiscussion", "newPullRequest"}) {
        QVERIFY(!part<QPushButton>(*pane, name)->isEnabled());
        QVERIFY(part<QPushButton>(*pane, name)->toolTip().contains(u"no pull requests"_s));
    }
    auto *tabs = part<QTabBar>(*pane, "repoTabs");
    const int community = tabOf(*tabs, u"Community"_s);
    QVERIFY(tabs->isTabEnabled(community)); // one is there
    tabs->setCurrentIndex(tabOf(*tabs, u"Files"_s));
    QVERIFY(!tabs->isTabEnabled(community));
    QCOMPARE(tabs->tabToolTip(community), u"This server has no discussions and no pull requests"_s);
}

QString PlainServerTest::longId(PlainWorld &world)
{
    const auto pane = world.open(world.url(View::History));
    auto *list = part<QListView>(*pane, "commitList");
    [&] { QTRY_COMPARE(list->model()->rowCount(), 4); }();
    return list->model()->index(1, 0).data(CommitListModel::ShaRole).toString();
}

void PlainServerTest::aCommitIsNoBranch()
{
    PlainWorld world;
    const QString id = longId(world);
    QCOMPARE(id.size(), 64);
    hub::RepoUrl place = world.url(View::Files);
    place.revision = id;
    const auto pane = world.open(place);
    auto *tree = part<QTreeView>(*pane, "fileTree");
    QTRY_VERIFY(tree->model()->rowCount() >= 4);
    auto *selector = pane->findChild<RevisionSelector *>();
    QCOMPARE(selector->text(), id.first(7));
    auto *upload = part<QPushButton>(*pane, "upload");
    QVERIFY(!upload->isEnabled());
    QVERIFY(upload->toolTip().contains(u"commit"_s));
}

void PlainServerTest::theHistoryComparesWithoutTheServersHelp()
{
    PlainWorld world;
    world.refuse(u"/api/models/*/compare/*"_s);
    hub::RepoUrl place = world.url(View::Compare);
    place.base = u"v1"_s;
    const auto pane = world.open(place);
    QTRY_VERIFY(world.abilities().isMissing(Area::Compare));
    auto *changes = part<DiffPane>(*pane, "compareChanges");
    QTRY_COMPARE(part<PaneStates>(*changes, "diffStates")->state(), PaneStates::State::Content);
    QVERIFY(changes->isVisible());
    QCOMPARE(changes->comparison().changes().files.size(), 1);
    QCOMPARE(changes->comparison().file(0).path(), u"notes/first.txt"_s);
}

void PlainServerTest::aSquashThatIsMissingIsOfferedNoMore()
{
    PlainWorld world;
    world.refuse(u"/api/models/*/super-squash/*"_s);
    const auto pane = world.open(world.url(View::History));
    QTRY_COMPARE(part<QListView>(*pane, "commitList")->model()->rowCount(), 4);
    const auto squashOf = [&]() -> QAction * {
        auto *menu = part<QMenu>(*pane, "historyMenu");
        emit menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->text().startsWith(u"Squash"_s))
                return action;
        }
        return nullptr;
    };
    QTRY_VERIFY(squashOf() && squashOf()->isEnabled());
    squashOf()->trigger(); // the prompter agrees
    auto *outcome = part<MessageBar>(*pane, "historyOutcome");
    QTRY_VERIFY2(outcome->text().startsWith(u"This server cannot squash a history."_s), qPrintable(outcome->text()));
    QVERIFY(outcome->isVisible());
    QVERIFY(!outcome->findChild<QToolButton *>(u"retry"_s)->isVisible());
    QVERIFY(!squashOf()->isEnabled());
    QCOMPARE(squashOf()->toolTip(), u"This server cannot squash a history"_s);
}

void PlainServerTest::stagedChangesAreCommitted()
{
    PlainWorld world;
    Stage &stage = world.stageChange();
    const auto pane = world.open(world.url(View::Files));
    auto *send = part<QToolButton>(*pane, "stageCommit");
    QTRY_VERIFY(send->isVisible() && send->isEnabled());
    QTest::mouseClick(send, Qt::LeftButton, {}, QPoint(8, send->height() / 2));
    QTRY_COMPARE(world.stages.commit(stage).state(), StageCommit::State::Done);
    const hub::CommitResult &made = world.stages.commit(stage).outcome().commit;
    QCOMPARE(made.oid.size(), 64);
    QVERIFY(world.endpoint().owns(made.url));
    QVERIFY(stage.isEmpty());
}

void PlainServerTest::aPullRequestThatIsRefusedIsOfferedNoMore()
{
    PlainWorld world;
    Stage &stage = world.stageChange();
    const auto pane = world.open(world.url(View::Files));
    auto *send = part<QToolButton>(*pane, "stageCommit");
    QTRY_VERIFY(send->isVisible() && send->menu());
    const auto propose = [&] { return send->menu()->findChild<QAction *>(u"openPullRequest"_s); };
    QVERIFY(propose()->isEnabled());
    propose()->trigger();
    QTRY_COMPARE(world.stages.commit(stage).state(), StageCommit::State::Failed);
    const auto *message = part<MessageBar>(*pane, "stageMessage");
    QCOMPARE(message->text(), u"This server takes no pull requests. What is staged can be committed to the branch."_s);
    QVERIFY(!message->findChild<QToolButton *>(u"retry"_s)->isVisible());
    QVERIFY(!propose()->isEnabled());
    QCOMPARE(propose()->toolTip(), u"This server takes no pull requests"_s);
    QVERIFY(!stage.isEmpty()); // and to the branch it can go still
    QVERIFY(send->isEnabled());
    QVERIFY(send->text().startsWith(u"Commit to main"_s));
}

void PlainServerTest::othersReposSayWhyNothingCanBeChanged()
{
    PlainWorld world;
    world.stageChange(PlainHub::theirs());
    const auto pane = world.open(world.url(View::Files, PlainHub::theirs()));
    auto *send = part<QToolButton>(*pane, "stageCommit");
    QTRY_VERIFY(send->isVisible() && send->isEnabled());
    QCOMPARE(send->text(), u"Open pull request"_s);
    QTest::mouseClick(send, Qt::LeftButton);
    QTRY_VERIFY(world.abilities().isMissing(Area::PullRequests));
    QTRY_VERIFY(!send->isEnabled());
    QCOMPARE(part<QLabel>(*pane, "stageObstacle")->text(),
             u"bob/two is not yours, and this server takes no pull requests."_s);
    auto *upload = part<QPushButton>(*pane, "upload");
    QVERIFY(!upload->isEnabled());
    QCOMPARE(upload->toolTip(), u"bob/two is not yours, and this server takes no pull requests"_s);
}

void PlainServerTest::anUploadGoesToTheBranchOnly()
{
    PlainWorld world;
    const auto sheet = world.upload();
    auto *confirm = part<QPushButton>(*sheet, "confirmUpload");
    auto *propose = part<QCheckBox>(*sheet, "createPullRequest");
    QTRY_VERIFY(confirm->isEnabled());
    QVERIFY(propose->isEnabled());
    QTest::mouseClick(propose, Qt::LeftButton, {}, QPoint(8, propose->height() / 2));
    QTRY_VERIFY(!propose->isEnabled());
    QVERIFY(!propose->isChecked());
    QCOMPARE(propose->toolTip(), u"This server takes no pull requests"_s);
    auto *message = part<MessageBar>(*sheet, "uploadMessage");
    QVERIFY(message->isVisible());
    QVERIFY2(message->text().contains(u"to the branch itself"_s), qPrintable(message->text()));
    QTRY_VERIFY(confirm->isEnabled());
    QVERIFY(confirm->text().startsWith(u"Upload"_s));
    QTest::mouseClick(confirm, Qt::LeftButton);
    QTRY_VERIFY(!sheet->isVisible());
    world.queue.start();
    QTRY_VERIFY(!world.queue.jobs().isEmpty());
    const auto jobNow = [&world] { return world.queue.job(world.queue.jobs().constFirst()); };
    QTRY_COMPARE(jobNow().state, transfer::JobState::Done);
    const transfer::JobSnapshot job = jobNow();
    QCOMPARE(job.commit.oid.size(), 64);
    QVERIFY(world.endpoint().owns(job.commit.url));
}

void PlainServerTest::aNewRepoIsNoSpace()
{
    PlainWorld world;
    world.abilities().learn(Area::Spaces, {.kind = Error::Kind::ServerFault, .httpStatus = 501});
    NewRepoDialog dialog(world.services(), world.alice(), hub::RepoKind::Space, u"alice"_s);
    dialog.open();
    auto *spaces = part<QToolButton>(dialog, "kind-space");
    QVERIFY(!spaces->isEnabled());
    QVERIFY(!spaces->isChecked());
    QVERIFY(part<QToolButton>(dialog, "kind-model")->isChecked());
    QCOMPARE(spaces->toolTip(), u"This server has no Spaces"_s);
}

void PlainServerTest::likesAndCollectionsSayWhyTheyAreMissing()
{
    PlainWorld world;
    world.refuse(u"/api/users/*/likes"_s);
    world.refuse(u"/api/collections*"_s);
    const auto pane = world.open(world.url(View::Files));
    auto *like = part<QToolButton>(*pane, "like");
    QTRY_VERIFY(like->isVisible() && !like->isEnabled());
    QCOMPARE(like->toolTip(), u"This server takes no likes"_s);
    QAction *collect = pane->findChild<QAction *>(u"repo.collect"_s);
    QVERIFY(collect->isEnabled());

    PersonPane person(world.home(), Place::person(u"alice"_s, world.endpoint(), Place::Side::Collections));
    person.setAccount(world.alice());
    PlainWorld::show(person);
    QTRY_VERIFY(world.abilities().isMissing(Area::Collections));
    QVERIFY(!collect->isEnabled());
    QCOMPARE(collect->toolTip(), u"This server has no collections"_s);
    bool isExplained = false;
    QTRY_VERIFY([&] {
        for (const QLabel *label : person.findChildren<QLabel *>(u"text"_s))
            isExplained = isExplained || (label->isVisible() && label->text().startsWith(u"This server has no coll"_s));
        return isExplained;
    }());
    auto *tabs = person.findChild<QTabBar *>();
    const int likes = tabOf(*tabs, u"Likes"_s);
    QVERIFY(likes >= 0);
    QVERIFY(!tabs->isTabEnabled(likes));
    QCOMPARE(tabs->tabToolTip(likes), u"This server takes no likes"_s);
}

void PlainServerTest::settingsSayWhatTheServerLacks()
{
    PlainWorld world;
    world.abilities().learn(Area::Discussions, {.kind = Error::Kind::ServerFault, .httpStatus = 501});
    world.abilities().learn(Area::AccessRequests, {.kind = Error::Kind::ServerFault, .httpStatus = 501});
    const auto pane = world.open(world.url(View::Settings));
    auto *requests = part<QToolButton>(*pane, "settings-requests");
    QTRY_VERIFY(requests->isVisible());
    QVERIFY(!requests->isEnabled());
    QCOMPARE(requests->toolTip(), u"This server has no requests for access"_s);
    QVERIFY(part<QToolButton>(*pane, "settings-files")->isEnabled());
}

void PlainServerTest::contentOutlivesItsServerWithItsAge()
{
    PlainWorld world;
    const auto explore = world.explore(hub::RepoKind::Model);
    QTRY_COMPARE(part<QListView>(*explore, "repoList")->model()->rowCount(), 2);
    const auto pane = world.open(world.url(View::History));
    QTRY_COMPARE(part<QListView>(*pane, "commitList")->model()->rowCount(), 4);
    PersonPane person(world.home(), Place::person(u"alice"_s, world.endpoint()));
    person.setAccount(world.alice());
    PlainWorld::show(person);
    QTRY_COMPARE(part<QListView>(person, "ownedRepoList")->model()->rowCount(), 2);

    world.hub.stop();
    for (Pane *each : std::initializer_list<Pane *>{explore.get(), pane.get(), &person}) {
        each->reload();
        const auto marks = [each] {
            QStringList texts;
            for (const MessageBar *mark : each->findChildren<MessageBar *>(u"stale"_s)) {
                if (mark->isVisible())
                    texts += mark->text();
            }
            return texts;
        };
        QTRY_COMPARE_WITH_TIMEOUT(
            marks(), QStringList{u"Offline. What is shown is from a moment ago; what has changed since is not."_s},
            20'000);
    }
    QVERIFY(part<QListView>(*explore, "repoList")->isVisible());
    QVERIFY(part<QListView>(*pane, "commitList")->isVisible());
    QVERIFY(part<QListView>(person, "ownedRepoList")->isVisible());
}

void PlainServerTest::pictures()
{
    PlainWorld world;
    scenes::shoot(u"plain-explore"_s, [&]() -> std::unique_ptr<QWidget> {
        auto pane = world.explore(hub::RepoKind::Space);
        [&] { QTRY_VERIFY(part<QWidget>(*pane, "error")->isVisible()); }();
        return pane;
    });
    scenes::shoot(u"plain-community"_s, [&]() -> std::unique_ptr<QWidget> {
        auto pane = world.open(world.url(View::Discussions));
        auto *page = part<QWidget>(*pane, "discussionsPage");
        [&] { QTRY_VERIFY(part<QWidget>(*page, "error")->isVisible()); }();
        return pane;
    });
    scenes::shoot(u"plain-stage"_s, [&]() -> std::unique_ptr<QWidget> {
        world.stageChange(PlainHub::theirs());
        auto pane = world.open(world.url(View::Files, PlainHub::theirs()));
        [&] { QTRY_VERIFY(part<QTreeView>(*pane, "fileTree")->model()->rowCount() >= 4); }();
        return pane;
    });
    scenes::shoot(u"stale-repo"_s, [&]() -> std::unique_ptr<QWidget> {
        auto pane = world.open(world.url(View::History));
        [&] { QTRY_COMPARE(part<QListView>(*pane, "commitList")->model()->rowCount(), 4); }();
        auto *states = part<PaneStates>(*pane, "repoStates");
        states->setStale(QDateTime::currentDateTimeUtc().addSecs(-12 * 60));
        states->showError({.kind = Error::Kind::Offline});
        return pane;
    });
}

QTEST_MAIN(PlainServerTest)
#include "plainservertest.moc"
