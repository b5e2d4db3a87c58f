#pragma once

#include "hub/repoid.h"

#include <QHash>

//! One branch of one repo of one Hub.
struct StageKey {
    QString endpoint = {}; //!< as hub::Endpoint::text()
    hub::RepoId repo = {};
    QString revision = {};

    friend bool operator==(const StageKey &, const StageKey &) = default;
};

inline size_t qHash(const StageKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.endpoint, key.repo, key.revision);
}
