#include "transfer/commitrun.h"

#include "hub/repos.h"
#include "transfer/bodysources.h"
#include "transfer/commitfinder.h"
#include "transfer/copysource.h"
#include "transfer/localreader.h"
#include "transfer/objectsender.h"
#include "transfer/parallel.h"
#include "transfer/progress.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <iterator>
#include <span>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using hub::Done;

namespace transfer {

namespace {

constexpr size_t pathsToRecognise = 100; // by whose content an unanswered commit is told from another
constexpr int rateLimitPatience = 10;
constexpr int commitAttempts = 3;

// Before each look for a commit whose answer is missing: soon at first, since most are there at once, then more rarely.
constexpr std::array allLooks{0ms, 300ms, 700ms, 1000ms, 2000ms, 4000ms, 8000ms};
constexpr size_t looksForEarlier = 4; // one of an earlier run had its time
constexpr size_t looksAfterAnswer = 4; // the server has done with it and would show it
constexpr size_t looksAfterSilence = 6; // it may be at work on it still

//! Answers, and missing ones, after which the commit may exist.
bool isUncertain(const Error &error)
{
    return error.kind == Error::Kind::Timeout || error.kind == Error::Kind::Offline
        || error.kind == Error::Kind::Cancelled || error.kind == Error::Kind::Malformed
        || (error.httpStatus >= 500 && error.httpStatus != 501);
}

//! The Hub itself spoke, so that it is at work no more; a gateway only gives up waiting.
bool isAnswered(const Error &error)
{
    constexpr int badGateway = 502;
    constexpr int gatewayTimeout = 504;
    return error.httpStatus >= 500 && error.httpStatus != badGateway && error.httpStatus != gatewayTimeout;
}

//! A folder is sent with or without a slash behind it.
QString plain(const QString &path)
{
    return path.endsWith(u'/') ? path.chopped(1) : path;
}

bool saysHeadMoved(const Error &error)
{
    // The Hub says 409 where two commits meet, and 412 when one names a parent that has a successor.
    return error.kind == Error::Kind::Conflict || error.kind == Error::Kind::HeadMoved;
}

} // namespace

CommitRun::CommitRun(hub::BlockingHub &hub, Journal &journal, ProgressTracker &progress, JobId job, CommitWish wish,
                     UploadManner manner)
    : UploadRun(hub, journal, progress, job, manner)
    , m_wish(std::move(wish))
{ }

Result<UploadOutcome> CommitRun::run(std::vector<Operation> operations, std::vector<FileProblem> problems,
                                     const std::stop_token &stop)
{
    m_operations = std::move(operations);
    m_problems = std::move(problems);
    for (Operation &operation : m_operations) {
        if (Addition *addition = std::get_if<Addition>(&operation))
            m_additions.push_back(addition);
    }
    if (!m_wish.isStep)
        announce({m_additions.begin(), m_additions.end()}, m_problems);
    return ask(stop)
        .and_then([&](Done) { return compareInline(stop); })
        .and_then([&](Done) {
            foretell();
            return sendLarge(stop);
        })
        .and_then([&](Done) { return findCopies(stop); })
        .and_then([&](Done) { return conclude(stop); });
}

void CommitRun::count(int done, int total)
{
    if (!m_wish.isStep)
        m_progress.setCounts(done, total);
}

void CommitRun::expect(qint64 bytes)
{
    if (!m_wish.isStep)
        m_progress.addToMove(bytes);
}

//! Large files that turn out to be there already are still counted: they are hashed while others are sent.
void CommitRun::foretell()
{
    if (m_wish.isStep)
        return;
    QSet<QString> bad;
    for (const FileProblem &problem : m_problems)
        bad.insert(problem.repoPath);
    std::vector<const Addition *> sent;
    std::ranges::copy_if(m_additions, std::back_inserter(sent), [&](const Addition *addition) {
        return isWanted(*addition) && !bad.contains(addition->repoPath);
    });
    m_asked.deletions = int(m_operations.size() - m_additions.size());
    m_progress.setForecast(PlanForecast::of(m_asked, sent));
}

//! The commit is there, although no answer said so.
void CommitRun::acknowledgeInline()
{
    qint64 bytes = 0;
    for (const Addition *addition : m_additions)
        bytes += addition->isLarge ? 0 : addition->file.size;
    m_progress.addAcknowledged(bytes);
}

void CommitRun::end()
{
    if (!m_wish.isStep)
        m_progress.setPhase(Phase::Finished);
}

bool CommitRun::isWanted(const Addition &addition) const
{
    return !addition.isIgnored && !addition.isIdentical();
}

//! Forgets additions that the commit will not have.
void CommitRun::dropUnwanted()
{
    QSet<QString> bad;
    for (const FileProblem &problem : m_problems)
        bad.insert(problem.repoPath);
    std::erase_if(m_additions, [&](const Addition *addition) {
        if (addition->isIgnored)
            m_progress.setFileState(addition->repoPath, FileProgress::State::Skipped);
        else if (addition->isIdentical())
            m_progress.setFileState(addition->repoPath, FileProgress::State::Unchanged);
        m_outcome.filesUnchanged += !addition->isIgnored && addition->isIdentical() ? 1 : 0;
        const bool isNeverSent = addition->isIgnored || (!addition->isLarge && addition->isIdentical());
        if (m_wish.isStep && isNeverSent)
            m_progress.addAcknowledged(addition->file.size); // a series expected all of it
        return !isWanted(*addition) || bad.contains(addition->repoPath);
    });
}

Result<Done> CommitRun::ask(const std::stop_token &stop)
{
    m_progress.setPhase(Phase::Asking);
    if (Result<QStringList> card = validateCard(m_hub, m_wish.target, m_additions, stop); !card)
        return std::unexpected(card.error());
    std::vector<Addition *> unknown;
    std::ranges::copy_if(m_additions, std::back_inserter(unknown),
                         [](const Addition *addition) { return !addition->isJudged; });
    Result<Verdicts> verdicts = askVerdicts(
        m_hub, m_wish.target, unknown, m_manner.senders, stop, patience(),
        [this](int done, int total) { count(done, total); }, {}, m_manner.planned.get());
    if (!verdicts)
        return std::unexpected(verdicts.error());
    m_asked = {.asked = int(unknown.size()), .limit = verdicts->limit};
    // Where no file was asked about, the parent is what the commit is made on.
    m_head = verdicts->head.isEmpty() ? m_wish.parentCommit : verdicts->head;
    m_parent = m_wish.parentCommit;
    rememberBase();
    for (const FileProblem &problem : verdicts->problems) {
        m_problems.push_back(problem);
        m_progress.setFileState(problem.repoPath, FileProgress::State::Failed, problem.error);
    }
    count(0, int(m_additions.size()));
    // A new inline file is sent without being looked into.
    std::vector<Addition *> toHash;
    std::ranges::copy_if(m_additions, std::back_inserter(toHash), [](const Addition *addition) {
        return !addition->isIgnored && (addition->isLarge || !addition->remoteOid.isEmpty());
    });
    m_hasher.recall(toHash);
    return Done{};
}

Result<Done> CommitRun::compareInline(const std::stop_token &stop)
{
    std::vector<Addition *> known;
    std::ranges::copy_if(m_additions, std::back_inserter(known), [](const Addition *addition) {
        return !addition->isLarge && !addition->isIgnored && !addition->remoteOid.isEmpty();
    });
    m_progress.setPhase(Phase::Hashing);
    std::mutex mutex;
    Result<Done> done =
        forEachIndex(known.size(), m_manner.senders, stop, [&](size_t i, const std::stop_token &token) -> Result<Done> {
            Result<Done> hashed = m_hasher.ensure(*known[i], token);
            if (!hashed && saysChanged(hashed.error()) && !m_manner.isSequential)
                hashed = hashAgain(*known[i], token);
            if (hashed || hashed.error().kind == Error::Kind::Cancelled)
                return hashed;
            const std::scoped_lock lock(mutex);
            addProblem(m_problems, *known[i], hashed.error());
            return Done{};
        });
    m_hasher.flush();
    return done;
}

Result<Done> CommitRun::sendLarge(const std::stop_token &stop)
{
    std::vector<Addition *> large;
    for (Addition *addition : m_additions) {
        if (addition->isIgnored)
            continue;
        if (!addition->isLarge && !addition->isIdentical())
            expect(addition->file.size);
        if (!addition->isLarge)
            continue;
        if (addition->isStored)
            continue;
        large.push_back(addition);
        expect(addition->file.size);
        m_progress.addToHash(addition->hashes.sha256.isEmpty() ? addition->file.size : 0);
    }
    return sendObjects(large, stop);
}

Result<Done> CommitRun::sendObjects(const std::vector<Addition *> &large, const std::stop_token &stop)
{
    if (large.empty())
        return Done{};
    m_progress.setPhase(Phase::Sending);
    ObjectSender sender(m_hub, m_journal, m_progress, m_hasher, m_wish.target, m_manner);
    Result<std::vector<FileProblem>> problems = sender.send(large, stop);
    if (!problems)
        return std::unexpected(problems.error());
    std::ranges::move(*problems, std::back_inserter(m_problems));
    return Done{};
}

Result<Done> CommitRun::findCopies(const std::stop_token &stop)
{
    std::vector<Copy *> copies;
    for (Operation &operation : m_operations) {
        if (Copy *copy = std::get_if<Copy>(&operation))
            copies.push_back(copy);
    }
    return CopySource(m_hub, m_wish.target).find(copies, stop);
}

Result<UploadOutcome> CommitRun::conclude(const std::stop_token &stop)
{
    dropUnwanted();
    m_outcome.problems = m_problems;
    if (!m_problems.empty() && !m_wish.skipUnreadable) {
        m_outcome.kind = UploadOutcome::Kind::NeedsDecision;
        return m_outcome;
    }
    if (isNothingLeft())
        return describeHead(stop);
    Result<std::optional<hub::CommitResult>> result = commitOnHead(stop);
    if (!result)
        return std::unexpected(explained(result.error()));
    if (!*result) {
        m_outcome.problems = m_problems;
        m_outcome.kind = UploadOutcome::Kind::NeedsDecision;
        return m_outcome;
    }
    if (isNothingLeft())
        return describeHead(stop);
    for (const Addition *addition : m_additions)
        m_progress.setFileState(addition->repoPath, FileProgress::State::Done);
    m_outcome.kind = UploadOutcome::Kind::Committed;
    m_outcome.commit = **std::move(result);
    noticeOverwriting(m_outcome.commit, stop);
    m_outcome.problems = m_problems;
    m_outcome.filesSent = int(m_additions.size());
    end();
    return m_outcome;
}

Result<UploadOutcome> CommitRun::describeHead(const std::stop_token &stop)
{
    m_outcome.kind = UploadOutcome::Kind::Unchanged;
    if (m_wish.isStep)
        return m_outcome;
    const Result<hub::RepoInfo> info =
        m_hub.run(hub::repos::info(m_wish.target.repo, {.revision = m_wish.target.revision}), stop);
    if (!info)
        return std::unexpected(info.error());
    m_outcome.commit = {.oid = info->sha,
                        .url = m_hub.endpoint().at(m_wish.target.repo.webPath() + "/commit/" + info->sha.toLatin1())};
    end();
    return m_outcome;
}

CommitDoubt CommitRun::makeDoubt(const std::stop_token &stop)
{
    CommitDoubt doubt{.headBefore = m_head, .summary = m_wish.summary, .sentAt = QDateTime::currentDateTimeUtc()};
    // One that may turn up yet was sent before.
    if (!m_doubts.empty() && m_doubts.front().summary == doubt.summary) {
        doubt.headBefore = m_doubts.front().headBefore;
        doubt.sentAt = m_doubts.front().sentAt;
    }
    for (const Operation &operation : m_operations) {
        const Deletion *deletion = std::get_if<Deletion>(&operation);
        const Copy *copy = std::get_if<Copy>(&operation);
        if (size_t(doubt.expected.size()) >= pathsToRecognise / 2)
            break;
        if (deletion)
            doubt.expected.insert(plain(deletion->repoPath), {});
        else if (copy && !copy->isIdentical())
            doubt.expected.insert(copy->repoPath, copy->oid);
    }
    const size_t step = m_additions.size() / (pathsToRecognise / 2) + 1;
    for (size_t i = 0; i < m_additions.size(); i += step) {
        Addition &addition = *m_additions[i];
        // A file that cannot be read is found out about when the commit is sent.
        if (m_hasher.ensure(addition, stop))
            doubt.expected.insert(addition.repoPath, addition.localOid());
    }
    return doubt;
}

void CommitRun::addCopy(CommitBody &body, const Copy &copy)
{
    if (copy.isIdentical())
        return;
    if (copy.isLarge)
        body.addLine(hub::uploads::copiedLargeFileLine(copy.repoPath, copy.oid));
    else
        body.addLine(hub::uploads::inlineFileBegin() + copy.content.toBase64()
                     + hub::uploads::inlineFileEnd(copy.repoPath));
}

Result<hub::CommitResult> CommitRun::sendOnce(const QString &parent, bool &mayHaveArrived, const std::stop_token &stop)
{
    CommitBody body;
    qint64 content = 0;
    QSet<const Addition *> wanted(m_additions.begin(), m_additions.end());
    body.addLine(hub::uploads::headerLine(m_wish.summary, m_wish.description, parent));
    for (const Operation &operation : m_operations) {
        if (const Deletion *deletion = std::get_if<Deletion>(&operation)) {
            if (!isOtherLine(operation))
                continue;
            body.addLine(deletion->isFolder ? hub::uploads::deletedFolderLine(deletion->repoPath)
                                            : hub::uploads::deletedFileLine(deletion->repoPath));
            continue;
        }
        if (const Copy *copy = std::get_if<Copy>(&operation)) {
            addCopy(body, *copy);
            continue;
        }
        const Addition &addition = std::get<Addition>(operation);
        if (!wanted.contains(&addition))
            continue;
        if (addition.isLarge) {
            body.addLine(hub::uploads::largeFileLine(addition.repoPath, addition.hashes.sha256, addition.file.size));
        } else {
            body.addFile(addition);
            content += addition.file.size;
        }
    }
    const int request = m_progress.beginRequest({}, content);
    // What a person is told is the files' own bytes, not those of their encoding.
    const double share = body.size() > 0 ? double(content) / double(body.size()) : 0;
    const hub::Streams streams{.source = &body, .sent = [&](qint64 bytes) {
                                   const bool isAll = bytes >= body.size(); // a rounded share would never say so
                                   m_progress.setSent(request, isAll ? content : qint64(double(bytes) * share));
                               }};
    const auto begun = std::chrono::steady_clock::now();
    Result<hub::CommitResult> result = m_hub.run(hub::uploads::commit(m_wish.target), stop, streams);
    m_outcome.took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
    m_progress.endRequest(request, result.has_value());
    mayHaveArrived = body.isSpent();
    return result;
}

Result<hub::CommitResult> CommitRun::commit(const std::stop_token &stop)
{
    m_progress.setPhase(Phase::Committing);
    Error last;
    for (int attempt = 0, waits = 0; attempt < commitAttempts;) {
        const CommitDoubt doubt = makeDoubt(stop);
        if (Result<Done> saved = m_journal.saveDoubt(m_job, doubt); !saved)
            return std::unexpected(saved.error());
        bool mayHaveArrived = false;
        Result<hub::CommitResult> result = sendOnce(m_parent, mayHaveArrived, stop);
        const bool isOpen = !result && mayHaveArrived && isUncertain(result.error());
        if (!isOpen && (result || m_doubts.empty())) // an earlier one may turn up yet
            m_journal.clearDoubt(m_job);
        if (result || m_manner.isSequential || stop.stop_requested())
            return result;
        last = result.error();
        const bool isRateLimited = last.kind == Error::Kind::RateLimited && last.retryAfter;
        if (isRateLimited && ++waits <= rateLimitPatience) {
            if (!waitAsAsked(last, stop))
                return failure(Error::Kind::Cancelled);
            continue;
        }
        if (!isOpen)
            return result;
        // A second pull request could not be prevented; a second commit is, by its parent.
        const bool isGuarded = !m_wish.target.createPullRequest && !m_head.isEmpty();
        const Looks looks = looksFor(last, attempt, isGuarded);
        m_progress.setWaiting(std::ranges::fold_left(looks, 0ms, std::plus()), last);
        Result<std::optional<hub::CommitResult>> found = lookFor(doubt, looks, stop);
        m_progress.clearWaiting();
        if (!found)
            return std::unexpected(found.error().kind == Error::Kind::Cancelled ? found.error() : last);
        if (*found) {
            acknowledgeInline();
            return **std::move(found);
        }
        if (!isGuarded)
            return std::unexpected(last);
        m_doubts.push_back(doubt);
        m_parent = m_head;
        ++attempt;
        if (attempt < commitAttempts && !waitAsAsked(last, stop))
            return failure(Error::Kind::Cancelled);
    }
    return std::unexpected(last);
}

//! How often to look before the commit is sent once more: longer from one attempt to the next, and longest where
//! nothing would prevent a second commit.
CommitRun::Looks CommitRun::looksFor(const Error &error, int attempt, bool isGuarded)
{
    const size_t enough = (isAnswered(error) ? looksAfterAnswer : looksAfterSilence) + size_t(attempt);
    return Looks(allLooks).first(isGuarded ? std::min(enough, allLooks.size()) : allLooks.size());
}

//! As long as the server wants, before the next request; false when we are stopped meanwhile.
bool CommitRun::waitAsAsked(const Error &error, const std::stop_token &stop)
{
    if (!error.retryAfter)
        return true;
    m_progress.setWaiting(*error.retryAfter, error);
    const bool isOver = hub::pause(*error.retryAfter, stop);
    m_progress.clearWaiting();
    return isOver;
}

Result<std::optional<hub::CommitResult>> CommitRun::lookFor(const CommitDoubt &doubt, Looks waits,
                                                            const std::stop_token &stop)
{
    CommitFinder finder(m_hub, m_wish.target);
    Result<std::optional<hub::CommitResult>> found = std::nullopt;
    for (const std::chrono::milliseconds wait : waits) {
        if (wait.count() > 0 && !hub::pause(wait, stop))
            return failure(Error::Kind::Cancelled);
        found = finder.find(doubt, stop);
        if (found && *found) {
            m_journal.clearDoubt(m_job);
            return found;
        }
        if (!found && !found.error().isTransient())
            return found;
    }
    return found;
}

Result<std::optional<hub::CommitResult>> CommitRun::findEarlier(const std::stop_token &stop)
{
    const std::optional<CommitDoubt> doubt = m_journal.doubt(m_job);
    if (!doubt)
        return std::nullopt;
    m_progress.setPhase(Phase::Committing);
    Result<std::optional<hub::CommitResult>> found = lookFor(*doubt, Looks(allLooks).first(looksForEarlier), stop);
    // It did not arrive, unless the server is still at it: it stays in the journal until another takes its place.
    if (found && !*found)
        m_doubts.push_back(*doubt);
    return found;
}

Error CommitRun::explained(Error error) const
{
    if (saysHeadMoved(error))
        error.kind = Error::Kind::HeadMoved;
    return error;
}

} // namespace transfer
