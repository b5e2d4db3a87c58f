#pragma once

#include "models/home/likedreposmodel.h"
#include "views/home/homeservices.h"
#include "views/home/personpage.h"

class KindFilter;
class PagedList;
class RepoActions;
class SearchField;
class QComboBox;

//! What somebody likes: models, datasets and Spaces in one list.
class LikesPage : public PersonPage
{
    Q_OBJECT

public:
    explicit LikesPage(const HomeServices &services, QWidget *parent = nullptr);

    bool shows(Place::Side side) const override { return side == Place::Side::Likes; }
    bool isFor(const PersonFacts &facts) const override { return !facts.isOrganization; }
    QString lack() const override;
    QString tabTitle(const PersonFacts &facts) const override;
    QString tabIcon() const override;
    void showPlace(const Place::Person &place) override;
    Place::Person placeIn(const Place::Person &place) const override;
    void setAccount(const auth::Account &account) override;
    void refresh() override;
    void focusFind() override;

private:
    void buildControls();
    void onStateChanged();
    void open(const QModelIndex &index, bool inNewTab);
    void openMenu(const QModelIndex &index, const QPoint &globalPosition);
    void toggleLike(const QModelIndex &index);
    void askToUnlike(const QModelIndex &index);

    HomeServices m_services;
    LikedReposModel m_model;
    LikedReposFilter m_filter;
    auth::Account m_account;
    RepoActions *m_actions; //!< null: nothing can be done with a repo of the list
    KindFilter *m_kinds;
    SearchField *m_search; //!< objectName "likeSearch"
    QComboBox *m_order; //!< objectName "likeOrder"
    PagedList *m_list;
};
