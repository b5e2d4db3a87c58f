#pragma once

#include "views/widgets/theme.h"

#include <QColor>

//! Colours that a diff has besides those of the theme.
namespace diffcolors {

QColor mixed(const QColor &one, const QColor &other, double share);
//! Behind a word that changed, on the surface of its line.
QColor word(const ThemeColors &colors, bool isRemoved);
//! Behind the numbers of a line that changed.
QColor gutter(const ThemeColors &colors, bool isRemoved);

} // namespace diffcolors
