#include "models/history/refactions.h"

#include "models/manage/repochanges.h"
#include "repoworld.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using Kind = RefActions::Kind;
using What = RefActions::Step::What;

class RefActionsTest : public QObject
{
    Q_OBJECT

private slots:
    void aBranchIsMadeFromACommitAndTakenBack();
    void anEmptyBranchHasNothingOfTheRepo();
    void aDeletedBranchComesBackWhereItWas();
    void aTagIsMadeWithAMessageAndDeleted();
    void aTagIsMovedAndMovedBack();
    void aTagThatCannotBeMadeAnewIsPutBack();
    void aTagIsMovedWhereItIsEvenIfAnotherRepoIsLookedAtMeanwhile();
    void aTagThatCannotBePutBackIsSaidToBeGone();
    void refusalsAreToldAndLeaveTheLastStepUndoable();
    void anotherAccountTakesNothingBack();

private:
    static hub::Refs refsOf(RepoWorld &world);
    static QString targetOf(const std::vector<hub::Ref> &refs, const QString &name);
};

hub::Refs RefActionsTest::refsOf(RepoWorld &world)
{
    std::optional<hub::Refs> refs;
    const hub::Request request =
        world.client.send<hub::Refs>(hub::refs::list(RepoWorld::repo()),
                                     [&refs](const Result<hub::Refs> &answer) { refs = answer.value_or(hub::Refs()); });
    [&] { QTRY_VERIFY(refs.has_value()); }();
    return refs.value_or(hub::Refs());
}

QString RefActionsTest::targetOf(const std::vector<hub::Ref> &refs, const QString &name)
{
    const auto found = std::ranges::find(refs, name, &hub::Ref::name);
    return found == refs.end() ? QString() : found->target;
}

void RefActionsTest::aBranchIsMadeFromACommitAndTakenBack()
{
    RepoWorld world;
    const QString old = QString::fromLatin1(world.commit(u"Old"_s, {{.path = u"a"_s, .content = "a"}}));
    world.commit(u"New"_s, {{.path = u"a"_s, .content = "b"}});
    RepoChanges changes;
    RefActions actions(world.client, changes);
    QSignalSpy news(&changes, &RepoChanges::refsChanged);
    QSignalSpy done(&actions, &RefActions::done);
    actions.setRepo(RepoWorld::repo());
    QVERIFY(!actions.canUndo());
    actions.createBranch({.name = u"feature/x"_s, .startingPoint = old});
    QVERIFY(actions.isBusy());
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(news.size(), 1);
    QVERIFY(!actions.isBusy());
    QCOMPARE(targetOf(refsOf(world).branches, u"feature/x"_s), old);
    QVERIFY(actions.canUndo());
    actions.undo();
    QTRY_COMPARE(done.size(), 2);
    QVERIFY(done.last().first().value<RefActions::Step>().isUndo);
    QVERIFY(targetOf(refsOf(world).branches, u"feature/x"_s).isEmpty());
    QVERIFY(!actions.canUndo());
}

void RefActionsTest::anEmptyBranchHasNothingOfTheRepo()
{
    RepoWorld world;
    RepoChanges changes;
    RefActions actions(world.client, changes);
    QSignalSpy done(&actions, &RefActions::done);
    actions.setRepo(RepoWorld::repo());
    actions.createBranch({.name = u"blank"_s, .empty = true});
    QTRY_COMPARE(done.size(), 1);
    const hub::Refs refs = refsOf(world);
    QVERIFY(!targetOf(refs.branches, u"blank"_s).isEmpty());
    QVERIFY(targetOf(refs.branches, u"blank"_s) != targetOf(refs.branches, u"main"_s));
}

void RefActionsTest::aDeletedBranchComesBackWhereItWas()
{
    RepoWorld world;
    const QString target =
        QString::fromLatin1(world.commit(u"Only there"_s, {{.path = u"x"_s, .content = "x"}}, 0, u"experiment"_s));
    RepoChanges changes;
    RefActions actions(world.client, changes);
    QSignalSpy done(&actions, &RefActions::done);
    actions.setRepo(RepoWorld::repo());
    actions.deleteRef(Kind::Branch, u"experiment"_s, target);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(done.last().first().value<RefActions::Step>().what, What::Deleted);
    QVERIFY(targetOf(refsOf(world).branches, u"experiment"_s).isEmpty());
    actions.undo();
    QTRY_COMPARE(done.size(), 2);
    QCOMPARE(targetOf(refsOf(world).branches, u"experiment"_s), target);
}

void RefActionsTest::aTagIsMadeWithAMessageAndDeleted()
{
    RepoWorld world;
    RepoChanges changes;
    RefActions actions(world.client, changes);
    QSignalSpy done(&actions, &RefActions::done);
    actions.setRepo(RepoWorld::repo());
    actions.createTag({.name = u"v2.0"_s, .message = u"The second one"_s});
    QTRY_COMPARE(done.size(), 1);
    const QString target = targetOf(refsOf(world).tags, u"v2.0"_s);
    QCOMPARE(target, targetOf(refsOf(world).branches, u"main"_s));
    actions.deleteRef(Kind::Tag, u"v2.0"_s, target);
    QTRY_COMPARE(done.size(), 2);
    actions.undo();
    QTRY_COMPARE(done.size(), 3);
    QCOMPARE(targetOf(refsOf(world).tags, u"v2.0"_s), target);
}

void RefActionsTest::aTagIsMovedAndMovedBack()
{
    RepoWorld world;
    const QString before = targetOf(refsOf(world).tags, u"v1.0"_s);
    const QString after = QString::fromLatin1(world.commit(u"Next"_s, {{.path = u"a"_s, .content = "a"}}));
    RepoChanges changes;
    RefActions actions(world.client, changes);
    QSignalSpy done(&actions, &RefActions::done);
    actions.setRepo(RepoWorld::repo());
    actions.moveTag({.name = u"v1.0"_s, .message = u"Moved"_s, .revision = after}, before);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(done.last().first().value<RefActions::Step>().what, What::Moved);
    QCOMPARE(targetOf(refsOf(world).tags, u"v1.0"_s), after);
    actions.undo();
    QTRY_COMPARE(done.size(), 2);
    QCOMPARE(targetOf(refsOf(world).tags, u"v1.0"_s), before);
}

void RefActionsTest::aTagThatCannotBeMadeAnewIsPutBack()
{
    RepoWorld world;
    const QString before = targetOf(refsOf(world).tags, u"v1.0"_s);
    RepoChanges changes;
    RefActions actions(world.client, changes);
    QSignalSpy failed(&actions, &RefActions::failed);
    QSignalSpy news(&changes, &RepoChanges::refsChanged);
    actions.setRepo(RepoWorld::repo());
    actions.moveTag({.name = u"v1.0"_s, .revision = u"nowhere"_s}, before);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().kind, Error::Kind::RevisionNotFound);
    QCOMPARE(targetOf(refsOf(world).tags, u"v1.0"_s), before);
    QCOMPARE(news.size(), 1);
    QVERIFY(!actions.isBusy());
}

void RefActionsTest::aTagIsMovedWhereItIsEvenIfAnotherRepoIsLookedAtMeanwhile()
{
    RepoWorld world;
    const QString before = targetOf(refsOf(world).tags, u"v1.0"_s);
    const QString after = QString::fromLatin1(world.commit(u"Next"_s, {{.path = u"a"_s, .content = "a"}}));
    const hub::RepoId other = RepoWorld::repo(u"acme/other"_s);
    world.hub.addRepo(sandbox::Kind::Model, other.id);
    RepoChanges changes;
    RefActions actions(world.client, changes);
    QSignalSpy news(&changes, &RepoChanges::refsChanged);
    QSignalSpy done(&actions, &RefActions::done);
    actions.setRepo(RepoWorld::repo());
    actions.moveTag({.name = u"v1.0"_s, .revision = after}, before);
    actions.setRepo(other);
    QTRY_COMPARE(news.size(), 1);
    QCOMPARE(news.first().first().value<hub::RepoId>(), RepoWorld::repo());
    QVERIFY(!actions.isBusy());
    QVERIFY2(done.isEmpty() && !actions.canUndo(), "nothing was done in the repo that is looked at");
    QCOMPARE(targetOf(refsOf(world).tags, u"v1.0"_s), after);
    QCOMPARE(world.requestsFor(u"acme/other/tag"_s), 0);
}

void RefActionsTest::aTagThatCannotBePutBackIsSaidToBeGone()
{
    RepoWorld world;
    const QString before = targetOf(refsOf(world).tags, u"v1.0"_s);
    const QString after = QString::fromLatin1(world.commit(u"Next"_s, {{.path = u"a"_s, .content = "a"}}));
    RepoChanges changes;
    RefActions actions(world.client, changes);
    QSignalSpy lost(&actions, &RefActions::lost);
    QSignalSpy failed(&actions, &RefActions::failed);
    actions.setRepo(RepoWorld::repo());
    world.hub.failNext(u"/api/models/acme/clip-small/tag/"_s + after, -1, 403, R"({"error":"No tags here"})");
    world.hub.failNext(u"/api/models/acme/clip-small/tag/"_s + before, -1, 403, R"({"error":"No tags there"})");
    actions.moveTag({.name = u"v1.0"_s, .revision = after}, before);
    QTRY_COMPARE(lost.size(), 1);
    QVERIFY(failed.isEmpty());
    QCOMPARE(lost.first().first().value<RefActions::Step>().before, before);
    QCOMPARE(lost.first().last().value<Error>().detail, u"No tags here"_s);
    QVERIFY(!actions.isBusy());
}

void RefActionsTest::refusalsAreToldAndLeaveTheLastStepUndoable()
{
    RepoWorld world;
    RepoChanges changes;
    RefActions actions(world.client, changes);
    QSignalSpy done(&actions, &RefActions::done);
    QSignalSpy failed(&actions, &RefActions::failed);
    actions.setRepo(RepoWorld::repo());
    actions.createBranch({.name = u"one"_s});
    QTRY_COMPARE(done.size(), 1);
    actions.createBranch({.name = u"one"_s});
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.last().first().value<Error>().kind, Error::Kind::Conflict);
    actions.deleteRef(Kind::Branch, u"main"_s, u"0"_s);
    QTRY_COMPARE(failed.size(), 2);
    QCOMPARE(failed.last().first().value<Error>().kind, Error::Kind::Forbidden);
    actions.createTag({.name = u"not a name"_s});
    QTRY_COMPARE(failed.size(), 3);
    QVERIFY(actions.canUndo());
    actions.undo();
    QTRY_COMPARE(done.size(), 2);
    QVERIFY(targetOf(refsOf(world).branches, u"one"_s).isEmpty());
}

void RefActionsTest::anotherAccountTakesNothingBack()
{
    RepoWorld world;
    RepoChanges changes;
    RefActions actions(world.client, changes);
    QSignalSpy done(&actions, &RefActions::done);
    actions.setRepo(RepoWorld::repo());
    actions.createBranch({.name = u"one"_s});
    QTRY_COMPARE(done.size(), 1);
    world.client.setSession(world.session("hf_readonly"));
    QVERIFY(!actions.canUndo());
    actions.createBranch({.name = u"two"_s});
    QSignalSpy failed(&actions, &RefActions::failed);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.last().first().value<Error>().kind, Error::Kind::Forbidden);
}

QTEST_GUILESS_MAIN(RefActionsTest)
#include "refactionstest.moc"
