#pragma once

#include "hub/blockinghub.h"
#include "transfer/downloadmanner.h"
#include "transfer/downloadspec.h"
#include "transfer/jobrecord.h"
#include "transfer/progress.h"

namespace transfer {

struct DownloadOutcome {
    QString commit = {}; //!< what the revision stood for
    int filesReceived = 0;
    int filesUnchanged = 0; //!< were there already
    std::vector<FileProblem> problems = {};
};

//! Files of a repo into a folder or the shared cache; blocking. Goes on where an earlier one stopped, and gives a file
//! its name only when its content has the right hash. Nothing is ever written outside the folder, whatever the repo's
//! names are.
//!
//! Large files come one after the other, each over all connections; the others side by side.
class DownloadJob
{
public:
    DownloadJob(hub::BlockingHub &hub, ProgressTracker &progress, DownloadSpec spec, DownloadManner manner = {});

    Result<DownloadOutcome> run(const std::stop_token &stop);

private:
    struct Entry {
        QString path = {};
        qint64 size = 0;
        QString etag = {}; //!< of its content, where the listing says it
    };
    struct Listing {
        QString revision = {}; //!< the commit, unless single files were named
        std::vector<Entry> files = {};
        bool isMeasured = false; //!< sizes are known
    };

    //! What became of one file.
    struct Received {
        bool isNew = false;
        QString commit = {}; //!< what the revision stood for
    };

    bool isForCache() const { return m_spec.target == DownloadSpec::Target::SharedCache; }
    Result<Listing> list(const std::stop_token &stop);
    Result<Listing> namedFiles(const std::stop_token &stop);
    Result<QString> commit(const std::stop_token &stop);
    DownloadManner mannerOf(const Listing &listing) const;
    QString treeFolder() const;
    QString placeOf(const Listing &listing, const QString &path) const;
    Result<hub::Done> prepare() const;
    qint64 missing(const Listing &listing, const Entry &entry) const;
    Result<hub::Done> checkSpace(const Listing &listing) const;
    void announce(const Listing &listing);
    Result<DownloadOutcome> receive(const Listing &listing, const std::stop_token &stop);
    Result<Received> receiveFile(const Listing &listing, const Entry &entry, const std::stop_token &stop);
    Result<Received> toFolder(const Listing &listing, const Entry &entry, const std::stop_token &stop);
    Result<Received> toCache(const Listing &listing, const Entry &entry, const std::stop_token &stop);

    hub::BlockingHub &m_hub;
    ProgressTracker &m_progress;
    DownloadSpec m_spec;
    DownloadManner m_manner;
};

} // namespace transfer
