#pragma once

class Prompter;
class SavedSearches;
class TagCatalogue;

namespace hub {
class HubClient;
}

//! What exploring needs; all of it outlives the panes.
struct ExploreServices {
    hub::HubClient &client;
    TagCatalogue &catalogue;
    SavedSearches &saved;
    Prompter &prompter;
};
