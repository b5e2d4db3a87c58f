#include "hub/accessrequests.h"
#include "hub/collections.h"
#include "hub/comments.h"
#include "hub/discussionactions.h"
#include "hub/discussions.h"
#include "hub/notifications.h"
#include "hub/people.h"
#include "hub/spacehardware.h"
#include "hub/spaces.h"
#include "hub/spacesearch.h"
#include "hub/spacesettings.h"
#include "hub/webhooks.h"
#include "readers.h"

using namespace Qt::StringLiterals;

namespace fuzz {

std::vector<Reader> communityReaders()
{
    const hub::RepoId model{.kind = hub::RepoKind::Model, .id = u"alice/m"_s};
    const hub::RepoId space{.kind = hub::RepoKind::Space, .id = u"alice/s"_s};
    return {
        readerOf(hub::collections::list()),
        readerOf(hub::collections::get(u"alice/words-0123456789abcdef01234567"_s)),
        readerOf(hub::comments::add(model, 1, u"text"_s)),
        readerOf(hub::discussions::list(model)),
        readerOf(hub::discussions::details(model, 1)),
        readerOf(hub::discussions::open(model, {.title = u"title"_s})),
        readerOf(hub::discussions::storage(model, 1)),
        readerOf(hub::notifications::list()),
        readerOf(hub::people::user(u"alice"_s)),
        readerOf(hub::people::organization(u"acme"_s)),
        readerOf(hub::people::members(u"acme"_s)),
        readerOf(hub::access::list(model)),
        readerOf(hub::access::report(model)),
        readerOf(hub::spaces::runtime(space)),
        readerOf(hub::spaces::secrets(space)),
        readerOf(hub::spaces::variables(space)),
        readerOf(hub::spaces::hardware()),
        readerOf(hub::spaces::search({.query = u"text"_s})),
        readerOf(hub::spaces::templates()),
        readerOf(hub::spaces::featured()),
        readerOf(hub::spaces::gpuQuota()),
        readerOf(hub::webhooks::list()),
        readerOf(hub::webhooks::get(u"0123456789abcdef01234567"_s)),
    };
}

} // namespace fuzz
