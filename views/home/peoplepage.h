#pragma once

#include "models/home/peoplelistmodel.h"
#include "views/home/homeservices.h"
#include "views/home/personpage.h"

class PagedList;
class SearchField;

//! The people around somebody: members, followers, or who is followed.
class PeoplePage : public PersonPage
{
    Q_OBJECT

public:
    PeoplePage(const HomeServices &services, PeopleListModel::Circle circle, QWidget *parent = nullptr);

    bool shows(Place::Side side) const override;
    bool isFor(const PersonFacts &facts) const override;
    QString tabTitle(const PersonFacts &facts) const override;
    QString tabIcon() const override;
    void showPlace(const Place::Person &place) override;
    Place::Person placeIn(const Place::Person &place) const override;
    void setFacts(const PersonFacts &facts, bool isOwn) override;
    void refresh() override;
    void focusFind() override;

private:
    void ask();
    void open(const QModelIndex &index, bool inNewTab);

    HomeServices m_services;
    PeopleListModel::Circle m_circle;
    PeopleListModel m_model;
    QString m_name;
    bool m_isOrganization = false;
    SearchField *m_search; //!< objectName "peopleSearch"; members only
    PagedList *m_list;
};
