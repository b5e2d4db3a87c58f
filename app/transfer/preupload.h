#pragma once

#include "transfer/operations.h"
#include "transfer/uploadjob.h"

namespace transfer {

//! Brings the large ones among some additions to storage before the commit that is to hold them, so that what is made
//! bit by bit need not be kept until then. The additions remember it: a CommitRun neither asks about them nor sends
//! them again.
class Preupload
{
public:
    Preupload(hub::BlockingHub &hub, Journal &journal, ProgressTracker &progress, hub::CommitTarget target,
              UploadManner manner = {});

    //! gitIgnore: rules that count although no addition holds them. The first file that cannot be sent is the error.
    Result<hub::Done> run(const std::vector<Addition *> &additions, const QByteArray &gitIgnore,
                          const std::stop_token &stop);

private:
    hub::BlockingHub &m_hub;
    Journal &m_journal;
    ProgressTracker &m_progress;
    hub::CommitTarget m_target;
    UploadManner m_manner;
};

} // namespace transfer
