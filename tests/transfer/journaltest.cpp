#include "transfer/journal.h"

#include "transfer/diskfull.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
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

    void runSql(const QStringList &statements) const
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"by hand"_s);
            database.setDatabaseName(file());
            if (!database.open())
                qFatal("no database");
            for (const QString &statement : statements) {
                QSqlQuery query(database);
                if (!query.exec(statement))
                    qFatal("%s", qPrintable(statement));
            }
        }
        QSqlDatabase::removeDatabase(u"by hand"_s);
    }

    //! Some bytes changed, or a stretch of them, or the end cut off.
    static void damage(const QString &path, QRandomGenerator &random)
    {
        QFile target(path);
        if (!target.open(QIODevice::ReadWrite))
            qFatal("cannot damage");
        const auto size = int(target.size());
        switch (random.bounded(4)) {
        case 0: target.resize(random.bounded(size)); return;
        case 1: // many places
            for (int i = 0; i < 64; ++i) {
                target.seek(random.bounded(size));
                target.putChar(char(random.bounded(256)));
            }
            return;
        case 2: { // a stretch
            QByteArray stretch(1 + random.bounded(8192), Qt::Uninitialized);
            std::ranges::generate(stretch, [&random] { return char(random.bounded(256)); });
            target.seek(random.bounded(size));
            target.write(stretch);
            return;
        }
        default: // one byte
            target.seek(random.bounded(size));
            target.putChar(char(random.bounded(256)));
        }
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

    void hashesThatNothingUsesAreForgottenWhenMoreCome()
    {
        QVERIFY(open()->rememberHashes({{someFile(), {.sha256 = u"aa"_s}}}));
        runSql({u"UPDATE hashes SET used = 1000"_s});
        LocalFile other = someFile();
        other.path += u"x"_s;
        {
            const std::unique_ptr<Journal> journal = open(); // in no time, however many there are
            QCOMPARE(journal->knownHashes({someFile()}).front().sha256, u"aa"_s);
            QVERIFY(journal->rememberHashes({{other, {.sha256 = u"bb"_s}}}));
            QCOMPARE(journal->knownHashes({someFile()}).front().sha256, QString());
        }
        QVERIFY(open()->rememberHashes({{someFile(), {.sha256 = u"aa"_s}}}));
        QCOMPARE(open()->knownHashes({other}).front().sha256, u"bb"_s);
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

    void anotherProgramsAndANewerFileAreSetAsideUntouched_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<bool>("isNewer");
        QTest::newRow("another program's") << QStringList{u"CREATE TABLE mail (text TEXT)"_s} << false;
        QTest::newRow("another program's, of version 1")
            << QStringList{u"CREATE TABLE jobs (mail TEXT)"_s, u"PRAGMA user_version = 1"_s} << false;
        QTest::newRow("a newer version's")
            << QStringList{u"CREATE TABLE jobs (mail TEXT)"_s, u"PRAGMA application_id = 1213547075"_s,
                           u"PRAGMA user_version = 99"_s}
            << true;
    }
    void anotherProgramsAndANewerFileAreSetAsideUntouched()
    {
        QFETCH(const QStringList, statements);
        QFETCH(const bool, isNewer);
        runSql(statements);
        QFile original(file());
        QVERIFY(original.open(QIODevice::ReadOnly));
        const std::unique_ptr<Journal> journal = open();
        QCOMPARE(journal->isFromNewer(), isNewer);
        QVERIFY(journal->setAside().contains(isNewer ? u".newer-"_s : u".damaged-"_s));
        QVERIFY(QFileInfo::exists(journal->setAside()));
        QVERIFY(journal->addJob({.created = QDateTime::currentDateTimeUtc()}));
    }

    void aFileOfTheFirstVersionIsBroughtUpToDate()
    {
        runSql({u"CREATE TABLE jobs (id INTEGER PRIMARY KEY AUTOINCREMENT, kind INTEGER NOT NULL, origin INTEGER NOT "
                "NULL, state INTEGER NOT NULL, endpoint TEXT NOT NULL, spec TEXT NOT NULL, created INTEGER NOT NULL, "
                "outcome TEXT NOT NULL)"_s,
                u"CREATE TABLE hashes (path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL, inode "
                "INTEGER NOT NULL, device INTEGER NOT NULL, sha256 TEXT NOT NULL, gitblob TEXT NOT NULL, used INTEGER "
                "NOT NULL) WITHOUT ROWID"_s,
                u"CREATE TABLE multiparts (store TEXT NOT NULL, sha256 TEXT NOT NULL, action TEXT NOT NULL, begun "
                "INTEGER NOT NULL, PRIMARY KEY (store, sha256)) WITHOUT ROWID"_s,
                u"CREATE TABLE parts (store TEXT NOT NULL, sha256 TEXT NOT NULL, number INTEGER NOT NULL, etag BLOB "
                "NOT NULL, PRIMARY KEY (store, sha256, number)) WITHOUT ROWID"_s,
                u"CREATE TABLE doubts (job INTEGER PRIMARY KEY, content TEXT NOT NULL)"_s,
                u"INSERT INTO jobs VALUES (7, 0, 0, 2, 'http://hub', '{\"a\":1}', 1700000000000, '{}')"_s,
                u"INSERT INTO jobs VALUES (9, 1, 0, 6, 'http://hub', '{}', 1700000000000, '{}')"_s,
                u"PRAGMA user_version = 1"_s});
        {
            const std::unique_ptr<Journal> journal = open();
            QVERIFY(journal->setAside().isEmpty());
            const std::vector<JobRecord> jobs = *journal->jobs(JobOrigin::Window);
            QCOMPARE(jobs.size(), 2U);
            QCOMPARE(jobs[0].id, 7);
            QCOMPARE(jobs[0].state, JobState::Paused);
            QCOMPARE(jobs[0].spec, (QJsonObject{{u"a"_s, 1}}));
            QCOMPARE(jobs[0].priority, JobPriority::Normal);
            QVERIFY(journal->saveOrder({9, 7}));
        }
        const std::unique_ptr<Journal> again = open();
        QVERIFY(again->setAside().isEmpty());
        QCOMPARE(again->jobs(JobOrigin::Window)->front().id, 9);
    }

    void orderMannerAndBaseAreKept()
    {
        QList<JobId> ids;
        {
            const std::unique_ptr<Journal> journal = open();
            for (int i = 0; i < 4; ++i)
                ids += *journal->addJob({.created = QDateTime::currentDateTimeUtc()});
            QVERIFY(journal->saveOrder({ids[2], ids[0], ids[3], ids[1]}));
            ids += *journal->addJob({.created = QDateTime::currentDateTimeUtc(),
                                     .movedTo = u"abc"_s,
                                     .priority = JobPriority::High,
                                     .limits = {.up = 5, .down = 6}});
            QVERIFY(journal->saveBase(ids[1], u"0123"_s));
        }
        const std::unique_ptr<Journal> journal = open();
        const std::vector<JobRecord> jobs = *journal->jobs(JobOrigin::Window);
        QList<JobId> order;
        for (const JobRecord &job : jobs)
            order += job.id;
        QCOMPARE(order, (QList<JobId>{ids[2], ids[0], ids[3], ids[1], ids[4]}));
        QCOMPARE(jobs.back().priority, JobPriority::High);
        QCOMPARE(jobs.back().limits, (SpeedLimits{.up = 5, .down = 6}));
        QCOMPARE(jobs.back().movedTo, u"abc"_s);
        QCOMPARE(journal->base(ids[1]), u"0123"_s);
        QCOMPARE(journal->base(ids[0]), QString());
    }

    void aFullDiskIsSaidAndPasses()
    {
        const std::unique_ptr<Journal> journal = open();
        JobRecord job{.spec = {{u"text"_s, QString(20'000, u'x')}}, .created = QDateTime::currentDateTimeUtc()};
        job.id = *journal->addJob(job);
        QVERIFY(journal->setMostBytes(128 << 10));
        Result<JobId> more = JobId(0);
        for (int i = 0; i < 50 && more; ++i)
            more = journal->addJob(job);
        QVERIFY(!more);
        QVERIFY(isDiskFull(more.error()));
        QVERIFY(!more.error().detail.isEmpty());
        const Result<hub::Done> doubt = journal->saveDoubt(3, {.summary = QString(50'000, u's')});
        QVERIFY(!doubt);
        QVERIFY(isDiskFull(doubt.error()));
        QVERIFY((*journal->job(job.id)).has_value()); // what is there can be read
        QVERIFY(journal->setMostBytes(0));
        QVERIFY(journal->saveDoubt(3, {.summary = QString(50'000, u's')}));
        QVERIFY(journal->addJob(job));
    }

    void damageAnywhereNeverKeepsTheProgramFromStarting()
    {
        // A journal in use, with what has not found its way into the main file yet.
        const QStringList suffixes{u""_s, u"-wal"_s, u"-shm"_s};
        QTemporaryDir model;
        {
            const std::unique_ptr<Journal> journal = open();
            for (int i = 0; i < 40; ++i) {
                QVERIFY(journal->addJob(
                    {.spec = {{u"path"_s, QString(300, u'p')}}, .created = QDateTime::currentDateTimeUtc()}));
                QVERIFY(journal->savePart(u"store"_s, QString::number(i), 1, "etag"));
                QVERIFY(journal->saveDoubt(i, {.summary = u"s"_s}));
            }
            for (const QString &suffix : suffixes)
                QVERIFY(QFile::copy(file() + suffix, model.filePath(u"used"_s + suffix)));
        }
        QVERIFY(QFile::copy(file(), model.filePath(u"closed"_s)));
        QRandomGenerator random(20261126);
        int setAside = 0;
        for (int round = 0; round < 200; ++round) {
            QTemporaryDir folder;
            const QString copy = folder.filePath(u"journal"_s);
            const bool isInUse = round % 2 == 0;
            for (const QString &suffix : isInUse ? suffixes : suffixes.first(1))
                QVERIFY(QFile::copy(model.filePath((isInUse ? u"used"_s : u"closed"_s) + suffix), copy + suffix));
            damage(copy + suffixes.at(isInUse ? random.bounded(3) : 0), random);
            const Result<std::unique_ptr<Journal>> opened = Journal::open(copy);
            QVERIFY2(opened, qPrintable(u"round %1: %2"_s.arg(round).arg(opened ? QString() : opened.error().detail)));
            Journal &journal = **opened;
            setAside += journal.setAside().isEmpty() ? 0 : 1;
            const Result<std::vector<JobRecord>> jobs = journal.jobs(JobOrigin::Window);
            QVERIFY2(jobs, qPrintable(u"round %1"_s.arg(round)));
            const Result<JobId> added = journal.addJob({.created = QDateTime::currentDateTimeUtc()});
            QVERIFY2(added, qPrintable(u"round %1"_s.arg(round)));
            QVERIFY((*journal.job(*added)).has_value());
            QVERIFY(journal.setAside().isEmpty() || QFileInfo::exists(journal.setAside()));
        }
        QVERIFY2(setAside > 20 && setAside < 200, qPrintable(QString::number(setAside)));
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
