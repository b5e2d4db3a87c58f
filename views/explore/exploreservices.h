#pragma once

class Prompter;
class SavedSearches;
class TagCatalogue;
struct RepoServices;

namespace hub {
class HubClient;
}

//! What exploring needs; all of it outlives the panes.
struct ExploreServices {
    hub::HubClient &client;
    TagCatalogue &catalogue;
    SavedSearches &saved;
    Prompter &prompter;
    const RepoServices *repos = nullptr; //!< for what can be done with a repo of a list; null: nothing of it
};
