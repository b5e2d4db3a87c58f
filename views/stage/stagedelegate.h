#pragma once

#include <QStyledItemDelegate>

//! Paints a pending change: icon, path, what will become of it, size, and the cross that unstages it.
class StageDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

    //! Where the cross is, in the coordinates of the row.
    static QRect crossRect(const QStyleOptionViewItem &option);

signals:
    void unstageRequested(const QModelIndex &index);
};
