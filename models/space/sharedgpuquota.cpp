#include "models/space/sharedgpuquota.h"

using namespace Qt::StringLiterals;

bool isSharedGpu(const QString &flavor)
{
    return flavor == "zerogpu"_L1 || flavor.startsWith("zero-"_L1);
}

SharedGpuQuota::SharedGpuQuota(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client)
{
    connect(&m_client, &hub::HubClient::sessionChanged, this, [this] {
        m_request = {};
        m_askedAt = {};
        m_quota.reset();
        emit changed();
    });
}

void SharedGpuQuota::load()
{
    constexpr qint64 freshSeconds = 60;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (!m_client.isSignedIn() || (m_askedAt.isValid() && m_askedAt.secsTo(now) < freshSeconds))
        return;
    m_askedAt = now;
    m_request = m_client.send<hub::GpuQuota>(hub::spaces::gpuQuota(), [this](const Result<hub::GpuQuota> &quota) {
        if (!quota) // it is only good to know
            return;
        m_quota = *quota;
        emit changed();
    });
}
