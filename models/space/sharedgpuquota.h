#pragma once

#include "hub/hubclient.h"
#include "hub/spacesearch.h"

#include <QDateTime>
#include <QObject>

#include <optional>

//! Whether that hardware is ZeroGPU: graphics processors that many Spaces share, paid for with the quota of each
//! visitor and not by the hour.
bool isSharedGpu(const QString &flavor);

//! What one may still use of shared graphics processors today, asked for when somebody wants to know.
class SharedGpuQuota : public QObject
{
    Q_OBJECT

public:
    explicit SharedGpuQuota(hub::HubClient &client, QObject *parent = nullptr);

    void load(); //!< again after a minute at the earliest; not while signed out
    const std::optional<hub::GpuQuota> &quota() const { return m_quota; } //!< nothing while nobody says it

signals:
    void changed();

private:
    hub::HubClient &m_client;
    std::optional<hub::GpuQuota> m_quota;
    QDateTime m_askedAt;
    hub::Request m_request;
};
