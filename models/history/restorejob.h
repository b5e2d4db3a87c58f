#pragma once

#include "hub/hubclient.h"
#include "models/stage/stagechanges.h"
#include "transfer/restoration.h"

#include <QObject>

#include <stop_token>

//! Finds out what has to change for an older state of a branch to come back, or for a commit to be undone: as changes
//! for its stage. On a thread of its own; one at a time.
class RestoreJob : public QObject
{
    Q_OBJECT

public:
    //! What is wanted; the commit's summary is the caller's, since people read it.
    struct Wish {
        hub::RepoId repo = {};
        QString branch = {};
        QString summary = {};
        QString revision = {}; //!< of a restore: whose state comes back
        QStringList paths = {}; //!< none: everything
        QString commit = {}; //!< of a revert
        QString before = {}; //!< its predecessor; empty for a first commit
        bool skipChanged = false; //!< of a revert: files that others changed since stay as they are

        bool isRevert() const { return !commit.isEmpty(); }
    };

    explicit RestoreJob(hub::HubClient &client, QObject *parent = nullptr);
    ~RestoreJob() override;

    void start(const Wish &wish); //!< nothing happens while one is under way
    void stop(); //!< without a word
    bool isRunning() const { return m_isRunning; }
    const Wish &wish() const { return m_wish; }

    //! Puts what was found out among the pending changes of the branch, in the place of what is staged for these files.
    static Result<hub::Done> stage(const transfer::RestorationPlan &plan, StageChanges &changes);

signals:
    void runningChanged();
    void finished(const transfer::RestorationPlan &plan);
    void failed(const Error &error); //!< Conflict of a revert: its detail names the files, one a line

private:
    void conclude(const Result<transfer::RestorationPlan> &plan);

    hub::HubClient &m_client;
    Wish m_wish;
    std::stop_source m_stop;
    int m_generation = 0;
    bool m_isRunning = false;
};
