#include "hub/accounts.h"
#include "hub/commits.h"
#include "hub/discovery.h"
#include "hub/leaderboard.h"
#include "hub/lfsfiles.h"
#include "hub/likes.h"
#include "hub/metrics.h"
#include "hub/newrepo.h"
#include "hub/papers.h"
#include "hub/repos.h"
#include "hub/reposettings.h"
#include "hub/rights.h"
#include "hub/tags.h"
#include "hub/tree.h"
#include "hub/viewer.h"
#include "readers.h"

using namespace Qt::StringLiterals;

namespace fuzz {

std::vector<Reader> searchReaders()
{
    const hub::RepoId model{.kind = hub::RepoKind::Model, .id = u"alice/m"_s};
    const hub::RepoId dataset{.kind = hub::RepoKind::Dataset, .id = u"alice/d"_s};
    const hub::Endpoint endpoint;
    const hub::ViewerPart part{.dataset = u"alice/d"_s, .config = u"default"_s, .split = u"train"_s};
    return {
        readerOf(hub::accounts::storedRepos()),
        readerOf(hub::commits::count(model, u"main"_s)),
        readerOf(hub::commits::compare(model, u"main"_s, u"v1"_s)),
        readerOf(hub::leaderboards::ofDataset(u"alice/d"_s)),
        readerOf(hub::lfsfiles::list(model)),
        readerOf(hub::repos::copyStatus(dataset)),
        readerOf(hub::rights::repoToken(model)),
        readerOf(hub::repos::resourceGroup(model)),
        readerOf(hub::viewer::abilities(endpoint, part)),
        readerOf(hub::viewer::splits(endpoint, part)),
        readerOf(hub::viewer::firstRows(endpoint, part)),
        readerOf(hub::viewer::rows(endpoint, part)),
        readerOf(hub::viewer::parquet(endpoint, part)),
        readerOf(hub::viewer::sizes(endpoint, part)),
        readerOf(hub::viewer::statistics(endpoint, part)),
        readerOf(hub::viewer::info(endpoint, part)),
        readerOf(hub::discovery::trending()),
        readerOf(hub::discovery::quick({.text = u"text"_s})),
        readerOf(hub::discovery::fullText({.text = u"text"_s})),
        readerOf(hub::likes::ofUser(u"alice"_s)),
        readerOf(hub::metrics::list()),
        readerOf(hub::papers::daily()),
        readerOf(hub::papers::info(u"2301.00001"_s)),
        readerOf(hub::repos::listInfos({.kind = hub::RepoKind::Dataset})),
        readerOf(hub::repos::listInfos({.kind = hub::RepoKind::Space})),
        readerOf(hub::tags::byType(hub::RepoKind::Model)),
        readerOf(hub::tree::size(model, u"main"_s, u"a"_s)),
        readerOf(hub::tree::scan(model)),
    };
}

} // namespace fuzz
