#pragma once

#include "hub/author.h"
#include "hub/openname.h"
#include "hub/repoid.h"

#include <QDateTime>
#include <QJsonObject>
#include <QUrl>

#include <array>

namespace hub {

enum class DiscussionState { Draft, Open, Closed, Merged };
template<>
inline constexpr auto spellings<DiscussionState> =
    std::to_array<Spelling<DiscussionState>>({{DiscussionState::Draft, QLatin1StringView("draft")},
                                              {DiscussionState::Open, QLatin1StringView("open")},
                                              {DiscussionState::Closed, QLatin1StringView("closed")},
                                              {DiscussionState::Merged, QLatin1StringView("merged")}});
using DiscussionStatus = OpenName<DiscussionState>;

//! An emoji and how often it was given.
struct Reaction {
    QString emoji = {};
    qint64 count = 0;
    QStringList users = {}; //!< names; may be fewer than the count

    static std::vector<Reaction> listFromJson(const QJsonValue &json);
};

//! What a listing says of a discussion or a pull request; both are numbered together from 1.
struct Discussion {
    RepoId repo = {};
    int number = 0;
    QString title = {};
    DiscussionStatus status = {};
    bool isPullRequest = false;
    std::optional<Author> author = {}; //!< nobody: the account was deleted
    QDateTime createdAt = {};
    bool isPinned = false;
    qint64 comments = -1; //!< -1 when not said; details have the comments themselves
    qint64 reactingUsers = 0;
    std::vector<Reaction> topReactions = {};
    bool isOwnerParticipating = false; //!< the repo's owner has answered

    //! refs/pr/N, the revision of a pull request; empty for a discussion.
    QString gitReference() const;
    //! Below the endpoint: /owner/name/discussions/N
    QByteArray webPath() const;

    //! A discussion without a number is a fault of the answer; `asked` stands in for a repo that is not named.
    static Result<Discussion> fromJson(const RepoId &asked, const QJsonObject &json);
};

//! A reference in plain words. The Hub has sent refs/pr/1 encoded, and encoded again: refs%2Fpr%2F1, refs%252Fpr%252F1
//! (https://github.com/huggingface/huggingface_hub/issues/2411).
QString plainReference(const QString &reference);

//! The number of the pull request that a revision stands for, whatever its encoding; 0 when it is none.
int pullRequestNumber(const QString &revision);

} // namespace hub

Q_DECLARE_METATYPE(hub::Discussion)
