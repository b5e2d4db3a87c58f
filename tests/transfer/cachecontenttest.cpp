#include "transfer/cachedeletion.h"
#include "transfer/cachedownload.h"
#include "transfer/cachescan.h"
#include "transfer/cacheverification.h"
#include "transfer/filelock.h"
#include "transfer/progress.h"
#include "transfer/uploadworld.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace transfer;

//! What is in the shared cache, what goes when some of it is deleted, and whether it is what it should be.
class CacheContentTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<UploadWorld> m_world;
    QString m_first;
    QString m_second;
    QByteArray m_large = QByteArray(300'000, 'l');

    QString root() const { return m_world->local.filePath(u"cache"_s); }
    QString repoFolder() const { return root() + u"/models--alice--clip-small"_s; }
    QString head() const { return m_world->git({u"rev-parse"_s, u"main"_s}); }

    void fetch(const QString &revision)
    {
        hub::BlockingHub hub(m_world->session());
        ProgressTracker progress;
        CacheDownload download(hub, progress, SharedCache(root()), {.repo = UploadWorld::repo(), .revision = revision});
        const Result<QString> folder = download.snapshot({}, {}, {});
        QVERIFY2(folder, qPrintable(folder ? QString() : folder.error().detail));
    }

    CacheContent scan() const { return scanCache(root()).value_or(CacheContent()); }

    static const CachedRevision *revision(const CacheContent &content, const QString &commit)
    {
        for (const CachedRepo &repo : content.repos) {
            const auto found = std::ranges::find(repo.revisions, commit, &CachedRevision::commit);
            if (found != repo.revisions.end())
                return &*found;
        }
        return nullptr;
    }

    QStringList blobs() const { return QDir(repoFolder() + u"/blobs"_s).entryList(QDir::Files); }

private slots:
    //! Two commits: the large file is in both, the text changes, a file comes in with the second.
    void init()
    {
        m_world = std::make_unique<UploadWorld>();
        m_world->hub.commitFiles(sandbox::Kind::Model, UploadWorld::name(),
                                 {{.path = u"sub/large.bin"_s, .content = m_large, .asLfs = true},
                                  {.path = u"copy.txt"_s, .content = "the same\n"}});
        m_first = head();
        fetch(m_first);
        m_world->hub.commitFiles(
            sandbox::Kind::Model, UploadWorld::name(),
            {{.path = u"changed.txt"_s, .content = "afterwards\n"}, {.path = u"new.txt"_s, .content = "new\n"}});
        m_second = head();
        fetch(u"main"_s);
    }

    void contentsCountOnce()
    {
        const CacheContent content = scan();
        QVERIFY(content.warnings.empty());
        QCOMPARE(content.repos.size(), 1U);
        const CachedRepo &repo = content.repos.front();
        QCOMPARE(repo.repo(), std::optional(UploadWorld::repo()));
        QCOMPARE(repo.revisions.size(), 2U);
        const qint64 shared = m_large.size() + 9; // "the same\n"
        const qint64 small = revision(content, m_first)->size - shared;
        QVERIFY(small > 0); // changed.txt and .gitattributes
        QCOMPARE(revision(content, m_second)->size, revision(content, m_first)->size + 11 - 7 + 4);
        QCOMPARE(repo.size, revision(content, m_first)->size + 11 + 4);
        QCOMPARE(content.size, repo.size);
        QCOMPARE(repo.files, int(blobs().size()));
        QCOMPARE(revision(content, m_second)->refs, QStringList{u"main"_s});
        QVERIFY(revision(content, m_first)->refs.isEmpty());
        QVERIFY(repo.used.isValid() && repo.modified.isValid());
        QVERIFY(content.find(UploadWorld::repo()));
    }

    void aCacheThatIsNotThereIsEmpty()
    {
        const Result<CacheContent> content = scanCache(m_world->local.filePath(u"nowhere"_s));
        QVERIFY(content);
        QVERIFY(content->repos.empty());
        UploadWorld::write(m_world->local.filePath(u"file"_s), "x");
        QVERIFY(!scanCache(m_world->local.filePath(u"file"_s)));
    }

    void aDeletedRevisionLeavesWhatOthersHave()
    {
        const CacheDeletionPlan plan = planDeletion(scan(), {{scan().repos.front().folder, m_first}});
        QCOMPARE(plan.revisions, 1);
        QCOMPARE(plan.freed, 7); // "before\n"
        const CacheDeletionOutcome outcome = runDeletion(plan);
        QVERIFY(outcome.problems.empty());
        QCOMPARE(outcome.freed, plan.freed);
        const CacheContent after = scan();
        QVERIFY(after.warnings.empty());
        QVERIFY(!revision(after, m_first));
        QCOMPARE(revision(after, m_second)->files.size(), 6U);
        QCOMPARE(UploadWorld::read(repoFolder() + u"/snapshots/"_s + m_second + u"/sub/large.bin"_s), m_large);
    }

    void theLastRevisionTakesTheRepoWithIt()
    {
        UploadWorld::write(repoFolder() + u"/blobs/0123.incomplete"_s, QByteArray(1000, 'u'));
        const CacheContent before = scan();
        QCOMPARE(before.unfinishedSize(), 1000);
        const QString folder = before.repos.front().folder;
        const CacheDeletionPlan plan = planDeletion(before, {{folder, m_first}, {folder, m_second}});
        QCOMPARE(plan.freed, before.size + 1000);
        const CacheDeletionOutcome outcome = runDeletion(plan);
        QVERIFY(outcome.problems.empty());
        QVERIFY(!QFileInfo::exists(repoFolder()));
        QCOMPARE(outcome.freed, plan.freed);
    }

    void whatAnotherProgramWritesStays()
    {
        const QString etag = QFileInfo(revision(scan(), m_first)->files.front().blob).fileName();
        const QString lock = root() + u"/.locks/models--alice--clip-small/"_s + etag + u".lock"_s;
        const CacheContent before = scan();
        const QString folder = before.repos.front().folder;
        {
            const Result<FileLock> held = FileLock::take(lock, {});
            QVERIFY(held);
            const CacheDeletionOutcome outcome =
                runDeletion(planDeletion(before, {{folder, m_first}, {folder, m_second}}));
            QCOMPARE(outcome.problems.size(), 1U);
            QCOMPARE(outcome.freed, 0);
            QCOMPARE(scan().size, before.size);
        }
        QVERIFY(runDeletion(planDeletion(before, {{folder, m_first}, {folder, m_second}})).problems.empty());
        QVERIFY(!QFileInfo::exists(repoFolder()));
    }

    void whatCameToBeUsedSinceStays()
    {
        const CacheContent before = scan();
        const CacheDeletionPlan plan = planDeletion(before, {{before.repos.front().folder, m_first}});
        const QString third = QString(40, u'3');
        QDir().mkpath(repoFolder() + u"/snapshots/"_s + third);
        const QString blob = QFileInfo(plan.parts.front().blobs.constFirst()).fileName();
        QVERIFY(QFile::link(u"../../blobs/"_s + blob, repoFolder() + u"/snapshots/"_s + third + u"/late.txt"_s));
        const CacheDeletionOutcome outcome = runDeletion(plan);
        QCOMPARE(outcome.freed, 0);
        QCOMPARE(UploadWorld::read(repoFolder() + u"/snapshots/"_s + third + u"/late.txt"_s), QByteArray("before\n"));
    }

    void aLinkThatLeadsOutTakesNothingWithIt()
    {
        const QString outside = m_world->local.filePath(u"precious.txt"_s);
        UploadWorld::write(outside, "precious");
        QVERIFY(QFile::link(outside, repoFolder() + u"/snapshots/"_s + m_first + u"/trap"_s));
        const CacheContent before = scan();
        const CacheDeletionPlan plan = planDeletion(before, {{before.repos.front().folder, m_first}});
        QCOMPARE(plan.freed, 7);
        QVERIFY(runDeletion(plan).problems.empty());
        QCOMPARE(UploadWorld::read(outside), QByteArray("precious"));
    }

    void unfinishedFilesGoUnlessSomebodyIsAtThem()
    {
        UploadWorld::write(repoFolder() + u"/blobs/aaaa.incomplete"_s, QByteArray(1000, 'u'));
        UploadWorld::write(repoFolder() + u"/blobs/bbbb.1234abcd.incomplete"_s, QByteArray(500, 'u'));
        const CacheContent before = scan();
        QCOMPARE(before.unfinished.size(), 2U);
        const Result<FileLock> held = FileLock::take(root() + u"/.locks/models--alice--clip-small/bbbb.lock"_s, {});
        QVERIFY(held);
        const CacheDeletionOutcome outcome = removeUnfinished(before);
        QCOMPARE(outcome.freed, 1000);
        QCOMPARE(outcome.problems.size(), 1U);
        QCOMPARE(scan().unfinished.size(), 1U);
    }

    void everyContentIsCompared()
    {
        const CacheContent content = scan();
        const QString folder = content.repos.front().folder;
        VerificationProgress last;
        const auto note = [&last](const VerificationProgress &now) { last = now; };
        const std::vector<RevisionKey> all{{folder, m_first}, {folder, m_second}};
        Result<std::vector<VerifiedFile>> files = verifyCache(content, all, {}, note);
        QVERIFY(files);
        QCOMPARE(files->size(), size_t(blobs().size()));
        QVERIFY(std::ranges::all_of(
            *files, [](const VerifiedFile &file) { return file.verdict == VerifiedFile::Verdict::Whole; }));
        QCOMPARE(last.bytesDone, last.bytesTotal);
        QCOMPARE(last.filesDone, last.filesTotal);

        const auto &large =
            *std::ranges::find(revision(content, m_first)->files, u"sub/large.bin"_s, &CachedFile::path);
        QByteArray spoilt = m_large;
        spoilt[77] = 'x';
        UploadWorld::write(large.blob, spoilt);
        files = verifyCache(content, all, {});
        QVERIFY(files);
        QStringList damaged;
        for (const VerifiedFile &file : *files) {
            if (file.verdict == VerifiedFile::Verdict::Damaged)
                damaged += file.blob;
        }
        QCOMPARE(damaged, QStringList{large.blob});
        QCOMPARE(removeDamaged(content, damaged).freed, m_large.size());
        QVERIFY(!QFileInfo::exists(large.place));
        QVERIFY(scan().warnings.empty());
        fetch(u"main"_s);
        QCOMPARE(UploadWorld::read(repoFolder() + u"/snapshots/"_s + m_second + u"/sub/large.bin"_s), m_large);
    }

    void verifyingCanBeStopped()
    {
        const CacheContent content = scan();
        std::stop_source source;
        source.request_stop();
        const Result<std::vector<VerifiedFile>> files =
            verifyCache(content, {{content.repos.front().folder, m_first}}, source.get_token());
        QVERIFY(!files);
        QCOMPARE(files.error().kind, Error::Kind::Cancelled);
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<CacheWarning::Kind>("kind");
        using Kind = CacheWarning::Kind;
        QTest::newRow("file") << u"notes.txt"_s << QStringList{u""_s} << Kind::NotAFolder;
        QTest::newRow("name") << u"stuff"_s << QStringList{u"/snapshots/x/a"_s} << Kind::NotARepo;
        QTest::newRow("kind") << u"things--a--b"_s << QStringList{u"/snapshots/x/a"_s} << Kind::UnknownKind;
        QTest::newRow("empty") << u"models--a--b"_s << QStringList{u"/blobs/a"_s} << Kind::NoSnapshots;
        QTest::newRow("refs") << u"models--a--b"_s << QStringList{u"/snapshots/x/a"_s, u"/refs"_s}
                              << Kind::RefsAreAFile;
        QTest::newRow("no ref") << u"models--a--b"_s << QStringList{u"/snapshots/x/a"_s, u"/refs/main"_s}
                                << Kind::RefToNothing;
        QTest::newRow("snapshot") << u"models--a--b"_s << QStringList{u"/snapshots/x"_s} << Kind::FileAmongSnapshots;
    }
    void whatIsWrongIsSaid()
    {
        QFETCH(const QString, entry);
        QFETCH(const QStringList, files);
        QFETCH(const CacheWarning::Kind, kind);
        for (const QString &file : files)
            UploadWorld::write(root() + u'/' + entry + file, "y");
        const CacheContent content = scan();
        QCOMPARE(content.repos.size(), 1U);
        QCOMPARE(content.warnings.size(), 1U);
        QCOMPARE(content.warnings.front().kind, kind);
        QCOMPARE(QFileInfo(content.warnings.front().folder).fileName(), entry);
    }

    void aBrokenLinkIsSaid()
    {
        QVERIFY(QFile::link(u"../../blobs/none"_s, repoFolder() + u"/snapshots/"_s + m_first + u"/broken"_s));
        const CacheContent content = scan();
        QVERIFY(content.repos.empty());
        QCOMPARE(content.warnings.front().kind, CacheWarning::Kind::BrokenLink);
    }

    void filesWithoutLinksCountWhereTheyLie()
    {
        const QString copied = root() + u"/datasets--a--b/snapshots/"_s + m_first;
        UploadWorld::write(copied + u"/data/x.csv"_s, "1,2\n");
        const CacheContent content = scan();
        QCOMPARE(content.repos.size(), 2U);
        QCOMPARE(content.repos.front().kind, u"dataset"_s);
        QCOMPARE(content.repos.front().size, 4);
        // Same commit in another repo: only the one that was meant goes.
        const CacheDeletionPlan plan = planDeletion(content, {{content.repos.front().folder, m_first}});
        QCOMPARE(plan.freed, 4);
        QCOMPARE(runDeletion(plan).freed, 4);
        QVERIFY(revision(scan(), m_first));
    }
};

QTEST_GUILESS_MAIN(CacheContentTest)
#include "cachecontenttest.moc"
