#pragma once

#include <QTimer>
#include <QTreeView>

//! A tree with the keys of a file manager: J and K, Alt+Up, and letters that begin to filter.
//!
//! Says which rows are on screen once they have come to rest, so that details are asked for them alone.
class FileTreeView : public QTreeView
{
    Q_OBJECT

public:
    explicit FileTreeView(QWidget *parent = nullptr);

    QModelIndexList visibleRows() const;
    void setModel(QAbstractItemModel *model) override;

signals:
    void typed(const QString &text); //!< letters that are no command
    void parentRequested();
    void copyRequested();
    void dragStarted(); //!< of the selected rows
    void cameToRest(); //!< after scrolling, expanding, resizing, new rows

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void startDrag(Qt::DropActions actions) override;

private:
    void step(int rows);

    QTimer m_rest;
};
