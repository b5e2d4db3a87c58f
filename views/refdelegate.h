#pragma once

#include <QStyledItemDelegate>

//! Paints a RefListModel: headings, and refs with their icon, name and short commit.
class RefDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setCurrent(const QString &revision) { m_current = revision; } //!< gets a tick

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QString m_current;
};
