#include "models/diff/threewaymerge.h"

#include "models/diff/sequencediff.h"

#include <QHash>

#include <algorithm>

namespace {

using Range = ThreeWayMerge::Range;
using Chunk = ThreeWayMerge::Chunk;
using Kind = ThreeWayMerge::Kind;
using Sequence = std::vector<quint32>;

constexpr size_t closeLines = 3; // conflicts that are no further apart are one, as git has it

//! Lines of the base that one side has replaced by others.
struct Change {
    Range base = {};
    Range side = {};
};

std::vector<Change> changesBetween(std::span<const quint32> base, std::span<const quint32> side)
{
    std::vector<Change> changes;
    size_t baseAt = 0;
    size_t sideAt = 0;
    const auto upTo = [&](size_t baseEnd, size_t sideEnd) {
        if (baseEnd > baseAt || sideEnd > sideAt)
            changes.push_back({.base = {baseAt, baseEnd - baseAt}, .side = {sideAt, sideEnd - sideAt}});
    };
    for (const sequencediff::Match &match : sequencediff::matches(base, side)) {
        upTo(match.oldStart, match.newStart);
        baseAt = match.oldStart + match.length;
        sideAt = match.newStart + match.length;
    }
    upTo(base.size(), side.size());
    return changes;
}

//! Walks along the changes of both sides.
class Merger
{
public:
    Merger(const Sequence &base, const Sequence &ours, const Sequence &theirs)
        : m_base(base)
        , m_ours(ours)
        , m_theirs(theirs)
        , m_ourChanges(changesBetween(base, ours))
        , m_theirChanges(changesBetween(base, theirs))
    { }

    std::vector<Chunk> run()
    {
        size_t our = 0;
        size_t their = 0;
        while (our < m_ourChanges.size() || their < m_theirChanges.size()) {
            if (their == m_theirChanges.size() || isBefore(m_ourChanges, our, m_theirChanges, their)) {
                addOne(m_ourChanges[our++], Kind::Ours);
            } else if (our == m_ourChanges.size() || isBefore(m_theirChanges, their, m_ourChanges, our)) {
                addOne(m_theirChanges[their++], Kind::Theirs);
            } else {
                addBoth(our, their);
            }
        }
        addSame(m_base.size());
        return joined();
    }

private:
    // Changes that touch are one: nothing that both left alone stands between them.
    static bool isBefore(const std::vector<Change> &one, size_t i, const std::vector<Change> &other, size_t j)
    {
        return i < one.size() && (j == other.size() || one[i].base.end() < other[j].base.start);
    }

    void addSame(size_t baseEnd)
    {
        const size_t length = baseEnd - m_baseAt;
        if (length > 0)
            m_chunks.push_back(
                {.base = {m_baseAt, length}, .ours = {m_oursAt, length}, .theirs = {m_theirsAt, length}});
        m_baseAt += length;
        m_oursAt += length;
        m_theirsAt += length;
    }

    void addOne(const Change &change, Kind kind)
    {
        addSame(change.base.start);
        const size_t ours = kind == Kind::Ours ? change.side.length : change.base.length;
        const size_t theirs = kind == Kind::Theirs ? change.side.length : change.base.length;
        take(kind, change.base.length, ours, theirs);
    }

    void take(Kind kind, size_t base, size_t ours, size_t theirs)
    {
        m_chunks.push_back(
            {.kind = kind, .base = {m_baseAt, base}, .ours = {m_oursAt, ours}, .theirs = {m_theirsAt, theirs}});
        m_baseAt += base;
        m_oursAt += ours;
        m_theirsAt += theirs;
    }

    //! All changes of both sides that hang together.
    void addBoth(size_t &our, size_t &their)
    {
        const size_t start = std::min(m_ourChanges[our].base.start, m_theirChanges[their].base.start);
        const size_t firstOur = our;
        const size_t firstTheir = their;
        size_t end = start;
        bool grows = true;
        while (grows) {
            grows = false;
            const auto takeFrom = [&](const std::vector<Change> &changes, size_t &at, size_t first) {
                while (at < changes.size() && (at == first || changes[at].base.start <= end)) {
                    end = std::max(end, changes[at++].base.end());
                    grows = true;
                }
            };
            takeFrom(m_ourChanges, our, firstOur);
            takeFrom(m_theirChanges, their, firstTheir);
        }
        addSame(start);
        const auto lengthOf = [&](const std::vector<Change> &changes, size_t from, size_t to) {
            size_t length = end - start;
            for (size_t i = from; i < to; ++i)
                length += changes[i].side.length - changes[i].base.length;
            return length;
        };
        addConflict({.kind = Kind::Conflict,
                     .base = {m_baseAt, end - start},
                     .ours = {m_oursAt, lengthOf(m_ourChanges, firstOur, our)},
                     .theirs = {m_theirsAt, lengthOf(m_theirChanges, firstTheir, their)}});
    }

    //! Where both sides have the same after all, no one has to decide.
    void addConflict(const Chunk &whole)
    {
        const std::span ours = std::span(m_ours).subspan(whole.ours.start, whole.ours.length);
        const std::span theirs = std::span(m_theirs).subspan(whole.theirs.start, whole.theirs.length);
        if (std::ranges::equal(ours, theirs))
            return take(Kind::Same, whole.base.length, whole.ours.length, whole.theirs.length);
        size_t ourAt = 0;
        size_t theirAt = 0;
        bool takesBase = true; // the lines of the base stand with the first conflict
        const auto base = [&] { return std::exchange(takesBase, false) ? whole.base.length : size_t(0); };
        for (const sequencediff::Match &match : sequencediff::matches(ours, theirs)) {
            if (match.oldStart > ourAt || match.newStart > theirAt)
                take(Kind::Conflict, base(), match.oldStart - ourAt, match.newStart - theirAt);
            take(Kind::Same, 0, match.length, match.length);
            ourAt = match.oldStart + match.length;
            theirAt = match.newStart + match.length;
        }
        if (ours.size() > ourAt || theirs.size() > theirAt)
            take(Kind::Conflict, base(), ours.size() - ourAt, theirs.size() - theirAt);
    }

    //! Conflicts with hardly anything between them are easier to decide together.
    std::vector<Chunk> joined() const
    {
        std::vector<Chunk> all;
        for (const Chunk &chunk : m_chunks) {
            all.push_back(chunk);
            const size_t count = all.size();
            if (chunk.kind != Kind::Conflict || count < 3)
                continue;
            const Chunk &between = all[count - 2];
            Chunk &before = all[count - 3];
            if (between.kind != Kind::Same || before.kind != Kind::Conflict || between.ours.length > closeLines)
                continue;
            before.base.length = chunk.base.end() - before.base.start;
            before.ours.length = chunk.ours.end() - before.ours.start;
            before.theirs.length = chunk.theirs.end() - before.theirs.start;
            all.resize(count - 2);
        }
        return all;
    }

    const Sequence &m_base;
    const Sequence &m_ours;
    const Sequence &m_theirs;
    std::vector<Change> m_ourChanges;
    std::vector<Change> m_theirChanges;
    std::vector<Chunk> m_chunks;
    size_t m_baseAt = 0;
    size_t m_oursAt = 0;
    size_t m_theirsAt = 0;
};

} // namespace

ThreeWayMerge::Side ThreeWayMerge::read(const QByteArray &bytes)
{
    Side side{.bytes = bytes};
    for (qsizetype at = 0; at < bytes.size();) {
        side.starts.push_back(at);
        const qsizetype end = bytes.indexOf('\n', at);
        at = end < 0 ? bytes.size() : end + 1;
    }
    side.starts.push_back(bytes.size());
    return side;
}

QByteArray ThreeWayMerge::text(const Side &side, const Range &range)
{
    const qsizetype start = side.starts[range.start];
    return side.bytes.sliced(start, side.starts[range.end()] - start);
}

ThreeWayMerge ThreeWayMerge::of(const QByteArray &base, const QByteArray &ours, const QByteArray &theirs)
{
    ThreeWayMerge merge;
    merge.m_base = read(base);
    merge.m_ours = read(ours);
    merge.m_theirs = read(theirs);
    QHash<QByteArrayView, quint32> numbers;
    const auto numbered = [&numbers](const Side &side) {
        Sequence ids;
        for (size_t i = 0; i + 1 < side.starts.size(); ++i) {
            const QByteArrayView line =
                QByteArrayView(side.bytes).sliced(side.starts[i], side.starts[i + 1] - side.starts[i]);
            const auto found = numbers.constFind(line);
            ids.push_back(found != numbers.cend() ? *found : *numbers.insert(line, quint32(numbers.size())));
        }
        return ids;
    };
    const Sequence baseLines = numbered(merge.m_base);
    const Sequence ourLines = numbered(merge.m_ours);
    const Sequence theirLines = numbered(merge.m_theirs);
    merge.m_chunks = Merger(baseLines, ourLines, theirLines).run();
    return merge;
}

int ThreeWayMerge::conflicts() const
{
    return int(std::ranges::count(m_chunks, Kind::Conflict, &Chunk::kind));
}

QByteArray ThreeWayMerge::mergedText(const Chunk &chunk) const
{
    switch (chunk.kind) {
    case Kind::Same:
    case Kind::Ours: return oursText(chunk);
    case Kind::Theirs: return theirsText(chunk);
    case Kind::Conflict: return {};
    }
    Q_UNREACHABLE_RETURN({});
}

QByteArray ThreeWayMerge::merged() const
{
    QByteArray text;
    for (const Chunk &chunk : m_chunks)
        text += mergedText(chunk);
    return text;
}
