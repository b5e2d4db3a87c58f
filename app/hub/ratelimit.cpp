#include "hub/ratelimit.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hub {

std::optional<RateLimit> rateLimit(const Headers &headers)
{
    static const QRegularExpression state(uR"re("(\w+)"\s*;\s*r\s*=\s*(\d+)\s*;\s*t\s*=\s*(\d+))re"_s);
    static const QRegularExpression policy(uR"re(q\s*=\s*(\d+).*?w\s*=\s*(\d+))re"_s);
    const QRegularExpressionMatch now = state.match(QString::fromLatin1(headers.value("RateLimit")));
    if (!now.hasMatch())
        return {};
    const QRegularExpressionMatch rule = policy.match(QString::fromLatin1(headers.value("RateLimit-Policy")));
    return RateLimit{.bucket = now.captured(1),
                     .remaining = now.captured(2).toInt(),
                     .resetSeconds = now.captured(3).toInt(),
                     .quota = rule.captured(1).toInt(),
                     .windowSeconds = rule.captured(2).toInt()};
}

} // namespace hub
