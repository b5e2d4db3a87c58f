#pragma once

#include "models/likerlistmodel.h"

#include <QDialog>

class MessageBar;
class PaneStates;
class QListView;

//! Who likes a repo; each leads to what they have on the Hub.
class LikersDialog : public QDialog
{
    Q_OBJECT

public:
    LikersDialog(hub::HubClient &client, const hub::RepoId &repo, QWidget *parent = nullptr);

signals:
    void ownerActivated(const QString &name);

private:
    void onStateChanged();
    void activate(const QModelIndex &index);

    LikerListModel m_model;
    PaneStates *m_states; //!< objectName "likerStates"
    QListView *m_list; //!< objectName "likers"
    MessageBar *m_message;
};
