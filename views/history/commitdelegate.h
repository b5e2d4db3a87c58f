#pragma once

#include <QStyledItemDelegate>

class RefListModel;

//! Paints a commit in two lines: its title with the branches and tags that stand at it, and below who made it and when;
//! its short id copies itself when clicked.
class CommitDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setRefs(const RefListModel *refs) { m_refs = refs; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

    static QRect shaRect(const QStyleOptionViewItem &option, const QModelIndex &index);

signals:
    void copyRequested(const QString &sha);

private:
    //! Returns where the title may begin behind them.
    int paintRefs(QPainter *painter, const QStyleOptionViewItem &option, const QRect &title,
                  const QString &commit) const;

    const RefListModel *m_refs = nullptr;
};
