#pragma once

#include "auth/later.h"
#include "auth/vault.h"

//! A vault that is not there, as on a system without a Secret Service.
class BrokenVault : public auth::Vault
{
public:
    void read(const QString &, QObject *context, Callback<QByteArray> done) override
    {
        auth::answerLater<QByteArray>(context, std::move(done), refusal());
    }
    void write(const QString &, const QByteArray &, QObject *context, Callback<void> done) override
    {
        auth::answerLater<void>(context, std::move(done), refusal());
    }
    void remove(const QString &, QObject *context, Callback<void> done) override
    {
        auth::answerLater<void>(context, std::move(done), refusal());
    }

private:
    static std::unexpected<Error> refusal()
    {
        return failure(Error::Kind::Keychain, QStringLiteral("No secret service answers."));
    }
};
