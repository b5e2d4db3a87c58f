#pragma once

#include "hub/discussions.h"
#include "hub/hubclient.h"
#include "models/community/attachments.h"
#include "views/repo/reposervices.h"

#include <QDialog>

class CommentEditor;
class MessageBar;
class QLineEdit;

//! Begins a discussion or an empty draft of a pull request; stays open with everything typed until it is there.
class NewDiscussionDialog : public QDialog
{
    Q_OBJECT

public:
    //! `noFiles`: why none may go into the repo with it; empty: they may.
    NewDiscussionDialog(const RepoServices &services, const hub::RepoId &repo, bool isPullRequest,
                        const QString &noFiles, QWidget *parent = nullptr);

signals:
    void opened(int number);

private:
    void layOut();
    void keepTitle();
    void check();
    void submit();

    hub::HubClient &m_client;
    hub::RepoId m_repo;
    bool m_isPullRequest;
    Drafts *m_drafts;
    QString m_key; //!< of what is kept until it is sent
    Attachments m_attachments;
    MessageBar *m_message; //!< objectName "newDiscussionMessage"
    QLineEdit *m_title; //!< objectName "newDiscussionTitle"
    CommentEditor *m_text;
    hub::Request m_request;
};
