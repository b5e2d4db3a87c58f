#pragma once

#include "hub/blockinghub.h"
#include "hub/tree.h"

namespace transfer {

//! A file as the listing of a commit names it.
struct ListedFile {
    QString path = {};
    qint64 size = 0;
    QString blobId = {}; //!< git id; of the pointer for a large file
    QString sha256 = {}; //!< of a large file
    QString xetHash = {};
};

//! Listings of commits on disk, a file for each, in the form of the official client (hub-api "Cache layout"). A commit
//! never changes, so a listing is asked for once.
class TreeCache
{
public:
    explicit TreeCache(QString folder) : m_folder(std::move(folder)) { }

    //! From the disk, else all files of the Hub's recursive tree, which are then kept. `commit` has to be a full id.
    //! `listed` is told the number of files so far.
    Result<std::vector<ListedFile>> files(hub::BlockingHub &hub, const hub::RepoId &repo, const QString &commit,
                                          const std::stop_token &stop,
                                          const std::function<void(int files)> &listed = {}) const;

    //! Nothing when it is not there, or not to be understood.
    std::optional<std::vector<ListedFile>> read(const QString &commit) const;

private:
    QString file(const QString &commit) const { return m_folder + u'/' + commit + QStringLiteral(".json"); }
    void write(const QString &commit, const std::vector<ListedFile> &files) const;

    QString m_folder;
};

} // namespace transfer
