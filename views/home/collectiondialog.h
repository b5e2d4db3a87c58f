#pragma once

#include "hub/collections.h"
#include "hub/hubclient.h"

#include <QDialog>
#include <QTimer>

class MessageBar;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QButtonGroup;

//! Makes a collection, or says of one what it is called, what it is about, who sees it and in which colour.
class CollectionDialog : public QDialog
{
    Q_OBJECT

public:
    //! A new one, in one of the namespaces; `first` is what it holds from the start, if anything.
    CollectionDialog(hub::HubClient &client, const QStringList &namespaces, const QString &owner,
                     std::optional<hub::CollectionReference> first, QWidget *parent = nullptr);
    //! One that is there: changeChosen() says what is to change, nothing is sent from here.
    CollectionDialog(hub::HubClient &client, const hub::Collection &collection, QWidget *parent = nullptr);

signals:
    void created(const hub::Collection &collection);
    void changeChosen(const hub::CollectionChange &change);

private:
    void build();
    QWidget *buildVisibility();
    QWidget *buildThemes();
    bool isPrivate() const;
    QString owner() const;
    void onEdited();
    void describe(const QString &text, bool isProblem);
    void check(); //!< asks whether there is one of that title
    void accept() override;
    void create();
    hub::CollectionChange change() const;

    hub::HubClient &m_client;
    std::optional<hub::Collection> m_collection; //!< that is edited
    std::optional<hub::CollectionReference> m_first;
    MessageBar *m_message; //!< objectName "collectionMessage"
    QComboBox *m_owner; //!< objectName "collectionOwner"
    QLineEdit *m_title; //!< objectName "collectionTitle"
    QLabel *m_result; //!< objectName "collectionResult"
    QPlainTextEdit *m_description; //!< objectName "collectionDescription"
    QButtonGroup *m_visibility;
    QComboBox *m_theme; //!< objectName "collectionTheme"
    QPushButton *m_accept; //!< objectName "acceptCollection"
    QTimer m_typingPause;
    hub::Request m_check;
    hub::Request m_request;
};
