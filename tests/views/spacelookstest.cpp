#include "models/space/hardwaretablemodel.h"
#include "models/space/spaceboard.h"
#include "models/space/spacekeysmodel.h"
#include "models/space/volumelistmodel.h"
#include "scenes.h"
#include "spaceworld.h"
#include "views/space/envdialog.h"
#include "views/space/keydialog.h"
#include "views/space/logview.h"
#include "views/space/spaceheader.h"
#include "views/space/spacetray.h"
#include "views/space/volumedialog.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QComboBox>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

//! A runtime at that stage, of a Space for a T4: what is not up runs on nothing.
QByteArray runtimeAt(const QString &stage)
{
    return "{\"stage\":\"" + stage.toLatin1()
        + "\",\"hardware\":{\"current\":" + (stage.startsWith("RUNNING"_L1) ? "\"t4-small\"" : "null")
        + ",\"requested\":\"t4-small\"},\"gcTimeout\":3600,\"errorMessage\":\""
        + (stage.endsWith("_ERROR"_L1) ? "Exit code: 1" : "")
        + "\",\"domains\":[{\"domain\":\"alice-demo.hf.space\",\"stage\":\"READY\"}]}";
}

QStringList allStages()
{
    QStringList stages;
    for (const auto &[stage, spelling] : hub::spellings<hub::Stage>)
        stages += QString(spelling);
    return stages + QStringList{u"WARMING_UP"_s};
}

} // namespace

//! How a Space looks: at each stage, and on each page.
class SpaceLooksTest : public QObject
{
    Q_OBJECT

private slots:
    void everyStageIsDrawn_data()
    {
        QTest::addColumn<QString>("stage");
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("isKnown");
        const QHash<QString, QString> plainer{{u"APP_STARTING"_s, u"Starting"_s},
                                              {u"RUNNING_APP_STARTING"_s, u"Running, restarting"_s},
                                              {u"RUNNING_BUILDING"_s, u"Running, rebuilding"_s}};
        for (const auto &[stage, spelling] : hub::spellings<hub::Stage>) {
            const QString words = QString(spelling).toLower().replace(u'_', u' ');
            const QString same = words.first(1).toUpper() + words.sliced(1);
            QTest::newRow(spelling.data()) << QString(spelling) << plainer.value(spelling, same) << true;
        }
        QTest::newRow("of tomorrow") << u"WARMING_UP"_s << u"Warming up"_s << false;
    }

    void everyStageIsDrawn()
    {
        QFETCH(const QString, stage);
        QFETCH(const QString, word);
        QFETCH(const bool, isKnown);
        const Opened opened([&stage](sandbox::SandboxHub &hub) {
            hub.failNext(u"/api/spaces/alice/demo/runtime"_s, -1, 200, runtimeAt(stage));
            hub.failNext(u"/api/spaces/alice/demo/events"_s, -1, 403, "{}");
        });
        auto *chip = part<Chip>(*opened.pane, "spaceStage");
        QTRY_VERIFY(chip->isVisible());
        QCOMPARE(chip->text(), word);
        QCOMPARE(chip->accessibleName(), word); // colour and icon are not all that says it
        QCOMPARE(part<QLabel>(*opened.pane, "spaceSentence")->text().isEmpty(), !isKnown);
        QVERIFY(part<QLabel>(*opened.pane, "spaceHardware")->text().contains(u"1 h"_s));
        auto *error = part<QLabel>(*opened.pane, "spaceError");
        QCOMPARE(error->isVisible(), stage.endsWith("_ERROR"_L1));
        if (error->isVisible())
            QCOMPARE(error->text(), u"Exit code: 1"_s);
        const auto *header = opened.pane->findChild<SpaceHeader *>();
        QTRY_COMPARE(header->height(), header->heightForWidth(header->width())); // no gaps between its lines
        const bool isResting = stage == "PAUSED"_L1 || stage == "STOPPED"_L1;
        QCOMPARE(button(opened, "pauseSpace")->isEnabled(), !isResting && stage != "DELETING"_L1);
        QCOMPARE(button(opened, "restartSpace")->isEnabled(), stage != "DELETING"_L1);
        QCOMPARE(button(opened, "openApp")->isEnabled(), stage != "DELETING"_L1);
        if (stage == "DELETING"_L1)
            QCOMPARE(button(opened, "openApp")->toolTip(), u"It is being deleted"_s);
    }

    void aLongErrorIsCutInTheMiddle()
    {
        QByteArray words = "<b>Exit code: 1</b>";
        for (int i = 1; i <= 60; ++i)
            words += "\\n  at line " + QByteArray::number(i);
        const Opened opened([&words](sandbox::SandboxHub &hub) {
            hub.failNext(u"/api/spaces/alice/demo/runtime"_s, -1, 200,
                         runtimeAt(u"RUNTIME_ERROR"_s).replace("Exit code: 1", words));
            hub.failNext(u"/api/spaces/alice/demo/events"_s, -1, 403, "{}");
        });
        auto *error = part<QLabel>(*opened.pane, "spaceError");
        QTRY_VERIFY(error->isVisible());
        QVERIFY2(error->text().startsWith(u"<b>Exit code: 1</b>\n"_s), qPrintable(error->text()));
        QVERIFY(error->text().endsWith(u"at line 60"_s));
        QCOMPARE(error->text().count(u'\n'), 7);
        QCOMPARE(error->textFormat(), Qt::PlainText);
        QVERIFY(error->toolTip().contains(u"&lt;b&gt;Exit"_s));
        QVERIFY(error->toolTip().contains(u"at line 30\n"_s));
        QVERIFY(part<QTableView>(*opened.pane, "hardwareTable")->height() > 100);
    }

    void pictureOfEveryStage();
    void picturesOfStages_data();
    void picturesOfStages();
    void pictureOfHardware();
    void pictureOfAChangeOfHardware();
    void pictureOfAStaticSpace();
    void pictureForAStranger();
    void pictureOfSecretsAndVariables();
    void pictureOfNoSecrets();
    void pictureOfASecret();
    void pictureOfAVariable();
    void pictureOfAnEnvFile();
    void picturesOfLogs_data();
    void picturesOfLogs();
    void pictureOfUsage();
    void pictureOfNothingToMeasure();
    void pictureOfNoLog();
    void pictureOfVolumes();
    void pictureOfAVolume();
    void pictureOfTheTray();
    void pictureOfAGoneSpace();

private:
    //! The pane of a Space that runs, on one of its pages; what it needs stays in m_opened.
    std::unique_ptr<QWidget> page(int part, const Opened::Arrange &arrange = {}, const QString &id = u"alice/demo"_s,
                                  const QByteArray &token = RepoWorld::token)
    {
        m_opened = std::make_unique<Opened>(id, 8, token, arrange);
        [this] { QTRY_VERIFY(shown<Chip>("spaceStage")->isVisible()); }();
        if (id != "alice/page"_L1)
            [this] { m_opened->waitUntilItRuns(); }();
        m_opened->showPart(part);
        return std::move(m_opened->pane);
    }
    template<typename T>
    T *shown(const char *name) const
    {
        return part<T>(*m_opened->pane, name);
    }
    void fillKeys() const
    {
        SpaceKeysModel keys(m_opened->client);
        keys.setSpace({.kind = hub::RepoKind::Space, .id = u"alice/demo"_s});
        QSignalSpy made(&keys, &SpaceKeysModel::changesMade);
        keys.apply({{.key = {.key = u"HF_TOKEN"_s, .value = u"x"_s, .description = u"reads the private weights"_s}},
                    {.key = {.key = u"LOG_LEVEL"_s, .isSecret = false, .value = u"info"_s}},
                    {.key = {.key = u"MODEL"_s,
                             .isSecret = false,
                             .value = u"acme/harbor-7b"_s,
                             .description = u"what is served"_s}}});
        QTRY_COMPARE(made.count(), 1);
    }

    std::unique_ptr<Opened> m_opened;
};

void SpaceLooksTest::pictureOfEveryStage()
{
    sandbox::SandboxHub hub;
    hub::HubClient client({.endpoint = hub::Endpoint(hub.url()), .token = "hf_alice"});
    std::vector<std::unique_ptr<LiveSpace>> spaces;
    scenes::shoot(u"space-stages"_s, [&]() -> std::unique_ptr<QWidget> {
        spaces.clear();
        auto all = std::make_unique<QWidget>();
        auto *layout = new QVBoxLayout(all.get());
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        for (const QString &stage : allStages()) {
            const QString id = u"alice/"_s + stage.toLower();
            hub.failNext(u"/api/spaces/%1/runtime"_s.arg(id), -1, 200, runtimeAt(stage));
            hub.failNext(u"/api/spaces/%1/events"_s.arg(id), -1, 403, "{}");
            spaces.push_back(std::make_unique<LiveSpace>(client));
            auto *header = new SpaceHeader(*spaces.back(), all.get());
            const QString hardware = u"Nvidia T4 - small"_s;
            header->setHardwareName(stage.startsWith("RUNNING"_L1) ? hardware : QString(), hardware);
            layout->addWidget(header);
            spaces.back()->watch({.kind = hub::RepoKind::Space, .id = id});
        }
        layout->addStretch(1);
        all->resize(900, 200);
        all->show();
        for (const auto &space : spaces)
            [&] { QTRY_VERIFY(space->runtime()); }();
        all->resize(900, layout->hasHeightForWidth() ? layout->totalHeightForWidth(900) : all->sizeHint().height());
        return all;
    });
}

void SpaceLooksTest::picturesOfStages_data()
{
    QTest::addColumn<QString>("stage");
    for (const QString &stage : allStages())
        QTest::newRow(qPrintable(stage)) << stage;
}

void SpaceLooksTest::picturesOfStages()
{
    QFETCH(const QString, stage);
    scenes::shoot(u"space-"_s + stage.toLower().replace(u'_', u'-'), [&]() -> std::unique_ptr<QWidget> {
        m_opened = std::make_unique<Opened>([&stage](sandbox::SandboxHub &hub) {
            QByteArray runtime = runtimeAt(stage);
            runtime.replace(
                "Exit code: 1",
                "Exit code: 1. Reason: Traceback (most recent call last):\\n  File \\\"/app/app.py\\\", line 7, "
                "in <module>\\n    model = load(\\\"acme/harbor-7b\\\")\\nMemoryError: no room for 14 GB");
            hub.failNext(u"/api/spaces/alice/demo/runtime"_s, -1, 200, runtime);
            hub.failNext(u"/api/spaces/alice/demo/events"_s, -1, 403, "{}");
        });
        [this] { QTRY_VERIFY(shown<Chip>("spaceStage")->isVisible()); }();
        [this] { QTRY_VERIFY(rowOf(*shown<QTableView>("hardwareTable"), u"CPU Upgrade"_s) >= 0); }();
        QTest::qWait(100);
        return std::move(m_opened->pane);
    });
}

void SpaceLooksTest::pictureOfHardware()
{
    scenes::shoot(u"space-hardware"_s, [&] {
        auto pane = page(0);
        auto *table = part<QTableView>(*pane, "hardwareTable");
        [&] { QTRY_VERIFY(rowOf(*table, u"Nvidia T4 - small"_s) >= 0); }();
        table->selectRow(rowOf(*table, u"Nvidia T4 - small"_s)); // and what it will cost
        return pane;
    });
}

void SpaceLooksTest::pictureOfAChangeOfHardware()
{
    scenes::shoot(u"space-hardware-requested"_s, [&] {
        m_opened = std::make_unique<Opened>(u"alice/demo"_s, 1);
        [this] { QTRY_COMPARE_WITH_TIMEOUT(m_opened->stage(), u"Running"_s, 60'000); }();
        auto *table = shown<QTableView>("hardwareTable");
        [&] { QTRY_VERIFY(rowOf(*table, u"Nvidia T4 - small"_s) >= 0); }();
        table->selectRow(rowOf(*table, u"Nvidia T4 - small"_s));
        QTest::mouseClick(button(*m_opened, "applyHardware"), Qt::LeftButton);
        [&] { QTRY_VERIFY(rowOf(*table, u"Nvidia T4 - small (requested)"_s) >= 0); }();
        return std::unique_ptr<QWidget>(std::move(m_opened->pane));
    });
}

void SpaceLooksTest::pictureOfAStaticSpace()
{
    scenes::shoot(u"space-static"_s, [&] {
        auto pane = page(0, {}, u"alice/page"_s);
        QTest::qWait(200);
        return pane;
    });
}

void SpaceLooksTest::pictureForAStranger()
{
    scenes::shoot(u"space-stranger"_s, [&] {
        auto pane = page(1, {}, u"alice/demo"_s, "hf_bob");
        QTest::qWait(200);
        return pane;
    });
}

void SpaceLooksTest::pictureOfSecretsAndVariables()
{
    scenes::shoot(u"space-keys"_s, [&]() -> std::unique_ptr<QWidget> {
        auto pane = page(0);
        fillKeys();
        part<QTabBar>(*pane, "spaceParts")->setCurrentIndex(1);
        static_cast<RepoPane &>(*pane).reload();
        auto *table = part<QTableView>(*pane, "keysTable");
        [&] { QTRY_COMPARE(table->model()->rowCount(), 3); }();
        table->selectRow(1);
        return pane;
    });
}

void SpaceLooksTest::pictureOfNoSecrets()
{
    scenes::shoot(u"space-keys-none"_s, [&] {
        auto pane = page(1);
        QTest::qWait(200);
        return pane;
    });
}

void SpaceLooksTest::pictureOfASecret()
{
    hub::HubClient client;
    SpaceKeysModel keys(client);
    scenes::shoot(u"space-key-secret"_s, [&] {
        auto dialog = std::make_unique<KeyDialog>(keys);
        dialog->show();
        QTest::keyClicks(part<QLineEdit>(*dialog, "keyName"), u"HF_TOKEN"_s);
        QTest::keyClicks(part<QLineEdit>(*dialog, "keySecret"), u"not to be seen"_s);
        QTest::keyClicks(part<QLineEdit>(*dialog, "keyDescription"), u"reads the private weights"_s);
        return dialog;
    });
}

void SpaceLooksTest::pictureOfAVariable()
{
    hub::HubClient client;
    SpaceKeysModel keys(client);
    scenes::shoot(u"space-key-variable"_s, [&] {
        auto dialog = std::make_unique<KeyDialog>(keys);
        dialog->show();
        QTest::keyClicks(part<QLineEdit>(*dialog, "keyName"), u"API_TOKEN"_s);
        QTest::keyClick(part<QAbstractButton>(*dialog, "keyIsSecret"), Qt::Key_Space);
        part<QPlainTextEdit>(*dialog, "keyValue")->setPlainText(u"looks like one that should be secret"_s);
        return dialog;
    });
}

void SpaceLooksTest::pictureOfAnEnvFile()
{
    std::unique_ptr<SpaceKeysModel> keys;
    scenes::shoot(u"space-env"_s, [&] {
        keys.reset();
        const auto pane = page(0);
        fillKeys();
        keys = std::make_unique<SpaceKeysModel>(m_opened->client);
        keys->setSpace({.kind = hub::RepoKind::Space, .id = u"alice/demo"_s});
        keys->load();
        [&] { QTRY_COMPARE(keys->rowCount(), 3); }();
        auto dialog = std::make_unique<EnvDialog>(*keys);
        dialog->setText(
            u"# what the app needs\nHF_TOKEN=hf_example\nLOG_LEVEL=info\nMODEL=\"acme/harbor-7b-instruct\"\n"
            u"API_KEY=abc\n1bad=x\n"_s);
        QAbstractItemModel *choices = part<QTableView>(*dialog, "envTable")->model();
        for (const int row : {1, 2, 3})
            choices->setData(choices->index(row, 1), Qt::Unchecked, Qt::CheckStateRole); // one that had better not
        dialog->show();
        return dialog;
    });
    keys.reset();
}

void SpaceLooksTest::picturesOfLogs_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("run") << u"run"_s;
    QTest::newRow("build") << u"build"_s;
}

void SpaceLooksTest::picturesOfLogs()
{
    QFETCH(const QString, kind);
    scenes::shoot(u"space-logs-"_s + kind, [&] {
        auto pane = page(2);
        if (kind == "build"_L1)
            QTest::mouseClick(part<QToolButton>(*pane, "logBuild"), Qt::LeftButton);
        auto *status = part<QLabel>(*pane, "logStatus");
        [&] { QTRY_VERIFY(status->text().contains(u"lines"_s) && !status->text().startsWith(u'0')); }();
        QTest::mouseClick(part<QToolButton>(*pane, "logTimes"), Qt::LeftButton);
        QTest::keyClicks(part<QLineEdit>(*pane, "logFind"), kind == "build"_L1 ? u"Step"_s : u"on"_s);
        QTest::qWait(400);
        return pane;
    });
}

void SpaceLooksTest::pictureOfUsage()
{
    scenes::shoot(u"space-usage"_s, [&] {
        m_opened = std::make_unique<Opened>(u"alice/demo"_s, 30);
        [this] { m_opened->waitUntilItRuns(); }();
        auto *table = shown<QTableView>("hardwareTable");
        [&] { QTRY_VERIFY(rowOf(*table, u"Nvidia T4 - small"_s) >= 0); }();
        table->selectRow(rowOf(*table, u"Nvidia T4 - small"_s));
        QTest::mouseClick(button(*m_opened, "applyHardware"), Qt::LeftButton);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(rowOf(*table, u"Nvidia T4 - small (current)"_s) >= 0, 20'000); }();
        m_opened->showPart(3);
        QTest::qWait(5000); // a figure a second
        return std::unique_ptr<QWidget>(std::move(m_opened->pane));
    });
}

void SpaceLooksTest::pictureOfNothingToMeasure()
{
    scenes::shoot(u"space-usage-none"_s, [&] {
        auto pane = page(3, {}, u"alice/page"_s);
        QTest::qWait(200);
        return pane;
    });
}

void SpaceLooksTest::pictureOfNoLog()
{
    scenes::shoot(u"space-logs-refused"_s, [&] {
        auto pane = page(2, {}, u"alice/demo"_s, "hf_bob");
        QTest::qWait(200);
        return pane;
    });
}

void SpaceLooksTest::pictureOfVolumes()
{
    scenes::shoot(u"space-volumes"_s, [&]() -> std::unique_ptr<QWidget> {
        auto pane = page(0);
        LiveSpace space(m_opened->client);
        space.watch({.kind = hub::RepoKind::Space, .id = u"alice/demo"_s});
        [&] { QTRY_VERIFY(space.runtime()); }();
        QSignalSpy done(&space, &LiveSpace::done);
        space.setVolumes({{.type = u"bucket"_s, .source = u"alice/disk"_s, .mountPath = u"/data"_s},
                          {.type = u"model"_s,
                           .source = u"acme/harbor-7b"_s,
                           .mountPath = u"/models/harbor"_s,
                           .revision = u"v1.2"_s,
                           .path = u"weights"_s}});
        [&] { QTRY_COMPARE(done.count(), 1); }();
        part<QTabBar>(*pane, "spaceParts")->setCurrentIndex(4);
        auto *table = part<QTableView>(*pane, "volumes");
        [&] { QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, 10'000); }();
        table->selectRow(0);
        return pane;
    });
}

void SpaceLooksTest::pictureOfAVolume()
{
    VolumeListModel volumes;
    scenes::shoot(u"space-volume-dialog"_s, [&] {
        auto dialog = std::make_unique<VolumeDialog>(volumes, -1);
        auto *kind = part<QComboBox>(*dialog, "volumeType");
        kind->setCurrentIndex(kind->findData(u"model"_s));
        part<QLineEdit>(*dialog, "volumeSource")->setText(u"acme/harbor-7b"_s);
        part<QLineEdit>(*dialog, "volumeMount")->setText(u"models"_s);
        dialog->show();
        return dialog;
    });
}

void SpaceLooksTest::pictureOfTheTray()
{
    std::unique_ptr<Opened> opened;
    std::unique_ptr<SpaceBoard> board;
    std::unique_ptr<SpaceTray> tray;
    scenes::shoot(u"spaces-tray"_s, [&]() -> std::unique_ptr<QWidget> {
        tray.reset();
        board.reset();
        opened = std::make_unique<Opened>(u"alice/demo"_s, 1, RepoWorld::token, [](sandbox::SandboxHub &hub) {
            hub.addRepo(sandbox::Kind::Space, u"alice/broken"_s, {.sdk = u"gradio"_s});
        });
        board = std::make_unique<SpaceBoard>(opened->client);
        board->setOwners({u"alice"_s});
        board->setWatchful(true);
        [&] { QTRY_COMPARE_WITH_TIMEOUT(board->state(), SpaceBoard::State::Ready, 10'000); }();
        tray = std::make_unique<SpaceTray>(*board);
        auto both = std::make_unique<QWidget>();
        emit tray->menu().aboutToShow();
        // A menu is a window of its own: its picture stands in for it.
        tray->menu().adjustSize();
        auto *picture = new QLabel(both.get());
        picture->setPixmap(tray->menu().grab());
        auto *layout = new QVBoxLayout(both.get());
        layout->addWidget(picture);
        both->resize(both->sizeHint());
        both->show();
        return both;
    });
}

void SpaceLooksTest::pictureOfAGoneSpace()
{
    scenes::shoot(u"space-gone"_s, [&]() -> std::unique_ptr<QWidget> {
        m_opened = std::make_unique<Opened>([](sandbox::SandboxHub &hub) {
            hub.failNext(u"/api/spaces/alice/demo/runtime"_s, -1, 404, R"({"error":"gone"})",
                         {{"X-Error-Code", "RepoNotFound"}});
            hub.failNext(u"/api/spaces/alice/demo/events"_s, -1, 404, "{}");
        });
        QTest::qWait(500);
        return std::move(m_opened->pane);
    });
}

QTEST_MAIN(SpaceLooksTest)
#include "spacelookstest.moc"
