#include "sandbox/pullrequests.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace sandbox {

Outcome<Discussion> PullRequests::find(int number) const
{
    Outcome<Discussion> found = Discussions(m_backend, m_repo).find(number);
    if (found && !found->isPullRequest)
        return refusal(400, u"Discussion is not a pull request"_s);
    return found;
}

Outcome<void> PullRequests::merge(const Actor &actor, int number, const QString &comment)
{
    const std::shared_ptr<std::mutex> mutex = m_backend.lockFor(m_repo);
    const std::scoped_lock locked(*mutex);
    const Outcome<Discussion> found = find(number);
    if (!found)
        return std::unexpected(found.error());
    if (found->status == "draft"_L1)
        return refusal(400, u"This pull request is a draft: publish it before merging"_s);
    if (found->status != "open"_L1)
        return refusal(400, u"This pull request is already %1"_s.arg(found->status));
    const std::optional<git_oid> base = m_git.refTarget(found->base);
    const std::optional<git_oid> before = base ? m_git.treeOf(*base) : std::nullopt;
    const std::optional<git_oid> theirs = head(*found);
    if (!before || !theirs)
        return revisionNotFound(before ? found->reference() : found->base);
    const Merge merged = mergeCommits(m_git, *base, *theirs);
    if (!merged.conflicts.isEmpty()) {
        return refusal(409,
                       u"This pull request has conflicts with its base in: %1"_s.arg(merged.conflicts.join(u", "_s)));
    }
    if (!merged.tree)
        return refusal(500, u"The pull request could not be merged"_s);
    if (git_oid_equal(&*merged.tree, &*before) != 0)
        return refusal(400, u"This pull request has no associated changes"_s);
    const std::optional<git_oid> commit =
        m_git.writeCommit({.tree = *merged.tree,
                           .parents = {*base},
                           .title = u"%1 (#%2)"_s.arg(found->title).arg(number),
                           .description = mergeMessage(commitsBeyond(m_git, *theirs, *base)),
                           .author = actor.user,
                           .date = actor.when});
    if (!commit || !m_git.setRef(found->base, *commit))
        return refusal(500, u"The branch could not be moved"_s);
    DiscussionStore store(m_backend.store().database());
    if (!comment.isEmpty())
        store.addEvent(m_repo.row, number, newComment(actor, comment));
    store.addEvent(m_repo.row, number,
                   newEvent(actor, u"status-change"_s,
                            {{u"status"_s, u"merged"_s}, {u"mergeCommitId"_s, QString::fromLatin1(hexOf(*commit))}}));
    store.setStatus(m_repo.row, number, u"merged"_s);
    if (found->base == "refs/heads/main"_L1)
        m_backend.refreshFacts(m_repo, m_git);
    return {};
}

QString PullRequests::mergeMessage(const QList<git_oid> &commits) const
{
    QStringList titles;
    QStringList authors;
    for (const git_oid &id : commits) {
        const Commit commit = m_git.commit(id);
        titles.append(u"- %1 (%2)"_s.arg(commit.title, QString::fromLatin1(commit.id)));
        const std::optional<Person> person = m_backend.store().person(commit.author);
        const QString author = u"Co-authored-by: %1 <%2@users.noreply.sandbox.invalid>"_s.arg(
            person ? person->fullName : commit.author, commit.author);
        if (!authors.contains(author))
            authors.append(author);
    }
    return titles.join(u'\n') + u"\n\n"_s + authors.join(u'\n');
}

Outcome<void> PullRequests::removeRef(const Actor &actor, int number)
{
    const std::shared_ptr<std::mutex> mutex = m_backend.lockFor(m_repo);
    const std::scoped_lock locked(*mutex);
    const Outcome<Discussion> found = find(number);
    if (!found)
        return std::unexpected(found.error());
    if (found->isOpen())
        return refusal(400, u"Only the reference of a closed or merged pull request can be deleted"_s);
    const std::optional<git_oid> last = m_git.refTarget(found->reference());
    if (!last)
        return refusal(400, u"The reference of this pull request has been deleted"_s);
    m_backend.dropRef(m_repo, m_git, found->reference());
    DiscussionStore(m_backend.store().database())
        .addEvent(m_repo.row, number,
                  newEvent(actor, u"ref-deleted"_s, {{u"head"_s, QString::fromLatin1(hexOf(*last))}}));
    return {};
}

QStringList PullRequests::conflicts(const Discussion &discussion) const
{
    const std::optional<git_oid> base = m_git.refTarget(discussion.base);
    const std::optional<git_oid> theirs = head(discussion);
    return base && theirs && discussion.isOpen() ? conflictsBetween(m_git, *base, *theirs) : QStringList();
}

QByteArray PullRequests::diff(const Discussion &discussion) const
{
    const Ends ends = trees(discussion);
    return ends.to ? unifiedDiff(m_git, ends.from, ends.to) : QByteArray();
}

qint64 PullRequests::storage(const Discussion &discussion) const
{
    const Ends ends = trees(discussion);
    if (!ends.to)
        return 0;
    QHash<QByteArray, qint64> sizes;
    const auto visit = [&](const git_oid &tree, bool isNew) {
        m_git.walk(tree, {}, true, {}, [&](const TreeEntry &entry) {
            if (entry.type != TreeEntry::Type::File)
                return true;
            if (isNew)
                sizes.insert(hexOf(entry.id), m_git.blobFacts(entry.id).size);
            else
                sizes.remove(hexOf(entry.id));
            return true;
        });
    };
    visit(*ends.to, true);
    if (ends.from)
        visit(*ends.from, false);
    qint64 bytes = 0;
    for (const qint64 size : std::as_const(sizes))
        bytes += size;
    return bytes;
}

//! What a merged one changed is what its commit on the base changed.
PullRequests::Ends PullRequests::trees(const Discussion &discussion) const
{
    const auto treeOf = [&](const std::optional<git_oid> &commit) {
        return commit ? m_git.treeOf(*commit) : std::nullopt;
    };
    if (!discussion.mergeCommit().isEmpty()) {
        const std::optional<git_oid> merged = m_git.resolve(discussion.mergeCommit());
        return {treeOf(merged ? m_git.firstParent(*merged) : std::nullopt), treeOf(merged)};
    }
    const std::optional<git_oid> theirs = head(discussion);
    const std::optional<git_oid> base = m_git.refTarget(discussion.base);
    if (!theirs || !base)
        return {{}, treeOf(theirs)};
    return {treeOf(mergeBase(m_git, *base, *theirs)), treeOf(theirs)};
}

std::optional<git_oid> PullRequests::head(const Discussion &discussion) const
{
    const QString last = discussion.headBeforeDeletion();
    return last.isEmpty() ? m_git.refTarget(discussion.reference()) : m_git.resolve(last);
}

} // namespace sandbox
