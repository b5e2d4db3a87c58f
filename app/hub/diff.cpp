#include "hub/diff.h"

#include "hub/diffparser.h"

#include <algorithm>

namespace hub {

namespace {

qint64 countOf(const std::vector<DiffHunk> &hunks, DiffLine::Kind kind)
{
    qint64 count = 0;
    for (const DiffHunk &hunk : hunks)
        count += std::ranges::count(hunk.lines, kind, &DiffLine::kind);
    return count;
}

} // namespace

qint64 FileDiff::added() const
{
    return countOf(hunks, DiffLine::Kind::Added);
}

qint64 FileDiff::removed() const
{
    return countOf(hunks, DiffLine::Kind::Removed);
}

QString Diff::text(const DiffLine &line) const
{
    return QString::fromUtf8(QByteArrayView(bytes).sliced(line.offset, line.length));
}

Diff Diff::parse(const QByteArray &bytes)
{
    return {.bytes = bytes, .files = DiffParser(bytes).parse()};
}

} // namespace hub
