#pragma once

#include "auth/account.h"
#include "models/home/notificationlistmodel.h"
#include "models/home/watching.h"
#include "views/home/homeservices.h"
#include "views/window/pane.h"

#include <QTimer>

class Chip;
class FlowLayout;
class MessageBar;
class PagedList;
class QButtonGroup;
class QComboBox;
class QPushButton;
class QToolButton;

//! What the Hub tells the person: read it, mark it, take it out, and say what they do not want to be told of.
class NotificationsPane : public Pane
{
    Q_OBJECT

public:
    //! How long what was taken out can be put back, before the Hub is told.
    static constexpr std::chrono::milliseconds undoTime{8000};

    NotificationsPane(const HomeServices &services, const Place &place, QWidget *parent = nullptr);
    ~NotificationsPane() override;

    Place place() const override;
    bool setPlace(const Place &place) override;
    void reload() override;
    void focusFind() override;
    void setAccount(const auth::Account &account);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildControls();
    void buildList();
    void layOut();
    void connectModel();
    void showQuery(const hub::NotificationQuery &query);
    void showRepoFilter();
    void onChosen();
    void change(const hub::NotificationQuery &query);
    void updateActions();
    void showMuted();
    void open(const QModelIndex &index, bool inNewTab);
    void openMenu(const QModelIndex &index, const QPoint &globalPosition);
    bool onListKey(int key, Qt::KeyboardModifiers modifiers);
    void toggleRead();
    void takeOut();
    void commitTakenOut(); //!< tells the Hub of what was taken out
    void muteThread(const hub::Notification &notification);
    void muteRepo(const hub::RepoId &repo, bool on);
    void markAllRead();
    void offerUndo(const QString &text, std::function<void()> undo);
    void openSettings();
    hub::Notification current() const;
    QList<hub::Notification> selected() const;

    HomeServices m_services;
    NotificationListModel m_model;
    NotificationFilter m_filter;
    Watching m_watching;
    auth::Account m_account;
    bool m_isAsked = false;
    QStringList m_takenOut; //!< ids that the Hub does not know of yet
    QTimer m_undoTime;
    std::function<void()> m_undo;
    QButtonGroup *m_read;
    QComboBox *m_mention; //!< objectName "mention"
    QComboBox *m_kind; //!< objectName "notificationKind"
    Chip *m_repo; //!< objectName "repoFilter": only of this one
    QPushButton *m_allRead; //!< objectName "markAllRead"
    QPushButton *m_settings; //!< objectName "notificationSettings"
    MessageBar *m_message; //!< objectName "notificationMessage"
    QToolButton *m_muted; //!< objectName "showMuted"
    PagedList *m_list;
};
