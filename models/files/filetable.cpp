#include "models/files/filetable.h"

#include "models/files/naturalorder.h"

#include <algorithm>
#include <numeric>

void FileTable::add(const FileEntries &more)
{
    const Index first = size();
    m_entries.append(more);
    m_byName.resize(size());
    std::iota(m_byName.begin() + first, m_byName.end(), first);
    mergeSorted(m_byName, first,
                [this](Index a, Index b) { return natural::compare(m_entries.name(a), m_entries.name(b)) < 0; });
    updateRanks();
}

void FileTable::truncate(Index count)
{
    m_entries.truncate(count);
    std::erase_if(m_byName, [count](Index entry) { return entry >= count; });
    updateRanks();
}

void FileTable::updateRanks()
{
    m_ranks.resize(size());
    for (Index rank = 0; rank < size(); ++rank)
        m_ranks[m_byName[rank]] = rank;
}

std::optional<FileTable::Index> FileTable::find(QByteArrayView name) const
{
    const auto found = std::ranges::lower_bound(
        m_byName, name, [](QByteArrayView a, QByteArrayView b) { return natural::compare(a, b) < 0; },
        [this](Index index) { return m_entries.name(index); });
    if (found == m_byName.end() || m_entries.name(*found) != name)
        return {};
    return *found;
}
