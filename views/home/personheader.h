#pragma once

#include "auth/account.h"
#include "models/home/personlookup.h"

#include <QWidget>

class AccountAvatars;
class Chip;
class ElidedLabel;
class HeadingLabel;
class QLabel;
class QHBoxLayout;
class QPushButton;
class QToolButton;
class QVBoxLayout;

//! The top of somebody's page: their picture, what they are called and say of themselves, and what connects one to
//! them.
class PersonHeader : public QWidget
{
    Q_OBJECT

public:
    PersonHeader(AccountAvatars &avatars, QWidget *parent = nullptr);

    void setName(const QString &name); //!< all that is known before the answer
    void setFacts(const PersonFacts &facts, const hub::Endpoint &endpoint);
    void setAccount(const auth::Account &account);

signals:
    void followRequested(); //!< on the Hub, which takes it from nobody else
    void watchRequested(bool on);
    void copyRequested();
    void openRequested();
    void personRequested(const QString &name); //!< an organization of theirs

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void showOrganizations();
    void updateActions();
    void dress();
    void fit();
    void putMarks(bool below);
    void labelButtons(bool withWords);
    int widthOfNames(bool withMarks) const; //!< that the line of the names would need

    AccountAvatars &m_avatars;
    QString m_name;
    PersonFacts m_facts;
    QUrl m_picture;
    auth::Account m_account;
    QLabel *m_avatar; //!< objectName "avatar"
    HeadingLabel *m_title; //!< objectName "personTitle"
    ElidedLabel *m_handle; //!< objectName "personHandle"
    QWidget *m_marks; //!< beside the names, or in a line of their own where there is no room
    Chip *m_organization; //!< objectName "organizationMark"
    Chip *m_verified; //!< objectName "verifiedMark"
    Chip *m_pro; //!< objectName "proMark"
    Chip *m_followed; //!< objectName "followedMark"
    QLabel *m_details; //!< objectName "personDetails"
    QWidget *m_organizations; //!< objectName "organizations"
    QToolButton *m_copy; //!< objectName "copyPerson"
    QPushButton *m_open; //!< objectName "openOnHub"
    QPushButton *m_follow; //!< objectName "follow"
    QPushButton *m_watch; //!< objectName "watch"
    QHBoxLayout *m_names;
    QVBoxLayout *m_column;
    bool m_areMarksBelow = false;
};
