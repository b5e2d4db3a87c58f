#include "auth/account.h"
#include "communityworld.h"
#include "views/community/threadview.h"
#include "views/diff/diffview.h"
#include "views/widgets/chip.h"
#include "views/widgets/messagebar.h"

#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using Severity = MessageBar::Severity;

namespace {

MarkdownEditor *editorOf(const QWidget &pane)
{
    return part<MarkdownEditor>(*part<QWidget>(pane, "threadPage"), "editorText");
}

QPushButton *submitOf(const QWidget &pane)
{
    return button(*part<QWidget>(pane, "threadPage"), "editorSubmit");
}

MessageBar *messageOf(const QWidget &pane)
{
    return part<MessageBar>(pane, "threadMessage");
}

//! What can be done with a comment.
QAction *actionOf(RepoPane &pane, const QString &comment, const QString &name)
{
    emit part<ThreadView>(pane, "threadView")->menuRequested(comment);
    const QList<QMenu *> menus = pane.findChildren<QMenu *>(u"commentMenu"_s);
    return menus.isEmpty() ? nullptr : menus.back()->findChild<QAction *>(name);
}

//! Chooses it, and leaves no menu open.
void choose(RepoPane &pane, const QString &comment, const QString &name)
{
    QAction *action = actionOf(pane, comment, name);
    QVERIFY(action && action->isEnabled());
    action->trigger();
    for (QMenu *menu : pane.findChildren<QMenu *>(u"commentMenu"_s))
        menu->close();
}

//! The same Hub, used from elsewhere.
class Elsewhere
{
public:
    Elsewhere(CommunityWorld &world, int number) : thread(world.client)
    {
        thread.open(RepoWorld::repo(), number);
        [this] { QTRY_COMPARE(thread.state(), DiscussionThread::State::Ready); }();
    }

    void say(const QString &text)
    {
        QSignalSpy done(&thread, &DiscussionThread::done);
        thread.addComment(text);
        QTRY_COMPARE(done.count(), 1);
    }

    DiscussionThread thread;
};

auth::Account reader(const CommunityWorld &world)
{
    auth::Account account = world.writer();
    account.tokenRole = u"read"_s;
    return account;
}

auth::Account stranger(const CommunityWorld &world)
{
    auth::Account account = world.writer();
    account.user = u"carol"_s;
    account.organizations.clear();
    return account;
}

} // namespace

//! Whatever is refused in a discussion says why, and nothing that was typed is lost by it.
class CommunityRefusalsTest : public QObject
{
    Q_OBJECT

private slots:
    void aReaderMayBeginNothing();
    void aReaderMayChangeNothing();
    void othersCommentsAreTheirs();
    void aNewDiscussionOutlivesAFailureAndARestart();
    void aNewPullRequestThatIsRefusedStays();
    void anEditOutlivesBeingOffline();
    void aClosingWordOutlivesBeingOffline();
    void aMergeOutlivesBeingOffline();
    void whatWasNotLookedAtIsNotMerged();
    void aRefusedMergeSaysWhy_data();
    void aRefusedMergeSaysWhy();
    void aTitleThatIsRefusedStays();
    void hidingIsAskedFirstAndCanBeTriedAgain();
    void aDraftThatCannotBePublishedStaysOne();
    void deletingTheBranchIsAskedFirst();
    void aRefusedCommentSaysWhy();
    void viewedIsOfTheCommitThatWasLookedAt();
    void newsComeWithoutMovingTheText();
    void aTextOfOnesOwnIsQuoted();
};

void CommunityRefusalsTest::aReaderMayBeginNothing()
{
    CommunityWorld world;
    const auto pane = world.openCommunity();
    pane->setAccount(reader(world));
    for (const char *name : {"newDiscussion", "newPullRequest"}) {
        QTRY_VERIFY(button(*pane, name)->isVisible());
        QVERIFY(!button(*pane, name)->isEnabled());
        QVERIFY2(button(*pane, name)->toolTip().contains(u"read"_s), qPrintable(button(*pane, name)->toolTip()));
        QTest::mouseClick(button(*pane, name), Qt::LeftButton);
        QVERIFY(!pane->findChild<QDialog *>(u"newDiscussionDialog"_s));
    }
}

void CommunityRefusalsTest::aReaderMayChangeNothing()
{
    CommunityWorld world;
    Elsewhere(world, world.clean).say(u"mine"_s);
    const QString id = lastCommentId(world.details(world.clean));
    const auto pane = world.openThread(world.clean);
    pane->setAccount(reader(world));
    QTRY_VERIFY(part<QLabel>(*pane, "threadTitle")->isVisible());
    QVERIFY(!part<QToolButton>(*pane, "threadRename")->isEnabled());
    part<QWidget>(*pane, "threadPage")->setFocus();
    QTest::keyClick(part<ThreadView>(*pane, "threadView"), Qt::Key_F2);
    QVERIFY(!part<QLineEdit>(*pane, "threadNewTitle")->isVisible());
    for (const QString &name : {u"quoteComment"_s, u"editComment"_s, u"hideComment"_s}) {
        const QAction *action = actionOf(*pane, id, name);
        QVERIFY(action);
        QVERIFY(!action->isEnabled());
        QVERIFY2(action->toolTip().contains(u"read"_s), qPrintable(action->toolTip()));
    }
    QVERIFY(actionOf(*pane, id, u"copyComment"_s)->isEnabled());
    QVERIFY(!pane->findChild<QMenu *>(u"reactMenu"_s)->isEnabled());
    const auto *pin = pane->findChild<QAction *>(u"threadPin"_s);
    QVERIFY(!pin->isEnabled() && !pin->toolTip().isEmpty());
    type(*pane, u"words"_s);
    world.hub.clearRequests();
    send(*pane);
    QVERIFY(!submitOf(*pane)->toolTip().isEmpty());
    QCOMPARE(world.requestsFor(u"/comment"_s), 0);
    QCOMPARE(editorOf(*pane)->toPlainText(), u"words"_s);
}

void CommunityRefusalsTest::othersCommentsAreTheirs()
{
    CommunityWorld world;
    Elsewhere(world, world.clean).say(u"of alice"_s);
    const QString id = lastCommentId(world.details(world.clean));
    const auto pane = world.openThread(world.clean);
    pane->setAccount(stranger(world));
    QTRY_VERIFY(part<QLabel>(*pane, "threadTitle")->isVisible());
    QVERIFY(actionOf(*pane, id, u"quoteComment"_s)->isEnabled());
    for (const QString &name : {u"editComment"_s, u"hideComment"_s}) {
        const QAction *action = actionOf(*pane, id, name);
        QVERIFY(!action->isEnabled());
        QVERIFY2(action->toolTip().contains(u"Only its author"_s), qPrintable(action->toolTip()));
    }
    for (const char *name : {"threadMerge", "threadClose"}) {
        QVERIFY(!button(*pane, name)->isEnabled());
        QVERIFY2(button(*pane, name)->toolTip().contains(u"Only"_s), qPrintable(button(*pane, name)->toolTip()));
    }
    type(*pane, u"I may say this"_s);
    QVERIFY(submitOf(*pane)->isEnabled());
}

void CommunityRefusalsTest::aNewDiscussionOutlivesAFailureAndARestart()
{
    CommunityWorld world;
    {
        const auto pane = world.openCommunity();
        QDialog *dialog = beginWith(*pane, "newDiscussion");
        QVERIFY(dialog);
        QTest::keyClicks(part<QLineEdit>(*dialog, "newDiscussionTitle"), u"How large is it?"_s);
        QTest::keyClicks(part<MarkdownEditor>(*dialog, "editorText"), u"I could not find out."_s);
        world.hub.cutAfter(u"*"_s, 0, -1); // no answer to anything
        QTest::keyClick(part<MarkdownEditor>(*dialog, "editorText"), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(part<MessageBar>(*dialog, "newDiscussionMessage")->isVisible());
        QVERIFY(dialog->isVisible());
        QCOMPARE(part<QLineEdit>(*dialog, "newDiscussionTitle")->text(), u"How large is it?"_s);
        QCOMPARE(part<MarkdownEditor>(*dialog, "editorText")->toPlainText(), u"I could not find out."_s);
        world.drafts.save();
    }
    world.hub.clearSwitches();
    Drafts again(world.local.filePath(u"drafts.json"_s));
    RepoServices services = world.services();
    services.drafts = &again;
    RepoPane pane(services,
                  Place(hub::RepoUrl{.endpoint = world.endpoint(),
                                     .repo = RepoWorld::repo(),
                                     .view = hub::RepoUrl::View::Discussions}));
    pane.setAccount(world.writer());
    pane.resize(1100, 800);
    pane.show();
    QDialog *dialog = beginWith(pane, "newDiscussion");
    QVERIFY(dialog);
    QCOMPARE(part<QLineEdit>(*dialog, "newDiscussionTitle")->text(), u"How large is it?"_s);
    QCOMPARE(part<MarkdownEditor>(*dialog, "editorText")->toPlainText(), u"I could not find out."_s);
    QTest::mouseClick(button(*dialog, "editorSubmit"), Qt::LeftButton);
    QTRY_COMPARE(part<QLabel>(pane, "threadTitle")->text(), u"How large is it?"_s);
    const hub::DiscussionDetails details = world.details(pane.place().repo().discussion);
    QCOMPARE(lastComment(details)->latest.markdown, u"I could not find out."_s);
    // What was sent is no draft any more.
    pane.setPlace(Place(hub::RepoUrl{
        .endpoint = world.endpoint(), .repo = RepoWorld::repo(), .view = hub::RepoUrl::View::Discussions}));
    QTRY_VERIFY(!pane.findChild<QDialog *>(u"newDiscussionDialog"_s)); // the old one
    dialog = beginWith(pane, "newDiscussion");
    QVERIFY(dialog);
    QVERIFY(part<QLineEdit>(*dialog, "newDiscussionTitle")->text().isEmpty());
    QVERIFY(part<MarkdownEditor>(*dialog, "editorText")->toPlainText().isEmpty());
}

void CommunityRefusalsTest::aNewPullRequestThatIsRefusedStays()
{
    CommunityWorld world;
    const auto pane = world.openCommunity();
    auto *dialog = beginWith(*pane, "newPullRequest");
    QVERIFY(dialog);
    QTest::keyClicks(part<QLineEdit>(*dialog, "newDiscussionTitle"), u"Work in progress"_s);
    world.hub.failNext(u"*/discussions"_s, 1, 403, "{\"error\":\"Discussions are disabled for this repo\"}");
    QTest::mouseClick(button(*dialog, "editorSubmit"), Qt::LeftButton);
    auto *message = part<MessageBar>(*dialog, "newDiscussionMessage");
    QTRY_VERIFY(message->isVisible());
    QVERIFY(dialog->isVisible());
    QVERIFY(button(*dialog, "editorSubmit")->isEnabled());
    QTest::mouseClick(button(*dialog, "editorSubmit"), Qt::LeftButton);
    QTRY_VERIFY(button(*pane, "threadPublish")->isVisible());
}

void CommunityRefusalsTest::anEditOutlivesBeingOffline()
{
    CommunityWorld world;
    Elsewhere(world, world.clean).say(u"first wording"_s);
    const QString id = lastCommentId(world.details(world.clean));
    const auto pane = world.openThread(world.clean);
    QTRY_VERIFY(part<QLabel>(*pane, "threadTitle")->isVisible());
    choose(*pane, id, u"editComment"_s);
    editorOf(*pane)->setPlainText(u"second wording"_s);
    world.hub.cutAfter(u"*"_s, 0, -1);
    send(*pane);
    QTRY_VERIFY(messageOf(*pane)->isVisible());
    QCOMPARE(editorOf(*pane)->toPlainText(), u"second wording"_s);
    QCOMPARE(submitOf(*pane)->text(), u"Save changes"_s); // and it is still that comment
    world.hub.clearSwitches();
    QTest::mouseClick(part<QToolButton>(*messageOf(*pane), "retry"), Qt::LeftButton);
    QTRY_VERIFY(part<ThreadView>(*pane, "threadView")->toPlainText().contains(u"second wording"_s));
    QCOMPARE(lastComment(world.details(world.clean))->latest.markdown, u"second wording"_s);
}

void CommunityRefusalsTest::aClosingWordOutlivesBeingOffline()
{
    CommunityWorld world;
    const auto pane = world.openThread(world.clean);
    QTRY_VERIFY(button(*pane, "threadClose")->isVisible() && button(*pane, "threadClose")->isEnabled());
    QTest::mouseClick(button(*pane, "threadClose"), Qt::LeftButton);
    type(*pane, u"not now"_s);
    world.hub.cutAfter(u"*"_s, 0, -1);
    send(*pane);
    QTRY_VERIFY(messageOf(*pane)->isVisible());
    QCOMPARE(editorOf(*pane)->toPlainText(), u"not now"_s);
    QCOMPARE(part<Chip>(*pane, "threadStatus")->text(), u"Open"_s);
    world.hub.clearSwitches();
    QTest::mouseClick(part<QToolButton>(*messageOf(*pane), "retry"), Qt::LeftButton);
    QTRY_COMPARE(part<Chip>(*pane, "threadStatus")->text(), u"Closed"_s);
    QCOMPARE(lastComment(world.details(world.clean))->latest.markdown, u"not now"_s);
    // The same with opening it again.
    QTRY_VERIFY(button(*pane, "threadClose")->isEnabled());
    QTest::mouseClick(button(*pane, "threadClose"), Qt::LeftButton);
    type(*pane, u"now after all"_s);
    world.hub.cutAfter(u"*"_s, 0, -1);
    send(*pane);
    QTRY_VERIFY(messageOf(*pane)->isVisible());
    QCOMPARE(editorOf(*pane)->toPlainText(), u"now after all"_s);
    world.hub.clearSwitches();
    send(*pane);
    QTRY_COMPARE(part<Chip>(*pane, "threadStatus")->text(), u"Open"_s);
    QCOMPARE(lastComment(world.details(world.clean))->latest.markdown, u"now after all"_s);
}

void CommunityRefusalsTest::aMergeOutlivesBeingOffline()
{
    CommunityWorld world;
    const auto pane = world.openThread(world.clean);
    QTRY_VERIFY(button(*pane, "threadMerge")->isVisible() && button(*pane, "threadMerge")->isEnabled());
    QTest::mouseClick(button(*pane, "threadMerge"), Qt::LeftButton);
    type(*pane, u"Thank you"_s);
    world.hub.cutAfter(u"*"_s, 0, -1);
    send(*pane);
    QTRY_VERIFY(messageOf(*pane)->isVisible());
    QCOMPARE(editorOf(*pane)->toPlainText(), u"Thank you"_s);
    QCOMPARE(submitOf(*pane)->text(), u"Merge pull request"_s);
    world.hub.clearSwitches();
    QVERIFY(world.details(world.clean).discussion.status == hub::DiscussionState::Open);
    send(*pane);
    QTRY_COMPARE(part<Chip>(*pane, "threadStatus")->text(), u"Merged"_s);
    QCOMPARE(lastComment(world.details(world.clean))->latest.markdown, u"Thank you"_s);
}

void CommunityRefusalsTest::whatWasNotLookedAtIsNotMerged()
{
    CommunityWorld world;
    const auto pane = world.openThread(world.clean);
    QTRY_VERIFY(button(*pane, "threadMerge")->isVisible() && button(*pane, "threadMerge")->isEnabled());
    QTest::mouseClick(button(*pane, "threadMerge"), Qt::LeftButton);
    type(*pane, u"in it goes"_s);
    world.push(world.clean, u"surprise.txt"_s, "unseen\n");
    send(*pane);
    QTRY_VERIFY(messageOf(*pane)->isVisible());
    QVERIFY2(messageOf(*pane)->text().contains(u"moved on"_s), qPrintable(messageOf(*pane)->text()));
    QCOMPARE(editorOf(*pane)->toPlainText(), u"in it goes"_s);
    QVERIFY(world.details(world.clean).discussion.status == hub::DiscussionState::Open);
    QTRY_VERIFY(part<ThreadView>(*pane, "threadView")->toPlainText().contains(u"surprise.txt"_s));
    QTRY_COMPARE(changedIn(*pane)->comparison().changes().files.size(), std::size_t(2)); // now it can be looked at
    QTRY_VERIFY(submitOf(*pane)->isEnabled());
    send(*pane);
    QTRY_COMPARE(part<Chip>(*pane, "threadStatus")->text(), u"Merged"_s);
}

void CommunityRefusalsTest::aRefusedMergeSaysWhy_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    QTest::newRow("conflict") << 409 << u"not merged"_s;
    QTest::newRow("moved") << 412 << u"moved on"_s;
    QTest::newRow("bad") << 400 << u"not merged"_s;
    QTest::newRow("forbidden") << 403 << u"not allowed"_s;
}

void CommunityRefusalsTest::aRefusedMergeSaysWhy()
{
    QFETCH(const int, status);
    QFETCH(const QString, words);
    CommunityWorld world;
    const auto pane = world.openThread(world.clean);
    QTRY_VERIFY(button(*pane, "threadMerge")->isVisible() && button(*pane, "threadMerge")->isEnabled());
    QTest::mouseClick(button(*pane, "threadMerge"), Qt::LeftButton);
    type(*pane, u"in it goes"_s);
    world.hub.failNext(u"*/merge"_s, 1, status, "{\"error\":\"because it is so\"}");
    send(*pane);
    QTRY_VERIFY(messageOf(*pane)->isVisible());
    QVERIFY2(messageOf(*pane)->text().contains(words), qPrintable(messageOf(*pane)->text()));
    QCOMPARE(editorOf(*pane)->toPlainText(), u"in it goes"_s);
    QVERIFY(world.details(world.clean).discussion.status == hub::DiscussionState::Open);
}

void CommunityRefusalsTest::aTitleThatIsRefusedStays()
{
    CommunityWorld world;
    const auto pane = world.openThread(world.clean);
    QTRY_VERIFY(part<QLabel>(*pane, "threadTitle")->isVisible());
    QVERIFY(part<QToolButton>(*pane, "threadRename")->isEnabled());
    QTest::keyClick(part<ThreadView>(*pane, "threadView"), Qt::Key_F2);
    auto *field = part<QLineEdit>(*pane, "threadNewTitle");
    QVERIFY(field->isVisible());
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->isVisible());
    QTest::mouseClick(part<QToolButton>(*pane, "threadRename"), Qt::LeftButton);
    field->setText(u"A much better title"_s);
    world.hub.failNext(u"*/title"_s, 1, 403, "{\"error\":\"not yours\"}");
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(messageOf(*pane)->isVisible());
    QVERIFY2(messageOf(*pane)->text().contains(u"not yours"_s), qPrintable(messageOf(*pane)->text()));
    QVERIFY(field->isVisible() && !field->isReadOnly());
    QCOMPARE(field->text(), u"A much better title"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(part<QLabel>(*pane, "threadTitle")->text(), u"A much better title"_s);
    QVERIFY(!field->isVisible());
}

void CommunityRefusalsTest::hidingIsAskedFirstAndCanBeTriedAgain()
{
    CommunityWorld world;
    Elsewhere(world, world.clean).say(u"to be regretted"_s);
    const QString id = lastCommentId(world.details(world.clean));
    const auto pane = world.openThread(world.clean);
    auto *view = part<ThreadView>(*pane, "threadView");
    QTRY_VERIFY(view->toPlainText().contains(u"to be regretted"_s));
    world.prompter.answersYes = false;
    world.hub.clearRequests();
    choose(*pane, id, u"hideComment"_s);
    QCOMPARE(world.prompter.asked, 1);
    QVERIFY(world.prompter.lastQuestion.isDestructive);
    QVERIFY2(world.prompter.lastQuestion.text.contains(u"Nobody can show it again"_s),
             qPrintable(world.prompter.lastQuestion.text));
    QCOMPARE(world.requestsFor(u"/hide"_s), 0);
    world.prompter.answersYes = true;
    world.hub.failNext(u"*/hide"_s, 5, 503);
    choose(*pane, id, u"hideComment"_s);
    QTRY_VERIFY(messageOf(*pane)->isVisible());
    QVERIFY(!lastComment(world.details(world.clean))->isHidden);
    world.hub.clearSwitches();
    QTest::mouseClick(part<QToolButton>(*messageOf(*pane), "retry"), Qt::LeftButton);
    QTRY_VERIFY(!view->toPlainText().contains(u"to be regretted"_s));
    QVERIFY(lastComment(world.details(world.clean))->isHidden);
}

void CommunityRefusalsTest::aDraftThatCannotBePublishedStaysOne()
{
    CommunityWorld world;
    const auto pane = world.openCommunity();
    auto *dialog = beginWith(*pane, "newPullRequest");
    QTest::keyClicks(part<QLineEdit>(*dialog, "newDiscussionTitle"), u"Work in progress"_s);
    QTest::mouseClick(button(*dialog, "editorSubmit"), Qt::LeftButton);
    QTRY_VERIFY(button(*pane, "threadPublish")->isVisible());
    QVERIFY2(button(*pane, "threadMerge")->toolTip().contains(u"draft"_s),
             qPrintable(button(*pane, "threadMerge")->toolTip()));
    world.hub.failNext(u"*/status"_s, 1, 403, "{\"error\":\"not yours\"}");
    QTest::mouseClick(button(*pane, "threadPublish"), Qt::LeftButton);
    QTRY_VERIFY(messageOf(*pane)->isVisible());
    QCOMPARE(part<Chip>(*pane, "threadStatus")->text(), u"Draft"_s);
    QTRY_VERIFY(button(*pane, "threadPublish")->isEnabled());
    QTest::mouseClick(button(*pane, "threadPublish"), Qt::LeftButton);
    QTRY_COMPARE(part<Chip>(*pane, "threadStatus")->text(), u"Open"_s);
}

void CommunityRefusalsTest::deletingTheBranchIsAskedFirst()
{
    CommunityWorld world;
    Elsewhere other(world, world.clean);
    QSignalSpy done(&other.thread, &DiscussionThread::done);
    other.thread.setStatus(hub::discussions::SettableStatus::Closed, {});
    QTRY_COMPARE(done.count(), 1);
    const auto pane = world.openThread(world.clean);
    QTRY_COMPARE(part<Chip>(*pane, "threadStatus")->text(), u"Closed"_s);
    auto *remove = pane->findChild<QAction *>(u"threadRemoveReference"_s);
    QVERIFY(remove->isVisible() && remove->isEnabled());
    world.prompter.answersYes = false;
    world.hub.clearRequests();
    remove->trigger();
    QVERIFY2(world.prompter.lastQuestion.text.contains(u"are lost"_s), qPrintable(world.prompter.lastQuestion.text));
    QCOMPARE(world.requestsFor(u"/discussions/%1/ref"_s.arg(world.clean)), 0);
    world.prompter.answersYes = true;
    world.hub.failNext(u"*/ref"_s, 1, 403, "{\"error\":\"not yours\"}");
    remove->trigger();
    QTRY_VERIFY(messageOf(*pane)->isVisible());
    QVERIFY(!world.details(world.clean).changes->isReferenceDeleted);
    QTRY_VERIFY(remove->isEnabled());
    remove->trigger();
    QTRY_VERIFY2(remove->toolTip().contains(u"was deleted"_s), qPrintable(remove->toolTip()));
    QVERIFY(!remove->isEnabled());
    QVERIFY(world.details(world.clean).changes->isReferenceDeleted);
    // What is left of it can be read, and not be opened again.
    QVERIFY(!pane->findChild<QAction *>(u"threadBrowse"_s)->isEnabled());
}

void CommunityRefusalsTest::aRefusedCommentSaysWhy()
{
    CommunityWorld world;
    const auto pane = world.openThread(world.clean);
    QTRY_VERIFY(part<QLabel>(*pane, "threadTitle")->isVisible());
    type(*pane, u"an opinion"_s);
    world.hub.failNext(u"*/comment"_s, 1, 403, "{\"error\":\"This discussion is locked\"}");
    send(*pane);
    QTRY_VERIFY(messageOf(*pane)->isVisible());
    QVERIFY2(messageOf(*pane)->text().contains(u"This discussion is locked"_s), qPrintable(messageOf(*pane)->text()));
    QCOMPARE(editorOf(*pane)->toPlainText(), u"an opinion"_s);
    world.hub.failNext(u"*/comment"_s, 5, 503);
    send(*pane);
    QTRY_COMPARE(messageOf(*pane)->severity(), Severity::Error);
    QCOMPARE(editorOf(*pane)->toPlainText(), u"an opinion"_s);
    world.hub.clearSwitches();
    editorOf(*pane)->setPlainText(u"another opinion"_s);
    QTest::mouseClick(part<QToolButton>(*messageOf(*pane), "retry"), Qt::LeftButton);
    QTRY_VERIFY(editorOf(*pane)->toPlainText().isEmpty());
    QCOMPARE(lastComment(world.details(world.clean))->latest.markdown, u"another opinion"_s); // as it is by then
}

void CommunityRefusalsTest::viewedIsOfTheCommitThatWasLookedAt()
{
    CommunityWorld world;
    const auto pane = world.openThread(world.clean);
    QTRY_VERIFY(part<QTabBar>(*pane, "threadParts")->isVisible());
    part<QTabBar>(*pane, "threadParts")->setCurrentIndex(1);
    DiffPane *changed = changedIn(*pane);
    QTRY_COMPARE(changed->comparison().changes().files.size(), std::size_t(1));
    changed->view().setFocus();
    QTest::keyClick(&changed->view(), Qt::Key_V);
    QVERIFY(changed->view().isViewed(0));
    world.push(world.clean, u"notes.txt"_s, "another note\n");
    pane->reload();
    QTRY_VERIFY(changed->comparison().changes().files.front()->bytes.contains("another note"));
    QTRY_VERIFY(!changed->view().isViewed(0)); // there is something in it that was not looked at
    QTest::keyClick(&changed->view(), Qt::Key_V);
    QVERIFY(changed->view().isViewed(0));
    pane->reload(); // nothing new: it stays
    QTest::qWait(300);
    QVERIFY(changed->view().isViewed(0));
}

void CommunityRefusalsTest::newsComeWithoutMovingTheText()
{
    CommunityWorld world;
    Elsewhere other(world, world.clean);
    for (int i = 0; i < 12; ++i)
        other.say(u"Remark %1\n\none\n\ntwo\n\nthree"_s.arg(i));
    const auto pane = world.openThread(world.clean);
    auto *view = part<ThreadView>(*pane, "threadView");
    QTRY_VERIFY(view->toPlainText().contains(u"Remark 11"_s));
    QTRY_VERIFY(view->verticalScrollBar()->maximum() > 400);
    view->verticalScrollBar()->setValue(300);
    type(*pane, u"half a thought"_s);
    other.say(u"from elsewhere"_s);
    pane->reload();
    QTRY_VERIFY(view->toPlainText().contains(u"from elsewhere"_s));
    QCOMPARE(view->verticalScrollBar()->value(), 300);
    QCOMPARE(editorOf(*pane)->toPlainText(), u"half a thought"_s);
    QVERIFY(editorOf(*pane)->hasFocus() || !pane->isActiveWindow());
}

void CommunityRefusalsTest::aTextOfOnesOwnIsQuoted()
{
    CommunityWorld world;
    Elsewhere(world, world.clean).say(u"said **before**"_s);
    const QString id = lastCommentId(world.details(world.clean));
    const auto pane = world.openThread(world.clean);
    QTRY_VERIFY(part<ThreadView>(*pane, "threadView")->toPlainText().contains(u"said before"_s));
    choose(*pane, id, u"quoteComment"_s);
    QCOMPARE(editorOf(*pane)->toPlainText(), u"> said **before**\n\n"_s);
    choose(*pane, id, u"copyCommentLink"_s);
    QVERIFY(QGuiApplication::clipboard()->text().endsWith(u"/discussions/%1#%2"_s.arg(world.clean).arg(id)));
}

QTEST_MAIN(CommunityRefusalsTest)
#include "communityrefusalstest.moc"
