#include "models/preview/jsontreemodel.h"

using namespace Qt::StringLiterals;

void JsonTreeModel::setTree(std::shared_ptr<const JsonTree> tree)
{
    beginResetModel();
    m_tree = std::move(tree);
    endResetModel();
}

// The root itself is a row only when it holds nothing else: {"a": 1} begins with a.
JsonTree::Node JsonTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? JsonTree::Node(index.internalId()) : JsonTree::root;
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const JsonTree::Node node = nodeOf(parent);
    const bool isRootRow = !parent.isValid() && m_tree->childCount(node) == 0;
    return createIndex(row, column, quintptr(isRootRow ? node : m_tree->child(node, row)));
}

QModelIndex JsonTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const JsonTree::Node parent = m_tree->parent(nodeOf(child));
    return parent == JsonTree::root ? QModelIndex() : createIndex(m_tree->row(parent), 0, quintptr(parent));
}

int JsonTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!m_tree || parent.column() > 0)
        return 0;
    const int children = m_tree->childCount(nodeOf(parent));
    return parent.isValid() ? children : std::max(1, children);
}

int JsonTreeModel::columnCount(const QModelIndex & /*parent*/) const
{
    return ColumnCount;
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const JsonTree::Node node = nodeOf(index);
    switch (role) {
    case Qt::DisplayRole: return index.column() == KeyColumn ? keyText(node) : valueText(node);
    case TypeRole: return int(m_tree->type(node));
    case TextRole:
        return m_tree->type(node) == JsonTree::Type::String ? m_tree->text(node)
                                                            : QString::fromUtf8(m_tree->source(node));
    case PathRole: return path(node);
    default: return {};
    }
}

QString JsonTreeModel::keyText(JsonTree::Node node) const
{
    if (node == JsonTree::root)
        return {};
    return m_tree->type(m_tree->parent(node)) == JsonTree::Type::Object ? m_tree->key(node)
                                                                        : QString::number(m_tree->row(node));
}

QString JsonTreeModel::valueText(JsonTree::Node node) const
{
    const int count = m_tree->childCount(node);
    switch (m_tree->type(node)) {
    case JsonTree::Type::Object: return count == 0 ? u"{}"_s : u"{ %1 }"_s.arg(count);
    case JsonTree::Type::Array: return count == 0 ? u"[]"_s : u"[ %1 ]"_s.arg(count);
    case JsonTree::Type::String: {
        QString text = m_tree->text(node);
        if (text.size() > shownLength)
            text = text.first(shownLength) + u'…';
        return text.replace(u'\n', u'⏎');
    }
    case JsonTree::Type::Number:
    case JsonTree::Type::Word: return m_tree->text(node);
    }
    Q_UNREACHABLE_RETURN({});
}

QString JsonTreeModel::path(JsonTree::Node node) const
{
    QString path;
    for (; node != JsonTree::root; node = m_tree->parent(node)) {
        const bool isMember = m_tree->type(m_tree->parent(node)) == JsonTree::Type::Object;
        path.prepend(isMember ? u"[\"%1\"]"_s.arg(m_tree->key(node).replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s))
                              : u"[%1]"_s.arg(m_tree->row(node)));
    }
    return path;
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == KeyColumn ? tr("Key") : tr("Value");
}
