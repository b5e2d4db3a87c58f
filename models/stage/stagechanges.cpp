#include "models/stage/stagechanges.h"

#include "models/stage/stagename.h"
#include "models/stage/stagenames.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using hub::Done;
using stagename::forEachFolderAbove;
using Kind = StagedChange::Kind;

namespace {

std::unexpected<Error> refused(const char *text, const QString &named)
{
    return failure(Error::Kind::Invalid, QCoreApplication::translate("StageChanges", text).arg(named), named);
}

StagedChange deletionOf(const QString &path, bool isFolder, const QString &oid, qint64 size)
{
    return {.kind = Kind::Delete, .path = path, .isFolder = isFolder, .oldOid = oid, .oldSize = size};
}

StagedChange changeFor(Kind kind, const hub::TreeEntry &item, const QString &path)
{
    return {.kind = kind,
            .path = path,
            .isFolder = item.isFolder(),
            .sourceOid = item.oid,
            .isLarge = item.lfs.has_value(),
            .size = item.size};
}

void addDifferences(const BlockMap<SharedChange> &before, const BlockMap<SharedChange> &after,
                    std::vector<StageChanges::Difference> &differences)
{
    const auto optional = [](const SharedChange *change) { return change ? std::optional(*change) : std::nullopt; };
    BlockMap<SharedChange>::compare(before, after, [&](const SharedChange *was, const SharedChange *is) {
        differences.push_back({.before = optional(was), .after = optional(is)});
        return true;
    });
}

} // namespace

StageChanges StageChanges::fromRows(std::vector<StagedChange> rows)
{
    StageChanges changes;
    for (StagedChange &row : rows) {
        const SharedChange change(std::move(row));
        if (change->isRemoval())
            changes.m_deletions.insert(change->path, change);
        else
            changes.setTarget(change);
    }
    return changes;
}

std::vector<SharedChange> StageChanges::all() const
{
    std::vector<SharedChange> changes;
    changes.reserve(size_t(count()));
    auto deletion = m_deletions.begin();
    for (auto target = m_targets.begin(); target != m_targets.end(); ++target) {
        for (; deletion != m_deletions.end() && deletion.key() <= target.key(); ++deletion)
            changes.push_back(*deletion);
        changes.push_back(*target);
    }
    for (; deletion != m_deletions.end(); ++deletion)
        changes.push_back(*deletion);
    return changes;
}

bool StageChanges::isBefore(const StagedChange &one, const StagedChange &other)
{
    return one.path != other.path ? one.path < other.path : one.isRemoval() && !other.isRemoval();
}

std::vector<StageChanges::Difference> StageChanges::differences(const StageChanges &before, const StageChanges &after)
{
    std::vector<Difference> all;
    addDifferences(before.m_targets, after.m_targets, all);
    const auto targets = std::ptrdiff_t(all.size());
    addDifferences(before.m_deletions, after.m_deletions, all);
    const auto change = [](const Difference &difference) -> const StagedChange & {
        return difference.after ? **difference.after : **difference.before;
    };
    std::ranges::inplace_merge(all, all.begin() + targets, isBefore, change);
    return all;
}

const StagedChange *StageChanges::targetAt(const QString &path) const
{
    const auto found = m_targets.constFind(path);
    return found == m_targets.cend() ? nullptr : found->get();
}

bool StageChanges::hasTargetsBelow(const QString &folder) const
{
    const auto next = m_targets.lowerBound(folder.isEmpty() ? QString() : folder + u'/');
    return next != m_targets.end() && stagename::isBelow(next.key(), folder);
}

bool StageChanges::hasSourcesBelow(const QString &folder) const
{
    const auto next = m_sources.lowerBound(folder.isEmpty() ? QString() : folder + u'/');
    return next != m_sources.end() && stagename::isBelow(next.key(), folder);
}

QStringList StageChanges::targetsBelow(const QString &folder) const
{
    QStringList paths;
    for (auto next = m_targets.lowerBound(folder + u'/');
         next != m_targets.end() && stagename::isBelow(next.key(), folder); ++next)
        paths.append(next.key());
    return paths;
}

QString StageChanges::sourceOf(const StagedChange &folder, const QString &path)
{
    return stagename::moved(path, folder.path, folder.sourcePath);
}

bool StageChanges::brings(const StagedChange &folder, const QString &path) const
{
    if (folder.kind != Kind::Move) {
        const QString relative = path.sliced(folder.path.size() + 1);
        bool isLeftOut = folder.except.contains(relative);
        forEachFolderAbove(relative, [&](const QString &above) {
            isLeftOut = isLeftOut || folder.except.contains(above);
            return !isLeftOut;
        });
        return !isLeftOut;
    }
    const auto leaves = [this](const QString &source) {
        return m_deletions.contains(source) || m_sources.contains(source);
    };
    const QString source = sourceOf(folder, path);
    bool isLeaving = leaves(source);
    forEachFolderAbove(source, [&](const QString &above) {
        if (above.size() <= folder.sourcePath.size())
            return false;
        isLeaving = isLeaving || leaves(above);
        return !isLeaving;
    });
    return !isLeaving;
}

const StagedChange *StageChanges::folderBringing(const QString &path) const
{
    const StagedChange *folder = nullptr;
    forEachFolderAbove(path, [&](const QString &above) {
        const StagedChange *target = targetAt(above);
        folder = target && target->isFolder ? target : nullptr;
        return folder == nullptr;
    });
    return folder && brings(*folder, path) ? folder : nullptr;
}

const StagedChange *StageChanges::removalOf(const QString &path) const
{
    const auto at = [this](const QString &where) -> const StagedChange * {
        if (const auto deletion = m_deletions.constFind(where); deletion != m_deletions.cend())
            return deletion->get();
        const auto source = m_sources.constFind(where);
        return source == m_sources.cend() ? nullptr : targetAt(*source);
    };
    const StagedChange *removal = at(path);
    if (removal)
        return removal;
    forEachFolderAbove(path, [&](const QString &above) {
        removal = at(above);
        return removal == nullptr;
    });
    return removal;
}

bool StageChanges::willExist(const QString &path, const StageSurroundings &around) const
{
    if (m_targets.contains(path) || hasTargetsBelow(path))
        return true;
    if (!around.contains(path))
        return false;
    bool isInFolderTarget = false;
    forEachFolderAbove(path, [&](const QString &above) {
        const StagedChange *target = targetAt(above);
        isInFolderTarget = target && target->isFolder;
        return !isInFolderTarget;
    });
    return isInFolderTarget ? folderBringing(path) != nullptr : !isGone(path);
}

Result<Done> StageChanges::checkName(const QString &path, const StageSurroundings &around, const StageNames &names,
                                     const hub::TreeEntry *leaving) const
{
    QString file;
    forEachFolderAbove(path, [&](const QString &above) {
        const StagedChange *target = targetAt(above);
        const auto entry = around.constFind(above);
        const bool isFile =
            target ? !target->isFolder : entry != around.cend() && !entry->isFolder() && willExist(above, around);
        if (isFile)
            file = above;
        return !isFile;
    });
    if (!file.isEmpty())
        return refused(QT_TRANSLATE_NOOP("StageChanges", "“%1” is a file, so nothing can be below it."), file);
    if (const QString twin = names.twinOf(path, *this, leaving); !twin.isEmpty())
        return refused(QT_TRANSLATE_NOOP("StageChanges",
                                         "There is “%1” already, and many systems cannot tell the two names apart."),
                       twin);
    return Done{};
}

Result<Done> StageChanges::checkPlace(const QString &path, const StageSurroundings &around, const StageNames &names,
                                      const hub::TreeEntry *leaving) const
{
    if (willExist(path, around))
        return refused(QT_TRANSLATE_NOOP("StageChanges", "There is “%1” already."), path);
    return checkName(path, around, names, leaving);
}

//! Puts a change where its path is, in the place of what is there; the name has been looked at.
void StageChanges::place(StagedChange change, const StageSurroundings &around)
{
    const StagedChange *brought = folderBringing(change.path);
    const auto known = around.constFind(change.path);
    if (const StagedChange *before = targetAt(change.path)) {
        change.oldOid = before->oldOid;
        change.oldSize = before->oldSize;
    } else if (brought && known != around.cend() && brought->kind == Kind::Move) {
        // Other content for a file that comes along with its folder: it has moved, too.
        if (change.hasOwnContent()) {
            change.kind = Kind::Move;
            change.sourcePath = sourceOf(*brought, change.path);
            change.sourceOid = known->oid;
        } else {
            addDeletion(deletionOf(sourceOf(*brought, change.path), known->isFolder(), known->oid, known->size));
        }
    } else if (brought && known != around.cend()) {
        leaveOut(change.path, brought->path);
    } else if (const auto deletion = m_deletions.constFind(change.path);
               deletion != m_deletions.cend() && !(*deletion)->isFolder && !change.isFolder) {
        change.oldOid = (*deletion)->oldOid;
        change.oldSize = (*deletion)->oldSize;
        m_deletions.remove(change.path);
    } else if (!brought && known != around.cend() && !known->isFolder() && change.oldOid.isEmpty()) {
        change.oldOid = known->oid;
        change.oldSize = known->size;
    }
    if (change.kind == Kind::Add || change.kind == Kind::Edit)
        change.kind = change.oldOid.isEmpty() || isGone(change.path) ? Kind::Add : Kind::Edit;
    setTarget(std::move(change));
}

//! What a copied folder would bring along does not come with it.
void StageChanges::leaveOut(const QString &path, const QString &folder)
{
    StagedChange change = m_targets.value(folder);
    change.except += path.sliced(folder.size() + 1);
    setTarget(std::move(change));
}

//! In the place of the one that its path has, if there is one: that was no move from elsewhere.
void StageChanges::setTarget(const SharedChange &change)
{
    if (change->kind == Kind::Move)
        m_sources.insert(change->sourcePath, change->path);
    m_folded.insert(stagename::folded(change->path), change->path);
    m_targets.insert(change->path, change);
}

StagedChange StageChanges::take(const QString &path)
{
    StagedChange change = m_targets.take(path);
    if (change.kind == Kind::Move)
        m_sources.remove(change.sourcePath);
    const QString folded = stagename::folded(path);
    if (m_folded.value(folded) == path)
        m_folded.remove(folded);
    return change;
}

void StageChanges::addDeletion(StagedChange deletion)
{
    bool isCovered = false;
    forEachFolderAbove(deletion.path, [&](const QString &above) {
        isCovered = m_deletions.contains(above);
        return !isCovered;
    });
    if (isCovered)
        return;
    if (deletion.isFolder) {
        const QString inside = deletion.path + u'/';
        for (auto next = m_deletions.lowerBound(inside); next != m_deletions.end() && next.key().startsWith(inside);
             next = m_deletions.lowerBound(inside))
            m_deletions.remove(QString(next.key()));
    }
    const SharedChange kept(std::move(deletion));
    m_deletions.insert(kept->path, kept);
}

//! Takes away what would be at a path by a change of its own, for good: also what it was made of.
void StageChanges::dropTarget(const QString &path)
{
    const StagedChange change = take(path);
    if (change.kind == Kind::Move)
        addDeletion(deletionOf(change.sourcePath, change.isFolder, change.sourceOid, change.size));
    if (!change.oldOid.isEmpty() && !isGone(path))
        addDeletion(deletionOf(path, false, change.oldOid, change.oldSize));
}

Result<Done> StageChanges::put(StagedChange change, const StageSurroundings &around, Existing existing)
{
    std::vector<StagedChange> one;
    one.push_back(std::move(change));
    return putAll(std::move(one), around, existing);
}

Result<Done> StageChanges::putAll(std::vector<StagedChange> changes, const StageSurroundings &around, Existing existing)
{
    StageChanges next = *this;
    const StageNames names(*this, around);
    for (StagedChange &change : changes) {
        const Result<QString> path = stagename::validated(change.path);
        if (!path)
            return std::unexpected(path.error());
        change.path = *path;
        const StagedChange *target = next.targetAt(change.path);
        const auto known = around.constFind(change.path);
        const bool isTaken = next.willExist(change.path, around);
        const bool isFolderThere = target
            ? target->isFolder
            : next.hasTargetsBelow(change.path) || (isTaken && known != around.cend() && known->isFolder());
        if (isFolderThere || (isTaken && change.isFolder))
            return refused(QT_TRANSLATE_NOOP("StageChanges", "There is “%1” already."), change.path);
        if (const auto deletion = next.m_deletions.constFind(change.path);
            deletion != next.m_deletions.cend() && (*deletion)->isFolder && !change.isFolder)
            return refused(QT_TRANSLATE_NOOP("StageChanges",
                                             "A folder named “%1” is to be deleted: commit that first, then a file may "
                                             "take its name."),
                           change.path);
        if (isTaken && existing == Existing::Refuse)
            return refused(QT_TRANSLATE_NOOP("StageChanges", "There is “%1” already."), change.path);
        if (const Result<Done> named = next.checkName(change.path, around, names); !named)
            return named;
        if (target && target->kind == Kind::Move && change.hasOwnContent()) {
            // A moved file with other content is still a moved file.
            StagedChange moved = next.take(change.path);
            moved.localPath = change.localPath;
            moved.blob = change.blob;
            moved.blobOid = change.blobOid;
            moved.size = change.size;
            change = std::move(moved);
        } else if (target && target->kind == Kind::Move) {
            const StagedChange before = next.take(change.path);
            next.addDeletion(deletionOf(before.sourcePath, before.isFolder, before.sourceOid, before.size));
            change.oldOid = before.oldOid;
            change.oldSize = before.oldSize;
        }
        next.place(std::move(change), around);
    }
    *this = std::move(next);
    return Done{};
}

Result<Done> StageChanges::move(const hub::TreeEntry &item, const QString &to, const StageSurroundings &around)
{
    return moveAll({{.item = item, .to = to}}, around);
}

Result<Done> StageChanges::moveAll(const std::vector<Placing> &items, const StageSurroundings &around)
{
    StageChanges next = *this;
    const StageNames names(*this, around);
    for (const Placing &placing : items) {
        if (const Result<Done> moved = next.moveOne(placing, around, names); !moved)
            return moved;
    }
    *this = std::move(next);
    return Done{};
}

Result<Done> StageChanges::moveOne(const Placing &placing, const StageSurroundings &around, const StageNames &names)
{
    const hub::TreeEntry &item = placing.item;
    const Result<QString> path = stagename::validated(placing.to);
    if (!path)
        return std::unexpected(path.error());
    if (*path == item.path)
        return Done{};
    if (item.isFolder() && stagename::isBelow(*path, item.path))
        return refused(QT_TRANSLATE_NOOP("StageChanges", "“%1” cannot be moved into itself."), item.path);
    if (const Result<Done> free = checkPlace(*path, around, names, &item); !free)
        return free;
    moveItem(item, *path, around);
    return Done{};
}

void StageChanges::moveItem(const hub::TreeEntry &item, const QString &to, const StageSurroundings &around)
{
    const QString &from = item.path;
    if (item.isFolder()) {
        const QStringList children = targetsBelow(from);
        for (const QString &child : children)
            moveTarget(child, stagename::moved(child, from, to), around);
    }
    if (m_targets.contains(from))
        return moveTarget(from, to, around);
    const StagedChange *folder = folderBringing(from);
    if (!folder && (item.oid.isEmpty() || isGone(from)))
        return; // a folder that only what is staged below it makes
    StagedChange change = changeFor(Kind::Move, item, to);
    change.sourcePath = folder ? sourceOf(*folder, from) : from;
    if (folder && folder->kind != Kind::Move) {
        change.kind = Kind::Copy;
        change.sourceRepo = folder->sourceRepo;
        change.sourceRevision = folder->sourceRevision;
        leaveOut(from, folder->path);
    }
    place(std::move(change), around);
}

void StageChanges::moveTarget(const QString &from, const QString &to, const StageSurroundings &around)
{
    StagedChange change = take(from);
    const QString oldOid = std::exchange(change.oldOid, {});
    const qint64 oldSize = std::exchange(change.oldSize, 0);
    change.path = to;
    if (change.kind == Kind::Edit) {
        change.kind = Kind::Move;
        change.sourcePath = from;
        change.sourceOid = oldOid;
        return place(std::move(change), around);
    }
    if (!oldOid.isEmpty() && !isGone(from))
        addDeletion(deletionOf(from, false, oldOid, oldSize));
    if (change.kind == Kind::Move && change.sourcePath == to) {
        if (!change.hasOwnContent())
            return; // it is back
        change.kind = Kind::Edit;
        change.oldOid = std::exchange(change.sourceOid, {});
        change.sourcePath.clear();
    } else if (change.kind == Kind::Restore) {
        change.kind = Kind::Copy;
    }
    place(std::move(change), around);
}

//! What below a folder of the branch will not be there, from the folder on.
QStringList StageChanges::leftOutBelow(const QString &folder) const
{
    QStringList names;
    const auto collect = [&](const auto &map) {
        for (auto next = map.lowerBound(folder + u'/'); next != map.end() && stagename::isBelow(next.key(), folder);
             ++next)
            names.append(next.key().sliced(folder.size() + 1));
    };
    collect(m_deletions);
    collect(m_sources);
    return names;
}

StageChanges::Source StageChanges::sourceFor(const hub::TreeEntry &item, const QString &revision) const
{
    const StagedChange *own = targetAt(item.path);
    const StagedChange *folder = own ? own : folderBringing(item.path);
    if (!folder)
        return {.revision = revision, .path = item.path};
    return {.repo = folder->sourceRepo,
            .revision = folder->kind == Kind::Move ? revision : folder->sourceRevision,
            .path = own ? folder->sourcePath : sourceOf(*folder, item.path)};
}

Result<Done> StageChanges::copy(const hub::TreeEntry &item, const QString &revision, const QString &to,
                                const StageSurroundings &around)
{
    return copyAll({{.item = item, .to = to}}, revision, around);
}

Result<Done> StageChanges::copyAll(const std::vector<Placing> &items, const QString &revision,
                                   const StageSurroundings &around)
{
    StageChanges next = *this;
    const StageNames names(*this, around);
    for (const Placing &placing : items) {
        if (const Result<Done> copied = next.copyOne(placing, revision, around, names); !copied)
            return copied;
    }
    *this = std::move(next);
    return Done{};
}

Result<Done> StageChanges::copyOne(const Placing &placing, const QString &revision, const StageSurroundings &around,
                                   const StageNames &names)
{
    const hub::TreeEntry &item = placing.item;
    const Result<QString> path = stagename::validated(placing.to);
    if (!path)
        return std::unexpected(path.error());
    if (item.isFolder() && stagename::isBelow(*path, item.path))
        return refused(QT_TRANSLATE_NOOP("StageChanges", "“%1” cannot be copied into itself."), item.path);
    if (const Result<Done> free = checkPlace(*path, around, names); !free)
        return free;
    const QStringList children = item.isFolder() ? targetsBelow(item.path) : QStringList();
    if (!item.isFolder() && targetAt(item.path)) {
        copyTarget(item.path, revision, *path, around);
    } else if (!item.oid.isEmpty() || targetAt(item.path)) {
        const Source source = sourceFor(item, revision);
        StagedChange change = changeFor(Kind::Copy, item, *path);
        change.sourceRepo = source.repo;
        change.sourceRevision = source.revision;
        change.sourcePath = source.path;
        if (const StagedChange *own = targetAt(item.path))
            change.except = own->except;
        if (item.isFolder() && source.repo.isEmpty() && source.revision == revision)
            change.except += leftOutBelow(source.path);
        place(std::move(change), around);
    }
    for (const QString &child : children)
        copyTarget(child, revision, stagename::moved(child, item.path, *path), around);
    return Done{};
}

void StageChanges::copyTarget(const QString &from, const QString &revision, const QString &to,
                              const StageSurroundings &around)
{
    StagedChange change = m_targets.value(from);
    change.path = to;
    change.oldOid.clear();
    change.oldSize = 0;
    if (change.hasOwnContent()) {
        change.kind = Kind::Add;
        change.sourcePath.clear();
        change.sourceOid.clear();
    } else {
        if (change.kind == Kind::Move)
            change.sourceRevision = revision;
        change.kind = Kind::Copy;
    }
    place(std::move(change), around);
}

Result<Done> StageChanges::remove(const hub::TreeEntry &item)
{
    if (item.isFolder()) {
        const QStringList children = targetsBelow(item.path);
        for (const QString &child : children)
            dropTarget(child);
    }
    if (m_targets.contains(item.path)) {
        dropTarget(item.path);
        return Done{};
    }
    if (const StagedChange *folder = folderBringing(item.path)) {
        if (folder->kind == Kind::Move)
            addDeletion(deletionOf(sourceOf(*folder, item.path), item.isFolder(), item.oid, item.size));
        else
            leaveOut(item.path, folder->path);
        return Done{};
    }
    if (!item.oid.isEmpty() && !isGone(item.path))
        addDeletion(deletionOf(item.path, item.isFolder(), item.oid, item.size));
    return Done{};
}

Result<Done> StageChanges::unstage(const StagedChange &change)
{
    const auto refuseTaken = [](const QString &path) {
        return refused(
            QT_TRANSLATE_NOOP("StageChanges", "Something else is to take the name “%1”: unstage that first."), path);
    };
    if (change.isRemoval()) {
        if (m_targets.contains(change.path))
            return refuseTaken(change.path);
        m_deletions.remove(change.path);
        return Done{};
    }
    const StagedChange *target = targetAt(change.path);
    if (!target)
        return Done{};
    if (target->kind == Kind::Move) {
        const QString source = target->sourcePath;
        if (m_targets.contains(source) || (!target->isFolder && hasTargetsBelow(source)))
            return refuseTaken(source);
        // It would come along with its folder again.
        const StagedChange *removal = nullptr;
        forEachFolderAbove(source, [&](const QString &above) {
            const auto moved = m_sources.constFind(above);
            removal = moved == m_sources.cend() ? nullptr : targetAt(*moved);
            return removal == nullptr;
        });
        const QString there = removal ? stagename::moved(source, removal->sourcePath, removal->path) : QString();
        if (!there.isEmpty() && there != change.path && m_targets.contains(there))
            return refuseTaken(there);
    }
    const StagedChange taken = take(change.path);
    if (taken.isFolder && taken.kind == Kind::Move) {
        const QStringList children = targetsBelow(taken.path);
        for (const QString &child : children)
            moveTarget(child, stagename::moved(child, taken.path, taken.sourcePath), {});
    }
    return Done{};
}

//! Whether anything at a path, above it or below it is changed.
bool StageChanges::concerns(const QString &path) const
{
    const auto isBelow = [&path](const auto &map) {
        const auto next = map.lowerBound(path + u'/');
        return next != map.end() && stagename::isBelow(next.key(), path);
    };
    bool found =
        m_targets.contains(path) || isGone(path) || isBelow(m_targets) || isBelow(m_deletions) || isBelow(m_sources);
    forEachFolderAbove(path, [&](const QString &above) {
        found = found || m_targets.contains(above);
        return !found;
    });
    return found;
}

void StageChanges::absorb(const StageChanges &others)
{
    const StageChanges own = *this;
    for (const StagedChange &deletion : others.m_deletions) {
        if (!own.concerns(deletion.path))
            m_deletions.insert(deletion.path, deletion);
    }
    for (StagedChange target : others.m_targets) {
        const bool isMoved = target.kind == Kind::Move;
        if (own.concerns(target.path) || (isMoved && own.concerns(target.sourcePath))) {
            if (!target.hasOwnContent())
                continue;
            const QString wanted = target.path;
            for (int number = 1; concerns(target.path) || others.concerns(target.path); ++number)
                target.path = stagename::join(stagename::folderOf(wanted),
                                              stagename::copyName(stagename::nameOf(wanted), number));
            target = {.path = target.path,
                      .localPath = target.localPath,
                      .blob = target.blob,
                      .blobOid = target.blobOid,
                      .size = target.size};
        }
        setTarget(std::move(target));
    }
}

//! What goes, moves or comes as a folder is in the first part, with all that takes its place: any other file can be
//! added by itself.
std::vector<StageChanges> StageChanges::inParts(qsizetype count) const
{
    std::vector<StageChanges> parts(1);
    parts.front().m_deletions = m_deletions;
    parts.front().m_sources = m_sources;
    std::vector<SharedChange> rest;
    for (const SharedChange &target : m_targets) {
        const bool hangsTogether = target->isFolder || target->kind == Kind::Move || isGone(target->path);
        if (hangsTogether)
            parts.front().setTarget(target);
        else
            rest.push_back(target);
    }
    for (const SharedChange &target : rest) {
        if (parts.back().count() >= count)
            parts.emplace_back();
        parts.back().setTarget(target);
    }
    return parts;
}

StageChanges StageChanges::without(const StageChanges &done) const
{
    StageChanges left = *this;
    for (const StagedChange &deletion : done.m_deletions)
        left.m_deletions.remove(deletion.path);
    for (const StagedChange &target : done.m_targets)
        left.take(target.path);
    return left;
}

QMap<QString, QString> StageChanges::touched() const
{
    QMap<QString, QString> paths;
    for (const StagedChange &target : m_targets)
        paths.insert(target.path, target.oldOid);
    for (const StagedChange &deletion : m_deletions)
        paths.insert(deletion.path, deletion.oldOid);
    for (auto source = m_sources.begin(); source != m_sources.end(); ++source)
        paths.insert(source.key(), m_targets.value(*source)->sourceOid);
    return paths;
}

void StageChanges::acceptTouched(const QString &path, const std::optional<hub::TreeEntry> &now)
{
    const QString oid = now ? now->oid : QString();
    if (m_deletions.contains(path)) {
        StagedChange deletion = m_deletions.take(path);
        deletion.oldOid = oid;
        if (now) { // else somebody else has done it
            deletion.oldSize = now->size;
            deletion.isFolder = now->isFolder();
            m_deletions.insert(path, std::move(deletion));
        }
    }
    if (m_targets.contains(path)) {
        StagedChange target = m_targets.value(path);
        target.oldOid = oid;
        target.oldSize = now ? now->size : 0;
        if (target.kind == Kind::Add || target.kind == Kind::Edit)
            target.kind = now ? Kind::Edit : Kind::Add;
        setTarget(std::move(target));
    }
    const QString moved = m_sources.value(path);
    if (moved.isEmpty())
        return;
    StagedChange change = m_targets.value(moved);
    if (!now && !change.hasOwnContent()) {
        take(moved); // there is nothing left to be moved
        return;
    }
    if (now) {
        change.sourceOid = oid;
        if (!change.hasOwnContent())
            change.size = now->size;
    } else {
        change.kind = Kind::Add;
        change.sourcePath.clear();
        change.sourceOid.clear();
        m_sources.remove(path);
    }
    setTarget(std::move(change));
}

void StageChanges::dropTouching(const QString &path)
{
    m_deletions.remove(path);
    if (m_targets.contains(path))
        take(path);
    if (const QString moved = m_sources.value(path); !moved.isEmpty())
        take(moved);
}
