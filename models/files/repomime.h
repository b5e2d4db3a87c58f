#pragma once

#include "hub/repoid.h"

#include <optional>

class QMimeData;
class QUrl;

//! A repo of a list while it is dragged: as itself within the program, as its address elsewhere.
namespace repomime {

QString type();
QMimeData *dataOf(const hub::RepoId &repo, const QUrl &address); //!< the caller's
std::optional<hub::RepoId> repoIn(const QMimeData &data);

} // namespace repomime
