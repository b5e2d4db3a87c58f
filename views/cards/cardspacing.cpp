#include "views/cards/cardspacing.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

#include <algorithm>
#include <utility>

namespace {

void trimCell(const QTextTableCell &cell)
{
    QTextCursor last = cell.lastCursorPosition();
    QTextBlockFormat format = last.blockFormat();
    if (format.bottomMargin() == 0 || last.currentFrame() != cell.firstCursorPosition().currentFrame())
        return;
    format.setBottomMargin(0);
    last.setBlockFormat(format);
}

void trimCells(const QTextTable &table)
{
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.columns(); ++column)
            trimCell(table.cellAt(row, column));
    }
}

//! Of what comes behind the table, past the empty block that QTextDocument puts between and does not show.
double spaceBehind(const QTextTable &table, const QTextDocument &document)
{
    QTextBlock block = document.findBlock(table.lastPosition() + 1);
    if (block.length() <= 1)
        block = block.next();
    const QTextTable *next = block.isValid() ? QTextCursor(block).currentTable() : nullptr;
    return next && next->firstPosition() == block.position() ? next->format().topMargin()
                                                             : block.blockFormat().topMargin();
}

//! Of the table's space and that of what comes behind the larger one stays.
void collapse(QTextTable &table, const QTextDocument &document)
{
    QTextTableFormat format = table.format();
    format.setBottomMargin(std::max(0.0, format.bottomMargin() - std::max(0.0, spaceBehind(table, document))));
    table.setFormat(format);
}

void prepareFrame(QTextFrame &frame, const QTextDocument &document)
{
    const QList<QTextFrame *> children = frame.childFrames();
    for (QTextFrame *child : children) {
        prepareFrame(*child, document);
        if (auto *table = qobject_cast<QTextTable *>(child)) {
            trimCells(*table);
            collapse(*table, document);
        }
    }
}

void setSpaceBelow(const QTextBlock &block, double space)
{
    QTextBlockFormat format = block.blockFormat();
    format.setBottomMargin(space);
    QTextCursor(block).setBlockFormat(format);
}

int depth(const QTextBlock &block)
{
    return block.textList() ? block.textList()->format().indent() : 0;
}

//! What is below the item that holds a list goes below the last of that list.
void prepareLists(const QTextDocument &document)
{
    double carried = 0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const double space = block.blockFormat().bottomMargin();
        if (depth(block) > 0 && depth(block.next()) > depth(block) && space > 0) {
            carried = std::max(carried, space);
            setSpaceBelow(block, 0);
        } else if (carried > 0 && depth(block.next()) == 0) {
            setSpaceBelow(block, std::max(space, std::exchange(carried, 0)));
        }
    }
}

} // namespace

void cardspacing::trimHeadings(QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        while (block.blockFormat().headingLevel() > 0 && block.text().endsWith(QChar::LineSeparator)) {
            QTextCursor end(&document);
            end.setPosition(block.position() + block.length() - 1);
            end.deletePreviousChar();
        }
    }
}

void cardspacing::prepare(QTextDocument &document)
{
    prepareFrame(*document.rootFrame(), document);
    prepareLists(document);
}
