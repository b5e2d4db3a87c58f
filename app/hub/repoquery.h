#pragma once

#include "hub/encoding.h"
#include "hub/repoid.h"
#include "hub/repotypes.h"

#include <QStringList>

#include <optional>

//! What to search repos by (hub-api "Search and listing").
namespace hub {

//! Which repos, in which order. Empty fields ask for nothing.
struct RepoQuery {
    enum class Sort { Default, Trending, Downloads, Likes, Created, Modified };
    enum class Direction { Default, Descending, Ascending };

    RepoKind kind = RepoKind::Model;
    QString search = {}; //!< part of an id
    QString name = {}; //!< a further word that the id must hold
    QString author = {}; //!< account
    QStringList filters = {}; //!< tags, all of which must be there: pytorch, license:mit, language:fr (datasets), …
    QStringList tags = {}; //!< as the parameter of 2023 that was apart from the filters
    QString pipelineTag = {}; //!< models only: one task
    QStringList apps = {}; //!< models only: local apps, such as ollama
    std::optional<bool> gated = {}; //!< models and datasets
    QString inference = {}; //!< models only: "warm"
    QStringList inferenceProviders = {}; //!< models only; "all" for any
    QString parameters = {}; //!< models only: "min:6B,max:128B", either part may be missing
    QStringList models = {}; //!< Spaces only: that use these models
    QStringList datasets = {}; //!< Spaces only
    bool linked = false; //!< Spaces only: that use any model or dataset
    Sort sort = Sort::Default; //!< downloads are not for Spaces
    Direction direction = Direction::Default; //!< the Hub sorts downwards; it may ignore the other wish
    int limit = 0; //!< rows a page, 0 for the Hub's own choice
    bool full = false; //!< also author, sha, lastModified, siblings
    bool cardData = false; //!< models only
    bool config = false; //!< models only
    QStringList expand = {}; //!< just these fields; exclusive with full, cardData and config

    //! Invalid when fields exclude each other.
    Result<Query> parameterList() const;

    friend bool operator==(const RepoQuery &, const RepoQuery &) = default;
};

//! The filter object of the 2023 documentation, as a query of today.
struct ModelFilter {
    QString author = {};
    QString modelName = {}; //!< part of a name
    QStringList library = {}; //!< pytorch, tensorflow, …
    QStringList language = {}; //!< codes, without a prefix
    QStringList task = {};
    QStringList trainedDataset = {}; //!< with or without "dataset:"
    QStringList tags = {};

    RepoQuery query() const;
};

//! Likewise for datasets. Each value may be written with its prefix or without.
struct DatasetFilter {
    QString author = {};
    QString datasetName = {};
    QStringList benchmark = {};
    QStringList languageCreators = {};
    QStringList language = {};
    QStringList multilinguality = {};
    QStringList sizeCategories = {}; //!< 100K<n<1M
    QStringList taskCategories = {};
    QStringList taskIds = {};

    RepoQuery query() const;
};

//! Each value as prefix:value, unless it is written so already.
QStringList tagged(const QString &prefix, const QStringList &values);

} // namespace hub
