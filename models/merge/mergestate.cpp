#include "models/merge/mergestate.h"

#include <QStringList>

#include <algorithm>

bool isSame(const MergeVersion &one, const MergeVersion &other)
{
    if (one.isThere() != other.isThere())
        return false;
    return !one.isThere() || one.entry->oid == other.entry->oid;
}

ThreeWayMerge MergeConflict::merge() const
{
    return ThreeWayMerge::of(base.content.value_or(QByteArray()), ours.content.value_or(QByteArray()),
                             theirs.content.value_or(QByteArray()));
}

QString MergeConflict::versions() const
{
    QStringList ids;
    for (const MergeVersion *version : {&base, &ours, &theirs})
        ids += version->entry ? version->entry->oid : QStringLiteral("-");
    return ids.join(u' ');
}

bool MergeState::isDecided(const MergeDecisions &decisions) const
{
    return std::ranges::all_of(
        conflicts, [&decisions](const MergeConflict &conflict) { return decisions.contains(conflict.path); });
}

bool MergeState::isSolvedInPlace(const MergeDecisions &decisions) const
{
    return std::ranges::all_of(conflicts, [&decisions](const MergeConflict &conflict) {
        const MergeDecision decision = decisions.value(conflict.path);
        switch (decision.take) {
        case MergeDecision::Take::Ours: return true;
        case MergeDecision::Take::Theirs: return false; // as it is now
        case MergeDecision::Take::Text: break;
        }
        return ThreeWayMerge::of(conflict.base.content.value_or(QByteArray()),
                                 conflict.ours.content.value_or(QByteArray()), decision.text)
            .isClean();
    });
}
