#include "views/diff/difflook.h"

#include <algorithm>

using Part = DiffLayout::Part;

// A file whose last lines are just leaving is no longer the one that is looked at.
int DiffLook::currentFile() const
{
    return layout.fileAt(top + metrics.header / 2);
}

int DiffLook::stuckFile() const
{
    const int file = layout.fileAt(top);
    return file >= 0 && layout.topOf(file) < top ? file : -1;
}

// Pushed out by the next file's own.
QRect DiffLook::stuckHeader(int file) const
{
    const qint64 end = layout.bottomOf(file) - metrics.space - top;
    const int y = int(std::min<qint64>(0, end - metrics.header));
    return {0, y, columns.width, metrics.header};
}

DiffLayout::Spot DiffLook::spotAt(const QPoint &position) const
{
    if (const int stuck = stuckFile(); stuck >= 0 && stuckHeader(stuck).contains(position))
        return layout.find(stuck, Part::Header, 0);
    return layout.spotAt(top + position.y());
}

QRect DiffLook::rectOf(const DiffLayout::Spot &spot) const
{
    if (spot.part == Part::Header && stuckFile() == spot.file)
        return stuckHeader(spot.file);
    return {0, int(spot.top - top), columns.width, spot.height};
}

bool DiffLook::isSeen(const DiffHunkRef &hunk) const
{
    const DiffLayout::Spot spot = layout.find(hunk.file, Part::Line, hunk.hunk);
    if (!spot.isValid())
        return false;
    const DiffLayout::Section &section = layout.sections(spot.file)[size_t(spot.section)];
    return spot.top < top + height && spot.top + section.height() > top;
}
