#pragma once

#include <QList>
#include <QWidget>

//! How the pages of a person that show a list are laid out.
namespace listpage {

//! Controls in a row, of which the search takes the room that is left, with a line below them; then what may stand
//! there (null: nothing), and the list.
void layOut(QWidget &page, const QList<QWidget *> &controls, QWidget *search, QWidget *bar, QWidget *list);

} // namespace listpage
