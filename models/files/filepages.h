#pragma once

#include "hub/call.h"
#include "models/files/fileentries.h"

#include <memory>

//! A page of a listing, packed where it was read: away from the GUI thread.
struct FilePage {
    FileEntries entries = {};
    QUrl next = {}; //!< empty: these were the last
};

using FilePageCall = hub::Call<std::shared_ptr<const FilePage>>;

namespace filepages {

//! One folder, its entries by their names.
FilePageCall ofFolder(const hub::RepoId &repo, const QString &revision, const QString &folder);
FilePageCall nextOfFolder(const QUrl &next);

//! A repo as a whole, its entries by their paths.
FilePageCall ofRepo(const hub::RepoId &repo, const QString &revision);
FilePageCall nextOfRepo(const QUrl &next);

} // namespace filepages
