#include "transfer/filedownload.h"

#include "transfer/localreader.h"
#include "transfer/progress.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using hub::Done;

namespace transfer {

namespace {

using namespace std::chrono_literals;

constexpr int dropsWithoutProgress = 5;
constexpr auto dropPause = 1s;
constexpr qsizetype sha256Length = 64;
constexpr qsizetype gitBlobLength = 40;

bool isSha256Etag(const QString &etag)
{
    return etag.size() == sha256Length;
}

Error mismatch(const QString &path)
{
    return {.kind = Error::Kind::Malformed,
            .detail =
                QCoreApplication::translate("FileDownload", "What arrived is not the file that the Hub announced."),
            .subject = path};
}

} // namespace

FileSink::FileSink(QString path, const hub::FileMetadata &wanted, ProgressTracker &progress)
    : m_path(std::move(path))
    , m_wanted(wanted)
    , m_progress(progress)
    , m_digest(newDigest())
{ }

FileSink::~FileSink()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

Digest FileSink::newDigest() const
{
    return Digest(isSha256Etag(m_wanted.etag) ? Digest::Kind::Sha256 : Digest::Kind::GitBlob, m_wanted.size);
}

std::unexpected<Error> FileSink::systemFailure() const
{
    return failure(Error::Kind::LocalFile, QString::fromLocal8Bit(std::strerror(errno)), m_path);
}

Result<Done> FileSink::open(const std::stop_token &stop)
{
    m_descriptor = ::open(m_path.toUtf8().constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (m_descriptor < 0)
        return systemFailure();
    const off_t left = lseek(m_descriptor, 0, SEEK_END);
    if (left < 0)
        return systemFailure();
    if (m_wanted.size >= 0 && left > m_wanted.size)
        return startOver();
    QByteArray chunk(256 * 1024, Qt::Uninitialized);
    while (m_size < left) {
        if (stop.stop_requested())
            return failure(Error::Kind::Cancelled);
        const ssize_t count = pread(m_descriptor, chunk.data(), size_t(chunk.size()), m_size);
        if (count <= 0)
            return systemFailure();
        m_digest.add(chunk.constData(), count);
        m_size += count;
    }
    m_progress.addAcknowledged(m_size);
    return Done{};
}

Result<Done> FileSink::startOver()
{
    if (ftruncate(m_descriptor, 0) != 0)
        return systemFailure();
    m_progress.addToMove(m_size); // comes in once more
    m_size = 0;
    m_digest = newDigest();
    return Done{};
}

Result<Done> FileSink::begin(const hub::Response &head)
{
    constexpr int partialContent = 206;
    if (head.status == partialContent) {
        const QByteArray expected = "bytes " + QByteArray::number(m_size) + '-';
        if (!head.headers.value("Content-Range").startsWith(expected))
            return std::unexpected(mismatch(m_path));
        return Done{};
    }
    return m_size > 0 ? startOver() : Done{}; // the server sends all of it
}

Result<Done> FileSink::write(QByteArrayView data)
{
    for (qsizetype done = 0; done < data.size();) {
        const ssize_t count = pwrite(m_descriptor, data.data() + done, size_t(data.size() - done), m_size + done);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return systemFailure();
        done += count;
    }
    m_digest.add(data);
    m_size += data.size();
    m_progress.addReceived(data.size());
    return Done{};
}

Result<Done> FileSink::finish()
{
    const bool hasSize = m_wanted.size < 0 || m_size == m_wanted.size;
    const bool canCompare =
        isSha256Etag(m_wanted.etag) || (m_wanted.etag.size() == gitBlobLength && m_wanted.size >= 0);
    if (!hasSize || (canCompare && m_digest.hex() != m_wanted.etag))
        return std::unexpected(mismatch(m_path));
    if (fdatasync(m_descriptor) != 0)
        return systemFailure();
    return Done{};
}

FileDownload::FileDownload(hub::BlockingHub &hub, ProgressTracker &progress, const LocalDir &target, hub::RepoId repo,
                           File file, DownloadManner manner)
    : m_hub(hub)
    , m_progress(progress)
    , m_target(target)
    , m_repo(std::move(repo))
    , m_file(std::move(file))
    , m_manner(manner)
{ }

Result<FileDownload::Outcome> FileDownload::run(const std::stop_token &stop)
{
    if (std::optional<Error> objection = LocalDir::objection(m_file.repoPath))
        return std::unexpected(*std::move(objection));
    const std::optional<DownloadMark> mark = m_target.mark(m_file.repoPath);
    if (mark && mark->commit == m_file.revision) {
        m_metadata = {.commit = mark->commit, .etag = mark->etag};
        if (m_file.isAnnounced)
            m_progress.addAcknowledged(QFileInfo(m_target.file(m_file.repoPath)).size());
        return Outcome::Unchanged;
    }
    if (Result<Done> asked = ask(stop); !asked)
        return std::unexpected(asked.error());
    if (Result<Done> made = m_target.makeFolders(m_file.repoPath); !made)
        return std::unexpected(made.error());
    if (!m_file.isAnnounced)
        m_progress.addToMove(std::max<qint64>(0, m_metadata.size));
    Outcome outcome = Outcome::Unchanged;
    if (isHereAlready(mark, stop)) {
        m_progress.addAcknowledged(std::max<qint64>(0, m_metadata.size));
    } else {
        outcome = Outcome::Received;
        if (Result<Done> received = receive(stop); !received)
            return std::unexpected(received.error());
    }
    return m_target.setMark(m_file.repoPath, {.commit = m_metadata.commit, .etag = m_metadata.etag})
        .transform([outcome](Done) { return outcome; });
}

Result<Done> FileDownload::ask(const std::stop_token &stop)
{
    hub::Call<hub::FileMetadata> call = hub::files::metadata(m_repo, m_file.revision, m_file.repoPath);
    if (!m_manner.isSequential)
        call.message.retry = hub::Message::Retry::WhenTransient;
    const hub::Streams streams{
        .waiting = [this](std::chrono::milliseconds wait, const Error &why) { m_progress.setWaiting(wait, why); }};
    Result<hub::FileMetadata> metadata = m_hub.run(call, stop, streams);
    if (!metadata)
        return std::unexpected(metadata.error());
    m_metadata = *std::move(metadata);
    // The name of the unfinished file is made of it.
    if (m_metadata.etag.isEmpty() || m_metadata.etag.contains(u'/'))
        return failure(Error::Kind::Malformed, u"The Hub does not say which content the file has."_s, m_file.repoPath);
    return Done{};
}

bool FileDownload::isHereAlready(const std::optional<DownloadMark> &mark, const std::stop_token &stop) const
{
    if (mark && mark->etag == m_metadata.etag)
        return true;
    const Result<LocalFile> local = inspectFile(m_target.file(m_file.repoPath));
    if (!local || local->size != m_metadata.size)
        return false;
    const bool isLarge = isSha256Etag(m_metadata.etag);
    const Result<FileHashes> hashes = hashFile(*local, {.sha256 = isLarge, .gitBlob = !isLarge}, stop);
    return hashes && (isLarge ? hashes->sha256 : hashes->gitBlob) == m_metadata.etag;
}

Result<Done> FileDownload::receive(const std::stop_token &stop)
{
    const QString unfinished = m_target.unfinishedFile(m_file.repoPath, m_metadata.etag);
    for (int attempt = 0;; ++attempt) {
        FileSink sink(unfinished, m_metadata, m_progress);
        Result<Done> done = sink.open(stop).and_then([&](Done) { return fill(sink, stop); }).and_then([&](Done) {
            return sink.finish();
        });
        if (done)
            break;
        if (done.error().kind != Error::Kind::Malformed)
            return done;
        // A second clean fetch tells a damaged transfer from a damaged file.
        sink.startOver();
        QFile::remove(unfinished);
        if (attempt > 0 || m_manner.isSequential)
            return done;
    }
    const QByteArray from = unfinished.toUtf8();
    const QByteArray to = m_target.file(m_file.repoPath).toUtf8();
    if (rename(from.constData(), to.constData()) != 0)
        return failure(Error::Kind::LocalFile, QString::fromLocal8Bit(std::strerror(errno)),
                       m_target.file(m_file.repoPath));
    return Done{};
}

Result<Done> FileDownload::fill(FileSink &sink, const std::stop_token &stop)
{
    while (true) {
        const bool isComplete = m_metadata.size >= 0 && sink.size() == m_metadata.size && sink.size() > 0;
        if (isComplete)
            return Done{};
        const qint64 before = sink.size();
        const Result<hub::Response> response =
            m_hub.send(hub::files::content(m_metadata.location, before), stop, {.sink = &sink});
        if (response)
            return Done{};
        const bool hasMoved = sink.size() > before;
        if (Result<Done> goesOn = goOnAfter(response.error(), hasMoved, sink, stop); !goesOn)
            return goesOn;
    }
}

bool FileDownload::waitFor(std::chrono::milliseconds time, const Error &why, const std::stop_token &stop)
{
    if (time > dropPause)
        m_progress.setWaiting(time, why);
    return hub::pause(time, stop);
}

//! Succeeds when the next attempt may begin.
Result<Done> FileDownload::goOnAfter(const Error &error, bool hasMoved, FileSink &sink, const std::stop_token &stop)
{
    const auto cancelled = [] { return Result<Done>(failure(Error::Kind::Cancelled)); };
    if (hasMoved) {
        m_dropsWithoutProgress = 0;
        m_schedule.reset();
    }
    const bool isDropped = error.httpStatus == 0 && error.isTransient();
    if (isDropped) {
        if (++m_dropsWithoutProgress > dropsWithoutProgress)
            return std::unexpected(error);
        return waitFor(dropPause, error, stop) ? Done{} : cancelled();
    }
    if (error.kind == Error::Kind::RangeNotSatisfiable && sink.size() > 0)
        return sink.startOver();
    // Addresses of storage are good for a while only.
    const bool isExpired = error.httpStatus == 403 && !m_hasAskedAgain && !m_hub.endpoint().owns(m_metadata.location);
    if (isExpired && !m_manner.isSequential) {
        m_hasAskedAgain = true;
        const QString etag = m_metadata.etag;
        return ask(stop).and_then([&](Done) -> Result<Done> {
            return m_metadata.etag == etag ? Result<Done>(Done{}) : std::unexpected(mismatch(m_file.repoPath));
        });
    }
    const bool isPatient = !m_manner.isSequential || error.httpStatus == 408 || error.httpStatus == 429;
    const auto wait = isPatient ? m_schedule.next({.retry = hub::Message::Retry::WhenTransient}, error) : std::nullopt;
    if (!wait)
        return std::unexpected(error);
    return waitFor(*wait, error, stop) ? Done{} : cancelled();
}

} // namespace transfer
