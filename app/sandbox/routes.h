#pragma once

#include "sandbox/call.h"

#include <span>

namespace sandbox {

//! Which method and path lead to which function.
template<typename Subject>
struct Route {
    const char *method = "GET"; //!< GET answers HEAD as well
    //! Segments between slashes: * stands for one, @ for a revision (also refs/pr/1 in three segments), ** for all that
    //! are left, none included.
    const char *pattern = "";
    Answer (*answer)(Subject &subject, const QStringList &found) = nullptr; //!< found: what *, @ and ** stand for
};

using HubRoute = Route<Call>;
using RepoRoute = Route<RepoCall>;

//! What one area of the Hub answers; the first route that fits is taken.
struct Area {
    std::span<const HubRoute> hub = {}; //!< below the endpoint
    std::span<const RepoRoute> api = {}; //!< below /api/{kind}s/{owner}/{name}
    std::span<const RepoRoute> web = {}; //!< below /{owner}/{name}, where a .git at the end of the name is left out
};

std::optional<QStringList> matchRoute(QByteArrayView pattern, const QStringList &segments);

template<typename Subject>
std::optional<Answer> answerBy(std::span<const Route<Subject>> routes, Subject &subject, const QByteArray &method,
                               const QStringList &segments)
{
    for (const Route<Subject> &route : routes) {
        if (method != route.method && (method != "HEAD" || QByteArrayView(route.method) != "GET"))
            continue;
        if (const std::optional<QStringList> found = matchRoute(route.pattern, segments))
            return route.answer(subject, *found);
    }
    return std::nullopt;
}

} // namespace sandbox
