#pragma once

#include <QStyledItemDelegate>

//! A file of a download: its size as people read it, a shield where the scanners warn of it, paler when it is left out.
class DownloadDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};
