#pragma once

#include <QStyledItemDelegate>

//! Draws the rows of the sidebar: quiet headings, places with their icons, and which of them one is at.
class SidebarDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role {
        IsHeaderRole = Qt::UserRole + 10,
        IconNameRole,
        CountRole, //!< of what is new there; none or 0: nothing
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};
