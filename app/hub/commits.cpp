#include "hub/commits.h"

#include "hub/messages.h"
#include "hub/readers.h"

using namespace Qt::StringLiterals;

namespace hub {

QStringList CommitInfo::authorNames() const
{
    QStringList names;
    for (const CommitAuthor &author : authors)
        names += author.user;
    return names;
}

Result<CommitInfo> CommitInfo::fromJson(const QJsonObject &json)
{
    CommitInfo commit{.id = json::text(json["id"_L1]),
                      .title = json::text(json["title"_L1]),
                      .message = json::text(json["message"_L1]),
                      .date = json::time(json["date"_L1]),
                      .formattedTitle = json::text(json["formatted"_L1].toObject()["title"_L1]),
                      .formattedMessage = json::text(json["formatted"_L1].toObject()["message"_L1])};
    if (commit.id.isEmpty())
        return failure(Error::Kind::Malformed, u"A commit in the answer has no id."_s);
    const QJsonArray authors = json["authors"_L1].toArray();
    for (const QJsonValueConstRef author : authors) {
        const QJsonObject person = author.toObject();
        commit.authors.push_back({.user = json::text(person["user"_L1]), .avatarUrl = json::text(person["avatar"_L1])});
    }
    return commit;
}

Call<Page<CommitInfo>> commits::list(const RepoId &repo, const QString &revision, const Options &options)
{
    Query query;
    if (options.limit > 0)
        query.append({u"limit"_s, QString::number(options.limit)});
    if (options.formatted)
        query.append({u"expand[]"_s, u"formatted"_s});
    return {.message = get(repo.apiPath() + "/commits/" + encodedSegment(revision), query),
            .read = readPage<CommitInfo>};
}

Call<Page<CommitInfo>> commits::nextPage(const QUrl &next)
{
    return {.message = getNext(next), .read = readPage<CommitInfo>};
}

} // namespace hub
