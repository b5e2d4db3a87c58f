#pragma once

#include <QFont>
#include <QRect>
#include <QString>

class QPainter;
class QPalette;

//! A disc with a person's initials where there is no picture of them; the same person always in the same colour.
namespace initials {

QString of(const QString &name); //!< one or two letters, upper case; "?" of nobody
void paint(QPainter *painter, const QRect &rect, const QString &name, const QFont &font, const QPalette &palette);

} // namespace initials
