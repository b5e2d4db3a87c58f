#pragma once

#include "hub/call.h"
#include "hub/page.h"
#include "hub/repotypes.h"

#include <optional>

//! Repos as a whole: search, facts, creation (hub-api "Search and listing", "Repo info", "Repo management").
namespace hub {

//! Which repos, in which order. Empty fields ask for nothing.
struct RepoQuery {
    enum class Sort { Default, Trending, Downloads, Likes, Created, Modified };

    RepoKind kind = RepoKind::Model;
    QString search = {};
    QString author = {};
    QStringList filters = {}; //!< tags, all of which must be there
    QString pipelineTag = {}; //!< models only
    QStringList apps = {}; //!< models only: local apps
    std::optional<bool> gated = {};
    QString inference = {}; //!< models only: "warm"
    QStringList inferenceProviders = {}; //!< models only
    QString parameters = {}; //!< models only: "min:6B,max:128B"
    QStringList models = {}; //!< Spaces only: that use these models
    QStringList datasets = {}; //!< Spaces only
    bool linked = false; //!< Spaces only
    Sort sort = Sort::Default;
    int limit = 0; //!< rows a page, 0 for the Hub's own choice
    bool full = false;
    bool cardData = false;
    bool config = false;
    QStringList expand = {}; //!< exclusive with full, cardData and config

    //! Invalid when fields exclude each other.
    Result<Query> parameterList() const;

    friend bool operator==(const RepoQuery &, const RepoQuery &) = default;
};

//! What a repo info is asked to hold besides the ordinary.
struct InfoQuery {
    QString revision = {}; //!< empty: the default branch
    bool filesMetadata = false; //!< sizes and hashes of siblings
    bool securityStatus = false;
    QStringList expand = {}; //!< exclusive with the others
};

struct NewRepo {
    RepoId repo = {};
    std::optional<bool> isPrivate = {}; //!< unset: what the owner's settings say
    QString spaceSdk = {}; //!< required for Spaces: gradio, docker or static
    QString spaceHardware = {};
    QString license = {};
};

//! What the Hub answers to a creation.
struct CreatedRepo {
    RepoId repo = {};
    QUrl url = {};
};

namespace repos {

Result<Call<Page<RepoSummary>>> list(const RepoQuery &query);
Call<Page<RepoSummary>> nextPage(RepoKind kind, const QUrl &next);
Call<RepoInfo> info(const RepoId &repo, const InfoQuery &query = {});
//! An existing repo is answered with Error::Kind::Conflict.
Result<Call<CreatedRepo>> create(const NewRepo &repo);

} // namespace repos

} // namespace hub
