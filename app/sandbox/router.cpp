#include "sandbox/router.h"

#include "sandbox/areas.h"
#include "sandbox/jwt.h"

#include <QUrl>

#include <array>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

const auto &areas()
{
    static const std::array all{
        accessArea(),      accountArea(),      avatarArea(),       collectionArea(),   collectionItemArea(),
        commentArea(),     commitArea(),       compareArea(),      discoveryArea(),    discussionArea(),
        fileArea(),        jwtArea(),          lfsFileArea(),      likeArea(),         listingArea(),
        moveArea(),        notificationArea(), paperArea(),        paperCommentArea(), peopleArea(),
        pullRequestArea(), quickSearchArea(),  refArea(),          repoArea(),         settingsArea(),
        spaceArea(),       spaceListArea(),    spaceSettingArea(), spaceStreamArea(),  tagArea(),
        treeArea(),        uploadArea(),       viewerArea(),       viewerSizeArea(),   webhookArea()};
    return all;
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

//! Whether a word after the id of a repo means something.
bool isAction(const QString &word)
{
    static const QStringList words = [] {
        QStringList first;
        for (const Area &area : areas()) {
            for (const std::span<const RepoRoute> routes : {area.api, area.web}) {
                for (const RepoRoute &route : routes)
                    first.append(QString::fromLatin1(route.pattern).section(u'/', 0, 0));
            }
        }
        first.removeAll(QString());
        return first;
    }();
    return words.contains(word);
}

Answer redirect(const Call &call, const QList<QByteArray> &path)
{
    QByteArray location = path.join('/');
    if (!call.incoming.query.isEmpty())
        location += '?' + call.incoming.query;
    Answer answer = plain("Temporary Redirect. Redirecting to " + location, 307);
    answer.headers.emplaceBack("Location", location);
    return answer;
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
    return redirect(call, raw);
}

//! A repo that was moved is found under its old ids for as long as nothing else has them.
std::optional<Answer> redirectMoved(const Call &call, const RepoPath &path, const QString &id)
{
    if (call.backend.options().isPlain)
        return std::nullopt;
    const std::optional<Repo> repo = call.backend.store().movedRepo(path.kind, id);
    if (!repo || !canRead(call.caller, *repo))
        return std::nullopt;
    QList<QByteArray> raw = call.incoming.path.split('/');
    const QByteArray ending = !path.isApi && raw[path.first + 2].endsWith(".git") ? ".git" : "";
    raw[path.first + 1] = repo->owner().toUtf8();
    raw[path.first + 2] = repo->name().toUtf8() + ending;
    return redirect(call, raw);
}

Answer answerForRepo(Call &call, const RepoPath &path)
{
    QString name = call.segments.value(path.first + 1);
    if (!path.isApi && name.endsWith(".git"_L1))
        name.chop(4);
    const QString id = call.segments.value(path.first) + u'/' + name;
    Outcome<Repo> repo = findReadable(call, path.kind, id);
    if (!repo) {
        std::optional<Answer> redirected = redirectMoved(call, path, id);
        return redirected ? *std::move(redirected) : refuse(repo.error());
    }
    RepoCall repoCall{.call = call, .repo = *repo, .git = GitRepository(call.backend.gitFolder(*repo))};
    if (!repoCall.git.isOpen())
        return refuse(500, u"The repository cannot be opened"_s);
    const QStringList rest = call.segments.mid(path.first + 2);
    for (const Area &area : areas()) {
        const std::span<const RepoRoute> routes = path.isApi ? area.api : area.web;
        if (std::optional<Answer> answer = answerBy(routes, repoCall, call.method(), rest))
            return *std::move(answer);
    }
    return notFound();
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

Router::Router(Backend &backend) : m_backend(backend), m_rateLimits(backend.platform().accounts, backend.options()) { }

Answer Router::answer(Incoming &incoming)
{
    const Outcome<Caller> caller = identify(incoming);
    const RateLimits::Standing standing = m_rateLimits.count(incoming, caller.value_or(Caller()));
    if (standing.isRefused)
        incoming.body->read([](QByteArrayView) { return true; }); // a client that is still sending hears no answer
    Answer answer = standing.isRefused ? RateLimits::refusal(standing)
        : caller                       ? route(incoming, *caller)
                                       : refuse(caller.error());
    if (m_backend.options().rateLimitHeaders)
        RateLimits::describe(answer, standing);
    return answer;
}

Answer Router::route(Incoming &incoming, const Caller &caller)
{
    Call call{.incoming = incoming,
              .backend = m_backend,
              .segments = decodedSegments(incoming.path),
              .query = parseForm(incoming.query),
              .caller = caller};
    for (const Area &area : areas()) {
        if (std::optional<Answer> answer = answerBy(area.hub, call, call.method(), call.segments))
            return *std::move(answer);
    }
    const std::optional<RepoPath> path = repoPath(call.segments);
    if (!path)
        return notFound();
    if (std::optional<Answer> redirect = redirectLegacy(call, *path))
        return *std::move(redirect);
    if (call.segments.size() < path->first + 2)
        return path->isApi ? refuse(repoNotFound(call.caller)) : notFound();
    return answerForRepo(call, *path);
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
    if (const std::optional<RepoJwt> jwt = RepoJwt::decode(m_backend, token)) {
        if (std::optional<Caller> caller = jwt->caller(m_backend))
            return *std::move(caller);
    }
    if (std::optional<Caller> caller = m_backend.store().caller(token))
        return *std::move(caller);
    return refusal(401, u"Invalid credentials in Authorization header"_s);
}

} // namespace sandbox
