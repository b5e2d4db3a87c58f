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
    QString name = {}; //!< a further word that the id must hold
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

//! Who may see a repo. Protected is for Spaces: the app is public, its files are not.
enum class Visibility { Public, Private, Protected };

//! A secret or a variable of a Space.
struct SpaceSetting {
    QString key = {};
    QString value = {};
    QString description = {};
};

struct NewRepo {
    RepoId repo = {}; //!< a bare name is created in one's own account
    bool namesModel = false; //!< says "model" outright, which is what the Hub assumes anyway
    std::optional<Visibility> visibility = {}; //!< unset: what the owner's settings say
    QString license = {};
    QString resourceGroup = {};
    QString spaceSdk = {}; //!< required for Spaces: gradio, docker, static or streamlit
    QString spaceHardware = {};
    QString spaceStorage = {}; //!< a tier's name; the Hub no longer sells them
    std::optional<int> spaceSleepTime = {}; //!< seconds, -1 for never
    std::vector<SpaceSetting> spaceSecrets = {};
    std::vector<SpaceSetting> spaceVariables = {};
};

//! What the Hub answers to a creation.
struct CreatedRepo {
    RepoId repo = {};
    QUrl url = {};
};

namespace repos {

Result<Call<Page<RepoSummary>>> list(const RepoQuery &query);
Call<Page<RepoSummary>> nextPage(RepoKind kind, const QUrl &next);
Result<Call<RepoInfo>> info(const RepoId &repo, const InfoQuery &query = {});
//! An existing repo is answered with Error::Kind::Conflict.
Result<Call<CreatedRepo>> create(const NewRepo &repo);

} // namespace repos

} // namespace hub
