#pragma once

#include "hub/message.h"
#include "hub/repoid.h"

//! What a Space says while it runs (hub-api "Spaces", logs): answers that stay open. HubClient::stream() carries them
//! for the window, BlockingHub with a sink elsewhere; LogReader and EventStream (hub/eventstream.h) read them. All need
//! a token with the right to write. A silence of 120 s ends them. Errors: RepoNotFound, Forbidden; they are final.
namespace hub::spaces {

enum class Log { Build, Run };

//! GET /api/spaces/{id}/logs/build or …/logs/run[?tail=N]. Replays its whole buffer at each connection; a tail of so
//! many lines only for who connects once.
Message logs(const RepoId &space, Log log, int tail = 0);

//! GET /api/spaces/{id}/events. How it stands whenever that changes; unverified, like what is in it (SpaceEvent).
Message events(const RepoId &space);

//! GET /api/spaces/{id}/metrics. What it uses of processor and memory; unverified in its form (SpaceUsage).
Message metrics(const RepoId &space);

} // namespace hub::spaces
