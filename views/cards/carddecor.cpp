#include "views/cards/carddecor.h"

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

#include <cmath>

namespace {

constexpr int mark = QTextFormat::UserProperty + 1; //!< of blocks and tables
constexpr qreal radius = 6;

enum Mark { NoMark, Rule, OpenTask, DoneTask, Code };

Mark markOf(const QTextFormat &format)
{
    return Mark(format.intProperty(mark));
}

//! The table of one cell that a block of code is in.
bool isCode(const QTextTable &table)
{
    return table.rows() == 1 && table.columns() == 1 && table.format().border() <= 0
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

void prepareRule(const QTextBlock &block)
{
    QTextBlockFormat format = block.blockFormat();
    format.clearProperty(QTextFormat::BlockTrailingHorizontalRulerWidth);
    format.setProperty(mark, Rule);
    QTextCursor(block).setBlockFormat(format);
}

} // namespace

void CardDecor::prepare(QTextDocument &document)
{
    prepareFrames(*document.rootFrame());
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QTextBlockFormat format = block.blockFormat();
        if (format.marker() != QTextBlockFormat::MarkerType::NoMarker)
            prepareTask(block);
        else if (format.hasProperty(QTextFormat::BlockTrailingHorizontalRulerWidth))
            prepareRule(block);
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

void CardDecor::paintRule(QPainter &painter, const QTextBlock &block, const QRectF &place) const
{
    const QTextBlockFormat format = block.blockFormat();
    const bool isRule = markOf(format) == Rule;
    const bool isGreat = format.headingLevel() == 1 || format.headingLevel() == 2;
    if (!isRule && (!isGreat || m_document.frameAt(block.position()) != m_document.rootFrame()))
        return;
    const qreal thickness = isRule ? 2 : 1;
    const qreal top = isRule ? place.center().y() : place.bottom() + 4;
    painter.fillRect(QRectF(place.left(), std::round(top), place.width(), thickness), m_colors.border);
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
