#include "models/files/filefolder.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

//! Which of two entries stands above the other.
class FileFolder::Order
{
public:
    Order(const FileFolder &folder, const Sorting &sorting) : m_folder(folder), m_sorting(sorting) { }

    //! Folders come first, and what is not known last, in either direction; what is alike stands by name.
    bool operator()(Index a, Index b) const
    {
        const FileEntries &entries = m_folder.entries();
        if (entries.isFolder(a) != entries.isFolder(b))
            return entries.isFolder(a);
        if (m_sorting.by == Sorting::By::Name)
            return directed(m_folder.table().rank(a) <=> m_folder.table().rank(b));
        if (isKnown(a) != isKnown(b))
            return isKnown(a);
        const std::strong_ordering order = isKnown(a) ? compare(a, b) : std::strong_ordering::equal;
        return order == 0 ? m_folder.table().rank(a) < m_folder.table().rank(b) : directed(order);
    }

    //! Entries that are in their natural order already; what is not known comes last and stays in it.
    void sortKnown(std::vector<Index> &part) const
    {
        const auto unknown =
            std::stable_partition(part.begin(), part.end(), [this](Index entry) { return isKnown(entry); });
        std::stable_sort(part.begin(), unknown, [this](Index a, Index b) { return directed(compare(a, b)); });
    }

private:
    bool directed(std::strong_ordering order) const { return m_sorting.isDescending ? order > 0 : order < 0; }

    bool isKnown(Index entry) const
    {
        const Details *details = m_folder.details(entry);
        switch (m_sorting.by) {
        case Sorting::By::Name:
        case Sorting::By::Size:
        case Sorting::By::Storage: return true;
        case Sorting::By::Commit:
        case Sorting::By::Updated: return details && details->lastCommit;
        case Sorting::By::Scan: return details && details->security;
        }
        Q_UNREACHABLE_RETURN(false);
    }

    std::strong_ordering compare(Index a, Index b) const
    {
        const FileEntries &entries = m_folder.entries();
        const auto commit = [this](Index entry) -> const hub::LastCommit & {
            return *m_folder.details(entry)->lastCommit;
        };
        const auto status = [this](Index entry) { return m_folder.details(entry)->security->status; };
        const auto compareTexts = [](const QString &first, const QString &second) {
            return first.compare(second, Qt::CaseInsensitive) <=> 0;
        };
        switch (m_sorting.by) {
        case Sorting::By::Name: break;
        case Sorting::By::Size: return entries.bytes(a) <=> entries.bytes(b);
        case Sorting::By::Storage: return entries.storage(a) <=> entries.storage(b);
        case Sorting::By::Commit: return compareTexts(commit(a).title, commit(b).title);
        case Sorting::By::Updated: return commit(a).date.toMSecsSinceEpoch() <=> commit(b).date.toMSecsSinceEpoch();
        case Sorting::By::Scan: return compareTexts(status(a), status(b));
        }
        return std::strong_ordering::equal;
    }

    const FileFolder &m_folder;
    Sorting m_sorting;
};

FileFolder::FileFolder(FileFolder &parent, Index entry)
    : m_parent(&parent)
    , m_entry(entry)
    , m_path(parent.pathOf(entry))
{
    isBrought = parent.isBrought || parent.origin;
}

void FileFolder::add(const FileEntries &more)
{
    m_table.add(more);
    m_listed = m_table.size();
}

bool FileFolder::lists(const QString &name) const
{
    const std::optional<Index> entry = m_table.find(name.toUtf8());
    return entry && !isStaged(*entry);
}

FileEntries FileFolder::listed() const
{
    FileEntries entries = m_table.entries();
    entries.truncate(m_listed);
    return entries;
}

QSet<QByteArray> FileFolder::stagedNames(const FileEntries &staged)
{
    QSet<QByteArray> names;
    for (Index entry = 0; entry < staged.size(); ++entry)
        names.insert(staged.name(entry).toByteArray() + (staged.isFolder(entry) ? "/" : ""));
    return names;
}

bool FileFolder::isUnstaged(Index entry, const QSet<QByteArray> &staged) const
{
    return isStaged(entry)
        && !staged.contains(entries().name(entry).toByteArray() + (entries().isFolder(entry) ? "/" : ""));
}

bool FileFolder::hasUnstaged(const QSet<QByteArray> &staged) const
{
    for (Index entry = m_listed; entry < m_table.size(); ++entry) {
        if (isUnstaged(entry, staged))
            return true;
    }
    return false;
}

int FileFolder::moveUnstagedToEnd(const QSet<QByteArray> &staged)
{
    const auto stays = [&](Index entry) { return !isUnstaged(entry, staged); };
    const auto gone = std::stable_partition(m_order.begin(), m_order.end(), stays);
    updateRows();
    return int(m_order.end() - gone);
}

void FileFolder::replaceStaged(const FileEntries &wanted)
{
    QHash<QByteArray, Index> numbers;
    for (Index entry = 0; entry < wanted.size(); ++entry)
        numbers.insert(wanted.name(entry).toByteArray(), m_listed + entry);
    const auto renumbered = [&](Index entry) {
        return isStaged(entry) ? numbers.value(entries().name(entry).toByteArray()) : entry;
    };
    for (Index &entry : m_order)
        entry = renumbered(entry);
    std::map<Index, std::unique_ptr<FileFolder>> folders;
    for (auto &[entry, folder] : m_folders) {
        folder->m_entry = renumbered(entry);
        folders.emplace(folder->m_entry, std::move(folder));
    }
    m_folders = std::move(folders);
    m_table.truncate(m_listed);
    m_table.add(wanted);
    updateRows();
}

QString FileFolder::pathOf(Index entry) const
{
    return m_path.isEmpty() ? entries().text(entry) : m_path + u'/' + entries().text(entry);
}

hub::TreeEntry FileFolder::describe(Index entry) const
{
    hub::TreeEntry description = entries().entry(entry, pathOf(entry));
    if (const Details *known = details(entry)) {
        description.lastCommit = known->lastCommit;
        description.security = known->security;
    }
    return description;
}

const FileFolder::Details *FileFolder::details(Index entry) const
{
    const auto found = m_details.constFind(entry);
    return found == m_details.cend() ? nullptr : &*found;
}

void FileFolder::forgetMissingDetails()
{
    const auto isScanPending = [](const Details &known) {
        return known.security && (known.security->status == "queued"_L1 || known.security->status == "unscanned"_L1);
    };
    for (Details &known : m_details)
        known.isAsked = known.lastCommit && !isScanPending(known);
    for (const auto &[entry, folder] : m_folders)
        folder->forgetMissingDetails();
}

FileFolder *FileFolder::folder(Index entry) const
{
    const auto found = m_folders.find(entry);
    return found == m_folders.end() ? nullptr : found->second.get();
}

FileFolder &FileFolder::makeFolder(Index entry)
{
    std::unique_ptr<FileFolder> &folder = m_folders[entry];
    if (!folder)
        folder = std::make_unique<FileFolder>(*this, entry);
    return *folder;
}

void FileFolder::showRest(const Sorting &sorting)
{
    std::vector<bool> isShown(m_table.size());
    for (const Index entry : m_order)
        isShown[entry] = true;
    const auto first = std::ptrdiff_t(m_order.size());
    for (Index entry = 0; entry < m_table.size(); ++entry) {
        if (!isShown[entry])
            m_order.push_back(entry);
    }
    std::sort(m_order.begin() + first, m_order.end(), Order(*this, sorting));
    updateRows();
}

bool FileFolder::isInOrder(const Sorting &sorting) const
{
    return std::is_sorted(m_order.begin(), m_order.end(), Order(*this, sorting));
}

bool FileFolder::isInOrder(const Sorting &sorting, int first) const
{
    return first == 0 || first == int(m_order.size())
        || !Order(*this, sorting)(m_order[size_t(first)], m_order[size_t(first - 1)]);
}

void FileFolder::sort(const Sorting &sorting, int first)
{
    if (first == 0)
        sortAll(sorting);
    else
        mergeSorted(m_order, first, Order(*this, sorting));
    updateRows();
}

//! The same order as Order has it. The natural order is there already, so a hundred thousand rows by name take no
//! comparison at all, and by size one of numbers.
void FileFolder::sortAll(const Sorting &sorting)
{
    using By = Sorting::By;
    std::vector<bool> isShown(m_table.size());
    for (const Index entry : m_order)
        isShown[entry] = true;
    std::vector<Index> folders;
    std::vector<Index> files;
    files.reserve(m_order.size());
    for (const Index entry : m_table.byName()) {
        if (isShown[entry])
            (entries().isFolder(entry) ? folders : files).push_back(entry);
    }
    const bool isBackwards = sorting.by == By::Name && sorting.isDescending;
    const Order order(*this, sorting);
    for (std::vector<Index> *part : {&folders, &files}) {
        if (isBackwards)
            std::ranges::reverse(*part);
        else if (sorting.by == By::Size)
            sortBySize(*part, sorting.isDescending);
        else if (sorting.by != By::Name)
            order.sortKnown(*part);
    }
    m_order = std::move(folders);
    m_order.insert(m_order.end(), files.begin(), files.end());
}

void FileFolder::sortBySize(std::vector<Index> &part, bool isDescending) const
{
    std::vector<std::pair<qint64, Index>> sized;
    sized.reserve(part.size());
    for (const Index entry : part)
        sized.emplace_back(isDescending ? -entries().bytes(entry) : entries().bytes(entry), entry);
    std::ranges::stable_sort(sized, {}, &std::pair<qint64, Index>::first);
    std::ranges::transform(sized, part.begin(), &std::pair<qint64, Index>::second);
}

void FileFolder::updateRows()
{
    m_rows.resize(m_table.size());
    for (Index row = 0; row < m_order.size(); ++row)
        m_rows[m_order[row]] = row;
}

void FileFolder::takeFresh(const FileEntries &more, bool isListed)
{
    const Index first = m_refresh->table.size();
    m_refresh->table.add(more);
    m_refresh->successors.resize(m_table.size());
    for (Index fresh = first; fresh < m_refresh->table.size(); ++fresh) {
        if (const std::optional<Index> before = m_table.find(m_refresh->table.entries().name(fresh)))
            m_refresh->successors[*before] = fresh;
    }
    if (isListed)
        m_refresh->listed = m_refresh->table.size();
}

bool FileFolder::hasGone() const
{
    return std::ranges::any_of(m_order, [this](Index entry) { return !m_refresh->successors[entry]; });
}

int FileFolder::moveGoneToEnd()
{
    const auto stays = [this](Index entry) { return m_refresh->successors[entry].has_value(); };
    const auto gone = std::stable_partition(m_order.begin(), m_order.end(), stays);
    updateRows();
    return int(m_order.end() - gone);
}

void FileFolder::hideLast(int count)
{
    for (auto entry = m_order.end() - count; entry != m_order.end(); ++entry)
        m_folders.erase(*entry);
    m_order.resize(m_order.size() - size_t(count));
}

std::vector<FileFolder::Index> FileFolder::changed() const
{
    std::vector<Index> changed;
    for (Index entry = 0; entry < m_table.size(); ++entry) {
        const std::optional<Index> successor = m_refresh->successors[entry];
        if (successor && !entries().hasSameContent(entry, m_refresh->table.entries(), *successor))
            changed.push_back(entry);
    }
    return changed;
}

void FileFolder::finishRefresh()
{
    const std::unique_ptr<Refresh> refresh = std::exchange(m_refresh, nullptr);
    for (Index &entry : m_order)
        entry = *refresh->successors[entry];
    QHash<Index, Details> details;
    for (const auto &[entry, known] : m_details.asKeyValueRange()) {
        const std::optional<Index> successor = refresh->successors[entry];
        if (successor && entries().hasSameContent(entry, refresh->table.entries(), *successor))
            details.insert(*successor, known);
    }
    m_details = std::move(details);
    std::map<Index, std::unique_ptr<FileFolder>> folders;
    for (auto &[entry, folder] : m_folders) {
        folder->m_entry = *refresh->successors[entry];
        folders.emplace(folder->m_entry, std::move(folder));
    }
    m_folders = std::move(folders);
    m_table = std::move(refresh->table);
    m_listed = refresh->listed;
    m_rows.assign(m_table.size(), 0);
    updateRows();
}
