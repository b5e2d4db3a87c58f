#include "models/stage/stageoverlay.h"

#include "models/stage/stagename.h"

#include <algorithm>

using Kind = StagedChange::Kind;
using Mark = StageOverlay::Mark;

namespace {

constexpr QChar behindSlash(u'/' + 1); //!< what comes first after all that is below a folder

Mark markFor(Kind kind)
{
    switch (kind) {
    case Kind::Add: return Mark::Added;
    case Kind::Edit: return Mark::Edited;
    case Kind::Delete: return Mark::Deleted;
    case Kind::Move: return Mark::Moved;
    case Kind::Copy: return Mark::Copied;
    case Kind::Restore: return Mark::Restored;
    }
    Q_UNREACHABLE_RETURN(Mark::None);
}

//! Whether a folder target is above the path, whether it brings it along or not.
const StagedChange *folderTargetAbove(const StageChanges &changes, const QString &path)
{
    for (qsizetype slash = path.lastIndexOf(u'/'); slash > 0; slash = path.lastIndexOf(u'/', slash - 1)) {
        const StagedChange *target = changes.targetAt(path.first(slash));
        if (target && target->isFolder)
            return target;
    }
    return nullptr;
}

bool hasRemovalBelow(const StageChanges &changes, const QString &folder)
{
    const auto next = changes.deletions().lowerBound(folder.isEmpty() ? QString() : folder + u'/');
    return (next != changes.deletions().end() && stagename::isBelow(next.key(), folder))
        || changes.hasSourcesBelow(folder);
}

} // namespace

Mark StageOverlay::markOf(const QString &path, bool isFolder) const
{
    if (m_changes.isEmpty())
        return Mark::None;
    if (const StagedChange *target = m_changes.targetAt(path))
        return markFor(target->kind);
    if (const StagedChange *folder = folderTargetAbove(m_changes, path))
        return m_changes.folderBringing(path) ? markFor(folder->kind) : Mark::Deleted;
    if (const StagedChange *removal = m_changes.removalOf(path))
        return removal->isRemoval() ? Mark::Deleted : Mark::MovedAway;
    if (isFolder && (m_changes.hasTargetsBelow(path) || hasRemovalBelow(m_changes, path)))
        return Mark::Inside;
    return Mark::None;
}

bool StageOverlay::affects(const QString &folder) const
{
    if (m_changes.isEmpty())
        return false;
    const StagedChange *own = m_changes.targetAt(folder);
    return own || m_changes.hasTargetsBelow(folder) || hasRemovalBelow(m_changes, folder)
        || folderTargetAbove(m_changes, folder) || m_changes.isGone(folder);
}

std::vector<hub::TreeEntry> StageOverlay::entriesIn(const QString &folder) const
{
    std::vector<hub::TreeEntry> entries;
    const BlockMap<SharedChange> &targets = m_changes.targets();
    const qsizetype nameAt = folder.isEmpty() ? 0 : folder.size() + 1;
    auto next = targets.lowerBound(folder.isEmpty() ? QString() : folder + u'/');
    while (next != targets.end() && stagename::isBelow(next.key(), folder)) {
        const qsizetype slash = next.key().indexOf(u'/', nameAt);
        const bool isBelow = slash >= 0;
        const QString path = isBelow ? next.key().first(slash) : next.key();
        const StagedChange &target = *next;
        const bool isFolder = isBelow || target.isFolder;
        hub::TreeEntry entry{.type = isFolder ? hub::TreeEntry::Type::Folder : hub::TreeEntry::Type::File,
                             .path = path,
                             .size = isFolder ? 0 : target.size};
        if (!isFolder && target.isLarge && !target.hasOwnContent())
            entry.lfs = hub::LfsPointer{.size = target.size};
        entries.push_back(std::move(entry));
        // Whatever else is below a folder makes no further entry, and there may be very much of it.
        if (isBelow)
            next = targets.lowerBound(path + behindSlash);
        else
            ++next;
    }
    // "a", "a.b" and "a/c" do not stand beside each other: a folder may have come twice.
    std::ranges::stable_sort(entries, {}, &hub::TreeEntry::path);
    const auto twice = std::ranges::unique(entries, {}, &hub::TreeEntry::path);
    entries.erase(twice.begin(), twice.end());
    return entries;
}

std::optional<StageOverlay::Origin> StageOverlay::originOf(const QString &folder) const
{
    const StagedChange *own = m_changes.targetAt(folder);
    const StagedChange *source = own && own->isFolder ? own : m_changes.folderBringing(folder);
    if (!source)
        return {};
    return Origin{.repo = source->sourceRepo,
                  .revision = source->sourceRevision,
                  .path = own == source ? source->sourcePath : StageChanges::sourceOf(*source, folder)};
}

std::optional<StageOverlay::Origin> StageOverlay::originOfFile(const QString &path) const
{
    const StagedChange *own = m_changes.targetAt(path);
    if (!own)
        return originOf(path);
    if (!own->isFromRepo())
        return {};
    return Origin{.repo = own->sourceRepo, .revision = own->sourceRevision, .path = own->sourcePath};
}
