#include "core/settings.h"
#include "hub/discussions.h"
#include "hub/hubclient.h"
#include "models/home/inbox.h"
#include "models/home/mutes.h"
#include "models/home/notificationlistmodel.h"
#include "models/home/watching.h"
#include "samplehub.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using State = PagedModelBase::State;

namespace {

//! The sample Hub as alice, of whom others want things.
struct World {
    explicit World(std::unique_ptr<SampleHub> own = std::make_unique<SampleHub>())
        : ownHub(std::move(own))
        , hub(ownHub ? *ownHub : sharedSampleHub())
    { }

    qsizetype questions() const
    {
        const QList<sandbox::RecordedRequest> all = hub.requests();
        return std::ranges::count_if(all, [](const sandbox::RecordedRequest &request) {
            return request.path.endsWith("/api/notifications") && request.method == "GET";
        });
    }

    QTemporaryDir folder;
    Settings settings{folder.filePath(u"settings.ini"_s)};
    Mutes mutes{settings};
    std::unique_ptr<SampleHub> ownHub;
    sandbox::SandboxHub &hub;
    hub::HubClient client{{.endpoint = hub::Endpoint(hub.url()), .token = "hf_sandbox_alice"}};
};

//! A World in which one only looks; tests share its Hub.
struct LookingWorld : World {
    LookingWorld() : World(nullptr) { }
};

//! To the last page.
void settle(NotificationListModel &model)
{
    QTRY_VERIFY(model.state() != State::Loading);
    while (model.canFetchMore({})) {
        model.fetchMore({});
        QTRY_VERIFY(model.state() != State::Loading);
    }
    QCOMPARE(model.state(), State::Complete);
}

void open(NotificationListModel &model)
{
    model.setQuery({});
    settle(model);
    QVERIFY(model.rowCount() > 2);
}

void reload(NotificationListModel &model)
{
    model.refresh();
    settle(model);
}

} // namespace

class NotificationModelsTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsMarkedLooksSoAtOnceAndStaysSo();
    void aRefusedMarkIsTakenBack();
    void everythingIsMarkedByOneCall();
    void whatIsTakenOutIsGone();
    void aMutedThreadIsGoneUntilUnmuted();
    void filtersReachTheHub();
    void mutedReposAndKindsAreHidden();
    void mutesAreKept();
    void theInboxCountsWhatIsUnread();
    void theInboxAsksSeldom();
    void theInboxIsSilentWhileTheQuotaIsLow();
    void theInboxTellsOfNewsOnce();
    void signedOutNobodyIsAsked();
    void watchingIsToldToTheHub();
};

void NotificationModelsTest::whatIsMarkedLooksSoAtOnceAndStaysSo()
{
    World world;
    NotificationListModel model(world.client);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    open(model);
    const QStringList unread = model.unreadIds();
    QVERIFY(!unread.isEmpty());
    const qint64 before = model.unread();
    model.mark({unread.first()}, true);
    QCOMPARE(model.unread(), before - 1);
    QVERIFY(!model.unreadIds().contains(unread.first()));
    QTRY_COMPARE(world.hub.requests().last().path, "/api/notifications/mark-as-read");
    reload(model);
    QVERIFY(!model.unreadIds().contains(unread.first()));
    QCOMPARE(model.unread(), before - 1);
    model.mark({unread.first()}, false);
    QCOMPARE(model.unread(), before);
}

void NotificationModelsTest::aRefusedMarkIsTakenBack()
{
    World world;
    NotificationListModel model(world.client);
    open(model);
    const QString id = model.unreadIds().first();
    const qint64 before = model.unread();
    QSignalSpy failed(&model, &NotificationListModel::failed);
    world.hub.failNext(u"/api/notifications/mark-as-read"_s, 500);
    model.mark({id}, true);
    QVERIFY(!model.unreadIds().contains(id));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(model.unreadIds().contains(id));
    QCOMPARE(model.unread(), before);
}

void NotificationModelsTest::everythingIsMarkedByOneCall()
{
    World world;
    NotificationListModel model(world.client);
    open(model);
    QSignalSpy marked(&model, &NotificationListModel::allMarked);
    model.markAll(true);
    QTRY_COMPARE(marked.size(), 1);
    QTRY_COMPARE(model.unread(), 0);
    QTRY_VERIFY(model.unreadIds().isEmpty());
}

void NotificationModelsTest::whatIsTakenOutIsGone()
{
    World world;
    NotificationListModel model(world.client);
    NotificationFilter filter(world.mutes);
    filter.setSourceModel(&model);
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    open(model);
    const int all = filter.rowCount();
    const QString id = model.index(0).data(NotificationListModel::IdRole).toString();
    QSignalSpy failed(&model, &NotificationListModel::failed);
    world.hub.failNext(u"/api/notifications"_s, 500);
    model.takeOut({id});
    QCOMPARE(filter.rowCount(), all - 1);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(filter.rowCount(), all);
    model.takeOut({id});
    model.hide({model.index(1).data(NotificationListModel::IdRole).toString()}, true);
    QCOMPARE(filter.rowCount(), all - 2);
    QTRY_VERIFY(world.hub.requests().last().method == "DELETE");
    reload(model);
    QCOMPARE(filter.rowCount(), all - 1);
}

void NotificationModelsTest::aMutedThreadIsGoneUntilUnmuted()
{
    World world;
    NotificationListModel model(world.client);
    NotificationFilter filter(world.mutes);
    filter.setSourceModel(&model);
    open(model);
    const int all = filter.rowCount();
    const hub::Notification one = model.notification(model.index(0));
    model.muteThread(one, true);
    QCOMPARE(filter.rowCount(), all - 1);
    QTRY_VERIFY(world.hub.requests().last().path.endsWith("/ignore"));
    reload(model);
    QCOMPARE(filter.rowCount(), all - 1);
    model.muteThread(one, false);
    QTRY_VERIFY(world.hub.requests().last().body.contains("remove"));
    reload(model);
    QCOMPARE(filter.rowCount(), all);
}

void NotificationModelsTest::filtersReachTheHub()
{
    LookingWorld world;
    NotificationListModel model(world.client);
    open(model);
    const int all = model.rowCount();
    model.setQuery({.mention = hub::NotificationQuery::Mention::Participating, .repoType = u"model"_s});
    settle(model);
    QVERIFY(model.rowCount() > 0 && model.rowCount() < all);
    const QByteArray query = world.hub.requests().last().query;
    QVERIFY(query.contains("mention=participating") && query.contains("repoType=model"));
    const QString id = model.notification(model.index(0)).repo.id;
    model.setQuery({.repoName = id});
    settle(model);
    QVERIFY(model.rowCount() > 0);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.notification(model.index(row)).repo.id, id);
}

void NotificationModelsTest::mutedReposAndKindsAreHidden()
{
    LookingWorld world;
    NotificationListModel model(world.client);
    NotificationFilter filter(world.mutes);
    filter.setSourceModel(&model);
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    open(model);
    const int all = filter.rowCount();
    const hub::RepoId repo = model.notification(model.index(0)).repo;
    world.mutes.setMuted(repo, true);
    QVERIFY(filter.rowCount() < all);
    QCOMPARE(filter.mutedCount(), all - filter.rowCount());
    filter.setShowsMuted(true);
    QCOMPARE(filter.rowCount(), all);
    filter.setShowsMuted(false);
    world.mutes.setMuted(repo, false);
    QCOMPARE(filter.rowCount(), all);
    world.mutes.setMuted(Mutes::Kind::PullRequests, true);
    for (int row = 0; row < filter.rowCount(); ++row)
        QVERIFY(!filter.index(row, 0)
                     .data(NotificationListModel::NotificationRole)
                     .value<hub::Notification>()
                     .isPullRequest);
    world.mutes.setMuted(Mutes::Kind::Discussions, true);
    QCOMPARE(filter.rowCount(), 0);
    hub::Notification newer{.kind = hub::OpenName<hub::NotificationKind>(u"hologram"_s)};
    QVERIFY(!world.mutes.hides(newer));
}

void NotificationModelsTest::mutesAreKept()
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    Mutes mutes(settings);
    const hub::RepoId repo{hub::RepoKind::Dataset, u"acme/cats"_s};
    mutes.setMuted(repo, true);
    mutes.setMuted(Mutes::Kind::Papers, true);
    const Mutes again(settings);
    QVERIFY(again.isMuted(repo));
    QVERIFY(again.isMuted(Mutes::Kind::Papers));
    QVERIFY(!again.isMuted(Mutes::Kind::Posts));
    QCOMPARE(again.repos(), QList<hub::RepoId>{repo});
}

void NotificationModelsTest::theInboxCountsWhatIsUnread()
{
    LookingWorld world;
    Inbox inbox(world.client, world.mutes);
    inbox.ask();
    QTRY_VERIFY(inbox.unread() > 0);
    const qint64 all = inbox.unread();
    world.mutes.setMuted(Mutes::Kind::PullRequests, true);
    QTRY_VERIFY(inbox.unread() < all);
    QSignalSpy changed(&inbox, &Inbox::unreadChanged);
    inbox.noticed(1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(inbox.unread(), 1);
    world.client.setSession({.endpoint = world.client.endpoint()}); // signed out
    QCOMPARE(inbox.unread(), 0);
}

void NotificationModelsTest::theInboxAsksSeldom()
{
    using namespace std::chrono_literals;
    World world;
    QElapsedTimer clock;
    clock.start();
    Inbox inbox(world.client, world.mutes, {.looked = 400ms, .unlooked = 60s});
    QTRY_VERIFY(world.questions() >= 2);
    const qsizetype asked = world.questions();
    QVERIFY(asked <= 1 + clock.elapsed() / 400); // the first at once
    inbox.setLookedAt([] { return false; });
    QTest::qWait(1000);
    const qsizetype quiet = world.questions();
    QVERIFY(quiet <= asked + 1); // one may have been under way
    inbox.setLookedAt([] { return true; });
    QTRY_VERIFY(world.questions() > quiet);
    static_assert(Inbox::Pace().looked >= 2min);
    static_assert(Inbox::Pace().unlooked > Inbox::Pace().looked);
}

void NotificationModelsTest::theInboxIsSilentWhileTheQuotaIsLow()
{
    using namespace std::chrono_literals;
    // Every answer would tell of the real quota.
    World world(std::make_unique<SampleHub>(sandbox::SandboxOptions{.rateLimitHeaders = false}));
    Inbox inbox(world.client, world.mutes, {.looked = 100ms, .unlooked = 100ms});
    QTRY_VERIFY(world.questions() >= 1);
    emit world.client.rateLimitChanged({.bucket = u"api"_s, .remaining = 9, .resetSeconds = 60, .quota = 100});
    const qsizetype before = world.questions();
    QTest::qWait(700);
    const qsizetype silent = world.questions();
    QVERIFY(silent <= before + 1); // one may have been under way
    emit world.client.rateLimitChanged({.bucket = u"api"_s, .remaining = 90, .resetSeconds = 60, .quota = 100});
    QTRY_VERIFY(world.questions() > silent);
}

void NotificationModelsTest::theInboxTellsOfNewsOnce()
{
    using namespace std::chrono_literals;
    World world;
    Inbox inbox(world.client, world.mutes, {.looked = 60s, .unlooked = 60s});
    QSignalSpy news(&inbox, &Inbox::newsCame);
    inbox.ask();
    QTRY_VERIFY(inbox.unread() > 0);
    QCOMPARE(news.size(), 0); // what lay there is no news
    const qint64 before = inbox.unread();
    world.hub.addAccount(u"mira"_s, "hf_mira");
    hub::HubClient mira({.endpoint = world.client.endpoint(), .token = "hf_mira"});
    bool isSaid = false;
    const hub::Request request = mira.send<hub::OpenedDiscussion>(
        hub::discussions::open({.kind = hub::RepoKind::Model, .id = u"acme/tide-reader"_s},
                               {.title = u"It reads backwards"_s, .description = u"Look."_s}),
        [&](const auto &made) { isSaid = made.has_value(); });
    QTRY_VERIFY(isSaid);
    inbox.ask();
    QTRY_COMPARE(news.size(), 1);
    QCOMPARE(news[0][0].toStringList(), QStringList{u"It reads backwards"_s});
    QCOMPARE(inbox.unread(), before + 1);
    inbox.ask();
    QTest::qWait(100);
    QCOMPARE(news.size(), 1);
}

void NotificationModelsTest::signedOutNobodyIsAsked()
{
    LookingWorld world;
    world.client.setSession({.endpoint = world.client.endpoint()});
    Inbox inbox(world.client, world.mutes);
    inbox.ask();
    QTest::qWait(50);
    QCOMPARE(world.questions(), 0);
    NotificationListModel model(world.client);
    model.setQuery({});
    QTRY_COMPARE(model.state(), State::Failed);
    QCOMPARE(model.error()->kind, Error::Kind::Unauthorized);
}

void NotificationModelsTest::watchingIsToldToTheHub()
{
    World world;
    Watching watching(world.client);
    QSignalSpy done(&watching, &Watching::done);
    QSignalSpy failed(&watching, &Watching::failed);
    watching.watchRepo({hub::RepoKind::Model, u"northwind/storm-nowcast"_s}, true);
    QTRY_COMPARE(done.size(), 1);
    QVERIFY(world.hub.requests().last().body.contains("\"add\""));
    watching.watchPerson(u"northwind"_s, {}, true, false);
    QTRY_COMPARE(done.size(), 2);
    QVERIFY(world.hub.requests().last().body.contains("\"delete\""));
    watching.watchRepo({hub::RepoKind::Model, u"nobody/nothing"_s}, true);
    QTRY_COMPARE(failed.size(), 1);
}

QTEST_GUILESS_MAIN(NotificationModelsTest)
#include "notificationmodelstest.moc"
