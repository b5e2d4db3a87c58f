#pragma once

#include "hub/serverarea.h"

#include <QString>

namespace hub {
class HubClient;
}

//! What a server that is not the Hub lacks, in words.
namespace abilitywords {

QString missing(hub::Area area); //!< without a full stop, as tool tips are
QString refusal(hub::HubClient &client, hub::Area area); //!< the same where the server lacks it, else nothing
QString sentence(const Error &notOffered); //!< of an error that hub::isNotOffered()

} // namespace abilitywords
