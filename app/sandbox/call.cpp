#include "sandbox/call.h"

#include "sandbox/accessstore.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qint64 longestJson = qint64(64) << 20;

QString decoded(QByteArray text)
{
    return QUrl::fromPercentEncoding(text.replace('+', ' '));
}

QByteArray asciiOf(const QString &text)
{
    QByteArray ascii;
    for (const QChar c : text.simplified())
        ascii += c.unicode() < 128 ? char(c.unicode()) : '*';
    return ascii;
}

//! What became of the request of the caller, empty where they have made none.
QString accessStatus(const Call &call, const Repo &repo)
{
    if (call.caller.isAnonymous())
        return {};
    const std::optional<AccessRequest> request =
        AccessStore(call.backend.store().database()).find(repo.row, call.caller.user);
    return request ? request->status : QString();
}

} // namespace

Parameters parseForm(const QByteArray &encoded)
{
    Parameters parameters;
    for (const QByteArray &pair : encoded.split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype mark = pair.indexOf('=');
        parameters.append(
            {decoded(mark < 0 ? pair : pair.left(mark)), mark < 0 ? QString() : decoded(pair.mid(mark + 1))});
    }
    return parameters;
}

QByteArray encodeForm(const Parameters &parameters)
{
    QByteArray encoded;
    for (const auto &[key, value] : parameters) {
        encoded += encoded.isEmpty() ? "" : "&";
        encoded += QUrl::toPercentEncoding(key) + '=' + QUrl::toPercentEncoding(value);
    }
    return encoded;
}

QString Call::parameter(QStringView key) const
{
    return parameters(key).value(0);
}

QStringList Call::parameters(QStringView key) const
{
    QStringList values;
    for (const auto &[name, value] : query) {
        if (name == key || name == key.toString() + "[]"_L1)
            values.append(value);
    }
    return values;
}

bool Call::flag(QStringView key) const
{
    const QString value = parameter(key).toLower();
    return value == "true"_L1 || value == "1"_L1;
}

QByteArray Call::here() const
{
    return backend.endpoint() + incoming.path;
}

Answer json(const QJsonObject &object, int status)
{
    return {.status = status,
            .contentType = "application/json; charset=utf-8",
            .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

Answer json(const QJsonArray &array)
{
    return {.contentType = "application/json; charset=utf-8",
            .body = QJsonDocument(array).toJson(QJsonDocument::Compact)};
}

Answer plain(const QByteArray &text, int status)
{
    return {.status = status, .contentType = "text/plain; charset=utf-8", .body = text};
}

Answer refuse(const Refusal &refusal)
{
    QJsonObject body = refusal.more;
    body.insert("error"_L1, refusal.message);
    Answer answer = json(body, refusal.status);
    answer.headers.emplaceBack("X-Error-Message", asciiOf(refusal.message));
    if (!refusal.code.isEmpty())
        answer.headers.emplaceBack("X-Error-Code", refusal.code);
    if (refusal.status == 401)
        answer.headers.emplaceBack("WWW-Authenticate", R"(Bearer realm="Authentication required", charset="UTF-8")");
    return answer;
}

Answer refuse(int status, const QString &message, const QByteArray &code)
{
    return refuse(Refusal{.status = status, .message = message, .code = code});
}

void linkNext(Answer &answer, const Call &call, Parameters changed)
{
    Parameters query = call.query;
    for (const auto &[key, value] : std::as_const(changed))
        query.removeIf([&](const auto &pair) { return pair.first == key; });
    query += changed;
    answer.headers.emplaceBack("Link", '<' + call.here() + '?' + encodeForm(query) + ">; rel=\"next\"");
}

Outcome<QJsonObject> readJson(Call &call)
{
    bool isComplete = false;
    const QByteArray body = call.incoming.body->readAll(longestJson, &isComplete);
    if (!isComplete)
        return refusal(413, u"The request is too large"_s);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (!document.isObject() && !body.trimmed().isEmpty())
        return refusal(400, u"Invalid JSON: "_s + error.errorString());
    return document.object();
}

Outcome<QJsonObject> readJson(Call &call, const Outcome<void> &allowed)
{
    return allowed ? readJson(call) : std::unexpected(allowed.error());
}

bool canRead(const Caller &caller, const Repo &repo)
{
    if (!repo.settings.isPrivate)
        return true;
    const bool isScoped = caller.token.role == Role::FineGrained || !caller.token.scopes.isEmpty();
    if (isScoped && !caller.token.scopes.contains(repo.owner()) && !caller.token.scopes.contains(repo.id))
        return false;
    return caller.user.compare(repo.owner(), Qt::CaseInsensitive) == 0 || caller.isMemberOf(repo.owner());
}

bool canWrite(const Caller &caller, const Repo &repo)
{
    if (caller.token.role == Role::Read || !caller.canWriteIn(repo.owner()))
        return false;
    return caller.token.role == Role::Write || caller.token.scopes.contains(repo.owner())
        || caller.token.scopes.contains(repo.id);
}

bool canOpenFiles(const Call &call, const Repo &repo)
{
    return repo.settings.gated.isEmpty() || call.caller.user.compare(repo.owner(), Qt::CaseInsensitive) == 0
        || call.caller.isMemberOf(repo.owner()) || accessStatus(call, repo) == "accepted"_L1;
}

// The Hub gives the anonymous no code, and its client then goes by the address, but by that of https alone.
Refusal repoNotFound(const Caller &caller)
{
    if (caller.isAnonymous())
        return {.status = 401, .message = u"Invalid username or password."_s, .code = "RepoNotFound"};
    return {.status = 404, .message = u"Repository not found"_s, .code = "RepoNotFound"};
}

Outcome<Repo> findReadable(Call &call, Kind kind, const QString &id)
{
    const std::optional<Repo> repo = call.backend.store().repo(kind, id);
    if (!repo || !canRead(call.caller, *repo))
        return std::unexpected(repoNotFound(call.caller));
    return *repo;
}

Outcome<void> requireLogin(const Call &call)
{
    if (call.caller.isAnonymous())
        return refusal(401, u"Invalid username or password."_s);
    return {};
}

Outcome<void> requireWrite(const Call &call, const Repo &repo)
{
    if (const Outcome<void> login = requireLogin(call); !login)
        return login;
    if (!canWrite(call.caller, repo))
        return refusal(403, u"You have read access but not the required permissions for this operation"_s);
    return {};
}

Refusal gatedRefusal(const Call &call, const Repo &repo)
{
    const QString what = kindName(repo.kind) + u' ' + repo.id;
    const QString page = QString::fromUtf8(call.backend.webAddress(repo));
    const auto refused = [](int status, const QString &message) {
        return Refusal{.status = status, .message = message, .code = "GatedRepo"};
    };
    if (call.caller.isAnonymous()) {
        return refused(401,
                       u"Access to %1 is restricted. You must have access to it and be authenticated to access it. "
                       "Please log in."_s.arg(what));
    }
    const QString status = accessStatus(call, repo);
    if (status == "pending"_L1)
        return refused(403, u"Your request to access %1 is awaiting a review from the repo authors."_s.arg(what));
    if (status == "rejected"_L1)
        return refused(403, u"Your request to access %1 has been rejected by the repo's authors."_s.arg(what));
    if (status == "reset"_L1) {
        return refused(403,
                       u"Your request to access %1 has been reset by the repo's authors. Visit %2 to submit a new "
                       "request."_s.arg(what, page));
    }
    return refused(
        403,
        u"Access to %1 is restricted and you are not in the authorized list. Visit %2 to ask for access."_s.arg(what,
                                                                                                                page));
}

bool isNameValid(const QString &name)
{
    static const QRegularExpression shape(u"^[A-Za-z0-9_]([A-Za-z0-9_.-]{0,94}[A-Za-z0-9_])?$"_s);
    return shape.match(name).hasMatch() && !name.contains("--"_L1) && !name.contains(".."_L1)
        && !name.endsWith(".git"_L1);
}

Outcome<Revision> findRevision(const RepoCall &call, const QString &name)
{
    const std::optional<git_oid> commit = call.git.resolve(name);
    const std::optional<git_oid> tree = commit ? call.git.treeOf(*commit) : std::nullopt;
    if (!tree)
        return revisionNotFound(name);
    return Revision{.name = name, .commit = *commit, .tree = *tree};
}

Outcome<void> requireUpload(const RepoCall &call, const QString &revision, bool opensPullRequest)
{
    if (const Outcome<void> login = requireLogin(call.call); !login)
        return login;
    if (opensPullRequest)
        return requireParticipation(call);
    if (const Outcome<void> open = call.call.backend.requireOpen(call.repo, revision); !open)
        return open;
    if (revision.startsWith("refs/pr/"_L1) && call.call.caller.token.role != Role::Read) {
        const std::optional<Discussion> discussion = DiscussionStore(call.call.backend.store().database())
                                                         .find(call.repo.row, revision.section(u'/', 2).toInt());
        if (discussion && discussion->author == call.call.caller.user)
            return {};
    }
    return requireWrite(call.call, call.repo);
}

Outcome<void> requireDiscussions(const RepoCall &call)
{
    if (call.repo.settings.discussionsDisabled)
        return refusal(403, u"Discussions are disabled for this repo"_s);
    return {};
}

Outcome<void> requireParticipation(const RepoCall &call)
{
    if (const Outcome<void> login = requireLogin(call.call); !login)
        return login;
    if (const Outcome<void> open = requireDiscussions(call); !open)
        return open;
    if (call.call.caller.token.role == Role::Read)
        return refusal(403, u"You have read access but not the required permissions for this operation"_s);
    return {};
}

} // namespace sandbox
