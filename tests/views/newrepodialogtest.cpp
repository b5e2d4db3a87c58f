#include "views/manage/newrepodialog.h"

#include "hub/spaces.h"
#include "manageworld.h"
#include "models/space/hardwaretablemodel.h"
#include "scenes.h"
#include "views/widgets/messagebar.h"

#include <QAbstractItemModel>
#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QHelpEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

class NewRepoDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void aModelIsCreatedWithItsCard();
    void theLicenceGoesAlongWithoutACard();
    void aSpaceIsCreatedPublicInAnOrganization();
    void hardwareIsListedWithItsPrice();
    void aSpaceIsMadeWithAllThatTheHubTakes();
    void aTakenNameOffersToOpenWhatIsThere();
    void aNameTakenMeanwhileIsSaidByTheHub();
    void olderAnswersAboutANameDoNotCount();
    void aFolderIsHandedOnAndItsCardWins();
    void whatMustBePaidKeepsTheForm();
    void aRefusedSpaceKeepsTheForm_data();
    void aRefusedSpaceKeepsTheForm();
    void aReadOnlyTokenIsRefusedBeforehand();
    void aCardThatCannotBeWrittenDoesNotHideTheRepo();
    void theListOfHardwareIsAModel();
    void longNamesOfHardwareAreReadInTheirList();
    void scenes();

private:
    static std::unique_ptr<NewRepoDialog> open(ManageWorld &world, const auth::Account &account,
                                               hub::RepoKind kind = hub::RepoKind::Model, const QString &owner = {})
    {
        auto dialog = std::make_unique<NewRepoDialog>(world.services(), account, kind, owner);
        dialog->show();
        dialog->activateWindow();
        return dialog;
    }
    static QLineEdit *nameOf(const QWidget &dialog) { return dialog.findChild<QLineEdit *>(u"name"_s); }
    static QLabel *resultOf(const QWidget &dialog) { return dialog.findChild<QLabel *>(u"result"_s); }
    static QPushButton *createOf(const QWidget &dialog) { return dialog.findChild<QPushButton *>(u"create"_s); }
    static QString text(const ManageWorld &world, sandbox::Kind kind, const QString &id, const QString &path);
    static QJsonObject bodySent(const ManageWorld &world);
};

//! A file of a repo, as git has it.
QString NewRepoDialogTest::text(const ManageWorld &world, sandbox::Kind kind, const QString &id, const QString &path)
{
    QProcess git;
    git.start(u"git"_s, {u"-C"_s, world.hub.gitFolder(kind, id), u"show"_s, u"main:"_s + path});
    git.waitForFinished();
    return QString::fromUtf8(git.readAllStandardOutput());
}

QJsonObject NewRepoDialogTest::bodySent(const ManageWorld &world)
{
    const QList<sandbox::RecordedRequest> all = world.hub.requests();
    const auto sent = std::ranges::find(all, QByteArray("/api/repos/create"), &sandbox::RecordedRequest::path);
    return sent == all.end() ? QJsonObject() : QJsonDocument::fromJson(sent->body).object();
}

void NewRepoDialogTest::aModelIsCreatedWithItsCard()
{
    ManageWorld world;
    const auto dialog = open(world, world.writer());
    QSignalSpy created(dialog.get(), &NewRepoDialog::created);
    QSignalSpy told(&world.changes, &RepoChanges::created);
    QVERIFY(!createOf(*dialog)->isEnabled());
    QCOMPARE(createOf(*dialog)->toolTip(), u"Type a name first"_s);
    QTRY_VERIFY(nameOf(*dialog)->hasFocus());
    QTest::keyClicks(nameOf(*dialog), u"my-model"_s);
    QTRY_VERIFY(resultOf(*dialog)->text().endsWith(u"/alice/my-model is free."_s));
    auto *licence = dialog->findChild<QComboBox *>(u"licence"_s);
    licence->setFocus();
    QTest::keyClick(licence, Qt::Key_Down);
    QTest::mouseClick(createOf(*dialog), Qt::LeftButton);
    QTRY_COMPARE(created.size(), 1);
    QCOMPARE(told.size(), 1);
    const hub::RepoId repo{.kind = hub::RepoKind::Model, .id = u"alice/my-model"_s};
    QCOMPARE(created.first().first().value<hub::RepoId>(), repo);
    QVERIFY(!dialog->isVisible());
    QVERIFY(world.info(repo)->summary.isPrivate);
    const QString card = text(world, sandbox::Kind::Model, repo.id, u"README.md"_s);
    QVERIFY(card.startsWith(u"---\nlicense: apache-2.0\n---\n\n# my-model\n"_s));
    QVERIFY(card.contains(u"## How to use it"_s));
}

void NewRepoDialogTest::theLicenceGoesAlongWithoutACard()
{
    ManageWorld world;
    const auto dialog = open(world, world.writer(), hub::RepoKind::Dataset);
    QSignalSpy created(dialog.get(), &NewRepoDialog::created);
    auto *licence = dialog->findChild<QComboBox *>(u"licence"_s);
    licence->setCurrentIndex(licence->findData(u"mit"_s));
    QTest::mouseClick(dialog->findChild<QCheckBox *>(u"card"_s), Qt::LeftButton);
    QTest::keyClicks(nameOf(*dialog), u"rows"_s);
    QTest::keyClick(nameOf(*dialog), Qt::Key_Return);
    QTRY_COMPARE(created.size(), 1);
    QCOMPARE(bodySent(world)["license"_L1].toString(), u"mit"_s);
    const QString card = text(world, sandbox::Kind::Dataset, u"alice/rows"_s, u"README.md"_s);
    QVERIFY(card.contains(u"license: mit"_s));
    QVERIFY(!card.contains(u"##"_s));
}

void NewRepoDialogTest::aSpaceIsCreatedPublicInAnOrganization()
{
    ManageWorld world;
    const auto dialog = open(world, world.writer(), hub::RepoKind::Model, u"acme"_s);
    QSignalSpy created(dialog.get(), &NewRepoDialog::created);
    QVERIFY(!dialog->findChild<QWidget *>(u"sdk"_s)->isVisible());
    QTest::mouseClick(dialog->findChild<QToolButton *>(u"kind-space"_s), Qt::LeftButton);
    QVERIFY(dialog->findChild<QWidget *>(u"sdk"_s)->isVisible());
    QCOMPARE(dialog->findChild<QRadioButton *>(u"private"_s)->text(), u"Members of acme"_s);
    auto *everybody = part<QRadioButton>(*dialog, "public");
    QTRY_VERIFY(everybody->height() >= everybody->sizeHint().height()); // not squeezed by all that a Space asks for
    QTest::mouseClick(everybody, Qt::LeftButton, {}, {8, everybody->height() / 2});
    QVERIFY(everybody->isChecked());
    auto *sdk = dialog->findChild<QComboBox *>(u"sdk"_s);
    sdk->setFocus();
    QTest::keyClicks(sdk, u"Static"_s);
    QVERIFY(!dialog->findChild<QWidget *>(u"hardware"_s)->isVisible());
    QTest::keyClicks(nameOf(*dialog), u"page"_s);
    QTest::keyClick(nameOf(*dialog), Qt::Key_Return);
    QTRY_COMPARE(created.size(), 1);
    const QJsonObject sent = bodySent(world);
    QCOMPARE(sent["organization"_L1].toString(), u"acme"_s);
    QCOMPARE(sent["sdk"_L1].toString(), u"static"_s);
    QCOMPARE(sent["visibility"_L1].toString(), u"public"_s);
    QVERIFY(!sent.contains("hardware"_L1));
    const QString card = text(world, sandbox::Kind::Space, u"acme/page"_s, u"README.md"_s);
    QVERIFY(card.startsWith(u"---\ntitle: \"page\"\n"_s));
    QVERIFY(card.contains(u"\nsdk: static\n"_s));
}

void NewRepoDialogTest::hardwareIsListedWithItsPrice()
{
    ManageWorld world;
    world.hub.addAccount({.user = u"alice"_s, .canPay = true});
    const auto dialog = open(world, world.writer(), hub::RepoKind::Space);
    QSignalSpy created(dialog.get(), &NewRepoDialog::created);
    auto *hardware = dialog->findChild<QComboBox *>(u"hardware"_s);
    QTRY_VERIFY(world.requestsFor(u"/api/spaces/hardware"_s) == 1);
    QTRY_VERIFY(hardware->itemText(0).contains(u"CPU"_s));
    QVERIFY(!dialog->findChild<QWidget *>(u"price"_s)->isVisible());
    const int paid = hardware->findData(u"t4-small"_s, HardwareTableModel::FlavorRole);
    QVERIFY(paid > 0);
    QVERIFY2(hardware->itemText(paid).contains(u"$0.40 an hour"_s), qPrintable(hardware->itemText(paid)));
    hardware->setCurrentIndex(paid);
    QVERIFY(dialog->findChild<QLabel *>(u"price"_s)->text().startsWith(u"Paid for by alice"_s));
    QTest::keyClicks(nameOf(*dialog), u"gpu"_s);
    QTest::keyClick(nameOf(*dialog), Qt::Key_Return);
    QTRY_VERIFY(bodySent(world)["hardware"_L1].toString() == u"t4-small"_s);
}

void NewRepoDialogTest::aSpaceIsMadeWithAllThatTheHubTakes()
{
    ManageWorld world;
    world.hub.addAccount({.user = u"alice"_s, .isPro = true, .canPay = true});
    const auto dialog = open(world, world.writer(), hub::RepoKind::Space);
    QSignalSpy created(dialog.get(), &NewRepoDialog::created);
    auto *hardware = part<QComboBox>(*dialog, "hardware");
    QSignalSpy listed(hardware->model(), &QAbstractItemModel::modelReset);
    hardware->setCurrentIndex(hardware->findData(u"t4-small"_s, HardwareTableModel::FlavorRole));
    QTRY_COMPARE(listed.size(), 1);
    QCOMPARE(hardware->currentData(HardwareTableModel::FlavorRole).toString(), u"t4-small"_s); // what was chosen stays
    auto *sleep = part<QComboBox>(*dialog, "sleep");
    sleep->setCurrentIndex(sleep->findData(3600));
    QTest::keyClicks(part<QLineEdit>(*dialog, "description"), u"Says \"ahoy\": a demo"_s);
    part<QCheckBox>(*dialog, "beginInDevMode")->setChecked(true);

    auto *mounts = part<QTableView>(*dialog, "mounts");
    QVERIFY(!mounts->isVisible());
    for (const QString &mount : {u"/data"_s, u"/gone"_s}) {
        QTest::mouseClick(part<QPushButton>(*dialog, "addMount"), Qt::LeftButton);
        auto *volume = part<QDialog>(*dialog, "volumeDialog");
        QVERIFY(!part<QPushButton>(*volume, "volumeAccept")->isEnabled());
        QTest::keyClicks(part<QLineEdit>(*volume, "volumeSource"), u"alice/disk"_s);
        QTest::keyClicks(part<QLineEdit>(*volume, "volumeMount"), mount);
        QTest::mouseClick(part<QPushButton>(*volume, "volumeAccept"), Qt::LeftButton);
        QTRY_VERIFY(!dialog->findChild<QDialog *>(u"volumeDialog"_s));
    }
    QVERIFY(mounts->isVisible());
    QVERIFY(!part<QPushButton>(*dialog, "removeMount")->isEnabled());
    mounts->selectRow(1);
    QTest::mouseClick(part<QPushButton>(*dialog, "removeMount"), Qt::LeftButton);
    QCOMPARE(mounts->model()->rowCount(), 1);

    QTest::keyClicks(nameOf(*dialog), u"all"_s);
    QTest::keyClick(nameOf(*dialog), Qt::Key_Return);
    QTRY_COMPARE(created.size(), 1);
    const QJsonObject sent = bodySent(world);
    QCOMPARE(sent["hardware"_L1].toString(), u"t4-small"_s);
    QCOMPARE(sent["sleepTimeSeconds"_L1].toInt(), 3600);
    QCOMPARE(sent["short_description"_L1].toString(), u"Says \"ahoy\": a demo"_s);
    QVERIFY(sent["devModeEnabled"_L1].toBool());
    QCOMPARE(sent["volumes"_L1].toArray().size(), 1);
    QCOMPARE(sent["volumes"_L1][0]["source"_L1].toString(), u"alice/disk"_s);
    QCOMPARE(sent["volumes"_L1][0]["mountPath"_L1].toString(), u"/data"_s);
    QVERIFY(!sent.contains("storageTier"_L1)); // no longer sold
    const QString card = text(world, sandbox::Kind::Space, u"alice/all"_s, u"README.md"_s);
    QVERIFY2(card.contains(u"short_description: \"Says \\\"ahoy\\\": a demo\"\n"_s), qPrintable(card));
    const auto runtime =
        world.run<hub::SpaceRuntime>(hub::spaces::runtime({.kind = hub::RepoKind::Space, .id = u"alice/all"_s}));
    QVERIFY(runtime && runtime->volumes);
    QCOMPARE(runtime->volumes->size(), 1u);
    QVERIFY(runtime->isDevMode);
}

void NewRepoDialogTest::aTakenNameOffersToOpenWhatIsThere()
{
    ManageWorld world;
    world.hub.addRepo(sandbox::Kind::Model, u"alice/taken"_s);
    const auto dialog = open(world, world.writer());
    QSignalSpy opened(dialog.get(), &NewRepoDialog::openRequested);
    auto *open = dialog->findChild<QPushButton *>(u"openExisting"_s);
    QTest::keyClicks(nameOf(*dialog), u"Taken"_s); // names are told apart without regard to case
    QTRY_VERIFY(resultOf(*dialog)->text().endsWith(u"exists already."_s));
    QVERIFY(!createOf(*dialog)->isEnabled());
    QTest::mouseClick(open, Qt::LeftButton);
    QCOMPARE(opened.size(), 1);
    QVERIFY(!dialog->isVisible());
}

void NewRepoDialogTest::aNameTakenMeanwhileIsSaidByTheHub()
{
    ManageWorld world;
    const auto dialog = open(world, world.writer());
    QTest::keyClicks(nameOf(*dialog), u"late"_s);
    QTRY_VERIFY(resultOf(*dialog)->text().endsWith(u"is free."_s));
    world.hub.addRepo(sandbox::Kind::Model, u"alice/late"_s);
    QTest::mouseClick(createOf(*dialog), Qt::LeftButton);
    auto *message = dialog->findChild<MessageBar *>(u"createMessage"_s);
    QTRY_VERIFY(message->text().contains(u"You already created this model repo"_s));
    QTRY_VERIFY(dialog->findChild<QPushButton *>(u"openExisting"_s)->isVisible());
    QCOMPARE(nameOf(*dialog)->text(), u"late"_s);
}

void NewRepoDialogTest::olderAnswersAboutANameDoNotCount()
{
    ManageWorld world;
    world.hub.addRepo(sandbox::Kind::Model, u"alice/slow"_s);
    world.hub.delay(u"/api/models/alice/slow"_s, 900, 1);
    const auto dialog = open(world, world.writer());
    QTest::keyClicks(nameOf(*dialog), u"slow"_s);
    QTRY_COMPARE(world.requestsFor(u"/api/models/alice/slow"_s), 1);
    QTest::keyClicks(nameOf(*dialog), u"er"_s);
    QTRY_VERIFY(resultOf(*dialog)->text().endsWith(u"/alice/slower is free."_s));
    QTest::qWait(900); // until the older answer would have come
    QVERIFY(resultOf(*dialog)->text().endsWith(u"/alice/slower is free."_s));
    QVERIFY(createOf(*dialog)->isEnabled());
}

void NewRepoDialogTest::aFolderIsHandedOnAndItsCardWins()
{
    ManageWorld world;
    world.prompter.folder = world.local.path();
    world.makeFile(u"README.md"_s, "# Mine\n");
    const auto dialog = open(world, world.writer());
    QSignalSpy created(dialog.get(), &NewRepoDialog::created);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"chooseFolder"_s), Qt::LeftButton);
    QVERIFY(!dialog->findChild<QCheckBox *>(u"card"_s)->isEnabled());
    QTest::keyClicks(nameOf(*dialog), u"with-files"_s);
    QTest::keyClick(nameOf(*dialog), Qt::Key_Return);
    QTRY_COMPARE(created.size(), 1);
    QCOMPARE(created.first().at(1).toString(), world.local.path());
    QVERIFY(text(world, sandbox::Kind::Model, u"alice/with-files"_s, u"README.md"_s).isEmpty());
}

void NewRepoDialogTest::whatMustBePaidKeepsTheForm()
{
    ManageWorld world;
    world.hub.addAccount({.user = u"alice"_s, .paysForSpaces = true});
    const auto dialog = open(world, world.writer(), hub::RepoKind::Space);
    QSignalSpy pages(dialog.get(), &NewRepoDialog::pageRequested);
    QTest::keyClicks(nameOf(*dialog), u"demo"_s);
    QTest::keyClick(nameOf(*dialog), Qt::Key_Return);
    auto *message = dialog->findChild<MessageBar *>(u"createMessage"_s);
    QTRY_VERIFY(message->text().contains(u"Subscribe to PRO"_s));
    auto *action = message->findChild<QToolButton *>(u"action"_s);
    QCOMPARE(action->text(), u"Open billing on the Hub"_s);
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(pages.first().first().toUrl(), QUrl(world.hub.url().toString() + u"/settings/billing"_s));
    QVERIFY(dialog->isVisible());
    QCOMPARE(nameOf(*dialog)->text(), u"demo"_s);
    QVERIFY(createOf(*dialog)->isEnabled());
}

void NewRepoDialogTest::aRefusedSpaceKeepsTheForm_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    QTest::newRow("not the owner") << 403 << u"may not change"_s;
    QTest::newRow("refused") << 400 << u"did not accept"_s;
    QTest::newRow("payment") << 402 << u"paid for"_s;
    QTest::newRow("gone") << 404 << u"nothing at this address"_s;
    QTest::newRow("rate limit") << 429 << u"too many"_s;
}

void NewRepoDialogTest::aRefusedSpaceKeepsTheForm()
{
    QFETCH(const int, status);
    QFETCH(const QString, words);
    ManageWorld world;
    world.hub.addAccount({.user = u"alice"_s, .isPro = true, .canPay = true});
    const auto dialog = open(world, world.writer(), hub::RepoKind::Space);
    QSignalSpy created(dialog.get(), &NewRepoDialog::created);
    QTest::keyClicks(nameOf(*dialog), u"demo"_s);
    auto *settings = part<QTableView>(*dialog, "copySettings");
    for (const char *add : {"addSecret", "addVariable"}) {
        QTest::mouseClick(part<QPushButton>(*dialog, add), Qt::LeftButton);
        const QModelIndex name = settings->model()->index(settings->model()->rowCount() - 1, 0);
        const bool isSecret = QLatin1StringView(add) == "addSecret"_L1;
        QVERIFY(settings->model()->setData(name, isSecret ? u"API_TOKEN"_s : u"LOG_LEVEL"_s));
        QVERIFY(settings->model()->setData(name.siblingAtColumn(1), isSecret ? u"very hidden"_s : u"info"_s));
    }
    QTRY_VERIFY(createOf(*dialog)->isEnabled());
    world.hub.failNext(u"/api/repos/create"_s, -1, status, R"({"error":"I do not like very hidden"})");
    QTest::mouseClick(createOf(*dialog), Qt::LeftButton);
    auto *message = dialog->findChild<MessageBar *>(u"createMessage"_s);
    QTRY_VERIFY_WITH_TIMEOUT(message->text().contains(words, Qt::CaseInsensitive), 20'000);
    for (const QWidget *widget : message->findChildren<QWidget *>()) {
        QVERIFY(!widget->toolTip().contains(u"very hidden"_s)); // not even in the server's words
        QVERIFY(!widget->property("text").toString().contains(u"very hidden"_s));
        QVERIFY(!widget->property("plainText").toString().contains(u"very hidden"_s));
    }
    QVERIFY(dialog->isVisible());
    QCOMPARE(nameOf(*dialog)->text(), u"demo"_s);
    QCOMPARE(settings->model()->rowCount(), 2);
    QCOMPARE(created.size(), 0);
    world.hub.clearSwitches();
    QTRY_VERIFY(createOf(*dialog)->isEnabled());
    QTest::mouseClick(createOf(*dialog), Qt::LeftButton);
    QTRY_COMPARE(created.size(), 1);
    const QList<sandbox::RecordedRequest> requests = world.hub.requests();
    const auto last = std::ranges::find_last_if(
        requests, [](const sandbox::RecordedRequest &request) { return request.path == "/api/repos/create"; });
    const QJsonObject sent = QJsonDocument::fromJson(last.front().body).object();
    QCOMPARE(sent["secrets"_L1][0]["value"_L1].toString(), u"very hidden"_s);
    QCOMPARE(sent["variables"_L1][0]["key"_L1].toString(), u"LOG_LEVEL"_s);
}

void NewRepoDialogTest::aReadOnlyTokenIsRefusedBeforehand()
{
    ManageWorld world;
    const auto dialog = open(world, world.reader());
    QTest::keyClicks(nameOf(*dialog), u"nothing"_s);
    QTRY_VERIFY(resultOf(*dialog)->text().endsWith(u"is free."_s));
    QVERIFY(!createOf(*dialog)->isEnabled());
    auto *message = dialog->findChild<MessageBar *>(u"createMessage"_s);
    QVERIFY(message->text().contains(u"can only read"_s));
    QSignalSpy pages(dialog.get(), &NewRepoDialog::pageRequested);
    QTest::mouseClick(message->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QCOMPARE(pages.first().first().toUrl().path(), u"/settings/tokens"_s);
    QTest::keyClick(nameOf(*dialog), Qt::Key_Return);
    QCOMPARE(world.requestsFor(u"/api/repos/create"_s), 0);
}

void NewRepoDialogTest::aCardThatCannotBeWrittenDoesNotHideTheRepo()
{
    ManageWorld world;
    world.hub.failNext(u"/api/models/alice/half/commit/main"_s, 1, 403, R"({"error":"No commits today"})");
    const auto dialog = open(world, world.writer());
    QSignalSpy created(dialog.get(), &NewRepoDialog::created);
    QTest::keyClicks(nameOf(*dialog), u"half"_s);
    QTest::keyClick(nameOf(*dialog), Qt::Key_Return);
    auto *message = dialog->findChild<MessageBar *>(u"createMessage"_s);
    QTRY_VERIFY(message->text().startsWith(u"The repo is there"_s));
    QTRY_COMPARE(createOf(*dialog)->text(), u"Open the repo"_s);
    QCOMPARE(created.size(), 0);
    QTest::mouseClick(createOf(*dialog), Qt::LeftButton);
    QCOMPARE(created.size(), 1);
}

void NewRepoDialogTest::theListOfHardwareIsAModel()
{
    ManageWorld world;
    HardwareTableModel list(world.client);
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(list.rowCount() > 5); // the documented ones
    QSignalSpy reset(&list, &QAbstractItemModel::modelReset);
    world.hub.failNext(u"/api/spaces/hardware"_s, 404);
    list.load();
    QTRY_COMPARE(world.requestsFor(u"/api/spaces/hardware"_s), 1);
    QTest::qWait(50);
    QVERIFY(list.rowCount() > 5);
    QVERIFY(!list.isFromServer());
    list.load();
    QTRY_COMPARE(reset.size(), 1);
    QVERIFY(list.isFromServer());
    QCOMPARE(list.index(0, 0).data(HardwareTableModel::FlavorRole).toString(), u"cpu-basic"_s);
    const QString summary = list.index(0, HardwareTableModel::SummaryColumn).data().toString();
    QVERIFY2(summary.contains(u"vCPU"_s) && summary.contains(u"free"_s), qPrintable(summary));
}

void NewRepoDialogTest::longNamesOfHardwareAreReadInTheirList()
{
    ManageWorld world;
    const auto dialog = open(world, world.writer(), hub::RepoKind::Space);
    auto *hardware = dialog->findChild<QComboBox *>(u"hardware"_s);
    QTRY_VERIFY(hardware->itemText(0).contains(u"CPU"_s));
    hardware->setCurrentIndex(hardware->findData(u"t4-small"_s, HardwareTableModel::FlavorRole));
    hardware->showPopup();
    const QAbstractItemView *list = hardware->view();
    QTRY_VERIFY(list->isVisible());
    QVERIFY2(list->viewport()->width() >= list->sizeHintForColumn(hardware->modelColumn()),
             qPrintable(QString::number(list->viewport()->width())));
    hardware->hidePopup();
    // Where it is cut the tool tip says all of it.
    hardware->setFixedWidth(hardware->fontMetrics().averageCharWidth() * 30);
    QHelpEvent help(QEvent::ToolTip, hardware->rect().center(), hardware->mapToGlobal(hardware->rect().center()));
    QApplication::sendEvent(hardware, &help);
    QTRY_COMPARE(QToolTip::text(), hardware->currentText());
}

void NewRepoDialogTest::scenes()
{
    ManageWorld world;
    scenes::shoot(u"newrepo-space-hardware"_s, [&]() -> std::unique_ptr<QWidget> {
        const auto dialog = open(world, world.writer(), hub::RepoKind::Space, u"acme"_s);
        auto *hardware = dialog->findChild<QComboBox *>(u"hardware"_s);
        [&] { QTRY_VERIFY(hardware->itemText(0).contains(u"CPU"_s)); }();
        hardware->setCurrentIndex(4);
        hardware->showPopup();
        // The list is a window of its own: its picture stands in for it.
        auto picture = std::make_unique<QLabel>();
        picture->setPixmap(hardware->view()->window()->grab());
        hardware->hidePopup();
        picture->adjustSize();
        picture->show();
        return picture;
    });
    scenes::shoot(u"newrepo-model"_s, [&] {
        auto dialog = open(world, world.writer());
        QTest::keyClicks(nameOf(*dialog), u"my-model"_s);
        [&] { QTRY_VERIFY(resultOf(*dialog)->text().endsWith(u"is free."_s)); }();
        return dialog;
    });
    scenes::shoot(u"newrepo-space"_s, [&] {
        auto dialog = open(world, world.writer(), hub::RepoKind::Space, u"acme"_s);
        auto *hardware = dialog->findChild<QComboBox *>(u"hardware"_s);
        [&] { QTRY_VERIFY(hardware->itemText(0).contains(u"CPU"_s)); }();
        hardware->setCurrentIndex(4);
        QTest::keyClicks(part<QLineEdit>(*dialog, "description"), u"Paints harbors at dawn"_s);
        dialog->setFolder(u"/home/alice/projects/a folder with a rather long name/demo"_s);
        QTest::keyClicks(nameOf(*dialog), u"demo"_s);
        dialog->adjustSize();
        return dialog;
    });
    scenes::shoot(u"newrepo-readonly"_s, [&] { return open(world, world.reader()); });
}

QTEST_MAIN(NewRepoDialogTest)
#include "newrepodialogtest.moc"
