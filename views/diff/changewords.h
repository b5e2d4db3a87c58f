#pragma once

#include "hub/diff.h"
#include "views/widgets/theme.h"

#include <QString>

//! What happened to a file, as a letter, a word and a colour.
namespace changewords {

struct Mark {
    QString letter = {};
    QString word = {};
    QColor ThemeColors::*color = &ThemeColors::text;
};

Mark markOf(hub::FileDiff::Change change);

//! "1 file changed", "12 files changed".
QString filesChanged(qint64 count);

} // namespace changewords
