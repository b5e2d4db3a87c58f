#pragma once

#include "sandbox/gitrepository.h"

#include <map>

namespace sandbox {

//! Changes to a tree, kept in memory until written; folders are read only where something changes in them.
class TreeEdit
{
public:
    enum class Removed { Nothing, File, Folder };

    TreeEdit(GitRepository &repository, std::optional<git_oid> tree);
    ~TreeEdit();
    TreeEdit(const TreeEdit &) = delete;
    TreeEdit &operator=(const TreeEdit &) = delete;

    void put(const QString &path, const git_oid &blob);
    Removed remove(const QString &path);
    bool isFolder(const QString &path);
    std::optional<git_oid> file(const QString &path);
    std::optional<git_oid> write();

private:
    struct Node {
        git_oid id = {};
        bool isFolder = false;
        bool isLoaded = false;
        bool isChanged = false;
        QByteArray mode = {};
        std::map<QByteArray, std::unique_ptr<Node>> children = {};
    };

    Node *find(const QString &path);
    void load(Node &folder);
    std::optional<git_oid> write(Node &folder);

    GitRepository &m_repository;
    Node m_root;
};

} // namespace sandbox
