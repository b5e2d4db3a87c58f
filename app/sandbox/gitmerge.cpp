#include "sandbox/gitmerge.h"

#include <algorithm>

namespace sandbox {

namespace {

template<typename T, void (*release)(T *)>
struct Releaser {
    void operator()(T *object) const { release(object); }
};
using TreeHandle = std::unique_ptr<git_tree, Releaser<git_tree, git_tree_free>>;
using CommitHandle = std::unique_ptr<git_commit, Releaser<git_commit, git_commit_free>>;
using IndexHandle = std::unique_ptr<git_index, Releaser<git_index, git_index_free>>;
using ConflictsHandle = std::unique_ptr<git_index_conflict_iterator,
                                        Releaser<git_index_conflict_iterator, git_index_conflict_iterator_free>>;
using DiffHandle = std::unique_ptr<git_diff, Releaser<git_diff, git_diff_free>>;
using WalkHandle = std::unique_ptr<git_revwalk, Releaser<git_revwalk, git_revwalk_free>>;

CommitHandle findCommit(const GitRepository &git, const git_oid &id)
{
    git_commit *commit = nullptr;
    git_commit_lookup(&commit, git.handle(), &id);
    return CommitHandle(commit);
}

TreeHandle findTree(const GitRepository &git, const std::optional<git_oid> &id)
{
    git_tree *tree = nullptr;
    if (id)
        git_tree_lookup(&tree, git.handle(), &*id);
    return TreeHandle(tree);
}

QStringList conflictsOf(git_index *index)
{
    git_index_conflict_iterator *iterator = nullptr;
    if (git_index_conflict_iterator_new(&iterator, index) != 0)
        return {};
    const ConflictsHandle owned(iterator);
    QStringList paths;
    const git_index_entry *ancestor = nullptr;
    const git_index_entry *ours = nullptr;
    const git_index_entry *theirs = nullptr;
    while (git_index_conflict_next(&ancestor, &ours, &theirs, iterator) == 0) {
        for (const git_index_entry *const side : {ours, theirs, ancestor}) {
            if (side && !paths.contains(QString::fromUtf8(side->path)))
                paths.append(QString::fromUtf8(side->path));
        }
    }
    paths.sort();
    return paths;
}

IndexHandle mergedIndex(const GitRepository &git, const git_oid &ours, const git_oid &theirs)
{
    const CommitHandle left = findCommit(git, ours);
    const CommitHandle right = findCommit(git, theirs);
    git_index *merged = nullptr;
    const git_merge_options options = GIT_MERGE_OPTIONS_INIT;
    if (left && right)
        git_merge_commits(&merged, git.handle(), left.get(), right.get(), &options);
    return IndexHandle(merged);
}

//! Git ends a name that holds a space with a tab; libgit2 does not.
QByteArray headerOf(const QByteArray &text)
{
    QList<QByteArray> lines = text.split('\n');
    for (QByteArray &line : lines) {
        const bool isName = line.startsWith("--- a/") || line.startsWith("+++ b/");
        if (isName && line.indexOf(' ', 4) > 0)
            line += '\t';
    }
    return lines.join('\n');
}

int printLine(const git_diff_delta *, const git_diff_hunk *, const git_diff_line *line, void *printed)
{
    QByteArray &text = *static_cast<QByteArray *>(printed);
    const QByteArray content(line->content, qsizetype(line->content_len));
    switch (line->origin) {
    case GIT_DIFF_LINE_CONTEXT:
    case GIT_DIFF_LINE_ADDITION:
    case GIT_DIFF_LINE_DELETION: text += line->origin + content; break;
    case GIT_DIFF_LINE_FILE_HDR: text += headerOf(content); break;
    default: text += content;
    }
    return 0;
}

} // namespace

std::optional<git_oid> mergeBase(const GitRepository &git, const git_oid &one, const git_oid &other)
{
    git_oid base{};
    return git_merge_base(&base, git.handle(), &one, &other) == 0 ? std::optional(base) : std::nullopt;
}

QStringList conflictsBetween(const GitRepository &git, const git_oid &ours, const git_oid &theirs)
{
    const IndexHandle index = mergedIndex(git, ours, theirs);
    return index ? conflictsOf(index.get()) : QStringList();
}

Merge mergeCommits(const GitRepository &git, const git_oid &ours, const git_oid &theirs)
{
    const IndexHandle index = mergedIndex(git, ours, theirs);
    if (!index)
        return {};
    if (git_index_has_conflicts(index.get()) != 0)
        return {.conflicts = conflictsOf(index.get())};
    git_oid tree{};
    if (git_index_write_tree_to(&tree, index.get(), git.handle()) != 0)
        return {};
    return {.tree = tree};
}

QByteArray unifiedDiff(const GitRepository &git, const std::optional<git_oid> &from, const std::optional<git_oid> &to)
{
    const TreeHandle before = findTree(git, from);
    const TreeHandle after = findTree(git, to);
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.flags = GIT_DIFF_INDENT_HEURISTIC;
    git_diff *made = nullptr;
    if (git_diff_tree_to_tree(&made, git.handle(), before.get(), after.get(), &options) != 0)
        return {};
    const DiffHandle diff(made);
    git_diff_find_similar(made, nullptr);
    QByteArray printed;
    git_diff_print(made, GIT_DIFF_FORMAT_PATCH, printLine, &printed);
    return printed;
}

QList<git_oid> commitsBeyond(const GitRepository &git, const git_oid &head, const git_oid &base)
{
    git_revwalk *made = nullptr;
    if (git_revwalk_new(&made, git.handle()) != 0)
        return {};
    const WalkHandle walk(made);
    git_revwalk_sorting(made, GIT_SORT_TOPOLOGICAL | GIT_SORT_TIME | GIT_SORT_REVERSE);
    git_revwalk_push(made, &head);
    git_revwalk_hide(made, &base);
    QList<git_oid> commits;
    git_oid id{};
    while (git_revwalk_next(&id, made) == 0)
        commits.append(id);
    return commits;
}

} // namespace sandbox
