#include "views/history/revisionselector.h"

#include "repopaneworld.h"
#include "scenes.h"
#include "views/history/refdelegate.h"
#include "views/history/revisionpopup.h"
#include "views/widgets/messagebar.h"

#include <QCheckBox>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using View = hub::RepoUrl::View;

class RevisionSelectorTest : public QObject
{
    Q_OBJECT

private slots:
    void aBranchIsDeletedByItsBinAndComesBack();
    void theDeleteKeyDoesTheSame();
    void whatIsLookedAtGoesToTheDefaultBranchWhenItGoes();
    void theDefaultBranchIsProtectedAndSaysSo();
    void aRefusalIsSaidWhereItHappened();
    void aNewBranchIsLookedAtOnceItIsThere();
    void anEmptyBranchCanBeMade();
    void withoutTheRightNothingIsOffered();
    void aRevisionIsComparedFromTheList();
    void scenes();

private:
    struct Opened {
        std::unique_ptr<RepoPane> pane;
        RevisionSelector *selector;
        QWidget *popup;
        QListView *list;
    };
    static Opened open(RepoPaneWorld &world, const QString &revision = u"main"_s);
    static QModelIndex indexOf(const QListView &list, const QString &name)
    {
        return list.model()->match(list.model()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly).value(0);
    }
    static void clickTrash(QListView &list, const QString &name);
    static QMenu *menuOf(const Opened &opened, const QString &name);
    static QAction *actionOf(const QMenu &menu, const QString &beginning);
};

RevisionSelectorTest::Opened RevisionSelectorTest::open(RepoPaneWorld &world, const QString &revision)
{
    hub::RepoUrl url = world.url(View::Files);
    url.revision = revision;
    auto pane = world.open(url);
    auto *selector = part<RevisionSelector>(*pane, "revisionSelector");
    auto *popup = selector->findChild<QWidget *>(u"revisionPopup"_s);
    auto *list = popup->findChild<QListView *>(u"revisionList"_s);
    [&] { QTRY_VERIFY(indexOf(*list, u"main"_s).isValid()); }();
    selector->openPopup();
    return {.pane = std::move(pane), .selector = selector, .popup = popup, .list = list};
}

void RevisionSelectorTest::clickTrash(QListView &list, const QString &name)
{
    const QModelIndex index = indexOf(list, name);
    QStyleOptionViewItem option;
    option.initFrom(&list);
    option.rect = list.visualRect(index);
    option.font = list.font();
    const QRect trash = static_cast<RefDelegate *>(list.itemDelegate())->trashRect(option, index);
    QVERIFY(!trash.isNull());
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, trash.center());
}

QMenu *RevisionSelectorTest::menuOf(const Opened &opened, const QString &name)
{
    emit opened.list->customContextMenuRequested(opened.list->visualRect(indexOf(*opened.list, name)).center());
    return opened.popup->findChild<QMenu *>(u"refMenu"_s);
}

QAction *RevisionSelectorTest::actionOf(const QMenu &menu, const QString &beginning)
{
    for (QAction *action : menu.actions()) {
        if (action->text().startsWith(beginning))
            return action;
    }
    return nullptr;
}

void RevisionSelectorTest::aBranchIsDeletedByItsBinAndComesBack()
{
    RepoPaneWorld world;
    const Opened opened = open(world);
    QSignalSpy chosen(opened.selector, &RevisionSelector::revisionChosen);
    QSignalSpy news(&world.changes, &RepoChanges::refsChanged);
    clickTrash(*opened.list, u"experiment"_s);
    QTRY_VERIFY(!indexOf(*opened.list, u"experiment"_s).isValid());
    QCOMPARE(news.size(), 1);
    QVERIFY(chosen.isEmpty()); // a click on the bin chooses nothing
    auto *notice = opened.popup->findChild<MessageBar *>(u"refNotice"_s);
    QVERIFY(notice->isVisible());
    QCOMPARE(notice->text(), u"Branch “experiment” was deleted."_s);
    QTest::mouseClick(notice->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QTRY_VERIFY(indexOf(*opened.list, u"experiment"_s).isValid());
}

void RevisionSelectorTest::theDeleteKeyDoesTheSame()
{
    RepoPaneWorld world;
    const Opened opened = open(world);
    auto *filter = opened.popup->findChild<QLineEdit *>(u"revisionFilter"_s);
    QTest::keyClicks(filter, u"v1"_s);
    QTest::keyClick(filter, Qt::Key_Delete);
    QTRY_VERIFY(opened.popup->findChild<MessageBar *>(u"refNotice"_s)->isVisible());
    QCOMPARE(opened.popup->findChild<MessageBar *>(u"refNotice"_s)->text(), u"Tag “v1.0” was deleted."_s);
    QVERIFY(opened.popup->isVisible());
}

void RevisionSelectorTest::whatIsLookedAtGoesToTheDefaultBranchWhenItGoes()
{
    RepoPaneWorld world;
    const Opened opened = open(world, u"experiment"_s);
    clickTrash(*opened.list, u"experiment"_s);
    QTRY_COMPARE(opened.pane->revision(), u"main"_s);
    opened.popup->close();
    auto *notice = opened.pane->findChild<MessageBar *>(u"refNotice"_s, Qt::FindDirectChildrenOnly);
    QVERIFY(notice->isVisible()); // the list is closed, and it can still be undone
    QTest::mouseClick(notice->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QTRY_COMPARE(notice->text(), u"Branch “experiment” was created."_s);
}

void RevisionSelectorTest::theDefaultBranchIsProtectedAndSaysSo()
{
    RepoPaneWorld world;
    const Opened opened = open(world);
    QMenu *menu = menuOf(opened, u"main"_s);
    QVERIFY(menu);
    QAction *remove = actionOf(*menu, u"Delete"_s);
    QVERIFY(!remove->isEnabled());
    QVERIFY(remove->toolTip().contains(u"default branch"_s));
    menu->close();
    auto *filter = opened.popup->findChild<QLineEdit *>(u"revisionFilter"_s);
    QTest::keyClick(filter, Qt::Key_Delete); // main is the current row
    QTest::qWait(50);
    QCOMPARE(world.requestsFor(u"/branch/"_s), 0);
}

void RevisionSelectorTest::aRefusalIsSaidWhereItHappened()
{
    RepoPaneWorld world;
    const Opened opened = open(world);
    world.hub.failNext(u"*/branch/experiment"_s, 1, 403, "{\"error\":\"This branch is protected\"}");
    clickTrash(*opened.list, u"experiment"_s);
    auto *notice = opened.popup->findChild<MessageBar *>(u"refNotice"_s);
    QTRY_VERIFY(notice->isVisible());
    QCOMPARE(notice->severity(), MessageBar::Severity::Error);
    QVERIFY(notice->text().contains(u"not allowed"_s));
    QVERIFY(indexOf(*opened.list, u"experiment"_s).isValid());
}

void RevisionSelectorTest::aNewBranchIsLookedAtOnceItIsThere()
{
    RepoPaneWorld world;
    const Opened opened = open(world);
    QTest::mouseClick(opened.popup->findChild<QPushButton *>(u"newBranch"_s), Qt::LeftButton);
    auto *dialog = opened.pane->findChild<QDialog *>(u"branchDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->findChild<QLineEdit *>(u"refStart"_s)->text(), u"main"_s);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"refName"_s), u"experiment"_s);
    QVERIFY(!dialog->findChild<QPushButton *>(u"refAccept"_s)->isEnabled()); // there is one already
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"refName"_s), u"-2"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"refAccept"_s), Qt::LeftButton);
    QTRY_COMPARE(opened.pane->revision(), u"experiment-2"_s);
}

void RevisionSelectorTest::anEmptyBranchCanBeMade()
{
    RepoPaneWorld world;
    const Opened opened = open(world);
    QTest::mouseClick(opened.popup->findChild<QPushButton *>(u"newBranch"_s), Qt::LeftButton);
    auto *dialog = opened.pane->findChild<QDialog *>(u"branchDialog"_s);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"refName"_s), u"blank"_s);
    QTest::mouseClick(dialog->findChild<QCheckBox *>(u"branchEmpty"_s), Qt::LeftButton, {}, {8, 8});
    QVERIFY(dialog->findChild<QCheckBox *>(u"branchEmpty"_s)->isChecked());
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"refAccept"_s), Qt::LeftButton);
    QTRY_COMPARE(opened.pane->revision(), u"blank"_s);
    QTRY_VERIFY(indexOf(*opened.list, u"blank"_s).isValid());
}

void RevisionSelectorTest::withoutTheRightNothingIsOffered()
{
    RepoPaneWorld world;
    const Opened opened = open(world);
    auth::Account reader = world.writer();
    reader.tokenRole = u"read"_s;
    opened.pane->setAccount(reader);
    auto *branch = opened.popup->findChild<QPushButton *>(u"newBranch"_s);
    QVERIFY(!branch->isEnabled());
    QVERIFY(branch->toolTip().contains(u"can only read"_s));
    QMenu *menu = menuOf(opened, u"experiment"_s);
    QVERIFY(!actionOf(*menu, u"Delete"_s)->isEnabled());
    menu->close();
    QStyleOptionViewItem option;
    option.initFrom(opened.list);
    const QModelIndex index = indexOf(*opened.list, u"experiment"_s);
    QVERIFY(static_cast<RefDelegate *>(opened.list->itemDelegate())->trashRect(option, index).isNull());
}

void RevisionSelectorTest::aRevisionIsComparedFromTheList()
{
    RepoPaneWorld world;
    const Opened opened = open(world);
    QMenu *menu = menuOf(opened, u"experiment"_s);
    actionOf(*menu, u"Compare with main"_s)->trigger();
    QCOMPARE(opened.pane->place().repo().view, View::Compare);
    QCOMPARE(opened.pane->place().repo().base, u"experiment"_s);
    QCOMPARE(opened.pane->place().repo().revision, u"main"_s);
}

void RevisionSelectorTest::scenes()
{
    RepoPaneWorld world;
    world.hub.addPullRequest(sandbox::Kind::Model, RepoWorld::id(),
                             {.files = {{.path = u"a"_s, .content = "a"}}, .title = u"One"_s});
    world.hub.addBranch(sandbox::Kind::Model, RepoWorld::id(),
                        u"feature/a-rather-long-name-for-a-branch-that-somebody-made"_s);
    std::unique_ptr<RepoPane> pane; // outlives the list that is taken out of it
    scenes::shoot(u"revisions"_s, [&] {
        Opened opened = open(world);
        pane = std::move(opened.pane);
        clickTrash(*opened.list, u"experiment"_s);
        QTest::qWait(400);
        world.hub.addBranch(sandbox::Kind::Model, RepoWorld::id(), u"experiment"_s);
        opened.popup->setParent(nullptr);
        opened.popup->show();
        return std::unique_ptr<QWidget>(opened.popup);
    });
}

QTEST_MAIN(RevisionSelectorTest)
#include "revisionselectortest.moc"
