#include "transfer/jobrecord.h"

#include "hub/json.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace transfer {

namespace {

QJsonObject errorToJson(const Error &error)
{
    return {{u"kind"_s, int(error.kind)}, {u"detail"_s, error.detail},       {u"status"_s, error.httpStatus},
            {u"code"_s, error.code},      {u"requestId"_s, error.requestId}, {u"subject"_s, error.subject}};
}

Error errorFromJson(const QJsonObject &json)
{
    const int kind = std::clamp(json["kind"_L1].toInt(int(Error::Kind::Offline)), 0, int(Error::Kind::LocalFile));
    return {.kind = Error::Kind(kind),
            .detail = json["detail"_L1].toString(),
            .httpStatus = json["status"_L1].toInt(),
            .code = json["code"_L1].toString(),
            .requestId = json["requestId"_L1].toString(),
            .subject = json["subject"_L1].toString()};
}

QJsonObject commitToJson(const hub::CommitResult &commit)
{
    return {{u"oid"_s, commit.oid},
            {u"url"_s, commit.url.toString()},
            {u"pullRequestUrl"_s, commit.pullRequestUrl.toString()},
            {u"pullRequest"_s, commit.pullRequest}};
}

hub::CommitResult commitFromJson(const QJsonObject &json)
{
    return {.oid = json["oid"_L1].toString(),
            .url = QUrl(json["url"_L1].toString()),
            .pullRequestUrl = QUrl(json["pullRequestUrl"_L1].toString()),
            .pullRequest = json["pullRequest"_L1].toInt()};
}

} // namespace

QJsonObject JobRecord::outcome() const
{
    QJsonArray problemList;
    for (const FileProblem &problem : problems)
        problemList.append(QJsonObject{{u"localPath"_s, problem.localPath},
                                       {u"repoPath"_s, problem.repoPath},
                                       {u"error"_s, errorToJson(problem.error)}});
    return {{u"error"_s, errorToJson(error)},
            {u"problems"_s, problemList},
            {u"skipped"_s, QJsonArray::fromStringList(skipped)},
            {u"commit"_s, commitToJson(commit)},
            {u"isUnchanged"_s, isUnchanged},
            {u"movedTo"_s, movedTo}};
}

QJsonObject JobRecord::manner() const
{
    return {{u"priority"_s, int(priority)}, {u"limitUp"_s, limits.up}, {u"limitDown"_s, limits.down}};
}

void JobRecord::setManner(const QJsonObject &json)
{
    const int number = json["priority"_L1].toInt(int(JobPriority::Normal));
    priority = JobPriority(std::clamp(number, int(JobPriority::Low), int(JobPriority::High)));
    limits = {.up = std::max<qint64>(0, hub::json::integer(json["limitUp"_L1])),
              .down = std::max<qint64>(0, hub::json::integer(json["limitDown"_L1]))};
}

void JobRecord::setOutcome(const QJsonObject &json)
{
    error = errorFromJson(json["error"_L1].toObject());
    problems.clear();
    const QJsonArray problemList = json["problems"_L1].toArray();
    for (const QJsonValueConstRef entry : problemList) {
        const QJsonObject problem = entry.toObject();
        problems.push_back({.localPath = problem["localPath"_L1].toString(),
                            .repoPath = problem["repoPath"_L1].toString(),
                            .error = errorFromJson(problem["error"_L1].toObject())});
    }
    skipped = hub::json::texts(json["skipped"_L1]);
    commit = commitFromJson(json["commit"_L1].toObject());
    isUnchanged = json["isUnchanged"_L1].toBool();
    movedTo = json["movedTo"_L1].toString();
}

} // namespace transfer
