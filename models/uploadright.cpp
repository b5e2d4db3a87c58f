#include "models/uploadright.h"

UploadRight uploadRight(const auth::Account &account, const hub::RepoId &repo, bool isBranch)
{
    if (account.isSignedOut())
        return UploadRight::SignedOut;
    if (!account.mayWrite())
        return UploadRight::ReadOnlyToken;
    if (!isBranch)
        return UploadRight::NotABranch;
    // An environment's account is nobody by name until the Hub was asked.
    const bool isOwn = !account.isIdentified() || account.namespaces().contains(repo.owner(), Qt::CaseInsensitive);
    return isOwn ? UploadRight::Allowed : UploadRight::AsPullRequest;
}
