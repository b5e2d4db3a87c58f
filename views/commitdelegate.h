#pragma once

#include <QStyledItemDelegate>

//! Paints a commit in two lines: its title, and below who made it and when; its short id copies itself when clicked.
class CommitDelegate : public QStyledItemDelegate
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

    static QRect shaRect(const QStyleOptionViewItem &option, const QModelIndex &index);

signals:
    void copyRequested(const QString &sha);
};
