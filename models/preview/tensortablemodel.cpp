#include "models/preview/tensortablemodel.h"

#include <QLocale>

using namespace Qt::StringLiterals;

void TensorTableModel::setTensors(std::vector<hub::Tensor> tensors)
{
    beginResetModel();
    m_tensors = std::move(tensors);
    endResetModel();
}

int TensorTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_tensors.size());
}

int TensorTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TensorTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == CountColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const hub::Tensor &tensor = m_tensors[size_t(index.row())];
    switch (index.column()) {
    case NameColumn: return tensor.name;
    case TypeColumn: return tensor.type;
    case ShapeColumn: {
        QStringList sizes;
        for (const qint64 size : tensor.shape)
            sizes += QString::number(size);
        return sizes.join(u" × "_s);
    }
    case CountColumn: return QLocale().toString(tensor.elementCount().value_or(0));
    default: return {};
    }
}

QVariant TensorTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && section == CountColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Tensor");
    case TypeColumn: return tr("Type");
    case ShapeColumn: return tr("Shape");
    case CountColumn: return tr("Parameters");
    default: return {};
    }
}
