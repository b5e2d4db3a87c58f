#include "models/place.h"

#include "hub/encoding.h"
#include "models/searchaddress.h"

#include <QCoreApplication>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Sort = hub::RepoQuery::Sort;

QString kindTitle(hub::RepoKind kind)
{
    switch (kind) {
    case hub::RepoKind::Model: return QCoreApplication::translate("Place", "Models");
    case hub::RepoKind::Dataset: return QCoreApplication::translate("Place", "Datasets");
    case hub::RepoKind::Space: return QCoreApplication::translate("Place", "Spaces");
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<hub::RepoKind> kindOfListing(const QString &path)
{
    if (path == "/models"_L1)
        return hub::RepoKind::Model;
    if (path == "/datasets"_L1)
        return hub::RepoKind::Dataset;
    if (path == "/spaces"_L1)
        return hub::RepoKind::Space;
    return {};
}

// On the Hub's site /acme is a person or an organization; only repos of the oldest kind have one-word ids as well.
bool isOwnerPage(const QString &text, const hub::RepoUrl &url)
{
    return url.view == hub::RepoUrl::View::Overview && url.repo.kind == hub::RepoKind::Model
        && !url.repo.id.contains(u'/') && !text.startsWith("hf://"_L1) && !text.contains("/models/"_L1);
}

bool looksLikeAnAddress(const QString &text)
{
    return text.contains("://"_L1) || text.startsWith("huggingface.co/"_L1) || text.startsWith("hf.co/"_L1);
}

struct CornerWords {
    Place::Corner corner;
    QLatin1StringView path; // on the Hub's site
    QLatin1StringView iconName;
};

constexpr CornerWords cornerWords[] = {{Place::Corner::Metrics, "/metrics"_L1, "chart"_L1}};

const CornerWords &wordsOf(Place::Corner corner)
{
    return *std::ranges::find(cornerWords, corner, &CornerWords::corner);
}

QString cornerTitle(Place::Corner corner)
{
    switch (corner) {
    case Place::Corner::Metrics: return QCoreApplication::translate("Place", "Metrics");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

Place::Place() : Place(explore(hub::RepoKind::Model, hub::Endpoint())) { }

Place::Place(hub::Endpoint endpoint, hub::RepoQuery query, hub::EmissionsRange emissions)
    : m_what(Search{std::move(endpoint), {.query = std::move(query), .emissions = emissions}})
{ }

Place::Place(hub::Endpoint endpoint, Corner corner) : m_what(Single{std::move(endpoint), corner}) { }

Place::Place(hub::RepoUrl repo) : m_what(std::move(repo)) { }

Place Place::explore(hub::RepoKind kind, const hub::Endpoint &endpoint)
{
    return Place(endpoint, {.kind = kind, .sort = Sort::Trending});
}

Place Place::ownedBy(const QString &owner, hub::RepoKind kind, const hub::Endpoint &endpoint)
{
    return Place(endpoint, {.kind = kind, .author = owner, .sort = Sort::Modified});
}

std::optional<Place> Place::pageFrom(const QUrl &url, const hub::Endpoint &endpoint)
{
    QString path = url.path();
    const bool isOurs = endpoint.owns(url);
    if (!isOurs && !hub::Endpoint().owns(url))
        return {};
    if (isOurs)
        path.remove(0, endpoint.url().path().size());
    const hub::Endpoint owner = isOurs ? endpoint : hub::Endpoint();
    for (const CornerWords &words : cornerWords) {
        if (path == words.path)
            return Place(owner, words.corner);
    }
    const std::optional<hub::RepoKind> kind = kindOfListing(path);
    if (!kind)
        return {};
    RepoSearch search = searchaddress::read(*kind, QUrlQuery(url));
    return Place(owner, std::move(search.query), search.emissions);
}

Result<Place> Place::fromText(const QString &text, const hub::Endpoint &endpoint)
{
    const QString words = text.trimmed();
    if (const std::optional<Place> page = pageFrom(QUrl(words), endpoint))
        return *page;
    const Result<hub::RepoUrl> repo = hub::RepoUrl::parse(words, endpoint);
    if (repo && looksLikeAnAddress(words) && isOwnerPage(words, *repo))
        return ownedBy(repo->repo.id, hub::RepoKind::Model, repo->endpoint);
    // One word may be one of the old repos without an owner, but is far more often a search.
    if (repo && (looksLikeAnAddress(words) || words.contains(u'/')))
        return Place(*repo);
    if (looksLikeAnAddress(words))
        return std::unexpected(repo.error());
    if (words.isEmpty())
        return explore(hub::RepoKind::Model, endpoint);
    return Place(endpoint, {.search = words, .sort = Sort::Trending});
}

const hub::Endpoint &Place::endpoint() const
{
    return std::visit([](const auto &what) -> const hub::Endpoint & { return what.endpoint; }, m_what);
}

bool Place::is(Corner corner) const
{
    const auto *single = std::get_if<Single>(&m_what);
    return single && single->corner == corner;
}

QUrl Place::url() const
{
    if (isRepo()) {
        const QUrl web = repo().webUrl();
        // The short address of such a repo is that of an owner's page.
        return isOwnerPage(web.toString(), repo()) ? endpoint().at("/models" + repo().repo.webPath()) : web;
    }
    if (const auto *single = std::get_if<Single>(&m_what))
        return endpoint().at(QByteArray(wordsOf(single->corner).path));
    return endpoint().at('/' + hub::kindName(query().kind).toLatin1() + 's',
                         hub::encodedQuery(searchaddress::parameters(search())));
}

QString Place::title() const
{
    if (isRepo())
        return repo().repo.name();
    if (const auto *single = std::get_if<Single>(&m_what))
        return cornerTitle(single->corner);
    if (!query().search.isEmpty())
        return query().search;
    return query().author.isEmpty() ? kindTitle(query().kind) : query().author;
}

QString Place::iconName() const
{
    if (const auto *single = std::get_if<Single>(&m_what))
        return wordsOf(single->corner).iconName;
    return hub::kindName(isRepo() ? repo().repo.kind : query().kind);
}
