#include "models/space/boardspace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

bool BoardSpace::isStatic() const
{
    return summary.sdk == "static"_L1 || runtime.sdk == "static"_L1;
}

bool BoardSpace::isPaused() const
{
    return runtime.stage == hub::Stage::Paused || runtime.stage == hub::Stage::Stopped;
}

// Neither a build nor a start is billed, but the old version that is served meanwhile is:
// https://huggingface.co/docs/hub/spaces-gpus
bool BoardSpace::isServing() const
{
    return runtime.stage == hub::Stage::Running || runtime.stage == hub::Stage::RunningBuilding
        || runtime.stage == hub::Stage::RunningAppStarting;
}

bool BoardSpace::isMoving() const
{
    return hub::isTransitional(runtime.stage) || runtime.stage == hub::Stage::Deleting;
}

QString BoardSpace::hardware() const
{
    return runtime.hardware.isEmpty() ? runtime.requestedHardware : runtime.hardware;
}

int BoardSpace::replicas() const
{
    return std::max(1, runtime.replicas.current.value_or(runtime.replicas.requested.toInt()));
}

QUrl BoardSpace::app() const
{
    for (const hub::SpaceDomain &domain : runtime.domains) {
        if (domain.stage == hub::DomainState::Ready && !domain.domain.isEmpty())
            return QUrl(u"https://"_s + domain.domain);
    }
    return {};
}
