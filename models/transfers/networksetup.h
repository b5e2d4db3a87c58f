#pragma once

#include "core/error.h"
#include "core/networksettings.h"
#include "hub/connectioncheck.h"

#include <QObject>

#include <optional>

class Settings;

namespace auth {
class Vault;
}
namespace transfer {
class LineLimits;
}

//! How the program reaches servers: reads it from the settings, brings it to both carriers and the limits of transfers,
//! and keeps what is changed. A proxy's login is in the keychain alone.
class NetworkSetup : public QObject
{
    Q_OBJECT

public:
    NetworkSetup(Settings &settings, auth::Vault &vault, transfer::LineLimits &line, QObject *parent = nullptr);
    ~NetworkSetup() override;

    //! Of the last time; the login comes a moment later.
    void load();

    const NetworkSettings &network() const { return m_network; }
    const hub::ProxyLogin &login() const { return m_login; }

    //! Nothing changes when the certificates cannot be read: the error says so.
    std::optional<Error> use(const NetworkSettings &network, const hub::ProxyLogin &login);

    hub::ConnectionCheck &check() { return m_check; }

signals:
    void changed();
    void failed(const Error &error); //!< the keychain, or certificates that have gone since the last time

private:
    std::optional<Error> bring();
    void readLogin();
    void writeLogin();
    void onLineChanged();

    Settings &m_settings;
    auth::Vault &m_vault;
    transfer::LineLimits &m_line;
    hub::ConnectionCheck m_check;
    NetworkSettings m_network;
    hub::ProxyLogin m_login;
};
