#pragma once

#include "models/home/ownedreposmodel.h"
#include "views/home/homeservices.h"
#include "views/home/personpage.h"

class KindFilter;
class PagedList;
class QComboBox;
class QPushButton;
class RepoActions;
class SearchField;

//! The repos of somebody: all kinds in one list, to be searched and sorted.
class OwnedReposPage : public PersonPage
{
    Q_OBJECT

public:
    explicit OwnedReposPage(const HomeServices &services, QWidget *parent = nullptr);

    bool shows(Place::Side side) const override;
    QString tabTitle(const PersonFacts &facts) const override;
    QString tabIcon() const override;
    void showPlace(const Place::Person &place) override;
    Place::Person placeIn(const Place::Person &place) const override;
    void setFacts(const PersonFacts &facts, bool isOwn) override;
    void setAccount(const auth::Account &account) override;
    void refresh() override;
    void focusFind() override;
    void giveRepo(const hub::RepoId &repo, const QString &owner) override;

private:
    void connectActions();
    void buildControls();
    void show(const OwnedReposModel::Query &query);
    void onChosen(bool isStep); //!< by the controls
    void toggleLike(const QModelIndex &index);
    void openMenu(const QModelIndex &index, const QPoint &globalPosition);
    void open(const QModelIndex &index, bool inNewTab);

    HomeServices m_services;
    OwnedReposModel m_model;
    QString m_owner;
    bool m_isOwn = false;
    RepoActions *m_actions; //!< null: nothing can be done with repos from here
    KindFilter *m_kinds;
    SearchField *m_search; //!< objectName "repoSearch"
    QComboBox *m_sort; //!< objectName "repoSort"
    QPushButton *m_new; //!< objectName "newRepoHere"
    PagedList *m_list;
};
