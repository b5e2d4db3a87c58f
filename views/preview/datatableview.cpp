#include "views/preview/datatableview.h"

#include "views/preview/celldelegate.h"
#include "views/widgets/format.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

DataTableView::DataTableView(QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableView(this))
    , m_summary(new QLabel(this))
    , m_more(new QPushButton(tr("Load more rows"), this))
{
    m_table->setObjectName(u"table"_s);
    m_table->setAccessibleName(tr("Rows of the file"));
    m_table->setModel(&m_model);
    auto *delegate = new CellDelegate(m_table);
    delegate->setTabularFrom(0);
    m_table->setItemDelegate(delegate);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_summary->setObjectName(u"tableSummary"_s);
    m_summary->setProperty("muted", true);
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_more->setObjectName(u"tableMore"_s);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(16, 8, 16, 8);
    bar->addWidget(m_summary, 1);
    bar->addWidget(m_more);
    auto *line = new QFrame(this);
    line->setProperty("line", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(line);
    layout->addLayout(bar);
    connect(m_more, &QPushButton::clicked, this, &DataTableView::moreRequested);
}

void DataTableView::setContent(const TableContent &content, bool hasMore)
{
    setTable(content.table);
    m_summary->setText(summary(content, hasMore));
    m_more->setVisible(hasMore);
}

void DataTableView::setColumns(const ParquetFooter &footer)
{
    DataTable table{.columns = {tr("Column"), tr("Type"), tr("Empty cells")}};
    for (const ParquetFooter::Column &column : footer.columns)
        table.rows.push_back({column.name, column.type, column.mayBeNull ? tr("possible") : QString()});
    setTable(std::make_shared<const DataTable>(std::move(table)));
    const QString rows = format::exactCount(footer.rows);
    const QString groups = format::exactCount(footer.rowGroups);
    m_summary->setText(
        footer.writer.isEmpty()
            ? tr("The file’s columns. Rows: %1, row groups: %2.").arg(rows, groups)
            : tr("The file’s columns. Rows: %1, row groups: %2, written by %3.").arg(rows, groups, footer.writer));
    m_more->hide();
}

void DataTableView::setTable(std::shared_ptr<const DataTable> table)
{
    const int before = m_model.rowCount();
    const QStringList columns = m_columns;
    m_columns = table->columns;
    m_model.setTable(std::move(table));
    m_table->verticalHeader()->setDefaultSectionSize(std::max(28, fontMetrics().height() + 10));
    if (before == 0 || m_model.rowCount() < before || columns != m_columns)
        fitColumns();
}

void DataTableView::setLoading(bool isLoading)
{
    m_more->setEnabled(!isLoading);
    m_more->setText(isLoading ? tr("Loading…") : tr("Load more rows"));
}

// As wide as their words, so that many columns can be seen at once.
void DataTableView::fitColumns()
{
    const int unit = fontMetrics().averageCharWidth();
    for (int column = 0; column < std::min(m_model.columnCount(), 50); ++column) {
        m_table->resizeColumnToContents(column);
        m_table->setColumnWidth(column, std::clamp(m_table->columnWidth(column), unit * 8, unit * 48));
    }
}

QString DataTableView::summary(const TableContent &content, bool hasMore)
{
    const qint64 rows = qint64(content.table->rows.size());
    if (!content.split.isEmpty() && content.total > rows)
        return tr("The first %1 of %2 rows of the split “%3”, as the dataset viewer has them.")
            .arg(format::exactCount(rows), format::exactCount(content.total), content.split);
    if (!content.split.isEmpty())
        return tr("The first rows of the split “%1”, as the dataset viewer has them.").arg(content.split);
    if (hasMore)
        return tr("The first %1 rows. The file goes on.").arg(format::exactCount(rows));
    return rows == 1 ? tr("1 row, which is all.") : tr("%1 rows, which is all.").arg(format::exactCount(rows));
}
