#pragma once

#include "hub/call.h"
#include "hub/repotypes.h"
#include "hub/spacetypes.h"

//! Finding Spaces by what they do, and starting from a template (hub-api "Other discovery endpoints"). None of these
//! needs a token. Errors beside the ordinary (hub/httperror.h): BadRequest for what the Hub does not know.
namespace hub {

struct SpaceSearch {
    QString query = {}; //!< in plain words, at most 250 characters
    QString category = {}; //!< such as image-generation, chatbots or ocr
    QStringList sdks = {}; //!< gradio, docker, static, …
    QStringList filters = {}; //!< tags
    bool includeNonRunning = false; //!< also those that sleep, are paused or broken
    bool onlyAgents = false; //!< those that agents can use as tools
};

//! A Space and how well it fits.
struct FoundSpace {
    RepoSummary summary = {};
    std::optional<SpaceRuntime> runtime = {};
    QString description = {}; //!< one line, written by a model of the Hub
    QString category = {}; //!< likewise
    double relevancy = 0; //!< 0 to 1

    static Result<FoundSpace> fromJson(const QJsonObject &json);
};

//! A Space to begin with.
struct SpaceTemplate {
    QString name = {};
    QString repoId = {};
    QString sdk = {};
    bool isPreferablyPrivate = false;

    static Result<SpaceTemplate> fromJson(const QJsonObject &json);
};

//! Seconds of shared GPU that one may still use today.
struct GpuQuota {
    double base = 0; //!< seconds a day
    double current = 0; //!< seconds left
    QDateTime resetsAt = {};
    std::optional<double> overquotaUsed = {};
    std::optional<qint64> runsUsed = {};
    std::optional<qint64> runsLimit = {};

    static Result<GpuQuota> fromJson(const QJsonObject &json);
};

namespace spaces {

//! GET /api/spaces/semantic-search?q&category&sdk&filter&includeNonRunning&agents. The best first, one page. Errors:
//! Invalid (too long).
Result<Call<std::vector<FoundSpace>>> search(const SpaceSearch &search);

//! GET /api/spaces/templates.
Call<std::vector<SpaceTemplate>> templates();

//! GET /api/spaces/featured[?date=YYYY-MM-DD]. What the Hub shows off today or that day.
Call<std::vector<RepoSummary>> featured(const QDate &date = {});

//! GET /api/spaces/zero-gpu/quota. One's own, in seconds; needs a token. Errors: Unauthorized.
Call<GpuQuota> gpuQuota();

} // namespace spaces

} // namespace hub
