#pragma once

#include "models/stage/stagelistmodel.h"
#include "models/stage/stageoverlay.h"
#include "transfer/progress.h"
#include "views/widgets/icons.h"

#include <QColor>

struct ThemeColors;

//! Pending changes in words and icons: the same in rows, tool tips, titles of commits and for screen readers.
namespace stagewords {

//! A colour that goes with an icon.
struct Mark {
    QString icon = {};
    IconTint tint = IconTint::Text;
};

QColor colorOf(IconTint tint, const ThemeColors &colors);
Mark mark(StagedChange::Kind kind);
Mark mark(StageOverlay::Mark mark); //!< of a row of the file tree; no icon for None
QString word(StagedChange::Kind kind); //!< "Added"
QString word(StageOverlay::Mark mark); //!< "Moved away"; empty for None
QString path(const StagedChange &change); //!< "a.txt", "weights/", "old.bin → new.bin"
QString sentence(const StagedChange &change); //!< "Moved from old.bin, 1.2 GB"
QString details(const StagedChange &change); //!< for tool tips, a fact a line

QString summary(const StageListModel::Summary &summary); //!< "2 added, 1 deleted, 1.2 GB to send"
//! What a commit of the changes, and so many of each sort, is called unless the person says it.
QString defaultTitle(const StageChanges &changes, const StageListModel::Summary &summary);
QString phase(const transfer::Progress &progress); //!< what a commit under way is doing

} // namespace stagewords
