#include "readers.h"

#include "hub/accounts.h"
#include "hub/commits.h"
#include "hub/httperror.h"
#include "hub/lfs.h"
#include "hub/refs.h"
#include "hub/repos.h"
#include "hub/tree.h"
#include "hub/uploads.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace fuzz {

namespace {

std::vector<Reader> readersOf(const hub::RepoId &repo)
{
    return {readerOf(hub::repos::list({.kind = repo.kind})), readerOf(hub::repos::info(repo)),
            readerOf(hub::repos::create({.repo = repo, .spaceSdk = u"static"_s}))};
}

} // namespace

std::vector<Reader> readers()
{
    const hub::RepoId model{.kind = hub::RepoKind::Model, .id = u"alice/m"_s};
    std::vector<Reader> readers{
        readerOf(hub::accounts::whoami()),
        readerOf(hub::commits::list(model, u"main"_s)),
        readerOf(hub::lfs::batch(model, u"main"_s, {{.sha256 = QString(64, u'a'), .size = 1}})),
        readerOf(hub::refs::list(model, true)),
        readerOf(hub::tree::list(model, {})),
        readerOf(hub::tree::pathsInfo(model, u"main"_s, {u"a"_s}, true)),
        readerOf(hub::uploads::commit({.repo = model})),
        readerOf(hub::uploads::preupload({.repo = model}, {{.path = u"a"_s}})),
        readerOf(hub::uploads::validateCard("text", hub::RepoKind::Model)),
        [](const hub::Response &response) {
            hub::Response refusal = response;
            refusal.status = 400;
            (void)hub::errorFrom(refusal);
        },
    };
    for (const hub::RepoKind kind : {hub::RepoKind::Model, hub::RepoKind::Dataset, hub::RepoKind::Space}) {
        for (Reader &reader : readersOf({.kind = kind, .id = u"alice/r"_s}))
            readers.push_back(std::move(reader));
    }
    std::ranges::move(communityReaders(), std::back_inserter(readers));
    std::ranges::move(searchReaders(), std::back_inserter(readers));
    return readers;
}

} // namespace fuzz
