#pragma once

#include "sandbox/call.h"

namespace sandbox {

//! Whether a repo is one of those that the query of a listing asks for.
bool isAskedFor(Call &call, const Repo &repo);

bool isSortKnown(Kind kind, const QString &sort);
void sortRepos(QList<Repo> &repos, const QString &sort, bool isAscending);

} // namespace sandbox
