#include "views/cards/tablewidths.h"

#include "views/cards/tablelines.h"

#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextLength>
#include <QTextList>
#include <QTextTable>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace {

constexpr double frame = 4; // the borders of a table
constexpr double slack = 4; // the layout takes a little more than its texts

struct Extent {
    double least = 0;
    double most = 0;
};

Extent extentOf(const QTextBlock &block, const QTextDocument &document)
{
    QTextLayout layout(block.text(), document.defaultFont());
    layout.setFormats(block.textFormats());
    layout.beginLayout();
    double widest = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine())
        widest = std::max(widest, line.naturalTextWidth());
    layout.endLayout();
    const QTextBlockFormat format = block.blockFormat();
    const int indent = format.indent() + (block.textList() ? block.textList()->format().indent() : 0);
    const double sides = format.leftMargin() + format.rightMargin() + indent * document.indentWidth();
    return {.least = layout.minimumWidth() + sides, .most = std::max(widest, layout.maximumWidth()) + sides};
}

Extent extentOf(const QTextTableCell &cell, const QTextDocument &document)
{
    Extent extent;
    for (auto it = cell.begin(); !it.atEnd(); ++it) {
        if (!it.currentBlock().isValid())
            continue;
        const Extent block = extentOf(it.currentBlock(), document);
        extent = {.least = std::max(extent.least, block.least), .most = std::max(extent.most, block.most)};
    }
    const QTextTableCellFormat format = cell.format().toTableCellFormat();
    const double sides = format.leftPadding() + format.rightPadding() + format.leftBorder() + format.rightBorder();
    const double longestWord = 20 * QFontMetricsF(document.defaultFont()).averageCharWidth();
    return {.least = std::ceil(std::min(extent.least, longestWord) + sides + slack),
            .most = std::ceil(extent.most + sides + slack)};
}

//! A cell that goes over several columns: what they lack for it, the last of them gets.
void widen(QList<double> &widths, const QTextTableCell &cell, double width)
{
    const auto first = widths.begin() + cell.column();
    const double there = std::accumulate(first, first + cell.columnSpan(), 0.0);
    widths[cell.column() + cell.columnSpan() - 1] += std::max(0.0, width - there);
}

QList<QTextLength> lengths(const QTextTable &piece, const QList<double> &columns)
{
    QList<QTextLength> result;
    for (int column = 0; column < piece.columns(); ++column)
        result.append(QTextLength(QTextLength::FixedLength, columns[column]));
    return result;
}

//! And no picture, whose size is not known yet, nor anything that has its own layout.
bool isText(const QList<QTextTable *> &pieces)
{
    return std::ranges::all_of(pieces, [](const QTextTable *piece) {
        QTextBlock block = piece->firstCursorPosition().block();
        while (block.isValid() && block.position() <= piece->lastPosition()
               && !block.text().contains(QChar::ObjectReplacementCharacter))
            block = block.next();
        return piece->childFrames().isEmpty() && (!block.isValid() || block.position() > piece->lastPosition());
    });
}

} // namespace

TableWidths::TableWidths(const QTextDocument &document)
{
    collect(*document.rootFrame());
    std::erase_if(m_tables, [](const Table &table) { return !isText(table.pieces); });
    for (Table &table : m_tables)
        measure(table, document);
}

void TableWidths::collect(const QTextFrame &frame)
{
    const QList<QTextFrame *> children = frame.childFrames();
    for (QTextFrame *child : children) {
        auto *table = qobject_cast<QTextTable *>(child);
        if (!table || !tablelines::isData(*table)) {
            collect(*child);
        } else if (tablelines::goesOn(*table) && !m_tables.empty()) {
            QTextTable *before = m_tables.back().pieces.last();
            QTextTableFormat format = before->format();
            format.setBottomMargin(0);
            before->setFormat(format);
            m_tables.back().pieces.append(table);
        } else {
            m_tables.push_back({.pieces = {table}});
        }
    }
}

void TableWidths::measure(Table &table, const QTextDocument &document)
{
    const auto most = std::ranges::max(table.pieces, {}, &QTextTable::columns);
    table.alignment = table.pieces.first()->format().alignment();
    for (QTextTable *piece : std::as_const(table.pieces)) {
        QTextTableFormat format = piece->format();
        format.setAlignment(Qt::AlignLeft);
        piece->setFormat(format);
    }
    table.least = QList<double>(most->columns(), 0);
    table.most = table.least;
    for (const bool areSpanning : {false, true}) {
        for (const QTextTable *piece : std::as_const(table.pieces)) {
            for (int row = 0; row < piece->rows(); ++row) {
                for (int column = 0; column < piece->columns(); ++column) {
                    const QTextTableCell cell = piece->cellAt(row, column);
                    if (cell.row() != row || cell.column() != column || (cell.columnSpan() > 1) != areSpanning)
                        continue;
                    const Extent extent = extentOf(cell, document);
                    if (areSpanning) {
                        widen(table.least, cell, extent.least);
                        widen(table.most, cell, extent.most);
                    } else {
                        table.least[column] = std::max(table.least[column], extent.least);
                        table.most[column] = std::max(table.most[column], extent.most);
                    }
                }
            }
        }
    }
}

QList<double> TableWidths::widths(const Table &table, double room)
{
    const double least = std::accumulate(table.least.begin(), table.least.end(), 0.0);
    const double most = std::accumulate(table.most.begin(), table.most.end(), 0.0);
    if (most <= room)
        return table.most;
    QList<double> result = table.least;
    const double share = most > least ? std::max(0.0, room - least) / (most - least) : 0;
    for (qsizetype i = 0; i < result.size(); ++i)
        result[i] += std::floor(share * std::max(0.0, table.most[i] - table.least[i]));
    return result;
}

bool TableWidths::differ(double room) const
{
    return std::ranges::any_of(m_tables, [room](const Table &table) {
        const QTextTableFormat format = table.pieces.first()->format();
        return format.columnWidthConstraints() != lengths(*table.pieces.first(), widths(table, room - frame))
            || format.leftMargin() != leftMargin(table, room);
    });
}

double TableWidths::leftMargin(const Table &table, double room)
{
    const QList<double> columns = widths(table, room - frame);
    const double rest = std::max(0.0, room - frame - std::accumulate(columns.begin(), columns.end(), 0.0));
    return table.alignment & Qt::AlignHCenter ? std::floor(rest / 2) : table.alignment & Qt::AlignRight ? rest : 0;
}

void TableWidths::fit(QTextDocument &document, double room) const
{
    if (m_tables.empty())
        return;
    QTextCursor edit(&document);
    edit.beginEditBlock(); // the layout hears of all of it at once
    for (const Table &table : m_tables) {
        const QList<double> columns = widths(table, room - frame);
        const double left = leftMargin(table, room);
        for (QTextTable *piece : table.pieces) {
            QTextTableFormat format = piece->format();
            format.setColumnWidthConstraints(lengths(*piece, columns));
            format.setLeftMargin(left);
            piece->setFormat(format);
        }
    }
    edit.endEditBlock();
}
