#pragma once

#include "hub/blockinghub.h"
#include "transfer/filehasher.h"
#include "transfer/uploadjob.h"

#include <vector>

namespace transfer {

//! What everything that brings an upload to commits has: its way to the server, its memory, and whom it tells.
class UploadRun
{
protected:
    UploadRun(hub::BlockingHub &hub, Journal &journal, ProgressTracker &progress, JobId job,
              const UploadManner &manner);
    ~UploadRun() = default;

    //! Names the files in the order in which they are listed; those with a problem last.
    void announce(const std::vector<const Addition *> &additions, const std::vector<FileProblem> &problems);
    void addProblem(std::vector<FileProblem> &problems, const Addition &addition, const Error &error);
    hub::Streams patience(); //!< says when a request has to wait

    hub::BlockingHub &m_hub;
    Journal &m_journal;
    ProgressTracker &m_progress;
    JobId m_job;
    UploadManner m_manner;
    FileHasher m_hasher;
};

} // namespace transfer
