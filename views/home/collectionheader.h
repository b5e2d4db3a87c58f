#pragma once

#include "hub/collectiontypes.h"

#include <QWidget>

class Chip;
class HeadingLabel;
class QLabel;
class QPushButton;
class QToolButton;

//! The top of a collection's page: what it is called and about, and what can be done with it as a whole.
class CollectionHeader : public QWidget
{
    Q_OBJECT

public:
    explicit CollectionHeader(QWidget *parent = nullptr);

    void setSlug(const QString &slug); //!< all that is known before the answer
    void setCollection(const hub::Collection &collection, int items);
    void setEditable(bool on, const QString &reason); //!< the reason is why not

signals:
    void ownerRequested();
    void editRequested();
    void deleteRequested();
    void copyRequested();
    void openRequested(); //!< on the Hub

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();

    hub::CollectionTheme m_theme;
    QLabel *m_icon;
    HeadingLabel *m_title; //!< objectName "collectionName"
    QToolButton *m_owner; //!< objectName "collectionOwner"
    QLabel *m_description; //!< objectName "collectionAbout"
    QLabel *m_facts; //!< objectName "collectionFacts"
    Chip *m_private; //!< objectName "privateMark"
    QToolButton *m_copy; //!< objectName "copyCollection"
    QPushButton *m_open; //!< objectName "openOnHub"
    QPushButton *m_edit; //!< objectName "editCollection"
    QPushButton *m_delete; //!< objectName "deleteCollection"
};
