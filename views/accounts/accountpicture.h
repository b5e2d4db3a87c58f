#pragma once

#include "auth/account.h"

#include <QImage>
#include <QPalette>
#include <QPixmap>

//! The round picture of somebody: the avatar, else initials on a colour of their own, else the outline of a person.
QPixmap accountPicture(const auth::Account &account, const QImage &avatar, int size, qreal devicePixelRatio,
                       const QPalette &palette);
