#pragma once

#include <QListView>

//! A list whose rows lead somewhere: by Enter or click, behind the others by Ctrl+Enter, Ctrl+click or the middle
//! button; J and K go down and up, L likes.
class PlaceListView : public QListView
{
    Q_OBJECT

public:
    explicit PlaceListView(QWidget *parent = nullptr);

    void goDown(); //!< onto the list from a field above it

signals:
    void opened(const QModelIndex &index, bool inNewTab);
    void likeRequested(const QModelIndex &index); //!< by the key L
    void menuRequested(const QModelIndex &index, const QPoint &globalPosition);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void go(int row);
};
