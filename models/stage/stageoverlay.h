#pragma once

#include "models/stage/stagechanges.h"

//! How the tree of a branch will look with its pending changes: what its rows are marked with, and which rows come.
class StageOverlay
{
public:
    enum class Mark {
        None,
        Added,
        Edited,
        Deleted,
        MovedAway,
        Moved, //!< here, from elsewhere
        Copied,
        Restored,
        Inside, //!< a folder that stays, and something below it does not
    };

    //! Where the content of a folder comes from that is not where it was.
    struct Origin {
        hub::RepoId repo = {}; //!< empty: that of the branch
        QString revision = {}; //!< empty: the branch
        QString path = {};

        friend bool operator==(const Origin &, const Origin &) = default;
    };

    StageOverlay() = default;
    explicit StageOverlay(StageChanges changes) : m_changes(std::move(changes)) { }

    const StageChanges &changes() const { return m_changes; }
    Mark markOf(const QString &path, bool isFolder) const;
    //! Whether anything in a folder, or below it, is marked.
    bool affects(const QString &folder) const;
    //! What is staged right below a folder; folders among it may be there already.
    std::vector<hub::TreeEntry> entriesIn(const QString &folder) const;
    std::optional<Origin> originOf(const QString &folder) const;
    //! The same of a file, whose content then is elsewhere in the repo; nothing where the stage has the content itself.
    std::optional<Origin> originOfFile(const QString &path) const;

private:
    StageChanges m_changes;
};
