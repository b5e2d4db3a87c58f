#pragma once

#include "auth/account.h"
#include "hub/repoid.h"

//! Whether an upload can succeed, known before anything is dropped.
enum class UploadRight {
    Allowed,
    AsPullRequest, //!< somebody else's repo: changes are proposed
    SignedOut,
    ReadOnlyToken,
    NotABranch, //!< a commit or a tag cannot be added to
};

//! The Hub has the last word; this says what can be said beforehand.
UploadRight uploadRight(const auth::Account &account, const hub::RepoId &repo, bool isBranch);

inline bool canUpload(UploadRight right)
{
    return right == UploadRight::Allowed || right == UploadRight::AsPullRequest;
}
