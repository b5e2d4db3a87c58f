#pragma once

#include "hub/endpoint.h"
#include "hub/repotypes.h"

#include <QObject>

class QMenu;
class RepoActions;

//! What can be done with a repo of a list, wherever the list is.
class RepoMenu : public QObject
{
    Q_OBJECT

public:
    //! Without actions there is no more than to open it and to copy its name.
    RepoMenu(const hub::RepoSummary &repo, const hub::Endpoint &endpoint, RepoActions *actions, QWidget *parent);

    QMenu *menu() const { return m_menu; } //!< to be added to, before it is shown; both go when it closes
    void popup(const QPoint &globalPosition);

signals:
    void openRequested(bool inNewTab);

private:
    QMenu *m_menu; //!< objectName "repoMenu"
};
