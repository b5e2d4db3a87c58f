#pragma once

#include "hub/collectiontypes.h"

#include <QColor>
#include <QPalette>

//! How collections and what is in them look and are called.
namespace collectionwords {

QString themeName(hub::Theme theme);
QColor themeColor(const hub::CollectionTheme &theme, const QPalette &palette); //!< invalid for an unknown one
QString kindWord(const hub::CollectionItemType &type); //!< "Model", "Paper", …
QString iconName(const hub::CollectionItemType &type);

} // namespace collectionwords
