#include "sandbox/areas.h"
#include "sandbox/patterns.h"

#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qint64 largestRegular = qint64(10) << 20;
constexpr qsizetype mostPreuploads = 1000;
constexpr qsizetype mostObjects = 1000;
constexpr qsizetype sampleSize = 512;
constexpr int uploadSeconds = 86400;

const QByteArray lfsType = "application/vnd.git-lfs+json; charset=utf-8";

bool isBinary(const QByteArray &sample, bool isTruncated)
{
    if (sample.contains('\0'))
        return true;
    // A character that the end of the sample cuts in two does not count.
    for (int cut = 0; cut <= (isTruncated ? 3 : 0); ++cut) {
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString text = decoder(QByteArrayView(sample).chopped(std::min(qsizetype(cut), sample.size())));
        if (!text.contains(QChar::ReplacementCharacter) && !decoder.hasError())
            return false;
    }
    return true;
}

//! What decides about the files of one preupload.
struct Decider {
    const GitRepository &git;
    Revision revision = {};
    LfsPatterns lfs;
    IgnorePatterns ignored;

    QJsonObject decide(const QJsonObject &file) const
    {
        const QString path = file["path"_L1].toString();
        const qint64 size = file["size"_L1].toInteger();
        const QByteArray sample = QByteArray::fromBase64(file["sample"_L1].toString().toLatin1());
        const bool isLfs =
            size > 0 && (lfs.contains(path) || size > largestRegular || isBinary(sample, size > sampleSize));
        QJsonObject answer{{u"path"_s, path},
                           {u"uploadMode"_s, isLfs ? u"lfs"_s : u"regular"_s},
                           {u"shouldIgnore"_s, ignored.contains(path)}};
        const std::optional<TreeEntry> current = git.entry(revision.tree, path);
        if (current && current->type == TreeEntry::Type::File) {
            const BlobFacts facts = git.blobFacts(current->id);
            answer.insert("oid"_L1, QString::fromLatin1(facts.isPointer ? facts.sha256 : hexOf(current->id)));
        }
        return answer;
    }
};

QJsonObject uploadActions(RepoCall &call, const QByteArray &sha256, qint64 size, bool canBeMultipart)
{
    Backend &backend = call.call.backend;
    const SandboxOptions &options = backend.options();
    const bool isMultipart = canBeMultipart && size > options.multipartThreshold;
    const Upload upload{.id = randomHex(32),
                        .repo = call.repo.row,
                        .sha256 = sha256,
                        .size = size,
                        .partSize = isMultipart ? options.partSize : 0};
    backend.store().addUpload(upload);
    QJsonObject action{{u"header"_s, QJsonObject()}, {u"expires_in"_s, uploadSeconds}};
    const QByteArray path = "/upload/" + upload.id.toLatin1();
    if (isMultipart) {
        QJsonObject header{{u"chunk_size"_s, QString::number(upload.partSize)}};
        const qint64 parts = (size + upload.partSize - 1) / upload.partSize;
        for (qint64 number = 1; number <= parts; ++number) {
            header.insert(QString::number(number).rightJustified(5, u'0'),
                          QString::fromLatin1(
                              backend.signedAddress(path + '/' + QByteArray::number(number), "PUT", uploadSeconds)));
        }
        action.insert("header"_L1, header);
        action.insert("href"_L1,
                      QString::fromLatin1(backend.endpoint() + "/api/complete_multipart?uploadId="
                                          + upload.id.toLatin1() + "&bucket=sandbox"));
    } else {
        action.insert("href"_L1, QString::fromLatin1(backend.signedAddress(path, "PUT", uploadSeconds)));
    }
    const QByteArray verify = backend.webAddress(call.repo) + ".git/info/lfs/objects/verify";
    return {{u"upload"_s, action},
            {u"verify"_s, QJsonObject{{u"href"_s, QString::fromUtf8(verify)}, {u"header"_s, QJsonObject()}}}};
}

QJsonObject downloadActions(RepoCall &call, const QByteArray &sha256)
{
    const QByteArray path = "/repos/" + call.repo.hex.toLatin1() + '/' + sha256;
    return {{u"download"_s,
             QJsonObject{{u"href"_s, QString::fromLatin1(call.call.backend.signedAddress(path, "GET", 3600))},
                         {u"header"_s, QJsonObject()},
                         {u"expires_in"_s, 3600}}}};
}

bool isSha256(const QByteArray &text)
{
    return text.size() == 64 && QByteArray::fromHex(text).toHex() == text;
}

QJsonObject objectError(int code, const QString &message)
{
    return {{u"code"_s, code}, {u"message"_s, message}};
}

Answer preupload(RepoCall &call, const QString &revision)
{
    const bool opensPullRequest = call.call.flag(u"create_pr");
    const Outcome<QJsonObject> body = readJson(call.call, requireUpload(call, revision, opensPullRequest));
    if (!body)
        return refuse(body.error());
    const Outcome<Revision> found = findRevision(call, revision);
    if (!found)
        return refuse(found.error());
    const QJsonArray files = (*body)["files"_L1].toArray();
    if (!(*body)["files"_L1].isArray() || files.size() > mostPreuploads)
        return refuse(422, u"\"files\" must be an array of at most %1 files"_s.arg(mostPreuploads));
    const auto given = [&](QLatin1StringView key, const QString &path) {
        const QJsonValue text = (*body)[key];
        return text.isString() ? text.toString().toUtf8() : call.git.fileAt(found->commit, path);
    };
    const Decider decider{.git = call.git,
                          .revision = *found,
                          .lfs = LfsPatterns(given("gitAttributes"_L1, u".gitattributes"_s)),
                          .ignored = IgnorePatterns(given("gitIgnore"_L1, u".gitignore"_s))};
    QJsonArray decisions;
    for (const QJsonValueConstRef file : files) {
        if (!file["path"_L1].isString() || !file["size"_L1].isDouble())
            return refuse(422, u"\"path\" and \"size\" are required"_s);
        decisions.append(decider.decide(file.toObject()));
    }
    return json(QJsonObject{{u"files"_s, decisions}, {u"commitOid"_s, QString::fromLatin1(hexOf(found->commit))}});
}

Answer lfsBatch(RepoCall &call)
{
    const Outcome<QJsonObject> body = readJson(call.call);
    if (!body)
        return refuse(body.error());
    const bool isUpload = (*body)["operation"_L1].toString() == "upload"_L1;
    if (isUpload) {
        if (const Outcome<void> login = requireLogin(call.call); !login)
            return refuse(login.error());
        // Whoever may open a pull request may bring its objects along.
        if (call.call.caller.token.role == Role::Read)
            return refuse(requireWrite(call.call, call.repo).error());
    } else if (!canOpenFiles(call.call, call.repo)) {
        return refuse(gatedRefusal(call.call, call.repo));
    }
    const QString algorithm = (*body)["hash_algo"_L1].toString(u"sha256"_s);
    if (algorithm != "sha256"_L1 && algorithm != "sha_256"_L1)
        return refuse(409, u"Only the hash algorithm sha256 is supported"_s);
    const QJsonArray wanted = (*body)["objects"_L1].toArray();
    if (wanted.isEmpty() || wanted.size() > mostObjects)
        return refuse(422, u"\"objects\" must hold between 1 and %1 objects"_s.arg(mostObjects));
    const QJsonArray transfers = (*body)["transfers"_L1].toArray();
    const bool canBeMultipart = transfers.contains(u"multipart"_s);
    QString transfer = u"basic"_s;
    QJsonArray objects;
    for (const QJsonValueConstRef value : wanted) {
        const QByteArray sha256 = value["oid"_L1].toString().toLatin1();
        const qint64 size = value["size"_L1].toInteger(-1);
        QJsonObject object{{u"oid"_s, QString::fromLatin1(sha256)}, {u"size"_s, size}, {u"authenticated"_s, true}};
        const std::optional<qint64> stored = call.call.backend.store().objectSize(call.repo.row, sha256);
        if (!isSha256(sha256) || size < 0)
            object.insert("error"_L1, objectError(422, u"Not a valid object id and size"_s));
        else if (!isUpload && !stored)
            object.insert("error"_L1, objectError(404, u"Object does not exist"_s));
        else if (stored && *stored != size)
            object.insert("error"_L1, objectError(422, u"The object is stored with another size"_s));
        else if (!isUpload)
            object.insert("actions"_L1, downloadActions(call, sha256));
        else if (!stored)
            object.insert("actions"_L1, uploadActions(call, sha256, size, canBeMultipart));
        if (isUpload && !stored && canBeMultipart && size > call.call.backend.options().multipartThreshold)
            transfer = u"multipart"_s;
        objects.append(object);
    }
    Answer answer = json(QJsonObject{{u"transfer"_s, transfer}, {u"objects"_s, objects}});
    answer.contentType = lfsType;
    return answer;
}

Answer lfsVerify(RepoCall &call)
{
    const Outcome<QJsonObject> body = readJson(call.call, requireLogin(call.call));
    if (!body)
        return refuse(body.error());
    const std::optional<qint64> size =
        call.call.backend.store().objectSize(call.repo.row, (*body)["oid"_L1].toString().toLatin1());
    if (!size)
        return refuse(404, u"Object does not exist"_s);
    if (*size != (*body)["size"_L1].toInteger(-1))
        return refuse(422, u"The object is stored with another size"_s);
    return plain("OK");
}

Answer completeMultipart(Call &call)
{
    Backend &backend = call.backend;
    const std::optional<Upload> upload = backend.store().upload(call.parameter(u"uploadId"));
    const Outcome<QJsonObject> body = readJson(call);
    if (!body)
        return refuse(body.error());
    if (!upload || upload->partSize == 0)
        return refuse(404, u"The upload does not exist. It may have been completed or aborted."_s);
    const QJsonArray parts = (*body)["parts"_L1].toArray();
    const QHash<int, QByteArray> received = backend.store().parts(upload->id);
    const qint64 count = (upload->size + upload->partSize - 1) / upload->partSize;
    if (parts.size() != count || (*body)["oid"_L1].toString().toLatin1() != upload->sha256)
        return refuse(400, u"The list of parts is not that of this upload"_s);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const int number = parts[i]["partNumber"_L1].toInt();
        if (number != i + 1 || received.value(number) != parts[i]["etag"_L1].toString().toLatin1())
            return refuse(400, u"Part %1 is missing or its etag is wrong"_s.arg(i + 1));
    }
    switch (backend.objects().complete(upload->id, upload->sha256, upload->size)) {
    case ObjectStore::Outcome::Stored: break;
    case ObjectStore::Outcome::NoSpace: return refuse(500, u"The object could not be stored"_s);
    default:
        backend.objects().dropUpload(upload->id);
        backend.store().removeUpload(upload->id);
        return refuse(400, u"The content does not have the announced hash"_s);
    }
    backend.store().linkObject(upload->repo, upload->sha256, upload->size);
    backend.store().removeUpload(upload->id);
    return json(QJsonObject{{u"success"_s, true}});
}

constexpr HubRoute hubRoutes[] = {
    {"POST", "api/complete_multipart", [](Call &call, const QStringList &) { return completeMultipart(call); }},
};

constexpr RepoRoute apiRoutes[] = {
    {"POST", "preupload/@", [](RepoCall &call, const QStringList &found) { return preupload(call, found[0]); }},
};

constexpr RepoRoute webRoutes[] = {
    {"POST", "info/lfs/objects/batch", [](RepoCall &call, const QStringList &) { return lfsBatch(call); }},
    {"POST", "info/lfs/objects/verify", [](RepoCall &call, const QStringList &) { return lfsVerify(call); }},
};

} // namespace

Area uploadArea()
{
    return {.hub = hubRoutes, .api = apiRoutes, .web = webRoutes};
}

} // namespace sandbox
