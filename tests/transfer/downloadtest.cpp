#include "hub/files.h"
#include "transfer/downloadjob.h"
#include "transfer/localdir.h"
#include "transfer/uploadworld.h"

#include <QCryptographicHash>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace transfer;

//! Downloads arrive whole, or go on where they stopped, and stay where they belong.
class DownloadTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<UploadWorld> m_world;
    QByteArray m_large;

    QString target() const { return m_world->local.filePath(u"target"_s); }

    Result<DownloadOutcome> download(const DownloadSpec &wanted = {}, const std::stop_token &stop = {})
    {
        DownloadSpec spec = wanted;
        spec.repo = UploadWorld::repo();
        spec.folder = target();
        hub::BlockingHub hub(m_world->session(), {.silentDown = std::chrono::milliseconds(3000)});
        ProgressTracker progress;
        Result<DownloadOutcome> outcome = DownloadJob(hub, progress, spec).run(stop);
        m_last = progress.snapshot();
        return outcome;
    }

    Progress m_last;

    //! The first path that the storage serves the large file under.
    QString storagePattern()
    {
        QString pattern = u"nothing"_s;
        hub::BlockingHub hub(m_world->session());
        const Result<hub::FileMetadata> metadata =
            hub.run(hub::files::metadata(UploadWorld::repo(), u"main"_s, u"weights/large.bin"_s), {});
        if (metadata)
            pattern = metadata->location.path(QUrl::FullyEncoded);
        m_world->hub.clearRequests();
        return pattern;
    }

private slots:
    void init()
    {
        m_world = std::make_unique<UploadWorld>();
        m_large = QByteArray(3'000'000, 'l');
        for (qsizetype i = 0; i < m_large.size(); i += 13)
            m_large[i] = char(i / 13);
        m_world->hub.commitFiles(sandbox::Kind::Model, UploadWorld::name(),
                                 {{.path = u"sub/sp ace #%?.txt"_s, .content = "odd\n"},
                                  {.path = u"empty"_s, .content = ""},
                                  {.path = u"weights/large.bin"_s, .content = m_large, .asLfs = true}});
    }

    void aRepoArrivesWhole()
    {
        const Result<DownloadOutcome> outcome = download();
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
        QVERIFY(outcome->problems.empty());
        QCOMPARE(outcome->commit, m_world->git({u"rev-parse"_s, u"main"_s}));
        QCOMPARE(UploadWorld::read(target() + u"/sub/sp ace #%?.txt"_s), QByteArray("odd\n"));
        QCOMPARE(UploadWorld::read(target() + u"/weights/large.bin"_s), m_large);
        QVERIFY(QFileInfo::exists(target() + u"/empty"_s));
        QCOMPARE(m_last.bytesAcknowledged, m_last.bytesTotal);
        QVERIFY(m_world->hub.lastStorageAuthorization().isEmpty());
    }

    void aSecondTimeNothingIsFetched()
    {
        QVERIFY(download());
        m_world->hub.clearRequests();
        const Result<DownloadOutcome> again = download();
        QVERIFY(again);
        QCOMPARE(again->filesReceived, 0);
        QCOMPARE(m_world->hub.bytesSentByStorage(), 0);
        QCOMPARE(m_world->requestsTo("/resolve/"), 0);
    }

    void patternsChoose()
    {
        const Result<DownloadOutcome> outcome = download({.allow = {u"*.txt"_s}, .ignore = {u"sub/*"_s}});
        QVERIFY(outcome);
        QCOMPARE(outcome->filesReceived, 2);
        QVERIFY(!QFileInfo::exists(target() + u"/weights"_s));
    }

    void aBrokenConnectionGoesOnFromTheLastByte()
    {
        m_world->hub.cutAfter(storagePattern(), 1'000'000, 2);
        const Result<DownloadOutcome> outcome = download({.files = {u"weights/large.bin"_s}});
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
        QCOMPARE(UploadWorld::read(target() + u"/weights/large.bin"_s), m_large);
        QVERIFY(m_world->hub.bytesSentByStorage() <= m_large.size() * 102 / 100);
    }

    void onlyWhatIsWorthItIsAskedForByRange_data()
    {
        QTest::addColumn<qint64>("received");
        QTest::addColumn<QByteArray>("range");
        QTest::newRow("a few bytes") << qint64(1500) << QByteArray();
        QTest::newRow("some") << qint64(20'000) << QByteArray("bytes=20000-");
    }

    void onlyWhatIsWorthItIsAskedForByRange()
    {
        QFETCH(qint64, received);
        m_world->hub.cutAfter(storagePattern(), received, 1);
        QVERIFY(download({.files = {u"weights/large.bin"_s}}));
        QCOMPARE(UploadWorld::read(target() + u"/weights/large.bin"_s), m_large);
        QList<QByteArray> ranges;
        for (const sandbox::RecordedRequest &request : m_world->hub.requests()) {
            if (request.host == sandbox::RecordedRequest::Host::Storage)
                ranges += request.header("Range");
        }
        QTEST(ranges.value(1), "range");
        QCOMPARE(ranges.size(), 2);
    }

    void whatAnEarlierRunGotIsNotFetchedAgain()
    {
        m_world->hub.cutAfter(storagePattern(), 2'000'000, 1);
        m_world->hub.delay(storagePattern(), 500);
        std::stop_source source;
        const std::jthread stopper([&] {
            QTRY_VERIFY_WITH_TIMEOUT(m_world->hub.bytesSentByStorage() > 0, 10'000);
            QTest::qSleep(400);
            source.request_stop();
        });
        const Result<DownloadOutcome> stopped = download({.files = {u"weights/large.bin"_s}}, source.get_token());
        QVERIFY(!stopped);
        QVERIFY(!QFileInfo::exists(target() + u"/weights/large.bin"_s));
        m_world->hub.clearSwitches();
        m_world->hub.clearRequests();
        const Result<DownloadOutcome> outcome = download({.files = {u"weights/large.bin"_s}});
        QVERIFY(outcome);
        QCOMPARE(UploadWorld::read(target() + u"/weights/large.bin"_s), m_large);
        QVERIFY(m_world->hub.bytesSentByStorage() < m_large.size());
    }

    void aDamagedLeftoverIsFoundOutAndFetchedAnew()
    {
        const LocalDir dir(target());
        QVERIFY(dir.prepare());
        QVERIFY(dir.makeFolders(u"weights/large.bin"_s));
        const QString sha256 =
            QString::fromLatin1(QCryptographicHash::hash(m_large, QCryptographicHash::Sha256).toHex());
        UploadWorld::write(dir.unfinishedFile(u"weights/large.bin"_s, sha256), QByteArray(1'000'000, '?'));
        const Result<DownloadOutcome> outcome = download({.files = {u"weights/large.bin"_s}});
        QVERIFY(outcome);
        QVERIFY(outcome->problems.empty());
        QCOMPARE(UploadWorld::read(target() + u"/weights/large.bin"_s), m_large);
    }

    void aChangedFileIsFetchedAnew()
    {
        QVERIFY(download());
        QTest::qSleep(1100); // what was written within a second of its mark counts as unchanged
        UploadWorld::write(target() + u"/same.txt"_s, "tampered\n");
        const Result<DownloadOutcome> outcome = download();
        QVERIFY(outcome);
        QCOMPARE(outcome->filesReceived, 1);
        QCOMPARE(UploadWorld::read(target() + u"/same.txt"_s), QByteArray("the same\n"));
    }

    void aMissingFileIsAProblemOfItsOwn()
    {
        const Result<DownloadOutcome> outcome = download({.files = {u"none.txt"_s, u"same.txt"_s}});
        QVERIFY(outcome);
        QCOMPARE(outcome->problems.size(), 1U);
        QCOMPARE(outcome->problems[0].error.kind, Error::Kind::EntryNotFound);
        QCOMPARE(outcome->filesReceived, 1);
    }

    void anUnknownRevisionIsAnError()
    {
        const Result<DownloadOutcome> outcome = download({.revision = u"nope"_s});
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::RevisionNotFound);
    }

    void hostileNamesAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isFine");
        const auto row = [](const char *title, const QString &name, bool isFine = false) {
            QTest::newRow(title) << name << isFine;
        };
        row("ordinary", u"a/b c/ü#.txt"_s, true);
        row("dots in a name", u"a..b/..c"_s, true);
        row("up", u"../x"_s);
        row("up in the middle", u"a/../../x"_s);
        row("up at the end", u"a/.."_s);
        row("absolute", u"/etc/passwd"_s);
        row("backslash", u"..\\x"_s);
        row("control", u"a\nb"_s);
        row("escape", u"a\x1b[31m"_s);
        row("empty part", u"a//b"_s);
        row("dot", u"./a"_s);
        row("empty", u""_s);
        row("git's hooks", u"a/.GIT/hooks/post-checkout"_s);
        row("300 characters", u"d/"_s.repeated(150) + u"x"_s, true);
        row("a long name", QString(255, u'n'), true);
        row("too long a name", QString(128, u'\u00fc'));
        row("too long a path", u"d/"_s.repeated(1100) + u"x"_s);
        row("reserved elsewhere", u"CON"_s, true);
        row("our own corner", u".cache/huggingface/download/x.metadata"_s);
    }
    void hostileNamesAreRefused()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, isFine);
        QCOMPARE(!LocalDir::objection(name).has_value(), isFine);
    }

    void aLinkInTheTargetDoesNotLeadOutOfIt()
    {
        const QString outside = m_world->local.filePath(u"outside"_s);
        QDir().mkpath(outside);
        QDir().mkpath(target());
        QVERIFY(QFile::link(outside, target() + u"/weights"_s));
        const Result<DownloadOutcome> outcome = download();
        QVERIFY(outcome);
        QCOMPARE(outcome->problems.size(), 1U);
        QCOMPARE(outcome->problems[0].repoPath, u"weights/large.bin"_s);
        QVERIFY(QDir(outside).isEmpty());
    }
};

QTEST_GUILESS_MAIN(DownloadTest)
#include "downloadtest.moc"
