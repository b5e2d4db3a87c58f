#pragma once

#include "hub/call.h"
#include "hub/repoid.h"

#include <optional>

namespace transfer {

//! The folder of downloads that all Hub tools of one person share (hub-api "Cache layout"): each content once, named by
//! its ETag, and links to it by commit and path. What the official client has put there is found, and the other way.
class SharedCache
{
public:
    enum class Links {
        WherePossible,
        None, //!< files lie in the snapshots themselves, as they do where a disk has no links
    };

    explicit SharedCache(QString root, Links links = Links::WherePossible) : m_root(std::move(root)), m_links(links) { }
    //! HF_HUB_CACHE, HUGGINGFACE_HUB_CACHE, HF_HOME or ~/.cache/huggingface decide.
    static QString defaultRoot();

    //! What a branch or tag stood for when it was last asked about; a commit stands for itself.
    QString commitOf(const hub::RepoId &repo, const QString &revision) const;
    //! The link to a file of a commit, whether it is there or not.
    QString file(const hub::RepoId &repo, const QString &commit, const QString &path) const;
    bool hasFile(const hub::RepoId &repo, const QString &commit, const QString &path) const;
    //! Whether the Hub once said that the commit has no such file.
    bool isKnownMissing(const hub::RepoId &repo, const QString &commit, const QString &path) const;

    QString snapshot(const hub::RepoId &repo, const QString &commit) const;
    QString blob(const hub::RepoId &repo, const QString &etag) const;
    QString unfinishedBlob(const hub::RepoId &repo, const QString &etag) const;
    QString lockFile(const hub::RepoId &repo, const QString &etag) const;
    QString treeFolder(const hub::RepoId &repo) const;

    //! Makes the folders of a repo, and the mark by which backups know a cache.
    Result<hub::Done> prepare(const hub::RepoId &repo) const;
    Result<hub::Done> rememberCommit(const hub::RepoId &repo, const QString &revision, const QString &commit) const;
    Result<hub::Done> rememberMissing(const hub::RepoId &repo, const QString &commit, const QString &path) const;
    //! Links a file of a commit to a content that is there; replaces a link that was there before. Where the disk has
    //! no links the content is copied, or moved if it `isNew`, as the official client does.
    Result<hub::Done> link(const hub::RepoId &repo, const QString &commit, const QString &path, const QString &etag,
                           bool isNew = false) const;

private:
    Result<hub::Done> place(const QString &blob, const QString &file, bool isNew) const;

    QString folder(const hub::RepoId &repo) const;

    QString m_root;
    Links m_links;
};

} // namespace transfer
