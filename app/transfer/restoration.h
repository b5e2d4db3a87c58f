#pragma once

#include "hub/blockinghub.h"
#include "hub/tree.h"

#include <QHash>

namespace transfer {

//! What it takes to bring back an older state, before anything is changed.
struct RestorationPlan {
    //! A file that is to be another one, to come back, or to go.
    struct Change {
        QString path = {};
        std::optional<hub::TreeEntry> now = {}; //!< nothing: it is not there
        std::optional<hub::TreeEntry> then = {}; //!< as it was; nothing: it was not there
    };

    QString head = {}; //!< the commit that it was planned for
    QString revision = {}; //!< which has the files as they were
    std::vector<Change> changes = {}; //!< by path
    QStringList changedSince = {}; //!< of a revert: files that others changed since, which it leaves alone
};

//! Finds out what has to change for an older state of files to come back, or for a commit to be undone.
class Restoration
{
public:
    Restoration(hub::BlockingHub &hub, hub::RepoId repo, QString branch)
        : m_hub(hub)
        , m_repo(std::move(repo))
        , m_branch(std::move(branch))
    { }

    //! Files and folders as they were at a revision: what was not there goes. No paths stand for everything.
    //! EntryNotFound where a path is neither there nor was.
    Result<RestorationPlan> planRestore(const QString &revision, const QStringList &paths, const std::stop_token &stop);
    //! The opposite of a commit, whose predecessor is `before`; empty for a first commit.
    Result<RestorationPlan> planRevert(const QString &commit, const QString &before, const std::stop_token &stop);

private:
    using Entries = QHash<QString, hub::TreeEntry>;

    Result<QString> head(const std::stop_token &stop);
    Result<Entries> filesAt(const QString &revision, const QStringList &paths, const std::stop_token &stop);
    Result<Entries> look(const QString &revision, const QStringList &paths, const std::stop_token &stop);
    Result<QStringList> pathsOf(const QString &commit, const QString &before, const std::stop_token &stop);

    hub::BlockingHub &m_hub;
    hub::RepoId m_repo;
    QString m_branch;
};

} // namespace transfer
