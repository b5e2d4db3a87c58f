#include "views/widgets/placelistview.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

PlaceListView::PlaceListView(QWidget *parent) : QListView(parent)
{
    setUniformItemSizes(true);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
}

void PlaceListView::goDown()
{
    if (!model() || model()->rowCount() == 0)
        return;
    setFocus(Qt::TabFocusReason);
    if (!currentIndex().isValid())
        go(0);
}

void PlaceListView::go(int row)
{
    if (model()->rowCount() > 0)
        setCurrentIndex(model()->index(std::clamp(row, 0, model()->rowCount() - 1), 0));
}

void PlaceListView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    const bool isPlain = event->modifiers() == Qt::NoModifier;
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && current.isValid())
        emit opened(current, event->modifiers().testFlag(Qt::ControlModifier));
    else if (event->key() == Qt::Key_L && isPlain && current.isValid())
        emit likeRequested(current);
    else if (event->key() == Qt::Key_J && isPlain)
        go(current.isValid() ? current.row() + 1 : 0);
    else if (event->key() == Qt::Key_K && isPlain)
        go(current.row() - 1);
    else
        QListView::keyPressEvent(event);
}

void PlaceListView::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool isNewTab = event->button() == Qt::MiddleButton
        || (event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ControlModifier));
    QListView::mouseReleaseEvent(event);
    if (isNewTab && index.isValid())
        emit opened(index, true);
}

void PlaceListView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid())
        emit opened(index, false);
}

void PlaceListView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const QPoint position = isKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos();
    emit menuRequested(index, position);
}
