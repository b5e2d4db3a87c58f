#pragma once

#include "sandbox/call.h"

namespace sandbox {

//! What a list such as the trending one says about a repo: enough to draw it.
QJsonObject repoCard(Backend &backend, const Repo &repo);

QList<Repo> readableRepos(const Call &call, Kind kind);
bool byTrend(const Repo &left, const Repo &right); //!< the more trending one first

QString spaceTitle(const Repo &space);

} // namespace sandbox
