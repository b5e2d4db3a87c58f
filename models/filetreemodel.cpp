#include "models/filetreemodel.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

struct FileTreeModel::Folder {
    State state = State::Unlisted;
    QUrl next = {};
    std::optional<Error> error = {};
    hub::Request request = {};
    std::vector<std::unique_ptr<Node>> children = {};
    std::vector<hub::TreeEntry> fresh = {}; //!< what a refresh has brought so far
};

struct FileTreeModel::Node {
    hub::TreeEntry entry = {};
    Row row = Row::Folder;
    Node *parent = nullptr;
    int position = 0; //!< among the parent's children
    bool detailsAsked = false;
    std::unique_ptr<Folder> folder = {}; //!< only for folders

    bool isState() const { return row > Row::Other; }
    bool hasStateRow() const { return !folder->children.empty() && folder->children.back()->isState(); }
    int entryCount() const { return int(folder->children.size()) - (hasStateRow() ? 1 : 0); }
};

namespace {

FileTreeModel::Row rowOf(const hub::TreeEntry &entry)
{
    switch (entry.type) {
    case hub::TreeEntry::Type::File: return FileTreeModel::Row::File;
    case hub::TreeEntry::Type::Folder: return FileTreeModel::Row::Folder;
    case hub::TreeEntry::Type::Other: return FileTreeModel::Row::Other;
    }
    Q_UNREACHABLE_RETURN(FileTreeModel::Row::Other);
}

FileTreeModel::Storage storageOf(const hub::TreeEntry &entry)
{
    if (!entry.xetHash.isEmpty())
        return FileTreeModel::Storage::Xet;
    return entry.lfs ? FileTreeModel::Storage::Lfs : FileTreeModel::Storage::Plain;
}

bool sameContent(const hub::TreeEntry &a, const hub::TreeEntry &b)
{
    return a.type == b.type && a.oid == b.oid && a.size == b.size;
}

} // namespace

FileTreeModel::FileTreeModel(hub::HubClient &client, QObject *parent)
    : QAbstractItemModel(parent)
    , m_client(client)
    , m_root(std::make_unique<Node>())
{
    m_root->folder = std::make_unique<Folder>();
}

FileTreeModel::~FileTreeModel() = default;

void FileTreeModel::setSubject(const hub::RepoId &repo, const QString &revision)
{
    if (repo == m_repo && revision == m_revision)
        return;
    clear();
    m_repo = repo;
    m_revision = revision;
    // Views that looked before there was a subject do not ask again by themselves.
    if (!m_repo.isEmpty())
        list(*m_root);
}

void FileTreeModel::clear()
{
    beginResetModel();
    m_details.cancel();
    m_detailsWanted.clear();
    m_revealing.reset();
    m_refreshing = 0;
    m_root = std::make_unique<Node>();
    m_root->folder = std::make_unique<Folder>();
    m_repo = {};
    m_revision.clear();
    endResetModel();
    emit rootStateChanged();
}

FileTreeModel::State FileTreeModel::rootState() const
{
    return m_root->folder->state;
}

std::optional<Error> FileTreeModel::rootError() const
{
    return m_root->folder->error;
}

bool FileTreeModel::isRootEmpty() const
{
    return m_root->folder->state == State::Complete && m_root->entryCount() == 0;
}

FileTreeModel::Node *FileTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex FileTreeModel::indexOf(const Node *node, int column) const
{
    return node == m_root.get() ? QModelIndex() : createIndex(node->position, column, node);
}

FileTreeModel::Node *FileTreeModel::childNamed(const Node &folder, const QString &name) const
{
    const auto found = std::ranges::find_if(folder.folder->children, [&name](const std::unique_ptr<Node> &child) {
        return !child->isState() && QStringView(child->entry.path).endsWith(name) && child->entry.name() == name;
    });
    return found == folder.folder->children.end() ? nullptr : found->get();
}

QModelIndex FileTreeModel::indexOf(const QString &path) const
{
    Node *node = m_root.get();
    const QStringList names = path.split(u'/', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        node = node && node->folder ? childNamed(*node, name) : nullptr;
        if (!node)
            return {};
    }
    return indexOf(node);
}

FileTreeModel::Row FileTreeModel::rowType(const QModelIndex &index) const
{
    return nodeOf(index)->row;
}

const hub::TreeEntry &FileTreeModel::entry(const QModelIndex &index) const
{
    return nodeOf(index)->entry;
}

std::unique_ptr<FileTreeModel::Node> FileTreeModel::makeNode(Node &parent, hub::TreeEntry entry) const
{
    auto node = std::make_unique<Node>();
    node->row = rowOf(entry);
    node->parent = &parent;
    if (entry.isFolder())
        node->folder = std::make_unique<Folder>();
    node->entry = std::move(entry);
    return node;
}

void FileTreeModel::list(Node &folder)
{
    const auto onAnswer = [this, &folder](Result<hub::Page<hub::TreeEntry>> page) { onPage(folder, std::move(page)); };
    const QUrl next = folder.folder->next;
    setState(folder, State::Loading);
    if (next.isEmpty())
        folder.folder->request = m_client.send<hub::Page<hub::TreeEntry>>(
            hub::tree::list(m_repo, {.revision = m_revision, .folder = folder.entry.path}), onAnswer);
    else
        folder.folder->request = m_client.send<hub::Page<hub::TreeEntry>>(hub::tree::nextPage(next), onAnswer);
}

void FileTreeModel::onPage(Node &folder, Result<hub::Page<hub::TreeEntry>> page)
{
    if (!page)
        return setState(folder, State::Failed, page.error());
    append(folder, std::move(page->items));
    folder.folder->next = page->next;
    setState(folder, page->next.isEmpty() ? State::Complete : State::Partial);
}

void FileTreeModel::append(Node &folder, std::vector<hub::TreeEntry> entries)
{
    if (entries.empty())
        return;
    std::vector<std::unique_ptr<Node>> &children = folder.folder->children;
    const int first = folder.entryCount();
    const int count = int(entries.size());
    beginInsertRows(indexOf(&folder), first, first + count - 1);
    std::vector<std::unique_ptr<Node>> added;
    added.reserve(entries.size());
    for (hub::TreeEntry &entry : entries)
        added.push_back(makeNode(folder, std::move(entry)));
    children.insert(children.begin() + first, std::make_move_iterator(added.begin()),
                    std::make_move_iterator(added.end()));
    for (size_t position = size_t(first); position < children.size(); ++position)
        children[position]->position = int(position);
    endInsertRows();
}

void FileTreeModel::setState(Node &folder, State state, std::optional<Error> error)
{
    folder.folder->state = state;
    folder.folder->error = std::move(error);
    updateStateRow(folder);
    if (&folder == m_root.get())
        emit rootStateChanged();
    if (state != State::Loading)
        continueReveal();
}

void FileTreeModel::updateStateRow(Node &folder)
{
    const auto wanted = [&folder, this]() -> std::optional<Row> {
        switch (folder.folder->state) {
        case State::Unlisted: return {};
        case State::Loading: return Row::Loading;
        case State::Partial: return Row::More;
        case State::Failed: return Row::Failed;
        case State::Complete:
            return folder.entryCount() == 0 && &folder != m_root.get() ? std::optional(Row::Empty) : std::nullopt;
        }
        Q_UNREACHABLE_RETURN({});
    }();
    std::vector<std::unique_ptr<Node>> &children = folder.folder->children;
    const int last = int(children.size()) - 1;
    if (wanted && folder.hasStateRow()) {
        children.back()->row = *wanted;
        const QModelIndex index = indexOf(children.back().get());
        emit dataChanged(index, index.siblingAtColumn(ColumnCount - 1));
    } else if (wanted) {
        beginInsertRows(indexOf(&folder), last + 1, last + 1);
        children.push_back(std::make_unique<Node>());
        children.back()->row = *wanted;
        children.back()->parent = &folder;
        children.back()->position = last + 1;
        endInsertRows();
    } else if (folder.hasStateRow()) {
        remove(folder, last, last);
    }
}

void FileTreeModel::remove(Node &folder, int first, int last)
{
    std::vector<std::unique_ptr<Node>> &children = folder.folder->children;
    beginRemoveRows(indexOf(&folder), first, last);
    children.erase(children.begin() + first, children.begin() + last + 1);
    for (size_t position = size_t(first); position < children.size(); ++position)
        children[position]->position = int(position);
    endRemoveRows();
}

void FileTreeModel::loadMore(const QModelIndex &folder)
{
    Node &node = *nodeOf(folder);
    if (node.folder && node.folder->state == State::Partial && !node.folder->request.isActive())
        list(node);
}

void FileTreeModel::retry(const QModelIndex &folder)
{
    Node &node = *nodeOf(folder);
    if (node.folder && node.folder->state == State::Failed)
        list(node);
}

void FileTreeModel::refresh()
{
    if (m_repo.isEmpty() || m_refreshing > 0)
        return;
    forgetMissingDetails(*m_root);
    const State state = m_root->folder->state;
    if (state == State::Complete || state == State::Partial)
        relist(*m_root, {});
    else if (state != State::Loading)
        list(*m_root);
}

// What could not be fetched may be asked for again, once, when the person asks for news.
void FileTreeModel::forgetMissingDetails(Node &node)
{
    if (!node.entry.lastCommit)
        node.detailsAsked = false;
    if (!node.folder)
        return;
    for (const std::unique_ptr<Node> &child : node.folder->children)
        forgetMissingDetails(*child);
}

void FileTreeModel::relist(Node &folder, const QUrl &next)
{
    if (next.isEmpty()) {
        ++m_refreshing;
        folder.folder->fresh.clear();
    }
    const auto onAnswer = [this, &folder](Result<hub::Page<hub::TreeEntry>> page) {
        onFreshPage(folder, std::move(page));
    };
    const hub::Call<hub::Page<hub::TreeEntry>> call = next.isEmpty()
        ? hub::tree::list(m_repo, {.revision = m_revision, .folder = folder.entry.path})
        : hub::tree::nextPage(next);
    folder.folder->request = m_client.send<hub::Page<hub::TreeEntry>>(call, onAnswer);
}

void FileTreeModel::onFreshPage(Node &folder, Result<hub::Page<hub::TreeEntry>> page)
{
    if (!page) {
        folder.folder->fresh.clear();
        emit refreshFailed(page.error());
        return finishRefreshStep();
    }
    std::vector<hub::TreeEntry> &fresh = folder.folder->fresh;
    fresh.insert(fresh.end(), std::make_move_iterator(page->items.begin()), std::make_move_iterator(page->items.end()));
    // As far as it was listed before, so that nothing on screen goes missing.
    if (!page->next.isEmpty() && int(fresh.size()) < folder.entryCount())
        return relist(folder, page->next);
    folder.folder->next = page->next;
    merge(folder, std::exchange(fresh, {}));
    setState(folder, page->next.isEmpty() ? State::Complete : State::Partial);
    finishRefreshStep();
}

void FileTreeModel::finishRefreshStep()
{
    if (--m_refreshing == 0)
        emit refreshFinished();
}

void FileTreeModel::merge(Node &folder, std::vector<hub::TreeEntry> entries)
{
    QSet<QString> paths;
    for (const hub::TreeEntry &entry : entries)
        paths.insert(entry.path);
    removeMissing(folder, paths);
    QHash<QString, Node *> known;
    for (int row = 0; row < folder.entryCount(); ++row) {
        Node *child = folder.folder->children[size_t(row)].get();
        known.insert(child->entry.path, child);
    }
    std::vector<hub::TreeEntry> added;
    for (hub::TreeEntry &entry : entries) {
        Node *child = known.value(entry.path);
        if (!child)
            added.push_back(std::move(entry));
        else if (update(*child, std::move(entry)) && child->folder && child->folder->state != State::Unlisted)
            relist(*child, {});
    }
    append(folder, std::move(added));
}

void FileTreeModel::removeMissing(Node &folder, const QSet<QString> &paths)
{
    const auto isMissing = [&folder, &paths](int row) {
        return !paths.contains(folder.folder->children[size_t(row)]->entry.path);
    };
    for (int last = folder.entryCount() - 1; last >= 0; --last) {
        if (!isMissing(last))
            continue;
        int first = last;
        while (first > 0 && isMissing(first - 1))
            --first;
        remove(folder, first, last);
        last = first;
    }
}

//! Whether it had changed.
bool FileTreeModel::update(Node &node, hub::TreeEntry entry)
{
    if (sameContent(node.entry, entry))
        return false;
    const bool wasFolder = node.entry.isFolder();
    if (wasFolder && !entry.isFolder() && !node.folder->children.empty())
        remove(node, 0, int(node.folder->children.size()) - 1);
    if (wasFolder != entry.isFolder())
        node.folder = entry.isFolder() ? std::make_unique<Folder>() : nullptr;
    node.row = rowOf(entry);
    node.entry = std::move(entry);
    node.detailsAsked = false;
    emit dataChanged(indexOf(&node), indexOf(&node, ColumnCount - 1));
    return true;
}

void FileTreeModel::requestDetails(const QModelIndexList &rows)
{
    // What is on screen now goes first; what scrolled away unanswered is asked for when it comes back.
    m_detailsWanted.clear();
    for (const QModelIndex &index : rows) {
        const Node *node = nodeOf(index);
        if (index.isValid() && !node->isState() && !node->entry.lastCommit && !node->detailsAsked)
            m_detailsWanted.append(index.siblingAtColumn(0));
    }
    sendDetails();
}

void FileTreeModel::sendDetails()
{
    if (m_details.isActive() || m_detailsWanted.isEmpty())
        return;
    const QList<QPersistentModelIndex> batch =
        m_detailsWanted.first(std::min<qsizetype>(m_detailsWanted.size(), detailsPerRequest));
    m_detailsWanted.remove(0, batch.size());
    QList<QPersistentModelIndex> asked;
    QStringList paths;
    for (const QPersistentModelIndex &index : batch) {
        if (!index.isValid())
            continue;
        asked.append(index);
        nodeOf(index)->detailsAsked = true;
        paths.append(nodeOf(index)->entry.path);
        emit dataChanged(index, QModelIndex(index).siblingAtColumn(ColumnCount - 1), {AwaitsDetailsRole});
    }
    if (paths.isEmpty())
        return sendDetails();
    m_details = m_client.send<std::vector<hub::TreeEntry>>(
        hub::tree::pathsInfo(m_repo, m_revision, paths, true),
        [this, asked](Result<std::vector<hub::TreeEntry>> entries) { onDetails(asked, std::move(entries)); });
}

void FileTreeModel::onDetails(const QList<QPersistentModelIndex> &rows, Result<std::vector<hub::TreeEntry>> entries)
{
    m_details = {};
    QHash<QString, hub::TreeEntry> found;
    // A failure leaves the columns empty: a detail is not worth a message, and refresh() lets it be asked for again.
    if (entries) {
        for (hub::TreeEntry &entry : *entries)
            found.insert(entry.path, std::move(entry));
    }
    for (const QPersistentModelIndex &index : rows) {
        if (!index.isValid())
            continue;
        Node *node = nodeOf(index);
        const auto entry = found.constFind(node->entry.path);
        if (entry != found.constEnd()) {
            node->entry.lastCommit = entry->lastCommit;
            node->entry.security = entry->security;
        }
        emit dataChanged(index, QModelIndex(index).siblingAtColumn(ColumnCount - 1));
    }
    sendDetails();
}

void FileTreeModel::reveal(const QString &path)
{
    m_revealing = path;
    continueReveal();
}

void FileTreeModel::continueReveal()
{
    if (!m_revealing)
        return;
    Node *node = m_root.get();
    const QStringList names = m_revealing->split(u'/', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        if (!node->folder)
            break;
        if (node->folder->state == State::Unlisted)
            return list(*node);
        Node *child = childNamed(*node, name);
        if (!child && node->folder->state == State::Loading)
            return;
        if (!child)
            break;
        node = child;
    }
    const bool isExact = node->entry.path == *std::exchange(m_revealing, {});
    emit revealed(indexOf(node), isExact);
}

QModelIndex FileTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->folder->children[size_t(row)].get());
}

QModelIndex FileTreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(nodeOf(child)->parent) : QModelIndex();
}

int FileTreeModel::rowCount(const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    return parent.column() > 0 || !node->folder ? 0 : int(node->folder->children.size());
}

int FileTreeModel::columnCount(const QModelIndex & /*parent*/) const
{
    return ColumnCount;
}

bool FileTreeModel::hasChildren(const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    if (parent.column() > 0 || !node->folder)
        return false;
    return node->folder->state == State::Unlisted || !node->folder->children.empty();
}

QVariant FileTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = *nodeOf(index);
    switch (role) {
    case Qt::DisplayRole: return display(node, index.column());
    case RowRole: return int(node.row);
    case PathRole: return node.entry.path;
    case StorageRole: return int(storageOf(node.entry));
    case ErrorRole:
        return node.row == Row::Failed && node.parent->folder->error ? QVariant::fromValue(*node.parent->folder->error)
                                                                     : QVariant();
    case AwaitsDetailsRole: return node.detailsAsked && !node.entry.lastCommit && m_details.isActive();
    default: return {};
    }
}

QVariant FileTreeModel::display(const Node &node, int column) const
{
    if (node.isState() && column != NameColumn)
        return {};
    switch (node.row) {
    case Row::Loading: return tr("Loading…");
    case Row::More: return tr("More files");
    case Row::Failed: return tr("This folder could not be listed");
    case Row::Empty: return tr("Empty folder");
    case Row::Folder:
    case Row::File:
    case Row::Other: break;
    }
    switch (column) {
    case NameColumn: return node.entry.name();
    case SizeColumn: return node.row == Row::File ? QVariant(node.entry.size) : QVariant();
    case CommitColumn: return node.entry.lastCommit ? QVariant(node.entry.lastCommit->title) : QVariant();
    case UpdatedColumn: return node.entry.lastCommit ? QVariant(node.entry.lastCommit->date) : QVariant();
    default: return {};
    }
}

QVariant FileTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == SizeColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Name");
    case SizeColumn: return tr("Size");
    case CommitColumn: return tr("Last commit");
    case UpdatedColumn: return tr("Updated");
    default: return {};
    }
}

Qt::ItemFlags FileTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Node &node = *nodeOf(index);
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (!node.folder)
        flags |= Qt::ItemNeverHasChildren;
    return flags;
}

bool FileTreeModel::canFetchMore(const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    return parent.column() <= 0 && node->folder && node->folder->state == State::Unlisted && !m_repo.isEmpty();
}

void FileTreeModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    // Later: views and proxies ask while they are being told of other rows, and the row that says "loading" is a new
    // row.
    QMetaObject::invokeMethod(
        this,
        [this, folder = QPersistentModelIndex(parent), isRoot = !parent.isValid()] {
            if ((isRoot || folder.isValid()) && canFetchMore(folder))
                list(*nodeOf(folder));
        },
        Qt::QueuedConnection);
}
