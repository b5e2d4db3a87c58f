#include "hub/serverarea.h"

#include <QList>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

constexpr int notImplemented = 501;
constexpr int notFound = 404;

struct Shape {
    QRegularExpression path;
    Area area;
};

//! Of a repo that is no Space: where both may be missing, an answer does not say which is.
const QList<Shape> &shapes()
{
    const QString api = u"^(?:/[^/]+)?/api"_s; // of an endpoint that may have a path itself
    const QString repo = api + u"/(?:models|datasets)/[^/]+/[^/]+"_s;
    static const QList<Shape> all{
        {QRegularExpression(repo + u"/discussions(?:/|$)"_s), Area::Discussions},
        {QRegularExpression(repo + u"/super-squash/"_s), Area::Squash},
        {QRegularExpression(repo + u"/compare/"_s), Area::Compare},
        {QRegularExpression(repo + u"/user-access-request(?:/|$)"_s), Area::AccessRequests},
        {QRegularExpression(repo + u"/(?:like|likers)$"_s), Area::Likes},
        {QRegularExpression(api + u"/users/[^/]+/likes$"_s), Area::Likes},
        {QRegularExpression(api + u"/collections(?:/|$)"_s), Area::Collections},
        {QRegularExpression(api + u"/(?:notifications|settings/notifications|settings/watch)(?:/|$)"_s),
         Area::Notifications},
        {QRegularExpression(api + u"/spaces(?:/[^/]+){0,2}$"_s), Area::Spaces},
    };
    return all;
}

bool opensPullRequest(const QUrl &url)
{
    static const QRegularExpression shape(u"(?:^|&)create_pr=(?:1|true)(?:&|$)"_s);
    return shape.match(url.query(QUrl::FullyEncoded)).hasMatch();
}

} // namespace

std::optional<Area> areaOf(const QUrl &url)
{
    // As sent: a slash within a name is no border.
    const QString path = url.path(QUrl::FullyEncoded);
    if (opensPullRequest(url))
        return path.contains("/api/spaces/"_L1) ? std::nullopt : std::optional(Area::PullRequests);
    const auto found =
        std::ranges::find_if(shapes(), [&path](const Shape &shape) { return shape.path.match(path).hasMatch(); });
    return found == shapes().end() ? std::nullopt : std::optional(found->area);
}

bool isAreaRoot(const QUrl &url)
{
    static const QRegularExpression shape(u"^(?:/[^/]+)?/api/(?:spaces|collections|notifications)$"_s);
    return shape.match(url.path(QUrl::FullyEncoded)).hasMatch();
}

bool isNotOffered(const Error &error)
{
    if (error.httpStatus == notImplemented)
        return true;
    QUrl address;
    address.setPath(error.subject);
    return error.httpStatus == notFound && error.code.isEmpty() && isAreaRoot(address);
}

} // namespace hub
