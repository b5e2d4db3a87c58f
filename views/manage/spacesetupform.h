#pragma once

#include "core/wipingheap.h"
#include "hub/newrepo.h"
#include "models/manage/copysettingsmodel.h"
#include "models/space/hardwaretablemodel.h"

#include <QObject>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QTableView;
class QWidget;
class VolumesField;

//! The rows of a form that say what a Space runs on, when it sleeps, and what it has mounted, and with which
//! variables and secrets: the same for a new one and for a copy.
class SpaceSetupForm : public QObject
{
    Q_OBJECT

public:
    SpaceSetupForm(hub::HubClient &client, QFormLayout &form, QWidget *parent);
    ~SpaceSetupForm() override;
    Q_DISABLE_COPY_MOVE(SpaceSetupForm)

    void load(); //!< what can be had to run on
    void loadSettings(const hub::RepoId &original); //!< of the Space that is copied
    void setShown(bool isSpace, bool isStatic);
    void setPayer(const QString &name);

    hub::SpaceSetup setup() const;
    QString problem() const; //!< why it cannot be sent; empty when it can
    int secretCount() const { return int(m_settings.secrets().size()); }

signals:
    void changed();

private:
    QWidget *buildHardware();
    QWidget *buildSettings();
    void addSetting(bool isSecret);
    void showSettings();
    void showPrice();
    bool isFree() const;
    QString warning() const;
    QString settingsText() const;

    WipingHeap m_heap;
    QWidget *m_parent;
    QFormLayout &m_form;
    HardwareTableModel m_hardwareModel;
    CopySettingsModel m_settings;
    QString m_payer;
    QString m_chosen; //!< flavor, while the list is replaced
    bool m_isLaidOut = false;
    bool m_isShown = false;
    bool m_isStatic = false;
    bool m_isCopy = false;
    QWidget *m_hardwareBox;
    QComboBox *m_hardware; //!< objectName "hardware"
    QLabel *m_price; //!< objectName "price"
    QComboBox *m_sleep; //!< objectName "sleep"
    QWidget *m_settingsBox;
    QLabel *m_settingsText; //!< objectName "settingsText"
    QTableView *m_table; //!< objectName "copySettings"
    QPushButton *m_addVariable; //!< objectName "addVariable"
    QPushButton *m_addSecret; //!< objectName "addSecret"
    QPushButton *m_dropSetting; //!< objectName "dropSetting"
    VolumesField *m_volumes; //!< objectName "volumesField"
};
