#pragma once

#include "hub/blockinghub.h"
#include "transfer/downloadspec.h"
#include "transfer/jobrecord.h"
#include "transfer/progress.h"

namespace transfer {

class LocalDir;

struct DownloadOutcome {
    QString commit = {}; //!< what the revision stood for
    int filesReceived = 0;
    int filesUnchanged = 0; //!< were there already
    std::vector<FileProblem> problems = {};
};

//! How hard a download tries.
struct DownloadManner {
    int receivers = 4;
    //! One request at a time in the order of the official client, and no attempt more than it makes.
    bool isSequential = false;

    static DownloadManner sequential() { return {.receivers = 1, .isSequential = true}; }
};

//! Files of a repo into a folder; blocking. Goes on where an earlier one stopped, and gives a file its name only when
//! its content has the right hash. Nothing is ever written outside the folder, whatever the repo's names are.
class DownloadJob
{
public:
    DownloadJob(hub::BlockingHub &hub, ProgressTracker &progress, DownloadSpec spec, DownloadManner manner = {});

    Result<DownloadOutcome> run(const std::stop_token &stop);

private:
    struct Entry {
        QString path = {};
        qint64 size = 0;
    };
    struct Listing {
        QString revision = {}; //!< the commit, unless single files were named
        std::vector<Entry> files = {};
        bool isMeasured = false; //!< sizes are known
    };

    Result<Listing> list(const std::stop_token &stop);
    Result<Listing> namedFiles() const;
    Result<hub::Done> checkSpace(const Listing &listing) const;
    void announce(const Listing &listing);
    Result<DownloadOutcome> receive(const Listing &listing, const LocalDir &target, const std::stop_token &stop);

    hub::BlockingHub &m_hub;
    ProgressTracker &m_progress;
    DownloadSpec m_spec;
    DownloadManner m_manner;
};

} // namespace transfer
