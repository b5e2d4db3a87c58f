#include "hub/comments.h"

#include "hub/discussioncalls.h"
#include "hub/messages.h"
#include "hub/validation.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hub {

QString hideReasonName(HideReason reason)
{
    switch (reason) {
    case HideReason::Unsaid: return {};
    case HideReason::Spam: return u"Spam"_s;
    case HideReason::Abuse: return u"Abuse"_s;
    case HideReason::GraphicContent: return u"Graphic Content"_s;
    case HideReason::Resolved: return u"Resolved"_s;
    case HideReason::OffTopic: return u"Off-Topic"_s;
    case HideReason::LowQuality: return u"Low Quality"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

Result<Call<DiscussionEvent>> comments::add(const RepoId &repo, int number, const QString &text)
{
    const Result<QString> comment = commentText(text);
    if (!comment)
        return std::unexpected(comment.error());
    return discussionPath(repo, number).transform([&comment](const QByteArray &path) {
        return eventCall(sendJson(Verb::Post, path + "/comment", QJsonObject{{u"comment"_s, *comment}}),
                         u"newMessage"_s);
    });
}

Result<Call<DiscussionEvent>> comments::edit(const RepoId &repo, int number, const QString &commentId,
                                             const QString &text)
{
    const Result<QString> content = commentText(text);
    if (!content)
        return std::unexpected(content.error());
    return commentPath(repo, number, commentId).transform([&content](const QByteArray &path) {
        return eventCall(sendJson(Verb::Post, path + "/edit", QJsonObject{{u"content"_s, *content}}),
                         u"updatedComment"_s);
    });
}

Result<Call<DiscussionEvent>> comments::hide(const RepoId &repo, int number, const QString &commentId,
                                             HideReason reason)
{
    return commentPath(repo, number, commentId).transform([reason](const QByteArray &path) {
        const QString name = hideReasonName(reason);
        return eventCall(name.isEmpty() ? send(Verb::Post, path + "/hide")
                                        : sendJson(Verb::Post, path + "/hide", QJsonObject{{u"reason"_s, name}}),
                         u"updatedComment"_s);
    });
}

Result<Call<Done>> comments::react(const RepoId &repo, int number, const QString &commentId, const QString &emoji,
                                   bool add)
{
    if (!reactions().contains(emoji))
        return failure(Error::Kind::Invalid,
                       QCoreApplication::translate("Discussion", "The Hub does not know this reaction."), emoji);
    return commentPath(repo, number, commentId).transform([&emoji, add](const QByteArray &path) {
        return Call<Done>{.message = authenticated(sendJson(
                              Verb::Post, path + "/reaction",
                              QJsonObject{{u"reaction"_s, emoji}, {u"action"_s, add ? u"add"_s : u"remove"_s}})),
                          .read = readNothing};
    });
}

QStringList comments::reactions()
{
    return {u"🔥"_s, u"🚀"_s, u"👀"_s, u"❤️"_s, u"🤗"_s, u"😎"_s, u"➕"_s, u"🧠"_s, u"👍"_s, u"🤝"_s, u"😔"_s, u"🤯"_s};
}

} // namespace hub
