#pragma once

#include "auth/vault.h"

#include <QHash>

namespace auth {

//! Keeps secrets until the program ends.
class MemoryVault : public Vault
{
public:
    MemoryVault() = default;
    ~MemoryVault() override;

    void read(const QString &key, QObject *context, Callback<QByteArray> done) override;
    void write(const QString &key, const QByteArray &secret, QObject *context, Callback<void> done) override;
    void remove(const QString &key, QObject *context, Callback<void> done) override;

private:
    QHash<QString, QByteArray> m_secrets;
};

} // namespace auth
