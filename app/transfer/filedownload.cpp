#include "transfer/filedownload.h"

#include "transfer/localreader.h"
#include "transfer/progress.h"

#include <QFileInfo>

using hub::Done;

namespace transfer {

FileDownload::FileDownload(hub::BlockingHub &hub, ProgressTracker &progress, const LocalDir &target, hub::RepoId repo,
                           File file, DownloadManner manner)
    : m_progress(progress)
    , m_target(target)
    , m_file(std::move(file))
    , m_manner(manner)
    , m_content(hub, progress, std::move(repo), m_file.revision, m_file.repoPath, manner)
{ }

Result<FileDownload::Outcome> FileDownload::run(const std::stop_token &stop)
{
    if (std::optional<Error> objection = LocalDir::objection(m_file.repoPath))
        return std::unexpected(*std::move(objection));
    const std::optional<DownloadMark> mark = m_target.mark(m_file.repoPath);
    if (mark && mark->commit == m_file.revision) {
        m_commit = mark->commit;
        if (m_file.isAnnounced)
            m_progress.addAcknowledged(QFileInfo(m_target.file(m_file.repoPath)).size());
        return Outcome::Unchanged;
    }
    const auto patience = m_manner.isSequential ? ContentDownload::Patience::Once : ContentDownload::Patience::Retry;
    if (Result<Done> asked = m_content.ask(patience, stop); !asked)
        return std::unexpected(asked.error());
    const hub::FileMetadata &metadata = m_content.metadata();
    m_commit = metadata.commit;
    if (Result<Done> made = m_target.makeFolders(m_file.repoPath); !made)
        return std::unexpected(made.error());
    if (!m_file.isAnnounced)
        m_progress.addToMove(std::max<qint64>(0, metadata.size));
    Outcome outcome = Outcome::Unchanged;
    if (isHereAlready(mark, stop)) {
        m_progress.addAcknowledged(std::max<qint64>(0, metadata.size));
    } else {
        outcome = Outcome::Received;
        const QString unfinished = m_target.unfinishedFile(m_file.repoPath, metadata.etag);
        if (Result<Done> received = m_content.receive(unfinished, m_target.file(m_file.repoPath), stop); !received)
            return std::unexpected(received.error());
    }
    return m_target.setMark(m_file.repoPath, {.commit = metadata.commit, .etag = metadata.etag})
        .transform([outcome](Done) { return outcome; });
}

bool FileDownload::isHereAlready(const std::optional<DownloadMark> &mark, const std::stop_token &stop) const
{
    const hub::FileMetadata &metadata = m_content.metadata();
    if (mark && mark->etag == metadata.etag)
        return true;
    const Result<LocalFile> local = inspectFile(m_target.file(m_file.repoPath));
    if (!local || local->size != metadata.size)
        return false;
    const bool isLarge = isSha256Etag(metadata.etag);
    const Result<FileHashes> hashes = hashFile(*local, {.sha256 = isLarge, .gitBlob = !isLarge}, stop);
    return hashes && (isLarge ? hashes->sha256 : hashes->gitBlob) == metadata.etag;
}

} // namespace transfer
