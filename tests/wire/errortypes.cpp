#include "wire/errortypes.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace wire {

namespace {

using Kind = Error::Kind;

//! What a status without a more particular type means.
QList<Kind> kindsOfStatus(int status)
{
    static const QHash<int, QList<Kind>> kinds{
        // Without a code an https Hub means a missing repo by 401; we say so on http as well (errors.md, section 1).
        {401, {Kind::Unauthorized, Kind::InvalidToken, Kind::RepoNotFound}},
        {402, {Kind::PaymentRequired}},
        {403, {Kind::Forbidden}},
        {404, {Kind::NotFound}},
        {409, {Kind::Conflict}},
        {412, {Kind::HeadMoved}},
        {413, {Kind::TooLarge}},
        {416, {Kind::RangeNotSatisfiable}},
        {422, {Kind::BadRequest}},
        {429, {Kind::RateLimited}}};
    return kinds.value(status, {status >= 500 ? Kind::ServerFault : Kind::Rejected});
}

} // namespace

bool isKindOf(const QString &type, const QJsonObject &recorded, const Error &error)
{
    // Named for what the type says; connection errors have other names in the two clients.
    static const QHash<QString, QList<Kind>> kinds{
        {u"RepositoryNotFoundError"_s, {Kind::RepoNotFound}},
        {u"RevisionNotFoundError"_s, {Kind::RevisionNotFound}},
        {u"RemoteEntryNotFoundError"_s, {Kind::EntryNotFound}},
        {u"EntryNotFoundError"_s, {Kind::EntryNotFound}},
        {u"LocalEntryNotFoundError"_s, {Kind::EntryNotFound}},
        {u"GatedRepoError"_s, {Kind::Gated}},
        {u"DisabledRepoError"_s, {Kind::Disabled}},
        {u"BadRequestError"_s, {Kind::BadRequest}},
        {u"RemoteProtocolError"_s, {Kind::Offline}},
        {u"ConnectionError"_s, {Kind::Offline}},
        {u"LocalTokenNotFoundError"_s, {Kind::Unauthorized}},
        {u"MultiCommitException"_s, {Kind::Conflict}},
        {u"HFValidationError"_s, {Kind::Invalid}},
        {u"NotImplementedError"_s, {Kind::Invalid}},
        {u"OSError"_s, {Kind::Malformed}},
        // All that is wrong without an answer of a status to say so.
        {u"ValueError"_s, {Kind::Invalid, Kind::LocalFile, Kind::Malformed, Kind::Rejected}}};
    const int status = recorded["status"_L1].toInt(recorded["cause_status"_L1].toInt());
    // A ValueError that wraps an answer is about what was sent, else about what was not.
    if (type == "ValueError"_L1 && status == 400)
        return error.kind == Kind::BadRequest;
    if (kinds.contains(type))
        return kinds.value(type).contains(error.kind);
    // HfHubHTTPError and the errors that wrap one.
    return error.httpStatus == status && kindsOfStatus(status).contains(error.kind);
}

} // namespace wire
