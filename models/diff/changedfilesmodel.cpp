#include "models/diff/changedfilesmodel.h"

#include "models/diff/safetext.h"

#include <algorithm>

struct ChangedFilesModel::Node {
    QString name = {};
    QString path = {};
    QString oldPath = {}; //!< of a file that was renamed
    Node *parent = nullptr;
    int row = 0;
    int file = -1;
    hub::FileDiff::Change change = hub::FileDiff::Change::Modified;
    ChangedFile::Kind kind = ChangedFile::Kind::Text;
    qint64 added = 0;
    qint64 removed = 0;
    bool isViewed = false;
    std::vector<std::unique_ptr<Node>> children = {};

    Node *append(const QString &childName)
    {
        auto child = std::make_unique<Node>();
        child->name = childName;
        child->path = path.isEmpty() ? childName : path + u'/' + childName;
        child->parent = this;
        child->row = int(children.size());
        return children.emplace_back(std::move(child)).get();
    }
    void count(qint64 moreAdded, qint64 moreRemoved)
    {
        for (Node *node = this; node; node = node->parent) {
            node->added += moreAdded;
            node->removed += moreRemoved;
        }
    }
};

ChangedFilesModel::ChangedFilesModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) { }

ChangedFilesModel::~ChangedFilesModel() = default;

void ChangedFilesModel::setChanges(const ChangeSet &set)
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    m_files.clear();
    for (size_t i = 0; i < set.files.size(); ++i)
        add(int(i), *set.files[i]);
    for (const std::unique_ptr<Node> &child : m_root->children)
        fold(*child);
    endResetModel();
}

void ChangedFilesModel::add(int file, const ChangedFile &changed)
{
    QStringList names = changed.path().split(u'/', Qt::SkipEmptyParts);
    const QString name = names.isEmpty() ? changed.path() : names.takeLast();
    Node *folder = m_root.get();
    for (const QString &part : std::as_const(names)) {
        // Files come sorted, so that a folder which is there already is mostly the last one.
        const auto found = std::find_if(folder->children.rbegin(), folder->children.rend(),
                                        [&part](const auto &child) { return child->file < 0 && child->name == part; });
        folder = found == folder->children.rend() ? folder->append(part) : found->get();
    }
    Node *leaf = folder->append(name);
    leaf->file = file;
    leaf->change = changed.diff.change;
    leaf->kind = changed.kind;
    leaf->oldPath = changed.diff.oldPath;
    leaf->count(changed.added, changed.removed);
    m_files.push_back(leaf);
}

void ChangedFilesModel::fold(Node &node)
{
    while (node.file < 0 && node.children.size() == 1 && node.children.front()->file < 0) {
        const std::unique_ptr<Node> only = std::move(node.children.front());
        node.name += u'/' + only->name;
        node.path = only->path;
        node.children = std::move(only->children);
        for (const std::unique_ptr<Node> &child : node.children)
            child->parent = &node;
    }
    for (const std::unique_ptr<Node> &child : node.children)
        fold(*child);
}

void ChangedFilesModel::updateFile(int file, const ChangedFile &changed)
{
    Node *node = m_files.at(size_t(file));
    node->count(changed.added - node->added, changed.removed - node->removed);
    node->kind = changed.kind;
    for (const Node *at = node; at->parent; at = at->parent) {
        const QModelIndex index = indexOf(at);
        emit dataChanged(index, index, {AddedRole, RemovedRole, KindRole});
    }
}

void ChangedFilesModel::setViewed(int file, bool viewed)
{
    Node *node = m_files.at(size_t(file));
    if (std::exchange(node->isViewed, viewed) == viewed)
        return;
    const QModelIndex index = indexOf(node);
    emit dataChanged(index, index, {ViewedRole});
}

QModelIndex ChangedFilesModel::indexOf(int file) const
{
    return file < 0 || size_t(file) >= m_files.size() ? QModelIndex() : indexOf(m_files[size_t(file)]);
}

QModelIndex ChangedFilesModel::indexOf(const Node *node) const
{
    return node == m_root.get() ? QModelIndex() : createIndex(node->row, 0, node);
}

const ChangedFilesModel::Node &ChangedFilesModel::node(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<const Node *>(index.constInternalPointer()) : *m_root;
}

QModelIndex ChangedFilesModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, node(parent).children[size_t(row)].get());
}

QModelIndex ChangedFilesModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(node(child).parent) : QModelIndex();
}

int ChangedFilesModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(node(parent).children.size());
}

int ChangedFilesModel::columnCount(const QModelIndex & /*parent*/) const
{
    return 1;
}

QVariant ChangedFilesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &at = node(index);
    switch (role) {
    case Qt::DisplayRole: return safetext::name(at.name);
    case Qt::ToolTipRole:
        return at.change == hub::FileDiff::Change::Renamed && at.file >= 0
            ? tr("%1, before: %2").arg(safetext::name(at.path), safetext::name(at.oldPath))
            : safetext::name(at.path);
    case FileRole: return at.file;
    case PathRole: return at.path;
    case ChangeRole: return int(at.change);
    case KindRole: return int(at.kind);
    case AddedRole: return at.added;
    case RemovedRole: return at.removed;
    case ViewedRole: return at.isViewed;
    default: return {};
    }
}
