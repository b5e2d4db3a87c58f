#pragma once

#include "hub/call.h"
#include "hub/discussionevents.h"

//! What is said in a discussion (hub-api "Discussions and pull requests", actions). All of them need a token; C is
//! /api/{kind}s/{id}/discussions/{number}/comment. Errors: those of hub/discussions.h; NotFound for an unknown comment,
//! Forbidden for somebody else's.
namespace hub {

//! Why a comment is hidden.
enum class HideReason { Unsaid, Spam, Abuse, GraphicContent, Resolved, OffTopic, LowQuality };
QString hideReasonName(HideReason reason); //!< as the Hub spells it; empty for Unsaid

namespace comments {

//! POST C {"comment"}. 1 to 65,536 characters of Markdown, sent as written. The event that it became.
Result<Call<DiscussionEvent>> add(const RepoId &repo, int number, const QString &text);

//! POST C/{id}/edit {"content"}. Replaces one's own comment, 1 to 65,536 characters. The event as it is now.
Result<Call<DiscussionEvent>> edit(const RepoId &repo, int number, const QString &commentId, const QString &text);

//! POST C/{id}/hide {"reason"?}. For good: there is no way to show it again, so a person is asked first.
Result<Call<DiscussionEvent>> hide(const RepoId &repo, int number, const QString &commentId,
                                   HideReason reason = HideReason::Unsaid);

//! POST C/{id}/reaction {"reaction","action"}. Gives or takes back one of reactions(); others are refused here.
Result<Call<Done>> react(const RepoId &repo, int number, const QString &commentId, const QString &emoji, bool add);

//! The twelve that the Hub knows, in its order.
QStringList reactions();

} // namespace comments

} // namespace hub
