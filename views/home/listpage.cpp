#include "views/home/listpage.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

void listpage::layOut(QWidget &page, const QList<QWidget *> &controls, QWidget *search, QWidget *bar, QWidget *list)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(8);
    for (QWidget *control : controls)
        row->addWidget(control, control == search ? 1 : 0);
    auto *line = new QFrame(&page);
    line->setProperty("line", true);
    auto *layout = new QVBoxLayout(&page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(line);
    if (bar)
        layout->addWidget(bar);
    layout->addWidget(list, 1);
}
