#pragma once

#include "hub/reposettings.h"
#include "views/manage/settingscard.h"

class QButtonGroup;
class QLabel;
class QPushButton;

//! Who may see a repo, and what follows from changing that.
class VisibilityCard : public SettingsCard
{
    Q_OBJECT

public:
    explicit VisibilityCard(QWidget *parent = nullptr);

    void setInfo(const hub::RepoInfo &info, bool isOwn);
    void settle(const hub::RepoSettings &settings); //!< what was sent is how it is now

signals:
    //! `back` is what undoes it.
    void changeRequested(const hub::RepoSettings &settings, const hub::RepoSettings &back);

private:
    void updateControls() override;
    hub::Visibility chosen() const;
    hub::RepoSettings settingsFor(hub::Visibility visibility, hub::Visibility before) const;
    QString consequence() const;
    void apply();

    hub::RepoId m_repo;
    bool m_isOwn = true;
    hub::Visibility m_current = hub::Visibility::Public;
    bool m_isProtected = false; //!< by what was sent: the Hub’s description need not tell it from public
    QButtonGroup *m_choices; //!< objectNames "visibility-public", "-private", "-protected"
    QLabel *m_consequence; //!< objectName "visibilityConsequence"
    QPushButton *m_apply; //!< objectName "applyVisibility"
};
