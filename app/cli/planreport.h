#pragma once

#include "cli/reporter.h"
#include "transfer/uploadplan.h"

#include <QCoreApplication>

namespace cli {

//! Says what an upload would do: the sums, what it takes of the Hub's limits, and what was found.
class PlanReport
{
    Q_DECLARE_TR_FUNCTIONS(PlanReport)

public:
    explicit PlanReport(Reporter &reporter) : m_reporter(reporter) { }

    void tell(const transfer::UploadPlan &plan);

private:
    void tellSums(const transfer::UploadPlan &plan);
    void tellRows(const transfer::UploadPlan &plan);
    void tellFindings(const transfer::UploadPlan &plan);

    Reporter &m_reporter;
};

} // namespace cli
