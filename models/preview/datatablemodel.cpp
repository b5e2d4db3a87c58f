#include "models/preview/datatablemodel.h"

bool DataTableModel::continues(const DataTable &table) const
{
    return m_table && !m_table->rows.empty() && table.columns == m_table->columns
        && table.rows.size() > m_table->rows.size() && table.rows.front() == m_table->rows.front();
}

void DataTableModel::setTable(std::shared_ptr<const DataTable> table)
{
    if (table && continues(*table)) {
        beginInsertRows({}, int(m_table->rows.size()), int(table->rows.size()) - 1);
        m_table = std::move(table);
        endInsertRows();
        return;
    }
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int DataTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_table ? 0 : int(m_table->rows.size());
}

int DataTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_table ? 0 : int(m_table->columns.size());
}

QVariant DataTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const QString text = m_table->rows[size_t(index.row())].value(index.column());
    // Anybody's words: a tool tip must not take them for markup.
    return role == Qt::ToolTipRole && !text.isEmpty()
        ? QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(text.toHtmlEscaped())
        : text;
}

QVariant DataTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || !m_table)
        return {};
    return orientation == Qt::Horizontal ? QVariant(m_table->columns.value(section)) : QVariant(section + 1);
}
