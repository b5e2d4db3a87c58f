#pragma once

#include "views/transfers/transferactions.h"

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

//! Paints a job (what, where to, how far, what is wrong) and below it its files; clicks on what is painted are told.
//!
//! The second column holds the actions. Those of the current row are real buttons put over it and not painted.
class TransferDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setRowWithButtons(const QModelIndex &index) { m_rowWithButtons = index; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

signals:
    void expandToggled(const QModelIndex &index);
    void actionTriggered(const QModelIndex &index, TransferAction action);

private:
    void paintJob(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintActions(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintFile(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    QPersistentModelIndex m_rowWithButtons;
};
