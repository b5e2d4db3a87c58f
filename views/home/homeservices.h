#pragma once

class AccountAvatars;
class Inbox;
class Mutes;
class Prompter;
class RepoChanges;
class Settings;
struct RepoServices;

namespace hub {
class HubClient;
}

//! What the panes of the person's own corner are made with; all of it outlives them.
struct HomeServices {
    hub::HubClient &client;
    Settings &settings;
    AccountAvatars &avatars;
    Prompter &prompter;
    RepoChanges &changes;
    Inbox &inbox;
    Mutes &mutes;
    const RepoServices *repos = nullptr; //!< for what can be done with a repo of a list; null: nothing of it
};
