#pragma once

#include "sandbox/routes.h"

// One function per area of the Hub; each stands below the functions that its routes lead to.
namespace sandbox {

Area accountArea(); //!< who am I, avatars, likes of a user
Area commitArea(); //!< commits
Area fileArea(); //!< content of files
Area listingArea(); //!< search, info of a repo
Area refArea(); //!< branches, tags, history
Area repoArea(); //!< repos as a whole: made, deleted, liked, checked
Area treeArea(); //!< names, sizes and hashes of files
Area uploadArea(); //!< what comes before a commit: modes, large objects

} // namespace sandbox
