#pragma once

#include "views/history/refform.h"

class QPlainTextEdit;

//! A new tag with a message; one of a name that is there already is moved, and that is said before.
class TagDialog : public RefForm
{
    Q_OBJECT

public:
    TagDialog(RefActions &actions, const RefListModel &refs, const QString &revision, QWidget *parent);

protected:
    QString problem() const override;
    QString remark() const override;
    QString acceptText() const override;
    void submit(RefActions &actions) override;

private:
    QString target() const; //!< of the tag that is there already; empty: none is

    QPlainTextEdit *m_message; //!< objectName "tagMessage"
};
