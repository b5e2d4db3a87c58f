#include "transfer/commitfinder.h"
#include "transfer/commitrun.h"
#include "transfer/diskfull.h"
#include "transfer/headwatch.h"
#include "transfer/localreader.h"
#include "transfer/progress.h"

#include <algorithm>
#include <iterator>
#include <ranges>
#include <variant>

// What a commit does about a branch that moves and files that change while it is made.

using namespace Qt::StringLiterals;
using hub::Done;

namespace transfer {

namespace {

constexpr int automaticTries = 3; // on a head that moved

bool saysHeadMoved(const Error &error)
{
    return error.kind == Error::Kind::Conflict || error.kind == Error::Kind::HeadMoved;
}

QString plain(const QString &path)
{
    return path.endsWith(u'/') ? path.chopped(1) : path;
}

} // namespace

//! A pull request begins on a commit of its own choice, and the steps of a series see to their own order.
bool CommitRun::isRebasing() const
{
    return m_manner.isRebasing && !m_manner.isSequential && !m_wish.isStep && !m_wish.target.createPullRequest;
}

void CommitRun::rememberBase()
{
    if (!isRebasing())
        return;
    m_base = m_journal.base(m_job);
    if (!m_base.isEmpty())
        return;
    m_base = m_wish.parentCommit.isEmpty() ? m_head : m_wish.parentCommit;
    if (!m_base.isEmpty())
        m_journal.saveBase(m_job, m_base); // what cannot be kept is compared anew by the next run
}

QStringList CommitRun::touchedPaths() const
{
    QStringList paths;
    const QSet<const Addition *> wanted(m_additions.begin(), m_additions.end());
    for (const Operation &operation : m_operations) {
        const Addition *addition = std::get_if<Addition>(&operation);
        if (addition && !wanted.contains(addition))
            continue;
        if (!addition && !isOtherLine(operation))
            continue;
        paths += plain(std::visit([](const auto &line) { return line.repoPath; }, operation));
    }
    return paths;
}

void CommitRun::addMoved(const QStringList &paths, const QString &head)
{
    QHash<QString, const Addition *> additions;
    for (const Addition *addition : m_additions)
        additions.insert(addition->repoPath, addition);
    for (const QString &path : paths) {
        const Addition *addition = additions.value(path);
        const Error error{.kind = Error::Kind::HeadMoved,
                          .detail = u"Somebody else has changed this file in %1."_s.arg(head.left(12)),
                          .subject = path};
        m_problems.push_back(
            {.localPath = addition ? addition->file.path : QString(), .repoPath = path, .error = error});
        m_progress.setFileState(path, FileProgress::State::Failed, error);
    }
}

//! A deletion or a copy that the commit is to have.
bool CommitRun::isOtherLine(const Operation &operation) const
{
    if (const Deletion *deletion = std::get_if<Deletion>(&operation))
        return !m_gone.contains(plain(deletion->repoPath));
    const Copy *copy = std::get_if<Copy>(&operation);
    return copy && !copy->isIdentical();
}

bool CommitRun::isNothingLeft() const
{
    return m_additions.empty()
        && std::ranges::none_of(m_operations, [this](const Operation &operation) { return isOtherLine(operation); });
}

//! Changes that came to what we want anyway are none. What is gone already need not be deleted.
Result<QStringList> CommitRun::conflictsWith(const QHash<QString, QString> &changes, const std::stop_token &stop)
{
    QHash<QString, Addition *> additions;
    for (Addition *addition : m_additions)
        additions.insert(addition->repoPath, addition);
    QStringList conflicts;
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        Addition *addition = additions.value(change.key());
        if (!addition) {
            if (change.value().isEmpty())
                m_gone.insert(change.key());
            else
                conflicts += change.key();
            continue;
        }
        if (const Result<Done> hashed = m_hasher.ensure(*addition, stop); !hashed)
            return std::unexpected(hashed.error());
        if (addition->localOid() != change.value())
            conflicts += change.key();
    }
    conflicts.sort();
    return conflicts;
}

//! Whether the commit may be made on that head, because nobody touched there what it touches.
Result<bool> CommitRun::standOn(const QString &head, const std::stop_token &stop)
{
    if (head == m_base || m_base.isEmpty()) {
        m_parent = m_head = head;
        return true;
    }
    Result<QStringList> conflicts =
        HeadWatch(m_hub, m_wish.target)
            .changes(m_base, head, touchedPaths(), stop)
            .and_then([&](const QHash<QString, QString> &changes) { return conflictsWith(changes, stop); });
    if (!conflicts)
        return std::unexpected(conflicts.error());
    if (!conflicts->isEmpty()) {
        addMoved(*conflicts, head);
        m_outcome.movedTo = head;
        return false;
    }
    m_parent = m_head = m_base = head;
    m_journal.saveBase(m_job, head);
    return true;
}

Result<bool> CommitRun::catchUp(const std::stop_token &stop)
{
    const Result<QString> head = HeadWatch(m_hub, m_wish.target).head(stop);
    if (!head)
        return std::unexpected(head.error());
    return head->isEmpty() ? true : standOn(*head, stop);
}

//! One of ours that a server was still making when it had been looked for in vain.
Result<std::optional<hub::CommitResult>> CommitRun::findOwn(const std::stop_token &stop)
{
    for (const CommitDoubt &doubt : m_doubts) {
        Result<std::optional<hub::CommitResult>> found = CommitFinder(m_hub, m_wish.target).find(doubt, stop);
        if (!found || *found)
            return found;
    }
    return std::nullopt;
}

//! The commit, or nothing when a person has to decide first.
Result<std::optional<hub::CommitResult>> CommitRun::commitOnHead(const std::stop_token &stop)
{
    for (int moves = 0;;) {
        Result<std::optional<hub::CommitResult>> own = findOwn(stop);
        if (!own || *own)
            return own;
        if (isRebasing()) {
            const Result<bool> isCurrent = catchUp(stop);
            if (!isCurrent)
                return std::unexpected(isCurrent.error());
            if (!*isCurrent)
                return std::nullopt;
        }
        if (isNothingLeft())
            return hub::CommitResult{.oid = m_head};
        Result<hub::CommitResult> result = commit(stop);
        if (result)
            return *std::move(result);
        // Without leave to go on elsewhere, what moved the head may still have been our own commit.
        const int tries = isRebasing() ? automaticTries : m_doubts.empty() ? 0 : 1;
        if (saysHeadMoved(result.error()) && moves < tries) {
            ++moves;
            continue;
        }
        const Result<bool> mayGoOn = recover(result.error(), stop);
        if (!mayGoOn)
            return std::unexpected(mayGoOn.error());
        if (!*mayGoOn)
            return std::nullopt;
    }
}

//! After a file turned out to be another than it was: looks at it once more, or makes it a problem of its own.
Result<bool> CommitRun::recover(const Error &error, const std::stop_token &stop)
{
    const auto found = std::ranges::find_if(
        m_additions, [&error](const Addition *addition) { return addition->file.path == error.subject; });
    const bool isOfFile = error.kind == Error::Kind::LocalFile && !isDiskFull(error) && found != m_additions.end();
    if (!isOfFile || m_manner.isSequential)
        return std::unexpected(error);
    Addition &addition = **found;
    Result<Done> judged = std::unexpected(error);
    if (!m_lookedAgain.contains(&addition)) {
        m_lookedAgain.insert(&addition);
        judged = judgeAgain(addition, stop);
    }
    if (judged)
        return true;
    if (judged.error().kind != Error::Kind::LocalFile)
        return std::unexpected(judged.error());
    addProblem(m_problems, addition, judged.error());
    std::erase(m_additions, &addition);
    return m_wish.skipUnreadable;
}

//! Of a file that changed under our eyes; from any thread.
Result<Done> CommitRun::hashAgain(Addition &addition, const std::stop_token &stop)
{
    const Result<LocalFile> now = lookAgain(addition.file);
    if (!now)
        return std::unexpected(now.error());
    addition.file = *now;
    addition.hashes = {};
    return m_hasher.ensure(addition, stop);
}

//! As at the beginning: it may have become large, or what is there already.
Result<Done> CommitRun::judgeAgain(Addition &addition, const std::stop_token &stop)
{
    const Result<LocalFile> now = lookAgain(addition.file);
    if (!now)
        return std::unexpected(now.error());
    addition = {.file = *now, .repoPath = addition.repoPath};
    const Result<Verdicts> verdict = askVerdicts(m_hub, m_wish.target, {&addition}, 1, stop, patience());
    if (!verdict)
        return std::unexpected(verdict.error());
    if (!verdict->problems.empty())
        return std::unexpected(verdict->problems.front().error);
    if (addition.isLarge || !addition.remoteOid.isEmpty()) {
        if (const Result<Done> hashed = m_hasher.ensure(addition, stop); !hashed)
            return hashed;
    }
    if (!isWanted(addition)) {
        std::erase(m_additions, &addition);
        return Done{};
    }
    if (!addition.isLarge)
        return Done{};
    expect(addition.file.size);
    return sendObjects({&addition}, stop);
}

//! A server that does not look at the parent makes a commit on whatever there is. The Hub does look.
void CommitRun::noticeOverwriting(const hub::CommitResult &result, const std::stop_token &stop)
{
    if (!isRebasing() || m_parent.isEmpty() || m_hub.endpoint().isPublicHub())
        return;
    HeadWatch watch(m_hub, m_wish.target);
    const Result<QString> parent = watch.parentOf(result.oid, stop);
    if (!parent || parent->isEmpty() || *parent == m_parent)
        return;
    const Result<QHash<QString, QString>> changes = watch.changes(m_parent, *parent, touchedPaths(), stop);
    if (!changes)
        return;
    QStringList paths = changes->keys();
    paths.sort();
    addMoved(paths, *parent);
}

} // namespace transfer
