#pragma once

#include "models/files/fileentries.h"

#include <algorithm>
#include <optional>
#include <vector>

//! Entries with different names, which it keeps in their natural order as well.
class FileTable
{
public:
    using Index = FileEntries::Index;

    const FileEntries &entries() const { return m_entries; }
    Index size() const { return m_entries.size(); }
    void add(const FileEntries &more);
    void truncate(Index count); //!< to what was added first

    std::optional<Index> find(QByteArrayView name) const;
    const std::vector<Index> &byName() const { return m_byName; } //!< in natural order
    Index rank(Index index) const { return m_ranks[index]; } //!< place in natural order

private:
    void updateRanks();

    FileEntries m_entries;
    std::vector<Index> m_byName;
    std::vector<Index> m_ranks;
};

//! Sorts what follows behind `middle`, and merges it with what is in order before that.
template<typename Less>
void mergeSorted(std::vector<FileEntries::Index> &all, qsizetype middle, Less less)
{
    const auto fresh = all.begin() + middle;
    std::sort(fresh, all.end(), less);
    if (fresh == all.end() || fresh == all.begin() || !less(*fresh, *(fresh - 1)))
        return;
    std::inplace_merge(std::upper_bound(all.begin(), fresh, *fresh, less), fresh, all.end(), less);
}
