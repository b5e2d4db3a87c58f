#include "hub/discussionevents.h"

#include "hub/json.h"

using namespace Qt::StringLiterals;

namespace hub {

namespace {

QString nameOf(const QJsonValue &value)
{
    const std::optional<Author> author = Author::fromJson(value);
    return author ? author->name : QString();
}

Comment commentIn(const QJsonObject &json)
{
    const QJsonObject language = json["identifiedLanguage"_L1].toObject();
    Comment comment{.isEdited = json::flag(json["edited"_L1]),
                    .isHidden = json::flag(json["hidden"_L1]),
                    .hiddenBy = nameOf(json["hiddenBy"_L1]),
                    .hiddenReason = json::text(json["hiddenReason"_L1]),
                    .latest = CommentText::fromJson(json["latest"_L1]),
                    .edits = int(json::integer(json["numEdits"_L1])),
                    .editors = json::texts(json["editors"_L1]),
                    .editorAvatarUrls = json::texts(json["editorAvatarUrls"_L1]),
                    .reactions = Reaction::listFromJson(json["reactions"_L1]),
                    .language = json::text(language["language"_L1]),
                    .languageProbability = json::number(language["probability"_L1]),
                    .relatedEventId = json::text(json["relatedEventId"_L1]),
                    .parentCommentId = json::text(json["parentCommentId"_L1]),
                    .isReport = json::flag(json["isReport"_L1])};
    const QJsonArray history = json["history"_L1].toArray();
    for (const QJsonValueConstRef entry : history)
        comment.history.push_back(CommentText::fromJson(entry));
    return comment;
}

DiscussionEvent::Data dataIn(const QString &type, const QJsonObject &json)
{
    if (type == "comment"_L1)
        return commentIn(json);
    if (type == "status-change"_L1)
        return StatusChange{.status = DiscussionStatus(json::text(json["status"_L1])),
                            .reason = json::text(json["reason"_L1])};
    if (type == "commit"_L1)
        return PushedCommit{.title = json::text(json["subject"_L1]), .oid = json::text(json["oid"_L1])};
    if (type == "title-change"_L1)
        return TitleChange{.from = json::text(json["from"_L1]), .to = json::text(json["to"_L1])};
    if (type == "pinning-change"_L1)
        return PinningChange{.isPinned = json::flag(json["pinned"_L1])};
    if (type == "locking-change"_L1)
        return LockingChange{.isLocked = json::flag(json["locked"_L1])};
    if (type == "report-status-change"_L1)
        return ReportChange{.report = json["report"_L1]};
    if (type == "ref-deleted"_L1)
        return ReferenceDeleted{};
    if (type == "commits-truncated"_L1)
        return CommitsTruncated{.hiddenCommits = json::integer(json["hiddenCommits"_L1]),
                                .headOid = json::text(json["headOid"_L1])};
    return UnknownEvent{.data = json};
}

} // namespace

CommentText CommentText::fromJson(const QJsonValue &value)
{
    if (value.isString())
        return {.markdown = value.toString()};
    const QJsonObject json = value.toObject();
    return {.markdown = json::text(json["raw"_L1]),
            .html = json::text(json["html"_L1]),
            .updatedAt = json::time(json["updatedAt"_L1]),
            .author = Author::fromJson(json["author"_L1])};
}

DiscussionEvent DiscussionEvent::fromJson(const QJsonObject &json)
{
    const QString type = json::text(json["type"_L1]);
    return {.id = json::text(json["id"_L1]),
            .type = type,
            .createdAt = json::time(json["createdAt"_L1]),
            .author = Author::fromJson(json["author"_L1]),
            .data = dataIn(type, json["data"_L1].toObject())};
}

} // namespace hub
