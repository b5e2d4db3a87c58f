#include "models/accounts/avataraddress.h"

using namespace Qt::StringLiterals;

QUrl avatarAddress(const QString &named, const hub::Endpoint &endpoint)
{
    if (named.isEmpty())
        return {};
    if (named.startsWith(u'/') && !named.startsWith("//"_L1))
        return endpoint.at(named.toUtf8());
    const QUrl url(named);
    const bool isAllowed = endpoint.owns(url) || (endpoint.isPublicHub() && url.scheme() == "https"_L1);
    return isAllowed ? url : QUrl();
}
