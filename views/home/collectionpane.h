#pragma once

#include "auth/account.h"
#include "models/home/collectionmodel.h"
#include "views/home/homeservices.h"
#include "views/window/pane.h"

class CollectionHeader;
class MessageBar;
class PaneStates;
class PlaceListView;
class QLineEdit;
class QPushButton;

//! One collection: what is in it and why, and for its owner everything that can be done to it.
class CollectionPane : public Pane
{
    Q_OBJECT

public:
    CollectionPane(const HomeServices &services, const Place &place, QWidget *parent = nullptr);

    Place place() const override;
    QString title() const override;
    bool setPlace(const Place &place) override;
    void reload() override;
    void focusFind() override;
    void setAccount(const auth::Account &account);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildControls();
    void buildList();
    void layOut();
    void connectModel();
    void onStateChanged();
    void updateRights();
    void addTyped();
    void add(const QString &text);
    void open(const QModelIndex &index, bool inNewTab);
    void openMenu(const QModelIndex &index, const QPoint &globalPosition);
    bool onListKey(int key, Qt::KeyboardModifiers modifiers);
    void moveCurrent(int step);
    void removeCurrent();
    void editNote(int row);
    void onRemoved(const hub::CollectionItem &item, int row);
    void undo();
    void edit();
    void askToDelete();

    HomeServices m_services;
    CollectionModel m_model;
    auth::Account m_account;
    bool m_mayEdit = false;
    std::optional<std::pair<hub::CollectionItem, int>> m_removed; //!< what Undo puts back
    CollectionHeader *m_header;
    MessageBar *m_message; //!< objectName "collectionMessage"
    QWidget *m_addRow;
    QLineEdit *m_address; //!< objectName "itemAddress"
    QPushButton *m_add; //!< objectName "addItem"
    PaneStates *m_states;
    PlaceListView *m_list; //!< objectName "itemList"
};
