#include "models/stage/stagedecision.h"

using hub::Done;
using Kind = StagedChange::Kind;
using Take = StageDecision::Take;

namespace {

StageSurroundings surroundings(const StageConflict &conflict)
{
    StageSurroundings around;
    if (conflict.now)
        around.insert(conflict.path, *conflict.now);
    return around;
}

//! Needs no content: the branch has had it.
Result<Done> takeBefore(StageChanges &changes, const StageConflict &conflict, const StageDecision &decision)
{
    changes.dropTouching(conflict.path);
    if (!decision.before)
        return conflict.now ? changes.remove(*conflict.now) : Result<Done>();
    const hub::TreeEntry &before = *decision.before;
    return changes.put({.kind = Kind::Restore,
                        .path = conflict.path,
                        .oldOid = conflict.now ? conflict.now->oid : QString(),
                        .oldSize = conflict.now ? conflict.now->size : 0,
                        .sourceRevision = decision.revision,
                        .sourcePath = conflict.path,
                        .sourceOid = before.oid,
                        .isLarge = before.lfs.has_value(),
                        .size = before.size},
                       surroundings(conflict), StageChanges::Existing::Replace);
}

Result<Done> takeMerged(Stage &stage, StageChanges &changes, const StageConflict &conflict, const QByteArray &text)
{
    changes.acceptTouched(conflict.path, conflict.now);
    StagedChange merged{.kind = Kind::Edit, .path = conflict.path};
    stage.keep(text, merged);
    return changes.put(std::move(merged), surroundings(conflict), StageChanges::Existing::Replace);
}

Result<Done> applyOne(Stage &stage, StageChanges &changes, const StageConflict &conflict, const StageDecision &decision)
{
    switch (decision.take) {
    case Take::Mine: changes.acceptTouched(conflict.path, conflict.now); break;
    case Take::Theirs: changes.dropTouching(conflict.path); break;
    case Take::Before: return takeBefore(changes, conflict, decision);
    case Take::Merged: return takeMerged(stage, changes, conflict, decision.text);
    }
    return Done{};
}

} // namespace

Result<Done> stagedecisions::apply(Stage &stage, const QString &what, const std::vector<StageConflict> &conflicts,
                                   const StageDecisions &decisions)
{
    return stage.change(what, [&](StageChanges &changes) {
        for (const StageConflict &conflict : conflicts) {
            const auto decision = decisions.constFind(conflict.path);
            if (decision == decisions.cend())
                continue;
            if (const Result<Done> applied = applyOne(stage, changes, conflict, *decision); !applied)
                return applied;
        }
        return Result<Done>();
    });
}
