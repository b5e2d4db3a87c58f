#pragma once

#include "hub/repotypes.h"

#include <QStyledItemDelegate>

//! Paints a repo of a listing in two lines: its name and marks, and below what it is for and how much it is used.
//!
//! A click on one of the words below the name is told, so that it can become a filter.
class RepoDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

signals:
    void filterRequested(const QString &tag);
};
