#pragma once

#include "hub/repotypes.h"
#include "views/manage/settingscard.h"

class QPushButton;
class RepoNameField;

namespace hub {
class HubClient;
}

//! Another name or another owner for a repo; says what that does before it is tried.
class RenameCard : public SettingsCard
{
    Q_OBJECT

public:
    explicit RenameCard(hub::HubClient &client, QWidget *parent = nullptr);

    void setInfo(const hub::RepoInfo &info);
    void setNamespaces(const QStringList &namespaces);
    void recheck(); //!< the name that was refused may be taken since

signals:
    void moveRequested(const QString &to);
    void openRequested(const hub::RepoId &repo);

private:
    void updateControls() override;

    hub::RepoId m_repo;
    QStringList m_namespaces;
    RepoNameField *m_name; //!< objectName "renameField"
    QPushButton *m_move; //!< objectName "rename"
};
