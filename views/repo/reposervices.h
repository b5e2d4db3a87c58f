#pragma once

class Drafts;
class ImageSource;
class Prompter;
class RepoChanges;
class Settings;
class Stages;
class ThreadMarks;

namespace hub {
class HubClient;
}

//! What the pages of a repo are made with; all of it outlives them.
struct RepoServices {
    hub::HubClient &client;
    Settings &settings;
    ImageSource &images;
    Prompter &prompter;
    RepoChanges &changes;
    Stages &stages;
    Drafts *drafts = nullptr; //!< null: what is typed and not sent is not kept
    ThreadMarks *marks = nullptr; //!< null: nothing is known of what is unread or muted
};
