#pragma once

#include "transfer/journal.h"
#include "transfer/planforecast.h"
#include "transfer/uploadrun.h"
#include "transfer/verdicts.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <chrono>
#include <optional>
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
class CommitRun : private UploadRun
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
    using Looks = std::span<const std::chrono::milliseconds>; //!< how long to wait before each

    static Looks looksFor(const Error &error, int attempt, bool isGuarded);
    Result<hub::Done> ask(const std::stop_token &stop);
    Result<hub::Done> sendLarge(const std::stop_token &stop);
    Result<hub::Done> sendObjects(const std::vector<Addition *> &large, const std::stop_token &stop);
    Result<hub::Done> compareInline(const std::stop_token &stop);
    Result<hub::Done> findCopies(const std::stop_token &stop);
    bool isWanted(const Addition &addition) const;
    void dropUnwanted();
    void count(int done, int total);
    void expect(qint64 bytes);
    void foretell();
    void acknowledgeInline();
    void end();

    Result<UploadOutcome> conclude(const std::stop_token &stop);
    Result<UploadOutcome> describeHead(const std::stop_token &stop);
    Result<hub::CommitResult> commit(const std::stop_token &stop);

    bool isRebasing() const;
    void rememberBase();
    Result<std::optional<hub::CommitResult>> commitOnHead(const std::stop_token &stop);
    Result<bool> catchUp(const std::stop_token &stop);
    Result<bool> standOn(const QString &head, const std::stop_token &stop);
    Result<QStringList> conflictsWith(const QHash<QString, QString> &changes, const std::stop_token &stop);
    Result<std::optional<hub::CommitResult>> findOwn(const std::stop_token &stop);
    Result<bool> recover(const Error &error, const std::stop_token &stop);
    Result<hub::Done> hashAgain(Addition &addition, const std::stop_token &stop);
    Result<hub::Done> judgeAgain(Addition &addition, const std::stop_token &stop);
    void noticeOverwriting(const hub::CommitResult &result, const std::stop_token &stop);
    QStringList touchedPaths() const;
    bool isOtherLine(const Operation &operation) const;
    bool isNothingLeft() const;
    void addMoved(const QStringList &paths, const QString &head);
    static void addCopy(CommitBody &body, const Copy &copy);
    Result<hub::CommitResult> sendOnce(const QString &parent, bool &mayHaveArrived, const std::stop_token &stop);
    bool waitAsAsked(const Error &error, const std::stop_token &stop);
    Result<std::optional<hub::CommitResult>> lookFor(const CommitDoubt &doubt, Looks waits,
                                                     const std::stop_token &stop);
    CommitDoubt makeDoubt(const std::stop_token &stop);
    Error explained(Error error) const;

    CommitWish m_wish;
    std::vector<Operation> m_operations;
    std::vector<Addition *> m_additions; //!< those in m_operations
    std::vector<FileProblem> m_problems;
    ForecastInput m_asked; //!< what asking took, and said of the quota
    QString m_head;
    QString m_parent; //!< that the commit is to name; empty: any
    QString m_base; //!< what the files were compared with; changes since then are somebody else's
    std::vector<CommitDoubt> m_doubts; //!< commits that were sent and not found, which may turn up yet
    QSet<QString> m_gone; //!< that others have deleted before us
    QSet<const Addition *> m_lookedAgain; //!< at files that changed meanwhile
    UploadOutcome m_outcome;
};

} // namespace transfer
