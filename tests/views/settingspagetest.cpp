#include "hub/discussions.h"
#include "manageworld.h"
#include "scenes.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"

#include <QLabel>
#include <QRadioButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using View = hub::RepoUrl::View;

class SettingsPageTest : public QObject
{
    Q_OBJECT

private slots:
    void onlyWhoMayWriteSeesTheTab();
    void aStrangerIsToldWhyThereAreNoSettings();
    void makingARepoPrivateSaysWhatFollowsAndCanBeUndone();
    void aSpaceCanBeProtected();
    void whatMustBePaidLeadsToTheBill();
    void aReadOnlyTokenIsRefusedBeforeAnythingIsSent();
    void aRefusedRightIsSaidOnThePage();
    void discussionsCanBeSwitchedOffAndBack();
    void aRenamedRepoIsFollowedByAllTabs();
    void aTakenNameIsSaidAndCanBeOpened();
    void aNameThatWasTakenMeanwhileIsRefusedByTheHub();
    void aRepoIsGivenToAnOrganization();
    void deletingAsksForTheNameAndTabsSaySo();
    void deletingIsNoDefault();
    void anOldNameLeadsToTheNewOne();
    void scenes();

private:
    static MessageBar *messageOf(const RepoPane &pane) { return part<MessageBar>(pane, "settingsMessage"); }
    static void waitForDiscussions(const RepoPane &pane)
    {
        QTRY_COMPARE(part<QLabel>(pane, "discussionsState")->text(), u"They are switched on."_s);
    }
    static void waitForSettings(const RepoPane &pane)
    {
        QTRY_COMPARE(part<PaneStates>(pane, "repoStates")->state(), PaneStates::State::Content);
        QTRY_VERIFY(part<QWidget>(pane, "settingsPage")->isVisible());
    }
    static void retype(const RepoPane &pane, const QString &name)
    {
        auto *edit = part<QWidget>(pane, "renameField")->findChild<QLineEdit *>(u"name"_s);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, name);
    }
    static bool hasTab(const RepoPane &pane)
    {
        const auto *tabs = part<QTabBar>(pane, "repoTabs");
        for (int tab = 0; tab < tabs->count(); ++tab) {
            if (tabs->tabText(tab) == "Settings"_L1)
                return tabs->isTabVisible(tab);
        }
        return false;
    }
};

void SettingsPageTest::onlyWhoMayWriteSeesTheTab()
{
    ManageWorld world;
    const auto pane = world.openReal(world.url(), world.writer());
    QTRY_COMPARE(part<PaneStates>(*pane, "repoStates")->state(), PaneStates::State::Content);
    QVERIFY(hasTab(*pane));
    pane->setAccount(world.stranger());
    QVERIFY(!hasTab(*pane));
    pane->setAccount(auth::Account::signedOut(world.hub.url()));
    QVERIFY(!hasTab(*pane));
    pane->setAccount(world.reader());
    QVERIFY(hasTab(*pane));

    QSignalSpy steps(pane.get(), &Pane::placeChanged);
    auto *tabs = part<QTabBar>(*pane, "repoTabs");
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(tabs->count() - 1).center());
    QCOMPARE(steps.size(), 1);
    QCOMPARE(pane->place().url(), QUrl(world.hub.url().toString() + u"/acme/clip-small/settings"_s));
}

void SettingsPageTest::aStrangerIsToldWhyThereAreNoSettings()
{
    ManageWorld world;
    const auto pane = world.openReal(world.settingsOf(RepoWorld::repo()), world.stranger());
    QTRY_VERIFY(part<QWidget>(*pane, "overviewPage")->isVisible());
    QVERIFY(part<MessageBar>(*pane, "repoMessage")->text().contains(u"those who may change it"_s));
    pane->setAccount(world.writer());
    QTRY_VERIFY(part<QWidget>(*pane, "settingsPage")->isVisible());
    QVERIFY(!part<MessageBar>(*pane, "repoMessage")->isVisible());
}

void SettingsPageTest::makingARepoPrivateSaysWhatFollowsAndCanBeUndone()
{
    ManageWorld world;
    const auto pane = world.openSettings();
    waitForSettings(*pane);
    QVERIFY(part<QRadioButton>(*pane, "visibility-public")->isChecked());
    QVERIFY(!part<QPushButton>(*pane, "applyVisibility")->isEnabled());
    QVERIFY(!part<QWidget>(*pane, "visibility-protected")->isVisible());
    auto *privately = part<QRadioButton>(*pane, "visibility-private");
    QCOMPARE(privately->text(), u"Private: only members of acme can see it"_s);
    part<QRadioButton>(*pane, "visibility-public")->setFocus();
    QTest::keyClick(part<QRadioButton>(*pane, "visibility-public"), Qt::Key_Down);
    QVERIFY(privately->isChecked());
    QVERIFY(part<QLabel>(*pane, "visibilityConsequence")->text().contains(u"as if it did not exist"_s));
    QVERIFY(!world.info(RepoWorld::repo())->summary.isPrivate);
    press(*pane, "applyVisibility");
    QTRY_COMPARE(messageOf(*pane)->text(), u"acme/clip-small is private now."_s);
    QTRY_VERIFY(part<QWidget>(*pane, "privateMark")->isVisible());
    QVERIFY(world.info(RepoWorld::repo())->summary.isPrivate);
    QTRY_VERIFY(!part<QPushButton>(*pane, "applyVisibility")->isEnabled());

    QTest::mouseClick(messageOf(*pane)->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QTRY_COMPARE(messageOf(*pane)->text(), u"acme/clip-small is public now."_s);
    QTRY_VERIFY(!part<QWidget>(*pane, "privateMark")->isVisible());
    QVERIFY(!world.info(RepoWorld::repo())->summary.isPrivate);
}

void SettingsPageTest::aSpaceCanBeProtected()
{
    ManageWorld world;
    world.hub.addAccount({.user = u"alice"_s, .isPro = true});
    const hub::RepoId space{.kind = hub::RepoKind::Space, .id = u"alice/demo"_s};
    world.hub.addRepo(sandbox::Kind::Space, space.id, {.sdk = u"static"_s});
    const auto pane = world.openSettings(space);
    waitForSettings(*pane);
    QCOMPARE(part<QRadioButton>(*pane, "visibility-private")->text(), u"Private: only I can see it"_s);
    press(*pane, "visibility-protected");
    press(*pane, "applyVisibility");
    QTRY_COMPARE(messageOf(*pane)->text(), u"alice/demo is protected now."_s);
    const QList<sandbox::RecordedRequest> all = world.hub.requests();
    const auto put = std::ranges::find(all, QByteArray("PUT"), &sandbox::RecordedRequest::method);
    QVERIFY(put != all.end());
    QCOMPARE(QJsonDocument::fromJson(put->body).object(), (QJsonObject{{u"visibility"_s, u"protected"_s}}));
    QTRY_VERIFY(!part<QPushButton>(*pane, "applyVisibility")->isEnabled());
    QVERIFY(part<QRadioButton>(*pane, "visibility-protected")->isChecked());
    world.hub.clearRequests();
    QTest::mouseClick(messageOf(*pane)->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QTRY_COMPARE(messageOf(*pane)->text(), u"alice/demo is public now."_s);
    QTRY_VERIFY(part<QRadioButton>(*pane, "visibility-public")->isChecked());
}

void SettingsPageTest::whatMustBePaidLeadsToTheBill()
{
    ManageWorld world;
    world.hub.failNext(u"/api/models/acme/clip-small/settings"_s, 1, 403,
                       R"({"error":"Private storage limit of acme exceeded"})");
    const auto pane = world.openSettings();
    waitForSettings(*pane);
    press(*pane, "visibility-private");
    press(*pane, "applyVisibility");
    QTRY_VERIFY(messageOf(*pane)->isVisible());
    QCOMPARE(messageOf(*pane)->severity(), MessageBar::Severity::Error);
    QVERIFY(messageOf(*pane)->text().startsWith(u"acme has no storage left for this."_s));
    QVERIFY(messageOf(*pane)->text().contains(u"Private storage limit of acme exceeded"_s));
    QCOMPARE(messageOf(*pane)->findChild<QToolButton *>(u"action"_s)->text(), u"Open billing on the Hub"_s);
    QSignalSpy pages(part<RepoPage>(*pane, "settingsPage"), &RepoPage::openOnHubRequested);
    pages.clear();
    world.hub.failNext(u"/api/models/acme/clip-small/settings"_s, 1, 402, R"({"error":"Payment required"})");
    press(*pane, "applyVisibility");
    QTRY_VERIFY(messageOf(*pane)->text().contains(u"wants to be paid"_s));
    QVERIFY(!world.info(RepoWorld::repo())->summary.isPrivate);
}

void SettingsPageTest::aReadOnlyTokenIsRefusedBeforeAnythingIsSent()
{
    ManageWorld world;
    const auto pane = world.openReal(world.settingsOf(RepoWorld::repo()), world.reader());
    waitForSettings(*pane);
    auto *bar = part<MessageBar>(*pane, "settingsRight");
    QVERIFY(bar->isVisible());
    QVERIFY(bar->text().startsWith(u"The token “laptop” can only read"_s));
    QCOMPARE(bar->findChild<QToolButton *>(u"action"_s)->text(), u"Make another token"_s);
    for (const char *name : {"visibility-private", "applyVisibility", "discussionsOff", "rename", "deleteRepo"}) {
        auto *control = part<QWidget>(*pane, name);
        QVERIFY2(!control->isEnabled(), name);
        QVERIFY2(control->toolTip().contains(u"can only read"_s), name);
        QTest::mouseClick(control, Qt::LeftButton);
    }
    QVERIFY(!openQuestion());
    QCOMPARE(world.requestsFor(u"/settings"_s), 0);
}

void SettingsPageTest::aRefusedRightIsSaidOnThePage()
{
    ManageWorld world;
    world.hub.addAccount(u"carol"_s, "hf_carol");
    world.client.setSession(world.session("hf_carol"));
    const auto pane = world.openSettings(); // the account claims a role that it no longer has
    waitForSettings(*pane);
    auto *bar = part<MessageBar>(*pane, "settingsRight");
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(bar->text().contains(u"that is for acme and those whom acme lets write"_s));
    QVERIFY(!part<QPushButton>(*pane, "deleteRepo")->isEnabled());
}

void SettingsPageTest::discussionsCanBeSwitchedOffAndBack()
{
    ManageWorld world;
    const auto pane = world.openSettings();
    waitForSettings(*pane);
    QTRY_COMPARE(part<QLabel>(*pane, "discussionsState")->text(), u"They are switched on."_s);
    press(*pane, "discussionsOff");
    QTRY_COMPARE(part<QLabel>(*pane, "discussionsState")->text(), u"They are switched off."_s);
    QVERIFY(!world.run<hub::Page<hub::Discussion>>(hub::discussions::list(RepoWorld::repo())));
    QTest::mouseClick(messageOf(*pane)->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QTRY_COMPARE(part<QLabel>(*pane, "discussionsState")->text(), u"They are switched on."_s);
}

void SettingsPageTest::aRenamedRepoIsFollowedByAllTabs()
{
    ManageWorld world;
    const auto other = world.openReal(world.url(View::Files), world.writer());
    const auto pane = world.openSettings();
    waitForSettings(*pane);
    QTRY_COMPARE(part<PaneStates>(*other, "repoStates")->state(), PaneStates::State::Content);
    QVERIFY(!part<QPushButton>(*pane, "rename")->isEnabled());
    retype(*pane, u"clip-tiny"_s);
    auto *result = part<QWidget>(*pane, "renameField")->findChild<QLabel *>(u"result"_s);
    QTRY_VERIFY(result->text().endsWith(u"/acme/clip-tiny is free."_s));
    QSignalSpy refined(other.get(), &Pane::placeRefined);
    QTest::keyClick(part<QWidget>(*pane, "renameField")->findChild<QLineEdit *>(u"name"_s), Qt::Key_Return);
    QTRY_COMPARE(pane->place().repo().repo.id, u"acme/clip-tiny"_s);
    QCOMPARE(pane->place().repo().view, View::Settings);
    QCOMPARE(other->place().repo().repo.id, u"acme/clip-tiny"_s);
    QCOMPARE(refined.size(), 1);
    waitForSettings(*pane);
    QCOMPARE(messageOf(*pane)->text(), u"acme/clip-small is called acme/clip-tiny now."_s);

    QTest::mouseClick(messageOf(*pane)->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QTRY_COMPARE(pane->place().repo().repo.id, u"acme/clip-small"_s);
    QTRY_COMPARE(other->place().repo().repo.id, u"acme/clip-small"_s);
}

void SettingsPageTest::aTakenNameIsSaidAndCanBeOpened()
{
    ManageWorld world;
    world.hub.addRepo(sandbox::Kind::Model, u"acme/taken"_s);
    const auto pane = world.openSettings();
    waitForSettings(*pane);
    retype(*pane, u"no spaces"_s);
    QVERIFY(!part<QPushButton>(*pane, "rename")->isEnabled());
    retype(*pane, u"taken"_s);
    auto *open = part<QPushButton>(*pane, "openExisting");
    QTRY_VERIFY(open->isVisible());
    QVERIFY(!part<QPushButton>(*pane, "rename")->isEnabled());
    QVERIFY(part<QPushButton>(*pane, "rename")->toolTip().contains(u"exists already"_s));
    QSignalSpy requested(pane.get(), &Pane::placeRequested);
    QTest::mouseClick(open, Qt::LeftButton);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().first().value<Place>().repo().repo.id, u"acme/taken"_s);
}

void SettingsPageTest::aNameThatWasTakenMeanwhileIsRefusedByTheHub()
{
    ManageWorld world;
    const auto pane = world.openSettings();
    waitForSettings(*pane);
    retype(*pane, u"late"_s);
    auto *result = part<QWidget>(*pane, "renameField")->findChild<QLabel *>(u"result"_s);
    QTRY_VERIFY(result->text().endsWith(u"is free."_s));
    world.hub.addRepo(sandbox::Kind::Model, u"acme/late"_s);
    press(*pane, "rename");
    QTRY_COMPARE(messageOf(*pane)->severity(), MessageBar::Severity::Error);
    QVERIFY(messageOf(*pane)->text().contains(u"already exists"_s));
    QCOMPARE(pane->place().repo().repo.id, RepoWorld::id());
    QTRY_VERIFY(part<QPushButton>(*pane, "openExisting")->isVisible());
}

void SettingsPageTest::aRepoIsGivenToAnOrganization()
{
    ManageWorld world;
    world.hub.addRepo(sandbox::Kind::Model, u"alice/mine"_s);
    const auto pane = world.openSettings(RepoWorld::repo(u"alice/mine"_s));
    waitForSettings(*pane);
    auto *owner = part<QWidget>(*pane, "renameField")->findChild<QWidget *>(u"owner"_s);
    owner->setFocus();
    QTest::keyClick(owner, Qt::Key_Down);
    QCOMPARE(part<QPushButton>(*pane, "rename")->text(), u"Give it to acme"_s);
    press(*pane, "rename");
    QTRY_COMPARE(pane->place().repo().repo.id, u"acme/mine"_s);
    QVERIFY(world.exists(RepoWorld::repo(u"acme/mine"_s)));
}

void SettingsPageTest::deletingAsksForTheNameAndTabsSaySo()
{
    ManageWorld world;
    const auto other = world.openReal(world.url(View::Files), world.writer());
    const auto pane = world.openSettings();
    waitForSettings(*pane);
    QTRY_COMPARE(part<PaneStates>(*other, "repoStates")->state(), PaneStates::State::Content);
    const QString losses = part<QLabel>(*pane, "losses")->text();
    QVERIFY(losses.contains(u"128 like"_s));
    QVERIFY(losses.contains(u"45,210 download"_s));
    QVERIFY(losses.contains(u"kB of files"_s));
    QSignalSpy removed(&world.changes, &RepoChanges::removed);
    press(*pane, "deleteRepo");
    answer(u"acme/clip-small"_s);
    QTRY_COMPARE(removed.size(), 1);
    QVERIFY(!world.exists(RepoWorld::repo()));
    for (const RepoPane *shown : {pane.get(), other.get()}) {
        auto *states = part<PaneStates>(*shown, "repoStates");
        QTRY_COMPARE(states->state(), PaneStates::State::Empty);
        QCOMPARE(part<QLabel>(*part<QWidget>(*states, "empty"), "emptyTitle")->text(),
                 u"acme/clip-small was deleted"_s);
        QTRY_VERIFY(!part<QPushButton>(*shown, "upload")->isEnabled());
    }
    QSignalSpy requested(pane.get(), &Pane::placeRequested);
    QTest::mouseClick(part<QPushButton>(*part<QWidget>(*part<PaneStates>(*pane, "repoStates"), "empty"), "emptyAction"),
                      Qt::LeftButton);
    QCOMPARE(requested.first().first().value<Place>().person().name, u"acme"_s);
}

void SettingsPageTest::deletingIsNoDefault()
{
    ManageWorld world;
    const auto pane = world.openSettings();
    waitForSettings(*pane);
    QVERIFY(!part<QPushButton>(*pane, "deleteRepo")->isDefault());
    press(*pane, "deleteRepo");
    QDialog *question = nullptr;
    QTRY_VERIFY((question = openQuestion()));
    auto *edit = question->findChild<QLineEdit *>(u"answer"_s);
    QVERIFY(!question->findChild<QPushButton *>(u"accept"_s)->isEnabled());
    QTest::keyClicks(edit, u"acme/clip-smal"_s);
    QVERIFY(!question->findChild<QPushButton *>(u"accept"_s)->isEnabled());
    QTest::keyClicks(edit, u"l"_s);
    QVERIFY(question->findChild<QPushButton *>(u"accept"_s)->isEnabled());
    QVERIFY(!question->findChild<QPushButton *>(u"accept"_s)->isDefault());
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(question->isVisible());
    QTest::keyClick(edit, Qt::Key_Escape);
    QTRY_VERIFY(!openQuestion());
    QVERIFY(world.exists(RepoWorld::repo()));
}

void SettingsPageTest::anOldNameLeadsToTheNewOne()
{
    ManageWorld world;
    {
        const auto pane = world.openSettings();
        waitForSettings(*pane);
        retype(*pane, u"clip-new"_s);
        QTest::keyClick(part<QWidget>(*pane, "renameField")->findChild<QLineEdit *>(u"name"_s), Qt::Key_Return);
        QTRY_COMPARE(pane->place().repo().repo.id, u"acme/clip-new"_s);
    }
    QSignalSpy moved(&world.changes, &RepoChanges::moved);
    const auto pane = world.openReal(world.url(View::Files), world.writer());
    QTRY_COMPARE(pane->place().repo().repo.id, u"acme/clip-new"_s);
    QCOMPARE(pane->place().repo().view, View::Files);
    QCOMPARE(part<MessageBar>(*pane, "repoMessage")->text(), u"acme/clip-small is called acme/clip-new now."_s);
    QCOMPARE(moved.size(), 1);
    QTRY_VERIFY(part<QTreeView>(*pane, "fileTree")->model()->rowCount() > 3);
    QCOMPARE(moved.size(), 1);
}

void SettingsPageTest::scenes()
{
    ManageWorld world;
    world.hub.addRepo(sandbox::Kind::Space, u"alice/demo"_s, {.sdk = u"gradio"_s});
    scenes::shoot(u"settings-general"_s, [&] {
        auto pane = world.openSettings();
        [&] {
            waitForSettings(*pane);
            waitForDiscussions(*pane);
        }();
        press(*pane, "visibility-private");
        return pane;
    });
    scenes::shoot(u"settings-readonly"_s, [&] {
        auto pane =
            world.openReal(world.settingsOf({.kind = hub::RepoKind::Space, .id = u"alice/demo"_s}), world.reader());
        [&] {
            waitForSettings(*pane);
            waitForDiscussions(*pane);
        }();
        return pane;
    });
    scenes::shoot(u"settings-delete"_s, [&] {
        auto pane = world.openSettings();
        [&] {
            waitForSettings(*pane);
            waitForDiscussions(*pane);
        }();
        auto *area = part<QScrollArea>(*part<QWidget>(*pane, "settingsPage"), "settingsColumn");
        area->ensureWidgetVisible(part<QWidget>(*pane, "deleteRepo"), 0, 40);
        return pane;
    });
}

QTEST_MAIN(SettingsPageTest)
#include "settingspagetest.moc"
