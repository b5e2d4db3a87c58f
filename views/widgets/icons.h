#pragma once

#include <QIcon>
#include <QPixmap>

//! Which of the theme's colours an icon takes; the disabled and selected ones follow from the palette.
enum class IconTint { Text, Muted, Accent, Positive, Negative, Warning, Info, OnAccent };

//! One of our line icons (resources/icons/NAME.svg), drawn in the colours of the moment at any size and scale.
//! Widgets whose class has an icon() of its own write ::icon().
QIcon icon(QStringView name, IconTint tint = IconTint::Text);

//! The same in a colour of the caller's choosing, e.g. for delegates.
QPixmap iconPixmap(QStringView name, const QColor &color, int size, qreal devicePixelRatio);

//! The application's own icon, in its own colours.
QIcon applicationIcon();

//! Names of all icons, sorted.
QStringList iconNames();
