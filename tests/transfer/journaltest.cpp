#include "transfer/journal.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace transfer;

//! What is written is there after whatever happens.
class JournalTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString file() const { return m_folder->filePath(u"journal.sqlite"_s); }
    std::unique_ptr<Journal> open() const { return *Journal::open(file()); }

    static LocalFile someFile()
    {
        return {.path = u"/data/a.bin"_s, .size = 7, .modified = 1'000, .inode = 5, .device = 2};
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void nobodyElseMayReadIt()
    {
        const std::unique_ptr<Journal> journal = open();
        QVERIFY(journal->addJob({.created = QDateTime::currentDateTimeUtc()}));
        for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
            const QFile::Permissions others =
                QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
            QVERIFY(QFileInfo::exists(file() + suffix));
            QVERIFY(!(QFile::permissions(file() + suffix) & others));
        }
    }

    void jobsComeBackAsTheyWere()
    {
        JobRecord job{.origin = JobOrigin::CommandLine,
                      .state = JobState::NeedsDecision,
                      .endpoint = u"http://hub"_s,
                      .spec = {{u"repo"_s, u"a/b"_s}},
                      .created = QDateTime::fromSecsSinceEpoch(1'700'000'000, QTimeZone::UTC),
                      .error = {.kind = Error::Kind::RateLimited, .detail = u"slow"_s, .httpStatus = 429},
                      .problems = {{u"/x"_s, u"x"_s, {.kind = Error::Kind::LocalFile, .detail = u"no"_s}}},
                      .skipped = {u"y"_s},
                      .commit = {.oid = u"abc"_s, .url = QUrl(u"http://hub/c"_s), .pullRequest = 3}};
        {
            const std::unique_ptr<Journal> journal = open();
            job.id = *journal->addJob(job);
            job.state = JobState::Failed;
            QVERIFY(journal->updateJob(job));
        }
        const std::unique_ptr<Journal> journal = open();
        QVERIFY(journal->jobs(JobOrigin::Window)->empty());
        const std::vector<JobRecord> jobs = *journal->jobs(JobOrigin::CommandLine);
        QCOMPARE(jobs.size(), 1U);
        QCOMPARE(jobs[0].id, job.id);
        QCOMPARE(jobs[0].state, JobState::Failed);
        QCOMPARE(jobs[0].spec, job.spec);
        QCOMPARE(jobs[0].created, job.created);
        QCOMPARE(jobs[0].outcome(), job.outcome());
    }

    void theSameCommandFindsItsUnfinishedJob()
    {
        const std::unique_ptr<Journal> journal = open();
        JobRecord job{
            .endpoint = u"http://hub"_s, .spec = {{u"repo"_s, u"a/b"_s}}, .created = QDateTime::currentDateTimeUtc()};
        job.id = *journal->addJob(job);
        QVERIFY((*journal->unfinished(job)).has_value());
        JobRecord other = job;
        other.spec[u"repo"_s] = u"a/c"_s;
        QVERIFY(!(*journal->unfinished(other)).has_value());
        job.state = JobState::Done;
        QVERIFY(journal->updateJob(job));
        QVERIFY(!(*journal->unfinished(job)).has_value());
    }

    void aHashIsKnownOfTheSameContentOnly()
    {
        const std::unique_ptr<Journal> journal = open();
        QVERIFY(journal->rememberHashes({{someFile(), {.sha256 = u"aa"_s}}}));
        QVERIFY(journal->rememberHashes({{someFile(), {.gitBlob = u"bb"_s}}}));
        const FileHashes known = journal->knownHashes({someFile()}).front();
        QCOMPARE(known.sha256, u"aa"_s);
        QCOMPARE(known.gitBlob, u"bb"_s);
        for (int change = 0; change < 4; ++change) {
            LocalFile file = someFile();
            file.size += change == 0 ? 1 : 0;
            file.modified += change == 1 ? 1 : 0;
            file.inode += change == 2 ? 1 : 0;
            file.path += change == 3 ? u"x"_s : QString();
            QVERIFY(journal->knownHashes({file}).front().sha256.isEmpty());
        }
        LocalFile changed = someFile();
        changed.modified += 9;
        QVERIFY(journal->rememberHashes({{changed, {.gitBlob = u"cc"_s}}}));
        QCOMPARE(journal->knownHashes({changed}).front().sha256, QString());
    }

    void partsSurvive()
    {
        const hub::LfsAction action{
            .object = {.sha256 = QString(64, u'a'), .size = 2500},
            .upload = QUrl(u"http://hub/complete?a=%2Fb"_s),
            .partSize = 1000,
            .parts = {QUrl(u"http://s/1?x=%2F"_s), QUrl(u"http://s/2"_s), QUrl(u"http://s/3"_s)},
            .verify = QUrl(u"http://hub/verify"_s),
            .expiresIn = 100};
        {
            const std::unique_ptr<Journal> journal = open();
            QVERIFY(journal->beginMultipart(u"store"_s, action));
            QVERIFY(journal->savePart(u"store"_s, action.object.sha256, 2, "\"e2\""));
        }
        const std::unique_ptr<Journal> journal = open();
        const std::optional<SavedMultipart> saved = journal->multipart(u"store"_s, action.object.sha256);
        QVERIFY(saved);
        QCOMPARE(saved->action.parts, action.parts);
        QCOMPARE(saved->action.upload, action.upload);
        QCOMPARE(saved->action.object, action.object);
        QCOMPARE(saved->etags, (QHash<int, QByteArray>{{2, "\"e2\""}}));
        QVERIFY(!journal->multipart(u"another store"_s, action.object.sha256));
        QVERIFY(journal->endMultipart(u"store"_s, action.object.sha256));
        QVERIFY(!journal->multipart(u"store"_s, action.object.sha256));
    }

    void aDoubtIsKeptUntilItIsCleared()
    {
        const CommitDoubt doubt{.headBefore = u"h"_s,
                                .summary = u"s"_s,
                                .sentAt = QDateTime::fromSecsSinceEpoch(1'700'000'000, QTimeZone::UTC),
                                .expected = {{u"a"_s, u"1"_s}, {u"gone"_s, u""_s}}};
        {
            const std::unique_ptr<Journal> journal = open();
            QVERIFY(journal->saveDoubt(4, doubt));
        }
        const std::unique_ptr<Journal> journal = open();
        QVERIFY(!journal->doubt(5));
        QCOMPARE(journal->doubt(4)->expected, doubt.expected);
        QCOMPARE(journal->doubt(4)->sentAt, doubt.sentAt);
        QVERIFY(journal->clearDoubt(4));
        QVERIFY(!journal->doubt(4));
    }

    void aDamagedFileIsSetAsideAndANewOneBegun_data()
    {
        QTest::addColumn<bool>("isGarbage");
        QTest::newRow("garbage") << true;
        QTest::newRow("damaged in the middle") << false;
    }
    void aDamagedFileIsSetAsideAndANewOneBegun()
    {
        QFETCH(const bool, isGarbage);
        {
            const std::unique_ptr<Journal> journal = open();
            for (int i = 0; i < 200; ++i)
                QVERIFY(journal->addJob({.endpoint = QString(300, u'x'), .created = QDateTime::currentDateTimeUtc()}));
        }
        QFile damaged(file());
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        QVERIFY(damaged.seek(isGarbage ? 0 : damaged.size() / 2));
        damaged.write(QByteArray(8192, '#'));
        damaged.close();
        const std::unique_ptr<Journal> journal = open();
        QVERIFY(!journal->setAside().isEmpty());
        QVERIFY(QFileInfo::exists(journal->setAside()));
        QVERIFY(journal->jobs(JobOrigin::Window)->empty());
        QVERIFY(journal->addJob({.created = QDateTime::currentDateTimeUtc()}));
    }

    void manyThreadsMayWrite()
    {
        const std::unique_ptr<Journal> journal = open();
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i)
                threads.emplace_back([&journal, i] {
                    for (int part = 1; part <= 50; ++part)
                        journal->savePart(u"s"_s, QString::number(i), part, "e");
                });
        }
        QVERIFY(journal->addJob({.created = QDateTime::currentDateTimeUtc()}));
    }
};

QTEST_GUILESS_MAIN(JournalTest)
#include "journaltest.moc"
