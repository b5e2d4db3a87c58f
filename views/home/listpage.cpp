#include "views/home/listpage.h"

#include "views/home/listcontrols.h"

#include <QFrame>
#include <QVBoxLayout>

void listpage::layOut(QWidget &page, const QList<QWidget *> &controls, QWidget *search, QWidget *bar, QWidget *list)
{
    auto *line = new QFrame(&page);
    line->setProperty("line", true);
    auto *layout = new QVBoxLayout(&page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new ListControls(controls, search, &page));
    layout->addWidget(line);
    if (bar)
        layout->addWidget(bar);
    layout->addWidget(list, 1);
}
