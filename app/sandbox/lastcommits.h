#pragma once

#include "sandbox/gitrepository.h"

#include <QHash>

namespace sandbox {

//! For each entry of a listing the newest commit that changed it.
QHash<QString, git_oid> lastCommits(const GitRepository &git, const git_oid &head, const QList<TreeEntry> &entries);

} // namespace sandbox
