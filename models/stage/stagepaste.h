#pragma once

#include "hub/blockinghub.h"
#include "models/stage/stagechanges.h"
#include "models/stage/stageclipboard.h"

#include <QStringList>

#include <stop_token>
#include <vector>

//! Files and folders on their way into a branch, and what becomes of those that have their names there already.
struct StagePaste {
    enum class Taken { Refuse, Replace, KeepBoth };

    StageClipboard clip = {};
    StageKey to = {};
    QString revision = {}; //!< the commit that the branch is at
    bool restores = false; //!< each to where it was
    bool moves = false; //!< within the branch, and not copied
    std::vector<StageChanges::Placing> items = {};

    static StagePaste into(StageClipboard clip, const StageKey &to, const QString &revision, const QString &folder);
    static StagePaste moving(StageClipboard clip, const QString &folder); //!< within its branch
    //! What takes another name, or another folder and name.
    static StagePaste renaming(const hub::TreeEntry &entry, const StageKey &branch, const QString &path);
    static StagePaste restoring(StageClipboard clip, const StageKey &to); //!< older versions, where they were

    bool isHere() const { return !restores && clip.from == to; } //!< within the branch
    QStringList targets() const;
    //! What the branch will have by these names besides: folders are told with a slash at their end. For a worker
    //! thread where there are many.
    QStringList takenBy(const StageChanges &changes, const StageSurroundings &around) const;

    //! A copy beside itself gets another name, whatever is to become of others.
    Result<hub::Done> apply(StageChanges &all, const StageSurroundings &around, Taken taken) const;

    //! Whether the files of its folders can be told by what the Hub has.
    bool canBeOpened(const StageChanges &changes) const;
    //! The same with the files of folders in their places, so that a folder joins one that is there. Blocking.
    Result<StagePaste> opened(hub::BlockingHub &hub, const std::stop_token &stop) const;

private:
    StagedChange changeFor(const StageChanges::Placing &item) const;
};
