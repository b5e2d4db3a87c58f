#include "sandbox/routes.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype segmentsOfFullRef = 3;

} // namespace

std::optional<QStringList> matchRoute(QByteArrayView pattern, const QStringList &segments)
{
    QStringList found;
    qsizetype at = 0;
    for (const QLatin1StringView part : QLatin1StringView(pattern).tokenize('/'_L1, Qt::SkipEmptyParts)) {
        if (part == "**"_L1) {
            found.append(segments.mid(at).join(u'/'));
            return found;
        }
        if (at >= segments.size())
            return std::nullopt;
        if (part == "@"_L1) {
            const qsizetype length = segments[at] == "refs"_L1 ? segmentsOfFullRef : 1;
            found.append(segments.mid(at, length).join(u'/'));
            at += length;
            continue;
        }
        if (part == "*"_L1)
            found.append(segments[at]);
        else if (segments[at] != part)
            return std::nullopt;
        ++at;
    }
    return at >= segments.size() ? std::optional(found) : std::nullopt;
}

} // namespace sandbox
