#pragma once

#include "sandbox/routes.h"

// One function per area of the Hub; each stands below the functions that its routes lead to.
namespace sandbox {

Area accessArea(); //!< gates: asking for access and deciding about it
Area accountArea(); //!< who am I, likes of a user, tokens that leaked
Area avatarArea(); //!< pictures and addresses of people
Area collectionArea(); //!< collections
Area collectionItemArea(); //!< what is in collections
Area commentArea(); //!< comments of discussions
Area commitArea(); //!< commits
Area compareArea(); //!< differences of revisions, squashing
Area discoveryArea(); //!< trending repos, search in cards, leaderboards
Area discussionArea(); //!< discussions and pull requests, what both have
Area fileArea(); //!< content of files
Area jwtArea(); //!< short-lived tokens for one repo
Area lfsFileArea(); //!< the large objects of a repo, listed, erased, shared
Area likeArea(); //!< likes, repos of an account
Area listingArea(); //!< search, info of a repo
Area moveArea(); //!< repos that get another name or a copy
Area notificationArea(); //!< notifications, what is watched
Area paperArea(); //!< papers
Area paperCommentArea(); //!< what is said about papers
Area peopleArea(); //!< users, organisations, who follows whom
Area pullRequestArea(); //!< what only pull requests have: merging, differences, a reference
Area quickSearchArea(); //!< search over everything by name
Area refArea(); //!< branches, tags, history
Area repoArea(); //!< repos as a whole: made, deleted, checked
Area settingsArea(); //!< visibility, gate and other settings of a repo
Area spaceArea(); //!< Spaces at run time
Area spaceListArea(); //!< hardware, templates, search of Spaces
Area spaceSettingArea(); //!< secrets and variables of Spaces
Area spaceStreamArea(); //!< logs, events and metrics of Spaces
Area tagArea(); //!< vocabularies of tags
Area treeArea(); //!< names, sizes and hashes of files
Area uploadArea(); //!< what comes before a commit: modes, large objects
Area viewerArea(); //!< rows of datasets
Area viewerSizeArea(); //!< sizes and Parquet files of datasets
Area webhookArea(); //!< webhooks

} // namespace sandbox
