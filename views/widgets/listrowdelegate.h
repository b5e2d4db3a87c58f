#pragma once

#include <QColor>
#include <QImage>
#include <QStyledItemDelegate>

//! Paints rows of two lines, as the lists of people, collections, likes and notifications have them. Subclasses say
//! what a row shows; everything is plain text.
class ListRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    enum class Tone { Muted, Accent, Positive, Warning, Negative, Info };

    //! A word with an icon, behind the title.
    struct Mark {
        QString iconName = {};
        QString word = {};
        Tone tone = Tone::Muted;
    };

    struct Row {
        QString iconName = {};
        Tone iconTone = Tone::Accent;
        QColor tile = {}; //!< behind the icon; invalid: the usual one
        QString person = {}; //!< instead of the icon: their picture, or their initials
        QImage picture = {};
        QString prefix = {}; //!< quiet, before the title
        QString title = {};
        QList<Mark> marks = {};
        QString below = {};
        QString belowIcon = {};
        QString side = {}; //!< at the end of the first line
        QString sideBelow = {};
        QString sideIcon = {}; //!< at the end of the second line, before its text
        Tone sideIconTone = Tone::Muted;
        bool isNew = false; //!< bold, with a dot
        bool isQuiet = false;
        QString toolTip = {};
        QString sideToolTip = {};
        QString sideIconToolTip = {};
    };

    virtual Row describe(const QModelIndex &index) const = 0;
    bool isAtSideIcon(const QStyleOptionViewItem &option, const QModelIndex &index, const QPoint &position) const;

private:
    struct Geometry;
    class Canvas;
};
