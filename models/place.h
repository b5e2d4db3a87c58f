#pragma once

#include "hub/repos.h"
#include "hub/repourl.h"
#include "models/explore/reposearch.h"

#include <QMetaType>

#include <variant>

//! Somewhere in the program that a tab can show: a search, a repo at one of its pages, a user or an organization, a
//! collection, or a page that there is once, such as one's notifications.
//!
//! A value that converts to an address of the Hub's site and back without loss, so that it can be pasted, bookmarked,
//! restored and sent to a running instance.
class Place
{
public:
    enum class Sort { Explore, Repo, Person, Collection, Collections, Corner };

    //! Pages that there are once on a Hub, or once for each account.
    enum class Corner {
        Metrics,
        Notifications,
        Activity, //!< of this program; no Hub has one like it
        SpacesBoard, //!< likewise
        Inbox, //!< pull requests of all repos; likewise
        WatchedFolders, //!< of this machine; likewise
        Cache, //!< of this machine; likewise
    };

    //! What is looked at of a user or an organization.
    enum class Side { Repos, Models, Datasets, Spaces, Collections, Likes, Members, Followers, Following };

    //! A user or an organization; an address does not say which.
    struct Person {
        hub::Endpoint endpoint = {};
        QString name = {};
        Side side = Side::Repos;
        QString search = {}; //!< among what is looked at
        hub::RepoQuery::Sort sort = hub::RepoQuery::Sort::Default; //!< of repos

        friend bool operator==(const Person &, const Person &) = default;
    };

    Place(); //!< all models, the most trending first
    Place(hub::Endpoint endpoint, hub::RepoQuery query, hub::EmissionsRange emissions = {});
    Place(hub::Endpoint endpoint, Corner corner);
    explicit Place(hub::RepoUrl repo);
    explicit Place(Person person);

    //! Any address of the Hub's site, hf://…, owner/name, @name, or words to search for.
    static Result<Place> fromText(const QString &text, const hub::Endpoint &endpoint);
    static Place explore(hub::RepoKind kind, const hub::Endpoint &endpoint);
    //! The repos of one kind of a user or an organization, as a search.
    static Place ownedBy(const QString &owner, hub::RepoKind kind, const hub::Endpoint &endpoint);
    static Place person(const QString &name, const hub::Endpoint &endpoint, Side side = Side::Repos);
    static Place collection(const QString &slug, const hub::Endpoint &endpoint);
    static Place collections(const hub::Endpoint &endpoint, const QString &search = {}); //!< everybody's
    //! The filters are parameters of the Hub's list of notifications.
    static Place notifications(const hub::Endpoint &endpoint, const hub::Query &filters = {});
    //! The filters are those of ThreadFilter.
    static Place inbox(const hub::Endpoint &endpoint, const hub::Query &filters = {});
    static Place activity(const hub::Endpoint &endpoint) { return Place(endpoint, Corner::Activity); }
    static Place watchedFolders(const hub::Endpoint &endpoint) { return Place(endpoint, Corner::WatchedFolders); }
    //! The filters are those of CachePlace.
    static Place cache(const hub::Endpoint &endpoint, const hub::Query &filters = {});
    static Place spacesBoard(const hub::Endpoint &endpoint) { return Place(endpoint, Corner::SpacesBoard); }

    Sort sort() const;
    bool isExplore() const { return std::holds_alternative<Search>(m_what); }
    bool isRepo() const { return std::holds_alternative<hub::RepoUrl>(m_what); }
    bool isPerson() const { return std::holds_alternative<Person>(m_what); }
    bool is(Corner corner) const;
    const RepoSearch &search() const { return std::get<Search>(m_what).search; }
    const hub::RepoQuery &query() const { return search().query; }
    const hub::RepoUrl &repo() const { return std::get<hub::RepoUrl>(m_what); }
    const Person &person() const { return std::get<Person>(m_what); }
    const QString &slug() const { return std::get<Shelf>(m_what).slug; } //!< of a collection
    const QString &collectionSearch() const { return std::get<Shelf>(m_what).search; } //!< through all collections
    Corner corner() const { return std::get<Single>(m_what).corner; }
    const hub::Query &filters() const { return std::get<Single>(m_what).filters; } //!< of a corner
    const hub::Endpoint &endpoint() const;
    QString owner() const; //!< whose it is, where it is somebody's

    QUrl url() const;
    QString title() const; //!< short, for a tab
    QString iconName() const; //!< as views/widgets/icons knows it

    friend bool operator==(const Place &, const Place &) = default;

private:
    struct Search {
        hub::Endpoint endpoint = {};
        RepoSearch search = {};

        friend bool operator==(const Search &, const Search &) = default;
    };
    //! One collection, or a search through all of them.
    struct Shelf {
        hub::Endpoint endpoint = {};
        QString slug = {};
        QString search = {};

        friend bool operator==(const Shelf &, const Shelf &) = default;
    };
    struct Single {
        hub::Endpoint endpoint = {};
        Corner corner = Corner::Metrics;
        hub::Query filters = {};

        friend bool operator==(const Single &, const Single &) = default;
    };
    struct SiteAddress;
    using What = std::variant<Search, hub::RepoUrl, Person, Shelf, Single>;

    explicit Place(What what) : m_what(std::move(what)) { }
    static std::optional<Place> fromSite(const SiteAddress &address);
    static std::optional<Place> searchFrom(const SiteAddress &address);
    static std::optional<Place> personFrom(const SiteAddress &address);

    What m_what;
};

Q_DECLARE_METATYPE(Place)
