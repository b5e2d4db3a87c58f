#pragma once

#include "models/home/likerlistmodel.h"

#include <QDialog>

class PagedList;
class PlaceListView;

//! Who likes a repo; each leads to what they have on the Hub.
class LikersDialog : public QDialog
{
    Q_OBJECT

public:
    LikersDialog(hub::HubClient &client, const hub::RepoId &repo, QWidget *parent = nullptr);

signals:
    void ownerActivated(const QString &name);

private:
    void activate(const QModelIndex &index);

    LikerListModel m_model;
    PagedList *m_pages;
    PlaceListView *m_list; //!< objectName "likers"
};
