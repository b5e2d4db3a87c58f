#include "hub/lfsfiles.h"

#include "hub/messages.h"
#include "hub/parameters.h"
#include "hub/readers.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

//! An account is named by a text or by an object.
QString accountIn(const QJsonValue &value)
{
    if (!value.isObject())
        return json::text(value);
    const QString user = json::text(value["user"_L1]);
    return user.isEmpty() ? json::text(value["name"_L1]) : user;
}

//! A number, or the list of what it counts.
qint64 countIn(const QJsonValue &value)
{
    return value.isArray() ? value.toArray().size() : json::integer(value);
}

Result<Done> checkCount(qsizetype count)
{
    if (count >= 1 && count <= lfsfiles::filesPerCall)
        return Done{};
    return failure(
        Error::Kind::Invalid,
        QCoreApplication::translate("LfsFiles", "Choose between one and %n files.", nullptr, lfsfiles::filesPerCall));
}

QByteArray placeOf(const RepoId &repo)
{
    return repo.apiPath() + "/lfs-files";
}

} // namespace

Result<LfsFile> LfsFile::fromJson(const QJsonObject &json)
{
    return LfsFile{.fileOid = json::text(json["fileOid"_L1]),
                   .sha256 = json::text(json["oid"_L1]),
                   .fileName = json::text(json["filename"_L1]),
                   .pushedAt = json::time(json["pushedAt"_L1]),
                   .size = json::integer(json["size"_L1]),
                   .ref = json::text(json["ref"_L1]),
                   .xetHash = json::text(json["xetHash"_L1]),
                   .pusher = accountIn(json["pusher"_L1])};
}

Result<LfsCopyOutcome> LfsCopyOutcome::fromJson(const QJsonObject &json)
{
    LfsCopyOutcome outcome{.success = json::flag(json["success"_L1]),
                           .processed = json::integer(json["processed"_L1]),
                           .succeeded = countIn(json["succeeded"_L1])};
    const QJsonArray failed = json["failed"_L1].toArray();
    for (const QJsonValueConstRef entry : failed) {
        const QJsonObject file = entry.toObject();
        outcome.failures.push_back({.sha256 = json::text(file["sha256"_L1]), .error = json::text(file["error"_L1])});
    }
    return outcome;
}

Call<Page<LfsFile>> lfsfiles::list(const RepoId &repo, const LfsFileQuery &query)
{
    Parameters parameters;
    if (query.sort != LfsFileQuery::Sort::Default) {
        parameters.add(u"sort"_s, query.sort == LfsFileQuery::Sort::Size ? u"size"_s : u"pushedAt"_s);
        parameters.add(u"direction"_s, query.ascending ? u"asc"_s : u"desc"_s);
    }
    parameters.addPositive(u"limit"_s, query.limit);
    return {.message = get(placeOf(repo), parameters.take()), .read = readPage<LfsFile>};
}

Call<Page<LfsFile>> lfsfiles::nextPage(const QUrl &next)
{
    return {.message = getNext(next), .read = readPage<LfsFile>};
}

Result<Call<Done>> lfsfiles::erase(const RepoId &repo, const QStringList &fileOids, bool rewriteHistory)
{
    return checkCount(fileOids.size()).transform([&](Done) {
        const QJsonObject deletions{{u"sha"_s, QJsonArray::fromStringList(fileOids)},
                                    {u"rewriteHistory"_s, rewriteHistory}};
        return Call<Done>{.message =
                              sendJson(Verb::Post, placeOf(repo) + "/batch", QJsonObject{{u"deletions"_s, deletions}}),
                          .read = readNothing};
    });
}

Call<Done> lfsfiles::eraseOne(const RepoId &repo, const QString &fileOid, bool rewriteHistory)
{
    return {.message = send(Verb::Delete, placeOf(repo) + '/' + encodedSegment(fileOid),
                            {{u"rewriteHistory"_s, flag(rewriteHistory)}}),
            .read = readNothing};
}

Result<Call<LfsCopyOutcome>> lfsfiles::duplicate(const RepoId &source, const RepoId &target,
                                                 const std::vector<LfsCopy> &files)
{
    return checkCount(qsizetype(files.size())).transform([&](Done) {
        QJsonArray list;
        for (const LfsCopy &file : files) {
            QJsonObject entry{{u"xetHash"_s, file.xetHash}, {u"sha256"_s, file.sha256}};
            if (!file.fileName.isEmpty())
                entry[u"filename"_s] = file.fileName;
            list.append(entry);
        }
        const QJsonObject body{{u"target"_s, QJsonObject{{u"type"_s, kindName(target.kind)}, {u"name"_s, target.id}}},
                               {u"files"_s, list}};
        return Call<LfsCopyOutcome>{.message = sendJson(Verb::Post, placeOf(source) + "/duplicate", body),
                                    .read = readObject<LfsCopyOutcome>};
    });
}

} // namespace hub
