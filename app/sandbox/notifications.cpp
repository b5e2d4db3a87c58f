#include "sandbox/notifications.h"

#include "sandbox/repocards.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

bool isNamed(const QString &left, const QString &right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

QStringList mentionsIn(const QString &text)
{
    static const QRegularExpression shape(u"(?<![\\w@])@([A-Za-z0-9-]+)"_s);
    QStringList names;
    for (const QRegularExpressionMatch &match : shape.globalMatch(text))
        names.append(match.captured(1));
    return names;
}

//! What a discussion looks like to one reader: without a value where nobody else did anything in it.
std::optional<Notification> describe(const Repo &repo, const Discussion &discussion, const QString &reader)
{
    Notification one{.hex = discussionHex(repo, discussion.number),
                     .repo = repo,
                     .number = discussion.number,
                     .title = discussion.title,
                     .status = discussion.status,
                     .isPullRequest = discussion.isPullRequest,
                     .participants = {discussion.author}};
    for (const DiscussionEvent &event : discussion.events) {
        if (!one.participants.contains(event.author))
            one.participants.append(event.author);
        one.mentioned += mentionsIn(event.data["raw"_L1].toString());
        if (!isNamed(event.author, reader)) {
            one.updatedAt = event.createdAt;
            one.eventHex = event.id;
        }
    }
    return one.updatedAt.isValid() ? std::optional(one) : std::nullopt;
}

bool concerns(const Call &call, const Notification &one)
{
    NotificationStore &store = call.backend.platform().notifications;
    const QString &reader = call.caller.user;
    if (one.participants.contains(reader, Qt::CaseInsensitive) || one.mentioned.contains(reader, Qt::CaseInsensitive))
        return store.isOn(reader, u"web_discussions_participating"_s);
    const QString owner = one.repo.owner();
    const bool isOwn = isNamed(owner, reader) || call.caller.isMemberOf(owner);
    const bool isWatched = store.isWatched(reader, {u"repo"_s, one.repo.hex})
        || store.isWatched(reader, {u"org"_s, owner}) || store.isWatched(reader, {u"user"_s, owner});
    return (isOwn || isWatched) && store.isOn(reader, u"web_discussions_watched"_s);
}

} // namespace

QJsonObject Notification::toJson(const Call &call) const
{
    QJsonArray people;
    for (const QString &name : participants) {
        const QJsonObject author = call.backend.platform().accounts.author(name);
        people.append(
            QJsonObject{{u"_id"_s, author["_id"_L1]}, {u"user"_s, name}, {u"avatar"_s, author["avatarUrl"_L1]}});
    }
    QJsonObject json{{u"type"_s, u"repo"_s},
                     {u"updatedAt"_s, isoDate(updatedAt)},
                     {u"read"_s, isRead},
                     {u"repo"_s, QJsonObject{{u"name"_s, repo.id}, {u"type"_s, kindName(repo.kind)}}},
                     {u"discussion"_s,
                      QJsonObject{{u"id"_s, hex},
                                  {u"num"_s, number},
                                  {u"title"_s, title},
                                  {u"status"_s, status},
                                  {u"isPullRequest"_s, isPullRequest},
                                  {u"participating"_s, people}}}};
    if (!eventHex.isEmpty())
        json.insert("discussionEventId"_L1, eventHex);
    return json;
}

QList<Notification> notificationsOf(const Call &call)
{
    DiscussionStore store(call.backend.store().database());
    QList<Notification> found;
    for (const Kind kind : {Kind::Model, Kind::Dataset, Kind::Space}) {
        for (const Repo &repo : readableRepos(call, kind)) {
            for (const Discussion &discussion : store.all(repo.row)) {
                std::optional<Notification> one = describe(repo, discussion, call.caller.user);
                if (!one || !concerns(call, *one) || store.isIgnored(repo.row, discussion.number, call.caller.user))
                    continue;
                const NotificationStore::Mark mark =
                    call.backend.platform().notifications.mark(call.caller.user, one->hex);
                if (mark.removedAt.isValid() && one->updatedAt <= mark.removedAt)
                    continue;
                one->isRead = mark.readAt.isValid() && one->updatedAt <= mark.readAt;
                found.append(*one);
            }
        }
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &Notification::updatedAt);
    return found;
}

bool isAskedFor(const Call &call, const Notification &notification)
{
    const auto fits = [&](QStringView key, const QString &value) {
        const QString wanted = call.parameter(key);
        return wanted.isEmpty() || isNamed(wanted, value);
    };
    const QString &reader = call.caller.user;
    const QString mention = call.parameter(u"mention");
    const bool takesPart = notification.participants.contains(reader, Qt::CaseInsensitive);
    const bool isMentioned = notification.mentioned.contains(reader, Qt::CaseInsensitive);
    const QDateTime last = QDateTime::fromString(call.parameter(u"lastUpdate"), Qt::ISODateWithMs);
    return (call.parameter(u"readStatus") != "unread"_L1 || !notification.isRead)
        && fits(u"repoType", kindName(notification.repo.kind)) && fits(u"repoName", notification.repo.id)
        && fits(u"postAuthor", notification.participants.first())
        && (mention != "participating"_L1 || takesPart || isMentioned) && (mention != "mentions"_L1 || isMentioned)
        && (!last.isValid() || notification.updatedAt <= last) && call.parameter(u"paperId").isEmpty()
        && call.parameter(u"articleId").isEmpty();
}

QString discussionHex(const Repo &repo, int number)
{
    const QByteArray text = repo.hex.toLatin1() + '/' + QByteArray::number(number);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha1).toHex().left(24));
}

} // namespace sandbox
