#include "hub/accounts.h"

#include "wire/forms.h"
#include "wire/methods.h"

using namespace Qt::StringLiterals;

namespace wire {

namespace {

Result<QJsonValue> whoami(Carrier &carrier, const Arguments &arguments)
{
    const QByteArray token = arguments.stage().sessionFor(arguments.json()).token;
    std::map<QByteArray, QJsonObject> &remembered = arguments.stage().identities;
    if (arguments.on("cache"_L1) && remembered.contains(token))
        return QJsonValue(remembered[token]);
    return carrier.run(hub::accounts::whoami()).transform([&](const hub::Identity &who) -> QJsonValue {
        remembered[token] = who.raw;
        return who.raw;
    });
}

} // namespace

void addAccountMethods(Methods &methods)
{
    methods.add(u"whoami"_s, whoami);
}

} // namespace wire
