#include "views/diff/diffview.h"

#include "models/diff/contextexpansion.h"
#include "views/diff/difffindbar.h"
#include "views/diff/diffpainter.h"
#include "views/widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QSet>
#include <QToolTip>

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Part = DiffLayout::Part;
using Click = DiffPointer::Click;
using contextexpansion::Extent;

constexpr int linesAbove = 2; // left above a change that is gone to
constexpr int smallestLetter = 8; // px

} // namespace

DiffView::DiffView(Comparison &comparison, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_comparison(comparison)
    , m_lines(comparison, m_highlighter)
    , m_rows(comparison, m_inserts, m_lines, m_look)
    , m_pointer(comparison, m_lines, m_look)
    , m_selector(comparison, m_lines, m_pointer, m_look)
    , m_steps(comparison, m_look)
    , m_findBar(new DiffFindBar(comparison, m_look, this))
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
    connectParts();
    applyLook();
    onChangesReset();
}

DiffView::~DiffView() = default;

void DiffView::connectParts()
{
    connect(&m_rest, &QTimer::timeout, this, &DiffView::fetchWhatIsSeen);
    connect(&m_autoScroll, &QTimer::timeout, this, &DiffView::onAutoScroll);
    connect(&m_comparison, &Comparison::changesReset, this, &DiffView::onChangesReset);
    connect(&m_comparison, &Comparison::fileChanged, this, &DiffView::onFileChanged);
    connect(&m_comparison, &Comparison::expansionFailed, this,
            [this](int, const Error &error) { emit expansionFailed(error); });
    connect(&m_highlighter, &DiffHighlighter::ready, this, [this](int file, int hunk, int firstLine) {
        m_lines.forgetText({.file = file, .hunk = hunk, .line = firstLine}, DiffHighlighter::chunkSize);
        viewport()->update();
    });
    connect(&m_inserts, &DiffInserts::resized, this, &DiffView::onInsertsResized);
    connect(m_findBar, &DiffFindBar::matchesChanged, viewport(), qOverload<>(&QWidget::update));
    connect(m_findBar, &DiffFindBar::matchReached, this, &DiffView::reveal);
    connect(m_findBar, &FindBar::closed, this, [this] {
        layOutFindBar();
        setFocus();
    });
}

void DiffView::applyLook()
{
    m_look.font = font();
    m_look.codeFont = Theme::monospace(font());
    const QFontMetrics metrics(m_look.font);
    m_look.nameFont = m_look.font;
    m_look.nameFont.setWeight(QFont::DemiBold);
    m_look.letterFont = m_look.font;
    m_look.letterFont.setWeight(QFont::Bold);
    m_look.letterFont.setPixelSize(std::max(smallestLetter, diffzones::iconExtent(metrics) * 11 / 16));
    m_look.metrics.line = QFontMetrics(m_look.codeFont).height() + 4;
    m_look.metrics.header = metrics.height() + 18;
    m_look.metrics.note = metrics.height() + 16;
    m_look.metrics.pictures = metrics.height() * 16;
    m_highlighter.setDark(Theme::isDark(palette()));
    m_lines.setFont(m_look.codeFont);
    m_rows.measure(viewport()->width());
}

void DiffView::onChangesReset()
{
    const int oldFile = m_look.layout.fileAt(m_look.top);
    const qint64 oldDepth = oldFile < 0 ? 0 : m_look.top - m_look.layout.topOf(oldFile);
    const QString oldPath = m_rows.paths().value(oldFile);
    m_rows.adopt();
    m_look.selection.clear();
    m_look.current = {};
    m_look.hovered = {};
    m_highlighter.forget();
    m_lines.forget();
    m_findBar->searchAgain();
    m_rows.measure(viewport()->width());
    rebuild();
    // The same comparison looked at otherwise, as without whitespace, stays where it is.
    const qsizetype again = oldFile < 0 ? -1 : m_rows.paths().indexOf(oldPath);
    if (again < 0)
        return verticalScrollBar()->setValue(0);
    const qint64 top = m_look.layout.topOf(int(again));
    scrollToY(top + std::min(oldDepth, m_look.layout.bottomOf(int(again)) - top));
}

void DiffView::rebuild()
{
    m_rows.layOut();
    updateScrollBars();
    viewport()->update();
}

void DiffView::rebuildFile(int file)
{
    const DiffAnchor at = m_rows.anchor();
    m_rows.layOut(file);
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
    m_look.height = page;
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setSingleStep(m_look.metrics.line);
    verticalScrollBar()->setRange(0, int(std::clamp<qint64>(height - page, 0, std::numeric_limits<int>::max())));
    const int digit = QFontMetrics(m_look.codeFont).horizontalAdvance(u'0');
    const int text = int(std::min<qint64>(m_rows.longestLine(), DiffLines::shownLength + 1)) * digit + 2 * digit;
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
    for (const int file : m_rows.filesSeen()) {
        if (!FileDetails::isHeavy(m_comparison.file(file)))
            m_comparison.fetchDetails(file);
    }
}

void DiffView::restore(const DiffAnchor &anchor)
{
    if (anchor.file >= 0 && anchor.file < m_look.layout.fileCount())
        scrollToY(m_rows.topOf(anchor));
}

void DiffView::scrollToY(qint64 y)
{
    verticalScrollBar()->setValue(int(std::clamp<qint64>(y, 0, verticalScrollBar()->maximum())));
}

void DiffView::setSplit(bool split)
{
    if (split == isSplit())
        return;
    const DiffAnchor at = m_rows.anchor(); // while the rows are still of the other kind
    m_look.metrics.isSplit = split;
    m_look.selection.clear();
    m_rows.measure(viewport()->width());
    rebuild();
    restore(at);
}

void DiffView::setOnlyFile(int file)
{
    if (file == m_look.onlyFile)
        return;
    const int shown = file < 0 ? m_look.onlyFile : file;
    m_look.onlyFile = file;
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
    const DiffAnchor at = m_rows.anchor();
    m_inserts.set(std::move(inserts));
    rebuild();
    restore(at);
    placeInserts();
}

// What has none stays as it is.
void DiffView::onInsertsResized()
{
    const DiffAnchor at = m_rows.anchor();
    QSet<int> files;
    for (const DiffInsert &insert : m_inserts.all())
        files.insert(m_comparison.changes().indexOf(insert.range.path));
    files.remove(-1);
    for (const int file : std::as_const(files))
        m_rows.layOut(file);
    updateScrollBars();
    restore(at);
    viewport()->update();
}

void DiffView::placeInserts()
{
    m_inserts.place(m_look.layout, m_look.top, [this](int file) {
        return m_look.stuckFile() == file ? m_look.stuckHeader(file).bottom() + 1 : 0;
    });
}

void DiffView::revealInsert(const QWidget *widget)
{
    const int index = m_inserts.indexOf(widget);
    if (index < 0)
        return;
    const int file = m_comparison.changes().indexOf(m_inserts.at(index).range.path);
    if (file < 0)
        return;
    if (m_look.onlyFile >= 0 && file != m_look.onlyFile)
        setOnlyFile(file);
    setCollapsed(file, false);
    const DiffLayout::Spot spot = m_look.layout.find(file, Part::Insert, index);
    if (!spot.isValid())
        return;
    const qint64 top = m_look.top + m_look.metrics.header;
    const qint64 bottom = m_look.top + viewport()->height();
    if (spot.top < top || spot.bottom() > bottom)
        scrollToY(spot.bottom() - viewport()->height() * 2 / 3);
    placeInserts();
}

void DiffView::select(int file, int hunk, int firstLine, int lastLine)
{
    m_selector.selectLines(file, hunk, firstLine, lastLine);
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
    const bool wasStuck = m_look.stuckFile() == file;
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

void DiffView::goToFile(int file)
{
    if (file < 0 || file >= m_look.layout.fileCount())
        return;
    if (m_look.onlyFile >= 0 && file != m_look.onlyFile)
        return setOnlyFile(file);
    scrollToY(m_look.layout.topOf(file));
}

void DiffView::stepFile(int step)
{
    const int file = m_steps.file(step);
    if (file < 0)
        return;
    m_look.current = {.file = file, .hunk = 0};
    m_look.selection.clear();
    goToFile(file);
    viewport()->update();
}

void DiffView::stepHunk(int step)
{
    if (const std::optional<DiffHunkRef> next = m_steps.hunk(step))
        goToHunk(*next);
}

void DiffView::goToHunk(const DiffHunkRef &hunk)
{
    m_look.current = hunk;
    m_look.selection.clear();
    setAccessibleDescription(m_steps.spoken(hunk)); // for those who hear what is on the screen
    const DiffLayout::Spot spot = m_look.layout.find(hunk.file, Part::Line, hunk.hunk);
    scrollToY(spot.top - m_look.metrics.header - qint64(linesAbove) * m_look.metrics.line);
    viewport()->update();
}

void DiffView::reveal(const DiffPosition &position)
{
    if (m_look.onlyFile >= 0 && position.file != m_look.onlyFile)
        setOnlyFile(position.file);
    DiffFileState &state = m_look.states[size_t(position.file)];
    const bool isLarge = DiffShape::isLarge(m_comparison.file(position.file));
    if (state.isCollapsed || (isLarge && !state.isForced)) {
        state.isCollapsed = false;
        state.isForced = true;
        rebuildFile(position.file);
    }
    const DiffLayout::Spot spot = m_rows.spotOf({.file = position.file, .hunk = position.hunk, .line = position.line});
    if (!spot.isValid())
        return;
    const qint64 top = m_look.top + m_look.metrics.header;
    const qint64 bottom = m_look.top + viewport()->height();
    if (spot.top < top || spot.bottom() > bottom)
        scrollToY(spot.top - viewport()->height() / 3);
    revealColumn(position);
}

void DiffView::revealColumn(const DiffPosition &position)
{
    const QTextLayout &text = m_lines.layout({.file = position.file, .hunk = position.hunk, .line = position.line});
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
        const QString text = m_pointer.toolTipAt(help->pos());
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
    DiffPainter rows(painter, m_comparison, m_look, m_lines, m_findBar->finder(), palette());
    m_highlighter.beginLook();
    const qint64 top = m_look.top;
    const int bottom = viewport()->height();
    int y = 0;
    for (DiffLayout::Spot spot = m_look.layout.spotAt(top); spot.isValid() && spot.top - top < bottom;
         spot = m_look.layout.next(spot)) {
        rows.paint(spot, int(spot.top - top));
        y = int(spot.bottom() - top);
    }
    if (y < bottom)
        painter.fillRect(QRect(0, y, viewport()->width(), bottom - y), ThemeColors::of(palette()).window);
    if (const int stuck = m_look.stuckFile(); stuck >= 0)
        rows.paintHeader(stuck, m_look.stuckHeader(stuck), true);
    Q_UNUSED(event)
}

void DiffView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const bool isOtherWidth = std::exchange(m_look.columns.width, viewport()->width()) != viewport()->width();
    layOutFindBar();
    if (isOtherWidth && !m_inserts.isEmpty())
        return onInsertsResized(); // their heights depend on it
    updateScrollBars();
}

void DiffView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        const DiffAnchor at = m_rows.anchor();
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
    m_look.top = verticalScrollBar()->value();
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
        return m_findBar->step(event->matches(QKeySequence::FindPrevious));
    if (event->matches(QKeySequence::SelectAll)) {
        m_selector.selectAllOf(currentFile());
        return viewport()->update();
    }
    const bool isShifted = event->modifiers() == Qt::ShiftModifier;
    if (isShifted && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        return extendSelection(event->key() == Qt::Key_Down ? 1 : -1);
    const bool isPlain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    const bool isDone = isPlain ? scrollByKey(*event) || actByKey(event->key())
                                : isShifted && event->key() == Qt::Key_Space && scrollByKey(*event);
    if (!isDone)
        QAbstractScrollArea::keyPressEvent(event);
}

bool DiffView::scrollByKey(const QKeyEvent &event)
{
    const int page = std::max(1, viewport()->height() - m_look.metrics.header - m_look.metrics.line);
    const auto by = [this](int distance) {
        scrollToY(m_look.top + distance);
        return true;
    };
    switch (event.key()) {
    case Qt::Key_Home: scrollToY(0); return true;
    case Qt::Key_End: scrollToY(m_look.layout.height()); return true;
    case Qt::Key_Up: return by(-m_look.metrics.line);
    case Qt::Key_Down: return by(m_look.metrics.line);
    case Qt::Key_PageUp: return by(-page);
    case Qt::Key_PageDown: return by(page);
    case Qt::Key_Space: return by(event.modifiers() == Qt::ShiftModifier ? -page : page);
    default: return false;
    }
}

bool DiffView::actByKey(int key)
{
    const int file = currentFile();
    switch (key) {
    case Qt::Key_J: stepHunk(1); return true;
    case Qt::Key_K: stepHunk(-1); return true;
    case Qt::Key_N: stepFile(1); return true;
    case Qt::Key_P: stepFile(-1); return true;
    case Qt::Key_C: requestRemark(); return true;
    case Qt::Key_V:
        if (m_look.showsViewed && file >= 0)
            setViewed(file, !isViewed(file));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (file >= 0)
            setCollapsed(file, !isCollapsed(file));
        return true;
    case Qt::Key_Escape: return clearSelection();
    default: return false;
    }
}

bool DiffView::clearSelection()
{
    if (m_look.selection.isEmpty())
        return false;
    m_look.selection.clear();
    viewport()->update();
    return true;
}

void DiffView::extendSelection(int lines)
{
    if (const std::optional<DiffPosition> end = m_selector.extendBy(lines))
        reveal(*end);
    viewport()->update();
}

bool DiffView::click(const QPoint &position)
{
    const DiffLayout::Spot spot = m_look.spotAt(position);
    const auto expand = [&](Extent extent) { m_comparison.expand(spot.file, size_t(spot.index), extent); };
    switch (m_pointer.clickAt(position)) {
    case Click::Nothing:
    case Click::Text:
    case Click::Numbers: return false;
    case Click::Fold: setCollapsed(spot.file, !isCollapsed(spot.file)); return true;
    case Click::MarkViewed: setViewed(spot.file, !isViewed(spot.file)); return true;
    case Click::OpenMenu: showFileMenu(spot.file, viewport()->mapToGlobal(m_pointer.menuPlace(spot.file))); return true;
    case Click::FollowNote: followNote(spot); return true;
    case Click::MoreBelow: expand(Extent::Below); return true;
    case Click::MoreAbove: expand(Extent::Above); return true;
    case Click::MoreAll: expand(Extent::All); return true;
    }
    Q_UNREACHABLE_RETURN(false);
}

void DiffView::followNote(const DiffLayout::Spot &spot)
{
    switch (m_look.notes[size_t(spot.file)][size_t(spot.index)].action) {
    case DiffNote::Action::None: return;
    case DiffNote::Action::ShowLarge: return showLarge(spot.file);
    case DiffNote::Action::FetchContent: return m_comparison.fetchDetails(spot.file);
    case DiffNote::Action::RetryDetails: return m_comparison.retryDetails(spot.file);
    }
}

void DiffView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QAbstractScrollArea::mousePressEvent(event);
    const QPoint position = event->position().toPoint();
    if (!m_look.spotAt(position).isValid() || click(position))
        return;
    m_selector.begin(position, event->modifiers().testFlag(Qt::ShiftModifier),
                     m_look.takesRemarks && m_pointer.clickAt(position) == Click::Numbers);
    viewport()->update();
}

void DiffView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    if (!m_selector.isSelecting())
        return showPointedAt(position);
    m_selector.extendTo(position);
    const bool isOutside = position.y() < 0 || position.y() >= viewport()->height();
    if (isOutside && !m_autoScroll.isActive())
        m_autoScroll.start();
    else if (!isOutside)
        m_autoScroll.stop();
    viewport()->update();
}

void DiffView::showPointedAt(const QPoint &position)
{
    const Click click = m_pointer.clickAt(position);
    const bool isText = click == Click::Text || (click == Click::Numbers && !m_look.takesRemarks);
    viewport()->setCursor(isText                        ? Qt::IBeamCursor
                              : click == Click::Nothing ? Qt::ArrowCursor
                                                        : Qt::PointingHandCursor);
    const DiffLayout::Spot spot = m_look.spotAt(position);
    const bool hoversOld = m_pointer.sideAt(position) == DiffSelection::Side::Old;
    const bool isOtherLine = m_look.takesRemarks && (spot.row != m_look.hovered.row || hoversOld != m_look.hoversOld);
    const bool isOther = spot.file != m_look.hovered.file || spot.section != m_look.hovered.section || isOtherLine;
    m_look.hovered = spot;
    m_look.hoversOld = hoversOld;
    if (isOther)
        viewport()->update();
}

void DiffView::mouseReleaseEvent(QMouseEvent *event)
{
    m_autoScroll.stop();
    if (m_selector.end())
        requestRemark();
    QAbstractScrollArea::mouseReleaseEvent(event);
}

void DiffView::onAutoScroll()
{
    const QPoint position = viewport()->mapFromGlobal(QCursor::pos());
    const int beyond = position.y() < 0 ? position.y() : std::max(0, position.y() - viewport()->height());
    scrollToY(m_look.top + beyond);
    m_selector.extendTo(position);
    viewport()->update();
}

void DiffView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    if (event->button() != Qt::LeftButton || m_look.spotAt(position).part != Part::Line)
        return mousePressEvent(event);
    m_selector.selectWordAt(position);
    viewport()->update();
}

void DiffView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const DiffLayout::Spot spot = m_look.spotAt(event->pos());
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
