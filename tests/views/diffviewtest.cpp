#include "views/diff/diffview.h"

#include "core/settings.h"
#include "models/cards/imagesource.h"
#include "repoworld.h"
#include "scenes.h"
#include "views/diff/changedfilesdelegate.h"
#include "views/diff/diffpainter.h"
#include "views/diff/diffpane.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"

#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using Part = DiffLayout::Part;

namespace {

QByteArray numbered(int from, int to, const QByteArray &word = "line ")
{
    QByteArray text;
    for (int i = from; i <= to; ++i)
        text += word + QByteArray::number(i) + '\n';
    return text;
}

//! A diff of several files, each with two hunks of some lines.
QByteArray diffOf(const QByteArrayList &paths)
{
    QByteArray diff;
    for (const QByteArray &path : paths) {
        diff += "diff --git a/" + path + " b/" + path + "\nindex 1111111..2222222 100644\n--- a/" + path + "\n+++ b/"
            + path + '\n';
        for (const int start : {10, 60}) {
            const QByteArray at = QByteArray::number(start);
            diff += "@@ -" + at + ",9 +" + at + ",9 @@ def work():\n";
            for (int i = 0; i < 4; ++i)
                diff += " context " + QByteArray::number(start + i) + '\n';
            diff += "-    return old_value(" + at + ")\n+    return new_value(" + at + ")\n";
            for (int i = 5; i < 9; ++i)
                diff += " context " + QByteArray::number(start + i) + '\n';
        }
    }
    return diff;
}

QByteArray picture(const QColor &color, const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::white, 6));
    painter.drawEllipse(image.rect().adjusted(20, 20, -20, -20));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

//! A DiffPane on a sandbox Hub, shown and with the focus.
class DiffWorld : public RepoWorld
{
public:
    QTemporaryDir local;
    Settings settings{local.filePath(u"settings.ini"_s)};

    static DiffSide side(const QByteArray &commit) { return {.repo = repo(), .revision = QString::fromLatin1(commit)}; }

    std::unique_ptr<DiffPane> open(const QSize &size = {1100, 700})
    {
        auto pane = std::make_unique<DiffPane>(client, settings);
        pane->resize(size);
        pane->show();
        pane->activateWindow();
        [&] { QVERIFY(QTest::qWaitForWindowActive(pane.get())); }();
        return pane;
    }

    std::unique_ptr<DiffPane> openDiff(const QByteArray &diff, const QSize &size = {1100, 700})
    {
        auto pane = open(size);
        pane->comparison().setDiff(diff, {}, {});
        wait(*pane);
        return pane;
    }

    std::unique_ptr<DiffPane> openComparison(const QByteArray &before, const QByteArray &after,
                                             const QSize &size = {1100, 700})
    {
        auto pane = open(size);
        pane->comparison().compare(side(before), side(after));
        wait(*pane);
        return pane;
    }

    static void wait(DiffPane &pane)
    {
        QTRY_COMPARE(pane.comparison().state(), Comparison::State::Ready);
        pane.view().setFocus();
    }
};

class DiffViewTest : public QObject
{
    Q_OBJECT

private slots:
    void keysGoFromChangeToChangeAndFromFileToFile();
    void theListOfFilesLeadsToThemAndFollows();
    void aBarAboveAFileFoldsIt();
    void aLargeFileWaitsBehindAClick();
    void whatIsFoundIsShownAndStepped();
    void whatIsSelectedIsCopiedAsItIsInTheFile();
    void withTwoColumnsOneSideIsSelected();
    void linesAroundAChangeComeFromTheFile();
    void whatIsLookedAtStaysWhereItIs();
    void aFileThatChangedMeanwhileIsSaid();
    void whitespaceIsHiddenByItsButton();
    void oneFileAtATime();
    void viewedFilesAreFoldedAndCounted();
    void detailsComeWhenSomebodyLooks();
    void linesAreColouredOneChunkAfterTheOther();
    void coloursForgottenOnTheirWayAreMadeAnew();
    void aFailureIsSaidInThePaneAndCanBeRetried();
    void nothingChangedIsSaid();
    void namesCannotPassThemselvesOffAsOthers();
    void theMenuOfAFileCanBeAddedTo();
    void recordedDiffsAreShownLineForLine();
    void scenes();

private:
    static DiffLayout::Spot spotOf(const DiffView &view, int file, Part part, int index, int row = 0)
    {
        return view.geometryOfRows().find(file, part, index, row);
    }
    static int yOf(const DiffView &view, const DiffLayout::Spot &spot)
    {
        return int(spot.top - view.verticalScrollBar()->value()) + spot.height / 2;
    }
    static void click(DiffView &view, const QPoint &at) { QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at); }
    static void drag(DiffView &view, const QPoint &from, const QPoint &to);
    static int textLeft(const DiffView &view);
    static QToolButton *button(const DiffPane &pane, const char *name)
    {
        return pane.findChild<QToolButton *>(QLatin1StringView(name));
    }
};

void DiffViewTest::drag(DiffView &view, const QPoint &from, const QPoint &to)
{
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(view.viewport(), (from + to) / 2);
    QTest::mouseMove(view.viewport(), to);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
}

int DiffViewTest::textLeft(const DiffView &view)
{
    const int digit = QFontMetrics(Theme::monospace(view.font())).horizontalAdvance(u'0');
    return 2 * (3 * digit + 16) + 2 * digit; // as long as numbers have three digits
}

void DiffViewTest::keysGoFromChangeToChangeAndFromFileToFile()
{
    DiffWorld world;
    const auto pane = world.openDiff(diffOf({"a.py", "b.py", "c.py"}), {900, 300});
    DiffView &view = pane->view();
    const auto topOf = [&view](int file, int hunk) {
        return int(spotOf(view, file, Part::Line, hunk).top) - view.verticalScrollBar()->value();
    };
    QTest::keyClick(&view, Qt::Key_J);
    QTest::keyClick(&view, Qt::Key_J);
    const int header = spotOf(view, 0, Part::Header, 0).height;
    QVERIFY(topOf(0, 1) > header && topOf(0, 1) < 3 * header);
    QTest::keyClick(&view, Qt::Key_J);
    QVERIFY(topOf(1, 0) > header && topOf(1, 0) < 3 * header);
    QTest::keyClick(&view, Qt::Key_K);
    QVERIFY(topOf(0, 1) > header && topOf(0, 1) < 3 * header);
    QTest::keyClick(&view, Qt::Key_N);
    QCOMPARE(view.currentFile(), 1);
    QCOMPARE(view.verticalScrollBar()->value(), int(view.geometryOfRows().topOf(1)));
    QTest::keyClick(&view, Qt::Key_P);
    QCOMPARE(view.currentFile(), 0);
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.verticalScrollBar()->value(), 0);
    QTest::mouseClick(button(*pane, "diffNext"), Qt::LeftButton);
    QVERIFY(topOf(0, 0) < 300);
}

void DiffViewTest::theListOfFilesLeadsToThemAndFollows()
{
    DiffWorld world;
    const auto pane = world.openDiff(diffOf({"a.py", "src/b.py", "src/c.py"}), {1100, 300});
    auto *tree = pane->findChild<QTreeView *>(u"diffFiles"_s);
    QVERIFY(tree->isVisible());
    const auto indexOf = [tree](const QString &name) {
        return tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchRecursive).value(0);
    };
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(indexOf(u"c.py"_s)).center());
    QCOMPARE(pane->view().currentFile(), 2);
    pane->view().setFocus();
    QTest::keyClick(&pane->view(), Qt::Key_P);
    QTRY_COMPARE(tree->currentIndex(), indexOf(u"b.py"_s));
    auto *filter = pane->findChild<QLineEdit *>(u"diffFilter"_s);
    QTest::keyClicks(filter, u"c.p"_s);
    QCOMPARE(tree->model()->rowCount(), 1);
    QVERIFY(indexOf(u"c.py"_s).isValid());
    QVERIFY(!indexOf(u"b.py"_s).isValid());
    QTest::keyClick(filter, Qt::Key_Escape);
    QCOMPARE(tree->model()->rowCount(), 2);
    QVERIFY(pane->view().hasFocus());
}

void DiffViewTest::aBarAboveAFileFoldsIt()
{
    DiffWorld world;
    const auto pane = world.openDiff(diffOf({"a.py", "b.py"}));
    DiffView &view = pane->view();
    const DiffLayout::Spot bar = spotOf(view, 0, Part::Header, 0);
    const qint64 before = view.geometryOfRows().bottomOf(0);
    click(view, {200, yOf(view, bar)});
    QVERIFY(view.isCollapsed(0));
    QVERIFY(view.geometryOfRows().bottomOf(0) < before / 2);
    QTest::keyClick(&view, Qt::Key_Return);
    QVERIFY(!view.isCollapsed(0));
    QCOMPARE(view.geometryOfRows().bottomOf(0), before);
}

void DiffViewTest::aLargeFileWaitsBehindAClick()
{
    DiffWorld world;
    QByteArray diff = "diff --git a/big.txt b/big.txt\nnew file mode 100644\nindex 0000000..2222222\n--- /dev/null\n"
                      "+++ b/big.txt\n@@ -0,0 +1,5000 @@\n";
    diff += numbered(1, 5000, "+line ");
    const auto pane = world.openDiff(diff);
    DiffView &view = pane->view();
    QVERIFY(!spotOf(view, 0, Part::Line, 0).isValid());
    const DiffLayout::Spot note = spotOf(view, 0, Part::Note, 0);
    QVERIFY(note.isValid());
    const QFontMetrics metrics(view.font());
    click(view, {16 + metrics.horizontalAdvance(u"Large diff: 5,000 line(s)."_s) + 24, yOf(view, note)});
    QVERIFY(spotOf(view, 0, Part::Line, 0, 4999).isValid());
}

void DiffViewTest::whatIsFoundIsShownAndStepped()
{
    DiffWorld world;
    const auto pane = world.openDiff(diffOf({"a.py", "b.py", "c.py"}), {900, 300});
    DiffView &view = pane->view();
    view.setCollapsed(1, true);
    QTest::keySequence(&view, QKeySequence::Find);
    auto *words = pane->findChild<QLineEdit *>(u"findText"_s);
    QVERIFY(words->hasFocus());
    QTest::keyClicks(words, u"NEW_value(60"_s);
    const auto isSeen = [&view](int file) {
        const DiffLayout::Spot spot = spotOf(view, file, Part::Line, 1, 5);
        return spot.isValid() && yOf(view, spot) > 0 && yOf(view, spot) < view.viewport()->height();
    };
    QTRY_VERIFY(isSeen(0));
    QTest::keyClick(words, Qt::Key_Return);
    QTRY_VERIFY(isSeen(1)); // and unfolded for it
    QVERIFY(!view.isCollapsed(1));
    QTest::keyClick(words, Qt::Key_Return);
    QTRY_VERIFY(isSeen(2));
    QTest::keyClick(words, Qt::Key_Return);
    QTRY_VERIFY(isSeen(0));
    QTest::keyClick(words, Qt::Key_Return, Qt::ShiftModifier);
    QTRY_VERIFY(isSeen(2));
    auto *notFound = pane->findChild<QWidget *>(u"notFound"_s);
    QVERIFY(!notFound->isVisible());
    QTest::keyClicks(words, u" nowhere"_s);
    QTRY_VERIFY(notFound->isVisible());
    QTest::keyClick(words, Qt::Key_Escape);
    QVERIFY(view.hasFocus());
}

void DiffViewTest::whatIsSelectedIsCopiedAsItIsInTheFile()
{
    DiffWorld world;
    const auto pane = world.openDiff(diffOf({"a.py"}));
    DiffView &view = pane->view();
    const int left = textLeft(view);
    const DiffLayout::Spot from = spotOf(view, 0, Part::Line, 0, 3);
    const DiffLayout::Spot to = spotOf(view, 0, Part::Line, 0, 5);
    drag(view, {left + 1, yOf(view, from)}, {900, yOf(view, to)});
    QTest::keySequence(&view, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"context 13\n    return old_value(10)\n    return new_value(10)"_s);
    const int digit = QFontMetrics(Theme::monospace(view.font())).horizontalAdvance(u'0');
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, {left + 13 * digit, yOf(view, to)});
    QCOMPARE(view.selectedText(), u"new_value"_s);
    QTest::keyClick(&view, Qt::Key_Escape);
    QVERIFY(view.selectedText().isEmpty());
    QTest::keySequence(&view, QKeySequence::SelectAll);
    QCOMPARE(view.selectedText().count(u'\n'), 19);
}

void DiffViewTest::withTwoColumnsOneSideIsSelected()
{
    DiffWorld world;
    const auto pane = world.openDiff(diffOf({"a.py"}), {1200, 700});
    DiffView &view = pane->view();
    QTest::mouseClick(button(*pane, "diffSplit"), Qt::LeftButton);
    QVERIFY(view.isSplit());
    QVERIFY(world.settings.splitsDiffs());
    const int half = view.viewport()->width() / 2;
    const DiffLayout::Spot from = spotOf(view, 0, Part::Line, 0, 3);
    const DiffLayout::Spot to = spotOf(view, 0, Part::Line, 0, 5);
    QVERIFY(!spotOf(view, 0, Part::Line, 0, 9).isValid()); // a pair of lines is one row
    drag(view, {half + 90, yOf(view, from)}, {half + 400, yOf(view, to)});
    QVERIFY(view.selectedText().contains(u"new_value"_s));
    QVERIFY(!view.selectedText().contains(u"old_value"_s));
    drag(view, {90, yOf(view, from)}, {400, yOf(view, to)});
    QVERIFY(view.selectedText().contains(u"old_value"_s));
    QVERIFY(!view.selectedText().contains(u"new_value"_s));
}

void DiffViewTest::linesAroundAChangeComeFromTheFile()
{
    DiffWorld world;
    QByteArray text = numbered(1, 100);
    const QByteArray before = world.commit(u"Before"_s, {{.path = u"a.txt"_s, .content = text}});
    text.replace("line 50\n", "line fifty\n");
    const QByteArray after = world.commit(u"After"_s, {{.path = u"a.txt"_s, .content = text}});
    const auto pane = world.openComparison(before, after);
    DiffView &view = pane->view();
    const DiffLayout::Spot gap = spotOf(view, 0, Part::Gap, 0);
    QVERIFY(gap.isValid());
    click(view, {12, yOf(view, gap)}); // twenty more above
    QTRY_COMPARE(view.geometryOfRows().sections(0)[2].rows, 28);
    const DiffLayout::Spot rest = spotOf(view, 0, Part::Gap, 1);
    const int right = view.viewport()->width() - 16;
    click(view, {right - 20, yOf(view, rest)}); // all that is left below
    QTRY_VERIFY(!spotOf(view, 0, Part::Gap, 1).isValid());
    QCOMPARE(pane->comparison().file(0).text(pane->comparison().file(0).diff.hunks[0].lines.back()), u"line 100"_s);
}

void DiffViewTest::whatIsLookedAtStaysWhereItIs()
{
    DiffWorld world;
    QByteArray text = numbered(1, 300);
    const QByteArray before = world.commit(u"Before"_s, {{.path = u"a.txt"_s, .content = text}});
    text.replace("line 100\n", "line hundred\n");
    text.replace("line 200\n", "line two hundred\n");
    const QByteArray after = world.commit(u"After"_s, {{.path = u"a.txt"_s, .content = text}});
    for (const bool isSplit : {false, true}) {
        const auto pane = world.openComparison(before, after, {900, 260});
        DiffView &view = pane->view();
        view.setSplit(isSplit);
        QTest::keyClick(&view, Qt::Key_J);
        QTest::keyClick(&view, Qt::Key_J);
        const auto yOfChange = [&view](int hunk) {
            return int(spotOf(view, 0, Part::Line, hunk).top) - view.verticalScrollBar()->value();
        };
        const int y = yOfChange(1);
        QVERIFY(view.verticalScrollBar()->value() > 0);
        // What comes in far above moves nothing of what is seen.
        pane->comparison().expand(0, 0, contextexpansion::Extent::All);
        QTRY_VERIFY(!pane->comparison().isExpanding(0));
        QCOMPARE(yOfChange(1), y);
        // The other way of showing the same stays at the same lines.
        view.setSplit(!isSplit);
        QVERIFY(std::abs(yOfChange(1) - y) <= 2 * spotOf(view, 0, Part::Line, 1).height);
    }
}

void DiffViewTest::aFileThatChangedMeanwhileIsSaid()
{
    DiffWorld world;
    const auto pane = world.open();
    pane->comparison().setDiff("diff --git a/train.py b/train.py\nindex 1..2 100644\n--- a/train.py\n+++ b/train.py\n"
                               "@@ -10,2 +10,2 @@\n a\n-b\n+c\n",
                               {.repo = RepoWorld::repo(), .revision = u"main"_s},
                               {.repo = RepoWorld::repo(), .revision = u"main"_s});
    DiffWorld::wait(*pane);
    auto *message = pane->findChild<MessageBar *>(u"diffMessage"_s);
    QVERIFY(!message->isVisible());
    click(pane->view(), {12, yOf(pane->view(), spotOf(pane->view(), 0, Part::Gap, 0))});
    QTRY_VERIFY(message->isVisible());
    QVERIFY(spotOf(pane->view(), 0, Part::Gap, 0).isValid());
}

void DiffViewTest::whitespaceIsHiddenByItsButton()
{
    DiffWorld world;
    const auto pane = world.openDiff("diff --git a/a.py b/a.py\nindex 1..2 100644\n--- a/a.py\n+++ b/a.py\n"
                                     "@@ -1,2 +1,2 @@\n-  a\n-  b\n+    a\n+    c\n");
    auto *summary = pane->findChild<ElidedLabel *>(u"diffSummary"_s);
    QCOMPARE(summary->text(), u"1 file changed, +2 −2 lines"_s);
    QTest::mouseClick(button(*pane, "diffWhitespace"), Qt::LeftButton);
    QTRY_COMPARE(summary->text(), u"1 file changed, +1 −1 lines"_s);
    QTest::mouseClick(button(*pane, "diffWhitespace"), Qt::LeftButton);
    QTRY_COMPARE(summary->text(), u"1 file changed, +2 −2 lines"_s);
}

void DiffViewTest::oneFileAtATime()
{
    DiffWorld world;
    const auto pane = world.openDiff(diffOf({"a.py", "b.py"}));
    DiffView &view = pane->view();
    QTest::mouseClick(button(*pane, "diffSingle"), Qt::LeftButton);
    QCOMPARE(view.onlyFile(), 0);
    QVERIFY(!spotOf(view, 1, Part::Header, 0).isValid());
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_N);
    QCOMPARE(view.onlyFile(), 1);
    QVERIFY(spotOf(view, 1, Part::Line, 0).isValid());
    QVERIFY(!spotOf(view, 0, Part::Line, 0).isValid());
    QTest::mouseClick(button(*pane, "diffSingle"), Qt::LeftButton);
    QCOMPARE(view.onlyFile(), -1);
    QVERIFY(spotOf(view, 0, Part::Line, 0).isValid());
}

void DiffViewTest::viewedFilesAreFoldedAndCounted()
{
    DiffWorld world;
    const auto pane = world.openDiff(diffOf({"a.py", "b.py"}));
    DiffView &view = pane->view();
    QSignalSpy viewed(pane.get(), &DiffPane::viewedChanged);
    QTest::keyClick(&view, Qt::Key_V);
    QVERIFY(viewed.isEmpty()); // nobody marks files here
    pane->setViewedShown(true);
    QTest::keyClick(&view, Qt::Key_V);
    QCOMPARE(viewed.size(), 1);
    QCOMPARE(viewed.first(), (QVariantList{u"a.py"_s, true}));
    QVERIFY(view.isCollapsed(0));
    QVERIFY(pane->findChild<ElidedLabel *>(u"diffSummary"_s)->text().endsWith(u"1 viewed"_s));
    const DiffLayout::Spot bar = spotOf(view, 0, Part::Header, 0);
    click(view, {view.viewport()->width() - 60, yOf(view, bar)});
    QVERIFY(!view.isViewed(0));
    QVERIFY(!view.isCollapsed(0));
    pane->setViewedPaths({u"b.py"_s});
    QVERIFY(view.isViewed(1));
    QCOMPARE(viewed.size(), 2); // what is set from outside is no news
}

void DiffViewTest::detailsComeWhenSomebodyLooks()
{
    DiffWorld world;
    const QByteArray before =
        world.commit(u"Before"_s, {{.path = u"README.md"_s, .content = "---\nlicense: mit\n---\n# A\n"}});
    const QByteArray after =
        world.commit(u"After"_s,
                     {{.path = u"README.md"_s, .content = "---\nlicense: gpl\n---\n# B\n"},
                      {.path = u"model.safetensors"_s, .content = RepoWorld::safetensors() + "x", .asLfs = true}});
    const auto pane = world.openComparison(before, after);
    QTRY_VERIFY(spotOf(pane->view(), 0, Part::TableRow, 0).isValid());
    const DetailTable &fields = pane->comparison().details(0).tables.front();
    QCOMPARE(fields.rows.front().cells, (QStringList{u"license"_s, u"mit"_s, u"gpl"_s}));
    // Of the large file first its sizes, and then, in words, that its head does not add up.
    QVERIFY(spotOf(pane->view(), 1, Part::TableRow, 0).isValid());
    QTRY_VERIFY(pane->comparison().details(1).state != FileDetails::State::Loading);
}

void DiffViewTest::linesAreColouredOneChunkAfterTheOther()
{
    QByteArray diff =
        "diff --git a/a.py b/a.py\nindex 1..2 100644\n--- a/a.py\n+++ b/a.py\n@@ -1,200 +1,201 @@\n \"\"\"\n";
    for (int i = 0; i < 130; ++i)
        diff += " import nothing # within a text\n";
    diff += " \"\"\"\n+import torch\n";
    for (int i = 0; i < 68; ++i)
        diff += " x = 1\n";
    const auto file = std::make_shared<const ChangedFile>(*ChangeSet::fromDiff(diff).files.front());
    DiffHighlighter highlighter;
    const auto wait = [&](int line) {
        const SyntaxSpans *spans = nullptr;
        [&] { QTRY_VERIFY((highlighter.beginLook(), spans = highlighter.spans(0, file, 0, line))); }();
        return *spans;
    };
    // One chunk after the other, the text that began in the first goes on.
    const SyntaxSpans first = wait(1);
    QVERIFY(!wait(70).empty());
    const SyntaxSpans third = wait(130);
    const SyntaxSpans import = wait(132);
    QVERIFY(!first.empty() && !third.empty() && !import.empty());
    QCOMPARE(third.front().color, first.front().color);
    QVERIFY(import.front().color != first.front().color);
    highlighter.forget(0);
    QVERIFY(!highlighter.spans(0, file, 0, 1));
}

void DiffViewTest::coloursForgottenOnTheirWayAreMadeAnew()
{
    const auto file = std::make_shared<const ChangedFile>(*ChangeSet::fromDiff(diffOf({"a.py"})).files.front());
    DiffHighlighter highlighter;
    QSignalSpy ready(&highlighter, &DiffHighlighter::ready);
    QVERIFY(!highlighter.spans(0, file, 0, 4));
    QCoreApplication::processEvents(); // they are being made
    highlighter.forget(0);
    QVERIFY(!highlighter.spans(0, file, 0, 4));
    QTRY_COMPARE(ready.count(), 1);
    QVERIFY(highlighter.spans(0, file, 0, 4));
}

void DiffViewTest::aFailureIsSaidInThePaneAndCanBeRetried()
{
    DiffWorld world;
    const QByteArray before = world.commit(u"Before"_s, {{.path = u"a.txt"_s, .content = "one\n"}});
    const QByteArray after = world.commit(u"After"_s, {{.path = u"a.txt"_s, .content = "two\n"}});
    world.hub.failNext(u"*/compare/*"_s, 403);
    const auto pane = world.open();
    pane->comparison().compare(DiffWorld::side(before), DiffWorld::side(after));
    auto *states = pane->findChild<PaneStates *>(u"diffStates"_s);
    QTRY_COMPARE(states->state(), PaneStates::State::Failed);
    emit states->retryRequested();
    QTRY_COMPARE(states->state(), PaneStates::State::Content);
    QVERIFY(spotOf(pane->view(), 0, Part::Line, 0).isValid());
}

void DiffViewTest::nothingChangedIsSaid()
{
    DiffWorld world;
    const QByteArray commit = world.commit(u"One"_s, {{.path = u"a.txt"_s, .content = "one\n"}});
    const auto pane = world.open();
    pane->comparison().compare(DiffWorld::side(commit), DiffWorld::side(commit));
    auto *states = pane->findChild<PaneStates *>(u"diffStates"_s);
    QTRY_COMPARE(states->state(), PaneStates::State::Empty);
}

void DiffViewTest::namesCannotPassThemselvesOffAsOthers()
{
    DiffWorld world;
    const auto pane = world.openDiff(diffOf({"a\u202Eyp.exe", "b.py"}));
    QCOMPARE(DiffPainter::nameText(pane->comparison().file(0)), u"a\\u202Eyp.exe"_s);
    auto *tree = pane->findChild<QTreeView *>(u"diffFiles"_s);
    QCOMPARE(tree->model()->index(0, 0).data().toString(), u"a\\u202Eyp.exe"_s);
}

void DiffViewTest::theMenuOfAFileCanBeAddedTo()
{
    DiffWorld world;
    const auto pane = world.openDiff(diffOf({"a.py"}));
    QList<int> asked;
    connect(pane.get(), &DiffPane::fileMenuRequested, this, [&asked](int file, QMenu *menu) {
        asked += file;
        menu->addAction(u"Restore"_s);
    });
    DiffView &view = pane->view();
    const DiffLayout::Spot bar = spotOf(view, 0, Part::Header, 0);
    click(view, {view.viewport()->width() - 16, yOf(view, bar)});
    QCOMPARE(asked, QList<int>{0});
    auto *menu = view.findChild<QMenu *>(u"diffFileMenu"_s);
    QVERIFY(menu->isVisible());
    QCOMPARE(menu->actions().constLast()->text(), u"Restore"_s);
    menu->close();
}

void DiffViewTest::recordedDiffsAreShownLineForLine()
{
    const QDir folder(qEnvironmentVariable("HUBCAP_CORPUS") + u"/diffs"_s);
    const QStringList names = folder.entryList({u"*.diff"_s}, QDir::Files);
    if (names.isEmpty())
        QSKIP("HUBCAP_CORPUS names no folder of diffs");
    DiffWorld world;
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray diff = file.readAll();
        // What stands behind a sign below an @@, file by file.
        QList<QStringList> expected;
        bool isInHunk = false;
        for (const QByteArray &line : diff.split('\n')) {
            const bool isFile = line.startsWith("diff --git ");
            if (isFile)
                expected += QStringList();
            isInHunk = !isFile && (isInHunk || line.startsWith("@@ "));
            const bool isSigned = line.startsWith(' ') || line.startsWith('+') || line.startsWith('-');
            if (isInHunk && isSigned)
                expected.back() += QString::fromUtf8(line.sliced(1));
        }
        const auto pane = world.openDiff(diff);
        DiffView &view = pane->view();
        view.setSplit(false);
        const ChangeSet &changes = pane->comparison().changes();
        QCOMPARE(qsizetype(changes.files.size()), expected.size());
        for (int i = 0; i < int(changes.files.size()); ++i) {
            if (changes.files[size_t(i)]->kind != ChangedFile::Kind::Text)
                continue;
            QVERIFY(spotOf(view, i, Part::Line, 0).isValid());
            view.setOnlyFile(i);
            QTest::keySequence(&view, QKeySequence::SelectAll);
            QCOMPARE(view.selectedText().split(u'\n'), expected[i]);
            view.setOnlyFile(-1);
        }
        pane->grab(); // and can be painted
    }
}

void DiffViewTest::scenes()
{
    DiffWorld world;
    const QByteArray train =
        "import torch\nfrom torch import nn\n\n\nclass Encoder(nn.Module):\n"
        "    \"\"\"Turns images into vectors.\"\"\"\n\n    def __init__(self, width: int) -> None:\n"
        "        super().__init__()\n        self.width = width\n        self.layers = nn.ModuleList()\n\n"
        "    def forward(self, images):\n        hidden = self.embed(images)\n"
        "        for layer in self.layers:\n            hidden = layer(hidden)\n"
        "        return hidden.mean(dim=1)\n"
        + numbered(18, 60, "# note ");
    QByteArray trainAfter = train;
    trainAfter.replace(
        "        return hidden.mean(dim=1)\n",
        "        pooled = hidden.mean(dim=1)\n        return pooled / pooled.norm(dim=-1, keepdim=True)\n");
    trainAfter.replace("width: int) -> None", "width: int, depth: int = 12) -> None");
    trainAfter.replace("# note 50\n", "");
    const QByteArray before =
        world.commit(u"Before"_s,
                     {{.path = u"src/encoder.py"_s, .content = train},
                      {.path = u"src/old name.txt"_s, .content = numbered(1, 20)},
                      {.path = u"samples/curve.png"_s, .content = picture(QColor(0x336699), {320, 200})}});
    const QByteArray after = world.commit(
        u"After"_s,
        {{.path = u"src/encoder.py"_s, .content = trainAfter},
         {.path = u"src/a name that is rather long, and goes on for quite a while after that.txt"_s,
          .content = numbered(1, 20)},
         {.path = u"README.md"_s, .content = RepoWorld::card().replace("apache-2.0", "mit").replace("- clip\n", "")},
         {.path = u"model.safetensors"_s, .content = RepoWorld::safetensors().replace("F32", "I32"), .asLfs = true},
         {.path = u"samples/curve.png"_s, .content = picture(QColor(0x996633), {320, 240})},
         {.path = u"notes/\u202Etxt.exe"_s, .content = "if a\u202E:\n"}});
    world.hub.commitFiles(sandbox::Kind::Model, RepoWorld::id(),
                          {.deletions = {u"src/old name.txt"_s}, .title = u"Rename"_s});
    const auto shot = [&](const QSize &size, bool split, int file) {
        return [&, size, split, file] {
            auto pane = world.open(size);
            pane->comparison().compare(DiffWorld::side(before), DiffWorld::side(after));
            DiffWorld::wait(*pane);
            pane->view().setSplit(split);
            pane->view().goToFile(file);
            QTest::qWait(900);
            pane->view().goToFile(file);
            QTest::qWait(600);
            return std::unique_ptr<QWidget>(std::move(pane));
        };
    };
    scenes::shoot(u"diff-unified"_s, shot({1180, 760}, false, 0));
    scenes::shoot(u"diff-split"_s, shot({1180, 760}, true, 5));
    scenes::shoot(u"diff-large"_s, shot({1180, 760}, false, 1));
    scenes::shoot(u"diff-narrow"_s, shot({480, 760}, false, 5));
}

QTEST_MAIN(DiffViewTest)
#include "diffviewtest.moc"
