#include "cli/exitcode.h"
#include "cli/options.h"
#include "sandbox/sandboxhub.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace cli;

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

    void wrongWordsAreComplainedOf_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("nothing to upload") << QStringList{u"upload"_s};
        QTest::newRow("no such folder") << QStringList{u"upload"_s, u"/nowhere"_s, u"alice/m"_s};
        QTest::newRow("no such option") << QStringList{u"upload"_s, u"/"_s, u"alice/m"_s, u"--frobnicate"_s};
        QTest::newRow("no repo id") << QStringList{u"download"_s, u"a b/c"_s};
        QTest::newRow("no kind") << QStringList{u"download"_s, u"a/b"_s, u"--type"_s, u"thing"_s};
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

    void anInterruptIsQuickAndTheSameCommandGoesOn()
    {
        write(u"folder/a.txt"_s, "a");
        m_hub->staySilent(u"*/preupload/*"_s, -1);
        QProcess process;
        start(process, {u"upload"_s, m_home->filePath(u"folder"_s), u"alice/m"_s});
        QTRY_VERIFY(!m_hub->requests().isEmpty());
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(kill(pid_t(process.processId()), SIGINT), 0);
        QVERIFY(process.waitForFinished(5000));
        QVERIFY(clock.elapsed() < 2000);
        QCOMPARE(process.exitCode(), int(Interrupted));
        m_hub->clearSwitches();
        const Outcome outcome = run({u"upload"_s, m_home->filePath(u"folder"_s), u"alice/m"_s});
        QCOMPARE(outcome.code, int(Success));
        QVERIFY(outcome.err.contains("Going on"));
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
