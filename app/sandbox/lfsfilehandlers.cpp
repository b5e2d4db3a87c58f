#include "sandbox/areas.h"
#include "sandbox/largefiles.h"
#include "sandbox/personjson.h"
#include "sandbox/validation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype mostFiles = 1000;

QJsonObject describe(const RepoCall &call, const LargeFile &file)
{
    QJsonObject json{{u"fileOid"_s, QString::fromLatin1(file.pointer)},
                     {u"oid"_s, QString::fromLatin1(file.sha256)},
                     {u"filename"_s, file.path},
                     {u"pushedAt"_s, isoDate(file.pushedAt)},
                     {u"size"_s, file.size},
                     {u"ref"_s, file.ref}};
    if (const QJsonValue pusher = describePerson(call.call.backend.store(), file.pusher); pusher.isObject())
        json.insert("pusher"_L1, pusher);
    return json;
}

//! The objects that the repo still holds, in the order of the commits that brought them.
QList<LargeFile> storedFiles(const RepoCall &call)
{
    QList<LargeFile> files = largeFilesOf(call.git);
    files.removeIf(
        [&](const LargeFile &file) { return !call.call.backend.store().objectSize(call.repo.row, file.sha256); });
    return files;
}

Outcome<void> sortAsAsked(const Call &call, QList<LargeFile> &files)
{
    const QString sort = call.parameter(u"sort");
    const QString direction = call.parameter(u"direction");
    if (!sort.isEmpty() && sort != "size"_L1 && sort != "pushedAt"_L1)
        return std::unexpected(schemaRefusal(u"Invalid option: expected one of \"size\"|\"pushedAt\""_s, u"sort"_s));
    if (!direction.isEmpty() && direction != "asc"_L1 && direction != "desc"_L1)
        return std::unexpected(schemaRefusal(u"Invalid option: expected one of \"asc\"|\"desc\""_s, u"direction"_s));
    if (sort.isEmpty())
        return {};
    const auto key = [&](const LargeFile &file) {
        return sort == "size"_L1 ? file.size : file.pushedAt.toMSecsSinceEpoch();
    };
    if (direction == "asc"_L1)
        std::ranges::stable_sort(files, std::ranges::less{}, key);
    else
        std::ranges::stable_sort(files, std::ranges::greater{}, key);
    return {};
}

Answer listFiles(RepoCall &call)
{
    if (const Outcome<void> allowed = requireWrite(call.call, call.repo); !allowed)
        return refuse(allowed.error());
    QList<LargeFile> files = storedFiles(call);
    if (const Outcome<void> sorted = sortAsAsked(call.call, files); !sorted)
        return refuse(sorted.error());
    const QString asked = call.call.parameter(u"limit");
    const qsizetype limit = asked.isEmpty() ? mostFiles : asked.toInt();
    if (limit < 1 || limit > mostFiles)
        return refuse(schemaRefusal(u"Invalid input: expected a number from 1 to 1000"_s, u"limit"_s));
    const QByteArray last = QByteArray::fromBase64(call.call.parameter(u"cursor").toLatin1());
    qsizetype begin = 0;
    if (!last.isEmpty())
        begin = std::ranges::find(files, last, &LargeFile::sha256) - files.begin() + 1;
    QJsonArray page;
    for (qsizetype i = begin; i < std::min(begin + limit, files.size()); ++i)
        page.append(describe(call, files[i]));
    Answer answer = json(page);
    if (begin + limit < files.size()) {
        const QByteArray cursor = files[begin + limit - 1].sha256.toBase64();
        linkNext(answer, call.call, {{u"cursor"_s, QString::fromLatin1(cursor)}});
    }
    return answer;
}

Outcome<void> erase(RepoCall &call, const QList<QByteArray> &ids, bool rewritesHistory)
{
    const std::shared_ptr<std::mutex> mutex = call.call.backend.lockFor(call.repo);
    const std::scoped_lock locked(*mutex);
    QSet<QByteArray> sha256s;
    for (const LargeFile &file : storedFiles(call)) {
        if (ids.contains(file.pointer) || ids.contains(file.sha256))
            sha256s.insert(file.sha256);
    }
    if (sha256s.isEmpty())
        return refusal(404, u"LFS file not found"_s);
    if (rewritesHistory && !removeFromHistory(call.git, sha256s))
        return refusal(500, u"The history could not be written anew"_s);
    for (const QByteArray &sha256 : std::as_const(sha256s))
        call.call.backend.dropObject(call.repo, sha256);
    if (rewritesHistory)
        call.call.backend.refreshFacts(call.repo, call.git);
    return {};
}

Answer eraseFiles(RepoCall &call)
{
    const Outcome<QJsonObject> body = readJson(call.call, requireWrite(call.call, call.repo));
    if (!body)
        return refuse(body.error());
    const QJsonArray listed = (*body)["deletions"_L1]["sha"_L1].toArray();
    if (listed.isEmpty() || listed.size() > mostFiles)
        return refuse(schemaRefusal(u"Invalid input: expected an array of 1 to 1000 items"_s, u"deletions.sha"_s));
    QList<QByteArray> ids;
    for (const QJsonValueConstRef id : listed)
        ids.append(id.toString().toLatin1());
    const Outcome<void> done = erase(call, ids, (*body)["deletions"_L1]["rewriteHistory"_L1].toBool());
    return done ? json(QJsonObject{{u"success"_s, true}}) : refuse(done.error());
}

Answer eraseFile(RepoCall &call, const QString &id)
{
    if (const Outcome<void> allowed = requireWrite(call.call, call.repo); !allowed)
        return refuse(allowed.error());
    const Outcome<void> done = erase(call, {id.toLatin1()}, call.call.flag(u"rewriteHistory"));
    return done ? json(QJsonObject{{u"success"_s, true}}) : refuse(done.error());
}

//! Gives another repo objects of this one, so that it need not be sent what the Hub has.
Answer shareFiles(RepoCall &call)
{
    const Outcome<QJsonObject> body = readJson(call.call);
    if (!body)
        return refuse(body.error());
    if (!canOpenFiles(call.call, call.repo))
        return refuse(gatedRefusal(call.call, call.repo));
    const std::optional<Kind> kind = kindFromName((*body)["target"_L1]["type"_L1].toString());
    if (!kind)
        return refuse(
            schemaRefusal(u"Invalid option: expected one of \"model\"|\"dataset\"|\"space\""_s, u"target.type"_s));
    const Outcome<Repo> target = findReadable(call.call, *kind, (*body)["target"_L1]["name"_L1].toString());
    if (!target)
        return refuse(target.error());
    if (const Outcome<void> allowed = requireWrite(call.call, *target); !allowed)
        return refuse(allowed.error());
    const QJsonArray files = (*body)["files"_L1].toArray();
    if (files.isEmpty() || files.size() > mostFiles)
        return refuse(schemaRefusal(u"Invalid input: expected an array of 1 to 1000 items"_s, u"files"_s));
    Store &store = call.call.backend.store();
    QJsonArray failed;
    for (const QJsonValueConstRef file : files) {
        const QByteArray sha256 = file["sha256"_L1].toString().toLatin1();
        if (const std::optional<qint64> size = store.objectSize(call.repo.row, sha256)) {
            store.linkObject(target->row, sha256, *size);
            continue;
        }
        failed.append(QJsonObject{{u"xetHash"_s, file["xetHash"_L1]},
                                  {u"sha256"_s, file["sha256"_L1]},
                                  {u"error"_s, u"File not found in the source repo"_s}});
    }
    return json(QJsonObject{{u"success"_s, failed.isEmpty()},
                            {u"processed"_s, files.size()},
                            {u"succeeded"_s, files.size() - failed.size()},
                            {u"failed"_s, failed}},
                failed.isEmpty() ? 200 : 207);
}

constexpr RepoRoute apiRoutes[] = {
    {"GET", "lfs-files", [](RepoCall &call, const QStringList &) { return listFiles(call); }},
    {"POST", "lfs-files/batch", [](RepoCall &call, const QStringList &) { return eraseFiles(call); }},
    {"POST", "lfs-files/duplicate", [](RepoCall &call, const QStringList &) { return shareFiles(call); }},
    {"DELETE", "lfs-files/*", [](RepoCall &call, const QStringList &found) { return eraseFile(call, found[0]); }},
};

} // namespace

Area lfsFileArea()
{
    return {.api = apiRoutes};
}

} // namespace sandbox
