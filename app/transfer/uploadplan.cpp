#include "transfer/uploadplan.h"

#include "hub/lfs.h"
#include "transfer/filehasher.h"
#include "transfer/journal.h"
#include "transfer/parallel.h"
#include "transfer/selection.h"
#include "transfer/verdicts.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using hub::Done;

namespace transfer {

namespace {

int callsFor(int items, int perCall)
{
    return (items + perCall - 1) / perCall;
}

PlanRow rowOf(const FileProblem &problem)
{
    return {.localPath = problem.localPath,
            .repoPath = problem.repoPath,
            .state = PlanRow::State::Problem,
            .reason = problem.error.detail};
}

PlanRow rowOf(const Addition &addition)
{
    PlanRow row{.localPath = addition.file.path,
                .repoPath = addition.repoPath,
                .size = addition.file.size,
                .state = addition.remoteOid.isEmpty() ? PlanRow::State::New : PlanRow::State::Changed,
                .isLarge = addition.isLarge,
                .isLink = addition.file.isLink};
    if (addition.isIgnored) {
        row.state = PlanRow::State::IgnoredByRepo;
        row.reason = QCoreApplication::translate("UploadPlanner", "Ignored by the repo's .gitignore");
    } else if (addition.isIdentical()) {
        row.state = PlanRow::State::Identical;
    }
    return row;
}

//! What is told of a plan once all its rows are there.
void sumUp(UploadPlan &plan, int asked)
{
    for (const PlanRow &row : plan.rows) {
        if (row.state != PlanRow::State::New && row.state != PlanRow::State::Changed)
            continue;
        plan.bytesToSend += row.size;
        ++(row.isLarge ? plan.largeFiles : plan.inlineFiles);
    }
    plan.preuploadCalls = callsFor(asked, hub::uploads::filesPerCall);
    plan.batchCalls = callsFor(plan.largeFiles, hub::lfs::objectsPerCall);
    plan.puts = plan.largeFiles;
    plan.commits = plan.largeFiles + plan.inlineFiles + plan.count(PlanRow::State::Deleted) > 0 ? 1 : 0;
}

} // namespace

void UploadPlan::add(PlanRow row)
{
    ++m_counts.at(size_t(row.state));
    m_bytes.at(size_t(row.state)) += row.size;
    rows.push_back(std::move(row));
}

Result<UploadPlan> UploadPlanner::plan(const UploadSpec &wanted, const std::stop_token &stop, const Listener &listener)
{
    const auto tell = [&listener](PlanProgress::Step step, int done, int total) {
        if (listener)
            listener({.step = step, .done = done, .total = total});
    };
    const Result<UploadSpec> spec = wanted.validated();
    if (!spec)
        return std::unexpected(spec.error());
    Result<Selection> selection =
        select(*spec, m_hub, stop, [&tell](int files) { tell(PlanProgress::Step::Scanning, files, 0); });
    if (!selection)
        return std::unexpected(selection.error());
    std::vector<Addition *> additions;
    for (Operation &operation : selection->operations) {
        if (Addition *addition = std::get_if<Addition>(&operation))
            additions.push_back(addition);
    }
    UploadPlan plan;
    plan.folderLinks = selection->folderLinks;
    if (Result<QStringList> card = validateCard(m_hub, spec->target, additions, stop))
        plan.warnings = *std::move(card);
    else if (card.error().kind == Error::Kind::BadRequest)
        plan.add({.repoPath = u"README.md"_s, .state = PlanRow::State::Problem, .reason = card.error().detail});
    else
        return std::unexpected(card.error());
    return describe(std::move(plan), *std::move(selection), additions, *spec, stop, tell);
}

Result<UploadPlan> UploadPlanner::describe(UploadPlan plan, Selection selection,
                                           const std::vector<Addition *> &additions, const UploadSpec &spec,
                                           const std::stop_token &stop, const Tell &tell)
{
    constexpr int callsAtOnce = 4;
    const Result<Verdicts> verdicts =
        askVerdicts(m_hub, spec.target, additions, callsAtOnce, stop, {},
                    [&tell](int done, int total) { tell(PlanProgress::Step::Asking, done, total); });
    if (!verdicts)
        return std::unexpected(verdicts.error());
    plan.head = verdicts->head;
    std::ranges::copy(verdicts->problems, std::back_inserter(selection.problems));
    if (Result<Done> compared = compare(additions, selection.problems, stop, tell); !compared)
        return std::unexpected(compared.error());

    QSet<QString> bad;
    for (const FileProblem &problem : selection.problems)
        bad.insert(problem.repoPath);
    for (const Operation &operation : selection.operations) {
        if (const Deletion *deletion = std::get_if<Deletion>(&operation))
            plan.add({.repoPath = deletion->repoPath, .state = PlanRow::State::Deleted});
        else if (const Addition *addition = std::get_if<Addition>(&operation);
                 addition && !bad.contains(addition->repoPath))
            plan.add(rowOf(*addition));
    }
    for (const FileProblem &problem : selection.problems)
        plan.add(rowOf(problem));
    for (PlanRow &row : selection.leftOut)
        plan.add(std::move(row));
    sumUp(plan, int(additions.size()));
    return plan;
}

Result<Done> UploadPlanner::compare(const std::vector<Addition *> &additions, std::vector<FileProblem> &problems,
                                    const std::stop_token &stop, const Tell &tell)
{
    // Only what the repo has already can be identical; all else is new without looking into it.
    std::vector<Addition *> known;
    std::ranges::copy_if(additions, std::back_inserter(known), [](const Addition *addition) {
        return !addition->isIgnored && !addition->remoteOid.isEmpty();
    });
    FileHasher hasher(m_journal, nullptr);
    hasher.recall(known);
    constexpr int filesAtOnce = 2;
    std::mutex mutex;
    int done = 0;
    return forEachIndex(known.size(), filesAtOnce, stop, [&](size_t i, const std::stop_token &token) -> Result<Done> {
        const Result<Done> hashed = hasher.ensure(*known[i], token);
        if (!hashed && hashed.error().kind == Error::Kind::Cancelled)
            return hashed;
        const std::scoped_lock lock(mutex);
        if (!hashed)
            problems.push_back(
                {.localPath = known[i]->file.path, .repoPath = known[i]->repoPath, .error = hashed.error()});
        tell(PlanProgress::Step::Comparing, ++done, int(known.size()));
        return Done{};
    });
}

} // namespace transfer
