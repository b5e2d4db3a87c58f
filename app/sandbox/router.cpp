#include "sandbox/router.h"

#include "sandbox/handlers.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qint64 windowSeconds = 300;

struct Quota {
    const char *bucket = "";
    qint64 requests = 0;
};

Quota quotaFor(const QByteArray &path)
{
    if (path.startsWith("/api/"))
        return {"api", 100'000};
    return path.contains("/resolve/") ? Quota{"resolvers", 500'000} : Quota{"pages", 10'000};
}

Answer notFound()
{
    return refuse(404, u"Sorry, we can't find the page you are looking for."_s);
}

//! Where a path such as /api/models/owner/name/tree/main or /datasets/owner/name/resolve/… names its repo.
struct RepoPath {
    Kind kind = Kind::Model;
    qsizetype first = 0; //!< segment of the owner
    bool isApi = false;
};

std::optional<RepoPath> repoPath(const QStringList &segments)
{
    const bool isApi = segments.value(0) == "api"_L1;
    if (const std::optional<Kind> kind = kindFromPlural(segments.value(isApi ? 1 : 0)))
        return RepoPath{.kind = *kind, .first = isApi ? 2 : 1, .isApi = isApi};
    return isApi ? std::nullopt : std::optional(RepoPath{});
}

bool isAction(const QString &word)
{
    static const QStringList words{u"revision"_s, u"tree"_s,        u"paths-info"_s, u"refs"_s, u"commits"_s,
                                   u"commit"_s,   u"preupload"_s,   u"branch"_s,     u"tag"_s,  u"resolve"_s,
                                   u"raw"_s,      u"discussions"_s, u"auth-check"_s, u"like"_s};
    return words.contains(word);
}

//! Ids from before repos had owners lead on to the repo of that name.
std::optional<Answer> redirectLegacy(const Call &call, const RepoPath &path)
{
    const QString name = call.segments.value(path.first);
    const QString next = call.segments.value(path.first + 1);
    if (name.isEmpty() || (!next.isEmpty() && !isAction(next)))
        return std::nullopt;
    if (next.isEmpty() && !path.isApi)
        return std::nullopt;
    const std::optional<Repo> repo = call.backend.store().repoByName(path.kind, name);
    if (!repo || !canRead(call.caller, *repo))
        return std::nullopt;
    QList<QByteArray> raw = call.incoming.path.split('/');
    raw[path.first + 1] = repo->id.toUtf8();
    QByteArray location = raw.join('/');
    if (!call.incoming.query.isEmpty())
        location += '?' + call.incoming.query;
    Answer answer = plain("Temporary Redirect. Redirecting to " + location, 307);
    answer.headers.emplaceBack("Location", location);
    return answer;
}

Answer routeBranches(RepoCall &call, const QString &action, const QString &name)
{
    const QByteArray method = call.call.method();
    if (action == "branch"_L1 && method == "POST")
        return createBranch(call, name);
    if (action == "branch"_L1 && method == "DELETE")
        return deleteBranch(call, name);
    if (action == "tag"_L1 && method == "POST")
        return createTag(call, name);
    if (action == "tag"_L1 && method == "DELETE")
        return deleteTag(call, name);
    return notFound();
}

Answer routeWrites(RepoCall &call, const QString &action, const QString &name)
{
    const QByteArray method = call.call.method();
    if (action == "branch"_L1 || action == "tag"_L1)
        return routeBranches(call, action, call.rest.mid(1).join(u'/'));
    if (method == "POST" && action == "paths-info"_L1)
        return pathsInfo(call, name);
    if (method == "POST" && action == "preupload"_L1)
        return preupload(call, name);
    if (method == "POST" && action == "commit"_L1)
        return commitFiles(call, name);
    if (action == "like"_L1)
        return setLike(call, method == "POST");
    return notFound();
}

Answer routeApi(RepoCall &call)
{
    const QString action = call.rest.value(0);
    const QString name = call.rest.value(1);
    const bool isRead = call.call.method() == "GET" || call.call.method() == "HEAD";
    if (!isRead)
        return routeWrites(call, action, name);
    if (action.isEmpty())
        return repoInfo(call, u"main"_s);
    if (action == "revision"_L1)
        return repoInfo(call, call.rest.mid(1).join(u'/'));
    if (action == "tree"_L1)
        return listTree(call, name, call.rest.mid(2).join(u'/'));
    if (action == "refs"_L1)
        return listRefs(call);
    if (action == "commits"_L1)
        return listCommits(call, name);
    if (action == "discussions"_L1 && name.isEmpty())
        return listDiscussions(call);
    if (action == "auth-check"_L1)
        return authCheck(call, name == "write"_L1);
    return notFound();
}

Answer routeWeb(RepoCall &call)
{
    const QString action = call.rest.value(0);
    const QString path = call.rest.mid(2).join(u'/');
    const bool isRead = call.call.method() == "GET" || call.call.method() == "HEAD";
    if (isRead && action == "resolve"_L1)
        return resolveFile(call, call.rest.value(1), path);
    if (isRead && action == "raw"_L1)
        return rawFile(call, call.rest.value(1), path);
    if (call.call.method() == "POST" && call.rest == QStringList{u"info"_s, u"lfs"_s, u"objects"_s, u"batch"_s})
        return lfsBatch(call);
    if (call.call.method() == "POST" && call.rest == QStringList{u"info"_s, u"lfs"_s, u"objects"_s, u"verify"_s})
        return lfsVerify(call);
    return notFound();
}

Answer routeRepo(Call &call, const RepoPath &path)
{
    QString name = call.segments.value(path.first + 1);
    if (!path.isApi && name.endsWith(".git"_L1))
        name.chop(4);
    Outcome<Repo> repo = findReadable(call, path.kind, call.segments.value(path.first) + u'/' + name);
    if (!repo)
        return refuse(repo.error());
    RepoCall repoCall{.call = call,
                      .repo = *repo,
                      .git = GitRepository(call.backend.gitFolder(*repo)),
                      .rest = call.segments.mid(path.first + 2)};
    if (!repoCall.git.isOpen())
        return refuse(500, u"The repository cannot be opened"_s);
    return path.isApi ? routeApi(repoCall) : routeWeb(repoCall);
}

//! Endpoints that are not about one repo.
std::optional<Answer> routeGlobal(Call &call)
{
    const QString path = call.segments.join(u'/');
    const bool isGet = call.method() == "GET" || call.method() == "HEAD";
    if (isGet && path == "api/whoami-v2"_L1)
        return whoAmI(call);
    if (isGet && call.segments.size() == 2 && call.segments[0] == "api"_L1) {
        if (const std::optional<Kind> kind = kindFromPlural(call.segments[1]))
            return listRepos(call, *kind);
    }
    if (isGet && call.segments.size() == 4 && path.startsWith("api/users/"_L1) && path.endsWith("/likes"_L1))
        return userLikes(call, call.segments[2]);
    if (isGet && call.segments.size() == 2 && call.segments[0] == "avatars"_L1)
        return avatar(call.segments[1]);
    if (call.method() == "POST" && path == "api/repos/create"_L1)
        return createRepo(call);
    if (call.method() == "DELETE" && path == "api/repos/delete"_L1)
        return deleteRepo(call);
    if (call.method() == "POST" && path == "api/validate-yaml"_L1)
        return validateYaml(call);
    if (call.method() == "POST" && path == "api/complete_multipart"_L1)
        return completeMultipart(call);
    return std::nullopt;
}

QStringList decodedSegments(const QByteArray &path)
{
    QStringList segments;
    for (const QByteArray &part : path.mid(1).split('/'))
        segments.append(QUrl::fromPercentEncoding(part));
    while (!segments.isEmpty() && segments.last().isEmpty())
        segments.removeLast();
    return segments;
}

} // namespace

Router::Router(Backend &backend) : m_backend(backend) { }

Answer Router::answer(Incoming &incoming)
{
    Answer answer = route(incoming);
    addRateLimit(answer, incoming);
    return answer;
}

Answer Router::route(Incoming &incoming)
{
    Outcome<Caller> caller = identify(incoming);
    if (!caller)
        return refuse(caller.error());
    Call call{.incoming = incoming,
              .backend = m_backend,
              .segments = decodedSegments(incoming.path),
              .query = parseForm(incoming.query),
              .caller = *std::move(caller)};
    if (std::optional<Answer> answer = routeGlobal(call))
        return *std::move(answer);
    const std::optional<RepoPath> path = repoPath(call.segments);
    if (!path)
        return notFound();
    if (std::optional<Answer> redirect = redirectLegacy(call, *path))
        return *std::move(redirect);
    if (call.segments.size() < path->first + 2)
        return path->isApi ? refuse(call.caller.isAnonymous() ? 401 : 404, u"Repository not found"_s, "RepoNotFound")
                           : notFound();
    return routeRepo(call, *path);
}

Outcome<Caller> Router::identify(const Incoming &incoming)
{
    const QByteArray header = incoming.header("Authorization");
    if (header.isEmpty())
        return Caller{};
    QByteArray token;
    if (header.startsWith("Bearer "))
        token = header.mid(7).trimmed();
    else if (header.startsWith("Basic ")) // git and git-lfs: user and token
        token = QByteArray::fromBase64(header.mid(6)).split(':').value(1);
    if (std::optional<Caller> caller = m_backend.store().caller(token))
        return *std::move(caller);
    return refusal(401, u"Invalid credentials in Authorization header"_s);
}

void Router::addRateLimit(Answer &answer, const Incoming &incoming)
{
    if (!m_backend.options().rateLimitHeaders)
        return;
    const Quota quota = quotaFor(incoming.path);
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    qint64 left = 0;
    qint64 reset = 0;
    {
        const std::scoped_lock lock(m_mutex);
        Window &window = m_windows[quota.bucket + incoming.header("Authorization")];
        if (now >= window.begin + windowSeconds)
            window = {.begin = now};
        left = std::max(quota.requests - ++window.used, qint64(0));
        reset = window.begin + windowSeconds - now;
    }
    const QByteArray bucket = '"' + QByteArray(quota.bucket) + '"';
    answer.headers.emplaceBack("RateLimit",
                               bucket + ";r=" + QByteArray::number(left) + ";t=" + QByteArray::number(reset));
    answer.headers.emplaceBack("RateLimit-Policy",
                               "\"fixed window\";" + bucket + ";q=" + QByteArray::number(quota.requests)
                                   + ";w=" + QByteArray::number(windowSeconds));
}

} // namespace sandbox
