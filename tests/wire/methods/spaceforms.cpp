#include "wire/methods/spaceforms.h"

#include "wire/forms.h"

using namespace Qt::StringLiterals;

namespace wire {

QJsonValue runtimeForm(const hub::SpaceRuntime &runtime)
{
    return typed(u"SpaceRuntime"_s,
                 {{u"stage"_s, runtime.stage.text()},
                  {u"hardware"_s, textForm(runtime.hardware)},
                  {u"requested_hardware"_s, textForm(runtime.requestedHardware)},
                  {u"sleep_time"_s, runtime.sleepTime ? QJsonValue(*runtime.sleepTime) : QJsonValue()},
                  {u"storage"_s, textForm(runtime.storage)},
                  {u"dev_mode"_s, runtime.isDevMode}});
}

} // namespace wire
