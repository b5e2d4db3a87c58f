#pragma once

#include "hub/repos.h"
#include "transfer/folderpush.h"
#include "transfer/jobrecord.h"
#include "transfer/pushmemory.h"
#include "transfer/serialworker.h"
#include "transfer/uploadjob.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <thread>

namespace transfer {

//! A folder whose new and changed files become a commit every so often, while others go on writing to them (hub-api
//! "CommitScheduler"). Each file is sent as long as it was when looked at; nothing is ever deleted; what could not be
//! pushed is pushed next time.
class ScheduledCommits
{
public:
    struct Plan {
        hub::NewRepo repo = {}; //!< made unless it is there
        QString revision = QStringLiteral("main");
        QString folder = {};
        QString pathInRepo = {}; //!< the folder that it goes to; empty: the root
        QStringList allow = {};
        QStringList ignore = {};
        std::chrono::milliseconds every = std::chrono::minutes(5);
        //! Makes all commits of the branch one after each push, for good: a history of thousands slows a repo down.
        bool squashesHistory = false;
        QString squashMessage = {}; //!< empty: in the Hub's words
        JobId job = 0; //!< whose unanswered commits the journal keeps
        QString memoryFile = {}; //!< where it stays known what was pushed; empty: only as long as this lives
        QString scratch = {}; //!< as of FolderPush
        FolderPush::Care care = {};
        std::function<void(ProgressTracker &)> begun = {}; //!< each push, on its thread
        std::function<void(const FolderPush::Push &)> ended = {};
    };
    //! Nothing when no file has changed, or after stop().
    using Push = FolderPush::Push;

    ScheduledCommits(hub::BlockingHub &hub, Journal &journal, Plan plan, UploadManner manner = {});
    //! Stops.
    ~ScheduledCommits();

    //! Makes the repo, pushes for the first time and then every so often. Once only.
    Result<hub::Done> start(const std::stop_token &stop);
    //! One more push, after those that wait already.
    std::future<Push> trigger();
    //! A last push, then stop().
    Push finish();
    //! Ends the schedule; pushes that wait come to nothing.
    void stop();
    //! Files that others changed in the repo and that wait for a decision. Only between pushes.
    QStringList held() const { return m_memory.held(); }

private:
    Push push(const std::stop_token &stop);
    void keepPushing(const std::stop_token &stop);

    Plan m_plan;
    PushMemory m_memory; //!< like the push, of the worker alone
    FolderPush m_push;
    std::atomic<bool> m_isStopped = false;
    std::unique_ptr<SerialWorker> m_worker = std::make_unique<SerialWorker>();
    std::jthread m_timer;
};

} // namespace transfer
