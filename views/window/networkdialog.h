#pragma once

#include "core/networksettings.h"
#include "hub/network.h"

#include <QDialog>

#include <memory>

class MessageBar;
class NetworkSetup;
class SecretField;
class SpeedField;
class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTabWidget;
class QTimeEdit;

namespace hub {
class Endpoint;
}

//! How to reach servers and how much of the line to take: proxy, certificates, patience; limits, gentle, hours. What is
//! typed can be tried before it is kept. There is no way to trust a server whose certificate is not good.
class NetworkDialog : public QDialog
{
    Q_OBJECT

public:
    NetworkDialog(NetworkSetup &setup, const hub::Endpoint &endpoint, QWidget *parent = nullptr);
    ~NetworkDialog() override;

    void accept() override;

private:
    QWidget *buildConnection();
    QWidget *buildSpeed();
    QWidget *buildHours();
    QWidget *buildOutcome();
    void showOutcome();
    void buildProxy(QFormLayout *form);
    void fill();
    NetworkSettings typed() const;
    hub::ProxyLogin typedLogin() const;
    QString missing() const; //!< why what is typed cannot be used; empty if it can
    void refresh();
    void chooseAuthorities();
    void test();
    void onTested();

    NetworkSetup &m_setup;
    std::unique_ptr<hub::Endpoint> m_endpoint;
    QTabWidget *m_tabs;
    QComboBox *m_proxy; //!< objectName "proxy"
    QLineEdit *m_host; //!< objectName "proxyHost"
    QSpinBox *m_port; //!< objectName "proxyPort"
    QCheckBox *m_wantsLogin; //!< objectName "proxyWantsLogin"
    QLineEdit *m_user; //!< objectName "proxyUser"
    SecretField *m_password; //!< objectName "proxyPassword"
    QLineEdit *m_authorities; //!< objectName "caFile"
    QPushButton *m_browse;
    QSpinBox *m_connect;
    QSpinBox *m_silentDown;
    QSpinBox *m_silentUp;
    SpeedField *m_up; //!< objectName "limitUp"
    SpeedField *m_down;
    QCheckBox *m_gentle; //!< objectName "gentle"
    QCheckBox *m_hours; //!< objectName "hours"
    QWidget *m_hoursBox;
    QTimeEdit *m_from;
    QTimeEdit *m_until;
    QComboBox *m_days;
    SpeedField *m_hoursUp;
    SpeedField *m_hoursDown;
    QSpinBox *m_requests; //!< objectName "requestsPerHost"
    QPushButton *m_test; //!< objectName "testConnection"
    MessageBar *m_message; //!< objectName "networkMessage"
    QLabel *m_facts; //!< objectName "certificateFacts"
    QDialogButtonBox *m_buttons;
};
