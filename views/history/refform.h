#pragma once

#include "models/history/refactions.h"

#include <QDialog>

class MessageBar;
class RefListModel;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

//! What the dialogs for a new branch and a new tag share: a name that is checked while it is typed, where it begins,
//! and that nothing typed is lost when the Hub refuses.
class RefForm : public QDialog
{
    Q_OBJECT

public:
    RefForm(RefActions &actions, const RefListModel &refs, QWidget *parent);

    void setStart(const QString &revision); //!< a branch, a tag or a commit

signals:
    void created(const QString &name);

protected:
    void showEvent(QShowEvent *event) override;
    //! Adds what is common; rows of the subclass go in between.
    void build(const QString &title, const QString &nameLabel, const QString &startLabel);
    QFormLayout &form() { return *m_form; }
    QString name() const;
    QString start() const;
    void check(); //!< to be called when anything was edited
    const RefListModel &refs() const { return m_refs; }

    virtual QString problem() const = 0; //!< why it cannot be made yet; empty: it can
    virtual QString remark() const { return {}; } //!< worth knowing beforehand
    virtual QString acceptText() const = 0;
    virtual void submit(RefActions &actions) = 0;

private:
    void onAccepted();
    void makeRoom();

    RefActions &m_actions;
    const RefListModel &m_refs;
    MessageBar *m_message; //!< objectName "refMessage"
    QFormLayout *m_form;
    QLineEdit *m_name; //!< objectName "refName"
    QLineEdit *m_start; //!< objectName "refStart"
    QLabel *m_remark; //!< objectName "refRemark"
    QPushButton *m_accept; //!< objectName "refAccept"
    bool m_isSent = false;
};
