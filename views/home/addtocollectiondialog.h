#pragma once

#include "auth/account.h"
#include "models/home/collectionchoice.h"

#include <QDialog>
#include <QSortFilterProxyModel>

class MessageBar;
class PaneStates;
class PlaceListView;
class QLineEdit;
class QPushButton;

//! Puts a repo or a paper into one of the person's collections, or into a new one.
class AddToCollectionDialog : public QDialog
{
    Q_OBJECT

public:
    AddToCollectionDialog(hub::HubClient &client, const QStringList &namespaces, hub::CollectionReference subject,
                          QWidget *parent = nullptr);

    //! Shows one over the parent; deletes itself.
    static AddToCollectionDialog *open(hub::HubClient &client, const auth::Account &account,
                                       const hub::CollectionReference &subject, QWidget *parent);

signals:
    void added(const hub::Collection &collection);

private:
    void buildList();
    void layOut();
    void onStateChanged();
    void onCurrentChanged();
    void add();
    void createNew();
    int currentRow() const; //!< of the model, -1 for none

    hub::HubClient &m_client;
    QStringList m_namespaces;
    hub::CollectionReference m_subject;
    CollectionChoice m_model;
    QSortFilterProxyModel m_filter;
    MessageBar *m_message; //!< objectName "addMessage"
    QLineEdit *m_search; //!< objectName "choiceSearch"
    PaneStates *m_states;
    PlaceListView *m_list; //!< objectName "choiceList"
    QLineEdit *m_note; //!< objectName "itemNote"
    QPushButton *m_new; //!< objectName "newCollection"
    QPushButton *m_add; //!< objectName "addToThis"
    bool m_hadFocus = false; //!< m_add, before it was disabled for the time of the call
};
