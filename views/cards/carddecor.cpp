#include "views/cards/carddecor.h"

#include "views/cards/tablelines.h"
#include "views/widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QPen>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextLayout>
#include <QTextList>
#include <QTextTable>

#include <algorithm>
#include <cmath>
#include <utility>

namespace {

constexpr int mark = QTextFormat::UserProperty + 1; //!< of blocks, tables and words
constexpr qreal radius = 6;

enum Mark { NoMark, Rule, OpenTask, DoneTask, Code, Key, Bullet };

Mark markOf(const QTextFormat &format)
{
    return Mark(format.intProperty(mark));
}

//! The table of one cell that a block of code is in.
bool isCode(const QTextTable &table)
{
    return table.rows() == 1 && table.columns() == 1 && !tablelines::isData(table)
        && table.cellAt(0, 0).format().hasProperty(QTextFormat::BackgroundBrush);
}

void prepareCode(QTextTable &table)
{
    QTextTableCell cell = table.cellAt(0, 0);
    QTextCharFormat plain = cell.format();
    plain.clearBackground();
    cell.setFormat(plain);
    QTextTableFormat format = table.format();
    format.setProperty(mark, Code);
    table.setFormat(format);
}

void prepareFrames(QTextFrame &frame)
{
    const QList<QTextFrame *> children = frame.childFrames();
    for (QTextFrame *child : children) {
        if (auto *table = qobject_cast<QTextTable *>(child); table && isCode(*table))
            prepareCode(*table);
        else
            prepareFrames(*child);
    }
}

//! The bullet goes: the box stands in its place.
void prepareTask(QTextBlock &block)
{
    const bool isDone = block.blockFormat().marker() == QTextBlockFormat::MarkerType::Checked;
    if (QTextList *list = block.textList())
        list->remove(block);
    QTextBlockFormat format = block.blockFormat();
    format.setMarker(QTextBlockFormat::MarkerType::NoMarker);
    format.setProperty(mark, isDone ? DoneTask : OpenTask);
    QTextCursor(block).setBlockFormat(format);
}

//! QTextDocument's own are large, and close to the text.
void prepareBullet(QTextList &list)
{
    QTextListFormat format = list.format();
    const bool isBullet = format.style() == QTextListFormat::ListDisc || format.style() == QTextListFormat::ListCircle
        || format.style() == QTextListFormat::ListSquare;
    if (!isBullet)
        return;
    format.setStyle(QTextListFormat::ListStyleUndefined);
    format.setProperty(mark, Bullet);
    list.setFormat(format);
}

void prepareRule(const QTextBlock &block)
{
    QTextBlockFormat format = block.blockFormat();
    format.clearProperty(QTextFormat::BlockTrailingHorizontalRulerWidth);
    format.setProperty(mark, Rule);
    QTextCursor(block).setBlockFormat(format);
}

//! In the cells of a table there are colours behind them, which would cover what is drawn below the text.
bool isInData(const QTextBlock &block)
{
    const QTextTable *table = QTextCursor(block).currentTable();
    return table && tablelines::isData(*table);
}

Mark markOfSpan(const QTextCharFormat &format, const ThemeColors &colors)
{
    const QBrush background = format.background();
    return background.style() == Qt::NoBrush          ? NoMark
        : background.color() == colors.codeBackground ? Code
        : background.color() == colors.raised         ? Key
                                                      : NoMark;
}

void prepareSpans(const QTextBlock &block, const ThemeColors &colors)
{
    QList<QTextFragment> spans;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        if (markOfSpan(it.fragment().charFormat(), colors) != NoMark)
            spans << it.fragment();
    }
    if (spans.isEmpty() || isInData(block))
        return;
    for (const QTextFragment &span : std::as_const(spans)) {
        QTextCharFormat format = span.charFormat();
        format.setProperty(mark, markOfSpan(format, colors));
        format.clearBackground();
        QTextCursor cursor(block);
        cursor.setPosition(span.position());
        cursor.setPosition(span.position() + span.length(), QTextCursor::KeepAnchor);
        cursor.setCharFormat(format);
    }
}

} // namespace

void CardDecor::prepare(QTextDocument &document, const ThemeColors &colors)
{
    prepareFrames(*document.rootFrame());
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        prepareSpans(block, colors);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QTextBlockFormat format = block.blockFormat();
        if (format.marker() != QTextBlockFormat::MarkerType::NoMarker)
            prepareTask(block);
        else if (format.hasProperty(QTextFormat::BlockTrailingHorizontalRulerWidth))
            prepareRule(block);
        if (QTextList *list = block.textList())
            prepareBullet(*list);
    }
}

CardDecor::CardDecor(const QTextDocument &document, const ThemeColors &colors) : m_document(document), m_colors(colors)
{ }

void CardDecor::paint(QPainter &painter, const QTextBlock &first, qreal bottom)
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        const QRectF place = m_document.documentLayout()->blockBoundingRect(block);
        if (place.top() > bottom)
            return;
        paintCode(painter, block);
        paintSpans(painter, block, place);
        paintBullet(painter, block, place);
        const QTextBlockFormat format = block.blockFormat();
        switch (markOf(format)) {
        case OpenTask: paintTask(painter, block, place, false); break;
        case DoneTask: paintTask(painter, block, place, true); break;
        default: paintRule(painter, block, place); break;
        }
    }
}

void CardDecor::paintCode(QPainter &painter, const QTextBlock &block)
{
    const QTextTable *table = QTextCursor(block).currentTable();
    if (!table || table == m_painted || markOf(table->format()) != Code)
        return;
    m_painted = table;
    const QTextTableCell cell = table->cellAt(0, 0);
    const QAbstractTextDocumentLayout *layout = m_document.documentLayout();
    const QRectF text = layout->blockBoundingRect(cell.firstCursorPosition().block())
        | layout->blockBoundingRect(cell.lastCursorPosition().block());
    const qreal padding = table->format().cellPadding();
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_colors.codeBackground);
    painter.drawRoundedRect(text.adjusted(-padding, -padding, padding, padding), radius, radius);
}

// Words in bold within code are several pieces with one box.
void CardDecor::paintSpans(QPainter &painter, const QTextBlock &block, const QRectF &place) const
{
    int begin = -1;
    QTextCharFormat format;
    int end = 0;
    const auto paint = [&] {
        const QTextLayout &layout = *block.layout();
        painter.save();
        painter.translate(place.topLeft());
        for (int i = 0; begin >= 0 && i < layout.lineCount(); ++i)
            paintSpan(painter, layout.lineAt(i), format, begin, end);
        painter.restore();
        begin = -1;
    };
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const int at = fragment.position() - block.position();
        if (begin >= 0 && markOf(fragment.charFormat()) != markOf(format))
            paint();
        if (markOf(fragment.charFormat()) != NoMark && begin < 0) {
            begin = at;
            format = fragment.charFormat();
        }
        end = at + fragment.length();
    }
    if (begin >= 0)
        paint();
}

void CardDecor::paintSpan(QPainter &painter, const QTextLine &line, const QTextCharFormat &format, int begin,
                          int end) const
{
    const int from = std::max(begin, line.textStart());
    const int to = std::min(end, line.textStart() + line.textLength());
    if (from >= to)
        return;
    constexpr qreal beside = 3; // into the spaces on both sides
    constexpr qreal above = 2;
    const QFontMetricsF metrics(format.font());
    const qreal one = line.cursorToX(from);
    const qreal other = line.cursorToX(to);
    const qreal baseline = line.y() + line.ascent();
    const QRectF box(QPointF(std::min(one, other) - beside, std::round(baseline - metrics.ascent() - above) + 0.5),
                     QPointF(std::max(one, other) + beside, std::round(baseline + metrics.descent() + above) - 0.5));
    const bool isKey = markOf(format) == Key;
    painter.setPen(isKey ? QPen(m_colors.strongBorder) : QPen(Qt::NoPen));
    painter.setBrush(isKey ? m_colors.raised : m_colors.codeBackground);
    painter.drawRoundedRect(box, radius / 2, radius / 2);
}

void CardDecor::paintRule(QPainter &painter, const QTextBlock &block, const QRectF &place) const
{
    const QTextBlockFormat format = block.blockFormat();
    const bool isRule = markOf(format) == Rule;
    const bool isGreat = format.headingLevel() == 1 || format.headingLevel() == 2;
    if (!isRule && (!isGreat || m_document.frameAt(block.position()) != m_document.rootFrame()))
        return;
    const qreal thickness = isRule ? 2 : 1;
    const qreal top =
        isRule ? place.center().y() : place.bottom() + QFontMetricsF(block.layout()->font()).ascent() * 0.3;
    painter.fillRect(QRectF(place.left(), std::round(top), place.width(), thickness), m_colors.border);
}

// Round, hollow, square: one level deeper each.
void CardDecor::paintBullet(QPainter &painter, const QTextBlock &block, const QRectF &place) const
{
    const QTextList *list = block.textList();
    if (!list || markOf(list->format()) != Bullet || block.layout()->lineCount() == 0)
        return;
    const QTextLine line = block.layout()->lineAt(0);
    const QFontMetricsF metrics(block.layout()->font());
    const qreal extent = std::round(metrics.xHeight() * 0.7);
    const qreal away = metrics.ascent() * 0.85;
    const bool isRightToLeft = block.textDirection() == Qt::RightToLeft;
    const qreal middle = isRightToLeft ? line.x() + line.width() + away : line.x() - away;
    const qreal above = line.y() + line.ascent() - metrics.xHeight() * 0.55;
    const QRectF box(std::round(place.left() + middle - extent / 2), std::round(place.top() + above - extent / 2),
                     extent, extent);
    const int level = list->format().indent();
    painter.setPen(level == 2 ? QPen(m_colors.text) : QPen(Qt::NoPen));
    painter.setBrush(level == 2 ? QBrush(Qt::NoBrush) : QBrush(m_colors.text));
    if (level <= 2)
        painter.drawEllipse(level == 2 ? box.adjusted(0.5, 0.5, -0.5, -0.5) : box);
    else
        painter.drawRect(box);
}

void CardDecor::paintTask(QPainter &painter, const QTextBlock &block, const QRectF &place, bool isDone) const
{
    if (block.layout()->lineCount() == 0)
        return;
    const QRectF line = block.layout()->lineAt(0).rect();
    const QFontMetricsF metrics(block.layout()->font());
    const qreal extent = std::round(metrics.ascent());
    const bool isRightToLeft = block.textDirection() == Qt::RightToLeft;
    const qreal left = place.left() + (isRightToLeft ? line.right() + extent * 0.6 : line.left() - extent * 1.6);
    const qreal middle = place.top() + line.top() + metrics.height() / 2;
    const QRectF box(std::round(left) + 0.5, std::round(middle - extent / 2) + 0.5, extent - 1, extent - 1);
    painter.setPen(isDone ? m_colors.accentFill : m_colors.strongBorder);
    painter.setBrush(isDone ? m_colors.accentFill : m_colors.base);
    painter.drawRoundedRect(box, 3, 3);
    if (!isDone)
        return;
    QPainterPath tick(box.topLeft() + QPointF(0.22, 0.54) * box.width());
    tick.lineTo(box.topLeft() + QPointF(0.42, 0.74) * box.width());
    tick.lineTo(box.topLeft() + QPointF(0.79, 0.30) * box.width());
    painter.setPen(QPen(m_colors.accentFillText, extent / 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(tick);
}
