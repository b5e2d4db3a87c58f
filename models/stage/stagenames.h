#pragma once

#include "models/stage/stagechanges.h"

#include <QMultiHash>
#include <QSet>

//! Finds names that many systems cannot tell from one that the tree of a branch will have, as far as is known.
//!
//! Of the branch it knows what is around the paths that are to change; of the pending changes it asks their own index,
//! so that it costs nothing however many there are.
class StageNames
{
public:
    StageNames(const StageChanges &changes, const StageSurroundings &around);

    //! What is there under another spelling of a path, or of a folder above it; empty when nothing is. `leaving` is
    //! about to leave its place, with what is below it.
    QString twinOf(const QString &path, const StageChanges &changes, const hub::TreeEntry *leaving) const;

private:
    void add(const QString &path);
    bool isOfBranch(const QString &name, const StageChanges &changes) const;

    const StageSurroundings &m_around;
    QSet<QString> m_exact; //!< around the paths, with the folders above
    QMultiHash<QString, QString> m_folded;
};
