#include "hub/notificationtypes.h"

#include "hub/json.h"

using namespace Qt::StringLiterals;

namespace hub {

namespace {

void readDiscussion(const QJsonObject &json, Notification &notification)
{
    const QJsonObject repo = json["repo"_L1].toObject();
    const QJsonObject discussion = json["discussion"_L1].toObject();
    notification.repo = {.kind = kindFromName(json::text(repo["type"_L1])).value_or(RepoKind::Model),
                         .id = json::text(repo["name"_L1])};
    notification.discussionId = json::text(discussion["id"_L1]);
    notification.number = int(json::integer(discussion["num"_L1]));
    notification.title = json::text(discussion["title"_L1]);
    notification.status = DiscussionStatus(json::text(discussion["status"_L1]));
    notification.isPullRequest = json::flag(discussion["isPullRequest"_L1]);
    notification.participants = Author::listFromJson(discussion["participating"_L1]);
}

void readPaper(const QJsonObject &json, Notification &notification)
{
    const QJsonObject paper = json["paper"_L1].toObject();
    const QJsonObject discussion = json["paperDiscussion"_L1].toObject();
    notification.subjectId = json::text(paper["_id"_L1]);
    notification.title = json::text(paper["title"_L1]);
    notification.discussionId = json::text(discussion["id"_L1]);
    notification.participants = Author::listFromJson(discussion["participating"_L1]);
}

void readArticle(const QJsonObject &article, Notification &notification)
{
    notification.subjectId = json::text(article["id"_L1]);
    notification.slug = json::text(article["slug"_L1]);
    notification.title = json::text(article["title"_L1]);
    notification.authorName = json::text(article["authorName"_L1]);
    notification.participants = Author::listFromJson(article["participating"_L1]);
}

} // namespace

Result<Notification> Notification::fromJson(const QJsonObject &json)
{
    Notification notification{.kind = OpenName<NotificationKind>(json::text(json["type"_L1])),
                              .updatedAt = json::time(json["updatedAt"_L1]),
                              .isRead = json::flag(json["read"_L1]),
                              .eventId = json::text(json["discussionEventId"_L1])};
    if (notification.kind == NotificationKind::Repo)
        readDiscussion(json, notification);
    else if (notification.kind == NotificationKind::Paper)
        readPaper(json, notification);
    else if (notification.kind == NotificationKind::Post)
        readArticle(json["post"_L1].toObject(), notification);
    else if (notification.kind == NotificationKind::Blog)
        readArticle(json["blog"_L1].toObject(), notification);
    return notification;
}

} // namespace hub
