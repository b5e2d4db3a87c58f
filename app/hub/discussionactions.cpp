#include "hub/discussionactions.h"

#include "hub/discussioncalls.h"
#include "hub/messages.h"
#include "hub/validation.h"

using namespace Qt::StringLiterals;

namespace hub {

namespace {

Call<Done> doneCall(Message message)
{
    return {.message = authenticated(std::move(message)), .read = readNothing};
}

//! {"comment"} with what was written, {} when nothing was.
Result<QJsonObject> remark(const QString &comment)
{
    const QString written = comment.trimmed();
    if (written.isEmpty())
        return QJsonObject();
    return commentText(written).transform([](const QString &text) { return QJsonObject{{u"comment"_s, text}}; });
}

} // namespace

Result<Call<DiscussionEvent>> discussions::setStatus(const RepoId &repo, int number, SettableStatus status,
                                                     const QString &comment)
{
    Result<QJsonObject> body = remark(comment);
    if (!body)
        return std::unexpected(body.error());
    body->insert(u"status"_s, status == SettableStatus::Open ? u"open"_s : u"closed"_s);
    return discussionPath(repo, number).transform([&body](const QByteArray &path) {
        return eventCall(sendJson(Verb::Post, path + "/status", *body), u"newStatus"_s);
    });
}

Result<Call<DiscussionEvent>> discussions::rename(const RepoId &repo, int number, const QString &title)
{
    const Result<QString> wanted = discussionTitle(title);
    if (!wanted)
        return std::unexpected(wanted.error());
    return discussionPath(repo, number).transform([&wanted](const QByteArray &path) {
        return eventCall(sendJson(Verb::Post, path + "/title", QJsonObject{{u"title"_s, *wanted}}), u"newTitle"_s);
    });
}

Result<Call<Done>> discussions::merge(const RepoId &repo, int number, const QString &comment)
{
    const Result<QJsonObject> body = remark(comment);
    if (!body)
        return std::unexpected(body.error());
    return discussionPath(repo, number).transform([&body](const QByteArray &path) {
        return doneCall(body->isEmpty() ? send(Verb::Post, path + "/merge")
                                        : sendJson(Verb::Post, path + "/merge", *body));
    });
}

Result<Call<Done>> discussions::pin(const RepoId &repo, int number, bool pinned)
{
    return discussionPath(repo, number).transform([pinned](const QByteArray &path) {
        return doneCall(sendJson(Verb::Post, path + "/pin", QJsonObject{{u"pinned"_s, pinned}}));
    });
}

Result<Call<Done>> discussions::ignore(const RepoId &repo, int number, bool ignored)
{
    return discussionPath(repo, number).transform([ignored](const QByteArray &path) {
        return doneCall(
            sendJson(Verb::Post, path + "/ignore", QJsonObject{{u"action"_s, ignored ? u"add"_s : u"remove"_s}}));
    });
}

Result<Call<Done>> discussions::remove(const RepoId &repo, int number)
{
    return discussionPath(repo, number).transform([](const QByteArray &path) {
        return doneCall(send(Verb::Delete, path));
    });
}

Result<Call<Done>> discussions::removeReference(const RepoId &repo, int number)
{
    return discussionPath(repo, number).transform([](const QByteArray &path) {
        return doneCall(send(Verb::Delete, path + "/ref"));
    });
}

} // namespace hub
