#pragma once

#include "auth/vault.h"

namespace auth {

//! The system's secret store (Secret Service, KWallet). Any failure means that it cannot be used here: Kind::Keychain.
class KeychainVault : public Vault
{
public:
    explicit KeychainVault(QString service = QStringLiteral("hubcap"));

    void read(const QString &key, QObject *context, Callback<QByteArray> done) override;
    void write(const QString &key, const QByteArray &secret, QObject *context, Callback<void> done) override;
    void remove(const QString &key, QObject *context, Callback<void> done) override;

private:
    QString m_service;
};

} // namespace auth
