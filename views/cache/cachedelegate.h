#pragma once

#include <QStyledItemDelegate>

//! Words a row of the shared cache: sizes and times as people read them, commits short, and what a verification found.
class CacheDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static QString words(const QModelIndex &index);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};
