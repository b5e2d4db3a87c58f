#pragma once

#include "hub/eventstream.h"
#include "hub/spacetypes.h"

#include <optional>

//! What an event of a Space's stream tells of how it stands (GET /api/spaces/{id}/events, hub/spacestreams.h).
//!
//! Unverified (hub-api "Logs"): the Hub documents that there are events, not what is in them. Read is what is likely:
//! the runtime, by itself, as "runtime", or as "data" in the framing of logs; a stage alone, in an object or as the
//! text of an event named "stage"; and the record that the machinery behind Spaces sends (api.hf.space), in which the
//! stage is a part of "compute". All else, such as how many graphics processors are free, is passed over.
namespace hub {

struct SpaceEvent {
    std::optional<SpaceRuntime> runtime = {}; //!< where it tells all there is to know
    SpaceStage stage = {}; //!< empty: it tells of something else

    static SpaceEvent fromStream(const StreamEvent &event);
};

} // namespace hub
