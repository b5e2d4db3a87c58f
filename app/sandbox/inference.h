#pragma once

#include "sandbox/call.h"

namespace sandbox {

//! Services that run a model for others, and what they call it.
QStringList inferenceProviders(Backend &backend, const Repo &model);
QJsonObject inferenceMapping(Backend &backend, const Repo &model); //!< by provider, as infos have it
QJsonArray inferenceList(Backend &backend, const Repo &model); //!< the same as listings have it
void setInferenceProviders(Backend &backend, const Repo &model, const QStringList &providers);

} // namespace sandbox
