#pragma once

#include "hub/hubclient.h"
#include "models/home/mutes.h"

#include <QDialog>
#include <QMap>

class MessageBar;
class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class Settings;

//! What the Hub tells the person of, and what of it is muted here.
//!
//! The Hub takes these settings from programs and does not give them out: what is not touched stays as it is.
class NotificationSettings : public QDialog
{
    Q_OBJECT

public:
    NotificationSettings(hub::HubClient &client, Mutes &mutes, Settings &settings, QWidget *parent = nullptr);

private:
    QWidget *buildMutes();
    QWidget *buildDesktop(Settings &settings);
    QWidget *buildHub();
    void showRepos();
    void unmuteCurrent();
    void onChosen();
    void save();
    QMap<QString, bool> chosen() const;

    hub::HubClient &m_client;
    Mutes &m_mutes;
    MessageBar *m_message; //!< objectName "settingsMessage"
    QListWidget *m_repos; //!< objectName "mutedRepos"
    QPushButton *m_unmute; //!< objectName "unmute"
    QMap<QString, QComboBox *> m_settings; //!< by the Hub's name, which is the objectName as well
    QPushButton *m_save; //!< objectName "saveSettings"
    hub::Request m_request;
    hub::Request m_unmuting;
};
