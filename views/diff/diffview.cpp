#include "views/diff/diffview.h"

#include "models/diff/contextexpansion.h"
#include "models/diff/safetext.h"
#include "views/diff/changewords.h"
#include "views/findbar.h"
#include "views/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <chrono>
#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Part = DiffLayout::Part;
using Side = DiffSelection::Side;
using contextexpansion::Extent;

constexpr int linesAbove = 2; // left above a change that is gone to
constexpr int linesSpoken = 20;
constexpr int anchorRows = 200; // looked at for a line to hold on to

} // namespace

DiffView::DiffView(Comparison &comparison, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_comparison(comparison)
    , m_lines(comparison, m_highlighter)
    , m_findBar(new FindBar(this))
{
    setObjectName(u"diffView"_s);
    setAccessibleName(tr("Changes"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setLayoutDirection(Qt::LeftToRight); // code is read so everywhere
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_rest.setSingleShot(true);
    m_rest.setInterval(80ms);
    m_autoScroll.setInterval(40ms);
    connect(&m_rest, &QTimer::timeout, this, &DiffView::fetchWhatIsSeen);
    connect(&m_autoScroll, &QTimer::timeout, this, &DiffView::onAutoScroll);
    connect(&m_comparison, &Comparison::changesReset, this, &DiffView::onChangesReset);
    connect(&m_comparison, &Comparison::fileChanged, this, &DiffView::onFileChanged);
    connect(&m_comparison, &Comparison::expansionFailed, this,
            [this](int, const Error &error) { emit expansionFailed(error); });
    connect(&m_highlighter, &DiffHighlighter::ready, this, [this] {
        m_lines.forgetText();
        viewport()->update();
    });
    connect(&m_inserts, &DiffInserts::resized, this, [this] { setInserts(m_inserts.all()); });
    connect(&m_finder, &DiffFinder::found, this, &DiffView::onFound);
    connect(m_findBar, &FindBar::searchRequested, this, &DiffView::onSearch);
    connect(m_findBar, &FindBar::closed, this, [this] {
        m_finder.clear();
        layOutFindBar();
        viewport()->update();
        setFocus();
    });
    applyLook();
    onChangesReset();
}

DiffView::~DiffView() = default;

void DiffView::applyLook()
{
    m_look.font = font();
    m_look.codeFont = Theme::monospace(font());
    const QFontMetrics metrics(m_look.font);
    m_look.metrics.line = QFontMetrics(m_look.codeFont).height() + 4;
    m_look.metrics.header = metrics.height() + 18;
    m_look.metrics.note = metrics.height() + 16;
    m_look.metrics.pictures = metrics.height() * 16;
    m_highlighter.setDark(Theme::isDark(palette()));
    m_lines.setFont(m_look.codeFont);
    measure();
}

// Numbers as wide as the largest there is, the same for all files, so that text does not jump.
void DiffView::measure()
{
    qint64 largest = 0;
    for (const ChangedFilePointer &file : m_comparison.changes().files) {
        if (!file->diff.hunks.empty()) {
            const hub::DiffHunk &last = file->diff.hunks.back();
            largest = std::max({largest, last.oldStart + last.oldCount, last.newStart + last.newCount});
        }
    }
    const int digit = QFontMetrics(m_look.codeFont).horizontalAdvance(u'0');
    const auto digits = int(std::max<qsizetype>(3, QString::number(largest).size()));
    m_look.columns = {.width = viewport()->width(),
                      .number = digits * digit + 16,
                      .sign = 2 * digit,
                      .isSplit = m_look.metrics.isSplit};
}

void DiffView::onChangesReset()
{
    const int oldFile = m_look.layout.fileAt(scrollTop());
    const qint64 oldDepth = oldFile < 0 ? 0 : scrollTop() - m_look.layout.topOf(oldFile);
    const QStringList oldPaths = m_paths;
    const std::vector<DiffFileState> oldStates = std::exchange(m_look.states, {});
    const QString onlyPath = m_onlyFile >= 0 ? oldPaths.value(m_onlyFile) : QString();
    QHash<QString, DiffFileState> known;
    for (qsizetype i = 0; i < oldPaths.size(); ++i)
        known.insert(oldPaths[i], oldStates[size_t(i)]);
    m_paths.clear();
    for (const ChangedFilePointer &file : m_comparison.changes().files) {
        m_paths += file->path();
        m_look.states.push_back(known.value(file->path()));
    }
    m_onlyFile = onlyPath.isEmpty() ? -1 : int(m_paths.indexOf(onlyPath));
    m_look.selection.clear();
    m_look.current = {};
    m_look.hovered = {};
    m_highlighter.forget();
    m_lines.forget();
    if (!m_finder.words().isEmpty())
        m_finder.find(m_comparison.changes(), QString(m_finder.words()));
    measure();
    rebuild();
    // The same comparison looked at otherwise, as without whitespace, stays where it is.
    const qsizetype again = oldFile < 0 ? -1 : m_paths.indexOf(oldPaths.value(oldFile));
    if (again < 0)
        return verticalScrollBar()->setValue(0);
    const qint64 top = m_look.layout.topOf(int(again));
    scrollToY(top + std::min(oldDepth, m_look.layout.bottomOf(int(again)) - top));
}

DiffLayout::Sections DiffView::shapeOf(int file)
{
    if (m_onlyFile >= 0 && file != m_onlyFile)
        return {};
    DiffShape shape =
        DiffShape::of(m_comparison.file(file), m_comparison.details(file), m_look.states[size_t(file)], m_look.metrics);
    m_look.notes[size_t(file)] = std::move(shape.notes);
    if (!m_inserts.isEmpty() && !m_look.states[size_t(file)].isCollapsed)
        m_inserts.addTo(shape.sections, m_comparison.file(file), isSplit());
    return std::move(shape.sections);
}

void DiffView::rebuild()
{
    m_laidOut = m_comparison.changes().files;
    const int count = int(m_laidOut.size());
    m_look.notes.assign(size_t(count), {});
    std::vector<DiffLayout::Sections> all;
    all.reserve(size_t(count));
    for (int file = 0; file < count; ++file)
        all.push_back(shapeOf(file));
    m_look.layout.setFiles(std::move(all));
    updateScrollBars();
    viewport()->update();
}

void DiffView::rebuildFile(int file)
{
    const Anchor at = anchor();
    m_laidOut[size_t(file)] = m_comparison.changes().files[size_t(file)];
    m_look.layout.setFile(file, shapeOf(file));
    updateScrollBars();
    restore(at);
    viewport()->update();
}

void DiffView::onFileChanged(int file)
{
    m_highlighter.forget(file);
    m_lines.forget();
    if (m_look.selection.caret().file == file)
        m_look.selection.clear();
    rebuildFile(file);
}

void DiffView::updateScrollBars()
{
    const qint64 height = m_look.layout.height();
    const int page = viewport()->height();
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setSingleStep(m_look.metrics.line);
    verticalScrollBar()->setRange(0, int(std::clamp<qint64>(height - page, 0, std::numeric_limits<int>::max())));
    qint64 longest = 0;
    for (size_t i = 0; i < m_look.states.size(); ++i) {
        const bool isShown = !m_look.states[i].isCollapsed && (m_onlyFile < 0 || int(i) == m_onlyFile);
        const ChangedFile &file = m_comparison.file(int(i));
        if (isShown && file.kind == ChangedFile::Kind::Text && (m_look.states[i].isForced || !DiffShape::isLarge(file)))
            longest = std::max(longest, file.longestLine);
    }
    const int digit = QFontMetrics(m_look.codeFont).horizontalAdvance(u'0');
    const int text = int(std::min<qint64>(longest, DiffLines::shownLength + 1)) * digit + 2 * digit;
    const int room = m_look.columns.textRight(false) - m_look.columns.textLeft(false);
    horizontalScrollBar()->setPageStep(std::max(1, room));
    horizontalScrollBar()->setSingleStep(4 * digit);
    horizontalScrollBar()->setRange(0, std::max(0, text - room));
    m_look.offset = horizontalScrollBar()->value();
    placeInserts();
    m_rest.start();
}

// Not while somebody flies by: what a file has besides its lines costs requests.
void DiffView::fetchWhatIsSeen()
{
    if (!isVisible())
        return;
    const qint64 top = scrollTop();
    const int first = m_look.layout.fileAt(top);
    if (first < 0)
        return;
    std::vector<int> seen;
    for (int file = first; file < m_look.layout.fileCount() && m_look.layout.topOf(file) < top + viewport()->height();
         ++file) {
        const bool isOpen = m_look.layout.bottomOf(file) > m_look.layout.topOf(file) && !isCollapsed(file);
        if (isOpen && !FileDetails::isHeavy(m_comparison.file(file)))
            seen.push_back(file);
    }
    for (const int file : seen)
        m_comparison.fetchDetails(file);
}

//! The line that a row shows, the new one of a pair; null for rows of other kinds.
const hub::DiffLine *DiffView::lineAt(const DiffLayout::Spot &spot) const
{
    if (spot.part != Part::Line)
        return nullptr;
    const hub::DiffHunk &hunk = m_laidOut[size_t(spot.file)]->diff.hunks[size_t(spot.index)];
    if (!isSplit())
        return &hunk.lines[size_t(spot.row)];
    const SplitRow row = splitRows(hunk)[size_t(spot.row)];
    return &hunk.lines[size_t(row.right >= 0 ? row.right : row.left)];
}

DiffView::Anchor DiffView::anchor() const
{
    const qint64 top = scrollTop();
    DiffLayout::Spot spot = m_look.layout.spotAt(top);
    if (!spot.isValid())
        return {};
    const Anchor header{.file = spot.file, .distance = m_look.layout.topOf(spot.file) - top};
    if (header.distance >= 0)
        return header;
    for (int i = 0; i < anchorRows && spot.isValid() && spot.file == header.file; ++i) {
        if (const hub::DiffLine *line = lineAt(spot))
            return {.file = spot.file,
                    .oldNumber = line->oldNumber,
                    .newNumber = line->newNumber,
                    .distance = spot.top - top};
        spot = m_look.layout.next(spot);
    }
    return header;
}

qint64 DiffView::topOfLine(const Anchor &anchor)
{
    const std::vector<hub::DiffHunk> &hunks = m_comparison.file(anchor.file).diff.hunks;
    const bool isNew = anchor.newNumber > 0;
    for (size_t hunk = 0; hunk < hunks.size(); ++hunk) {
        const auto found = std::ranges::find_if(hunks[hunk].lines, [&](const hub::DiffLine &line) {
            return isNew ? line.newNumber >= anchor.newNumber : line.oldNumber >= anchor.oldNumber;
        });
        if (found == hunks[hunk].lines.end())
            continue;
        const DiffLineRef line{.file = anchor.file, .hunk = int(hunk), .line = int(found - hunks[hunk].lines.begin())};
        const DiffLayout::Spot spot = m_look.layout.find(line.file, Part::Line, line.hunk, rowOf(line));
        if (spot.isValid())
            return spot.top;
    }
    return m_look.layout.topOf(anchor.file);
}

void DiffView::restore(const Anchor &anchor)
{
    if (anchor.file < 0 || anchor.file >= m_look.layout.fileCount())
        return;
    const bool isLine = anchor.oldNumber > 0 || anchor.newNumber > 0;
    scrollToY((isLine ? topOfLine(anchor) : m_look.layout.topOf(anchor.file)) - anchor.distance);
}

qint64 DiffView::scrollTop() const
{
    return verticalScrollBar()->value();
}

void DiffView::scrollToY(qint64 y)
{
    verticalScrollBar()->setValue(int(std::clamp<qint64>(y, 0, verticalScrollBar()->maximum())));
}

void DiffView::setSplit(bool split)
{
    if (split == isSplit())
        return;
    const Anchor at = anchor(); // while the rows are still of the other kind
    m_look.metrics.isSplit = split;
    m_look.selection.clear();
    measure();
    rebuild();
    restore(at);
}

void DiffView::setOnlyFile(int file)
{
    if (file == m_onlyFile)
        return;
    const int shown = file < 0 ? m_onlyFile : file;
    m_onlyFile = file;
    rebuild();
    if (shown >= 0)
        goToFile(shown);
}

void DiffView::setViewedShown(bool shown)
{
    m_look.showsViewed = shown;
    viewport()->update();
}

void DiffView::setRemarksTaken(bool on)
{
    m_look.takesRemarks = on;
    viewport()->update();
}

void DiffView::setInserts(std::vector<DiffInsert> inserts)
{
    const Anchor at = anchor();
    m_inserts.set(std::move(inserts));
    rebuild();
    restore(at);
    placeInserts();
}

void DiffView::placeInserts()
{
    m_inserts.place(m_look.layout, scrollTop(),
                    [this](int file) { return stuckFile() == file ? stuckHeader(file).bottom() + 1 : 0; });
}

void DiffView::revealInsert(const QWidget *widget)
{
    const int index = m_inserts.indexOf(widget);
    if (index < 0)
        return;
    const int file = m_comparison.changes().indexOf(m_inserts.at(index).range.path);
    if (file < 0)
        return;
    if (m_onlyFile >= 0 && file != m_onlyFile)
        setOnlyFile(file);
    setCollapsed(file, false);
    const DiffLayout::Spot spot = m_look.layout.find(file, Part::Insert, index);
    if (!spot.isValid())
        return;
    const qint64 top = scrollTop() + m_look.metrics.header;
    const qint64 bottom = scrollTop() + viewport()->height();
    if (spot.top < top || spot.bottom() > bottom)
        scrollToY(spot.bottom() - viewport()->height() * 2 / 3);
    placeInserts();
}

std::optional<DiffRange> DiffView::rangeForRemark() const
{
    if (std::optional<DiffRange> selected = m_look.selection.range(m_comparison.changes()))
        return selected;
    if (m_look.current.file >= 0 && m_look.current.file < m_look.layout.fileCount() && isSeen(m_look.current)) {
        const std::vector<hub::DiffLine> &lines =
            m_comparison.file(m_look.current.file).diff.hunks[size_t(m_look.current.hunk)].lines;
        const auto isChange = [](const hub::DiffLine &line) { return line.kind != hub::DiffLine::Kind::Context; };
        const auto first = std::ranges::find_if(lines, isChange);
        if (first != lines.end()) {
            const auto end = std::find_if_not(first, lines.end(), isChange);
            DiffSelection change;
            change.select(
                {.file = m_look.current.file, .hunk = m_look.current.hunk, .line = int(first - lines.begin())},
                {.file = m_look.current.file,
                 .hunk = m_look.current.hunk,
                 .line = int(end - lines.begin()) - 1,
                 .column = std::numeric_limits<int>::max()},
                Side::Both);
            return change.range(m_comparison.changes());
        }
    }
    const int file = currentFile();
    return file < 0 ? std::nullopt : std::optional(DiffRange{.path = m_comparison.file(file).path()});
}

void DiffView::select(int file, int hunk, int firstLine, int lastLine)
{
    m_look.selection.select({.file = file, .hunk = hunk, .line = firstLine},
                            {.file = file, .hunk = hunk, .line = lastLine, .column = std::numeric_limits<int>::max()},
                            isSplit() ? Side::New : Side::Both);
    viewport()->update();
}

void DiffView::requestRemark()
{
    if (!m_look.takesRemarks)
        return;
    const std::optional<DiffRange> range = rangeForRemark();
    m_look.selection.clear(); // the next one is about something else
    viewport()->update();
    if (range)
        emit remarkRequested(*range);
}

void DiffView::setViewed(int file, bool viewed)
{
    DiffFileState &state = m_look.states[size_t(file)];
    if (state.isViewed == viewed)
        return;
    state.isViewed = viewed;
    emit viewedChanged(file, viewed);
    setCollapsed(file, viewed); // what was looked at is out of the way
    viewport()->update();
}

void DiffView::setCollapsed(int file, bool collapsed)
{
    DiffFileState &state = m_look.states[size_t(file)];
    if (state.isCollapsed == collapsed)
        return;
    state.isCollapsed = collapsed;
    const bool wasStuck = stuckFile() == file;
    rebuildFile(file);
    if (wasStuck)
        scrollToY(m_look.layout.topOf(file));
}

void DiffView::setAllCollapsed(bool collapsed)
{
    const int current = currentFile();
    for (DiffFileState &state : m_look.states)
        state.isCollapsed = collapsed;
    rebuild();
    if (current >= 0)
        goToFile(current);
}

void DiffView::showLarge(int file)
{
    m_look.states[size_t(file)].isForced = true;
    rebuildFile(file);
}

void DiffView::showAllLarge()
{
    for (DiffFileState &state : m_look.states)
        state.isForced = true;
    rebuild();
}

int DiffView::currentFile() const
{
    // A file whose last lines are just leaving is no longer the one that is looked at.
    const int file = m_look.layout.fileAt(scrollTop() + m_look.metrics.header / 2);
    return file;
}

int DiffView::stuckFile() const
{
    const qint64 top = scrollTop();
    const int file = m_look.layout.fileAt(top);
    return file >= 0 && m_look.layout.topOf(file) < top ? file : -1;
}

QRect DiffView::stuckHeader(int file) const
{
    // Pushed out by the next file's own.
    const qint64 end = m_look.layout.bottomOf(file) - m_look.metrics.space - scrollTop();
    const int y = int(std::min<qint64>(0, end - m_look.metrics.header));
    return {0, y, viewport()->width(), m_look.metrics.header};
}

void DiffView::goToFile(int file)
{
    if (file < 0 || file >= m_look.layout.fileCount())
        return;
    if (m_onlyFile >= 0 && file != m_onlyFile)
        return setOnlyFile(file);
    scrollToY(m_look.layout.topOf(file));
}

void DiffView::stepFile(int step)
{
    const int count = m_look.layout.fileCount();
    if (count == 0)
        return;
    int file = m_onlyFile >= 0 ? m_onlyFile : currentFile();
    // Back to the beginning of a file first, when one is in the midst of it.
    const bool isInside = m_onlyFile < 0 && file >= 0 && step < 0 && m_look.layout.topOf(file) < scrollTop();
    file = std::clamp(file + (isInside ? 0 : step), 0, count - 1);
    m_look.current = {.file = file, .hunk = 0};
    m_look.selection.clear();
    goToFile(file);
    viewport()->update();
}

bool DiffView::isSeen(const DiffHunkRef &hunk) const
{
    const DiffLayout::Spot spot = m_look.layout.find(hunk.file, Part::Line, hunk.hunk);
    if (!spot.isValid())
        return false;
    const DiffLayout::Section &section = m_look.layout.sections(spot.file)[size_t(spot.section)];
    const qint64 top = scrollTop();
    return spot.top < top + viewport()->height() && spot.top + section.height() > top;
}

std::optional<DiffHunkRef> DiffView::hunkFrom(DiffHunkRef from, int step) const
{
    from.hunk += step;
    while (from.file >= 0 && from.file < m_look.layout.fileCount()) {
        const int hunks = int(m_comparison.file(from.file).diff.hunks.size());
        if (step < 0)
            from.hunk = std::min(from.hunk, hunks - 1);
        if (from.hunk >= 0 && from.hunk < hunks && m_look.layout.find(from.file, Part::Line, from.hunk).isValid())
            return from;
        from.file += step;
        from.hunk = step > 0 ? 0 : std::numeric_limits<int>::max();
    }
    return {};
}

void DiffView::stepHunk(int step)
{
    DiffHunkRef from = m_look.current;
    if (from.file < 0 || !isSeen(from)) {
        // From what is looked at, not from where one was before.
        DiffLayout::Spot spot = m_look.layout.spotAt(scrollTop());
        while (spot.isValid() && spot.part != Part::Line && spot.part != Part::Gap)
            spot = m_look.layout.next(spot);
        if (!spot.isValid())
            return;
        from = {.file = spot.file, .hunk = spot.index};
        if (step > 0 && hunkFrom({.file = from.file, .hunk = from.hunk - 1}, 1) == from)
            return goToHunk(from);
    }
    if (const std::optional<DiffHunkRef> next = hunkFrom(from, step))
        goToHunk(*next);
}

void DiffView::goToHunk(const DiffHunkRef &hunk)
{
    m_look.current = hunk;
    m_look.selection.clear();
    describe(hunk);
    const DiffLayout::Spot spot = m_look.layout.find(hunk.file, Part::Line, hunk.hunk);
    scrollToY(spot.top - m_look.metrics.header - qint64(linesAbove) * m_look.metrics.line);
    viewport()->update();
}

// For those who hear what is on the screen.
void DiffView::describe(const DiffHunkRef &hunk)
{
    const ChangedFile &file = m_comparison.file(hunk.file);
    QStringList words{DiffPainter::nameText(file)};
    for (const hub::DiffLine &line : file.diff.hunks[size_t(hunk.hunk)].lines) {
        if (line.kind == hub::DiffLine::Kind::Context)
            continue;
        if (words.size() > linesSpoken)
            break;
        words += line.kind == hub::DiffLine::Kind::Added ? tr("added: %1").arg(file.text(line))
                                                         : tr("removed: %1").arg(file.text(line));
    }
    setAccessibleDescription(words.join(u'\n'));
}

int DiffView::rowOf(const DiffLineRef &line)
{
    if (!isSplit())
        return line.line;
    const std::vector<SplitRow> &rows = m_lines.rows(line.file, line.hunk);
    const auto found = std::ranges::find_if(
        rows, [&line](const SplitRow &row) { return row.left == line.line || row.right == line.line; });
    return int(found - rows.begin());
}

void DiffView::reveal(const DiffPosition &position)
{
    if (m_onlyFile >= 0 && position.file != m_onlyFile)
        setOnlyFile(position.file);
    DiffFileState &state = m_look.states[size_t(position.file)];
    const bool isLarge = DiffShape::isLarge(m_comparison.file(position.file));
    if (state.isCollapsed || (isLarge && !state.isForced)) {
        state.isCollapsed = false;
        state.isForced = true;
        rebuildFile(position.file);
    }
    const DiffLineRef line{.file = position.file, .hunk = position.hunk, .line = position.line};
    const DiffLayout::Spot spot = m_look.layout.find(line.file, Part::Line, line.hunk, rowOf(line));
    if (!spot.isValid())
        return;
    const qint64 top = scrollTop() + m_look.metrics.header;
    const qint64 bottom = scrollTop() + viewport()->height();
    if (spot.top < top || spot.bottom() > bottom)
        scrollToY(spot.top - viewport()->height() / 3);
    const QTextLayout &text = m_lines.layout(line);
    if (text.lineCount() == 0)
        return;
    const int x = int(text.lineAt(0).cursorToX(std::min(position.column, int(text.text().size()))));
    const int room = horizontalScrollBar()->pageStep();
    if (x < m_look.offset || x > m_look.offset + room - m_look.columns.sign)
        horizontalScrollBar()->setValue(x - room / 3);
}

void DiffView::openFindBar()
{
    m_findBar->open(selectedText().contains(u'\n') ? QString() : selectedText());
    layOutFindBar();
}

void DiffView::layOutFindBar()
{
    const int bar = m_findBar->isHidden() ? 0 : m_findBar->sizeHint().height();
    setViewportMargins(0, 0, 0, bar);
    const QRect inner = contentsRect();
    m_findBar->setGeometry(inner.left(), inner.bottom() + 1 - bar, inner.width(), bar);
}

void DiffView::onSearch(const QString &words, bool isBackward, bool isIncremental)
{
    const bool isStep = !isIncremental && words == m_finder.words();
    if (isStep && m_finder.isRunning()) {
        m_pendingStep = isBackward ? -1 : 1;
    } else if (isStep) {
        m_finder.step(isBackward);
        showMatch();
    } else {
        m_pendingStep = 0;
        m_finder.find(m_comparison.changes(), words);
    }
}

void DiffView::onFound()
{
    m_findBar->setFound(!m_finder.matches().empty());
    const DiffLayout::Spot spot = m_look.layout.spotAt(scrollTop());
    m_finder.goTo({.file = std::max(0, spot.file), .hunk = spot.part == Part::Line ? spot.index : 0});
    if (const int step = std::exchange(m_pendingStep, 0); step != 0)
        m_finder.step(step < 0);
    showMatch();
}

void DiffView::showMatch()
{
    if (const DiffPosition *match = m_finder.current(); match && m_findBar->isVisible())
        reveal(*match);
    viewport()->update();
}

QString DiffView::selectedText() const
{
    return m_look.selection.text(m_comparison.changes());
}

void DiffView::copySelection()
{
    if (!m_look.selection.isEmpty())
        QGuiApplication::clipboard()->setText(selectedText());
}

bool DiffView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = toolTipAt(help->pos());
        // What strangers wrote is no markup.
        QToolTip::showText(help->globalPos(),
                           text.isEmpty() ? QString()
                                          : u"<p style='white-space:pre-wrap'>%1</p>"_s.arg(text.toHtmlEscaped()),
                           viewport());
        return true;
    }
    if (event->type() == QEvent::Leave && m_look.hovered.isValid()) {
        m_look.hovered = {};
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void DiffView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setLayoutDirection(Qt::LeftToRight);
    DiffPainter rows(painter, m_comparison, m_look, m_lines, m_finder, palette());
    m_highlighter.beginLook();
    const qint64 top = scrollTop();
    const int bottom = viewport()->height();
    int y = 0;
    for (DiffLayout::Spot spot = m_look.layout.spotAt(top); spot.isValid() && spot.top - top < bottom;
         spot = m_look.layout.next(spot)) {
        rows.paint(spot, int(spot.top - top));
        y = int(spot.bottom() - top);
    }
    if (y < bottom)
        painter.fillRect(QRect(0, y, viewport()->width(), bottom - y), ThemeColors::of(palette()).window);
    if (const int stuck = stuckFile(); stuck >= 0)
        rows.paintHeader(stuck, stuckHeader(stuck), true);
    Q_UNUSED(event)
}

void DiffView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const bool isOtherWidth = std::exchange(m_look.columns.width, viewport()->width()) != viewport()->width();
    layOutFindBar();
    if (isOtherWidth && !m_inserts.isEmpty())
        return setInserts(m_inserts.all()); // their heights depend on it
    updateScrollBars();
}

void DiffView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        const Anchor at = anchor();
        applyLook();
        rebuild();
        restore(at);
    }
}

void DiffView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    m_rest.start();
}

void DiffView::scrollContentsBy(int dx, int /*dy*/)
{
    if (dx != 0)
        m_look.offset = horizontalScrollBar()->value();
    placeInserts();
    viewport()->update();
    m_rest.start();
    const int current = currentFile();
    if (std::exchange(m_lastCurrent, current) != current)
        emit currentFileChanged(current);
}

void DiffView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copySelection();
    if (event->matches(QKeySequence::Find))
        return openFindBar();
    if (event->matches(QKeySequence::FindNext) || event->matches(QKeySequence::FindPrevious))
        return onSearch(QString(m_finder.words()), event->matches(QKeySequence::FindPrevious), false);
    if (event->matches(QKeySequence::SelectAll))
        return selectAllOfFile();
    const int page = std::max(1, viewport()->height() - m_look.metrics.header - m_look.metrics.line);
    const bool isShifted = event->modifiers() == Qt::ShiftModifier;
    if (isShifted && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        return extendSelection(event->key() == Qt::Key_Down ? 1 : -1);
    if (event->modifiers() != Qt::NoModifier && event->modifiers() != Qt::KeypadModifier
        && !(isShifted && event->key() == Qt::Key_Space))
        return QAbstractScrollArea::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_J: return stepHunk(1);
    case Qt::Key_K: return stepHunk(-1);
    case Qt::Key_N: return stepFile(1);
    case Qt::Key_P: return stepFile(-1);
    case Qt::Key_C: return requestRemark();
    case Qt::Key_V:
        if (m_look.showsViewed && currentFile() >= 0)
            setViewed(currentFile(), !isViewed(currentFile()));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentFile() >= 0)
            setCollapsed(currentFile(), !isCollapsed(currentFile()));
        return;
    case Qt::Key_Home: return scrollToY(0);
    case Qt::Key_End: return scrollToY(m_look.layout.height());
    case Qt::Key_Up: return scrollToY(scrollTop() - m_look.metrics.line);
    case Qt::Key_Down: return scrollToY(scrollTop() + m_look.metrics.line);
    case Qt::Key_PageUp: return scrollToY(scrollTop() - page);
    case Qt::Key_PageDown: return scrollToY(scrollTop() + page);
    case Qt::Key_Space: return scrollToY(scrollTop() + (isShifted ? -page : page));
    case Qt::Key_Escape:
        if (!m_look.selection.isEmpty()) {
            m_look.selection.clear();
            viewport()->update();
            return;
        }
        break;
    default: break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

DiffLayout::Spot DiffView::spotAt(const QPoint &position) const
{
    if (const int stuck = stuckFile(); stuck >= 0 && stuckHeader(stuck).contains(position))
        return m_look.layout.find(stuck, Part::Header, 0);
    return m_look.layout.spotAt(scrollTop() + position.y());
}

QRect DiffView::rectOf(const DiffLayout::Spot &spot) const
{
    if (spot.part == Part::Header && stuckFile() == spot.file)
        return stuckHeader(spot.file);
    return {0, int(spot.top - scrollTop()), viewport()->width(), spot.height};
}

bool DiffView::clickHeader(int file, const QRect &row, const QPoint &position)
{
    const QFontMetrics metrics(m_look.font);
    const diffzones::Header zones =
        diffzones::header(row, metrics, metrics.horizontalAdvance(DiffPainter::countsText(m_comparison.file(file))),
                          m_look.showsViewed ? DiffPainter::viewedText() : QString());
    if (zones.viewed.contains(position)) {
        setViewed(file, !isViewed(file));
        return true;
    }
    if (zones.menu.adjusted(-6, -6, 6, 6).contains(position)) {
        showFileMenu(file, viewport()->mapToGlobal(QPoint(zones.menu.left(), row.bottom())));
        return true;
    }
    setCollapsed(file, !isCollapsed(file));
    return true;
}

bool DiffView::clickNote(const DiffLayout::Spot &spot, const QPoint &position)
{
    const DiffNote note = m_look.notes[size_t(spot.file)][size_t(spot.index)];
    if (!diffzones::noteLink(rectOf(spot), note, QFontMetrics(m_look.font)).contains(position))
        return false;
    switch (note.action) {
    case DiffNote::Action::None: return false;
    case DiffNote::Action::ShowLarge: showLarge(spot.file); return true;
    case DiffNote::Action::FetchContent: m_comparison.fetchDetails(spot.file); return true;
    case DiffNote::Action::RetryDetails: m_comparison.retryDetails(spot.file); return true;
    }
    Q_UNREACHABLE_RETURN(false);
}

bool DiffView::clickGap(const DiffLayout::Spot &spot, const QPoint &position)
{
    const ChangedFile &file = m_comparison.file(spot.file);
    const QString all = DiffPainter::gapAllText(file, spot.index);
    if (all.isEmpty())
        return false;
    const bool isLast = size_t(spot.index) == file.diff.hunks.size();
    const diffzones::Gap zones =
        diffzones::gap(rectOf(spot), m_look.columns, QFontMetrics(m_look.font), spot.index > 0, !isLast, all);
    const auto expand = [&](Extent extent) { m_comparison.expand(spot.file, size_t(spot.index), extent); };
    if (zones.below.contains(position))
        expand(Extent::Below);
    else if (zones.above.contains(position))
        expand(Extent::Above);
    else if (zones.all.contains(position))
        expand(Extent::All);
    else
        return false;
    return true;
}

bool DiffView::isClickable(const QPoint &position) const
{
    const DiffLayout::Spot spot = spotAt(position);
    const QFontMetrics metrics(m_look.font);
    switch (spot.isValid() ? spot.part : Part::Space) {
    case Part::Header: return true;
    case Part::Note:
        return diffzones::noteLink(rectOf(spot), m_look.notes[size_t(spot.file)][size_t(spot.index)], metrics)
            .contains(position);
    case Part::Gap: {
        const ChangedFile &file = m_comparison.file(spot.file);
        const QString all = DiffPainter::gapAllText(file, spot.index);
        const diffzones::Gap zones = diffzones::gap(rectOf(spot), m_look.columns, metrics, spot.index > 0, true, all);
        return !all.isEmpty()
            && (zones.below.contains(position) || zones.above.contains(position) || zones.all.contains(position));
    }
    default: return false;
    }
}

QString DiffView::toolTipAt(const QPoint &position) const
{
    const DiffLayout::Spot spot = spotAt(position);
    if (!spot.isValid())
        return {};
    const ChangedFile &file = m_comparison.file(spot.file);
    const QRect row = rectOf(spot);
    switch (spot.part) {
    case Part::Header:
        //: of a changed file: its name, and what happened to it ("modified", "added", …)
        return tr("%1, %2").arg(DiffPainter::nameText(file), changewords::markOf(file.diff.change).word);
    case Part::Note: return m_look.notes[size_t(spot.file)][size_t(spot.index)].text;
    case Part::TableRow: {
        const DetailTable::Row &found =
            m_comparison.details(spot.file).tables[size_t(spot.index)].rows[size_t(spot.row)];
        return safetext::line(found.toolTip.isEmpty() ? found.cells.join(u'\n') : found.toolTip);
    }
    case Part::Gap: {
        const QString all = DiffPainter::gapAllText(file, spot.index);
        if (all.isEmpty())
            return {};
        const diffzones::Gap zones = diffzones::gap(row, m_look.columns, QFontMetrics(m_look.font), spot.index > 0,
                                                    size_t(spot.index) < file.diff.hunks.size(), all);
        if (zones.below.contains(position))
            return tr("%1 more lines below what is above").arg(contextexpansion::step);
        return zones.above.contains(position) ? tr("%1 more lines above what is below").arg(contextexpansion::step)
                                              : QString();
    }
    default: return {};
    }
}

Side DiffView::sideAt(const QPoint &position) const
{
    if (!isSplit())
        return Side::Both;
    return position.x() < m_look.columns.rightHalf() ? Side::Old : Side::New;
}

std::optional<DiffPosition> DiffView::positionAt(const QPoint &position, Side side)
{
    const qint64 height = m_look.layout.height();
    DiffLayout::Spot spot =
        m_look.layout.spotAt(std::clamp<qint64>(scrollTop() + position.y(), 0, std::max<qint64>(0, height - 1)));
    if (spot.part == Part::Insert)
        spot = m_look.layout.spotAt(spot.top - 1); // the lines go on on both sides of it
    if (!spot.isValid())
        return {};
    if (spot.part != Part::Line)
        return DiffPosition{.file = spot.file, .hunk = spot.part == Part::Gap ? spot.index : 0};
    int line = spot.row;
    if (isSplit()) {
        const std::vector<SplitRow> &rows = m_lines.rows(spot.file, spot.index);
        const auto lineIn = [side](const SplitRow &row) { return side == Side::Old ? row.left : row.right; };
        int row = spot.row;
        while (row > 0 && lineIn(rows[size_t(row)]) < 0)
            --row;
        line = std::max(0, lineIn(rows[size_t(row)]));
    }
    const QTextLayout &text = m_lines.layout({.file = spot.file, .hunk = spot.index, .line = line});
    const int left = m_look.columns.textLeft(side == Side::New) - m_look.offset;
    const int column = text.lineCount() > 0 ? text.lineAt(0).xToCursor(position.x() - left) : 0;
    return DiffPosition{.file = spot.file, .hunk = spot.index, .line = line, .column = column};
}

void DiffView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QAbstractScrollArea::mousePressEvent(event);
    const QPoint position = event->position().toPoint();
    const DiffLayout::Spot spot = spotAt(position);
    if (!spot.isValid())
        return;
    if (spot.part == Part::Header) {
        clickHeader(spot.file, rectOf(spot), position);
        return;
    }
    if ((spot.part == Part::Note && clickNote(spot, position)) || (spot.part == Part::Gap && clickGap(spot, position)))
        return;
    m_isSelectingLines =
        m_look.takesRemarks && spot.part == Part::Line && diffzones::isGutter(position.x(), m_look.columns);
    const bool extends = event->modifiers().testFlag(Qt::ShiftModifier) && !m_look.selection.isEmpty();
    const Side side = extends ? m_look.selection.side() : sideAt(position);
    if (const std::optional<DiffPosition> at = positionAt(position, side)) {
        if (extends)
            m_look.selection.extend(*at);
        else
            m_look.selection.begin(*at, side);
        m_isSelecting = true;
        if (m_isSelectingLines)
            extendTo(position);
    }
    viewport()->update();
}

void DiffView::extendTo(const QPoint &position)
{
    std::optional<DiffPosition> at = positionAt(position, m_look.selection.side());
    if (!at)
        return;
    if (!m_isSelectingLines)
        return m_look.selection.extend(*at);
    // Whole lines, whichever way the mouse goes.
    DiffPosition from = m_look.selection.anchor();
    const bool isUpwards = DiffPosition{.file = at->file, .hunk = at->hunk, .line = at->line}
        < DiffPosition{.file = from.file, .hunk = from.hunk, .line = from.line};
    from.column = isUpwards ? std::numeric_limits<int>::max() : 0;
    at->column = isUpwards ? 0 : std::numeric_limits<int>::max();
    m_look.selection.select(from, *at, m_look.selection.side());
}

void DiffView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    if (m_isSelecting) {
        extendTo(position);
        const bool isOutside = position.y() < 0 || position.y() >= viewport()->height();
        if (isOutside && !m_autoScroll.isActive())
            m_autoScroll.start();
        else if (!isOutside)
            m_autoScroll.stop();
        viewport()->update();
        return;
    }
    const DiffLayout::Spot spot = spotAt(position);
    const bool offersRemark =
        m_look.takesRemarks && spot.part == Part::Line && diffzones::isGutter(position.x(), m_look.columns);
    viewport()->setCursor(isClickable(position) || offersRemark ? Qt::PointingHandCursor
                              : spot.part == Part::Line         ? Qt::IBeamCursor
                                                                : Qt::ArrowCursor);
    const bool hoversOld = isSplit() && sideAt(position) == Side::Old;
    const bool isOtherLine = m_look.takesRemarks && (spot.row != m_look.hovered.row || hoversOld != m_look.hoversOld);
    const bool isOther = spot.file != m_look.hovered.file || spot.section != m_look.hovered.section || isOtherLine;
    m_look.hovered = spot;
    m_look.hoversOld = hoversOld;
    if (isOther)
        viewport()->update();
}

void DiffView::mouseReleaseEvent(QMouseEvent *event)
{
    m_isSelecting = false;
    m_autoScroll.stop();
    if (std::exchange(m_isSelectingLines, false))
        requestRemark();
    QAbstractScrollArea::mouseReleaseEvent(event);
}

void DiffView::onAutoScroll()
{
    const QPoint position = viewport()->mapFromGlobal(QCursor::pos());
    const int beyond = position.y() < 0 ? position.y() : std::max(0, position.y() - viewport()->height());
    scrollToY(scrollTop() + beyond);
    extendTo(position);
    viewport()->update();
}

void DiffView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    const DiffLayout::Spot spot = spotAt(position);
    if (spot.isValid() && spot.part == Part::Line && event->button() == Qt::LeftButton)
        return selectWordAt(position);
    mousePressEvent(event);
}

void DiffView::selectWordAt(const QPoint &position)
{
    const Side side = sideAt(position);
    const std::optional<DiffPosition> at = positionAt(position, side);
    if (!at)
        return;
    const QString text = m_lines.layout({.file = at->file, .hunk = at->hunk, .line = at->line}).text();
    const auto isWord = [&text](int i) {
        return i >= 0 && i < text.size() && (text[i].isLetterOrNumber() || text[i] == u'_');
    };
    DiffPosition from = *at;
    DiffPosition to = *at;
    while (isWord(from.column - 1))
        --from.column;
    while (isWord(to.column))
        ++to.column;
    if (from.column == to.column)
        to.column = std::min(to.column + 1, int(text.size()));
    m_look.selection.select(from, to, side);
    viewport()->update();
}

void DiffView::selectAllOfFile()
{
    const int file = currentFile();
    if (file < 0 || m_comparison.file(file).diff.hunks.empty())
        return;
    const std::vector<hub::DiffHunk> &hunks = m_comparison.file(file).diff.hunks;
    m_look.selection.select({.file = file},
                            {.file = file,
                             .hunk = int(hunks.size()) - 1,
                             .line = int(hunks.back().lines.size()) - 1,
                             .column = std::numeric_limits<int>::max()},
                            isSplit() ? Side::New : Side::Both);
    viewport()->update();
}

void DiffView::extendSelection(int lines)
{
    if (m_look.selection.isEmpty()) {
        // Begins with the change that the keyboard is at.
        const DiffHunkRef at = m_look.current;
        if (at.file < 0 || at.file >= m_look.layout.fileCount() || !isSeen(at))
            return;
        const std::vector<hub::DiffLine> &all = m_comparison.file(at.file).diff.hunks[size_t(at.hunk)].lines;
        const auto first = std::ranges::find_if(
            all, [](const hub::DiffLine &line) { return line.kind != hub::DiffLine::Kind::Context; });
        const int line = first == all.end() ? 0 : int(first - all.begin());
        return select(at.file, at.hunk, line, line);
    }
    DiffPosition to = m_look.selection.caret();
    const std::vector<hub::DiffLine> &all = m_comparison.file(to.file).diff.hunks[size_t(to.hunk)].lines;
    do {
        to.line += lines;
    } while (to.line >= 0 && to.line < int(all.size()) && !m_look.selection.covers(all[size_t(to.line)]));
    if (to.line < 0 || to.line >= int(all.size()))
        return;
    DiffPosition from = m_look.selection.anchor();
    constexpr int end = std::numeric_limits<int>::max();
    if (from.column == end || to.column == end) { // whole lines stay whole, whichever way they go
        const bool isUpwards = to.line < from.line;
        from.column = isUpwards ? end : 0;
        to.column = isUpwards ? 0 : end;
    }
    m_look.selection.select(from, to, m_look.selection.side());
    reveal(to);
    viewport()->update();
}

void DiffView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const DiffLayout::Spot spot = spotAt(event->pos());
    const int file = isByKey || !spot.isValid() ? currentFile() : spot.file;
    if (file >= 0)
        showFileMenu(file, isByKey ? viewport()->mapToGlobal(QPoint(16, m_look.metrics.header)) : event->globalPos());
}

void DiffView::showFileMenu(int file, const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"diffFileMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const QString path = m_comparison.file(file).path();
    QAction *copy = menu->addAction(tr("Copy"), QKeySequence::Copy, this, &DiffView::copySelection);
    copy->setEnabled(!m_look.selection.isEmpty());
    menu->addAction(tr("Copy the file’s path"), this, [path] { QGuiApplication::clipboard()->setText(path); });
    menu->addSeparator();
    menu->addAction(isCollapsed(file) ? tr("Unfold") : tr("Fold"), this,
                    [this, file] { setCollapsed(file, !isCollapsed(file)); });
    menu->addAction(tr("Fold all files"), this, [this] { setAllCollapsed(true); });
    menu->addAction(tr("Unfold all files"), this, [this] { setAllCollapsed(false); });
    emit fileMenuRequested(file, menu);
    menu->popup(globalPosition);
}
