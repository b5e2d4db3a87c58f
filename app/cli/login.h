#pragma once

#include "core/result.h"
#include "hub/message.h"

namespace cli {

//! Which Hub, and as whom: HF_ENDPOINT and HF_TOKEN, else the account in use, else the official tools' own login, else
//! nobody. Needs a QCoreApplication.
Result<hub::Session> login();

} // namespace cli
