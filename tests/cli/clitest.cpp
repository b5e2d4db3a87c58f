#include "cli/exitcode.h"
#include "cli/options.h"
#include "core/instancename.h"
#include "sandbox/sandboxhub.h"
#include "transfer/journal.h"
#include "transfer/rangeddownload.h"
#include "transfer/rangefile.h"
#include "transfer/uploadspec.h"

#include <QDataStream>
#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QProcessEnvironment>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace cli;
using transfer::RangedDownload;
using transfer::RangeFile;

//! The command line as scripts know it: words in, lines and an exit code out.
class CliTest : public QObject
{
    Q_OBJECT

private:
    static constexpr const char *token = "hf_clitest";
    std::unique_ptr<sandbox::SandboxHub> m_hub;
    std::unique_ptr<QTemporaryDir> m_home;

    struct Outcome {
        int code = -1;
        QByteArray out = {};
        QByteArray err = {};

        QList<QJsonObject> events() const
        {
            QList<QJsonObject> list;
            for (const QByteArray &line : out.split('\n')) {
                if (line.startsWith('{'))
                    list += QJsonDocument::fromJson(line).object();
            }
            return list;
        }
    };

    void start(QProcess &process, const QStringList &words, const QByteArray &withToken = token) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, m_home->path());
        environment.insert(u"XDG_DATA_HOME"_s, m_home->filePath(u"data"_s));
        environment.insert(u"XDG_CONFIG_HOME"_s, m_home->filePath(u"config"_s));
        environment.insert(u"HF_TOKEN"_s, QString::fromLatin1(withToken));
        environment.insert(u"HF_ENDPOINT"_s, m_hub->url().toString());
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(CLITOOL), words);
    }
    Outcome run(const QStringList &words, const QByteArray &withToken = token) const
    {
        QProcess process;
        start(process, words, withToken);
        if (!process.waitForFinished(60'000))
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    QString write(const QString &name, const QByteArray &content) const
    {
        const QString path = m_home->filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("a file could not be written");
        return path;
    }

    int scheduledCommits() const
    {
        QProcess git;
        git.start(
            u"git"_s,
            {u"-C"_s, m_hub->gitFolder(sandbox::Kind::Model, u"alice/m"_s), u"log"_s, u"--format=%s"_s, u"main"_s});
        git.waitForFinished();
        return int(git.readAllStandardOutput().count("Scheduled Commit"));
    }

private slots:
    void init()
    {
        m_hub = std::make_unique<sandbox::SandboxHub>();
        m_hub->addAccount(u"alice"_s, token);
        m_hub->addRepo(sandbox::Kind::Model, u"alice/m"_s);
        m_home = std::make_unique<QTemporaryDir>();
    }

    void wordsBecomeASpecification()
    {
        const QString folder = m_home->path();
        const Command command =
            readCommand({u"upload"_s, folder, u"alice/m"_s, u"--type"_s, u"dataset"_s, u"--create-pr"_s, u"--include"_s,
                         u"*.txt"_s, u"--include"_s, u"b"_s, u"--exclude=x"_s, u"--message"_s, u"m"_s,
                         u"--path-in-repo"_s, u"data/"_s, u"--json"_s});
        const auto *options = std::get_if<UploadOptions>(&command);
        QVERIFY(options);
        QCOMPARE(options->spec.target.repo.kind, hub::RepoKind::Dataset);
        QVERIFY(options->spec.target.createPullRequest);
        QCOMPARE(options->spec.allow, (QStringList{u"*.txt"_s, u"b"_s}));
        QCOMPARE(options->spec.ignore, QStringList{u"x"_s});
        QCOMPARE(options->spec.pathInRepo, u"data"_s);
        QVERIFY(options->json);
    }

    void aFilesPathInTheRepoIsItsWholePath()
    {
        const QString file = write(u"a.bin"_s, "x");
        const Command command = readCommand({u"upload"_s, file, u"alice/m"_s, u"--path-in-repo"_s, u"weights/b.bin"_s});
        const auto *options = std::get_if<UploadOptions>(&command);
        QVERIFY(options);
        QCOMPARE(options->spec.pathInRepo, u"weights"_s);
        QCOMPARE(options->spec.sources.front().fileName, u"b.bin"_s);
    }

    void whatIsToBeWatchedIsRead()
    {
        const Command command = readCommand({u"watch"_s, m_home->path(), u"alice/m"_s, u"--type"_s, u"dataset"_s,
                                             u"--every"_s, u"0.5"_s, u"--on-change"_s, u"--exclude"_s, u"*.tmp"_s,
                                             u"--path-in-repo"_s, u"logs/"_s, u"--mirror-deletions"_s, u"--json"_s});
        const auto *options = std::get_if<WatchOptions>(&command);
        QVERIFY(options);
        QCOMPARE(options->spec.repo.kind, hub::RepoKind::Dataset);
        QCOMPARE(options->spec.every, std::chrono::milliseconds(30'000));
        QVERIFY(options->spec.onChange && options->spec.mirrorsDeletions && options->json && !options->isOnce);
        QCOMPARE(options->spec.pathInRepo, u"logs"_s);
        QCOMPARE(options->spec.revision, u"main"_s);
        const Command usual = readCommand({u"watch"_s, m_home->path(), u"alice/m"_s});
        QCOMPARE(std::get<WatchOptions>(usual).spec.every, std::chrono::milliseconds(300'000));
    }

    void aFolderIsWatchedUntilItIsInterruptedAndPushedOnceMore()
    {
        write(u"runs/a.txt"_s, "one\n");
        QProcess process;
        start(process, {u"watch"_s, m_home->filePath(u"runs"_s), u"alice/m"_s, u"--every"_s, u"0.01"_s, u"--json"_s});
        QTRY_COMPARE_WITH_TIMEOUT(scheduledCommits(), 1, 20'000);
        write(u"runs/b.txt"_s, "two\n");
        QTRY_COMPARE_WITH_TIMEOUT(scheduledCommits(), 2, 20'000);
        write(u"runs/c.txt"_s, "three\n");
        ::kill(pid_t(process.processId()), SIGTERM);
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(scheduledCommits(), 3);
        const Outcome outcome{0, process.readAllStandardOutput(), {}};
        QStringList names;
        for (const QJsonObject &event : outcome.events())
            names += event[u"event"].toString();
        QVERIFY(names.contains(u"watching"_s));
        QCOMPARE(names.count(u"commit"_s), 3);
        QCOMPARE(names.constLast(), u"stopped"_s);

        // The next run knows what is there.
        m_hub->clearRequests();
        const Outcome again = run({u"watch"_s, m_home->filePath(u"runs"_s), u"alice/m"_s, u"--once"_s, u"--json"_s});
        QCOMPARE(again.code, 0);
        QCOMPARE(scheduledCommits(), 3);
        for (const sandbox::RecordedRequest &request : m_hub->requests())
            QVERIFY2(!request.path.contains("preupload"), request.path.constData());
    }

    void aKilledWatchSendsNothingTwice()
    {
        write(u"runs/a.txt"_s, "one\n");
        const QStringList words{u"watch"_s, m_home->filePath(u"runs"_s), u"alice/m"_s, u"--on-change"_s, u"--json"_s};
        QProcess process;
        start(process, words);
        QTRY_COMPARE_WITH_TIMEOUT(scheduledCommits(), 1, 20'000);
        process.kill();
        QVERIFY(process.waitForFinished(10'000));
        write(u"runs/b.txt"_s, "two\n");
        const Outcome again = run(words + QStringList{u"--once"_s});
        QCOMPARE(again.code, 0);
        QCOMPARE(scheduledCommits(), 2);
        for (const QJsonObject &event : again.events()) {
            if (event[u"event"] == "commit"_L1)
                QCOMPARE(event[u"files"].toInt(), 1);
        }
    }

    void aChangeIsPushedSoon()
    {
        write(u"runs/a.txt"_s, "one\n");
        QProcess process;
        start(process,
              {u"watch"_s, m_home->filePath(u"runs"_s), u"alice/m"_s, u"--on-change"_s, u"--every"_s, u"0.01"_s});
        QTRY_COMPARE_WITH_TIMEOUT(scheduledCommits(), 1, 20'000);
        QTest::qWait(300); // until the folder is being looked at
        write(u"runs/b.txt"_s, "two\n");
        QTRY_COMPARE_WITH_TIMEOUT(scheduledCommits(), 2, 20'000);
        // The same folder to the same place is one's own business.
        const Outcome second = run({u"watch"_s, m_home->filePath(u"runs"_s), u"alice/m"_s, u"--once"_s});
        QCOMPARE(second.code, 1);
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitCode(), 0);
    }

    void whatOthersChangedIsLeftAloneUnlessToldOtherwise()
    {
        const QStringList words{u"watch"_s, m_home->filePath(u"runs"_s), u"alice/m"_s, u"--once"_s, u"--json"_s};
        write(u"runs/a.txt"_s, "one\n");
        QCOMPARE(run(words).code, 0);
        m_hub->commitFiles(sandbox::Kind::Model, u"alice/m"_s, {{.path = u"a.txt"_s, .content = "theirs\n"}});
        write(u"runs/a.txt"_s, "mine\n");
        const Outcome held = run(words);
        QCOMPARE(held.code, 0);
        const QList<QJsonObject> events = held.events();
        QVERIFY(std::ranges::any_of(events, [](const QJsonObject &event) {
            return event[u"event"] == "conflict"_L1 && event[u"path"] == "a.txt"_L1;
        }));
        QCOMPARE(scheduledCommits(), 1);
        QCOMPARE(run(words + QStringList{u"--overwrite"_s}).code, 0);
        QCOMPARE(scheduledCommits(), 2);
    }

    void secretsHoldAWatchBackUntilTheyAreGoneOrAllowed()
    {
        write(u"runs/a.txt"_s, "one\n");
        write(u"runs/run.sh"_s, "export HF_TOKEN=hf_" + QByteArray("aBcDeFgHiJkLmNoPqRsTuVwXyZaBcDeFgH\n"));
        const QStringList words{u"watch"_s, m_home->filePath(u"runs"_s), u"alice/m"_s, u"--json"_s};
        const Outcome held = run(words + QStringList{u"--once"_s});
        QCOMPARE(held.code, int(SecretsFound));
        QVERIFY(held.out.contains("run.sh, line 1"));
        QVERIFY(!(held.out + held.err).contains("aBcDeFgH"));
        QCOMPARE(scheduledCommits(), 0);

        QProcess process;
        start(process, words + QStringList{u"--every"_s, u"0.01"_s});
        QTRY_VERIFY_WITH_TIMEOUT(process.bytesAvailable() > 0, 20'000);
        QTest::qWait(2500); // several looks
        QCOMPARE(scheduledCommits(), 0);
        write(u"runs/run.sh"_s, "train\n");
        QTRY_COMPARE_WITH_TIMEOUT(scheduledCommits(), 1, 20'000);
        ::kill(pid_t(process.processId()), SIGTERM);
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitCode(), 0);
        const Outcome outcome{0, process.readAllStandardOutput(), {}};
        QCOMPARE(std::ranges::count_if(outcome.events(),
                                       [](const QJsonObject &event) { return event[u"event"] == "error"_L1; }),
                 1); // told once

        write(u"runs/more.sh"_s, "export HF_TOKEN=hf_" + QByteArray("aBcDeFgHiJkLmNoPqRsTuVwXyZaBcDeFgH\n"));
        QCOMPARE(run(words + QStringList{u"--once"_s, u"--allow-secrets"_s}).code, 0);
        QCOMPARE(scheduledCommits(), 2);
    }

    void aWatchThatMayNotWriteSaysSo()
    {
        write(u"runs/a.txt"_s, "one\n");
        m_hub->failNext(u"*/commit/*"_s, -1, 403);
        const Outcome outcome = run({u"watch"_s, m_home->filePath(u"runs"_s), u"alice/m"_s, u"--once"_s, u"--json"_s});
        QCOMPARE(outcome.code, 3);
        QVERIFY(std::ranges::any_of(outcome.events(),
                                    [](const QJsonObject &event) { return event[u"event"] == "error"_L1; }));
    }

    void transfersAreListedAndForgotten()
    {
        write(u"weights/a.txt"_s, "one\n");
        QCOMPARE(run({u"transfers"_s, u"--json"_s}).events().size(), 0);
        m_hub->failNext(u"*/commit/*"_s, -1, 403);
        QCOMPARE(run({u"upload"_s, m_home->filePath(u"weights"_s), u"alice/m"_s}).code, 3);
        const QList<QJsonObject> listed = run({u"transfers"_s, u"list"_s, u"--json"_s}).events();
        QCOMPARE(listed.size(), 1);
        const QJsonObject job = listed.constFirst();
        QCOMPARE(job[u"event"].toString(), u"transfer"_s);
        QCOMPARE(job[u"origin"].toString(), u"command-line"_s);
        QCOMPARE(job[u"repo"].toString(), u"alice/m"_s);
        const QString id = QString::number(job[u"id"].toInteger());
        QVERIFY(run({u"transfers"_s}).out.contains("alice/m"));
        QCOMPARE(run({u"transfers"_s, u"resume"_s, id}).code, 1); // only the same command goes on with it
        QCOMPARE(run({u"transfers"_s, u"cancel"_s, u"4711"_s}).code, 1);
        QCOMPARE(run({u"transfers"_s, u"cancel"_s, id}).code, 0);
        QVERIFY(run({u"transfers"_s, u"--json"_s}).events().isEmpty());
    }

    void transfersOfTheWindowAreManagedInItsAbsence()
    {
        const QString file = m_home->filePath(u"data/hubcap/transfers.sqlite"_s);
        QDir().mkpath(QFileInfo(file).path());
        transfer::JobId id = 0;
        {
            const auto journal = transfer::Journal::open(file);
            QVERIFY(journal);
            id = (*journal)
                     ->addJob({.state = transfer::JobState::Waiting,
                               .endpoint = m_hub->url().toString(),
                               .spec = transfer::UploadSpec{.target = {.repo = {.id = u"alice/m"_s}},
                                                            .sources = {{.path = m_home->path()}}}
                                           .toJson(),
                               .created = QDateTime::currentDateTimeUtc()})
                     .value_or(0);
        }
        const auto state = [&](const QString &act) {
            const QList<QJsonObject> events = run({u"transfers"_s, act, QString::number(id), u"--json"_s}).events();
            return events.isEmpty() ? QString() : events.constFirst()[u"state"].toString();
        };
        QCOMPARE(state(u"list"_s), u"waiting"_s);
        QCOMPARE(state(u"pause"_s), u"paused"_s);
        QCOMPARE(state(u"resume"_s), u"waiting"_s);
        QCOMPARE(state(u"cancel"_s), u"cancelled"_s);
        QCOMPARE(state(u"retry"_s), u"waiting"_s);
        QCOMPARE(run({u"transfers"_s, u"pause"_s, u"all"_s}).code, 0);
        QCOMPARE(state(u"list"_s), u"paused"_s);
    }

    void aWindowIsAskedToManageItsTransfers()
    {
        // Where a window would listen; the command's home is not ours.
        const QByteArray home = qgetenv("HOME");
        qputenv("HOME", m_home->path().toLocal8Bit());
        const QString name = instanceName(hubInstance.toString());
        qputenv("HOME", home);
        const QString file = m_home->filePath(u"data/hubcap/transfers.sqlite"_s);
        QDir().mkpath(QFileInfo(file).path());
        const auto journal = transfer::Journal::open(file);
        QVERIFY(journal);
        transfer::JobRecord job{.state = transfer::JobState::Running,
                                .spec = transfer::UploadSpec{.target = {.repo = {.id = u"alice/m"_s}}}.toJson(),
                                .created = QDateTime::currentDateTimeUtc()};
        job.id = (*journal)->addJob(job).value_or(0);
        QLocalServer window;
        QVERIFY(window.listen(name));
        QString received;
        connect(&window, &QLocalServer::newConnection, this, [&] {
            QLocalSocket *socket = window.nextPendingConnection();
            connect(socket, &QLocalSocket::readyRead, this, [&, socket] {
                QDataStream stream(socket);
                stream >> received;
                job.state = transfer::JobState::Paused;
                (*journal)->updateJob(job);
                socket->write("ok");
                socket->flush();
            });
        });
        QProcess process;
        start(process, {u"transfers"_s, u"pause"_s, QString::number(job.id), u"--json"_s});
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 20'000);
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(received, u"hubcap:transfers/pause/%1"_s.arg(job.id));
        QVERIFY(process.readAllStandardOutput().contains("\"paused\""));
    }

    void strategiesAndSecretsAreWordsToo()
    {
        const auto read = [this](const QStringList &words) {
            const Command command = readCommand(QStringList{u"upload"_s, m_home->path(), u"alice/m"_s} + words);
            const auto *options = std::get_if<UploadOptions>(&command);
            return options ? *options : UploadOptions{.spec = {.summary = u"complained of"_s}};
        };
        QCOMPARE(read({}).spec.strategy, transfer::Strategy::OneCommit);
        QCOMPARE(read({u"--strategy=one"_s}).spec.strategy, transfer::Strategy::OneCommit);
        QCOMPARE(read({u"--strategy=commits"_s}).spec.strategy, transfer::Strategy::Commits);
        QCOMPARE(read({u"--strategy=pr-series"_s}).spec.strategy, transfer::Strategy::PullRequestSeries);
        QCOMPARE(read({u"--strategy=two"_s}).spec.summary, u"complained of"_s);
        QVERIFY(read({u"--allow-secrets"_s}).spec.allowSecrets);
        QVERIFY(read({u"--plan"_s}).onlyPlan);
        const UploadOptions onBranch = read({u"--revision=dev"_s, u"--new-branch-from=main"_s});
        QCOMPARE(onBranch.spec.newBranchFrom, u"main"_s);
        QCOMPARE(onBranch.spec.target.revision, u"dev"_s);
    }

    void aPlanIsToldAndNothingElseHappens()
    {
        write(u"many/run.sh"_s, "export HF_TOKEN=hf_" + QByteArray("aBcDeFgHiJkLmNoPqRsTuVwXyZaBcDeFgH\n"));
        write(u"many/README"_s, "a");
        write(u"many/readme"_s, "b");
        write(u"many/.DS_Store"_s, "junk");
        const QStringList words{u"upload"_s, m_home->filePath(u"many"_s), u"alice/m"_s, u"--plan"_s,
                                u"--json"_s, u"--strategy=commits"_s};
        const Outcome outcome = run(words);
        QCOMPARE(outcome.code, int(SecretsFound));
        const QList<QJsonObject> events = outcome.events();
        QVERIFY(!events.isEmpty());
        const QJsonObject plan = events.front();
        QCOMPARE(plan["event"_L1].toString(), u"plan"_s);
        QCOMPARE(plan["new"_L1].toInt(), 3);
        QCOMPARE(plan["ignored"_L1].toInt(), 1);
        QCOMPARE(plan["preuploadCalls"_L1].toInt(), 1);
        QCOMPARE(plan["commits"_L1].toInt(), 1);
        QVERIFY(plan["callsLeft"_L1].toInt() > 0);
        QStringList findings;
        bool hasRule = false;
        for (const QJsonObject &event : events) {
            if (event["event"_L1] == "finding"_L1)
                findings << event["kind"_L1].toString() + u' ' + event["path"_L1].toString();
            hasRule = hasRule || event["reason"_L1].toString().contains(u".DS_Store"_s);
        }
        QCOMPARE(findings, (QStringList{u"secret run.sh"_s, u"case-twin readme"_s}));
        QVERIFY(hasRule);
        QVERIFY(!outcome.out.contains("aBcDeFgH"));
        QVERIFY(!outcome.err.contains("aBcDeFgH"));
        for (const sandbox::RecordedRequest &request : m_hub->requests())
            QVERIFY(!request.path.contains("/commit/"));
        QStringList plain = words;
        plain.removeAll(u"--json"_s);
        const Outcome text = run(plain);
        QVERIFY(text.out.contains("run.sh, line 1: Hugging Face token"));
        QVERIFY(text.out.contains("of this hour's 128"));
    }

    void anUploadSaysBeforehandWhatItTakes()
    {
        for (int i = 0; i < 300; ++i)
            write(u"many/%1.txt"_s.arg(i), QByteArray::number(i));
        QStringList words{u"upload"_s, m_home->filePath(u"many"_s), u"alice/m"_s, u"--strategy=commits"_s, u"--json"_s};
        const QList<QJsonObject> events = run(words).events();
        const auto plan = std::ranges::find(events, QJsonValue(u"plan"_s),
                                            [](const QJsonObject &event) { return event["event"_L1]; });
        QVERIFY(plan != events.end());
        QCOMPARE((*plan)["files"_L1].toInt(), 300);
        QCOMPARE((*plan)["preuploadCalls"_L1].toInt(), 2);
        QCOMPARE((*plan)["commits"_L1].toInt(), 2); // 250 and 50
        QCOMPARE((*plan)["calls"_L1].toInt(), 4);
        QCOMPARE((*plan)["commitsPerHour"_L1].toInt(), 128);
        QVERIFY((*plan)["seconds"_L1].toInt() > 0);
        QVERIFY((*plan)["callsLeft"_L1].toInt() > 0);
        QCOMPARE(std::ranges::count(events, QJsonValue(u"plan"_s),
                                    [](const QJsonObject &event) { return event["event"_L1]; }),
                 1);
        words.removeAll(u"--json"_s);
        QVERIFY(!run(words).err.contains("of this hour's")); // there is nothing to do any more
        write(u"many/one more.txt"_s, "1");
        const Outcome text = run(words);
        QVERIFY2(text.err.contains("of this hour's 128 (as far as is known)"), text.err.constData());
        QVERIFY(text.err.contains("call(s) left for the next"));
    }

    void secretsHoldAnUploadBackUntilTheyAreAllowed()
    {
        write(u"many/run.sh"_s, "export HF_TOKEN=hf_" + QByteArray("aBcDeFgHiJkLmNoPqRsTuVwXyZaBcDeFgH\n"));
        const QStringList words{u"upload"_s, m_home->filePath(u"many"_s), u"alice/m"_s, u"--json"_s};
        const Outcome held = run(words);
        QCOMPARE(held.code, int(SecretsFound));
        QVERIFY(held.out.contains("run.sh, line 1"));
        QVERIFY(!held.out.contains("aBcDeFgH"));
        for (const sandbox::RecordedRequest &request : m_hub->requests())
            QVERIFY(!request.path.contains("/commit/"));
        const Outcome sent = run(words + QStringList{u"--allow-secrets"_s});
        QCOMPARE(sent.code, int(Success));
    }

    void anUploadInCommitsEndsLikeAnother()
    {
        for (int i = 0; i < 260; ++i)
            write(u"many/%1.txt"_s.arg(i), QByteArray::number(i));
        const QStringList words{u"upload"_s, m_home->filePath(u"many"_s), u"alice/m"_s,
                                u"--json"_s, u"--strategy=commits"_s,     u"--message=Many"_s};
        const Outcome outcome = run(words);
        QCOMPARE(outcome.code, int(Success));
        QCOMPARE(outcome.events().back()["event"_L1].toString(), u"done"_s);
        QVERIFY(!outcome.events().back()["unchanged"_L1].toBool());
        int commits = 0;
        for (const sandbox::RecordedRequest &request : m_hub->requests())
            commits += request.path.contains("/commit/") ? 1 : 0;
        QCOMPARE(commits, 2);
    }

    void wrongWordsAreComplainedOf_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("nothing to upload") << QStringList{u"upload"_s};
        QTest::newRow("no such folder") << QStringList{u"upload"_s, u"/nowhere"_s, u"alice/m"_s};
        QTest::newRow("no such option") << QStringList{u"upload"_s, u"/"_s, u"alice/m"_s, u"--frobnicate"_s};
        QTest::newRow("no repo id") << QStringList{u"download"_s, u"a b/c"_s};
        QTest::newRow("no kind") << QStringList{u"download"_s, u"a/b"_s, u"--type"_s, u"thing"_s};
        QTest::newRow("no folder") << QStringList{u"watch"_s, u"/nowhere"_s, u"alice/m"_s};
        QTest::newRow("no minutes") << QStringList{u"watch"_s, u"/"_s, u"alice/m"_s, u"--every"_s, u"often"_s};
        QTest::newRow("nothing done") << QStringList{u"transfers"_s, u"frobnicate"_s};
        QTest::newRow("no transfer") << QStringList{u"transfers"_s, u"pause"_s};
        QTest::newRow("no speed") << QStringList{u"upload"_s, u"/"_s, u"alice/m"_s, u"--limit-upload"_s, u"fast"_s};
        QTest::newRow("no port") << QStringList{u"sandbox"_s, u"--port"_s, u"many"_s};
    }
    void wrongWordsAreComplainedOf()
    {
        QFETCH(const QStringList, words);
        const Outcome outcome = run(words);
        QCOMPARE(outcome.code, int(BadUsage));
        QVERIFY(!outcome.err.isEmpty());
        QVERIFY(outcome.out.isEmpty());
    }

    void limitsAreKept()
    {
        write(u"limited/a.bin"_s, QByteArray(600'000, 'a'));
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(run({u"upload"_s, m_home->filePath(u"limited"_s), u"alice/m"_s, u"--limit-upload"_s, u"300K"_s}).code,
                 int(Success));
        QVERIFY2(clock.elapsed() >= 1800, qPrintable(QString::number(clock.elapsed())));
        clock.start();
        QCOMPARE(run({u"download"_s, u"alice/m"_s, u"--to"_s, m_home->filePath(u"there"_s), u"--limit-download"_s,
                      u"300K"_s})
                     .code,
                 int(Success));
        QVERIFY2(clock.elapsed() >= 1800, qPrintable(QString::number(clock.elapsed())));
    }

    void helpNamesTheExitCodes()
    {
        for (const QStringList &words : {QStringList{u"--help"_s}, QStringList{u"upload"_s, u"--help"_s}}) {
            const Outcome outcome = run(words);
            QCOMPARE(outcome.code, int(Success));
            QVERIFY(outcome.out.contains("4 interrupted"));
        }
    }

    void thereAndBackAgain()
    {
        write(u"folder/a ü#.txt"_s, "hello\n");
        write(u"folder/big.bin"_s, QByteArray(500'000, 'b'));
        const Outcome up = run({u"upload"_s, m_home->filePath(u"folder"_s), u"alice/m"_s, u"--json"_s});
        QVERIFY2(up.code == 0, up.err.constData());
        QCOMPARE(up.events().last()["event"_L1].toString(), u"done"_s);
        QCOMPARE(up.events().last()["commit"_L1].toString().size(), 40);
        const Outcome down = run({u"download"_s, u"alice/m"_s, u"--to"_s, m_home->filePath(u"back"_s), u"--json"_s});
        QVERIFY2(down.code == 0, down.err.constData());
        QFile file(m_home->filePath(u"back/a ü#.txt"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("hello\n"));
        const Outcome again = run({u"upload"_s, m_home->filePath(u"folder"_s), u"alice/m"_s, u"--json"_s});
        QVERIFY(again.events().last()["unchanged"_L1].toBool());
    }

    void aWrongTokenIsItsOwnExitCode()
    {
        write(u"folder/a.txt"_s, "a");
        const Outcome outcome = run({u"upload"_s, m_home->filePath(u"folder"_s), u"alice/m"_s}, "hf_wrong");
        QCOMPARE(outcome.code, int(NotAllowed));
        QVERIFY(outcome.err.contains("token"));
        QVERIFY(!outcome.err.contains("hf_wrong"));
    }

    void anInterruptIsHeededAndTheSameCommandGoesOn()
    {
        write(u"folder/a.txt"_s, "a");
        m_hub->staySilent(u"*/preupload/*"_s, -1);
        QProcess process;
        start(process, {u"upload"_s, m_home->filePath(u"folder"_s), u"alice/m"_s});
        QTRY_VERIFY(!m_hub->requests().isEmpty());
        QCOMPARE(kill(pid_t(process.processId()), SIGINT), 0);
        QVERIFY(process.waitForFinished(10'000));
        QCOMPARE(process.exitCode(), int(Interrupted));
        m_hub->clearSwitches();
        const Outcome outcome = run({u"upload"_s, m_home->filePath(u"folder"_s), u"alice/m"_s});
        QCOMPARE(outcome.code, int(Success));
        QVERIFY(outcome.err.contains("Going on"));
    }

    void aDownloadThatWasKilledGoesOnToTheByte()
    {
        QByteArray content(RangedDownload::worthSplitting * 2, 'k');
        for (qsizetype i = 0; i < content.size(); i += 4093)
            content[i] = char(i / 4093);
        m_hub->commitFiles(sandbox::Kind::Model, u"alice/m"_s,
                           {{.path = u"big.bin"_s, .content = content, .asLfs = true}});
        const QStringList words{u"download"_s, u"alice/m"_s, u"--to"_s, m_home->filePath(u"down"_s), u"--quiet-json"_s};
        QProcess process;
        start(process, words);
        QTRY_VERIFY_WITH_TIMEOUT(m_hub->bytesSentByStorage() > content.size() / 3, 30'000);
        QCOMPARE(kill(pid_t(process.processId()), SIGKILL), 0);
        QVERIFY(process.waitForFinished(5000));
        const QDir corner(m_home->filePath(u"down/.cache/huggingface/download"_s));
        const QStringList left = corner.entryList({u"*.pieces.incomplete"_s});
        QCOMPARE(left.size(), 1);
        qint64 received = 0;
        {
            const auto pieces = RangeFile::open(corner.filePath(left.first()), {}, content.size(), 4);
            QVERIFY(pieces);
            received = (*pieces)->received();
        }
        QVERIFY(received > 0);
        m_hub->clearRequests();
        const Outcome outcome = run(words);
        QCOMPARE(outcome.code, int(Success));
        QCOMPARE(m_hub->bytesSentByStorage(), content.size() - received);
        QFile file(m_home->filePath(u"down/big.bin"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() == content);
        for (const QJsonObject &event : outcome.events())
            QVERIFY(event[u"event"_s].toString() != u"progress"_s);
    }

    void theCacheIsListedVerifiedAndDeleted()
    {
        m_hub->commitFiles(sandbox::Kind::Model, u"alice/m"_s, {{.path = u"a.txt"_s, .content = "content\n"}});
        qputenv("HF_HUB_CACHE", m_home->filePath(u"cache"_s).toUtf8());
        const auto forget = qScopeGuard([] { qunsetenv("HF_HUB_CACHE"); });
        const Outcome fetched =
            run({u"download"_s, u"alice/m"_s, u"--cache"_s, u"--include"_s, u"*.txt"_s, u"--json"_s});
        QCOMPARE(fetched.code, int(Success));
        const QString commit = fetched.events().constLast()[u"commit"_s].toString();
        QList<QJsonObject> events = run({u"cache"_s, u"list"_s, u"--json"_s}).events();
        QCOMPARE(events.size(), 3);
        QCOMPARE(events[0][u"size"_s].toInteger(), 8);
        QCOMPARE(events[1][u"commit"_s].toString(), commit);
        QCOMPARE(run({u"cache"_s, u"verify"_s, u"--json"_s}).events().constLast()[u"damaged"_s].toInt(-1), 0);
        QCOMPARE(run({u"cache"_s, u"delete"_s, u"alice/other"_s, u"--yes"_s}).code, int(Failed));
        events = run({u"cache"_s, u"delete"_s, u"alice/m@main"_s, u"--json"_s}).events();
        QCOMPARE(events[1][u"freed"_s].toInteger(), 8);
        QVERIFY(QFileInfo::exists(m_home->filePath(u"cache/models--alice--m/snapshots/"_s + commit)));
        events = run({u"cache"_s, u"delete"_s, u"alice/m@main"_s, u"--json"_s, u"--yes"_s}).events();
        QCOMPARE(events.constLast()[u"freed"_s].toInteger(), 8);
        QVERIFY(!QFileInfo::exists(m_home->filePath(u"cache/models--alice--m"_s)));
        QCOMPARE(run({u"cache"_s, u"delete"_s}).code, int(BadUsage));
        QCOMPARE(run({u"download"_s, u"alice/m"_s, u"--cache"_s, u"--to"_s, u"x"_s}).code, int(BadUsage));
    }

    void aSandboxIsToldWhatAccountsMayDo()
    {
        const Command command = readCommand({u"sandbox"_s, u"--account"_s, u"bob=hf_bob"_s, u"--account"_s,
                                             u"bob=hf_r,read"_s, u"--account"_s, u"bob=hf_f,only=acme,only=bob/m"_s,
                                             u"--account"_s, u"pia=hf_p,pro"_s, u"--account"_s, u"fred=hf_d,free"_s,
                                             u"--space-speed"_s, u"2.5"_s, u"--org"_s, u"acme=bob,carol:admin"_s});
        const auto *options = std::get_if<SandboxCommandOptions>(&command);
        QVERIFY(options);
        QCOMPARE(options->accounts.size(), 5);
        const QList<sandbox::Role> roles{sandbox::Role::Write, sandbox::Role::Read, sandbox::Role::FineGrained};
        for (qsizetype i = 0; i < roles.size(); ++i) {
            QCOMPARE(options->accounts[i].user, u"bob"_s);
            QCOMPARE(options->accounts[i].tokens.size(), 1);
            QCOMPARE(options->accounts[i].tokens[0].role, roles[i]);
        }
        QCOMPARE(options->accounts[1].tokens[0].value, QByteArray("hf_r"));
        QCOMPARE(options->accounts[2].tokens[0].scopes, QStringList({u"acme"_s, u"bob/m"_s}));
        QVERIFY(options->accounts[3].isPro && options->accounts[3].canPay && !options->accounts[3].paysForSpaces);
        QVERIFY(!options->accounts[4].isPro && options->accounts[4].paysForSpaces);
        QCOMPARE(options->spaceSpeed, 2.5);
        const QList<QPair<QString, sandbox::OrgRole>> members{{u"bob"_s, sandbox::OrgRole::Write},
                                                              {u"carol"_s, sandbox::OrgRole::Admin}};
        QCOMPARE(options->organizations.size(), 1);
        QCOMPARE(options->organizations[0].name, u"acme"_s);
        QCOMPARE(options->organizations[0].members, members);
        for (const QString &nonsense : {u"bob"_s, u"bob="_s, u"=hf_x"_s, u"bob=hf_x,reads"_s, u"bob=hf_x,only="_s}) {
            const Command refused = readCommand({u"sandbox"_s, u"--account"_s, nonsense});
            QVERIFY2(std::get_if<Message>(&refused) && std::get<Message>(refused).isComplaint, qPrintable(nonsense));
        }
        const Command refused = readCommand({u"sandbox"_s, u"--org"_s, u"acme=bob:king"_s});
        QVERIFY(std::get_if<Message>(&refused) && std::get<Message>(refused).isComplaint);
    }

    void aSandboxSaysWhereItIsAndEndsWhenTold()
    {
        QProcess process;
        start(process, {u"sandbox"_s, u"--empty"_s, u"--account"_s, u"bob=hf_bob"_s});
        QTRY_VERIFY(process.canReadLine() || process.waitForReadyRead(100));
        QVERIFY(process.readLine().startsWith("Hubcap sandbox on http://127.0.0.1:"));
        process.terminate();
        QVERIFY(process.waitForFinished(5000));
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(process.readAllStandardOutput().isEmpty());
    }
};

QTEST_GUILESS_MAIN(CliTest)
#include "clitest.moc"
