#pragma once

#include "hub/reposettings.h"
#include "views/manage/settingscard.h"

class QComboBox;
class QLabel;
class QPushButton;

//! Whether others may open discussions and pull requests, and in which order they are listed.
class DiscussionsCard : public SettingsCard
{
    Q_OBJECT

public:
    explicit DiscussionsCard(QWidget *parent = nullptr);

    void setInfo(const hub::RepoInfo &info);

signals:
    void changeRequested(const hub::RepoSettings &settings, const hub::RepoSettings &back);

private:
    void updateControls() override;

    hub::RepoId m_repo;
    bool m_isOff = false;
    QLabel *m_state; //!< objectName "discussionsState"
    QPushButton *m_switch; //!< objectName "switchDiscussions"
    QComboBox *m_order; //!< objectName "discussionsOrder"
};
