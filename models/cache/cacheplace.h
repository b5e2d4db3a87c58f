#pragma once

#include "models/place.h"

//! A revision of a repo, or a file of it, on the page of the shared cache, as a place that a tab can show.
struct CachePlace {
    hub::RepoId repo = {};
    QString revision = {}; //!< branch, tag or commit; empty: any
    QString path = {}; //!< of a file; empty: its card

    static CachePlace of(const hub::RepoUrl &url);
    static CachePlace of(const Place &place); //!< without a repo when it is all of the cache

    bool isEmpty() const { return repo.isEmpty(); }
    Place on(const hub::Endpoint &endpoint) const;
};
