#include "sandbox/areas.h"
#include "sandbox/ranges.h"

#include <QHash>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int downloadSeconds = 3600;

QByteArray typeOf(const QString &path)
{
    static const QHash<QString, QByteArray> types{{u"png"_s, "image/png"},
                                                  {u"jpg"_s, "image/jpeg"},
                                                  {u"jpeg"_s, "image/jpeg"},
                                                  {u"gif"_s, "image/gif"},
                                                  {u"webp"_s, "image/webp"},
                                                  {u"svg"_s, "image/svg+xml"},
                                                  {u"bin"_s, "application/octet-stream"},
                                                  {u"safetensors"_s, "application/octet-stream"}};
    return types.value(path.section(u'.', -1).toLower(), "text/plain; charset=utf-8");
}

QByteArray disposition(const QString &path)
{
    const QString name = path.section(u'/', -1);
    QByteArray plain;
    for (const QChar c : name)
        plain += c.unicode() >= 32 && c.unicode() < 127 && c != u'"' ? char(c.unicode()) : '_';
    return "inline; filename*=UTF-8''" + QUrl::toPercentEncoding(name) + "; filename=\"" + plain + "\";";
}

bool isFreeOnGatedRepos(const QString &path)
{
    return QStringList{u"README.md"_s, u"LICENSE"_s, u"LICENSE.md"_s, u"LICENSE.txt"_s}.contains(path);
}

struct FileFound {
    Revision revision = {};
    TreeEntry entry = {};
};

struct FileMissing {
    Refusal refusal = {};
    QByteArray commit = {};
};

std::expected<FileFound, FileMissing> findFile(RepoCall &call, const QString &revision, const QString &path)
{
    // Whether one may look comes before whether there is something to see.
    if (!canOpenFiles(call.call, call.repo) && !isFreeOnGatedRepos(path))
        return std::unexpected(FileMissing{.refusal = gatedRefusal(call.call, call.repo)});
    const Outcome<Revision> found = findRevision(call, revision);
    if (!found)
        return std::unexpected(FileMissing{.refusal = found.error()});
    const std::optional<TreeEntry> entry = call.git.entry(found->tree, path);
    if (!entry || entry->type != TreeEntry::Type::File) {
        return std::unexpected(
            FileMissing{.refusal = {.status = 404, .message = u"Entry not found"_s, .code = "EntryNotFound"},
                        .commit = hexOf(found->commit)});
    }
    return FileFound{.revision = *found, .entry = *entry};
}

Answer missing(const FileMissing &reason)
{
    Answer answer = refuse(reason.refusal);
    answer.contentType = "text/plain; charset=utf-8";
    answer.body = reason.refusal.message.toUtf8();
    if (!reason.commit.isEmpty())
        answer.headers.emplaceBack("X-Repo-Commit", reason.commit);
    return answer;
}

bool isUnchanged(const Call &call, const QByteArray &etag)
{
    for (const QByteArray &known : call.incoming.header("If-None-Match").split(',')) {
        QByteArray tag = known.trimmed();
        if (tag.startsWith("W/"))
            tag.remove(0, 2);
        if (tag == etag || tag == "*")
            return true;
    }
    return false;
}

Answer sendBlob(RepoCall &call, const FileFound &file)
{
    const QByteArray etag = '"' + hexOf(file.entry.id) + '"';
    Answer answer{.headers = {{"X-Repo-Commit", hexOf(file.revision.commit)},
                              {"Accept-Ranges", "bytes"},
                              {"ETag", etag},
                              {"Content-Disposition", disposition(file.entry.path)}},
                  .contentType = typeOf(file.entry.path)};
    if (isUnchanged(call.call, etag)) {
        answer.status = 304;
        return answer;
    }
    answer.body = call.git.blob(file.entry.id);
    applyRange(answer, call.call.incoming, answer.body.size());
    return answer;
}

//! Leads on to the same file by the id of its commit, where it can be kept for good.
Answer toCache(const RepoCall &call, const FileFound &file)
{
    const QByteArray commit = hexOf(file.revision.commit);
    const QByteArray etag = '"' + hexOf(file.entry.id) + '"';
    const QByteArray location = "/api/resolve-cache/" + kindPlural(call.repo.kind).toLatin1() + '/'
        + call.repo.id.toLatin1() + '/' + commit + '/' + QUrl::toPercentEncoding(file.entry.path, "/") + '?'
        + QUrl::toPercentEncoding(QString::fromLatin1(call.call.incoming.path))
        + "=&etag=" + QUrl::toPercentEncoding(QString::fromLatin1(etag));
    Answer answer = plain("Temporary Redirect. Redirecting to " + location, 307);
    answer.headers = {{"X-Repo-Commit", commit},
                      {"X-Linked-Size", QByteArray::number(call.git.blobFacts(file.entry.id).blobSize)},
                      {"X-Linked-ETag", etag},
                      {"Accept-Ranges", "bytes"},
                      {"Location", location}};
    return answer;
}

//! The other end of it; the rest of the path names the revision and the file.
Answer resolveCached(Call &call, const QStringList &found)
{
    const std::optional<Kind> kind = kindFromPlural(found[0]);
    if (!kind)
        return refuse(404, u"Sorry, we can't find the page you are looking for."_s);
    const Outcome<Repo> repo = findReadable(call, *kind, found[1] + u'/' + found[2]);
    if (!repo)
        return refuse(repo.error());
    RepoCall repoCall{.call = call, .repo = *repo, .git = GitRepository(call.backend.gitFolder(*repo))};
    const auto file = findFile(repoCall, found[3], found[4]);
    return file ? sendBlob(repoCall, *file) : missing(file.error());
}

Answer resolveFile(RepoCall &call, const QString &revision, const QString &path)
{
    const auto file = findFile(call, revision, path);
    if (!file)
        return missing(file.error());
    if (call.call.method() == "GET" && !call.repo.settings.isPrivate)
        call.call.backend.store().countDownload(call.repo.row);
    const BlobFacts facts = call.git.blobFacts(file->entry.id);
    if (!facts.isPointer)
        return call.call.backend.options().redirectsFiles ? toCache(call, *file) : sendBlob(call, *file);
    const QByteArray address = call.call.backend.signedAddress(
        "/repos/" + call.repo.hex.toLatin1() + '/' + facts.sha256, "GET", downloadSeconds);
    Answer answer = plain("Found. Redirecting to " + address, 302);
    answer.headers = {{"X-Repo-Commit", hexOf(file->revision.commit)},   {"Accept-Ranges", "bytes"},
                      {"X-Linked-Size", QByteArray::number(facts.size)}, {"X-Linked-ETag", '"' + facts.sha256 + '"'},
                      {"ETag", '"' + hexOf(file->entry.id) + '"'},       {"Location", address}};
    return answer;
}

Answer rawFile(RepoCall &call, const QString &revision, const QString &path)
{
    const auto file = findFile(call, revision, path);
    return file ? sendBlob(call, *file) : missing(file.error());
}

constexpr HubRoute hubRoutes[] = {
    {"GET", "api/resolve-cache/*/*/*/@/**", resolveCached},
};

constexpr RepoRoute webRoutes[] = {
    {"GET", "resolve/@/**",
     [](RepoCall &call, const QStringList &found) { return resolveFile(call, found[0], found[1]); }},
    {"GET", "raw/@/**", [](RepoCall &call, const QStringList &found) { return rawFile(call, found[0], found[1]); }},
};

} // namespace

Area fileArea()
{
    return {.hub = hubRoutes, .web = webRoutes};
}

} // namespace sandbox
