#include "sandbox/largefiles.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

QString shortName(const QString &ref)
{
    for (const QString &folder : {u"refs/heads/"_s, u"refs/tags/"_s}) {
        if (ref.startsWith(folder))
            return ref.mid(folder.size());
    }
    return ref;
}

//! Looks at each tree once, however many commits share it.
class TreeWalker
{
public:
    using Visitor = std::function<void(const TreeEntry &file)>;

    explicit TreeWalker(const GitRepository &git) : m_git(git) { }

    void visit(const git_oid &tree, const QString &prefix, const Visitor &visitor)
    {
        if (m_trees.contains(hexOf(tree)))
            return;
        m_trees.insert(hexOf(tree));
        m_git.walk(tree, prefix, false, {}, [&](const TreeEntry &entry) {
            if (entry.type == TreeEntry::Type::Directory)
                visit(entry.id, entry.path, visitor);
            if (entry.type == TreeEntry::Type::File)
                visitor(entry);
            return true;
        });
    }

private:
    const GitRepository &m_git;
    QSet<QByteArray> m_trees;
};

//! Shows every file that these refs lead to once, each with the oldest commit that has it.
void visitFiles(const GitRepository &git, const QList<Ref> &refs,
                const std::function<void(const Ref &ref, const git_oid &commit, const TreeEntry &file)> &visitor)
{
    TreeWalker walker(git);
    for (const Ref &ref : refs) {
        const std::optional<git_oid> head = git.refTarget(ref.name);
        QList<git_oid> history = head ? git.history(*head) : QList<git_oid>();
        std::ranges::reverse(history);
        for (const git_oid &id : std::as_const(history)) {
            if (const std::optional<git_oid> tree = git.treeOf(id))
                walker.visit(*tree, {}, [&](const TreeEntry &file) { visitor(ref, id, file); });
        }
    }
}

//! Commits and trees as they become without some files.
class Rewriter
{
public:
    Rewriter(GitRepository &git, const QSet<QByteArray> &sha256s) : m_git(git), m_sha256s(sha256s) { }

    std::optional<git_oid> commit(const git_oid &head)
    {
        QList<git_oid> history = m_git.history(head);
        std::ranges::reverse(history);
        for (const git_oid &id : std::as_const(history)) {
            const QByteArray key = hexOf(id);
            if (m_commits.contains(key))
                continue;
            const std::optional<git_oid> before = m_git.treeOf(id);
            const std::optional<git_oid> after = before ? tree(*before) : std::nullopt;
            if (!after)
                return std::nullopt;
            bool isSame = git_oid_equal(&*before, &*after) != 0;
            QList<git_oid> parents;
            for (const git_oid &parent : m_git.parents(id)) {
                parents.append(m_commits.value(hexOf(parent), parent));
                isSame = isSame && git_oid_equal(&parents.last(), &parent) != 0;
            }
            const Commit old = m_git.commit(id);
            const std::optional<git_oid> made = isSame ? std::optional(id)
                                                       : m_git.writeCommit({.tree = *after,
                                                                            .parents = parents,
                                                                            .title = old.title,
                                                                            .description = old.message,
                                                                            .author = old.author,
                                                                            .date = old.date});
            if (!made)
                return std::nullopt;
            m_commits.insert(key, *made);
        }
        return m_commits.value(hexOf(head), head);
    }

private:
    std::optional<git_oid> tree(const git_oid &id)
    {
        const QByteArray key = hexOf(id);
        if (m_trees.contains(key))
            return m_trees.value(key);
        QByteArray content;
        bool isSound = true;
        m_git.walk(id, {}, false, {}, [&](const TreeEntry &entry) {
            git_oid kept = entry.id;
            if (entry.type == TreeEntry::Type::File && m_sha256s.contains(m_git.blobFacts(entry.id).sha256))
                return true;
            if (entry.type == TreeEntry::Type::Directory) {
                const std::optional<git_oid> inner = tree(entry.id);
                isSound = isSound && inner.has_value();
                if (!inner || isEmptyTree(*inner))
                    return isSound;
                kept = *inner;
            }
            content += QByteArray::number(entry.mode, 8) + ' ' + entry.path.toUtf8() + '\0';
            content.append(reinterpret_cast<const char *>(kept.id), GIT_OID_SHA1_SIZE);
            return true;
        });
        const std::optional<git_oid> made = isSound ? m_git.writeTree(content) : std::nullopt;
        if (made)
            m_trees.insert(key, *made);
        return made;
    }
    static bool isEmptyTree(const git_oid &id) { return hexOf(id) == "4b825dc642cb6eb9a060e54bf8d69288fbee4904"; }

    GitRepository &m_git;
    const QSet<QByteArray> &m_sha256s;
    QHash<QByteArray, git_oid> m_commits;
    QHash<QByteArray, git_oid> m_trees;
};

} // namespace

QList<LargeFile> largeFilesOf(const GitRepository &git)
{
    QList<Ref> refs = git.refs();
    // Where several refs hold a file, the default branch is the one to name.
    std::ranges::stable_sort(refs, std::ranges::greater{},
                             [](const Ref &ref) { return ref.name == "refs/heads/main"_L1; });
    QSet<QByteArray> known;
    QList<LargeFile> files;
    visitFiles(git, refs, [&](const Ref &ref, const git_oid &id, const TreeEntry &file) {
        const BlobFacts facts = git.blobFacts(file.id);
        if (!facts.isPointer || known.contains(facts.sha256))
            return;
        known.insert(facts.sha256);
        const Commit commit = git.commit(id);
        files.append({.sha256 = facts.sha256,
                      .pointer = hexOf(file.id),
                      .size = facts.size,
                      .path = file.path,
                      .ref = shortName(ref.name),
                      .pushedAt = commit.date,
                      .pusher = commit.author});
    });
    return files;
}

QHash<QByteArray, BlobFacts> blobsOf(const GitRepository &git)
{
    QHash<QByteArray, BlobFacts> blobs;
    visitFiles(git, git.refs(), [&](const Ref &, const git_oid &, const TreeEntry &file) {
        blobs.insert(hexOf(file.id), git.blobFacts(file.id));
    });
    return blobs;
}

bool removeFromHistory(GitRepository &git, const QSet<QByteArray> &sha256s)
{
    Rewriter rewriter(git, sha256s);
    QList<std::pair<QString, git_oid>> moved;
    for (const Ref &ref : git.refs()) {
        const std::optional<git_oid> head = git.refTarget(ref.name);
        const std::optional<git_oid> made = head ? rewriter.commit(*head) : std::nullopt;
        if (!made)
            return false;
        if (git_oid_equal(&*head, &*made) == 0)
            moved.append({ref.name, *made});
    }
    return std::ranges::all_of(moved, [&](const auto &ref) { return git.setRef(ref.first, ref.second); });
}

} // namespace sandbox
