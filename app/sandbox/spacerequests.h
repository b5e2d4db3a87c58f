#pragma once

#include "sandbox/call.h"

namespace sandbox {

//! What a request to make or duplicate a Space may carry besides the repo:
//! hardware, sleepTimeSeconds, secrets, variables, volumes, devModeEnabled.
//! Refuses what the account may not have before anything is made.
Outcome<void> checkSpaceRequest(const Call &call, const QString &owner, const QString &sdk, const QJsonObject &body);

//! Lets a checked request take effect on the Space that was made.
void applySpaceRequest(Backend &backend, const Repo &space, const QJsonObject &body);

//! The files that a Space begins with when it is made from another one, under its own title.
Outcome<QList<NewFile>> templateFiles(Call &call, const QString &templateId, const QString &title);

Outcome<void> requireHardware(const Call &call, const QString &owner, const QString &flavor);
Outcome<void> checkSettingKey(const QString &key);
Outcome<QJsonArray> readVolumes(const QJsonValue &value);

} // namespace sandbox
