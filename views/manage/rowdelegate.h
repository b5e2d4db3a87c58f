#pragma once

#include "views/icons.h"

#include <QStyledItemDelegate>

#include <functional>

//! Paints rows of two lines: an icon, a title with what it amounts to at the end, and what else is known below.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    struct Row {
        QString iconName = {};
        IconTint tint = IconTint::Muted;
        QString title = {};
        QString end = {}; //!< a size, a time
        QString below = {};
    };
    using Reader = std::function<Row(const QModelIndex &index)>;

    explicit RowDelegate(Reader reader, QObject *parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Reader m_reader;
};
