#pragma once

#include "core/error.h"
#include "hub/repotypes.h"
#include "hub/spacetypes.h"

#include <QUrl>

#include <optional>

//! A Space on the board of one's own.
struct BoardSpace {
    hub::RepoSummary summary = {};
    hub::SpaceRuntime runtime = {};
    bool isActing = false; //!< something asked of it has not been answered
    std::optional<Error> refusal = {}; //!< why the last thing asked of it was not done; until its stage changes

    const hub::RepoId &repo() const { return summary.repo; }
    const hub::SpaceStage &stage() const { return runtime.stage; }
    bool isStatic() const; //!< its files are served as they are, and nothing runs
    bool isFailed() const { return hub::isFailed(runtime.stage); }
    bool isPaused() const; //!< or stopped: only a restart brings it back
    bool isServing() const; //!< up and answering, which is what is billed
    bool isMoving() const; //!< changes by itself within minutes
    QString hardware() const; //!< that it runs on or is to run on
    int replicas() const; //!< that run now, at least one
    QUrl app() const; //!< where it can be visited; empty: nowhere
};
