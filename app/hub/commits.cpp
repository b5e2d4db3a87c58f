#include "hub/commits.h"

#include "hub/messages.h"
#include "hub/readers.h"
#include "hub/validation.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hub {

QStringList CommitInfo::authorNames() const
{
    QStringList names;
    for (const CommitAuthor &author : authors)
        names += author.user;
    return names;
}

namespace {

QByteArray historyPath(const RepoId &repo, const QString &revision)
{
    return repo.apiPath() + "/commits/" + encodedSegment(revision);
}

Result<qint64> readCount(const Response &response)
{
    const qint64 total = totalCount(response.headers);
    if (total < 0)
        return failure(Error::Kind::Malformed, u"The answer does not say how many commits there are."_s);
    return total;
}

//! Either the diff itself or a JSON text that holds it: both have been seen.
Result<QString> readDiff(const Response &response)
{
    if (!response.body.startsWith('"'))
        return QString::fromUtf8(response.body);
    const QJsonDocument document = QJsonDocument::fromJson('[' + response.body + ']');
    if (!document.isArray())
        return failure(Error::Kind::Malformed, u"The answer is not a diff."_s);
    return document.array().at(0).toString();
}

Result<QString> readSquashed(const Response &response)
{
    return json::object(response).transform([](const QJsonObject &body) { return json::text(body["commitId"_L1]); });
}

} // namespace

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
    return {.message = get(historyPath(repo, revision), query), .read = readPage<CommitInfo>};
}

Call<Page<CommitInfo>> commits::nextPage(const QUrl &next)
{
    return {.message = getNext(next), .read = readPage<CommitInfo>};
}

Call<qint64> commits::count(const RepoId &repo, const QString &revision)
{
    return {.message = get(historyPath(repo, revision), {{u"limit"_s, u"1"_s}}), .read = readCount};
}

Call<QString> commits::compare(const RepoId &repo, const QString &from, const QString &to)
{
    return {.message = get(repo.apiPath() + "/compare/" + encodedSegment(from) + ".." + encodedSegment(to)),
            .read = readDiff};
}

Result<Call<QString>> commits::superSquash(const RepoId &repo, const QString &branch, const QString &message)
{
    return squashMessage(message).transform([&repo, &branch](const QString &words) {
        const QJsonObject body = words.isEmpty() ? QJsonObject() : QJsonObject{{u"message"_s, words}};
        return Call<QString>{.message =
                                 sendJson(Verb::Post, repo.apiPath() + "/super-squash/" + encodedSegment(branch), body),
                             .read = readSquashed};
    });
}

} // namespace hub
