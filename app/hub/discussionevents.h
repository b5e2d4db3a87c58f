#pragma once

#include "hub/discussiontypes.h"

#include <variant>

//! What happened in a discussion, oldest first (hub-api "Discussions and pull requests", events).
namespace hub {

//! One wording of a comment.
struct CommentText {
    QString markdown = {};
    QString html = {}; //!< as the Hub renders it; never trusted
    QDateTime updatedAt = {};
    std::optional<Author> author = {};

    static CommentText fromJson(const QJsonValue &json);
};

struct Comment {
    bool isEdited = false;
    bool isHidden = false; //!< for good; the latest text is then empty or says so
    QString hiddenBy = {};
    QString hiddenReason = {}; //!< Spam, Abuse, …; as the Hub says it
    CommentText latest = {};
    int edits = 0;
    QStringList editors = {};
    QStringList editorAvatarUrls = {};
    std::vector<Reaction> reactions = {};
    QString language = {}; //!< as the Hub identified it, such as en
    double languageProbability = 0;
    QString relatedEventId = {}; //!< the status change or merge this was said with
    QString parentCommentId = {}; //!< what it answers
    bool isReport = false;
    std::vector<CommentText> history = {}; //!< earlier wordings, newest first; older servers only
};

struct StatusChange {
    DiscussionStatus status = {};
    QString reason = {};
};

//! A commit that was pushed to the pull request.
struct PushedCommit {
    QString title = {};
    QString oid = {};
};

struct TitleChange {
    QString from = {};
    QString to = {};
};

struct PinningChange {
    bool isPinned = false;
};

struct LockingChange {
    bool isLocked = false;
};

struct ReportChange {
    QJsonValue report = {}; //!< as the Hub sends it
};

//! The pull request's reference was deleted to free its storage.
struct ReferenceDeleted { };

struct CommitsTruncated {
    qint64 hiddenCommits = 0;
    QString headOid = {};
};

//! Of a kind this program does not know yet: to be shown as one general line.
struct UnknownEvent {
    QJsonObject data = {};
};

struct DiscussionEvent {
    using Data = std::variant<UnknownEvent, Comment, StatusChange, PushedCommit, TitleChange, PinningChange,
                              LockingChange, ReportChange, ReferenceDeleted, CommitsTruncated>;

    QString id = {};
    QString type = {}; //!< as the Hub spells it: comment, status-change, …
    QDateTime createdAt = {};
    std::optional<Author> author = {}; //!< nobody: the account was deleted
    Data data = {};

    template<typename T>
    const T *as() const
    {
        return std::get_if<T>(&data);
    }

    static DiscussionEvent fromJson(const QJsonObject &json); //!< reads whatever there is
};

} // namespace hub
