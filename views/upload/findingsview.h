#pragma once

#include "models/transfers/planfindingsmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeView;

//! Shows what was found out about an upload, leads to the files, and asks what is to become of secrets. Hidden while
//! there is nothing to say.
class FindingsView : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsView(UploadPlanModel &plan, QWidget *parent = nullptr);

    bool isRefused() const { return m_model.isRefused(); }

signals:
    void pathActivated(const QString &path);
    void replanRequested(); //!< the files were put right

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void refresh();
    void limitHeight();
    void onCurrentChanged(const QModelIndex &index);
    void choose(UploadPlanModel::SecretChoice choice);
    QStringList chosenPaths() const; //!< selected files with secrets, else all of them

    UploadPlanModel &m_plan;
    PlanFindingsModel m_model;
    QLabel *m_question; //!< objectName "secretQuestion"
    QPushButton *m_send; //!< objectName "sendSecrets"
    QPushButton *m_leaveOut; //!< objectName "leaveSecretsOut"
    QPushButton *m_again; //!< objectName "planAgain"
    QWidget *m_secrets; //!< the four of them
    QTreeView *m_list; //!< objectName "findings"
};
