#pragma once

#include "hub/repos.h"
#include "hub/repourl.h"

#include <QMetaType>

#include <variant>

//! Somewhere in the program that a tab can show: a search, or a repo at one of its pages.
//!
//! A value that converts to an address of the Hub's site and back without loss, so that it can be pasted, bookmarked,
//! restored and sent to a running instance.
class Place
{
public:
    Place(); //!< all models, the most trending first
    Place(hub::Endpoint endpoint, hub::RepoQuery query);
    explicit Place(hub::RepoUrl repo);

    //! Any address of the Hub's site, hf://…, owner/name, or words to search for.
    static Result<Place> fromText(const QString &text, const hub::Endpoint &endpoint);
    static Place explore(hub::RepoKind kind, const hub::Endpoint &endpoint);
    //! The repos of a user or an organization.
    static Place ownedBy(const QString &owner, hub::RepoKind kind, const hub::Endpoint &endpoint);

    bool isExplore() const { return std::holds_alternative<Search>(m_what); }
    bool isRepo() const { return std::holds_alternative<hub::RepoUrl>(m_what); }
    const hub::RepoQuery &query() const { return std::get<Search>(m_what).query; }
    const hub::RepoUrl &repo() const { return std::get<hub::RepoUrl>(m_what); }
    const hub::Endpoint &endpoint() const;

    QUrl url() const;
    QString title() const; //!< short, for a tab
    QString iconName() const; //!< as views/icons knows it

    friend bool operator==(const Place &, const Place &) = default;

private:
    struct Search {
        hub::Endpoint endpoint = {};
        hub::RepoQuery query = {};

        friend bool operator==(const Search &, const Search &) = default;
    };

    static std::optional<Place> searchFrom(const QUrl &url, const hub::Endpoint &endpoint);

    std::variant<Search, hub::RepoUrl> m_what;
};

Q_DECLARE_METATYPE(Place)
