#pragma once

#include "hub/discussionevents.h"

namespace hub {

//! Which files keep a pull request from being merged.
struct ConflictingFiles {
    bool isListKnown = true; //!< off: there are conflicts, the Hub does not say where
    QStringList paths = {};

    bool isEmpty() const { return isListKnown && paths.isEmpty(); }
};

//! What a pull request would change, or has changed.
struct PullRequestChanges {
    QString base = {}; //!< the branch it goes to, refs/heads/main
    QString mergeCommit = {}; //!< only when merged
    QString headCommit = {}; //!< its last commit; kept when the reference is deleted
    bool isReferenceDeleted = false;
};

//! A discussion or pull request with everything that was said and done in it.
struct DiscussionDetails {
    Discussion discussion = {};
    QString id = {}; //!< 24 hex digits, by which notifications name it; may be missing
    std::optional<Author> organization = {}; //!< that owns the repo
    bool isLocked = false;
    bool isReport = false;
    QString collection = {}; //!< where the Hub files it: discussions, …
    std::vector<DiscussionEvent> events = {};
    std::optional<PullRequestChanges> changes = {}; //!< pull requests only
    std::optional<ConflictingFiles> conflicts = {}; //!< pull requests only; unset when the Hub does not say
    std::optional<QString> diff = {}; //!< pull requests only: unified, against the base
    QUrl diffUrl = {}; //!< where that diff can be had as a file

    static Result<DiscussionDetails> fromJson(const RepoId &asked, const QJsonObject &json);
};

} // namespace hub
