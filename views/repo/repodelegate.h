#pragma once

#include "hub/repotypes.h"

#include <QStyledItemDelegate>

//! Paints a repo of a listing in two lines: its name and marks, and below what it is for and how much it is used.
//!
//! A click on one of the words below the name is told, so that it can become a filter; likewise one on its heart.
class RepoDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTakesLikes(bool on) { m_takesLikes = on; } //!< off at first: the heart only shows how it is

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    //! Where the heart of a row is, with its number.
    QRect heartRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;

signals:
    void filterRequested(const QString &tag);
    void likeRequested(const QModelIndex &index);

private:
    bool m_takesLikes = false;
};
