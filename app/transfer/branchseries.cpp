#include "transfer/branchseries.h"

#include "hub/commits.h"
#include "hub/discussionactions.h"
#include "hub/repos.h"
#include "transfer/commitrun.h"
#include "transfer/objectsender.h"
#include "transfer/parallel.h"
#include "transfer/seriesfinder.h"
#include "transfer/seriesplan.h"
#include "transfer/verdicts.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;
using hub::Done;

namespace transfer {

namespace {

constexpr std::size_t filesPerChunk = 64; // stored before it is looked whether the batch has waited long enough
constexpr qint64 bytesPerChunk = 1'000'000'000;
constexpr int mostMoves = 3;

//! After these a smaller commit may succeed.
bool isTooMuch(const Error &error)
{
    constexpr int tooLarge = 413;
    return error.kind == Error::Kind::Timeout || error.kind == Error::Kind::ServerFault || error.httpStatus == tooLarge;
}

bool isToBeStored(const Addition *addition)
{
    return addition->isLarge && !addition->isStored;
}

bool isNotThere(const Error &error)
{
    return error.kind == Error::Kind::RepoNotFound || error.kind == Error::Kind::RevisionNotFound;
}

} // namespace

BranchSeries::BranchSeries(hub::BlockingHub &hub, Journal &journal, ProgressTracker &progress, JobId job, Wish wish,
                           UploadManner manner)
    : UploadRun(hub, journal, progress, job, manner)
    , m_wish(std::move(wish))
    , m_ahead(m_hasher, progress)
{ }

QString BranchSeries::title() const
{
    return SeriesPlan::finalTitle(m_wish.message);
}

QString BranchSeries::description() const
{
    const QByteArray words = m_wish.message.toUtf8() + '\n' + m_wish.description.toUtf8();
    const QByteArray id = QCryptographicHash::hash(words, QCryptographicHash::Sha256).toHex();
    const QString mark = u"<!-- hubcap-upload %1 -->"_s.arg(QString::fromLatin1(id));
    return m_wish.description.isEmpty() ? mark : m_wish.description + u"\n\n"_s + mark;
}

hub::CommitTarget BranchSeries::target() const
{
    if (m_pullRequest == 0)
        return m_wish.target;
    return {.repo = m_wish.target.repo, .revision = u"refs/pr/%1"_s.arg(m_pullRequest)};
}

Result<Done> BranchSeries::recall(const std::stop_token &stop)
{
    m_progress.setPhase(Phase::Asking);
    if (m_wish.target.createPullRequest) {
        if (const Result<Done> found = findPullRequest(stop); !found || m_pullRequest == 0)
            return found;
    }
    // The server may still be working on what an earlier run sent last.
    CommitRun earlier(m_hub, m_journal, m_progress, m_job, {.target = target()}, m_manner);
    if (const auto found = earlier.findEarlier(stop); !found)
        return std::unexpected(found.error());
    return countParts(stop);
}

Result<Done> BranchSeries::findPullRequest(const std::stop_token &stop)
{
    const hub::RepoId &repo = m_wish.target.repo;
    QSet<int> seen;
    Result<hub::Page<hub::Discussion>> page =
        m_hub.run(hub::discussions::list(repo, {.type = hub::DiscussionQuery::Type::PullRequests}), stop);
    while (page) {
        for (const hub::Discussion &row : page->items) {
            seen.insert(row.number);
            if (!row.isPullRequest || row.status != hub::DiscussionState::Draft || row.title != title())
                continue;
            const Result<hub::DiscussionDetails> details = m_hub.run(hub::discussions::details(repo, row.number), stop);
            if (!details)
                return std::unexpected(details.error());
            if (SeriesFinder::description(*details).trimmed() != description())
                continue;
            m_pullRequest = row.number;
            return Done{};
        }
        if (page->next.isEmpty())
            return Done{};
        page = m_hub.run(hub::discussions::nextPage(repo, page->next, seen), stop);
    }
    return std::unexpected(page.error());
}

//! The numbers go on where an earlier run stopped. Commits of the same name from long ago are of another upload.
Result<Done> BranchSeries::countParts(const std::stop_token &stop)
{
    const auto page = m_hub.run(hub::commits::list(m_wish.target.repo, target().revision), stop);
    if (!page)
        return isNotThere(page.error()) ? Result<Done>(Done{}) : std::unexpected(page.error());
    const QRegularExpression part(QRegularExpression::anchoredPattern(
        QRegularExpression::escape(m_wish.message.section(u'\n', 0, 0).trimmed()) + u" \\(part (\\d+)\\)"_s));
    const QDateTime yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
    bool isAtHead = true;
    bool isAboveFirst = false;
    for (const hub::CommitInfo &commit : page->items) {
        if (isAboveFirst && !m_wish.parentCommit.isEmpty() && commit.id.startsWith(m_wish.parentCommit))
            m_isParentMet = true; // the first commit was made on it
        isAboveFirst = false;
        const QRegularExpressionMatch match = part.match(commit.title.trimmed());
        isAtHead = isAtHead && match.hasMatch();
        const bool isOurs = (m_wish.begun.isValid() && commit.date >= m_wish.begun)
            || (isAtHead && commit.date > yesterday) || m_pullRequest > 0;
        if (!match.hasMatch() || !isOurs)
            continue;
        const int number = match.captured(1).toInt();
        m_parts = std::max(m_parts, number);
        isAboveFirst = number == 1;
    }
    return Done{};
}

Result<UploadOutcome> BranchSeries::run(std::vector<Operation> operations, std::vector<FileProblem> problems,
                                        const std::stop_token &stop)
{
    m_outcome.problems = std::move(problems);
    if (const Result<Done> taken = take(std::move(operations)); !taken)
        return std::unexpected(taken.error());
    expectAll();
    if (!m_outcome.problems.empty() && !m_wish.skipUnreadable) {
        m_outcome.kind = UploadOutcome::Kind::NeedsDecision;
        return std::move(m_outcome);
    }
    Batch all;
    for (const std::unique_ptr<Addition> &addition : m_additions)
        all.push_back(addition.get());
    return ask(all, stop)
        .and_then([&](Done) { return countParts(stop); }) // one may have arrived since they were counted
        .and_then([&](Done) { return dropIdentical(stop); })
        .and_then([&](Done) {
            foretell();
            return push(stop);
        })
        .and_then([&](Done) { return conclude(stop); });
}

Result<Done> BranchSeries::take(std::vector<Operation> operations)
{
    for (Operation &operation : operations) {
        if (Addition *addition = std::get_if<Addition>(&operation)) {
            m_additions.push_back(std::make_unique<Addition>(std::move(*addition)));
            continue;
        }
        const Deletion *deletion = std::get_if<Deletion>(&operation);
        if (!deletion)
            return failure(Error::Kind::Invalid,
                           QCoreApplication::translate("CommitSteps", "Copies cannot be cut into several commits."),
                           std::get<Copy>(operation).repoPath);
        // The first commit on a pull request had all of them; the branch they were looked up on has them still.
        if (m_pullRequest == 0 || m_parts == 0)
            m_deletions.push_back(*deletion);
    }
    return Done{};
}

void BranchSeries::expectAll()
{
    std::vector<const Addition *> all;
    all.reserve(m_additions.size());
    for (const std::unique_ptr<Addition> &addition : m_additions) {
        all.push_back(addition.get());
        m_progress.addToMove(addition->file.size);
    }
    announce(all, m_outcome.problems);
}

void BranchSeries::setUnchanged(const Addition &addition)
{
    m_progress.setFileState(addition.repoPath, FileProgress::State::Unchanged);
    m_progress.addAcknowledged(addition.file.size); // all of it was expected
    ++m_outcome.filesUnchanged;
}

Result<Done> BranchSeries::ask(const Batch &additions, const std::stop_token &stop)
{
    m_progress.setPhase(Phase::Asking);
    const Result<Verdicts> verdicts = askVerdicts(
        m_hub, target(), additions, m_manner.senders, stop, patience(),
        [this](int done, int total) { m_progress.setCounts(done, total); }, {}, m_manner.planned.get());
    if (!verdicts)
        return std::unexpected(verdicts.error());
    m_progress.setCounts(0, int(m_additions.size()));
    m_head = verdicts->head;
    m_asked.limit = verdicts->limit;
    for (Addition *addition : additions)
        addition->isJudged = true;
    for (const FileProblem &problem : verdicts->problems) {
        m_outcome.problems.push_back(problem);
        m_progress.setFileState(problem.repoPath, FileProgress::State::Failed, problem.error);
    }
    if (m_head.isEmpty())
        return readHead(stop);
    return Done{};
}

Result<Done> BranchSeries::readHead(const std::stop_token &stop)
{
    return m_hub.run(hub::repos::info(m_wish.target.repo, {.revision = target().revision}), stop)
        .transform([this](const hub::RepoInfo &info) {
            m_head = info.sha;
            return Done{};
        });
}

//! What remains waits to be sent.
Result<Done> BranchSeries::dropIdentical(const std::stop_token &stop)
{
    QSet<QString> bad;
    for (const FileProblem &problem : m_outcome.problems)
        bad.insert(problem.repoPath);
    Batch wanted;
    Batch known;
    for (const std::unique_ptr<Addition> &addition : m_additions) {
        if (addition->isIgnored) {
            m_progress.setFileState(addition->repoPath, FileProgress::State::Skipped);
            m_progress.addAcknowledged(addition->file.size);
        } else if (!bad.contains(addition->repoPath)) {
            wanted.push_back(addition.get());
            if (!addition->remoteOid.isEmpty())
                known.push_back(addition.get());
        }
    }
    m_progress.setPhase(Phase::Hashing);
    m_hasher.recall(wanted);
    for (const Addition *addition : known)
        m_progress.addToHash(addition->localOid().isEmpty() ? addition->file.size : 0);
    std::mutex mutex;
    const Result<Done> hashed =
        forEachIndex(known.size(), m_manner.senders, stop, [&](size_t i, const std::stop_token &token) -> Result<Done> {
            const Result<Done> one = m_hasher.ensure(*known[i], token);
            if (one || one.error().kind == Error::Kind::Cancelled)
                return one;
            const std::scoped_lock lock(mutex);
            bad.insert(known[i]->repoPath);
            addProblem(m_outcome.problems, *known[i], one.error());
            return Done{};
        });
    m_hasher.flush();
    if (!hashed)
        return hashed;
    for (Addition *addition : wanted) {
        if (addition->isIdentical())
            setUnchanged(*addition);
        else if (!bad.contains(addition->repoPath))
            m_waiting.push_back(addition);
    }
    return Done{};
}

void BranchSeries::foretell()
{
    m_asked.asked = int(m_additions.size());
    m_asked.deletions = int(m_deletions.size());
    m_progress.setForecast(PlanForecast::of(m_asked, {m_waiting.begin(), m_waiting.end()}));
}

BranchSeries::Batch BranchSeries::nextBatch()
{
    Batch batch;
    qint64 bytes = 0;
    while (!m_waiting.empty() && batch.size() < m_pace.files()) {
        Addition *next = m_waiting.front();
        const qint64 size = next->isLarge ? 0 : next->file.size;
        if (bytes > 0 && bytes + size > CommitPace::inlineBytes)
            break;
        bytes += size;
        batch.push_back(next);
        m_waiting.pop_front();
    }
    return batch;
}

void BranchSeries::putBack(const Batch &batch)
{
    m_waiting.insert(m_waiting.begin(), batch.begin(), batch.end());
}

Result<Done> BranchSeries::push(const std::stop_token &stop)
{
    while (!m_waiting.empty() || !m_deletions.empty()) {
        if (stop.stop_requested())
            return failure(Error::Kind::Cancelled);
        const Result<Batch> stored = store(nextBatch(), stop);
        if (!stored)
            return std::unexpected(stored.error());
        if (stored->empty() && m_deletions.empty())
            continue;
        if (const Result<Done> committed = commit(*stored, stop); !committed)
            return committed;
    }
    return Done{};
}

//! Brings the large files of a batch to storage; what is not there when it has waited long enough goes into the next.
Result<BranchSeries::Batch> BranchSeries::store(const Batch &batch, const std::stop_token &stop)
{
    const auto begun = std::chrono::steady_clock::now();
    Batch large;
    std::ranges::copy_if(batch, std::back_inserter(large), isToBeStored);
    std::size_t next = 0;
    while (next < large.size() && (next == 0 || std::chrono::steady_clock::now() - begun < CommitPace::longestWait)) {
        const Batch chunk = chunkOf(large, next);
        next += chunk.size();
        m_ahead.end();
        expectHashes(chunk);
        if (!m_manner.isSequential) {
            const Batch following = chunkAfter(large, next);
            expectHashes(following);
            m_ahead.begin(following, stop);
        }
        if (const Result<Done> sent = send(chunk, stop); !sent)
            return std::unexpected(sent.error());
    }
    putBack({large.begin() + std::ptrdiff_t(next), large.end()});
    QSet<const Addition *> left(large.begin() + std::ptrdiff_t(next), large.end());
    Batch ready;
    std::ranges::copy_if(batch, std::back_inserter(ready), [&left](const Addition *addition) {
        return !addition->isLarge || (addition->isStored && !left.contains(addition));
    });
    return ready;
}

BranchSeries::Batch BranchSeries::chunkOf(const Batch &large, std::size_t first) const
{
    Batch chunk;
    qint64 bytes = 0;
    for (std::size_t i = first; i < large.size() && chunk.size() < filesPerChunk && bytes < bytesPerChunk; ++i) {
        chunk.push_back(large[i]);
        bytes += large[i]->file.size;
    }
    return chunk;
}

//! What is to be stored after a chunk: of this batch, or else of the next one.
BranchSeries::Batch BranchSeries::chunkAfter(const Batch &large, std::size_t first) const
{
    if (first < large.size())
        return chunkOf(large, first);
    Batch next;
    for (Addition *addition : m_waiting) {
        if (isToBeStored(addition))
            next.push_back(addition);
        if (next.size() >= filesPerChunk)
            break;
    }
    return chunkOf(next, 0);
}

void BranchSeries::expectHashes(const Batch &chunk)
{
    for (const Addition *addition : chunk) {
        if (m_hashExpected.contains(addition))
            continue;
        m_hashExpected.insert(addition);
        m_progress.addToHash(addition->hashes.sha256.isEmpty() ? addition->file.size : 0);
    }
}

Result<Done> BranchSeries::send(const Batch &chunk, const std::stop_token &stop)
{
    m_progress.setPhase(Phase::Sending);
    ObjectSender sender(m_hub, m_journal, m_progress, m_hasher, target(), m_manner);
    const Result<std::vector<FileProblem>> problems = sender.send(chunk, stop);
    if (!problems)
        return std::unexpected(problems.error());
    QSet<QString> bad;
    for (const FileProblem &problem : *problems) {
        bad.insert(problem.repoPath);
        m_outcome.problems.push_back(problem);
    }
    for (Addition *addition : chunk)
        addition->isStored = !bad.contains(addition->repoPath);
    return Done{};
}

Result<Done> BranchSeries::commit(const Batch &batch, const std::stop_token &stop)
{
    if (m_wish.target.createPullRequest && m_pullRequest == 0) {
        if (const Result<Done> opened = openPullRequest(stop); !opened)
            return opened;
    }
    const bool hasParent = !m_isParentMet && !m_wish.parentCommit.isEmpty();
    std::vector<Operation> operations(m_deletions.begin(), m_deletions.end());
    for (const Addition *addition : batch)
        operations.emplace_back(*addition);
    CommitRun run(m_hub, m_journal, m_progress, m_job,
                  {.target = target(),
                   .summary = u"%1 (part %2)"_s.arg(m_wish.message).arg(m_parts + 1),
                   .description = m_wish.description,
                   .parentCommit = hasParent ? m_wish.parentCommit : m_head,
                   .skipUnreadable = true,
                   .isStep = true},
                  m_manner);
    Result<UploadOutcome> outcome = run.run(std::move(operations), {}, stop);
    if (!outcome)
        return leaveOutUnreadable(batch, outcome.error()) ? Result<Done>(Done{})
                                                          : afterFailure(batch, outcome.error(), hasParent, stop);
    std::ranges::move(outcome->problems, std::back_inserter(m_outcome.problems));
    m_outcome.filesSent += outcome->filesSent;
    m_outcome.filesUnchanged += outcome->filesUnchanged;
    m_deletions.clear();
    if (outcome->kind != UploadOutcome::Kind::Committed)
        return Done{};
    m_isParentMet = true;
    m_moves = 0;
    ++m_parts;
    m_head = outcome->commit.oid;
    m_outcome.commit = std::move(outcome->commit);
    m_pace.committed(batch.size(), outcome->took);
    return Done{};
}

//! One file that went away meanwhile does not hold up the others.
bool BranchSeries::leaveOutUnreadable(const Batch &batch, const Error &error)
{
    if (error.kind != Error::Kind::LocalFile)
        return false;
    const auto found = std::ranges::find_if(batch, [&error](const Addition *addition) {
        return addition->file.path == error.subject || addition->repoPath == error.subject;
    });
    if (found == batch.end())
        return false;
    addProblem(m_outcome.problems, **found, error);
    Batch others = batch;
    std::erase(others, *found);
    putBack(others);
    return true;
}

Result<Done> BranchSeries::afterFailure(const Batch &batch, const Error &error, bool hasParent,
                                        const std::stop_token &stop)
{
    if (error.kind == Error::Kind::HeadMoved && !hasParent && ++m_moves <= mostMoves)
        return catchUp(batch, stop);
    if (!isTooMuch(error) || stop.stop_requested() || !m_pace.failed())
        return std::unexpected(error);
    return catchUp(batch, stop);
}

//! Looks at the branch as it is now: what arrived after all is left out, what somebody else changed is not overwritten.
Result<Done> BranchSeries::catchUp(const Batch &batch, const std::stop_token &stop)
{
    CommitRun earlier(m_hub, m_journal, m_progress, m_job, {.target = target()}, m_manner);
    const auto arrived = earlier.findEarlier(stop);
    if (!arrived)
        return std::unexpected(arrived.error());
    if (*arrived) {
        m_isParentMet = true;
        m_deletions.clear();
        m_outcome.commit = **arrived;
    }
    if (const Result<Done> counted = countParts(stop); !counted)
        return counted;
    QHash<const Addition *, QString> before;
    for (const Addition *addition : batch)
        before.insert(addition, addition->remoteOid);
    if (const Result<Done> asked = ask(batch, stop); !asked)
        return asked;
    Batch left;
    for (Addition *addition : batch) {
        if (!addition->remoteOid.isEmpty() && addition->remoteOid != before.value(addition)) {
            if (const Result<Done> hashed = m_hasher.ensure(*addition, stop); !hashed)
                return hashed;
            if (!addition->isIdentical())
                return failure(
                    Error::Kind::HeadMoved,
                    QCoreApplication::translate("BranchSeries", "Somebody else has changed a file of this upload."),
                    addition->repoPath);
            m_progress.setFileState(addition->repoPath, FileProgress::State::Done);
            m_progress.addAcknowledged(addition->isLarge ? 0 : addition->file.size);
            ++m_outcome.filesSent;
            continue;
        }
        left.push_back(addition);
    }
    putBack(left);
    return Done{};
}

Result<Done> BranchSeries::openPullRequest(const std::stop_token &stop)
{
    return m_hub
        .run(hub::discussions::open(m_wish.target.repo,
                                    {.title = title(), .description = description(), .isPullRequest = true}),
             stop)
        .transform([this](const hub::OpenedDiscussion &opened) {
            m_pullRequest = opened.number;
            return Done{};
        });
}

Result<Done> BranchSeries::publish(const std::stop_token &stop)
{
    const auto published = m_hub.run(
        hub::discussions::setStatus(m_wish.target.repo, m_pullRequest, hub::discussions::SettableStatus::Open), stop);
    // A server that knows no drafts has it open already.
    if (!published && published.error().kind != Error::Kind::BadRequest)
        return std::unexpected(published.error());
    return Done{};
}

hub::CommitResult BranchSeries::headResult() const
{
    return {.oid = m_head, .url = m_hub.endpoint().at(m_wish.target.repo.webPath() + "/commit/" + m_head.toLatin1())};
}

Result<UploadOutcome> BranchSeries::conclude(const std::stop_token &stop)
{
    if (m_outcome.commit.oid.isEmpty())
        m_outcome.commit = headResult();
    if (m_pullRequest > 0) {
        const hub::Discussion discussion{.repo = m_wish.target.repo, .number = m_pullRequest, .isPullRequest = true};
        m_outcome.commit.pullRequest = m_pullRequest;
        m_outcome.commit.pullRequestUrl = m_hub.endpoint().at(discussion.webPath());
    }
    if (!m_outcome.problems.empty() && !m_wish.skipUnreadable) {
        m_outcome.kind = UploadOutcome::Kind::NeedsDecision;
        return std::move(m_outcome);
    }
    m_outcome.kind = m_parts > 0 ? UploadOutcome::Kind::Committed : UploadOutcome::Kind::Unchanged;
    if (m_pullRequest > 0 && m_parts > 0) {
        if (const Result<Done> published = publish(stop); !published)
            return std::unexpected(published.error());
    }
    m_progress.setPhase(Phase::Finished);
    return std::move(m_outcome);
}

} // namespace transfer
