#include "models/preview/factlistmodel.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownLength = 500;

} // namespace

void FactListModel::setFacts(Facts facts)
{
    beginResetModel();
    m_facts = std::move(facts);
    endResetModel();
}

int FactListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_facts.size());
}

int FactListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FactListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &[key, value] = m_facts[size_t(index.row())];
    const QString &text = index.column() == KeyColumn ? key : value;
    switch (role) {
    case Qt::DisplayRole: {
        QString line = text.size() > shownLength ? text.first(shownLength) + u'…' : text;
        return line.replace(u'\n', u'⏎');
    }
    case Qt::ToolTipRole: // anybody's words, never markup
        return u"<p style='white-space:pre-wrap'>%1</p>"_s.arg(
            text.first(std::min(text.size(), 4 * shownLength)).toHtmlEscaped());
    case Qt::EditRole: return text;
    default: return {};
    }
}

QVariant FactListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == KeyColumn ? tr("Key") : tr("Value");
}
