#pragma once

#include "hub/tree.h"

#include <QStyledItemDelegate>

//! Paints the rows of a FileTreeModel: icon, name and storage mark, size, last commit, and rows that are states.
//!
//! Expects PathRole and its neighbours; the entry itself comes from a function.
class FileTreeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using EntryOf = std::function<hub::TreeEntry(const QModelIndex &)>;

    explicit FileTreeDelegate(EntryOf entryOf, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

    //! Where Retry stands in a failed row, in the coordinates of the row.
    static QRect retryRect(const QStyleOptionViewItem &option, const QModelIndex &index);

signals:
    void retryRequested(const QModelIndex &index);

private:
    void paintName(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintScan(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintState(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    EntryOf m_entryOf;
};
