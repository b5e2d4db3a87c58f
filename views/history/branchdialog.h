#pragma once

#include "views/history/refform.h"

class QCheckBox;

//! A new branch, from any commit or without a file.
class BranchDialog : public RefForm
{
    Q_OBJECT

public:
    BranchDialog(RefActions &actions, const RefListModel &refs, const QString &start, QWidget *parent);

protected:
    QString problem() const override;
    QString remark() const override;
    QString acceptText() const override;
    void submit(RefActions &actions) override;

private:
    QCheckBox *m_empty; //!< objectName "branchEmpty"
};
