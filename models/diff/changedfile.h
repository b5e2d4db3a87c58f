#pragma once

#include "hub/diff.h"
#include "hub/lfspointer.h"

#include <memory>
#include <optional>

//! One file of a change set: what its diff says, and what it is about. A value that is never changed once it is shown.
struct ChangedFile {
    enum class Kind {
        Text, //!< its hunks can be read
        Large, //!< at least one side is the pointer to a large file
        Binary,
        Alike, //!< the contents are the same, or both empty: only name or mode differ
        Listed, //!< known from listings of files alone: the contents are not here yet
    };

    hub::FileDiff diff = {};
    QByteArray bytes = {}; //!< what the lines of the hunks point into; shared with other files where they came together
    Kind kind = Kind::Text;
    qint64 added = 0; //!< lines
    qint64 removed = 0;
    qint64 lineCount = 0; //!< of all hunks
    qint64 longestLine = 0; //!< bytes
    qint64 newLines = -1; //!< lines of the whole file on the new side, -1 where that is not known
    qint64 oldSize = -1; //!< bytes of the content, -1 where that is not known
    qint64 newSize = -1;
    std::optional<hub::LfsPointer> oldLarge = {};
    std::optional<hub::LfsPointer> newLarge = {};
    bool hasHiddenMarks = false; //!< characters that turn the direction of text, or have no width
    bool isWhitespaceOnly = false; //!< changes were there, but are not to be shown

    const QString &path() const { return diff.path(); }
    QString text(const hub::DiffLine &line) const; //!< UTF-8; what is none becomes replacement characters
    bool isModeChange() const;

    //! Counts, and looks at what kind of change it is.
    static ChangedFile describe(hub::FileDiff diff, QByteArray bytes);
};

using ChangedFilePointer = std::shared_ptr<const ChangedFile>;
