#pragma once

#include "models/transfers/planarrangement.h"
#include "models/transfers/planjudgement.h"
#include "transfer/planrequest.h"
#include "transfer/uploadplan.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>
#include <vector>

namespace transfer {
class PlannedVerdicts;
class PlanRuns;
} // namespace transfer

//! What an upload would do, file by file, and the sums of it.
//!
//! The plan is made once. Patterns, the strategy and what is decided about secrets are then applied to it
//! right here and cost no request; only a pattern that lets in files which the Hub was not asked about makes a new
//! plan. A small plan follows at once, a large one as soon as a thread has worked it out.
class UploadPlanModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class State { Idle, Planning, Ready, Failed, Cancelled };
    using Group = PlanJudgement::Group;
    using SecretChoice = PlanJudgement::SecretChoice;
    using Totals = PlanJudgement::Totals;
    static constexpr std::size_t groupCount = PlanJudgement::groupCount;
    static constexpr std::size_t workedOutAtOnce = 4000; //!< rows; of more, on a thread

    enum Column { StateColumn, PathColumn, WayColumn, SizeColumn, ColumnCount };
    enum Role {
        RowStateRole = Qt::UserRole + 1, //!< transfer::PlanRow::State as int
        PathRole, //!< in the repo
        LocalPathRole,
        SizeRole, //!< qint64
        IsLargeRole,
        IsLinkRole,
        ReasonRole, //!< why it is left out or cannot be sent
        SameAsRole, //!< another path whose content this large file has: nothing is sent for it
    };

    explicit UploadPlanModel(transfer::PlanRuns &plans, QObject *parent = nullptr);

    void plan(const transfer::UploadSpec &spec);
    void setPatterns(const QStringList &allow, const QStringList &ignore, const QStringList &deletePatterns = {});
    void setStrategy(transfer::Strategy strategy);
    void setSpeed(double bytesPerSecond); //!< measured, for the forecast; 0: not yet
    void setSecretChoice(const QStringList &paths, SecretChoice choice);
    void cancel();
    void retry();

    State state() const { return m_state; }
    const Error &error() const { return m_error; } //!< when Failed
    const transfer::PlanProgress &progress() const { return m_progress; } //!< while Planning
    //! Whether what is shown follows from all that was said; totalsChanged() comes when it does.
    bool isSettled() const { return m_due == Work::None; }
    const Totals &totals() const { return m_judgement->totals(); }
    const QStringList &warnings() const { return m_warnings; }
    const QStringList &folderLinks() const { return m_folderLinks; }
    bool isEmpty() const { return m_judgement->size() == 0; } //!< there was nothing to look at

    //! What is left of the findings with the patterns as they are.
    const transfer::PlanFindings &findings() const { return m_judgement->findings(); }
    SecretChoice secretChoice(const QString &path) const { return m_wish.choice(path); }
    QStringList secretPaths(SecretChoice choice) const; //!< files with secrets about which that was decided
    int rowOf(const QString &path) const; //!< among those shown; -1 when it is not

    void setShownGroup(std::optional<Group> group); //!< nothing: all of them
    std::optional<Group> shownGroup() const { return m_arrangement.group; }
    void setSearch(const QString &text);

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;
    void sort(int column, Qt::SortOrder order) final;

signals:
    void stateChanged();
    void progressChanged();
    void totalsChanged();
    void findingsChanged();

private:
    //! What has to be worked out anew; each includes those before it.
    enum class Work { None, Arrange, SumUp, Judge };
    using Plan = PlanJudgement::Plan;

    //! Values for a thread to work with.
    struct Task {
        Work work = Work::None;
        int round = 0;
        int change = 0;
        PlanJudgement::Wish wish = {};
        PlanArrangement arrangement = {};
        std::shared_ptr<transfer::UploadPlan> arrived = {}; //!< to be taken apart; none: the plan is known
        std::shared_ptr<const Plan> plan = {};
        std::shared_ptr<const PlanJudgement> judgement = {};
        std::vector<int> shown = {};
    };

    void setState(State state);
    void onPlanned(Result<transfer::UploadPlan> plan);
    void arrange(const PlanArrangement &arrangement);
    void workOut(Work work);
    void start();
    static Task worked(Task task);
    void take(const Task &task);
    std::size_t rowAt(int row) const { return std::size_t(m_shown.at(std::size_t(row))); }

    transfer::PlanRuns &m_plans;
    PlanJudgement::Wish m_wish;
    transfer::PlanRequest m_request;
    QStringList m_warnings;
    QStringList m_folderLinks;
    std::shared_ptr<const transfer::PlannedVerdicts> m_verdicts; //!< kept for the job that comes of the plan
    std::shared_ptr<transfer::UploadPlan> m_arrived; //!< not looked at yet
    std::shared_ptr<const Plan> m_plan;
    std::shared_ptr<const PlanJudgement> m_judgement;
    PlanArrangement m_arrangement;
    std::vector<int> m_shown; //!< rows of the plan in the order of this model
    Work m_due = Work::None; //!< what is not worked out yet
    bool m_isWorking = false; //!< a thread is at it
    int m_round = 0; //!< of planning: what belongs to an earlier one is out of date
    int m_change = 0; //!< of what was said about the plan
    transfer::PlanProgress m_progress;
    Error m_error;
    State m_state = State::Idle;
};
