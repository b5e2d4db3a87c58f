#pragma once

#include "auth/account.h"
#include "models/transfers/watchedfoldermodel.h"
#include "views/watch/watchlist.h"
#include "views/window/pane.h"

#include <QTimer>

#include <optional>

class MessageBar;
class PaneStates;
class Prompter;
class QFrame;
class QLabel;
class QListView;
class QPushButton;
class UndoBar;
class WatchDelegate;

namespace hub {
class HubClient;
} // namespace hub

//! The folders that are kept in repos: what each does, when it looks next, what it last brought there and what is
//! wrong, and what can be done with them.
class WatchPane : public Pane
{
    Q_OBJECT

public:
    WatchPane(transfer::WatchedFolders &folders, const hub::HubClient &client, Prompter &prompter,
              QWidget *parent = nullptr);

    Place place() const override;
    bool setPlace(const Place &place) override { return place.is(Place::Corner::WatchedFolders); }
    void reload() override; //!< looks into all folders now
    void setAccount(const auth::Account &account);

    //! Either may be empty.
    void addFolder(const QString &folder = {}, const hub::RepoId &repo = {});

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildHead(QWidget *head);
    void buildList();
    void buildQuestion();
    void updateQuestion(const std::optional<transfer::WatchedFolder> &folder, const QString &wait);
    void askToPushSecrets();
    void buildFoot(QWidget *foot);
    void layOut();
    void connectParts();
    void updatePage();
    void updateControls();
    void editCurrent();
    void removeCurrent();
    void undoRemoval();
    void openCommit();
    void showMenu(const QPoint &position);
    void pauseOrResume();
    std::optional<transfer::WatchedFolder> current() const;

    transfer::WatchedFolders &m_folders;
    const hub::HubClient &m_client;
    Prompter &m_prompter;
    WatchedFolderModel m_model;
    WatchList m_rows;
    auth::Account m_account;
    QTimer m_second; //!< countdowns
    std::optional<transfer::WatchSpec> m_removed;
    PaneStates *m_states; //!< objectName "watchStates"
    MessageBar *m_message; //!< objectName "watchPaneMessage"
    UndoBar *m_undo; //!< objectName "watchUndo"
    QLabel *m_summary; //!< objectName "watchSummary"
    QPushButton *m_add; //!< objectName "watchAdd"
    QPushButton *m_pushAll; //!< objectName "watchPushAll"
    QListView *m_list; //!< objectName "watchList"
    WatchDelegate *m_delegate;
    QFrame *m_question; //!< objectName "watchQuestion": conflicts of the current one
    QLabel *m_questionText; //!< objectName "watchQuestionText"
    QPushButton *m_keep; //!< objectName "keepTheirs"
    QPushButton *m_overwrite; //!< objectName "overwriteTheirs"
    QPushButton *m_pushAnyway; //!< objectName "pushAnyway"
    QPushButton *m_push; //!< objectName "watchPush"
    QPushButton *m_pause; //!< objectName "watchPause"
    QPushButton *m_edit; //!< objectName "watchEdit"
    QPushButton *m_commit; //!< objectName "watchCommit"
    QPushButton *m_remove; //!< objectName "watchRemove"
};
