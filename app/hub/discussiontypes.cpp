#include "hub/discussiontypes.h"

#include "hub/json.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

RepoId repoIn(const QJsonValue &value, const RepoId &asked)
{
    const QJsonObject json = value.toObject();
    const QString name = json::text(json["name"_L1]);
    const Result<RepoKind> kind = kindFromName(json::text(json["type"_L1]));
    return {.kind = json.contains("type"_L1) ? kind.value_or(asked.kind) : asked.kind,
            .id = name.isEmpty() ? asked.id : name};
}

QStringList userNames(const QJsonValue &value)
{
    QStringList names = json::texts(value);
    const std::vector<Author> users = Author::listFromJson(value);
    if (names.isEmpty()) {
        for (const Author &user : users)
            names += user.name;
    }
    return names;
}

} // namespace

std::vector<Reaction> Reaction::listFromJson(const QJsonValue &value)
{
    std::vector<Reaction> reactions;
    const QJsonArray rows = value.toArray();
    for (const QJsonValueConstRef row : rows) {
        const QJsonObject json = row.toObject();
        const QStringList users = userNames(json["users"_L1]);
        reactions.push_back({.emoji = json::text(json["reaction"_L1]),
                             .count = json::integer(json["count"_L1], users.size()),
                             .users = users});
    }
    return reactions;
}

QString Discussion::gitReference() const
{
    return isPullRequest ? u"refs/pr/%1"_s.arg(number) : QString();
}

QByteArray Discussion::webPath() const
{
    return repo.webPath() + "/discussions/" + QByteArray::number(number);
}

Result<Discussion> Discussion::fromJson(const RepoId &asked, const QJsonObject &json)
{
    const int number = int(json::integer(json["num"_L1]));
    if (number < 1)
        return failure(Error::Kind::Malformed, u"A discussion in the answer has no number."_s);
    return Discussion{.repo = repoIn(json["repo"_L1], asked),
                      .number = number,
                      .title = json::text(json["title"_L1]),
                      .status = DiscussionStatus(json::text(json["status"_L1])),
                      .isPullRequest = json::flag(json["isPullRequest"_L1]),
                      .author = Author::fromJson(json["author"_L1]),
                      .createdAt = json::time(json["createdAt"_L1]),
                      .isPinned = json::flag(json["pinned"_L1]),
                      .comments = json::integer(json["numComments"_L1], -1),
                      .reactingUsers = json::integer(json["numReactionUsers"_L1]),
                      .topReactions = Reaction::listFromJson(json["topReactions"_L1]),
                      .isOwnerParticipating = json::flag(json["repoOwner"_L1].toObject()["isParticipating"_L1])};
}

QString plainReference(const QString &reference)
{
    QString plain = reference;
    while (plain.startsWith("refs%"_L1)) {
        const QString decoded = QUrl::fromPercentEncoding(plain.toUtf8());
        if (decoded == plain)
            break;
        plain = decoded;
    }
    return plain;
}

int pullRequestNumber(const QString &revision)
{
    static const QRegularExpression pattern(u"^refs/pr/([1-9][0-9]{0,8})$"_s);
    return pattern.match(plainReference(revision)).captured(1).toInt();
}

} // namespace hub
