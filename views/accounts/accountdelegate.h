#pragma once

#include <QStyledItemDelegate>

class AccountAvatars;
namespace auth {
struct Account;
}

//! Draws a row of AccountListModel: picture, name, server, where the token is, what it may do, and which is in use.
class AccountDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit AccountDelegate(AccountAvatars &avatars, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintWords(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                    const QRect &rect) const;
    //! Both take their room from the far end of the rectangle.
    void paintInUse(QPainter *painter, const QStyleOptionViewItem &option, QRect &rect) const;
    void paintRole(QPainter *painter, const QStyleOptionViewItem &option, const auth::Account &account,
                   QRect &rect) const;

    AccountAvatars &m_avatars;
};
