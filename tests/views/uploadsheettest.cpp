#include "views/upload/uploadsheet.h"

#include "scenes.h"
#include "transferworld.h"
#include "views/widgets/messagebar.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using transfer::JobId;
using transfer::JobState;

class UploadSheetTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void aFolderIsPlannedThenUploadedWhenConfirmed();
    void nothingIsSentBeforeTheButtonIsPressed();
    void aNarrowWindowLeavesTheButtonsWhole();
    void patternsChangeTheButtonAtOnce();
    void theButtonSaysWhyItCannotBePressed();
    void aTokenThatCanOnlyReadIsRefusedHere();
    void everythingTypedSurvivesAFailure();
    void aFileThatCannotBeSentIsLeftOutByChoice();
    void planningCanBeStopped();
    void aPullRequestIsOpenedInstead();
    void moreFilesCanBeDroppedOnTheSheet();
    void theFolderNameIsKeptOrNot();
    void aFolderThatStandsForTheRepoIsOpenedOut();
    void controlReturnConfirmsAndReturnDoesNot();
    void aCardFiltersTheList();
    void deletePatternsActAtOnce();
    void secretsHaveToBeDecidedUpon();
    void aFindingLeadsToItsFile();
    void severalCommitsAreSuggestedAndMade();
    void aNewBranchIsMade();
    void severalFoldersKeepTheirNames();
    void pictures();

private:
    //! A sheet for what lies at these paths; gone with the test.
    struct Opened {
        Opened(TransferWorld &world, const QStringList &paths, bool mayWrite = true)
            : Opened(world, UploadRequest{.repo = TransferWorld::repo(), .localPaths = paths}, mayWrite)
        { }
        Opened(TransferWorld &world, const UploadRequest &request, bool mayWrite = true)
            : client(world.session().value())
            , sheet(new UploadSheet(request, {.accountId = u"alice"_s, .name = u"alice"_s, .mayWrite = mayWrite},
                                    *world.queue, client))
        {
            sheet->open();
        }
        ~Opened() { delete sheet.data(); }
        Q_DISABLE_COPY_MOVE(Opened)

        template<typename T>
        T *find(const QString &name) const
        {
            return sheet->findChild<T *>(name);
        }
        QPushButton *confirm() const { return find<QPushButton>(u"confirmUpload"_s); }
        QString obstacle() const { return find<QLabel>(u"obstacle"_s)->text(); }

        hub::HubClient client;
        QPointer<UploadSheet> sheet;
    };

    std::unique_ptr<Theme> m_theme;
};

void UploadSheetTest::aFolderIsPlannedThenUploadedWhenConfirmed()
{
    TransferWorld world;
    world.queue->start();
    Opened opened(world, {world.makeFolder()});
    QSignalSpy started(opened.sheet, &UploadSheet::uploadStarted);
    QTRY_VERIFY(opened.confirm()->isEnabled());
    QCOMPARE(opened.find<QLineEdit>(u"commitMessage"_s)->text(), u"Upload weights"_s);
    QVERIFY(opened.confirm()->text().startsWith(u"Upload 6 files (200"_s));

    QTest::mouseClick(opened.confirm(), Qt::LeftButton);
    QCOMPARE(started.size(), 1);
    const auto job = started.constFirst().constFirst().value<JobId>();
    QTRY_COMPARE_WITH_TIMEOUT(world.queue->job(job).state, JobState::Done, 20'000);
    QCOMPARE(world.queue->job(job).title, u"Upload weights"_s);
    QTRY_VERIFY(!opened.sheet);
}

void UploadSheetTest::nothingIsSentBeforeTheButtonIsPressed()
{
    TransferWorld world;
    Opened opened(world, {world.makeFolder()});
    QTRY_VERIFY(opened.confirm()->isEnabled());
    QCOMPARE(world.hub.bytesReceivedByStorage(), 0);
    QCOMPARE(world.requestsTo("/commit/"), 0);
    QVERIFY(opened.find<QLabel>(u"planSummary"_s)->text().contains(u"5 inline files"_s));
    QVERIFY(opened.find<QLabel>(u"planSummary"_s)->text().contains(u"1 large file"_s));
}

void UploadSheetTest::aNarrowWindowLeavesTheButtonsWhole()
{
    TransferWorld world;
    const QString gone = world.local.filePath(u"gone.bin"_s);
    Opened opened(world, {world.makeFolder(), gone});
    opened.sheet->resize(1040, 680);
    QTRY_VERIFY(opened.find<MessageBar>(u"planProblemsBar"_s)->isVisible()); // and below why it cannot be sent
    for (const int width : {560, 1040, 560}) {
        opened.sheet->resize(width, 680); // in one step, as by the button of the window
        QTRY_VERIFY(opened.confirm()->height() >= opened.confirm()->sizeHint().height());
        QTRY_VERIFY(opened.sheet->findChild<QScrollArea *>()->widget()->width() <= width);
    }
}

void UploadSheetTest::patternsChangeTheButtonAtOnce()
{
    TransferWorld world;
    Opened opened(world, {world.makeFolder()});
    QTRY_VERIFY(opened.confirm()->isEnabled());
    const auto asked = world.hub.requests().size();
    QTest::keyClicks(opened.find<QLineEdit>(u"excludePatterns"_s), u"logs/, *.safetensors"_s);
    QVERIFY(opened.confirm()->text().startsWith(u"Upload 3 files"_s));
    QTest::keyClicks(opened.find<QLineEdit>(u"includePatterns"_s), u"*.json"_s);
    QVERIFY(opened.confirm()->text().startsWith(u"Upload 1 file "_s));
    QCOMPARE(world.hub.requests().size(), asked);
    QCOMPARE(opened.sheet->spec().ignore, (QStringList{u"logs/"_s, u"*.safetensors"_s}));
}

void UploadSheetTest::theButtonSaysWhyItCannotBePressed()
{
    TransferWorld world;
    Opened opened(world, {world.makeFolder()});
    QVERIFY(!opened.confirm()->isEnabled());
    QVERIFY(!opened.obstacle().isEmpty());
    QTRY_VERIFY(opened.confirm()->isEnabled());
    QVERIFY(opened.obstacle().isEmpty());

    auto *message = opened.find<QLineEdit>(u"commitMessage"_s);
    message->clear();
    QVERIFY(!opened.confirm()->isEnabled());
    QCOMPARE(opened.obstacle(), u"Write a commit message."_s);
    QTest::keyClicks(message, u"Weights"_s);
    QVERIFY(opened.confirm()->isEnabled());

    QTest::keyClicks(opened.find<QLineEdit>(u"includePatterns"_s), u"nothing-like-this"_s);
    QVERIFY(!opened.confirm()->isEnabled());
    QVERIFY(opened.obstacle().startsWith(u"Nothing to send"_s));
    QTest::keyClicks(opened.find<QLineEdit>(u"pathInRepo"_s), u"../up"_s);
    QVERIFY(!opened.obstacle().startsWith(u"Nothing to send"_s));
}

void UploadSheetTest::aTokenThatCanOnlyReadIsRefusedHere()
{
    TransferWorld world;
    Opened opened(world, {world.makeFolder()}, false);
    QSignalSpy wanted(opened.sheet, &UploadSheet::tokenPageRequested);
    auto *bar = opened.find<MessageBar>(u"uploadMessage"_s);
    QVERIFY(bar->text().contains(u"can only read"_s));
    QVERIFY(!opened.confirm()->isEnabled());
    QTest::mouseClick(bar->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(world.requestsTo("preupload"), 0);
}

void UploadSheetTest::everythingTypedSurvivesAFailure()
{
    TransferWorld world;
    world.hub.failNext(u"/api/models/alice/clip-small/preupload/*"_s, 1, 403, R"({"error":"No write access"})");
    Opened opened(world, {world.makeFolder()});
    auto *message = opened.find<QLineEdit>(u"commitMessage"_s);
    message->setText(u"My weights"_s);
    opened.find<QPlainTextEdit>(u"commitDescription"_s)->setPlainText(u"Trained for long."_s);
    auto *bar = opened.find<MessageBar>(u"planMessage"_s);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(bar->text().contains(u"No write access"_s));
    QVERIFY(!opened.confirm()->isEnabled());

    QTest::mouseClick(bar->findChild<QToolButton *>(u"retry"_s), Qt::LeftButton);
    QTRY_VERIFY(opened.confirm()->isEnabled());
    QVERIFY(!bar->isVisible());
    QCOMPARE(opened.sheet->spec().summary, u"My weights"_s);
    QCOMPARE(opened.sheet->spec().description, u"Trained for long."_s);
}

void UploadSheetTest::aFileThatCannotBeSentIsLeftOutByChoice()
{
    TransferWorld world;
    Opened opened(world, {world.makeFolder(), world.local.filePath(u"gone.bin"_s)});
    auto *bar = opened.find<MessageBar>(u"planProblemsBar"_s);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(bar->text().startsWith(u"1 file cannot be sent"_s));
    QVERIFY(!opened.confirm()->isEnabled());
    QTest::mouseClick(bar->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QVERIFY(opened.confirm()->isEnabled());
    QVERIFY(opened.sheet->spec().skipUnreadable);
    QTest::mouseClick(bar->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QVERIFY(!opened.confirm()->isEnabled());
}

void UploadSheetTest::planningCanBeStopped()
{
    TransferWorld world;
    world.hub.staySilent(u"/api/models/alice/clip-small/preupload/*"_s);
    Opened opened(world, {world.makeFolder()});
    auto *stop = opened.find<QPushButton>(u"cancelPlanning"_s);
    QVERIFY(stop->isVisible());
    QTRY_VERIFY(world.requestsTo("preupload") > 0);
    QTest::mouseClick(stop, Qt::LeftButton);
    QVERIFY(!stop->isVisible());
    QVERIFY(!opened.confirm()->isEnabled());
    world.hub.clearSwitches();
    auto *bar = opened.find<MessageBar>(u"planMessage"_s);
    QTest::mouseClick(bar->findChild<QToolButton *>(u"retry"_s), Qt::LeftButton);
    QTRY_VERIFY(opened.confirm()->isEnabled());
}

void UploadSheetTest::aPullRequestIsOpenedInstead()
{
    TransferWorld world;
    world.queue->start();
    Opened opened(world, {world.makeFolder()});
    QSignalSpy started(opened.sheet, &UploadSheet::uploadStarted);
    QTest::mouseClick(opened.find<QCheckBox>(u"createPullRequest"_s), Qt::LeftButton, {}, QPoint(8, 8));
    QTRY_VERIFY(opened.confirm()->isEnabled());
    QCOMPARE(opened.confirm()->text(), u"Open pull request with 6 files"_s);
    QTest::mouseClick(opened.confirm(), Qt::LeftButton);
    QCOMPARE(started.size(), 1);
    const auto job = started.constFirst().constFirst().value<JobId>();
    QTRY_COMPARE_WITH_TIMEOUT(world.queue->job(job).state, JobState::Done, 20'000);
    QVERIFY(world.queue->job(job).commit.pullRequest > 0);
}

void UploadSheetTest::moreFilesCanBeDroppedOnTheSheet()
{
    TransferWorld world;
    const QString first = world.local.filePath(u"one.txt"_s);
    const QString second = world.local.filePath(u"two.txt"_s);
    TransferWorld::write(first, "1");
    TransferWorld::write(second, "2");
    Opened opened(world, {first});
    QTRY_VERIFY(opened.confirm()->isEnabled());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(second)});
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(opened.sheet, &enter);
    QVERIFY(opened.find<QWidget>(u"dropOverlay"_s)->isVisible());
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(opened.sheet, &drop);
    QTRY_VERIFY(opened.confirm()->text().startsWith(u"Upload 2 files"_s));
    QCOMPARE(opened.find<QLineEdit>(u"commitMessage"_s)->text(), u"Upload 2 items"_s);
}

void UploadSheetTest::theFolderNameIsKeptOrNot()
{
    TransferWorld world;
    Opened opened(world, {world.makeFolder()});
    auto *keep = opened.find<QCheckBox>(u"keepFolderName"_s);
    auto *list = opened.find<QTreeView>(u"planList"_s);
    QVERIFY(keep->isVisible());
    QVERIFY(keep->isChecked());
    QCOMPARE(keep->text(), u"Put the files into a folder named “weights”"_s);
    QTRY_VERIFY(opened.confirm()->isEnabled());
    const auto path = [list](int row) { return list->model()->index(row, 1).data().toString(); };
    QVERIFY(path(0).startsWith(u"weights/"_s));
    QTest::mouseClick(keep, Qt::LeftButton, {}, QPoint(8, 8));
    QTRY_VERIFY(opened.confirm()->isEnabled());
    QVERIFY(!path(0).startsWith(u"weights/"_s));
    QVERIFY(opened.confirm()->text().startsWith(u"Upload 5 files"_s));
}

void UploadSheetTest::aFolderThatStandsForTheRepoIsOpenedOut()
{
    TransferWorld world;
    Opened opened(
        world, UploadRequest{.repo = TransferWorld::repo(), .localPaths = {world.makeFolder()}, .standsForRepo = true});
    QTRY_VERIFY(opened.confirm()->isEnabled());
    QVERIFY(!opened.find<QCheckBox>(u"keepFolderName"_s)->isChecked());
    const auto *list = opened.find<QTreeView>(u"planList"_s)->model();
    QVERIFY2(!list->index(0, 1).data().toString().startsWith(u"weights/"_s),
             qPrintable(list->index(0, 1).data().toString()));
}

void UploadSheetTest::controlReturnConfirmsAndReturnDoesNot()
{
    TransferWorld world;
    Opened opened(world, {world.makeFolder()});
    QSignalSpy started(opened.sheet, &UploadSheet::uploadStarted);
    QVERIFY(QTest::qWaitForWindowActive(opened.sheet));
    QTRY_VERIFY(opened.confirm()->isEnabled());
    auto *message = opened.find<QLineEdit>(u"commitMessage"_s);
    QTest::keyClick(message, Qt::Key_Return);
    QVERIFY(started.isEmpty());
    QTest::keyClick(message, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(started.size(), 1);
}

void UploadSheetTest::aCardFiltersTheList()
{
    TransferWorld world;
    Opened opened(world, {world.makeFolder()});
    auto *list = opened.find<QTreeView>(u"planList"_s);
    QTRY_VERIFY(opened.confirm()->isEnabled());
    const int all = list->model()->rowCount();
    auto *ignored = opened.find<QAbstractButton>(u"planIgnored"_s);
    QTest::mouseClick(ignored, Qt::LeftButton);
    QVERIFY(list->model()->rowCount() < all);
    QVERIFY(list->model()->index(0, 0).data().toString() == u"Ignored"_s);
    QTest::mouseClick(ignored, Qt::LeftButton);
    QCOMPARE(list->model()->rowCount(), all);
}

void UploadSheetTest::deletePatternsActAtOnce()
{
    TransferWorld world;
    world.queue->start();
    world.hub.commitFiles(sandbox::Kind::Model, u"alice/clip-small"_s, {{.path = u"old/1.txt"_s, .content = "1"}});
    Opened opened(world, {world.makeFolder()});
    QTRY_VERIFY(opened.confirm()->isEnabled());
    QVERIFY(opened.find<QWidget>(u"planDeleted"_s)->isHidden());
    const auto asked = world.hub.requests().size();
    QTest::keyClicks(opened.find<QLineEdit>(u"deletePatterns"_s), u"old/, *.gitattributes"_s);
    QVERIFY(opened.find<QWidget>(u"planDeleted"_s)->isVisible());
    auto *list = opened.find<QTreeView>(u"planList"_s);
    QTest::mouseClick(opened.find<QAbstractButton>(u"planDeleted"_s), Qt::LeftButton);
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->model()->index(0, 1).data().toString(), u"old/1.txt"_s);
    QCOMPARE(world.hub.requests().size(), asked);
    QSignalSpy started(opened.sheet, &UploadSheet::uploadStarted);
    QTest::mouseClick(opened.confirm(), Qt::LeftButton);
    const auto job = started.constFirst().constFirst().value<JobId>();
    QTRY_COMPARE_WITH_TIMEOUT(world.queue->job(job).state, JobState::Done, 20'000);
}

void UploadSheetTest::secretsHaveToBeDecidedUpon()
{
    TransferWorld world;
    world.queue->start();
    const QString folder = world.makeFolder();
    TransferWorld::write(folder + u"/run.sh"_s,
                         "export HF_TOKEN=hf_" + QByteArray("aBcDeFgHiJkLmNoPqRsTuVwXyZaBcDeFgH\n"));
    Opened opened(world, {folder});
    auto *findings = opened.find<QTreeView>(u"findings"_s);
    QTRY_VERIFY(findings->isVisible());
    QVERIFY(!opened.confirm()->isEnabled());
    QVERIFY(opened.obstacle().contains(u"token or a key"_s));
    const QModelIndex group = findings->model()->index(0, 0);
    QVERIFY(findings->isExpanded(group));
    QVERIFY(findings->model()->index(0, 0, group).data().toString().startsWith(u"weights/run.sh, line 1:"_s));

    QTest::mouseClick(opened.find<QPushButton>(u"planAgain"_s), Qt::LeftButton);
    QTRY_VERIFY(findings->isVisible() && opened.obstacle().contains(u"token or a key"_s)); // they are still in there

    QTest::mouseClick(opened.find<QPushButton>(u"leaveSecretsOut"_s), Qt::LeftButton);
    QTRY_VERIFY(opened.confirm()->isEnabled());
    QCOMPARE(opened.sheet->spec().leaveOut, QStringList{u"weights/run.sh"_s});
    QVERIFY(opened.confirm()->text().startsWith(u"Upload 6 files"_s));
    QTest::mouseClick(opened.find<QPushButton>(u"sendSecrets"_s), Qt::LeftButton);
    QVERIFY(opened.sheet->spec().leaveOut.isEmpty());
    QCOMPARE(opened.sheet->spec().allowedSecrets, QStringList{u"weights/run.sh"_s});
    QVERIFY(opened.confirm()->text().startsWith(u"Upload 7 files"_s));
    QSignalSpy started(opened.sheet, &UploadSheet::uploadStarted);
    QTest::mouseClick(opened.confirm(), Qt::LeftButton);
    const auto job = started.constFirst().constFirst().value<JobId>();
    QTRY_COMPARE_WITH_TIMEOUT(world.queue->job(job).state, JobState::Done, 20'000);
}

void UploadSheetTest::aFindingLeadsToItsFile()
{
    TransferWorld world;
    const QString folder = world.makeFolder();
    TransferWorld::write(folder + u"/Config.json"_s, "{}");
    Opened opened(world, {folder});
    auto *findings = opened.find<QTreeView>(u"findings"_s);
    QTRY_VERIFY(findings->isVisible());
    QTRY_VERIFY(opened.confirm()->isEnabled()); // a warning is no obstacle
    QVERIFY(!opened.find<QPushButton>(u"sendSecrets"_s)->isVisible());
    QTest::keyClicks(opened.find<QLineEdit>(u"planSearch"_s), u"nothing like this"_s);
    findings->setFocus();
    findings->setCurrentIndex(findings->model()->index(0, 0));
    QTest::keyClick(findings, Qt::Key_Right);
    QTest::keyClick(findings, Qt::Key_Down);
    auto *list = opened.find<QTreeView>(u"planList"_s);
    QCOMPARE(list->currentIndex().siblingAtColumn(1).data().toString(), u"weights/config.json"_s);
    QVERIFY(opened.find<QLineEdit>(u"planSearch"_s)->text().isEmpty());
}

void UploadSheetTest::severalCommitsAreSuggestedAndMade()
{
    TransferWorld world;
    world.queue->start();
    const QString folder = world.local.filePath(u"many"_s);
    for (int i = 0; i < 1001; ++i)
        TransferWorld::write(u"%1/%2.txt"_s.arg(folder).arg(i), QByteArray::number(i));
    Opened opened(world, {folder});
    auto *bar = opened.find<MessageBar>(u"planSuggestion"_s);
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), 20'000);
    QVERIFY(opened.confirm()->isEnabled()); // it may still work out
    QTest::mouseClick(bar->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QVERIFY(!bar->isVisible());
    QCOMPARE(opened.sheet->spec().strategy, transfer::Strategy::Commits);
    QVERIFY(opened.find<QLabel>(u"planForecast"_s)->text().contains(u"needs 3 of the about 128 commits"_s));
    QSignalSpy started(opened.sheet, &UploadSheet::uploadStarted);
    QTest::mouseClick(opened.confirm(), Qt::LeftButton);
    const auto job = started.constFirst().constFirst().value<JobId>();
    QTRY_COMPARE_WITH_TIMEOUT(world.queue->job(job).state, JobState::Done, 40'000);
    QCOMPARE(world.requestsTo("/commit/"), 3);
}

void UploadSheetTest::aNewBranchIsMade()
{
    TransferWorld world;
    world.queue->start();
    Opened opened(world, {world.makeFolder()});
    auto *branch = opened.find<QComboBox>(u"branch"_s);
    QTRY_COMPARE(branch->count(), 2);
    QTRY_VERIFY(opened.confirm()->isEnabled());
    branch->setCurrentIndex(1);
    emit branch->activated(1);
    auto *name = opened.find<QLineEdit>(u"newBranch"_s);
    QVERIFY(name->isVisible());
    QCOMPARE(opened.obstacle(), u"Name the new branch."_s);
    QTest::keyClicks(name, u"main"_s);
    QVERIFY(opened.obstacle().startsWith(u"There is a branch of that name"_s));
    name->clear();
    QTest::keyClicks(name, u"a b"_s);
    QVERIFY(!opened.confirm()->isEnabled());
    name->clear();
    QTest::keyClicks(name, u"experiment"_s);
    QVERIFY2(opened.confirm()->isEnabled(), qPrintable(opened.obstacle()));
    QCOMPARE(opened.sheet->spec().newBranchFrom, u"main"_s);
    QSignalSpy started(opened.sheet, &UploadSheet::uploadStarted);
    QTest::mouseClick(opened.confirm(), Qt::LeftButton);
    const auto job = started.constFirst().constFirst().value<JobId>();
    QTRY_COMPARE_WITH_TIMEOUT(world.queue->job(job).state, JobState::Done, 20'000);
    QCOMPARE(world.queue->job(job).revision, u"experiment"_s);
    QVERIFY(world.requestsTo("/commit/experiment") > 0);
}

void UploadSheetTest::severalFoldersKeepTheirNames()
{
    TransferWorld world;
    const QString first = world.local.filePath(u"one"_s);
    const QString second = world.local.filePath(u"two"_s);
    TransferWorld::write(first + u"/a.txt"_s, "1");
    TransferWorld::write(second + u"/a.txt"_s, "2");
    Opened opened(world, QStringList());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(first), QUrl::fromLocalFile(second)});
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(opened.sheet, &enter);
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(opened.sheet, &drop);
    QTRY_VERIFY2(opened.confirm()->isEnabled(), qPrintable(opened.obstacle()));
    auto *list = opened.find<QTreeView>(u"planList"_s);
    QCOMPARE(list->model()->index(0, 1).data().toString(), u"one/a.txt"_s);
    QCOMPARE(list->model()->index(1, 1).data().toString(), u"two/a.txt"_s);
}

void UploadSheetTest::pictures()
{
    if (!scenes::areWanted())
        QSKIP("HUBCAP_SHOTS names no folder, so no pictures were taken");
    m_theme.reset();
    TransferWorld world;
    const QString folder = world.makeFolder();
    for (int i = 1; i <= 14; ++i)
        TransferWorld::write(u"%1/shards/model-%2-of-00014.safetensors"_s.arg(folder).arg(i, 5, 10, QChar(u'0')),
                             QByteArray(60'000 * i, char('a' + i)));
    TransferWorld::write(folder + u"/a rather long name that says a lot about what is in it, ünïcode included.txt"_s,
                         "text");
    TransferWorld::write(folder + u"/run.sh"_s,
                         "#!/bin/sh\nexport HF_TOKEN=hf_" + QByteArray("aBcDeFgHiJkLmNoPqRsTuVwXyZaBcDeFgH\n"));
    TransferWorld::write(folder + u"/Config.json"_s, "{}");
    TransferWorld::write(folder + u"/aux.txt"_s, "x");
    TransferWorld::write(folder + u"/model-again.safetensors"_s, QByteArray(200'000, 'w'));
    const QString gone = world.local.filePath(u"gone.bin"_s);
    struct Size {
        QString name;
        QSize size;
    };
    for (const Size &size : {Size{u"uploadsheet"_s, {1040, 680}}, Size{u"uploadsheet-narrow"_s, {560, 900}}}) {
        scenes::shoot(size.name, [&]() -> std::unique_ptr<QWidget> {
            hub::HubClient client(world.session().value());
            auto sheet = std::make_unique<UploadSheet>(
                UploadRequest{.repo = TransferWorld::repo(), .folder = u"v2"_s, .localPaths = {folder, gone}},
                UploadActor{.accountId = u"alice"_s, .name = u"alice"_s}, *world.queue, client);
            sheet->setAttribute(Qt::WA_DeleteOnClose, false);
            sheet->resize(size.size);
            sheet->open();
            auto *bar = sheet->findChild<MessageBar *>(u"planProblemsBar"_s);
            [&] { QTRY_VERIFY(bar->isVisible()); }();
            QTest::qWait(200);
            return sheet;
        });
    }
    const QString many = world.local.filePath(u"many"_s);
    for (int i = 0; i < 1200; ++i)
        TransferWorld::write(u"%1/%2.txt"_s.arg(many).arg(i), QByteArray::number(i));
    scenes::shoot(u"uploadsheet-many"_s, [&]() -> std::unique_ptr<QWidget> {
        hub::HubClient client(world.session().value());
        auto sheet = std::make_unique<UploadSheet>(UploadRequest{.repo = TransferWorld::repo(), .localPaths = {many}},
                                                   UploadActor{.accountId = u"alice"_s, .name = u"alice"_s},
                                                   *world.queue, client);
        sheet->setAttribute(Qt::WA_DeleteOnClose, false);
        sheet->open();
        auto *bar = sheet->findChild<MessageBar *>(u"planSuggestion"_s);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), 20'000); }();
        QTest::qWait(100);
        return sheet;
    });
    world.hub.failNext(u"/api/models/alice/clip-small/preupload/*"_s, -1, 403, R"({"error":"No write access"})");
    scenes::shoot(u"uploadsheet-failed"_s, [&]() -> std::unique_ptr<QWidget> {
        hub::HubClient client(world.session().value());
        auto sheet = std::make_unique<UploadSheet>(UploadRequest{.repo = TransferWorld::repo(), .localPaths = {folder}},
                                                   UploadActor{.accountId = u"alice"_s, .name = u"alice"_s},
                                                   *world.queue, client);
        sheet->setAttribute(Qt::WA_DeleteOnClose, false);
        sheet->open();
        auto *bar = sheet->findChild<MessageBar *>(u"planMessage"_s);
        [&] { QTRY_VERIFY(bar->isVisible()); }();
        return sheet;
    });
}

QTEST_MAIN(UploadSheetTest)
#include "uploadsheettest.moc"
