#pragma once

#include "hub/blockinghub.h"
#include "hub/tree.h"
#include "hub/uploads.h"
#include "transfer/operations.h"

#include <QHash>

namespace transfer {

//! Finds out what the copies of a commit are made of: large files are named by their hash, after the target was told of
//! those of other repos; others are downloaded to be sent inline.
class CopySource
{
public:
    CopySource(hub::BlockingHub &hub, hub::CommitTarget target) : m_hub(hub), m_target(std::move(target)) { }

    //! EntryNotFound when a source is missing, Invalid when it is a folder; what is wrong with one ends all.
    Result<hub::Done> find(const std::vector<Copy *> &copies, const std::stop_token &stop);

private:
    //! Copies whose sources are looked up together.
    struct Origin {
        hub::RepoId repo = {};
        QString revision = {};
        std::vector<Copy *> copies = {};
    };
    using Entries = QHash<QString, hub::TreeEntry>;

    std::vector<Origin> origins(const std::vector<Copy *> &copies) const;
    Result<Entries> look(const hub::RepoId &repo, const QString &revision, const QStringList &paths,
                         const std::stop_token &stop);
    Result<hub::Done> lookAtTargets(const std::vector<Copy *> &copies, const std::stop_token &stop);
    Result<hub::Done> lookAtSources(const Origin &origin, const std::stop_token &stop);
    Result<hub::Done> share(const Origin &origin, const std::stop_token &stop);
    Result<hub::Done> fetch(const Origin &origin, const std::stop_token &stop);

    hub::BlockingHub &m_hub;
    hub::CommitTarget m_target;
};

} // namespace transfer
