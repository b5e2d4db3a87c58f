#include "views/history/branchdialog.h"

#include "hub/validation.h"
#include "models/history/reflistmodel.h"

#include <QCheckBox>
#include <QFormLayout>

using namespace Qt::StringLiterals;

BranchDialog::BranchDialog(RefActions &actions, const RefListModel &refs, const QString &start, QWidget *parent)
    : RefForm(actions, refs, parent)
    , m_empty(new QCheckBox(tr("Empty, without the files of the repo"), this))
{
    setObjectName(u"branchDialog"_s);
    m_empty->setObjectName(u"branchEmpty"_s);
    form().addRow(QString(), m_empty);
    connect(m_empty, &QCheckBox::toggled, this, &BranchDialog::check);
    build(tr("New branch"), tr("Name"), tr("From"));
    setStart(start);
}

QString BranchDialog::problem() const
{
    if (const Result<QString> valid = hub::branchName(name()); !valid)
        return valid.error().detail;
    if (!refs().targetOf(RefListModel::Section::Branches, name()).isEmpty())
        return tr("There is a branch of this name already");
    return !m_empty->isChecked() && start().isEmpty() ? tr("Where it begins is needed") : QString();
}

QString BranchDialog::remark() const
{
    return m_empty->isChecked() ? tr("It begins at the repo’s very first commit.") : QString();
}

QString BranchDialog::acceptText() const
{
    return tr("Create branch");
}

void BranchDialog::submit(RefActions &actions)
{
    const bool isEmpty = m_empty->isChecked();
    actions.createBranch({.name = name(), .startingPoint = isEmpty ? QString() : start(), .empty = isEmpty});
}
