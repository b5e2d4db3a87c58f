#pragma once

#include "hub/serverarea.h"
#include "models/explore/savedsearches.h"

#include <QHash>
#include <QWidget>

class UndoBar;
class QListView;
class QStandardItem;
class QStandardItemModel;

//! Where one can always go: the three listings, searches that were saved, one's own namespaces, likes, collections and
//! notifications, and the repos opened last.
//!
//! A saved search is renamed in place (F2) and removed (Del); removing can be undone. A repo that is dragged onto a
//! namespace is to be given to it.
class Sidebar : public QWidget
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget *parent = nullptr);

    void setEndpoint(const hub::Endpoint &endpoint);
    void setNamespaces(const QString &user, const QStringList &organizations); //!< an empty user: signed out
    void setUnread(qint64 count); //!< notifications
    void setUnreadPullRequests(int count);
    void setLacks(const QHash<hub::Area, QString> &lacks); //!< what the server does not have, in words
    void setRecent(const QList<Place> &places);
    void setSaved(const QList<SavedSearch> &searches);
    void offerUndo(const QString &text); //!< of a search that was removed
    void setCurrent(const Place &place);

    QSize sizeHint() const override;

signals:
    void repoDropped(const hub::RepoId &repo, const QString &owner); //!< onto a namespace that is another
    void placeActivated(const Place &place, bool inNewTab);
    void savedRenamed(const Place &place, const QString &name);
    void savedRemoved(const Place &place);
    void undoRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void addHeader(const QString &text);
    void addHome();
    void showUnread();
    void showUnreadPullRequests();
    void refuse(QStandardItem *item, hub::Area area);
    QStandardItem *addPlace(const Place &place, const QString &text, const QString &iconName,
                            const QString &toolTip = {});
    void addSaved(const SavedSearch &search);
    void onRenamed(const QStandardItem &item);
    void showMenu(const QPoint &position);
    void remove(const QModelIndex &index);
    bool onKey(int key, Qt::KeyboardModifiers modifiers);
    void activate(const QModelIndex &index, bool inNewTab);
    bool onDrag(QEvent *event);
    QString ownerAt(const QPoint &position, const hub::RepoId &repo) const; //!< who could be given it; else empty

    hub::Endpoint m_endpoint;
    QString m_user;
    QStringList m_organizations;
    QList<Place> m_recent;
    qint64 m_unread = 0;
    int m_unreadPullRequests = 0;
    QHash<hub::Area, QString> m_lacks;
    QStandardItem *m_notifications = nullptr; //!< of m_model; null while signed out
    QStandardItem *m_inbox = nullptr; //!< likewise
    QList<SavedSearch> m_saved;
    Place m_current;
    QStandardItemModel *m_model;
    QListView *m_list; //!< objectName "sidebar"
    UndoBar *m_undo;
    bool m_isBuilding = false; //!< names change by us
};
