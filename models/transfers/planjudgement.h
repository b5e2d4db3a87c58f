#pragma once

#include "transfer/uploadplan.h"

#include <QHash>
#include <QString>

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

//! What a person's patterns and decisions make of a plan. It is made from values alone, so that it can be made on any
//! thread: of 100,000 files it takes longer than the window may stand still.
class PlanJudgement
{
public:
    enum class Group { New, Changed, Deleted, Identical, Ignored, Problems };
    static constexpr std::size_t groupCount = std::size_t(Group::Problems) + 1;

    //! What a person says to a file with what looks like a secret in it.
    enum class SecretChoice { Open, SendAnyway, LeaveOut };

    struct Sum {
        int files = 0;
        qint64 bytes = 0;
    };

    //! Of the whole plan, whatever part of it is looked at.
    struct Totals {
        std::array<Sum, groupCount> groups = {};
        Sum inlineFiles = {};
        Sum largeFiles = {};
        transfer::PlanForecast forecast = {};

        const Sum &of(Group group) const { return groups.at(std::size_t(group)); }
        int filesToSend() const { return inlineFiles.files + largeFiles.files; }
        qint64 bytesToSend() const { return forecast.bytes; } //!< without what storage has already
        int commits() const { return forecast.commits; }
    };

    //! What is to be made of a plan.
    struct Wish {
        transfer::UploadSpec spec = {};
        QHash<QString, SecretChoice> secretChoices = {};
        double speed = 0; //!< measured, for the forecast; 0: not yet

        SecretChoice choice(const QString &path) const { return secretChoices.value(path, SecretChoice::Open); }
    };

    //! The plan's rows with what patterns are matched against; without those that its own delete patterns hit.
    struct Plan {
        std::vector<transfer::PlanRow> rows = {};
        std::vector<QString> relativePaths = {}; //!< one for each row; empty: patterns do not apply
        transfer::RemoteTree tree = transfer::RemoteTree();
        transfer::PlanFindings findings = {};
        std::optional<hub::RateLimit> limit = {};

        static Plan of(transfer::UploadPlan plan, const transfer::UploadSpec &spec);
    };

    PlanJudgement() = default;
    PlanJudgement(const Plan &plan, const Wish &wish);

    //! False when patterns let in files that the Hub has to be asked about first: then there is nothing else in here.
    bool isComplete() const { return m_isComplete; }

    // Of the plan's rows, and behind them of what delete patterns hit.
    std::size_t size() const { return m_states.size(); }
    transfer::PlanRow::State state(std::size_t row) const { return m_states[row].state; }
    const QString &reason(std::size_t row) const { return m_states[row].reason; }
    const transfer::PlanRow &row(const Plan &plan, std::size_t row) const
    {
        return row < plan.rows.size() ? plan.rows[row] : m_victims[row - plan.rows.size()];
    }

    const transfer::PlanFindings &findings() const { return m_findings; } //!< that still count
    const Totals &totals() const { return m_totals; }
    void sumUp(const Plan &plan, const Wish &wish); //!< anew, for another strategy or speed

    static Group groupOf(transfer::PlanRow::State state);

private:
    struct RowState {
        transfer::PlanRow::State state = transfer::PlanRow::State::New;
        QString reason = {};
    };

    bool judge(const Plan &plan, const Wish &wish);
    void findVictims(const Plan &plan, const Wish &wish);
    void findOut(const Plan &plan, const Wish &wish);
    qint64 countLeftOut(const Plan &plan, const QString &folder, bool isWholeRepo) const;

    bool m_isComplete = true;
    std::vector<RowState> m_states;
    std::vector<transfer::PlanRow> m_victims;
    transfer::PlanFindings m_findings;
    Totals m_totals;
};
