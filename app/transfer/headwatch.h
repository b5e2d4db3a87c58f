#pragma once

#include "hub/blockinghub.h"
#include "hub/uploads.h"

#include <QHash>
#include <QStringList>

namespace transfer {

//! Sees whether a branch moved on, and whether others have touched there what a commit of ours is about to touch.
class HeadWatch
{
public:
    HeadWatch(hub::BlockingHub &hub, hub::CommitTarget target) : m_hub(hub), m_target(std::move(target)) { }

    Result<QString> head(const std::stop_token &stop);
    //! The commit before that one; empty for the first.
    Result<QString> parentOf(const QString &commit, const std::stop_token &stop);
    //! Those of the paths that are not the same at both commits, with the id they have at the later one: empty when it
    //! does not have them. A folder counts with all that is below it.
    Result<QHash<QString, QString>> changes(const QString &base, const QString &now, const QStringList &paths,
                                            const std::stop_token &stop);

private:
    Result<QHash<QString, QString>> ids(const QString &commit, const QStringList &paths, const std::stop_token &stop);
    Result<QStringList> newest(const QString &revision, int count, const std::stop_token &stop);

    hub::BlockingHub &m_hub;
    hub::CommitTarget m_target;
};

} // namespace transfer
