#include "sandbox/lastcommits.h"

#include <QSet>

namespace sandbox {

namespace {

QString folderOf(const QString &path)
{
    return path.left(std::max(path.lastIndexOf(u'/'), qsizetype(0)));
}

//! What is in one folder at one commit.
class FolderAt
{
public:
    FolderAt(const GitRepository &git, const std::optional<git_oid> &tree, const QString &folder)
        : m_git(git)
        , m_folder(folder)
    {
        if (tree)
            m_entry = git.entry(*tree, folder);
    }

    bool isSameAs(const FolderAt &other) const
    {
        if (!m_entry || !other.m_entry)
            return m_entry.has_value() == other.m_entry.has_value();
        return git_oid_equal(&m_entry->id, &other.m_entry->id) != 0;
    }
    QHash<QString, QByteArray> content() const
    {
        QHash<QString, QByteArray> found;
        if (m_entry && m_entry->type == TreeEntry::Type::Directory) {
            m_git.walk(m_entry->id, m_folder, false, {}, [&](const TreeEntry &entry) {
                found.insert(entry.path, hexOf(entry.id));
                return true;
            });
        }
        return found;
    }

private:
    const GitRepository &m_git;
    QString m_folder;
    std::optional<TreeEntry> m_entry;
};

} // namespace

QHash<QString, git_oid> lastCommits(const GitRepository &git, const git_oid &head, const QList<TreeEntry> &entries)
{
    QHash<QString, QSet<QString>> open; // by folder, the paths whose commit is still to be found
    for (const TreeEntry &entry : entries)
        open[folderOf(entry.path)].insert(entry.path);
    QHash<QString, git_oid> found;
    std::optional<git_oid> commit = head;
    while (commit && !open.isEmpty()) {
        const std::optional<git_oid> parent = git.firstParent(*commit);
        const std::optional<git_oid> tree = git.treeOf(*commit);
        const std::optional<git_oid> parentTree = parent ? git.treeOf(*parent) : std::nullopt;
        const QStringList folders = open.keys();
        for (const QString &folder : folders) {
            const FolderAt now(git, tree, folder);
            const FolderAt before(git, parentTree, folder);
            if (now.isSameAs(before))
                continue;
            const QHash<QString, QByteArray> content = now.content();
            const QHash<QString, QByteArray> old = before.content();
            open[folder].removeIf([&](const QString &path) {
                const bool isChanged = content.value(path) != old.value(path);
                if (isChanged)
                    found.insert(path, *commit);
                return isChanged;
            });
            if (open[folder].isEmpty())
                open.remove(folder);
        }
        commit = parent;
    }
    return found;
}

} // namespace sandbox
