#pragma once

#include "hub/endpoint.h"
#include "hub/repoid.h"

#include <QObject>

class QMenu;

//! What can be done with a repo of a list, wherever the list is.
class RepoMenu : public QObject
{
    Q_OBJECT

public:
    RepoMenu(const hub::RepoId &repo, const hub::Endpoint &endpoint, QWidget *parent);

    QMenu *menu() const { return m_menu; } //!< to be added to, before it is shown; both go when it closes
    void popup(const QPoint &globalPosition);

signals:
    void openRequested(bool inNewTab);
    void addToCollectionRequested();

private:
    QMenu *m_menu; //!< objectName "repoMenu"
};
