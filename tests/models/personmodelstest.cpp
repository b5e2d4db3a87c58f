#include "hub/hubclient.h"
#include "models/accounts/avataraddress.h"
#include "models/home/likedreposmodel.h"
#include "models/home/ownedreposmodel.h"
#include "models/home/peoplelistmodel.h"
#include "models/home/personlookup.h"
#include "samplehub.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using State = PagedModelBase::State;

namespace {

//! Many repos of two owners, with and without the right to see them all.
struct World {
    World()
    {
        hub.addAccount(u"alice"_s, "hf_alice");
        hub.addAccount({.user = u"bob"_s, .fullName = u"Bob Okafor"_s, .details = u"Writes short models."_s});
        hub.addOrganization(u"acme"_s, {u"alice"_s, u"bob"_s});
        hub.addRepo(sandbox::Kind::Model, u"museum/old-one"_s);
    }

    void addRepos(int models, int datasets, int spaces)
    {
        const QDateTime start = QDateTime::currentDateTimeUtc().addDays(-1000);
        int day = 0;
        const auto add = [&](sandbox::Kind kind, const char *name, int count) {
            for (int i = 0; i < count; ++i) {
                hub.addRepo(kind, u"acme/%1-%2"_s.arg(QLatin1StringView(name)).arg(i, 3, 10, QLatin1Char('0')),
                            {.sdk = kind == sandbox::Kind::Space ? u"static"_s : QString(),
                             .likes = (i * 37) % 101,
                             .downloads = kind == sandbox::Kind::Space ? 0 : (i * 53) % 997,
                             .createdAt = start.addDays(++day * 7 % 900)});
            }
        };
        add(sandbox::Kind::Model, "m", models);
        add(sandbox::Kind::Dataset, "d", datasets);
        add(sandbox::Kind::Space, "s", spaces);
    }

    sandbox::SandboxHub hub;
    hub::HubClient client{{.endpoint = hub::Endpoint(hub.url()), .token = "hf_alice"}};
};

void fetchAll(PagedModelBase &model)
{
    QTRY_VERIFY(model.state() == State::Idle || model.state() == State::Complete);
    while (model.canFetchMore({})) {
        model.fetchMore({});
        QTRY_VERIFY(model.state() == State::Idle || model.state() == State::Complete);
    }
}

} // namespace

//! Who is behind a name, what they have and like, and the people around them.
class PersonModelsTest : public QObject
{
    Q_OBJECT

private slots:
    void aNameIsAUserOrAnOrganizationOrAnOldRepo();
    void nobodyIsSaidToBeNobody();
    void aFailedLookupCanBeRepeated();
    void allKindsComeInOneOrder_data();
    void allKindsComeInOneOrder();
    void oneKindAndASearchNarrowTheList();
    void aKindThatFailedIsAskedForAgainOnlyByRetry();
    void privateReposAreAmongOnesOwn();
    void likesOfAllKindsAreFilteredAndSorted();
    void aLikeIsTakenBack();
    void peopleComeWithTheirOrganizationsLast();
    void membersAreSearched();
    void picturesOfOtherServersAreLeftToThePublicHub();

private:
    //! Many repos, which take seconds to make, for rows of a test that only look at them.
    World &manyRepos()
    {
        if (!m_manyRepos) {
            m_manyRepos = std::make_unique<World>();
            m_manyRepos->addRepos(120, 60, 30);
        }
        return *m_manyRepos;
    }

    std::unique_ptr<World> m_manyRepos;
};

void PersonModelsTest::aNameIsAUserOrAnOrganizationOrAnOldRepo()
{
    World world;
    PersonLookup lookup(world.client);
    lookup.open(u"bob"_s);
    QTRY_COMPARE(lookup.state(), PersonLookup::State::Ready);
    QVERIFY(!lookup.facts().isOrganization);
    QCOMPARE(lookup.facts().author.fullName, u"Bob Okafor"_s);
    QCOMPARE(lookup.facts().details, u"Writes short models."_s);
    QCOMPARE(lookup.facts().organizations.size(), 1);
    lookup.open(u"acme"_s);
    QVERIFY(!lookup.hasFacts());
    QTRY_COMPARE(lookup.state(), PersonLookup::State::Ready);
    QVERIFY(lookup.facts().isOrganization);
    QCOMPARE(lookup.facts().counts.members, 2);
    lookup.open(u"old-one"_s);
    QTRY_COMPARE(lookup.state(), PersonLookup::State::IsRepo);
}

void PersonModelsTest::nobodyIsSaidToBeNobody()
{
    World world;
    PersonLookup lookup(world.client);
    lookup.open(u"no-such-name"_s);
    QTRY_COMPARE(lookup.state(), PersonLookup::State::Failed);
    QCOMPARE(lookup.error().kind, Error::Kind::NotFound);
    QCOMPARE(lookup.error().subject, u"no-such-name"_s);
}

void PersonModelsTest::aFailedLookupCanBeRepeated()
{
    World world;
    world.hub.failNext(u"/api/users/*"_s, 503);
    PersonLookup lookup(world.client);
    lookup.open(u"bob"_s);
    QTRY_COMPARE(lookup.state(), PersonLookup::State::Failed);
    QCOMPARE(lookup.error().kind, Error::Kind::ServerFault);
    lookup.reload();
    QTRY_COMPARE(lookup.state(), PersonLookup::State::Ready);
}

void PersonModelsTest::allKindsComeInOneOrder_data()
{
    using Sort = hub::RepoQuery::Sort;
    QTest::addColumn<Sort>("sort");
    QTest::newRow("created") << Sort::Created;
    QTest::newRow("likes") << Sort::Likes;
    QTest::newRow("downloads") << Sort::Downloads;
}

void PersonModelsTest::allKindsComeInOneOrder()
{
    using Sort = hub::RepoQuery::Sort;
    QFETCH(const Sort, sort);
    World &world = manyRepos();
    OwnedReposModel model(world.client);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQuery({.owner = u"acme"_s, .sort = sort});
    QTRY_COMPARE(model.state(), State::Idle);
    QVERIFY(model.rowCount() < 210); // not everything at once
    fetchAll(model);
    QCOMPARE(model.rowCount(), 210);
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row) {
        const hub::RepoSummary &repo = model.row(model.index(row));
        ids += hub::kindName(repo.repo.kind) + repo.repo.id;
        if (row == 0)
            continue;
        const hub::RepoSummary &before = model.row(model.index(row - 1));
        const bool isOrdered = sort == Sort::Created ? before.createdAt >= repo.createdAt
            : sort == Sort::Likes                    ? before.likes >= repo.likes
                                                     : before.downloads >= repo.downloads;
        QVERIFY2(isOrdered, qPrintable(repo.repo.id));
    }
    ids.removeDuplicates();
    QCOMPARE(ids.size(), 210);
}

void PersonModelsTest::oneKindAndASearchNarrowTheList()
{
    World world;
    world.addRepos(3, 3, 3);
    OwnedReposModel model(world.client);
    model.setQuery({.owner = u"acme"_s, .kind = hub::RepoKind::Dataset});
    QTRY_COMPARE(model.state(), State::Complete);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.row(model.index(0)).repo.kind, hub::RepoKind::Dataset);
    model.setQuery({.owner = u"acme"_s, .search = u"-001"_s});
    QTRY_COMPARE(model.state(), State::Complete);
    QCOMPARE(model.rowCount(), 3);
    model.setQuery({.owner = u"bob"_s});
    QCOMPARE(model.rowCount(), 0); // the rows of the other are gone at once
    QTRY_COMPARE(model.state(), State::Complete);
    QCOMPARE(model.rowCount(), 0);
}

void PersonModelsTest::aKindThatFailedIsAskedForAgainOnlyByRetry()
{
    World world;
    world.addRepos(3, 3, 3);
    world.hub.failNext(u"/api/datasets"_s, 1, 500);
    OwnedReposModel model(world.client);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQuery({.owner = u"acme"_s});
    QTRY_COMPARE(model.state(), State::Failed);
    QVERIFY(!model.canFetchMore({}));
    world.hub.clearRequests();
    model.retry();
    QTRY_COMPARE(model.state(), State::Complete);
    QCOMPARE(model.rowCount(), 9);
    QCOMPARE(world.hub.requests().size(), 1); // what had come is not asked for again
}

void PersonModelsTest::privateReposAreAmongOnesOwn()
{
    World world;
    world.hub.addRepo(sandbox::Kind::Model, u"alice/secret"_s, {.isPrivate = true});
    OwnedReposModel model(world.client);
    model.setQuery({.owner = u"alice"_s});
    QTRY_COMPARE(model.state(), State::Complete);
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.row(model.index(0)).isPrivate);
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains("private"_L1));
}

void PersonModelsTest::likesOfAllKindsAreFilteredAndSorted()
{
    World world;
    world.addRepos(2, 2, 1);
    for (const auto &[kind, id] : {std::pair{sandbox::Kind::Model, u"acme/m-000"_s},
                                   {sandbox::Kind::Dataset, u"acme/d-001"_s},
                                   {sandbox::Kind::Space, u"acme/s-000"_s},
                                   {sandbox::Kind::Model, u"acme/m-001"_s}}) {
        world.hub.addLike(kind, id, u"bob"_s);
        QTest::qSleep(2); // they are told apart by the millisecond
    }
    LikedReposModel model(world.client);
    LikedReposFilter filter;
    filter.setSourceModel(&model);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setUser(u"bob"_s);
    QTRY_COMPARE(model.state(), State::Complete);
    QCOMPARE(model.count(), 4);
    QCOMPARE(model.count(u"model"_s), 2);
    const auto shown = [&filter] {
        QStringList ids;
        for (int row = 0; row < filter.rowCount(); ++row)
            ids += filter.index(row, 0).data().toString();
        return ids;
    };
    filter.setOrder(LikedReposFilter::Order::Name);
    QCOMPARE(shown(), QStringList({u"acme/d-001"_s, u"acme/m-000"_s, u"acme/m-001"_s, u"acme/s-000"_s}));
    filter.setKind(u"model"_s);
    QCOMPARE(shown(), QStringList({u"acme/m-000"_s, u"acme/m-001"_s}));
    filter.setKind({});
    filter.setWords(u"001"_s);
    QCOMPARE(shown(), QStringList({u"acme/d-001"_s, u"acme/m-001"_s}));
    filter.setWords({});
    filter.setOrder(LikedReposFilter::Order::Newest);
    const QStringList oldest{u"acme/m-000"_s, u"acme/d-001"_s, u"acme/s-000"_s, u"acme/m-001"_s};
    QCOMPARE(shown(), QStringList(oldest.rbegin(), oldest.rend()));
    filter.setOrder(LikedReposFilter::Order::Oldest);
    QCOMPARE(shown(), oldest);
}

void PersonModelsTest::aLikeIsTakenBack()
{
    World world;
    world.addRepos(2, 0, 0);
    world.hub.addLike(sandbox::Kind::Model, u"acme/m-000"_s, u"alice"_s);
    LikedReposModel model(world.client);
    model.setUser(u"alice"_s);
    QTRY_COMPARE(model.rowCount(), 1);
    QSignalSpy unliked(&model, &LikedReposModel::unliked);
    QSignalSpy failed(&model, &LikedReposModel::unlikeFailed);
    world.hub.failNext(u"*/like"_s, 403);
    model.unlike(model.index(0));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(model.rowCount(), 1);
    model.unlike(model.index(0));
    QTRY_COMPARE(unliked.size(), 1);
    QTRY_COMPARE(model.rowCount(), 0);
}

void PersonModelsTest::peopleComeWithTheirOrganizationsLast()
{
    SampleHub hub;
    hub::HubClient client({.endpoint = hub::Endpoint(hub.url())});
    PeopleListModel model(client);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSubject({.name = u"alice"_s, .circle = PeopleListModel::Circle::Following});
    fetchAll(model);
    QStringList names;
    for (const hub::Author &author : model.rows())
        names += author.name;
    QVERIFY(names.contains(u"lina"_s));
    QVERIFY(names.indexOf(u"acme"_s) > names.indexOf(u"lina"_s));
    model.setSubject({.name = u"alice"_s, .circle = PeopleListModel::Circle::Followers});
    QTRY_COMPARE(model.state(), State::Complete);
    QVERIFY(model.rowCount() >= 3);
    model.setSubject({.name = u"acme"_s, .isOrganization = true, .circle = PeopleListModel::Circle::Followers});
    QTRY_COMPARE(model.state(), State::Complete);
    QVERIFY(model.rowCount() >= 2);
}

void PersonModelsTest::membersAreSearched()
{
    World world;
    PeopleListModel model(world.client);
    PeopleListModel::Subject subject{
        .name = u"acme"_s, .isOrganization = true, .circle = PeopleListModel::Circle::Members};
    model.setSubject(subject);
    QTRY_COMPARE(model.rowCount(), 2);
    subject.search = u"okaf"_s;
    model.setSubject(subject);
    QCOMPARE(model.rowCount(), 2); // the old ones stay until the answer
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0).data().toString(), u"bob"_s);
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), u"Bob Okafor, bob"_s);
}

void PersonModelsTest::picturesOfOtherServersAreLeftToThePublicHub()
{
    const hub::Endpoint own(QUrl(u"http://127.0.0.1:4711/hub"_s));
    const hub::Endpoint publicHub;
    QCOMPARE(avatarAddress(u"/avatars/a.svg"_s, own), QUrl(u"http://127.0.0.1:4711/hub/avatars/a.svg"_s));
    QCOMPARE(avatarAddress(u"https://cdn.example.org/a.png"_s, own), QUrl());
    QCOMPARE(avatarAddress(u"//cdn.example.org/a.png"_s, own), QUrl());
    QCOMPARE(avatarAddress(u"http://127.0.0.1:4711/hub/a.png"_s, own), QUrl(u"http://127.0.0.1:4711/hub/a.png"_s));
    QCOMPARE(avatarAddress(u"https://cdn-avatars.huggingface.co/a.png"_s, publicHub),
             QUrl(u"https://cdn-avatars.huggingface.co/a.png"_s));
    QCOMPARE(avatarAddress(u"http://cdn.example.org/a.png"_s, publicHub), QUrl());
    QCOMPARE(avatarAddress(u"file:///etc/passwd"_s, publicHub), QUrl());
    QCOMPARE(avatarAddress({}, publicHub), QUrl());
}

QTEST_GUILESS_MAIN(PersonModelsTest)
#include "personmodelstest.moc"
