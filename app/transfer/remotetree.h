#pragma once

#include "hub/blockinghub.h"
#include "hub/tree.h"
#include "transfer/uploadspec.h"

#include <QSet>

namespace transfer {

//! The files of a repo, as a plan compares with them.
class RemoteTree
{
public:
    struct File {
        QString path = {};
        qint64 size = 0;
        QString sha256 = {}; //!< of a large file
    };

    //! Where there is no such repo or revision yet, there are no files.
    static Result<RemoteTree> list(hub::BlockingHub &hub, const hub::RepoId &repo, const QString &revision,
                                   const std::stop_token &stop, const hub::Streams &streams = {});

    explicit RemoteTree(std::vector<File> files = {}) : m_files(std::move(files)) { }

    const std::vector<File> &files() const { return m_files; }

    //! What delete patterns hit: below `folder`, matched without it. Never .gitattributes, nor what is sent anew.
    QStringList victims(const QStringList &patterns, const QString &folder, const QSet<QString> &sent) const;

private:
    std::vector<File> m_files;
};

} // namespace transfer
