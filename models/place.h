#pragma once

#include "hub/repos.h"
#include "hub/repourl.h"
#include "models/reposearch.h"

#include <QMetaType>

#include <variant>

//! Somewhere in the program that a tab can show: a search, a repo at one of its pages, or a page that there is once.
//!
//! A value that converts to an address of the Hub's site and back without loss, so that it can be pasted, bookmarked,
//! restored and sent to a running instance.
class Place
{
public:
    //! Pages that there are once on a Hub.
    enum class Corner { Metrics };

    Place(); //!< all models, the most trending first
    Place(hub::Endpoint endpoint, hub::RepoQuery query, hub::EmissionsRange emissions = {});
    Place(hub::Endpoint endpoint, Corner corner);
    explicit Place(hub::RepoUrl repo);

    //! Any address of the Hub's site, hf://…, owner/name, or words to search for.
    static Result<Place> fromText(const QString &text, const hub::Endpoint &endpoint);
    static Place explore(hub::RepoKind kind, const hub::Endpoint &endpoint);
    //! The repos of a user or an organization.
    static Place ownedBy(const QString &owner, hub::RepoKind kind, const hub::Endpoint &endpoint);

    bool isExplore() const { return std::holds_alternative<Search>(m_what); }
    bool isRepo() const { return std::holds_alternative<hub::RepoUrl>(m_what); }
    bool is(Corner corner) const;
    const RepoSearch &search() const { return std::get<Search>(m_what).search; }
    const hub::RepoQuery &query() const { return search().query; }
    const hub::RepoUrl &repo() const { return std::get<hub::RepoUrl>(m_what); }
    const hub::Endpoint &endpoint() const;

    QUrl url() const;
    QString title() const; //!< short, for a tab
    QString iconName() const; //!< as views/icons knows it

    friend bool operator==(const Place &, const Place &) = default;

private:
    struct Search {
        hub::Endpoint endpoint = {};
        RepoSearch search = {};

        friend bool operator==(const Search &, const Search &) = default;
    };
    struct Single {
        hub::Endpoint endpoint = {};
        Corner corner = Corner::Metrics;

        friend bool operator==(const Single &, const Single &) = default;
    };

    static std::optional<Place> pageFrom(const QUrl &url, const hub::Endpoint &endpoint);

    std::variant<Search, hub::RepoUrl, Single> m_what;
};

Q_DECLARE_METATYPE(Place)
