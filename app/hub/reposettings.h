#pragma once

#include "hub/call.h"
#include "hub/newrepo.h"
#include "hub/repotypes.h"

//! What the owner of a repo decides (hub-api "Repo management").
namespace hub {

//! Reads "auto", "manual" and "false"; anything else is Invalid.
Result<Gate> gateFromName(const QString &name);

//! What is to change; fields without a value stay as they are.
struct RepoSettings {
    enum class GateMail { Bulk, RealTime };
    enum class DiscussionOrder { RecentlyCreated, Trending, Reactions };

    std::optional<Visibility> visibility = {};
    std::optional<bool> isPrivate = {}; //!< the older word for it, never together with visibility
    std::optional<Gate> gate = {}; //!< independent of the visibility
    std::optional<bool> isGatedForMembers = {}; //!< also members of the organization have to ask
    std::optional<GateMail> gateMail = {}; //!< how requests for access are announced
    std::optional<QString> gateMailAddress = {};
    std::optional<bool> discussionsDisabled = {};
    std::optional<DiscussionOrder> discussionOrder = {};
    std::optional<bool> xetEnabled = {}; //!< as older clients send it

    QJsonObject toJson() const;
    //! What the Hub echoes: exactly what was sent.
    static Result<RepoSettings> fromJson(const QJsonObject &json);
};

namespace repos {

//! PUT /api/{kind}s/{id}/settings: what was set comes back; there is no GET. Errors: Invalid (nothing to change),
//! RepoNotFound, Forbidden, PaymentRequired (protected Spaces, private storage beyond the plan).
Result<Call<RepoSettings>> updateSettings(const RepoId &repo, const RepoSettings &settings);

//! DELETE /api/repos/delete {name, organization, type?}: for good, with all its history; nothing comes back.
//! namesModel says "model" outright. Errors: RepoNotFound, Forbidden.
Call<Done> remove(const RepoId &repo, bool namesModel = false);

//! missing_ok of the documentation: a repo that is not there is as good as deleted.
Result<Done> unlessMissing(const Result<Done> &removed);

//! POST /api/repos/move {fromRepo, toRepo, type}: renames a repo or gives it to another account; the old address
//! redirects. Errors: Invalid (an id without owner), Conflict (the new name is taken), RepoNotFound, Forbidden.
Result<Call<Done>> move(const RepoId &from, const QString &to);

//! GET /api/{kind}s/{id}/resource-group: repos of organizations only; an empty id when it is in none. Errors:
//! RepoNotFound, Forbidden.
Call<ResourceGroup> resourceGroup(const RepoId &repo);

//! POST /api/{kind}s/{id}/resource-group {resourceGroupId}: 24 hex digits, or empty to take it out of its group. The
//! group it is in then. Errors: Invalid (no such id), RepoNotFound, Forbidden.
Result<Call<ResourceGroup>> setResourceGroup(const RepoId &repo, const QString &groupId);

} // namespace repos

} // namespace hub
