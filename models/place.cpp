#include "models/place.h"

#include "hub/encoding.h"

#include <QCoreApplication>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace {

using Sort = hub::RepoQuery::Sort;

// The words that the Hub's own site uses in its addresses.
constexpr std::pair<Sort, QLatin1StringView> sortWords[] = {{Sort::Trending, "trending"_L1},
                                                            {Sort::Downloads, "downloads"_L1},
                                                            {Sort::Likes, "likes"_L1},
                                                            {Sort::Created, "created"_L1},
                                                            {Sort::Modified, "modified"_L1}};

QString sortWord(Sort sort)
{
    for (const auto &[value, word] : sortWords) {
        if (value == sort)
            return word;
    }
    return {};
}

Sort sortFrom(const QString &word)
{
    for (const auto &[value, name] : sortWords) {
        if (word == name)
            return value;
    }
    return Sort::Default;
}

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

// The Hub's own site writes spaces as plus signs, as forms do.
QString decoded(const QString &value)
{
    QByteArray bytes = value.toUtf8();
    return QUrl::fromPercentEncoding(bytes.replace('+', ' '));
}

} // namespace

Place::Place() : Place(explore(hub::RepoKind::Model, hub::Endpoint())) { }

Place::Place(hub::Endpoint endpoint, hub::RepoQuery query) : m_what(Search{std::move(endpoint), std::move(query)}) { }

Place::Place(hub::RepoUrl repo) : m_what(std::move(repo)) { }

Place Place::explore(hub::RepoKind kind, const hub::Endpoint &endpoint)
{
    return Place(endpoint, {.kind = kind, .sort = Sort::Trending});
}

Place Place::ownedBy(const QString &owner, hub::RepoKind kind, const hub::Endpoint &endpoint)
{
    return Place(endpoint, {.kind = kind, .author = owner, .sort = Sort::Modified});
}

std::optional<Place> Place::searchFrom(const QUrl &url, const hub::Endpoint &endpoint)
{
    QString path = url.path();
    const bool isOurs = endpoint.owns(url);
    if (isOurs)
        path.remove(0, endpoint.url().path().size());
    const std::optional<hub::RepoKind> kind = kindOfListing(path);
    if (!kind || (!isOurs && !hub::Endpoint().owns(url)))
        return {};
    const QUrlQuery parameters(url);
    const auto value = [&parameters](const QString &key) {
        return decoded(parameters.queryItemValue(key, QUrl::FullyEncoded));
    };
    hub::RepoQuery query{.kind = *kind,
                         .search = value(u"search"_s),
                         .author = value(u"author"_s),
                         .pipelineTag = value(u"pipeline_tag"_s),
                         .sort = sortFrom(value(u"sort"_s))};
    for (const QString &filter : parameters.allQueryItemValues(u"filter"_s, QUrl::FullyEncoded))
        query.filters += decoded(filter);
    return Place(isOurs ? endpoint : hub::Endpoint(), std::move(query));
}

Result<Place> Place::fromText(const QString &text, const hub::Endpoint &endpoint)
{
    const QString words = text.trimmed();
    if (const std::optional<Place> search = searchFrom(QUrl(words), endpoint))
        return *search;
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
    return isRepo() ? repo().endpoint : std::get<Search>(m_what).endpoint;
}

QUrl Place::url() const
{
    if (isRepo()) {
        const QUrl web = repo().webUrl();
        // The short address of such a repo is that of an owner's page.
        return isOwnerPage(web.toString(), repo()) ? endpoint().at("/models" + repo().repo.webPath()) : web;
    }
    hub::Query parameters;
    const auto add = [&parameters](const QString &key, const QString &value) {
        if (!value.isEmpty())
            parameters.append(std::pair(key, value));
    };
    add(u"search"_s, query().search);
    add(u"author"_s, query().author);
    for (const QString &filter : query().filters)
        add(u"filter"_s, filter);
    add(u"pipeline_tag"_s, query().pipelineTag);
    add(u"sort"_s, sortWord(query().sort));
    return endpoint().at('/' + hub::kindName(query().kind).toLatin1() + 's', hub::encodedQuery(parameters));
}

QString Place::title() const
{
    if (isRepo())
        return repo().repo.name();
    if (!query().search.isEmpty())
        return query().search;
    return query().author.isEmpty() ? kindTitle(query().kind) : query().author;
}

QString Place::iconName() const
{
    return hub::kindName(isRepo() ? repo().repo.kind : query().kind);
}
