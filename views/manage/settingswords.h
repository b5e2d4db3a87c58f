#pragma once

#include "hub/reposettings.h"

//! What is said of a repo's settings before and after they were changed.
namespace settingswords {

QString done(const hub::RepoSettings &settings, const hub::RepoId &repo); //!< "acme/x is private now."
//! What moves along when a repo gets another name or owner, and what changes.
QString moveRules(hub::RepoKind kind);
QString removalQuestion(const hub::RepoId &repo); //!< "Delete the dataset acme/x?"

} // namespace settingswords
