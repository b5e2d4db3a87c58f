#pragma once

#include "auth/account.h"
#include "models/home/personlookup.h"
#include "models/place.h"

#include <QWidget>

//! One page of a user or an organization, behind a tab of their pane.
class PersonPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual bool shows(Place::Side side) const = 0;
    virtual bool isFor(const PersonFacts &) const { return true; } //!< else it has no tab
    virtual QString lack() const { return {}; } //!< why the server has nothing for it; empty where it has
    virtual QString tabTitle(const PersonFacts &facts) const = 0; //!< with how many there are, where that is known
    virtual QString tabIcon() const = 0;

    //! Goes to a place; what is shown already is not loaded again.
    virtual void showPlace(const Place::Person &place) = 0;
    //! Where the page stands at that person: that is where its tab leads.
    virtual Place::Person placeIn(const Place::Person &place) const = 0;
    virtual void setFacts(const PersonFacts &, bool /*isOwn*/) { } //!< isOwn: one may create there
    virtual void setAccount(const auth::Account &) { }
    virtual void refresh() = 0; //!< nothing to do while nothing is shown
    virtual void focusFind() { }
    virtual void giveRepo(const hub::RepoId &, const QString & /*owner*/) { } //!< one of its list; asks first

signals:
    void moved(bool isStep); //!< it stands elsewhere now; no step: the same place, put more exactly
    void placeRequested(const Place &place, bool inNewTab);
    void openOnHubRequested(const QUrl &url);
    void signInRequested();
    void downloadRequested(const hub::RepoId &repo);
    void newRepoRequested(const QString &owner);
    void messageRequested(const QString &text);
    void failed(const Error &error);
};
