#pragma once

#include "sandbox/accountstore.h"
#include "sandbox/collectionstore.h"
#include "sandbox/notificationstore.h"
#include "sandbox/paperstore.h"
#include "sandbox/spacestore.h"

namespace sandbox {

//! What the Hub keeps besides repos and their discussions.
class Platform
{
public:
    Platform(Store &store, const SandboxOptions &options);

    void create();
    void forget(const Repo &repo); //!< it is deleted

    AccountStore accounts;
    CollectionStore collections;
    NotificationStore notifications;
    PaperStore papers;
    SpaceStore spaces;
    DocumentTable inference; //!< which services run a model, by the id of the repo
    DocumentTable webhooks; //!< by their ids, as they are answered, and with owner and secret
};

} // namespace sandbox
