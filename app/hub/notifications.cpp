#include "hub/notifications.h"

#include "hub/messages.h"
#include "hub/numberedpages.h"
#include "hub/parameters.h"
#include "hub/readers.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

std::unexpected<Error> refused(const char *text)
{
    return failure(Error::Kind::Invalid, QCoreApplication::translate("Notifications", text));
}

QString mentionName(NotificationQuery::Mention mention)
{
    switch (mention) {
    case NotificationQuery::Mention::All: return {};
    case NotificationQuery::Mention::Participating: return u"participating"_s;
    case NotificationQuery::Mention::Mentions: return u"mentions"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

Result<NotificationPage> readNotifications(const Response &response)
{
    const Result<QJsonObject> body = json::object(response);
    if (!body)
        return std::unexpected(body.error());
    const QJsonArray rows = (*body)["notifications"_L1].toArray();
    const QJsonObject count = (*body)["count"_L1].toObject();
    return readRows<Notification>(rows, &Notification::fromJson).transform([&](std::vector<Notification> items) {
        NotificationPage page;
        page.items = std::move(items);
        page.total = json::integer(count["view"_L1], -1);
        page.next = nextNumbered(response, *body, page.total, rows.size());
        page.unread = json::integer(count["unread"_L1]);
        page.all = json::integer(count["all"_L1]);
        return page;
    });
}

Query ofAll(const NotificationQuery &query)
{
    Query parameters = query.parameterList();
    parameters.append({u"applyToAll"_s, u"true"_s});
    return parameters;
}

QJsonArray jsonOf(const std::vector<Watched> &items)
{
    QJsonArray rows;
    for (const Watched &item : items)
        rows.append(QJsonObject{{u"id"_s, item.id}, {u"type"_s, item.type}});
    return rows;
}

Call<Done> doneCall(Message message)
{
    return {.message = authenticated(std::move(message)), .read = readNothing};
}

constexpr const char *noneChosen = QT_TRANSLATE_NOOP("Notifications", "No notification was chosen.");

} // namespace

Query NotificationQuery::parameterList() const
{
    Parameters parameters;
    if (read == Read::Unread)
        parameters.add(u"readStatus"_s, u"unread"_s);
    parameters.add(u"mention"_s, mentionName(mention));
    parameters.add(u"repoType"_s, repoType);
    parameters.add(u"repoName"_s, repoName);
    parameters.add(u"postAuthor"_s, postAuthor);
    parameters.add(u"paperId"_s, paperId);
    parameters.add(u"articleId"_s, articleId);
    parameters.add(u"lastUpdate"_s, lastUpdate);
    return parameters.take();
}

Call<NotificationPage> notifications::list(const NotificationQuery &query)
{
    Query parameters = query.parameterList();
    parameters.append({u"p"_s, u"0"_s});
    return {.message = authenticated(get("/api/notifications", parameters)), .read = readNotifications};
}

Call<NotificationPage> notifications::nextPage(const QUrl &next)
{
    return {.message = authenticated(getNext(next)), .read = readNotifications};
}

Result<Call<Done>> notifications::mark(const QStringList &discussionIds, bool read)
{
    if (discussionIds.isEmpty())
        return refused(noneChosen);
    return doneCall(
        sendJson(Verb::Post, "/api/notifications/mark-as-read",
                 QJsonObject{{u"discussionIds"_s, QJsonArray::fromStringList(discussionIds)}, {u"read"_s, read}}));
}

Call<Done> notifications::markAll(const NotificationQuery &query, bool read)
{
    return doneCall(
        sendJson(Verb::Post, "/api/notifications/mark-as-read", QJsonObject{{u"read"_s, read}}, ofAll(query)));
}

Result<Call<Done>> notifications::remove(const QStringList &discussionIds)
{
    if (discussionIds.isEmpty())
        return refused(noneChosen);
    return doneCall(sendJson(Verb::Delete, "/api/notifications",
                             QJsonObject{{u"discussionIds"_s, QJsonArray::fromStringList(discussionIds)}}));
}

Call<Done> notifications::removeAll(const NotificationQuery &query)
{
    return doneCall(send(Verb::Delete, "/api/notifications", ofAll(query)));
}

Result<Call<Done>> notifications::configure(const QMap<QString, bool> &settings)
{
    if (settings.isEmpty())
        return refused(QT_TRANSLATE_NOOP("Notifications", "No setting was changed."));
    QJsonObject body;
    for (auto it = settings.begin(); it != settings.end(); ++it)
        body.insert(it.key(), it.value());
    return doneCall(sendJson(Verb::Patch, "/api/settings/notifications", QJsonObject{{u"notifications"_s, body}}));
}

Result<Call<Done>> notifications::watch(const std::vector<Watched> &add, const std::vector<Watched> &remove)
{
    if (add.empty() && remove.empty())
        return refused(QT_TRANSLATE_NOOP("Notifications", "There is nothing to watch."));
    QJsonObject body;
    if (!add.empty())
        body.insert(u"add"_s, jsonOf(add));
    if (!remove.empty())
        body.insert(u"delete"_s, jsonOf(remove));
    return doneCall(sendJson(Verb::Patch, "/api/settings/watch", body));
}

} // namespace hub
