#pragma once

#include "hub/tree.h"

#include <QStyledItemDelegate>

//! Paints what a FileSearchModel found: icon, name, the folder it is in, its size.
class FileMatchDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using EntryOf = std::function<hub::TreeEntry(const QModelIndex &)>;

    explicit FileMatchDelegate(EntryOf entryOf, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    EntryOf m_entryOf;
};
