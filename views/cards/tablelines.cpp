#include "views/cards/tablelines.h"

#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace {

constexpr int mark = QTextFormat::UserProperty + 2; //!< of tables

enum Mark { NoData, Beginning, Piece };

Mark markOf(const QTextTable &table)
{
    return Mark(table.format().intProperty(mark));
}

void prepareCell(QTextTableCell &cell, bool hasLeft, bool hasTop)
{
    QTextTableCellFormat format = cell.format().toTableCellFormat();
    if (!hasLeft) {
        format.setLeftBorder(0);
        format.setLeftBorderStyle(QTextFrameFormat::BorderStyle_None);
    }
    if (!hasTop) {
        format.setTopBorder(0);
        format.setTopBorderStyle(QTextFrameFormat::BorderStyle_None);
    }
    cell.setFormat(format);
}

void prepareTable(QTextTable &table)
{
    QTextTableFormat format = table.format();
    const bool isPiece = format.topMargin() < 0;
    format.setProperty(mark, isPiece ? Piece : Beginning);
    format.setBorderCollapse(false);
    format.setBorder(0);
    if (isPiece)
        format.setTopMargin(0);
    table.setFormat(format);
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.columns(); ++column) {
            QTextTableCell cell = table.cellAt(row, column);
            const bool hasTop = row == 0 && !isPiece;
            if (cell.row() == row && cell.column() == column && !(column == 0 && hasTop))
                prepareCell(cell, column == 0, hasTop);
        }
    }
}

void prepareFrame(const QTextFrame &frame)
{
    const QList<QTextFrame *> children = frame.childFrames();
    for (QTextFrame *child : children) {
        prepareFrame(*child);
        if (auto *table = qobject_cast<QTextTable *>(child); table && table->format().border() > 0)
            prepareTable(*table);
    }
}

} // namespace

void tablelines::prepare(QTextDocument &document)
{
    QTextCursor edit(&document);
    edit.beginEditBlock();
    prepareFrame(*document.rootFrame());
    edit.endEditBlock();
}

bool tablelines::isData(const QTextTable &table)
{
    return markOf(table) != NoData;
}

bool tablelines::goesOn(const QTextTable &table)
{
    return markOf(table) == Piece;
}
