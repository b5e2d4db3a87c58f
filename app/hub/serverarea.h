#pragma once

#include "core/error.h"

#include <QUrl>

#include <optional>

namespace hub {

//! What a server that speaks as the Hub does may lack as a whole.
enum class Area {
    Discussions, //!< without them there are no pull requests either
    PullRequests,
    Spaces,
    Likes,
    Collections,
    Notifications, //!< and what is watched
    Squash,
    Compare,
    AccessRequests,
};
constexpr int areaCount = int(Area::AccessRequests) + 1;

//! What an address of a Hub belongs to; none for what every server has, and none for what may be refused for more than
//! one reason, such as the discussions of a Space.
std::optional<Area> areaOf(const QUrl &url);

//! Whether this is where a whole area begins: a server that has nothing there has nothing of the area.
bool isAreaRoot(const QUrl &url);

//! Whether the server said that it does not offer what it was asked for. The same request will never succeed there.
bool isNotOffered(const Error &error);

} // namespace hub
