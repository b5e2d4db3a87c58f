#pragma once

#include "hub/call.h"
#include "hub/repoid.h"

#include <vector>

//! Branches, tags and the other names of commits (hub-api "Refs, commits, compare").
namespace hub {

struct Ref {
    QString name = {}; //!< main, v1.0; what one writes as a revision, except for pull requests
    QString ref = {}; //!< refs/heads/main; of a pull request, refs/pr/1, it is the revision
    QString target = {}; //!< commit
};

struct Refs {
    std::vector<Ref> branches = {};
    std::vector<Ref> converts = {}; //!< made by the Hub, such as refs/convert/parquet
    std::vector<Ref> tags = {};
    std::vector<Ref> pullRequests = {};
};

namespace refs {

Call<Refs> list(const RepoId &repo, bool withPullRequests = false);

} // namespace refs

} // namespace hub
