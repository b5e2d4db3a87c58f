#include "auth/keychainvault.h"

#include <qt6keychain/keychain.h>

namespace auth {

namespace {

// Whatever goes wrong besides a missing entry has, in practice, one meaning: there is no keychain to use here
// (no D-Bus, no service, locked). QtKeychain tells most of these as OtherError.
Error keychainError(const QKeychain::Job &job)
{
    return {.kind = Error::Kind::Keychain, .detail = job.errorString()};
}

Result<void> outcome(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound)
        return {};
    return std::unexpected(keychainError(job));
}

} // namespace

KeychainVault::KeychainVault(QString service) : m_service(std::move(service)) { }

void KeychainVault::read(const QString &key, QObject *context, Callback<QByteArray> done)
{
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    job->setKey(key);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, done = std::move(done)] {
        done(outcome(*job).transform([job] { return job->binaryData(); }));
    });
    job->start();
}

void KeychainVault::write(const QString &key, const QByteArray &secret, QObject *context, Callback<void> done)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setKey(key);
    job->setBinaryData(secret);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, done = std::move(done)] { done(outcome(*job)); });
    job->start();
}

void KeychainVault::remove(const QString &key, QObject *context, Callback<void> done)
{
    auto *job = new QKeychain::DeletePasswordJob(m_service);
    job->setKey(key);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, done = std::move(done)] { done(outcome(*job)); });
    job->start();
}

} // namespace auth
