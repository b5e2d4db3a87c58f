#include "models/access/uploadright.h"

#include "hub/serverabilities.h"

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

UploadRight uploadRight(const auth::Account &account, const hub::RepoId &repo, bool isBranch, hub::HubClient &client)
{
    const UploadRight right = uploadRight(account, repo, isBranch);
    const bool isLost =
        right == UploadRight::AsPullRequest && hub::ServerAbilities::of(client).isMissing(hub::Area::PullRequests);
    return isLost ? UploadRight::NoProposals : right;
}
