#pragma once

#include "models/space/hardwaretablemodel.h"
#include "models/space/livespace.h"
#include "models/space/sharedgpuquota.h"
#include "models/space/spacekeysmodel.h"
#include "models/space/spacelog.h"
#include "models/space/spacemetrics.h"
#include "views/repo/repopage.h"
#include "views/repo/reposervices.h"

class HardwarePanel;
class KeysPanel;
class LogsPanel;
class MessageBar;
class MetricsPanel;
class PaneStates;
class SpaceHeader;
class VolumesPanel;
class QStackedWidget;
class QTabBar;

//! A Space at work: how it stands, its hardware, its secrets and variables, its logs, what it
//! uses and what is mounted into it.
class SpacePage : public RepoPage
{
    Q_OBJECT

public:
    explicit SpacePage(const RepoServices &services, QWidget *parent = nullptr);

    QString tabTitle() const override { return tr("Space"); }
    QString tabIcon() const override;
    bool shows(hub::RepoUrl::View view) const override { return view == hub::RepoUrl::View::Space; }
    bool isFor(const hub::RepoId &repo) const override { return repo.kind == hub::RepoKind::Space; }
    void showPlace(const hub::RepoUrl &place) override;
    hub::RepoUrl placeIn(const hub::RepoUrl &place) const override;
    void setInfo(const hub::RepoInfo &info) override;
    void setAccount(const auth::Account &account) override;
    void refresh() override;
    void forget() override;
    void focusFind() override;
    QList<QAction *> pageActions() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum class Part { Hardware, Keys, Logs, Usage, Volumes };

    void layOut();
    void connectParts();
    void showPart(Part part);
    void onSpaceChanged();
    void onDone(LiveSpace::Action action);
    void onRefused(LiveSpace::Action action, const Error &error);
    void askFactoryRestart();
    void updateRefusal();

    Prompter &m_prompter;
    LiveSpace m_space;
    HardwareTableModel m_hardwareModel;
    SharedGpuQuota m_gpuQuota;
    SpaceKeysModel m_keysModel;
    SpaceLog m_log;
    SpaceMetrics m_metrics;
    auth::Account m_account;
    hub::RepoUrl m_place;
    PaneStates *m_states; //!< objectName "spaceStates"
    MessageBar *m_message; //!< objectName "spaceMessage"
    SpaceHeader *m_header;
    QTabBar *m_parts; //!< objectName "spaceParts"
    QStackedWidget *m_stack;
    HardwarePanel *m_hardware;
    KeysPanel *m_keys;
    LogsPanel *m_logs;
    MetricsPanel *m_usage;
    VolumesPanel *m_volumes;
};
