#include "transfer/watchedfolders.h"

#include "transfer/filelock.h"
#include "transfer/uploadworld.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace transfer;

using State = WatchedFolder::State;

//! Folders that are kept in a repo: what is pushed, when, and what stays known of it.
class WatchedFoldersTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<UploadWorld> m_world;
    std::unique_ptr<WatchedFolders> m_folders;

    QString folder() const { return m_world->local.filePath(u"runs"_s); }
    QString store() const { return m_world->local.filePath(u"watched"_s); }
    void write(const QString &path, const QByteArray &content) const
    {
        UploadWorld::write(folder() + u'/' + path, content);
    }
    QString content(const QString &path) const { return m_world->git({u"show"_s, u"main:"_s + path}); }
    int commits() const
    {
        return int(m_world->git({u"log"_s, u"--format=%s"_s, u"main"_s}).split(u'\n').count(u"Scheduled Commit"_s));
    }

    WatchSpec spec() const
    {
        return {.accountId = u"alice"_s, .repo = UploadWorld::repo(), .folder = folder(), .every = 1h};
    }

    void open(std::chrono::milliseconds firstRetry = 50ms)
    {
        m_folders.reset();
        m_folders = std::make_unique<WatchedFolders>(
            store(), *m_world->journal, [this](const QString &) -> Result<hub::Session> { return m_world->session(); });
        m_folders->setTempo({.changes = {.quiet = 100ms, .atMost = 1s, .blind = 200ms}, .firstRetry = firstRetry});
    }

    //! Everything has come to rest.
    void settle() const
    {
        QTRY_VERIFY(std::ranges::all_of(m_folders->keys(), [this](const QString &key) {
            const State state = m_folders->folder(key).state;
            return state != State::Pushing && state != State::Queued;
        }));
    }

    QString watch(const WatchSpec &wanted)
    {
        const Result<QString> key = m_folders->add(wanted);
        if (!key)
            qWarning() << key.error().detail;
        return key.value_or(QString());
    }

private slots:
    void init()
    {
        m_world = std::make_unique<UploadWorld>();
        write(u"a.txt"_s, "one\n");
        open();
        m_folders->start();
    }
    void cleanup()
    {
        m_folders.reset();
        m_world.reset();
    }

    void whatIsThereIsPushedAtOnceAndOnlyChangesLater()
    {
        QSignalSpy committed(m_folders.get(), &WatchedFolders::committed);
        WatchSpec wanted = spec();
        wanted.pathInRepo = u"logs/"_s;
        const QString key = watch(wanted);
        QTRY_COMPARE(committed.size(), 1);
        QCOMPARE(content(u"logs/a.txt"_s), u"one"_s);
        QCOMPARE(m_folders->folder(key).record.filesSent, 1);
        QVERIFY(!m_folders->folder(key).record.commit.oid.isEmpty());
        QVERIFY(m_folders->folder(key).nextRun.isValid());

        m_world->hub.clearRequests();
        m_folders->pushNow(key);
        settle();
        QVERIFY2(m_world->hub.requests().isEmpty(), "a folder without changes is nothing to ask the Hub about");
        write(u"deep/er/b.txt"_s, "two\n");
        m_folders->pushNow(key);
        QTRY_COMPARE(committed.size(), 2);
        QCOMPARE(content(u"logs/deep/er/b.txt"_s), u"two"_s);
        QCOMPARE(commits(), 2);
    }

    void aRestartSendsNothingAgainButWhatChangedMeanwhile()
    {
        const QString key = watch(spec());
        QTRY_COMPARE(commits(), 1);
        settle();
        m_folders.reset();
        write(u"late.txt"_s, "while nobody watched\n");
        m_world->hub.clearRequests();
        open();
        QCOMPARE(m_folders->keys(), QStringList{key});
        QVERIFY(m_folders->folder(key).record.committedAt.isValid());
        m_folders->start();
        QTRY_COMPARE(commits(), 2);
        settle();
        QCOMPARE(m_folders->folder(key).record.filesSent, 1);
        for (const sandbox::RecordedRequest &request : m_world->hub.requests())
            QVERIFY2(!request.body.contains("a.txt"), request.path.constData());

        m_world->hub.clearRequests();
        open();
        m_folders->start();
        settle();
        QVERIFY(m_world->hub.requests().isEmpty());
    }

    void aLostMemoryMakesNoSecondCommit()
    {
        const QString key = watch(spec());
        QTRY_COMPARE(commits(), 1);
        settle();
        m_folders.reset();
        QVERIFY(QFile::remove(store() + u'/' + key + u".json"_s));
        open();
        m_folders->start();
        settle();
        QVERIFY(!m_folders->folder(key).record.hasFailed);
        QCOMPARE(commits(), 1);
    }

    void aChangeIsPushedByItself()
    {
        WatchSpec wanted = spec();
        wanted.onChange = true;
        wanted.every = 1s;
        const QString key = watch(wanted);
        QTRY_COMPARE(commits(), 1);
        settle();
        QVERIFY2(!m_folders->folder(key).nextRun.isValid(), "nothing is planned before something changes");
        write(u"sub/one.txt"_s, "in a folder that was not there\n");
        QTRY_COMPARE(commits(), 2);
        settle();
        QTest::qWait(150);
        write(u"sub/one.txt"_s, "changed in place\n");
        QTRY_COMPARE(commits(), 3);
        QCOMPARE(content(u"sub/one.txt"_s), u"changed in place"_s);
    }

    void timePassesBetweenTwoPushesOfAFolderThatChangesAllTheTime()
    {
        WatchSpec wanted = spec();
        wanted.onChange = true;
        wanted.every = 1h;
        const QString key = watch(wanted);
        QTRY_COMPARE(commits(), 1);
        settle();
        write(u"b.txt"_s, "two\n");
        QTRY_VERIFY(m_folders->folder(key).hasChanges);
        QTRY_VERIFY(m_folders->folder(key).nextRun.isValid());
        QVERIFY(QDateTime::currentDateTimeUtc().secsTo(m_folders->folder(key).nextRun) > 3000);
        QCOMPARE(commits(), 1);
    }

    void patternsChooseWhatIsPushed()
    {
        write(u"a.tmp"_s, "no\n");
        write(u"b.log"_s, "no\n");
        write(u".git/HEAD"_s, "no\n");
        WatchSpec wanted = spec();
        wanted.allow = {u"*.txt"_s, u"*.tmp"_s};
        wanted.ignore = {u"*.tmp"_s};
        const QString key = watch(wanted);
        QTRY_COMPARE(commits(), 1);
        settle();
        QCOMPARE(m_folders->folder(key).record.filesSent, 1);
        QVERIFY(content(u"b.log"_s).isEmpty());
    }

    void deletedFilesStayInTheRepoUnlessMirrored()
    {
        write(u"b.txt"_s, "two\n");
        const QString key = watch(spec());
        QTRY_COMPARE(commits(), 1);
        settle();
        QFile::remove(folder() + u"/b.txt"_s);
        m_folders->pushNow(key);
        settle();
        QCOMPARE(commits(), 1);
        QCOMPARE(content(u"b.txt"_s), u"two"_s);

        WatchSpec mirroring = m_folders->folder(key).record.spec;
        mirroring.mirrorsDeletions = true;
        QCOMPARE(m_folders->change(key, mirroring).value_or(QString()), key);
        QTRY_COMPARE(commits(), 2);
        settle();
        QVERIFY(content(u"b.txt"_s).isEmpty());
        QCOMPARE(content(u"same.txt"_s), u"the same"_s); // was not pushed from here

        QFile::remove(folder() + u"/a.txt"_s);
        m_folders->pushNow(key);
        QTRY_VERIFY(m_folders->folder(key).record.hasFailed);
        QVERIFY(m_folders->folder(key).record.error.detail.contains(u"empty"_s));
        QCOMPARE(content(u"a.txt"_s), u"one"_s);
    }

    void whatOthersChangedIsNotOverwrittenBeforeThePersonSaysSo_data()
    {
        QTest::addColumn<bool>("keepsTheirs");
        QTest::newRow("theirs stay") << true;
        QTest::newRow("ours replace them") << false;
    }

    void whatOthersChangedIsNotOverwrittenBeforeThePersonSaysSo()
    {
        QFETCH(const bool, keepsTheirs);
        const QString key = watch(spec());
        QTRY_COMPARE(commits(), 1);
        settle();
        m_world->hub.commitFiles(sandbox::Kind::Model, UploadWorld::name(),
                                 {{.path = u"a.txt"_s, .content = "theirs\n"}});
        write(u"a.txt"_s, "ours\n");
        write(u"new.txt"_s, "new\n");
        m_folders->pushNow(key);
        QTRY_COMPARE(m_folders->folder(key).record.conflicts, QStringList{u"a.txt"_s});
        settle();
        QCOMPARE(content(u"a.txt"_s), u"theirs"_s);
        QCOMPARE(content(u"new.txt"_s), u"new"_s);
        open(); // the question survives the program
        QCOMPARE(m_folders->folder(key).record.conflicts, QStringList{u"a.txt"_s});
        m_folders->start();
        settle();
        QCOMPARE(content(u"a.txt"_s), u"theirs"_s);

        if (keepsTheirs)
            m_folders->keepTheirs(key);
        else
            m_folders->overwriteTheirs(key);
        QTRY_VERIFY(m_folders->folder(key).record.conflicts.isEmpty());
        settle();
        QCOMPARE(content(u"a.txt"_s), keepsTheirs ? u"theirs"_s : u"ours"_s);
        write(u"a.txt"_s, "ours once more\n");
        m_folders->pushNow(key);
        QTRY_COMPARE(content(u"a.txt"_s), u"ours once more"_s);
    }

    void whatLooksLikeATokenIsNotPushedBeforeThePersonSaysSo()
    {
        const QByteArray secret = "hf_" + QByteArray("aBcDeFgHiJkLmNoPqRsTuVwXyZaBcDeFgH");
        const QByteArray script = "#!/bin/sh\nexport HF_TOKEN=" + secret + "\n";
        QSignalSpy failed(m_folders.get(), &WatchedFolders::failed);
        write(u"run.sh"_s, script);
        WatchSpec wanted = spec();
        wanted.onChange = true;
        wanted.every = 1s;
        const QString key = watch(wanted);
        QTRY_VERIFY(m_folders->folder(key).hasSecrets());
        settle();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(m_folders->folder(key).state, State::Paused);
        QVERIFY(m_folders->folder(key).needsAttention());
        QCOMPARE(m_folders->folder(key).record.error.detail, u"run.sh, line 2: Hugging Face token (hf_…)"_s);
        QCOMPARE(m_world->requestsTo("/commit/"), 0);

        // Neither time nor a restart is consent, and the secret itself is written down nowhere.
        open();
        m_folders->start();
        write(u"b.txt"_s, "two\n");
        QTest::qWait(300);
        QCOMPARE(m_folders->folder(key).state, State::Paused);
        QVERIFY(m_folders->folder(key).hasSecrets());
        const QFileInfoList kept = QDir(store()).entryInfoList(QDir::Files | QDir::Hidden);
        QVERIFY(!kept.isEmpty());
        for (const QFileInfo &file : kept)
            QVERIFY2(!UploadWorld::read(file.filePath()).contains(secret), qPrintable(file.fileName()));
        m_folders->resume(key);
        QTRY_COMPARE(m_folders->folder(key).state, State::Paused);
        QCOMPARE(m_world->requestsTo("/commit/"), 0);

        m_folders->pushSecrets(key);
        QTRY_COMPARE(commits(), 1);
        settle();
        QVERIFY(!m_folders->folder(key).hasSecrets());
        QCOMPARE(m_folders->folder(key).state, State::Waiting);
        QCOMPARE(content(u"run.sh"_s).toUtf8() + '\n', script);
        QCOMPARE(content(u"b.txt"_s), u"two"_s);

        // What was allowed goes on being pushed; more of it is asked about again.
        write(u"run.sh"_s, script + "train\n");
        QTRY_COMPARE(commits(), 2);
        settle();
        write(u"run.sh"_s, script + script);
        QTRY_VERIFY(m_folders->folder(key).hasSecrets());
        settle();
        QCOMPARE(commits(), 2);
        write(u"run.sh"_s, "train\n");
        m_folders->resume(key);
        QTRY_COMPARE(commits(), 3);
        settle();
        QVERIFY(!m_folders->folder(key).hasSecrets());
        QCOMPARE(content(u"run.sh"_s), u"train"_s);
    }

    void aTokenThatTheRepoHasAlreadyIsNoReasonToStop()
    {
        const QByteArray script = "export HF_TOKEN=hf_" + QByteArray("aBcDeFgHiJkLmNoPqRsTuVwXyZaBcDeFgH\n");
        m_world->hub.commitFiles(sandbox::Kind::Model, UploadWorld::name(), {{.path = u"run.sh"_s, .content = script}});
        write(u"run.sh"_s, script);
        const QString key = watch(spec());
        QTRY_COMPARE(commits(), 1);
        settle();
        QVERIFY(!m_folders->folder(key).hasSecrets());
    }

    void theSameChangeMadeElsewhereIsNoConflict()
    {
        const QString key = watch(spec());
        QTRY_COMPARE(commits(), 1);
        settle();
        m_world->hub.commitFiles(sandbox::Kind::Model, UploadWorld::name(),
                                 {{.path = u"a.txt"_s, .content = "both\n"}});
        write(u"a.txt"_s, "both\n");
        m_folders->pushNow(key);
        settle();
        QVERIFY(m_folders->folder(key).record.conflicts.isEmpty());
        QCOMPARE(commits(), 1);
    }

    void aRewrittenHistoryIsComparedAnew()
    {
        write(u"b.txt"_s, "two\n");
        WatchSpec wanted = spec();
        wanted.squashesHistory = true;
        const QString key = watch(wanted);
        QTRY_VERIFY(m_folders->folder(key).record.committedAt.isValid());
        settle();
        QCOMPARE(m_world->git({u"rev-list"_s, u"--count"_s, u"main"_s}), u"1"_s);
        write(u"a.txt"_s, "one and a half\n");
        m_folders->pushNow(key);
        QTRY_COMPARE(content(u"a.txt"_s), u"one and a half"_s);
        settle();
        QVERIFY2(!m_folders->folder(key).record.hasFailed, qPrintable(m_folders->folder(key).record.error.detail));
        QCOMPARE(m_world->git({u"rev-list"_s, u"--count"_s, u"main"_s}), u"1"_s);
    }

    void afterAFailureItTriesAgainByItself()
    {
        QSignalSpy failed(m_folders.get(), &WatchedFolders::failed);
        m_world->hub.failNext(u"*/commit/*"_s, 1, 403);
        const QString key = watch(spec());
        QTRY_COMPARE(failed.size(), 1);
        QTRY_COMPARE(commits(), 1);
        settle();
        QVERIFY(!m_folders->folder(key).record.hasFailed);
        QCOMPARE(failed.size(), 1);
    }

    void whyItFailedIsKept()
    {
        open(1h);
        m_folders->start();
        m_world->hub.failNext(u"*/commit/*"_s, 1, 403);
        const QString key = watch(spec());
        QTRY_VERIFY(m_folders->folder(key).record.hasFailed);
        QVERIFY(m_folders->folder(key).needsAttention());
        open(1h);
        QCOMPARE(m_folders->folder(key).record.error.httpStatus, 403);
    }

    void oneUnreadableFileStopsNoOther()
    {
        UploadWorld::writeBadlyNamed(folder());
        const QString key = watch(spec());
        QTRY_COMPARE(commits(), 1);
        settle();
        QVERIFY(!m_folders->folder(key).record.hasFailed);
        QCOMPARE(m_folders->folder(key).record.problems.size(), 1);
        QCOMPARE(content(u"a.txt"_s), u"one"_s);
    }

    void aFolderThatIsNotThereIsSaidAndMadeUpForLater()
    {
        WatchSpec wanted = spec();
        wanted.folder = m_world->local.filePath(u"later"_s);
        const QString key = watch(wanted);
        QTRY_VERIFY(m_folders->folder(key).record.hasFailed);
        UploadWorld::write(wanted.folder + u"/x.txt"_s, "there\n");
        QTRY_COMPARE(content(u"x.txt"_s), u"there"_s);
    }

    void pausedItDoesNothingBeforeItIsTold()
    {
        const QString key = watch(spec());
        QTRY_COMPARE(commits(), 1);
        settle();
        m_folders->pause(key);
        QCOMPARE(m_folders->folder(key).state, State::Paused);
        QVERIFY(!m_folders->folder(key).nextRun.isValid());
        write(u"b.txt"_s, "two\n");
        open();
        m_folders->start();
        QTest::qWait(100);
        QCOMPARE(m_folders->folder(key).state, State::Paused);
        QCOMPARE(commits(), 1);
        m_folders->pushNow(key);
        QTRY_COMPARE(commits(), 2);
        settle();
        QCOMPARE(m_folders->folder(key).state, State::Paused);
        write(u"c.txt"_s, "three\n");
        m_folders->resume(key);
        QTRY_COMPARE(commits(), 3);
    }

    void theLastPushComesBeforeTheEnd()
    {
        const QString key = watch(spec());
        QTRY_COMPARE(commits(), 1);
        settle();
        write(u"b.txt"_s, "two\n");
        bool isDone = false;
        m_folders->finish([&isDone] { isDone = true; });
        QVERIFY(!isDone);
        QTRY_VERIFY(isDone);
        QCOMPARE(commits(), 2);
        QVERIFY(!m_folders->folder(key).nextRun.isValid());
        m_folders->resumeAfterFinish();
        QVERIFY(m_folders->folder(key).nextRun.isValid());
        bool isDoneAtOnce = false;
        m_folders->pause(key);
        m_folders->finish([&isDoneAtOnce] { isDoneAtOnce = true; });
        QVERIFY(isDoneAtOnce);
    }

    void aPushThatHangsIsGivenUpAtTheEnd()
    {
        m_world->hub.delay(u"*/preupload/*"_s, 60'000, 1);
        watch(spec());
        QTRY_COMPARE(m_folders->pushing(), 1);
        QTest::qWait(100);
        QElapsedTimer time;
        time.start();
        m_folders.reset();
        QVERIFY2(time.elapsed() < 20'000, qPrintable(QString::number(time.elapsed())));
    }

    void whatAnotherProgramPushesIsLeftToIt()
    {
        WatchSpec wanted = spec();
        wanted.endpoint = m_world->session().endpoint.text();
        const QString key = wanted.key();
        {
            const Result<FileLock> lock = FileLock::take(store() + u'/' + key + u".lock"_s, {});
            QVERIFY(lock);
            QCOMPARE(watch(wanted), key);
            QTRY_COMPARE(m_folders->folder(key).state, State::Elsewhere);
            QCOMPARE(commits(), 0);
        }
        m_folders->pushNow(key);
        QTRY_COMPARE(commits(), 1);
    }

    void theSameTwiceAndNonsenseAreRefused()
    {
        QVERIFY(m_folders->add(spec()));
        QCOMPARE(m_folders->add(spec()).error().kind, Error::Kind::Conflict);
        WatchSpec odd = spec();
        odd.repo.id = u"a/b/c"_s;
        QVERIFY(!m_folders->add(odd));
        odd = spec();
        odd.folder = u"relative"_s;
        QVERIFY(!m_folders->add(odd));
        odd = spec();
        odd.every = 0ms;
        QVERIFY(!m_folders->add(odd));
        odd = spec();
        odd.revision = u"two words"_s;
        QVERIFY(!m_folders->add(odd));
        QCOMPARE(m_folders->keys().size(), 1);
    }

    void aRemovedOneIsForgottenAndComesBackWithWhatWasPushed()
    {
        const QString key = watch(spec());
        QTRY_COMPARE(commits(), 1);
        settle();
        const WatchSpec kept = m_folders->folder(key).record.spec;
        m_folders->remove(key);
        QVERIFY(m_folders->keys().isEmpty());
        open();
        QVERIFY(m_folders->keys().isEmpty());
        m_folders->start();
        m_world->hub.clearRequests();
        QVERIFY(m_folders->add(kept, true));
        settle();
        QVERIFY(m_world->hub.requests().isEmpty());
    }

    void aDamagedListIsSetAside()
    {
        const QString key = watch(spec());
        settle();
        m_folders.reset();
        UploadWorld::write(store() + u"/folders.json"_s, "{ not json");
        open();
        QVERIFY(m_folders->keys().isEmpty());
        QVERIFY(QFile::exists(m_folders->setAside()));
        m_folders->start();
        QVERIFY(!watch(spec()).isEmpty());
    }

    void noTokenIsWritten()
    {
        watch(spec());
        QTRY_COMPARE(commits(), 1);
        settle();
        m_folders.reset();
        const QFileInfoList files = QDir(store()).entryInfoList(QDir::Files);
        QVERIFY(!files.isEmpty());
        for (const QFileInfo &file : files) {
            QVERIFY(!UploadWorld::read(file.filePath()).contains(UploadWorld::token));
            if (file.suffix() == "json"_L1)
                QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        }
        QVERIFY(QDir(store() + u"/copies"_s).isEmpty());
    }

    void manyFilesGoInSeveralCommits()
    {
        for (int i = 0; i < 1200; ++i)
            write(u"many/%1.txt"_s.arg(i), QByteArray::number(i));
        const QString key = watch(spec());
        QTRY_COMPARE_WITH_TIMEOUT(commits(), 2, 60'000);
        settle();
        QCOMPARE(m_folders->folder(key).record.filesSent, 1201);
        QCOMPARE(content(u"many/1199.txt"_s), u"1199"_s);
    }
};

QTEST_GUILESS_MAIN(WatchedFoldersTest)
#include "watchedfolderstest.moc"
