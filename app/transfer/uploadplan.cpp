#include "transfer/uploadplan.h"

#include "transfer/duplicates.h"
#include "transfer/filehasher.h"
#include "transfer/journal.h"
#include "transfer/namecheck.h"
#include "transfer/parallel.h"
#include "transfer/plannedverdicts.h"
#include "transfer/scanmemory.h"
#include "transfer/secretscan.h"
#include "transfer/selection.h"
#include "transfer/verdicts.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

using namespace Qt::StringLiterals;
using hub::Done;

namespace transfer {

namespace {

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
void sumUp(UploadPlan &plan, int asked, Strategy strategy)
{
    ForecastInput input{
        .strategy = strategy, .asked = asked, .deletions = plan.count(PlanRow::State::Deleted), .limit = plan.limit};
    for (const PlanRow &row : plan.rows) {
        if (row.state != PlanRow::State::New && row.state != PlanRow::State::Changed)
            continue;
        (row.isLarge ? input.largeSizes : input.inlineSizes).push_back(row.size);
        if (row.isLarge && !row.sameAs.isEmpty()) {
            ++input.storedFiles;
            input.storedBytes += row.size;
        }
    }
    plan.largeFiles = int(input.largeSizes.size());
    plan.inlineFiles = int(input.inlineSizes.size());
    plan.forecast = PlanForecast::of(input);
    plan.bytesToSend = plan.forecast.bytes;
    plan.preuploadCalls = plan.forecast.preuploadCalls;
    plan.batchCalls = plan.forecast.batchCalls;
    plan.puts = plan.forecast.puts;
    plan.commits = plan.forecast.commits;
}

//! Large files that share their content with another say so; inline ones are sent all the same.
void markTwins(UploadPlan &plan)
{
    QHash<QString, const PlanFinding *> byPath;
    for (const PlanFinding &finding : plan.findings) {
        if (finding.kind == PlanFinding::Kind::Stored
            || (finding.kind == PlanFinding::Kind::Duplicate && !byPath.contains(finding.path)))
            byPath.insert(finding.path, &finding);
    }
    if (byPath.isEmpty())
        return;
    for (PlanRow &row : plan.rows) {
        const PlanFinding *finding = byPath.value(row.repoPath);
        if (!finding || row.localPath.isEmpty() || !row.isLarge)
            continue;
        row.sameAs = finding->other;
        row.isSameRemote = finding->isOtherRemote;
    }
}

} // namespace

void UploadPlan::add(PlanRow row)
{
    ++m_counts.at(size_t(row.state));
    m_bytes.at(size_t(row.state)) += row.size;
    rows.push_back(std::move(row));
}

//! Lists the repo while the Hub is asked about the files.
class UploadPlanner::Listing
{
public:
    Listing(hub::BlockingHub &hub, const hub::CommitTarget &target, const std::stop_token &stop)
        : m_stop(stop)
        , m_thread(
              [this, &hub, target] { m_tree = RemoteTree::list(hub, target.repo, target.revision, m_stop.token()); })
    { }
    ~Listing() { m_stop.request(); } // the thread is joined after that

    Result<RemoteTree> take()
    {
        m_thread.join();
        return std::move(m_tree);
    }

private:
    LinkedStop m_stop;
    Result<RemoteTree> m_tree = RemoteTree();
    std::jthread m_thread;
};

Result<UploadPlan> UploadPlanner::plan(const UploadSpec &wanted, const std::stop_token &stop, const Listener &listener)
{
    const auto tell = [&listener](PlanProgress::Step step, int done, int total) {
        if (listener)
            listener({.step = step, .done = done, .total = total});
    };
    Result<UploadSpec> spec = wanted.validated();
    if (!spec)
        return std::unexpected(spec.error());
    if (!spec->newBranchFrom.isEmpty()) // the branch will begin as that one stands
        spec->target.revision = spec->newBranchFrom;
    Listing listing(m_hub, spec->target, stop);
    UploadSpec withoutDeletions = *spec;
    withoutDeletions.deletePatterns.clear();
    Result<Selection> selection =
        select(withoutDeletions, m_hub, stop, [&tell](int files) { tell(PlanProgress::Step::Scanning, files, 0); });
    if (!selection)
        return std::unexpected(selection.error());
    std::erase_if(selection->operations, [&spec](const Operation &operation) {
        const Addition *addition = std::get_if<Addition>(&operation);
        return addition && spec->leaveOut.contains(addition->repoPath);
    });
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
    return describe(std::move(plan), *std::move(selection), additions, *spec, stop, tell, listing);
}

Result<UploadPlan> UploadPlanner::describe(UploadPlan plan, Selection selection,
                                           const std::vector<Addition *> &additions, const UploadSpec &spec,
                                           const std::stop_token &stop, const Tell &tell, Listing &listing)
{
    constexpr int callsAtOnce = 4;
    const Result<Verdicts> verdicts =
        askVerdicts(m_hub, spec.target, additions, callsAtOnce, stop, {},
                    [&tell](int done, int total) { tell(PlanProgress::Step::Asking, done, total); });
    if (!verdicts)
        return std::unexpected(verdicts.error());
    plan.head = verdicts->head;
    plan.limit = verdicts->limit;
    QSet<QString> unread;
    for (const FileProblem &problem : verdicts->problems)
        unread.insert(problem.repoPath);
    plan.verdicts = std::make_shared<const PlannedVerdicts>(plan.head, ignoreRules(additions), additions, unread);
    std::ranges::copy(verdicts->problems, std::back_inserter(selection.problems));
    if (Result<Done> compared = compare(additions, selection.problems, stop, tell); !compared)
        return std::unexpected(compared.error());
    Result<RemoteTree> tree = listing.take();
    if (!tree && (!spec.deletePatterns.isEmpty() || tree.error().kind == Error::Kind::Cancelled))
        return std::unexpected(tree.error());
    plan.tree = std::move(tree).value_or(RemoteTree());

    QSet<QString> bad;
    for (const FileProblem &problem : selection.problems)
        bad.insert(problem.repoPath);
    QSet<QString> taken;
    std::vector<Addition *> sent;
    for (Addition *addition : additions) {
        taken.insert(addition->repoPath);
        if (!bad.contains(addition->repoPath) && !addition->isIgnored && !addition->isIdentical())
            sent.push_back(addition);
    }
    for (const QString &path : plan.tree.victims(spec.deletePatterns, spec.pathInRepo, taken))
        plan.add({.repoPath = path, .state = PlanRow::State::Deleted});
    if (const Result<Done> checked = check(plan, sent, stop, tell); !checked)
        return std::unexpected(checked.error());
    for (const Addition *addition : additions) {
        if (!bad.contains(addition->repoPath))
            plan.add(rowOf(*addition));
    }
    for (const FileProblem &problem : selection.problems)
        plan.add(rowOf(problem));
    for (PlanRow &row : selection.leftOut)
        plan.add(std::move(row));
    markTwins(plan);
    sumUp(plan, int(additions.size()), spec.strategy);
    return plan;
}

Result<Done> UploadPlanner::check(UploadPlan &plan, const std::vector<Addition *> &sent, const std::stop_token &stop,
                                  const Tell &tell)
{
    ScanMemory memory(ScanMemory::fileFor(m_journal.file()));
    Result<PlanFindings> secrets =
        SecretScan(memory).run({sent.begin(), sent.end()}, stop,
                               [&tell](int done, int total) { tell(PlanProgress::Step::Checking, done, total); });
    if (!secrets)
        return std::unexpected(secrets.error());
    FileHasher hasher(m_journal, nullptr);
    hasher.recall(sent);
    Result<PlanFindings> twins = Duplicates(hasher).find(sent, plan.tree, stop);
    if (!twins)
        return std::unexpected(twins.error());
    std::vector<NameCheck::File> files;
    files.reserve(sent.size());
    for (const Addition *addition : sent)
        files.push_back({.path = addition->repoPath, .size = addition->file.size});
    plan.findings = *std::move(secrets);
    std::ranges::move(NameCheck::findings(files, plan.tree), std::back_inserter(plan.findings));
    std::ranges::move(*twins, std::back_inserter(plan.findings));
    return Done{};
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
