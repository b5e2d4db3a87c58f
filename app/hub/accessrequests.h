#pragma once

#include "hub/author.h"
#include "hub/call.h"
#include "hub/openname.h"
#include "hub/page.h"
#include "hub/repoid.h"

#include <array>

//! Gated repos: who asks to see them and who may (hub-api "Gated repos and access requests"). R is
//! /api/{kind}s/{id}/user-access-request. Models and datasets only. What visitors do needs a token, what owners do a
//! token with the right to write.
//!
//! Errors: NotFound without such a request, or when it is in that state already; BadRequest with the code RepoNotGated
//! for a repo without a gate; Forbidden without the right.
namespace hub {

enum class AccessState { Pending, Accepted, Rejected, Reset };
template<>
inline constexpr auto spellings<AccessState> =
    std::to_array<Spelling<AccessState>>({{AccessState::Pending, QLatin1StringView("pending")},
                                          {AccessState::Accepted, QLatin1StringView("accepted")},
                                          {AccessState::Rejected, QLatin1StringView("rejected")},
                                          {AccessState::Reset, QLatin1StringView("reset")}});

struct AccessRequest {
    Author user = {};
    QString email = {}; //!< absent for those who were let in without asking
    QStringList organizations = {};
    QStringList verifiedOrganizations = {};
    OpenName<AccessState> state = {};
    QDateTime askedAt = {};
    QDateTime reviewedAt = {};
    std::optional<Author> grantedBy = {};
    QJsonObject answers = {}; //!< to the questions of the gate, by their labels: text, true or false

    static Result<AccessRequest> fromJson(const QJsonObject &json);
};

struct AccessQuery {
    AccessState state = AccessState::Pending;
    int limit = 0; //!< rows a page, 10 to 1000; 0: the Hub's 1000
    QString after = {}; //!< ISO 8601: asked later than that
    QString before = {};
    QString search = {}; //!< how the user's name begins, at most 250 characters
};

//! What became of one of several.
struct AccessOutcome {
    QString user = {}; //!< name or id, as it was sent
    bool isDone = false;
    QString error = {}; //!< user_not_found or request_not_found, as the Hub says it

    static Result<AccessOutcome> fromJson(const QJsonObject &json);
};

//! A row of the report over everybody who ever asked.
struct AccessReportRow {
    QString fullName = {};
    QString user = {};
    QString email = {};
    QDateTime askedAt = {};
    OpenName<AccessState> state = {};
    QDateTime reviewedAt = {};

    static Result<AccessReportRow> fromJson(const QJsonObject &json);
};

//! Users are named by name, or by their id of 24 hex digits.
namespace access {

//! POST /{prefix}{id}/ask-access. The answers to the gate's questions by their labels, {} when it has none. Done at
//! once when the gate opens by itself, else pending; asking again changes nothing.
Call<Done> ask(const RepoId &repo, const QJsonObject &answers = {});

//! POST R/cancel. Takes one's own pending request back.
Call<Done> cancel(const RepoId &repo);

//! GET R/{state}?limit&after&before&q.
Call<Page<AccessRequest>> list(const RepoId &repo, const AccessQuery &query = {});
Call<Page<AccessRequest>> nextPage(const QUrl &next);

//! POST R/handle {"user"|"userId","status","rejectionReason"?|"resetReason"?}. The reason, at most 200 characters, goes
//! with Rejected and Reset.
Result<Call<Done>> handle(const RepoId &repo, const QString &user, AccessState state, const QString &reason = {});

//! POST R/batch. The same for 1 to 100 users; one outcome for each, in their order.
Result<Call<std::vector<AccessOutcome>>> handleAll(const RepoId &repo, const QStringList &users, AccessState state,
                                                   const QString &reason = {});

//! POST R/grant {"user"|"userId"}. Lets somebody in who has not asked, or was rejected. BadRequest who is in already.
//! What the Hub says to it, which is mostly nothing.
Result<Call<QJsonObject>> grant(const RepoId &repo, const QString &user);

//! GET /{prefix}{id}/user-access-report. Everybody at once.
Call<std::vector<AccessReportRow>> report(const RepoId &repo);

} // namespace access

} // namespace hub
