#include "hub/discussioncalls.h"

#include "hub/messages.h"
#include "hub/readers.h"
#include "hub/validation.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hub {

Result<QByteArray> discussionPath(const RepoId &repo, int number)
{
    return discussionNumber(number).transform(
        [&repo](int valid) { return repo.apiPath() + "/discussions/" + QByteArray::number(valid); });
}

Result<QByteArray> commentPath(const RepoId &repo, int number, const QString &commentId)
{
    const QString id = commentId.toLower();
    if (id.isEmpty())
        return failure(Error::Kind::Invalid, QCoreApplication::translate("Discussion", "The comment has no id."));
    return discussionPath(repo, number).transform([&id](const QByteArray &path) {
        return path + "/comment/" + encodedSegment(id);
    });
}

Call<DiscussionEvent> eventCall(Message message, const QString &key)
{
    return {.message = authenticated(std::move(message)), .read = [key](const Response &response) {
                return json::object(response).transform(
                    [&key](const QJsonObject &body) { return DiscussionEvent::fromJson(body[key].toObject()); });
            }};
}

} // namespace hub
