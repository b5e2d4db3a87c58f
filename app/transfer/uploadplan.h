#pragma once

#include "hub/blockinghub.h"
#include "hub/ratelimit.h"
#include "transfer/planfinding.h"
#include "transfer/planforecast.h"
#include "transfer/remotetree.h"
#include "transfer/uploadspec.h"

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace transfer {

class Journal;
class PlannedVerdicts;
struct Addition;
struct FileProblem;
struct Selection;

//! One file of a plan.
struct PlanRow {
    enum class State {
        New,
        Changed,
        Identical, //!< the repo has it already: not sent
        Deleted, //!< by a delete pattern
        ExcludedByPattern, //!< the person's own patterns
        ExcludedByDefault, //!< git's files, caches, junk
        IgnoredByRepo, //!< the repo's .gitignore
        Problem, //!< cannot be sent; reason says why
    };

    QString localPath = {}; //!< empty for Deleted
    QString repoPath = {};
    qint64 size = 0;
    State state = State::New;
    bool isLarge = false; //!< goes to storage rather than into the commit
    bool isLink = false;
    QString reason = {}; //!< the matching rule or the system's words
    QString sameAs = {}; //!< another path with this content: nothing is sent for this one
    bool isSameRemote = false; //!< and that path is in the repo already
};

//! What an upload would do, found out before a byte of content moves.
struct UploadPlan {
    static constexpr size_t stateCount = size_t(PlanRow::State::Problem) + 1;

    std::vector<PlanRow> rows = {}; //!< in the order of the commit, then those left out
    QString head = {}; //!< commit that the comparison was made with
    QStringList warnings = {}; //!< about the card's front matter
    qint64 bytesToSend = 0;
    int largeFiles = 0; //!< in the commit
    int inlineFiles = 0;
    int preuploadCalls = 0;
    int batchCalls = 0;
    int puts = 0; //!< at least: the Hub splits big files
    int commits = 0; //!< 0 when nothing changes
    QStringList folderLinks = {}; //!< links to folders, not followed
    PlanFindings findings = {};
    RemoteTree tree = RemoteTree(); //!< of the repo, for delete patterns that are thought of later
    PlanForecast forecast = {};
    std::optional<hub::RateLimit> limit = {}; //!< as the last answer said it
    std::shared_ptr<const PlannedVerdicts> verdicts = {}; //!< for the upload that follows

    int count(PlanRow::State state) const { return m_counts.at(size_t(state)); }
    qint64 bytes(PlanRow::State state) const { return m_bytes.at(size_t(state)); }
    bool hasChanges() const { return commits > 0; }

    void add(PlanRow row);

private:
    std::array<int, stateCount> m_counts{};
    std::array<qint64, stateCount> m_bytes{};
};

//! How far planning is.
struct PlanProgress {
    enum class Step { Scanning, Asking, Comparing, Checking };
    Step step = Step::Scanning;
    int done = 0;
    int total = 0; //!< 0 while it is not known
};

//! Makes the plan of an upload; blocking.
class UploadPlanner
{
public:
    using Listener = std::function<void(const PlanProgress &)>;

    UploadPlanner(hub::BlockingHub &hub, Journal &journal) : m_hub(hub), m_journal(journal) { }

    Result<UploadPlan> plan(const UploadSpec &spec, const std::stop_token &stop, const Listener &listener = {});

private:
    using Tell = std::function<void(PlanProgress::Step step, int done, int total)>;

    class Listing;

    Result<UploadPlan> describe(UploadPlan plan, Selection selection, const std::vector<Addition *> &additions,
                                const UploadSpec &spec, const std::stop_token &stop, const Tell &tell,
                                Listing &listing);
    //! Twins, names and secrets of what would be sent.
    Result<hub::Done> check(UploadPlan &plan, const std::vector<Addition *> &sent, const std::stop_token &stop,
                            const Tell &tell);
    Result<hub::Done> compare(const std::vector<Addition *> &additions, std::vector<FileProblem> &problems,
                              const std::stop_token &stop, const Tell &tell);

    hub::BlockingHub &m_hub;
    Journal &m_journal;
};

} // namespace transfer
