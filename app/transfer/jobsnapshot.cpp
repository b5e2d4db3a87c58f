#include "transfer/jobsnapshot.h"

#include "transfer/downloadspec.h"
#include "transfer/uploadspec.h"

#include <QDir>

namespace transfer {

bool JobSnapshot::isFinished() const
{
    return isOver(state);
}

JobSnapshot JobSnapshot::of(const JobRecord &record)
{
    JobSnapshot snapshot{.id = record.id, .kind = record.kind, .created = record.created};
    if (record.kind == JobKind::Download) {
        const DownloadSpec spec = DownloadSpec::fromJson(record.spec).value_or(DownloadSpec());
        snapshot.accountId = spec.accountId;
        snapshot.repo = spec.repo;
        snapshot.revision = spec.revision;
        snapshot.localPath = spec.folder;
        snapshot.title = QDir::toNativeSeparators(spec.folder);
        return snapshot;
    }
    const UploadSpec spec = UploadSpec::fromJson(record.spec).value_or(UploadSpec());
    snapshot.accountId = spec.accountId;
    snapshot.repo = spec.target.repo;
    snapshot.revision = spec.target.revision;
    snapshot.createsPullRequest = spec.target.createPullRequest;
    snapshot.title = spec.summary;
    snapshot.localPath = spec.sources.empty() ? QString() : spec.sources.front().path;
    return snapshot;
}

} // namespace transfer
