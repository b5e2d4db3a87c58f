#include "transfer/rangeddownload.h"

#include "hub/files.h"
#include "transfer/downloadjob.h"
#include "transfer/localdir.h"
#include "transfer/nametwins.h"
#include "transfer/sharedcache.h"
#include "transfer/spaceguard.h"
#include "transfer/streamretry.h"
#include "transfer/uploadworld.h"

#include <QCryptographicHash>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace transfer;

//! Large files come over several connections, go on to the byte, and arrive right or not at all.
class RangedDownloadTest : public QObject
{
    Q_OBJECT

private:
    static constexpr qint64 largeSize = RangedDownload::worthSplitting + 1'234'567;

    std::unique_ptr<UploadWorld> m_world;
    QByteArray m_large;
    QString m_sha256;
    Progress m_last;

    QString target() const { return m_world->local.filePath(u"target"_s); }
    QString file() const { return target() + u"/weights/large.bin"_s; }

    Result<DownloadOutcome> download(const std::stop_token &stop = {}, DownloadManner manner = {})
    {
        hub::BlockingHub hub(m_world->session(), {.silentDown = 2000ms});
        ProgressTracker progress;
        Result<DownloadOutcome> outcome =
            DownloadJob(hub, progress,
                        {.repo = UploadWorld::repo(), .files = {u"weights/large.bin"_s}, .folder = target()}, manner)
                .run(stop);
        m_last = progress.snapshot();
        return outcome;
    }

    void arrives(DownloadManner manner = {})
    {
        const Result<DownloadOutcome> outcome = download({}, manner);
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
        QVERIFY2(outcome->problems.empty(),
                 qPrintable(outcome->problems.empty() ? QString() : outcome->problems[0].error.detail));
        QVERIFY(UploadWorld::read(file()) == m_large);
        QVERIFY(QDir(target() + u"/.cache/huggingface/download/weights"_s).entryList({u"*.incomplete"_s}).isEmpty());
        QCOMPARE(m_last.bytesAcknowledged, m_last.bytesTotal);
    }

    QString storagePattern() const
    {
        hub::BlockingHub hub(m_world->session());
        const Result<hub::FileMetadata> metadata =
            hub.run(hub::files::metadata(UploadWorld::repo(), u"main"_s, u"weights/large.bin"_s), {});
        m_world->hub.clearRequests();
        return metadata ? metadata->location.path(QUrl::FullyEncoded) : u"nothing"_s;
    }

    QList<QByteArray> ranges() const
    {
        QList<QByteArray> ranges;
        for (const sandbox::RecordedRequest &request : m_world->hub.requests()) {
            if (request.host == sandbox::RecordedRequest::Host::Storage)
                ranges += request.header("Range");
        }
        return ranges;
    }

private slots:
    void initTestCase()
    {
        m_large = QByteArray(largeSize, 'l');
        for (qsizetype i = 0; i < m_large.size(); i += 4099)
            m_large[i] = char(i / 4099);
        m_sha256 = QString::fromLatin1(QCryptographicHash::hash(m_large, QCryptographicHash::Sha256).toHex());
        m_world = std::make_unique<UploadWorld>();
        m_world->hub.commitFiles(sandbox::Kind::Model, UploadWorld::name(),
                                 {{.path = u"weights/large.bin"_s, .content = m_large, .asLfs = true}});
    }
    void init()
    {
        m_world->hub.clearSwitches();
        m_world->hub.clearRequests();
        QDir(target()).removeRecursively();
    }

    void itComesInPieces()
    {
        arrives();
        const QList<QByteArray> asked = ranges();
        QVERIFY2(asked.size() >= 4, qPrintable(QString::number(asked.size())));
        QVERIFY(std::ranges::all_of(asked, [](const QByteArray &range) { return range.startsWith("bytes="); }));
        QCOMPARE(m_world->hub.bytesSentByStorage(), largeSize);
        QVERIFY(m_world->hub.lastStorageAuthorization().isEmpty());
    }

    void droppedConnectionsGoOnFromTheLastByte()
    {
        m_world->hub.cutAfter(storagePattern(), 5'000'000, 3);
        arrives();
        QVERIFY2(m_world->hub.bytesSentByStorage() <= largeSize * 102 / 100,
                 qPrintable(QString::number(m_world->hub.bytesSentByStorage())));
    }

    void aStoppedOneGoesOnLater()
    {
        // Pieces are slow, so that some are under way when it is stopped.
        m_world->hub.delay(storagePattern(), 300);
        std::stop_source source;
        const std::jthread stopper([&] {
            while (m_world->hub.bytesSentByStorage() < largeSize / 3)
                std::this_thread::sleep_for(1ms);
            source.request_stop();
        });
        const Result<DownloadOutcome> stopped = download(source.get_token());
        QVERIFY(!stopped);
        QVERIFY(!QFileInfo::exists(file()));
        const QDir corner(target() + u"/.cache/huggingface/download/weights"_s);
        QCOMPARE(corner.entryList({u"*.pieces.incomplete"_s}).size(), 1); // visible, and to be removed by anybody
        m_world->hub.clearSwitches();
        arrives();
        // What was in the sockets when it was stopped comes twice.
        QVERIFY2(m_world->hub.bytesSentByStorage() < largeSize * 13 / 10,
                 qPrintable(QString::number(m_world->hub.bytesSentByStorage())));
    }

    void theBeginningOfASingleStreamIsTakenOver()
    {
        const LocalDir dir(target());
        QVERIFY(dir.prepare());
        QVERIFY(dir.makeFolders(u"weights/large.bin"_s));
        UploadWorld::write(dir.unfinishedFile(u"weights/large.bin"_s, m_sha256), m_large.first(40'000'000));
        arrives();
        QCOMPARE(m_world->hub.bytesSentByStorage(), largeSize - 40'000'000);
    }

    void damagedPiecesAreFetchedOnceMore()
    {
        const LocalDir dir(target());
        QVERIFY(dir.prepare());
        QVERIFY(dir.makeFolders(u"weights/large.bin"_s));
        UploadWorld::write(dir.unfinishedFile(u"weights/large.bin"_s, m_sha256), QByteArray(40'000'000, '?'));
        arrives();
    }

    void nonsenseInTheNotesIsNotBelieved()
    {
        const LocalDir dir(target());
        QVERIFY(dir.prepare());
        QVERIFY(dir.makeFolders(u"weights/large.bin"_s));
        const QString pieces =
            dir.unfinishedFile(u"weights/large.bin"_s, m_sha256).replace(".incomplete"_L1, ".pieces.incomplete"_L1);
        UploadWorld::write(pieces, QByteArray(largeSize + 100, 'H'));
        arrives();
        QCOMPARE(m_world->hub.bytesSentByStorage(), largeSize);
    }

    void expiredAddressesAreAskedForAnew()
    {
        m_world->hub.failNext(storagePattern(), 2, 403);
        arrives();
    }

    void afterThreeDropsAnotherAddressIsAskedFor()
    {
        StreamRetry retry({.drops = 7});
        const Error dropped{.kind = Error::Kind::Offline};
        using Step = StreamRetry::Step;
        QList<Step> steps;
        QList<std::chrono::milliseconds> waits;
        for (int i = 0; i < 8; ++i) {
            const StreamRetry::Verdict verdict = retry.after(dropped, false, true);
            steps += verdict.step;
            waits += verdict.wait;
        }
        QCOMPARE(steps,
                 (QList{Step::Again, Step::Again, Step::AskAnew, Step::Again, Step::Again, Step::AskAnew, Step::Again,
                        Step::GiveUp}));
        QCOMPARE(waits.first(4), (QList<std::chrono::milliseconds>{1s, 2s, 4s, 8s}));
        QCOMPARE(waits.at(6), 60s);
        QCOMPARE(retry.after(dropped, true, true).wait, 1000ms); // bytes came: all is forgiven
    }

    void aServerThatIsSilentIsLeft()
    {
        m_world->hub.staySilent(storagePattern(), 1);
        arrives();
    }

    void withoutRoomItSaysSoBefore()
    {
        const SpaceGuard full(
            target(), [](const QString &) { return SpaceGuard::Disk{.free = 50'000'000, .total = 1'000'000'000}; });
        const Result<DownloadOutcome> outcome = download({}, {.space = &full});
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::LocalFile);
        QVERIFY(outcome.error().detail.contains(u"30.0 MB"_s)); // 2 % stay free
        QCOMPARE(m_world->hub.bytesSentByStorage(), 0);
    }

    void whatIsThereAlreadyNeedsNoRoom()
    {
        const LocalDir dir(target());
        QVERIFY(dir.prepare());
        QVERIFY(dir.makeFolders(u"weights/large.bin"_s));
        UploadWorld::write(dir.unfinishedFile(u"weights/large.bin"_s, m_sha256), m_large.first(60'000'000));
        const SpaceGuard nearlyFull(
            target(), [](const QString &) { return SpaceGuard::Disk{.free = 50'000'000, .total = 1'000'000'000}; });
        arrives({.space = &nearlyFull});
    }

    void aDiskThatFillsUpIsAPause()
    {
        std::atomic<int> looks = 0;
        const SpaceGuard filling(target(), [&looks](const QString &) -> std::optional<SpaceGuard::Disk> {
            const int look = ++looks;
            const bool isFull = look > 3 && look < 8;
            return SpaceGuard::Disk{.free = isFull ? 1000 : 10'000'000'000, .total = 100'000'000'000};
        });
        arrives({.waitsForSpace = true, .space = &filling});
        QVERIFY(looks.load() > 8);
        QVERIFY(m_world->hub.bytesSentByStorage() < largeSize * 2);
    }

    void onTheCommandLineItIsAFailure()
    {
        std::atomic<int> looks = 0;
        const SpaceGuard filling(target(), [&looks](const QString &) -> std::optional<SpaceGuard::Disk> {
            return SpaceGuard::Disk{.free = ++looks > 3 ? 1000 : 10'000'000'000, .total = 100'000'000'000};
        });
        const Result<DownloadOutcome> outcome = download({}, {.space = &filling});
        QVERIFY(outcome);
        QCOMPARE(outcome->problems.size(), 1U);
        QCOMPARE(outcome->problems[0].error.kind, Error::Kind::LocalFile);
        QVERIFY(!QFileInfo::exists(file()));
    }

    void theReserveIsSmallOnSmallDisks()
    {
        const auto spare = [](qint64 free, qint64 total) {
            return SpaceGuard(u"/"_s, [=](const QString &) { return SpaceGuard::Disk{.free = free, .total = total}; })
                .spare();
        };
        QCOMPARE(spare(100, 1000), std::optional<qint64>(80));
        QCOMPARE(spare(5'000'000'000, 4'000'000'000'000), std::optional<qint64>(4'000'000'000));
        QVERIFY(SpaceGuard(u"/nowhere/at/all"_s).spare().has_value());
    }

    void aFileComesIntoTheCacheInPiecesToo()
    {
        hub::BlockingHub hub(m_world->session());
        ProgressTracker progress;
        const QString root = m_world->local.filePath(u"cache"_s);
        const Result<DownloadOutcome> outcome = DownloadJob(hub, progress,
                                                            {.repo = UploadWorld::repo(),
                                                             .files = {u"weights/large.bin"_s, u"same.txt"_s},
                                                             .folder = root,
                                                             .target = DownloadSpec::Target::SharedCache})
                                                    .run({});
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
        QCOMPARE(outcome->filesReceived, 2);
        QVERIFY(ranges().size() >= 4);
        const SharedCache cache(root);
        QCOMPARE(cache.commitOf(UploadWorld::repo(), u"main"_s), outcome->commit);
        QVERIFY(UploadWorld::read(cache.file(UploadWorld::repo(), outcome->commit, u"weights/large.bin"_s)) == m_large);
        QCOMPARE(progress.snapshot().bytesAcknowledged, progress.snapshot().bytesTotal);
        m_world->hub.clearRequests();
        const Result<DownloadOutcome> again =
            DownloadJob(hub, progress,
                        {.repo = UploadWorld::repo(), .folder = root, .target = DownloadSpec::Target::SharedCache})
                .run({});
        QVERIFY(again);
        QCOMPARE(again->filesUnchanged, 2);
        QCOMPARE(m_world->hub.bytesSentByStorage(), 0);
    }

    void whereADiskHasNoLinksFilesAreMovedOrCopied()
    {
        const SharedCache cache(m_world->local.filePath(u"plain"_s), SharedCache::Links::None);
        const hub::RepoId repo = UploadWorld::repo();
        QVERIFY(cache.prepare(repo));
        const QString commit(40, u'1');
        UploadWorld::write(cache.blob(repo, u"aa"_s), "content");
        QVERIFY(cache.link(repo, commit, u"sub/a.txt"_s, u"aa"_s, false));
        QVERIFY(cache.link(repo, commit, u"b.txt"_s, u"aa"_s, true));
        for (const QString &name : {u"sub/a.txt"_s, u"b.txt"_s}) {
            QVERIFY(!QFileInfo(cache.file(repo, commit, name)).isSymLink());
            QCOMPARE(UploadWorld::read(cache.file(repo, commit, name)), QByteArray("content"));
        }
        QVERIFY(!QFileInfo::exists(cache.blob(repo, u"aa"_s)));
    }

    void twinsAreFoundWhereADiskDoesNotTellThemApart()
    {
        const QStringList paths{u"README.md"_s, u"Readme.md"_s, u"a/x"_s,    u"A/y"_s,
                                u"a/z"_s,       u"\u00e9"_s,    u"e\u0301"_s};
        const NameTwins folded(paths, {.foldsCase = true, .foldsComposition = true});
        QCOMPARE(folded.takenBy(u"README.md"_s), QString());
        QCOMPARE(folded.takenBy(u"Readme.md"_s), u"README.md"_s);
        QCOMPARE(folded.takenBy(u"A/y"_s), u"a"_s);
        QCOMPARE(folded.takenBy(u"a/z"_s), QString());
        QCOMPARE(folded.takenBy(u"e\u0301"_s), u"\u00e9"_s);
        QVERIFY(NameTwins(paths, {}).isEmpty());
        QDir().mkpath(target());
        QVERIFY(!NameTwins::foldingOf(target()).foldsCase);
        QVERIFY(QDir(target()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(RangedDownloadTest)
#include "rangeddownloadtest.moc"
