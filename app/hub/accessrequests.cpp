#include "hub/accessrequests.h"

#include "hub/messages.h"
#include "hub/parameters.h"
#include "hub/readers.h"
#include "hub/validation.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

constexpr qsizetype mostAtOnce = 100;

QByteArray pathOf(const RepoId &repo)
{
    return repo.apiPath() + "/user-access-request";
}

std::unexpected<Error> refused(const char *text)
{
    return failure(Error::Kind::Invalid, QCoreApplication::translate("Access", text));
}

Result<QJsonObject> userJson(const QString &user)
{
    static const QRegularExpression id(u"^[0-9a-f]{24}$"_s);
    if (user.isEmpty())
        return refused(QT_TRANSLATE_NOOP("Access", "Nobody is named."));
    return QJsonObject{{id.match(user).hasMatch() ? u"userId"_s : u"user"_s, user}};
}

//! {"status"} and the reason under the name that goes with it.
Result<QJsonObject> decision(AccessState state, const QString &reason)
{
    QJsonObject body{{u"status"_s, QString(spelled(state))}};
    if (reason.isEmpty())
        return body;
    if (state != AccessState::Rejected && state != AccessState::Reset)
        return refused(QT_TRANSLATE_NOOP("Access", "A reason goes with a rejection or a reset."));
    return accessReason(reason).transform([&](const QString &valid) {
        body.insert(state == AccessState::Rejected ? u"rejectionReason"_s : u"resetReason"_s, valid);
        return body;
    });
}

Result<QJsonObject> readRemark(const Response &response)
{
    return json::object(response).value_or(QJsonObject());
}

Call<Done> doneCall(Message message)
{
    return {.message = authenticated(std::move(message)), .read = readNothing};
}

} // namespace

Result<AccessRequest> AccessRequest::fromJson(const QJsonObject &json)
{
    const QJsonObject account = json["user"_L1].toObject();
    std::optional<Author> user = Author::fromJson(json["user"_L1]);
    if (!user)
        return failure(Error::Kind::Malformed, u"A request for access names nobody."_s);
    AccessRequest request{.user = *std::move(user),
                          .email = json::text(account["email"_L1]),
                          .verifiedOrganizations = json::texts(account["verifiedOrgNames"_L1]),
                          .state = OpenName<AccessState>(json::text(json["status"_L1])),
                          .askedAt = json::time(json["timestamp"_L1]),
                          .reviewedAt = json::time(json["reviewedAt"_L1]),
                          .grantedBy = Author::fromJson(json["grantedBy"_L1]),
                          .answers = json["fields"_L1].toObject()};
    for (const Author &organization : Author::listFromJson(account["orgs"_L1]))
        request.organizations += organization.name;
    return request;
}

Result<AccessOutcome> AccessOutcome::fromJson(const QJsonObject &json)
{
    const QString name = json::text(json["user"_L1]);
    return AccessOutcome{.user = name.isEmpty() ? json::text(json["userId"_L1]) : name,
                         .isDone = json::flag(json["ok"_L1]),
                         .error = json::text(json["error"_L1])};
}

Result<AccessReportRow> AccessReportRow::fromJson(const QJsonObject &json)
{
    return AccessReportRow{.fullName = json::text(json["fullname"_L1]),
                           .user = json::text(json["user"_L1]),
                           .email = json::text(json["email"_L1]),
                           .askedAt = json::time(json["time"_L1]),
                           .state = OpenName<AccessState>(json::text(json["status"_L1])),
                           .reviewedAt = json::time(json["reviewedAt"_L1])};
}

Call<Done> access::ask(const RepoId &repo, const QJsonObject &answers)
{
    Message message = authenticated(sendJson(Verb::Post, repo.webPath() + "/ask-access", answers));
    message.redirects = Message::Redirects::None; // to the repo's page, which is the success
    return {.message = std::move(message), .read = readNothing};
}

Call<Done> access::cancel(const RepoId &repo)
{
    return doneCall(send(Verb::Post, pathOf(repo) + "/cancel"));
}

Call<Page<AccessRequest>> access::list(const RepoId &repo, const AccessQuery &query)
{
    Parameters parameters;
    parameters.addPositive(u"limit"_s, query.limit);
    parameters.add(u"after"_s, query.after);
    parameters.add(u"before"_s, query.before);
    parameters.add(u"q"_s, query.search);
    const QByteArray path = pathOf(repo) + '/' + QString(spelled(query.state)).toLatin1();
    return {.message = authenticated(get(path, parameters.take())), .read = readPage<AccessRequest>};
}

Call<Page<AccessRequest>> access::nextPage(const QUrl &next)
{
    return {.message = authenticated(getNext(next)), .read = readPage<AccessRequest>};
}

Result<Call<Done>> access::handle(const RepoId &repo, const QString &user, AccessState state, const QString &reason)
{
    Result<QJsonObject> body = decision(state, reason);
    if (!body)
        return std::unexpected(body.error());
    const Result<QJsonObject> who = userJson(user);
    if (!who)
        return std::unexpected(who.error());
    body->insert(who->keys().constFirst(), user);
    return doneCall(sendJson(Verb::Post, pathOf(repo) + "/handle", *body));
}

Result<Call<std::vector<AccessOutcome>>> access::handleAll(const RepoId &repo, const QStringList &users,
                                                           AccessState state, const QString &reason)
{
    Result<QJsonObject> body = decision(state, reason);
    if (!body)
        return std::unexpected(body.error());
    if (users.isEmpty() || users.size() > mostAtOnce)
        return refused(QT_TRANSLATE_NOOP("Access", "Between 1 and 100 requests are decided at once."));
    QJsonArray rows;
    for (const QString &user : users) {
        const Result<QJsonObject> who = userJson(user);
        if (!who)
            return std::unexpected(who.error());
        rows.append(*who);
    }
    body->insert(u"requests"_s, rows);
    return Call<std::vector<AccessOutcome>>{.message =
                                                authenticated(sendJson(Verb::Post, pathOf(repo) + "/batch", *body)),
                                            .read = readList<AccessOutcome>};
}

Result<Call<QJsonObject>> access::grant(const RepoId &repo, const QString &user)
{
    return userJson(user).transform([&repo](const QJsonObject &who) {
        return Call<QJsonObject>{.message = authenticated(sendJson(Verb::Post, pathOf(repo) + "/grant", who)),
                                 .read = readRemark};
    });
}

Call<std::vector<AccessReportRow>> access::report(const RepoId &repo)
{
    return {.message = authenticated(get(repo.webPath() + "/user-access-report")), .read = readList<AccessReportRow>};
}

} // namespace hub
