#include "views/diff/diffpainter.h"

#include "models/diff/contextexpansion.h"
#include "models/diff/safetext.h"
#include "views/diff/changewords.h"
#include "views/diff/diffcolors.h"
#include "views/diff/difffinder.h"
#include "views/diff/difflines.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"

#include <QPaintDevice>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

using Part = DiffLayout::Part;
using Kind = hub::DiffLine::Kind;

constexpr int markWidth = 3;
constexpr int numberMargin = 8; // to the right of a number
constexpr int captionHeight = 24;

QString numbersOf(const hub::DiffHunk &hunk)
{
    return u"@@ −%1,%2 +%3,%4 @@"_s.arg(QString::number(hunk.oldStart), QString::number(hunk.oldCount),
                                        QString::number(hunk.newStart), QString::number(hunk.newCount));
}

} // namespace

DiffPainter::DiffPainter(QPainter &painter, const Comparison &comparison, const DiffLook &look, DiffLines &lines,
                         const DiffFinder &finder, const QPalette &palette)
    : m_painter(painter)
    , m_comparison(comparison)
    , m_look(look)
    , m_lines(lines)
    , m_finder(finder)
    , m_colors(ThemeColors::of(palette))
    , m_codeMetrics(look.codeFont)
    , m_digitWidth(m_codeMetrics.horizontalAdvance(u'0'))
{ }

// Rows of one kind follow each other, and the painter would make a font of its own of each that it is given.
void DiffPainter::use(const QFont &font)
{
    if (std::exchange(m_font, &font) != &font)
        m_painter.setFont(font);
}

void DiffPainter::paint(const DiffLayout::Spot &spot, int y)
{
    const QRect row(0, y, m_look.columns.width, spot.height);
    switch (spot.part) {
    case Part::Header: return paintHeader(spot.file, row, false);
    case Part::Note: return paintNote(spot, row);
    case Part::TableTitle:
    case Part::TableHead:
    case Part::TableRow: return paintTable(spot, row);
    case Part::Pictures: return paintPictures(spot, row);
    case Part::Gap: return paintGap(spot, row);
    case Part::Line:
        m_look.columns.isSplit ? paintSplit(spot, row) : paintUnified(spot, row);
        return paintRemarkMark(spot, row);
    case Part::Insert:
    case Part::Space: return m_painter.fillRect(row, m_colors.window);
    }
}

QString DiffPainter::viewedText()
{
    //: a check box: somebody has looked at this file
    return tr("Viewed");
}

QString DiffPainter::gapAllText(const ChangedFile &file, int gap)
{
    if (!contextexpansion::canExpand(file))
        return {};
    const qint64 count = contextexpansion::gapOf(file, size_t(gap)).count;
    if (count < 0)
        return tr("Show the rest");
    return count == 1 ? tr("Show 1 line") : tr("Show %1 lines").arg(format::exactCount(count));
}

QString DiffPainter::countsText(const ChangedFile &file)
{
    if (file.kind != ChangedFile::Kind::Text)
        return {};
    return u"+%1 −%2"_s.arg(format::exactCount(file.added), format::exactCount(file.removed));
}

QString DiffPainter::nameText(const ChangedFile &file)
{
    const hub::FileDiff &diff = file.diff;
    QString name = safetext::name(file.path());
    if (!diff.oldPath.isEmpty() && !diff.newPath.isEmpty() && diff.oldPath != diff.newPath)
        name = safetext::name(diff.oldPath) + u" → "_s + name;
    if (file.isModeChange())
        name += u"   %1 → %2"_s.arg(diff.oldMode, diff.newMode);
    return name;
}

void DiffPainter::paintIcon(QStringView name, const QColor &color, const QRect &rect)
{
    m_painter.drawPixmap(rect, iconPixmap(name, color, rect.width(), m_painter.device()->devicePixelRatio()));
}

void DiffPainter::paintHeader(int file, const QRect &row, bool isStuck)
{
    const ChangedFile &changed = m_comparison.file(file);
    const DiffFileState &state = m_look.states[size_t(file)];
    const QFontMetrics metrics(m_look.font);
    const int countsWidth = metrics.horizontalAdvance(countsText(changed));
    const diffzones::Header zones =
        diffzones::header(row, metrics, countsWidth, m_look.showsViewed ? viewedText() : QString());
    m_painter.fillRect(row, m_colors.raised);
    m_painter.fillRect(QRect(row.left(), row.bottom(), row.width(), 1), m_colors.border);
    if (!isStuck)
        m_painter.fillRect(QRect(row.left(), row.top(), row.width(), 1), m_colors.border);
    if (m_look.current.file == file && state.isCollapsed)
        m_painter.fillRect(QRect(row.left(), row.top(), markWidth, row.height()), m_colors.accentFill);
    paintIcon(state.isCollapsed ? u"chevron-right" : u"chevron-down", m_colors.mutedText, zones.chevron);
    paintStatus(changed, zones.status);
    use(m_look.nameFont);
    m_painter.setPen(state.isViewed ? m_colors.mutedText : m_colors.text);
    m_painter.drawText(zones.name, int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
                       m_painter.fontMetrics().elidedText(nameText(changed), Qt::ElideMiddle, zones.name.width()));
    paintCounts(changed, zones.counts);
    if (!zones.viewed.isNull()) {
        const int extent = zones.chevron.width();
        const QRect box(zones.viewed.left(), zones.viewed.center().y() - extent / 2 + 1, extent, extent);
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(state.isViewed ? m_colors.accent : m_colors.strongBorder);
        m_painter.setBrush(m_colors.base);
        m_painter.drawRoundedRect(QRectF(box).adjusted(1.5, 1.5, -1.5, -1.5), 3, 3);
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        if (state.isViewed)
            paintIcon(u"check", m_colors.accent, box.adjusted(2, 2, -2, -2));
        use(m_look.font);
        m_painter.setPen(m_colors.mutedText);
        m_painter.drawText(zones.viewed.adjusted(extent + 6, 0, 0, 0), int(Qt::AlignVCenter), viewedText());
    }
    paintIcon(u"more", m_colors.mutedText, zones.menu);
}

void DiffPainter::paintStatus(const ChangedFile &file, const QRect &rect)
{
    const changewords::Mark mark = changewords::markOf(file.diff.change);
    const QColor color = m_colors.*mark.color;
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    m_painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    m_painter.setRenderHint(QPainter::Antialiasing, false); // or neighbouring words would have seams behind them
    use(m_look.letterFont);
    m_painter.setPen(m_colors.base);
    m_painter.drawText(rect, Qt::AlignCenter, mark.letter);
}

void DiffPainter::paintCounts(const ChangedFile &file, const QRect &rect)
{
    const QString text = countsText(file);
    if (text.isEmpty())
        return;
    const qsizetype blank = text.indexOf(u' ');
    use(m_look.font);
    m_painter.setPen(m_colors.positive);
    m_painter.drawText(rect, int(Qt::AlignVCenter | Qt::AlignLeft), text.first(blank));
    m_painter.setPen(m_colors.negative);
    m_painter.drawText(rect, int(Qt::AlignVCenter | Qt::AlignRight), text.sliced(blank + 1));
}

DiffPainter::Surface DiffPainter::surfaceOf(Kind kind) const
{
    switch (kind) {
    case Kind::Context: return {.text = m_colors.base, .gutter = m_colors.alternateBase};
    case Kind::Added: return {.text = m_colors.positiveSurface, .gutter = diffcolors::gutter(m_colors, false)};
    case Kind::Removed: return {.text = m_colors.negativeSurface, .gutter = diffcolors::gutter(m_colors, true)};
    }
    Q_UNREACHABLE_RETURN({});
}

// Text first, then what stands beside it: a line that is scrolled to the left goes below its numbers.
void DiffPainter::paintUnified(const DiffLayout::Spot &spot, const QRect &row)
{
    const diffzones::Columns &columns = m_look.columns;
    const hub::DiffLine &line = m_lines.line({.file = spot.file, .hunk = spot.index, .line = spot.row});
    const Surface surface = surfaceOf(line.kind);
    m_painter.fillRect(row, surface.text);
    paintText(spot, row, spot.row, columns.textLeft(false));
    const QRect gutter(row.left(), row.top(), columns.textLeft(false), row.height());
    m_painter.fillRect(gutter.adjusted(0, 0, -columns.sign, 0), surface.gutter);
    m_painter.fillRect(gutter.adjusted(gutter.width() - columns.sign, 0, 0, 0), surface.text);
    paintNumber(QRect(row.left(), row.top(), columns.number, row.height()), line.oldNumber);
    paintNumber(QRect(row.left() + columns.number, row.top(), columns.number, row.height()), line.newNumber);
    paintSign(QRect(row.left() + 2 * columns.number, row.top(), columns.sign, row.height()), line.kind);
    paintCurrentMark(spot, row);
}

void DiffPainter::paintSplit(const DiffLayout::Spot &spot, const QRect &row)
{
    const SplitRow pair = m_lines.rows(spot.file, spot.index)[size_t(spot.row)];
    paintHalf(spot, row, pair.left, false);
    paintHalf(spot, row, pair.right, true);
    m_painter.fillRect(QRect(m_look.columns.rightHalf(), row.top(), 1, row.height()), m_colors.border);
    paintCurrentMark(spot, row);
}

void DiffPainter::paintHalf(const DiffLayout::Spot &spot, const QRect &row, int line, bool isRight)
{
    const diffzones::Columns &columns = m_look.columns;
    QRect half = row;
    half.setLeft(isRight ? columns.rightHalf() : 0);
    if (line < 0)
        return m_painter.fillRect(half, m_colors.window);
    const hub::DiffLine &found = m_lines.line({.file = spot.file, .hunk = spot.index, .line = line});
    const Surface surface = surfaceOf(found.kind);
    m_painter.fillRect(half, surface.text);
    paintText(spot, row, line, columns.textLeft(isRight));
    const QRect number(half.left(), row.top(), columns.number, row.height());
    const QRect sign(number.right() + 1, row.top(), columns.sign, row.height());
    m_painter.fillRect(number, surface.gutter);
    m_painter.fillRect(sign, surface.text);
    paintNumber(number, isRight ? found.newNumber : found.oldNumber);
    paintSign(sign, found.kind);
}

// By where they begin: a text in a rectangle is laid out anew each time, and a screen has a hundred numbers.
void DiffPainter::paintNumber(const QRect &cell, qint64 number)
{
    if (number <= 0)
        return;
    const QString text = QString::number(number);
    use(m_look.codeFont);
    m_painter.setPen(m_colors.mutedText);
    m_painter.drawText(cell.right() + 1 - numberMargin - int(text.size()) * m_digitWidth, baselineOf(cell), text);
}

void DiffPainter::paintSign(const QRect &cell, Kind kind)
{
    if (kind == Kind::Context)
        return;
    use(m_look.codeFont);
    m_painter.setPen(kind == Kind::Added ? m_colors.positive : m_colors.negative);
    m_painter.drawText(cell.left() + (cell.width() - m_digitWidth) / 2, baselineOf(cell),
                       kind == Kind::Added ? u"+"_s : u"−"_s);
}

int DiffPainter::baselineOf(const QRect &cell) const
{
    return cell.top() + (cell.height() - m_codeMetrics.height()) / 2 + m_codeMetrics.ascent();
}

void DiffPainter::paintText(const DiffLayout::Spot &spot, const QRect &row, int line, int left)
{
    const DiffLineRef ref{.file = spot.file, .hunk = spot.index, .line = line};
    const QTextLayout &text = m_lines.layout(ref);
    paintWords(row, ref, left);
    QList<QTextLayout::FormatRange> marks;
    const auto mark = [&marks](TextRange range, const QColor &background, const QColor &ink) {
        QTextCharFormat format;
        format.setBackground(background);
        format.setForeground(ink);
        marks.append({.start = range.start, .length = range.length, .format = format});
    };
    const QString &words = m_finder.words();
    if (!words.isEmpty()) {
        const DiffPosition *current = m_finder.current();
        for (qsizetype at = text.text().indexOf(words, 0, Qt::CaseInsensitive); at >= 0;
             at = text.text().indexOf(words, at + words.size(), Qt::CaseInsensitive)) {
            const bool isCurrent = current
                && *current == DiffPosition{.file = spot.file, .hunk = spot.index, .line = line, .column = int(at)};
            mark({.start = int(at), .length = int(words.size())},
                 isCurrent ? m_colors.accentFill : m_colors.accentSurface,
                 isCurrent ? m_colors.accentFillText : m_colors.text);
        }
    }
    const int length = int(text.text().size());
    if (m_look.selection.covers(m_lines.line(ref))) {
        if (const auto range = m_look.selection.part(spot.file, spot.index, line, length))
            mark(*range, m_colors.selection, m_colors.selectionText);
    }
    m_painter.setPen(m_colors.text);
    const qreal height = text.boundingRect().height();
    const qreal top = row.top() + (row.height() - height) / 2;
    text.draw(&m_painter, QPointF(left - m_look.offset, top), marks);
}

// By ourselves: the backgrounds of neighbouring formats have seams between them.
void DiffPainter::paintWords(const QRect &row, const DiffLineRef &ref, int left)
{
    const DiffLines::Text &text = m_lines.text(ref);
    if (text.changedWords.empty() || text.layout.lineCount() == 0)
        return;
    const QColor color = diffcolors::word(m_colors, m_lines.line(ref).kind == Kind::Removed);
    const QTextLine line = text.layout.lineAt(0);
    const auto xOf = [&](int column) {
        return left - m_look.offset + qRound(line.cursorToX(std::min(column, int(text.layout.text().size()))));
    };
    for (const TextRange &word : text.changedWords) {
        const int from = xOf(word.start);
        m_painter.fillRect(QRect(from, row.top() + 1, xOf(word.start + word.length) - from, row.height() - 2), color);
    }
}

void DiffPainter::paintCurrentMark(const DiffLayout::Spot &spot, const QRect &row)
{
    if (m_look.current == DiffHunkRef{.file = spot.file, .hunk = spot.index})
        m_painter.fillRect(QRect(row.left(), row.top(), markWidth, row.height()), m_colors.accentFill);
}

void DiffPainter::paintGap(const DiffLayout::Spot &spot, const QRect &row)
{
    const ChangedFile &file = m_comparison.file(spot.file);
    const bool isLast = size_t(spot.index) == file.diff.hunks.size();
    const QFontMetrics metrics(m_look.font);
    const QString all = gapAllText(file, spot.index);
    const diffzones::Gap zones =
        diffzones::gap(row, m_look.columns, metrics, !all.isEmpty() && spot.index > 0, !all.isEmpty() && !isLast, all);
    const bool isHovered = m_look.hovered.file == spot.file && m_look.hovered.section == spot.section;
    m_painter.fillRect(row, isHovered ? m_colors.hover : m_colors.infoSurface);
    const QColor quiet = m_comparison.isExpanding(spot.file) ? m_colors.disabledText : m_colors.mutedText;
    const auto square = [](const QRect &zone) {
        const int extent = zone.width() - 8;
        return QRect(zone.left() + 4, zone.center().y() - extent / 2 + 1, extent, extent);
    };
    if (!zones.below.isNull())
        paintIcon(u"chevron-down", quiet, square(zones.below));
    if (!zones.above.isNull())
        paintIcon(u"chevron-up", quiet, square(zones.above));
    m_painter.setPen(m_colors.mutedText);
    if (!isLast) {
        const hub::DiffHunk &hunk = file.diff.hunks[size_t(spot.index)];
        use(m_look.codeFont);
        const QString text = numbersOf(hunk) + u' ' + safetext::line(hunk.heading);
        m_painter.drawText(zones.text, int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
                           m_painter.fontMetrics().elidedText(text, Qt::ElideRight, zones.text.width()));
    }
    use(m_look.font);
    m_painter.setPen(m_comparison.isExpanding(spot.file) ? m_colors.disabledText : m_colors.link);
    m_painter.drawText(zones.all, Qt::AlignCenter, all);
    paintCurrentMark(spot, row);
}

void DiffPainter::paintRemarkMark(const DiffLayout::Spot &spot, const QRect &row)
{
    const DiffLayout::Spot &hovered = m_look.hovered;
    const bool isHere = m_look.takesRemarks && hovered.file == spot.file && hovered.part == spot.part
        && hovered.index == spot.index && hovered.row == spot.row;
    if (!isHere)
        return;
    const QRect mark = diffzones::remark(row, m_look.columns, m_look.hoversOld);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_colors.accentFill);
    m_painter.drawRoundedRect(QRectF(mark), 4, 4);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    paintIcon(u"plus", m_colors.accentFillText, mark.adjusted(2, 2, -2, -2));
}

void DiffPainter::paintNote(const DiffLayout::Spot &spot, const QRect &row)
{
    const DiffNote &note = m_look.notes[size_t(spot.file)][size_t(spot.index)];
    m_painter.fillRect(row, note.isWarning ? m_colors.warningSurface : m_colors.base);
    use(m_look.font);
    m_painter.setPen(note.isWarning ? m_colors.text : m_colors.mutedText);
    const QRect link = diffzones::noteLink(row, note, m_painter.fontMetrics());
    QRect text = diffzones::noteText(row);
    if (!link.isNull())
        text.setRight(link.left() - 8);
    m_painter.drawText(text, int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
                       m_painter.fontMetrics().elidedText(note.text, Qt::ElideRight, text.width()));
    m_painter.setPen(m_colors.link);
    m_painter.drawText(link, int(Qt::AlignVCenter | Qt::AlignLeft), note.link);
}

void DiffPainter::paintTable(const DiffLayout::Spot &spot, const QRect &row)
{
    using Change = DetailTable::Change;
    const DetailTable &table = m_comparison.details(spot.file).tables[size_t(spot.index)];
    m_painter.fillRect(row, m_colors.base);
    use(m_look.font);
    const auto write = [this](const QRect &cell, const QString &text) {
        m_painter.drawText(cell, int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
                           m_painter.fontMetrics().elidedText(text, Qt::ElideRight, cell.width()));
    };
    if (spot.part == Part::TableTitle) {
        use(m_look.nameFont);
        m_painter.setPen(m_colors.text);
        return write(diffzones::noteText(row), table.title);
    }
    const std::vector<QRect> cells = table.isRows
        ? diffzones::dataCells(row, table.columns.size(), m_painter.fontMetrics().height())
        : diffzones::cells(row, table.columns.size());
    m_painter.fillRect(QRect(row.left(), row.bottom(), row.width(), 1), m_colors.border);
    if (spot.part == Part::TableHead) {
        m_painter.setPen(m_colors.mutedText);
        for (qsizetype i = 0; i < table.columns.size() && size_t(i) < cells.size(); ++i)
            write(cells[size_t(i)], table.columns[i]);
        return;
    }
    const DetailTable::Row &found = table.rows[size_t(spot.row)];
    if (table.isRows)
        return paintDataRow(found, cells);
    for (qsizetype i = 0; i < found.cells.size(); ++i) {
        const bool isBefore = i == 1 && found.change != Change::Same && !found.cells[i].isEmpty();
        const bool isAfter = i == 2 && found.change != Change::Same && !found.cells[i].isEmpty();
        const QRect &cell = cells[size_t(i)];
        if (isBefore || isAfter)
            m_painter.fillRect(cell.adjusted(-4, 2, 0, -3),
                               isBefore ? m_colors.negativeSurface : m_colors.positiveSurface);
        m_painter.setPen(i == 0 || isBefore || isAfter ? m_colors.text : m_colors.mutedText);
        write(cell, safetext::line(found.cells[i]));
    }
}

//! A row of the file itself: green where it is new, red where it is gone; of a changed one the cells are marked.
void DiffPainter::paintDataRow(const DetailTable::Row &row, const std::vector<QRect> &cells)
{
    using Change = DetailTable::Change;
    for (size_t i = 0; i < cells.size() && qsizetype(i) < row.cells.size(); ++i) {
        const QString &text = row.cells[qsizetype(i)];
        const bool isChanged = i > 0 && row.change == Change::Changed && text.contains(u" → "_s);
        const QRect marked = cells[i].adjusted(-4, 2, 0, -3);
        if (i > 0 && row.change == Change::Added)
            m_painter.fillRect(marked, m_colors.positiveSurface);
        else if (i > 0 && row.change == Change::Removed)
            m_painter.fillRect(marked, m_colors.negativeSurface);
        else if (isChanged)
            m_painter.fillRect(marked, m_colors.warningSurface);
        m_painter.setPen(i == 0 ? m_colors.mutedText : m_colors.text);
        const QString mark = i > 0          ? QString()
            : row.change == Change::Added   ? u"+ "_s
            : row.change == Change::Removed ? u"− "_s
                                            : u"~ "_s;
        m_painter.drawText(
            cells[i], int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
            m_painter.fontMetrics().elidedText(mark + safetext::line(text), Qt::ElideRight, cells[i].width()));
    }
}

void DiffPainter::paintPictures(const DiffLayout::Spot &spot, const QRect &row)
{
    const ChangedFile &file = m_comparison.file(spot.file);
    const FileDetails &details = m_comparison.details(spot.file);
    const auto [left, right] = diffzones::pictures(row);
    m_painter.fillRect(row, m_colors.base);
    paintPicture(details.pictures[0], left, tr("Before"), !file.diff.oldPath.isEmpty());
    paintPicture(details.pictures[1], right, tr("After"), !file.diff.newPath.isEmpty());
}

void DiffPainter::paintPicture(const FileDetails::Picture &picture, const QRect &rect, const QString &caption,
                               bool isThere)
{
    QString words = caption;
    if (isThere && picture.size.isValid())
        //: below a picture: Before or After, its size in pixels, its size in bytes
        words = tr("%1: %2 × %3 pixels, %4")
                    .arg(caption, QString::number(picture.size.width()), QString::number(picture.size.height()),
                         format::size(picture.bytes));
    const QRect frame = rect.adjusted(0, 0, 0, -captionHeight);
    m_painter.fillRect(frame, m_colors.codeBackground);
    use(m_look.font);
    if (picture.image.isNull()) {
        m_painter.setPen(m_colors.mutedText);
        m_painter.drawText(frame.adjusted(8, 8, -8, -8), int(Qt::AlignCenter) | Qt::TextWordWrap,
                           isThere ? picture.problem : tr("No picture"));
    } else {
        QSize size = picture.image.size();
        if (size.width() > frame.width() || size.height() > frame.height())
            size.scale(frame.size(), Qt::KeepAspectRatio);
        QRect target({0, 0}, size);
        target.moveCenter(frame.center());
        m_painter.setRenderHint(QPainter::SmoothPixmapTransform);
        m_painter.drawImage(target, picture.image);
    }
    m_painter.setPen(m_colors.mutedText);
    m_painter.drawText(QRect(rect.left(), frame.bottom() + 1, rect.width(), captionHeight), Qt::AlignCenter,
                       m_painter.fontMetrics().elidedText(words, Qt::ElideRight, rect.width()));
}
