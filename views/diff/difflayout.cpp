#include "views/diff/difflayout.h"

#include <algorithm>

void DiffLayout::setFiles(std::vector<Sections> files)
{
    m_files = std::move(files);
    for (Sections &sections : m_files)
        reckon(sections);
    m_tops.assign(m_files.size() + 1, 0);
    stack(0);
}

void DiffLayout::setFile(int file, Sections sections)
{
    reckon(sections);
    m_files[size_t(file)] = std::move(sections);
    stack(size_t(file));
}

void DiffLayout::reckon(Sections &sections)
{
    qint64 top = 0;
    for (Section &section : sections) {
        section.top = top;
        top += section.height();
    }
}

void DiffLayout::stack(size_t first)
{
    for (size_t i = first; i < m_files.size(); ++i) {
        const Sections &sections = m_files[i];
        m_tops[i + 1] = m_tops[i] + (sections.empty() ? 0 : sections.back().top + sections.back().height());
    }
}

int DiffLayout::fileAt(qint64 y) const
{
    if (y < 0 || y >= height())
        return -1;
    return int(std::ranges::upper_bound(m_tops, y) - m_tops.begin()) - 1;
}

DiffLayout::Spot DiffLayout::spotAt(qint64 y) const
{
    const int file = fileAt(y);
    if (file < 0)
        return {};
    const qint64 inFile = y - topOf(file);
    const Sections &all = sections(file);
    auto found = std::ranges::upper_bound(all, inFile, {}, &Section::top);
    do {
        --found; // empty sections share their top with the next
    } while (found != all.begin() && found->height() == 0);
    return spot(file, size_t(found - all.begin()), int((inFile - found->top) / std::max(1, found->rowHeight)));
}

DiffLayout::Spot DiffLayout::next(const Spot &spot) const
{
    return spotAt(spot.bottom());
}

DiffLayout::Spot DiffLayout::find(int file, Part part, int index, int row) const
{
    if (file < 0 || file >= fileCount())
        return {};
    const Sections &all = sections(file);
    const auto found = std::ranges::find_if(all, [&](const Section &section) {
        return section.part == part && section.index == index && row >= section.firstRow
            && row < section.firstRow + section.rows;
    });
    if (found == all.end())
        return {};
    return spot(file, size_t(found - all.begin()), row - found->firstRow);
}

DiffLayout::Spot DiffLayout::spot(int file, size_t section, int row) const
{
    const Section &found = sections(file)[section];
    return {.file = file,
            .section = int(section),
            .row = found.firstRow + row,
            .part = found.part,
            .index = found.index,
            .top = topOf(file) + found.top + qint64(row) * found.rowHeight,
            .height = found.rowHeight};
}
