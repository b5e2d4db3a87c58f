#pragma once

#include "hub/call.h"
#include "hub/repoid.h"

#include <QDateTime>

#include <vector>

//! Secrets and variables of a Space (hub-api "Spaces", calls). S is /api/spaces/{owner}/{name}. All need a token with
//! the right to write, and every change restarts the Space. Keys: a letter, then letters, digits and underscores;
//! others are refused before sending. Errors: RepoNotFound, Forbidden.
namespace hub {

//! The name of a secret; the Hub never gives its value back.
struct SpaceSecret {
    QString key = {};
    QString description = {};
    QDateTime updatedAt = {};
};

struct SpaceVariable {
    QString key = {};
    QString value = {};
    QString description = {};
    QDateTime updatedAt = {};
};

namespace spaces {

//! GET S/secrets. Their names, in alphabetical order.
Call<std::vector<SpaceSecret>> secrets(const RepoId &space);

//! POST S/secrets {"key","value","description"?}. Adds it, or replaces the one of that name. The value is wiped from
//! memory once it was sent and never stands in an error.
Result<Call<Done>> addSecret(const RepoId &space, const QString &key, const QString &value,
                             const QString &description = {});

//! DELETE S/secrets {"key"}. Succeeds for one that is not there, too.
Result<Call<Done>> removeSecret(const RepoId &space, const QString &key);

//! GET S/variables. In alphabetical order.
Call<std::vector<SpaceVariable>> variables(const RepoId &space);

//! POST S/variables {"key","value","description"?}. Adds or replaces it. All variables as they are then.
Result<Call<std::vector<SpaceVariable>>> addVariable(const RepoId &space, const QString &key, const QString &value,
                                                     const QString &description = {});

//! DELETE S/variables {"key"}. All variables as they are then.
Result<Call<std::vector<SpaceVariable>>> removeVariable(const RepoId &space, const QString &key);

} // namespace spaces

} // namespace hub
