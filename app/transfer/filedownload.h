#pragma once

#include "transfer/contentdownload.h"
#include "transfer/localdir.h"

namespace transfer {

//! One file of a repo into a folder, from wherever an earlier attempt stopped.
class FileDownload
{
public:
    enum class Outcome { Received, Unchanged };

    struct File {
        QString repoPath = {};
        QString revision = {}; //!< a commit where it is known
        bool isAnnounced = false; //!< its size is in the total already
    };

    FileDownload(hub::BlockingHub &hub, ProgressTracker &progress, const LocalDir &target, hub::RepoId repo, File file,
                 DownloadManner manner);

    Result<Outcome> run(const std::stop_token &stop);

    //! What the revision stood for; known after run().
    const QString &commit() const { return m_commit; }

private:
    bool isHereAlready(const std::optional<DownloadMark> &mark, const std::stop_token &stop) const;

    ProgressTracker &m_progress;
    const LocalDir &m_target;
    File m_file;
    DownloadManner m_manner;
    ContentDownload m_content;
    QString m_commit;
};

} // namespace transfer
