#pragma once

#include "hub/discussions.h"
#include "hub/hubclient.h"

#include <QDialog>

class CommentEditor;
class Drafts;
class ImageSource;
class MessageBar;
class QLabel;
class QLineEdit;

//! Begins a discussion or an empty draft of a pull request; stays open with everything typed until it is there.
class NewDiscussionDialog : public QDialog
{
    Q_OBJECT

public:
    NewDiscussionDialog(hub::HubClient &client, ImageSource &images, Drafts *drafts, const hub::RepoId &repo,
                        bool isPullRequest, QWidget *parent = nullptr);

signals:
    void opened(int number);

private:
    void check();
    void submit();

    hub::HubClient &m_client;
    hub::RepoId m_repo;
    bool m_isPullRequest;
    MessageBar *m_message; //!< objectName "newDiscussionMessage"
    QLineEdit *m_title; //!< objectName "newDiscussionTitle"
    CommentEditor *m_text;
    hub::Request m_request;
};
