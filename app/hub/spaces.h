#pragma once

#include "hub/call.h"
#include "hub/repoid.h"
#include "hub/spacetypes.h"

//! Running a Space (hub-api "Spaces"). S is /api/spaces/{owner}/{name}; all but runtime() need a token with the right
//! to write, and most restart the Space. Settings are in hub/spacesettings.h, hardware in hub/spacehardware.h, logs in
//! hub/spacestreams.h.
//!
//! Errors: RepoNotFound; Forbidden without the right; BadRequest for a static Space, which has nothing to run;
//! PaymentRequired for paid hardware without a way to pay, and for dev mode without a plan.
namespace hub::spaces {

//! GET S/runtime. Needs no token for a public Space.
Call<SpaceRuntime> runtime(const RepoId &space);

//! POST S/hardware {"flavor","sleepTimeSeconds"?}. Flavors: hub/spacehardware.h; an unknown one is sent as it is. The
//! sleep time is in seconds, -1 for never; unset: as it was. cpu-basic sleeps after 48 hours whatever is asked. The
//! runtime, which names the flavor as requested until it runs.
Result<Call<SpaceRuntime>> requestHardware(const RepoId &space, const QString &flavor,
                                           std::optional<int> sleepTime = {});

//! POST S/sleeptime {"seconds"}. More than zero, or -1 for never.
Result<Call<SpaceRuntime>> setSleepTime(const RepoId &space, int seconds);

//! POST S/pause. Nothing is billed until a restart. The runtime, now PAUSED.
Call<SpaceRuntime> pause(const RepoId &space);

enum class Restart { Ordinary, Factory };
//! POST S/restart[?factory=true]. Factory: built anew without caches. The runtime, now BUILDING.
Call<SpaceRuntime> restart(const RepoId &space, Restart how = Restart::Ordinary);

//! POST S/dev-mode {"enabled"}. Then `ssh {subdomain}@ssh.hf.space`.
Call<SpaceRuntime> setDevMode(const RepoId &space, bool enabled);

//! POST S/replicas {"replicas"}. Copies to run, 1 and more, on paid hardware only.
Result<Call<SpaceRuntime>> setReplicas(const RepoId &space, int replicas);

//! POST S/custom-domain {"domain"}. Sent in lower case; what is no domain name is refused here.
Result<Call<Done>> setCustomDomain(const RepoId &space, const QString &domain);

//! PUT S/volumes {"volumes"}. Replaces all of them; at least one, each with type, source and an absolute mount path.
Result<Call<SpaceRuntime>> setVolumes(const RepoId &space, const std::vector<SpaceVolume> &volumes);

//! DELETE S/volumes. BadRequest when there are none.
Call<SpaceRuntime> removeVolumes(const RepoId &space);

//! POST S/storage {"tier"}. small, medium or large; volumes have replaced it, and the Hub may refuse.
Result<Call<SpaceRuntime>> requestStorage(const RepoId &space, const QString &tier);

//! DELETE S/storage. Loses what was stored. BadRequest when there is none.
Call<SpaceRuntime> removeStorage(const RepoId &space);

} // namespace hub::spaces
