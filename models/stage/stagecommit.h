#pragma once

#include "hub/hubclient.h"
#include "models/stage/stage.h"
#include "models/stage/stagecommitrun.h"
#include "models/stage/stagedecision.h"
#include "transfer/progress.h"

#include <QTimer>

#include <thread>

//! Brings a stage to the Hub, in the background: as a commit, as a pull request, or as the undoing of the last one.
//!
//! The stage is emptied when the commit is there, and stays as it was when it is not.
class StageCommit : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,
        Running,
        Conflicted, //!< conflicts() are to be decided: resolve()
        Failed, //!< error(), and problems() where files of this machine stand in the way
        Done, //!< outcome()
    };
    enum class Action { Commit, Revert };

    //! What one commit takes (hub-api "Commit", "Splitting big uploads").
    struct Limits {
        qsizetype most = 25'000; //!< changes; more become a series of commits,
        qsizetype part = 1000; //!< each of so many
    };

    StageCommit(Stage &stage, hub::HubClient &client, transfer::Journal &journal, StageStore &store,
                QObject *parent = nullptr);
    ~StageCommit() override;

    State state() const { return m_state; }
    Action action() const { return m_action; } //!< what the state is about
    bool opensPullRequest() const { return m_createsPullRequest; } //!< the commit that the state is about
    const Error &error() const { return m_error; }
    const std::vector<transfer::FileProblem> &problems() const { return m_outcome.problems; }
    const std::vector<StageConflict> &conflicts() const { return m_outcome.conflicts; }
    const StageCommitOutcome &outcome() const { return m_outcome; }
    const transfer::Progress &progress() const { return m_progress; }
    int part() const { return m_part; } //!< of a series, from 1; 0: there is one commit alone
    int parts() const { return m_parts; }
    const QString &summary() const { return m_summary; } //!< of what is, or was, sent

    void setLimits(const Limits &limits) { m_limits = limits; }
    void start(const QString &summary, const QString &description, bool createPullRequest);
    void cancel();
    //! Puts the decisions into the stage and starts once more; what is left undecided stays a conflict.
    void resolve(const StageDecisions &decisions);
    bool canRevert() const; //!< there is a commit to a branch that nothing has been staged since
    void revert(const QString &summary); //!< takes the last commit back; nothing is sent again
    void dismiss(); //!< the person has read how it ended

signals:
    void stateChanged();
    void progressChanged();
    void committed(const QString &oid); //!< something is new on the branch
    void pullRequestOpened(int number);

private:
    using Ended = Result<StageCommitOutcome>;
    using Work =
        std::function<Ended(hub::BlockingHub &hub, transfer::ProgressTracker &progress, const std::stop_token &stop)>;

    void run(Action action, const QString &summary, Work work);
    Ended commitParts(StageCommitTask task, hub::BlockingHub &hub, transfer::ProgressTracker &progress,
                      const std::stop_token &stop);
    void onPartBegun(int part, int parts);
    void onPartEnded(const StageChanges &part, const StageCommitOutcome &outcome);
    StageCommitTask task() const;
    void onEnded(int run, const Ended &ended);
    void onCommitEnded();
    void setState(State state);

    Stage &m_stage;
    hub::HubClient &m_client;
    transfer::Journal &m_journal;
    StageStore &m_store;
    State m_state = State::Idle;
    Action m_action = Action::Commit;
    QString m_summary;
    QString m_description;
    bool m_createsPullRequest = false;
    Error m_error;
    StageCommitOutcome m_outcome;
    std::vector<StageCommitOutcome> m_committed; //!< what can be taken back, the oldest first
    std::shared_ptr<transfer::ProgressTracker> m_tracker;
    transfer::Progress m_progress;
    QTimer m_refresh;
    Limits m_limits;
    std::vector<StageCommitOutcome> m_series; //!< of commits, as far as it has come
    int m_part = 0;
    int m_parts = 0;
    int m_pullRequest = 0; //!< that a series has been begun on
    int m_run = 0; //!< which one is under way
    std::jthread m_thread;
};
