#pragma once

#include "auth/account.h"
#include "models/threads/inboxstore.h"
#include "models/threads/threadinboxmodel.h"
#include "views/inbox/inboxactions.h"
#include "views/window/pane.h"

#include <QTimer>

#include <functional>

class InboxSections;
class MessageBar;
class PagedList;
class Prompter;
class RepoChanges;
class ThreadMarks;
class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;

//! Pull requests and discussions of all one's repos in one list, in sections that one makes oneself; what has to be
//! done with them is done by one key: O opens, M merges, X closes or reopens, U marks as read or unread.
class InboxPane : public Pane
{
    Q_OBJECT

public:
    //! What the pane is made with; all of it outlives it.
    struct Services {
        hub::HubClient &client;
        Prompter &prompter;
        RepoChanges &changes;
        InboxStore &store;
        ThreadMarks *marks = nullptr; //!< null: nothing is muted
    };

    InboxPane(const Services &services, const Place &place, QWidget *parent = nullptr);
    ~InboxPane() override;

    Place place() const override;
    bool setPlace(const Place &place) override;
    void reload() override;
    void focusFind() override;
    void setAccount(const auth::Account &account);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Step = InboxActions::Step;

    void buildControls();
    void buildList();
    void fitBar();
    void layOut();
    void connectParts();
    void connectMarks();
    void offerUndo(const QString &text, std::function<void()> undo);
    void showFilter(const ThreadFilter &filter);
    ThreadFilter chosen() const;
    void onChosen();
    void apply(const ThreadFilter &filter, bool isStep);
    void askWatch();
    void updateNote();

    std::optional<InboxThread> current() const;
    void open(const QModelIndex &index, bool inNewTab);
    void openMenu(const QModelIndex &index, const QPoint &globalPosition);
    bool onListKey(int key, Qt::KeyboardModifiers modifiers);
    void toggleRead();
    void unwatch(const hub::RepoId &repo);
    void addMuting(QMenu *menu, const InboxThread &thread);
    void mute(const InboxThread &thread, bool wholeRepo, bool on);
    void showMuted();
    void begin(Step step);

    Services m_services;
    auth::Account m_account;
    ThreadInboxModel m_model;
    ThreadInboxFilter m_filter;
    InboxActions m_actions;
    std::function<void()> m_undo;
    QTimer m_typingPause;
    InboxSections *m_sections;
    QLineEdit *m_search; //!< objectName "inboxSearch"
    QLineEdit *m_author; //!< objectName "inboxAuthor"
    QComboBox *m_kind; //!< objectName "inboxKind"
    QComboBox *m_state; //!< objectName "inboxState"
    QComboBox *m_origin; //!< objectName "inboxOrigin"
    QToolButton *m_unread; //!< objectName "inboxUnread"
    QPushButton *m_save; //!< objectName "inboxSave"
    QPushButton *m_watch; //!< objectName "inboxWatch"
    QToolButton *m_more; //!< objectName "inboxMore": both of them, where they have no room
    QWidget *m_bar;
    QToolButton *m_muted; //!< objectName "inboxMuted"
    QLabel *m_note; //!< objectName "inboxNote"
    MessageBar *m_message; //!< objectName "inboxMessage"
    PagedList *m_list;
};
