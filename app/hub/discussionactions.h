#pragma once

#include "hub/call.h"
#include "hub/discussionevents.h"

//! What is done to a discussion or pull request (hub-api "Discussions and pull requests", actions). All of them need a
//! token; A is /api/{kind}s/{id}/discussions/{number}. The author and those who may write to the repo change title and
//! state, only the latter merge and pin. Errors: those of hub/discussions.h.
namespace hub::discussions {

enum class SettableStatus { Open, Closed };

//! POST A/status {"status","comment"?}. Also publishes a draft (Open). The comment may be empty, else at most 65,536
//! characters, the spaces around it left out. BadRequest when that is the state already. The event that it became.
Result<Call<DiscussionEvent>> setStatus(const RepoId &repo, int number, SettableStatus status,
                                        const QString &comment = {});

//! POST A/title {"title"}. 3 to 200 characters. The event that it became.
Result<Call<DiscussionEvent>> rename(const RepoId &repo, int number, const QString &title);

//! POST A/merge {"comment"?}. Says nothing but that it was done: details() tells the merge commit. BadRequest or
//! Conflict for a draft, a closed one, one with conflicts or what is no pull request.
Result<Call<Done>> merge(const RepoId &repo, int number, const QString &comment = {});

//! POST A/pin {"pinned"}.
Result<Call<Done>> pin(const RepoId &repo, int number, bool pinned);

//! POST A/ignore {"action"}. No more notifications about it, or again.
Result<Call<Done>> ignore(const RepoId &repo, int number, bool ignored);

//! DELETE A. For good, with everything said in it.
Result<Call<Done>> remove(const RepoId &repo, int number);

//! DELETE A/ref. Frees the storage of a closed or merged pull request; its page stays.
Result<Call<Done>> removeReference(const RepoId &repo, int number);

} // namespace hub::discussions
