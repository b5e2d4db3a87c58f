#pragma once

#include "models/home/personlookup.h"
#include "models/home/watching.h"
#include "views/home/homeservices.h"
#include "views/home/personpage.h"
#include "views/home/transfercommands.h"
#include "views/window/pane.h"

class MessageBar;
class PaneStates;
class PersonHeader;
class QStackedWidget;
class QTabBar;

//! A user or an organization: who they are, and behind tabs what they have, like and keep, and the people around them.
class PersonPane : public Pane, public TransferCommands
{
    Q_OBJECT

public:
    PersonPane(const HomeServices &services, const Place &place, QWidget *parent = nullptr);

    Place place() const override { return Place(m_place); }
    QString iconName() const override;
    bool setPlace(const Place &place) override;
    void reload() override;
    void focusFind() override;
    void setAccount(const auth::Account &account);
    void transferRepo(const hub::RepoId &repo, const QString &owner) override;

signals:
    void newRepoRequested(const QString &owner);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addPage(PersonPage *page);
    void layOut();
    void connectHeader();
    void connectPage(PersonPage *page);
    void go(const Place::Person &place);
    void onLookupChanged();
    void showFacts();
    void showFailure(const Error &error);
    void showCurrentPage();
    void showTabs();
    void onTabClicked(int tab);
    void onPageMoved(PersonPage *page, bool isStep);
    void tellOfWatching(const QString &name, bool on);
    bool isOwn() const;
    PersonPage *page() const; //!< that shows our place

    HomeServices m_services;
    PersonLookup m_lookup;
    Watching m_watching;
    Place::Person m_place;
    auth::Account m_account;
    PersonHeader *m_header;
    MessageBar *m_message; //!< objectName "personMessage"
    QTabBar *m_tabs; //!< objectName "personTabs"; a tab for each of m_pages, hidden where a page is not for them
    PaneStates *m_states; //!< objectName "personStates"
    QStackedWidget *m_stack;
    QList<PersonPage *> m_pages;
};
