#pragma once

#include "hub/repotypes.h"
#include "views/manage/settingscard.h"

class QLabel;
class QPushButton;

//! The end of a repo: what would be gone with it, and the way there.
class DeleteCard : public SettingsCard
{
    Q_OBJECT

public:
    explicit DeleteCard(QWidget *parent = nullptr);

    void setInfo(const hub::RepoInfo &info);
    QString losses() const; //!< in a sentence

signals:
    void removeRequested();

private:
    void updateControls() override;

    QLabel *m_losses; //!< objectName "losses"
    QPushButton *m_remove; //!< objectName "deleteRepo"
};
