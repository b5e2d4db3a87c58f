#pragma once

#include "auth/account.h"
#include "hub/repotypes.h"
#include "models/place.h"

#include <QWidget>

class QAction;

//! One page of a repo, behind a tab of its pane: it shows places of its own sort in a repo that is known to exist.
class RepoPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString tabTitle() const = 0;
    virtual QString tabIcon() const = 0; //!< as views/widgets/icons knows it
    virtual bool shows(hub::RepoUrl::View view) const = 0;
    virtual bool isFor(const hub::RepoId & /*repo*/) const { return true; } //!< else it has no tab
    virtual QString lack() const { return {}; } //!< why the server has nothing for it; empty where it has

    //! Goes to a place, whose revision is never empty; what is shown already is not loaded again.
    virtual void showPlace(const hub::RepoUrl &place) = 0;
    //! Where the page stands in the repo and revision of this place: that is where its tab leads.
    virtual hub::RepoUrl placeIn(const hub::RepoUrl &place) const = 0;
    //! Where it leads when another revision is chosen while it is looked at.
    virtual hub::RepoUrl placeAt(const hub::RepoUrl &place) const { return placeIn(place); }

    virtual void setInfo(const hub::RepoInfo & /*info*/) { } //!< of the repo that showPlace() names, or will name
    virtual void setAccount(const auth::Account & /*account*/) { } //!< decides what is offered
    virtual void refresh() = 0; //!< what is shown stays until the new is there; nothing to do while nothing is shown
    virtual void forget() = 0; //!< somebody else is signed in now: nothing of before may stay
    virtual void focusFind() { }
    //! What can be done with what is looked at, as it stands now; valid until asked for again.
    virtual QList<QAction *> pageActions() { return {}; }

signals:
    void moved(bool isStep); //!< it stands elsewhere now; no step: the same place, put more exactly
    void tabChanged(); //!< title or icon
    void firstShown(); //!< there is something to look at now, and to have the keyboard's focus
    void placeRequested(const Place &place, bool inNewTab);
    void linkActivated(const QUrl &url); //!< of a card or comment: here if it leads to a repo, else in the browser
    void openOnHubRequested(const QUrl &url);
    void messageRequested(const QString &text); //!< to be said above the pages
    void signInRequested();
};
