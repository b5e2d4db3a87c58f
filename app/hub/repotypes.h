#pragma once

#include "core/result.h"
#include "hub/repoid.h"

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
    QJsonObject raw = {}; //!< all that the Hub said, for what has no field here

    static Result<RepoSummary> fromJson(RepoKind kind, const QJsonObject &json);
};

//! Everything the Hub says of one repo at one revision.
struct RepoInfo {
    RepoSummary summary = {};
    QString sha = {}; //!< commit of the revision that was asked for
    QJsonObject cardData = {}; //!< the front matter of README.md
    QStringList siblings = {}; //!< file names; may be cut short on large repos: the tree is the truth
    qint64 usedStorage = -1; //!< bytes with history, -1 when not said
    QStringList spaces = {}; //!< models: Spaces that use it
    QStringList models = {}; //!< Spaces: models they use
    QStringList datasets = {}; //!< Spaces: datasets they use
    QString host = {}; //!< Spaces: where the app runs

    static Result<RepoInfo> fromJson(RepoKind kind, const QJsonObject &json);
};

} // namespace hub

Q_DECLARE_METATYPE(hub::RepoSummary)
