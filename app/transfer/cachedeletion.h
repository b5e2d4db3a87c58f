#pragma once

#include "core/result.h"
#include "transfer/cachecontent.h"

#include <stop_token>

namespace transfer {

//! What would go, said beforehand.
struct CacheDeletionPlan {
    //! What goes of one repo.
    struct Part {
        QString repoFolder = {};
        QStringList snapshots = {};
        QStringList refs = {};
        QStringList blobs = {}; //!< contents that nothing else has
        bool isWhole = false; //!< no revision stays, and so nothing of the repo does
    };

    QString root = {};
    std::vector<Part> parts = {};
    qint64 freed = 0; //!< bytes
    int revisions = 0;

    bool isEmpty() const { return parts.empty(); }
};

//! What went.
struct CacheDeletionOutcome {
    qint64 freed = 0;
    std::vector<Error> problems = {}; //!< what could not be removed, and stayed
};

//! Revisions, with the contents that no other revision has; those of other repos are never looked at, and nothing
//! outside a repo's own folder goes, wherever its links lead.
CacheDeletionPlan planDeletion(const CacheContent &content, const std::vector<RevisionKey> &revisions);

//! Does it, links first, so that none ever leads nowhere; blocking. What other programs have begun to use since, or are
//! writing just now, stays.
CacheDeletionOutcome runDeletion(const CacheDeletionPlan &plan, const std::stop_token &stop = {});

//! Removes what downloads left unfinished, unless one is at it.
CacheDeletionOutcome removeUnfinished(const CacheContent &content, const std::stop_token &stop = {});

//! Removes contents that are not what they should be, with all links to them, so that they are fetched again.
CacheDeletionOutcome removeDamaged(const CacheContent &content, const QStringList &blobs,
                                   const std::stop_token &stop = {});

} // namespace transfer
