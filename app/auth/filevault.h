#pragma once

#include "auth/vault.h"

namespace auth {

//! One file per secret that only its owner can read, in a folder that only its owner can enter.
//!
//! Used only where the person agreed to it. What others could read is refused instead of trusted or repaired.
class FileVault : public Vault
{
public:
    FileVault(); //!< below the user's data folder
    explicit FileVault(QString folder);

    const QString &folder() const { return m_folder; }

    void read(const QString &key, QObject *context, Callback<QByteArray> done) override;
    void write(const QString &key, const QByteArray &secret, QObject *context, Callback<void> done) override;
    void remove(const QString &key, QObject *context, Callback<void> done) override;

private:
    QString fileOf(const QString &key) const;
    Result<QByteArray> load(const QString &key) const;
    Result<void> store(const QString &key, const QByteArray &secret) const;
    Result<void> erase(const QString &key) const;

    QString m_folder;
};

} // namespace auth
