#pragma once

#include "models/place.h"

#include <QWidget>

class QListView;
class QStandardItem;
class QStandardItemModel;

//! Where one can always go: the three listings, one's own namespaces, likes, collections and notifications, and the
//! repos opened last.
class Sidebar : public QWidget
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget *parent = nullptr);

    void setEndpoint(const hub::Endpoint &endpoint);
    void setNamespaces(const QString &user, const QStringList &organizations); //!< an empty user: signed out
    void setUnread(qint64 count); //!< notifications
    void setRecent(const QList<Place> &places);
    void setCurrent(const Place &place);

    QSize sizeHint() const override;

signals:
    void placeActivated(const Place &place, bool inNewTab);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void addHeader(const QString &text);
    void addHome();
    QStandardItem *addPlace(const Place &place, const QString &text, const QString &iconName,
                            const QString &toolTip = {});
    void showUnread();
    void activate(const QModelIndex &index, bool inNewTab);

    hub::Endpoint m_endpoint;
    QString m_user;
    QStringList m_organizations;
    QList<Place> m_recent;
    qint64 m_unread = 0;
    QStandardItem *m_notifications = nullptr; //!< of m_model; null while signed out
    Place m_current;
    QStandardItemModel *m_model;
    QListView *m_list; //!< objectName "sidebar"
};
