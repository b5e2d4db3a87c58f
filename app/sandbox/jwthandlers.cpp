#include "sandbox/areas.h"
#include "sandbox/jwt.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qint64 writeSeconds = 600;
constexpr qint64 spaceSeconds = 86'400;
constexpr qint64 readSeconds = 3600;

Answer giveJwt(RepoCall &call, const QStringList &)
{
    if (const Outcome<void> login = requireLogin(call.call); !login)
        return refuse(login.error());
    const bool mayWrite = call.call.flag(u"write");
    if (mayWrite) {
        if (const Outcome<void> allowed = requireWrite(call.call, call.repo); !allowed)
            return refuse(allowed.error());
    }
    const qint64 most = mayWrite ? writeSeconds : call.repo.kind == Kind::Space ? spaceSeconds : readSeconds;
    const QString asked = call.call.parameter(u"expires_in");
    const qint64 seconds = asked.isEmpty() ? most : std::clamp(asked.toLongLong(), qint64(1), most);
    const RepoJwt jwt{.user = call.call.caller.user,
                      .repo = call.repo.id,
                      .mayWrite = mayWrite,
                      .expires = QDateTime::currentSecsSinceEpoch() + seconds};
    const QString token = QString::fromLatin1(jwt.encoded(call.call.backend));
    return json(QJsonObject{{u"accessToken"_s, token}, {u"token"_s, token}, {u"exp"_s, jwt.expires}});
}

constexpr RepoRoute apiRoutes[] = {
    {"GET", "jwt", giveJwt},
};

} // namespace

Area jwtArea()
{
    return {.api = apiRoutes};
}

} // namespace sandbox
