#include "models/place.h"

#include "hub/collectiontypes.h"
#include "hub/encoding.h"
#include "models/explore/searchaddress.h"

#include <QCoreApplication>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Sort = hub::RepoQuery::Sort;
using Side = Place::Side;

//! Gives the free functions below a translation context.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Place)
};

struct CornerWords {
    Place::Corner corner;
    QLatin1StringView path; // on the Hub's site
    QLatin1StringView iconName;
    QLatin1StringView address = {}; // of what is in this program alone
};

constexpr CornerWords cornerWords[] = {{Place::Corner::Metrics, "/metrics"_L1, "chart"_L1},
                                       {Place::Corner::Notifications, "/notifications"_L1, "bell"_L1},
                                       {Place::Corner::Activity, {}, "speed"_L1, "hubcap:activity"_L1},
                                       {Place::Corner::SpacesBoard, {}, "server"_L1, "hubcap:spaces"_L1},
                                       {Place::Corner::Inbox, {}, "pull-request"_L1, "hubcap:inbox"_L1},
                                       {Place::Corner::WatchedFolders, {}, "eye"_L1, "hubcap:watched"_L1},
                                       {Place::Corner::Cache, {}, "disk"_L1, "hubcap:cache"_L1}};

const CornerWords &wordsOf(Place::Corner corner)
{
    return *std::ranges::find(cornerWords, corner, &CornerWords::corner);
}

QString cornerTitle(Place::Corner corner)
{
    switch (corner) {
    case Place::Corner::Metrics: return Words::tr("Metrics");
    case Place::Corner::Notifications: return Words::tr("Notifications");
    //: What the program asked the Hub
    case Place::Corner::Activity: return Words::tr("Activity");
    //: A table of all Spaces of one's own
    case Place::Corner::SpacesBoard: return Words::tr("Spaces board");
    //: Pull requests of all of one's repos
    case Place::Corner::Inbox: return Words::tr("Pull requests");
    //: Folders of this machine that are kept in repos
    case Place::Corner::WatchedFolders: return Words::tr("Watched folders");
    //: What all Hub tools have fetched to this disk
    case Place::Corner::Cache: return Words::tr("Cache");
    }
    Q_UNREACHABLE_RETURN({});
}

template<typename Value>
using Table = std::initializer_list<std::pair<Value, QLatin1StringView>>;

// The words that the Hub's own site uses in its addresses.
constexpr Table<Sort> sortWords = {{Sort::Trending, "trending"_L1},
                                   {Sort::Downloads, "downloads"_L1},
                                   {Sort::Likes, "likes"_L1},
                                   {Sort::Created, "created"_L1},
                                   {Sort::Modified, "modified"_L1}};

// Behind the name. People who are connected are shown in front of the page there, which has no address of its own.
constexpr Table<Side> sideWords = {{Side::Models, "models"_L1},        {Side::Datasets, "datasets"_L1},
                                   {Side::Spaces, "spaces"_L1},        {Side::Collections, "collections"_L1},
                                   {Side::Likes, "activity/likes"_L1}, {Side::Likes, "likes"_L1}};
constexpr Table<Side> sideFragments = {
    {Side::Members, "members"_L1}, {Side::Followers, "followers"_L1}, {Side::Following, "following"_L1}};

template<typename Value>
QString wordOf(const Table<Value> &table, Value value)
{
    for (const auto &[known, word] : table) {
        if (value == known)
            return word;
    }
    return {};
}

template<typename Value>
std::optional<Value> valueOf(const Table<Value> &table, const QString &text)
{
    for (const auto &[value, word] : table) {
        if (text == word)
            return value;
    }
    return {};
}

QString kindTitle(hub::RepoKind kind)
{
    switch (kind) {
    case hub::RepoKind::Model: return Words::tr("Models");
    case hub::RepoKind::Dataset: return Words::tr("Datasets");
    case hub::RepoKind::Space: return Words::tr("Spaces");
    }
    Q_UNREACHABLE_RETURN({});
}

QString personTitle(const Place::Person &person)
{
    switch (person.side) {
    case Side::Collections: return Words::tr("Collections of %1").arg(person.name);
    case Side::Likes: return Words::tr("Likes of %1").arg(person.name);
    default: return person.name;
    }
}

//! The words of the title, which is all that a slug tells.
QString collectionTitle(const QString &slug)
{
    QString words = slug.section(u'/', 1);
    if (!hub::collectionId(slug).isEmpty())
        words.chop(25);
    return words.replace(u'-', u' ').simplified();
}

bool isKindListing(const QString &word)
{
    return word == "models"_L1 || word == "datasets"_L1 || word == "spaces"_L1;
}

bool isShortAddress(const QString &text)
{
    return text.startsWith("huggingface.co/"_L1) || text.startsWith("hf.co/"_L1);
}

bool looksLikeAnAddress(const QString &text)
{
    return text.contains("://"_L1) || isShortAddress(text);
}

// The Hub's own site writes spaces as plus signs, as forms do.
QString decoded(const QString &value)
{
    QByteArray bytes = value.toUtf8();
    return QUrl::fromPercentEncoding(bytes.replace('+', ' '));
}

hub::Query filtersOf(const QUrlQuery &parameters)
{
    hub::Query filters;
    for (const auto &[key, value] : parameters.queryItems(QUrl::FullyEncoded))
        filters.append(std::pair(decoded(key), decoded(value)));
    return filters;
}

//! The parameters that say something, encoded.
class Parameters
{
public:
    void add(const QString &key, const QString &value)
    {
        if (!value.isEmpty())
            m_pairs.append(std::pair(key, value));
    }
    QByteArray encoded() const { return hub::encodedQuery(m_pairs); }

private:
    hub::Query m_pairs;
};

} // namespace

//! A page of the Hub's site: what stands behind the address of the Hub itself.
struct Place::SiteAddress {
    hub::Endpoint endpoint = {};
    QStringList segments = {}; //!< decoded
    QUrlQuery parameters = {};
    QString fragment = {};

    static std::optional<SiteAddress> read(const QString &text, const hub::Endpoint &endpoint)
    {
        const QUrl url(isShortAddress(text) ? "https://"_L1 + text : text, QUrl::TolerantMode);
        if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
            return {};
        const bool isOurs = endpoint.owns(url);
        const QString host = url.host();
        const bool isPublic = host == "huggingface.co"_L1 || host == "www.huggingface.co"_L1 || host == "hf.co"_L1;
        if (!isOurs && !isPublic)
            return {};
        QString path = url.path(QUrl::FullyEncoded);
        const QString base = endpoint.url().path(QUrl::FullyEncoded);
        if (isOurs && path.startsWith(base))
            path.remove(0, base.size());
        SiteAddress address{
            .endpoint = isOurs ? endpoint : hub::Endpoint(), .parameters = QUrlQuery(url), .fragment = url.fragment()};
        for (const QString &segment : path.split(u'/', Qt::SkipEmptyParts))
            address.segments += QUrl::fromPercentEncoding(segment.toUtf8());
        return address;
    }

    QString value(const QString &key) const { return decoded(parameters.queryItemValue(key, QUrl::FullyEncoded)); }
};

Place::Place() : Place(explore(hub::RepoKind::Model, hub::Endpoint())) { }

Place::Place(hub::Endpoint endpoint, hub::RepoQuery query, hub::EmissionsRange emissions)
    : m_what(Search{std::move(endpoint), {.query = std::move(query), .emissions = emissions}})
{ }

Place::Place(hub::Endpoint endpoint, Corner corner) : m_what(Single{.endpoint = std::move(endpoint), .corner = corner})
{ }

Place::Place(hub::RepoUrl repo) : m_what(std::move(repo)) { }

Place::Place(Person person) : m_what(std::move(person)) { }

Place Place::explore(hub::RepoKind kind, const hub::Endpoint &endpoint)
{
    return Place(endpoint, {.kind = kind, .sort = hub::RepoQuery::Sort::Trending});
}

Place Place::ownedBy(const QString &owner, hub::RepoKind kind, const hub::Endpoint &endpoint)
{
    return Place(endpoint, {.kind = kind, .author = owner, .sort = hub::RepoQuery::Sort::Modified});
}

Place Place::person(const QString &name, const hub::Endpoint &endpoint, Side side)
{
    return Place(Person{.endpoint = endpoint, .name = name, .side = side});
}

Place Place::collection(const QString &slug, const hub::Endpoint &endpoint)
{
    return Place(What(Shelf{.endpoint = endpoint, .slug = slug}));
}

Place Place::collections(const hub::Endpoint &endpoint, const QString &search)
{
    return Place(What(Shelf{.endpoint = endpoint, .search = search}));
}

Place Place::notifications(const hub::Endpoint &endpoint, const hub::Query &filters)
{
    return Place(What(Single{.endpoint = endpoint, .corner = Corner::Notifications, .filters = filters}));
}

Place Place::inbox(const hub::Endpoint &endpoint, const hub::Query &filters)
{
    return Place(What(Single{.endpoint = endpoint, .corner = Corner::Inbox, .filters = filters}));
}

Place Place::cache(const hub::Endpoint &endpoint, const hub::Query &filters)
{
    return Place(What(Single{.endpoint = endpoint, .corner = Corner::Cache, .filters = filters}));
}

Place::Sort Place::sort() const
{
    if (isExplore())
        return Sort::Explore;
    if (isRepo())
        return Sort::Repo;
    if (isPerson())
        return Sort::Person;
    if (const auto *shelf = std::get_if<Shelf>(&m_what))
        return shelf->slug.isEmpty() ? Sort::Collections : Sort::Collection;
    return Sort::Corner;
}

bool Place::is(Corner corner) const
{
    const auto *single = std::get_if<Single>(&m_what);
    return single && single->corner == corner;
}

std::optional<Place> Place::searchFrom(const SiteAddress &address)
{
    if (address.segments.size() != 1 || !isKindListing(address.segments.first()))
        return {};
    const hub::RepoKind kind = hub::kindFromName(address.segments.first()).value_or(hub::RepoKind::Model);
    RepoSearch search = searchaddress::read(kind, address.parameters);
    return Place(address.endpoint, std::move(search.query), search.emissions);
}

// Only repos of the oldest kind have one-word ids as well: whether /gpt2 is one shows when it is looked up.
std::optional<Place> Place::personFrom(const SiteAddress &address)
{
    if (address.segments.isEmpty() || isKindListing(address.segments.first()))
        return {};
    Person person{.endpoint = address.endpoint,
                  .name = address.segments.first(),
                  .search = address.value(u"search"_s),
                  .sort = valueOf(sortWords, address.value(u"sort"_s)).value_or(hub::RepoQuery::Sort::Default)};
    const QString behind = address.segments.sliced(1).join(u'/');
    const std::optional<Side> side =
        behind.isEmpty() ? valueOf(sideFragments, address.fragment).value_or(Side::Repos) : valueOf(sideWords, behind);
    // What cannot be the name of a repo without owner is a page of the site, such as /docs.
    const QString alone = address.endpoint.at('/' + hub::encodedSegment(person.name)).toString(QUrl::FullyEncoded);
    const bool asksForARevision = address.parameters.hasQueryItem(u"revision"_s);
    if (!side || asksForARevision || !hub::RepoUrl::parse(alone, address.endpoint))
        return {};
    person.side = *side;
    return Place(person);
}

std::optional<Place> Place::fromSite(const SiteAddress &address)
{
    const QString first = address.segments.value(0);
    if (first == "collections"_L1) {
        switch (address.segments.size()) {
        case 1: return collections(address.endpoint, address.value(u"search"_s));
        case 2: return person(address.segments.at(1), address.endpoint, Side::Collections);
        case 3: return collection(address.segments.at(1) + u'/' + address.segments.at(2), address.endpoint);
        default: return {};
        }
    }
    if (first == "notifications"_L1 && address.segments.size() == 1) {
        return notifications(address.endpoint, filtersOf(address.parameters));
    }
    if (first == "metrics"_L1 && address.segments.size() == 1)
        return Place(address.endpoint, Corner::Metrics);
    if (const std::optional<Place> search = searchFrom(address))
        return search;
    return personFrom(address);
}

Result<Place> Place::fromText(const QString &text, const hub::Endpoint &endpoint)
{
    const QString words = text.trimmed();
    const auto *own =
        std::ranges::find_if(cornerWords, [&words](const CornerWords &each) { return words == each.address; });
    if (!words.isEmpty() && own != std::end(cornerWords))
        return Place(endpoint, own->corner);
    for (const Corner corner : {Corner::Inbox, Corner::Cache}) {
        const QString start = wordsOf(corner).address + u'?';
        if (words.startsWith(start))
            return Place(What(Single{
                .endpoint = endpoint, .corner = corner, .filters = filtersOf(QUrlQuery(words.sliced(start.size())))}));
    }
    if (const std::optional<SiteAddress> address = SiteAddress::read(words, endpoint)) {
        if (std::optional<Place> place = fromSite(*address))
            return *std::move(place);
    }
    if (words.startsWith(u'@') && words.size() > 1 && !words.contains(u' '))
        return person(words.sliced(1), endpoint);
    const Result<hub::RepoUrl> repo = hub::RepoUrl::parse(words, endpoint);
    // One word may be one of the old repos without an owner, but is far more often a search.
    if (repo && (looksLikeAnAddress(words) || words.contains(u'/')))
        return Place(*repo);
    if (looksLikeAnAddress(words))
        return std::unexpected(repo.error());
    if (words.isEmpty())
        return explore(hub::RepoKind::Model, endpoint);
    // An address without its beginning: owner/name/tree/main.
    if (words.count(u'/') > 1 && !words.startsWith(u'/') && !words.contains(u' ')) {
        if (Result<Place> place = fromText(endpoint.at('/' + words.toUtf8()).toString(QUrl::FullyEncoded), endpoint))
            return place;
    }
    return Place(endpoint, {.search = words, .sort = hub::RepoQuery::Sort::Trending});
}

const hub::Endpoint &Place::endpoint() const
{
    return std::visit([](const auto &what) -> const hub::Endpoint & { return what.endpoint; }, m_what);
}

QString Place::owner() const
{
    switch (sort()) {
    case Sort::Explore: return query().author;
    case Sort::Repo: return repo().repo.owner();
    case Sort::Person: return person().name;
    case Sort::Collection: return slug().section(u'/', 0, 0);
    default: return {};
    }
}

QUrl Place::url() const
{
    Parameters parameters;
    switch (sort()) {
    case Sort::Repo: {
        const QUrl web = repo().webUrl();
        const std::optional<SiteAddress> address = SiteAddress::read(web.toString(QUrl::FullyEncoded), endpoint());
        // The short address of such a repo is that of an owner's page.
        const bool isAmbiguous = repo().repo.kind == hub::RepoKind::Model && address && personFrom(*address);
        return isAmbiguous ? endpoint().at("/models" + repo().repo.webPath()) : web;
    }
    case Sort::Explore:
        return endpoint().at('/' + hub::kindName(query().kind).toLatin1() + 's',
                             hub::encodedQuery(searchaddress::parameters(search())));
    case Sort::Person: {
        parameters.add(u"search"_s, person().search);
        parameters.add(u"sort"_s, wordOf(sortWords, person().sort));
        const QString side = wordOf(sideWords, person().side);
        const QByteArray behind = side.isEmpty() ? QByteArray() : '/' + side.toLatin1();
        QUrl url = endpoint().at('/' + hub::encodedSegment(person().name) + behind, parameters.encoded());
        if (const QString fragment = wordOf(sideFragments, person().side); !fragment.isEmpty())
            url.setFragment(fragment);
        return url;
    }
    case Sort::Collection: return endpoint().at("/collections/" + hub::encodedPath(slug()));
    case Sort::Collections:
        parameters.add(u"search"_s, collectionSearch());
        return endpoint().at("/collections", parameters.encoded());
    case Sort::Corner:
        if (const QLatin1StringView address = wordsOf(corner()).address; !address.isEmpty()) {
            const QByteArray query = hub::encodedQuery(filters());
            return QUrl::fromEncoded(QByteArray(address) + (query.isEmpty() ? QByteArray() : '?' + query));
        }
        return endpoint().at(QByteArray(wordsOf(corner()).path), hub::encodedQuery(filters()));
    }
    Q_UNREACHABLE_RETURN({});
}

QString Place::title() const
{
    switch (sort()) {
    case Sort::Repo: return repo().repo.name();
    case Sort::Explore:
        if (!query().search.isEmpty())
            return query().search;
        return query().author.isEmpty() ? kindTitle(query().kind) : query().author;
    case Sort::Person: return personTitle(person());
    case Sort::Collection: return collectionTitle(slug());
    case Sort::Collections: return collectionSearch().isEmpty() ? Words::tr("Collections") : collectionSearch();
    case Sort::Corner: return cornerTitle(corner());
    }
    Q_UNREACHABLE_RETURN({});
}

QString Place::iconName() const
{
    switch (sort()) {
    case Sort::Repo: return hub::kindName(repo().repo.kind);
    case Sort::Explore: return hub::kindName(query().kind);
    case Sort::Person:
        if (person().side == Side::Likes)
            return u"heart"_s;
        return person().side == Side::Collections ? u"collection"_s : u"account"_s;
    case Sort::Collection:
    case Sort::Collections: return u"collection"_s;
    case Sort::Corner: return wordsOf(corner()).iconName;
    }
    Q_UNREACHABLE_RETURN({});
}
