#include "auth/memoryvault.h"

#include "auth/later.h"
#include "core/secret.h"

namespace auth {

MemoryVault::~MemoryVault()
{
    for (QByteArray &secret : m_secrets)
        wipe(secret);
}

void MemoryVault::read(const QString &key, QObject *context, Callback<QByteArray> done)
{
    answerLater<QByteArray>(context, std::move(done), m_secrets.value(key));
}

void MemoryVault::write(const QString &key, const QByteArray &secret, QObject *context, Callback<void> done)
{
    m_secrets.insert(key, secret);
    answerLater<void>(context, std::move(done), {});
}

void MemoryVault::remove(const QString &key, QObject *context, Callback<void> done)
{
    if (const auto found = m_secrets.find(key); found != m_secrets.end()) {
        wipe(*found);
        m_secrets.erase(found);
    }
    answerLater<void>(context, std::move(done), {});
}

} // namespace auth
