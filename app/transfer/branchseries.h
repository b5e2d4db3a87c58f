#pragma once

#include "transfer/commitpace.h"
#include "transfer/hashahead.h"
#include "transfer/planforecast.h"
#include "transfer/uploadrun.h"

#include <QDateTime>
#include <QSet>

#include <cstddef>
#include <deque>
#include <memory>
#include <vector>

namespace transfer {

//! Brings a change to a branch, or to one pull request, in as many commits as it takes, each as large as the server is
//! quick (hub-api "Splitting big uploads"). Whatever ends it, the same run again, here or elsewhere, goes on: what is
//! there already is left out, and a pull request that was begun is gone on with.
class BranchSeries : private UploadRun
{
public:
    struct Wish {
        hub::CommitTarget target = {};
        QString message = {}; //!< each commit is called that, with its number behind
        QString description = {};
        QString parentCommit = {}; //!< what the first commit is to be made on
        bool skipUnreadable = false;
        QDateTime begun = {}; //!< the job; commits since then that are called so are its own
    };

    BranchSeries(hub::BlockingHub &hub, Journal &journal, ProgressTracker &progress, JobId job, Wish wish,
                 UploadManner manner);

    //! Finds out how far an earlier run came; to be asked before the files are looked at.
    Result<hub::Done> recall(const std::stop_token &stop);

    //! Deletions and additions; `problems` are files that are known to stand in the way already. Invalid: copies.
    Result<UploadOutcome> run(std::vector<Operation> operations, std::vector<FileProblem> problems,
                              const std::stop_token &stop);

    //! What its pull request is called and described as, so that a later run knows it again.
    QString title() const;
    QString description() const;

private:
    using Batch = std::vector<Addition *>;

    Result<hub::Done> take(std::vector<Operation> operations);
    void expectAll();
    Result<hub::Done> ask(const Batch &additions, const std::stop_token &stop);
    Result<hub::Done> dropIdentical(const std::stop_token &stop);
    void foretell();
    Result<hub::Done> push(const std::stop_token &stop);
    Batch nextBatch();
    Result<Batch> store(const Batch &batch, const std::stop_token &stop);
    Batch chunkOf(const Batch &large, std::size_t first) const;
    Batch chunkAfter(const Batch &large, std::size_t first) const;
    void expectHashes(const Batch &chunk);
    Result<hub::Done> send(const Batch &chunk, const std::stop_token &stop);
    Result<hub::Done> commit(const Batch &batch, const std::stop_token &stop);
    Result<hub::Done> afterFailure(const Batch &batch, const Error &error, bool hasParent, const std::stop_token &stop);
    Result<hub::Done> catchUp(const Batch &batch, const std::stop_token &stop);
    bool leaveOutUnreadable(const Batch &batch, const Error &error);
    void putBack(const Batch &batch);
    Result<UploadOutcome> conclude(const std::stop_token &stop);

    Result<hub::Done> findPullRequest(const std::stop_token &stop);
    Result<hub::Done> openPullRequest(const std::stop_token &stop);
    Result<hub::Done> publish(const std::stop_token &stop);
    Result<hub::Done> countParts(const std::stop_token &stop);
    Result<hub::Done> readHead(const std::stop_token &stop);
    hub::CommitTarget target() const; //!< the branch, or the pull request once there is one
    hub::CommitResult headResult() const;
    void setUnchanged(const Addition &addition);

    Wish m_wish;
    CommitPace m_pace;
    std::vector<std::unique_ptr<Addition>> m_additions;
    std::vector<Deletion> m_deletions; //!< until they are part of a commit
    std::deque<Addition *> m_waiting;
    QSet<const Addition *> m_hashExpected; //!< counted already
    int m_pullRequest = 0;
    int m_parts = 0; //!< commits there are
    int m_moves = 0; //!< how often others were faster
    bool m_isParentMet = false; //!< the commit that was to be made on the wished parent is there
    ForecastInput m_asked{.strategy = Strategy::Commits}; //!< what asking took, and said of the quota
    QString m_head; //!< each commit names it, so that nothing of others is overwritten unseen
    UploadOutcome m_outcome;
    HashAhead m_ahead; //!< its thread ends before what it works on
};

} // namespace transfer
