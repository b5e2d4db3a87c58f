#pragma once

#include "hub/author.h"
#include "hub/discussiontypes.h"
#include "hub/openname.h"

#include <array>

//! What the Hub tells somebody about (hub-api "Notifications, watching").
namespace hub {

enum class NotificationKind { Repo, Paper, Post, Blog };
template<>
inline constexpr auto spellings<NotificationKind> =
    std::to_array<Spelling<NotificationKind>>({{NotificationKind::Repo, QLatin1StringView("repo")},
                                               {NotificationKind::Paper, QLatin1StringView("paper")},
                                               {NotificationKind::Post, QLatin1StringView("post")},
                                               {NotificationKind::Blog, QLatin1StringView("community_blog")}});

struct Notification {
    OpenName<NotificationKind> kind = {};
    QDateTime updatedAt = {};
    bool isRead = false;
    QString eventId = {}; //!< of the event in the discussion
    QString discussionId = {}; //!< 24 hex digits: what marks it as read; empty for those without a discussion
    RepoId repo = {}; //!< of kind Repo
    int number = 0; //!< of kind Repo: of the discussion or pull request
    DiscussionStatus status = {}; //!< likewise
    bool isPullRequest = false; //!< likewise
    QString title = {}; //!< of the discussion, paper, post or blog article
    QString subjectId = {}; //!< of the paper, post or blog article
    QString slug = {}; //!< of the post or blog article
    QString authorName = {}; //!< likewise
    std::vector<Author> participants = {};

    static Result<Notification> fromJson(const QJsonObject &json); //!< reads whatever there is
};

} // namespace hub
