#pragma once

#include "hub/repoid.h"
#include "hub/tree.h"

#include <QString>

//! What kind of thing a file is, by its name: for icons and a word or two.
namespace filetypes {

QString iconName(const hub::TreeEntry &entry); //!< as in icon()
QString describe(const hub::TreeEntry &entry); //!< "Model weights (safetensors)"; empty where nothing is known
QString kindIconName(hub::RepoKind kind);

} // namespace filetypes
