#pragma once

#include "hub/emissions.h"
#include "hub/repoquery.h"

//! What one looks for among the repos of a kind: what the Hub searches by, and what only the cards in its answer tell.
struct RepoSearch {
    hub::RepoQuery query = {};
    hub::EmissionsRange emissions = {}; //!< models only

    //! Whether anything but kind and order is asked for.
    bool isNarrowed() const
    {
        return *this != RepoSearch{.query = {.kind = query.kind, .sort = query.sort, .direction = query.direction}};
    }

    friend bool operator==(const RepoSearch &, const RepoSearch &) = default;
};
