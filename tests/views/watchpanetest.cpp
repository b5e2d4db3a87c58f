#include "views/watch/watchpane.h"

#include "hub/hubclient.h"
#include "models/transfers/watchedfoldermodel.h"
#include "sandbox/sandboxhub.h"
#include "scenes.h"
#include "transfer/journal.h"
#include "transfer/watchedfolders.h"
#include "views/watch/lastpushes.h"
#include "views/watch/watchdialog.h"
#include "views/watch/watchwords.h"
#include "views/widgets/panestates.h"
#include "views/widgets/prompter.h"
#include "views/widgets/undobar.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <chrono>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using transfer::WatchedFolder;
using transfer::WatchSpec;

namespace {

constexpr const char *token = "hf_watchpane";
const QString repoName = u"alice/runs"_s;

class FakePrompter : public Prompter
{
public:
    void ask(QWidget *, const Question &question, std::function<void(bool)> answer) override
    {
        questions << question.title;
        answer(true);
    }
    void askText(QWidget *, const TextQuestion &, std::function<void(std::optional<QString>)>) override { }
    void chooseFiles(QWidget *, const QString &, std::function<void(QStringList)>) override { }
    void chooseFolder(QWidget *, const QString &, std::function<void(QString)> answer) override { answer(chosen); }

    QStringList questions;
    QString chosen;
};

//! A sandbox Hub, folders to watch, and the pane that shows them.
class World
{
public:
    World()
    {
        hub.addAccount(u"alice"_s, token);
        hub.addRepo(sandbox::Kind::Model, repoName);
        hub.commitFiles(sandbox::Kind::Model, repoName, {{.path = u"README.md"_s, .content = "# Runs\n"}});
        journal = *transfer::Journal::open(local.filePath(u"journal.sqlite"_s));
        folders = std::make_unique<transfer::WatchedFolders>(
            local.filePath(u"watched"_s), *journal,
            [this](const QString &) -> Result<hub::Session> { return session(); });
        folders->setTempo({.changes = {.quiet = 50ms, .atMost = 500ms, .blind = 200ms}, .firstRetry = 1h});
        client = std::make_unique<hub::HubClient>(session());
    }

    hub::Session session() const { return {.endpoint = hub::Endpoint(hub.url()), .token = token}; }
    auth::Account account() const
    {
        return {.id = u"alice"_s, .endpoint = hub.url(), .user = u"alice"_s, .tokenRole = u"write"_s};
    }

    QString path(const QString &name) const { return local.filePath(name); }
    void write(const QString &name, const QByteArray &content) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    WatchSpec spec(const QString &name) const
    {
        return {.accountId = u"alice"_s,
                .repo = {.kind = hub::RepoKind::Model, .id = repoName},
                .folder = path(name),
                .pathInRepo = name,
                .every = 1h};
    }
    void settle() const
    {
        QTRY_VERIFY(std::ranges::all_of(folders->keys(), [this](const QString &key) {
            const WatchedFolder::State state = folders->folder(key).state;
            return state != WatchedFolder::State::Pushing && state != WatchedFolder::State::Queued;
        }));
    }
    std::unique_ptr<WatchPane> pane()
    {
        auto made = std::make_unique<WatchPane>(*folders, *client, prompter);
        made->setAccount(account());
        made->resize(920, 560);
        made->show();
        return made;
    }

    sandbox::SandboxHub hub;
    QTemporaryDir local;
    FakePrompter prompter;
    std::unique_ptr<transfer::Journal> journal;
    std::unique_ptr<transfer::WatchedFolders> folders;
    std::unique_ptr<hub::HubClient> client;
};

template<typename Part>
Part *part(const QWidget &in, const QString &name)
{
    return in.findChild<Part *>(name);
}

void click(const QWidget &in, const QString &name)
{
    QTest::mouseClick(part<QPushButton>(in, name), Qt::LeftButton);
}

QString spoken(const WatchPane &pane, int row = 0)
{
    return part<QListView>(pane, u"watchList"_s)->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
}

} // namespace

//! Watched folders as the person sees them.
class WatchPaneTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void theModelFollowsTheFolders()
    {
        World world;
        world.write(u"a/x.txt"_s, "1");
        world.write(u"b/y.txt"_s, "2");
        WatchedFolderModel model(*world.folders);
        const QAbstractItemModelTester tester(&model);
        world.folders->start();
        const Result<QString> first = world.folders->add(world.spec(u"a"_s));
        const Result<QString> second = world.folders->add(world.spec(u"b"_s));
        QVERIFY(first && second);
        QCOMPARE(model.rowCount(), 2);
        QTRY_VERIFY(model.folder(model.indexOf(*second))->record.committedAt.isValid());
        world.folders->remove(*first);
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(!model.indexOf(*first).isValid());
        QCOMPARE(model.index(0).data(WatchedFolderModel::KeyRole).toString(), *second);
    }

    void emptyItSaysWhatItIsForAndLeadsToADialog()
    {
        World world;
        world.write(u"results/log.txt"_s, "epoch 1\n");
        world.write(u"results/skip.tmp"_s, "x");
        world.folders->start();
        const std::unique_ptr<WatchPane> pane = world.pane();
        QCOMPARE(part<PaneStates>(*pane, u"watchStates"_s)->state(), PaneStates::State::Empty);
        click(*pane, u"emptyAction"_s);
        QPointer<WatchDialog> dialog = pane->findChild<WatchDialog *>();
        QVERIFY(dialog);
        auto *accept = part<QPushButton>(*dialog, u"watchAccept"_s);
        QVERIFY(!accept->isEnabled());
        QVERIFY(!accept->toolTip().isEmpty());
        world.prompter.chosen = world.path(u"results"_s);
        click(*dialog, u"chooseWatchFolder"_s);
        QCOMPARE(part<QLineEdit>(*dialog, u"watchRepo"_s)->text(), u"alice/results"_s);
        QVERIFY(accept->isEnabled());
        auto *amount = part<QLabel>(*dialog, u"watchAmount"_s);
        QTRY_VERIFY(amount->text().startsWith(u"2 "_s));
        part<QLineEdit>(*dialog, u"watchIgnore"_s)->setText(u"*.tmp, *.bak"_s);
        QTRY_VERIFY(amount->text().startsWith(u"1 "_s));
        part<QLineEdit>(*dialog, u"watchRepo"_s)->setText(u"alice/runs"_s);
        part<QLineEdit>(*dialog, u"watchPath"_s)->setText(u"/logs/"_s);
        part<QRadioButton>(*dialog, u"watchOnChange"_s)->click();
        QCOMPARE(part<QSpinBox>(*dialog, u"watchMinutes"_s)->value(), 1);
        accept->click();
        QTRY_VERIFY(!dialog);
        QCOMPARE(part<PaneStates>(*pane, u"watchStates"_s)->state(), PaneStates::State::Content);
        const WatchSpec spec = world.folders->folder(world.folders->keys().constFirst()).record.spec;
        QCOMPARE(spec.pathInRepo, u"logs"_s);
        QCOMPARE(spec.ignore, (QStringList{u"*.tmp"_s, u"*.bak"_s}));
        QVERIFY(spec.onChange && spec.isPrivate && !spec.mirrorsDeletions);
        QTRY_VERIFY(spoken(*pane).contains(u"1 file as"_s) || spoken(*pane).contains(u"1 file(s) as"_s));
        QVERIFY(spoken(*pane).contains(u"results"_s));
    }

    void nonsenseAndTheSameTwiceAreRefusedWithTheReason()
    {
        World world;
        world.write(u"a/x.txt"_s, "1");
        QVERIFY(world.folders->add(world.spec(u"a"_s)));
        const std::unique_ptr<WatchPane> pane = world.pane();
        click(*pane, u"watchAdd"_s);
        QPointer<WatchDialog> dialog = pane->findChild<WatchDialog *>();
        QVERIFY(dialog);
        auto *accept = part<QPushButton>(*dialog, u"watchAccept"_s);
        part<QLineEdit>(*dialog, u"watchFolder"_s)->setText(u"/nowhere/at/all"_s);
        QVERIFY(!accept->isEnabled());
        part<QLineEdit>(*dialog, u"watchFolder"_s)->setText(world.path(u"a"_s));
        part<QLineEdit>(*dialog, u"watchRepo"_s)->setText(u"a/b/c"_s);
        QVERIFY(!accept->isEnabled());
        part<QLineEdit>(*dialog, u"watchRepo"_s)->setText(repoName);
        part<QLineEdit>(*dialog, u"watchPath"_s)->setText(u"a"_s);
        QVERIFY(accept->isEnabled());
        accept->click();
        QVERIFY(dialog); // everything typed is still there
        QVERIFY(part<QWidget>(*dialog, u"watchMessage"_s)->isVisible());
        QCOMPARE(world.folders->keys().size(), 1);
        dialog->reject();
    }

    void aFolderIsPausedPushedChangedAndLetGo()
    {
        World world;
        world.write(u"a/x.txt"_s, "1");
        world.folders->start();
        const Result<QString> key = world.folders->add(world.spec(u"a"_s));
        QVERIFY(key);
        QTRY_VERIFY(world.folders->folder(*key).record.committedAt.isValid());
        world.settle();
        const std::unique_ptr<WatchPane> pane = world.pane();
        auto *list = part<QListView>(*pane, u"watchList"_s);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Space);
        QVERIFY(world.folders->folder(*key).record.spec.isPaused);
        QVERIFY(spoken(*pane).contains(u"Paused"_s));
        click(*pane, u"watchPause"_s);
        QVERIFY(!world.folders->folder(*key).record.spec.isPaused);
        world.settle();
        QSignalSpy committed(world.folders.get(), &transfer::WatchedFolders::committed);
        world.write(u"a/y.txt"_s, "2");
        click(*pane, u"watchPush"_s);
        QTRY_COMPARE(committed.size(), 1);
        world.settle();

        QSignalSpy places(pane.get(), &Pane::placeRequested);
        click(*pane, u"watchCommit"_s);
        QCOMPARE(places.size(), 1);
        QCOMPARE(places.constFirst().constFirst().value<Place>().repo().commit,
                 world.folders->folder(*key).record.commit.oid);

        click(*pane, u"watchEdit"_s);
        QPointer<WatchDialog> dialog = pane->findChild<WatchDialog *>();
        QVERIFY(dialog);
        QCOMPARE(part<QLineEdit>(*dialog, u"watchRepo"_s)->text(), repoName);
        part<QSpinBox>(*dialog, u"watchMinutes"_s)->setValue(7);
        part<QCheckBox>(*dialog, u"watchMirror"_s)->setChecked(true);
        part<QPushButton>(*dialog, u"watchAccept"_s)->click();
        QTRY_VERIFY(!dialog);
        QCOMPARE(world.folders->folder(*key).record.spec.every, 7min);
        QVERIFY(world.folders->folder(*key).record.spec.mirrorsDeletions);
        world.settle();

        QTest::keyClick(list, Qt::Key_Delete);
        QVERIFY(world.folders->keys().isEmpty());
        world.hub.clearRequests();
        QTest::mouseClick(part<UndoBar>(*pane, u"watchUndo"_s)->findChild<QToolButton *>(u"undo"_s), Qt::LeftButton);
        QCOMPARE(world.folders->keys(), QStringList{*key});
        world.settle();
        QVERIFY(world.hub.requests().isEmpty());
    }

    void whatWentWrongIsSaidInTheServersWords()
    {
        World world;
        world.write(u"a/x.txt"_s, "1");
        world.hub.failNext(u"*/commit/*"_s, 1, 403, R"({"error":"Storage limit reached"})");
        world.folders->start();
        const Result<QString> key = world.folders->add(world.spec(u"a"_s));
        const std::unique_ptr<WatchPane> pane = world.pane();
        QTRY_VERIFY(spoken(*pane).contains(u"Storage limit reached"_s));
        QVERIFY(part<QLabel>(*pane, u"watchSummary"_s)->text().contains(u'1'));
        emit part<QListView>(*pane, u"watchList"_s)->customContextMenuRequested(QPoint(30, 20));
        auto *menu = pane->findChild<QMenu *>(u"watchMenu"_s);
        QVERIFY(menu);
        const auto action = [menu](const QString &text) {
            for (QAction *each : menu->actions()) {
                if (each->text() == text)
                    return each;
            }
            return static_cast<QAction *>(nullptr);
        };
        action(u"Copy what is wrong"_s)->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"Storage limit reached"_s));
        action(u"Copy as command"_s)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 u"hubcap watch %1 alice/runs --path-in-repo a --every 60"_s.arg(world.path(u"a"_s)));
        menu->close();
    }

    void aConflictIsDecidedThere()
    {
        World world;
        world.write(u"a/x.txt"_s, "1\n");
        world.folders->start();
        const Result<QString> key = world.folders->add(world.spec(u"a"_s));
        QVERIFY(key);
        QTRY_VERIFY(world.folders->folder(*key).record.committedAt.isValid());
        world.settle();
        world.hub.commitFiles(sandbox::Kind::Model, repoName, {{.path = u"a/x.txt"_s, .content = "theirs\n"}});
        world.write(u"a/x.txt"_s, "mine\n");
        const std::unique_ptr<WatchPane> pane = world.pane();
        auto *question = part<QWidget>(*pane, u"watchQuestion"_s);
        QVERIFY(!question->isVisible());
        click(*pane, u"watchPush"_s);
        QTRY_VERIFY(question->isVisible());
        world.settle();
        QVERIFY(part<QLabel>(*pane, u"watchQuestionText"_s)->text().contains(u"x.txt"_s));
        click(*pane, u"overwriteTheirs"_s);
        QCOMPARE(world.prompter.questions.size(), 1);
        QTRY_VERIFY(!question->isVisible());
    }

    void aTokenThatWasFoundIsPushedOnlyWhenAskedTo()
    {
        World world;
        world.write(u"a/run.sh"_s, "export HF_TOKEN=hf_" + QByteArray("aBcDeFgHiJkLmNoPqRsTuVwXyZaBcDeFgH\n"));
        world.folders->start();
        const Result<QString> key = world.folders->add(world.spec(u"a"_s));
        QVERIFY(key);
        QTRY_VERIFY(world.folders->folder(*key).hasSecrets());
        world.settle();
        const std::unique_ptr<WatchPane> pane = world.pane();
        QVERIFY(part<QWidget>(*pane, u"watchQuestion"_s)->isVisible());
        QVERIFY(part<QLabel>(*pane, u"watchQuestionText"_s)->text().contains(u"a/run.sh, line 1"_s));
        QVERIFY(!part<QPushButton>(*pane, u"keepTheirs"_s)->isVisible());
        QVERIFY(!part<QPushButton>(*pane, u"overwriteTheirs"_s)->isVisible());
        QCOMPARE(part<QPushButton>(*pane, u"watchPause"_s)->text(), u"Resume"_s);
        QVERIFY(spoken(*pane).contains(u"tokens or keys"_s));
        QVERIFY(!spoken(*pane).contains(u"aBcDeFgH"_s));
        click(*pane, u"pushAnyway"_s);
        QCOMPARE(world.prompter.questions.size(), 1);
        QTRY_VERIFY(world.folders->folder(*key).record.committedAt.isValid());
        world.settle();
        QVERIFY(!part<QWidget>(*pane, u"watchQuestion"_s)->isVisible());
        QCOMPARE(part<QPushButton>(*pane, u"watchPause"_s)->text(), u"Pause"_s);
    }

    void signedOutItLeadsToSigningIn()
    {
        World world;
        const std::unique_ptr<WatchPane> pane = world.pane();
        pane->setAccount(auth::Account::signedOut(world.hub.url()));
        QSignalSpy wanted(pane.get(), &Pane::signInRequested);
        click(*pane, u"emptyAction"_s);
        QCOMPARE(wanted.size(), 1);
    }

    void theEndWaitsForTheLastPushUnlessToldOtherwise()
    {
        World world;
        world.write(u"a/x.txt"_s, "1\n");
        world.folders->start();
        const Result<QString> key = world.folders->add(world.spec(u"a"_s));
        QVERIFY(key);
        QTRY_VERIFY(world.folders->folder(*key).record.committedAt.isValid());
        world.settle();
        QWidget window;
        window.show();
        QList<bool> answers;
        const auto run = [&] { LastPushes::run(*world.folders, &window, [&](bool mayEnd) { answers << mayEnd; }); };
        world.write(u"a/y.txt"_s, "2\n");
        run();
        QTRY_COMPARE(answers, QList{true});
        QCOMPARE(world.folders->folder(*key).record.filesSent, 1);

        world.folders->resumeAfterFinish();
        world.hub.delay(u"*/commit/*"_s, 3000, 1);
        world.write(u"a/z.txt"_s, "3\n");
        run();
        QTRY_VERIFY(window.findChild<LastPushes *>() && window.findChild<LastPushes *>()->isVisible());
        QVERIFY(!part<QLabel>(window, u"lastPushes"_s)->text().isEmpty());
        QTest::keyClick(window.findChild<LastPushes *>(), Qt::Key_Escape);
        QCOMPARE(answers, (QList{true, false}));
        world.settle();
        QVERIFY(world.folders->folder(*key).nextRun.isValid());
    }

    void pictures()
    {
        if (!scenes::areWanted())
            QSKIP("HUBCAP_SHOTS names no folder, so no pictures were taken");
        m_theme.reset();
        std::unique_ptr<World> world;
        const auto shot = [&world](bool isFull) -> std::unique_ptr<QWidget> {
            world = std::make_unique<World>();
            world->folders->start();
            if (isFull)
                fill(*world);
            std::unique_ptr<WatchPane> pane = world->pane();
            return pane;
        };
        scenes::shoot(u"watchpane-empty"_s, [&] { return shot(false); });
        scenes::shoot(u"watchpane"_s, [&] { return shot(true); });
        scenes::shoot(u"watchdialog"_s, [&]() -> std::unique_ptr<QWidget> {
            world = std::make_unique<World>();
            world->write(u"harbor-runs/x.txt"_s, QByteArray(5000, 'x'));
            auto dialog = std::make_unique<WatchDialog>(world->account(), world->prompter,
                                                        [](const WatchSpec &) { return std::optional<Error>(); });
            dialog->suggest(world->path(u"harbor-runs"_s), {});
            dialog->show();
            auto *amount = part<QLabel>(*dialog, u"watchAmount"_s);
            [amount] { QTRY_VERIFY(amount->text().startsWith(u'1')); }();
            return dialog;
        });
        m_theme = std::make_unique<Theme>(*qApp);
    }

private:
    static void fill(World &world)
    {
        const auto add = [&world](const WatchSpec &spec) {
            const Result<QString> key = world.folders->add(spec);
            world.settle();
            return key.value_or(QString());
        };
        world.write(u"harbor-7b-runs/x.txt"_s, "1\n");
        world.write(u"checkpoints/y.txt"_s, "1\n");
        world.write(u"notebooks/z.txt"_s, "1\n");
        world.write(u"metrics/m.csv"_s, "1\n");
        world.write(u"scripts/run.sh"_s, "export HF_TOKEN=hf_" + QByteArray("aBcDeFgHiJkLmNoPqRsTuVwXyZaBcDeFgH\n"));
        add(world.spec(u"harbor-7b-runs"_s));
        WatchSpec live = world.spec(u"metrics"_s);
        live.onChange = true;
        live.every = 2min;
        const QString conflicting = add(live);
        world.hub.failNext(u"*/commit/*"_s, 1, 403, R"({"error":"Private storage limit of alice reached"})");
        add(world.spec(u"checkpoints"_s));
        world.folders->pause(add(world.spec(u"notebooks"_s)));
        add(world.spec(u"scripts"_s));
        world.hub.commitFiles(sandbox::Kind::Model, repoName, {{.path = u"metrics/m.csv"_s, .content = "theirs\n"}});
        world.write(u"metrics/m.csv"_s, "mine\n");
        world.folders->pushNow(conflicting);
        world.settle();
    }
};

QTEST_MAIN(WatchPaneTest)
#include "watchpanetest.moc"
