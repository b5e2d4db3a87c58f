#include "repopaneworld.h"
#include "scenes.h"

#include "models/space/hardwaretablemodel.h"
#include "models/space/spacekeysmodel.h"
#include "views/chip.h"
#include "views/messagebar.h"
#include "views/space/logview.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;
using View = hub::RepoUrl::View;

namespace {

//! Spaces of alice, who can pay, of bob, who cannot, and one without an app.
class SpaceWorld : public RepoPaneWorld
{
public:
    SpaceWorld() : RepoPaneWorld() { }

    void prepare(sandbox::SandboxHub &there)
    {
        there.addAccount({.user = u"alice"_s, .tokens = {{.value = token}}, .isPro = true, .canPay = true});
        there.addAccount(u"bob"_s, "hf_bob");
        for (const QString &id : {u"alice/demo"_s, u"bob/demo"_s}) {
            there.addRepo(sandbox::Kind::Space, id, {.sdk = u"gradio"_s});
            there.commitFiles(sandbox::Kind::Space, id,
                              {{u"README.md"_s, "---\ntitle: Demo\nsdk: gradio\napp_file: app.py\n---\n# Demo\n"},
                               {u"app.py"_s, "import gradio\n"}});
        }
        there.addRepo(sandbox::Kind::Space, u"alice/page"_s, {.sdk = u"static"_s});
        there.commitFiles(sandbox::Kind::Space, u"alice/page"_s,
                          {{u"README.md"_s, "---\ntitle: Page\nsdk: static\n---\n"}, {u"index.html"_s, "<p>hello</p>"}});
    }
};

//! A pane on a Space of a sandbox whose clock runs fast.
class Opened
{
public:
    explicit Opened(const QString &id = u"alice/demo"_s, double speed = 8, const QByteArray &token = RepoWorld::token)
        : hub({.spaceSpeed = speed})
    {
        world.prepare(hub);
        client.setSession({.endpoint = hub::Endpoint(hub.url()), .token = token});
        const RepoServices services{.client = client,
                                    .settings = world.settings,
                                    .images = world.images,
                                    .prompter = world.prompter,
                                    .changes = world.changes,
                                    .stages = *world.stages};
        const hub::RepoUrl place{.endpoint = hub::Endpoint(hub.url()),
                                 .repo = {.kind = hub::RepoKind::Space, .id = id},
                                 .view = View::Space};
        pane = std::make_unique<RepoPane>(services, Place(place), nullptr);
        auth::Account account{.id = u"me"_s, .endpoint = hub.url(), .tokenRole = u"write"_s};
        account.user = token == RepoWorld::token ? u"alice"_s : u"bob"_s;
        pane->setAccount(account);
        pane->resize(1000, 760);
        pane->show();
    }

    QString stage() const { return part<Chip>(*pane, "spaceStage")->text(); }
    void showPart(int index) const { part<QTabBar>(*pane, "spaceParts")->setCurrentIndex(index); }
    QString message() const { return part<MessageBar>(*pane, "spaceMessage")->text(); }

    // To a moment at which nothing moves by itself.
    void waitUntilItRuns() const { QTRY_COMPARE_WITH_TIMEOUT(stage(), u"Running"_s, 20'000); }

    SpaceWorld world;
    sandbox::SandboxHub hub;
    hub::HubClient client;
    std::unique_ptr<RepoPane> pane;
};

QPushButton *button(const Opened &opened, const char *name)
{
    return part<QPushButton>(*opened.pane, name);
}

int rowOf(const QTableView &table, const QString &text)
{
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        if (table.model()->index(row, 0).data().toString().startsWith(text))
            return row;
    }
    return -1;
}

} // namespace

//! A Space is looked after from its page: seen, stopped, started, given hardware and secrets, and heard.
class SpacePageTest : public QObject
{
    Q_OBJECT

private slots:
    void theStageFollowsTheSpace();
    void itIsPausedAndRestarted();
    void hardwareIsPendingUntilItRuns();
    void unpaidHardwareIsRefusedWithTheReason();
    void theSleepTimeHasItsPrice();
    void freeHardwareSaysWhenItSleeps();
    void ofAStaticSpaceNothingRuns();
    void aStrangerMayOnlyLook();
    void aSecretIsAddedAndNeverShown();
    void aVariableIsChangedAndDeleted();
    void aWholeEnvFileIsTaken();
    void variablesAreCopied();
    void logsAreFollowedAndSearched();
    void aGoneSpaceIsSaid();
    void modelsAreSound();
    void scenes();
};

void SpacePageTest::theStageFollowsTheSpace()
{
    const Opened opened;
    QTRY_VERIFY(part<Chip>(*opened.pane, "spaceStage")->isVisible());
    opened.waitUntilItRuns();
    QVERIFY(part<QLabel>(*opened.pane, "spaceUptime")->isVisible());
    QVERIFY(part<QPushButton>(*opened.pane, "openApp")->isEnabled());
    QVERIFY(part<QLabel>(*opened.pane, "spaceHardware")->text().contains(u"2 days"_s));
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
        isSent = isSent || (request.method == "POST" && request.path.endsWith("/secrets") && request.body.contains("very secret"));
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

void SpacePageTest::scenes()
{
    std::unique_ptr<Opened> opened;
    const auto make = [&opened](int part) {
        opened = std::make_unique<Opened>();
        opened->waitUntilItRuns();
        opened->showPart(part);
        QTest::qWait(600);
        return std::move(opened->pane);
    };
    scenes::shoot(u"space-hardware"_s, [&] { return make(0); });
    scenes::shoot(u"space-logs"_s, [&] { return make(2); });
    scenes::shoot(u"space-keys"_s, [&]() -> std::unique_ptr<QWidget> {
        opened = std::make_unique<Opened>();
        opened->waitUntilItRuns();
        SpaceKeysModel keys(opened->client);
        keys.setSpace({.kind = hub::RepoKind::Space, .id = u"alice/demo"_s});
        QSignalSpy made(&keys, &SpaceKeysModel::changesMade);
        keys.apply({{.key = {.key = u"HF_TOKEN"_s, .value = u"x"_s, .description = u"reads the private weights"_s}},
                    {.key = {.key = u"LOG_LEVEL"_s, .isSecret = false, .value = u"info"_s}},
                    {.key = {.key = u"MODEL"_s, .isSecret = false, .value = u"acme/harbor-7b"_s, .description = u"what is served"_s}}});
        [&made] { QTRY_COMPARE(made.count(), 1); }();
        opened->showPart(1);
        opened->pane->reload();
        QTest::qWait(600);
        return std::move(opened->pane);
    });
}

QTEST_MAIN(SpacePageTest)
#include "spacepagetest.moc"
