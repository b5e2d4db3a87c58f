#include "views/space/boardpane.h"

#include "hub/spaces.h"
#include "models/space/boardfilter.h"
#include "models/space/spaceboard.h"
#include "repopaneworld.h"
#include "scenes.h"
#include "views/space/spacetray.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"
#include "views/widgets/undobar.h"

#include <QAbstractItemDelegate>
#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyleOptionViewItem>
#include <QTableView>
#include <QToolButton>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray app = "import gradio as gr\ngr.Interface(str, \"text\", \"text\").launch()\n";

hub::RepoId space(const QString &id)
{
    return {.kind = hub::RepoKind::Space, .id = id};
}

//! Spaces of alice, of an organization in which she may write, of one in which she may only read, and of a stranger.
class World
{
public:
    explicit World(double speed = 200) : hub({.spaceSpeed = speed})
    {
        hub.addAccount({.user = u"alice"_s, .tokens = {{.value = "hf_alice"}}, .isPro = true, .canPay = true});
        hub.addAccount(u"bob"_s, "hf_bob");
        hub.addOrganization({.name = u"acme"_s, .members = {{u"alice"_s, sandbox::OrgRole::Write}}, .canPay = true});
        hub.addOrganization({.name = u"club"_s, .members = {{u"alice"_s, sandbox::OrgRole::Read}}, .canPay = true});
        for (const QString &id : {u"alice/demo"_s, u"acme/chat"_s, u"club/ladder"_s, u"bob/other"_s})
            add(id, app);
        hub.addRepo(sandbox::Kind::Space, u"alice/page"_s, {.sdk = u"static"_s});
        hub.commitFiles(sandbox::Kind::Space, u"alice/page"_s,
                        {{u"README.md"_s, "---\ntitle: Page\nsdk: static\n---\n"}, {u"index.html"_s, "<p>hello</p>"}});
        client.setSession({.endpoint = hub::Endpoint(hub.url()), .token = "hf_alice"});
    }

    void add(const QString &id, const QByteArray &source)
    {
        hub.addRepo(sandbox::Kind::Space, id, {.sdk = u"gradio"_s});
        commit(id, source);
    }
    void commit(const QString &id, const QByteArray &source)
    {
        hub.commitFiles(sandbox::Kind::Space, id,
                        {{u"README.md"_s, "---\ntitle: Demo\nsdk: gradio\napp_file: app.py\n---\n# Demo\n"},
                         {u"app.py"_s, source}});
    }
    //! To hardware that costs something.
    void rent(const QString &id, const QString &flavor)
    {
        bool isDone = false;
        const hub::Request request = client.send<hub::SpaceRuntime>(
            hub::spaces::requestHardware(space(id), flavor),
            [&isDone](const Result<hub::SpaceRuntime> &runtime) { isDone = runtime.has_value(); });
        QTRY_VERIFY(isDone);
    }
    auth::Account account() const
    {
        return {.id = u"alice"_s,
                .endpoint = hub.url(),
                .user = u"alice"_s,
                .tokenRole = u"write"_s,
                .organizations = {{.name = u"acme"_s, .role = u"write"_s}, {.name = u"club"_s, .role = u"read"_s}}};
    }
    qsizetype requestsFor(const QString &path) const
    {
        const QList<sandbox::RecordedRequest> all = hub.requests();
        return std::ranges::count_if(all, [&path](const sandbox::RecordedRequest &request) {
            return QString::fromLatin1(request.path).endsWith(path);
        });
    }

    sandbox::SandboxHub hub;
    hub::HubClient client;
    ScriptedPrompter prompter;
};

constexpr SpaceBoard::Pace fast{.moving = 50ms, .looked = 150ms, .unlooked = 150ms};
const QStringList owners{u"alice"_s, u"acme"_s, u"club"_s};

QString stageIn(const SpaceBoard &board, const QString &id)
{
    const BoardSpace *found = board.find(id);
    return found ? found->stage().text() : QString();
}

//! The board of that world in its pane.
class Opened
{
public:
    explicit Opened(World &world, const SpaceBoard::Pace &pace = fast) : board(world.client, pace)
    {
        board.setOwners(owners);
        pane = std::make_unique<BoardPane>(board, world.client, world.prompter);
        pane->setAccount(world.account());
        pane->resize(1100, 560);
        pane->show();
    }

    QTableView *table() const { return part<QTableView>(*pane, "board"); }
    QString message() const { return part<MessageBar>(*pane, "boardMessage")->text(); }
    QString stageOf(const QString &id) const { return stageIn(board, id); }
    int rowOf(const QString &id) const
    {
        const QAbstractItemModel &model = *table()->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data().toString() == id)
                return row;
        }
        return -1;
    }
    void select(const QString &id) const { table()->selectRow(rowOf(id)); }
    void click(const char *name) const { QTest::mouseClick(part<QAbstractButton>(*pane, name), Qt::LeftButton); }
    void waitUntilAllRun() const
    {
        for (const QString &id : {u"alice/demo"_s, u"acme/chat"_s, u"club/ladder"_s})
            QTRY_COMPARE_WITH_TIMEOUT(stageOf(id), u"RUNNING"_s, 20'000);
    }

    SpaceBoard board;
    std::unique_ptr<BoardPane> pane;
};

//! Of the tray's menu, opened anew.
QAction *trayAction(SpaceTray &tray, const QString &id, const QString &name)
{
    emit tray.menu().aboutToShow();
    const auto *menu = tray.menu().findChild<QMenu *>(id);
    return menu ? menu->findChild<QAction *>(name) : nullptr;
}

} // namespace

//! All Spaces of a person at a glance: how they stand, what they cost, paused and restarted from one table.
class BoardPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void theModelIsSound()
    {
        World world;
        SpaceBoard board(world.client, fast);
        const QAbstractItemModelTester tester(&board, QAbstractItemModelTester::FailureReportingMode::QtTest);
        BoardFilter filter(board);
        const QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        board.setOwners(owners);
        board.setShown(this, true);
        QTRY_COMPARE(board.state(), SpaceBoard::State::Ready);
        QCOMPARE(board.rowCount(), 4); // those of strangers are not there
        filter.setGroup(BoardFilter::Group::Paid);
        QCOMPARE(filter.rowCount(), 0);
        world.rent(u"acme/chat"_s, u"t4-small"_s);
        QTRY_COMPARE(filter.rowCount(), 1);
        board.setOwners({});
        QCOMPARE(board.rowCount(), 0);
    }

    void everySpaceOfOnesOwnIsThereWithItsPrice()
    {
        World world;
        world.rent(u"acme/chat"_s, u"t4-small"_s);
        world.rent(u"alice/demo"_s, u"a10g-large"_s);
        const Opened opened(world);
        QTRY_COMPARE(part<PaneStates>(*opened.pane, "boardStates")->state(), PaneStates::State::Content);
        QCOMPARE(opened.table()->model()->rowCount(), 4);
        opened.waitUntilAllRun();
        QVERIFY(opened.rowOf(u"bob/other"_s) < 0);
        const QAbstractItemModel &model = *opened.table()->model();
        const int chat = opened.rowOf(u"acme/chat"_s);
        QTRY_COMPARE(model.index(chat, SpaceBoard::HourColumn).data().toString(), u"$0.40"_s);
        // The Hub tells prices by the minute.
        QVERIFY(model.index(chat, SpaceBoard::MonthColumn).data().toString().startsWith(u"$292.0"_s));
        QVERIFY(model.index(chat, SpaceBoard::HardwareColumn).data().toString().contains(u"T4"_s));
        QTRY_VERIFY(part<QLabel>(*opened.pane, "boardCost")->text().contains(u"$1.90"_s));
        QVERIFY(part<QLabel>(*opened.pane, "boardCost")->text().contains(u"2 Space"_s));
    }

    void filtersNarrowTheTable()
    {
        World world;
        world.rent(u"acme/chat"_s, u"t4-small"_s);
        world.commit(u"alice/demo"_s, "raise MemoryError(\"no room\")\n");
        const Opened opened(world);
        QTRY_COMPARE_WITH_TIMEOUT(opened.stageOf(u"alice/demo"_s), u"RUNTIME_ERROR"_s, 20'000);
        const QAbstractItemModel &model = *opened.table()->model();
        opened.click("groupPaid");
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(opened.rowOf(u"acme/chat"_s) >= 0);
        opened.click("groupFailed");
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(opened.rowOf(u"alice/demo"_s) >= 0);
        opened.click("groupAll");
        QTest::keyClicks(part<QLineEdit>(*opened.pane, "boardSearch"), u"pag"_s);
        QCOMPARE(model.rowCount(), 1);
        part<QLineEdit>(*opened.pane, "boardSearch")->clear();
        auto *owner = part<QComboBox>(*opened.pane, "boardOwner");
        QVERIFY(owner->isVisible());
        owner->setCurrentIndex(owner->findData(u"club"_s));
        emit owner->activated(owner->currentIndex());
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(opened.rowOf(u"club/ladder"_s) >= 0);
    }

    void aSpaceIsPausedAndThatIsUndone()
    {
        World world;
        const Opened opened(world);
        opened.waitUntilAllRun();
        opened.select(u"alice/demo"_s);
        opened.click("boardPause");
        QTRY_COMPARE(opened.stageOf(u"alice/demo"_s), u"PAUSED"_s);
        opened.select(u"alice/demo"_s);
        QVERIFY(!part<QPushButton>(*opened.pane, "boardPause")->isEnabled());
        QVERIFY(part<QPushButton>(*opened.pane, "boardPause")->toolTip().contains(u"paused"_s));
        auto *undo = part<UndoBar>(*opened.pane, "boardUndo");
        QTRY_VERIFY(undo->isVisible());
        QTest::mouseClick(part<QToolButton>(*undo, "undo"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(opened.stageOf(u"alice/demo"_s), u"RUNNING"_s, 20'000);
        opened.select(u"alice/demo"_s);
        opened.click("boardRestart");
        QTRY_VERIFY(opened.stageOf(u"alice/demo"_s) != u"RUNNING"_s);
    }

    void allThatIsPaidForIsPausedAfterAQuestionThatListsIt()
    {
        World world;
        world.rent(u"alice/demo"_s, u"a10g-large"_s);
        world.rent(u"acme/chat"_s, u"t4-small"_s);
        const Opened opened(world);
        opened.waitUntilAllRun();
        auto *button = part<QPushButton>(*opened.pane, "pauseAllPaid");
        QTRY_VERIFY(button->isEnabled());
        world.prompter.answersYes = false;
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(world.prompter.lastQuestion.text.contains(u"alice/demo"_s));
        QVERIFY(world.prompter.lastQuestion.text.contains(u"acme/chat"_s));
        QVERIFY(!world.prompter.lastQuestion.text.contains(u"club/ladder"_s)); // costs nothing
        QVERIFY(world.prompter.lastQuestion.text.contains(u"$1.90"_s));
        QCOMPARE(opened.stageOf(u"acme/chat"_s), u"RUNNING"_s);
        world.prompter.answersYes = true;
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(opened.stageOf(u"alice/demo"_s), u"PAUSED"_s);
        QTRY_COMPARE(opened.stageOf(u"acme/chat"_s), u"PAUSED"_s);
        QCOMPARE(opened.stageOf(u"club/ladder"_s), u"RUNNING"_s);
        QTRY_VERIFY(!button->isEnabled());
        QVERIFY(part<QLabel>(*opened.pane, "boardCost")->text().contains(u"Nothing"_s));
    }

    void whatCannotBeDoneSaysWhy()
    {
        World world;
        const Opened opened(world);
        opened.waitUntilAllRun();
        const auto *pause = part<QPushButton>(*opened.pane, "boardPause");
        QVERIFY(!pause->isEnabled());
        opened.select(u"alice/page"_s);
        QVERIFY(!pause->isEnabled());
        QVERIFY(pause->toolTip().contains(u"static"_s));
        opened.select(u"club/ladder"_s);
        QVERIFY(!pause->isEnabled());
        QVERIFY(pause->toolTip().contains(u"club"_s));
    }

    void aRefusalIsSaidAtItsRow_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("words");
        for (const QString &action : {u"pause"_s, u"restart"_s}) {
            const auto row = [&action](int status, const QString &words) {
                QTest::addRow("%s %d", qPrintable(action), status) << action << status << words;
            };
            row(403, u"write"_s); // not the owner
            row(400, u"refused words"_s); // static
            row(402, u"pay"_s);
            row(404, u"nothing at this address"_s); // gone
            row(429, u"too many"_s);
        }
    }
    void aRefusalIsSaidAtItsRow()
    {
        QFETCH(const QString, action);
        QFETCH(const int, status);
        QFETCH(const QString, words);
        World world;
        const Opened opened(world);
        opened.waitUntilAllRun();
        world.hub.failNext(u"/api/spaces/alice/demo/"_s + action, -1, status, R"({"error":"refused words"})");
        opened.select(u"alice/demo"_s);
        opened.click(action == "pause"_L1 ? "boardPause" : "boardRestart");
        QTRY_VERIFY_WITH_TIMEOUT(opened.message().contains(u"alice/demo"_s), 20'000);
        QVERIFY2(opened.message().contains(words, Qt::CaseInsensitive), qPrintable(opened.message()));
        QCOMPARE(opened.stageOf(u"alice/demo"_s), u"RUNNING"_s);
        QVERIFY(opened.board.find(u"alice/demo"_s)->refusal);
        QVERIFY(!part<UndoBar>(*opened.pane, "boardUndo")->isVisible()); // nothing was done
        // Its row goes on saying so when the message is closed.
        part<MessageBar>(*opened.pane, "boardMessage")->clear();
        QTableView *table = opened.table();
        const QModelIndex cell = table->model()->index(opened.rowOf(u"alice/demo"_s), SpaceBoard::StageColumn);
        const QPoint middle = table->visualRect(cell).center();
        QHelpEvent help(QEvent::ToolTip, middle, table->viewport()->mapToGlobal(middle));
        QVERIFY(table->itemDelegate()->helpEvent(&help, table, QStyleOptionViewItem(), cell));
        QTRY_VERIFY2(QToolTip::text().contains(words, Qt::CaseInsensitive), qPrintable(QToolTip::text()));
        QToolTip::hideText();
    }

    void oneRefusalDoesNotKeepTheOthersRunning()
    {
        World world;
        world.rent(u"alice/demo"_s, u"a10g-large"_s);
        world.rent(u"acme/chat"_s, u"t4-small"_s);
        const Opened opened(world);
        opened.waitUntilAllRun();
        world.hub.failNext(u"/api/spaces/alice/demo/pause"_s, -1, 402, R"({"error":"settle the last bill first"})");
        QTRY_VERIFY(part<QPushButton>(*opened.pane, "pauseAllPaid")->isEnabled());
        opened.click("pauseAllPaid");
        QTRY_COMPARE(opened.stageOf(u"acme/chat"_s), u"PAUSED"_s);
        QTRY_VERIFY(opened.message().contains(u"alice/demo"_s));
        QVERIFY2(opened.message().contains(u"settle the last bill first"_s), qPrintable(opened.message()));
        QCOMPARE(opened.stageOf(u"alice/demo"_s), u"RUNNING"_s);
    }

    void aFailureIsToldOnce()
    {
        World world;
        SpaceBoard board(world.client, fast);
        SpaceTray tray(board);
        QSignalSpy told(&tray, &SpaceTray::told);
        world.commit(u"club/ladder"_s, "raise MemoryError(\"no room\")\n");
        board.setOwners(owners);
        board.setWatchful(true); // nobody looks
        QTRY_COMPARE_WITH_TIMEOUT(board.rowCount(), 4, 5000);
        const auto stageOf = [&board](const QString &id) { return board.find(id)->stage().text(); };
        QTRY_COMPARE_WITH_TIMEOUT(stageOf(u"club/ladder"_s), u"RUNTIME_ERROR"_s, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(stageOf(u"alice/demo"_s), u"RUNNING"_s, 20'000);
        told.clear();
        world.commit(u"alice/demo"_s, "raise MemoryError(\"no room\")\n");
        QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 20'000);
        QVERIFY(told.first().first().toString().contains(u"alice/demo"_s));
        QVERIFY(told.first().last().toString().contains(u"no room"_s));
        QTest::qWait(400);
        QCOMPARE(told.count(), 1);
    }

    void theTrayPausesAndRestarts()
    {
        World world;
        SpaceBoard board(world.client, fast);
        SpaceTray tray(board);
        QSignalSpy told(&tray, &SpaceTray::told);
        board.setOwners(owners);
        board.setWatchful(true);
        const auto stageOf = [&board] { return stageIn(board, u"alice/demo"_s); };
        QTRY_COMPARE_WITH_TIMEOUT(stageOf(), u"RUNNING"_s, 20'000);
        QVERIFY(trayAction(tray, u"alice/demo"_s, u"trayPause"_s)->isEnabled());
        trayAction(tray, u"alice/demo"_s, u"trayPause"_s)->trigger();
        QVERIFY(!trayAction(tray, u"alice/demo"_s, u"trayPause"_s)->isEnabled()); // not twice
        QTRY_COMPARE(stageOf(), u"PAUSED"_s);
        QTRY_VERIFY(trayAction(tray, u"alice/demo"_s, u"trayRestart"_s)->isEnabled());
        QVERIFY(!trayAction(tray, u"alice/demo"_s, u"trayPause"_s)->isEnabled());
        trayAction(tray, u"alice/demo"_s, u"trayRestart"_s)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(stageOf(), u"RUNNING"_s, 20'000);
        QVERIFY(!tray.menu().findChild<QMenu *>(u"alice/page"_s)); // static: nothing to pause
        QCOMPARE(told.count(), 0);
    }

    void theTrayLeadsToWhatItShows()
    {
        World world;
        world.rent(u"acme/chat"_s, u"t4-small"_s);
        world.commit(u"club/ladder"_s, "raise MemoryError(\"no room\")\n");
        SpaceBoard board(world.client, fast);
        SpaceTray tray(board);
        QSignalSpy window(&tray, &SpaceTray::windowRequested);
        QSignalSpy toBoard(&tray, &SpaceTray::boardRequested);
        QSignalSpy toSpace(&tray, &SpaceTray::spaceRequested);
        QSignalSpy quit(&tray, &SpaceTray::quitRequested);
        tray.setMore([](QMenu &menu) { menu.addAction(u"more of it"_s); });
        board.setOwners(owners);
        board.setWatchful(true);
        QTRY_COMPARE_WITH_TIMEOUT(stageIn(board, u"acme/chat"_s), u"RUNNING"_s, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(stageIn(board, u"club/ladder"_s), u"RUNTIME_ERROR"_s, 20'000);
        emit tray.menu().aboutToShow();
        // What is broken comes first, then what costs something; the price of it all is above them.
        const QList<QMenu *> spaces = tray.menu().findChildren<QMenu *>(Qt::FindDirectChildrenOnly);
        QCOMPARE(spaces.size(), 3);
        QCOMPARE(spaces[0]->objectName(), u"club/ladder"_s);
        QCOMPARE(spaces[1]->objectName(), u"acme/chat"_s);
        QStringList texts;
        for (const QAction *action : tray.menu().actions())
            texts += action->text();
        QVERIFY2(texts.join(u'\n').contains(u"$0.40"_s), qPrintable(texts.join(u'\n')));
        QVERIFY(texts.contains(u"more of it"_s));
        for (QAction *action : tray.menu().actions()) {
            if (!action->menu() && action->isEnabled())
                action->trigger();
        }
        QCOMPARE(window.count(), 1);
        QCOMPARE(toBoard.count(), 1);
        QCOMPARE(quit.count(), 1);
        spaces[1]->actions().first()->trigger();
        QCOMPARE(toSpace.count(), 1);
        QCOMPARE(toSpace[0][0].value<hub::RepoId>().id, u"acme/chat"_s);
    }

    void theTrayKnowsTheRightsOfTheServer()
    {
        World world;
        SpaceBoard board(world.client, fast);
        SpaceTray tray(board);
        QSignalSpy told(&tray, &SpaceTray::told);
        board.setOwners(owners);
        board.setWatchful(true);
        QTRY_COMPARE_WITH_TIMEOUT(stageIn(board, u"club/ladder"_s), u"RUNNING"_s, 20'000);
        trayAction(tray, u"club/ladder"_s, u"trayPause"_s)->trigger();
        QTRY_COMPARE(told.count(), 1); // she may only read there
        QVERIFY(told[0][0].toString().contains(u"club/ladder"_s));
        QVERIFY2(told[0][1].toString().contains(u"write"_s), qPrintable(told[0][1].toString()));
        QCOMPARE(stageIn(board, u"club/ladder"_s), u"RUNNING"_s);
    }

    void theTraySaysWhatIsRefused_data() { aRefusalIsSaidAtItsRow_data(); }
    void theTraySaysWhatIsRefused()
    {
        QFETCH(const QString, action);
        QFETCH(const int, status);
        QFETCH(const QString, words);
        World world(30);
        SpaceBoard board(world.client, fast);
        SpaceTray tray(board);
        QSignalSpy told(&tray, &SpaceTray::told);
        board.setOwners(owners);
        board.setWatchful(true);
        QTRY_COMPARE_WITH_TIMEOUT(stageIn(board, u"alice/demo"_s), u"RUNNING"_s, 20'000);
        world.hub.failNext(u"/api/spaces/alice/demo/"_s + action, -1, status, R"({"error":"refused words"})");
        const bool isPause = action == "pause"_L1;
        const QString name = isPause ? u"trayPause"_s : u"trayRestart"_s;
        trayAction(tray, u"alice/demo"_s, name)->trigger();
        QTRY_COMPARE(told.count(), 1);
        QCOMPARE(told[0][0].toString(), isPause ? u"alice/demo was not paused"_s : u"alice/demo was not restarted"_s);
        QVERIFY2(told[0][1].toString().contains(words, Qt::CaseInsensitive), qPrintable(told[0][1].toString()));
        QCOMPARE(stageIn(board, u"alice/demo"_s), u"RUNNING"_s);
        // It may be tried again, and then goes well without a word.
        world.hub.clearSwitches();
        QVERIFY(trayAction(tray, u"alice/demo"_s, name)->isEnabled());
        trayAction(tray, u"alice/demo"_s, name)->trigger();
        QTRY_VERIFY(stageIn(board, u"alice/demo"_s) != u"RUNNING"_s);
        QTRY_VERIFY(!board.isActing());
        QCOMPARE(told.count(), 1);
        QVERIFY(!board.find(u"alice/demo"_s)->refusal); // forgotten
    }

    void whatOthersAskedForTheTrayKeepsToItself()
    {
        World world;
        Opened opened(world);
        SpaceTray tray(opened.board);
        QSignalSpy told(&tray, &SpaceTray::told);
        opened.waitUntilAllRun();
        world.hub.failNext(u"/api/spaces/alice/demo/pause"_s, -1, 402, R"({"error":"refused words"})");
        opened.select(u"alice/demo"_s);
        opened.click("boardPause");
        QTRY_VERIFY(opened.message().contains(u"alice/demo"_s));
        QCOMPARE(told.count(), 0);
    }

    void aSpaceThatLeftTheListMeanwhileIsSaid()
    {
        World world;
        SpaceBoard board(world.client, fast);
        SpaceTray tray(board);
        QSignalSpy told(&tray, &SpaceTray::told);
        board.setOwners(owners);
        board.setWatchful(true);
        QTRY_COMPARE_WITH_TIMEOUT(stageIn(board, u"alice/demo"_s), u"RUNNING"_s, 20'000);
        const QPointer<QAction> pause = trayAction(tray, u"alice/demo"_s, u"trayPause"_s); // of an open menu
        board.setOwners({u"acme"_s});
        QTRY_COMPARE(board.rowCount(), 1);
        QVERIFY(pause);
        pause->trigger();
        QCOMPARE(told.count(), 1);
        QVERIFY(told[0][0].toString().contains(u"alice/demo"_s));
        QVERIFY(told[0][1].toString().contains(u"no longer"_s));
    }

    void itAsksSparingly()
    {
        World world;
        const Opened opened(world, {.moving = 100ms, .looked = 300ms, .unlooked = 60s});
        opened.waitUntilAllRun();
        opened.pane->hide();
        QTest::qWait(200);
        world.hub.clearRequests();
        QTest::qWait(1200);
        QCOMPARE(world.requestsFor(u"/api/spaces"_s), 0); // nobody looks
        opened.pane->show();
        QTRY_VERIFY(world.requestsFor(u"/api/spaces"_s) > 0);
        world.hub.clearRequests();
        QTest::qWait(2400); // three lists a round, and fewer rounds while nothing changes
        const qsizetype rounds = world.requestsFor(u"/api/spaces"_s) / 3;
        QVERIFY2(rounds >= 1 && rounds <= 5, qPrintable(QString::number(rounds)));
        QCOMPARE(world.requestsFor(u"/runtime"_s), 0); // nothing moves
    }

    void aFailedListKeepsTheOthers()
    {
        World world;
        world.hub.failNext(u"/api/spaces"_s, -1, 403, R"({"error":"not today"})");
        const Opened opened(world);
        auto *states = part<PaneStates>(*opened.pane, "boardStates");
        QTRY_COMPARE_WITH_TIMEOUT(states->state(), PaneStates::State::Failed, 10'000);
        world.hub.clearSwitches();
        QTRY_COMPARE_WITH_TIMEOUT(states->state(), PaneStates::State::Content, 10'000);
        world.hub.failNext(u"/api/spaces"_s, -1, 403, R"({"error":"not today"})");
        QTRY_VERIFY(opened.board.error());
        QCOMPARE(opened.board.rowCount(), 4);
        QVERIFY(states->content()->isVisible());
    }

    void aRowLeadsToTheSpace()
    {
        World world;
        const Opened opened(world);
        QTRY_VERIFY(opened.rowOf(u"acme/chat"_s) >= 0);
        QSignalSpy requested(opened.pane.get(), &Pane::placeRequested);
        opened.select(u"acme/chat"_s);
        QTest::keyClick(opened.table(), Qt::Key_Return);
        QCOMPARE(requested.size(), 1);
        const Place place = requested[0][0].value<Place>();
        QCOMPARE(place.repo().repo.id, u"acme/chat"_s);
        QCOMPARE(place.repo().view, hub::RepoUrl::View::Space);
        QTest::keyClick(opened.table(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(requested.size(), 2);
        QVERIFY(requested[1][1].toBool());
    }

    void whoIsSignedOutIsInvited()
    {
        World world;
        SpaceBoard board(world.client, fast);
        BoardPane pane(board, world.client, world.prompter);
        pane.show();
        QSignalSpy signIn(&pane, &Pane::signInRequested);
        auto *states = part<PaneStates>(pane, "boardStates");
        QCOMPARE(states->state(), PaneStates::State::Empty);
        QTest::mouseClick(part<QPushButton>(*states, "emptyAction"), Qt::LeftButton);
        QCOMPARE(signIn.size(), 1);
    }

    void pictures()
    {
        std::unique_ptr<sandbox::SandboxHub> hub;
        std::unique_ptr<hub::HubClient> client;
        std::unique_ptr<SpaceBoard> board;
        ScriptedPrompter prompter;
        scenes::shoot(u"spaces-board"_s, [&]() -> std::unique_ptr<QWidget> {
            board.reset();
            hub = std::make_unique<sandbox::SandboxHub>(sandbox::SandboxOptions{.spaceSpeed = 1});
            hub->addSampleData();
            client = std::make_unique<hub::HubClient>(
                hub::Session{.endpoint = hub::Endpoint(hub->url()), .token = "hf_sandbox_alice"});
            board = std::make_unique<SpaceBoard>(*client);
            // Whose Spaces these are does not matter to a list; so all stages come together.
            const QStringList everybody{u"alice"_s, u"acme"_s, u"bob"_s, u"lina"_s, u"tomasz"_s, u"openfield"_s};
            board->setOwners(everybody);
            auto pane = std::make_unique<BoardPane>(*board, *client, prompter);
            pane->setAccount({.id = u"alice"_s, .endpoint = hub->url(), .user = u"alice"_s, .tokenRole = u"write"_s});
            pane->resize(1100, 640);
            pane->show();
            [&] { QTRY_COMPARE_WITH_TIMEOUT(board->state(), SpaceBoard::State::Ready, 10'000); }();
            QTest::qWait(300);
            part<QTableView>(*pane, "board")->selectRow(1);
            return pane;
        });
        scenes::shoot(u"spaces-board-nobody"_s, [&]() -> std::unique_ptr<QWidget> {
            board.reset();
            hub = std::make_unique<sandbox::SandboxHub>();
            client = std::make_unique<hub::HubClient>(hub::Session{.endpoint = hub::Endpoint(hub->url())});
            board = std::make_unique<SpaceBoard>(*client);
            auto pane = std::make_unique<BoardPane>(*board, *client, prompter);
            pane->resize(1100, 640);
            pane->show();
            return pane;
        });
    }
};

QTEST_MAIN(BoardPaneTest)
#include "boardpanetest.moc"
