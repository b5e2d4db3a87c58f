#pragma once

#include "hub/call.h"
#include "hub/discussiondetails.h"
#include "hub/page.h"

#include <QSet>

//! Discussions and pull requests of a repo (hub-api "Discussions and pull requests"): reading and opening them. What
//! one says and does in them is in hub/comments.h and hub/discussionactions.h. Below, D is
//! /api/{kind}s/{id}/discussions.
//!
//! Errors of all of them: RepoNotFound; NotFound for an unknown number or comment; Forbidden when locked, blocked, not
//! the author, or when discussions are switched off; BadRequest with the reason; RateLimited by a limit of their own.
namespace hub {

//! Which discussions, in which order. Empty fields ask for nothing.
struct DiscussionQuery {
    enum class Type { All, Discussions, PullRequests };
    enum class Status { All, Open, Closed };
    enum class Sort { RecentlyCreated, Trending, Reactions };

    Type type = Type::All;
    Status status = Status::All;
    QString author = {}; //!< a user's name
    QString search = {};
    Sort sort = Sort::RecentlyCreated;

    friend bool operator==(const DiscussionQuery &, const DiscussionQuery &) = default;
};

struct NewDiscussion {
    QString title = {}; //!< 3 to 200 characters; the spaces around it are left out
    QString description = {}; //!< Markdown, at most 65,536 characters; empty: discussions::defaultDescription()
    bool isPullRequest = false; //!< one without commits: a draft with an empty reference
};

struct OpenedDiscussion {
    int number = 0;
    QUrl url = {}; //!< its page, where the Hub says it
    bool isPullRequest = false;
    QString base = {}; //!< the branch of a pull request, where the Hub says it
};

//! What a pull request's reference takes up.
struct PullRequestStorage {
    qint64 estimatedBytes = -1; //!< -1 when not said
    bool isReferenceDeleted = false;

    static Result<PullRequestStorage> fromJson(const QJsonObject &json);
};

namespace discussions {

//! GET D?p=0&type&status&author&search&sort. A page of the Hub's own size (about 10 to 20) with the total; needs no
//! token for public repos.
Call<Page<Discussion>> list(const RepoId &repo, const DiscussionQuery &query = {});

//! The page after that. What was opened meanwhile pushes rows down into it, so those already `known` are left out; the
//! page may be empty without being the last.
Call<Page<Discussion>> nextPage(const RepoId &repo, const QUrl &next, const QSet<int> &known = {});

//! GET D/{number}?diff=1. Everything about one, the diff of a pull request included. Number: 1 and more.
Result<Call<DiscussionDetails>> details(const RepoId &repo, int number);

//! POST D. Needs a token; anybody may open one on a public repo. Refused before sending: titles and descriptions of a
//! length that the Hub does not take.
Result<Call<OpenedDiscussion>> open(const RepoId &repo, const NewDiscussion &discussion);

//! What stands in a discussion or pull request that is opened without a word.
QString defaultDescription(bool isPullRequest);

//! GET D/{number}/storage. What the reference of a pull request takes up.
Result<Call<PullRequestStorage>> storage(const RepoId &repo, int number);

} // namespace discussions

} // namespace hub
