#pragma once

#include "hub/blockinghub.h"
#include "transfer/downloadmanner.h"
#include "transfer/sharedcache.h"

namespace transfer {

class ProgressTracker;

//! Files of a repo into the shared cache, as other tools expect them there.
//!
//! A file of a known commit is taken as it is; a branch or tag is asked about, and where the Hub cannot be reached,
//! what it last stood for counts.
class CacheDownload
{
public:
    struct Wish {
        hub::RepoId repo = {};
        QString revision = QStringLiteral("main");
        bool isForced = false; //!< fetch the content again
        bool isOffline = false; //!< ask nobody
        bool isAnnounced = false; //!< the sizes of its files are in the total already
    };

    CacheDownload(hub::BlockingHub &hub, ProgressTracker &progress, SharedCache cache, Wish wish,
                  DownloadManner manner = {});

    //! One file; where it is now. EntryNotFound when it is not in the cache and nobody is to be asked.
    Result<QString> file(const QString &path, const std::stop_token &stop);

    //! All files that patterns leave, at the commit that the revision stands for; the folder that holds them.
    Result<QString> snapshot(const QStringList &allow, const QStringList &ignore, const std::stop_token &stop);

private:
    Result<QString> fileAt(const QString &revision, const QString &path, const std::stop_token &stop);
    Result<QString> offline(const QString &revision, const QString &path) const;
    Result<hub::Done> fetch(class ContentDownload &content, const QString &path, const std::stop_token &stop);
    Result<QString> resolve(const std::stop_token &stop);

    hub::BlockingHub &m_hub;
    ProgressTracker &m_progress;
    SharedCache m_cache;
    Wish m_wish;
    DownloadManner m_manner;
};

} // namespace transfer
