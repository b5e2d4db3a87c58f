#include "firstlist.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QTimer>

#include <cstdio>

FirstList::FirstList(QApplication &application) : QObject(&application), m_application(application)
{
    if (qEnvironmentVariableIsSet("HUBCAP_SAY_FIRST_LIST"))
        m_application.installEventFilter(this);
}

bool FirstList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Paint)
        return false;
    const auto *view = qobject_cast<QAbstractItemView *>(watched->parent());
    const bool isTheList = view && view->objectName() == QLatin1StringView("repoList") && view->viewport() == watched
        && view->model() && view->model()->rowCount() > 0;
    if (isTheList) {
        m_application.removeEventFilter(this);
        // After the paint event has been handled.
        QTimer::singleShot(0, this, [] {
            std::puts("first list painted");
            std::fflush(stdout);
        });
    }
    return false;
}
