#include "models/cache/cacheplace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString valueOf(const hub::Query &filters, const QString &key)
{
    const auto found = std::ranges::find(filters, key, [](const auto &filter) { return filter.first; });
    return found == filters.end() ? QString() : found->second;
}

} // namespace

CachePlace CachePlace::of(const hub::RepoUrl &url)
{
    return {.repo = url.repo, .revision = url.revision.isEmpty() ? u"main"_s : url.revision, .path = url.path};
}

CachePlace CachePlace::of(const Place &place)
{
    if (!place.is(Place::Corner::Cache))
        return {};
    const Result<hub::RepoKind> kind = hub::kindFromName(valueOf(place.filters(), u"kind"_s));
    const QString id = valueOf(place.filters(), u"repo"_s);
    if (!kind || id.isEmpty())
        return {};
    return {.repo = {.kind = *kind, .id = id},
            .revision = valueOf(place.filters(), u"revision"_s),
            .path = valueOf(place.filters(), u"path"_s)};
}

Place CachePlace::on(const hub::Endpoint &endpoint) const
{
    if (isEmpty())
        return Place::cache(endpoint);
    hub::Query filters{{u"kind"_s, hub::kindName(repo.kind)}, {u"repo"_s, repo.id}};
    if (!revision.isEmpty())
        filters.append({u"revision"_s, revision});
    if (!path.isEmpty())
        filters.append({u"path"_s, path});
    return Place::cache(endpoint, filters);
}
