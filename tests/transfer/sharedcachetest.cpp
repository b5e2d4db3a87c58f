#include "transfer/cachedownload.h"
#include "transfer/filelock.h"
#include "transfer/progress.h"
#include "transfer/uploadworld.h"

#include <QDirIterator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace transfer;

//! Downloads into the cache that all tools share: found again, kept once, and usable without a network.
class SharedCacheTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<UploadWorld> m_world;
    QByteArray m_large = QByteArray(300'000, 'l');

    QString root() const { return m_world->local.filePath(u"cache"_s); }
    QString repoFolder() const { return root() + u"/models--alice--clip-small"_s; }
    QString head() const { return m_world->git({u"rev-parse"_s, u"main"_s}); }

    CacheDownload download(hub::BlockingHub &hub, CacheDownload::Wish wish = {})
    {
        wish.repo = UploadWorld::repo();
        return CacheDownload(hub, m_progress, SharedCache(root()), wish);
    }

    ProgressTracker m_progress;

private slots:
    void init()
    {
        m_world = std::make_unique<UploadWorld>();
        m_world->hub.commitFiles(sandbox::Kind::Model, UploadWorld::name(),
                                 {{.path = u"sub/deep/large.bin"_s, .content = m_large, .asLfs = true},
                                  {.path = u"copy.txt"_s, .content = "the same\n"}});
        m_world->hub.clearRequests();
    }

    void aFileIsALinkToItsContent()
    {
        hub::BlockingHub hub(m_world->session());
        const Result<QString> place = download(hub).file(u"sub/deep/large.bin"_s, {});
        QVERIFY2(place, qPrintable(place ? QString() : place.error().detail));
        QCOMPARE(*place, repoFolder() + u"/snapshots/"_s + head() + u"/sub/deep/large.bin"_s);
        QVERIFY(QFileInfo(*place).readSymLink().startsWith("../../../../blobs/"_L1));
        QCOMPARE(UploadWorld::read(*place), m_large);
        QCOMPARE(UploadWorld::read(repoFolder() + u"/refs/main"_s), head().toLatin1());
        QVERIFY(QFileInfo::exists(root() + u"/CACHEDIR.TAG"_s));
    }

    void equalContentIsFetchedAndKeptOnce()
    {
        hub::BlockingHub hub(m_world->session());
        QVERIFY(download(hub).file(u"same.txt"_s, {}));
        m_world->hub.clearRequests();
        const Result<QString> copy = download(hub).file(u"copy.txt"_s, {});
        QVERIFY(copy);
        QCOMPARE(UploadWorld::read(*copy), QByteArray("the same\n"));
        QCOMPARE(m_world->hub.requests().size(), 1); // its HEAD
        QCOMPARE(QDir(repoFolder() + u"/blobs"_s).entryList(QDir::Files).size(), 1);
    }

    void aKnownCommitNeedsNoRequest()
    {
        hub::BlockingHub hub(m_world->session());
        QVERIFY(download(hub).file(u"same.txt"_s, {}));
        m_world->hub.clearRequests();
        QVERIFY(download(hub, {.revision = head()}).file(u"same.txt"_s, {}));
        QVERIFY(m_world->hub.requests().empty());
    }

    void withoutANetworkTheLastKnownStateCounts()
    {
        hub::BlockingHub hub(m_world->session());
        const Result<QString> before = download(hub).file(u"same.txt"_s, {});
        QVERIFY(before);
        m_world->hub.failNext(u"*/resolve/*"_s, 99, 503);
        const Result<QString> after = download(hub).file(u"same.txt"_s, {});
        QVERIFY(after);
        QCOMPARE(*after, *before);
        m_world->hub.clearRequests();
        QCOMPARE(download(hub, {.isOffline = true}).file(u"same.txt"_s, {}).value_or(QString()), *before);
        const Result<QString> unknown = download(hub, {.isOffline = true}).file(u"changed.txt"_s, {});
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().kind, Error::Kind::EntryNotFound);
        QVERIFY(m_world->hub.requests().empty());
    }

    void whatIsNotThereIsRemembered()
    {
        hub::BlockingHub hub(m_world->session());
        const Result<QString> place = download(hub).file(u"nope.json"_s, {});
        QVERIFY(!place);
        QCOMPARE(place.error().kind, Error::Kind::EntryNotFound);
        QVERIFY(SharedCache(root()).isKnownMissing(UploadWorld::repo(), head(), u"nope.json"_s));
    }

    void aSnapshotListsItsCommitOnce()
    {
        hub::BlockingHub hub(m_world->session());
        const Result<QString> folder = download(hub).snapshot({u"*.txt"_s}, {u"changed*"_s}, {});
        QVERIFY2(folder, qPrintable(folder ? QString() : folder.error().detail));
        QCOMPARE(QDir(*folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 (QStringList{u"copy.txt"_s, u"same.txt"_s}));
        m_world->hub.clearRequests();
        QVERIFY(download(hub).snapshot({}, {}, {}));
        QCOMPARE(m_world->requestsTo("/tree/"), 0);
        QVERIFY(QFileInfo::exists(*folder + u"/sub/deep/large.bin"_s));
    }

    void aForcedDownloadReplacesTheContent()
    {
        hub::BlockingHub hub(m_world->session());
        const Result<QString> place = download(hub).file(u"same.txt"_s, {});
        QVERIFY(place);
        UploadWorld::write(QFileInfo(*place).canonicalFilePath(), "spoilt");
        const Result<QString> again = download(hub, {.isForced = true}).file(u"same.txt"_s, {});
        QVERIFY(again);
        QCOMPARE(UploadWorld::read(*again), QByteArray("the same\n"));
    }

    void namesThatLeadOutAreRefused()
    {
        hub::BlockingHub hub(m_world->session());
        QVERIFY(!download(hub).file(u"../outside"_s, {}));
        QVERIFY(!download(hub, {.revision = u"../../outside"_s}).file(u"same.txt"_s, {}));
        QVERIFY(m_world->hub.requests().empty());
    }

    void aLockHasOneHolder()
    {
        const QString path = m_world->local.filePath(u"locks/x.lock"_s);
        {
            const Result<FileLock> lock = FileLock::take(path, {});
            QVERIFY(lock);
            std::stop_source source;
            source.request_stop();
            const Result<FileLock> second = FileLock::take(path, source.get_token());
            QVERIFY(!second);
            QCOMPARE(second.error().kind, Error::Kind::Cancelled);
        }
        QVERIFY(FileLock::take(path, {}));
    }
};

QTEST_GUILESS_MAIN(SharedCacheTest)
#include "sharedcachetest.moc"
