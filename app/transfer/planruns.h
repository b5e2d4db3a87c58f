#pragma once

#include "hub/message.h"
#include "hub/repoid.h"
#include "transfer/planrequest.h"
#include "transfer/uploadplan.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace transfer {

class Journal;
class PlannedVerdicts;

//! Plans uploads, each on a thread of its own. Lives on the GUI thread and never blocks it; its destructor stops what
//! runs.
class PlanRuns : public QObject
{
    Q_OBJECT

public:
    //! Who acts for an account.
    using Sessions = std::function<Result<hub::Session>(const QString &accountId)>;

    PlanRuns(Journal &journal, Sessions sessions, QObject *parent = nullptr);
    ~PlanRuns() override;

    //! `progress` and `done` are called on this thread until the request is dropped.
    PlanRequest begin(const UploadSpec &spec, std::function<void(const PlanProgress &)> progress,
                      Callback<UploadPlan> done);
    //! What the Hub said for the newest plan, if that one is for this repo and somebody still shows it.
    std::shared_ptr<const PlannedVerdicts> verdictsFor(const hub::RepoId &repo) const;
    void requestStop(); //!< of all; the destructor waits for them

private:
    void onProgress(const PlanRequest::State *plan, const PlanProgress &progress);
    void onDone(const PlanRequest::State *plan, Result<UploadPlan> result);

    Journal &m_journal;
    Sessions m_sessions;
    std::vector<std::shared_ptr<PlanRequest::State>> m_runs;
    hub::RepoId m_repo; //!< of the newest plan
    std::weak_ptr<const PlannedVerdicts> m_verdicts;
};

} // namespace transfer
