#include "sandbox/storagehandlers.h"

#include "sandbox/ranges.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

Answer storageError(int status, const QByteArray &code, const QByteArray &message)
{
    return {.status = status,
            .contentType = "application/xml",
            .body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code + "</Code><Message>" + message
                + "</Message></Error>"};
}

Answer outcomeOf(ObjectStore::Outcome outcome, const QByteArray &etag)
{
    switch (outcome) {
    case ObjectStore::Outcome::Stored: return {.headers = {{"ETag", etag}}};
    case ObjectStore::Outcome::WrongHash:
        return storageError(400, "BadDigest", "The content does not have the announced hash.");
    case ObjectStore::Outcome::WrongSize:
        return storageError(400, "IncompleteBody", "The content does not have the announced size.");
    case ObjectStore::Outcome::Broken: return {.isDropped = true};
    case ObjectStore::Outcome::NoSpace: return storageError(500, "InternalError", "The content could not be written.");
    }
    Q_UNREACHABLE();
}

QByteArray freshEtag()
{
    return '"' + randomHex(32).toLatin1() + '"';
}

Answer putWhole(Backend &backend, const Incoming &incoming, const Upload &upload)
{
    if (incoming.contentLength != upload.size)
        return outcomeOf(ObjectStore::Outcome::WrongSize, {});
    if (upload.size == 0)
        return storageError(501, "NotImplemented", "Empty objects are not stored.");
    const ObjectStore::Outcome outcome = backend.objects().receive(upload.sha256, upload.size, *incoming.body);
    if (outcome == ObjectStore::Outcome::Stored) {
        backend.store().linkObject(upload.repo, upload.sha256, upload.size);
        backend.store().removeUpload(upload.id);
    }
    return outcomeOf(outcome, freshEtag());
}

Answer putPart(Backend &backend, const Incoming &incoming, const Upload &upload, int number)
{
    const qint64 offset = (number - 1) * upload.partSize;
    if (number < 1 || upload.partSize == 0 || offset >= upload.size)
        return storageError(404, "NoSuchUpload", "There is no such part.");
    const qint64 size = std::min(upload.partSize, upload.size - offset);
    if (incoming.contentLength != size)
        return outcomeOf(ObjectStore::Outcome::WrongSize, {});
    const ObjectStore::Part part = backend.objects().receivePart(upload.id, offset, size, *incoming.body);
    // As S3 has it: the same part stored twice has the same ETag.
    const QByteArray etag = '"' + part.tag + '"';
    if (part.outcome == ObjectStore::Outcome::Stored)
        backend.store().addPart(upload.id, number, etag);
    return outcomeOf(part.outcome, etag);
}

Answer put(Backend &backend, const Incoming &incoming, const QList<QByteArray> &path)
{
    if (incoming.isChunked)
        return storageError(501, "NotImplemented",
                            "A header you provided implies functionality that is not implemented");
    if (incoming.contentLength < 0)
        return storageError(411, "MissingContentLength", "You must provide the Content-Length HTTP header.");
    const std::optional<Upload> upload = backend.store().upload(QString::fromLatin1(path.value(2)));
    if (!upload)
        return storageError(404, "NoSuchUpload", "The upload does not exist. It may have been completed or aborted.");
    return path.size() == 3 ? putWhole(backend, incoming, *upload)
                            : putPart(backend, incoming, *upload, path.value(3).toInt());
}

Answer get(Backend &backend, const Incoming &incoming, const QByteArray &sha256)
{
    const QString file = backend.objects().path(sha256);
    if (!backend.objects().contains(sha256))
        return storageError(404, "NoSuchKey", "The specified key does not exist.");
    const qint64 size = QFile(file).size();
    Answer answer{.headers = {{"ETag", '"' + sha256 + '"'}, {"Accept-Ranges", "bytes"}},
                  .contentType = "application/octet-stream",
                  .file = file,
                  .fileLength = size};
    applyRange(answer, incoming, size);
    return answer;
}

} // namespace

Answer answerStorage(Backend &backend, Incoming &incoming)
{
    // As object stores do: a request is signed in its address or in its headers, never both.
    if (!incoming.header("Authorization").isEmpty())
        return storageError(400, "InvalidArgument", "Only one auth mechanism allowed.");
    if (!backend.isSignatureGood(incoming))
        return storageError(403, "AccessDenied", "Request has expired or its signature is wrong.");
    const QList<QByteArray> path = incoming.path.split('/');
    if (incoming.method == "PUT" && path.value(1) == "upload")
        return put(backend, incoming, path);
    if ((incoming.method == "GET" || incoming.method == "HEAD") && path.value(1) == "repos" && path.size() == 4)
        return get(backend, incoming, path[3]);
    return storageError(405, "MethodNotAllowed", "The specified method is not allowed against this resource.");
}

} // namespace sandbox
