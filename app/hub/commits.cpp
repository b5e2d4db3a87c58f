#include "hub/commits.h"

#include "hub/json.h"

using namespace Qt::StringLiterals;

namespace hub {

namespace {

Result<Page<CommitInfo>> readPage(const Response &response)
{
    const Result<QJsonArray> rows = json::array(response);
    if (!rows)
        return std::unexpected(rows.error());
    bool hasTotal = false;
    const qint64 total = response.headers.value("X-Total-Count").toLongLong(&hasTotal);
    Page<CommitInfo> page{.next = nextLink(response.headers), .total = hasTotal ? total : -1};
    for (const QJsonValueConstRef row : *rows) {
        Result<CommitInfo> commit = CommitInfo::fromJson(row.toObject());
        if (!commit)
            return std::unexpected(commit.error());
        page.items.push_back(*std::move(commit));
    }
    return page;
}

} // namespace

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
    return {.message = {.target = {repo.apiPath() + "/commits/" + encodedSegment(revision), query}}, .read = readPage};
}

Call<Page<CommitInfo>> commits::nextPage(const QUrl &next)
{
    return {.message = {.target = Target(next), .retry = Message::Retry::WhenTransient}, .read = readPage};
}

} // namespace hub
