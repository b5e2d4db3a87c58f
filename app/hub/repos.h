#pragma once

#include "hub/call.h"
#include "hub/newrepo.h"
#include "hub/page.h"
#include "hub/repoquery.h"
#include "hub/repotypes.h"

//! Repos as a whole: search and facts (hub-api "Search and listing", "Repo info"); creation is in hub/newrepo.
namespace hub {

//! What a repo info is asked to hold besides the ordinary.
struct InfoQuery {
    QString revision = {}; //!< branch, tag or commit; empty: the default branch
    bool filesMetadata = false; //!< sizes and hashes of siblings
    bool securityStatus = false; //!< models only
    QStringList expand = {}; //!< just these fields; exclusive with the others
};

namespace repos {

//! GET /api/models, /api/datasets or /api/spaces: a page of what a listing shows. Errors: Invalid when fields of the
//! query exclude each other; BadRequest for an unknown field in expand.
Result<Call<Page<RepoSummary>>> list(const RepoQuery &query);
Call<Page<RepoSummary>> nextPage(RepoKind kind, const QUrl &next);

//! The same GET /api/{kind}s and errors, with all that the Hub says of each repo; for full, cardData, config, expand.
Result<Call<Page<RepoInfo>>> listInfos(const RepoQuery &query);
Call<Page<RepoInfo>> nextInfos(RepoKind kind, const QUrl &next);

//! GET /api/{kind}s/{id}[/revision/{revision}][?blobs=&securityStatus=&expand=]: model_info, dataset_info, space_info.
//! The facts of a gated repo are public. Errors: Invalid (id, or fields that exclude each other), RepoNotFound,
//! RevisionNotFound, Disabled.
Result<Call<RepoInfo>> info(const RepoId &repo, const InfoQuery &query = {});

//! repo_exists and revision_exists, from the answer to info(): a repo behind a gate is there as well.
Result<bool> exists(const Result<RepoInfo> &answer);

} // namespace repos

} // namespace hub
