#include "sandbox/treeedit.h"

#include <algorithm>
#include <vector>

namespace sandbox {

TreeEdit::TreeEdit(GitRepository &repository, std::optional<git_oid> tree) : m_repository(repository)
{
    m_root.isFolder = true;
    m_root.isLoaded = !tree.has_value();
    m_root.isChanged = m_root.isLoaded;
    if (tree)
        m_root.id = *tree;
}

TreeEdit::~TreeEdit() = default;

void TreeEdit::put(const QString &path, const git_oid &blob)
{
    const QList<QByteArray> parts = path.toUtf8().split('/');
    Node *folder = &m_root;
    for (const QByteArray &part : parts.first(parts.size() - 1)) {
        load(*folder);
        folder->isChanged = true;
        std::unique_ptr<Node> &child = folder->children[part];
        if (!child || !child->isFolder) {
            child = std::make_unique<Node>();
            child->isFolder = true;
            child->isLoaded = true;
            child->mode = "40000";
        }
        folder = child.get();
    }
    load(*folder);
    folder->isChanged = true;
    std::unique_ptr<Node> &file = folder->children[parts.last()];
    const QByteArray mode = file && !file->isFolder ? file->mode : QByteArray("100644");
    file = std::make_unique<Node>();
    file->id = blob;
    file->mode = mode;
}

TreeEdit::Removed TreeEdit::remove(const QString &path)
{
    const QList<QByteArray> parts = path.toUtf8().split('/');
    std::vector<Node *> way{&m_root};
    for (const QByteArray &part : parts) {
        Node &folder = *way.back();
        if (!folder.isFolder)
            return Removed::Nothing;
        load(folder);
        const auto child = folder.children.find(part);
        if (child == folder.children.end())
            return Removed::Nothing;
        way.push_back(child->second.get());
    }
    const Removed removed = way.back()->isFolder ? Removed::Folder : Removed::File;
    way.pop_back();
    // Git has no empty folders: one that loses its last entry goes as well.
    for (qsizetype depth = parts.size() - 1; depth >= 0; --depth) {
        Node &folder = *way[size_t(depth)];
        if (depth == parts.size() - 1 || folder.children.at(parts[depth])->children.empty())
            folder.children.erase(parts[depth]);
        folder.isChanged = true;
    }
    return removed;
}

TreeEdit::Node *TreeEdit::find(const QString &path)
{
    Node *node = &m_root;
    for (const QByteArray &part : path.toUtf8().split('/')) {
        if (!node->isFolder)
            return nullptr;
        load(*node);
        const auto child = node->children.find(part);
        if (child == node->children.end())
            return nullptr;
        node = child->second.get();
    }
    return node;
}

bool TreeEdit::isFolder(const QString &path)
{
    const Node *const node = find(path);
    return node && node->isFolder;
}

std::optional<git_oid> TreeEdit::file(const QString &path)
{
    const Node *const node = find(path);
    return node && !node->isFolder ? std::optional(node->id) : std::nullopt;
}

std::optional<git_oid> TreeEdit::write()
{
    return write(m_root);
}

void TreeEdit::load(Node &folder)
{
    if (folder.isLoaded)
        return;
    folder.isLoaded = true;
    git_tree *tree = nullptr;
    if (git_tree_lookup(&tree, m_repository.handle(), &folder.id) != 0)
        return;
    for (size_t i = 0; i < git_tree_entrycount(tree); ++i) {
        const git_tree_entry *const entry = git_tree_entry_byindex(tree, i);
        auto child = std::make_unique<Node>();
        child->id = *git_tree_entry_id(entry);
        child->isFolder = git_tree_entry_type(entry) == GIT_OBJECT_TREE;
        child->mode = QByteArray::number(uint(git_tree_entry_filemode_raw(entry)), 8);
        folder.children.emplace(git_tree_entry_name(entry), std::move(child));
    }
    git_tree_free(tree);
}

std::optional<git_oid> TreeEdit::write(Node &folder)
{
    if (!folder.isChanged)
        return folder.id;
    struct Row {
        QByteArray key = {}; //!< git sorts folders as if their names ended in a slash
        QByteArray name = {};
        const Node *node = nullptr;
    };
    std::vector<Row> rows;
    for (auto &[name, child] : folder.children) {
        if (child->isFolder) {
            const std::optional<git_oid> id = write(*child);
            if (!id)
                return std::nullopt;
            child->id = *id;
        }
        rows.push_back({child->isFolder ? name + '/' : name, name, child.get()});
    }
    std::ranges::sort(rows, {}, &Row::key);
    QByteArray content;
    for (const Row &row : rows) {
        content += row.node->mode + ' ' + row.name + '\0';
        content.append(reinterpret_cast<const char *>(row.node->id.id), GIT_OID_SHA1_SIZE);
    }
    folder.isChanged = false;
    const std::optional<git_oid> written = m_repository.writeTree(content);
    if (written)
        folder.id = *written;
    return written;
}

} // namespace sandbox
