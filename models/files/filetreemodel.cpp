#include "models/files/filetreemodel.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

FileTreeModel::Row rowOf(hub::TreeEntry::Type type)
{
    switch (type) {
    case hub::TreeEntry::Type::File: return FileTreeModel::Row::File;
    case hub::TreeEntry::Type::Folder: return FileTreeModel::Row::Folder;
    case hub::TreeEntry::Type::Other: return FileTreeModel::Row::Other;
    }
    Q_UNREACHABLE_RETURN(FileTreeModel::Row::Other);
}

FileFolder::Sorting sortingBy(int column, Qt::SortOrder order)
{
    using By = FileFolder::Sorting::By;
    const auto by = [column] {
        switch (column) {
        case FileTreeModel::SizeColumn: return By::Size;
        case FileTreeModel::CommitColumn: return By::Commit;
        case FileTreeModel::UpdatedColumn: return By::Updated;
        case FileTreeModel::ScanColumn: return By::Scan;
        default: return By::Name;
        }
    };
    return {.by = by(), .isDescending = order == Qt::DescendingOrder};
}

bool dependsOnDetails(FileFolder::Sorting::By by)
{
    using By = FileFolder::Sorting::By;
    return by == By::Commit || by == By::Updated || by == By::Scan;
}

void collect(FileFolder &folder, std::vector<FileFolder *> &folders)
{
    folders.push_back(&folder);
    for (const auto &[entry, below] : folder.folders())
        collect(*below, folders);
}

} // namespace

FileTreeModel::FileTreeModel(hub::HubClient &client, QObject *parent)
    : QAbstractItemModel(parent)
    , m_client(client)
    , m_root(std::make_unique<FileFolder>())
{ }

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
    m_wantsRefresh = false;
    m_root = std::make_unique<FileFolder>();
    m_repo = {};
    m_revision.clear();
    endResetModel();
    emit rootStateChanged();
}

bool FileTreeModel::isRootEmpty() const
{
    return m_root->state == State::Complete && m_root->entryCount() == 0;
}

FileFolder *FileTreeModel::folderOf(const QModelIndex &row)
{
    return static_cast<FileFolder *>(row.internalPointer());
}

std::optional<FileTreeModel::Shown> FileTreeModel::shownAt(const QModelIndex &row) const
{
    FileFolder *folder = row.isValid() ? folderOf(row) : nullptr;
    if (!folder || row.row() >= int(folder->entryCount()))
        return {};
    return Shown{.folder = folder, .entry = folder->entryAt(row.row())};
}

FileFolder *FileTreeModel::folderAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return m_root.get();
    const std::optional<Shown> shown = shownAt(index);
    return shown ? shown->folder->folder(shown->entry) : nullptr;
}

FileFolder &FileTreeModel::openFolderAt(const QModelIndex &index)
{
    const std::optional<Shown> shown = shownAt(index);
    return shown ? shown->folder->makeFolder(shown->entry) : *m_root;
}

QModelIndex FileTreeModel::indexOf(const FileFolder &folder, int column) const
{
    return folder.parent() ? indexOf({.folder = folder.parent(), .entry = folder.entry()}, column) : QModelIndex();
}

QModelIndex FileTreeModel::indexOf(const Shown &shown, int column) const
{
    return createIndex(shown.folder->rowOf(shown.entry), column, shown.folder);
}

std::optional<FileTreeModel::Shown> FileTreeModel::childNamed(FileFolder &folder, const QString &name) const
{
    return folder.table().find(name.toUtf8()).transform([&folder](FileFolder::Index entry) {
        return Shown{.folder = &folder, .entry = entry};
    });
}

QModelIndex FileTreeModel::indexOf(const QString &path) const
{
    FileFolder *folder = m_root.get();
    std::optional<Shown> found;
    const QStringList names = path.split(u'/', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        found = folder ? childNamed(*folder, name) : std::nullopt;
        if (!found)
            return {};
        folder = found->folder->folder(found->entry);
    }
    return found ? indexOf(*found) : QModelIndex();
}

FileTreeModel::Row FileTreeModel::rowType(const QModelIndex &index) const
{
    if (!index.isValid())
        return Row::Folder;
    if (const std::optional<Shown> shown = shownAt(index))
        return rowOf(shown->folder->entries().type(shown->entry));
    return stateRow(*folderOf(index)).value_or(Row::Empty);
}

hub::TreeEntry FileTreeModel::entry(const QModelIndex &index) const
{
    const std::optional<Shown> shown = shownAt(index);
    return shown ? shown->folder->describe(shown->entry) : hub::TreeEntry();
}

//! A page of a folder; the first one looks where its content is.
FilePageCall FileTreeModel::listing(FileFolder &folder, const QUrl &next) const
{
    if (!next.isEmpty())
        return filepages::nextOfFolder(next);
    folder.origin = m_overlay->originOf(folder.path());
    if (!folder.origin)
        return filepages::ofFolder(m_repo, m_revision, folder.path());
    const hub::RepoId &repo = folder.origin->repo.isEmpty() ? m_repo : folder.origin->repo;
    const QString &revision = folder.origin->revision.isEmpty() ? m_revision : folder.origin->revision;
    return filepages::ofFolder(repo, revision, folder.origin->path);
}

void FileTreeModel::list(FileFolder &folder)
{
    const auto onAnswer = [this, &folder](const Result<std::shared_ptr<const FilePage>> &page) {
        onPage(folder, page);
    };
    const QUrl next = folder.next;
    folder.stopRefresh(); // which the request of this one takes the place of
    setState(folder, State::Loading);
    folder.request = m_client.send<std::shared_ptr<const FilePage>>(listing(folder, next), onAnswer);
}

void FileTreeModel::onPage(FileFolder &folder, const Result<std::shared_ptr<const FilePage>> &page)
{
    if (!page)
        return setState(folder, State::Failed, page.error());
    if (folder.hasStaged()) {
        FileEntries all = folder.listed();
        all.append((*page)->entries);
        refreshWith(folder, all);
    } else {
        folder.add((*page)->entries);
        showRest(folder);
        placeStaged(folder);
    }
    folder.next = (*page)->next;
    setState(folder, folder.next.isEmpty() ? State::Complete : State::Partial);
}

// New rows come behind all others first and then go to their places: one signal each, however many gaps they fill.
void FileTreeModel::showRest(FileFolder &folder)
{
    const int count = folder.restCount();
    if (count == 0)
        return;
    const int first = int(folder.entryCount());
    beginInsertRows(indexOf(folder), first, first + count - 1);
    folder.showRest(m_sorting);
    endInsertRows();
    if (!folder.isInOrder(m_sorting, first))
        sortFolders({&folder}, first);
}

void FileTreeModel::sortFolders(const std::vector<FileFolder *> &folders, int first)
{
    moveRows(folders, [this, first](FileFolder &folder) { folder.sort(m_sorting, first); });
}

void FileTreeModel::moveRows(const std::vector<FileFolder *> &folders, const std::function<void(FileFolder &)> &reorder)
{
    QList<QPersistentModelIndex> parents;
    for (const FileFolder *folder : folders)
        parents.append(indexOf(*folder));
    emit layoutAboutToBeChanged(parents, VerticalSortHint);
    std::vector<std::pair<QModelIndex, Shown>> moving;
    const QModelIndexList kept = persistentIndexList();
    for (const QModelIndex &index : kept) {
        const std::optional<Shown> shown = shownAt(index);
        if (shown && std::ranges::contains(folders, shown->folder))
            moving.emplace_back(index, *shown);
    }
    for (FileFolder *folder : folders)
        reorder(*folder);
    for (const auto &[index, shown] : moving)
        changePersistentIndex(index, indexOf(shown, index.column()));
    emit layoutChanged(parents, VerticalSortHint);
}

void FileTreeModel::sort(int column, Qt::SortOrder order)
{
    m_sorting = sortingBy(column, order);
    std::vector<FileFolder *> folders;
    collect(*m_root, folders);
    sortFolders(folders);
}

void FileTreeModel::setState(FileFolder &folder, State state, std::optional<Error> error)
{
    folder.state = state;
    folder.error = std::move(error);
    updateStateRow(folder);
    if (&folder == m_root.get())
        emit rootStateChanged();
    if (state != State::Loading)
        continueReveal();
}

std::optional<FileTreeModel::Row> FileTreeModel::stateRow(const FileFolder &folder) const
{
    switch (folder.state) {
    case State::Unlisted: return {};
    case State::Loading: return Row::Loading;
    case State::Partial: return Row::More;
    case State::Failed: return Row::Failed;
    case State::Complete:
        return folder.entryCount() == 0 && &folder != m_root.get() ? std::optional(Row::Empty) : std::nullopt;
    }
    Q_UNREACHABLE_RETURN({});
}

void FileTreeModel::updateStateRow(FileFolder &folder)
{
    const bool isWanted = stateRow(folder).has_value();
    const int row = int(folder.entryCount());
    if (isWanted && folder.hasStateRow) {
        emit dataChanged(createIndex(row, 0, &folder), createIndex(row, ColumnCount - 1, &folder));
    } else if (isWanted) {
        beginInsertRows(indexOf(folder), row, row);
        folder.hasStateRow = true;
        endInsertRows();
    } else if (folder.hasStateRow) {
        beginRemoveRows(indexOf(folder), row, row);
        folder.hasStateRow = false;
        endRemoveRows();
    }
}

void FileTreeModel::loadMore(const QModelIndex &folder)
{
    FileFolder *opened = folderAt(folder);
    if (opened && opened->state == State::Partial && !opened->request.isActive())
        list(*opened);
}

void FileTreeModel::retry(const QModelIndex &folder)
{
    FileFolder *opened = folderAt(folder);
    if (opened && opened->state == State::Failed && !opened->request.isActive())
        list(*opened);
}

void FileTreeModel::refresh()
{
    if (m_repo.isEmpty())
        return;
    // What is under way may have been answered before whatever the news are.
    if (isRefreshing(*m_root)) {
        m_wantsRefresh = true;
        return;
    }
    // What could not be fetched may be asked for again, once, when the person asks for news.
    m_root->forgetMissingDetails();
    if (m_root->state == State::Complete || m_root->state == State::Partial)
        relist(*m_root, {});
    else if (m_root->state != State::Loading)
        list(*m_root);
}

void FileTreeModel::relist(FileFolder &folder, const QUrl &next)
{
    if (next.isEmpty())
        folder.startRefresh();
    const auto onAnswer = [this, &folder](const Result<std::shared_ptr<const FilePage>> &page) {
        onFreshPage(folder, page);
    };
    folder.request = m_client.send<std::shared_ptr<const FilePage>>(listing(folder, next), onAnswer);
}

void FileTreeModel::onFreshPage(FileFolder &folder, const Result<std::shared_ptr<const FilePage>> &page)
{
    if (!page) {
        folder.stopRefresh();
        emit refreshFailed(page.error());
        return finishRefreshStep();
    }
    folder.takeFresh((*page)->entries);
    const QUrl next = (*page)->next;
    // As far as it was listed before, so that nothing on screen goes missing.
    if (!next.isEmpty() && folder.refresh()->table.size() < folder.entryCount())
        return relist(folder, next);
    folder.next = next;
    folder.takeFresh(
        stagedIn(folder, [&](const QString &name) { return folder.refresh()->table.find(name.toUtf8()).has_value(); }),
        false);
    merge(folder);
    placeStaged(folder);
    setState(folder, next.isEmpty() ? State::Complete : State::Partial);
    finishRefreshStep();
}

bool FileTreeModel::isRefreshing(const FileFolder &folder)
{
    return folder.refresh()
        || std::ranges::any_of(folder.folders(), [](const auto &below) { return isRefreshing(*below.second); });
}

void FileTreeModel::finishRefreshStep()
{
    if (isRefreshing(*m_root))
        return;
    emit refreshFinished();
    if (std::exchange(m_wantsRefresh, false))
        refresh();
}

void FileTreeModel::merge(FileFolder &folder)
{
    removeGone(folder);
    const std::vector<FileFolder::Index> changed = takeChanges(folder);
    showRest(folder);
    if (!changed.empty() && !folder.isInOrder(m_sorting))
        sortFolders({&folder});
    for (const FileFolder::Index entry : changed) {
        FileFolder *below = folder.folder(entry);
        if (below && below->state != State::Unlisted)
            relist(*below, {});
    }
}

void FileTreeModel::removeGone(FileFolder &folder)
{
    if (!folder.hasGone())
        return;
    int count = 0;
    moveRows({&folder}, [&count](FileFolder &moved) { count = moved.moveGoneToEnd(); });
    const int end = int(folder.entryCount());
    beginRemoveRows(indexOf(folder), end - count, end - 1);
    folder.hideLast(count);
    endRemoveRows();
}

//! The entries with another content, as they are numbered afterwards.
std::vector<FileFolder::Index> FileTreeModel::takeChanges(FileFolder &folder)
{
    std::vector<FileFolder::Index> changed = folder.changed();
    const FileFolder::Refresh &refresh = *folder.refresh();
    for (FileFolder::Index &entry : changed) {
        const FileFolder::Index successor = *refresh.successors[entry];
        if (FileFolder *below = folder.folder(entry); below && !refresh.table.entries().isFolder(successor)) {
            const int rows = rowCountOf(*below);
            if (rows > 0)
                beginRemoveRows(indexOf(*below), 0, rows - 1);
            folder.dropFolder(entry);
            if (rows > 0)
                endRemoveRows();
        }
        entry = successor;
    }
    folder.finishRefresh();
    if (changed.empty())
        return changed;
    const auto [first, last] =
        std::ranges::minmax(changed, {}, [&folder](FileFolder::Index entry) { return folder.rowOf(entry); });
    emit dataChanged(createIndex(folder.rowOf(first), 0, &folder),
                     createIndex(folder.rowOf(last), ColumnCount - 1, &folder));
    return changed;
}

void FileTreeModel::setOverlay(std::shared_ptr<const StageOverlay> overlay)
{
    const std::shared_ptr<const StageOverlay> before =
        std::exchange(m_overlay, overlay ? std::move(overlay) : std::make_shared<StageOverlay>());
    syncStaged(*m_root, *before);
    emit rootStateChanged(); // it may have become empty, or no longer be it
    if (m_wantsRefresh && !isRefreshing(*m_root)) { // what it waited for went with its folder
        m_wantsRefresh = false;
        refresh();
    }
}

bool FileTreeModel::isStaged(const QModelIndex &index) const
{
    const std::optional<Shown> shown = shownAt(index);
    return shown && shown->folder->isStaged(shown->entry);
}

//! Brings the rows of an opened folder, and of those below it, in line with what is staged.
void FileTreeModel::syncStaged(FileFolder &folder, const StageOverlay &before)
{
    if (!before.affects(folder.path()) && !m_overlay->affects(folder.path()))
        return;
    const FileFolder *parent = folder.parent();
    const bool isOnlyStaged = parent && parent->isStaged(folder.entry());
    const std::optional<StageOverlay::Origin> origin = m_overlay->originOf(folder.path());
    folder.isBrought = parent && (parent->isBrought || parent->origin);
    if (folder.state == State::Unlisted && isOnlyStaged && !origin)
        folder.state = State::Complete;
    if (folder.state == State::Unlisted)
        return;
    if (folder.origin != origin && !(isOnlyStaged && !origin)) // it is another folder now
        return relist(folder, {});
    if (folder.origin != origin) {
        folder.origin.reset();
        refreshWith(folder, {});
    }
    placeStaged(folder);
    if (folder.entryCount() > 0)
        emit dataChanged(createIndex(0, 0, &folder),
                         createIndex(int(folder.entryCount()) - 1, ColumnCount - 1, &folder),
                         {Qt::DisplayRole, StageMarkRole});
    for (const auto &[entry, below] : folder.folders())
        syncStaged(*below, before);
}

FileEntries FileTreeModel::stagedIn(const FileFolder &folder,
                                    const std::function<bool(const QString &name)> &isListed) const
{
    FileEntries staged;
    for (const hub::TreeEntry &entry : m_overlay->entriesIn(folder.path())) {
        if (!isListed(entry.name()))
            staged.add(entry, entry.name());
    }
    return staged;
}

void FileTreeModel::placeStaged(FileFolder &folder)
{
    const FileEntries staged = stagedIn(folder, [&folder](const QString &name) { return folder.lists(name); });
    if (staged.isEmpty() && !folder.hasStaged())
        return;
    const QSet<QByteArray> names = FileFolder::stagedNames(staged);
    if (folder.hasUnstaged(names)) {
        int count = 0;
        moveRows({&folder}, [&](FileFolder &moved) { count = moved.moveUnstagedToEnd(names); });
        const int end = int(folder.entryCount());
        beginRemoveRows(indexOf(folder), end - count, end - 1);
        folder.hideLast(count);
        endRemoveRows();
    }
    folder.replaceStaged(staged);
    showRest(folder);
    if (folder.state == State::Complete)
        updateStateRow(folder);
    // A folder that nothing but staged files makes has no more than those.
    for (FileFolder::Index entry = 0; entry < folder.entries().size(); ++entry) {
        if (folder.isStaged(entry) && folder.entries().isFolder(entry) && !m_overlay->originOf(folder.pathOf(entry)))
            syncStaged(folder.makeFolder(entry), {});
    }
}

//! The Hub has these in the folder, and nothing else.
void FileTreeModel::refreshWith(FileFolder &folder, const FileEntries &listed)
{
    if (folder.refresh()) // its answer would be laid upon this one
        folder.request.cancel();
    folder.startRefresh();
    folder.takeFresh(listed);
    folder.takeFresh(
        stagedIn(folder, [&](const QString &name) { return folder.refresh()->table.find(name.toUtf8()).has_value(); }),
        false);
    merge(folder);
    placeStaged(folder);
}

void FileTreeModel::requestDetails(const QModelIndexList &rows)
{
    // What is on screen now goes first; what scrolled away unanswered is asked for when it comes back.
    m_detailsWanted.clear();
    for (const QModelIndex &index : rows) {
        const std::optional<Shown> shown = shownAt(index);
        const FileFolder::Details *known = shown ? shown->folder->details(shown->entry) : nullptr;
        const bool isElsewhere =
            shown && (shown->folder->isStaged(shown->entry) || shown->folder->isBrought || shown->folder->origin);
        if (shown && !isElsewhere && (!known || !known->isAsked))
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
        const std::optional<Shown> shown = shownAt(index);
        if (!shown)
            continue;
        asked.append(index);
        shown->folder->detailsFor(shown->entry).isAsked = true;
        paths.append(shown->folder->pathOf(shown->entry));
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
    std::vector<FileFolder *> folders;
    for (const QPersistentModelIndex &index : rows) {
        const std::optional<Shown> shown = shownAt(index);
        if (!shown)
            continue;
        const auto entry = found.constFind(shown->folder->pathOf(shown->entry));
        if (entry != found.constEnd())
            shown->folder->detailsFor(shown->entry) = {
                .isAsked = true, .lastCommit = entry->lastCommit, .security = entry->security};
        if (!std::ranges::contains(folders, shown->folder))
            folders.push_back(shown->folder);
        emit dataChanged(index, QModelIndex(index).siblingAtColumn(ColumnCount - 1));
    }
    if (dependsOnDetails(m_sorting.by) && !folders.empty())
        sortFolders(folders);
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
    FileFolder *folder = m_root.get();
    std::optional<Shown> reached;
    const QStringList names = m_revealing->split(u'/', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        if (reached && !reached->folder->entries().isFolder(reached->entry))
            break;
        if (reached)
            folder = &reached->folder->makeFolder(reached->entry);
        if (folder->state == State::Unlisted)
            return list(*folder);
        const std::optional<Shown> child = childNamed(*folder, name);
        if (!child && folder->state == State::Loading)
            return;
        if (!child)
            break;
        reached = child;
    }
    const QString path = *std::exchange(m_revealing, {});
    const bool isExact = (reached ? reached->folder->pathOf(reached->entry) : QString()) == path;
    emit revealed(reached ? indexOf(*reached) : QModelIndex(), isExact);
}

QModelIndex FileTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column, folderAt(parent)) : QModelIndex();
}

QModelIndex FileTreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(*folderOf(child)) : QModelIndex();
}

int FileTreeModel::rowCountOf(const FileFolder &folder) const
{
    return int(folder.entryCount()) + (folder.hasStateRow ? 1 : 0);
}

int FileTreeModel::rowCount(const QModelIndex &parent) const
{
    const FileFolder *folder = parent.column() > 0 ? nullptr : folderAt(parent);
    return folder ? rowCountOf(*folder) : 0;
}

int FileTreeModel::columnCount(const QModelIndex & /*parent*/) const
{
    return ColumnCount;
}

bool FileTreeModel::hasChildren(const QModelIndex &parent) const
{
    if (parent.column() > 0 || rowType(parent) != Row::Folder)
        return false;
    const FileFolder *folder = folderAt(parent);
    return !folder || folder->state == State::Unlisted || rowCountOf(*folder) > 0;
}

QVariant FileTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::optional<Shown> shown = shownAt(index);
    if (!shown)
        return stateData(*folderOf(index), index.column(), role);
    const FileFolder::Details *details = shown->folder->details(shown->entry);
    switch (role) {
    case Qt::DisplayRole: return display(*shown, index.column());
    case RowRole: return int(rowOf(shown->folder->entries().type(shown->entry)));
    case PathRole: return shown->folder->pathOf(shown->entry);
    case StorageRole: return int(shown->folder->entries().storage(shown->entry));
    case ScanRole: return details && details->security ? QVariant(details->security->status) : QVariant();
    case StageMarkRole:
        return int(
            m_overlay->markOf(shown->folder->pathOf(shown->entry), shown->folder->entries().isFolder(shown->entry)));
    case AwaitsDetailsRole: return details && details->isAsked && !details->lastCommit && m_details.isActive();
    default: return {};
    }
}

QVariant FileTreeModel::stateData(const FileFolder &folder, int column, int role) const
{
    const Row row = stateRow(folder).value_or(Row::Empty);
    switch (role) {
    case RowRole: return int(row);
    case ErrorRole: return folder.error ? QVariant::fromValue(*folder.error) : QVariant();
    case StorageRole: return int(Storage::Plain);
    case Qt::DisplayRole: break;
    default: return {};
    }
    if (column != NameColumn)
        return {};
    switch (row) {
    case Row::Loading: return tr("Loading…");
    case Row::More: return tr("More files");
    case Row::Failed: return tr("This folder could not be listed");
    case Row::Empty: return tr("Empty folder");
    case Row::Folder:
    case Row::File:
    case Row::Other: break;
    }
    return {};
}

QVariant FileTreeModel::display(const Shown &shown, int column) const
{
    const FileEntries &entries = shown.folder->entries();
    const FileFolder::Details *details = shown.folder->details(shown.entry);
    const bool hasCommit = details && details->lastCommit;
    switch (column) {
    case NameColumn: return entries.text(shown.entry);
    case SizeColumn: {
        if (entries.type(shown.entry) != hub::TreeEntry::Type::File)
            return {};
        const StagedChange *change = m_overlay->changes().targetAt(shown.folder->pathOf(shown.entry));
        return change ? change->size : entries.bytes(shown.entry);
    }
    case CommitColumn: return hasCommit ? QVariant(details->lastCommit->title) : QVariant();
    case UpdatedColumn: return hasCommit ? QVariant(details->lastCommit->date) : QVariant();
    case ScanColumn: return details && details->security ? QVariant(details->security->status) : QVariant();
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
    case ScanColumn: return tr("Security");
    default: return {};
    }
}

Qt::ItemFlags FileTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const Row row = rowType(index);
    if (row != Row::Folder)
        flags |= Qt::ItemNeverHasChildren;
    if (row <= Row::Other)
        flags |= Qt::ItemIsDragEnabled;
    return flags;
}

bool FileTreeModel::canFetchMore(const QModelIndex &parent) const
{
    if (parent.column() > 0 || m_repo.isEmpty() || rowType(parent) != Row::Folder)
        return false;
    const FileFolder *folder = folderAt(parent);
    return !folder || folder->state == State::Unlisted;
}

void FileTreeModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    // Later: views ask while they are being told of other rows, and the row that says "loading" is a new row.
    QMetaObject::invokeMethod(
        this,
        [this, folder = QPersistentModelIndex(parent), isRoot = !parent.isValid()] {
            if ((isRoot || folder.isValid()) && canFetchMore(folder))
                list(openFolderAt(folder));
        },
        Qt::QueuedConnection);
}
