#pragma once

#include "hub/call.h"
#include "hub/repoid.h"

#include <algorithm>
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

//! A branch to make. Which names are allowed is the Hub's to say; a form asks branchName() of hub/validation first.
struct NewBranch {
    QString name = {};
    QString startingPoint = {}; //!< branch, tag or commit; empty: the head of main
    bool empty = false; //!< begins with no files at all
    bool overwrite = false; //!< moves a branch of that name instead of failing
};

struct NewTag {
    QString name = {}; //!< see tagName() of hub/validation
    QString message = {};
    QString revision = QStringLiteral("main"); //!< branch, tag, or a commit in 7 to 40 digits
};

//! hub-api "Refs, commits, compare". Errors beside the ordinary (hub/httperror.h): RepoNotFound, Forbidden.
namespace refs {

//! GET /api/{kind}s/{id}/refs[?include_prs=1]: all refs in one answer.
Call<Refs> list(const RepoId &repo, bool withPullRequests = false);

//! POST /api/{kind}s/{id}/branch/{name} {startingPoint?, emptyBranch?, overwrite?}; nothing comes back.
//! Conflict: it exists. BadRequest: not a name for a branch, such as refs/pr/5. RevisionNotFound: no such start.
Result<Call<Done>> createBranch(const RepoId &repo, const NewBranch &branch);

//! exist_ok of the documentation: a branch that is there already is as good as made, and one that may not be made is
//! looked up before that is an error. Run carries a call: it makes a Result<T> of a Call<T> or a Result<Call<T>>.
template<typename Run>
Result<Done> ensureBranch(Run run, const RepoId &repo, const NewBranch &branch)
{
    const Result<Done> made = run(createBranch(repo, branch));
    if (made || made.error().kind == Error::Kind::Conflict)
        return Done{};
    if (made.error().kind != Error::Kind::Forbidden)
        return made;
    const Result<Refs> refs = run(list(repo));
    const bool isThere = refs && std::ranges::contains(refs->branches, branch.name, &Ref::name);
    return isThere ? Done{} : made;
}

//! DELETE /api/{kind}s/{id}/branch/{name}; nothing comes back. Forbidden: main. RevisionNotFound: it is not there.
Result<Call<Done>> deleteBranch(const RepoId &repo, const QString &name);

//! POST /api/{kind}s/{id}/tag/{revision} {tag, message?}; nothing comes back.
//! Conflict: it exists. RevisionNotFound: no such revision. BadRequest: not a name for a tag.
Result<Call<Done>> createTag(const RepoId &repo, const NewTag &tag);

//! exist_ok of the documentation: a tag that is there already is as good as made.
Result<Done> unlessThere(const Result<Done> &made);

//! DELETE /api/{kind}s/{id}/tag/{name}; nothing comes back. RevisionNotFound: it is not there. ServerFault: a branch
//! has this name, which the Hub cannot cope with; look at list() first.
Result<Call<Done>> deleteTag(const RepoId &repo, const QString &name);

} // namespace refs

} // namespace hub
