#include "models/stage/stagecommitrun.h"

#include "hub/commits.h"
#include "models/stage/stagename.h"
#include "transfer/commitrun.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;
using hub::Done;
using Kind = StagedChange::Kind;
using Outcome = StageCommitOutcome;

namespace {

QByteArray sha1(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha1);
}

} // namespace

QString StageCommitTask::fingerprint() const
{
    QJsonArray rows;
    for (const StagedChange &change : changes.all())
        rows.append(change.toJson());
    const QJsonArray all{rows, summary, description, createPullRequest};
    return QString::fromLatin1(sha1(QJsonDocument(all).toJson(QJsonDocument::Compact)).toHex());
}

StageCommitRun::StageCommitRun(hub::BlockingHub &hub, transfer::Journal &journal, transfer::ProgressTracker &progress,
                               StageCommitTask task)
    : m_hub(hub)
    , m_journal(journal)
    , m_progress(progress)
    , m_task(std::move(task))
{ }

//! The journal knows jobs by number; those of the queue are counted from 1.
transfer::JobId StageCommitRun::job() const
{
    const QString name = m_task.key.endpoint + u'\n' + hub::kindName(m_task.key.repo.kind) + u'\n' + m_task.key.repo.id
        + u'\n' + m_task.key.revision;
    const QByteArray hash = sha1(name.toUtf8());
    quint64 number = 0;
    for (int i = 0; i < 7; ++i)
        number = number << 8 | uchar(hash.at(i));
    return -qint64(number) - 1;
}

transfer::CommitRun StageCommitRun::makeRun(const QString &parent)
{
    return {m_hub,
            m_journal,
            m_progress,
            job(),
            {.target = {.repo = m_task.key.repo,
                        .revision = m_task.key.revision,
                        .createPullRequest = m_task.createPullRequest},
             .summary = m_task.summary,
             .description = m_task.description,
             .parentCommit = parent},
            {}};
}

Result<Outcome> StageCommitRun::run(const std::stop_token &stop)
{
    if (m_task.wasSending) {
        Result<std::optional<hub::CommitResult>> earlier = makeRun({}).findEarlier(stop);
        if (!earlier)
            return std::unexpected(earlier.error());
        if (*earlier)
            return Outcome{.commit = **std::move(earlier)};
    } else {
        m_journal.clearDoubt(job()); // of other changes than these
    }
    Error last;
    for (int attempt = 0; attempt < tries; ++attempt) {
        m_progress.setPhase(transfer::Phase::Scanning);
        const Result<QString> head = readHead(stop);
        if (!head)
            return std::unexpected(head.error());
        Result<std::vector<StageConflict>> conflicts = compare(*head, stop);
        if (!conflicts)
            return std::unexpected(conflicts.error());
        if (!conflicts->empty())
            return Outcome{.kind = Outcome::Kind::Conflicts, .conflicts = *std::move(conflicts)};
        Result<Outcome> outcome = tryOnce(*head, stop);
        if (outcome) {
            outcome->rebases = attempt;
            return outcome;
        }
        last = outcome.error();
        if (last.kind != Error::Kind::HeadMoved)
            return outcome;
    }
    return std::unexpected(last);
}

Result<std::vector<StageConflict>> StageCommitRun::findConflicts(const std::stop_token &stop)
{
    return readHead(stop).and_then([&](const QString &head) { return compare(head, stop); });
}

Result<QString> StageCommitRun::readHead(const std::stop_token &stop)
{
    // What a repo says of itself names all its files as well: its history is the shorter answer.
    return m_hub.run(hub::commits::list(m_task.key.repo, m_task.key.revision, {.limit = 1}), stop)
        .and_then([&](const hub::Page<hub::CommitInfo> &history) -> Result<QString> {
            if (history.items.empty())
                return failure(Error::Kind::Malformed, u"a branch without commits"_s, m_task.key.revision);
            return history.items.front().id;
        });
}

Result<StageCommitRun::Entries> StageCommitRun::look(hub::BlockingHub &hub, const hub::RepoId &repo,
                                                     const QString &revision, const QStringList &paths,
                                                     const std::stop_token &stop)
{
    Entries found;
    for (qsizetype begin = 0; begin < paths.size(); begin += hub::tree::pathsPerCall) {
        const Result<std::vector<hub::TreeEntry>> entries =
            hub.run(hub::tree::pathsInfo(repo, revision, paths.mid(begin, hub::tree::pathsPerCall)), stop);
        if (!entries)
            return std::unexpected(entries.error());
        for (const hub::TreeEntry &entry : *entries)
            found.insert(entry.path, entry);
    }
    return found;
}

Result<std::vector<StageConflict>> StageCommitRun::compare(const QString &head, const std::stop_token &stop)
{
    const QMap<QString, QString> touched = m_task.changes.touched();
    const Result<Entries> entries = look(m_hub, m_task.key.repo, head, touched.keys(), stop);
    if (!entries)
        return std::unexpected(entries.error());
    std::vector<StageConflict> conflicts;
    for (auto path = touched.begin(); path != touched.end(); ++path) {
        const auto found = entries->constFind(path.key());
        const auto now = found == entries->cend() ? std::nullopt : std::optional(*found);
        if ((now ? now->oid : QString()) == *path)
            continue;
        if (isSameChange(path.key(), now, stop))
            m_task.changes.acceptTouched(path.key(), now);
        else
            conflicts.push_back({.path = path.key(), .expectedOid = *path, .now = now, .head = head});
    }
    return conflicts;
}

//! Somebody has done to the path what is to be done to it.
bool StageCommitRun::isSameChange(const QString &path, const std::optional<hub::TreeEntry> &now,
                                  const std::stop_token &stop) const
{
    const StagedChange *target = m_task.changes.targetAt(path);
    if (!now)
        return !target && m_task.changes.deletions().contains(path);
    if (!target || target->isFolder || now->isFolder())
        return false;
    if (!target->blob.isEmpty())
        return now->lfs ? now->lfs->sha256 == target->blob : now->oid == target->blobOid;
    if (target->localPath.isEmpty())
        return now->oid == target->sourceOid;
    const Result<transfer::FileHashes> hashes =
        transfer::inspectFile(target->localPath).and_then([&](const transfer::LocalFile &file) {
            return transfer::hashFile(file, {.sha256 = now->lfs.has_value(), .gitBlob = !now->lfs}, stop);
        });
    return hashes && (now->lfs ? hashes->sha256 == now->lfs->sha256 : hashes->gitBlob == now->oid);
}

Result<std::vector<hub::TreeEntry>> StageCommitRun::listBelow(const hub::RepoId &repo, const QString &revision,
                                                              const QString &folder, const std::stop_token &stop)
{
    const auto run = [&](const auto &call) { return m_hub.run(call, stop); };
    Result<std::vector<hub::TreeEntry>> entries =
        hub::tree::listAll(run, repo, {.revision = revision, .folder = folder, .recursive = true});
    if (entries)
        std::erase_if(*entries, [](const hub::TreeEntry &entry) { return entry.isFolder(); });
    return entries;
}

Result<StageCommitRun::Operations> StageCommitRun::makeOperations(const QString &head, const std::stop_token &stop)
{
    m_removals.clear();
    m_additions.clear();
    m_problems.clear();
    m_resulting.clear();
    if (const Result<Done> added = addTargets(head, stop); !added)
        return std::unexpected(added.error());
    if (const Result<Done> removed = addRemovals(head, stop); !removed)
        return std::unexpected(removed.error());
    Operations all = std::move(m_removals);
    std::ranges::move(m_additions, std::back_inserter(all));
    return all;
}

Result<Done> StageCommitRun::addTargets(const QString &head, const std::stop_token &stop)
{
    Result<Done> done;
    for (const StagedChange &target : m_task.changes.targets()) {
        done = target.isFolder ? addFolder(target, head, stop) : addFile(target, head);
        if (!done)
            return done;
    }
    return done;
}

//! The Hub does not know how to copy folders: all files in it are named.
Result<Done> StageCommitRun::addFolder(const StagedChange &folder, const QString &head, const std::stop_token &stop)
{
    const hub::RepoId &repo = folder.sourceRepo.isEmpty() ? m_task.key.repo : folder.sourceRepo;
    const QString revision = folder.sourceRevision.isEmpty() ? head : folder.sourceRevision;
    const Result<std::vector<hub::TreeEntry>> files = listBelow(repo, revision, folder.sourcePath, stop);
    if (!files)
        return std::unexpected(files.error());
    for (const hub::TreeEntry &file : *files) {
        const QString path = stagename::moved(file.path, folder.sourcePath, folder.path);
        if (m_task.changes.targetAt(path) || m_task.changes.folderBringing(path) != &folder)
            continue;
        if (file.type != hub::TreeEntry::Type::File)
            return failure(
                Error::Kind::Invalid,
                QCoreApplication::translate("StageCommitRun", "A submodule cannot be copied by the Hub’s commits."),
                file.path);
        m_additions.emplace_back(transfer::Copy{
            .sourcePath = file.path, .repoPath = path, .sourceRevision = revision, .sourceRepo = folder.sourceRepo});
        m_resulting.insert(path, true);
    }
    return Done{};
}

Result<Done> StageCommitRun::addFile(const StagedChange &change, const QString &head)
{
    m_resulting.insert(change.path, true);
    if (!change.hasOwnContent()) {
        m_additions.emplace_back(
            transfer::Copy{.sourcePath = change.sourcePath,
                           .repoPath = change.path,
                           .sourceRevision = change.sourceRevision.isEmpty() ? head : change.sourceRevision,
                           .sourceRepo = change.sourceRepo});
        return Done{};
    }
    const QString file = change.blob.isEmpty() ? change.localPath : m_task.blobFile(change.blob);
    const Result<transfer::LocalFile> local = transfer::inspectFile(file);
    if (!local) {
        m_problems.push_back({.repoPath = change.path, .error = local.error()});
        return Done{};
    }
    m_additions.emplace_back(transfer::Addition{.file = *local, .repoPath = change.path});
    return Done{};
}

Result<Done> StageCommitRun::addRemovals(const QString &head, const std::stop_token &stop)
{
    for (const StagedChange &deletion : m_task.changes.deletions()) {
        if (const Result<Done> done = addRemoval(deletion.path, deletion.isFolder, head, stop); !done)
            return done;
    }
    for (const StagedChange &target : m_task.changes.targets()) {
        if (target.kind != Kind::Move)
            continue;
        if (const Result<Done> done = addRemoval(target.sourcePath, target.isFolder, head, stop); !done)
            return done;
    }
    return Done{};
}

Result<Done> StageCommitRun::addRemoval(const QString &path, bool isFolder, const QString &head,
                                        const std::stop_token &stop)
{
    const QString above = stagename::folderOf(path);
    const bool isCovered = !above.isEmpty() && m_task.changes.isGone(above);
    if (isCovered || m_resulting.contains(path))
        return Done{};
    if (!isFolder) {
        m_removals.emplace_back(transfer::Deletion{.repoPath = path});
        return Done{};
    }
    const auto next = m_resulting.lowerBound(path + u'/');
    if (next == m_resulting.end() || !stagename::isBelow(next.key(), path)) {
        m_removals.emplace_back(transfer::Deletion{.repoPath = path, .isFolder = true});
        return Done{};
    }
    // A file that stays, or comes again, may be left out of the commit as unchanged: so the folder must stay for it.
    const Result<std::vector<hub::TreeEntry>> files = listBelow(m_task.key.repo, head, path, stop);
    if (!files)
        return std::unexpected(files.error());
    for (const hub::TreeEntry &file : *files) {
        if (!m_resulting.contains(file.path))
            m_removals.emplace_back(transfer::Deletion{.repoPath = file.path});
    }
    return Done{};
}

Result<Outcome> StageCommitRun::tryOnce(const QString &head, const std::stop_token &stop)
{
    Result<Operations> operations = makeOperations(head, stop);
    if (!operations)
        return std::unexpected(operations.error());
    if (!m_problems.empty()) // all of them are told at once, and nothing is sent
        return Outcome{.kind = Outcome::Kind::Problems, .problems = std::move(m_problems)};
    Outcome outcome{.parent = head, .paths = m_resulting.keys()};
    for (const transfer::Operation &operation : *operations) {
        if (const auto *deletion = std::get_if<transfer::Deletion>(&operation))
            outcome.paths += deletion->repoPath;
    }
    const Result<transfer::UploadOutcome> sent = makeRun(head).run(*std::move(operations), {}, stop);
    if (!sent)
        return std::unexpected(sent.error());
    outcome.commit = sent->commit;
    outcome.problems = sent->problems;
    switch (sent->kind) {
    case transfer::UploadOutcome::Kind::Unchanged: outcome.kind = Outcome::Kind::Unchanged; return outcome;
    case transfer::UploadOutcome::Kind::NeedsDecision: outcome.kind = Outcome::Kind::Problems; return outcome;
    case transfer::UploadOutcome::Kind::Committed: break;
    }
    checkParent(outcome, stop); // what cannot be found out is no failure of the commit
    return outcome;
}

//! Some servers take a commit whose parent is no longer the head: then what was in between is told.
Result<Done> StageCommitRun::checkParent(Outcome &outcome, const std::stop_token &stop)
{
    if (outcome.commit.pullRequest > 0 || outcome.commit.oid.isEmpty())
        return Done{};
    const Result<hub::Page<hub::CommitInfo>> history =
        m_hub.run(hub::commits::list(m_task.key.repo, outcome.commit.oid, {.limit = 2}), stop);
    if (!history)
        return std::unexpected(history.error());
    if (history->items.size() < 2 || history->items[1].id == outcome.parent)
        return Done{};
    const QString actual = history->items[1].id;
    const Result<Entries> expected = look(m_hub, m_task.key.repo, outcome.parent, outcome.paths, stop);
    const Result<Entries> found = look(m_hub, m_task.key.repo, actual, outcome.paths, stop);
    if (!expected || !found)
        return std::unexpected(expected ? found.error() : expected.error());
    for (const QString &path : std::as_const(outcome.paths)) {
        if (expected->value(path).oid != found->value(path).oid)
            outcome.overwritten += path;
    }
    outcome.parent = actual;
    return Done{};
}

Result<StageChanges> StageCommitRun::reverting(hub::BlockingHub &hub, const hub::RepoId &repo,
                                               const std::vector<Outcome> &commits, const std::stop_token &stop)
{
    struct Path {
        std::optional<hub::TreeEntry> was = {}; //!< before the first commit that touched it
        std::optional<hub::TreeEntry> is = {}; //!< after the last one
        QString parent = {};
    };
    QMap<QString, Path> paths;
    const auto entryIn = [](const Entries &entries, const QString &path) {
        const auto found = entries.constFind(path);
        return found == entries.cend() ? std::nullopt : std::optional(*found);
    };
    for (const Outcome &commit : commits) {
        const Result<Entries> before = look(hub, repo, commit.parent, commit.paths, stop);
        const Result<Entries> after = look(hub, repo, commit.commit.oid, commit.paths, stop);
        if (!before || !after)
            return std::unexpected(before ? after.error() : before.error());
        for (const QString &path : commit.paths) {
            if (!paths.contains(path))
                paths.insert(path, {.was = entryIn(*before, path), .parent = commit.parent});
            paths[path].is = entryIn(*after, path);
        }
    }
    std::vector<StagedChange> changes;
    for (auto path = paths.cbegin(); path != paths.cend(); ++path) {
        const auto &[was, is, parent] = *path;
        const QString oldOid = is ? is->oid : QString();
        if (!was && is)
            changes.push_back({.kind = Kind::Delete,
                               .path = path.key(),
                               .isFolder = is->isFolder(),
                               .oldOid = oldOid,
                               .oldSize = is->size});
        else if (was && was->oid != oldOid)
            changes.push_back({.kind = Kind::Restore,
                               .path = path.key(),
                               .isFolder = was->isFolder(),
                               .oldOid = oldOid,
                               .sourceRevision = parent,
                               .sourcePath = path.key(),
                               .sourceOid = was->oid,
                               .isLarge = was->lfs.has_value(),
                               .size = was->size});
    }
    return StageChanges::fromRows(std::move(changes));
}
