#pragma once

#include "hub/call.h"
#include "hub/page.h"
#include "hub/peopletypes.h"
#include "hub/repoid.h"

//! Users and organizations (hub-api "Users, organizations, avatars"). U is /api/users/{name}, O
//! /api/organizations/{name}. A name may be either: ask for the user first, NotFound means to ask for the organization.
//! None needs a token, a token adds whether one follows them. Errors: NotFound for nobody of that name; an empty name
//! is refused here.
namespace hub {

//! Of listings of people.
struct PeopleQuery {
    int limit = 0; //!< rows a page, 10 to 10,000; 0: the Hub's 500
    QString search = {}; //!< members of an organization only
    bool withDates = false; //!< followers only: since when
};

namespace people {

enum class Kind { User, Organization };

//! GET U/overview.
Result<Call<UserOverview>> user(const QString &name);
//! GET O/overview.
Result<Call<OrganizationOverview>> organization(const QString &name);

//! GET U/followers, O/followers?limit&expand=followedAt.
Result<Call<Page<Author>>> followers(Kind kind, const QString &name, const PeopleQuery &query = {});
//! GET U/following. The users somebody follows.
Result<Call<Page<Author>>> following(const QString &user, const PeopleQuery &query = {});
//! GET U/following/orgs.
Result<Call<Page<Author>>> followedOrganizations(const QString &user, const PeopleQuery &query = {});
//! GET O/members?search&limit.
Result<Call<Page<Author>>> members(const QString &organization, const PeopleQuery &query = {});
//! GET /api/{kind}s/{id}/likers: who likes a repo. Errors: RepoNotFound.
Call<Page<Author>> likers(const RepoId &repo);
Call<Page<Author>> nextPage(const QUrl &next);

//! GET U/socials, O/socials.
Result<Call<std::vector<SocialLink>>> socials(Kind kind, const QString &name);

//! GET U/avatar, O/avatar. The address of the picture, absolute or below the endpoint: SVG, PNG, JPEG or WebP. It is to
//! be fetched without the token unless it is on the endpoint.
Result<Call<QString>> avatar(Kind kind, const QString &name);

} // namespace people

} // namespace hub
