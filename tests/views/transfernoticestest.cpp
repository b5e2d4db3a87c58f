#include "views/transfers/transfernotices.h"

#include "core/settings.h"
#include "transferworld.h"
#include "views/transfers/launcherentry.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVariantMap>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using transfer::JobId;
using transfer::JobState;

//! What the desktop is told of transfers while nobody looks.
class TransferNoticesTest : public QObject
{
    Q_OBJECT

private:
    struct World : TransferWorld {
        World()
            : settings(local.filePath(u"settings.ini"_s))
            , folders(local.filePath(u"watched"_s), *journal, [this](const QString &) { return session(); })
            , notices(settings)
            , told(*queue, folders, notices)
        {
            notices.setShow([this](const DesktopNotices::Notice &notice) { shown.push_back(notice); });
            told.setLookedAt([this] { return isLookedAt; });
        }

        bool isLookedAt = false;
        std::vector<DesktopNotices::Notice> shown;
        Settings settings;
        transfer::WatchedFolders folders;
        DesktopNotices notices;
        TransferNotices told;
    };

    static void refuseCommits(World &world)
    {
        world.hub.failNext(u"/api/models/alice/clip-small/commit/*"_s, -1, 403, R"({"error":"Storage limit reached"})");
    }

private slots:
    void aFailureIsToldAndAClickLeadsToIt()
    {
        World world;
        QSignalSpy wanted(&world.told, &TransferNotices::jobWanted);
        refuseCommits(world);
        world.queue->start();
        const Result<JobId> job = world.queue->enqueue(world.spec(world.makeFolder()));
        QVERIFY(job);
        QTRY_COMPARE(world.shown.size(), 1U);
        QCOMPARE(world.shown.front().title, u"Upload weights"_s);
        QVERIFY(!world.shown.front().text.isEmpty());
        world.notices.activate();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.constFirst().constFirst().toLongLong(), *job);
        world.notices.activate();
        QCOMPARE(wanted.size(), 1);
    }

    void nothingIsToldOfWhatWasSeenOrQuickOrUnwanted()
    {
        World world;
        world.queue->start();
        const Result<JobId> quick = world.queue->enqueue(world.spec(world.makeFolder()));
        QVERIFY(quick);
        QTRY_COMPARE_WITH_TIMEOUT(world.queue->job(*quick).state, JobState::Done, 20'000);
        QVERIFY(world.shown.empty());
        refuseCommits(world);
        TransferWorld::write(world.local.filePath(u"weights/new.txt"_s), "new\n");
        world.isLookedAt = true;
        const Result<JobId> seen = world.queue->enqueue(world.spec(world.local.filePath(u"weights"_s)));
        QVERIFY(seen);
        QTRY_COMPARE(world.queue->job(*seen).state, JobState::Failed);
        QVERIFY(world.shown.empty());
        world.isLookedAt = false;
        world.settings.setNotifiesOnDesktop(false);
        world.queue->retry(*seen);
        QTRY_COMPARE(world.queue->job(*seen).state, JobState::Failed);
        QVERIFY(world.shown.empty());
    }

    void aWatchedFolderThatFailsIsToldOnce()
    {
        World world;
        QSignalSpy wanted(&world.told, &TransferNotices::folderWanted);
        refuseCommits(world);
        TransferWorld::write(world.local.filePath(u"runs/a.txt"_s), "a\n");
        world.folders.setTempo({.firstRetry = std::chrono::milliseconds(10)});
        world.folders.start();
        const Result<QString> key = world.folders.add({.accountId = u"alice"_s,
                                                       .repo = TransferWorld::repo(),
                                                       .folder = world.local.filePath(u"runs"_s),
                                                       .every = std::chrono::hours(1)});
        QVERIFY(key);
        QTRY_COMPARE(world.shown.size(), 1U);
        QVERIFY(world.shown.front().title.contains(u"runs"_s));
        world.notices.activate();
        QCOMPARE(wanted.constFirst().constFirst().toString(), *key);
        QTRY_VERIFY(world.requestsTo("/commit/") > 1);
        QCOMPARE(world.shown.size(), 1U);
    }

    void theTaskBarIsToldOfEachPercentOnce()
    {
        std::vector<QVariantMap> sent;
        QString application;
        {
            LauncherEntry entry(u"hubcap"_s);
            entry.setSend([&](const QString &name, const QVariantMap &properties) {
                application = name;
                sent.push_back(properties);
            });
            entry.setProgress(1, 0.5);
            entry.setProgress(1, 0.504);
            entry.setProgress(2, 0.51);
            entry.setUrgent(true);
            entry.setUrgent(true);
        }
        QCOMPARE(application, u"application://hubcap.desktop"_s);
        QCOMPARE(sent.size(), 5U); // and at the end nothing is left standing
        QCOMPARE(sent[0][u"progress"_s].toDouble(), 0.5);
        QVERIFY(sent[0][u"progress-visible"_s].toBool());
        QVERIFY(!sent[0][u"count-visible"_s].toBool());
        QCOMPARE(sent[1][u"count"_s].toInt(), 2);
        QVERIFY(sent[2][u"urgent"_s].toBool());
        QVERIFY(!sent[3][u"progress-visible"_s].toBool());
        QVERIFY(!sent[4][u"urgent"_s].toBool());
    }
};

QTEST_MAIN(TransferNoticesTest)
#include "transfernoticestest.moc"
