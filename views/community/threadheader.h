#pragma once

#include "models/community/discussionthread.h"

#include <QWidget>

class Chip;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;

//! The top of a thread: its title, renamed in place, how it stands, and what can be done with it as a whole.
class ThreadHeader : public QWidget
{
    Q_OBJECT

public:
    //! What the one who is signed in may do here, as far as can be said beforehand.
    struct Rights {
        QString refusal = {}; //!< why nothing at all can be written; empty: something can
        bool isMaintainer = false; //!< may write to the repo
        QString user = {};
    };

    explicit ThreadHeader(DiscussionThread &thread, QWidget *parent = nullptr);

    void setRights(const Rights &rights);
    void setMuted(bool muted); //!< offers to change that
    void beginRename();

signals:
    void backRequested();
    void statusRequested(hub::discussions::SettableStatus status);
    void mergeRequested();
    void muteRequested(bool on);
    void resolveRequested(); //!< the conflicts
    void removeReferenceRequested();
    void openOnHubRequested();
    void copyLinkRequested();
    void browseRequested(); //!< the files of the pull request
    void downloadRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void buildMenu();
    void showThread();
    void endRename(bool isMeant);
    void onRenamed(bool isDone);
    QString mergeRefusal(const hub::DiscussionDetails &details) const;

    DiscussionThread &m_thread;
    Rights m_rights;
    bool m_isMuted = false;
    QToolButton *m_back; //!< objectName "threadBack"
    QStackedWidget *m_titles;
    QLabel *m_title; //!< objectName "threadTitle"
    QLineEdit *m_newTitle; //!< objectName "threadNewTitle"
    QToolButton *m_rename; //!< objectName "threadRename"
    Chip *m_status; //!< objectName "threadStatus"
    QLabel *m_facts; //!< objectName "threadFacts"
    QLabel *m_conflicts; //!< objectName "threadConflicts"
    QPushButton *m_resolve; //!< objectName "threadResolve"
    QPushButton *m_merge; //!< objectName "threadMerge"
    QPushButton *m_publish; //!< objectName "threadPublish"
    QPushButton *m_close; //!< objectName "threadClose"
    QToolButton *m_more; //!< objectName "threadMore"
    QAction *m_browse; //!< objectName "threadBrowse"
    QAction *m_download; //!< objectName "threadDownload"
    QAction *m_mute; //!< objectName "threadMute"
    QAction *m_pin; //!< objectName "threadPin"
    QAction *m_removeReference; //!< objectName "threadRemoveReference"
};
