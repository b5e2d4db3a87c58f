#include "transfer/duplicates.h"
#include "transfer/filehasher.h"
#include "transfer/namecheck.h"
#include "transfer/planforecast.h"
#include "transfer/scanmemory.h"
#include "transfer/secretguard.h"
#include "transfer/secretscan.h"
#include "transfer/uploadjob.h"
#include "transfer/uploadplan.h"
#include "transfer/uploadworld.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace transfer;
using Kind = PlanFinding::Kind;

//! What a plan says beforehand: names, secrets, duplicates, limits.
class PlanChecksTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<UploadWorld> m_world;

    static QStringList texts(const PlanFindings &findings)
    {
        QStringList list;
        for (const PlanFinding &finding : findings)
            list << PlanFinding::key(finding.kind) + u' ' + finding.path;
        list.sort();
        return list;
    }

    //! Made up, but of the right form.
    static QByteArray token() { return "hf_" + QByteArray("aBcDeFgHiJkLmNoPqRsTuVwXyZaBcDeFgH"); }

    Result<UploadPlan> plan(const UploadSpec &spec) const
    {
        hub::BlockingHub hub(m_world->session());
        return UploadPlanner(hub, *m_world->journal).plan(spec, {});
    }
    static QStringList pathsOf(const UploadPlan &plan, PlanRow::State state)
    {
        QStringList paths;
        for (const PlanRow &row : plan.rows) {
            if (row.state == state)
                paths << row.repoPath;
        }
        return paths;
    }
    static PlanFindings findingsOf(const UploadPlan &plan, Kind kind)
    {
        PlanFindings found;
        std::ranges::copy_if(plan.findings, std::back_inserter(found),
                             [kind](const PlanFinding &finding) { return finding.kind == kind; });
        return found;
    }

private slots:
    void init() { m_world = std::make_unique<UploadWorld>(); }

    void pathsAreJudged_data()
    {
        QTest::addColumn<QStringList>("sent");
        QTest::addColumn<QStringList>("remote");
        QTest::addColumn<QStringList>("expected");
        const QString composed = u"caf\u00e9.txt"_s;
        const QString decomposed = u"cafe\u0301.txt"_s;
        QTest::newRow("all well") << QStringList{u"a/b.txt"_s, u"a/c.txt"_s, u".gitignore"_s, u"console.txt"_s}
                                  << QStringList{u"a/b.txt"_s} << QStringList{};
        QTest::newRow("case") << QStringList{u"README.md"_s, u"readme.md"_s} << QStringList{}
                              << QStringList{u"case-twin readme.md"_s};
        QTest::newRow("case, remote") << QStringList{u"Readme.md"_s} << QStringList{u"README.md"_s}
                                      << QStringList{u"case-twin Readme.md"_s};
        QTest::newRow("remote twins are old news")
            << QStringList{u"c"_s} << QStringList{u"a"_s, u"A"_s} << QStringList{};
        QTest::newRow("folders, once") << QStringList{u"Data/1"_s, u"data/1"_s, u"data/2"_s} << QStringList{}
                                       << QStringList{u"case-twin data"_s};
        QTest::newRow("unicode") << QStringList{composed, decomposed} << QStringList{}
                                 << QStringList{u"unicode-twin "_s + decomposed};
        QTest::newRow("unicode and case")
            << QStringList{u"\u00c9"_s, u"e\u0301"_s} << QStringList{} << QStringList{u"case-twin e\u0301"_s};
        QTest::newRow("reserved") << QStringList{u"aux.txt"_s, u"x/NUL"_s, u"com1.log"_s, u"a:b"_s, u"com0"_s}
                                  << QStringList{}
                                  << QStringList{u"reserved-name a:b"_s, u"reserved-name aux.txt"_s,
                                                 u"reserved-name com1.log"_s, u"reserved-name x/NUL"_s};
        QTest::newRow("ends") << QStringList{u"a./b"_s, u"c "_s} << QStringList{}
                              << QStringList{u"trailing-dot-or-space a./b"_s, u"trailing-dot-or-space c "_s};
        const QString longName = QString(86, u'\u20ac'); // 258 bytes
        QTest::newRow("long") << QStringList{longName, QString(255, u'n')} << QStringList{}
                              << QStringList{u"long-name "_s + longName};
    }

    void pathsAreJudged()
    {
        QFETCH(QStringList, sent);
        QFETCH(QStringList, remote);
        std::vector<NameCheck::File> files;
        for (const QString &path : std::as_const(sent))
            files.push_back({.path = path, .size = 1});
        std::vector<RemoteTree::File> there;
        for (const QString &path : std::as_const(remote))
            there.push_back({.path = path});
        const PlanFindings findings = NameCheck::findings(files, RemoteTree(there));
        QTEST(texts(findings), "expected");
        for (const PlanFinding &finding : findings) {
            QVERIFY(finding.line().contains(finding.path));
            QVERIFY(!PlanFinding::title(finding.kind, 1).isEmpty());
        }
    }

    void whatTheHubRefusesIsRefusedHere()
    {
        QVERIFY(!NameCheck::refusal(u"a/b"_s, NameCheck::largestFile));
        QVERIFY(NameCheck::refusal(u"a/b"_s, NameCheck::largestFile + 1));
        QVERIFY(NameCheck::refusal(u"a\nb"_s, 1));
        QVERIFY(!NameCheck::refusal(QString(1000, u'a'), 1));
        QVERIFY(NameCheck::refusal(QString(1001, u'a'), 1));
    }

    void sizesAndCountsAreJudged()
    {
        const std::vector<NameCheck::File> big{{.path = u"a"_s, .size = 60'000'000'000},
                                               {.path = u"b"_s, .size = 210'000'000'000}};
        QCOMPARE(texts(NameCheck::findings(big, RemoteTree())), (QStringList{u"over-200-gb b"_s, u"over-50-gb a"_s}));

        std::vector<NameCheck::File> many;
        for (int i = 0; i < 10'000; ++i)
            many.push_back({.path = u"data/%1"_s.arg(i), .size = 1});
        QVERIFY(NameCheck::findings(many, RemoteTree()).empty());
        const RemoteTree tree(std::vector<RemoteTree::File>{{.path = u"data/more"_s}, {.path = u"data/1"_s}});
        const PlanFindings full = NameCheck::findings(many, tree);
        QCOMPARE(texts(full), QStringList{u"full-folder data"_s});
        QCOMPARE(full.front().number, 10'001);
    }

    void aHundredThousandRowsTakeNoSquareOfTime()
    {
        std::vector<NameCheck::File> many;
        for (int i = 0; i < 100'001; ++i)
            many.push_back({.path = u"data/%1/file-%2.txt"_s.arg(i / 1000).arg(i), .size = 1});
        QElapsedTimer timer;
        timer.start();
        const PlanFindings findings = NameCheck::findings(many, RemoteTree());
        QVERIFY2(timer.elapsed() < 30'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(texts(findings), QStringList{u"full-repo "_s});
    }

    void secretsAreRecognised_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line"); // 0: none
        QTest::addColumn<QString>("what");
        const QByteArray drawn = "aB3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb7c";
        QTest::newRow("hugging face") << "a\nb\ntoken = \"" + token() + "\"\n" << 3 << u"Hugging Face token (hf_…)"_s;
        QTest::newRow("placeholder") << QByteArray("hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx") << 0 << QString();
        QTest::newRow("a word") << QByteArray("hf_hub_download and hf_token") << 0 << QString();
        QTest::newRow("too short") << QByteArray("hf_aBcDeFgHiJ") << 0 << QString();
        QTest::newRow("part of a word") << "x" + token() << 0 << QString();
        QTest::newRow("aws") << QByteArray("AKIA") + "IOSFODNN7EXAMPLQ" << 1 << u"AWS access key (AKIA…)"_s;
        QTest::newRow("aws secret") << "aws_secret_access_key = " + drawn + "/Kx9" << 1 << u"AWS secret key"_s;
        QTest::newRow("github") << "ghp_" + drawn << 1 << u"GitHub token (ghp_…)"_s;
        QTest::newRow("openai") << "\r\nsk-proj-" + drawn + drawn << 2 << u"OpenAI key (sk-proj-…)"_s;
        QTest::newRow("anthropic") << "sk-ant-api03-" + drawn + drawn << 1 << u"Anthropic key (sk-ant-…)"_s;
        QTest::newRow("slack") << QByteArray("xoxb-") + "123456789012-abcDEFghiJKL" << 1 << u"Slack token (xoxb-…)"_s;
        QTest::newRow("key") << "-----BEGIN OPENSSH " + QByteArray("PRIVATE KEY-----\n") + drawn + drawn << 1
                             << u"private key"_s;
        QTest::newRow("words of a key") << QByteArray("if s == \"-----BEGIN PRIVATE KEY-----\": pass") << 0
                                        << QString();
        QTest::newRow("public key") << "-----BEGIN PUBLIC KEY-----\n" + drawn + drawn << 0 << QString();
        QTest::newRow("hash") << QByteArray("sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                              << 0 << QString();
        QTest::newRow("nothing") << QByteArray() << 0 << QString();
    }

    void secretsAreRecognised()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        QFETCH(QString, what);
        const std::vector<SecretPlace> places = SecretSearch::find(text);
        QCOMPARE(places.size(), line > 0 ? 1U : 0U);
        if (line == 0)
            return;
        QCOMPARE(places.front().line, line);
        QCOMPARE(places.front().what, what);
        QVERIFY(!text.contains(places.front().what.toUtf8()));
    }

    void whereATextIsCutMakesNoDifference_data() { secretsAreRecognised_data(); }

    void whereATextIsCutMakesNoDifference()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        QFETCH(QString, what);
        for (const qsizetype before : {0, 1000, 5000}) {
            const QByteArray whole = QByteArray(before, '\n') + text + '\n' + QByteArray(before, '.');
            for (const qsizetype size : {1, 7, 100, 4096}) {
                SecretSearch search;
                for (qsizetype at = 0; at < whole.size(); at += size)
                    search.add(QByteArrayView(whole).sliced(at, std::min(size, whole.size() - at)));
                const std::vector<SecretPlace> expected = line > 0
                    ? std::vector<SecretPlace>{{.line = int(before) + line, .what = what}}
                    : std::vector<SecretPlace>();
                QCOMPARE(search.finish(), expected);
            }
        }
    }

    void aTextOfManyMegabytesIsLookedThroughToItsEnd()
    {
        const QString place = m_world->local.filePath(u"rows.jsonl"_s);
        const QByteArray row = R"({"text": "said hf_hub and passed ghosts, again and again"})"
                               "\n";
        constexpr int rows = 300'000; // 17 MB
        UploadWorld::write(place, row.repeated(rows) + token() + '\n');
        const Addition addition{.file = *inspectFile(place), .repoPath = u"rows.jsonl"_s};
        ScanMemory memory;
        const Result<PlanFindings> found = SecretScan(memory).run({&addition}, {});
        QVERIFY(found);
        QCOMPARE(found->size(), 1U);
        QCOMPARE(found->front().number, rows + 1);
    }

    void resultsAreRememberedUntilTheFileChanges()
    {
        const QString place = m_world->local.filePath(u"notes.txt"_s);
        const QString binary = m_world->local.filePath(u"weights.bin"_s);
        UploadWorld::write(place, "x\n" + token());
        UploadWorld::write(binary, QByteArray("\0", 1) + token());
        const QString file = m_world->local.filePath(u"memory"_s);
        const Addition notes{.file = *inspectFile(place), .repoPath = u"notes.txt"_s};
        const Addition weights{.file = *inspectFile(binary), .repoPath = u"weights.bin"_s};
        {
            ScanMemory memory(file);
            const Result<PlanFindings> found = SecretScan(memory).run({&notes, &weights}, {});
            QVERIFY(found);
            QCOMPARE(texts(*found), QStringList{u"secret notes.txt"_s});
            QCOMPARE(found->front().line(), u"notes.txt, line 2: Hugging Face token (hf_…)"_s);
        }
        QVERIFY(!UploadWorld::read(file).contains(token()));
        ScanMemory memory(file);
        QCOMPARE(memory.recall(notes.file)->size(), 1U);
        QVERIFY(memory.recall(weights.file)->empty());
        LocalFile changed = notes.file;
        changed.modified += 1;
        QVERIFY(!memory.recall(changed));
        UploadWorld::write(file, UploadWorld::read(file).chopped(3));
        QVERIFY(!ScanMemory(file).recall(notes.file));
        UploadWorld::write(file, "rubbish");
        QVERIFY(!ScanMemory(file).recall(notes.file));
    }

    void aFileThatChangesIsRememberedOnce()
    {
        const QString file = m_world->local.filePath(u"memory"_s);
        UploadWorld::write(m_world->local.filePath(u"log"_s), "a");
        LocalFile log = *inspectFile(m_world->local.filePath(u"log"_s));
        qint64 size = 0;
        for (int change = 0; change < 5; ++change) {
            log.modified += 1'000'000'000;
            ScanMemory memory(file);
            memory.remember(log, {});
            memory.save();
            QVERIFY(memory.recall(log));
            size = change == 0 ? QFileInfo(file).size() : size;
        }
        QCOMPARE(QFileInfo(file).size(), size);
        QVERIFY(ScanMemory(file).recall(log));
    }

    void scanningCanBeStopped()
    {
        UploadWorld::write(m_world->local.filePath(u"a"_s), "a");
        const Addition addition{.file = *inspectFile(m_world->local.filePath(u"a"_s)), .repoPath = u"a"_s};
        ScanMemory memory(m_world->local.filePath(u"memory"_s));
        std::stop_source stop;
        stop.request_stop();
        const Result<PlanFindings> found = SecretScan(memory).run({&addition}, stop.get_token());
        QVERIFY(!found);
        QCOMPARE(found.error().kind, Error::Kind::Cancelled);
    }

    void aPlanNamesSecretsTwinsAndCopies()
    {
        const QString folder = m_world->makeFolder();
        const QByteArray weights(60'000, 'q');
        m_world->hub.commitFiles(sandbox::Kind::Model, UploadWorld::name(),
                                 {{.path = u"old/there.safetensors"_s, .content = weights, .asLfs = true},
                                  {.path = u"Config.json"_s, .content = "{}"}});
        UploadWorld::write(folder + u"/moved.safetensors"_s, weights);
        UploadWorld::write(folder + u"/again.safetensors"_s, QByteArray(200'000, 'w'));
        UploadWorld::write(folder + u"/run.sh"_s, "#!/bin/sh\nexport HF_TOKEN=" + token() + "\n");
        UploadWorld::write(folder + u"/empty.bin"_s, {});
        UploadSpec spec = m_world->spec(folder);
        spec.deletePatterns = QStringList{u"*.txt"_s, u".gitattributes"_s};
        const Result<UploadPlan> made = plan(spec);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
        const PlanFindings secrets = findingsOf(*made, Kind::Secret);
        QCOMPARE(secrets.size(), 1U);
        QCOMPARE(secrets.front().line(), u"run.sh, line 2: Hugging Face token (hf_…)"_s);
        const PlanFindings stored = findingsOf(*made, Kind::Stored);
        QCOMPARE(texts(stored), QStringList{u"stored moved.safetensors"_s});
        QCOMPARE(stored.front().other, u"old/there.safetensors"_s);
        const PlanFindings duplicates = findingsOf(*made, Kind::Duplicate);
        QCOMPARE(duplicates.size(), 1U);
        QCOMPARE(duplicates.front().other, u"again.safetensors"_s);
        QCOMPARE(texts(findingsOf(*made, Kind::CaseTwin)), QStringList{u"case-twin config.json"_s});
        // Both texts of the repo are sent or the same: what is sent is not deleted.
        QVERIFY(pathsOf(*made, PlanRow::State::Deleted).isEmpty());
        QCOMPARE(made->forecast.puts, 1);
        QVERIFY(made->bytesToSend < 210'000);
        QVERIFY(made->forecast.limit);
        const auto empty = std::ranges::find(made->rows, u"empty.bin"_s, &PlanRow::repoPath);
        QVERIFY(!empty->isLarge);

        // Nothing is sent for what is there under another path.
        spec.allowSecrets = true;
        hub::BlockingHub hub(m_world->session());
        ProgressTracker progress;
        m_world->hub.clearRequests();
        const Result<UploadOutcome> outcome =
            UploadJob(hub, *m_world->journal, progress, {.id = 3, .spec = spec.toJson()}).run({});
        QVERIFY(outcome);
        QCOMPARE(outcome->kind, UploadOutcome::Kind::Committed);
        QCOMPARE(m_world->hub.bytesReceivedByStorage(), 200'000);
    }

    void secretsHoldAJobUp()
    {
        const QString folder = m_world->makeFolder();
        UploadWorld::write(folder + u"/run.sh"_s, "#!/bin/sh\nexport HF_TOKEN=" + token() + "\n");
        const auto run = [this](const UploadSpec &spec) {
            hub::BlockingHub hub(m_world->session());
            ProgressTracker progress;
            return UploadJob(hub, *m_world->journal, progress, {.id = 3, .spec = spec.toJson()}).run({});
        };
        UploadSpec spec = m_world->spec(folder);
        for (const Strategy strategy : {Strategy::OneCommit, Strategy::Commits, Strategy::PullRequestSeries}) {
            spec.strategy = strategy;
            const Result<UploadOutcome> held = run(spec);
            QVERIFY(held);
            QCOMPARE(held->kind, UploadOutcome::Kind::NeedsDecision);
            QCOMPARE(held->problems.size(), 1U);
            QCOMPARE(held->problems.front().error.code, SecretGuard::code());
            QVERIFY(held->problems.front().error.detail.contains(u"line 2"_s));
            QCOMPARE(m_world->requestsTo("/commit/"), 0);
        }
        spec.strategy = Strategy::OneCommit;
        spec.leaveOut = QStringList{u"run.sh"_s};
        QCOMPARE(run(spec)->kind, UploadOutcome::Kind::Committed);
        QVERIFY(!m_world->git({u"ls-tree"_s, u"--name-only"_s, u"main"_s}).contains(u"run.sh"_s));
        spec.leaveOut.clear();
        spec.allowedSecrets = QStringList{u"run.sh"_s};
        QCOMPARE(run(spec)->kind, UploadOutcome::Kind::Committed);
        QVERIFY(m_world->git({u"ls-tree"_s, u"--name-only"_s, u"main"_s}).contains(u"run.sh"_s));
        // It is too late for what is there.
        spec.allowedSecrets.clear();
        UploadWorld::write(folder + u"/new.txt"_s, "new");
        QCOMPARE(run(spec)->kind, UploadOutcome::Kind::Committed);
    }

    void deletePatternsHaveVictims()
    {
        const RemoteTree tree(std::vector<RemoteTree::File>{{.path = u".gitattributes"_s},
                                                            {.path = u"logs/.gitattributes"_s},
                                                            {.path = u"logs/a"_s},
                                                            {.path = u"logs/b"_s},
                                                            {.path = u"x"_s}});
        QCOMPARE(tree.victims({u"*"_s}, {}, {u"logs/a"_s}),
                 (QStringList{u"logs/.gitattributes"_s, u"logs/b"_s, u"x"_s}));
        QCOMPARE(tree.victims({u"[ab]"_s}, u"logs"_s, {}), (QStringList{u"logs/a"_s, u"logs/b"_s}));
        QVERIFY(tree.victims({}, {}, {}).isEmpty());
    }

    void aForecastCountsCallsAndCommits()
    {
        ForecastInput input{
            .strategy = Strategy::Commits, .asked = 10'000, .inlineSizes = std::vector<qint64>(10'000, 4096)};
        PlanForecast forecast = PlanForecast::of(input);
        QCOMPARE(forecast.preuploadCalls, 40);
        QVERIFY(forecast.preuploadCalls <= 45);
        QCOMPARE(forecast.commits, 12);
        QVERIFY(forecast.commits <= 20);
        QVERIFY(forecast.suggestsCommits);
        QCOMPARE(forecast.excess, PlanForecast::Excess::None);
        input.strategy = Strategy::PullRequestSeries;
        forecast = PlanForecast::of(input);
        QCOMPARE(forecast.commits, 200);
        QVERIFY(forecast.seconds >= 3600); // more than an hour's commits
        input = {.asked = 300, .largeSizes = std::vector<qint64>(300, 1'000'000), .bytesPerSecond = 1'000'000};
        forecast = PlanForecast::of(input);
        QCOMPARE(forecast.batchCalls, 2);
        QCOMPARE(forecast.puts, 300);
        QCOMPARE(forecast.commits, 1);
        QVERIFY(forecast.seconds >= 300 && forecast.seconds < 400);
        QVERIFY(!forecast.suggestsCommits);
        input.largeSizes.assign(25'001, 1);
        QCOMPARE(PlanForecast::of(input).excess, PlanForecast::Excess::TooManyLargeFiles);
        input = {.inlineSizes = {600'000'000, 600'000'000}};
        QCOMPARE(PlanForecast::of(input).excess, PlanForecast::Excess::TooMuchInline);
        QCOMPARE(PlanForecast::of({}).commits, 0);
    }

    void tenThousandFilesArePlannedInFewCalls()
    {
        const QString folder = m_world->local.filePath(u"many"_s);
        for (int i = 0; i < 10'000; ++i)
            UploadWorld::write(folder + u"/%1/%2.txt"_s.arg(i / 1000).arg(i), QByteArray::number(i));
        UploadSpec spec = m_world->spec(folder);
        spec.strategy = Strategy::Commits;
        const Result<UploadPlan> made = plan(spec);
        QVERIFY(made);
        QVERIFY(m_world->requestsTo("/preupload/") <= 45);
        QVERIFY(made->forecast.commits <= 20);
        QCOMPARE(made->count(PlanRow::State::New), 10'000);
    }
};

QTEST_GUILESS_MAIN(PlanChecksTest)
#include "plancheckstest.moc"
