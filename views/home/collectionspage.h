#pragma once

#include "models/home/collectionlistmodel.h"
#include "views/home/homeservices.h"
#include "views/home/personpage.h"

class PagedList;
class QComboBox;
class QPushButton;
class SearchField;

//! Collections to look through: somebody's, or everybody's where nobody is named.
class CollectionsPage : public PersonPage
{
    Q_OBJECT

public:
    explicit CollectionsPage(const HomeServices &services, QWidget *parent = nullptr);

    bool shows(Place::Side side) const override { return side == Place::Side::Collections; }
    QString lack() const override;
    QString tabTitle(const PersonFacts &facts) const override;
    QString tabIcon() const override;
    void showPlace(const Place::Person &place) override; //!< an empty name: everybody
    Place::Person placeIn(const Place::Person &place) const override;
    void setFacts(const PersonFacts &facts, bool isOwn) override;
    void setAccount(const auth::Account &account) override;
    void refresh() override;
    void focusFind() override;

    QString search() const { return m_model.query().search; }

private:
    void buildControls();
    void ask(bool tells);
    void createNew();
    void updateNew();

    HomeServices m_services;
    CollectionListModel m_model;
    auth::Account m_account;
    QString m_owner;
    bool m_isShown = false;
    SearchField *m_search; //!< objectName "collectionSearch"
    QComboBox *m_sort; //!< objectName "collectionSort"
    QPushButton *m_new; //!< objectName "newCollection"
    PagedList *m_list;
};
