#pragma once

#include "hub/reposettings.h"
#include "views/manage/settingscard.h"

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

//! Whether people have to ask before they get the files of a repo, and who hears of it.
class GateCard : public SettingsCard
{
    Q_OBJECT

public:
    explicit GateCard(QWidget *parent = nullptr);

    void setInfo(const hub::RepoInfo &info, bool isOwn);
    void settle(); //!< what was sent is how it is now

signals:
    void changeRequested(const hub::RepoSettings &settings, const hub::RepoSettings &back);

private:
    void buildMore();
    void updateControls() override;
    hub::Gate chosen() const;
    hub::RepoSettings wanted() const; //!< what differs from what is known
    QString problem() const;
    void apply();

    hub::RepoId m_repo;
    hub::Gate m_current = hub::Gate::Open;
    QButtonGroup *m_choices; //!< objectNames "gate-open", "gate-automatic", "gate-manual"
    QLabel *m_form; //!< what is asked, and where that is written
    QWidget *m_more; //!< what goes with a gate
    QComboBox *m_members; //!< objectName "gateMembers"
    QComboBox *m_mail; //!< objectName "gateMail"
    QLineEdit *m_address; //!< objectName "gateMailAddress"
    QPushButton *m_apply; //!< objectName "applyGate"
};
