#include "hub/accessrequests.h"
#include "wire/forms.h"
#include "wire/methods.h"

using namespace Qt::StringLiterals;

namespace wire {

namespace {

using hub::AccessState;

QJsonObject requestForm(const hub::AccessRequest &request)
{
    return typed(u"AccessRequest"_s,
                 {{u"username"_s, request.user.name},
                  {u"fullname"_s, request.user.fullName},
                  {u"email"_s, textForm(request.email)},
                  {u"timestamp"_s, timeForm(request.askedAt)},
                  {u"status"_s, request.state.text()},
                  {u"fields"_s, request.answers.isEmpty() ? QJsonValue() : QJsonValue(request.answers)}});
}

Method listing(AccessState state)
{
    return [state](Carrier &carrier, const Arguments &arguments) -> Result<QJsonValue> {
        return arguments.repo().and_then([&](const hub::RepoId &repo) {
            return carrier.all(hub::access::list(repo, {.state = state}), hub::access::nextPage)
                .transform([](const std::vector<hub::AccessRequest> &rows) -> QJsonValue {
                    return listForm(rows, requestForm);
                });
        });
    };
}

Method handling(AccessState state)
{
    return [state](Carrier &carrier, const Arguments &arguments) -> Result<QJsonValue> {
        return arguments.repo().and_then([&](const hub::RepoId &repo) {
            return nothing(carrier.run(
                hub::access::handle(repo, arguments.text("user"_L1), state, arguments.text("rejection_reason"_L1))));
        });
    };
}

Result<QJsonValue> grant(Carrier &carrier, const Arguments &arguments)
{
    return arguments.repo().and_then([&](const hub::RepoId &repo) {
        return carrier.run(hub::access::grant(repo, arguments.text("user"_L1)))
            .transform([](const QJsonObject &answer) -> QJsonValue { return answer; });
    });
}

} // namespace

void addAccessMethods(Methods &methods)
{
    methods.add(u"list_pending_access_requests"_s, listing(AccessState::Pending));
    methods.add(u"list_accepted_access_requests"_s, listing(AccessState::Accepted));
    methods.add(u"list_rejected_access_requests"_s, listing(AccessState::Rejected));
    methods.add(u"accept_access_request"_s, handling(AccessState::Accepted));
    methods.add(u"reject_access_request"_s, handling(AccessState::Rejected));
    methods.add(u"cancel_access_request"_s, handling(AccessState::Pending));
    methods.add(u"grant_access"_s, grant);
}

} // namespace wire
