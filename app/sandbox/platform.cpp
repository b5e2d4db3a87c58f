#include "sandbox/platform.h"

using namespace Qt::StringLiterals;

namespace sandbox {

Platform::Platform(Store &store, const SandboxOptions &options)
    : accounts(store, store.database())
    , collections(store.database())
    , notifications(store.database())
    , papers(store.database())
    , spaces(store.database(), options.spaceSpeed)
    , inference(store.database(), u"inference"_s)
    , webhooks(store.database(), u"webhooks"_s)
{ }

void Platform::create()
{
    accounts.create();
    collections.create();
    notifications.create();
    papers.create();
    spaces.create();
    inference.create();
    webhooks.create();
}

void Platform::forget(const Repo &repo)
{
    spaces.forget(repo);
    inference.remove(repo.hex);
}

} // namespace sandbox
