#include "models/merge/mergereader.h"

#include "hub/commits.h"
#include "models/diff/rawfile.h"
#include "models/diff/textdiff.h"
#include "models/files/editabletext.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int commitsPerPage = 100;

template<typename Map>
MergeVersion versionOf(const Map &entries, const QString &path)
{
    const auto found = entries.constFind(path);
    return {.entry = found == entries.cend() ? std::nullopt : std::optional(*found)};
}

bool mayBeText(const MergeVersion &version)
{
    return !version.isThere() || (!version.isLarge() && version.entry->size <= MergeReader::largestText);
}

} // namespace

MergeReader::MergeReader(hub::BlockingHub &hub, hub::RepoId repo, std::stop_token stop)
    : m_hub(hub)
    , m_repo(std::move(repo))
    , m_stop(std::move(stop))
{ }

Result<hub::Done> MergeReader::readOn(History &history)
{
    const Result<hub::Page<hub::CommitInfo>> page = history.ids.isEmpty()
        ? m_hub.run(hub::commits::list(m_repo, history.revision, {.limit = commitsPerPage}), m_stop)
        : m_hub.run(hub::commits::nextPage(history.next), m_stop);
    if (!page)
        return std::unexpected(page.error());
    for (const hub::CommitInfo &commit : page->items)
        history.ids += commit.id;
    history.next = page->next;
    history.isComplete = page->next.isEmpty();
    return hub::Done();
}

//! Both histories page by page, as far as needed: mostly the first pages have it.
Result<hub::Done> MergeReader::findBase(const QString &branch, const QString &reference)
{
    History ours{.revision = branch};
    History theirs{.revision = reference};
    for (int page = 0; page < mostPages; ++page) {
        for (History *history : {&ours, &theirs}) {
            if (history->isComplete)
                continue;
            if (const Result<hub::Done> read = readOn(*history); !read)
                return read;
        }
        const QSet<QString> known(ours.ids.cbegin(), ours.ids.cend());
        const auto common =
            std::ranges::find_if(theirs.ids, [&known](const QString &id) { return known.contains(id); });
        if (!ours.ids.isEmpty() && !theirs.ids.isEmpty()) {
            m_state.ours = ours.ids.front();
            m_state.theirs = theirs.ids.front();
        }
        if (common != theirs.ids.cend()) {
            m_state.base = *common;
            return hub::Done();
        }
        if (ours.isComplete && theirs.isComplete)
            break;
    }
    return failure(Error::Kind::Malformed, u"%1 and %2 have no commit in common"_s.arg(branch, reference));
}

Result<MergeReader::Entries> MergeReader::look(const QString &revision, const QStringList &paths)
{
    Entries entries;
    for (qsizetype at = 0; at < paths.size(); at += hub::tree::pathsPerCall) {
        const QStringList some = paths.sliced(at, std::min<qsizetype>(hub::tree::pathsPerCall, paths.size() - at));
        const Result<std::vector<hub::TreeEntry>> found =
            m_hub.run(hub::tree::pathsInfo(m_repo, revision, some), m_stop);
        if (!found)
            return std::unexpected(found.error());
        for (const hub::TreeEntry &entry : *found)
            entries.insert(entry.path, entry);
    }
    return entries;
}

Result<QByteArray> MergeReader::content(const QString &revision, const QString &path)
{
    return m_hub.run(rawFile({.repo = m_repo, .revision = revision}, path), m_stop);
}

Result<MergeState> MergeReader::read(const QString &branch, const QString &reference, const QStringList &paths)
{
    if (const Result<hub::Done> found = findBase(branch, reference); !found)
        return std::unexpected(found.error());
    std::array<Entries, 3> sides;
    const std::array revisions{m_state.base, m_state.ours, m_state.theirs};
    for (size_t i = 0; i < sides.size() && !paths.isEmpty(); ++i) {
        Result<Entries> entries = look(revisions[i], paths);
        if (!entries)
            return std::unexpected(entries.error());
        sides[i] = *std::move(entries);
    }
    for (const QString &path : paths) {
        const Result<hub::Done> added =
            add(path, versionOf(sides[0], path), versionOf(sides[1], path), versionOf(sides[2], path));
        if (!added)
            return std::unexpected(added.error());
    }
    return std::move(m_state);
}

Result<hub::Done> MergeReader::add(const QString &path, MergeVersion base, MergeVersion ours, MergeVersion theirs)
{
    if (isSame(theirs, base) || isSame(theirs, ours))
        return hub::Done(); // nothing proposed, or there already
    if (isSame(ours, base)) {
        if (theirs.isThere())
            m_state.changes.push_back({.path = path, .entry = *theirs.entry});
        else
            m_state.changes.push_back({.path = path, .what = MergeChange::What::Deleted});
        return hub::Done();
    }
    MergeConflict conflict{.path = path, .base = std::move(base), .ours = std::move(ours), .theirs = std::move(theirs)};
    if (conflict.ours.isThere() && conflict.theirs.isThere() && mayBeText(conflict.base) && mayBeText(conflict.ours)
        && mayBeText(conflict.theirs)) {
        const Result<bool> isMerged = addText(conflict);
        if (!isMerged)
            return std::unexpected(isMerged.error());
        if (*isMerged)
            return hub::Done();
    }
    m_state.conflicts.push_back(std::move(conflict));
    return hub::Done();
}

//! Line by line, if they are lines; true where nothing is left to be decided.
Result<bool> MergeReader::addText(MergeConflict &conflict)
{
    const auto fetch = [&](MergeVersion &version, const QString &revision) -> Result<hub::Done> {
        if (!version.isThere())
            return hub::Done();
        Result<QByteArray> bytes = content(revision, conflict.path);
        if (!bytes)
            return std::unexpected(bytes.error());
        version.content = *std::move(bytes);
        return hub::Done();
    };
    for (const auto &[version, revision] : {std::pair{&conflict.base, m_state.base},
                                            {&conflict.ours, m_state.ours},
                                            {&conflict.theirs, m_state.theirs}}) {
        if (const Result<hub::Done> fetched = fetch(*version, revision); !fetched)
            return std::unexpected(fetched.error());
        if (version->content && !textdiff::isText(*version->content))
            return false;
    }
    const ThreeWayMerge merge = conflict.merge();
    if (merge.isClean()) {
        m_state.changes.push_back({.path = conflict.path,
                                   .what = MergeChange::What::Content,
                                   .entry = *conflict.theirs.entry,
                                   .content = merge.merged()});
        return true;
    }
    const auto isEditable = [](const MergeVersion &version) {
        const Result<EditableText> text = EditableText::decode(version.content.value_or(QByteArray()));
        return text && !text->hasMixedLineEnds;
    };
    if (isEditable(conflict.base) && isEditable(conflict.ours) && isEditable(conflict.theirs))
        conflict.kind = MergeConflict::Kind::Text;
    return false;
}
