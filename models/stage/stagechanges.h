#pragma once

#include "hub/tree.h"
#include "models/stage/blockmap.h"
#include "models/stage/stagedchange.h"

#include <QHash>
#include <QMap>

#include <optional>
#include <vector>

class StageNames;

//! What is known of a branch around the paths that are to change: entries by their path in the tree as it will be.
//!
//! The files below a folder that is to be moved are listed where the folder goes.
using StageSurroundings = QHash<QString, hub::TreeEntry>;

//! The pending changes of a branch as a value: how each further one combines with those that are there.
//!
//! Deletions and the sources of moves are paths of the branch as it is, all other paths those of the tree as it will
//! be. A refused change leaves everything as it was; the reason is an Error::Kind::Invalid. Copies share what is the
//! same in them, however much that is.
class StageChanges
{
public:
    enum class Existing { Refuse, Replace }; //!< what to do about a file that has the name already

    //! What is to go somewhere.
    struct Placing {
        hub::TreeEntry item = {};
        QString to = {};
    };

    //! A change that one state has and another has not, or has otherwise.
    struct Difference {
        std::optional<SharedChange> before = {};
        std::optional<SharedChange> after = {};
    };

    static StageChanges fromRows(std::vector<StagedChange> rows); //!< as all() gave them

    bool isEmpty() const { return m_targets.isEmpty() && m_deletions.isEmpty(); }
    qsizetype count() const { return m_targets.size() + m_deletions.size(); }
    std::vector<SharedChange> all() const; //!< by path, and a deletion before what takes its place
    static bool isBefore(const StagedChange &one, const StagedChange &other); //!< in that order
    //! In that order, too.
    static std::vector<Difference> differences(const StageChanges &before, const StageChanges &after);
    const BlockMap<SharedChange> &targets() const { return m_targets; }
    const BlockMap<SharedChange> &deletions() const { return m_deletions; }
    //! The paths of the targets by how many systems see them (stagename::folded()); one of those that are seen alike.
    const BlockMap<QString> &foldedTargets() const { return m_folded; }

    //! What will be at a path by a change of its own.
    const StagedChange *targetAt(const QString &path) const;
    //! The moved or copied folder that brings a path along, unless that was left out of it.
    const StagedChange *folderBringing(const QString &path) const;
    //! Where that folder has the path from.
    static QString sourceOf(const StagedChange &folder, const QString &path);
    //! Why what the branch has at a path will not be there: its deletion or move, or that of a folder above it.
    const StagedChange *removalOf(const QString &path) const;
    bool isGone(const QString &path) const { return removalOf(path) != nullptr; }
    bool hasTargetsBelow(const QString &folder) const;
    bool hasSourcesBelow(const QString &folder) const; //!< of moves

    //! Whether the tree will have something at a path, as far as is known.
    bool willExist(const QString &path, const StageSurroundings &around) const;

    Result<hub::Done> put(StagedChange change, const StageSurroundings &around, Existing existing);
    Result<hub::Done> putAll(std::vector<StagedChange> changes, const StageSurroundings &around, Existing existing);
    Result<hub::Done> move(const hub::TreeEntry &item, const QString &to, const StageSurroundings &around);
    //! Many at once, and all or none: what takes time for one takes hardly more for all.
    Result<hub::Done> moveAll(const std::vector<Placing> &items, const StageSurroundings &around);
    //! Of what is in the same branch, with what is staged below it; revision is the commit that the branch is at.
    Result<hub::Done> copy(const hub::TreeEntry &item, const QString &revision, const QString &to,
                           const StageSurroundings &around);
    Result<hub::Done> copyAll(const std::vector<Placing> &items, const QString &revision,
                              const StageSurroundings &around);
    Result<hub::Done> remove(const hub::TreeEntry &item);
    Result<hub::Done> unstage(const StagedChange &change);
    //! Takes the changes of the same branch that were kept apart. What is changed here already stays so; a content that
    //! would be lost by that gets another name.
    void absorb(const StageChanges &others);

    //! As changes that can be committed one after the other, so many at a time; more only where they hang together.
    std::vector<StageChanges> inParts(qsizetype count) const;
    //! Without changes that are done, which nothing else hangs on.
    StageChanges without(const StageChanges &done) const;

    //! Which paths of the branch the changes were made for, and the git id that each had; empty: nothing was there.
    QMap<QString, QString> touched() const;
    //! The person has seen what is there now and wants the change all the same.
    void acceptTouched(const QString &path, const std::optional<hub::TreeEntry> &now);
    //! The person takes what is there now: whatever touches the path is forgotten.
    void dropTouching(const QString &path);

    friend bool operator==(const StageChanges &one, const StageChanges &other)
    {
        return one.m_targets == other.m_targets && one.m_deletions == other.m_deletions;
    }

private:
    struct Source {
        hub::RepoId repo = {}; //!< empty: that of the branch
        QString revision = {}; //!< empty: the branch
        QString path = {};
    };

    bool brings(const StagedChange &folder, const QString &path) const;
    Source sourceFor(const hub::TreeEntry &item, const QString &revision) const;
    QStringList leftOutBelow(const QString &folder) const;
    Result<hub::Done> checkName(const QString &path, const StageSurroundings &around, const StageNames &names,
                                const hub::TreeEntry *leaving = nullptr) const;
    Result<hub::Done> checkPlace(const QString &path, const StageSurroundings &around, const StageNames &names,
                                 const hub::TreeEntry *leaving = nullptr) const;
    Result<hub::Done> moveOne(const Placing &placing, const StageSurroundings &around, const StageNames &names);
    Result<hub::Done> copyOne(const Placing &placing, const QString &revision, const StageSurroundings &around,
                              const StageNames &names);
    void moveItem(const hub::TreeEntry &item, const QString &to, const StageSurroundings &around);
    void moveTarget(const QString &from, const QString &to, const StageSurroundings &around);
    void copyTarget(const QString &from, const QString &revision, const QString &to, const StageSurroundings &around);
    void place(StagedChange change, const StageSurroundings &around);
    void dropTarget(const QString &path);
    void addDeletion(StagedChange deletion);
    QStringList targetsBelow(const QString &folder) const;
    bool concerns(const QString &path) const;
    void leaveOut(const QString &path, const QString &folder);
    void setTarget(const SharedChange &change);
    StagedChange take(const QString &path);

    BlockMap<SharedChange> m_targets;
    BlockMap<SharedChange> m_deletions;
    BlockMap<QString> m_sources; //!< of moves, and where each goes
    BlockMap<QString> m_folded; //!< see foldedTargets()
};
