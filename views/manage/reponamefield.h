#pragma once

#include "models/manage/namecheck.h"
#include "views/widgets/icons.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

//! Owner and name of a repo to be, with the address that results, and whether nothing is called so yet.
class RepoNameField : public QWidget
{
    Q_OBJECT

public:
    explicit RepoNameField(hub::HubClient &client, QWidget *parent = nullptr);

    void setKind(hub::RepoKind kind);
    //! Those one may create in, one's own first; the chosen one stays chosen while it is among them.
    void setNamespaces(const QStringList &namespaces, const QString &chosen = {});
    void setName(const QString &name);
    void setCurrent(const hub::RepoId &repo); //!< what is to be called otherwise; fills in its name

    hub::RepoId repo() const;
    QString owner() const;
    bool isOwn() const; //!< the owner is oneself
    bool isUsable() const; //!< a valid name that is not known to be taken, and not the current one
    QString whyNotUsable() const;
    void recheck() { m_check.recheck(); }

    QLineEdit *nameEdit() const { return m_name; }

signals:
    void changed();
    void openRequested(const hub::RepoId &repo); //!< the one that has the name already

protected:
    void changeEvent(QEvent *event) override;

private:
    void onEdited();
    void describe();
    void say(const QString &text, IconTint tint);
    QString address() const;

    hub::HubClient &m_client;
    NameCheck m_check;
    hub::RepoKind m_kind = hub::RepoKind::Model;
    hub::RepoId m_current;
    QComboBox *m_owner; //!< objectName "owner"
    QLineEdit *m_name; //!< objectName "name"
    QLabel *m_result; //!< objectName "result"
    QPushButton *m_open; //!< objectName "openExisting"
};
