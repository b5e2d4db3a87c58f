#include "transfer/contentdownload.h"

#include "hub/validation.h"
#include "transfer/progress.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <cstring>

using namespace Qt::StringLiterals;
using hub::Done;

namespace transfer {

namespace {

using namespace std::chrono_literals;

constexpr int dropsWithoutProgress = 5;
constexpr auto dropPause = 1s;
constexpr qint64 worthKeeping = 4096; // of less, all is fetched again: to ask for the rest would save nothing

} // namespace

ContentDownload::ContentDownload(hub::BlockingHub &hub, ProgressTracker &progress, hub::RepoId repo, QString revision,
                                 QString path, DownloadManner manner)
    : m_hub(hub)
    , m_progress(progress)
    , m_repo(std::move(repo))
    , m_revision(std::move(revision))
    , m_path(std::move(path))
    , m_manner(manner)
{ }

void ContentDownload::noteCommit(const hub::Response &response)
{
    const QString commit = QString::fromLatin1(response.headers.value("X-Repo-Commit"));
    if (hub::isCommitId(commit))
        m_commit = commit;
}

Result<Done> ContentDownload::ask(Patience patience, const std::stop_token &stop)
{
    hub::Call<hub::FileMetadata> call = hub::files::metadata(m_repo, m_revision, m_path);
    if (patience == Patience::Retry)
        call.message.retry = hub::Message::Retry::WhenTransient;
    const hub::Streams streams{
        .waiting = [this](std::chrono::milliseconds wait, const Error &why) { m_progress.setWaiting(wait, why); },
        .answered = [this](const hub::Response &response) { noteCommit(response); }};
    Result<hub::FileMetadata> metadata = m_hub.run(call, stop, streams);
    if (!metadata)
        return std::unexpected(metadata.error());
    m_metadata = *std::move(metadata);
    // Names of files on disk are made of it.
    if (m_metadata.etag.isEmpty() || m_metadata.etag.contains(u'/') || m_metadata.etag.startsWith(u'.'))
        return failure(Error::Kind::Malformed, u"The Hub does not say which content the file has."_s, m_path);
    return Done{};
}

Result<Done> ContentDownload::receive(const QString &unfinished, const QString &finished, const std::stop_token &stop)
{
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
    const QByteArray to = finished.toUtf8();
    if (rename(from.constData(), to.constData()) != 0)
        return failure(Error::Kind::LocalFile, QString::fromLocal8Bit(std::strerror(errno)), finished);
    return Done{};
}

Result<Done> ContentDownload::fill(FileSink &sink, const std::stop_token &stop)
{
    while (true) {
        const bool isComplete = m_metadata.size >= 0 && sink.size() == m_metadata.size && sink.size() > 0;
        if (isComplete)
            return Done{};
        const qint64 before = sink.size();
        const qint64 from = before < worthKeeping ? 0 : before;
        const Result<hub::Response> response =
            m_hub.send(hub::files::content(m_metadata.location, from), stop, {.sink = &sink});
        if (response)
            return Done{};
        const bool hasMoved = sink.size() > before;
        if (Result<Done> goesOn = goOnAfter(response.error(), hasMoved, sink, stop); !goesOn)
            return goesOn;
    }
}

bool ContentDownload::waitFor(std::chrono::milliseconds time, const Error &why, const std::stop_token &stop)
{
    if (time > dropPause)
        m_progress.setWaiting(time, why);
    return hub::pause(time, stop);
}

//! Succeeds when the next attempt may begin.
Result<Done> ContentDownload::goOnAfter(const Error &error, bool hasMoved, FileSink &sink, const std::stop_token &stop)
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
        return ask(Patience::Retry, stop).and_then([&](Done) -> Result<Done> {
            return m_metadata.etag == etag ? Result<Done>(Done{}) : std::unexpected(contentMismatch(m_path));
        });
    }
    const bool isPatient = !m_manner.isSequential || error.httpStatus == 408 || error.httpStatus == 429;
    const auto wait = isPatient ? m_schedule.next({.retry = hub::Message::Retry::WhenTransient}, error) : std::nullopt;
    if (!wait)
        return std::unexpected(error);
    return waitFor(*wait, error, stop) ? Done{} : cancelled();
}

} // namespace transfer
