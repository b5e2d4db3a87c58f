#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>
#include <git2.h>
#include <git2/sys/commit.h>
#include <memory>
#include <optional>

namespace sandbox {

struct TreeEntry {
    enum class Type { File, Directory, Submodule };

    Type type = Type::File;
    QString path = {};
    git_oid id = {};
    uint mode = 0; //!< as git writes it: 0100644, 040000
};

//! What a blob stands for: itself, or a large object that it points to.
struct BlobFacts {
    qint64 blobSize = 0;
    bool isPointer = false;
    QByteArray sha256 = {}; //!< of the object pointed to
    qint64 size = 0; //!< real size: of the object, else of the blob
};

struct Commit {
    QByteArray id = {};
    QString title = {};
    QString message = {};
    QString author = {};
    QDateTime date = {};
};

struct NewCommitObject {
    git_oid tree = {};
    QList<git_oid> parents = {};
    QString title = {};
    QString description = {};
    QString author = {};
    QDateTime date = {};
};

struct Ref {
    QString name = {}; //!< in full
    QByteArray commit = {}; //!< what it leads to, past an annotated tag
};

QByteArray hexOf(const git_oid &id);
QByteArray pointerText(const QByteArray &sha256, qint64 size);

//! A bare git repository; one object serves one thread.
class GitRepository
{
public:
    static bool create(const QString &folder);
    explicit GitRepository(const QString &folder);

    bool isOpen() const { return m_repository != nullptr; }

    std::optional<git_oid> refTarget(const QString &fullName) const;
    std::optional<git_oid> resolve(const QString &revision) const; //!< branch, tag, full ref, whole or short commit id
    std::optional<git_oid> treeOf(const git_oid &commit) const;

    std::optional<TreeEntry> entry(const git_oid &tree,
                                   const QString &path) const; //!< an empty path is the tree itself
    //! Visits what is below a folder in git's order, beginning after a path; the visitor returns false to stop.
    void walk(const git_oid &tree, const QString &folder, bool isRecursive, const QString &after,
              const std::function<bool(const TreeEntry &)> &visit) const;
    BlobFacts blobFacts(const git_oid &blob) const;
    QByteArray blob(const git_oid &blob) const;
    QByteArray fileAt(const git_oid &commit, const QString &path) const; //!< empty where there is none

    Commit commit(const git_oid &id) const;
    QList<git_oid> parents(const git_oid &commit) const;
    std::optional<git_oid> firstParent(const git_oid &commit) const;
    QList<git_oid> history(const git_oid &head) const; //!< newest first

    QList<Ref> refs() const;
    bool setRef(const QString &fullName, const git_oid &target); //!< made or moved
    bool removeRef(const QString &fullName);
    bool addTag(const QString &name, const git_oid &target, const QString &message, const QString &tagger);
    static bool isValidRef(const QString &fullName);

    std::optional<git_oid> writeBlob(const QByteArray &content);
    std::optional<git_oid> writeTree(const QByteArray &content); //!< git's own form of a tree
    std::optional<git_oid> writeCommit(const NewCommitObject &commit);

    git_repository *handle() const { return m_repository.get(); }

private:
    struct Close {
        void operator()(git_repository *repository) const { git_repository_free(repository); }
    };
    struct Walk;
    bool walkTree(const git_oid &tree, const QString &prefix, const QStringList &after, Walk &walk) const;
    std::optional<git_oid> writeObject(const QByteArray &content, git_object_t type);

    std::unique_ptr<git_repository, Close> m_repository;
};

} // namespace sandbox
