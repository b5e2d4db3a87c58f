#include "manageworld.h"
#include "scenes.h"
#include "views/widgets/errortext.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTabBar>

using namespace Qt::StringLiterals;
using Step = ErrorHelp::Step;

class RepoFailuresTest : public QObject
{
    Q_OBJECT

private slots:
    void eachStateOfARepoHasItsWordsAndItsStep_data();
    void eachStateOfARepoHasItsWordsAndItsStep();
    void eachRefusedChangeHasItsWordsAndItsStep_data();
    void eachRefusedChangeHasItsWordsAndItsStep();
    void noTwoStatesSayTheSame();
    void signedOutIsToldToSignIn();
    void anotherAccountMaySeeIt();
    void oneOfOnesOwnLeadsToWhatIsThere();
    void aGateIsToBeAskedAtAndCheckedAgain();
    void aRepoThatWasSwitchedOffSaysSo();
    void anExpiredTokenIsToBeReplaced();
    void nothingOfThatNameIsOfAnyKind();
    void theServersWordsAndTheRequestAreAtHand();
    void scenes();

private:
    static auth::Account account(const QString &state)
    {
        auth::Account known{.id = u"alice"_s,
                            .endpoint = QUrl(u"https://hub.test"_s),
                            .user = u"alice"_s,
                            .tokenRole = u"write"_s,
                            .organizations = {{.name = u"acme"_s, .role = u"write"_s}}};
        if (state == "out"_L1)
            return auth::Account::signedOut(QUrl(u"https://hub.test"_s));
        if (state == "read"_L1)
            known.tokenRole = u"read"_s;
        if (state == "fine"_L1)
            known.tokenRole = u"fineGrained"_s;
        return known;
    }
    static hub::RepoUrl place(const QString &id, const QString &revision = u"main"_s)
    {
        return {.endpoint = hub::Endpoint(QUrl(u"https://hub.test"_s)),
                .repo = {.kind = hub::RepoKind::Model, .id = id},
                .view = hub::RepoUrl::View::Files,
                .revision = revision};
    }
    static PaneStates *statesOf(const RepoPane &pane) { return part<PaneStates>(pane, "repoStates"); }
    static QPushButton *actionOf(const RepoPane &pane)
    {
        return part<QWidget>(*statesOf(pane), "error")->findChild<QPushButton *>(u"errorAction"_s);
    }
    static QString textOf(const RepoPane &pane)
    {
        return part<QWidget>(*statesOf(pane), "error")->findChild<QLabel *>(u"text"_s)->text();
    }
    static void waitForFailure(const RepoPane &pane)
    {
        QTRY_COMPARE(statesOf(pane)->state(), PaneStates::State::Failed);
    }
};

void RepoFailuresTest::eachStateOfARepoHasItsWordsAndItsStep_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("step");
    using Kind = Error::Kind;
    const auto row = [](const char *name, const Error &error, const QString &who, const QString &id,
                        const QString &words, const QString &button,
                        Step step) { QTest::newRow(name) << error << who << id << words << button << int(step); };
    row("signed out", {.kind = Kind::RepoNotFound, .httpStatus = 401}, u"out"_s, u"acme/x"_s,
        u"There is no public repo acme/x"_s, u"Sign in"_s, Step::SignIn);
    row("no such repo or no access", {.kind = Kind::RepoNotFound, .httpStatus = 404}, u"in"_s, u"other/x"_s,
        u"There is no repo other/x, or it is private and alice may not see it"_s, u"Sign in with another account"_s,
        Step::SignIn);
    row("one's own", {.kind = Kind::RepoNotFound, .httpStatus = 404}, u"in"_s, u"acme/x"_s,
        u"acme has no repo of this name"_s, u"Show what acme has"_s, Step::ShowOwner);
    row("gated, signed out", {.kind = Kind::Gated, .httpStatus = 401}, u"out"_s, u"other/x"_s,
        u"other/x is gated: sign in"_s, u"Sign in"_s, Step::SignIn);
    row("gated, not asked",
        {.kind = Kind::Gated, .detail = u"you are not in the authorized list. Visit …"_s, .httpStatus = 403}, u"in"_s,
        u"other/x"_s, u"ask for access on its page, then check again"_s, u"Ask for access on the Hub"_s,
        Step::OpenPage);
    row("gated, pending",
        {.kind = Kind::Gated, .detail = u"is awaiting a review from the repo authors."_s, .httpStatus = 403}, u"in"_s,
        u"other/x"_s, u"waits for its authors"_s, u"Open its page on the Hub"_s, Step::OpenPage);
    row("gated, rejected",
        {.kind = Kind::Gated, .detail = u"has been rejected by the repo's authors."_s, .httpStatus = 403}, u"in"_s,
        u"other/x"_s, u"have turned your request down"_s, u"Open its page on the Hub"_s, Step::OpenPage);
    row("switched off", {.kind = Kind::Disabled, .httpStatus = 403}, u"in"_s, u"other/x"_s,
        u"has switched other/x off"_s, u"Open its page on the Hub"_s, Step::OpenPage);
    row("bad token", {.kind = Kind::InvalidToken, .httpStatus = 401}, u"in"_s, u"other/x"_s,
        u"no longer accepts your token"_s, u"Sign in again"_s, Step::SignIn);
    row("policy of an organization",
        {.kind = Kind::Forbidden,
         .detail = u"Your token has been revoked by the organization administrator"_s,
         .httpStatus = 403},
        u"in"_s, u"other/x"_s, u"other does not admit your token"_s, u"Open your tokens on the Hub"_s, Step::OpenPage);
    row("forbidden", {.kind = Kind::Forbidden, .detail = u"No."_s, .httpStatus = 403}, u"in"_s, u"other/x"_s,
        u"alice may not see other/x"_s, u"Open its page on the Hub"_s, Step::OpenPage);
    row("to be paid", {.kind = Kind::PaymentRequired, .httpStatus = 402}, u"in"_s, u"other/x"_s, u"wants to be paid"_s,
        u"Open billing on the Hub"_s, Step::OpenPage);
    row("no such revision", {.kind = Kind::RevisionNotFound, .httpStatus = 404}, u"in"_s, u"other/x"_s,
        u"other/x has no branch, tag or commit “gone”"_s, u"Go to main"_s, Step::UseDefaultRevision);
    row("too many requests", {.kind = Kind::RateLimited, .httpStatus = 429}, u"in"_s, u"other/x"_s,
        u"Too many requests"_s, {}, Step::None);
    row("offline", {.kind = Kind::Offline}, u"in"_s, u"other/x"_s, u"cannot be reached"_s, {}, Step::None);
}

void RepoFailuresTest::eachStateOfARepoHasItsWordsAndItsStep()
{
    QFETCH(Error, error);
    QFETCH(QString, who);
    QFETCH(QString, id);
    QFETCH(QString, words);
    QFETCH(QString, button);
    QFETCH(int, step);
    const ErrorHelp help = ErrorHelp::ofReading(error, account(who), place(id, u"gone"_s));
    QVERIFY2(help.text.contains(words), qPrintable(help.text));
    QCOMPARE(help.button, button);
    QCOMPARE(help.step, Step(step));
    QCOMPARE(help.page.isEmpty(), help.step != Step::OpenPage);
    QCOMPARE(help.button.isEmpty(), help.step == Step::None);
    if (!error.detail.isEmpty())
        QVERIFY2(help.text.contains(error.detail), "the server's own words are missing");
}

void RepoFailuresTest::eachRefusedChangeHasItsWordsAndItsStep_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("page");
    using Kind = Error::Kind;
    const Error forbidden{.kind = Kind::Forbidden,
                          .detail = u"You have read access but not the required permissions for this operation"_s,
                          .httpStatus = 403};
    QTest::newRow("not the owner") << forbidden << u"in"_s << u"alice may not change acme/x"_s << QString();
    QTest::newRow("read-only token") << forbidden << u"read"_s << u"This token can only read"_s
                                     << u"/settings/tokens"_s;
    QTest::newRow("fine-grained token") << forbidden << u"fine"_s << u"does not cover changes of acme/x"_s
                                        << u"/settings/tokens"_s;
    QTest::newRow("quota") << Error{.kind = Kind::Forbidden, .detail = u"Storage limit exceeded"_s, .httpStatus = 403}
                           << u"in"_s << u"acme has no storage left"_s << u"/organizations/acme/settings/billing"_s;
    QTest::newRow("payment") << Error{.kind = Kind::PaymentRequired, .detail = u"Pay"_s, .httpStatus = 402} << u"in"_s
                             << u"wants to be paid"_s << u"/organizations/acme/settings/billing"_s;
    QTest::newRow("taken") << Error{.kind = Kind::Conflict, .detail = u"It exists"_s, .httpStatus = 409} << u"in"_s
                           << u"is there already"_s << QString();
    QTest::newRow("gone") << Error{.kind = Kind::RepoNotFound, .httpStatus = 404} << u"in"_s
                          << u"no longer there under this name"_s << QString();
}

void RepoFailuresTest::eachRefusedChangeHasItsWordsAndItsStep()
{
    QFETCH(Error, error);
    QFETCH(QString, who);
    QFETCH(QString, words);
    QFETCH(QString, page);
    const ErrorHelp help = ErrorHelp::ofWriting(error, account(who), place(u"acme/x"_s));
    QVERIFY2(help.text.contains(words), qPrintable(help.text));
    QCOMPARE(help.page.path(), page);
    QCOMPARE(help.page.isEmpty(), help.step != Step::OpenPage);
}

void RepoFailuresTest::noTwoStatesSayTheSame()
{
    using Kind = Error::Kind;
    QStringList texts;
    for (const Error &error :
         {Error{.kind = Kind::RepoNotFound}, Error{.kind = Kind::Gated},
          Error{.kind = Kind::Gated, .detail = u"awaiting"_s}, Error{.kind = Kind::Gated, .detail = u"rejected"_s},
          Error{.kind = Kind::Disabled}, Error{.kind = Kind::InvalidToken}, Error{.kind = Kind::Forbidden},
          Error{.kind = Kind::PaymentRequired}, Error{.kind = Kind::RateLimited}, Error{.kind = Kind::Offline}})
        texts += ErrorHelp::ofReading(error, account(u"in"_s), place(u"other/x"_s)).text.section(u'.', 0, 0);
    texts += ErrorHelp::ofReading({.kind = Kind::RepoNotFound}, account(u"out"_s), place(u"other/x"_s)).text;
    texts += ErrorHelp::beforeWriting(account(u"read"_s), place(u"other/x"_s)).text;
    texts += ErrorHelp::beforeWriting(account(u"out"_s), place(u"other/x"_s)).text;
    QCOMPARE(texts.removeDuplicates(), 0);
    QVERIFY(ErrorHelp::beforeWriting(account(u"in"_s), place(u"other/x"_s)).text.isEmpty());
}

void RepoFailuresTest::signedOutIsToldToSignIn()
{
    ManageWorld world;
    world.hub.addRepo(sandbox::Kind::Model, u"acme/hidden"_s, {.isPrivate = true});
    world.client.setSession(world.session({}));
    const auto pane = world.openReal({.endpoint = world.endpoint(), .repo = RepoWorld::repo(u"acme/hidden"_s)},
                                     auth::Account::signedOut(world.hub.url()));
    waitForFailure(*pane);
    QVERIFY(textOf(*pane).startsWith(u"There is no public repo acme/hidden."_s));
    QSignalSpy signIns(pane.get(), &Pane::signInRequested);
    QTest::mouseClick(actionOf(*pane), Qt::LeftButton);
    QCOMPARE(signIns.size(), 1);
    world.client.setSession(world.session()); // as alice, who is a member
    pane->setAccount(world.writer());
    QTRY_COMPARE(statesOf(*pane)->state(), PaneStates::State::Content);
}

void RepoFailuresTest::anotherAccountMaySeeIt()
{
    ManageWorld world;
    world.hub.addRepo(sandbox::Kind::Model, u"bob/secret"_s, {.isPrivate = true});
    const auto pane =
        world.openReal({.endpoint = world.endpoint(), .repo = RepoWorld::repo(u"bob/secret"_s)}, world.writer());
    waitForFailure(*pane);
    QVERIFY(textOf(*pane).contains(u"alice may not see it"_s));
    QCOMPARE(actionOf(*pane)->text(), u"Sign in with another account"_s);
}

void RepoFailuresTest::oneOfOnesOwnLeadsToWhatIsThere()
{
    ManageWorld world;
    const auto pane =
        world.openReal({.endpoint = world.endpoint(), .repo = RepoWorld::repo(u"acme/typo"_s)}, world.writer());
    waitForFailure(*pane);
    QSignalSpy requested(pane.get(), &Pane::placeRequested);
    QTest::mouseClick(actionOf(*pane), Qt::LeftButton);
    QCOMPARE(requested.first().first().value<Place>().person().name, u"acme"_s);
    world.hub.addRepo(sandbox::Kind::Model, u"acme/typo"_s);
    emit world.changes.created(RepoWorld::repo(u"acme/typo"_s)); // from the dialog that makes repos
    QTRY_COMPARE(statesOf(*pane)->state(), PaneStates::State::Content);
}

void RepoFailuresTest::aGateIsToBeAskedAtAndCheckedAgain()
{
    ManageWorld world; // a server that hides even the description behind the gate
    world.hub.failNext(
        u"/api/models/acme/clip-small/revision/main"_s, 1, 403,
        R"({"error":"Access to model acme/clip-small is restricted and you are not in the authorized list."})",
        {{"X-Error-Code", "GatedRepo"}});
    const auto pane = world.openReal(world.url(), world.writer());
    waitForFailure(*pane);
    QCOMPARE(actionOf(*pane)->text(), u"Ask for access on the Hub"_s);
    auto *again = part<QWidget>(*statesOf(*pane), "error")->findChild<QPushButton *>(u"retry"_s);
    QCOMPARE(again->text(), u"Check again"_s);
    QTest::mouseClick(again, Qt::LeftButton);
    QTRY_COMPARE(statesOf(*pane)->state(), PaneStates::State::Content);
}

void RepoFailuresTest::aRepoThatWasSwitchedOffSaysSo()
{
    ManageWorld world;
    world.hub.failNext(u"/api/models/acme/clip-small/revision/main"_s, -1, 403,
                       R"({"error":"Access to this resource is disabled."})",
                       {{"X-Error-Message", "Access to this resource is disabled."}});
    const auto pane = world.openReal(world.url(), world.writer());
    waitForFailure(*pane);
    QVERIFY(textOf(*pane).startsWith(u"The Hub has switched acme/clip-small off."_s));
    QCOMPARE(actionOf(*pane)->text(), u"Open its page on the Hub"_s);
    QVERIFY(!part<QPushButton>(*pane, "upload")->isEnabled());
}

void RepoFailuresTest::anExpiredTokenIsToBeReplaced()
{
    ManageWorld world;
    world.hub.failNext(u"/api/models/acme/clip-small/revision/main"_s, -1, 401,
                       R"({"error":"Invalid credentials in Authorization header"})",
                       {{"X-Error-Message", "Invalid credentials in Authorization header"}});
    const auto pane = world.openReal(world.url(), world.writer());
    waitForFailure(*pane);
    QVERIFY(textOf(*pane).contains(u"no longer accepts your token"_s));
    QCOMPARE(actionOf(*pane)->text(), u"Sign in again"_s);
}

void RepoFailuresTest::nothingOfThatNameIsOfAnyKind()
{
    ManageWorld world;
    const auto pane =
        world.openReal({.endpoint = world.endpoint(), .repo = RepoWorld::repo(u"nobody/nothing"_s)}, world.writer());
    waitForFailure(*pane);
    for (const char *kind : {"models", "datasets", "spaces"})
        QVERIFY(world.requestsFor(u"/api/"_s + QLatin1StringView(kind) + u"/nobody/nothing"_s) > 0);
    QVERIFY(textOf(*pane).contains(u"There is no repo nobody/nothing"_s));
    QCOMPARE(part<QTabBar>(*pane, "repoTabs")->currentIndex(), 0);
}

void RepoFailuresTest::theServersWordsAndTheRequestAreAtHand()
{
    ManageWorld world;
    world.hub.failNext(u"/api/models/acme/clip-small/revision/main"_s, -1, 403, R"({"error":"Not on Sundays"})",
                       {{"X-Request-Id", "Root=1-2345"}});
    const auto pane = world.openReal(world.url(), world.writer());
    waitForFailure(*pane);
    QVERIFY(textOf(*pane).contains(u"The Hub says: “Not on Sundays”"_s));
    auto *page = part<QWidget>(*statesOf(*pane), "error");
    QTest::mouseClick(page->findChild<QPushButton *>(u"details"_s), Qt::LeftButton);
    const QString details = page->findChild<QPlainTextEdit *>(u"detailsText"_s)->toPlainText();
    QVERIFY(details.contains(u"Root=1-2345"_s));
    QVERIFY(details.contains(u"403"_s));
}

void RepoFailuresTest::scenes()
{
    ManageWorld world;
    scenes::shoot(u"failure-missing"_s, [&] {
        auto pane =
            world.openReal({.endpoint = world.endpoint(), .repo = RepoWorld::repo(u"bob/secret"_s)}, world.writer());
        [&] { waitForFailure(*pane); }();
        return pane;
    });
    scenes::shoot(u"failure-deleted"_s, [&] {
        auto pane = world.openReal(world.url(), world.writer());
        [&] { QTRY_COMPARE(statesOf(*pane)->state(), PaneStates::State::Content); }();
        world.hub.failNext(u"/api/models/acme/clip-small/revision/main"_s, 1, 404,
                           R"({"error":"Repository not found"})", {{"X-Error-Code", "RepoNotFound"}});
        emit world.changes.removed(RepoWorld::repo());
        [&] { QTRY_COMPARE(statesOf(*pane)->state(), PaneStates::State::Empty); }();
        return pane;
    });
}

QTEST_MAIN(RepoFailuresTest)
#include "repofailurestest.moc"
