#pragma once

#include "models/stage/stage.h"
#include "models/stage/stagecommitrun.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>
#include <vector>

//! What a person decided about a path that somebody else has changed as well.
struct StageDecision {
    enum class Take {
        Mine,
        Theirs, //!< as the branch has it now: the own change is forgotten
        Before, //!< as it was before both
        Merged, //!< `text`, made of both by hand
    };

    Take take = Take::Mine;
    QByteArray text = {};
    QString revision = {}; //!< of Take::Before: a commit that has it as it was
    std::optional<hub::TreeEntry> before = {}; //!< none: nothing was there
};

using StageDecisions = QHash<QString, StageDecision>; //!< by path

namespace stagedecisions {

//! Puts the decisions into the stage, as one step that can be undone; what is left undecided stays a conflict.
Result<hub::Done> apply(Stage &stage, const QString &what, const std::vector<StageConflict> &conflicts,
                        const StageDecisions &decisions);

} // namespace stagedecisions
