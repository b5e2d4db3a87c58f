#include "manageworld.h"
#include "models/access/accessrequestmodel.h"
#include "models/access/repoaccess.h"
#include "scenes.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QRadioButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using hub::AccessState;

class AccessRequestsTest : public QObject
{
    Q_OBJECT

private slots:
    void theListIsAModel();
    void requestsAreListedWithTheirAnswers();
    void acceptingLetsInAndCanBeUndone();
    void rejectingTakesAReason();
    void severalAreDecidedOnAtOnce();
    void somebodyIsLetInUnasked();
    void nobodyOfThatNameIsSaid();
    void aDecisionMadeElsewhereIsSaid();
    void theSearchGoesByTheBeginningOfTheName();
    void withoutAGateThereIsNobodyToWait();
    void theGateIsSetAndUndone();
    void mailAndMembersAreSentWhenTouched();
    void aSpaceHasNoGate();
    void aVisitorIsLedToTheGateAndBack();
    void aRequestCanBeTakenBack();
    void aRefusalIsSaid();
    void whoIsSignedOutIsToSignIn();
    void scenes();

private:
    static QListView *listOf(const RepoPane &pane) { return part<QListView>(pane, "requestList"); }
    static MessageBar *messageOf(const RepoPane &pane) { return part<MessageBar>(pane, "settingsMessage"); }
    static void waitForRows(const RepoPane &pane, int count) { QTRY_COMPARE(listOf(pane)->model()->rowCount(), count); }
    static std::unique_ptr<RepoPane> openRequests(ManageWorld &world, const hub::RepoId &repo, int count)
    {
        auto pane = world.openSettings(repo);
        [&] {
            QTRY_COMPARE(part<PaneStates>(*pane, "repoStates")->state(), PaneStates::State::Content);
            press(*pane, "settings-requests");
            waitForRows(*pane, count);
        }();
        return pane;
    }
    static bool mayRead(ManageWorld &world, const hub::RepoId &repo, const QByteArray &as)
    {
        hub::HubClient client(world.session(as));
        RepoAccess access(client);
        access.setRepo(repo, hub::Gate::Manual);
        return QTest::qWaitFor([&access] { return !access.isBusy(); }) && access.state() == RepoAccess::State::Granted;
    }
    static auth::Account named(const ManageWorld &world, const QString &user)
    {
        return {.id = user, .endpoint = world.hub.url(), .user = user, .tokenRole = u"write"_s};
    }
};

void AccessRequestsTest::theListIsAModel()
{
    ManageWorld world;
    const hub::RepoId repo = world.addGated(u"manual"_s, {u"carol"_s, u"dave"_s});
    AccessRequestModel model(world.client);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSubject(repo, AccessState::Pending);
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0).data(AccessRequestModel::UserRole).toString(), u"dave"_s); // the newest first
    QCOMPARE(model.index(0).data(AccessRequestModel::FullNameRole).toString(), u"dave the curious"_s);
    QVERIFY(model.index(0).data(AccessRequestModel::AffiliationRole).toString().contains(u'@'));
    QCOMPARE(model.index(0).data(AccessRequestModel::AnswersRole).toString(), u"Affiliation: The lab\nI agree: yes"_s);
    model.setSubject(repo, AccessState::Accepted);
    QTRY_COMPARE(model.state(), PagedModelBase::State::Complete);
    QCOMPARE(model.rowCount(), 0);
    world.hub.failNext(u"/api/models/acme/guarded/user-access-request/*"_s, 503);
    model.setSubject(repo, AccessState::Pending);
    QTRY_COMPARE(model.state(), PagedModelBase::State::Failed);
    model.retry();
    QTRY_COMPARE(model.rowCount(), 2);
}

void AccessRequestsTest::requestsAreListedWithTheirAnswers()
{
    ManageWorld world;
    const hub::RepoId repo = world.addGated(u"manual"_s, {u"carol"_s});
    const auto pane = openRequests(world, repo, 1);
    QTRY_VERIFY(part<QPlainTextEdit>(*pane, "requestAnswers")->toPlainText().contains(u"Affiliation: The lab"_s));
    QVERIFY(part<QPushButton>(*pane, "acceptRequest")->isEnabled());
}

void AccessRequestsTest::acceptingLetsInAndCanBeUndone()
{
    ManageWorld world;
    const hub::RepoId repo = world.addGated(u"manual"_s, {u"carol"_s});
    const auto pane = openRequests(world, repo, 1);
    QVERIFY(!mayRead(world, repo, "hf_carol"));
    press(*pane, "acceptRequest");
    QTRY_COMPARE(messageOf(*pane)->text(), u"carol: accepted."_s);
    waitForRows(*pane, 0);
    QVERIFY(mayRead(world, repo, "hf_carol"));
    press(*pane, "requests-accepted");
    waitForRows(*pane, 1);
    auto *undo = messageOf(*pane)->findChild<QToolButton *>(u"action"_s);
    QTRY_VERIFY(undo->isVisible());
    QTest::mouseClick(undo, Qt::LeftButton);
    QTRY_COMPARE(messageOf(*pane)->text(), u"carol: waiting again."_s);
    waitForRows(*pane, 0);
    QVERIFY(!mayRead(world, repo, "hf_carol"));
    press(*pane, "requests-pending");
    waitForRows(*pane, 1);
}

void AccessRequestsTest::rejectingTakesAReason()
{
    ManageWorld world;
    const hub::RepoId repo = world.addGated(u"manual"_s, {u"carol"_s});
    const auto pane = openRequests(world, repo, 1);
    press(*pane, "rejectRequest");
    QDialog *question = nullptr;
    QTRY_VERIFY((question = openQuestion()));
    auto *edit = question->findChild<QLineEdit *>(u"answer"_s);
    edit->setText(QString(201, u'x'));
    QVERIFY(!question->findChild<QPushButton *>(u"accept"_s)->isEnabled());
    answer(u"Not for shops"_s);
    QTRY_COMPARE(messageOf(*pane)->text(), u"carol: rejected."_s);
    const QList<sandbox::RecordedRequest> all = world.hub.requests();
    const auto sent = std::ranges::find_if(
        all, [](const sandbox::RecordedRequest &request) { return request.path.endsWith("/handle"); });
    QVERIFY(sent != all.end());
    QCOMPARE(QJsonDocument::fromJson(sent->body).object()["rejectionReason"_L1].toString(), u"Not for shops"_s);
    press(*pane, "requests-rejected");
    waitForRows(*pane, 1);
    press(*pane, "acceptRequest"); // a second thought
    waitForRows(*pane, 0);
    QVERIFY(mayRead(world, repo, "hf_carol"));
}

void AccessRequestsTest::severalAreDecidedOnAtOnce()
{
    ManageWorld world;
    const hub::RepoId repo = world.addGated(u"manual"_s, {u"carol"_s, u"dave"_s, u"erin"_s});
    const auto pane = openRequests(world, repo, 3);
    listOf(*pane)->setFocus();
    QTest::keySequence(listOf(*pane), QKeySequence::SelectAll);
    QCOMPARE(part<QLabel>(*pane, "requestWho")->text().left(1), u"3"_s);
    press(*pane, "acceptRequest");
    waitForRows(*pane, 0);
    QCOMPARE(world.requestsFor(u"/batch"_s), 1);
    QVERIFY(mayRead(world, repo, "hf_dave"));
}

void AccessRequestsTest::somebodyIsLetInUnasked()
{
    ManageWorld world;
    const hub::RepoId repo = world.addGated(u"manual"_s);
    world.hub.addAccount(u"frank"_s, "hf_frank");
    const auto pane = openRequests(world, repo, 0);
    press(*pane, "grantAccess");
    answer(u"frank"_s);
    QTRY_COMPARE(messageOf(*pane)->text(), u"frank may have the files now."_s);
    QVERIFY(mayRead(world, repo, "hf_frank"));
    press(*pane, "requests-accepted");
    waitForRows(*pane, 1);
    press(*pane, "grantAccess");
    answer(u"frank"_s);
    QTRY_VERIFY(messageOf(*pane)->text().contains(u"already has access"_s));
}

void AccessRequestsTest::nobodyOfThatNameIsSaid()
{
    ManageWorld world;
    const hub::RepoId repo = world.addGated(u"manual"_s);
    const auto pane = openRequests(world, repo, 0);
    press(*pane, "grantAccess");
    QDialog *question = nullptr;
    QTRY_VERIFY((question = openQuestion()));
    question->findChild<QLineEdit *>(u"answer"_s)->setText(u"no spaces"_s);
    QVERIFY(!question->findChild<QPushButton *>(u"accept"_s)->isEnabled());
    answer(u"nobody-here"_s);
    QTRY_COMPARE(messageOf(*pane)->severity(), MessageBar::Severity::Error);
    QVERIFY(messageOf(*pane)->text().contains(u"User not found"_s));
}

void AccessRequestsTest::aDecisionMadeElsewhereIsSaid()
{
    ManageWorld world;
    const hub::RepoId repo = world.addGated(u"manual"_s, {u"carol"_s});
    const auto pane = openRequests(world, repo, 1);
    QVERIFY(world.run<hub::Done>(hub::access::handle(repo, u"carol"_s, AccessState::Accepted)));
    press(*pane, "acceptRequest");
    QTRY_VERIFY(messageOf(*pane)->text().contains(u"No access request found"_s));
    waitForRows(*pane, 0);
}

void AccessRequestsTest::theSearchGoesByTheBeginningOfTheName()
{
    ManageWorld world;
    const hub::RepoId repo = world.addGated(u"manual"_s, {u"carol"_s, u"dave"_s});
    const auto pane = openRequests(world, repo, 2);
    QTest::keyClicks(part<QLineEdit>(*pane, "requestSearch"), u"da"_s);
    waitForRows(*pane, 1);
    QCOMPARE(listOf(*pane)->model()->index(0, 0).data().toString(), u"dave"_s);
    QTest::keyClicks(part<QLineEdit>(*pane, "requestSearch"), u"x"_s);
    QTRY_COMPARE(part<PaneStates>(*pane, "requestStates")->state(), PaneStates::State::Empty);
}

void AccessRequestsTest::withoutAGateThereIsNobodyToWait()
{
    ManageWorld world;
    const auto pane = openRequests(world, RepoWorld::repo(), 0);
    auto *states = part<PaneStates>(*pane, "requestStates");
    QTRY_COMPARE(states->state(), PaneStates::State::Empty);
    QVERIFY(!part<QPushButton>(*pane, "grantAccess")->isEnabled());
    QTest::mouseClick(states->findChild<QPushButton *>(u"emptyAction"_s), Qt::LeftButton);
    QVERIFY(part<QRadioButton>(*pane, "gate-manual")->isVisible());
}

void AccessRequestsTest::theGateIsSetAndUndone()
{
    ManageWorld world;
    const auto pane = world.openSettings();
    QTRY_COMPARE(part<PaneStates>(*pane, "repoStates")->state(), PaneStates::State::Content);
    QVERIFY(part<QRadioButton>(*pane, "gate-open")->isChecked());
    QVERIFY(!part<QWidget>(*pane, "gateMail")->isVisible());
    part<QRadioButton>(*pane, "gate-open")->setFocus();
    QTest::keyClick(part<QRadioButton>(*pane, "gate-open"), Qt::Key_Down);
    QTest::keyClick(part<QRadioButton>(*pane, "gate-automatic"), Qt::Key_Down);
    QVERIFY(part<QRadioButton>(*pane, "gate-manual")->isChecked());
    part<QPushButton>(*pane, "applyGate")->click();
    QTRY_VERIFY(messageOf(*pane)->text().contains(u"asks you now before it lets somebody in"_s));
    QTRY_VERIFY(part<QWidget>(*pane, "gatedMark")->isVisible());
    QCOMPARE(world.info(RepoWorld::repo())->summary.gate, hub::Gate::Manual);
    QTest::mouseClick(messageOf(*pane)->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QTRY_VERIFY(!part<QWidget>(*pane, "gatedMark")->isVisible());
    QCOMPARE(world.info(RepoWorld::repo())->summary.gate, hub::Gate::Open);
}

void AccessRequestsTest::mailAndMembersAreSentWhenTouched()
{
    ManageWorld world;
    const hub::RepoId repo = world.addGated(u"manual"_s);
    const auto pane = world.openSettings(repo);
    QTRY_COMPARE(part<PaneStates>(*pane, "repoStates")->state(), PaneStates::State::Content);
    QVERIFY(!part<QPushButton>(*pane, "applyGate")->isEnabled());
    part<QComboBox>(*pane, "gateMembers")->setCurrentIndex(2);
    part<QComboBox>(*pane, "gateMail")->setCurrentIndex(1);
    part<QLineEdit>(*pane, "gateMailAddress")->setText(u"nobody"_s);
    QVERIFY(!part<QPushButton>(*pane, "applyGate")->isEnabled());
    part<QLineEdit>(*pane, "gateMailAddress")->setText(u"gate@acme.test"_s);
    part<QPushButton>(*pane, "applyGate")->click();
    QTRY_COMPARE(messageOf(*pane)->text(), u"The settings are saved."_s);
    const QList<sandbox::RecordedRequest> all = world.hub.requests();
    const auto put = std::ranges::find(all, QByteArray("PUT"), &sandbox::RecordedRequest::method);
    QVERIFY(put != all.end());
    QCOMPARE(QJsonDocument::fromJson(put->body).object(),
             (QJsonObject{{u"orgMembersGated"_s, true},
                          {u"gatedNotificationsMode"_s, u"bulk"_s},
                          {u"gatedNotificationsEmail"_s, u"gate@acme.test"_s}}));
    QVERIFY(!part<QPushButton>(*pane, "applyGate")->isEnabled());
}

void AccessRequestsTest::aSpaceHasNoGate()
{
    ManageWorld world;
    const hub::RepoId space{.kind = hub::RepoKind::Space, .id = u"alice/demo"_s};
    world.hub.addRepo(sandbox::Kind::Space, space.id, {.sdk = u"static"_s});
    const auto pane = world.openSettings(space);
    QTRY_COMPARE(part<PaneStates>(*pane, "repoStates")->state(), PaneStates::State::Content);
    QVERIFY(!part<QWidget>(*pane, "gate-manual")->isVisible());
    QVERIFY(!part<QWidget>(*pane, "settings-requests")->isVisible());
}

void AccessRequestsTest::aVisitorIsLedToTheGateAndBack()
{
    ManageWorld world;
    const hub::RepoId repo = world.addGated(u"manual"_s);
    world.hub.addAccount(u"carol"_s, "hf_carol");
    world.client.setSession(world.session("hf_carol"));
    const auto pane = world.openReal(
        {.endpoint = world.endpoint(), .repo = repo, .view = hub::RepoUrl::View::Files, .revision = u"main"_s},
        named(world, u"carol"_s));
    auto *bar = part<QWidget>(*pane, "accessBar");
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(part<QPushButton>(*pane, "accessAction")->text(), u"Ask for access on the Hub"_s);
    world.ask(repo, "hf_carol"); // on the page that the button opens
    press(*pane, "accessCheck");
    QTRY_VERIFY(part<QLabel>(*pane, "accessText")->text().contains(u"waits for its authors"_s));
    QCOMPARE(part<QAbstractButton>(*pane, "gatedMark")->text(), u"Gated, waiting"_s);
    QVERIFY(world.run<hub::Done>(hub::access::handle(repo, u"carol"_s, AccessState::Accepted)));
    press(*pane, "accessCheck");
    QTRY_VERIFY(!bar->isVisible());
    QCOMPARE(part<QAbstractButton>(*pane, "gatedMark")->text(), u"Gated, open to you"_s);
    QCOMPARE(part<MessageBar>(*pane, "repoMessage")->text(), u"You may have the files of acme/guarded now."_s);
}

void AccessRequestsTest::aRequestCanBeTakenBack()
{
    ManageWorld world;
    const hub::RepoId repo = world.addGated(u"manual"_s, {u"carol"_s});
    world.client.setSession(world.session("hf_carol"));
    const auto pane = world.openReal({.endpoint = world.endpoint(), .repo = repo}, named(world, u"carol"_s));
    QTRY_VERIFY(part<QWidget>(*pane, "accessBar")->isVisible());
    QCOMPARE(part<QPushButton>(*pane, "accessAction")->text(), u"Take the request back"_s);
    press(*pane, "accessAction");
    QTRY_COMPARE(part<QPushButton>(*pane, "accessAction")->text(), u"Ask for access on the Hub"_s);
    QVERIFY(!world.run<hub::Done>(hub::access::handle(repo, u"carol"_s, AccessState::Accepted)));
}

void AccessRequestsTest::aRefusalIsSaid()
{
    ManageWorld world;
    const hub::RepoId repo = world.addGated(u"manual"_s, {u"carol"_s});
    QVERIFY(world.run<hub::Done>(hub::access::handle(repo, u"carol"_s, AccessState::Rejected)));
    world.client.setSession(world.session("hf_carol"));
    const auto pane = world.openReal({.endpoint = world.endpoint(), .repo = repo}, named(world, u"carol"_s));
    QTRY_VERIFY(part<QWidget>(*pane, "accessBar")->isVisible());
    QVERIFY(part<QLabel>(*pane, "accessText")->text().contains(u"turned your request down"_s));
    QVERIFY(world.run<hub::Done>(hub::access::handle(repo, u"carol"_s, AccessState::Reset)));
    press(*pane, "accessCheck");
    QTRY_COMPARE(part<QPushButton>(*pane, "accessAction")->text(), u"Ask again on the Hub"_s);
}

void AccessRequestsTest::whoIsSignedOutIsToSignIn()
{
    ManageWorld world;
    const hub::RepoId repo = world.addGated(u"auto"_s);
    world.client.setSession(world.session({}));
    const auto pane =
        world.openReal({.endpoint = world.endpoint(), .repo = repo}, auth::Account::signedOut(world.hub.url()));
    QTRY_VERIFY(part<QWidget>(*pane, "accessBar")->isVisible());
    QSignalSpy signIns(pane.get(), &Pane::signInRequested);
    press(*pane, "accessAction");
    QCOMPARE(signIns.size(), 1);
}

void AccessRequestsTest::scenes()
{
    ManageWorld world;
    const hub::RepoId repo = world.addGated(u"manual"_s, {u"carol"_s, u"dave"_s, u"a-rather-long-user-name"_s});
    scenes::shoot(u"access-requests"_s, [&] { return openRequests(world, repo, 3); });
    scenes::shoot(u"access-none"_s, [&] { return openRequests(world, RepoWorld::repo(), 0); });
    scenes::shoot(u"access-gate"_s, [&] {
        auto pane = world.openSettings(repo);
        [&] {
            QTRY_VERIFY(part<QWidget>(*pane, "gateMail")->isVisible());
            QTRY_COMPARE(part<QAbstractButton>(*pane, "gatedMark")->text(), u"Gated, open to you"_s);
        }();
        return pane;
    });
    world.client.setSession(world.session("hf_carol"));
    scenes::shoot(u"access-visitor"_s, [&] {
        auto pane = world.openReal({.endpoint = world.endpoint(), .repo = repo}, named(world, u"carol"_s));
        [&] { QTRY_VERIFY(part<QWidget>(*pane, "accessBar")->isVisible()); }();
        return pane;
    });
}

QTEST_MAIN(AccessRequestsTest)
#include "accessrequeststest.moc"
