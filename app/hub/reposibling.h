#pragma once

#include "hub/lfspointer.h"

#include <QJsonArray>

#include <vector>

namespace hub {

//! A file as the facts of a repo name it; sizes and ids only when they were asked for (RepoFile in the documentation).
struct RepoSibling {
    QString fileName = {}; //!< path from the root
    qint64 size = -1; //!< bytes, -1 when not asked for
    QString blobId = {}; //!< git id
    std::optional<LfsPointer> lfs = {};

    static std::vector<RepoSibling> listFromJson(const QJsonArray &siblings);
};

} // namespace hub
