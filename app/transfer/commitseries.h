#pragma once

#include "transfer/seriesfinder.h"
#include "transfer/uploadrun.h"

namespace transfer {

//! How a series ended when nothing went wrong.
struct SeriesOutcome {
    enum class Kind {
        Open, //!< all is on the pull request, which is published
        Merged, //!< and on main
        Closed, //!< main had all of it already
        NeedsDecision, //!< some files cannot be sent; problems says which
    };

    Kind kind = Kind::Open;
    int pullRequest = 0; //!< 0 when files had to be decided upon before there was one
    QUrl url = {}; //!< its page
    QString mergeCommit = {}; //!< where the Hub says it
    std::vector<FileProblem> problems = {};
    int filesSent = 0; //!< by this run
    int filesUnchanged = 0;

    //! The same as what an upload comes to.
    UploadOutcome asUpload(const hub::Endpoint &endpoint, const hub::RepoId &repo) const;
};

//! Pushes a change in several commits to a draft pull request and publishes it, or merges it, when all are there
//! (hub-api "create_commits_on_pr"). Whatever ends it, the same series run again, here or elsewhere, goes on with the
//! same pull request.
class CommitSeries : private UploadRun
{
public:
    struct Wish {
        hub::RepoId repo = {};
        QString message = {};
        QString description = {};
        bool merges = true; //!< into main; else the pull request stays open for others
        bool skipUnreadable = false; //!< go on without files that cannot be read, instead of asking
    };

    CommitSeries(hub::BlockingHub &hub, Journal &journal, ProgressTracker &progress, JobId job, Wish wish,
                 UploadManner manner);

    //! `problems` are files that are known to stand in the way already. Errors beside those of the calls: Invalid for
    //! steps that are no series, Conflict when somebody else has changed the pull request.
    Result<SeriesOutcome> run(CommitSteps steps, std::vector<FileProblem> problems, const std::stop_token &stop);

    //! Ends what an earlier run of the job had pushed altogether; nothing when it did not come so far. To be asked
    //! before the files are looked at: once merged, there may be nothing left to delete.
    Result<std::optional<SeriesOutcome>> finishEarlier(const std::stop_token &stop);

private:
    Result<hub::Done> hash(const std::stop_token &stop);
    void expectAll();
    void dropUnreadable();
    void foretell();
    Result<SeriesOutcome> runPlan(SeriesPlan plan, const std::stop_token &stop);
    Result<hub::Done> begin(SeriesPlan &plan, const std::stop_token &stop);
    Result<hub::Done> recall(SeriesPlan &plan, const std::stop_token &stop);
    Result<hub::Done> push(SeriesStep &step, const std::stop_token &stop);
    Result<hub::Done> tick(const SeriesPlan &plan, const std::stop_token &stop);
    Result<SeriesOutcome> finish(const std::stop_token &stop);
    Result<hub::Done> publish(const std::stop_token &stop);
    Result<hub::Done> merge(const std::stop_token &stop);
    Result<hub::Done> afterRefusal(const Error &error, const std::stop_token &stop);
    Result<hub::Done> reload(const std::stop_token &stop);
    int number() const { return m_pullRequest.discussion.number; }

    Wish m_wish;
    CommitSteps m_steps;
    hub::DiscussionDetails m_pullRequest;
    QString m_shown; //!< its description as it stands
    SeriesOutcome m_outcome;
};

} // namespace transfer
