#include "transfer/folderpush.h"

#include "hub/commits.h"
#include "hub/repocreation.h"
#include "hub/tree.h"
#include "transfer/commitrun.h"
#include "transfer/filesnapshot.h"
#include "transfer/pathfilter.h"
#include "transfer/progress.h"
#include "transfer/pushmemory.h"
#include "transfer/scanmemory.h"
#include "transfer/secretguard.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QHash>
#include <QSet>
#include <QTemporaryDir>

#include <algorithm>
#include <ranges>
#include <span>
#include <utility>

using namespace Qt::StringLiterals;
using hub::Done;

namespace transfer {

namespace {

// More than that in one commit makes the Hub slow or refuse it.
constexpr qsizetype filesPerCommit = 1000;
constexpr int triesWhenHeadMoves = 3;

// A file that was not touched for so long is read where it is; copying it would cost its size on the disk.
constexpr auto restsAfter = std::chrono::seconds(30);

using Entries = QHash<QString, hub::TreeEntry>;

bool isWrittenTo(const LocalFile &file)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    return now - file.modified / 1'000'000 < std::chrono::milliseconds(restsAfter).count();
}

Result<Entries> entriesAt(hub::BlockingHub &hub, const hub::RepoId &repo, const QString &revision,
                          const QStringList &paths, const std::stop_token &stop)
{
    Entries entries;
    for (qsizetype begin = 0; begin < paths.size(); begin += hub::tree::pathsPerCall) {
        const Result<std::vector<hub::TreeEntry>> some =
            hub.run(hub::tree::pathsInfo(repo, revision, paths.mid(begin, hub::tree::pathsPerCall)), stop);
        if (!some)
            return std::unexpected(some.error());
        for (const hub::TreeEntry &entry : *some)
            entries.insert(entry.path, entry);
    }
    return entries;
}

bool isSameContent(const LocalFile &file, const hub::TreeEntry &entry, const std::stop_token &stop)
{
    if (entry.size != file.size)
        return false;
    const bool isLarge = entry.lfs.has_value();
    const Result<FileHashes> hashes = hashFile(file, {.sha256 = isLarge, .gitBlob = !isLarge}, stop);
    return hashes && (isLarge ? hashes->sha256 == entry.lfs->sha256 : hashes->gitBlob == entry.oid);
}

} // namespace

FolderPush::FolderPush(hub::BlockingHub &hub, Journal &journal, PushMemory &memory, Plan plan, UploadManner manner)
    : m_hub(hub)
    , m_journal(journal)
    , m_memory(memory)
    , m_plan(std::move(plan))
    , m_manner(manner)
{
    while (m_plan.pathInRepo.endsWith(u'/'))
        m_plan.pathInRepo.chop(1);
}

Result<Done> FolderPush::makeRepo(const std::stop_token &stop)
{
    if (m_isMade)
        return Done{};
    const Result<hub::CreatedRepo> repo = hub::createUnlessThere(m_hub, m_plan.repo, stop);
    if (!repo)
        return std::unexpected(repo.error());
    m_plan.repo.repo = repo->repo;
    m_isMade = true;
    return Done{};
}

QString FolderPush::repoPath(const QString &path) const
{
    return m_plan.pathInRepo.isEmpty() ? path : m_plan.pathInRepo + u'/' + path;
}

FolderPush::Push FolderPush::run(ProgressTracker &progress, const std::stop_token &stop)
{
    for (int tries = 1;; ++tries) {
        progress.setPhase(Phase::Scanning);
        Result<Changes> found = changes(stop);
        if (!found)
            return std::unexpected(found.error());
        if (found->isEmpty() && found->problems.empty())
            return std::nullopt;
        if (found->isEmpty())
            return UploadOutcome{.kind = UploadOutcome::Kind::NeedsDecision, .problems = std::move(found->problems)};
        if (const Result<Done> made = makeRepo(stop); !made)
            return std::unexpected(made.error());
        Push push = pushOnce(*std::move(found), progress, stop);
        const bool isOvertaken = !push && push.error().kind == Error::Kind::HeadMoved;
        if (!isOvertaken || tries == triesWhenHeadMoves)
            return push;
    }
}

Result<FolderPush::Changes> FolderPush::changes(const std::stop_token &stop) const
{
    Result<FolderScan> scan = scanFolder(m_plan.folder, stop);
    if (!scan)
        return std::unexpected(scan.error());
    const PathPatterns defaults(defaultIgnores());
    const PathFilter chosen(m_plan.allow, m_plan.ignore);
    const auto isChosen = [&](const QString &path) { return !defaults.matchAny(path) && chosen.keeps(path); };
    Changes changes;
    QSet<QString> present;
    for (LocalFile &file : scan->files) {
        if (m_plan.care.mirrorsDeletions)
            present.insert(file.relativePath);
        if (isChosen(file.relativePath) && !m_memory.holds(file) && !m_memory.isHeld(file.relativePath))
            changes.files.push_back(std::move(file));
    }
    for (const LocalProblem &problem : scan->problems) {
        if (m_plan.care.leavesOutUnreadable && isChosen(problem.relativePath))
            changes.problems.push_back(
                {.localPath = problem.path, .repoPath = repoPath(problem.relativePath), .error = problem.error});
        present.insert(problem.relativePath);
    }
    if (!m_plan.care.mirrorsDeletions || m_memory.isEmpty())
        return changes;
    // A disk that is not there looks like a folder from which all was deleted.
    if (present.isEmpty())
        return failure(
            Error::Kind::LocalFile,
            QCoreApplication::translate("FolderPush",
                                        "The folder is empty, although files were pushed from it. Nothing is deleted "
                                        "in the repo for that: the disk may be missing."),
            m_plan.folder);
    for (const QString &path : m_memory.paths()) {
        if (!present.contains(path))
            changes.gone += path;
    }
    std::ranges::sort(changes.gone);
    return changes;
}

FolderPush::Push FolderPush::pushOnce(Changes changes, ProgressTracker &progress, const std::stop_token &stop)
{
    Result<QString> parent = QString();
    if (m_plan.care.holdsConflicts && !m_memory.head().isEmpty()) {
        parent = lookForOthers(changes, stop);
        if (!parent)
            return std::unexpected(parent.error());
        if (changes.isEmpty()) {
            if (const Result<void> saved = m_memory.save(); !saved)
                return std::unexpected(saved.error());
            return std::nullopt;
        }
    }
    Push push = commit(changes, *parent, progress, stop);
    if (!push || !*push)
        return push;
    if (m_plan.squashesHistory && (*push)->kind == UploadOutcome::Kind::Committed) {
        if (const Result<Done> squashed = squash(stop); !squashed)
            return std::unexpected(squashed.error());
    }
    return push;
}

//! Takes out of the changes what others have changed as well; the commit that the rest is to be based on comes back.
Result<QString> FolderPush::lookForOthers(Changes &changes, const std::stop_token &stop)
{
    const Result<hub::RepoInfo> info =
        m_hub.run(hub::repos::info(m_plan.repo.repo, {.revision = m_plan.revision}), stop);
    if (!info)
        return std::unexpected(info.error());
    if (info->sha.isEmpty() || info->sha == m_memory.head())
        return info->sha;
    if (const Result<Done> separated = separate(changes, info->sha, stop); !separated)
        return std::unexpected(separated.error());
    m_memory.setHead(info->sha);
    return info->sha;
}

Result<Done> FolderPush::separate(Changes &changes, const QString &head, const std::stop_token &stop)
{
    QStringList paths;
    for (const LocalFile &file : changes.files) {
        if (m_memory.knows(file.relativePath))
            paths += repoPath(file.relativePath);
    }
    for (const QString &path : changes.gone)
        paths += repoPath(path);
    // Also where only new files came: whether the history that we know is still there.
    const bool isOnlyProbe = paths.isEmpty();
    if (isOnlyProbe && !m_memory.isEmpty())
        paths += repoPath(m_memory.paths().constFirst());
    if (paths.isEmpty())
        return Done{};
    const Result<Entries> before = entriesAt(m_hub, m_plan.repo.repo, m_memory.head(), paths, stop);
    if (!before && before.error().kind == Error::Kind::RevisionNotFound) {
        // Rewritten, or another repo of the same name: all is compared anew, nothing identical is sent.
        m_memory.clear();
        m_memory.setHead(head);
        return failure(Error::Kind::HeadMoved);
    }
    if (!before)
        return std::unexpected(before.error());
    if (isOnlyProbe)
        return Done{};
    const Result<Entries> now = entriesAt(m_hub, m_plan.repo.repo, head, paths, stop);
    if (!now)
        return std::unexpected(now.error());
    const auto isOthers = [&](const QString &path) {
        const QString there = repoPath(path);
        return m_memory.knows(path) && before->value(there).oid != now->value(there).oid;
    };
    std::erase_if(changes.files, [&](const LocalFile &file) {
        if (!isOthers(file.relativePath))
            return false;
        if (isSameContent(file, now->value(repoPath(file.relativePath)), stop))
            m_memory.remember(file);
        else
            m_memory.hold(file.relativePath);
        return true;
    });
    changes.gone.removeIf([&](const QString &path) {
        const bool isTheirs = isOthers(path);
        if (isTheirs)
            m_memory.forget(path);
        return isTheirs;
    });
    return Done{};
}

FolderPush::Push FolderPush::commit(const Changes &changes, const QString &parent, ProgressTracker &progress,
                                    const std::stop_token &stop)
{
    UploadOutcome all;
    all.kind = UploadOutcome::Kind::Unchanged;
    all.problems = changes.problems;
    QString base = parent;
    const std::span<const LocalFile> files(changes.files);
    for (size_t begin = 0; begin == 0 || begin < files.size(); begin += size_t(filesPerCommit)) {
        const std::span<const LocalFile> some =
            files.subspan(begin, std::min(size_t(filesPerCommit), files.size() - begin));
        const QStringList gone = begin == 0 ? changes.gone : QStringList();
        const Result<UploadOutcome> outcome = commitSome(some, gone, base, progress, stop);
        if (!outcome)
            return std::unexpected(outcome.error());
        if (outcome->kind == UploadOutcome::Kind::NeedsDecision)
            return std::unexpected(outcome->problems.front().error);
        remember(some, gone, *outcome);
        if (const Result<void> saved = m_memory.save(); !saved)
            return std::unexpected(saved.error());
        if (outcome->kind == UploadOutcome::Kind::Committed)
            all.kind = outcome->kind;
        all.commit = outcome->commit;
        all.filesSent += outcome->filesSent;
        all.filesUnchanged += outcome->filesUnchanged;
        std::ranges::copy(outcome->problems, std::back_inserter(all.problems));
        if (!base.isEmpty())
            base = outcome->commit.oid;
    }
    return std::optional(std::move(all));
}

Result<UploadOutcome> FolderPush::commitSome(std::span<const LocalFile> files, const QStringList &gone,
                                             const QString &parent, ProgressTracker &progress,
                                             const std::stop_token &stop)
{
    if (!m_plan.scratch.isEmpty())
        QDir().mkpath(m_plan.scratch);
    const QTemporaryDir copies =
        m_plan.scratch.isEmpty() ? QTemporaryDir() : QTemporaryDir(m_plan.scratch + u"/push-XXXXXX"_s);
    std::vector<Operation> operations;
    std::vector<FileProblem> problems;
    for (const LocalFile &file : files) {
        Result<LocalFile> sent = file;
        if (isWrittenTo(file)) // writers go on meanwhile: what is sent is the file as long as it was
            sent = snapshotOf(file, copies.filePath(QString::number(operations.size())));
        if (sent)
            operations.emplace_back(Addition{.file = *std::move(sent), .repoPath = repoPath(file.relativePath)});
        else if (m_plan.care.leavesOutUnreadable)
            problems.push_back(
                {.localPath = file.path, .repoPath = repoPath(file.relativePath), .error = sent.error()});
        else
            return std::unexpected(sent.error());
    }
    for (const QString &path : gone)
        operations.emplace_back(Deletion{.repoPath = repoPath(path)});
    if (operations.empty()) {
        UploadOutcome nothing;
        nothing.kind = UploadOutcome::Kind::Unchanged;
        nothing.commit.oid = m_memory.head();
        nothing.problems = std::move(problems);
        return nothing;
    }
    if (const Result<Done> clean = checkSecrets(operations, stop); !clean)
        return std::unexpected(clean.error());
    CommitRun run(m_hub, m_journal, progress, m_plan.job,
                  {.target = {.repo = m_plan.repo.repo, .revision = m_plan.revision},
                   .summary = u"Scheduled Commit"_s,
                   .parentCommit = parent,
                   .skipUnreadable = m_plan.care.leavesOutUnreadable},
                  m_manner);
    return run.run(std::move(operations), std::move(problems), stop);
}

//! Looks at what is really sent: the copies of files that are being written to.
Result<Done> FolderPush::checkSecrets(std::vector<Operation> &operations, const std::stop_token &stop)
{
    if (!m_plan.care.stopsAtSecrets)
        return Done{};
    std::vector<Addition *> additions;
    for (Operation &operation : operations) {
        if (Addition *addition = std::get_if<Addition>(&operation))
            additions.push_back(addition);
    }
    ScanMemory memory; // each is looked at once, when it is new or changed
    const Result<std::vector<SecretGuard::Find>> finds =
        SecretGuard(m_hub, m_journal)
            .find({.repo = m_plan.repo.repo, .revision = m_plan.revision}, additions, memory, stop);
    if (!finds)
        return std::unexpected(finds.error());
    QHash<QString, qsizetype> suspects;
    QStringList lines;
    for (const SecretGuard::Find &find : *finds) {
        const QString &path = find.addition->repoPath;
        if (m_memory.allowsSecrets(path, find.places.size()))
            continue;
        suspects.insert(path, find.places.size());
        lines += find.places;
    }
    m_memory.setSuspects(suspects);
    if (suspects.isEmpty())
        return Done{};
    if (const Result<void> saved = m_memory.save(); !saved)
        return std::unexpected(saved.error());
    return std::unexpected(Error{.kind = Error::Kind::Invalid,
                                 .detail = lines.join(u'\n'),
                                 .code = SecretGuard::code(),
                                 .subject = m_plan.folder});
}

void FolderPush::remember(std::span<const LocalFile> files, const QStringList &gone, const UploadOutcome &outcome)
{
    QSet<QString> bad;
    for (const FileProblem &problem : outcome.problems)
        bad.insert(problem.repoPath);
    for (const LocalFile &file : files) {
        if (!bad.contains(repoPath(file.relativePath)))
            m_memory.remember(file);
    }
    for (const QString &path : gone)
        m_memory.forget(path);
    m_memory.setHead(outcome.commit.oid);
}

Result<Done> FolderPush::squash(const std::stop_token &stop)
{
    const Result<QString> squashed =
        m_hub.run(hub::commits::superSquash(m_plan.repo.repo, m_plan.revision, m_plan.squashMessage), stop);
    if (!squashed)
        return std::unexpected(squashed.error());
    m_memory.setHead(*squashed);
    m_memory.save(); // costs at worst a look at contents that are there
    return Done{};
}

} // namespace transfer
