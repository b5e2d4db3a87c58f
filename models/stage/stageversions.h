#pragma once

#include "hub/hubclient.h"
#include "models/merge/mergestate.h"
#include "models/stage/stagecommitrun.h"
#include "models/stage/stagedcontent.h"

#include <QObject>
#include <QString>

#include <stop_token>

//! The three versions of a path that somebody else has changed as well: what the own change puts there, what was there
//! before, what the branch has now. Read in the background, one path at a time.
class StageVersions : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostCommits = 50; //!< of history that is searched for what was there before

    struct Versions {
        //! `ours` is the own change, `theirs` the branch. Of Kind::Text where both are text.
        MergeConflict conflict = {};
        QString revision = {}; //!< a commit that has the path as it was before
        bool isBeforeKnown = false; //!< false: none of the last commits has it so
    };

    explicit StageVersions(hub::HubClient &client, QObject *parent = nullptr);
    ~StageVersions() override;
    Q_DISABLE_COPY_MOVE(StageVersions)

    //! The next one cancels; what is cancelled never calls back.
    void read(const Stage &stage, StageStore &store, const StageConflict &conflict, Callback<Versions> done);
    void cancel();

private:
    hub::HubClient &m_client;
    std::stop_source m_stop;
    int m_read = 0; //!< which one is awaited
};
