#include "views/files/filetreeview.h"

#include <QKeyEvent>
#include <QScrollBar>

using namespace std::chrono_literals;

FileTreeView::FileTreeView(QWidget *parent) : QTreeView(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(60ms);
    connect(&m_rest, &QTimer::timeout, this, &FileTreeView::cameToRest);
    const auto move = [this] { m_rest.start(); };
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, move);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, move);
    connect(this, &QTreeView::expanded, this, move);
    connect(this, &QTreeView::collapsed, this, move);
}

void FileTreeView::setModel(QAbstractItemModel *model)
{
    QTreeView::setModel(model);
    const auto move = [this] { m_rest.start(); };
    connect(model, &QAbstractItemModel::rowsInserted, this, move);
    connect(model, &QAbstractItemModel::rowsRemoved, this, move);
    connect(model, &QAbstractItemModel::modelReset, this, move);
    connect(model, &QAbstractItemModel::layoutChanged, this, move);
    connect(model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                if (roles.isEmpty())
                    m_rest.start();
            });
}

QModelIndexList FileTreeView::visibleRows() const
{
    QModelIndexList rows;
    const int bottom = viewport()->height();
    for (QModelIndex index = indexAt(QPoint(0, 0)); index.isValid(); index = indexBelow(index)) {
        if (visualRect(index).top() > bottom)
            break;
        rows.append(index);
    }
    return rows;
}

void FileTreeView::step(int rows)
{
    const QModelIndex current = currentIndex();
    const QModelIndex next = rows > 0 ? indexBelow(current) : indexAbove(current);
    if (!current.isValid() || !selectionModel()->isSelected(current))
        setCurrentIndex(current.isValid() ? current.siblingAtColumn(0) : model()->index(0, 0));
    else if (next.isValid())
        setCurrentIndex(next.siblingAtColumn(0));
}

void FileTreeView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return emit copyRequested();
    if (event->key() == Qt::Key_Up && event->modifiers() == Qt::AltModifier)
        return emit parentRequested();
    const bool isPlain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    if (isPlain && event->key() == Qt::Key_J)
        return step(1);
    if (isPlain && event->key() == Qt::Key_K)
        return step(-1);
    const QString text = event->text();
    if (isPlain && !text.isEmpty() && text.front().isPrint() && !text.front().isSpace())
        return emit typed(text == u"/" ? QString() : text);
    QTreeView::keyPressEvent(event);
}

void FileTreeView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    m_rest.start();
}

void FileTreeView::showEvent(QShowEvent *event)
{
    QTreeView::showEvent(event);
    m_rest.start();
}

void FileTreeView::startDrag(Qt::DropActions /*actions*/)
{
    emit dragStarted();
}
