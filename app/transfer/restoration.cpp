#include "transfer/restoration.h"

#include "hub/commits.h"
#include "hub/diff.h"
#include "transfer/bodysources.h"
#include "transfer/copysource.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using hub::Done;

namespace transfer {

namespace {

//! Empty where the Hub masks it.
QString contentOf(const hub::TreeEntry &entry)
{
    return entry.lfs ? entry.lfs->sha256 : entry.oid;
}

//! Whether two trees have the same in one place, nothing included.
bool isSame(const std::optional<hub::TreeEntry> &one, const std::optional<hub::TreeEntry> &other)
{
    if (!one || !other)
        return !one && !other;
    return one->oid == other->oid || (!contentOf(*one).isEmpty() && contentOf(*one) == contentOf(*other));
}

std::optional<hub::TreeEntry> find(const QHash<QString, hub::TreeEntry> &entries, const QString &path)
{
    const auto found = entries.constFind(path);
    return found == entries.cend() ? std::nullopt : std::optional(*found);
}

bool hasMoved(const Error &error)
{
    return error.kind == Error::Kind::HeadMoved || error.kind == Error::Kind::Conflict;
}

//! Answers, and missing ones, after which the commit may exist.
bool isUncertain(const Error &error)
{
    return error.kind == Error::Kind::Timeout || error.kind == Error::Kind::Offline
        || error.kind == Error::Kind::Malformed || (error.httpStatus >= 500 && error.httpStatus != 501);
}

void sort(RestorationPlan &plan)
{
    std::ranges::sort(plan.copies, {}, &Copy::repoPath);
    std::ranges::sort(plan.deletions, {}, &Deletion::repoPath);
    plan.changedSince.sort();
}

} // namespace

bool RestorationPlan::isSameAs(const RestorationPlan &other) const
{
    const auto same = [](const Copy &one, const Copy &two) {
        return one.repoPath == two.repoPath && one.sourcePath == two.sourcePath
            && one.sourceRevision == two.sourceRevision && one.remoteOid == two.remoteOid;
    };
    const auto sameDeletion = [](const Deletion &one, const Deletion &two) { return one.repoPath == two.repoPath; };
    return std::ranges::equal(copies, other.copies, same)
        && std::ranges::equal(deletions, other.deletions, sameDeletion) && changedSince == other.changedSince;
}

Result<QString> Restoration::head(const std::stop_token &stop)
{
    const Result<hub::Page<hub::CommitInfo>> newest =
        m_hub.run(hub::commits::list(m_target.repo, m_target.revision, {.limit = 1}), stop);
    if (!newest)
        return std::unexpected(newest.error());
    if (newest->items.empty())
        return failure(Error::Kind::Malformed, u"The branch has no commit."_s, m_target.revision);
    return newest->items.front().id;
}

Result<Restoration::Entries> Restoration::filesAt(const QString &revision, const QStringList &paths,
                                                  const std::stop_token &stop)
{
    const auto run = [&](const auto &call) { return m_hub.run(call, stop); };
    const std::optional<QStringList> wanted = paths.isEmpty() ? std::nullopt : std::optional(paths);
    return hub::tree::listFiles(run, m_target.repo, revision, wanted)
        .transform([](const std::vector<hub::TreeEntry> &files) {
            Entries entries;
            for (const hub::TreeEntry &file : files)
                entries.insert(file.path, file);
            return entries;
        });
}

Result<Restoration::Entries> Restoration::look(const QString &revision, const QStringList &paths,
                                               const std::stop_token &stop)
{
    Entries found;
    for (qsizetype begin = 0; begin < paths.size() && !revision.isEmpty(); begin += hub::tree::pathsPerCall) {
        const Result<std::vector<hub::TreeEntry>> entries =
            m_hub.run(hub::tree::pathsInfo(m_target.repo, revision, paths.mid(begin, hub::tree::pathsPerCall)), stop);
        if (!entries)
            return std::unexpected(entries.error());
        for (const hub::TreeEntry &entry : *entries) {
            if (!entry.isFolder())
                found.insert(entry.path, entry);
        }
    }
    return found;
}

//! Every path that a commit touched, those that it moved files from included.
Result<QStringList> Restoration::pathsOf(const QString &commit, const QString &before, const std::stop_token &stop)
{
    if (before.isEmpty())
        return filesAt(commit, {}, stop).transform([](const Entries &files) { return QStringList(files.keys()); });
    const Result<QString> diff = m_hub.run(hub::commits::compare(m_target.repo, before, commit), stop);
    if (!diff)
        return std::unexpected(diff.error());
    QSet<QString> paths;
    for (const hub::FileDiff &file : hub::Diff::parse(diff->toUtf8()).files) {
        paths.insert(file.oldPath);
        paths.insert(file.newPath);
    }
    paths.remove(QString());
    return QStringList(paths.begin(), paths.end());
}

Result<RestorationPlan> Restoration::planRestore(const QString &revision, const QStringList &paths,
                                                 const std::stop_token &stop)
{
    const Result<QString> newest = head(stop);
    if (!newest)
        return std::unexpected(newest.error());
    const Result<Entries> wanted = filesAt(revision, paths, stop);
    if (!wanted)
        return std::unexpected(wanted.error());
    const Result<Entries> present = filesAt(*newest, paths, stop);
    if (!present)
        return std::unexpected(present.error());
    if (wanted->isEmpty() && present->isEmpty())
        return failure(Error::Kind::EntryNotFound, {}, paths.value(0));
    RestorationPlan plan{.head = *newest};
    for (const hub::TreeEntry &entry : *wanted) {
        const std::optional<hub::TreeEntry> now = find(*present, entry.path);
        if (!isSame(entry, now))
            plan.copies.push_back({.sourcePath = entry.path,
                                   .repoPath = entry.path,
                                   .sourceRevision = revision,
                                   .remoteOid = now ? contentOf(*now) : QString()});
    }
    for (const hub::TreeEntry &entry : *present) {
        if (!wanted->contains(entry.path))
            plan.deletions.push_back({.repoPath = entry.path});
    }
    sort(plan);
    return plan;
}

Result<RestorationPlan> Restoration::planRevert(const QString &commit, const QString &before,
                                                const std::stop_token &stop)
{
    const Result<QString> newest = head(stop);
    if (!newest)
        return std::unexpected(newest.error());
    const Result<QStringList> paths = pathsOf(commit, before, stop);
    if (!paths)
        return std::unexpected(paths.error());
    const Result<Entries> was = look(before, *paths, stop);
    const Result<Entries> became = was ? look(commit, *paths, stop) : was;
    const Result<Entries> now = became ? look(*newest, *paths, stop) : became;
    if (!now)
        return std::unexpected(now.error());
    RestorationPlan plan{.head = *newest};
    for (const QString &path : *paths) {
        const std::optional<hub::TreeEntry> old = find(*was, path);
        const std::optional<hub::TreeEntry> present = find(*now, path);
        if (isSame(present, old))
            continue;
        if (!isSame(present, find(*became, path)))
            plan.changedSince += path;
        else if (old)
            plan.copies.push_back({.sourcePath = path,
                                   .repoPath = path,
                                   .sourceRevision = before,
                                   .remoteOid = present ? contentOf(*present) : QString()});
        else
            plan.deletions.push_back({.repoPath = path});
    }
    sort(plan);
    return plan;
}

Result<RestorationOutcome> Restoration::restore(const QString &revision, const QStringList &paths,
                                                const QString &summary, const std::stop_token &stop)
{
    return carryOut([&] { return planRestore(revision, paths, stop); }, summary, stop);
}

Result<RestorationOutcome> Restoration::revert(const QString &commit, const QString &before, const QString &summary,
                                               bool skipChanged, const std::stop_token &stop)
{
    return carryOut(
        [&]() -> Result<RestorationPlan> {
            Result<RestorationPlan> plan = planRevert(commit, before, stop);
            if (plan && !plan->changedSince.isEmpty() && !skipChanged)
                return failure(Error::Kind::Conflict, plan->changedSince.join(u'\n'), commit);
            return plan;
        },
        summary, stop);
}

Result<RestorationOutcome> Restoration::carryOut(const Planner &planner, const QString &summary,
                                                 const std::stop_token &stop)
{
    Result<RestorationPlan> plan = planner();
    for (int attempt = 1;; ++attempt) {
        if (!plan)
            return std::unexpected(plan.error());
        RestorationOutcome outcome{.before = plan->head,
                                   .restored = qsizetype(plan->copies.size()),
                                   .removed = qsizetype(plan->deletions.size()),
                                   .changedSince = plan->changedSince};
        if (plan->isEmpty()) {
            outcome.isUnchanged = true;
            outcome.commit.oid = plan->head;
            return outcome;
        }
        const RestorationPlan planned = *plan;
        Result<hub::CommitResult> made = commit(*plan, summary, stop);
        if (made) {
            outcome.commit = *std::move(made);
            return outcome;
        }
        if (!hasMoved(made.error()) || attempt == attempts)
            return std::unexpected(made.error());
        plan = planner();
        if (plan && !plan->isSameAs(planned))
            return std::unexpected(made.error());
    }
}

Result<hub::CommitResult> Restoration::commit(RestorationPlan &plan, const QString &summary,
                                              const std::stop_token &stop)
{
    std::vector<Copy *> copies;
    for (Copy &copy : plan.copies)
        copies.push_back(&copy);
    if (const Result<Done> found = CopySource(m_hub, m_target).find(copies, stop); !found)
        return std::unexpected(found.error());
    CommitBody body;
    body.addLine(hub::uploads::headerLine(summary, {}, plan.head));
    for (const Deletion &deletion : plan.deletions)
        body.addLine(hub::uploads::deletedFileLine(deletion.repoPath));
    for (const Copy &copy : plan.copies) {
        if (copy.isLarge)
            body.addLine(hub::uploads::copiedLargeFileLine(copy.repoPath, copy.oid));
        else
            body.addLine(hub::uploads::inlineFileBegin() + copy.content.toBase64()
                         + hub::uploads::inlineFileEnd(copy.repoPath));
    }
    Result<hub::CommitResult> made = m_hub.run(hub::uploads::commit(m_target), stop, {.source = &body});
    if (made || !body.isSpent() || !isUncertain(made.error()))
        return made;
    return lookFor(plan, summary, made.error(), stop);
}

//! The commit may have been made although its answer did not come: then it is the newest, right behind the one that it
//! was planned for.
Result<hub::CommitResult> Restoration::lookFor(const RestorationPlan &plan, const QString &summary, const Error &doubt,
                                               const std::stop_token &stop)
{
    if (m_target.createPullRequest)
        return std::unexpected(doubt);
    const Result<hub::Page<hub::CommitInfo>> newest =
        m_hub.run(hub::commits::list(m_target.repo, m_target.revision, {.limit = 2}), stop);
    const bool isThere =
        newest && newest->items.size() == 2 && newest->items[0].title == summary && newest->items[1].id == plan.head;
    if (!isThere)
        return std::unexpected(doubt);
    const QString id = newest->items[0].id;
    return hub::CommitResult{.oid = id,
                             .url = m_hub.endpoint().at(m_target.repo.webPath() + "/commit/" + id.toLatin1())};
}

} // namespace transfer
