#include "core/settings.h"
#include "hub/commits.h"
#include "hub/discussions.h"
#include "hub/serverabilities.h"
#include "hub/uploads.h"
#include "hub/validation.h"
#include "models/access/uploadright.h"
#include "models/accounts/serverprobe.h"
#include "models/diff/comparison.h"
#include "models/home/inbox.h"
#include "models/home/mutes.h"
#include "models/home/ownedreposmodel.h"
#include "models/palette/ownreposource.h"
#include "models/repo/repolookup.h"
#include "plainhub.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using hub::Area;

//! What the models make of a server that has less than the Hub.
class PlainModelsTest : public QObject
{
    Q_OBJECT

private slots:
    void commitsOf64DigitsAreCommits();
    void aPersonsReposAreListedWithoutSpaces();
    void spacesAloneAreALack();
    void thePaletteKnowsOnesOwnReposWithoutSpaces();
    void aRepoThatIsNotThereIsSaidNotToBeThere();
    void withoutACompareCallTheTreesAreCompared();
    void othersCannotBeProposedTo();
    void notificationsAreNotAskedForForEver();
    void aProbeFindsOutOnce();

private:
    static std::vector<hub::CommitInfo> commitsOf(PlainHub &plain);
};

std::vector<hub::CommitInfo> PlainModelsTest::commitsOf(PlainHub &plain)
{
    using Commits = hub::Page<hub::CommitInfo>;
    std::vector<hub::CommitInfo> commits;
    bool isDone = false;
    const hub::Request request =
        plain.client.send<Commits>(hub::commits::list(PlainHub::mine(), u"main"_s), [&](const Result<Commits> &page) {
            if (page)
                commits = page->items;
            isDone = true;
        });
    [&] { QTRY_VERIFY(isDone); }();
    return commits;
}

void PlainModelsTest::commitsOf64DigitsAreCommits()
{
    PlainHub plain;
    const std::vector<hub::CommitInfo> commits = commitsOf(plain);
    QVERIFY(commits.size() > 2);
    for (const hub::CommitInfo &commit : commits) {
        QCOMPARE(commit.id.size(), 64);
        QVERIFY(hub::isCommitId(commit.id));
        QVERIFY(hub::parentCommit(commit.id));
    }
}

void PlainModelsTest::aPersonsReposAreListedWithoutSpaces()
{
    PlainHub plain;
    OwnedReposModel model(plain.client);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQuery({.owner = u"alice"_s, .sort = hub::RepoQuery::Sort::Modified});
    QTRY_COMPARE(model.state(), PagedModelBase::State::Complete);
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(hub::ServerAbilities::of(plain.client).isMissing(Area::Spaces));
}

void PlainModelsTest::spacesAloneAreALack()
{
    PlainHub plain;
    OwnedReposModel model(plain.client);
    model.setQuery({.owner = u"alice"_s, .kind = hub::RepoKind::Space, .sort = hub::RepoQuery::Sort::Modified});
    QTRY_COMPARE(model.state(), PagedModelBase::State::Failed);
    QVERIFY(hub::isNotOffered(*model.error()));
}

void PlainModelsTest::thePaletteKnowsOnesOwnReposWithoutSpaces()
{
    PlainHub plain;
    OwnRepoSource source(plain.client);
    source.setNamespaces({u"alice"_s});
    source.prepare();
    QTRY_COMPARE(source.count(), 2);
}

void PlainModelsTest::aRepoThatIsNotThereIsSaidNotToBeThere()
{
    PlainHub plain;
    RepoLookup lookup(plain.client);
    lookup.open({.kind = hub::RepoKind::Model, .id = u"alice/nothing"_s}, u"main"_s, true);
    QTRY_COMPARE(lookup.state(), RepoLookup::State::Failed);
    QCOMPARE(lookup.error().kind, Error::Kind::RepoNotFound);
    lookup.open(PlainHub::space(), u"main"_s, false);
    QTRY_VERIFY(lookup.state() == RepoLookup::State::Failed && hub::isNotOffered(lookup.error()));
}

void PlainModelsTest::withoutACompareCallTheTreesAreCompared()
{
    PlainHub plain;
    plain.refuse(u"/api/models/*/compare/*"_s);
    const std::vector<hub::CommitInfo> commits = commitsOf(plain);
    Comparison comparison(plain.client);
    comparison.compare({.repo = PlainHub::mine(), .revision = commits[2].id},
                       {.repo = PlainHub::mine(), .revision = commits[0].id});
    QTRY_COMPARE(comparison.state(), Comparison::State::Ready);
    QVERIFY(comparison.changes().indexOf(u"notes/first.txt"_s) >= 0);
    QVERIFY(hub::ServerAbilities::of(plain.client).isMissing(Area::Compare));
    // Known by now: nobody asks again.
    plain.hub.clearRequests();
    comparison.compare({.repo = PlainHub::mine(), .revision = commits[1].id},
                       {.repo = PlainHub::mine(), .revision = commits[0].id});
    QTRY_COMPARE(comparison.state(), Comparison::State::Ready);
    for (const sandbox::RecordedRequest &request : plain.hub.requests())
        QVERIFY2(!request.path.contains("/compare/"), request.path.constData());
}

void PlainModelsTest::othersCannotBeProposedTo()
{
    PlainHub plain;
    const auth::Account alice = plain.alice();
    QCOMPARE(uploadRight(alice, PlainHub::theirs(), true, plain.client), UploadRight::AsPullRequest);
    bool isDone = false;
    const hub::Request request = plain.client.send<hub::Page<hub::Discussion>>(
        hub::discussions::list(PlainHub::theirs()), [&](const auto &) { isDone = true; });
    QTRY_VERIFY(isDone);
    QCOMPARE(uploadRight(alice, PlainHub::theirs(), true, plain.client), UploadRight::NoProposals);
    QCOMPARE(uploadRight(alice, PlainHub::mine(), true, plain.client), UploadRight::Allowed);
    QVERIFY(!canUpload(UploadRight::NoProposals));
}

void PlainModelsTest::notificationsAreNotAskedForForEver()
{
    PlainHub plain;
    plain.refuse(u"/api/notifications"_s);
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    Mutes mutes(settings);
    plain.hub.clearRequests();
    Inbox inbox(plain.client, mutes,
                {.looked = std::chrono::milliseconds(20), .unlooked = std::chrono::milliseconds(20)});
    QTRY_VERIFY(hub::ServerAbilities::of(plain.client).isMissing(Area::Notifications));
    const auto asked = plain.hub.requests().size();
    QTest::qWait(200); // ten times as long as it waits
    QCOMPARE(plain.hub.requests().size(), asked);
}

void PlainModelsTest::aProbeFindsOutOnce()
{
    PlainHub plain;
    plain.refuse(u"/api/collections"_s);
    const hub::ServerAbilities &abilities = hub::ServerAbilities::of(plain.client);
    ServerProbe probe(plain.client);
    probe.ask();
    probe.askAbout(PlainHub::space()); // an answer would mean either of two
    probe.askAbout(PlainHub::mine());
    QTRY_VERIFY(abilities.isMissing(Area::Spaces) && abilities.isMissing(Area::Collections)
                && abilities.isMissing(Area::PullRequests));
    QCOMPARE(abilities.state(Area::Likes), hub::ServerAbilities::State::Unknown);
    plain.hub.clearRequests();
    probe.ask();
    probe.askAbout(PlainHub::theirs());
    plain.client.setSession(plain.client.session());
    QTest::qWait(100);
    QVERIFY(plain.hub.requests().isEmpty());
}

QTEST_GUILESS_MAIN(PlainModelsTest)
#include "plainmodelstest.moc"
