#pragma once

#include "auth/account.h"
#include "hub/repoid.h"

namespace hub {
class HubClient;
}

//! Whether an upload can succeed, known before anything is dropped.
enum class UploadRight {
    Allowed,
    AsPullRequest, //!< somebody else's repo: changes are proposed
    SignedOut,
    ReadOnlyToken,
    NotABranch, //!< a commit or a tag cannot be added to
    NoProposals, //!< somebody else's repo, on a server that takes no pull requests
};

//! The Hub has the last word; this says what can be said beforehand.
UploadRight uploadRight(const auth::Account &account, const hub::RepoId &repo, bool isBranch);
//! The same on the server that the client talks to.
UploadRight uploadRight(const auth::Account &account, const hub::RepoId &repo, bool isBranch, hub::HubClient &client);

inline bool canUpload(UploadRight right)
{
    return right == UploadRight::Allowed || right == UploadRight::AsPullRequest;
}
