#include "views/manage/duplicatedialog.h"

#include "hub/spaces.h"
#include "hub/spacesettings.h"
#include "manageworld.h"
#include "models/manage/copysettingsmodel.h"
#include "models/space/hardwaretablemodel.h"
#include "scenes.h"
#include "views/widgets/messagebar.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

class DuplicateDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void theSettingsAreAModel();
    void aModelIsCopiedFromTheHeadersMenu();
    void variablesComeAlongAndSecretsAreFilledIn();
    void whatIsMountedIsMountedInTheCopy();
    void othersSpacesHideTheirSettings();
    void aTakenNameOffersToOpenIt();
    void paidHardwareIsRefusedByTheBill();
    void aRefusedCopyKeepsTheForm_data();
    void aRefusedCopyKeepsTheForm();
    void aSlowCopyIsFollowed();
    void whoIsSignedOutCannotCopy();
    void scenes();

private:
    static hub::RepoId space() { return {.kind = hub::RepoKind::Space, .id = u"acme/demo"_s}; }
    static void addSpace(ManageWorld &world)
    {
        world.hub.addRepo(sandbox::Kind::Space, space().id, {.sdk = u"gradio"_s});
        world.hub.commitFiles(sandbox::Kind::Space, space().id, {{.path = u"app.py"_s, .content = "print()\n"}});
        QVERIFY(world.run<std::vector<hub::SpaceVariable>>(
            hub::spaces::addVariable(space(), u"MODEL_ID"_s, u"acme/clip-small"_s)));
        QVERIFY(world.run<std::vector<hub::SpaceVariable>>(hub::spaces::addVariable(space(), u"THEME"_s, u"dark"_s)));
        QVERIFY(world.run<hub::Done>(hub::spaces::addSecret(space(), u"HF_TOKEN"_s, u"hf_hidden"_s)));
    }
    static std::unique_ptr<DuplicateDialog> open(ManageWorld &world, const hub::RepoId &repo,
                                                 const auth::Account &account)
    {
        const Result<hub::RepoInfo> info = world.info(repo);
        auto dialog = std::make_unique<DuplicateDialog>(world.services(), account,
                                                        info ? info->summary : hub::RepoSummary{.repo = repo});
        dialog->show();
        dialog->activateWindow();
        return dialog;
    }
    static void rename(const QWidget &dialog, const QString &name)
    {
        auto *edit = dialog.findChild<QLineEdit *>(u"name"_s);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, name);
    }
    //! Types into a cell as a person does.
    static void fill(QTableView &table, int row, int column, const QString &text)
    {
        const QModelIndex index = table.model()->index(row, column);
        auto *editor = table.viewport()->findChild<QLineEdit *>(); // of the line that was just added
        if (!editor) {
            table.setFocus();
            table.setCurrentIndex(index);
            table.edit(index);
        }
        QTRY_VERIFY((editor = table.viewport()->findChild<QLineEdit *>()));
        editor->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(!table.viewport()->findChild<QLineEdit *>());
    }
    static int rowOf(const QTableView &table, const QString &key)
    {
        const QModelIndexList found = table.model()->match(table.model()->index(0, 0), Qt::DisplayRole, key);
        return found.isEmpty() ? -1 : found.first().row();
    }
};

void DuplicateDialogTest::theSettingsAreAModel()
{
    ManageWorld world;
    addSpace(world);
    CopySettingsModel model(world.client);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.load(space());
    QTRY_COMPARE(model.state(), CopySettingsModel::State::Ready);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.secretsLeft(), QStringList{u"HF_TOKEN"_s});
    QVERIFY(model.variables().empty()); // they come along by themselves
    const QModelIndex added = model.add(true);
    QVERIFY(model.setData(added, u"9lives"_s));
    QVERIFY(!model.problem().isEmpty());
    QVERIFY(model.setData(added, u"API_KEY"_s));
    QVERIFY(model.problem().contains(u"no value"_s));
    QVERIFY(model.setData(added.siblingAtColumn(CopySettingsModel::ValueColumn), u"sesame"_s));
    QVERIFY(model.problem().isEmpty());
    QCOMPARE(model.secrets().size(), 1u);
    QVERIFY(!added.siblingAtColumn(CopySettingsModel::ValueColumn).data().toString().contains(u"sesame"_s));
    QVERIFY(!model.setData(model.index(0, CopySettingsModel::NameColumn), u"OTHER"_s));
    model.remove(0); // of the original: stays
    QCOMPARE(model.rowCount(), 4);
    model.remove(3);
    QCOMPARE(model.rowCount(), 3);
}

void DuplicateDialogTest::aModelIsCopiedFromTheHeadersMenu()
{
    ManageWorld world;
    const auto pane = world.openReal(world.url(), world.writer());
    auto *action = part<QAction>(*pane, "repo.duplicate");
    QTRY_VERIFY(action->isEnabled());
    QSignalSpy requested(pane.get(), &Pane::placeRequested);
    action->trigger();
    auto *dialog = pane->findChild<DuplicateDialog *>();
    QVERIFY(dialog);
    QVERIFY(!part<QWidget>(*dialog, "copySettings")->isVisible());
    QVERIFY(!part<QWidget>(*dialog, "hardware")->isVisible());
    QCOMPARE(part<QLineEdit>(*dialog, "name")->text(), u"clip-small"_s);
    QTRY_VERIFY(part<QLabel>(*dialog, "result")->text().endsWith(u"/alice/clip-small is free."_s));
    auto *visibility = part<QComboBox>(*dialog, "visibility");
    visibility->setFocus();
    QTest::keyClick(visibility, Qt::Key_Down);
    QTest::mouseClick(part<QPushButton>(*dialog, "duplicate"), Qt::LeftButton);
    QTRY_COMPARE(requested.size(), 1);
    const hub::RepoId copy{.kind = hub::RepoKind::Model, .id = u"alice/clip-small"_s};
    QCOMPARE(requested.first().first().value<Place>().repo().repo, copy);
    QVERIFY(world.info(copy)->summary.isPrivate);
}

void DuplicateDialogTest::variablesComeAlongAndSecretsAreFilledIn()
{
    ManageWorld world;
    addSpace(world);
    const auto dialog = open(world, space(), world.writer());
    auto &table = *part<QTableView>(*dialog, "copySettings");
    QTRY_COMPARE(table.model()->rowCount(), 3);
    auto *text = part<QLabel>(*dialog, "settingsText");
    QVERIFY(text->text().contains(u"will lack: HF_TOKEN"_s));
    fill(table, rowOf(table, u"THEME"_s), CopySettingsModel::ValueColumn, u"light"_s);
    fill(table, rowOf(table, u"HF_TOKEN"_s), CopySettingsModel::ValueColumn, u"hf_of_the_copy"_s);
    QVERIFY(!text->text().contains(u"HF_TOKEN"_s));
    QTest::mouseClick(part<QPushButton>(*dialog, "addVariable"), Qt::LeftButton);
    fill(table, 3, CopySettingsModel::NameColumn, u"LANGUAGE"_s);
    fill(table, 3, CopySettingsModel::ValueColumn, u"de"_s);
    QSignalSpy created(dialog.get(), &DuplicateDialog::created);
    QTRY_VERIFY(part<QPushButton>(*dialog, "duplicate")->isEnabled());
    QTest::mouseClick(part<QPushButton>(*dialog, "duplicate"), Qt::LeftButton);
    QTRY_COMPARE(created.size(), 1);
    const hub::RepoId copy{.kind = hub::RepoKind::Space, .id = u"alice/demo"_s};
    const auto variables = world.run<std::vector<hub::SpaceVariable>>(hub::spaces::variables(copy));
    QVERIFY(variables.has_value());
    QStringList pairs;
    for (const hub::SpaceVariable &variable : *variables)
        pairs += variable.key + u'=' + variable.value;
    QCOMPARE(pairs, (QStringList{u"LANGUAGE=de"_s, u"MODEL_ID=acme/clip-small"_s, u"THEME=light"_s}));
    const auto secrets = world.run<std::vector<hub::SpaceSecret>>(hub::spaces::secrets(copy));
    QVERIFY(secrets.has_value());
    QCOMPARE(secrets->size(), 1u);
    QCOMPARE(secrets->front().key, u"HF_TOKEN"_s);
}

void DuplicateDialogTest::whatIsMountedIsMountedInTheCopy()
{
    ManageWorld world;
    addSpace(world);
    const Result<hub::Call<hub::SpaceRuntime>> mount =
        hub::spaces::setVolumes(space(),
                                {{.type = u"bucket"_s, .source = u"acme/disk"_s, .mountPath = u"/data"_s},
                                 {.type = u"model"_s, .source = u"acme/clip-small"_s, .mountPath = u"/models"_s}});
    QVERIFY(mount && world.run<hub::SpaceRuntime>(*mount));
    const auto dialog = open(world, space(), world.writer());
    auto &mounts = *part<QTableView>(*dialog, "mounts");
    QTRY_COMPARE(mounts.model()->rowCount(), 2);
    QVERIFY(part<QLabel>(*dialog, "mountsNote")->text().contains(u"shared"_s));
    mounts.selectRow(1);
    QTest::mouseClick(part<QPushButton>(*dialog, "removeMount"), Qt::LeftButton);
    mounts.selectRow(0);
    QTest::mouseClick(part<QPushButton>(*dialog, "editMount"), Qt::LeftButton);
    auto *volume = part<QDialog>(*dialog, "volumeDialog");
    auto *place = part<QLineEdit>(*volume, "volumeMount");
    place->clear();
    QTest::keyClicks(place, u"/own"_s);
    QTest::mouseClick(part<QPushButton>(*volume, "volumeAccept"), Qt::LeftButton);
    QSignalSpy created(dialog.get(), &DuplicateDialog::created);
    QTRY_VERIFY(part<QPushButton>(*dialog, "duplicate")->isEnabled());
    QTest::mouseClick(part<QPushButton>(*dialog, "duplicate"), Qt::LeftButton);
    QTRY_COMPARE(created.size(), 1);
    const auto runtime =
        world.run<hub::SpaceRuntime>(hub::spaces::runtime({.kind = hub::RepoKind::Space, .id = u"alice/demo"_s}));
    QVERIFY(runtime && runtime->volumes);
    QCOMPARE(runtime->volumes->size(), 1u);
    QCOMPARE(runtime->volumes->front().mountPath, u"/own"_s);
}

void DuplicateDialogTest::othersSpacesHideTheirSettings()
{
    ManageWorld world;
    addSpace(world);
    world.hub.addAccount(u"carol"_s, "hf_carol");
    world.client.setSession(world.session("hf_carol"));
    const auto dialog = open(world, space(), world.stranger());
    QTRY_VERIFY(part<QLabel>(*dialog, "settingsText")->text().contains(u"Only its owner can see which secrets"_s));
    const QAbstractItemModel *settings = part<QTableView>(*dialog, "copySettings")->model();
    QCOMPARE(settings->rowCount(), 2);
    QVERIFY(!part<QPushButton>(*dialog, "dropSetting")->isEnabled());
    QTest::mouseClick(part<QPushButton>(*dialog, "addSecret"), Qt::LeftButton);
    QCOMPARE(settings->rowCount(), 3);
    QTest::mouseClick(part<QPushButton>(*dialog, "dropSetting"), Qt::LeftButton);
    QCOMPARE(settings->rowCount(), 2);
    QSignalSpy created(dialog.get(), &DuplicateDialog::created);
    QTRY_VERIFY(part<QPushButton>(*dialog, "duplicate")->isEnabled());
    QTest::mouseClick(part<QPushButton>(*dialog, "duplicate"), Qt::LeftButton);
    QTRY_COMPARE(created.size(), 1);
    QCOMPARE(created.first().first().value<hub::RepoId>().id, u"carol/demo"_s);
}

void DuplicateDialogTest::aTakenNameOffersToOpenIt()
{
    ManageWorld world;
    world.hub.addRepo(sandbox::Kind::Model, u"alice/clip-small"_s);
    const auto dialog = open(world, RepoWorld::repo(), world.writer());
    QSignalSpy opened(dialog.get(), &DuplicateDialog::openRequested);
    auto *offer = part<QPushButton>(*dialog, "openExisting");
    QTRY_VERIFY(offer->isVisible());
    QVERIFY(!part<QPushButton>(*dialog, "duplicate")->isEnabled());
    rename(*dialog, u"clip-other"_s);
    QTRY_VERIFY(part<QPushButton>(*dialog, "duplicate")->isEnabled());
    world.hub.addRepo(sandbox::Kind::Model, u"alice/clip-other"_s);
    QTest::mouseClick(part<QPushButton>(*dialog, "duplicate"), Qt::LeftButton);
    QTRY_COMPARE(part<MessageBar>(*dialog, "duplicateMessage")->severity(), MessageBar::Severity::Error);
    QTRY_VERIFY(offer->isVisible());
    QTest::mouseClick(offer, Qt::LeftButton);
    QCOMPARE(opened.first().first().value<hub::RepoId>().id, u"alice/clip-other"_s);
}

void DuplicateDialogTest::paidHardwareIsRefusedByTheBill()
{
    ManageWorld world;
    addSpace(world);
    const auto dialog = open(world, space(), world.writer());
    auto *hardware = part<QComboBox>(*dialog, "hardware");
    QTRY_COMPARE(world.requestsFor(u"/api/spaces/hardware"_s), 1);
    QTRY_VERIFY(hardware->itemText(0).contains(u"CPU"_s));
    hardware->setCurrentIndex(hardware->findData(u"t4-small"_s, HardwareTableModel::FlavorRole));
    QTRY_VERIFY(part<QPushButton>(*dialog, "duplicate")->isEnabled());
    QTest::mouseClick(part<QPushButton>(*dialog, "duplicate"), Qt::LeftButton);
    auto *message = part<MessageBar>(*dialog, "duplicateMessage");
    QTRY_VERIFY(message->text().contains(u"valid payment method"_s));
    QSignalSpy pages(dialog.get(), &DuplicateDialog::pageRequested);
    QTest::mouseClick(message->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QCOMPARE(pages.first().first().toUrl().path(), u"/settings/billing"_s);
    QVERIFY(dialog->isVisible());
}

void DuplicateDialogTest::aRefusedCopyKeepsTheForm_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    QTest::newRow("not the owner") << 403 << u"may not change"_s;
    QTest::newRow("refused") << 400 << u"did not accept"_s;
    QTest::newRow("payment") << 402 << u"paid for"_s;
    QTest::newRow("gone") << 404 << u"nothing at this address"_s;
    QTest::newRow("rate limit") << 429 << u"too many"_s;
}

void DuplicateDialogTest::aRefusedCopyKeepsTheForm()
{
    QFETCH(const int, status);
    QFETCH(const QString, words);
    ManageWorld world;
    addSpace(world);
    const auto dialog = open(world, space(), world.writer());
    auto &table = *part<QTableView>(*dialog, "copySettings");
    QTRY_COMPARE(table.model()->rowCount(), 3);
    fill(table, rowOf(table, u"HF_TOKEN"_s), CopySettingsModel::ValueColumn, u"hf_of_the_copy"_s);
    rename(*dialog, u"other"_s);
    QTRY_VERIFY(part<QPushButton>(*dialog, "duplicate")->isEnabled());
    world.hub.failNext(u"/api/spaces/acme/demo/duplicate"_s, -1, status, R"({"error":"I do not like hf_of_the_copy"})");
    QSignalSpy created(dialog.get(), &DuplicateDialog::created);
    QTest::mouseClick(part<QPushButton>(*dialog, "duplicate"), Qt::LeftButton);
    auto *message = part<MessageBar>(*dialog, "duplicateMessage");
    QTRY_VERIFY_WITH_TIMEOUT(message->text().contains(words, Qt::CaseInsensitive), 20'000);
    for (const QWidget *widget : message->findChildren<QWidget *>()) {
        QVERIFY(!widget->toolTip().contains(u"of_the_copy"_s)); // not even in the server's words
        QVERIFY(!widget->property("text").toString().contains(u"of_the_copy"_s));
        QVERIFY(!widget->property("plainText").toString().contains(u"of_the_copy"_s));
    }
    QVERIFY(dialog->isVisible());
    QCOMPARE(part<QLineEdit>(*dialog, "name")->text(), u"other"_s);
    QCOMPARE(table.model()->rowCount(), 3);
    QCOMPARE(created.size(), 0);
    world.hub.clearSwitches();
    QTRY_VERIFY(part<QPushButton>(*dialog, "duplicate")->isEnabled());
    QTest::mouseClick(part<QPushButton>(*dialog, "duplicate"), Qt::LeftButton);
    QTRY_COMPARE(created.size(), 1);
    const auto secrets = world.run<std::vector<hub::SpaceSecret>>(
        hub::spaces::secrets({.kind = hub::RepoKind::Space, .id = u"alice/other"_s}));
    QVERIFY(secrets && secrets->size() == 1); // what was typed went along
}

void DuplicateDialogTest::aSlowCopyIsFollowed()
{
    ManageWorld world;
    world.hub.failNext(u"/api/models/acme/clip-small/duplicate"_s, 1, 200,
                       R"({"url":"http://hub/alice/clip-small","name":"alice/clip-small","filesCopyPending":true})");
    world.hub.failNext(u"/api/models/alice/clip-small/duplicate/status"_s, 1, 200,
                       R"({"pending":true,"filesTotal":9,"filesCopied":4})");
    world.hub.failNext(u"/api/models/alice/clip-small/duplicate/status"_s, 1, 200, R"({"pending":false})");
    const auto dialog = open(world, RepoWorld::repo(), world.writer());
    QSignalSpy created(dialog.get(), &DuplicateDialog::created);
    QTRY_VERIFY(part<QPushButton>(*dialog, "duplicate")->isEnabled());
    QTest::mouseClick(part<QPushButton>(*dialog, "duplicate"), Qt::LeftButton);
    auto *progress = part<QLabel>(*dialog, "copyProgress");
    QTRY_VERIFY(progress->text().contains(u"4 of 9"_s));
    QCOMPARE(part<QPushButton>(*dialog, "duplicate")->text(), u"Open it now"_s);
    QCOMPARE(created.size(), 0);
    QTRY_COMPARE(created.size(), 1);
    QVERIFY(!dialog->isVisible());
}

void DuplicateDialogTest::whoIsSignedOutCannotCopy()
{
    ManageWorld world;
    world.client.setSession(world.session({}));
    const auto pane = world.openReal(world.url(), auth::Account::signedOut(world.hub.url()));
    QTRY_VERIFY(part<QWidget>(*pane, "overviewPage")->isVisible());
    auto *action = part<QAction>(*pane, "repo.duplicate");
    QVERIFY(!action->isEnabled());
    QCOMPARE(action->toolTip(), u"Sign in to copy it"_s);
}

void DuplicateDialogTest::scenes()
{
    ManageWorld world;
    addSpace(world);
    scenes::shoot(u"duplicate-space"_s, [&] {
        auto dialog = open(world, space(), world.writer());
        [&] {
            QTRY_COMPARE(part<QTableView>(*dialog, "copySettings")->model()->rowCount(), 3);
            QTRY_VERIFY(part<QLabel>(*dialog, "result")->text().endsWith(u"is free."_s));
        }();
        return dialog;
    });
    scenes::shoot(u"duplicate-model"_s, [&] { return open(world, RepoWorld::repo(), world.writer()); });
}

QTEST_MAIN(DuplicateDialogTest)
#include "duplicatedialogtest.moc"
