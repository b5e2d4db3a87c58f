#include "views/editor/editorpanel.h"

#include "repopaneworld.h"
#include "scenes.h"
#include "stageacts.h"
#include "views/editor/codeeditor.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;

//! The built-in editor on files of a branch.
class EditorPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsSavedIsStaged();
    void theDirtyMarkFollowsTheText();
    void aTextThatIsAsBeforeIsNoChange();
    void aNewFileIsStagedWhenItIsSaved();
    void whoLeavesLosesNothing();
    void lineEndsAndMarksStay();
    void aStagedFileIsEditedAsItIsStaged();
    void aFileOfAMovedFolderIsEditedThere();
    void whatCannotBeEditedIsRefused_data();
    void whatCannotBeEditedIsRefused();
    void aContentThatIsNoTextIsRefused();
    void aFailureIsSaidAndTriedAgain();
    void tabAndReturnIndent();
    void wordsAreFound();
    void scenes();

private:
    class World : public RepoPaneWorld, public StageActs
    {
    public:
        World() : StageActs(*this, stages)
        {
            panel.resize(720, 480);
            panel.show();
            panel.activateWindow();
            [&] { QVERIFY(QTest::qWaitForWindowActive(&panel)); }();
        }
        void open(const QString &path)
        {
            panel.open(stage(), entries().value(path, {.path = path, .size = 1}));
            [&] { QTRY_COMPARE(part<PaneStates>(panel, "editorStates")->state(), PaneStates::State::Content); }();
        }
        CodeEditor *editor() const { return part<CodeEditor>(panel, "editor"); }
        QString state() const { return part<QLabel>(panel, "editorState")->text(); }

        EditorPanel panel{*stages};
    };
};

void EditorPanelTest::whatIsSavedIsStaged()
{
    World world;
    world.open(u"config.json"_s);
    QVERIFY(world.editor()->text().contains(u"projection_dim"_s));
    QVERIFY(world.editor()->hasFocus());
    QSignalSpy saved(&world.panel, &EditorPanel::saved);
    QTest::keySequence(world.editor(), QKeySequence::SelectAll);
    QTest::keyClicks(world.editor(), u"{}"_s);
    QTest::keySequence(world.editor(), QKeySequence::Save);
    QCOMPARE(saved.size(), 1);
    const StagedChange *change = world.stage().changes().targetAt(u"config.json"_s);
    QVERIFY(change);
    QCOMPARE(change->kind, StagedChange::Kind::Edit);
    QCOMPARE(change->size, 2);
    QCOMPARE(change->oldOid, world.entries().value(u"config.json"_s).oid);
    QCOMPARE(world.requestsFor(u"/commit/"_s), 0);
}

void EditorPanelTest::theDirtyMarkFollowsTheText()
{
    World world;
    world.open(u"train.py"_s);
    QCOMPARE(world.state(), u"Python"_s);
    QVERIFY(!part<QToolButton>(world.panel, "editorSave")->isEnabled());
    QTest::keyClicks(world.editor(), u"x"_s);
    QVERIFY(world.panel.isDirty());
    QVERIFY(world.state().contains(u"Not staged"_s));
    QTest::keySequence(world.editor(), QKeySequence::Undo);
    QVERIFY(!world.panel.isDirty());
    QTest::keyClicks(world.editor(), u"y"_s);
    QTest::mouseClick(part<QToolButton>(world.panel, "editorSave"), Qt::LeftButton);
    QVERIFY(!world.panel.isDirty());
    QCOMPARE(world.stage().changes().count(), 1);
}

void EditorPanelTest::aTextThatIsAsBeforeIsNoChange()
{
    World world;
    world.open(u"config.json"_s);
    QTest::keyClicks(world.editor(), u"x"_s);
    QVERIFY(world.panel.save());
    QCOMPARE(world.stage().changes().count(), 1);
    QTest::keyClick(world.editor(), Qt::Key_Backspace);
    QVERIFY(world.panel.save());
    QVERIFY(world.stage().isEmpty());
}

void EditorPanelTest::aNewFileIsStagedWhenItIsSaved()
{
    World world;
    world.panel.create(world.stage(), u"notes/new.md"_s, world.entries());
    QVERIFY(world.panel.isDirty());
    QVERIFY(world.editor()->hasFocus());
    QTest::keyClicks(world.editor(), u"# Notes"_s);
    QTest::keySequence(world.editor(), QKeySequence::Save);
    QCOMPARE(world.stage().changes().targetAt(u"notes/new.md"_s)->kind, StagedChange::Kind::Add);
    // Left untouched, another one is nobody's wish.
    world.panel.create(world.stage(), u"notes/empty.md"_s, world.entries());
    world.panel.leave();
    QVERIFY(!world.stage().changes().targetAt(u"notes/empty.md"_s));
    // But saved it is one.
    world.panel.create(world.stage(), u"notes/empty.md"_s, world.entries());
    QVERIFY(world.panel.save());
    QCOMPARE(world.stage().changes().targetAt(u"notes/empty.md"_s)->size, 0);
}

void EditorPanelTest::whoLeavesLosesNothing()
{
    World world;
    QSignalSpy left(&world.panel, &EditorPanel::left);
    world.open(u"config.json"_s);
    QTest::keyClicks(world.editor(), u"one"_s);
    world.open(u"train.py"_s);
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first().first().toString(), u"config.json"_s);
    QVERIFY(world.stage().changes().targetAt(u"config.json"_s));
    QTest::keyClicks(world.editor(), u"two"_s);
    QSignalSpy closed(&world.panel, &EditorPanel::closed);
    QTest::mouseClick(part<QToolButton>(world.panel, "editorClose"), Qt::LeftButton);
    QCOMPARE(closed.size(), 1);
    QVERIFY(world.stage().changes().targetAt(u"train.py"_s));
    {
        EditorPanel passing(*world.stages);
        passing.create(world.stage(), u"passing.txt"_s, {});
        part<CodeEditor>(passing, "editor")->insertPlainText(u"kept"_s);
    }
    QVERIFY(world.stage().changes().targetAt(u"passing.txt"_s));
}

void EditorPanelTest::lineEndsAndMarksStay()
{
    World world;
    world.commit(u"Windows"_s, {{.path = u"windows.txt"_s, .content = "\xEF\xBB\xBFone\r\ntwo\r\n"}});
    world.open(u"windows.txt"_s);
    QTest::keyClick(world.editor(), Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(world.editor(), u"three"_s);
    QTest::keyClick(world.editor(), Qt::Key_Return);
    QVERIFY(world.panel.save());
    world.commitOf().start(u"Edit"_s, {}, false);
    QTRY_COMPARE(world.commitOf().state(), StageCommit::State::Done);
    QCOMPARE(world.content(u"windows.txt"_s), QByteArray("\xEF\xBB\xBFone\r\ntwo\r\nthree\r\n"));
}

void EditorPanelTest::aStagedFileIsEditedAsItIsStaged()
{
    World world;
    QVERIFY(world.write(u"config.json"_s, "staged\n"));
    world.open(u"config.json"_s);
    QCOMPARE(world.editor()->text(), u"staged\n"_s);
    QTest::keyClicks(world.editor(), u"again "_s);
    QVERIFY(world.panel.save());
    QCOMPARE(world.stage().changes().targetAt(u"config.json"_s)->size, 13);
    QCOMPARE(world.stage().changes().count(), 1);
}

void EditorPanelTest::aFileOfAMovedFolderIsEditedThere()
{
    World world;
    const hub::TreeEntry notes = world.entries().value(u"weights/deep/notes.txt"_s);
    QVERIFY(world.move(u"weights"_s, u"models"_s));
    hub::TreeEntry there = notes;
    there.path = u"models/deep/notes.txt"_s;
    world.panel.open(world.stage(), there);
    QTRY_COMPARE(world.editor()->text(), u"deep down\n"_s);
    QTest::keyClicks(world.editor(), u"not so "_s);
    QVERIFY(world.panel.save());
    const StagedChange *change = world.stage().changes().targetAt(there.path);
    QVERIFY(change);
    QCOMPARE(change->kind, StagedChange::Kind::Move);
    QCOMPARE(change->sourcePath, notes.path);
    world.commitOf().start(u"Edit"_s, {}, false);
    QTRY_COMPARE(world.commitOf().state(), StageCommit::State::Done);
    QCOMPARE(world.content(there.path), QByteArray("not so deep down\n"));
}

void EditorPanelTest::whatCannotBeEditedIsRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<QString>("words");
    QTest::newRow("large") << u"long.txt"_s << qint64(3'000'000) << u"larger than 1 MB"_s;
    QTest::newRow("weights") << u"model.safetensors"_s << qint64(10) << u"not a text"_s;
    QTest::newRow("picture") << u"cat.png"_s << qint64(10) << u"not a text"_s;
}

void EditorPanelTest::whatCannotBeEditedIsRefused()
{
    QFETCH(const QString, path);
    QFETCH(const qint64, size);
    QFETCH(const QString, words);
    World world;
    world.panel.open(world.stage(), {.path = path, .oid = u"0"_s, .size = size});
    QCOMPARE(part<PaneStates>(world.panel, "editorStates")->state(), PaneStates::State::Empty);
    bool isSaid = false;
    const QList<QLabel *> labels = world.panel.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        isSaid = isSaid || (label->isVisible() && label->text().contains(words));
    QVERIFY(isSaid);
    QVERIFY(!world.panel.isDirty());
    QVERIFY(!world.panel.save());
}

void EditorPanelTest::aContentThatIsNoTextIsRefused()
{
    World world;
    world.commit(u"Odd"_s, {{.path = u"odd.txt"_s, .content = QByteArray("caf\xE9 au lait\n")}});
    world.panel.open(world.stage(), world.entries().value(u"odd.txt"_s));
    QTRY_COMPARE(part<PaneStates>(world.panel, "editorStates")->state(), PaneStates::State::Empty);
}

void EditorPanelTest::aFailureIsSaidAndTriedAgain()
{
    World world;
    world.hub.failNext(u"/acme/clip-small/resolve/main/config.json"_s, -1, 503);
    world.panel.open(world.stage(), world.entries().value(u"config.json"_s));
    auto *states = part<PaneStates>(world.panel, "editorStates");
    QTRY_COMPARE_WITH_TIMEOUT(states->state(), PaneStates::State::Failed, 20'000);
    QVERIFY(!world.panel.save());
    world.hub.clearSwitches();
    emit states->retryRequested();
    QTRY_COMPARE(states->state(), PaneStates::State::Content);
}

void EditorPanelTest::tabAndReturnIndent()
{
    World world;
    world.panel.create(world.stage(), u"new.py"_s, {});
    QTest::keyClicks(world.editor(), u"if x:"_s);
    QTest::keyClick(world.editor(), Qt::Key_Return);
    QTest::keyClick(world.editor(), Qt::Key_Tab);
    QTest::keyClicks(world.editor(), u"y()"_s);
    QTest::keyClick(world.editor(), Qt::Key_Return);
    QTest::keyClicks(world.editor(), u"z()"_s);
    QCOMPARE(world.editor()->text(), u"if x:\n    y()\n    z()"_s);
    QTest::keyClick(world.editor(), Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(world.editor()->text(), u"if x:\n    y()\nz()"_s);
    QTest::keySequence(world.editor(), QKeySequence::SelectAll);
    QTest::keyClick(world.editor(), Qt::Key_Tab);
    QCOMPARE(world.editor()->text(), u"    if x:\n        y()\n    z()"_s);
    QTest::keySequence(world.editor(), QKeySequence::Undo);
    QCOMPARE(world.editor()->text(), u"if x:\n    y()\nz()"_s);
    // A text that indents with two spaces goes on so.
    world.open(u"config.json"_s);
    QTest::keyClick(world.editor(), Qt::Key_Tab);
    QVERIFY(world.editor()->text().startsWith(u"  {"_s));
}

void EditorPanelTest::wordsAreFound()
{
    World world;
    world.open(u"config.json"_s);
    QTest::keySequence(world.editor(), QKeySequence::Find);
    auto *words = world.panel.findChild<QLineEdit *>(u"findText"_s);
    QVERIFY(words && words->isVisible());
    QTest::keyClicks(words, u"projection"_s);
    QCOMPARE(world.editor()->textCursor().selectedText(), u"projection"_s);
    QTest::keyClick(words, Qt::Key_Escape);
    QVERIFY(world.editor()->hasFocus());
}

void EditorPanelTest::scenes()
{
    World world;
    scenes::shoot(u"editor"_s, [&world] {
        auto panel = std::make_unique<EditorPanel>(*world.stages);
        panel->resize(900, 560);
        panel->show();
        panel->open(world.stage(), world.entries().value(u"README.md"_s));
        QTest::qWait(400);
        part<CodeEditor>(*panel, "editor")->insertPlainText(u"One more line\n"_s);
        return panel;
    });
    scenes::shoot(u"editor-refused"_s, [&world] {
        auto panel = std::make_unique<EditorPanel>(*world.stages);
        panel->resize(900, 560);
        panel->show();
        panel->open(world.stage(), world.entries().value(u"model.safetensors"_s));
        return panel;
    });
}

QTEST_MAIN(EditorPanelTest)
#include "editorpaneltest.moc"
