#pragma once

#include "transfer/filehasher.h"
#include "transfer/journal.h"
#include "transfer/uploadjob.h"
#include "transfer/verdicts.h"

#include <span>

namespace transfer {

class CommitBody;

//! What a commit is to be, besides its files.
struct CommitWish {
    hub::CommitTarget target = {};
    QString summary = {};
    QString description = {};
    QString parentCommit = {};
    bool skipUnreadable = false;
    bool isStep = false; //!< of a series, which announces all files and says when all is finished
};

//! Brings operations to a Hub as one commit: asks about the files, sends large ones to storage, leaves out what is
//! there already, and commits once, whatever happens to the answer.
class CommitRun
{
public:
    CommitRun(hub::BlockingHub &hub, Journal &journal, ProgressTracker &progress, JobId job, CommitWish wish,
              UploadManner manner);

    //! `problems` are files that are known to stand in the way already.
    Result<UploadOutcome> run(std::vector<Operation> operations, std::vector<FileProblem> problems,
                              const std::stop_token &stop);

    //! The commit that an earlier run sent without hearing of it; nothing when there was none, or it did not arrive.
    Result<std::optional<hub::CommitResult>> findEarlier(const std::stop_token &stop);

private:
    Result<hub::Done> ask(const std::stop_token &stop);
    Result<hub::Done> sendLarge(const std::stop_token &stop);
    Result<hub::Done> compareInline(const std::stop_token &stop);
    Result<hub::Done> findCopies(const std::stop_token &stop);
    void addProblem(const Addition &addition, const Error &error);
    bool isWanted(const Addition &addition) const;
    void dropUnwanted();
    void announce();
    void count(int done, int total);
    void expect(qint64 bytes);
    void end();

    Result<UploadOutcome> conclude(const std::stop_token &stop);
    Result<UploadOutcome> describeHead(const std::stop_token &stop);
    Result<hub::CommitResult> commit(const std::stop_token &stop);
    static void addCopy(CommitBody &body, const Copy &copy);
    Result<hub::CommitResult> sendOnce(const QString &parent, bool &mayHaveArrived, const std::stop_token &stop);
    Result<std::optional<hub::CommitResult>> lookFor(const CommitDoubt &doubt, std::span<const int> waits,
                                                     const std::stop_token &stop);
    CommitDoubt makeDoubt(const std::stop_token &stop);
    Error explained(Error error) const;

    hub::BlockingHub &m_hub;
    Journal &m_journal;
    ProgressTracker &m_progress;
    JobId m_job;
    CommitWish m_wish;
    UploadManner m_manner;
    FileHasher m_hasher;
    std::vector<Operation> m_operations;
    std::vector<Addition *> m_additions; //!< those in m_operations
    std::vector<FileProblem> m_problems;
    QString m_head;
    UploadOutcome m_outcome;
};

} // namespace transfer
