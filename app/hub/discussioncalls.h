#pragma once

#include "hub/call.h"
#include "hub/discussionevents.h"

//! What the calls about discussions have in common (hub-api "Discussions and pull requests", "Validation rules").
namespace hub {

//! /api/{kind}s/{id}/discussions/{number}; a number below 1 is refused.
Result<QByteArray> discussionPath(const RepoId &repo, int number);

//! …/comment/{id}: ids are sent in lower case; an empty one is refused.
Result<QByteArray> commentPath(const RepoId &repo, int number, const QString &commentId);

//! A call that is answered with {"<key>": event}. Needs a token.
Call<DiscussionEvent> eventCall(Message message, const QString &key);

} // namespace hub
