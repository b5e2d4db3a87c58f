#pragma once

#include "hub/reposettings.h"
#include "models/repo/discussionscheck.h"
#include "views/manage/settingscard.h"

class QComboBox;
class QLabel;
class QPushButton;

//! Whether others may open discussions and pull requests, and in which order they are listed.
class DiscussionsCard : public SettingsCard
{
    Q_OBJECT

public:
    explicit DiscussionsCard(hub::HubClient &client, QWidget *parent = nullptr);

    void setInfo(const hub::RepoInfo &info); //!< asks nothing while it is not looked at

signals:
    void changeRequested(const hub::RepoSettings &settings, const hub::RepoSettings &back);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void updateControls() override;
    void ask();
    void describe();
    void requestChange(bool off);

    DiscussionsCheck m_check;

    hub::RepoId m_repo;
    bool m_isAsked = false; //!< since the repo was last described
    QLabel *m_state; //!< objectName "discussionsState"
    QPushButton *m_on; //!< objectName "discussionsOn"
    QPushButton *m_off; //!< objectName "discussionsOff"
    QComboBox *m_order; //!< objectName "discussionsOrder"
};
