#include "views/community/conflictpane.h"

#include "hub/blockinghub.h"
#include "hub/files.h"
#include "hub/uploads.h"
#include "models/community/discussionthread.h"
#include "models/community/drafts.h"
#include "models/merge/conflicttext.h"
#include "repopaneworld.h"
#include "scenes.h"
#include "views/editor/codeeditor.h"
#include "views/editor/conflicteditor.h"
#include "views/widgets/chip.h"
#include "views/widgets/messagebar.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using View = hub::RepoUrl::View;

namespace {

const QByteArray poem = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n";

QByteArray with(QByteArray text, const QByteArray &line, const QByteArray &other)
{
    return text.replace(line + '\n', other + '\n');
}

//! A pull request that changes a text in two places and adds a file; the branch has changed one of these places since.
class ConflictWorld : public RepoPaneWorld
{
public:
    ConflictWorld()
    {
        commit(u"Add a poem"_s, {{.path = u"poem.txt"_s, .content = poem}});
        number =
            hub.addPullRequest(sandbox::Kind::Model, id(),
                               {.files = {{u"poem.txt"_s, with(with(poem, "two", "TWO of theirs"), "nine", "NINE")},
                                          {u"added.txt"_s, "added\n"}},
                                .title = u"Another poem"_s,
                                .author = u"bob"_s});
        commit(u"Ours"_s, {{.path = u"poem.txt"_s, .content = with(poem, "two", "two of ours")}});
    }

    std::unique_ptr<RepoPane> openConflicts()
    {
        RepoServices all = services();
        all.drafts = &drafts;
        auto pane = std::make_unique<RepoPane>(
            all,
            Place(hub::RepoUrl{.endpoint = endpoint(), .repo = repo(), .view = View::Discussion, .discussion = number}),
            nullptr);
        pane->setAccount(writer());
        pane->resize(1180, 800);
        pane->show();
        pane->activateWindow();
        [&pane] { QTRY_VERIFY(part<QPushButton>(*pane, "threadResolve")->isVisible()); }();
        QTest::mouseClick(part<QPushButton>(*pane, "threadResolve"), Qt::LeftButton);
        [&pane] { QTRY_VERIFY(part<QListWidget>(*pane, "conflictFiles")->count() > 0); }();
        return pane;
    }

    hub::DiscussionDetails details(int of)
    {
        DiscussionThread thread(client);
        thread.open(repo(), of);
        [&thread] { QTRY_COMPARE(thread.state(), DiscussionThread::State::Ready); }();
        return thread.details();
    }

    QByteArray fileAt(const QString &revision, const QString &path)
    {
        QByteArray content;
        bool isDone = false;
        const hub::Call<QByteArray> call = hub::files::head(repo(), revision, path, 100'000);
        const hub::Request request = client.send<QByteArray>(call, [&](const Result<QByteArray> &bytes) {
            content = bytes.value_or(QByteArray("none"));
            isDone = true;
        });
        [&isDone] { QTRY_VERIFY(isDone); }();
        return content;
    }

    // One more commit of the pull request.
    void push(const QString &path, const QByteArray &content)
    {
        hub::BlockingHub blocking(session());
        const QByteArray body = hub::uploads::headerLine(u"Meanwhile"_s, {}) + hub::uploads::inlineFileBegin()
            + content.toBase64() + hub::uploads::inlineFileEnd(path);
        QVERIFY(
            blocking.run(hub::uploads::commit({.repo = repo(), .revision = u"refs/pr/%1"_s.arg(number)}, body), {}));
    }

    Drafts drafts{local.filePath(u"drafts.json"_s)};
    int number = 0;
};

CodeEditor *resultOf(const RepoPane &pane)
{
    return part<CodeEditor>(pane, "conflictResult");
}

} // namespace

//! What stands in the way of a merge is resolved file by file, line by line, and becomes a commit.
class ConflictPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void onlyTheConflictIsAsked();
    void whatTheBranchHasGoesIntoThePullRequest();
    void whatIsOtherwiseBecomesANewPullRequest();
    void bothCanBeTakenAndUndone();
    void workIsKeptAcrossARestart();
    void filesThatAreNoTextAreTakenWhole();
    void aMovedHeadIsSaid();
    void aConflictThatMovedIsShownAnew();
    void whoIsTypingIsNotInterrupted();
    void choicesHoldWhereNothingChanged();
    void aReaderMayNotWrite();
    void lineEndsStayAsTheyWere();
    void scenes();
};

void ConflictPaneTest::onlyTheConflictIsAsked()
{
    ConflictWorld world;
    const auto pane = world.openConflicts();
    QCOMPARE(part<QListWidget>(*pane, "conflictFiles")->count(), 1);
    const QString text = resultOf(*pane)->text();
    QCOMPARE(text.count(u"<<<<<<<"_s), 1);
    QVERIFY(text.contains(u"two of ours\n=======\nTWO of theirs\n"_s));
    QVERIFY(text.contains(u"eight\nNINE\n"_s)); // merged already
    QVERIFY(!part<QPushButton>(*pane, "conflictWrite")->isEnabled());
}

void ConflictPaneTest::whatTheBranchHasGoesIntoThePullRequest()
{
    ConflictWorld world;
    const auto pane = world.openConflicts();
    resultOf(*pane)->setFocus();
    QTest::keyClick(resultOf(*pane), Qt::Key_1, Qt::AltModifier);
    QCOMPARE(resultOf(*pane)->text(), QString::fromUtf8(with(with(poem, "two", "two of ours"), "nine", "NINE")));
    auto *write = part<QPushButton>(*pane, "conflictWrite");
    QVERIFY(write->isEnabled());
    QCOMPARE(write->text(), u"Commit to the pull request"_s);
    QTest::mouseClick(write, Qt::LeftButton);
    QTRY_VERIFY(!part<QLabel>(*pane, "threadConflicts")->isVisible());
    const hub::DiscussionDetails details = world.details(world.number);
    QVERIFY(details.conflicts && details.conflicts->isEmpty());
    QTRY_VERIFY(part<QPushButton>(*pane, "threadMerge")->isEnabled());
    QCOMPARE(world.fileAt(details.discussion.gitReference(), u"poem.txt"_s),
             with(with(poem, "two", "two of ours"), "nine", "NINE"));
}

void ConflictPaneTest::whatIsOtherwiseBecomesANewPullRequest()
{
    ConflictWorld world;
    const auto pane = world.openConflicts();
    QTest::mouseClick(part<QToolButton>(*pane, "takeTheirs"), Qt::LeftButton);
    auto *write = part<QPushButton>(*pane, "conflictWrite");
    QVERIFY(write->isEnabled());
    QCOMPARE(write->text(), u"Open new pull request"_s);
    QVERIFY(part<QLabel>(*pane, "conflictOutcome")->text().contains(u"main"_s));
    QTest::mouseClick(write, Qt::LeftButton);
    QTRY_VERIFY(pane->place().repo().discussion > world.number);
    const int number = pane->place().repo().discussion;
    const hub::DiscussionDetails old = world.details(world.number);
    QVERIFY(old.discussion.status == hub::DiscussionState::Closed);
    const hub::DiscussionDetails next = world.details(number);
    QCOMPARE(next.discussion.title, u"Another poem"_s);
    QVERIFY(next.conflicts && next.conflicts->isEmpty());
    const QByteArray expected = with(with(poem, "two", "TWO of theirs"), "nine", "NINE");
    QCOMPARE(world.fileAt(next.discussion.gitReference(), u"poem.txt"_s), expected);
    QCOMPARE(world.fileAt(next.discussion.gitReference(), u"added.txt"_s), "added\n");
    QCOMPARE(world.fileAt(next.discussion.gitReference(), u"config.json"_s), world.fileAt(u"main"_s, u"config.json"_s));
}

void ConflictPaneTest::bothCanBeTakenAndUndone()
{
    ConflictWorld world;
    const auto pane = world.openConflicts();
    auto *result = resultOf(*pane);
    const QString before = result->text();
    result->setFocus();
    QTest::keyClick(result, Qt::Key_3, Qt::AltModifier);
    QVERIFY(result->text().contains(u"one\ntwo of ours\nTWO of theirs\nthree\n"_s));
    QVERIFY(part<QLabel>(*pane, "conflictCount")->text().contains(u"resolved"_s));
    result->undo();
    QCOMPARE(result->text(), before);
    QVERIFY(!part<QPushButton>(*pane, "conflictWrite")->isEnabled());
    // By hand.
    QString mended = before;
    mended.replace(QRegularExpression(u"<<<<<<<.*>>>>>>>[^\n]*\n"_s, QRegularExpression::DotMatchesEverythingOption),
                   u"two, mended\n"_s);
    result->setPlainText(mended);
    QVERIFY(part<QPushButton>(*pane, "conflictWrite")->isEnabled());
}

void ConflictPaneTest::workIsKeptAcrossARestart()
{
    ConflictWorld world;
    {
        const auto pane = world.openConflicts();
        resultOf(*pane)->setPlainText(u"quite another poem\n"_s);
        world.drafts.save();
    }
    const auto again = world.openConflicts();
    QCOMPARE(resultOf(*again)->text(), u"quite another poem\n"_s);
    QTRY_VERIFY(part<QPushButton>(*again, "conflictWrite")->isEnabled());
}

void ConflictPaneTest::filesThatAreNoTextAreTakenWhole()
{
    ConflictWorld world;
    world.number = world.hub.addPullRequest(
        sandbox::Kind::Model, RepoWorld::id(),
        {.files = {{u"image.bin"_s, QByteArray("\0\1theirs", 8)}}, .title = u"Picture"_s, .author = u"bob"_s});
    world.commit(u"Our picture"_s, {{.path = u"image.bin"_s, .content = QByteArray("\0\1ours", 6)}});
    const auto pane = world.openConflicts();
    QVERIFY(part<QLabel>(*pane, "conflictWhole")->isVisible());
    QVERIFY(!part<QPushButton>(*pane, "conflictWrite")->isEnabled());
    QTest::mouseClick(part<QPushButton>(*pane, "wholeTheirs"), Qt::LeftButton);
    QVERIFY(part<QPushButton>(*pane, "conflictWrite")->isEnabled());
    QTest::mouseClick(part<QPushButton>(*pane, "conflictWrite"), Qt::LeftButton);
    QTRY_VERIFY(pane->place().repo().discussion > world.number);
    QCOMPARE(world.fileAt(u"refs/pr/%1"_s.arg(pane->place().repo().discussion), u"image.bin"_s),
             QByteArray("\0\1theirs", 8));
}

void ConflictPaneTest::aMovedHeadIsSaid()
{
    ConflictWorld world;
    const auto pane = world.openConflicts();
    QTest::mouseClick(part<QToolButton>(*pane, "takeOurs"), Qt::LeftButton);
    const QString kept = resultOf(*pane)->text();
    world.push(u"else.txt"_s, "else\n");
    QTest::mouseClick(part<QPushButton>(*pane, "conflictWrite"), Qt::LeftButton);
    auto *message = part<MessageBar>(*pane, "conflictMessage");
    QTRY_VERIFY(message->isVisible());
    QVERIFY2(message->text().contains(u"moved"_s), qPrintable(message->text()));
    QTRY_VERIFY(part<QPushButton>(*pane, "conflictWrite")->isEnabled()); // it was read anew
    QCOMPARE(resultOf(*pane)->text(), kept);
    QVERIFY(world.details(world.number).discussion.status == hub::DiscussionState::Open);
    QTest::mouseClick(part<QPushButton>(*pane, "conflictWrite"), Qt::LeftButton);
    QTRY_VERIFY(!part<QLabel>(*pane, "threadConflicts")->isVisible());
    QCOMPARE(world.fileAt(u"refs/pr/%1"_s.arg(world.number), u"else.txt"_s), "else\n");
}

void ConflictPaneTest::aConflictThatMovedIsShownAnew()
{
    ConflictWorld world;
    const QString mine = u"one\ntwo as I want it\nthree\n"_s;
    {
        const auto pane = world.openConflicts();
        resultOf(*pane)->setPlainText(mine);
        QVERIFY(part<QPushButton>(*pane, "conflictWrite")->isEnabled());
        world.push(u"poem.txt"_s, with(with(poem, "two", "TWO, once more"), "nine", "NINE"));
        QTest::mouseClick(part<QPushButton>(*pane, "conflictWrite"), Qt::LeftButton);
        QTRY_VERIFY(resultOf(*pane)->text().contains(u"two of ours\n=======\nTWO, once more\n"_s));
        QVERIFY(!part<QPushButton>(*pane, "conflictWrite")->isEnabled());
        auto *message = part<MessageBar>(*pane, "conflictMessage");
        QVERIFY2(message->text().contains(u"kept"_s), qPrintable(message->text()));
        QVERIFY(world.fileAt(u"refs/pr/%1"_s.arg(world.number), u"poem.txt"_s).contains("once more"));
        world.drafts.save();
    }
    // Not even a restart takes it.
    const auto pane = world.openConflicts();
    auto *message = part<MessageBar>(*pane, "conflictMessage");
    QTRY_VERIFY(message->isVisible());
    const QString shown = resultOf(*pane)->text();
    QVERIFY(shown.contains(u"once more"_s));
    QTest::mouseClick(message->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QCOMPARE(resultOf(*pane)->text(), mine);
    QVERIFY(!message->isVisible());
    QVERIFY(part<QPushButton>(*pane, "conflictWrite")->isEnabled());
    resultOf(*pane)->undo();
    QCOMPARE(resultOf(*pane)->text(), shown);
}

void ConflictPaneTest::whoIsTypingIsNotInterrupted()
{
    ConflictWorld world;
    const auto pane = world.openConflicts();
    const QString mine = u"one\nhalf a thou"_s;
    resultOf(*pane)->setPlainText(mine);
    world.commit(u"Ours, again"_s, {{.path = u"poem.txt"_s, .content = with(poem, "two", "two, newer")}});
    emit world.changes.committed(RepoWorld::repo(), u"main"_s, {});
    auto *message = part<MessageBar>(*pane, "conflictMessage");
    QTRY_VERIFY(message->isVisible());
    QCOMPARE(resultOf(*pane)->text(), mine);
    QTest::mouseClick(message->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QTRY_VERIFY(resultOf(*pane)->text().contains(u"two, newer\n=======\nTWO of theirs\n"_s));
    QTest::mouseClick(message->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QCOMPARE(resultOf(*pane)->text(), mine);
    // Where nothing has been typed there is nothing to wait for.
    resultOf(*pane)->undo();
    world.commit(u"Ours, once more"_s, {{.path = u"poem.txt"_s, .content = with(poem, "two", "two, newest")}});
    emit world.changes.committed(RepoWorld::repo(), u"main"_s, {});
    QTRY_VERIFY(resultOf(*pane)->text().contains(u"two, newest\n=======\n"_s));
}

void ConflictPaneTest::choicesHoldWhereNothingChanged()
{
    ConflictWorld world;
    world.number = world.hub.addPullRequest(
        sandbox::Kind::Model, RepoWorld::id(),
        {.files = {{u"image.bin"_s, QByteArray("\0\1theirs", 8)}, {u"poem.txt"_s, with(poem, "two", "TWO of theirs")}},
         .title = u"Picture"_s,
         .author = u"bob"_s});
    world.commit(u"Our picture"_s,
                 {{.path = u"image.bin"_s, .content = QByteArray("\0\1ours", 6)},
                  {.path = u"poem.txt"_s, .content = with(poem, "two", "two of us")}});
    const auto pane = world.openConflicts();
    auto *files = part<QListWidget>(*pane, "conflictFiles");
    QCOMPARE(files->count(), 2);
    files->setCurrentRow(0);
    QTest::mouseClick(part<QPushButton>(*pane, "wholeTheirs"), Qt::LeftButton);
    files->setCurrentRow(1);
    QTest::mouseClick(part<QToolButton>(*pane, "takeOurs"), Qt::LeftButton);
    QVERIFY(part<QPushButton>(*pane, "conflictWrite")->isEnabled());
    world.commit(u"Ours, again"_s, {{.path = u"poem.txt"_s, .content = with(poem, "two", "two, newer")}});
    emit world.changes.committed(RepoWorld::repo(), u"main"_s, {});
    auto *message = part<MessageBar>(*pane, "conflictMessage");
    QTRY_VERIFY(message->isVisible());
    QTest::mouseClick(message->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QTRY_VERIFY(resultOf(*pane)->text().contains(u"two, newer\n======="_s));
    QCOMPARE(files->currentRow(), 1); // where one was
    QTest::mouseClick(part<QToolButton>(*pane, "takeOurs"), Qt::LeftButton);
    QVERIFY(part<QPushButton>(*pane, "conflictWrite")->isEnabled()); // the other one is still decided
    files->setCurrentRow(0);
    QVERIFY(part<QPushButton>(*pane, "wholeTheirs")->isChecked());
}

void ConflictPaneTest::aReaderMayNotWrite()
{
    ConflictWorld world;
    const auto pane = world.openConflicts();
    auth::Account reader = world.writer();
    reader.tokenRole = u"read"_s;
    pane->setAccount(reader);
    QTest::mouseClick(part<QToolButton>(*pane, "takeOurs"), Qt::LeftButton);
    QVERIFY(!part<QPushButton>(*pane, "conflictWrite")->isEnabled());
    QVERIFY(!part<QPushButton>(*pane, "conflictWrite")->toolTip().isEmpty());
}

void ConflictPaneTest::lineEndsStayAsTheyWere()
{
    const auto version = [](const QByteArray &content) {
        return MergeVersion{.entry = hub::TreeEntry(), .content = content};
    };
    const ConflictText text({.path = u"a"_s,
                             .kind = MergeConflict::Kind::Text,
                             .base = version("a\r\nb\r\nc\r\n"),
                             .ours = version("a\r\nours\r\nc\r\n"),
                             .theirs = version("a\r\ntheirs\r\nc\r\n")},
                            u"main"_s, u"refs/pr/1"_s);
    QVERIFY(!text.finished(text.initial()));
    QCOMPARE(text.open(text.initial()).size(), std::size_t(1));
    QCOMPARE(text.taken(1, ConflictText::Take::OursThenTheirs), u"ours\ntheirs\n"_s);
    QCOMPARE(text.finished(u"a\nours\ntheirs\nc\n"_s), QByteArray("a\r\nours\r\ntheirs\r\nc\r\n"));
    QVERIFY(!text.finished(u"a\n<<<<<<< main (1)\nc\n"_s)); // half a mark is no text
    QVERIFY(text.finished(u"a\n<<<<<<< something else\nc\n"_s).has_value());
}

void ConflictPaneTest::scenes()
{
    if (!scenes::areWanted())
        QSKIP("HUBCAP_SHOTS names no folder, so no pictures were taken");
    const QByteArray code =
        "import torch\nfrom torch import nn\n\n\nclass Encoder(nn.Module):\n    def __init__(self, width: int):\n"
        "        super().__init__()\n        self.width = width\n\n    def forward(self, images):\n"
        "        hidden = self.embed(images)\n        return hidden.mean(dim=1)\n";
    const auto changed = [&code](const QByteArray &from, const QByteArray &to) {
        return QByteArray(code).replace(from, to);
    };
    ConflictWorld world;
    world.commit(u"Add the code"_s, {{.path = u"src/encoder.py"_s, .content = code}});
    world.number =
        world.hub.addPullRequest(sandbox::Kind::Model, RepoWorld::id(),
                                 {.files = {{u"src/encoder.py"_s,
                                             changed("hidden.mean(dim=1)", "hidden.max(dim=1).values")
                                                 .replace("import torch\n", "import math\n\nimport torch\n")},
                                            {u"poem.txt"_s, with(poem, "two", "TWO of theirs")},
                                            {u"image.bin"_s, QByteArray("\0\1theirs", 8)}},
                                  .title = u"Take the largest value, and say why in the card"_s,
                                  .author = u"bob"_s});
    world.commit(
        u"Ours"_s,
        {{.path = u"src/encoder.py"_s, .content = changed("hidden.mean(dim=1)", "self.norm(hidden.mean(dim=1))")},
         {.path = u"image.bin"_s, .content = QByteArray("\0\1ours", 6)}});
    const auto open = [&world](const QString &file) {
        auto pane = world.openConflicts();
        auto *files = part<QListWidget>(*pane, "conflictFiles");
        for (QListWidgetItem *item : files->findItems(file, Qt::MatchExactly))
            files->setCurrentItem(item);
        QTest::qWait(300);
        return pane;
    };
    scenes::shoot(u"conflicts"_s, [&open]() -> std::unique_ptr<QWidget> { return open(u"src/encoder.py"_s); });
    scenes::shoot(u"conflicts-whole"_s, [&open]() -> std::unique_ptr<QWidget> { return open(u"image.bin"_s); });
    scenes::shoot(u"conflicts-resolved"_s, [&open]() -> std::unique_ptr<QWidget> {
        auto pane = open(u"src/encoder.py"_s);
        QTest::mouseClick(part<QToolButton>(*pane, "takeTheirs"), Qt::LeftButton);
        QTest::qWait(100);
        return pane;
    });
}

QTEST_MAIN(ConflictPaneTest)
#include "conflictpanetest.moc"
