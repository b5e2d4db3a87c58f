#pragma once

#include <QStyledItemDelegate>

//! Paints a row as a name and, below it in muted words, what it is.
class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    TwoLineDelegate(int detailRole, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_detailRole;
};
