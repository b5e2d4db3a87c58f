#include "views/transfers/transfersdock.h"

#include "scenes.h"
#include "transferworld.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/prompter.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using transfer::JobId;
using transfer::JobState;

namespace {

//! Counts questions and answers them as the test says.
class FakePrompter : public Prompter
{
public:
    void ask(QWidget *, const Question &question, std::function<void(bool)> answer) override
    {
        questions << question.title;
        answer(willAgree);
    }
    void askText(QWidget *, const TextQuestion &, std::function<void(std::optional<QString>)>) override { }
    void choose(QWidget *, const ChoiceQuestion &question, std::function<void(int)> answer) override
    {
        questions << question.title;
        chosen = std::move(answer);
    }
    void chooseFiles(QWidget *, const QString &, std::function<void(QStringList)>) override { }
    void chooseFolder(QWidget *, const QString &, std::function<void(QString)>) override { }

    QStringList questions;
    bool willAgree = true;
    std::function<void(int)> chosen; //!< called by whoever answers
};

//! A window with nothing but the dock.
struct Docked {
    explicit Docked(TransferWorld &world)
        : client(world.session().value())
        , dock(new TransfersDock(*world.queue, client, prompter, &window))
    {
        window.addDockWidget(Qt::BottomDockWidgetArea, dock);
        window.resize(900, 420);
        window.show();
        list = dock->findChild<QTreeView *>(u"transfersList"_s);
    }
    QToolButton *button(const QString &name) const { return dock->findChild<QToolButton *>(name); }
    void click(const QString &name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    QString spoken(int row = 0) const { return list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString(); }

    FakePrompter prompter;
    hub::HubClient client;
    QMainWindow window;
    TransfersDock *dock;
    QTreeView *list;
};

} // namespace

class TransfersDockTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void whatIsUploadedEndsWithALinkToItsCommit();
    void aPausedUploadGoesOnWhenResumed();
    void aSilentServerIsSaidToBeWaitedFor();
    void aFailedCommitSaysWhyAndRetryFinishesIt();
    void aFileThatCannotBeReadWaitsForADecision();
    void keysDoWhatButtonsDo();
    void theFilterShowsOneKind();
    void closingAsksOnceAndOnlyWhileSomethingIsUnderWay();
    void closingMayGoOnInTheTray();
    void theMenuCopiesWhatIsWrongAndTheCommand();
    void uploadsOfTerminalsAreShown();
    void oneFileIsLeftOutFromItsOwnMenu();
    void theMenuSaysWhichRunsFirstAndHowFast();
    void pictures();

private:
    std::unique_ptr<Theme> m_theme;
};

void TransfersDockTest::whatIsUploadedEndsWithALinkToItsCommit()
{
    TransferWorld world;
    world.queue->start();
    Docked docked(world);
    QVERIFY(docked.dock->findChild<QWidget *>(u"transfersEmpty"_s)->isVisible());
    QSignalSpy finished(docked.dock, &TransfersDock::uploadFinished);
    QSignalSpy placed(docked.dock, &TransfersDock::placeRequested);
    const Result<JobId> id = world.queue->enqueue(world.spec(world.makeFolder()));
    QVERIFY(id);
    QVERIFY(docked.list->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
    QCOMPARE(finished.constFirst().at(0).value<hub::RepoId>(), TransferWorld::repo());
    const QString oid = world.queue->job(*id).commit.oid;
    QVERIFY(docked.spoken().contains(u"Committed as "_s + oid.first(7)));

    QTRY_VERIFY(docked.button(u"openCommit"_s)->isVisible());
    docked.click(u"openCommit"_s);
    QCOMPARE(placed.size(), 1);
    const auto place = placed.constFirst().constFirst().value<hub::RepoUrl>();
    QCOMPARE(place.commit, oid);
    QCOMPARE(place.view, hub::RepoUrl::View::Commit);

    docked.click(u"clearFinished"_s);
    QTRY_VERIFY(docked.dock->findChild<QWidget *>(u"transfersEmpty"_s)->isVisible());
    QVERIFY(!docked.button(u"openCommit"_s)->isVisible());
}

void TransfersDockTest::aPausedUploadGoesOnWhenResumed()
{
    TransferWorld world;
    world.hub.staySilent(u"/api/models/alice/clip-small/preupload/*"_s);
    world.queue->start();
    Docked docked(world);
    const Result<JobId> id = world.queue->enqueue(world.spec(world.makeFolder()));
    QVERIFY(id);
    QTRY_VERIFY(world.requestsTo("preupload") > 0);
    QTRY_VERIFY(docked.button(u"pauseTransfer"_s)->isVisible());
    docked.click(u"pauseTransfer"_s);
    QTRY_COMPARE(world.queue->job(*id).state, JobState::Paused);
    QVERIFY(docked.spoken().contains(u"Paused"_s));
    QVERIFY(!docked.button(u"pauseTransfer"_s)->isVisible());
    world.hub.clearSwitches();
    docked.click(u"resumeTransfer"_s);
    QTRY_COMPARE_WITH_TIMEOUT(world.queue->job(*id).state, JobState::Done, 20'000);
}

void TransfersDockTest::aSilentServerIsSaidToBeWaitedFor()
{
    TransferWorld world;
    world.hub.staySilent(u"/api/models/alice/clip-small/commit/*"_s);
    world.queue->start();
    Docked docked(world);
    const Result<JobId> id = world.queue->enqueue(world.spec(world.makeFolder()));
    QVERIFY(id);
    QTRY_VERIFY_WITH_TIMEOUT(docked.spoken().contains(u"Waiting for the server"_s), 15'000);
    QVERIFY(world.queue->job(*id).progress.fraction() < 1);
    docked.click(u"cancelTransfer"_s);
    QTRY_COMPARE(world.queue->job(*id).state, JobState::Cancelled);
}

void TransfersDockTest::aFailedCommitSaysWhyAndRetryFinishesIt()
{
    TransferWorld world;
    world.hub.failNext(u"/api/models/alice/clip-small/commit/*"_s, 1, 403, R"({"error":"Storage limit reached"})");
    world.queue->start();
    Docked docked(world);
    const Result<JobId> id = world.queue->enqueue(world.spec(world.makeFolder()));
    QVERIFY(id);
    QTRY_COMPARE_WITH_TIMEOUT(world.queue->job(*id).state, JobState::Failed, 20'000);
    QVERIFY(docked.spoken().contains(u"Storage limit reached"_s));
    QTRY_VERIFY(docked.button(u"retryTransfer"_s)->isVisible());

    docked.click(u"transferDetails"_s);
    auto *details = docked.dock->findChild<MessageBar *>(u"transferMessage"_s);
    QVERIFY(details->isVisible());
    const qint64 sent = world.hub.bytesReceivedByStorage();
    docked.click(u"retryTransfer"_s);
    QTRY_COMPARE_WITH_TIMEOUT(world.queue->job(*id).state, JobState::Done, 20'000);
    QCOMPARE(world.hub.bytesReceivedByStorage(), sent);
    QVERIFY(!details->isVisible());
}

void TransfersDockTest::aFileThatCannotBeReadWaitsForADecision()
{
    TransferWorld world;
    world.queue->start();
    Docked docked(world);
    transfer::UploadSpec spec = world.spec(world.makeFolder());
    spec.sources.push_back({.path = world.local.filePath(u"gone.bin"_s)});
    const Result<JobId> id = world.queue->enqueue(spec);
    QVERIFY(id);
    QTRY_COMPARE_WITH_TIMEOUT(world.queue->job(*id).state, JobState::NeedsDecision, 20'000);
    QVERIFY(docked.spoken().contains(u"gone.bin"_s));
    QTRY_VERIFY(docked.button(u"skipProblems"_s)->isVisible());
    docked.click(u"skipProblems"_s);
    QTRY_COMPARE_WITH_TIMEOUT(world.queue->job(*id).state, JobState::Done, 20'000);
}

void TransfersDockTest::keysDoWhatButtonsDo()
{
    TransferWorld world;
    Docked docked(world);
    const Result<JobId> id = world.queue->enqueue(world.spec(world.makeFolder()));
    QVERIFY(id);
    QTest::keyClick(docked.list, Qt::Key_Space);
    QCOMPARE(world.queue->job(*id).state, JobState::Paused);
    QTest::keyClick(docked.list, Qt::Key_Space);
    QCOMPARE(world.queue->job(*id).state, JobState::Waiting);
    QTest::keyClick(docked.list, Qt::Key_Delete);
    QCOMPARE(world.queue->job(*id).state, JobState::Cancelled);
    QTest::keyClick(docked.list, Qt::Key_Delete);
    QTRY_VERIFY(world.queue->jobs().isEmpty());
}

void TransfersDockTest::theFilterShowsOneKind()
{
    TransferWorld world;
    Docked docked(world);
    const Result<JobId> first = world.queue->enqueue(world.spec(world.makeFolder()));
    const Result<JobId> second = world.queue->enqueue(world.spec(world.makeFolder()));
    QVERIFY(first && second);
    world.queue->cancel(*first);
    QCOMPARE(docked.list->model()->rowCount(), 2);
    auto *filter = docked.dock->findChild<QComboBox *>(u"transfersFilter"_s);
    const auto show = [filter](TransferFilter::Group group) { filter->setCurrentIndex(filter->findData(int(group))); };
    show(TransferFilter::Group::Waiting); // the queue does not run yet
    QCOMPARE(docked.list->model()->rowCount(), 1);
    QCOMPARE(docked.list->model()->index(0, 0).data(TransferModel::JobIdRole).toLongLong(), *second);
    show(TransferFilter::Group::Failed);
    QVERIFY(docked.dock->findChild<QWidget *>(u"transfersEmpty"_s)->isVisible());
    show(TransferFilter::Group::All);
    auto *search = docked.dock->findChild<QLineEdit *>(u"transfersSearch"_s);
    search->setText(u"CLIP weights"_s);
    QCOMPARE(docked.list->model()->rowCount(), 2);
    search->setText(u"clip nothing-like-it"_s);
    QVERIFY(docked.dock->findChild<QWidget *>(u"transfersEmpty"_s)->isVisible());
    search->clear();
    QCOMPARE(docked.list->model()->rowCount(), 2);
}

void TransfersDockTest::closingAsksOnceAndOnlyWhileSomethingIsUnderWay()
{
    TransferWorld world;
    Docked docked(world);
    int answers = 0;
    docked.dock->confirmClose(&docked.window, [&](bool agreed) { answers += agreed ? 1 : 0; });
    QCOMPARE(answers, 1);
    QVERIFY(docked.prompter.questions.isEmpty());
    QVERIFY(world.queue->enqueue(world.spec(world.makeFolder())));
    docked.prompter.willAgree = false;
    docked.dock->confirmClose(&docked.window, [&](bool agreed) { answers += agreed ? 1 : 0; });
    QCOMPARE(answers, 1);
    QCOMPARE(docked.prompter.questions.size(), 1);
}

void TransfersDockTest::closingMayGoOnInTheTray()
{
    TransferWorld world;
    Docked docked(world);
    QSignalSpy kept(docked.dock, &TransfersDock::keepRunningRequested);
    docked.dock->setOutlivesWindow(true);
    QVERIFY(world.queue->enqueue(world.spec(world.makeFolder())));
    QList<bool> answers;
    const auto close = [&] { docked.dock->confirmClose(&docked.window, [&](bool agreed) { answers << agreed; }); };
    close();
    close(); // impatience is no second question
    QCOMPARE(docked.prompter.questions, QStringList{u"1 transfer(s) under way"_s});
    docked.prompter.chosen(-1); // to stay
    QCOMPARE(answers, QList{false});
    QVERIFY(kept.isEmpty());
    close();
    docked.prompter.chosen(0); // to go on in the tray
    QCOMPARE(answers, (QList{false, false}));
    QCOMPARE(kept.size(), 1);
    close();
    docked.prompter.chosen(1); // to quit
    QCOMPARE(answers, (QList{false, false, true}));
}

void TransfersDockTest::theMenuCopiesWhatIsWrongAndTheCommand()
{
    TransferWorld world;
    Docked docked(world);
    docked.dock->setJournal(*world.journal);
    world.hub.failNext(u"/api/models/alice/clip-small/commit/*"_s, 1, 403, R"({"error":"Storage limit reached"})");
    world.queue->start();
    const QString folder = world.makeFolder();
    const Result<JobId> job = world.queue->enqueue(world.spec(folder));
    QVERIFY(job);
    QTRY_COMPARE_WITH_TIMEOUT(world.queue->job(*job).state, JobState::Failed, 20'000);
    emit docked.list->customContextMenuRequested(QPoint(20, 20));
    auto *menu = docked.dock->findChild<QMenu *>(u"transferMenu"_s);
    QVERIFY(menu);
    const auto trigger = [menu](const QString &name) {
        QAction *action = menu->findChild<QAction *>(name);
        QVERIFY(action && action->isEnabled());
        action->trigger();
    };
    trigger(u"copyError"_s);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"Storage limit reached"_s));
    trigger(u"copyCommand"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"hubcap upload %1 alice/clip-small --message 'Upload weights'"_s.arg(folder));
    menu->close();
}

void TransfersDockTest::uploadsOfTerminalsAreShown()
{
    TransferWorld world;
    Docked docked(world);
    QVERIFY(world.journal->addJob({.kind = transfer::JobKind::Upload,
                                   .origin = transfer::JobOrigin::CommandLine,
                                   .state = JobState::Running,
                                   .endpoint = world.session()->endpoint.text(),
                                   .spec = world.spec(world.makeFolder()).toJson(),
                                   .created = QDateTime::currentDateTimeUtc()}));
    docked.dock->setJournal(*world.journal);
    auto *label = docked.dock->findChild<QLabel *>(u"commandLineJobs"_s);
    QVERIFY(label);
    QTRY_VERIFY(label->isVisible());
    QVERIFY(label->text().contains(u"weights"_s));
    QVERIFY(label->text().contains(u"alice/clip-small"_s));
}

void TransfersDockTest::oneFileIsLeftOutFromItsOwnMenu()
{
    TransferWorld world;
    world.queue->start();
    Docked docked(world);
    transfer::UploadSpec spec = world.spec(world.makeFolder());
    spec.sources.push_back({.path = world.local.filePath(u"gone.bin"_s)});
    const Result<JobId> id = world.queue->enqueue(spec);
    QVERIFY(id);
    QTRY_COMPARE_WITH_TIMEOUT(world.queue->job(*id).state, JobState::NeedsDecision, 20'000);
    const QModelIndex job = docked.list->model()->index(0, 0);
    docked.list->expand(job);
    QTRY_VERIFY(docked.list->model()->rowCount(job) > 1);
    const QModelIndexList gone =
        docked.list->model()->match(docked.list->model()->index(0, 0, job), Qt::DisplayRole, u"gone.bin"_s);
    QCOMPARE(gone.size(), 1);
    docked.list->setCurrentIndex(gone.constFirst());
    emit docked.list->customContextMenuRequested(QPoint(20, 20));
    auto *menu = docked.dock->findChild<QMenu *>(u"transferMenu"_s);
    QVERIFY(menu && menu->findChild<QAction *>(u"retryFile"_s));
    menu->findChild<QAction *>(u"copyFileError"_s)->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"gone.bin: "_s));
    menu->findChild<QAction *>(u"skipFile"_s)->trigger();
    menu->close();
    QTRY_COMPARE_WITH_TIMEOUT(world.queue->job(*id).state, JobState::Done, 20'000);
}

void TransfersDockTest::theMenuSaysWhichRunsFirstAndHowFast()
{
    TransferWorld world;
    Docked docked(world);
    const Result<JobId> first = world.queue->enqueue(world.spec(world.makeFolder()));
    const Result<JobId> second = world.queue->enqueue(world.spec(world.makeFolder()));
    QVERIFY(first && second);
    const auto shown = [&docked](int row) {
        return docked.list->model()->index(row, 0).data(TransferModel::JobIdRole).toLongLong();
    };
    QCOMPARE(shown(0), *second);
    docked.list->setCurrentIndex(docked.list->model()->index(0, 0));
    emit docked.list->customContextMenuRequested(QPoint(20, 20));
    auto *menu = docked.dock->findChild<QMenu *>(u"transferMenu"_s);
    QVERIFY(menu);
    menu->findChild<QAction *>(u"priorityHigh"_s)->trigger();
    QCOMPARE(world.queue->job(*second).priority, transfer::JobPriority::High);
    menu->findChild<QAction *>(u"limit1000000"_s)->trigger();
    QCOMPARE(world.queue->job(*second).limits.up, 1'000'000);
    menu->findChild<QAction *>(u"runFirst"_s)->trigger();
    menu->close();
    QCOMPARE(world.queue->jobs(), (QList<JobId>{*second, *first}));
    QCOMPARE(shown(1), *second); // what runs first is below, as the oldest is
    QCOMPARE(docked.list->currentIndex().row(), 1);
    docked.dock->findChild<QAction *>(u"gentle"_s)->trigger();
    QVERIFY(world.queue->line().settings().isGentle);
}

void TransfersDockTest::pictures()
{
    if (!scenes::areWanted())
        QSKIP("HUBCAP_SHOTS names no folder, so no pictures were taken");
    m_theme.reset();
    struct Look {
        const char *name;
        Theme::Choice choice;
        double scale;
        QSize size;
        Qt::LayoutDirection direction = Qt::LeftToRight;
    };
    const auto back = qScopeGuard([] { QApplication::setLayoutDirection(Qt::LeftToRight); });
    for (const Look &look : {Look{"transfersdock-light", Theme::Choice::Light, 1, {900, 560}},
                             Look{"transfersdock-dark", Theme::Choice::Dark, 1, {900, 560}},
                             Look{"transfersdock-200", Theme::Choice::Light, 2, {1200, 900}},
                             Look{"transfersdock-narrow", Theme::Choice::Light, 1, {520, 620}},
                             Look{"transfersdock-rtl", Theme::Choice::Light, 1, {900, 560}, Qt::RightToLeft}}) {
        QApplication::setLayoutDirection(look.direction);
        Theme theme(*qApp);
        theme.setChoice(look.choice);
        theme.setFontScale(look.scale);
        TransferWorld world;
        const QString folder = world.makeFolder();
        Docked docked(world);
        docked.window.resize(look.size);
        scenes::save(docked.window, QLatin1StringView(look.name) + u"-empty"_s);
        world.queue->start();
        const Result<JobId> done = world.queue->enqueue(world.spec(folder));
        QVERIFY(done);
        QTRY_COMPARE_WITH_TIMEOUT(world.queue->job(*done).state, JobState::Done, 20'000);

        world.hub.failNext(u"/api/models/alice/clip-small/commit/*"_s, 1, 403, R"({"error":"Storage limit reached"})");
        transfer::UploadSpec spec = world.spec(folder);
        spec.pathInRepo = u"failed"_s;
        spec.summary = u"Add tokenizer and a message that is quite a bit longer than there is room for in a row"_s;
        const Result<JobId> failed = world.queue->enqueue(spec);
        QTRY_COMPARE_WITH_TIMEOUT(world.queue->job(*failed).state, JobState::Failed, 20'000);

        spec.sources.push_back({.path = world.local.filePath(u"gone.bin"_s)});
        spec.pathInRepo = u"blocked"_s;
        spec.summary = u"Upload weights and a file that is gone"_s;
        const Result<JobId> blocked = world.queue->enqueue(spec);
        QTRY_COMPARE_WITH_TIMEOUT(world.queue->job(*blocked).state, JobState::NeedsDecision, 20'000);

        spec.sources.pop_back();
        world.hub.staySilent(u"/api/models/alice/clip-small/commit/*"_s, -1);
        spec.pathInRepo = u"running"_s;
        spec.summary = u"Upload weights"_s;
        const Result<JobId> running = world.queue->enqueue(spec);
        QTRY_VERIFY_WITH_TIMEOUT(docked.spoken().contains(u"Waiting for the server"_s), 15'000);
        spec.pathInRepo = u"waiting"_s;
        spec.summary = u"Upload tokenizer"_s;
        QVERIFY(world.queue->enqueue(spec));
        docked.list->expand(docked.list->model()->index(1, 0));
        docked.dock->showJob(*running);
        QTest::qWait(300);
        scenes::save(docked.window, QLatin1StringView(look.name));
        world.queue->cancel(*running);
        world.hub.clearSwitches();
    }
}

QTEST_MAIN(TransfersDockTest)
#include "transfersdocktest.moc"
