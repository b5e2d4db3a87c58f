#pragma once

#include <QFont>
#include <QStyledItemDelegate>

//! Paints a row of ChangedFilesModel: what happened to the file, its name, and how many lines came and went.
class ChangedFilesDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void keepFonts(const QFont &font) const;

    mutable QFont m_font; //!< that the others were made from
    mutable QFont m_letterFont; //!< that says what happened to a file
    mutable QFont m_countFont;
};
