#pragma once

#include "hub/blockinghub.h"
#include "transfer/jobrecord.h"
#include "transfer/operations.h"
#include "transfer/progress.h"
#include "transfer/uploadspec.h"

#include <chrono>
#include <memory>

namespace transfer {

class Journal;
class PlannedVerdicts;
struct Selection;

//! How an upload ended when nothing went wrong.
struct UploadOutcome {
    enum class Kind {
        Committed,
        Unchanged, //!< the repo had all of it: no commit, the head is the result
        NeedsDecision, //!< all but some files are sent, or others changed the same ones; problems says which
    };

    Kind kind = Kind::Committed;
    hub::CommitResult commit = {};
    std::vector<FileProblem> problems = {};
    QString movedTo = {}; //!< the head at which others have changed files of this upload: mine or theirs?
    int filesSent = 0; //!< in the commit
    int filesUnchanged = 0;
    std::chrono::milliseconds took = {}; //!< by the request that made the commit
};

//! How hard an upload tries.
struct UploadManner {
    int senders = 4;
    //! One request at a time in the order of the official client, and no attempt more than it makes.
    bool isSequential = false;
    //! Goes on by itself on a head that moved while none of its files were touched there, and asks otherwise.
    bool isRebasing = false;
    std::shared_ptr<const PlannedVerdicts> planned = {}; //!< what a plan was told about the files

    static UploadManner sequential() { return {.senders = 1, .isSequential = true}; }
};

//! One upload from looking at the disk to the commit; blocking. Whatever ends it, run() of a new one with the same
//! record goes on where it stopped.
class UploadJob
{
public:
    UploadJob(hub::BlockingHub &hub, Journal &journal, ProgressTracker &progress, JobRecord record,
              UploadManner manner = {});

    Result<UploadOutcome> run(const std::stop_token &stop);

private:
    Result<UploadOutcome> runOne(const UploadSpec &spec, const std::stop_token &stop);
    Result<UploadOutcome> runCommits(const UploadSpec &spec, const std::stop_token &stop);
    Result<UploadOutcome> runSeries(const UploadSpec &spec, const std::stop_token &stop);
    Result<hub::Done> makeBranch(const UploadSpec &spec, const std::stop_token &stop);
    Result<Selection> look(const UploadSpec &spec, const std::stop_token &stop);
    static std::vector<Addition *> additionsOf(Selection &selection);
    void leaveOutSkipped(Selection &selection) const;

    hub::BlockingHub &m_hub;
    Journal &m_journal;
    ProgressTracker &m_progress;
    JobRecord m_record;
    UploadManner m_manner;
};

} // namespace transfer
