#include "views/diff/diffrows.h"

#include "views/diff/diffinserts.h"
#include "views/diff/difflines.h"

#include <QFontMetrics>
#include <QHash>

#include <algorithm>
#include <utility>

namespace {

using Part = DiffLayout::Part;

constexpr int anchorRows = 200; // looked at for a line to hold on to

} // namespace

DiffRows::DiffRows(const Comparison &comparison, const DiffInserts &inserts, DiffLines &lines, DiffLook &look)
    : m_comparison(comparison)
    , m_inserts(inserts)
    , m_lines(lines)
    , m_look(look)
{ }

void DiffRows::adopt()
{
    const QString onlyPath = m_look.onlyFile >= 0 ? m_paths.value(m_look.onlyFile) : QString();
    QHash<QString, DiffFileState> known;
    for (qsizetype i = 0; i < m_paths.size(); ++i)
        known.insert(m_paths[i], m_look.states[size_t(i)]);
    m_paths.clear();
    m_look.states.clear();
    for (const ChangedFilePointer &file : m_comparison.changes().files) {
        m_paths += file->path();
        m_look.states.push_back(known.value(file->path()));
    }
    m_look.onlyFile = onlyPath.isEmpty() ? -1 : int(m_paths.indexOf(onlyPath));
}

// Numbers as wide as the largest there is, the same for all files, so that text does not jump.
void DiffRows::measure(int width)
{
    qint64 largest = 0;
    for (const ChangedFilePointer &file : m_comparison.changes().files) {
        if (!file->diff.hunks.empty()) {
            const hub::DiffHunk &last = file->diff.hunks.back();
            largest = std::max({largest, last.oldStart + last.oldCount, last.newStart + last.newCount});
        }
    }
    const int digit = QFontMetrics(m_look.codeFont).horizontalAdvance(u'0');
    const auto digits = int(std::max<qsizetype>(3, QString::number(largest).size()));
    m_look.columns = {
        .width = width, .number = digits * digit + 16, .sign = 2 * digit, .isSplit = m_look.metrics.isSplit};
}

DiffLayout::Sections DiffRows::shapeOf(int file)
{
    if (m_look.onlyFile >= 0 && file != m_look.onlyFile)
        return {};
    const DiffFileState &state = m_look.states[size_t(file)];
    DiffShape shape = DiffShape::of(m_comparison.file(file), m_comparison.details(file), state, m_look.metrics);
    m_look.notes[size_t(file)] = std::move(shape.notes);
    if (!m_inserts.isEmpty() && !state.isCollapsed)
        m_inserts.addTo(shape.sections, m_comparison.file(file), m_look.metrics.isSplit);
    return std::move(shape.sections);
}

void DiffRows::layOut()
{
    m_laidOut = m_comparison.changes().files;
    const int count = int(m_laidOut.size());
    m_look.notes.assign(size_t(count), {});
    std::vector<DiffLayout::Sections> all;
    all.reserve(size_t(count));
    for (int file = 0; file < count; ++file)
        all.push_back(shapeOf(file));
    m_look.layout.setFiles(std::move(all));
}

void DiffRows::layOut(int file)
{
    m_laidOut[size_t(file)] = m_comparison.changes().files[size_t(file)];
    m_look.layout.setFile(file, shapeOf(file));
}

qint64 DiffRows::longestLine() const
{
    qint64 longest = 0;
    for (size_t i = 0; i < m_look.states.size(); ++i) {
        const DiffFileState &state = m_look.states[i];
        const bool isShown = !state.isCollapsed && (m_look.onlyFile < 0 || int(i) == m_look.onlyFile);
        const ChangedFile &file = m_comparison.file(int(i));
        if (isShown && file.kind == ChangedFile::Kind::Text && (state.isForced || !DiffShape::isLarge(file)))
            longest = std::max(longest, file.longestLine);
    }
    return longest;
}

std::vector<int> DiffRows::filesSeen() const
{
    std::vector<int> seen;
    const int first = m_look.layout.fileAt(m_look.top);
    if (first < 0)
        return seen;
    const qint64 bottom = m_look.top + m_look.height;
    for (int file = first; file < m_look.layout.fileCount() && m_look.layout.topOf(file) < bottom; ++file) {
        const bool hasRows = m_look.layout.bottomOf(file) > m_look.layout.topOf(file);
        if (hasRows && !m_look.states[size_t(file)].isCollapsed)
            seen.push_back(file);
    }
    return seen;
}

//! The line that a row shows, the new one of a pair; null for rows of other kinds.
const hub::DiffLine *DiffRows::lineAt(const DiffLayout::Spot &spot) const
{
    if (spot.part != Part::Line)
        return nullptr;
    const hub::DiffHunk &hunk = m_laidOut[size_t(spot.file)]->diff.hunks[size_t(spot.index)];
    if (!m_look.metrics.isSplit)
        return &hunk.lines[size_t(spot.row)];
    const SplitRow row = splitRows(hunk)[size_t(spot.row)];
    return &hunk.lines[size_t(row.right >= 0 ? row.right : row.left)];
}

DiffAnchor DiffRows::anchor() const
{
    DiffLayout::Spot spot = m_look.layout.spotAt(m_look.top);
    if (!spot.isValid())
        return {};
    const DiffAnchor header{.file = spot.file, .distance = m_look.layout.topOf(spot.file) - m_look.top};
    if (header.distance >= 0)
        return header;
    for (int i = 0; i < anchorRows && spot.isValid() && spot.file == header.file; ++i) {
        if (const hub::DiffLine *line = lineAt(spot))
            return {.file = spot.file,
                    .oldNumber = line->oldNumber,
                    .newNumber = line->newNumber,
                    .distance = spot.top - m_look.top};
        spot = m_look.layout.next(spot);
    }
    return header;
}

qint64 DiffRows::topOf(const DiffAnchor &anchor) const
{
    const bool isLine = anchor.oldNumber > 0 || anchor.newNumber > 0;
    return (isLine ? topOfLine(anchor) : m_look.layout.topOf(anchor.file)) - anchor.distance;
}

qint64 DiffRows::topOfLine(const DiffAnchor &anchor) const
{
    const std::vector<hub::DiffHunk> &hunks = m_comparison.file(anchor.file).diff.hunks;
    const bool isNew = anchor.newNumber > 0;
    for (size_t hunk = 0; hunk < hunks.size(); ++hunk) {
        const auto found = std::ranges::find_if(hunks[hunk].lines, [&](const hub::DiffLine &line) {
            return isNew ? line.newNumber >= anchor.newNumber : line.oldNumber >= anchor.oldNumber;
        });
        if (found == hunks[hunk].lines.end())
            continue;
        const DiffLayout::Spot spot =
            spotOf({.file = anchor.file, .hunk = int(hunk), .line = int(found - hunks[hunk].lines.begin())});
        if (spot.isValid())
            return spot.top;
    }
    return m_look.layout.topOf(anchor.file);
}

DiffLayout::Spot DiffRows::spotOf(const DiffLineRef &line) const
{
    int row = line.line;
    if (m_look.metrics.isSplit) {
        const std::vector<SplitRow> &rows = m_lines.rows(line.file, line.hunk);
        const auto found = std::ranges::find_if(
            rows, [&line](const SplitRow &pair) { return pair.left == line.line || pair.right == line.line; });
        row = int(found - rows.begin());
    }
    return m_look.layout.find(line.file, Part::Line, line.hunk, row);
}
