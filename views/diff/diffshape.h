#pragma once

#include "models/diff/changedfile.h"
#include "models/diff/filedetails.h"
#include "views/diff/difflayout.h"

#include <QString>

//! How high the rows of a diff are.
struct DiffMetrics {
    int line = 20;
    int header = 36;
    int note = 32;
    int pictures = 280;
    int space = 16;
    bool isSplit = false;
};

//! What a person has done with one file of a diff.
struct DiffFileState {
    bool isCollapsed = false;
    bool isForced = false; //!< shown although it is large
    bool isViewed = false;
};

//! A sentence between the lines, and what can be done about it.
struct DiffNote {
    enum class Action { None, ShowLarge, FetchContent, RetryDetails };

    QString text = {};
    QString link = {}; //!< empty: nothing can be done
    Action action = Action::None;
    bool isWarning = false;
};

//! What stands where in one file of a diff.
struct DiffShape {
    static constexpr qint64 largeFile = 3000; //!< lines above which a file is shown only when asked for
    static constexpr qint64 largeLine = 200'000; //!< bytes

    DiffLayout::Sections sections = {};
    std::vector<DiffNote> notes = {};

    static bool isLarge(const ChangedFile &file);
    static DiffShape of(const ChangedFile &file, const FileDetails &details, const DiffFileState &state,
                        const DiffMetrics &metrics);
};
