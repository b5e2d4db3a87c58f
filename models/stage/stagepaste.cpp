#include "models/stage/stagepaste.h"

#include "hub/tree.h"
#include "models/stage/stagename.h"

#include <QSet>

#include <algorithm>
#include <utility>

using hub::Done;
using Kind = StagedChange::Kind;
using Placing = StageChanges::Placing;

namespace {

QString freeName(const QString &path, const StageChanges &all, const StageSurroundings &around,
                 const QSet<QString> &given)
{
    const QString folder = stagename::folderOf(path);
    const QString name = path.section(u'/', -1);
    QString to = path;
    for (int number = 1; given.contains(to) || all.willExist(to, around); ++number)
        to = stagename::join(folder, stagename::copyName(name, number));
    return to;
}

bool isFolderThere(const QString &path, const StageChanges &all, const StageSurroundings &around)
{
    if (const StagedChange *target = all.targetAt(path))
        return target->isFolder;
    const auto known = around.constFind(path);
    return all.hasTargetsBelow(path) || (known != around.cend() && known->isFolder());
}

} // namespace

StagePaste StagePaste::into(StageClipboard clip, const StageKey &to, const QString &revision, const QString &folder)
{
    StagePaste paste{.clip = std::move(clip), .to = to, .revision = revision};
    paste.items.reserve(paste.clip.entries.size());
    for (const hub::TreeEntry &entry : paste.clip.entries)
        paste.items.push_back({.item = entry, .to = stagename::join(folder, entry.name())});
    return paste;
}

StagePaste StagePaste::moving(StageClipboard clip, const QString &folder)
{
    const StageKey branch = clip.from;
    StagePaste paste = into(std::move(clip), branch, branch.revision, folder);
    paste.moves = true;
    return paste;
}

StagePaste StagePaste::renaming(const hub::TreeEntry &entry, const StageKey &branch, const QString &path)
{
    return {.clip = {.from = branch, .entries = {entry}},
            .to = branch,
            .revision = branch.revision,
            .moves = true,
            .items = {{.item = entry, .to = path}}};
}

StagePaste StagePaste::restoring(StageClipboard clip, const StageKey &to)
{
    StagePaste paste{.clip = std::move(clip), .to = to, .restores = true};
    paste.items.reserve(paste.clip.entries.size());
    for (const hub::TreeEntry &entry : paste.clip.entries)
        paste.items.push_back({.item = entry, .to = entry.path});
    return paste;
}

QStringList StagePaste::targets() const
{
    QStringList paths;
    paths.reserve(qsizetype(items.size()));
    for (const Placing &item : items)
        paths += item.to;
    return paths;
}

QStringList StagePaste::takenBy(const StageChanges &changes, const StageSurroundings &around) const
{
    QStringList taken;
    for (const Placing &item : items) {
        const bool isItself = isHere() && item.to == item.item.path;
        if (!isItself && changes.willExist(item.to, around))
            taken += isFolderThere(item.to, changes, around) ? item.to + u'/' : item.to;
    }
    return taken;
}

//! What is pasted from another revision or repo.
StagedChange StagePaste::changeFor(const Placing &item) const
{
    const hub::TreeEntry &entry = item.item;
    const bool isSameRepo = clip.from.repo == to.repo;
    return {.kind = isSameRepo && item.to == entry.path ? Kind::Restore : Kind::Copy,
            .path = item.to,
            .isFolder = entry.isFolder(),
            .sourceRepo = isSameRepo ? hub::RepoId() : clip.from.repo,
            .sourceRevision = clip.fixedRevision(),
            .sourcePath = entry.path,
            .sourceOid = entry.oid,
            .isLarge = entry.lfs.has_value(),
            .size = entry.size};
}

Result<Done> StagePaste::apply(StageChanges &all, const StageSurroundings &around, Taken taken) const
{
    std::vector<Placing> placed;
    placed.reserve(items.size());
    QSet<QString> given;
    for (const Placing &item : items) {
        QString path = item.to;
        const bool isItself = isHere() && path == item.item.path;
        const bool isTaken = all.willExist(path, around);
        const bool isFolder = item.item.isFolder() || (isTaken && isFolderThere(path, all, around));
        if (isTaken && !isItself && taken == Taken::Replace && (isHere() || isFolder)) {
            if (const Result<Done> gone = all.remove(around.value(path, {.path = path})); !gone)
                return gone;
        }
        if ((isItself && !moves) || given.contains(path) || taken == Taken::KeepBoth)
            path = freeName(path, all, around, given);
        given.insert(path);
        placed.push_back({.item = item.item, .to = std::move(path)});
    }
    if (moves)
        return all.moveAll(placed, around);
    if (isHere())
        return all.copyAll(placed, revision, around);
    std::vector<StagedChange> changes;
    changes.reserve(placed.size());
    for (const Placing &item : placed)
        changes.push_back(changeFor(item));
    return all.putAll(std::move(changes), around,
                      taken == Taken::Replace ? StageChanges::Existing::Replace : StageChanges::Existing::Refuse);
}

bool StagePaste::canBeOpened(const StageChanges &changes) const
{
    return std::ranges::all_of(items, [&](const Placing &item) {
        const QString &path = item.item.path;
        return !isHere() || !item.item.isFolder()
            || (!changes.hasTargetsBelow(path) && !changes.hasSourcesBelow(path) && !changes.targetAt(path)
                && !changes.folderBringing(path) && !item.item.oid.isEmpty());
    });
}

Result<StagePaste> StagePaste::opened(hub::BlockingHub &hub, const std::stop_token &stop) const
{
    StagePaste paste{.clip = clip, .to = to, .revision = revision, .restores = restores, .moves = moves};
    const auto run = [&](const auto &call) { return hub.run(call, stop); };
    for (const Placing &item : items) {
        if (!item.item.isFolder()) {
            paste.items.push_back(item);
            continue;
        }
        const Result<std::vector<hub::TreeEntry>> entries = hub::tree::listAll(
            run, clip.from.repo, {.revision = clip.fixedRevision(), .folder = item.item.path, .recursive = true});
        if (!entries)
            return std::unexpected(entries.error());
        for (const hub::TreeEntry &entry : *entries) {
            if (entry.type == hub::TreeEntry::Type::File)
                paste.items.push_back({.item = entry, .to = stagename::moved(entry.path, item.item.path, item.to)});
        }
    }
    return paste;
}
