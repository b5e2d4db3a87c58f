#include "transfer/restoration.h"

#include "hub/commits.h"
#include "hub/diff.h"

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

void sort(RestorationPlan &plan)
{
    std::ranges::sort(plan.changes, {}, &RestorationPlan::Change::path);
    plan.changedSince.sort();
}

} // namespace

Result<QString> Restoration::head(const std::stop_token &stop)
{
    const Result<hub::Page<hub::CommitInfo>> newest =
        m_hub.run(hub::commits::list(m_repo, m_branch, {.limit = 1}), stop);
    if (!newest)
        return std::unexpected(newest.error());
    if (newest->items.empty())
        return failure(Error::Kind::Malformed, u"The branch has no commit."_s, m_branch);
    return newest->items.front().id;
}

Result<Restoration::Entries> Restoration::filesAt(const QString &revision, const QStringList &paths,
                                                  const std::stop_token &stop)
{
    const auto run = [&](const auto &call) { return m_hub.run(call, stop); };
    const std::optional<QStringList> wanted = paths.isEmpty() ? std::nullopt : std::optional(paths);
    return hub::tree::listFiles(run, m_repo, revision, wanted).transform([](const std::vector<hub::TreeEntry> &files) {
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
            m_hub.run(hub::tree::pathsInfo(m_repo, revision, paths.mid(begin, hub::tree::pathsPerCall)), stop);
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
    const Result<QString> diff = m_hub.run(hub::commits::compare(m_repo, before, commit), stop);
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
    RestorationPlan plan{.head = *newest, .revision = revision};
    for (const hub::TreeEntry &entry : *wanted) {
        const std::optional<hub::TreeEntry> now = find(*present, entry.path);
        if (!isSame(entry, now))
            plan.changes.push_back({.path = entry.path, .now = now, .then = entry});
    }
    for (const hub::TreeEntry &entry : *present) {
        if (!wanted->contains(entry.path))
            plan.changes.push_back({.path = entry.path, .now = entry});
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
    RestorationPlan plan{.head = *newest, .revision = before};
    for (const QString &path : *paths) {
        const std::optional<hub::TreeEntry> old = find(*was, path);
        const std::optional<hub::TreeEntry> present = find(*now, path);
        if (isSame(present, old))
            continue;
        if (!isSame(present, find(*became, path)))
            plan.changedSince += path;
        else
            plan.changes.push_back({.path = path, .now = present, .then = old});
    }
    sort(plan);
    return plan;
}

} // namespace transfer
