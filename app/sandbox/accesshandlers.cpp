#include "sandbox/accessstore.h"
#include "sandbox/areas.h"
#include "sandbox/personjson.h"
#include "sandbox/validation.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype mostPerPage = 1000;
constexpr qsizetype fewestPerPage = 10;
constexpr qsizetype mostInBatch = 100;
constexpr TextRule reasonRule{.longest = 200, .isOptional = true};

const QStringList &states()
{
    static const QStringList all{u"pending"_s, u"accepted"_s, u"rejected"_s, u"reset"_s};
    return all;
}

AccessStore requestsOf(const RepoCall &call)
{
    return AccessStore(call.call.backend.store().database());
}

Outcome<void> requireGate(const RepoCall &call)
{
    if (call.repo.settings.gated.isEmpty())
        return refusal(400, u"%1 %2 is not gated"_s.arg(kindName(call.repo.kind), call.repo.id), "RepoNotGated");
    return {};
}

Outcome<void> requireKeeper(const RepoCall &call, bool needsGate)
{
    if (const Outcome<void> allowed = requireWrite(call.call, call.repo); !allowed)
        return allowed;
    return needsGate ? requireGate(call) : Outcome<void>();
}

QJsonObject describe(const RepoCall &call, const AccessRequest &request)
{
    Store &store = call.call.backend.store();
    QJsonObject user = describePerson(store, request.user).toObject();
    user.insert("user"_L1, request.user);
    user.insert("verifiedOrgNames"_L1, QJsonArray());
    user.remove("name"_L1);
    if (request.grantedBy.isEmpty())
        user.insert("email"_L1, request.user + u"@sandbox.invalid"_s);
    QJsonObject json{{u"requestId"_s, request.id},
                     {u"user"_s, user},
                     {u"status"_s, request.status},
                     {u"timestamp"_s, isoDate(request.timestamp)}};
    if (request.reviewedAt.isValid())
        json.insert("reviewedAt"_L1, isoDate(request.reviewedAt));
    if (!request.grantedBy.isEmpty())
        json.insert("grantedBy"_L1, describePerson(store, request.grantedBy));
    if (!request.fields.isEmpty())
        json.insert("fields"_L1, request.fields);
    return json;
}

Answer askAccess(RepoCall &call)
{
    if (const Outcome<void> login = requireLogin(call.call); !login)
        return refuse(login.error());
    if (const Outcome<void> gate = requireGate(call); !gate)
        return refuse(gate.error());
    QJsonObject fields;
    if (call.call.incoming.header("Content-Type").startsWith("application/x-www-form-urlencoded")) {
        bool isComplete = false;
        for (const auto &[key, value] : parseForm(call.call.incoming.body->readAll(qint64(1) << 20, &isComplete)))
            fields.insert(key, value);
    } else {
        const Outcome<QJsonObject> body = readJson(call.call);
        if (!body)
            return refuse(body.error());
        fields = *body;
    }
    const QString user = call.call.caller.user;
    const std::optional<AccessRequest> known = requestsOf(call).find(call.repo.row, user);
    if (known && known->status == "rejected"_L1)
        return refuse(gatedRefusal(call.call, call.repo));
    if (!known || known->status == "reset"_L1) {
        const bool isAutomatic = call.repo.settings.gated == "auto"_L1;
        requestsOf(call).save(call.repo.row,
                              {.user = user,
                               .status = isAutomatic ? u"accepted"_s : u"pending"_s,
                               .timestamp = QDateTime::currentDateTimeUtc(),
                               .fields = fields});
    }
    Answer answer = plain("See Other. Redirecting to " + call.call.backend.webAddress(call.repo), 303);
    answer.headers.emplaceBack("Location", call.call.backend.webAddress(call.repo));
    return answer;
}

Answer cancel(RepoCall &call)
{
    if (const Outcome<void> login = requireLogin(call.call); !login)
        return refuse(login.error());
    const std::optional<AccessRequest> known = requestsOf(call).find(call.repo.row, call.call.caller.user);
    if (!known || known->status != "pending"_L1)
        return refuse(404, u"No pending access request found for this repo and this user"_s);
    requestsOf(call).remove(call.repo.row, call.call.caller.user);
    return json(QJsonObject{{u"ok"_s, true}});
}

Answer listRequests(RepoCall &call, const QString &status)
{
    if (const Outcome<void> allowed = requireKeeper(call, false); !allowed)
        return refuse(allowed.error());
    if (!states().contains(status))
        return refuse(404, u"Sorry, we can't find the page you are looking for."_s);
    const QString asked = call.call.parameter(u"limit");
    const qsizetype limit = asked.isEmpty() ? mostPerPage : asked.toInt();
    if (limit < fewestPerPage || limit > mostPerPage)
        return refuse(schemaRefusal(u"Invalid input: expected a number from 10 to 1000"_s, u"limit"_s));
    const QString beginning = call.call.parameter(u"q");
    QList<AccessRequest> found = requestsOf(call).all(call.repo.row);
    found.removeIf([&](const AccessRequest &request) {
        return request.status != status || !request.user.startsWith(beginning, Qt::CaseInsensitive);
    });
    const QString after = call.call.parameter(u"after");
    const QString before = call.call.parameter(u"before");
    const auto position = [&](const QString &user) {
        return std::ranges::find(found, user, &AccessRequest::user) - found.begin();
    };
    qsizetype begin = after.isEmpty() ? 0 : std::min(position(after) + 1, found.size());
    qsizetype end = std::min(begin + limit, found.size());
    if (!before.isEmpty()) {
        end = std::min(position(before), found.size());
        begin = std::max(end - limit, qsizetype(0));
    }
    QJsonArray page;
    for (qsizetype i = begin; i < end; ++i)
        page.append(describe(call, found[i]));
    Answer answer = json(page);
    if (end < found.size() && end > begin)
        linkNext(answer, call.call, {{u"after"_s, found[end - 1].user}, {u"before"_s, {}}});
    return answer;
}

//! The user that an object names by name, by id or by the id of their request.
std::optional<Person> namedUser(const RepoCall &call, const QJsonObject &object)
{
    Store &store = call.call.backend.store();
    if (const QString id = object["requestId"_L1].toString(); !id.isEmpty()) {
        const QList<AccessRequest> all = requestsOf(call).all(call.repo.row);
        const auto request = std::ranges::find(all, id, &AccessRequest::id);
        return request == all.end() ? std::nullopt : store.person(request->user);
    }
    const QString name = object["user"_L1].toString();
    const std::optional<Person> person =
        name.isEmpty() ? store.personById(object["userId"_L1].toString()) : store.person(name);
    return person && !person->isOrganization ? person : std::nullopt;
}

struct Decision {
    QJsonObject body = {};
    QString status = {};
};

Outcome<Decision> readDecision(RepoCall &call)
{
    const Outcome<QJsonObject> body = readJson(call.call, requireKeeper(call, true));
    if (!body)
        return std::unexpected(body.error());
    for (const QString &key : {u"rejectionReason"_s, u"resetReason"_s}) {
        if (const Outcome<QString> reason = readText(*body, key, reasonRule); !reason)
            return std::unexpected(reason.error());
    }
    return readChoice(*body, u"status"_s, states()).transform([&](const QString &status) {
        return Decision{*body, status};
    });
}

void decide(const RepoCall &call, AccessRequest request, const QString &status)
{
    request.status = status;
    request.reviewedAt = status == "pending"_L1 ? QDateTime() : QDateTime::currentDateTimeUtc();
    requestsOf(call).save(call.repo.row, request);
}

Answer handle(RepoCall &call)
{
    const Outcome<Decision> decision = readDecision(call);
    if (!decision)
        return refuse(decision.error());
    const std::optional<Person> user = namedUser(call, decision->body);
    if (!user)
        return refuse(404, u"User not found"_s);
    const std::optional<AccessRequest> known = requestsOf(call).find(call.repo.row, user->name);
    if (!known || known->status == decision->status)
        return refuse(404, u"No access request found matching your criteria"_s);
    decide(call, *known, decision->status);
    return json(QJsonObject());
}

Answer handleBatch(RepoCall &call)
{
    const Outcome<Decision> decision = readDecision(call);
    if (!decision)
        return refuse(decision.error());
    const QJsonArray items = decision->body["requests"_L1].toArray();
    if (items.isEmpty() || items.size() > mostInBatch)
        return refuse(schemaRefusal(u"Invalid input: expected an array of 1 to 100 items"_s, u"requests"_s));
    QJsonArray outcomes;
    for (const QJsonValueConstRef item : items) {
        QJsonObject outcome{{u"ok"_s, true}};
        for (const QString &key : {u"user"_s, u"userId"_s, u"requestId"_s}) {
            if (item[key].isString())
                outcome.insert(key, item[key]);
        }
        const std::optional<Person> user = namedUser(call, item.toObject());
        const std::optional<AccessRequest> known =
            user ? requestsOf(call).find(call.repo.row, user->name) : std::nullopt;
        if (known && known->status != decision->status)
            decide(call, *known, decision->status);
        if (!known) {
            outcome.insert("ok"_L1, false);
            outcome.insert("error"_L1, user ? u"request_not_found"_s : u"user_not_found"_s);
        }
        outcomes.append(outcome);
    }
    return json(outcomes);
}

Answer grant(RepoCall &call)
{
    const Outcome<QJsonObject> body = readJson(call.call, requireKeeper(call, true));
    if (!body)
        return refuse(body.error());
    const std::optional<Person> user = namedUser(call, *body);
    if (!user)
        return refuse(404, u"User not found"_s);
    std::optional<AccessRequest> known = requestsOf(call).find(call.repo.row, user->name);
    const bool isKeeper =
        user->name == call.repo.owner() || call.call.backend.store().isMember(call.repo.owner(), user->name);
    if (isKeeper || (known && known->status == "accepted"_L1))
        return refuse(400, u"That user already has access to the repo"_s);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    requestsOf(call).save(call.repo.row,
                          {.id = known ? known->id : QString(),
                           .user = user->name,
                           .status = u"accepted"_s,
                           .timestamp = known ? known->timestamp : now,
                           .reviewedAt = now,
                           .grantedBy = call.call.caller.user,
                           .fields = known ? known->fields : QJsonObject()});
    return json(QJsonObject());
}

Answer report(RepoCall &call)
{
    if (const Outcome<void> allowed = requireKeeper(call, false); !allowed)
        return refuse(allowed.error());
    QJsonArray rows;
    for (const AccessRequest &request : requestsOf(call).all(call.repo.row)) {
        const std::optional<Person> person = call.call.backend.store().person(request.user);
        QJsonObject row{{u"fullname"_s, person ? person->fullName : request.user},
                        {u"user"_s, request.user},
                        {u"email"_s, request.user + u"@sandbox.invalid"_s},
                        {u"time"_s, isoDate(request.timestamp)},
                        {u"status"_s, request.status}};
        if (request.reviewedAt.isValid())
            row.insert("reviewedAt"_L1, isoDate(request.reviewedAt));
        rows.append(row);
    }
    Answer answer = json(rows);
    answer.headers.emplaceBack("Content-Disposition",
                               "attachment; filename=\"" + call.repo.name().toUtf8() + "-user-access-report.json\"");
    return answer;
}

constexpr RepoRoute apiRoutes[] = {
    {"POST", "user-access-request/cancel", [](RepoCall &call, const QStringList &) { return cancel(call); }},
    {"POST", "user-access-request/handle", [](RepoCall &call, const QStringList &) { return handle(call); }},
    {"POST", "user-access-request/batch", [](RepoCall &call, const QStringList &) { return handleBatch(call); }},
    {"POST", "user-access-request/grant", [](RepoCall &call, const QStringList &) { return grant(call); }},
    {"GET", "user-access-request/*",
     [](RepoCall &call, const QStringList &found) { return listRequests(call, found[0]); }},
};

constexpr RepoRoute webRoutes[] = {
    {"POST", "ask-access", [](RepoCall &call, const QStringList &) { return askAccess(call); }},
    {"GET", "user-access-report", [](RepoCall &call, const QStringList &) { return report(call); }},
};

} // namespace

Area accessArea()
{
    return {.api = apiRoutes, .web = webRoutes};
}

} // namespace sandbox
