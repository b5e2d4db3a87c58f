#include "hub/files.h"

#include "hub/messages.h"
#include "hub/readers.h"

using namespace Qt::StringLiterals;

namespace hub {

namespace {

QString strippedEtag(QByteArray etag)
{
    if (etag.startsWith("W/"))
        etag.remove(0, 2);
    etag.replace('"', "");
    return QString::fromLatin1(etag);
}

Result<FileMetadata> readMetadata(const Response &response)
{
    const auto first = [&response](const char *preferred, const char *other) {
        return response.headers.contains(preferred) ? response.headers.value(preferred) : response.headers.value(other);
    };
    const QUrl location = QUrl::fromEncoded(response.headers.value("Location"));
    bool hasSize = false;
    const QByteArray length =
        response.isRedirect() ? response.headers.value("X-Linked-Size") : first("X-Linked-Size", "Content-Length");
    const qint64 size = length.toLongLong(&hasSize);
    return FileMetadata{.commit = QString::fromLatin1(response.headers.value("X-Repo-Commit")),
                        .etag = strippedEtag(first("X-Linked-ETag", "ETag")),
                        .size = hasSize ? size : -1,
                        .location = location.isEmpty() ? response.url : response.url.resolved(location),
                        .xetHash = QString::fromLatin1(response.headers.value("X-Xet-Hash"))};
}

QByteArray filePath(const RepoId &repo, const QByteArray &route, const QString &revision, const QString &path)
{
    return repo.webPath() + route + encodedSegment(revision) + '/' + encodedPath(path);
}

} // namespace

QByteArray files::resolvePath(const RepoId &repo, const QString &revision, const QString &path)
{
    return filePath(repo, "/resolve/", revision, path);
}

QByteArray files::rawPath(const RepoId &repo, const QString &revision, const QString &path)
{
    return filePath(repo, "/raw/", revision, path);
}

Call<FileMetadata> files::metadata(const RepoId &repo, const QString &revision, const QString &path)
{
    return {.message = {.verb = Verb::Head,
                        .target = {resolvePath(repo, revision, path)},
                        .headers = {{"Accept-Encoding", "identity"}},
                        .redirects = Message::Redirects::OnlyRelative},
            .read = readMetadata};
}

Call<QByteArray> files::head(const RepoId &repo, const QString &revision, const QString &path, qint64 length)
{
    const QByteArray range = "bytes=0-" + QByteArray::number(length - 1);
    return {.message = {.target = {resolvePath(repo, revision, path)},
                        .headers = {{"Accept-Encoding", "identity"}, {"Range", range}}},
            .read = [length](const Response &response) -> Result<QByteArray> {
                return response.body.first(std::min(length, qint64(response.body.size())));
            }};
}

Message files::content(const QUrl &location, qint64 offset)
{
    // Carried with a sink it asks for no encoding, and so gets the bytes as they are.
    Message message{.target = Target(location)};
    if (offset > 0)
        message.headers.append("Range", "bytes=" + QByteArray::number(offset) + '-');
    return message;
}

Result<bool> files::exists(const Result<FileMetadata> &answer)
{
    if (answer)
        return true;
    const Error::Kind kind = answer.error().kind;
    if (kind == Error::Kind::EntryNotFound || kind == Error::Kind::RevisionNotFound
        || kind == Error::Kind::RepoNotFound)
        return false;
    return std::unexpected(answer.error());
}

Result<NotebookPage> NotebookPage::fromJson(const QJsonObject &json)
{
    return NotebookPage{.url = QUrl(json::text(json["url"_L1])), .error = json::text(json["error"_L1])};
}

Call<NotebookPage> files::notebook(const RepoId &repo, const QString &revision, const QString &path)
{
    return {.message = get(repo.apiPath() + "/notebook/" + encodedSegment(revision) + '/' + encodedPath(path)),
            .read = readObject<NotebookPage>};
}

} // namespace hub
