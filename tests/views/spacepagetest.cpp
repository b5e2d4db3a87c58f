#include "views/space/spacepage.h"

#include "models/space/hardwaretablemodel.h"
#include "models/space/livespace.h"
#include "models/space/spacekeysmodel.h"
#include "models/space/volumelistmodel.h"
#include "spaceworld.h"
#include "views/space/logview.h"
#include "views/space/plotview.h"
#include "views/widgets/panestates.h"
#include "views/window/actioncontributor.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! A Space is looked after from its page: seen, stopped, started, given hardware and secrets, and heard.
class SpacePageTest : public QObject
{
    Q_OBJECT

private slots:
    void theStageFollowsTheSpace();
    void howLongItIsUpIsReadInItsLog();
    void thePaletteHasWhatTheHeaderHas();
    void itIsPausedAndRestarted();
    void hardwareIsPendingUntilItRuns();
    void unpaidHardwareIsRefusedWithTheReason();
    void sharedHardwareIsPaidWithQuota();
    void theSleepTimeHasItsPrice();
    void freeHardwareSaysWhenItSleeps();
    void ofAStaticSpaceNothingRuns();
    void aStrangerMayOnlyLook();
    void aSecretIsAddedAndNeverShown();
    void aVariableIsChangedAndDeleted();
    void aWholeEnvFileIsTaken();
    void variablesAreCopied();
    void variablesOfAnotherSpaceAreTaken();
    void variablesThatCannotBeReadSayWhy();
    void logsAreFollowedAndSearched();
    void aGoneSpaceIsSaid();
    void aSpaceThatIsNotThereIsSaid();
    void aFullChangeOfHardwareIsTold();
    void whatIsRefusedSaysWhy_data();
    void whatIsRefusedSaysWhy();
    void whatWasTooMuchIsTriedAgain();
    void unpaidWorkLeadsToBilling();
    void eachLineThatIsRefusedIsNamed();
    void aRefusedKeySaysWhy_data();
    void aRefusedKeySaysWhy();
    void devModeIsSwitched();
    void whatItUsesIsPlotted();
    void aServerWithoutMetricsSaysSo();
    void volumesAreMountedAndUnmounted();
    void itIsAskedSparingly();
    void oneThatRestsIsAskedRarely_data();
    void oneThatRestsIsAskedRarely();
    void eventsAreReadAsTheyCome_data();
    void eventsAreReadAsTheyCome();
    void modelsAreSound();

private:
    Opened &steady();
    void refuse(const QString &path, int status, const QByteArray &body);

    std::unique_ptr<Opened> m_steady;
};

//! The page of a Space on paid hardware that runs, for what is refused and so leaves it as it is. Nothing is wrong with
//! its Hub, and nothing is said.
Opened &SpacePageTest::steady()
{
    if (!m_steady) {
        m_steady = std::make_unique<Opened>(u"alice/demo"_s, 60);
        m_steady->waitUntilItRuns();
        [this] {
            auto *table = part<QTableView>(*m_steady->pane, "hardwareTable");
            QTRY_VERIFY(rowOf(*table, u"Nvidia T4 - small"_s) >= 0);
            table->selectRow(rowOf(*table, u"Nvidia T4 - small"_s));
            QTest::mouseClick(button(*m_steady, "applyHardware"), Qt::LeftButton);
            QTRY_VERIFY_WITH_TIMEOUT(rowOf(*table, u"Nvidia T4 - small (current)"_s) >= 0, 20'000);
        }();
    }
    m_steady->hub.clearSwitches();
    m_steady->waitUntilItRuns();
    for (const char *name : {"spaceMessage", "keysMessage"})
        part<MessageBar>(*m_steady->pane, name)->clear();
    return *m_steady;
}

//! What is asked of the Space at that path, until steady() is called again.
void SpacePageTest::refuse(const QString &path, int status, const QByteArray &body)
{
    m_steady->hub.failNext(u"/api/spaces/alice/demo/"_s + path, -1, status, body);
}

void SpacePageTest::theStageFollowsTheSpace()
{
    const Opened opened([](sandbox::SandboxHub &hub) { commitAnother(hub); }, 4);
    QTRY_VERIFY(part<Chip>(*opened.pane, "spaceStage")->isVisible());
    QVERIFY2(opened.stage().startsWith(u"Running, "_s), qPrintable(opened.stage())); // building or starting
    opened.waitUntilItRuns();
    QVERIFY(part<QLabel>(*opened.pane, "spaceUptime")->isVisible());
    QVERIFY(part<QPushButton>(*opened.pane, "openApp")->isEnabled());
    QVERIFY(part<QLabel>(*opened.pane, "spaceHardware")->text().contains(u"2 days"_s));
}

void SpacePageTest::howLongItIsUpIsReadInItsLog()
{
    const QByteArray started = QDateTime::currentDateTimeUtc().addSecs(-7500).toString(Qt::ISODateWithMs).toLatin1();
    const Opened opened([&started](sandbox::SandboxHub &hub) {
        hub.failNext(u"*/runtime"_s, -1, 200,
                     R"({"stage":"RUNNING","hardware":{"current":"cpu-basic","requested":"cpu-basic"}})");
        hub.failNext(u"*/events"_s, -1, 404, "{}");
        hub.failNext(u"*/logs/build"_s, -1, 200,
                     R"(data: {"data":"built\n","timestamp":"2026-01-01T00:00:00.000Z"})"
                     "\n\n");
        hub.failNext(u"*/logs/run"_s, -1, 200,
                     "data: {\"data\":\"===== Application Startup =====\\n\",\"timestamp\":\"" + started + "\"}\n\n");
    });
    opened.waitUntilItRuns();
    const auto *uptime = part<QLabel>(*opened.pane, "spaceUptime");
    QVERIFY(!uptime->isVisible()); // nobody knows yet
    part<QToolButton>(*opened.pane, "logBuild")->click();
    opened.showPart(2);
    auto *status = part<QLabel>(*opened.pane, "logStatus");
    QTRY_VERIFY(status->text().startsWith(u"1 "_s));
    QVERIFY(!uptime->isVisible()); // that is not when it was started
    part<QToolButton>(*opened.pane, "logRun")->click();
    QTRY_VERIFY(uptime->isVisible());
    QVERIFY2(uptime->text().startsWith(u"Up for 2 h"_s), qPrintable(uptime->text()));
}

void SpacePageTest::thePaletteHasWhatTheHeaderHas()
{
    const Opened opened;
    opened.waitUntilItRuns();
    const auto actionOf = [&opened](const QString &name) -> QAction * {
        const QList<ActionGroup> groups = opened.pane->actionGroups();
        for (const ActionGroup &group : groups) {
            for (QAction *action : group.actions) {
                if (action->objectName() == name)
                    return action;
            }
        }
        return nullptr;
    };
    QVERIFY(actionOf(u"openAppAction"_s)->isEnabled());
    QVERIFY(actionOf(u"factoryRestart"_s)->isEnabled());
    actionOf(u"pauseSpaceAction"_s)->trigger();
    QTRY_COMPARE(opened.stage(), u"Paused"_s);
    QTRY_VERIFY(!actionOf(u"pauseSpaceAction"_s)->isEnabled());
    QVERIFY(!actionOf(u"pauseSpaceAction"_s)->toolTip().isEmpty());
    actionOf(u"restartSpaceAction"_s)->trigger();
    opened.waitUntilItRuns();
}

void SpacePageTest::itIsPausedAndRestarted()
{
    const Opened opened;
    opened.waitUntilItRuns();
    QTest::mouseClick(button(opened, "pauseSpace"), Qt::LeftButton);
    QTRY_COMPARE(opened.stage(), u"Paused"_s);
    QVERIFY(!button(opened, "pauseSpace")->isEnabled());
    QVERIFY(!button(opened, "pauseSpace")->toolTip().isEmpty());
    QTest::mouseClick(button(opened, "restartSpace"), Qt::LeftButton);
    QTRY_COMPARE(opened.stage(), u"Building"_s);
    opened.waitUntilItRuns();
    opened.pane->findChild<QAction *>(u"factoryRestart"_s)->trigger();
    QTRY_VERIFY(opened.stage() != u"Running"_s);
}

void SpacePageTest::hardwareIsPendingUntilItRuns()
{
    const Opened opened;
    opened.waitUntilItRuns();
    auto *table = part<QTableView>(*opened.pane, "hardwareTable");
    QTRY_VERIFY(rowOf(*table, u"Nvidia T4 - small"_s) >= 0);
    QVERIFY(!button(opened, "applyHardware")->isEnabled());
    table->selectRow(rowOf(*table, u"Nvidia T4 - small"_s));
    QVERIFY(button(opened, "applyHardware")->isEnabled());
    QVERIFY(part<QLabel>(*opened.pane, "hardwareCost")->text().contains(u"$29"_s)); // 0.40 $ by 730 hours
    QTest::mouseClick(button(opened, "applyHardware"), Qt::LeftButton);
    QTRY_VERIFY(rowOf(*table, u"Nvidia T4 - small (requested)"_s) >= 0);
    QTRY_VERIFY_WITH_TIMEOUT(rowOf(*table, u"Nvidia T4 - small (current)"_s) >= 0, 20'000);
    QVERIFY(part<QLabel>(*opened.pane, "spaceHardware")->text().contains(u"T4"_s));
}

void SpacePageTest::unpaidHardwareIsRefusedWithTheReason()
{
    const Opened opened(u"bob/demo"_s, 8, "hf_bob");
    opened.waitUntilItRuns();
    auto *table = part<QTableView>(*opened.pane, "hardwareTable");
    QTRY_VERIFY(rowOf(*table, u"Nvidia T4 - small"_s) >= 0);
    table->selectRow(rowOf(*table, u"Nvidia T4 - small"_s));
    QTest::mouseClick(button(opened, "applyHardware"), Qt::LeftButton);
    QTRY_VERIFY(opened.message().contains(u"pay"_s));
    QCOMPARE(opened.stage(), u"Running"_s);
    QVERIFY(button(opened, "applyHardware")->isEnabled()); // the choice stays
}

void SpacePageTest::sharedHardwareIsPaidWithQuota()
{
    Opened opened;
    opened.waitUntilItRuns();
    opened.hub.failNext(u"/api/spaces/zero-gpu/quota"_s, -1, 200, R"({"base":1500,"current":300,"resetsAt":null})");
    auto *table = part<QTableView>(*opened.pane, "hardwareTable");
    QTRY_VERIFY(rowOf(*table, u"ZeroGPU"_s) >= 0);
    table->selectRow(rowOf(*table, u"ZeroGPU"_s));
    const auto *cost = part<QLabel>(*opened.pane, "hardwareCost");
    QVERIFY2(cost->text().contains(u"no money"_s), qPrintable(cost->text()));
    QTRY_VERIFY2(cost->text().contains(u"5 min of 25 min are left"_s), qPrintable(cost->text()));
    const QModelIndex price = table->model()->index(rowOf(*table, u"ZeroGPU"_s), int(HardwareTableModel::PriceColumn));
    QCOMPARE(price.data().toString(), u"quota"_s);
    QVERIFY(!part<QComboBox>(*opened.pane, "sleepTime")->isEnabled());
    QTest::mouseClick(button(opened, "applyHardware"), Qt::LeftButton);
    QTRY_VERIFY(opened.message().contains(u"requested"_s));
    QByteArray sent;
    for (const sandbox::RecordedRequest &request : opened.hub.requests()) {
        if (request.method == "POST" && request.path.endsWith("/hardware"))
            sent = request.body;
    }
    QVERIFY2(sent.contains("zero-a10g") && !sent.contains("sleepTimeSeconds"), sent.constData());
    QTRY_VERIFY_WITH_TIMEOUT(rowOf(*table, u"ZeroGPU (current)"_s) >= 0, 20'000);
}

void SpacePageTest::theSleepTimeHasItsPrice()
{
    const Opened opened;
    opened.waitUntilItRuns();
    auto *table = part<QTableView>(*opened.pane, "hardwareTable");
    auto *sleep = part<QComboBox>(*opened.pane, "sleepTime");
    QTRY_VERIFY(rowOf(*table, u"Nvidia T4 - small"_s) >= 0);
    table->selectRow(rowOf(*table, u"Nvidia T4 - small"_s));
    sleep->setCurrentIndex(sleep->findData(3600));
    emit sleep->activated(sleep->currentIndex());
    QVERIFY(part<QLabel>(*opened.pane, "hardwareCost")->text().contains(u"$0.40"_s)); // a visit
    QTest::mouseClick(button(opened, "applyHardware"), Qt::LeftButton);
    QTRY_VERIFY(part<QLabel>(*opened.pane, "spaceHardware")->text().contains(u"1 h"_s));
    sleep->setCurrentIndex(sleep->findData(-1));
    emit sleep->activated(sleep->currentIndex());
    QTRY_VERIFY(button(opened, "applyHardware")->isEnabled());
    QTest::mouseClick(button(opened, "applyHardware"), Qt::LeftButton);
    QTRY_VERIFY(part<QLabel>(*opened.pane, "spaceHardware")->text().contains(u"never"_s));
}

void SpacePageTest::freeHardwareSaysWhenItSleeps()
{
    const Opened opened;
    opened.waitUntilItRuns();
    QVERIFY(!part<QComboBox>(*opened.pane, "sleepTime")->isEnabled());
    QVERIFY(part<QLabel>(*opened.pane, "sleepNote")->text().contains(u"48"_s));
}

void SpacePageTest::ofAStaticSpaceNothingRuns()
{
    const Opened opened(u"alice/page"_s);
    QTRY_VERIFY(part<Chip>(*opened.pane, "spaceStage")->isVisible());
    for (const char *name : {"pauseSpace", "restartSpace", "applyHardware"}) {
        QVERIFY(!button(opened, name)->isEnabled());
        QVERIFY(button(opened, name)->toolTip().contains(u"static"_s));
    }
}

void SpacePageTest::aStrangerMayOnlyLook()
{
    const Opened opened(u"alice/demo"_s, 8, "hf_bob");
    QTRY_VERIFY(part<Chip>(*opened.pane, "spaceStage")->isVisible());
    QVERIFY(!button(opened, "pauseSpace")->isEnabled());
    QVERIFY(button(opened, "pauseSpace")->toolTip().contains(u"alice"_s));
    opened.showPart(1);
    QTRY_VERIFY(part<QLabel>(*part<QWidget>(*opened.pane, "keysStates"), "emptySentence")->isVisible());
    QVERIFY(!button(opened, "addKey")->isEnabled());
    opened.showPart(2);
    QTRY_VERIFY(part<QLabel>(*part<QWidget>(*opened.pane, "logStates"), "emptySentence")->isVisible());
}

void SpacePageTest::aSecretIsAddedAndNeverShown()
{
    const Opened opened;
    opened.waitUntilItRuns();
    opened.showPart(1);
    QTRY_VERIFY(button(opened, "addKey")->isEnabled());
    QTest::mouseClick(button(opened, "addKey"), Qt::LeftButton);
    auto *dialog = opened.pane->findChild<QDialog *>(u"keyDialog"_s);
    QVERIFY(dialog);
    QVERIFY(!part<QPushButton>(*dialog, "keyAccept")->isEnabled());
    QTest::keyClicks(part<QLineEdit>(*dialog, "keyName"), u"API_TOKEN"_s);
    QTest::keyClicks(part<QLineEdit>(*dialog, "keySecret"), u"very secret"_s);
    QTest::mouseClick(part<QPushButton>(*dialog, "keyAccept"), Qt::LeftButton);
    auto *table = part<QTableView>(*opened.pane, "keysTable");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, SpaceKeysModel::KeyColumn).data().toString(), u"API_TOKEN"_s);
    for (int column = 0; column < SpaceKeysModel::ColumnCount; ++column)
        QVERIFY(!table->model()->index(0, column).data().toString().contains(u"very"_s));
    bool isSent = false;
    const QList<sandbox::RecordedRequest> requests = opened.hub.requests();
    for (const sandbox::RecordedRequest &request : requests)
        isSent = isSent
            || (request.method == "POST" && request.path.endsWith("/secrets") && request.body.contains("very secret"));
    QVERIFY(isSent);
    QTRY_VERIFY(opened.stage() != u"Running"_s); // a secret restarts it
}

void SpacePageTest::aVariableIsChangedAndDeleted()
{
    const Opened opened;
    opened.waitUntilItRuns();
    opened.showPart(1);
    QTRY_VERIFY(button(opened, "addKey")->isEnabled());
    QTest::mouseClick(button(opened, "addKey"), Qt::LeftButton);
    auto *dialog = opened.pane->findChild<QDialog *>(u"keyDialog"_s);
    QTest::keyClicks(part<QLineEdit>(*dialog, "keyName"), u"LOG_LEVEL"_s);
    QTest::keyClick(part<QAbstractButton>(*dialog, "keyIsSecret"), Qt::Key_Space);
    part<QPlainTextEdit>(*dialog, "keyValue")->setPlainText(u"info"_s);
    QTest::mouseClick(part<QPushButton>(*dialog, "keyAccept"), Qt::LeftButton);
    auto *table = part<QTableView>(*opened.pane, "keysTable");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, SpaceKeysModel::ValueColumn).data().toString(), u"info"_s);
    QTRY_VERIFY(opened.pane->findChildren<QDialog *>(u"keyDialog"_s).isEmpty());

    table->selectRow(0);
    QTest::mouseClick(button(opened, "editKey"), Qt::LeftButton);
    dialog = opened.pane->findChild<QDialog *>(u"keyDialog"_s);
    part<QPlainTextEdit>(*dialog, "keyValue")->setPlainText(u"debug"_s);
    QTest::mouseClick(part<QPushButton>(*dialog, "keyAccept"), Qt::LeftButton);
    QTRY_COMPARE(table->model()->index(0, SpaceKeysModel::ValueColumn).data().toString(), u"debug"_s);

    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Delete);
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QTRY_VERIFY(part<QLabel>(*part<QWidget>(*opened.pane, "keysStates"), "emptySentence")->isVisible());
}

void SpacePageTest::aWholeEnvFileIsTaken()
{
    const Opened opened;
    opened.waitUntilItRuns();
    opened.showPart(1);
    QTRY_VERIFY(button(opened, "addEnv")->isEnabled());
    QGuiApplication::clipboard()->setText(u"# mine\nAPI_TOKEN=abc\nLOG_LEVEL=info\n1bad=x\n"_s);
    QTest::mouseClick(button(opened, "addEnv"), Qt::LeftButton);
    auto *dialog = opened.pane->findChild<QDialog *>(u"envDialog"_s);
    QVERIFY(dialog);
    auto *choices = part<QTableView>(*dialog, "envTable");
    QCOMPARE(choices->model()->rowCount(), 3);
    QAbstractItemModelTester tester(choices->model());
    QVERIFY(!(choices->model()->flags(choices->model()->index(2, 0)) & Qt::ItemIsEnabled));
    QVERIFY(choices->model()->setData(choices->model()->index(1, 1), Qt::Unchecked, Qt::CheckStateRole)); // a variable
    QTest::mouseClick(part<QPushButton>(*dialog, "envAccept"), Qt::LeftButton);
    auto *table = part<QTableView>(*opened.pane, "keysTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(0, SpaceKeysModel::KeyColumn).data().toString(), u"API_TOKEN"_s);
    QCOMPARE(table->model()->index(1, SpaceKeysModel::ValueColumn).data().toString(), u"info"_s);
}

void SpacePageTest::variablesAreCopied()
{
    Opened opened;
    opened.waitUntilItRuns();
    opened.showPart(1);
    SpaceKeysModel keys(opened.client);
    keys.setSpace({.kind = hub::RepoKind::Space, .id = u"alice/demo"_s});
    QSignalSpy made(&keys, &SpaceKeysModel::changesMade);
    keys.apply({{.key = {.key = u"A"_s, .isSecret = false, .value = u"say \"x\""_s}},
                {.key = {.key = u"B"_s, .value = u"hidden"_s}}});
    QTRY_COMPARE(made.count(), 1);
    opened.pane->reload();
    QTRY_VERIFY(button(opened, "copyVariables")->isEnabled());
    QTest::mouseClick(button(opened, "copyVariables"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"A=\"say \\\"x\\\"\"\n"_s);
}

void SpacePageTest::variablesOfAnotherSpaceAreTaken()
{
    Opened opened([](sandbox::SandboxHub &hub) {
        hub.addRepo(sandbox::Kind::Space, u"alice/other"_s, {.sdk = u"gradio"_s});
        hub.commitFiles(sandbox::Kind::Space, u"alice/other"_s, {{u"app.py"_s, "import gradio\n"}});
    });
    opened.waitUntilItRuns();
    SpaceKeysModel other(opened.client);
    other.setSpace({.kind = hub::RepoKind::Space, .id = u"alice/other"_s});
    QSignalSpy made(&other, &SpaceKeysModel::changesMade);
    other.apply({{.key = {.key = u"GREETING"_s, .isSecret = false, .value = u"say \"ahoy\"\nand wave"_s}},
                 {.key = {.key = u"LOG_LEVEL"_s, .isSecret = false, .value = u"debug"_s}},
                 {.key = {.key = u"B"_s, .value = u"hidden"_s}}});
    QTRY_COMPARE(made.count(), 1);
    opened.showPart(1);
    QTRY_VERIFY(button(opened, "copyFromSpace")->isEnabled());
    opened.prompter.typed = u"alice/other"_s;
    QTest::mouseClick(button(opened, "copyFromSpace"), Qt::LeftButton);
    QTRY_VERIFY(opened.pane->findChild<QDialog *>(u"envDialog"_s));
    auto *dialog = opened.pane->findChild<QDialog *>(u"envDialog"_s);
    QVERIFY(dialog->windowTitle().contains(u"alice/other"_s));
    QCOMPARE(part<QTableView>(*dialog, "envTable")->model()->rowCount(), 2); // no secret
    QTest::mouseClick(part<QPushButton>(*dialog, "envAccept"), Qt::LeftButton);
    const auto *table = part<QTableView>(*opened.pane, "keysTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(0, SpaceKeysModel::ValueColumn).data().toString(), u"say \"ahoy\"\nand wave"_s);
    QCOMPARE(table->model()->index(1, SpaceKeysModel::ValueColumn).data().toString(), u"debug"_s);
}

void SpacePageTest::variablesThatCannotBeReadSayWhy()
{
    Opened opened;
    opened.waitUntilItRuns();
    opened.showPart(1);
    QTRY_VERIFY(button(opened, "copyFromSpace")->isEnabled());
    opened.prompter.typed = u"bob/demo"_s;
    QTest::mouseClick(button(opened, "copyFromSpace"), Qt::LeftButton);
    const auto *message = part<MessageBar>(*opened.pane, "keysMessage");
    QTRY_VERIFY(message->text().contains(u"bob/demo"_s));
    opened.prompter.typed = u"no name"_s;
    QTest::mouseClick(button(opened, "copyFromSpace"), Qt::LeftButton);
    QVERIFY(!opened.prompter.lastProblem.isEmpty());
    QVERIFY(!opened.pane->findChild<QDialog *>(u"envDialog"_s));
}

void SpacePageTest::logsAreFollowedAndSearched()
{
    const Opened opened;
    opened.waitUntilItRuns();
    opened.showPart(2);
    auto *view = part<LogView>(*opened.pane, "logView");
    auto *status = part<QLabel>(*opened.pane, "logStatus");
    QTest::mouseClick(part<QToolButton>(*opened.pane, "logBuild"), Qt::LeftButton);
    QTRY_VERIFY(status->text().contains(u"lines"_s) && !status->text().startsWith(u'0'));
    QTest::keyClick(view, Qt::Key_A, Qt::ControlModifier);
    const QString all = view->selectedText();
    QVERIFY(all.contains(u'\n'));
    const QString word = all.section(u'\n', 1, 1).section(u' ', 0, 0);
    QTest::keyClicks(part<QLineEdit>(*opened.pane, "logFind"), word);
    QTRY_VERIFY(view->matchCount() > 0);
    QVERIFY(part<QLabel>(*opened.pane, "logMatches")->text().contains(QString::number(view->matchCount())));
    QVERIFY(!view->isFollowing());
    QTest::keyClick(view, Qt::Key_End);
    QVERIFY(part<QToolButton>(*opened.pane, "logFollow")->isChecked());
}

void SpacePageTest::aGoneSpaceIsSaid()
{
    Opened opened;
    opened.waitUntilItRuns();
    opened.hub.failNext(u"/api/spaces/alice/demo/pause"_s, 1, 404, "{}", {{"X-Error-Code", "RepoNotFound"}});
    QTest::mouseClick(button(opened, "pauseSpace"), Qt::LeftButton);
    QTRY_VERIFY(!opened.message().isEmpty());
    QCOMPARE(opened.stage(), u"Running"_s);
}

void SpacePageTest::aSpaceThatIsNotThereIsSaid()
{
    const Opened opened([](sandbox::SandboxHub &hub) {
        hub.failNext(u"/api/spaces/alice/demo/runtime"_s, -1, 404, R"({"error":"gone"})",
                     {{"X-Error-Code", "RepoNotFound"}});
        hub.failNext(u"/api/spaces/alice/demo/events"_s, -1, 404, "{}");
    });
    auto *states = part<PaneStates>(*opened.pane, "spaceStates");
    QTRY_COMPARE(states->state(), PaneStates::State::Failed);
    QVERIFY(!part<Chip>(*opened.pane, "spaceStage")->isVisible());
}

void SpacePageTest::aFullChangeOfHardwareIsTold()
{
    const Opened opened(u"alice/demo"_s, 4);
    opened.waitUntilItRuns();
    auto *table = part<QTableView>(*opened.pane, "hardwareTable");
    auto *facts = part<QLabel>(*opened.pane, "spaceHardware");
    QTRY_VERIFY(rowOf(*table, u"Nvidia T4 - small"_s) >= 0);
    QTRY_VERIFY(facts->text().contains(u"CPU Basic"_s));
    table->selectRow(rowOf(*table, u"Nvidia T4 - small"_s));
    QTest::mouseClick(button(opened, "applyHardware"), Qt::LeftButton);
    // Requested, while the old version runs on the old hardware.
    QTRY_VERIFY2(facts->text().contains(u"CPU Basic, switching to Nvidia T4 - small"_s), qPrintable(facts->text()));
    QVERIFY(rowOf(*table, u"CPU Basic (current)"_s) >= 0);
    QVERIFY(rowOf(*table, u"Nvidia T4 - small (requested)"_s) >= 0);
    QCOMPARE(opened.stage(), u"Running, rebuilding"_s);
    // Current, and nothing requested any more.
    QTRY_COMPARE_WITH_TIMEOUT(opened.stage(), u"Running"_s, 20'000);
    QTRY_VERIFY(rowOf(*table, u"Nvidia T4 - small (current)"_s) >= 0);
    QVERIFY(rowOf(*table, u"CPU Basic (current)"_s) < 0);
    QVERIFY(!facts->text().contains(u"switching"_s));
}

void SpacePageTest::whatIsRefusedSaysWhy_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    const std::pair<QString, QString> actions[] = {
        {u"pause"_s, u"pause"_s},       {u"restart"_s, u"restart"_s}, {u"factory"_s, u"restart"_s},
        {u"hardware"_s, u"hardware"_s}, {u"sleep"_s, u"sleeptime"_s}, {u"devMode"_s, u"dev-mode"_s},
        {u"volumes"_s, u"volumes"_s},
    };
    for (const auto &[action, path] : actions) {
        const auto row = [&](int status, const QString &words) {
            QTest::addRow("%s %d", qPrintable(action), status) << action << path << status << words;
        };
        row(403, u"write"_s); // not the owner
        row(400, u"the words of the server"_s); // such as a static Space
        row(402, action == "devMode"_L1 ? u"plan"_s : u"pay"_s);
        row(404, u"nothing at this address"_s); // gone
        row(429, u"too many"_s);
    }
}

void SpacePageTest::whatIsRefusedSaysWhy()
{
    QFETCH(const QString, action);
    QFETCH(const QString, path);
    QFETCH(const int, status);
    QFETCH(const QString, words);
    const Opened &opened = steady();
    opened.showPart(0);
    auto *table = part<QTableView>(*opened.pane, "hardwareTable");
    auto *sleep = part<QComboBox>(*opened.pane, "sleepTime");
    const int sleepBefore = sleep->currentIndex();
    refuse(path, status, R"({"error":"the words of the server"})");
    if (action == "pause"_L1) {
        QTest::mouseClick(button(opened, "pauseSpace"), Qt::LeftButton);
    } else if (action == "restart"_L1) {
        QTest::mouseClick(button(opened, "restartSpace"), Qt::LeftButton);
    } else if (action == "factory"_L1) {
        opened.pane->findChild<QAction *>(u"factoryRestart"_s)->trigger();
    } else if (action == "devMode"_L1) {
        opened.pane->findChild<QAction *>(u"devMode"_s)->trigger();
    } else if (action == "hardware"_L1) {
        table->selectRow(rowOf(*table, u"CPU Upgrade"_s));
        QTest::mouseClick(button(opened, "applyHardware"), Qt::LeftButton);
    } else if (action == "sleep"_L1) {
        sleep->setCurrentIndex(sleep->findData(3600));
        emit sleep->activated(sleep->currentIndex());
        QTest::mouseClick(button(opened, "applyHardware"), Qt::LeftButton);
    } else {
        opened.showPart(4);
        QTest::mouseClick(button(opened, "addVolume"), Qt::LeftButton);
        auto *dialog = opened.pane->findChild<QDialog *>(u"volumeDialog"_s);
        QTest::keyClicks(part<QLineEdit>(*dialog, "volumeSource"), u"alice/disk"_s);
        QTest::keyClicks(part<QLineEdit>(*dialog, "volumeMount"), u"/data"_s);
        QTest::mouseClick(part<QPushButton>(*dialog, "volumeAccept"), Qt::LeftButton);
        QTest::mouseClick(button(opened, "applyVolumes"), Qt::LeftButton);
    }
    const auto isSaid = [&] { return opened.message().contains(words, Qt::CaseInsensitive); };
    QTRY_VERIFY2_WITH_TIMEOUT(isSaid(), qPrintable(opened.message()), 20'000);
    QCOMPARE(opened.stage(), u"Running"_s);
    QVERIFY(!opened.pane->findChild<QAction *>(u"devMode"_s)->isChecked());
    QVERIFY(button(opened, "pauseSpace")->isEnabled()); // to be tried again
    if (action == "hardware"_L1 || action == "sleep"_L1)
        QVERIFY(button(opened, "applyHardware")->isEnabled());
    table->selectRow(rowOf(*table, u"Nvidia T4 - small"_s));
    sleep->setCurrentIndex(sleepBefore);
    emit sleep->activated(sleepBefore);
    QVERIFY(!button(opened, "applyHardware")->isEnabled());
    if (action == "volumes"_L1) {
        QVERIFY(button(opened, "applyVolumes")->isEnabled());
        QTest::mouseClick(button(opened, "discardVolumes"), Qt::LeftButton);
        QTRY_VERIFY(!opened.pane->findChild<QDialog *>(u"volumeDialog"_s));
    }
}

void SpacePageTest::whatWasTooMuchIsTriedAgain()
{
    Opened opened;
    opened.waitUntilItRuns();
    opened.hub.failNext(u"/api/spaces/alice/demo/pause"_s, 1, 429, "{}");
    QTest::mouseClick(button(opened, "pauseSpace"), Qt::LeftButton);
    auto *message = part<MessageBar>(*opened.pane, "spaceMessage");
    QTRY_VERIFY(message->text().contains(u"too many"_s, Qt::CaseInsensitive));
    QTest::mouseClick(part<QToolButton>(*message, "retry"), Qt::LeftButton);
    QTRY_COMPARE(opened.stage(), u"Paused"_s);
    QTRY_VERIFY(message->text().contains(u"Paused"_s));
}

void SpacePageTest::unpaidWorkLeadsToBilling()
{
    Opened opened;
    opened.waitUntilItRuns();
    opened.hub.failNext(u"/api/spaces/alice/demo/restart"_s, 1, 402, "{}");
    QSignalSpy pages(opened.pane->findChild<SpacePage *>(), &RepoPage::openOnHubRequested);
    QTest::mouseClick(button(opened, "restartSpace"), Qt::LeftButton);
    auto *message = part<MessageBar>(*opened.pane, "spaceMessage");
    const auto *billing = part<QToolButton>(*message, "action");
    QTRY_VERIFY(billing->isVisible());
    QTest::mouseClick(part<QToolButton>(*message, "action"), Qt::LeftButton);
    QCOMPARE(pages.count(), 1);
    QVERIFY2(pages[0][0].toUrl().path().endsWith(u"/settings/billing"_s), qPrintable(pages[0][0].toString()));
    QTest::mouseClick(button(opened, "restartSpace"), Qt::LeftButton);
    QTRY_VERIFY(message->text().contains(u"starting again"_s));
    QVERIFY(!billing->isVisible());
}

void SpacePageTest::eachLineThatIsRefusedIsNamed()
{
    Opened opened;
    opened.waitUntilItRuns();
    opened.showPart(1);
    QTRY_VERIFY(button(opened, "addEnv")->isEnabled());
    opened.hub.failNext(u"/api/spaces/alice/demo/secrets"_s, -1, 403, "{}");
    QGuiApplication::clipboard()->setText(u"A=1\nB=2\nC=3\nD=4\nE=5\nF=6\nG=7\n"_s);
    QTest::mouseClick(button(opened, "addEnv"), Qt::LeftButton);
    const auto *dialog = opened.pane->findChild<QDialog *>(u"envDialog"_s);
    QTest::mouseClick(part<QPushButton>(*dialog, "envAccept"), Qt::LeftButton);
    const auto *message = part<MessageBar>(*opened.pane, "keysMessage");
    QTRY_VERIFY2(message->text().endsWith(u'…'), qPrintable(message->text()));
    for (const QString &name : {u"“A”"_s, u"“B”"_s, u"“E”"_s})
        QVERIFY2(message->text().contains(name), qPrintable(message->text()));
}

void SpacePageTest::aRefusedKeySaysWhy_data()
{
    QTest::addColumn<bool>("isSecret");
    QTest::addColumn<QString>("act");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    for (const bool isSecret : {true, false}) {
        for (const QString &act : {u"add"_s, u"replace"_s, u"delete"_s}) {
            const auto row = [&](int status, const QString &words) {
                QTest::addRow("%s %s %d", qPrintable(act), isSecret ? "secret" : "variable", status)
                    << isSecret << act << status << words;
            };
            row(403, u"not allowed"_s); // not the owner
            row(400, u"did not accept"_s); // such as a static Space
            row(402, u"payment"_s);
            row(404, u"nothing at this address"_s); // gone
            row(429, u"too many"_s);
        }
    }
}

void SpacePageTest::aRefusedKeySaysWhy()
{
    QFETCH(const bool, isSecret);
    QFETCH(const QString, act);
    QFETCH(const int, status);
    QFETCH(const QString, words);
    const Opened &opened = steady();
    const bool isThere = act != "add"_L1;
    if (isThere) {
        SpaceKeysModel keys(m_steady->client);
        keys.setSpace({.kind = hub::RepoKind::Space, .id = u"alice/demo"_s});
        QSignalSpy made(&keys, &SpaceKeysModel::changesMade);
        keys.apply({{.key = {.key = u"API_TOKEN"_s, .isSecret = isSecret, .value = u"old"_s}}});
        QTRY_COMPARE(made.count(), 1);
    }
    opened.showPart(1);
    if (isThere)
        opened.pane->reload();
    auto *table = part<QTableView>(*opened.pane, "keysTable");
    QTRY_VERIFY(button(opened, "addKey")->isEnabled());
    QTRY_COMPARE(table->model()->rowCount(), int(isThere));
    refuse(isSecret ? u"secrets"_s : u"variables"_s, status, R"({"error":"I do not like the value very secret"})");
    table->selectRow(0);
    if (act == "delete"_L1) {
        QTest::mouseClick(button(opened, "removeKey"), Qt::LeftButton);
    } else {
        QTest::mouseClick(button(opened, isThere ? "editKey" : "addKey"), Qt::LeftButton);
        auto *dialog = opened.pane->findChild<QDialog *>(u"keyDialog"_s);
        if (!isThere) {
            QTest::keyClicks(part<QLineEdit>(*dialog, "keyName"), u"API_TOKEN"_s);
            part<QAbstractButton>(*dialog, "keyIsSecret")->setChecked(isSecret);
        }
        if (isSecret)
            QTest::keyClicks(part<QLineEdit>(*dialog, "keySecret"), u"very secret"_s);
        else
            part<QPlainTextEdit>(*dialog, "keyValue")->setPlainText(u"new"_s);
        QTest::mouseClick(part<QPushButton>(*dialog, "keyAccept"), Qt::LeftButton);
    }
    auto *message = part<MessageBar>(*opened.pane, "keysMessage");
    QTRY_VERIFY_WITH_TIMEOUT(!message->text().isEmpty(), 30'000);
    QVERIFY2(message->text().contains(u"“API_TOKEN” was not changed"_s), qPrintable(message->text()));
    QVERIFY2(message->text().contains(words, Qt::CaseInsensitive), qPrintable(message->text()));
    if (isSecret && act != "delete"_L1) {
        for (const QWidget *widget : message->findChildren<QWidget *>()) {
            QVERIFY(!widget->toolTip().contains(u"very secret"_s)); // not even in the server's words
            QVERIFY(!widget->property("text").toString().contains(u"very secret"_s));
            QVERIFY(!widget->property("plainText").toString().contains(u"very secret"_s));
        }
    }
    // All is as it was, and may be tried again.
    QCOMPARE(table->model()->rowCount(), int(isThere));
    if (isThere && !isSecret)
        QCOMPARE(table->model()->index(0, SpaceKeysModel::ValueColumn).data().toString(), u"old"_s);
    m_steady->hub.clearSwitches();
    QTRY_VERIFY(!opened.pane->findChild<QDialog *>(u"keyDialog"_s));
    table->selectRow(0);
    QTRY_VERIFY(button(opened, isThere ? "removeKey" : "addKey")->isEnabled());
    if (!isThere)
        return;
    QTest::mouseClick(button(opened, "removeKey"), Qt::LeftButton);
    QTRY_COMPARE(table->model()->rowCount(), 0);
}

void SpacePageTest::devModeIsSwitched()
{
    const Opened opened;
    opened.waitUntilItRuns();
    auto *devMode = opened.pane->findChild<QAction *>(u"devMode"_s);
    auto *ssh = opened.pane->findChild<QAction *>(u"copySsh"_s);
    QVERIFY(!ssh->isEnabled());
    devMode->trigger();
    QTRY_VERIFY(opened.message().contains(u"Dev mode is on"_s));
    QVERIFY(part<QLabel>(*opened.pane, "spaceHardware")->text().contains(u"dev mode"_s));
    QVERIFY(ssh->isEnabled());
    ssh->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"ssh alice-demo@ssh.hf.space"_s);
    devMode->trigger();
    QTRY_VERIFY(opened.message().contains(u"Dev mode is off"_s));
}

void SpacePageTest::whatItUsesIsPlotted()
{
    const Opened opened;
    opened.waitUntilItRuns();
    auto *table = part<QTableView>(*opened.pane, "hardwareTable");
    QTRY_VERIFY(rowOf(*table, u"Nvidia T4 - small"_s) >= 0);
    table->selectRow(rowOf(*table, u"Nvidia T4 - small"_s));
    QTest::mouseClick(button(opened, "applyHardware"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(rowOf(*table, u"Nvidia T4 - small (current)"_s) >= 0, 20'000);
    opened.showPart(3);
    const auto plots = [&opened] { return opened.pane->findChildren<PlotView *>(u"plot"_s); };
    QTRY_COMPARE(plots().size(), 4);
    QCOMPARE(plots()[0]->title(), u"CPU"_s);
    QCOMPARE(plots()[1]->title(), u"Memory"_s);
    QVERIFY2(plots()[1]->now().contains(u"of 16.1 GB"_s), qPrintable(plots()[1]->now())); // 15 GiB
    QCOMPARE(plots()[2]->title(), u"GPU"_s);
    QVERIFY(plots()[2]->now().endsWith(u'%'));
    QCOMPARE(plots()[3]->title(), u"GPU memory"_s);
    QTRY_VERIFY_WITH_TIMEOUT(plots()[0]->values().size() >= 3, 6000);
    for (const double value : plots()[0]->values())
        QVERIFY(value >= 0 && value <= 1);
    opened.showPart(0); // nobody looks: the stream ends
    opened.showPart(3);
    QTRY_VERIFY_WITH_TIMEOUT(plots()[0]->values().size() >= 4, 6000);
    QTest::mouseClick(button(opened, "pauseSpace"), Qt::LeftButton);
    QTRY_VERIFY(part<QLabel>(*part<QWidget>(*opened.pane, "metricsStates"), "emptySentence")->isVisible());
}

void SpacePageTest::aServerWithoutMetricsSaysSo()
{
    const Opened opened([](sandbox::SandboxHub &hub) { hub.failNext(u"*/metrics"_s, -1, 404, "{}"); });
    opened.waitUntilItRuns();
    opened.showPart(3);
    auto *sentence = part<QLabel>(*part<QWidget>(*opened.pane, "metricsStates"), "emptySentence");
    QTRY_VERIFY(sentence->isVisible());
    QVERIFY2(sentence->text().contains(u"does not tell"_s), qPrintable(sentence->text()));
}

void SpacePageTest::volumesAreMountedAndUnmounted()
{
    const Opened opened;
    opened.waitUntilItRuns();
    opened.showPart(4);
    auto *table = part<QTableView>(*opened.pane, "volumes");
    QVERIFY(!button(opened, "applyVolumes")->isEnabled());
    const auto add = [&opened](const QString &type, const QString &source, const QString &mount) {
        QTest::mouseClick(button(opened, "addVolume"), Qt::LeftButton);
        auto *dialog = opened.pane->findChild<QDialog *>(u"volumeDialog"_s);
        auto *kind = part<QComboBox>(*dialog, "volumeType");
        kind->setCurrentIndex(kind->findData(type));
        QVERIFY(!part<QPushButton>(*dialog, "volumeAccept")->isEnabled());
        QTest::keyClicks(part<QLineEdit>(*dialog, "volumeSource"), source);
        QTest::keyClicks(part<QLineEdit>(*dialog, "volumeMount"), mount);
        QTest::mouseClick(part<QPushButton>(*dialog, "volumeAccept"), Qt::LeftButton);
        QTRY_VERIFY(!opened.pane->findChild<QDialog *>(u"volumeDialog"_s));
    };
    add(u"bucket"_s, u"alice/disk"_s, u"/data"_s);
    add(u"model"_s, u"acme/weights"_s, u"/models"_s);
    QCOMPARE(table->model()->rowCount(), 2);
    QTest::mouseClick(button(opened, "discardVolumes"), Qt::LeftButton);
    QCOMPARE(table->model()->rowCount(), 0);
    add(u"bucket"_s, u"alice/disk"_s, u"/data"_s);
    add(u"model"_s, u"acme/weights"_s, u"/models"_s);
    QTest::mouseClick(button(opened, "applyVolumes"), Qt::LeftButton);
    QTRY_VERIFY(opened.message().contains(u"volumes were changed"_s));
    QCOMPARE(table->model()->index(1, VolumeListModel::AccessColumn).data().toString(), u"read only"_s);
    QVERIFY(!button(opened, "applyVolumes")->isEnabled());
    QTRY_VERIFY(opened.stage() != u"Running"_s);
    for (int left = 2; left > 0; --left) {
        table->selectRow(0);
        QTest::mouseClick(button(opened, "removeVolume"), Qt::LeftButton);
    }
    QTest::mouseClick(button(opened, "applyVolumes"), Qt::LeftButton);
    QTRY_VERIFY2(!button(opened, "applyVolumes")->isEnabled(), qPrintable(opened.message()));
    const auto isUnmounted = [&opened] {
        const QList<sandbox::RecordedRequest> requests = opened.hub.requests();
        return std::ranges::any_of(requests, [](const sandbox::RecordedRequest &request) {
            return request.method == "DELETE" && request.path.endsWith("/volumes") && request.status == 200;
        });
    };
    QTRY_VERIFY(isUnmounted());
}

// Where there is no stream of events: often while it moves, rarely when not, more rarely when nobody looks or the quota
// is low.
void SpacePageTest::itIsAskedSparingly()
{
    Opened opened([](sandbox::SandboxHub &hub) { hub.failNext(u"*/events"_s, -1, 404, "{}"); }, 1);
    LiveSpace space(opened.client);
    space.watch({.kind = hub::RepoKind::Space, .id = u"alice/demo"_s});
    QTRY_VERIFY(space.runtime());
    QCOMPARE(space.runtime()->stage.text(), u"RUNNING"_s);
    QVERIFY(space.pollInterval() >= 60s);
    space.pause();
    QTRY_COMPARE(space.runtime()->stage.text(), u"PAUSED"_s);
    QVERIFY(space.pollInterval() >= 300s);
    space.restart(hub::spaces::Restart::Ordinary);
    QTRY_COMPARE(space.runtime()->stage.text(), u"BUILDING"_s);
    const auto moving = space.pollInterval();
    QVERIFY(moving > 0ms && moving <= 5s);
    space.setWatched(false);
    QVERIFY(space.pollInterval() > moving);
    space.setWatched(true);
    QCOMPARE(space.pollInterval(), moving);
    emit opened.client.rateLimitChanged({.bucket = u"api"_s, .remaining = 10, .resetSeconds = 60, .quota = 1000});
    QVERIFY(space.pollInterval() > moving);
}

void SpacePageTest::oneThatRestsIsAskedRarely_data()
{
    QTest::addColumn<QByteArray>("runtime");
    QTest::addColumn<QString>("hardware");
    // As the Hub answers: what it ran on stays requested.
    const QByteArray onNothing = "\",\"hardware\":{\"current\":null,\"requested\":\"cpu-basic\"},\"gcTimeout\":172800}";
    for (const QByteArray &stage : {QByteArray("PAUSED"), QByteArray("STOPPED"), QByteArray("SLEEPING"),
                                    QByteArray("NO_APP_FILE"), QByteArray("BUILD_ERROR"), QByteArray("RUNTIME_ERROR")})
        QTest::newRow(stage.constData()) << QByteArray("{\"stage\":\"" + stage + onNothing) << u"CPU Basic · "_s;
    QTest::newRow("static") << QByteArray(
        R"({"stage":"RUNNING","sdk":"static","hardware":{"current":null,"requested":null}})")
                            << QString();
}

void SpacePageTest::oneThatRestsIsAskedRarely()
{
    QFETCH(const QByteArray, runtime);
    QFETCH(const QString, hardware);
    Opened opened([&runtime](sandbox::SandboxHub &hub) {
        hub.failNext(u"*/runtime"_s, -1, 200, runtime);
        hub.failNext(u"*/events"_s, -1, 404, "{}");
    });
    LiveSpace space(opened.client);
    space.watch({.kind = hub::RepoKind::Space, .id = u"alice/demo"_s});
    QTRY_VERIFY(space.runtime());
    QVERIFY(!space.isSwitchingHardware());
    QVERIFY(space.pollInterval() >= 60s);
    const auto *facts = part<QLabel>(*opened.pane, "spaceHardware");
    QTRY_VERIFY2(facts->text().startsWith(hardware), qPrintable(facts->text()));
    QVERIFY(!facts->text().contains(u"switching"_s));
    QVERIFY(!facts->text().contains(u"was requested"_s));
}

void SpacePageTest::eventsAreReadAsTheyCome_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QString>("hardware");
    QTest::newRow("the runtime, named") << QByteArray(
        R"({"runtime":{"stage":"PAUSED","hardware":{"current":null,"requested":"l4x1"}}})")
                                        << u"PAUSED"_s << u"l4x1"_s;
    QTest::newRow("the runtime itself") << QByteArray(
        R"({"stage":"PAUSED","hardware":{"current":null,"requested":"l4x1"}})")
                                        << u"PAUSED"_s << u"l4x1"_s;
    QTest::newRow("a stage alone") << QByteArray(R"({"stage":"PAUSED"})") << u"PAUSED"_s << u"t4-small"_s;
    QTest::newRow("a word") << QByteArray("PAUSED") << u"PAUSED"_s << u"t4-small"_s;
    QTest::newRow("something else") << QByteArray(R"({"type":"visitors","count":3})") << u"RUNNING"_s << u"t4-small"_s;
}

// What is in them is not documented.
void SpacePageTest::eventsAreReadAsTheyCome()
{
    QFETCH(const QByteArray, event);
    QFETCH(const QString, stage);
    QFETCH(const QString, hardware);
    const auto runtime = [](const char *at) {
        return QByteArray("{\"stage\":\"") + at
            + "\",\"hardware\":{\"current\":\"t4-small\",\"requested\":\"t4-small\"}}";
    };
    sandbox::SandboxHub hub;
    hub.delay(u"*/events"_s, 300); // what is asked first is answered first
    hub.failNext(u"*/events"_s, -1, 200, "data: " + event + "\n\n", {{"Content-Type", "text/event-stream"}});
    hub.failNext(u"/api/spaces/alice/demo/runtime"_s, 1, 200, runtime("RUNNING"));
    hub.failNext(u"/api/spaces/alice/demo/runtime"_s, -1, 200, runtime("PAUSED"));
    hub::HubClient client({.endpoint = hub::Endpoint(hub.url()), .token = "hf_alice"});
    LiveSpace space(client);
    space.watch({.kind = hub::RepoKind::Space, .id = u"alice/demo"_s});
    QTRY_VERIFY(space.runtime());
    QCOMPARE(space.runtime()->stage.text(), u"RUNNING"_s);
    QTest::qWait(600); // until the event was there
    QTRY_COMPARE_WITH_TIMEOUT(space.runtime()->stage.text(), stage, 10'000);
    QCOMPARE(space.runtime()->requestedHardware, hardware);
}

void SpacePageTest::modelsAreSound()
{
    Opened opened;
    HardwareTableModel hardware(opened.client);
    QAbstractItemModelTester hardwareTester(&hardware, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(hardware.rowCount() > 10); // the documented table
    QVERIFY(!hardware.isFromServer());
    hardware.setStanding(u"tpu-of-tomorrow"_s, u"t4-small"_s);
    QCOMPARE(hardware.indexOf(u"tpu-of-tomorrow"_s).data(HardwareTableModel::StandingRole).toInt(),
             int(HardwareTableModel::Standing::Current));
    hardware.load();
    QTRY_VERIFY(hardware.isFromServer());
    QVERIFY(hardware.indexOf(u"tpu-of-tomorrow"_s).isValid());
    QCOMPARE(hardware.hourlyUsd(u"cpu-basic"_s), std::optional(0.0));

    SpaceKeysModel keys(opened.client);
    QAbstractItemModelTester keysTester(&keys, QAbstractItemModelTester::FailureReportingMode::QtTest);
    keys.setSpace({.kind = hub::RepoKind::Space, .id = u"alice/demo"_s});
    keys.load();
    QTRY_COMPARE(keys.state(), SpaceKeysModel::State::Ready);
    QSignalSpy failed(&keys, &SpaceKeysModel::changeFailed);
    QSignalSpy made(&keys, &SpaceKeysModel::changesMade);
    keys.apply({{.key = {.key = u"A"_s, .isSecret = false, .value = u"1"_s}},
                {.key = {.key = u"not a key"_s, .value = u"2"_s}},
                {.key = {.key = u"B"_s, .value = u"3"_s}},
                {.kind = SpaceKeyChange::Kind::Remove, .key = {.key = u"A"_s, .isSecret = false}}});
    QTRY_COMPARE(made.count(), 1);
    QCOMPARE(made.first().first().toInt(), 3);
    QCOMPARE(failed.count(), 1);
    QCOMPARE(keys.rowCount(), 1);
}

QTEST_MAIN(SpacePageTest)
#include "spacepagetest.moc"
