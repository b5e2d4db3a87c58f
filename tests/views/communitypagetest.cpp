#include "communityworld.h"
#include "hub/blockinghub.h"
#include "hub/discussions.h"
#include "hub/files.h"
#include "hub/uploads.h"
#include "models/cards/cardmarkdown.h"
#include "models/community/changedscan.h"
#include "models/community/discussionlistmodel.h"
#include "models/community/discussionthread.h"
#include "models/community/drafts.h"
#include "models/community/personfinder.h"
#include "models/community/threadhtml.h"
#include "scenes.h"
#include "views/cards/cardview.h"
#include "views/community/markdowneditor.h"
#include "views/community/threadview.h"
#include "views/diff/diffpane.h"
#include "views/diff/diffview.h"
#include "views/repo/repopane.h"
#include "views/widgets/chip.h"
#include "views/widgets/messagebar.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDialog>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using View = hub::RepoUrl::View;

namespace {

//! An SVG of 200 MB, packed; made by others, so that this process never holds all of it.
QByteArray packedSvg()
{
    QProcess shell;
    shell.start(u"sh"_s,
                {u"-c"_s,
                 u"(printf '<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><!--'; "
                 "head -c 200000000 /dev/zero | tr '\\000' ' '; printf '%s' '--></svg>') | gzip -1"_s});
    shell.waitForFinished(60'000);
    return shell.readAllStandardOutput();
}

//! Of this process, in bytes.
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.sliced(6).simplified().split(' ').front().toLongLong() * 1024;
    }
    return 0;
}

} // namespace

//! What people say and propose in a repo is read, answered and merged from its Community page.
class CommunityPageTest : public QObject
{
    Q_OBJECT

private slots:
    void discussionsAreListedAndFiltered();
    void aDiscussionIsBegun();
    void aTitleThatWillNotDoIsSaidBeforeSending();
    void aCommentIsSentByItsKey();
    void whatWasTypedSurvivesAFailureAndARestart();
    void onesOwnCommentIsEdited();
    void hidingIsForGood();
    void aDiscussionIsRenamedAndClosed();
    void aPullRequestIsMerged();
    void aConflictIsSaidBeforehand();
    void aDraftIsPublishedFirst();
    void theFilesChangedAreReviewed();
    void linesAreRemarkedOn();
    void remarksWaitForARestart();
    void aReaderMayNotRemark();
    void aReaderMayOnlyRead();
    void whatOthersSayAppears();
    void linksOfCommentsAreHarmless();
    void hostileContentDoesNothing();
    void packedPicturesAreNotUnpacked();
    void hostileNamesAreWrittenOut();
    void aCommentThatWasHiddenMeanwhileIsNotEdited();
    void aPullRequestThatWasClosedMeanwhileIsNotMerged();
    void aMergeThatBecameAConflictIsExplained();
    void offlineNothingTypedIsLost();
    void aMergedOneIsLeftAlone();
    void onesCommitsAreLookedAtOneByOne();
    void aPullRequestIsCheckedOut();
    void morePushedFromTheStageAppears();
    void writtenAndReadSideBySide();
    void marksAndTablesAreTyped();
    void listsGoOnByThemselves();
    void aDroppedImageIsStagedAndLinked();
    void aPastedImageBecomesAFile();
    void whereFilesMayNotGoThatIsSaid();
    void filesDroppedOnANewDiscussionAreStagedAndLinked();
    void aNewPullRequestTakesFilesOnceItIsOpen();
    void namesAndNumbersLeadThere();
    void recordedDiscussionsAreShownWhole();
    void commentsAreReactedTo();
    void scansOfChangedFilesAreSaid();
    void remarksAreReadAsComments();
    void hostileRemarksDoNothing();
    void peopleOfTheHubAreMentioned();
    void answersToWhatIsNoLongerTypedAreDropped();
    void modelsAreSound();
    void scenes();
};

void CommunityPageTest::discussionsAreListedAndFiltered()
{
    CommunityWorld world;
    const auto pane = world.openCommunity();
    auto *list = part<QListView>(*pane, "discussionList");
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QVERIFY(part<QTabBar>(*pane, "repoTabs")->tabText(3).contains(u'1'));
    part<QComboBox>(*pane, "discussionType")->setCurrentIndex(1);
    QTRY_VERIFY(part<QLabel>(*part<QWidget>(*pane, "discussionStates"), "emptyTitle")->isVisible());
    part<QComboBox>(*pane, "discussionType")->setCurrentIndex(2);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    auto *status = part<QComboBox>(*pane, "discussionStatus");
    for (const auto &[index, count] :
         {std::pair{1, 1}, {2, 0}, {3, 0}, {4, 0}, {0, 1}}) { // open, draft, closed, merged, any
        status->setCurrentIndex(index);
        QTRY_COMPARE(list->model()->rowCount(), count);
        QTRY_COMPARE(part<QLabel>(*part<QWidget>(*pane, "discussionStates"), "emptyTitle")->isVisible(), count == 0);
    }
    QTest::keyClicks(part<QLineEdit>(*pane, "discussionSearch"), u"nothing like it"_s);
    QTRY_VERIFY(part<QLabel>(*part<QWidget>(*pane, "discussionStates"), "emptyTitle")->isVisible());
}

void CommunityPageTest::aDiscussionIsBegun()
{
    CommunityWorld world;
    const auto pane = world.openCommunity();
    auto *dialog = beginWith(*pane, "newDiscussion");
    QVERIFY(dialog);
    QTest::keyClicks(part<QLineEdit>(*dialog, "newDiscussionTitle"), u"How large is it?"_s);
    part<MarkdownEditor>(*dialog, "editorText")->setPlainText(u"I could *not* find out."_s);
    QTest::mouseClick(button(*dialog, "editorSubmit"), Qt::LeftButton);
    QTRY_VERIFY(part<QLabel>(*pane, "threadTitle")->isVisible());
    QTRY_COMPARE(part<QLabel>(*pane, "threadTitle")->text(), u"How large is it?"_s);
    const hub::DiscussionDetails details = world.details(pane->place().repo().discussion);
    QVERIFY(!details.discussion.isPullRequest);
    QCOMPARE(lastComment(details)->latest.markdown, u"I could *not* find out."_s);
}

void CommunityPageTest::aTitleThatWillNotDoIsSaidBeforeSending()
{
    CommunityWorld world;
    const auto pane = world.openCommunity();
    auto *dialog = beginWith(*pane, "newPullRequest");
    QTest::keyClicks(part<QLineEdit>(*dialog, "newDiscussionTitle"), u"ab"_s);
    QVERIFY(!button(*dialog, "editorSubmit")->isEnabled());
    QVERIFY(part<QLabel>(*dialog, "editorNote")->text().contains(u'3'));
    QTest::keyClick(part<QLineEdit>(*dialog, "newDiscussionTitle"), Qt::Key_Return); // on to the text, and no more
    QVERIFY(dialog->isVisible());
    QTest::keyClicks(part<QLineEdit>(*dialog, "newDiscussionTitle"), u"c"_s);
    QVERIFY(button(*dialog, "editorSubmit")->isEnabled());
}

void CommunityPageTest::aCommentIsSentByItsKey()
{
    CommunityWorld world;
    const auto pane = world.openThread(world.clean);
    QTRY_VERIFY(part<QLabel>(*pane, "threadTitle")->isVisible());
    type(*pane, u"Looks **good** to me\n\n- [x] read"_s);
    send(*pane);
    QTRY_VERIFY(part<ThreadView>(*pane, "threadView")->toPlainText().contains(u"Looks good to me"_s));
    QCOMPARE(lastComment(world.details(world.clean))->latest.markdown, u"Looks **good** to me\n\n- [x] read"_s);
    QVERIFY(part<MarkdownEditor>(*part<QWidget>(*pane, "threadPage"), "editorText")->toPlainText().isEmpty());
}

void CommunityPageTest::whatWasTypedSurvivesAFailureAndARestart()
{
    CommunityWorld world;
    {
        const auto pane = world.openThread(world.clean);
        QTRY_VERIFY(part<QLabel>(*pane, "threadTitle")->isVisible());
        type(*pane, u"a long thought"_s);
        world.hub.failNext(u"*/comment"_s, 3, 503);
        send(*pane);
        QTRY_VERIFY(part<MessageBar>(*pane, "threadMessage")->isVisible());
        QCOMPARE(part<MarkdownEditor>(*part<QWidget>(*pane, "threadPage"), "editorText")->toPlainText(),
                 u"a long thought"_s);
        world.drafts.save();
    }
    Drafts again(world.local.filePath(u"drafts.json"_s));
    RepoServices services = world.services();
    services.drafts = &again;
    RepoPane pane(services,
                  Place(hub::RepoUrl{.endpoint = world.endpoint(),
                                     .repo = RepoWorld::repo(),
                                     .view = View::Discussion,
                                     .discussion = world.clean}));
    pane.setAccount(world.writer());
    pane.show();
    QTRY_COMPARE(part<MarkdownEditor>(*part<QWidget>(pane, "threadPage"), "editorText")->toPlainText(),
                 u"a long thought"_s);
}

void CommunityPageTest::onesOwnCommentIsEdited()
{
    CommunityWorld world;
    const auto pane = world.openThread(world.clean);
    QTRY_VERIFY(part<QLabel>(*pane, "threadTitle")->isVisible());
    type(*pane, u"first wording"_s);
    send(*pane);
    auto *view = part<ThreadView>(*pane, "threadView");
    QTRY_VERIFY(view->toPlainText().contains(u"first wording"_s));
    const QString id = lastCommentId(world.details(world.clean));
    emit view->menuRequested(id);
    auto *menu = pane->findChild<QMenu *>(u"commentMenu"_s);
    QVERIFY(menu);
    QVERIFY(menu->findChild<QAction *>(u"editComment"_s)->isEnabled());
    menu->findChild<QAction *>(u"editComment"_s)->trigger();
    auto *editor = part<MarkdownEditor>(*part<QWidget>(*pane, "threadPage"), "editorText");
    QCOMPARE(editor->toPlainText(), u"first wording"_s);
    editor->setPlainText(u"second wording"_s);
    send(*pane);
    QTRY_VERIFY(view->toPlainText().contains(u"second wording"_s));
    const hub::DiscussionDetails details = world.details(world.clean);
    QVERIFY(lastComment(details)->isEdited);
    QCOMPARE(lastComment(details)->latest.markdown, u"second wording"_s);
}

void CommunityPageTest::hidingIsForGood()
{
    CommunityWorld world;
    const auto pane = world.openThread(world.clean);
    QTRY_VERIFY(part<QLabel>(*pane, "threadTitle")->isVisible());
    type(*pane, u"to be regretted"_s);
    send(*pane);
    auto *view = part<ThreadView>(*pane, "threadView");
    QTRY_VERIFY(view->toPlainText().contains(u"to be regretted"_s));
    const QString id = lastCommentId(world.details(world.clean));
    emit view->menuRequested(id);
    pane->findChild<QMenu *>(u"commentMenu"_s)->findChild<QAction *>(u"hideComment"_s)->trigger();
    QTRY_VERIFY(!view->toPlainText().contains(u"to be regretted"_s));
    QVERIFY(lastComment(world.details(world.clean))->isHidden);
}

void CommunityPageTest::aDiscussionIsRenamedAndClosed()
{
    CommunityWorld world;
    const auto pane = world.openThread(world.clean);
    QTRY_VERIFY(part<QLabel>(*pane, "threadTitle")->isVisible());
    QVERIFY(part<QToolButton>(*pane, "threadRename")->isEnabled());
    QTest::mouseClick(part<QToolButton>(*pane, "threadRename"), Qt::LeftButton);
    auto *field = part<QLineEdit>(*pane, "threadNewTitle");
    field->setText(u"x"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(field->isVisible()); // too short: it stays to be mended
    field->setText(u"Add a better note"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(part<QLabel>(*pane, "threadTitle")->text(), u"Add a better note"_s);

    QTRY_VERIFY(button(*pane, "threadClose")->isEnabled());
    QTest::mouseClick(button(*pane, "threadClose"), Qt::LeftButton);
    type(*pane, u"not now"_s);
    send(*pane);
    QTRY_COMPARE(part<Chip>(*pane, "threadStatus")->text(), u"Closed"_s);
    const hub::DiscussionDetails closed = world.details(world.clean);
    QCOMPARE(lastComment(closed)->latest.markdown, u"not now"_s);
    QTRY_VERIFY(button(*pane, "threadClose")->isEnabled());
    QTest::mouseClick(button(*pane, "threadClose"), Qt::LeftButton);
    send(*pane);
    QTRY_COMPARE(part<Chip>(*pane, "threadStatus")->text(), u"Open"_s);
}

void CommunityPageTest::aPullRequestIsMerged()
{
    CommunityWorld world;
    const auto pane = world.openThread(world.clean);
    QSignalSpy committed(&world.changes, &RepoChanges::committed);
    QTRY_VERIFY(button(*pane, "threadMerge")->isVisible());
    QTRY_VERIFY2(button(*pane, "threadMerge")->isEnabled(), qPrintable(button(*pane, "threadMerge")->toolTip()));
    QTest::mouseClick(button(*pane, "threadMerge"), Qt::LeftButton);
    QCOMPARE(button(*part<QWidget>(*pane, "threadPage"), "editorSubmit")->text(), u"Merge pull request"_s);
    type(*pane, u"Thank you"_s);
    send(*pane);
    QTRY_COMPARE(part<Chip>(*pane, "threadStatus")->text(), u"Merged"_s);
    QCOMPARE(committed.count(), 1);
    QVERIFY(!world.details(world.clean).changes->mergeCommit.isEmpty());
    QVERIFY(part<MessageBar>(*pane, "threadMessage")->isVisible());
    pane->findChild<QAction *>(u"threadRemoveReference"_s)->trigger();
    QTRY_VERIFY(!pane->findChild<QAction *>(u"threadBrowse"_s)->isEnabled());
    QVERIFY(world.details(world.clean).changes->isReferenceDeleted);
}

void CommunityPageTest::aConflictIsSaidBeforehand()
{
    CommunityWorld world;
    const int number = world.hub.addPullRequest(
        sandbox::Kind::Model, RepoWorld::id(),
        {.files = {{u"config.json"_s, "{\"theirs\": 1}\n"}}, .title = u"Their settings"_s, .author = u"bob"_s});
    world.commit(u"Ours"_s, {{.path = u"config.json"_s, .content = "{\"ours\": 1}\n"}});
    const auto pane = world.openThread(number);
    QTRY_VERIFY(part<QLabel>(*pane, "threadConflicts")->isVisible());
    QVERIFY(part<QLabel>(*pane, "threadConflicts")->text().contains(u"config.json"_s));
    QVERIFY(!button(*pane, "threadMerge")->isEnabled());
    QVERIFY(button(*pane, "threadMerge")->toolTip().contains(u"conflict"_s));
}

void CommunityPageTest::aDraftIsPublishedFirst()
{
    CommunityWorld world;
    const auto pane = world.openCommunity();
    auto *dialog = beginWith(*pane, "newPullRequest");
    QTest::keyClicks(part<QLineEdit>(*dialog, "newDiscussionTitle"), u"Work in progress"_s);
    QTest::mouseClick(button(*dialog, "editorSubmit"), Qt::LeftButton);
    QTRY_VERIFY(button(*pane, "threadPublish")->isVisible());
    QVERIFY(!button(*pane, "threadMerge")->isEnabled());
    QTest::mouseClick(button(*pane, "threadPublish"), Qt::LeftButton);
    QTRY_COMPARE(part<Chip>(*pane, "threadStatus")->text(), u"Open"_s);
    QVERIFY(!button(*pane, "threadPublish")->isVisible());
}

void CommunityPageTest::theFilesChangedAreReviewed()
{
    CommunityWorld world;
    {
        const auto pane = world.openThread(world.clean);
        QTRY_VERIFY(part<QTabBar>(*pane, "threadParts")->isVisible());
        part<QTabBar>(*pane, "threadParts")->setCurrentIndex(1);
        auto *changed = changedIn(*pane);
        QTRY_COMPARE(changed->comparison().changes().files.size(), std::size_t(1));
        changed->view().setViewed(0, true);
    }
    const auto again = world.openThread(world.clean);
    auto *changed = changedIn(*again);
    QTRY_COMPARE(changed->comparison().changes().files.size(), std::size_t(1));
    QTRY_VERIFY(changed->view().isViewed(0));
}

//! A pull request that changes config.json, with its files shown.
class ReviewWorld : public CommunityWorld
{
public:
    ReviewWorld()
    {
        number = hub.addPullRequest(
            sandbox::Kind::Model, id(),
            {.files = {{u"config.json"_s, "{\n  \"model_type\": \"siglip\",\n  \"projection_dim\": 768\n}\n"},
                       {u"notes.txt"_s, "a note\nanother\n"}},
             .title = u"Change the model"_s,
             .author = u"bob"_s});
    }

    std::unique_ptr<RepoPane> openFiles()
    {
        auto pane = openThread(number);
        [&pane] { QTRY_VERIFY(part<QTabBar>(*pane, "threadParts")->isVisible()); }();
        part<QTabBar>(*pane, "threadParts")->setCurrentIndex(1);
        auto *changed = changedIn(*pane);
        [changed] { QTRY_COMPARE(changed->comparison().changes().files.size(), std::size_t(2)); }();
        return pane;
    }

    int number = 0;
};

//! Where the numbers of a line are.
QPoint numberOf(DiffView &view, int file, int hunk, int row)
{
    const DiffLayout::Spot spot = view.geometryOfRows().find(file, DiffLayout::Part::Line, hunk, row);
    return {6, int(spot.top) + spot.height / 2 - view.verticalScrollBar()->value()};
}

MarkdownEditor *openRemark(const QWidget &pane)
{
    const QList<MarkdownEditor *> editors = pane.findChildren<MarkdownEditor *>(u"remarkEditor"_s);
    for (MarkdownEditor *editor : editors) {
        if (editor->isVisible())
            return editor;
    }
    return nullptr;
}

void CommunityPageTest::linesAreRemarkedOn()
{
    ReviewWorld world;
    const auto pane = world.openFiles();
    DiffView &view = changedIn(*pane)->view();
    view.setSplit(false);
    QVERIFY(!part<QWidget>(*pane, "reviewBar")->isVisible());

    // By the mouse, over the numbers of two lines.
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, numberOf(view, 0, 0, 3));
    QTest::mouseMove(view.viewport(), numberOf(view, 0, 0, 4));
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, numberOf(view, 0, 0, 4));
    QVERIFY(openRemark(*pane));
    QTest::keyClicks(openRemark(*pane), u"Is this meant?"_s);
    QTest::keyClick(openRemark(*pane), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!openRemark(*pane));
    QVERIFY(part<QWidget>(*pane, "reviewBar")->isVisible());

    // By keys, on the next change.
    view.setFocus();
    view.stepFile(1);
    QTest::keyClick(&view, Qt::Key_J);
    QTest::keyClick(&view, Qt::Key_C);
    QVERIFY(openRemark(*pane));
    QTest::keyClicks(openRemark(*pane), u"Good **note**"_s);
    QTest::keyClick(openRemark(*pane), Qt::Key_Return, Qt::ControlModifier);

    // One that is left is gone.
    QTest::keyClick(&view, Qt::Key_C);
    QTest::keyClicks(openRemark(*pane), u"never mind"_s);
    QTest::keyClick(openRemark(*pane), Qt::Key_Escape);
    QVERIFY(part<QLabel>(*pane, "reviewCount")->text().contains(u'2'));

    QTest::mouseClick(button(*pane, "reviewSend"), Qt::LeftButton);
    type(*pane, u"Two remarks."_s);
    send(*pane);
    QTRY_VERIFY(part<ThreadView>(*pane, "threadView")->toPlainText().contains(u"Is this meant?"_s));
    const hub::DiscussionDetails details = world.details(world.number);
    QString head;
    int comments = 0;
    for (const hub::DiscussionEvent &event : details.events) {
        if (const auto *commit = event.as<hub::PushedCommit>())
            head = commit->oid;
        comments += event.as<hub::Comment>() ? 1 : 0;
    }
    const QString base = world.endpoint().at(RepoWorld::repo().webPath()).toString() + u"/blob/"_s + head;
    const QString expected =
        u"Two remarks.\n\n**[`config.json`](%1/config.json#L2-L3), lines 2–3**\n\n"
        "```diff\n+  \"model_type\": \"siglip\",\n+  \"projection_dim\": 768\n```\n\nIs this meant?\n\n"
        "**[`notes.txt`](%1/notes.txt#L1-L2), lines 1–2**\n\n```diff\n+a note\n+another\n```\n\nGood **note**"_s.arg(
            base);
    QCOMPARE(lastComment(details)->latest.markdown, expected);
    QCOMPARE(comments, 2); // what it was opened with, and this one
    QVERIFY(!part<QWidget>(*pane, "reviewBar")->isVisibleTo(pane.get()));
}

void CommunityPageTest::remarksWaitForARestart()
{
    ReviewWorld world;
    {
        const auto pane = world.openFiles();
        DiffView &view = changedIn(*pane)->view();
        view.setSplit(true);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, numberOf(view, 0, 0, 1)); // the old side
        QTest::keyClicks(openRemark(*pane), u"Better as it was"_s);
        // Neither kept nor left: the program just ends. What cannot be sent stays as well.
    }
    const auto pane = world.openFiles();
    QVERIFY(part<QWidget>(*pane, "reviewBar")->isVisible());
    QTRY_VERIFY(part<QTextBrowser>(*pane, "remarkText")->isVisible());
    QTRY_COMPARE(part<QTextBrowser>(*pane, "remarkText")->toPlainText().trimmed(), u"Better as it was"_s);
    world.hub.failNext(u"*/comment"_s, 3, 503);
    QTest::mouseClick(button(*pane, "reviewSend"), Qt::LeftButton);
    send(*pane);
    QTRY_VERIFY(part<MessageBar>(*pane, "threadMessage")->isVisible());
    part<QTabBar>(*pane, "threadParts")->setCurrentIndex(1);
    QVERIFY(part<QWidget>(*pane, "reviewBar")->isVisible());
    part<QTabBar>(*pane, "threadParts")->setCurrentIndex(0);
    world.hub.clearSwitches();
    send(*pane);
    QTRY_VERIFY(part<ThreadView>(*pane, "threadView")->toPlainText().contains(u"before the change"_s));
}

void CommunityPageTest::aReaderMayNotRemark()
{
    ReviewWorld world;
    const auto pane = world.openFiles();
    auth::Account reader = world.writer();
    reader.tokenRole = u"read"_s;
    pane->setAccount(reader);
    DiffView &view = changedIn(*pane)->view();
    QTest::keyClick(&view, Qt::Key_C);
    QVERIFY(!openRemark(*pane));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, numberOf(view, 0, 0, 1));
    QVERIFY(!openRemark(*pane));
    QMenu menu;
    emit changedIn(*pane)->fileMenuRequested(0, &menu);
    auto *action = menu.findChild<QAction *>(u"remarkFile"_s);
    QVERIFY(action && !action->isEnabled() && !action->toolTip().isEmpty());
}

void CommunityPageTest::aReaderMayOnlyRead()
{
    CommunityWorld world;
    const auto pane = world.openThread(world.clean);
    auth::Account reader = world.writer();
    reader.tokenRole = u"read"_s;
    pane->setAccount(reader);
    QTRY_VERIFY(part<QLabel>(*pane, "threadTitle")->isVisible());
    for (const char *name : {"threadMerge", "threadClose"}) {
        QVERIFY(!button(*pane, name)->isEnabled());
        QVERIFY(!button(*pane, name)->toolTip().isEmpty());
    }
    type(*pane, u"words"_s);
    QVERIFY(!button(*part<QWidget>(*pane, "threadPage"), "editorSubmit")->isEnabled());
}

void CommunityPageTest::whatOthersSayAppears()
{
    CommunityWorld world;
    const auto pane = world.openThread(world.clean);
    auto *view = part<ThreadView>(*pane, "threadView");
    QTRY_VERIFY(part<QLabel>(*pane, "threadTitle")->isVisible());
    DiscussionThread other(world.client);
    other.open(RepoWorld::repo(), world.clean);
    QSignalSpy done(&other, &DiscussionThread::done);
    QTRY_COMPARE(other.state(), DiscussionThread::State::Ready);
    other.addComment(u"from elsewhere"_s);
    QTRY_COMPARE(done.count(), 1);
    type(*pane, u"half a thought"_s);
    pane->reload();
    QTRY_VERIFY(view->toPlainText().contains(u"from elsewhere"_s));
    QCOMPARE(part<MarkdownEditor>(*part<QWidget>(*pane, "threadPage"), "editorText")->toPlainText(),
             u"half a thought"_s);
}

void CommunityPageTest::linksOfCommentsAreHarmless()
{
    hub::DiscussionDetails details;
    details.discussion = {.repo = RepoWorld::repo(), .number = 1, .title = u"t"_s};
    hub::Comment comment;
    comment.latest.markdown =
        u"[x](thread:react/1/%F0%9F%94%A5) [y](javascript:alert(1)) <img src='file:///etc/passwd'> "
        "<a href='thread:menu/1'>menu</a> <script>1</script> ![p](https://tracker.example/p.png)"_s;
    details.events.push_back(
        {.id = u"c1"_s, .type = u"comment"_s, .author = hub::Author{.name = u"<b>eve</b>"_s}, .data = comment});
    const ThreadMarkup page = renderThread(details, {});
    QVERIFY(!page.card.html.contains(u"javascript:"_s));
    QVERIFY2(page.card.html.contains(u"Left out, because it could do harm: thread, javascript, file, script"_s),
             qPrintable(page.card.html));
    QVERIFY(!page.card.html.contains(u"etc/passwd"_s));
    QVERIFY(!page.card.html.contains(u"<script"_s));
    QVERIFY(!page.card.html.contains(u"thread:react/1"_s));
    QCOMPARE(page.card.html.count(u"thread:menu/"_s), 1); // our own
    QVERIFY(page.card.html.contains(u"&lt;b&gt;eve"_s));
    QCOMPARE(page.card.remoteImages.size(), 1); // waits for consent
}

//! What the program would have fetched.
class WatchedImages : public ImageSource
{
public:
    QList<QUrl> asked = {};
    QByteArray answer = {};

    void fetch(const QUrl &url, QObject * /*context*/, Callback<QByteArray> done) override
    {
        asked += url;
        if (!answer.isEmpty())
            done(answer);
    }
};

void CommunityPageTest::hostileContentDoesNothing()
{
    CommunityWorld world;
    WatchedImages images;
    RepoServices services{.client = world.client,
                          .settings = world.settings,
                          .images = images,
                          .prompter = world.prompter,
                          .changes = world.changes,
                          .stages = *world.stages,
                          .drafts = &world.drafts};
    DiscussionThread thread(world.client);
    thread.open(RepoWorld::repo(), world.clean);
    QSignalSpy done(&thread, &DiscussionThread::done);
    QTRY_COMPARE(thread.state(), DiscussionThread::State::Ready);
    thread.addComment(
        u"<script>alert(1)</script><iframe src='https://evil.example/f'></iframe>"
        "<img src=x onerror=alert(1)><object data='https://evil.example/o'></object>"
        "<style>@import url(https://evil.example/s);</style><link rel=stylesheet href='https://evil.example/l'>\n\n"
        "![pixel](https://tracker.example/p.png?who=me) ![local](file:///etc/passwd)\n\n"
        "[a](javascript:alert(1)) [b](file:///etc/passwd) [c](data:text/html,x) "
        "<svg onload=alert(1)><image href='https://evil.example/i'/></svg> end of it"_s);
    QTRY_COMPARE(done.count(), 1);

    RepoPane pane(services,
                  Place(hub::RepoUrl{.endpoint = world.endpoint(),
                                     .repo = RepoWorld::repo(),
                                     .view = View::Discussion,
                                     .discussion = world.clean}));
    pane.setAccount(world.writer());
    pane.resize(900, 700);
    pane.show();
    auto *view = part<ThreadView>(pane, "threadView");
    QTRY_VERIFY(view->toPlainText().contains(u"end of it"_s));
    auto *bar = part<MessageBar>(pane, "threadImages");
    QTRY_VERIFY(bar->isVisible()); // it says that something is kept out, and whose it is
    // "x" and the local file would be files of this Hub.
    QVERIFY2(bar->text().contains(u"127.0.0.1"_s) && bar->text().contains(u"others"_s), qPrintable(bar->text()));
    for (const QUrl &url : std::as_const(images.asked))
        QVERIFY2(world.endpoint().owns(url), qPrintable(url.toString()));
    for (const QString &name : {u"script"_s, u"iframe"_s, u"onerror"_s, u"object"_s, u"style"_s, u"javascript"_s,
                                u"file"_s, u"data"_s, u"svg"_s})
        QVERIFY2(view->toPlainText().section(u"could do harm:"_s, 1).contains(name), qPrintable(name));
    const QString html = view->document()->toHtml();
    for (const QString &bad : {u"javascript:"_s, u"file:"_s, u"evil.example"_s, u"alert(1)"_s, u"data:"_s})
        QVERIFY2(!html.contains(bad), qPrintable(bad));

    // A picture that would fill the memory is not unpacked.
    images.answer = "<svg xmlns='http://www.w3.org/2000/svg' width='100000' height='100000'><rect width='100000' "
                    "height='100000'/></svg>";
    images.asked.clear();
    QTest::mouseClick(part<QToolButton>(*bar, "action"), Qt::LeftButton);
    QTRY_VERIFY(!images.asked.isEmpty());
    for (const QUrl &url : std::as_const(images.asked))
        QVERIFY(url.scheme() == "https"_L1 || world.endpoint().owns(url));
    QVERIFY(view->document()->size().width() < 5000);
}

void CommunityPageTest::packedPicturesAreNotUnpacked()
{
    const QByteArray bomb = packedSvg();
    QVERIFY2(bomb.size() > 100'000 && bomb.size() < 2'000'000, qPrintable(QString::number(bomb.size())));
    CommunityWorld world;
    const int number =
        world.hub.addPullRequest(sandbox::Kind::Model, RepoWorld::id(),
                                 {.files = {{u"picture.png"_s, bomb}}, .title = u"A picture"_s, .author = u"bob"_s});
    const auto pane = world.openThread(number);
    QTRY_VERIFY(part<QTabBar>(*pane, "threadParts")->isVisible());
    const qint64 before = peakMemory();
    part<QTabBar>(*pane, "threadParts")->setCurrentIndex(1);
    auto *changed = changedIn(*pane);
    QTRY_COMPARE(changed->comparison().changes().files.size(), std::size_t(1));
    QTest::mouseClick(changed->view().viewport(), Qt::LeftButton, {}, QPoint(40, 10));
    QTest::qWait(500);
    // In a comment.
    WatchedImages images;
    images.answer = bomb;
    CardView card(images);
    card.setRemoteImagesAllowed(true);
    card.setCard("![a](https://example.com/a.png)", {});
    card.resize(300, 300);
    card.show();
    QTRY_COMPARE(images.asked.size(), 1);
    QTest::qWait(300);
    QVERIFY2(peakMemory() - before < 120'000'000, qPrintable(QString::number(peakMemory() - before)));
}

void CommunityPageTest::aCommentThatWasHiddenMeanwhileIsNotEdited()
{
    CommunityWorld world;
    const auto pane = world.openThread(world.clean);
    QTRY_VERIFY(part<QLabel>(*pane, "threadTitle")->isVisible());
    type(*pane, u"first wording"_s);
    send(*pane);
    auto *view = part<ThreadView>(*pane, "threadView");
    QTRY_VERIFY(view->toPlainText().contains(u"first wording"_s));
    const QString id = lastCommentId(world.details(world.clean));
    emit view->menuRequested(id);
    pane->findChild<QMenu *>(u"commentMenu"_s)->findChild<QAction *>(u"editComment"_s)->trigger();
    auto *editor = part<MarkdownEditor>(*part<QWidget>(*pane, "threadPage"), "editorText");
    editor->setPlainText(u"second wording"_s);
    DiscussionThread other(world.client);
    other.open(RepoWorld::repo(), world.clean);
    QSignalSpy done(&other, &DiscussionThread::done);
    QTRY_COMPARE(other.state(), DiscussionThread::State::Ready);
    other.hide(id, hub::HideReason::Unsaid);
    QTRY_COMPARE(done.count(), 1);
    send(*pane);
    auto *message = part<MessageBar>(*pane, "threadMessage");
    QTRY_VERIFY(message->isVisible());
    QCOMPARE(editor->toPlainText(), u"second wording"_s);
    QVERIFY(lastComment(world.details(world.clean))->isHidden);
    // Once that is known, nothing is offered with it.
    pane->reload();
    QTRY_VERIFY(view->toPlainText().contains(u"has been hidden"_s));
    QVERIFY(!view->document()->toHtml().contains(u"thread:menu/"_s + id));
}

void CommunityPageTest::aPullRequestThatWasClosedMeanwhileIsNotMerged()
{
    CommunityWorld world;
    const auto pane = world.openThread(world.clean);
    QTRY_VERIFY(button(*pane, "threadMerge")->isVisible());
    QTRY_VERIFY(button(*pane, "threadMerge")->isEnabled());
    QTest::mouseClick(button(*pane, "threadMerge"), Qt::LeftButton);
    type(*pane, u"in it goes"_s);
    DiscussionThread other(world.client);
    other.open(RepoWorld::repo(), world.clean);
    QSignalSpy done(&other, &DiscussionThread::done);
    QTRY_COMPARE(other.state(), DiscussionThread::State::Ready);
    other.setStatus(hub::discussions::SettableStatus::Closed, {});
    QTRY_COMPARE(done.count(), 1);
    send(*pane);
    auto *message = part<MessageBar>(*pane, "threadMessage");
    QTRY_VERIFY(message->isVisible());
    QVERIFY2(message->text().contains(u"not merged"_s), qPrintable(message->text()));
    QCOMPARE(part<MarkdownEditor>(*part<QWidget>(*pane, "threadPage"), "editorText")->toPlainText(), u"in it goes"_s);
    QTRY_COMPARE(part<Chip>(*pane, "threadStatus")->text(), u"Closed"_s); // and the page shows how it is
    QVERIFY(!button(*pane, "threadMerge")->isVisible());
}

void CommunityPageTest::aMergeThatBecameAConflictIsExplained()
{
    CommunityWorld world;
    const auto pane = world.openThread(world.clean);
    QTRY_VERIFY(button(*pane, "threadMerge")->isVisible());
    QTRY_VERIFY(button(*pane, "threadMerge")->isEnabled());
    QTest::mouseClick(button(*pane, "threadMerge"), Qt::LeftButton);
    world.commit(u"A note of ours"_s, {{.path = u"notes.txt"_s, .content = "another note\n"}});
    send(*pane);
    auto *message = part<MessageBar>(*pane, "threadMessage");
    QTRY_VERIFY(message->isVisible());
    QVERIFY2(message->text().contains(u"not merged"_s), qPrintable(message->text()));
    QTRY_VERIFY(part<QLabel>(*pane, "threadConflicts")->isVisible());
    QVERIFY(button(*pane, "threadResolve")->isVisible());
    QVERIFY(world.details(world.clean).discussion.status == hub::DiscussionState::Open);
}

void CommunityPageTest::offlineNothingTypedIsLost()
{
    CommunityWorld world;
    const auto pane = world.openThread(world.clean);
    QTRY_VERIFY(part<QLabel>(*pane, "threadTitle")->isVisible());
    type(*pane, u"said on a train"_s);
    world.hub.cutAfter(u"*"_s, 0, -1); // no answer to anything
    send(*pane);
    auto *message = part<MessageBar>(*pane, "threadMessage");
    QTRY_VERIFY(message->isVisible());
    auto *editor = part<MarkdownEditor>(*part<QWidget>(*pane, "threadPage"), "editorText");
    QCOMPARE(editor->toPlainText(), u"said on a train"_s);
    QVERIFY(!editor->isReadOnly());
    QVERIFY(part<ThreadView>(*pane, "threadView")->isVisible()); // what was there stays
    world.hub.clearSwitches();
    send(*pane);
    QTRY_VERIFY(part<ThreadView>(*pane, "threadView")->toPlainText().contains(u"said on a train"_s));
    const hub::DiscussionDetails details = world.details(world.clean);
    QCOMPARE(std::ranges::count_if(details.events,
                                   [](const hub::DiscussionEvent &event) {
                                       const auto *comment = event.as<hub::Comment>();
                                       return comment && comment->latest.markdown == "said on a train"_L1;
                                   }),
             1);
    QVERIFY(editor->toPlainText().isEmpty());
}

void CommunityPageTest::aMergedOneIsLeftAlone()
{
    CommunityWorld world;
    DiscussionThread other(world.client);
    other.open(RepoWorld::repo(), world.clean);
    QSignalSpy done(&other, &DiscussionThread::done);
    QTRY_COMPARE(other.state(), DiscussionThread::State::Ready);
    other.merge({}, other.head());
    QTRY_COMPARE(done.count(), 1);
    const auto pane = world.openThread(world.clean);
    QTRY_COMPARE(part<Chip>(*pane, "threadStatus")->text(), u"Merged"_s);
    QVERIFY(!button(*pane, "threadMerge")->isVisible());
    QVERIFY(!button(*pane, "threadClose")->isVisible());
    QVERIFY(!button(*pane, "threadPublish")->isVisible());
    // It can still be talked about.
    type(*pane, u"good to have it"_s);
    send(*pane);
    QTRY_VERIFY(part<ThreadView>(*pane, "threadView")->toPlainText().contains(u"good to have it"_s));
}

void CommunityPageTest::hostileNamesAreWrittenOut()
{
    CommunityWorld world;
    const QString name = u"invoice\u202Efdp.exe"_s;
    const int number = world.hub.addPullRequest(
        sandbox::Kind::Model, RepoWorld::id(),
        {.files = {{name, "x = 1 \xe2\x80\xae # turned\n"}}, .title = u"Odd \u202Eeman"_s, .author = u"bob"_s});
    const auto pane = world.openThread(number);
    QTRY_VERIFY(part<QTabBar>(*pane, "threadParts")->isVisible());
    part<QTabBar>(*pane, "threadParts")->setCurrentIndex(1);
    auto *changed = changedIn(*pane);
    QTRY_COMPARE(changed->comparison().changes().files.size(), std::size_t(1));
    QVERIFY(changed->comparison().file(0).hasHiddenMarks);
    QCOMPARE(part<QLabel>(*pane, "threadTitle")->text(), u"Odd \uFFFDeman"_s);
    auto *tree = part<QTreeView>(*changed, "diffFiles");
    for (const QModelIndex &index : tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, u"invoice"_s, -1,
                                                         Qt::MatchStartsWith | Qt::MatchRecursive))
        QVERIFY(!index.data().toString().contains(u'\u202E'));
    // A remark names it so that nobody is deceived, and still links the file.
    QTest::keyClick(&changed->view(), Qt::Key_C);
    auto *editor = pane->findChild<MarkdownEditor *>(u"remarkEditor"_s);
    QVERIFY(editor);
    QTest::keyClicks(editor, u"Look closely"_s);
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    QTest::mouseClick(button(*pane, "reviewSend"), Qt::LeftButton);
    send(*pane);
    QTRY_VERIFY(part<ThreadView>(*pane, "threadView")->toPlainText().contains(u"Look closely"_s));
    const QString text = lastComment(world.details(number))->latest.markdown;
    QVERIFY2(text.contains(u"invoice\\u202Efdp.exe"_s) && text.contains(u"%E2%80%AE"_s), qPrintable(text));
}

void CommunityPageTest::onesCommitsAreLookedAtOneByOne()
{
    CommunityWorld world;
    world.push(world.clean, u"second.txt"_s, "second\n");
    const auto pane = world.openThread(world.clean);
    QTRY_VERIFY(part<QTabBar>(*pane, "threadParts")->isVisible());
    part<QTabBar>(*pane, "threadParts")->setCurrentIndex(1);
    auto *changed = changedIn(*pane);
    QTRY_COMPARE(changed->comparison().changes().files.size(), std::size_t(2));
    auto *commits = part<QComboBox>(*pane, "reviewCommits");
    QVERIFY(commits->isVisible());
    QCOMPARE(commits->count(), 3);
    QTest::keyClick(&changed->view(), Qt::Key_BracketRight);
    QTRY_COMPARE(changed->comparison().changes().indexOf(u"second.txt"_s), -1);
    QTRY_COMPARE(changed->comparison().changes().indexOf(u"notes.txt"_s), 0);
    QTest::keyClick(&changed->view(), Qt::Key_BracketRight);
    QTRY_COMPARE(changed->comparison().changes().indexOf(u"second.txt"_s), 0);
    QTest::keyClick(&changed->view(), Qt::Key_BracketLeft);
    QTest::keyClick(&changed->view(), Qt::Key_BracketLeft);
    QTRY_COMPARE(changed->comparison().changes().files.size(), std::size_t(2));
}

void CommunityPageTest::aPullRequestIsCheckedOut()
{
    CommunityWorld world;
    const auto pane = world.openThread(world.clean);
    QSignalSpy downloads(pane.get(), &Pane::downloadRequested);
    QTRY_VERIFY(part<QLabel>(*pane, "threadTitle")->isVisible());
    QVERIFY(pane->findChild<QAction *>(u"threadDownload"_s)->isEnabled());
    pane->findChild<QAction *>(u"threadDownload"_s)->trigger();
    QCOMPARE(downloads.count(), 1);
    QVERIFY(downloads.front().at(0).value<hub::RepoId>() == RepoWorld::repo());
    QCOMPARE(downloads.front().at(1).toString(), u"refs/pr/%1"_s.arg(world.clean));
}

void CommunityPageTest::morePushedFromTheStageAppears()
{
    CommunityWorld world;
    const auto pane = world.openThread(world.clean);
    QTRY_VERIFY(part<QTabBar>(*pane, "threadParts")->isVisible());
    auto *changed = changedIn(*pane);
    QTRY_COMPARE(changed->comparison().changes().files.size(), std::size_t(1));
    const QString reference = u"refs/pr/%1"_s.arg(world.clean);
    // Its files can be browsed.
    pane->findChild<QAction *>(u"threadBrowse"_s)->trigger();
    QTRY_COMPARE(pane->place().repo().revision, reference);
    QCOMPARE(pane->place().repo().view, View::Files);
    // What is staged there becomes a commit of it.
    Stage &stage = world.stages->stage(RepoWorld::repo(), reference);
    QVERIFY(stage.change(u"Add a file"_s, [&stage](StageChanges &changes) {
        StagedChange change{.path = u"pushed.txt"_s};
        stage.keep("pushed\n", change);
        return changes.put(change, {}, StageChanges::Existing::Replace);
    }));
    StageCommit &commit = world.stages->commit(stage);
    commit.start(u"Push more"_s, {}, false);
    QTRY_COMPARE(commit.state(), StageCommit::State::Done);
    pane->setPlace(Place(hub::RepoUrl{
        .endpoint = world.endpoint(), .repo = RepoWorld::repo(), .view = View::Discussion, .discussion = world.clean}));
    QTRY_COMPARE(changed->comparison().changes().files.size(), std::size_t(2));
}

void CommunityPageTest::writtenAndReadSideBySide()
{
    CommunityWorld world;
    const auto pane = world.openThread(world.clean);
    QTRY_VERIFY(part<QLabel>(*pane, "threadTitle")->isVisible());
    const auto &page = *part<QWidget>(*pane, "threadPage");
    part<QTabBar>(page, "editorTabs")->setCurrentIndex(1);
    auto *card = part<CardView>(page, "card");
    QTRY_VERIFY(card->isVisible());
    QVERIFY(part<MarkdownEditor>(page, "editorText")->isVisible());
    type(*pane, u"A **bold** word"_s);
    QTRY_VERIFY(card->toPlainText().contains(u"A bold word"_s));
    part<QTabBar>(page, "editorTabs")->setCurrentIndex(2);
    QVERIFY(!part<MarkdownEditor>(page, "editorText")->isVisible());
    part<QTabBar>(page, "editorTabs")->setCurrentIndex(0);
    QVERIFY(!card->isVisible());
}

void CommunityPageTest::marksAndTablesAreTyped()
{
    MarkdownEditor editor;
    editor.setPlainText(u"word"_s);
    editor.selectAll();
    QTest::keyClick(&editor, Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(editor.toPlainText(), u"**word**"_s);
    QVERIFY(!editor.document()->firstBlock().layout()->formats().isEmpty()); // and looks so
    QTest::keyClick(&editor, Qt::Key_B, Qt::ControlModifier); // it is selected still
    QCOMPARE(editor.toPlainText(), u"word"_s);
    QTest::keyClick(&editor, Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(editor.toPlainText(), u"`word`"_s);
    editor.setPlainText(u"one\ntwo"_s);
    editor.selectAll();
    editor.prefixLines(u"> "_s);
    QCOMPARE(editor.toPlainText(), u"> one\n> two"_s);
    editor.selectAll();
    editor.prefixLines(u"> "_s);
    QCOMPARE(editor.toPlainText(), u"one\ntwo"_s);
    editor.setPlainText(u"the card"_s);
    editor.selectAll();
    editor.insertLink();
    QCOMPARE(editor.textCursor().selectedText(), u"https://"_s); // what is left to be typed
    QTest::keyClicks(&editor, u"hf.co"_s);
    QCOMPARE(editor.toPlainText(), u"[the card](hf.co)"_s);

    // A table is one for the Hub, too.
    CommunityWorld world;
    const auto pane = world.openThread(world.clean);
    const auto &page = *part<QWidget>(*pane, "threadPage");
    QTRY_VERIFY(part<QToolButton>(page, "markTable")->isVisible());
    QTest::mouseClick(part<QToolButton>(page, "markTable"), Qt::LeftButton);
    const RenderedCard card = renderCard(part<MarkdownEditor>(page, "editorText")->toPlainText(), {});
    QVERIFY2(card.html.contains(u"<th"_s), qPrintable(card.html));
}

void CommunityPageTest::listsGoOnByThemselves()
{
    MarkdownEditor editor;
    const auto enter = [&editor] { QTest::keyClick(&editor, Qt::Key_Return); };
    QTest::keyClicks(&editor, u"1. one"_s);
    enter();
    QTest::keyClicks(&editor, u"two"_s);
    QCOMPARE(editor.toPlainText(), u"1. one\n2. two"_s);
    enter();
    enter(); // an item without words ends the list
    QCOMPARE(editor.toPlainText(), u"1. one\n2. two\n"_s);
    QTest::keyClicks(&editor, u"- [x] done"_s);
    enter();
    QCOMPARE(editor.toPlainText().section(u'\n', -1), u"- [ ] "_s);
    editor.setPlainText(u"word"_s);
    editor.selectAll();
    QTest::keyClick(&editor, Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(editor.toPlainText(), u"**word**"_s);
    QTest::keyClick(&editor, Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(editor.toPlainText(), u"word"_s);
    editor.clear();
    editor.quote(u"said\nbefore"_s);
    QCOMPARE(editor.toPlainText(), u"> said\n> before\n\n"_s);
}

void CommunityPageTest::aDroppedImageIsStagedAndLinked()
{
    CommunityWorld world;
    const auto pane = world.openThread(world.clean);
    QTRY_VERIFY(part<QLabel>(*pane, "threadTitle")->isVisible());
    const auto &page = *part<QWidget>(*pane, "threadPage");
    auto *editor = part<MarkdownEditor>(page, "editorText");
    type(*pane, u"Look:"_s);
    dropFile(*editor, world.makeFile(u"a [plot] (1).png"_s, pngBytes()));
    auto *offer = part<MessageBar>(page, "editorFiles");
    QVERIFY(offer->isVisible());
    const QString reference = u"refs/pr/%1"_s.arg(world.clean);
    QVERIFY2(offer->text().contains(u"documents no way"_s) && offer->text().contains(reference),
             qPrintable(offer->text()));
    QCOMPARE(editor->toPlainText(), u"Look:"_s); // nothing happens by itself
    QTest::mouseClick(offer->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QTRY_VERIFY(editor->toPlainText().contains(u"!["_s));
    QCOMPARE(world.stages->stage(RepoWorld::repo(), reference).changes().count(), 1);
    // The link leads there once it is committed.
    QVERIFY(offer->isVisible());
    QVERIFY2(offer->text().contains(u"once they are committed"_s), qPrintable(offer->text()));
    QTest::mouseClick(offer->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QTRY_VERIFY2(offer->text().contains(u"committed"_s) && offer->severity() == MessageBar::Severity::Positive,
                 qPrintable(offer->text()));
    send(*pane);
    QTRY_VERIFY(lastComment(world.details(world.clean))->latest.markdown.startsWith(u"Look:\n!["_s));
    const QString text = lastComment(world.details(world.clean))->latest.markdown;
    const RenderedCard card = renderCard(text, {.links = world.hub.url(), .images = world.hub.url()});
    QCOMPARE(card.ownImages.size(), 1);
    const QString path = card.ownImages.front().path(QUrl::FullyDecoded).section(u"/attachments/"_s, 1);
    QVERIFY2(path.endsWith(u"/a [plot] (1).png"_s), qPrintable(path));
    hub::BlockingHub blocking(world.session());
    const Result<QByteArray> bytes =
        blocking.run(hub::files::head(RepoWorld::repo(), reference, u"attachments/"_s + path, 100'000), {});
    QVERIFY(bytes.has_value());
    QCOMPARE(*bytes, pngBytes());
}

void CommunityPageTest::aPastedImageBecomesAFile()
{
    CommunityWorld world;
    const auto pane = world.openThread(world.clean);
    QTRY_VERIFY(part<QLabel>(*pane, "threadTitle")->isVisible());
    const auto &page = *part<QWidget>(*pane, "threadPage");
    auto *editor = part<MarkdownEditor>(page, "editorText");
    QImage image(20, 10, QImage::Format_RGB32);
    image.fill(Qt::red);
    QGuiApplication::clipboard()->setImage(image);
    editor->setFocus();
    editor->paste();
    auto *offer = part<MessageBar>(page, "editorFiles");
    QVERIFY(offer->isVisible());
    QTest::mouseClick(offer->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QTRY_VERIFY(editor->toPlainText().startsWith(u"![image.png]("_s));
    QCOMPARE(world.stages->stage(RepoWorld::repo(), u"refs/pr/%1"_s.arg(world.clean)).changes().count(), 1);
}

void CommunityPageTest::whereFilesMayNotGoThatIsSaid()
{
    CommunityWorld world;
    const auto pane = world.openThread(world.clean);
    auth::Account stranger = world.writer();
    stranger.user = u"carol"_s;
    stranger.organizations.clear();
    pane->setAccount(stranger);
    QTRY_VERIFY(part<QLabel>(*pane, "threadTitle")->isVisible());
    const auto &page = *part<QWidget>(*pane, "threadPage");
    dropFile(*part<MarkdownEditor>(page, "editorText"), world.makeFile(u"plot.png"_s, pngBytes()));
    auto *offer = part<MessageBar>(page, "editorFiles");
    QVERIFY(offer->isVisible());
    QVERIFY2(offer->text().contains(u"Only who may write"_s), qPrintable(offer->text()));
    QVERIFY(!offer->findChild<QToolButton *>(u"action"_s)->isVisible());
}

void CommunityPageTest::filesDroppedOnANewDiscussionAreStagedAndLinked()
{
    CommunityWorld world;
    const auto pane = world.openCommunity();
    auto *dialog = beginWith(*pane, "newDiscussion");
    QVERIFY(dialog);
    QTest::keyClicks(part<QLineEdit>(*dialog, "newDiscussionTitle"), u"How it looks"_s);
    auto *editor = part<MarkdownEditor>(*dialog, "editorText");
    dropFile(*editor, world.makeFile(u"plot.png"_s, pngBytes()));
    auto *offer = part<MessageBar>(*dialog, "editorFiles");
    QVERIFY(offer->isVisible());
    QVERIFY2(offer->text().contains(u"documents no way"_s) && offer->text().contains(u"main"_s),
             qPrintable(offer->text()));
    QVERIFY(editor->toPlainText().isEmpty()); // nothing happens by itself
    QTest::mouseClick(offer->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QTRY_VERIFY(editor->toPlainText().startsWith(u"![plot.png]("_s));
    QCOMPARE(world.stages->stage(RepoWorld::repo(), u"main"_s).changes().count(), 1);
    QTest::mouseClick(offer->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QTRY_COMPARE(offer->severity(), MessageBar::Severity::Positive);
    QTest::mouseClick(button(*dialog, "editorSubmit"), Qt::LeftButton);
    QTRY_COMPARE(part<QLabel>(*pane, "threadTitle")->text(), u"How it looks"_s);
    const QString text = lastComment(world.details(pane->place().repo().discussion))->latest.markdown;
    const RenderedCard card = renderCard(text, {.links = world.hub.url(), .images = world.hub.url()});
    QCOMPARE(card.ownImages.size(), 1);
    const QString path = card.ownImages.front().path(QUrl::FullyDecoded).section(u"/resolve/main/"_s, 1);
    hub::BlockingHub blocking(world.session());
    const Result<QByteArray> bytes = blocking.run(hub::files::head(RepoWorld::repo(), u"main"_s, path, 100'000), {});
    QVERIFY(bytes.has_value());
    QCOMPARE(*bytes, pngBytes());
}

void CommunityPageTest::aNewPullRequestTakesFilesOnceItIsOpen()
{
    CommunityWorld world;
    const auto pane = world.openCommunity();
    auto *dialog = beginWith(*pane, "newPullRequest");
    QVERIFY(dialog);
    dropFile(*part<MarkdownEditor>(*dialog, "editorText"), world.makeFile(u"plot.png"_s, pngBytes()));
    auto *offer = part<MessageBar>(*dialog, "editorFiles");
    QVERIFY(offer->isVisible());
    QVERIFY2(offer->text().contains(u"Open the pull request first"_s), qPrintable(offer->text()));
    QVERIFY(!offer->findChild<QToolButton *>(u"action"_s)->isVisible());
    dialog->reject();
    // Somebody who may not write here is told where files can go instead.
    auth::Account stranger = world.writer();
    stranger.user = u"carol"_s;
    stranger.organizations.clear();
    pane->setAccount(stranger);
    QTest::mouseClick(button(*pane, "newDiscussion"), Qt::LeftButton);
    QTRY_COMPARE(pane->findChildren<QDialog *>(u"newDiscussionDialog"_s).size(), 1);
    dialog = pane->findChild<QDialog *>(u"newDiscussionDialog"_s);
    dropFile(*part<MarkdownEditor>(*dialog, "editorText"), world.makeFile(u"plot2.png"_s, pngBytes()));
    offer = part<MessageBar>(*dialog, "editorFiles");
    QVERIFY2(offer->text().contains(u"Only who may write"_s), qPrintable(offer->text()));
    QVERIFY(!offer->findChild<QToolButton *>(u"action"_s)->isVisible());
}

//! Clicks on a word of a page, as somebody does who follows a link.
void clickOn(QTextBrowser &view, const QString &word)
{
    const QTextCursor found = view.document()->find(word);
    QVERIFY(!found.isNull());
    QTextCursor within(view.document());
    within.setPosition(found.selectionStart() + 1);
    view.setTextCursor(within);
    view.ensureCursorVisible();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.cursorRect(within).center());
}

void CommunityPageTest::namesAndNumbersLeadThere()
{
    CommunityWorld world;
    const int second =
        world.hub.addPullRequest(sandbox::Kind::Model, RepoWorld::id(),
                                 {.files = {{u"f.txt"_s, "x\n"}}, .title = u"Another one"_s, .author = u"bob"_s});
    DiscussionThread other(world.client);
    other.open(RepoWorld::repo(), world.clean);
    QSignalSpy done(&other, &DiscussionThread::done);
    QTRY_COMPARE(other.state(), DiscussionThread::State::Ready);
    other.addComment(u"As @bob says in #%1, `#%1` and `@bob` are code."_s.arg(second));
    QTRY_COMPARE(done.count(), 1);
    const auto pane = world.openThread(world.clean);
    auto *view = part<ThreadView>(*pane, "threadView");
    QTRY_VERIFY(view->toPlainText().contains(u"are code"_s));
    QSignalSpy requested(pane.get(), &RepoPane::placeRequested);
    clickOn(*view, u"#%1,"_s.arg(second));
    QCOMPARE(requested.count(), 1);
    const auto place = requested.front().front().value<Place>();
    QVERIFY(place.isRepo());
    QCOMPARE(place.repo().discussion, second);
    QVERIFY(place.repo().repo == RepoWorld::repo());
    clickOn(*view, u"@bob says"_s);
    QCOMPARE(requested.count(), 1 + 1);
    QVERIFY(requested.back().front().value<Place>().isPerson());
    QCOMPARE(requested.back().front().value<Place>().person().name, u"bob"_s);
    clickOn(*view, u"@bob are code"_s);
    QCOMPARE(requested.count(), 2);
    // The preview shows them as they will be.
    const auto &page = *part<QWidget>(*pane, "threadPage");
    part<QTabBar>(page, "editorTabs")->setCurrentIndex(1);
    type(*pane, u"See #%1 and [the card](README.md)"_s.arg(second));
    auto *card = part<CardView>(page, "card");
    QTRY_VERIFY(card->document()->toHtml().contains(u"/discussions/%1\""_s.arg(second)));
    QVERIFY(card->document()->toHtml().contains(u"/blob/refs%2Fpr%2F"_s));
}

void CommunityPageTest::recordedDiscussionsAreShownWhole()
{
    const QDir folder(qEnvironmentVariable("HUBCAP_CORPUS") + u"/discussions"_s);
    const QStringList names = folder.entryList({u"detail_*.json"_s, u"comment_*.json"_s}, QDir::Files);
    if (names.isEmpty())
        QSKIP("HUBCAP_CORPUS names no folder of discussions");
    NoImages images;
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonDocument answer = QJsonDocument::fromJson(file.readAll());
        QJsonObject thread = answer.object();
        if (answer.isArray()) // only what happened, without the thread
            thread = {{u"num"_s, 1},
                      {u"title"_s, u"Recorded"_s},
                      {u"status"_s, u"open"_s},
                      {u"createdAt"_s, u"2024-07-25T13:07:31.000Z"_s},
                      {u"events"_s, answer.array()}};
        const auto details = hub::DiscussionDetails::fromJson(RepoWorld::repo(), thread);
        QVERIFY2(details, qPrintable(name));
        ThreadView view(images);
        view.resize(900, 700);
        view.show();
        QSignalSpy rendered(&view, &CardView::rendered);
        view.setThread(*details, hub::Endpoint(), {});
        QTRY_COMPARE(rendered.count(), 1);
        const QString shown = view.toPlainText();
        QVERIFY2(!shown.contains(u"does not know"_s), qPrintable(shown));
        static const QRegularExpression sentence(u"^[A-Za-z][A-Za-z ,.!?]+$"_s, QRegularExpression::MultilineOption);
        int sentences = 0;
        qsizetype last = 0;
        for (const hub::DiscussionEvent &event : details->events) {
            const auto *comment = event.as<hub::Comment>();
            if (!comment || comment->isHidden)
                continue;
            for (const QRegularExpressionMatch &match : sentence.globalMatch(comment->latest.markdown)) {
                const qsizetype at = shown.indexOf(match.captured().trimmed(), last);
                QVERIFY2(at >= last, qPrintable(name + u": "_s + match.captured()));
                last = at;
                ++sentences;
            }
        }
        QVERIFY2(sentences > 0, qPrintable(name));
    }
}

void CommunityPageTest::commentsAreReactedTo()
{
    CommunityWorld world;
    const auto pane = world.openThread(world.clean);
    auto *view = part<ThreadView>(*pane, "threadView");
    QTRY_VERIFY(part<QLabel>(*pane, "threadTitle")->isVisible());
    type(*pane, u"What do you think?"_s);
    send(*pane);
    QTRY_VERIFY(view->toPlainText().contains(u"What do you think?"_s));
    emit view->menuRequested(lastCommentId(world.details(world.clean)));
    auto *menu = pane->findChild<QMenu *>(u"commentMenu"_s);
    QVERIFY(menu);
    menu->findChild<QMenu *>(u"reactMenu"_s)->actions().constFirst()->trigger();
    menu->close();
    QTRY_VERIFY(view->toPlainText().contains(u"1 ✓"_s));
    QCOMPARE(lastComment(world.details(world.clean))->reactions.size(), std::size_t(1));
    clickOn(*view, u"1 ✓"_s); // and taken back
    QTRY_VERIFY(!view->toPlainText().contains(u'✓'));
    QVERIFY(lastComment(world.details(world.clean))->reactions.empty());
}

void CommunityPageTest::scansOfChangedFilesAreSaid()
{
    CommunityWorld world;
    const int number = world.hub.addPullRequest(sandbox::Kind::Model, RepoWorld::id(),
                                                {.files = {{u"notes.txt"_s, "a note\n"},
                                                           {u"evil.pkl"_s,
                                                            "\x80\x02"
                                                            "cos\nsystem\nq\x02."}},
                                                 .title = u"Two files"_s,
                                                 .author = u"bob"_s});
    const auto pane = world.openThread(number);
    QTRY_VERIFY(part<QTabBar>(*pane, "threadParts")->isVisible());
    part<QTabBar>(*pane, "threadParts")->setCurrentIndex(1);
    const auto *scan = part<QLabel>(*pane, "reviewScan");
    QTRY_VERIFY(scan->isVisible());
    QCOMPARE(scan->text(), u"Unsafe: evil.pkl"_s);
    QVERIFY2(!scan->toolTip().contains(u"notes.txt"_s), qPrintable(scan->toolTip()));

    // However many there are: the last one counts as well.
    QStringList many;
    for (int i = 0; i < hub::tree::pathsPerCall; ++i)
        many += u"there is no %1"_s.arg(i);
    many += u"evil.pkl"_s;
    ChangedScan all(world.client);
    all.look(RepoWorld::repo(), u"refs/pr/%1"_s.arg(number), many);
    QTRY_VERIFY(all.isKnown());
    QCOMPARE(all.worst(), u"unsafe"_s);
}

void CommunityPageTest::remarksAreReadAsComments()
{
    ReviewWorld world;
    const auto pane = world.openFiles();
    DiffView &view = changedIn(*pane)->view();
    view.setSplit(false);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, numberOf(view, 0, 0, 3));
    openRemark(*pane)->insertPlainText(
        u"**Bold**, and see [the card](README.md) or #%1, with as many words as fill a line of a narrow window and more\n\n- one\n- two\n\n```python\nx = 1\n```"_s
            .arg(world.clean));
    QTest::keyClick(openRemark(*pane), Qt::Key_Return, Qt::ControlModifier);
    auto *text = part<QTextBrowser>(*pane, "remarkText");
    QTRY_VERIFY2(text->toPlainText().startsWith(u"Bold, and see the card"_s), qPrintable(text->toPlainText()));
    QVERIFY(!text->toPlainText().contains(u"```"_s));

    // All of it is there, between its line and the next.
    const auto *card = part<QWidget>(*pane, "remarkCard");
    const auto spot = [&view] { return view.geometryOfRows().find(0, DiffLayout::Part::Insert, 0); };
    QTRY_VERIFY(text->height() >= int(text->document()->size().height()));
    QTRY_VERIFY(card->height() <= spot().height);
    QVERIFY(card->height() >= text->geometry().bottom());
    QCOMPARE(text->verticalScrollBar()->maximum(), 0);
    QCOMPARE(view.geometryOfRows().next(spot()).row, 4);
    // In a narrow window it is higher, and the lines below are further down.
    const int wide = spot().height;
    pane->resize(420, pane->height());
    QTRY_VERIFY(spot().height > wide);
    QTRY_VERIFY(text->height() >= int(text->document()->size().height()));
    pane->resize(1100, pane->height());
    QTRY_COMPARE(spot().height, wide);

    QSignalSpy requested(pane.get(), &RepoPane::placeRequested);
    clickOn(*text, u"the card"_s);
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.back().front().value<Place>().repo().path, u"README.md"_s);
    clickOn(*text, u"#%1"_s.arg(world.clean));
    QCOMPARE(requested.count(), 1 + 1);
    QCOMPARE(requested.back().front().value<Place>().repo().discussion, world.clean);
    // Its keys are those of the lines around it.
    pane->resize(1100, 400);
    QTRY_VERIFY(view.verticalScrollBar()->maximum() > 0);
    text->setFocus();
    QTest::keyClick(text, Qt::Key_End);
    QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
}

void CommunityPageTest::hostileRemarksDoNothing()
{
    ReviewWorld world;
    WatchedImages images;
    RepoServices services{.client = world.client,
                          .settings = world.settings,
                          .images = images,
                          .prompter = world.prompter,
                          .changes = world.changes,
                          .stages = *world.stages,
                          .drafts = &world.drafts};
    RepoPane pane(services,
                  Place(hub::RepoUrl{.endpoint = world.endpoint(),
                                     .repo = RepoWorld::repo(),
                                     .view = View::Discussion,
                                     .discussion = world.number}));
    pane.setAccount(world.writer());
    pane.resize(1100, 800);
    pane.show();
    QTRY_VERIFY(part<QTabBar>(pane, "threadParts")->isVisible());
    part<QTabBar>(pane, "threadParts")->setCurrentIndex(1);
    DiffView &view = changedIn(pane)->view();
    QTRY_COMPARE(changedIn(pane)->comparison().changes().files.size(), std::size_t(2));
    QTest::keyClick(&view, Qt::Key_C);
    openRemark(pane)->insertPlainText(
        u"<script>alert(1)</script> <img src='file:///etc/passwd'>\n\n[a](javascript:alert(1)) [b](file:///etc/passwd) "
        "![pixel](https://tracker.example/p.png) end of it"_s);
    QTest::keyClick(openRemark(pane), Qt::Key_Return, Qt::ControlModifier);
    auto *text = part<QTextBrowser>(pane, "remarkText");
    QTRY_VERIFY(text->toPlainText().contains(u"end of it"_s));
    for (const QString &name : {u"script"_s, u"javascript"_s, u"file"_s})
        QVERIFY2(text->toPlainText().section(u"could do harm:"_s, 1).contains(name), qPrintable(name));
    for (const QString &bad : {u"javascript:"_s, u"file:"_s, u"alert(1)"_s})
        QVERIFY2(!text->document()->toHtml().contains(bad), qPrintable(bad));
    // A picture is loaded only for who agrees, and another one is asked about again.
    auto *load = part<QToolButton>(pane, "remarkImages");
    QTRY_VERIFY(load->isVisible());
    QVERIFY2(load->text().contains(u"tracker.example"_s), qPrintable(load->text()));
    QVERIFY(images.asked.isEmpty());
    QTest::mouseClick(load, Qt::LeftButton);
    QTRY_COMPARE(images.asked, QList<QUrl>{QUrl(u"https://tracker.example/p.png"_s)});
    QVERIFY(!load->isVisible());
    QTest::mouseClick(part<QToolButton>(pane, "remarkEdit"), Qt::LeftButton);
    openRemark(pane)->insertPlainText(u"\n![more](https://other.example/p.png)"_s);
    QTest::keyClick(openRemark(pane), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(load->isVisible());
    QCOMPARE(images.asked.size(), 1);
}

void CommunityPageTest::peopleOfTheHubAreMentioned()
{
    CommunityWorld world;
    world.hub.addAccount(u"marjolein"_s, "hf_marjolein");
    const auto pane = world.openThread(world.clean);
    pane->activateWindow();
    QTRY_VERIFY(part<QLabel>(*pane, "threadTitle")->isVisible());
    auto *editor = part<MarkdownEditor>(*part<QWidget>(*pane, "threadPage"), "editorText");
    editor->setFocus();
    // Of the thread at once, and without a question to the Hub.
    QTest::keyClicks(editor, u"@b"_s);
    auto *popup = editor->findChild<QCompleter *>()->popup();
    QVERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(editor->toPlainText(), u"@bob "_s);
    QCOMPARE(world.requestsFor(u"quicksearch"_s), 0);
    QTest::keyClicks(editor, u"and @marj"_s);
    QTRY_VERIFY(popup->isVisible());
    QCOMPARE(world.requestsFor(u"quicksearch"_s), 1);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(editor->toPlainText(), u"@bob and @marjolein "_s);
}

void CommunityPageTest::answersToWhatIsNoLongerTypedAreDropped()
{
    CommunityWorld world;
    world.hub.addAccount(u"marjolein"_s, "hf_marjolein");
    world.hub.addAccount(u"zacharias"_s, "hf_zacharias");
    world.hub.delay(u"*/quicksearch"_s, 150);
    PersonFinder finder(world.client);
    QSignalSpy changed(&finder, &PersonFinder::changed);
    finder.find(u"marj"_s);
    QTRY_COMPARE(world.requestsFor(u"quicksearch"_s), 1); // it is on its way
    finder.find(u"zach"_s);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(finder.names(), QStringList{u"zacharias"_s});
    finder.find(u"z"_s); // too little to ask for
    QTest::qWait(250);
    QCOMPARE(world.requestsFor(u"quicksearch"_s), 2);
}

void CommunityPageTest::modelsAreSound()
{
    CommunityWorld world;
    for (int i = 0; i < 30; ++i)
        world.hub.addPullRequest(
            sandbox::Kind::Model, RepoWorld::id(),
            {.files = {{u"f%1.txt"_s.arg(i), "x\n"}}, .title = u"Number %1"_s.arg(i), .author = u"bob"_s});
    DiscussionListModel model(world.client);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSubject(RepoWorld::repo(), {});
    QTRY_VERIFY(model.state() != PagedModelBase::State::Loading);
    while (model.canFetchMore({})) {
        model.fetchMore({});
        QTRY_VERIFY(model.state() != PagedModelBase::State::Loading);
    }
    QCOMPARE(model.state(), PagedModelBase::State::Complete);
    QCOMPARE(model.rowCount(), 31);
    QSet<int> numbers;
    for (const hub::Discussion &discussion : model.rows())
        numbers.insert(discussion.number);
    QCOMPARE(numbers.size(), 31);
}

//! What happens in a thread, one thing after the other.
class ThreadActs
{
public:
    ThreadActs(CommunityWorld &world, int number) : m_thread(world.client)
    {
        m_thread.open(RepoWorld::repo(), number);
        wait();
    }

    void act(const std::function<void(DiscussionThread &)> &what)
    {
        QSignalSpy done(&m_thread, &DiscussionThread::done);
        what(m_thread);
        [&done] { QTRY_COMPARE(done.count(), 1); }();
        wait();
    }

    QString lastComment() const { return lastCommentId(m_thread.details()); }

private:
    void wait()
    {
        [this] { QTRY_COMPARE(m_thread.state(), DiscussionThread::State::Ready); }();
    }

    DiscussionThread m_thread;
};

//! A list with a thread of each kind and state, and a pull request in which everything has happened once.
void fill(CommunityWorld &world)
{
    using hub::discussions::SettableStatus;
    const auto propose = [&world](const QString &title, const QString &path) {
        return world.hub.addPullRequest(sandbox::Kind::Model, RepoWorld::id(),
                                        {.files = {{path, "text\n"}}, .title = title, .author = u"bob"_s});
    };
    propose(u"Explain how it was trained, on which data, and what that means for whoever wants to build on it"_s,
            u"TRAINING.md"_s);
    const int licence = propose(u"Correct the licence"_s, u"LICENSE"_s);
    const int merged = propose(u"Add the tokenizer"_s, u"tokenizer.json"_s);
    hub::BlockingHub blocking(world.session());
    QVERIFY(blocking.run(hub::discussions::open(
                             RepoWorld::repo(),
                             {.title = u"Which images was this trained on?"_s, .description = u"I cannot find it."_s}),
                         {}));
    QVERIFY(blocking.run(
        hub::discussions::open(RepoWorld::repo(),
                               {.title = u"Quantized weights"_s, .description = u"Soon."_s, .isPullRequest = true}),
        {}));
    ThreadActs(world, licence).act([](DiscussionThread &thread) {
        thread.setStatus(SettableStatus::Closed, u"Not this year."_s);
    });
    ThreadActs(world, merged).act([](DiscussionThread &thread) { thread.merge({}, thread.head()); });
    ThreadActs acts(world, world.clean);
    acts.act([](DiscussionThread &thread) {
        thread.addComment(
            u"Thank you! Two remarks:\n\n1. `notes.txt` should end in a newline\n2. see the [card](README.md), and #1 "
            u"of "
            "@alice\n\n```python\nfor layer in model.layers:\n    print(\"hello\", layer)\n```\n\n> quoted\n\n| name | "
            "value |\n|---|---:|\n| width | 768 |\n| depth | 12 |\n\n- [x] read\n- [ ] run"_s);
    });
    for (const QString &emoji : {u"🔥"_s, u"👍"_s})
        acts.act([&acts, &emoji](DiscussionThread &thread) { thread.react(acts.lastComment(), emoji, true); });
    acts.act([](DiscussionThread &thread) { thread.addComment(u"buy now"_s); });
    acts.act([&acts](DiscussionThread &thread) { thread.hide(acts.lastComment(), hub::HideReason::Spam); });
    acts.act([](DiscussionThread &thread) { thread.addComment(u"Agred."_s); });
    acts.act([&acts](DiscussionThread &thread) { thread.edit(acts.lastComment(), u"Agreed."_s); });
    acts.act([](DiscussionThread &thread) { thread.rename(u"Add a note on training"_s); });
    acts.act([](DiscussionThread &thread) { thread.setStatus(SettableStatus::Closed, {}); });
    acts.act([](DiscussionThread &thread) { thread.setStatus(SettableStatus::Open, {}); });
}

//! Two remarks to be read, one of them long, and one that is being written.
void remarkForScenes(ReviewWorld &world)
{
    const auto pane = world.openFiles();
    DiffView &view = changedIn(*pane)->view();
    view.setSplit(false);
    const auto remark = [&pane, &view](int row, const QString &text) {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, numberOf(view, 0, 0, row));
        openRemark(*pane)->insertPlainText(text);
        QTest::keyClick(openRemark(*pane), Qt::Key_Return, Qt::ControlModifier);
    };
    remark(3,
           u"Is this meant to be **siglip**? [The card](README.md) says otherwise:\n\n> `clip`, as before\n\n"
           "```python\nconfig = AutoConfig.from_pretrained(\"acme/clip-small\")\nassert config.model_type == "
           "\"clip\"\n```\n\n- the tests use it\n- ![a curve](https://example.org/curve.png)"_s);
    remark(4, u"Fits the weights."_s);
}

void CommunityPageTest::scenes()
{
    if (!scenes::areWanted())
        QSKIP("HUBCAP_SHOTS names no folder, so no pictures were taken");
    CommunityWorld world;
    fill(world);
    scenes::shoot(u"community-list"_s, [&world]() -> std::unique_ptr<QWidget> {
        auto pane = world.openCommunity();
        [&pane] { QTRY_COMPARE(part<QListView>(*pane, "discussionList")->model()->rowCount(), 6); }();
        return pane;
    });
    scenes::shoot(u"community-none"_s, [&world]() -> std::unique_ptr<QWidget> {
        auto pane = world.openCommunity();
        [&pane] { QTRY_COMPARE(part<QListView>(*pane, "discussionList")->model()->rowCount(), 6); }();
        QTest::keyClicks(part<QLineEdit>(*pane, "discussionSearch"), u"nothing like it"_s);
        const auto *title = part<QLabel>(*part<QWidget>(*pane, "discussionStates"), "emptyTitle");
        [title] { QTRY_VERIFY(title->isVisible()); }();
        return pane;
    });
    const auto openWhole = [&world] {
        auto pane = world.openThread(world.clean);
        [&pane] { QTRY_VERIFY(part<ThreadView>(*pane, "threadView")->toPlainText().contains(u"Agreed"_s)); }();
        QTest::qWait(200);
        return pane;
    };
    scenes::shoot(u"community-thread"_s, [&openWhole]() -> std::unique_ptr<QWidget> { return openWhole(); });
    scenes::shoot(u"community-thread-end"_s, [&openWhole]() -> std::unique_ptr<QWidget> {
        auto pane = openWhole();
        part<ThreadView>(*pane, "threadView")->moveCursor(QTextCursor::End);
        QTest::qWait(100);
        return pane;
    });
    scenes::shoot(u"community-editor"_s, [&openWhole]() -> std::unique_ptr<QWidget> {
        auto pane = openWhole();
        const auto &page = *part<QWidget>(*pane, "threadPage");
        part<QTabBar>(page, "editorTabs")->setCurrentIndex(1);
        part<MarkdownEditor>(page, "editorText")
            ->setPlainText(
                u"## Thank you\n\nA **bold** word, `code`, and for @bob:\n\n- [x] read\n- [ ] run\n\n> quoted\n\n```python\nprint(1)\n```\n"_s);
        QTest::qWait(600);
        return pane;
    });
    std::unique_ptr<QWidget> below; // outlives the dialog that is taken out of it
    scenes::shoot(u"community-new"_s, [&world, &below] {
        auto pane = world.openCommunity();
        auto *dialog = beginWith(*pane, "newPullRequest");
        below = std::move(pane);
        dialog->setParent(nullptr, Qt::Dialog);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        part<QLineEdit>(*dialog, "newDiscussionTitle")->setText(u"Quantize the weights to 8 bits"_s);
        dialog->show();
        return std::unique_ptr<QWidget>(dialog);
    });
    ReviewWorld review;
    remarkForScenes(review);
    const auto openReview = [&review](bool isSplit) {
        auto pane = review.openFiles();
        changedIn(*pane)->view().setSplit(isSplit);
        QTest::qWait(600); // colours, and remarks
        return pane;
    };
    scenes::shoot(u"community-review"_s, [&openReview]() -> std::unique_ptr<QWidget> { return openReview(false); });
    scenes::shoot(u"community-review-split"_s,
                  [&openReview]() -> std::unique_ptr<QWidget> { return openReview(true); });
    scenes::shoot(u"community-remark"_s, [&openReview]() -> std::unique_ptr<QWidget> {
        auto pane = openReview(false);
        DiffView &view = changedIn(*pane)->view();
        QTest::mouseClick(part<QToolButton>(*pane, "remarkEdit"), Qt::LeftButton);
        QTest::mouseMove(view.viewport(), numberOf(view, 0, 0, 2));
        QTest::qWait(200);
        return pane;
    });
}

QTEST_MAIN(CommunityPageTest)
#include "communitypagetest.moc"
