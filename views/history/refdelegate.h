#pragma once

#include <QStyledItemDelegate>

//! Paints a RefListModel: headings, and refs with their icon, name and short commit.
class RefDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setCurrent(const QString &revision) { m_current = revision; } //!< gets a tick
    void setDeletable(bool on) { m_isDeletable = on; } //!< rows that can go show it, while the pointer is on them

    //! Where a row that can go is clicked for that; empty for others.
    QRect trashRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QString m_current;
    bool m_isDeletable = false;
};
