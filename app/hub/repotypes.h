#pragma once

#include "core/result.h"
#include "hub/modeldetails.h"
#include "hub/repodetails.h"
#include "hub/repoid.h"
#include "hub/reposibling.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace hub {

//! Whether a repo asks for its terms to be accepted, and who decides.
enum class Gate { Open, Automatic, Manual };

//! What a listing says of a repo. Fields that the Hub left out keep their defaults.
struct RepoSummary {
    RepoId repo = {};
    QString author = {};
    QDateTime lastModified = {};
    QDateTime createdAt = {};
    qint64 downloads = 0; //!< of the last 30 days; always 0 for Spaces
    qint64 likes = 0;
    double trendingScore = 0;
    QStringList tags = {};
    QString pipelineTag = {}; //!< models: the task, such as text-classification
    QString libraryName = {};
    bool isPrivate = false;
    bool isDisabled = false;
    Gate gate = Gate::Open;
    QString sdk = {}; //!< Spaces: gradio, docker, static, …
    QString stage = {}; //!< Spaces: RUNNING, SLEEPING, … as the Hub spells it
    QString title = {}; //!< Spaces and cards that carry one
    QString emoji = {};
    QString description = {}; //!< one line; datasets and Spaces
    qint64 parameters = 0; //!< models: number of weights in safetensors or GGUF files, 0 when unknown

    static Result<RepoSummary> fromJson(RepoKind kind, const QJsonObject &json);
};

//! A group of an organization that a repo is kept for.
struct ResourceGroup {
    QString id = {};
    QString name = {};
    qint64 userCount = -1; //!< -1 when not said

    static ResourceGroup fromJson(const QJsonObject &json);
};

//! Everything the Hub says of one repo at one revision: ModelInfo, DatasetInfo and SpaceInfo of the documentation.
//! What was not asked for is at its default; the details are those of the repo's kind.
struct RepoInfo {
    RepoSummary summary = {};
    QString objectId = {}; //!< 24 hex digits
    QString sha = {}; //!< commit of the revision that was asked for
    qint64 downloadsAllTime = -1; //!< -1 when not asked for
    QJsonObject cardData = {}; //!< the front matter of README.md
    std::vector<RepoSibling> siblings = {}; //!< may be cut short on large repos: the tree is the truth
    qint64 usedStorage = -1; //!< bytes with history, -1 when not said
    std::optional<ResourceGroup> resourceGroup = {};
    bool discussionsDisabled = false;
    QString doi = {};
    ModelDetails model = {};
    DatasetDetails dataset = {};
    SpaceDetails space = {};
    QJsonObject raw = {}; //!< the whole answer, for what has no field here

    static Result<RepoInfo> fromJson(RepoKind kind, const QJsonObject &json);
};

} // namespace hub

Q_DECLARE_METATYPE(hub::RepoSummary)
